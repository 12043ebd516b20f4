/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-server-url.h"

#include "koprs/config/koprs-names.h"
#include "koprs/koprs-error.h"

#include <string.h>

static gboolean
set_error (GError **error, const char *what)
{
  g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, what);
  return FALSE;
}

static gboolean
check (GUri *uri, GError **error)
{
  const char *scheme = g_uri_get_scheme (uri);
  const char *host = g_uri_get_host (uri);

  if (!g_str_equal (scheme, "https") && !g_str_equal (scheme, "http"))
    return set_error (error, "the URL must begin with https:// or http://");
  if (host == NULL || *host == '\0')
    return set_error (error, "the URL has no host");
  if (!koprs_names_is_host (host))
    return set_error (error, "the URL's host is neither a name nor an address");
  if (g_uri_get_userinfo (uri) != NULL)
    return set_error (error, "the URL must not hold a user or a password");
  if (g_uri_get_port (uri) == 0)
    return set_error (error, "the URL's port must be between 1 and 65535");
  return TRUE;
}

char *
koprs_server_url_normalize (const char *text, GError **error)
{
  g_autoptr (GUri) uri = NULL;
  GString *out;

  for (const char *p = text; p != NULL && *p != '\0'; p++)
    if (!g_ascii_isgraph (*p))
      {
        set_error (error, "the URL holds a blank, a control character or one outside ASCII");
        return NULL;
      }
  if (text != NULL)
    uri = g_uri_parse (text, G_URI_FLAGS_ENCODED, NULL);
  if (uri == NULL)
    {
      set_error (error, "not a URL such as https://host:6443");
      return NULL;
    }
  if (!check (uri, error))
    return NULL;

  out = g_string_new (g_uri_get_scheme (uri));
  g_string_append (out, "://");
  if (strchr (g_uri_get_host (uri), ':') != NULL)
    g_string_append_printf (out, "[%s]", g_uri_get_host (uri));
  else
    g_string_append (out, g_uri_get_host (uri));
  if (g_uri_get_port (uri) > 0)
    g_string_append_printf (out, ":%d", g_uri_get_port (uri));
  g_string_append (out, g_uri_get_path (uri));
  while (out->str[out->len - 1] == '/')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

gboolean
koprs_server_url_is_https (const char *url)
{
  return g_str_has_prefix (url, "https://");
}
