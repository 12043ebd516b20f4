/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-material.h"

#include "koprs/config/koprs-identity.h"
#include "koprs/config/koprs-pem.h"
#include "koprs/koprs-error.h"

#include <string.h>

/* RFC 4648 with its padding; line breaks are allowed, as in every YAML file. GLib's own decoder skips whatever it does not know. */
static char *
decode_base64 (const char *text, gsize *length)
{
  g_autoptr (GString) packed = g_string_new (NULL);
  gsize padding = 0;

  for (; *text != '\0'; text++)
    {
      if (g_ascii_isspace (*text))
        continue;
      if (*text == '=')
        padding++;
      else if (padding > 0 || !(g_ascii_isalnum (*text) || *text == '+' || *text == '/'))
        return NULL;
      g_string_append_c (packed, *text);
    }
  if (padding > 2 || packed->len % 4 != 0)
    return NULL;
  return (char *) g_base64_decode (packed->str, length);
}

static void
clear_text (char *text, gsize length)
{
  if (text != NULL)
    memset (text, 0, length);
  g_free (text);
}

/* The bytes of whichever of the two is set; `key` tells which one it was. */
static gboolean
load (const KoprsSettings *settings, KoprsSettingKey data, KoprsSettingKey file, KoprsSettingKey *key,
      char **bytes, gsize *length, GError **error)
{
  const char *inline_text = koprs_settings_get (settings, data);
  const char *path = koprs_settings_get (settings, file);
  g_autoptr (GError) found = NULL;

  *bytes = NULL;
  *length = 0;
  *key = inline_text != NULL ? data : file;
  if (inline_text != NULL)
    {
      *bytes = decode_base64 (inline_text, length);
      return *bytes != NULL || koprs_settings_set_error (settings, data, error, "not base64");
    }
  if (path == NULL || g_file_get_contents (path, bytes, length, &found))
    return TRUE;
  return koprs_settings_set_error (settings, file, error, found->message);
}

gboolean
koprs_material_load_authorities (const KoprsSettings *settings, GList **list, GError **error)
{
  g_autofree char *pem = NULL;
  g_autoptr (GError) found = NULL;
  KoprsSettingKey key;
  gsize length;

  *list = NULL;
  if (!load (settings, KOPRS_SETTING_CA_DATA, KOPRS_SETTING_CA_FILE, &key, &pem, &length, error))
    return FALSE;
  if (pem == NULL)
    return TRUE;
  *list = koprs_pem_parse_certificates (pem, length, &found);
  return *list != NULL || koprs_settings_set_error (settings, key, error, found->message);
}

gboolean
koprs_material_load_authority_pem (const KoprsSettings *settings, char **pem, gsize *length, GError **error)
{
  KoprsSettingKey key;

  return load (settings, KOPRS_SETTING_CA_DATA, KOPRS_SETTING_CA_FILE, &key, pem, length, error);
}

/* What is wrong with one of the two is said of that one. */
static gboolean
make_identity (const KoprsSettings *settings, KoprsSettingKey certificate_key, const char *certificate, gsize certificate_length,
               KoprsSettingKey key_key, const char *key, gsize key_length, GTlsCertificate **identity, GError **error)
{
  g_autoptr (GError) found = NULL;
  GList *chain = koprs_pem_parse_certificates (certificate, certificate_length, &found);

  if (chain == NULL)
    return koprs_settings_set_error (settings, certificate_key, error, found->message);
  g_list_free_full (chain, g_object_unref);
  *identity = koprs_pem_new_identity (certificate, certificate_length, key, key_length, &found);
  return *identity != NULL || koprs_settings_set_error (settings, key_key, error, found->message);
}

gboolean
koprs_material_load_identity (const KoprsSettings *settings, GTlsCertificate **identity, GError **error)
{
  KoprsSettingKey certificate_key;
  KoprsSettingKey key_key;
  g_autofree char *certificate = NULL;
  char *key = NULL;
  gsize certificate_length;
  gsize key_length = 0;
  gboolean loaded;

  *identity = NULL;
  if (!load (settings, KOPRS_SETTING_CERTIFICATE_DATA, KOPRS_SETTING_CERTIFICATE_FILE, &certificate_key,
             &certificate, &certificate_length, error))
    return FALSE;
  if (certificate == NULL)
    return TRUE;
  loaded = load (settings, KOPRS_SETTING_KEY_DATA, KOPRS_SETTING_KEY_FILE, &key_key, &key, &key_length, error)
           && make_identity (settings, certificate_key, certificate, certificate_length, key_key, key, key_length, identity, error);
  clear_text (key, key_length);
  return loaded;
}

gboolean
koprs_material_check_token (const KoprsSettings *settings, GError **error)
{
  const char *path = koprs_settings_get (settings, KOPRS_SETTING_TOKEN_FILE);
  g_autoptr (GError) found = NULL;
  g_autofree char *token = NULL;

  if (path == NULL || koprs_settings_get (settings, KOPRS_SETTING_TOKEN) != NULL)
    return TRUE;
  token = koprs_identity_read_token (path, &found);
  return token != NULL || koprs_settings_set_error (settings, KOPRS_SETTING_TOKEN_FILE, error, found->message);
}
