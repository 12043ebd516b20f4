/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-identity.h"

#include "koprs/config/koprs-material.h"
#include "koprs/koprs-error.h"

#include <string.h>

/* Tokens are said to be good for 60 s; ten of them are left for the request that carries one. */
#define TOKEN_FOR (50 * G_USEC_PER_SEC)
/* Of certificates and authorities: a new one is made long before the old one ends. */
#define FILES_FOR (60 * G_USEC_PER_SEC)
/* After a file could not be read or a plugin failed, what is there serves, and another try is made this much later. */
#define RETRY_AFTER (10 * G_USEC_PER_SEC)

struct _KoprsIdentity
{
  char *fallback;               /* the inline token's header, for an unreadable file */
  char *token_file;
  KoprsExecPlugin *plugin;
  KoprsSettings *files;

  char *authorization;
  GTlsCertificate *certificate;
  GPtrArray *authorities;
  char *complaint;              /* the last one about the files, so that each is said once */
};

static char *
make_bearer (const char *token)
{
  return token != NULL ? g_strconcat ("Bearer ", token, NULL) : NULL;
}

static char *
make_basic (const char *username, const char *password)
{
  g_autofree char *pair = g_strconcat (username, ":", password != NULL ? password : "", NULL);
  g_autofree char *encoded = g_base64_encode ((const guchar *) pair, strlen (pair));

  return g_strconcat ("Basic ", encoded, NULL);
}

KoprsIdentity *
koprs_identity_new (const char *token, const char *token_file, const char *username, const char *password,
                    GTlsCertificate *certificate)
{
  KoprsIdentity *self = g_new0 (KoprsIdentity, 1);

  self->token_file = g_strdup (token_file);
  g_set_object (&self->certificate, certificate);
  if (token_file != NULL)
    self->fallback = make_bearer (token);
  else
    self->authorization = username != NULL ? make_basic (username, password) : make_bearer (token);
  return self;
}

void
koprs_identity_free (KoprsIdentity *self)
{
  g_free (self->fallback);
  g_free (self->token_file);
  g_clear_pointer (&self->plugin, koprs_exec_plugin_unref);
  g_clear_pointer (&self->files, koprs_settings_free);
  g_free (self->authorization);
  g_clear_object (&self->certificate);
  g_clear_pointer (&self->authorities, g_ptr_array_unref);
  g_free (self->complaint);
  g_free (self);
}

static GPtrArray *
to_array (GList *list)
{
  GPtrArray *array = g_ptr_array_new_with_free_func (g_object_unref);

  for (; list != NULL; list = list->next)
    g_ptr_array_add (array, g_object_ref (list->data));
  return array;
}

void
koprs_identity_set_plugin (KoprsIdentity *self, KoprsExecPlugin *plugin)
{
  g_clear_pointer (&self->plugin, koprs_exec_plugin_unref);
  self->plugin = koprs_exec_plugin_ref (plugin);
}

void
koprs_identity_set_files (KoprsIdentity *self, const KoprsSettings *files, GList *authorities)
{
  g_clear_pointer (&self->files, koprs_settings_free);
  g_clear_pointer (&self->authorities, g_ptr_array_unref);
  self->files = koprs_settings_copy_files (files);
  if (koprs_settings_get (files, KOPRS_SETTING_CA_FILE) != NULL)
    self->authorities = to_array (authorities);
}

gboolean
koprs_identity_has_token_source (const KoprsIdentity *self)
{
  return self->plugin != NULL || self->token_file != NULL;
}

gboolean
koprs_identity_has_plugin (const KoprsIdentity *self)
{
  return self->plugin != NULL;
}

gboolean
koprs_identity_has_files (const KoprsIdentity *self)
{
  return self->files != NULL;
}

KoprsCredential *
koprs_identity_make (const KoprsIdentity *self, KoprsCredential *old)
{
  if (old != NULL && g_strcmp0 (koprs_credential_get_authorization (old), self->authorization) == 0
      && koprs_credential_get_certificate (old) == self->certificate && koprs_credential_get_authorities (old) == self->authorities)
    return koprs_credential_ref (old);
  return koprs_credential_new (self->authorization, self->certificate, self->authorities);
}

gboolean
koprs_identity_is_token (const char *text)
{
  if (*text == '\0')
    return FALSE;
  for (; *text != '\0'; text++)
    if (!g_ascii_isgraph (*text))
      return FALSE;
  return TRUE;
}

char *
koprs_identity_read_token (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GError) local = NULL;

  if (!g_file_get_contents (path, &text, &length, &local))
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, local->message);
      return NULL;
    }
  if (memchr (text, '\0', length) == NULL && koprs_identity_is_token (g_strstrip (text)))
    return g_steal_pointer (&text);
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "the file %s holds no token", path);
  return NULL;
}

static void
read_token (KoprsIdentity *self, KoprsRenewal *renewal)
{
  gint64 now = g_get_monotonic_time ();
  g_autofree char *token = koprs_identity_read_token (self->token_file, &renewal->error);
  char *authorization = token != NULL ? make_bearer (token) : NULL;

  renewal->token_due = now + (token != NULL ? TOKEN_FOR : RETRY_AFTER);
  if (renewal->error != NULL)
    g_prefix_error (&renewal->error, "tokenFile: ");
  if (authorization == NULL && self->authorization == NULL)
    authorization = g_strdup (self->fallback);
  if (authorization == NULL)
    return;
  g_free (self->authorization);
  self->authorization = authorization;
}

static gboolean
is_same (GTlsCertificate *a, GTlsCertificate *b)
{
  return a == b || (a != NULL && b != NULL && g_tls_certificate_is_same (a, b));
}

static void
run_plugin (KoprsIdentity *self, KoprsRenewal *renewal)
{
  g_auto (KoprsExecAnswer) answer = { NULL };
  gint64 now;

  if (!koprs_exec_plugin_run (self->plugin, &answer, &renewal->error))
    {
      renewal->token_due = g_get_monotonic_time () + RETRY_AFTER;
      return;
    }
  now = g_get_monotonic_time ();
  renewal->token_due = answer.use < 0 ? KOPRS_IDENTITY_NEVER : now + answer.use;
  renewal->token_ends = answer.use < 0 ? KOPRS_IDENTITY_NEVER : now + answer.lifetime;
  g_free (self->authorization);
  self->authorization = make_bearer (answer.token);
  if (!is_same (self->certificate, answer.certificate))
    g_set_object (&self->certificate, answer.certificate);
}

/* What is wrong with a file is said once: it may be half-written, and right the next time. */
static void
complain (KoprsIdentity *self, const GError *error)
{
  if (error == NULL)
    g_clear_pointer (&self->complaint, g_free);
  else if (g_strcmp0 (self->complaint, error->message) != 0)
    {
      g_message ("%s; what was read before stays in force", error->message);
      g_free (self->complaint);
      self->complaint = g_strdup (error->message);
    }
}

static gboolean
is_same_list (GPtrArray *a, GList *b)
{
  guint i = 0;

  for (; b != NULL && a != NULL && i < a->len; b = b->next)
    if (!is_same (a->pdata[i++], b->data))
      return FALSE;
  return a != NULL && b == NULL && i == a->len;
}

static void
read_files (KoprsIdentity *self, KoprsRenewal *renewal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsCertificate) identity = NULL;
  GList *authorities = NULL;

  renewal->files_due = g_get_monotonic_time () + FILES_FOR;
  if (koprs_material_load_identity (self->files, &identity, &error) && identity != NULL && !is_same (self->certificate, identity))
    {
      g_debug ("the client certificate has changed");
      g_set_object (&self->certificate, identity);
    }
  if (koprs_material_load_authorities (self->files, &authorities, error != NULL ? NULL : &error) && authorities != NULL
      && !is_same_list (self->authorities, authorities))
    {
      g_debug ("the certificate authorities have changed");
      g_clear_pointer (&self->authorities, g_ptr_array_unref);
      self->authorities = to_array (authorities);
    }
  g_list_free_full (authorities, g_object_unref);
  complain (self, error);
}

void
koprs_identity_renew (KoprsIdentity *self, KoprsRenewal *renewal)
{
  gint64 now = g_get_monotonic_time ();

  renewal->renewed = self->token_file != NULL || (self->plugin != NULL && (renewal->force || now >= renewal->token_due));
  if (renewal->renewed && self->plugin != NULL)
    run_plugin (self, renewal);
  else if (renewal->renewed)
    read_token (self, renewal);
  if (renewal->renewed)
    renewal->usable = renewal->error == NULL || (self->plugin == NULL && self->authorization != NULL);
  if (self->files != NULL && (renewal->force || now >= renewal->files_due))
    read_files (self, renewal);
  if (renewal->error != NULL)
    g_debug ("%s", renewal->error->message);
}
