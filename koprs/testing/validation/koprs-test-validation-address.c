/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Addresses of IP and ports, wherever they stand. */

#include "koprs/testing/validation/koprs-test-validator.h"

#include "koprs/testing/values/koprs-test-node.h"

#include <gio/gio.h>
#include <string.h>

#define NO_ADDRESS "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)"
#define NO_NETWORK "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)"
#define LEADING_ZEROS "must not have leading 0s"
#define MAPPED "must not be an IPv4-mapped IPv6 address"
#define MAX_PORT_NAME 15

static const guint8 mapped_prefix[] = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff };

/* Four numbers, which may have zeros before them. */
static GInetAddress *
parse_short (const char *text, const char **flaw)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", -1);
  guint8 bytes[4];

  if (g_strv_length (parts) != G_N_ELEMENTS (bytes))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (bytes); i++)
    {
      const char *digits = parts[i] + strspn (parts[i], "0");
      guint64 number;

      if (*digits == '\0' && digits > parts[i])
        digits--;
      if (!g_ascii_string_to_unsigned (digits, 10, 0, G_MAXUINT8, &number, NULL))
        return NULL;
      if (digits > parts[i])
        *flaw = LEADING_ZEROS;
      bytes[i] = number;
    }
  return g_inet_address_new_from_bytes (bytes, G_SOCKET_FAMILY_IPV4);
}

/* As old parsers took it. flaw: what stricter ones mind, or NULL. */
static GInetAddress *
parse (const char *text, const char **flaw)
{
  g_autoptr (GInetAddress) address = NULL;

  *flaw = NULL;
  if (strchr (text, ':') == NULL)
    return parse_short (text, flaw);
  address = strchr (text, '%') == NULL ? g_inet_address_new_from_string (text) : NULL;
  if (address == NULL || memcmp (g_inet_address_to_bytes (address), mapped_prefix, sizeof mapped_prefix) != 0)
    return g_steal_pointer (&address);
  *flaw = MAPPED;
  return g_inet_address_new_from_bytes (g_inet_address_to_bytes (address) + sizeof mapped_prefix, G_SOCKET_FAMILY_IPV4);
}

static void
say (KoprsTestValidator *self, const char *text, const char *detail)
{
  g_autoptr (JsonNode) value = koprs_test_node_new_string (text);

  koprs_test_validator_invalid (self, value, "%s", detail);
}

gboolean
koprs_test_validator_is_ipv6 (const char *text)
{
  const char *flaw;
  g_autoptr (GInetAddress) address = parse (text, &flaw);

  return address != NULL && g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV6;
}

gboolean
koprs_test_validator_check_ip (KoprsTestValidator *self, const char *text, gboolean canonical)
{
  const char *flaw;
  g_autoptr (GInetAddress) address = parse (text, &flaw);
  g_autofree char *plain = address != NULL ? g_inet_address_to_string (address) : NULL;
  g_autofree char *detail = canonical ? g_strdup_printf ("must be in canonical form (\"%s\")", plain) : NULL;

  if (plain == NULL || flaw != NULL)
    {
      say (self, text, plain == NULL ? NO_ADDRESS : flaw);
      return FALSE;
    }
  if (!canonical || strcmp (plain, text) == 0)
    return TRUE;
  say (self, text, detail);
  return FALSE;
}

static gboolean
is_local_multicast (GInetAddress *address)
{
  const guint8 *bytes = g_inet_address_to_bytes (address);

  return g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV4 ? bytes[0] == 224 && bytes[1] == 0 && bytes[2] == 0
                                                                    : g_inet_address_get_is_mc_link_local (address);
}

void
koprs_test_validator_check_endpoint_ip (KoprsTestValidator *self, const char *text)
{
  const char *flaw;
  g_autoptr (GInetAddress) address = parse (text, &flaw);
  g_autofree char *unspecified = g_strdup_printf ("may not be unspecified (%s)", text);

  if (address == NULL)
    say (self, text, "must be a valid IP address");
  else if (g_inet_address_get_is_any (address))
    say (self, text, unspecified);
  else if (g_inet_address_get_is_loopback (address))
    say (self, text, "may not be in the loopback range (127.0.0.0/8, ::1/128)");
  else if (g_inet_address_get_is_link_local (address))
    say (self, text, "may not be in the link-local range (169.254.0.0/16, fe80::/10)");
  else if (is_local_multicast (address))
    say (self, text, "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)");
}

void
koprs_test_validator_check_network (KoprsTestValidator *self, const char *text)
{
  const char *slash = strchr (text, '/'), *flaw = NULL;
  g_autofree char *first = slash != NULL ? g_strndup (text, slash - text) : g_strdup ("");
  g_autoptr (GInetAddress) address = parse (first, &flaw);
  g_autoptr (GInetAddressMask) mask = NULL;
  gboolean mapped = g_strcmp0 (flaw, MAPPED) == 0;
  guint most = mapped ? 128 : address != NULL ? g_inet_address_get_native_size (address) * 8 : 0;
  guint64 length = 0;

  if (address == NULL || !g_ascii_string_to_unsigned (slash + 1, 10, 0, most, &length, NULL))
    {
      say (self, text, NO_NETWORK);
      return;
    }
  if (mapped)
    say (self, text, "must not have an IPv4-mapped IPv6 address");
  else if (flaw != NULL || (slash[1] == '0' && slash[2] != '\0'))
    say (self, text, "must not have leading 0s in IP or prefix length");
  else if ((mask = g_inet_address_mask_new (address, length, NULL)) == NULL)
    say (self, text, "must not have bits set beyond the prefix length");
}

gboolean
koprs_test_validator_check_port_number (KoprsTestValidator *self, JsonNode *object, const char *name)
{
  JsonNode *number = koprs_test_node_get (object, name);
  g_autoptr (JsonNode) none = koprs_test_node_new_int (0);
  gint64 value = koprs_test_node_is_number (number) ? json_node_get_int (number) : 0;

  if (value >= 1 && value <= 65535)
    return TRUE;
  koprs_test_validator_invalid_at (self, name, number != NULL ? number : none, "must be between 1 and 65535, inclusive");
  return FALSE;
}

static void
check_port_name (KoprsTestValidator *self, JsonNode *value)
{
  const char *name = json_node_get_string (value);
  gsize length = strlen (name);

  if (length > MAX_PORT_NAME)
    koprs_test_validator_invalid (self, value, "must be no more than %d characters", MAX_PORT_NAME);
  if (length == 0 || strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-") != length)
    koprs_test_validator_invalid (self, value, "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
  if (strpbrk (name, "abcdefghijklmnopqrstuvwxyz") == NULL)
    koprs_test_validator_invalid (self, value, "must contain at least one letter (a-z)");
  if (strstr (name, "--") != NULL)
    koprs_test_validator_invalid (self, value, "must not contain consecutive hyphens");
  if (length > 0 && (*name == '-' || name[length - 1] == '-'))
    koprs_test_validator_invalid (self, value, "must not begin or end with a hyphen");
}

void
koprs_test_validator_check_port_reference (KoprsTestValidator *self, JsonNode *object, const char *name)
{
  JsonNode *value = koprs_test_node_get (object, name);
  gsize mark;

  if (!koprs_test_node_is_string (value))
    {
      koprs_test_validator_check_port_number (self, object, name);
      return;
    }
  mark = koprs_test_validator_enter (self, name);
  check_port_name (self, value);
  koprs_test_validator_leave (self, mark);
}
