/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-exec-protocol.h"

#include "koprs/config/koprs-identity.h"
#include "koprs/config/koprs-json-read.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-json-writer.h"
#include "koprs/koprs-error.h"

#include <gio/gio.h>
#include <string.h>

#define LEEWAY (60 * G_USEC_PER_SEC)
#define ESCAPE 0x1b

/* In */

static void
write_member (GString *out, const char *name, const char *value)
{
  if (value == NULL)
    return;
  if (out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  koprs_json_write_string (out, name, -1);
  g_string_append_c (out, ':');
  koprs_json_write_string (out, value, -1);
}

static void
write_raw (GString *out, const char *name, const char *json)
{
  if (json == NULL)
    return;
  if (out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  g_string_append_printf (out, "\"%s\":%s", name, json);
}

char *
koprs_exec_cluster_build (const KoprsSettings *settings, const char *ca, gsize ca_length)
{
  GString *out = g_string_new ("{");
  g_autofree char *encoded = ca != NULL ? g_base64_encode ((const guchar *) ca, ca_length) : NULL;

  write_member (out, "server", koprs_settings_get (settings, KOPRS_SETTING_SERVER));
  write_member (out, "tls-server-name", koprs_settings_get (settings, KOPRS_SETTING_TLS_SERVER_NAME));
  write_raw (out, "insecure-skip-tls-verify", settings->insecure ? "true" : NULL);
  write_member (out, "certificate-authority-data", encoded);
  write_member (out, "proxy-url", koprs_settings_get (settings, KOPRS_SETTING_PROXY_URL));
  write_raw (out, "disable-compression", settings->disable_compression ? "true" : NULL);
  write_raw (out, "config", settings->exec_config);
  g_string_append_c (out, '}');
  return g_string_free (out, FALSE);
}

char *
koprs_exec_info_build (const char *api_version, gboolean interactive, const char *cluster)
{
  GString *out = g_string_new ("{\"kind\":\"ExecCredential\"");

  write_member (out, "apiVersion", api_version);
  g_string_append_printf (out, ",\"spec\":{\"interactive\":%s", interactive ? "true" : "false");
  write_raw (out, "cluster", cluster);
  g_string_append (out, "}}");
  return g_string_free (out, FALSE);
}

/* Out */

void
koprs_exec_credential_free (KoprsExecCredential *self)
{
  g_free (self->token);
  g_free (self->certificate);
  if (self->key != NULL)
    memset (self->key, 0, strlen (self->key));
  g_free (self->key);
  g_free (self);
}

static gboolean
check_literal (KoprsJsonSlice object, const char *member, const char *expected, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *clean = NULL;

  if (!koprs_json_read_string (object, member, "its answer", &text, error))
    return FALSE;
  if (g_strcmp0 (text, expected) == 0)
    return TRUE;
  clean = koprs_exec_clean (text != NULL ? text : "", text != NULL ? strlen (text) : 0, 80);
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "its answer.%s: \"%s\" instead of \"%s\"", member, clean, expected);
  return FALSE;
}

static gboolean
read_expiry (KoprsExecCredential *self, KoprsJsonSlice status, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GDateTime) time = NULL;

  if (!koprs_json_read_string (status, "expirationTimestamp", "its answer.status", &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  time = g_date_time_new_from_iso8601 (text, NULL);
  if (time == NULL)
    return koprs_json_read_set_error (error, "its answer.status", "expirationTimestamp", "not a time as RFC 3339 has it");
  self->expires_at = MAX (g_date_time_to_unix (time) * G_USEC_PER_SEC + g_date_time_get_microsecond (time), 1);
  return TRUE;
}

static gboolean
read_status (KoprsExecCredential *self, KoprsJsonSlice status, GError **error)
{
  static const char where[] = "its answer.status";

  if (koprs_json_value_type (status) != KOPRS_JSON_OBJECT)
    return koprs_json_read_set_error (error, where, NULL, koprs_json_read_is_set (status) ? "not a mapping" : "missing");
  if (!koprs_json_read_string (status, "token", where, &self->token, error)
      || !koprs_json_read_string (status, "clientCertificateData", where, &self->certificate, error)
      || !koprs_json_read_string (status, "clientKeyData", where, &self->key, error) || !read_expiry (self, status, error))
    return FALSE;
  if (self->token != NULL && !koprs_identity_is_token (self->token))
    return koprs_json_read_set_error (error, where, "token", "it holds a blank, a control character or one outside ASCII");
  if (self->certificate != NULL && self->key == NULL)
    return koprs_json_read_set_error (error, where, "clientCertificateData", "there is no clientKeyData");
  if (self->key != NULL && self->certificate == NULL)
    return koprs_json_read_set_error (error, where, "clientKeyData", "there is no clientCertificateData");
  if (self->token == NULL && self->certificate == NULL)
    return koprs_json_read_set_error (error, where, NULL, "neither token nor clientCertificateData");
  return TRUE;
}

KoprsExecCredential *
koprs_exec_credential_parse (const char *text, gsize length, const char *api_version, GError **error)
{
  g_autoptr (KoprsExecCredential) self = g_new0 (KoprsExecCredential, 1);
  g_autoptr (GError) found = NULL;
  KoprsJsonSlice answer = { NULL, 0 };

  if (length == 0 || !koprs_json_check (text, length, NULL, &answer, &found) || koprs_json_value_type (answer) != KOPRS_JSON_OBJECT)
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "its answer is %s%s%s", length == 0 ? "empty" : "not a JSON object",
                   found != NULL ? ": " : "", found != NULL ? found->message : "");
      return NULL;
    }
  if (!check_literal (answer, "kind", "ExecCredential", error) || !check_literal (answer, "apiVersion", api_version, error)
      || !read_status (self, koprs_json_value_member (answer, "status"), error))
    return NULL;
  return g_steal_pointer (&self);
}

gint64
koprs_exec_get_use (gint64 now, gint64 expires_at)
{
  gint64 lifetime = expires_at - now;

  return lifetime <= 0 ? 0 : MAX (lifetime - LEEWAY, lifetime / 2);
}

/* What it says */

/* The character behind a terminal sequence that begins here: ESC [ … letter, ESC ] … BEL or ESC \, or ESC and one more. */
static const char *
skip_sequence (const char *p)
{
  p++;
  if (*p == '[')
    {
      for (p++; *p != '\0' && !(*p >= 0x40 && *p <= 0x7e); p++)
        ;
      return *p != '\0' ? p + 1 : p;
    }
  if (*p == ']')
    {
      for (; *p != '\0' && *p != '\a'; p++)
        if (*p == ESCAPE && p[1] == '\\')
          return p + 2;
      return *p != '\0' ? p + 1 : p;
    }
  return *p != '\0' ? g_utf8_next_char (p) : p;
}

/* Formatting characters can turn a line around. */
static gboolean
is_shown (gunichar c)
{
  GUnicodeType kind = g_unichar_type (c);

  return kind != G_UNICODE_CONTROL && kind != G_UNICODE_FORMAT && kind != G_UNICODE_LINE_SEPARATOR
         && kind != G_UNICODE_PARAGRAPH_SEPARATOR && kind != G_UNICODE_SURROGATE;
}

char *
koprs_exec_clean (const char *text, gsize length, gsize max)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
  g_autoptr (GString) out = g_string_new (NULL);
  const char *start;

  for (const char *p = valid; *p != '\0';)
    {
      if (*p == ESCAPE)
        {
          p = skip_sequence (p);
          continue;
        }
      if (g_ascii_isspace (*p))
        {
          if (out->len > 0 && out->str[out->len - 1] != ' ')
            g_string_append_c (out, ' ');
        }
      else if (is_shown (g_utf8_get_char (p)))
        g_string_append_unichar (out, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  g_strchomp (out->str);
  out->len = strlen (out->str);
  if (out->len <= max)
    return g_string_free (g_steal_pointer (&out), FALSE);
  start = out->str + out->len - max;
  while (((guchar) *start & 0xc0) == 0x80)
    start++;
  return g_strconcat ("…", start, NULL);
}
