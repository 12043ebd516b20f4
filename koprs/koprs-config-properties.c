/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-config-fields.h"

#include "koprs/koprs-options-private.h"

#define DEFAULT_TIMEOUT 60000
#define KOPRS_SECRET (G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

static void
add_source_properties (GParamSpec **properties)
{
  /**
   * KoprsConfig:server:
   *
   * The URL of the API server: `https://host:port`, with a path where the server lives below one;
   * every request goes there. A query or a fragment is dropped, and so is a trailing slash.
   *
   * One that is no such URL fails the first request with `KOPRS_ERROR_INVALID_ARGUMENT`.
   *
   * Since: 0.1
   */
  properties[PROP_SERVER] = g_param_spec_string ("server", NULL, NULL, NULL, KOPRS_OPTION | G_PARAM_CONSTRUCT_ONLY);

  /**
   * KoprsConfig:context:
   *
   * The name of the kubeconfig's context that was chosen; `NULL` where there was none.
   *
   * Since: 0.1
   */
  properties[PROP_CONTEXT] =
    g_param_spec_string ("context", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * KoprsConfig:namespace:
   *
   * The namespace to work in where a program has no better idea: the context's, in a cluster the
   * Pod's own, else `default`. No call uses it by itself: make a [class@Scope] of it.
   *
   * Since: 0.1
   */
  properties[PROP_NAMESPACE] = g_param_spec_string ("namespace", NULL, NULL, "default", KOPRS_OPTION);
}

static void
add_request_properties (GParamSpec **properties)
{
  /**
   * KoprsConfig:user-agent:
   *
   * What requests give as `User-Agent`, seen in the server's audit log. By default the program's
   * name and the version of koprs.
   *
   * Since: 0.1
   */
  properties[PROP_USER_AGENT] = g_param_spec_string ("user-agent", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsConfig:field-manager:
   *
   * The field manager of calls that name none; at most 128 printable ASCII characters. By default
   * the program's name (`g_get_prgname()`, as it was when the configuration was made), else
   * `koprs`. It is the name under which the server remembers who owns which field, so it should
   * never change between two versions of a program.
   *
   * Since: 0.1
   */
  properties[PROP_FIELD_MANAGER] = g_param_spec_string ("field-manager", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsConfig:timeout:
   *
   * How long one request may take, from its beginning to the end of its answer, retries included,
   * in milliseconds; 0: without limit. It does not hold for watches; of a list in pages it holds for each
   * page. When the time is over the call fails with `KOPRS_ERROR_TIMED_OUT`.
   *
   * Since: 0.1
   */
  properties[PROP_TIMEOUT] = g_param_spec_uint ("timeout", NULL, NULL, 0, G_MAXUINT, DEFAULT_TIMEOUT, KOPRS_OPTION);

  /**
   * KoprsConfig:disable-compression:
   *
   * Whether answers must never be compressed, for networks where bytes are cheaper than time.
   *
   * Since: 0.1
   */
  properties[PROP_DISABLE_COMPRESSION] = g_param_spec_boolean ("disable-compression", NULL, NULL, FALSE, KOPRS_OPTION);

  /**
   * KoprsConfig:proxy-url:
   *
   * The proxy through which the server is reached: `http://`, `https://` or `socks5://`, host and
   * port, before them user and password where it asks for some; `NULL`: none. Write-only, because
   * of the password. A server with TLS is reached through a tunnel, so that the proxy sees neither
   * requests nor credentials.
   *
   * Configurations from a file take `proxy-url` of their cluster; without one they, and those from
   * a service account, take `HTTPS_PROXY` or `HTTP_PROXY`, unless `NO_PROXY` exempts the server.
   *
   * One that is no such URL fails the first request with `KOPRS_ERROR_INVALID_ARGUMENT`.
   *
   * Since: 0.1
   */
  properties[PROP_PROXY_URL] = g_param_spec_string ("proxy-url", NULL, NULL, NULL, KOPRS_SECRET);
}

static void
add_tls_properties (GParamSpec **properties)
{
  /**
   * KoprsConfig:insecure:
   *
   * Whether anybody who answers is taken for the server. Never together with a certificate
   * authority: then the first request fails with `KOPRS_ERROR_INVALID_ARGUMENT`.
   *
   * Since: 0.1
   */
  properties[PROP_INSECURE] = g_param_spec_boolean ("insecure", NULL, NULL, FALSE, KOPRS_OPTION);

  /**
   * KoprsConfig:tls-server-name:
   *
   * The name that the server's certificate must hold, also sent as SNI; `NULL`: the host of
   * [property@Config:server].
   *
   * Since: 0.1
   */
  properties[PROP_TLS_SERVER_NAME] = g_param_spec_string ("tls-server-name", NULL, NULL, NULL, KOPRS_OPTION);
}

static void
add_credential_properties (GParamSpec **properties)
{
  /**
   * KoprsConfig:token:
   *
   * A bearer token: visible ASCII, without blanks (RFC 6750, 2.1). With
   * [property@Config:token-file] it serves only while that file can't be read.
   *
   * Since: 0.1
   */
  properties[PROP_TOKEN] = g_param_spec_string ("token", NULL, NULL, NULL, KOPRS_SECRET);

  /**
   * KoprsConfig:token-file:
   *
   * The path of a file with a bearer token, blanks around it allowed. It is read again before it
   * is 60 s old, and at once when the server says 401; while it can't be read, the last good token
   * serves.
   *
   * Since: 0.1
   */
  properties[PROP_TOKEN_FILE] = g_param_spec_string ("token-file", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsConfig:username:
   *
   * The user of HTTP Basic authentication, which kube-apiserver itself no longer knows, but
   * proxies before it may. Without `:` (RFC 7617, 2); not together with a token.
   *
   * Since: 0.1
   */
  properties[PROP_USERNAME] = g_param_spec_string ("username", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsConfig:password:
   *
   * The password that goes with [property@Config:username].
   *
   * Since: 0.1
   */
  properties[PROP_PASSWORD] = g_param_spec_string ("password", NULL, NULL, NULL, KOPRS_SECRET);

  /**
   * KoprsConfig:allow-plain-credentials:
   *
   * Whether token and password may go to a server without TLS, where everybody on the way can read
   * them. If not, the default, requests over `http` go out without them, and a message in the log
   * says so once.
   *
   * Since: 0.1
   */
  properties[PROP_ALLOW_PLAIN_CREDENTIALS] =
    g_param_spec_boolean ("allow-plain-credentials", NULL, NULL, FALSE, KOPRS_OPTION);
}

static void
add_impersonation_properties (GParamSpec **properties)
{
  /**
   * KoprsConfig:impersonate-user:
   *
   * The user to act as, instead of the one that the credentials stand for, who must be allowed to
   * `impersonate`; `NULL`: nobody else. Sent with every request as `Impersonate-User`.
   *
   * Since: 0.1
   */
  properties[PROP_IMPERSONATE_USER] = g_param_spec_string ("impersonate-user", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsConfig:impersonate-uid:
   *
   * The UID of that user; without [property@Config:impersonate-user] the first request fails with
   * `KOPRS_ERROR_INVALID_ARGUMENT`, as it does with groups or extra fields of nobody.
   *
   * Since: 0.1
   */
  properties[PROP_IMPERSONATE_UID] = g_param_spec_string ("impersonate-uid", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsConfig:impersonate-groups:
   *
   * The groups of that user. With a user and no groups the server makes its own choice, which for
   * most users is `system:authenticated` alone.
   *
   * Since: 0.1
   */
  properties[PROP_IMPERSONATE_GROUPS] = g_param_spec_boxed ("impersonate-groups", NULL, NULL, G_TYPE_STRV, KOPRS_OPTION);
}

void
koprs_config_make_properties (GParamSpec **properties)
{
  add_source_properties (properties);
  add_request_properties (properties);
  add_tls_properties (properties);
  add_credential_properties (properties);
  add_impersonation_properties (properties);
}
