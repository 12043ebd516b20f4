/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-proxy.h"

#include "koprs/config/koprs-names.h"
#include "koprs/koprs-error.h"

#include <gio/gio.h>
#include <string.h>

static const struct {
  const char *scheme;
  const char *name;       /* for GIO */
  int port;
} schemes[] = {
  { "http", "http", 80 },
  { "https", "https", 443 },
  { "socks5", "socks5", 1080 },
  { "socks5h", "socks5", 1080 },
};

static const char *
find_flaw (GUri *uri, gsize *scheme)
{
  const char *host = g_uri_get_host (uri);

  for (*scheme = 0; *scheme < G_N_ELEMENTS (schemes); (*scheme)++)
    if (g_str_equal (schemes[*scheme].scheme, g_uri_get_scheme (uri)))
      break;
  if (*scheme == G_N_ELEMENTS (schemes))
    return "the proxy's URL must begin with http://, https:// or socks5://";
  if (host == NULL || !koprs_names_is_host (host))
    return "the proxy's URL has no host that is a name or an address";
  if (g_uri_get_port (uri) == 0)
    return "the proxy's port must be between 1 and 65535";
  return NULL;
}

char *
koprs_proxy_normalize (const char *url, GError **error)
{
  g_autoptr (GUri) uri = NULL;
  const char *flaw = "not a URL such as http://proxy:3128";
  const char *host;
  const char *user;
  gsize scheme = 0;
  gboolean ipv6;

  for (const char *p = url; *p != '\0'; p++)
    if (!g_ascii_isgraph (*p))
      url = "";
  uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);
  if (uri != NULL)
    flaw = find_flaw (uri, &scheme);
  if (flaw != NULL)
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, flaw);
      return NULL;
    }
  host = g_uri_get_host (uri);
  user = g_uri_get_userinfo (uri);
  ipv6 = strchr (host, ':') != NULL;
  return g_strdup_printf ("%s://%s%s%s%s%s:%d", schemes[scheme].name, user != NULL ? user : "", user != NULL ? "@" : "", ipv6 ? "[" : "",
                          host, ipv6 ? "]" : "", g_uri_get_port (uri) > 0 ? g_uri_get_port (uri) : schemes[scheme].port);
}

/* NO_PROXY */

/* Splits host[:port] and [address]:port; a bare IPv6 address has no port. FALSE: there is no host. */
static gboolean
split (const char *entry, char **host, char **port)
{
  const char *colon = strrchr (entry, ':');
  const char *close = strchr (entry, ']');

  *port = NULL;
  if (entry[0] == '[' && close != NULL)
    {
      *host = g_strndup (entry + 1, (gsize) (close - entry - 1));
      *port = close[1] == ':' ? g_strdup (close + 2) : NULL;
    }
  else if (colon != NULL && strchr (entry, ':') == colon)
    {
      *host = g_strndup (entry, (gsize) (colon - entry));
      *port = g_strdup (colon + 1);
    }
  else
    *host = g_strdup (entry);
  if (*port != NULL && **port == '\0')
    g_clear_pointer (port, g_free);
  return **host != '\0';
}

static gboolean
is_suffix (const char *host, const char *domain)
{
  gboolean bare = domain[0] != '.';

  if (bare && g_str_equal (host, domain))
    return TRUE;
  if (!g_str_has_suffix (host, domain))
    return FALSE;
  return !bare || (strlen (host) > strlen (domain) && host[strlen (host) - strlen (domain) - 1] == '.');
}

/* Bits behind the prefix do not matter: people write 10.1.2.3/8. */
static gboolean
is_in_range (const char *range, GInetAddress *address)
{
  g_auto (GStrv) parts = g_strsplit (range, "/", 2);
  g_autoptr (GInetAddress) start = g_inet_address_new_from_string (parts[0]);
  const guint8 *first = start != NULL ? g_inet_address_to_bytes (start) : NULL;
  const guint8 *second = address != NULL ? g_inet_address_to_bytes (address) : NULL;
  guint64 bits;

  if (first == NULL || second == NULL || g_inet_address_get_family (start) != g_inet_address_get_family (address)
      || !g_ascii_string_to_unsigned (parts[1], 10, 0, g_inet_address_get_native_size (start) * 8, &bits, NULL))
    return FALSE;
  for (; bits >= 8; bits -= 8)
    if (*first++ != *second++)
      return FALSE;
  return bits == 0 || (*first ^ *second) >> (8 - bits) == 0;
}

static gboolean
matches (const char *entry, const char *host, GInetAddress *address, guint port)
{
  g_autofree char *name = NULL;
  g_autofree char *number = NULL;
  g_autoptr (GInetAddress) other = NULL;

  if (g_str_equal (entry, "*"))
    return TRUE;
  if (strchr (entry, '/') != NULL)
    return is_in_range (entry, address);
  if (!split (entry, &name, &number) || (number != NULL && g_ascii_strtoull (number, NULL, 10) != port))
    return FALSE;
  other = g_inet_address_new_from_string (name);
  if (other != NULL)
    return address != NULL && g_inet_address_equal (address, other);
  return is_suffix (host, g_str_has_prefix (name, "*.") ? name + 1 : name);
}

gboolean
koprs_proxy_is_exempt (const char *no_proxy, const char *host, guint port)
{
  g_autofree char *lower = g_ascii_strdown (host, -1);
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (lower);
  g_autofree char *entries = g_ascii_strdown (no_proxy != NULL ? no_proxy : "", -1);
  g_auto (GStrv) list = g_strsplit (entries, ",", -1);

  if (g_str_equal (lower, "localhost") || (address != NULL && g_inet_address_get_is_loopback (address)))
    return TRUE;
  for (char **entry = list; *entry != NULL; entry++)
    if (*g_strstrip (*entry) != '\0' && matches (*entry, lower, address, port))
      return TRUE;
  return FALSE;
}

static const char *
get_variable (char **environment, const char *const *names, const char **name)
{
  for (*name = *names; *names != NULL; names++)
    {
      const char *value = g_environ_getenv (environment, *names);

      *name = *names;
      if (value != NULL && *value != '\0')
        return value;
    }
  return NULL;
}

gboolean
koprs_proxy_find (char **environment, const char *server, char **out, GError **error)
{
  static const char *const https_names[] = { "HTTPS_PROXY", "https_proxy", NULL };
  static const char *const http_names[] = { "HTTP_PROXY", "http_proxy", NULL };
  static const char *const exempt_names[] = { "NO_PROXY", "no_proxy", NULL };
  g_autoptr (GUri) uri = g_uri_parse (server, G_URI_FLAGS_ENCODED, NULL);
  gboolean https = uri != NULL && g_str_equal (g_uri_get_scheme (uri), "https");
  const char *name;
  const char *unused;
  const char *value = get_variable (environment, https ? https_names : http_names, &name);
  g_autoptr (GError) found = NULL;
  g_autofree char *url = NULL;
  int port;

  *out = NULL;
  if (uri == NULL || value == NULL)
    return TRUE;
  port = g_uri_get_port (uri) > 0 ? g_uri_get_port (uri) : https ? 443 : 80;
  if (koprs_proxy_is_exempt (get_variable (environment, exempt_names, &unused), g_uri_get_host (uri), (guint) port))
    return TRUE;
  /* host:3128 is how many write it. */
  url = strstr (value, "://") != NULL ? g_strdup (value) : g_strconcat ("http://", value, NULL);
  *out = koprs_proxy_normalize (url, &found);
  if (*out == NULL)
    g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "%s: %s", name, found->message);
  return *out != NULL;
}
