/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-host.h"

#include "koprs/testing/http/koprs-test-control.h"
#include "koprs/testing/http/koprs-test-kubeconfig.h"
#include "koprs/testing/http/koprs-test-seal.h"
#include "koprs/testing/koprs-test-error.h"

#include <string.h>

#define AUTHORITY "authority.pem"
#define TOKEN "token"

static void
warn (const GError *error)
{
  if (error != NULL)
    g_warning ("the test server did not come back: %s", error->message);
}

static void
on_end_of_pause (gpointer data)
{
  KoprsTestHost *self = data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->end_of_pause, koprs_test_timer_free);
  koprs_test_host_refuse (self, FALSE, &error);
  warn (error);
}

static void
pause_a_while (KoprsTestHost *self)
{
  koprs_test_host_refuse (self, TRUE, NULL);
  g_clear_pointer (&self->end_of_pause, koprs_test_timer_free);
  self->end_of_pause = koprs_test_clock_start_timer (self->clock, self->pause * (gint64) 1000, on_end_of_pause, self);
}

static gboolean
on_turn (gpointer data)
{
  KoprsTestHost *self = data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->turn, g_source_unref);
  if (self->change == KOPRS_TEST_HOST_DROP)
    koprs_test_host_drop (self, &error);
  else if (self->change == KOPRS_TEST_HOST_REFUSE)
    pause_a_while (self);
  else
    koprs_test_host_restart (self, self->change == KOPRS_TEST_HOST_RESTART, &error);
  warn (error);
  return G_SOURCE_REMOVE;
}

/* What is due comes before what is wanted after it. */
static void
settle (KoprsTestHost *self)
{
  if (self->turn == NULL)
    return;
  g_source_destroy (self->turn);
  on_turn (self);
}

/* Of two that come at once the greater is done. */
void
koprs_test_host_schedule (KoprsTestHost *self, KoprsTestHostChange change, guint milliseconds)
{
  self->change = self->turn != NULL ? MAX (self->change, change) : change;
  self->pause = milliseconds;
  if (self->turn != NULL)
    return;
  self->turn = g_idle_source_new ();
  g_source_set_priority (self->turn, G_PRIORITY_DEFAULT_IDLE);
  g_source_set_callback (self->turn, on_turn, self, NULL);
  g_source_attach (self->turn, g_main_context_get_thread_default ());
}

static void
restart_later (gboolean keep, gpointer data)
{
  koprs_test_host_schedule (data, keep ? KOPRS_TEST_HOST_RESTART : KOPRS_TEST_HOST_RESTART_EMPTY, 0);
}

static gboolean
control (KoprsTestCall *call, KoprsTestReply *reply, gpointer data)
{
  return koprs_test_control_answer (data, call, reply);
}

static gboolean
listen (KoprsTestHost *self, GError **error)
{
  const KoprsTestHttpWorld world = {
    .cluster = self->cluster,
    .access = self->access,
    .authority = self->authority,
    .faults = self->faults,
    .script = self->script,
    .log = self->log,
    .admin = KOPRS_TEST_ADMIN,
    .control = self->control ? control : NULL,
    .restart = restart_later,
    .user_data = self,
  };

  self->http = koprs_test_http_new (&world);
  if (!koprs_test_http_listen (self->http, self->port, error))
    {
      g_clear_pointer (&self->http, koprs_test_http_free);
      return FALSE;
    }
  self->port = koprs_test_http_get_port (self->http);
  koprs_test_cluster_set_port (self->cluster, self->port);
  return TRUE;
}

static void
make_cluster (KoprsTestHost *self)
{
  const char *pem = self->authority != NULL ? koprs_test_authority_get_pem (self->authority) : NULL;

  self->cluster = koprs_test_cluster_new (self->clock);
  self->lifecycle = koprs_test_lifecycle_new (self->cluster, pem);
  koprs_test_lifecycle_set_access (self->lifecycle, self->access);
  koprs_test_lifecycle_set_delay (self->lifecycle, self->controller_delay);
  koprs_test_access_set_cluster (self->access, self->cluster);
}

/* The authority of the last time; FALSE without an error: there was none. */
static gboolean
load_authority (KoprsTestHost *self, const char *folder, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *kept = koprs_test_journal_load (self->journal, AUTHORITY, &problem);

  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  if (kept == NULL)
    return FALSE;
  if (!koprs_test_seal_check_text (kept))
    {
      g_set_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_BAD_DATA, "%s/" AUTHORITY " is damaged", folder);
      return FALSE;
    }
  self->authority = koprs_test_authority_load (kept, strlen (kept), error);
  return self->authority != NULL;
}

/* That, or a new one that the next time finds. */
static gboolean
find_authority (KoprsTestHost *self, const char *folder, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *fresh = NULL;
  g_autofree char *sealed = NULL;

  if (self->journal != NULL && load_authority (self, folder, &problem))
    return TRUE;
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  self->authority = koprs_test_authority_new (error);
  if (self->authority == NULL || self->journal == NULL)
    return self->authority != NULL;
  fresh = koprs_test_authority_save (self->authority, error);
  sealed = fresh != NULL ? koprs_test_seal_text (fresh) : NULL;
  return sealed != NULL && koprs_test_journal_save (self->journal, AUTHORITY, sealed, error);
}

/* What was asked for, else that of the last time, else a random one. */
static gboolean
find_token (KoprsTestHost *self, const char *folder, const char *given, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (given != NULL && !koprs_test_access_takes_token (given))
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, KOPRS_TEST_ACCESS_TOKENS);
      return FALSE;
    }
  if (given != NULL)
    self->control_token = g_strdup (given);
  else if (self->journal != NULL)
    self->control_token = koprs_test_journal_load (self->journal, TOKEN, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (self->control_token == NULL)
    self->control_token = g_uuid_string_random ();
  if (!koprs_test_access_takes_token (self->control_token))
    {
      g_set_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_BAD_DATA, "%s/" TOKEN ": no token is in it", folder);
      return FALSE;
    }
  return self->journal == NULL || koprs_test_journal_save (self->journal, TOKEN, self->control_token, error);
}

static gboolean
open_journal (KoprsTestHost *self, const char *folder, GError **error)
{
  if (folder == NULL)
    return TRUE;
  self->journal = koprs_test_journal_open (folder, error);
  return self->journal != NULL;
}

static gboolean
fill_cluster (KoprsTestHost *self, GError **error)
{
  make_cluster (self);
  return self->journal == NULL || (koprs_test_journal_restore (self->journal, self->cluster, self->lifecycle, error) &&
                                   koprs_test_journal_follow (self->journal, self->cluster, error));
}

static void
add_admin (KoprsTestHost *self, const char *token)
{
  g_autoptr (KoprsTestIdentity) admin = koprs_test_identity_new (KOPRS_TEST_ADMIN, NULL);

  koprs_test_identity_add_group (admin, KOPRS_TEST_MASTERS);
  koprs_test_identity_complete (admin);
  koprs_test_access_add_user (self->access, admin, g_ptr_array_new ());
  koprs_test_access_add_token (self->access, token, admin, 0);
}

KoprsTestHost *
koprs_test_host_new (const KoprsTestHostSettings *settings, GError **error)
{
  g_autoptr (KoprsTestHost) self = g_new0 (KoprsTestHost, 1);

  self->port = settings->port;
  self->control = settings->control;
  self->controller_delay = settings->controller_delay;
  self->clock = koprs_test_clock_new ();
  self->access = koprs_test_access_new (self->clock);
  self->faults = koprs_test_faults_new (settings->seed);
  self->script = koprs_test_script_new ();
  self->log = koprs_test_log_new ();
  if (!open_journal (self, settings->data, error) || !find_token (self, settings->data, settings->token, error) ||
      (!settings->plain_http && !find_authority (self, settings->data, error)))
    return NULL;
  add_admin (self, self->control_token);
  if (!fill_cluster (self, error) || !listen (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

static void
free_cluster (KoprsTestHost *self)
{
  g_clear_pointer (&self->lifecycle, koprs_test_lifecycle_free);
  g_clear_pointer (&self->cluster, koprs_test_cluster_free);
}

/* The streams of open watches read from the cluster, so HTTP goes first. */
void
koprs_test_host_free (KoprsTestHost *self)
{
  if (self->turn != NULL)
    g_source_destroy (self->turn);
  g_clear_pointer (&self->turn, g_source_unref);
  g_clear_pointer (&self->end_of_pause, koprs_test_timer_free);
  g_clear_pointer (&self->http, koprs_test_http_free);
  free_cluster (self);
  g_clear_pointer (&self->journal, koprs_test_journal_free);
  koprs_test_log_free (self->log);
  koprs_test_script_free (self->script);
  koprs_test_faults_free (self->faults);
  koprs_test_access_free (self->access);
  g_clear_pointer (&self->authority, koprs_test_authority_free);
  koprs_test_clock_free (self->clock);
  g_free (self->control_token);
  g_free (self);
}

char *
koprs_test_host_dup_uri (KoprsTestHost *self)
{
  return g_strdup_printf ("%s://127.0.0.1:%u", self->authority != NULL ? "https" : "http", self->port);
}

gboolean
koprs_test_host_drop (KoprsTestHost *self, GError **error)
{
  settle (self);
  if (self->http == NULL)
    return TRUE;
  g_clear_pointer (&self->http, koprs_test_http_free);
  return listen (self, error);
}

gboolean
koprs_test_host_restart (KoprsTestHost *self, gboolean keep, GError **error)
{
  settle (self);
  g_clear_pointer (&self->http, koprs_test_http_free);
  if (keep)
    {
      koprs_test_storage_compact (koprs_test_cluster_get_storage (self->cluster));
    }
  else
    {
      free_cluster (self);
      make_cluster (self);
      if (self->journal != NULL && !koprs_test_journal_follow (self->journal, self->cluster, error))
        return FALSE;
    }
  return listen (self, error);
}

gboolean
koprs_test_host_refuse (KoprsTestHost *self, gboolean refuse, GError **error)
{
  settle (self);
  if (refuse)
    g_clear_pointer (&self->http, koprs_test_http_free);
  return refuse || self->http != NULL || listen (self, error);
}

char *
koprs_test_host_make_kubeconfig (KoprsTestHost *self, const char *user, const char *certificate)
{
  g_autofree char *uri = koprs_test_host_dup_uri (self);
  const char *token = koprs_test_access_get_token (self->access, user);
  const char *pem = self->authority != NULL ? koprs_test_authority_get_pem (self->authority) : NULL;

  if (certificate == NULL && token == NULL)
    return NULL;
  return koprs_test_kubeconfig_make (uri, pem, user, certificate == NULL ? token : NULL, certificate);
}
