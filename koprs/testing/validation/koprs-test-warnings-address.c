/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-warnings-private.h"

#include <gio/gio.h>
#include <string.h>

/* The way to write an address of IPv6; NULL for others. */
static char *
dup_canonical (const char *text)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (text);

  if (address == NULL || g_inet_address_get_family (address) != G_SOCKET_FAMILY_IPV6)
    return NULL;
  return g_inet_address_to_string (address);
}

void
koprs_test_warnings_check_ip (GPtrArray *warnings, const char *path, const char *text)
{
  g_autofree char *canonical = text != NULL ? dup_canonical (text) : NULL;

  if (canonical != NULL && strcmp (canonical, text) != 0)
    koprs_test_warnings_say (warnings, "%s: IPv6 address \"%s\" should be in RFC 5952 canonical format (\"%s\")", path, text,
                             canonical);
}

void
koprs_test_warnings_check_cidr (GPtrArray *warnings, const char *path, const char *text)
{
  const char *slash = text != NULL ? strchr (text, '/') : NULL;
  g_autofree char *address = slash != NULL ? g_strndup (text, slash - text) : NULL;
  g_autofree char *canonical = address != NULL ? dup_canonical (address) : NULL;

  if (canonical != NULL && strcmp (canonical, address) != 0)
    koprs_test_warnings_say (warnings, "%s: IPv6 CIDR value \"%s\" should be in RFC 5952 canonical format (\"%s%s\")", path, text,
                             canonical, slash);
}
