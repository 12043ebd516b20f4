/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-settings.h"

#include "koprs/config/koprs-identity.h"
#include "koprs/config/koprs-names.h"
#include "koprs/config/koprs-proxy.h"
#include "koprs/config/koprs-server-url.h"
#include "koprs/koprs-error.h"

#include <string.h>

KoprsSettings *
koprs_settings_new (void)
{
  KoprsSettings *self = g_new0 (KoprsSettings, 1);

  koprs_impersonation_init (&self->impersonation);
  return self;
}

void
koprs_settings_free (KoprsSettings *self)
{
  for (int i = 0; i < KOPRS_N_SETTINGS; i++)
    {
      g_free (self->values[i].value);
      g_free (self->values[i].where);
    }
  g_free (self->context);
  g_clear_pointer (&self->exec, koprs_exec_spec_free);
  g_free (self->exec_config);
  koprs_impersonation_clear (&self->impersonation);
  g_free (self);
}

const char *
koprs_settings_get (const KoprsSettings *self, KoprsSettingKey key)
{
  return self->values[key].value;
}

void
koprs_settings_take (KoprsSettings *self, KoprsSettingKey key, char *value, char *where)
{
  g_free (self->values[key].value);
  g_free (self->values[key].where);
  self->values[key].value = value;
  self->values[key].where = where;
}

KoprsSettings *
koprs_settings_copy_files (const KoprsSettings *self)
{
  static const KoprsSettingKey keys[] = { KOPRS_SETTING_CA_FILE, KOPRS_SETTING_CERTIFICATE_FILE, KOPRS_SETTING_KEY_FILE,
                                          KOPRS_SETTING_CERTIFICATE_DATA, KOPRS_SETTING_KEY_DATA };
  gboolean identity = koprs_settings_get (self, KOPRS_SETTING_CERTIFICATE_FILE) != NULL || koprs_settings_get (self, KOPRS_SETTING_KEY_FILE) != NULL;
  KoprsSettings *copy;

  if (!identity && koprs_settings_get (self, KOPRS_SETTING_CA_FILE) == NULL)
    return NULL;
  copy = koprs_settings_new ();
  for (gsize i = 0; i < (identity ? G_N_ELEMENTS (keys) : 1); i++)
    {
      const KoprsSetting *value = &self->values[keys[i]];

      koprs_settings_take (copy, keys[i], g_strdup (value->value), g_strdup (value->where));
    }
  return copy;
}

gboolean
koprs_settings_set_error (const KoprsSettings *self, KoprsSettingKey key, GError **error, const char *what)
{
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "%s: %s", self->values[key].where, what);
  return FALSE;
}

static gboolean
has (const KoprsSettings *self, KoprsSettingKey key)
{
  return self->values[key].value != NULL;
}

static gboolean
check_doubles (const KoprsSettings *self, GError **error)
{
  static const struct {
    KoprsSettingKey first;
    KoprsSettingKey second;
    const char *what;
  } pairs[] = {
    { KOPRS_SETTING_CA_FILE, KOPRS_SETTING_CA_DATA, "certificate-authority-data is set as well" },
    { KOPRS_SETTING_CERTIFICATE_FILE, KOPRS_SETTING_CERTIFICATE_DATA, "client-certificate-data is set as well" },
    { KOPRS_SETTING_KEY_FILE, KOPRS_SETTING_KEY_DATA, "client-key-data is set as well" },
    { KOPRS_SETTING_USERNAME, KOPRS_SETTING_TOKEN, "token is set as well" },
    { KOPRS_SETTING_USERNAME, KOPRS_SETTING_TOKEN_FILE, "tokenFile is set as well" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (has (self, pairs[i].first) && has (self, pairs[i].second))
      return koprs_settings_set_error (self, pairs[i].first, error, pairs[i].what);
  return TRUE;
}

static gboolean
check_halves (const KoprsSettings *self, GError **error)
{
  KoprsSettingKey certificate = has (self, KOPRS_SETTING_CERTIFICATE_DATA) ? KOPRS_SETTING_CERTIFICATE_DATA : KOPRS_SETTING_CERTIFICATE_FILE;
  KoprsSettingKey key = has (self, KOPRS_SETTING_KEY_DATA) ? KOPRS_SETTING_KEY_DATA : KOPRS_SETTING_KEY_FILE;
  KoprsSettingKey authority = has (self, KOPRS_SETTING_CA_DATA) ? KOPRS_SETTING_CA_DATA : KOPRS_SETTING_CA_FILE;

  if (has (self, certificate) && !has (self, key))
    return koprs_settings_set_error (self, certificate, error, "neither client-key nor client-key-data goes with it");
  if (has (self, key) && !has (self, certificate))
    return koprs_settings_set_error (self, key, error, "neither client-certificate nor client-certificate-data goes with it");
  if (self->insecure && has (self, authority))
    return koprs_settings_set_error (self, authority, error, "insecure-skip-tls-verify is set as well");
  if (has (self, KOPRS_SETTING_PASSWORD) && !has (self, KOPRS_SETTING_USERNAME))
    return koprs_settings_set_error (self, KOPRS_SETTING_PASSWORD, error, "there is no username");
  return TRUE;
}

gboolean
koprs_settings_check (const KoprsSettings *self, GError **error)
{
  g_autoptr (GError) found = NULL;
  g_autofree char *server = koprs_server_url_normalize (koprs_settings_get (self, KOPRS_SETTING_SERVER), &found);
  const char *name = koprs_settings_get (self, KOPRS_SETTING_TLS_SERVER_NAME);
  const char *token = koprs_settings_get (self, KOPRS_SETTING_TOKEN);
  const char *username = koprs_settings_get (self, KOPRS_SETTING_USERNAME);
  const char *proxy = koprs_settings_get (self, KOPRS_SETTING_PROXY_URL);
  g_autofree char *proxy_url = NULL;
  const char *namespace_ = koprs_settings_get (self, KOPRS_SETTING_NAMESPACE);

  if (server == NULL)
    return koprs_settings_set_error (self, KOPRS_SETTING_SERVER, error, found->message);
  if (name != NULL && !koprs_names_is_host (name))
    return koprs_settings_set_error (self, KOPRS_SETTING_TLS_SERVER_NAME, error, "neither a name nor an address");
  if (proxy != NULL)
    proxy_url = koprs_proxy_normalize (proxy, &found);
  if (found != NULL)
    return koprs_settings_set_error (self, KOPRS_SETTING_PROXY_URL, error, found->message);
  if (namespace_ != NULL && !koprs_names_is_namespace (namespace_))
    return koprs_settings_set_error (self, KOPRS_SETTING_NAMESPACE, error, "not a name that a namespace can have");
  if (token != NULL && !koprs_identity_is_token (token))
    return koprs_settings_set_error (self, KOPRS_SETTING_TOKEN, error,
                                     "it holds a blank, a control character or one outside ASCII");
  if (username != NULL && strchr (username, ':') != NULL)
    return koprs_settings_set_error (self, KOPRS_SETTING_USERNAME, error, "it holds a colon");
  return check_doubles (self, error) && check_halves (self, error);
}
