/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-config-fields.h"

#include "koprs/config/koprs-identity.h"
#include "koprs/config/koprs-names.h"
#include "koprs/config/koprs-proxy.h"
#include "koprs/config/koprs-server-url.h"

#include <string.h>

static const KoprsSettingKey authority_keys[] = { KOPRS_SETTING_CA_FILE };
static const KoprsSettingKey identity_keys[] = { KOPRS_SETTING_CERTIFICATE_FILE, KOPRS_SETTING_KEY_FILE, KOPRS_SETTING_CERTIFICATE_DATA,
                                                 KOPRS_SETTING_KEY_DATA };

GList *
koprs_config_get_certificate_authorities (KoprsConfig *self)
{
  return koprs_config_get_fields (self)->authorities;
}

gboolean
koprs_config_get_insecure (KoprsConfig *self)
{
  return koprs_config_get_fields (self)->insecure;
}

const char *
koprs_config_get_tls_server_name (KoprsConfig *self)
{
  return koprs_config_get_fields (self)->tls_server_name;
}

gboolean
koprs_config_get_disable_compression (KoprsConfig *self)
{
  return koprs_config_get_fields (self)->disable_compression;
}

void
koprs_config_set_origin (KoprsConfig *self, const char *context, gboolean in_cluster)
{
  KoprsConfigFields *fields = koprs_config_get_fields (self);

  g_free (fields->context);
  fields->context = g_strdup (context);
  fields->in_cluster = in_cluster;
}

/* Where they came from says nothing any more once others have taken their place. */
static void
forget_files (KoprsConfigFields *fields, const KoprsSettingKey *keys, gsize n_keys)
{
  for (gsize i = 0; fields->files != NULL && i < n_keys; i++)
    koprs_settings_take (fields->files, keys[i], NULL, NULL);
}

void
koprs_config_take_authorities (KoprsConfig *self, GList *certificates)
{
  KoprsConfigFields *fields = koprs_config_get_fields (self);

  g_list_free_full (fields->authorities, g_object_unref);
  fields->authorities = certificates;
  forget_files (fields, authority_keys, G_N_ELEMENTS (authority_keys));
  koprs_config_renew_credentials (self);
}

void
koprs_config_take_identity (KoprsConfig *self, GTlsCertificate *certificate)
{
  KoprsConfigFields *fields = koprs_config_get_fields (self);

  g_clear_object (&fields->identity);
  fields->identity = certificate;
  forget_files (fields, identity_keys, G_N_ELEMENTS (identity_keys));
  koprs_config_renew_credentials (self);
}

void
koprs_config_set_files (KoprsConfig *self, const KoprsSettings *settings)
{
  KoprsConfigFields *fields = koprs_config_get_fields (self);

  g_clear_pointer (&fields->files, koprs_settings_free);
  fields->files = koprs_settings_copy_files (settings);
  koprs_config_renew_credentials (self);
}

void
koprs_config_take_plugin (KoprsConfig *self, KoprsExecPlugin *plugin)
{
  KoprsConfigFields *fields = koprs_config_get_fields (self);

  g_clear_pointer (&fields->plugin, koprs_exec_plugin_unref);
  fields->plugin = plugin;
  koprs_config_renew_credentials (self);
}

void
koprs_config_set_impersonation (KoprsConfig *self, const KoprsImpersonation *impersonation)
{
  KoprsConfigFields *fields = koprs_config_get_fields (self);

  koprs_impersonation_clear (&fields->impersonation);
  koprs_impersonation_init (&fields->impersonation);
  koprs_impersonation_copy (&fields->impersonation, impersonation);
}

char **
koprs_config_dup_headers (KoprsConfig *self)
{
  return koprs_impersonation_make_headers (&koprs_config_get_fields (self)->impersonation);
}

char *
koprs_config_dup_proxy_url (KoprsConfig *self)
{
  const char *url = koprs_config_get_fields (self)->proxy_url;

  return url != NULL ? koprs_proxy_normalize (url, NULL) : NULL;
}

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
has_authorization (const KoprsConfigFields *fields)
{
  return is_set (fields->token) || is_set (fields->token_file) || is_set (fields->username);
}

/* What was given outright counts more than what a plugin could make. */
static gboolean
uses_plugin (const KoprsConfigFields *fields)
{
  return fields->plugin != NULL && fields->identity == NULL && !has_authorization (fields);
}

void
koprs_config_renew_credentials (KoprsConfig *self)
{
  KoprsConfigFields *fields = koprs_config_get_fields (self);

  g_clear_object (&fields->credentials);
  fields->credentials = koprs_credentials_new (is_set (fields->token) ? fields->token : NULL,
                                               is_set (fields->token_file) ? fields->token_file : NULL,
                                               is_set (fields->username) ? fields->username : NULL, fields->password, fields->identity);
  if (uses_plugin (fields))
    koprs_credentials_set_plugin (fields->credentials, fields->plugin);
  if (fields->files != NULL)
    koprs_credentials_set_files (fields->credentials, fields->files, fields->authorities);
}

KoprsCredentials *
koprs_config_get_credentials (KoprsConfig *self)
{
  KoprsConfigFields *fields = koprs_config_get_fields (self);

  if (fields->allow_plain || !(has_authorization (fields) || uses_plugin (fields)) || koprs_server_url_is_https (fields->server))
    return fields->credentials;
  if (g_atomic_int_compare_and_exchange (&fields->warned, FALSE, TRUE))
    g_message ("%s is not https: requests go without credentials, unless allow-plain-credentials is set", fields->server);
  return fields->anonymous;
}

static gboolean
set_check_error (GError **error, const char *property, const char *what)
{
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "%s: %s", property, what);
  return FALSE;
}

static gboolean
check_credentials (const KoprsConfigFields *fields, GError **error)
{
  gboolean token = is_set (fields->token);
  gboolean username = is_set (fields->username);

  if (token && !koprs_identity_is_token (fields->token))
    return set_check_error (error, "token", "it holds a blank, a control character or one outside ASCII");
  if (username && (token || is_set (fields->token_file)))
    return set_check_error (error, "username", "there is a token already");
  if (username && strchr (fields->username, ':') != NULL)
    return set_check_error (error, "username", "it holds a colon");
  if (!username && is_set (fields->password))
    return set_check_error (error, "password", "there is no username");
  return TRUE;
}

static gboolean
check_impersonation (const KoprsConfigFields *fields, GError **error)
{
  const char *member;
  const char *flaw = koprs_impersonation_find_flaw (&fields->impersonation, &member);
  g_autofree char *property = g_strconcat ("impersonate-", member, NULL);

  return flaw == NULL || set_check_error (error, property, flaw);
}

static gboolean
check_proxy (const KoprsConfigFields *fields, GError **error)
{
  g_autofree char *url = fields->proxy_url != NULL ? koprs_proxy_normalize (fields->proxy_url, error) : NULL;

  if (fields->proxy_url == NULL || url != NULL)
    return TRUE;
  g_prefix_error (error, "proxy-url: ");
  return FALSE;
}

gboolean
koprs_config_check (KoprsConfig *self, GError **error)
{
  KoprsConfigFields *fields = koprs_config_get_fields (self);
  g_autofree char *server = koprs_server_url_normalize (fields->server, error);

  if (server == NULL)
    {
      /* Not the URL itself, which may hold a password. */
      g_prefix_error (error, "server: ");
      return FALSE;
    }
  if (fields->insecure && fields->authorities != NULL)
    return set_check_error (error, "insecure", "there is a certificate authority");
  if (fields->tls_server_name != NULL && !koprs_names_is_host (fields->tls_server_name))
    return set_check_error (error, "tls-server-name", "neither a name nor an address");
  if (!koprs_names_is_namespace (fields->namespace_))
    return set_check_error (error, "namespace", "not a name that a namespace can have");
  if (!koprs_names_is_header (fields->user_agent))
    return set_check_error (error, "user-agent", "it holds a control character or one outside ASCII");
  if (!koprs_names_is_header (fields->field_manager) || strlen (fields->field_manager) > 128)
    return set_check_error (error, "field-manager", "more than 128 bytes, a control character, or one outside ASCII");
  return check_proxy (fields, error) && check_credentials (fields, error) && check_impersonation (fields, error);
}
