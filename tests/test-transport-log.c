/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the log says of a request, and what it must never say. */

#include "koprs/koprs-api-error.h"
#include "koprs/wire/koprs-transport-log.h"
#include "support/koprs-wire-outcome.h"

#include <string.h>

static GString *debug;
static GPtrArray *messages;

static GLogWriterOutput
capture (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  const char *text = NULL;
  gboolean ours = FALSE;

  for (gsize i = 0; i < n_fields; i++)
    {
      if (strcmp (fields[i].key, "MESSAGE") == 0)
        text = fields[i].value;
      if (strcmp (fields[i].key, "GLIB_DOMAIN") == 0)
        ours = strcmp (fields[i].value, "Koprs") == 0;
    }
  if (!ours)
    return g_log_writer_default (level, fields, n_fields, user_data);
  if (level & G_LOG_LEVEL_DEBUG)
    for (gsize i = 0; i < n_fields; i++)
      g_string_append_printf (debug, "%s=%s\n", fields[i].key, (const char *) fields[i].value);
  else if (level & G_LOG_LEVEL_MESSAGE)
    g_ptr_array_add (messages, g_strdup (text));
  return G_LOG_WRITER_HANDLED;
}

static void
warn (KoprsWireCall *wire, gpointer user_data)
{
  guint status = g_str_equal (koprs_wire_call_get_target (wire), "/refused") ? 403 : 200;

  koprs_wire_call_reply (wire, status,
                         "Audit-Id: audit-1\r\nWarning: 299 - \"spec.foo is deprecated\"\r\nWarning: 299 - \"unknown field\"\r\n",
                         "{\"data\":{\"password\":\"hidden-in-the-answer\"}}");
}

typedef struct {
  KoprsWireServer *server;
  KoprsTransport *transport;
  KoprsWireOutcome out;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsConfig) config = NULL;

  self->server = koprs_wire_server_new (NULL, warn, NULL);
  config = koprs_wire_config_new (self->server, NULL);
  koprs_config_set_token (config, "hidden-token");
  self->transport = koprs_transport_new (config);
  g_string_truncate (debug, 0);
  g_ptr_array_set_size (messages, 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  koprs_wire_outcome_clear (&self->out);
  g_assert_finalize_object (self->transport);
  koprs_wire_server_free (self->server);
}

static void
each_warning_is_said_once (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    koprs_wire_outcome_call (&self->out, self->transport, "GET", i == 2 ? "/refused" : "/", NULL);
  g_assert_cmpuint (messages->len, ==, 2);
  g_assert_cmpstr (messages->pdata[0], ==, "Warning from the server: spec.foo is deprecated");
  g_assert_cmpstr (messages->pdata[1], ==, "Warning from the server: unknown field");
}

static void
a_line_names_the_request_and_hides_the_rest (Fixture *self, gconstpointer data)
{
  koprs_wire_outcome_call (&self->out, self->transport, "POST", "/api/v1/pods?limit=5&continue=hidden-page&x=y",
                           "{\"data\":{\"password\":\"hidden-in-the-body\"}}");
  g_assert_nonnull (strstr (debug->str, "KOPRS_METHOD=POST\n"));
  g_assert_nonnull (strstr (debug->str, "KOPRS_TARGET=/api/v1/pods?limit=5&continue=…&x=y\n"));
  g_assert_nonnull (strstr (debug->str, "KOPRS_STATUS=200\n"));
  g_assert_nonnull (strstr (debug->str, "KOPRS_RECEIVED=44\n"));
  g_assert_nonnull (strstr (debug->str, "KOPRS_DURATION_US="));
  g_assert_null (strstr (debug->str, "hidden"));

  koprs_wire_outcome_call (&self->out, self->transport, "GET", "/refused", NULL);
  g_assert_error (self->out.error, KOPRS_API_ERROR, KOPRS_API_ERROR_FORBIDDEN);
  g_assert_nonnull (strstr (debug->str, "KOPRS_STATUS=403\n"));
  g_assert_nonnull (strstr (debug->str, "KOPRS_AUDIT_ID=audit-1\n"));
  g_assert_null (strstr (debug->str, "hidden"));
}

/* What was seen is kept within bounds: rather said twice than grown for ever. */
static void
a_thousand_warnings_later_one_is_said_again (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsTransportWarnings) warnings = koprs_transport_warnings_new ();

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *header = g_strdup_printf ("299 - \"warning %u\"", i);

      koprs_transport_warnings_take (warnings, header);
      koprs_transport_warnings_take (warnings, header);
    }
  g_assert_cmpuint (messages->len, ==, 1000);
  koprs_transport_warnings_take (warnings, "299 - \"one more\"");
  koprs_transport_warnings_take (warnings, "299 - \"warning 0\"");
  g_assert_cmpuint (messages->len, ==, 1002);
}

#define ADD(name, function) g_test_add ("/transport-log/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_setenv ("G_MESSAGES_DEBUG", "Koprs", TRUE);
  g_test_init (&argc, &argv, NULL);
  debug = g_string_new (NULL);
  messages = g_ptr_array_new_with_free_func (g_free);
  g_log_set_writer_func (capture, NULL, NULL);
  ADD ("each-warning-is-said-once", each_warning_is_said_once);
  ADD ("a-line-names-the-request-and-hides-the-rest", a_line_names_the_request_and_hides_the_rest);
  ADD ("a-thousand-warnings-later-one-is-said-again", a_thousand_warnings_later_one_is_said_again);
  return g_test_run ();
}
