/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-config-fields.h"

#include "koprs/config/koprs-names.h"
#include "koprs/config/koprs-pem.h"
#include "koprs/config/koprs-server-url.h"

#include <string.h>

/**
 * koprs_config_get_server:
 * @self: a configuration
 *
 * The URL of the API server; see [property@Config:server].
 *
 * Returns: (transfer none): the URL, without a trailing slash
 *
 * Since: 0.1
 */
const char *
koprs_config_get_server (KoprsConfig *self)
{
  g_return_val_if_fail (KOPRS_IS_CONFIG (self), NULL);

  return koprs_config_get_fields (self)->server;
}

/**
 * koprs_config_get_context:
 * @self: a configuration
 *
 * The context that was chosen; see [property@Config:context].
 *
 * Returns: (transfer none) (nullable): its name
 *
 * Since: 0.1
 */
const char *
koprs_config_get_context (KoprsConfig *self)
{
  g_return_val_if_fail (KOPRS_IS_CONFIG (self), NULL);

  return koprs_config_get_fields (self)->context;
}

/**
 * koprs_config_is_in_cluster:
 * @self: a configuration
 *
 * Whether this is the service account of the Pod that we run in, as [ctor@Config.new_in_cluster] makes it.
 *
 * Returns: `TRUE` if it is
 *
 * Since: 0.1
 */
gboolean
koprs_config_is_in_cluster (KoprsConfig *self)
{
  g_return_val_if_fail (KOPRS_IS_CONFIG (self), FALSE);

  return koprs_config_get_fields (self)->in_cluster;
}

/**
 * koprs_config_get_namespace:
 * @self: a configuration
 *
 * The namespace to work in; see [property@Config:namespace].
 *
 * Returns: (transfer none): its name
 *
 * Since: 0.1
 */
const char *
koprs_config_get_namespace (KoprsConfig *self)
{
  g_return_val_if_fail (KOPRS_IS_CONFIG (self), NULL);

  return koprs_config_get_fields (self)->namespace_;
}

/**
 * koprs_config_set_namespace:
 * @self: a configuration
 * @namespace_: (nullable): its name, or `NULL` for `default`
 *
 * Sets the namespace to work in; see [property@Config:namespace].
 *
 * Since: 0.1
 */
void
koprs_config_set_namespace (KoprsConfig *self, const char *namespace_)
{
  g_return_if_fail (KOPRS_IS_CONFIG (self));

  g_object_set (self, "namespace", namespace_, NULL);
}

/**
 * koprs_config_get_user_agent:
 * @self: a configuration
 *
 * What requests give as `User-Agent`; see [property@Config:user-agent].
 *
 * Returns: (transfer none): the header's value
 *
 * Since: 0.1
 */
const char *
koprs_config_get_user_agent (KoprsConfig *self)
{
  g_return_val_if_fail (KOPRS_IS_CONFIG (self), NULL);

  return koprs_config_get_fields (self)->user_agent;
}

/**
 * koprs_config_set_user_agent:
 * @self: a configuration
 * @user_agent: (nullable): the header's value, or `NULL` for the default
 *
 * Sets what requests give as `User-Agent`; see [property@Config:user-agent].
 *
 * Since: 0.1
 */
void
koprs_config_set_user_agent (KoprsConfig *self, const char *user_agent)
{
  g_return_if_fail (KOPRS_IS_CONFIG (self));

  g_object_set (self, "user-agent", user_agent, NULL);
}

/**
 * koprs_config_get_field_manager:
 * @self: a configuration
 *
 * The field manager of calls that name none; see [property@Config:field-manager].
 *
 * Returns: (transfer none): its name
 *
 * Since: 0.1
 */
const char *
koprs_config_get_field_manager (KoprsConfig *self)
{
  g_return_val_if_fail (KOPRS_IS_CONFIG (self), NULL);

  return koprs_config_get_fields (self)->field_manager;
}

/**
 * koprs_config_set_field_manager:
 * @self: a configuration
 * @field_manager: (nullable): its name, or `NULL` for the default
 *
 * Sets the field manager of calls that name none; see [property@Config:field-manager].
 *
 * Since: 0.1
 */
void
koprs_config_set_field_manager (KoprsConfig *self, const char *field_manager)
{
  g_return_if_fail (KOPRS_IS_CONFIG (self));

  g_object_set (self, "field-manager", field_manager, NULL);
}

/**
 * koprs_config_get_timeout:
 * @self: a configuration
 *
 * How long one request may take; see [property@Config:timeout].
 *
 * Returns: milliseconds; 0: without limit
 *
 * Since: 0.1
 */
guint
koprs_config_get_timeout (KoprsConfig *self)
{
  g_return_val_if_fail (KOPRS_IS_CONFIG (self), 0);

  return koprs_config_get_fields (self)->timeout;
}

/**
 * koprs_config_set_timeout:
 * @self: a configuration
 * @timeout: milliseconds; 0: without limit
 *
 * Sets how long one request may take; see [property@Config:timeout].
 *
 * Since: 0.1
 */
void
koprs_config_set_timeout (KoprsConfig *self, guint timeout)
{
  g_return_if_fail (KOPRS_IS_CONFIG (self));

  g_object_set (self, "timeout", timeout, NULL);
}

/**
 * koprs_config_set_token:
 * @self: a configuration
 * @token: (nullable): a bearer token, or `NULL` for none
 *
 * Sets the bearer token; see [property@Config:token].
 *
 * Since: 0.1
 */
void
koprs_config_set_token (KoprsConfig *self, const char *token)
{
  g_return_if_fail (KOPRS_IS_CONFIG (self));

  g_object_set (self, "token", token, NULL);
}

/**
 * koprs_config_set_token_file:
 * @self: a configuration
 * @token_file: (nullable): the path of a file with a bearer token, or `NULL` for none
 *
 * Sets where the bearer token is read from, again and again; see [property@Config:token-file].
 *
 * Since: 0.1
 */
void
koprs_config_set_token_file (KoprsConfig *self, const char *token_file)
{
  g_return_if_fail (KOPRS_IS_CONFIG (self));

  g_object_set (self, "token-file", token_file, NULL);
}

/* The units below say CONFIG, which is right for a file; what comes by a call is an argument. */
static gboolean
fail_argument (GError **error, GError *found)
{
  found->code = KOPRS_ERROR_INVALID_ARGUMENT;
  g_propagate_error (error, found);
  return FALSE;
}

/**
 * koprs_config_set_certificate_authority:
 * @self: a configuration
 * @pem: (nullable): certificates as PEM, one or many, or `NULL` for the system's authorities
 * @length: the bytes of @pem, or -1 if it ends with a NUL
 * @error: where to put an error
 *
 * Sets the certificates that the server's own must come from; the system's authorities then count
 * no more.
 *
 * Fails with `KOPRS_ERROR_INVALID_ARGUMENT` if there is no certificate in the text, or one that
 * can't be read; then nothing has changed.
 *
 * Returns: `TRUE` if they were set
 *
 * Since: 0.1
 */
gboolean
koprs_config_set_certificate_authority (KoprsConfig *self, const char *pem, gssize length, GError **error)
{
  GError *found = NULL;
  GList *list = NULL;

  g_return_val_if_fail (KOPRS_IS_CONFIG (self), FALSE);

  if (pem != NULL)
    list = koprs_pem_parse_certificates (pem, length < 0 ? strlen (pem) : (gsize) length, &found);
  if (found != NULL)
    return fail_argument (error, found);
  koprs_config_take_authorities (self, list);
  return TRUE;
}

/**
 * koprs_config_set_client_certificate:
 * @self: a configuration
 * @certificate_pem: (nullable): our certificate as PEM, perhaps with its chain, or `NULL` for none
 * @key_pem: (nullable): its private key as PEM, not encrypted, or `NULL` with @certificate_pem
 * @error: where to put an error
 *
 * Sets the certificate that we show to the server.
 *
 * Fails with `KOPRS_ERROR_INVALID_ARGUMENT` if one of the two is missing or can't be read, or if
 * they do not belong together; then nothing has changed.
 *
 * Returns: `TRUE` if it was set
 *
 * Since: 0.1
 */
gboolean
koprs_config_set_client_certificate (KoprsConfig *self, const char *certificate_pem, const char *key_pem, GError **error)
{
  GError *found = NULL;
  GTlsCertificate *identity = NULL;

  g_return_val_if_fail (KOPRS_IS_CONFIG (self), FALSE);

  if (certificate_pem != NULL || key_pem != NULL)
    {
      const char *certificate = certificate_pem != NULL ? certificate_pem : "";
      const char *key = key_pem != NULL ? key_pem : "";

      identity = koprs_pem_new_identity (certificate, strlen (certificate), key, strlen (key), &found);
      if (identity == NULL)
        return fail_argument (error, found);
    }
  koprs_config_take_identity (self, identity);
  return TRUE;
}

/**
 * koprs_config_set_proxy_url:
 * @self: a configuration
 * @proxy_url: (nullable): the URL of a proxy, or `NULL` for none
 *
 * Sets the proxy through which the server is reached; see [property@Config:proxy-url].
 *
 * Since: 0.1
 */
void
koprs_config_set_proxy_url (KoprsConfig *self, const char *proxy_url)
{
  g_return_if_fail (KOPRS_IS_CONFIG (self));

  g_object_set (self, "proxy-url", proxy_url, NULL);
}

/**
 * koprs_config_set_impersonate_user:
 * @self: a configuration
 * @impersonate_user: (nullable): the name of a user, or `NULL` for nobody else
 *
 * Sets whom to act as; see [property@Config:impersonate-user].
 *
 * Since: 0.1
 */
void
koprs_config_set_impersonate_user (KoprsConfig *self, const char *impersonate_user)
{
  g_return_if_fail (KOPRS_IS_CONFIG (self));

  g_object_set (self, "impersonate-user", impersonate_user, NULL);
}

/**
 * koprs_config_set_impersonate_extra:
 * @self: a configuration
 * @key: the name of the field, such as `scopes` or `example.com/team`; the server makes it lower case
 * @values: (nullable) (array zero-terminated=1): its values, or `NULL` to drop the field
 *
 * Sets one of the extra fields of the user to act as; see [property@Config:impersonate-user]. Sent
 * as `Impersonate-Extra-`@key, once for each value.
 *
 * An empty key or value, or one that no header can hold, fails the first request with
 * `KOPRS_ERROR_INVALID_ARGUMENT`.
 *
 * Since: 0.1
 */
void
koprs_config_set_impersonate_extra (KoprsConfig *self, const char *key, const char *const *values)
{
  g_return_if_fail (KOPRS_IS_CONFIG (self));

  koprs_impersonation_set_extra (&koprs_config_get_fields (self)->impersonation, key != NULL ? key : "", values);
}
