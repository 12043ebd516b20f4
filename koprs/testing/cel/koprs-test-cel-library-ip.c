/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* ip ("::1"), and what an address is. */

#include "koprs/testing/cel/koprs-test-cel-library-net.h"

#include <string.h>

static gboolean
equal_ip (gconstpointer a, gconstpointer b)
{
  return koprs_test_cel_address_equal (a, b);
}

static guint64
size_ip (gconstpointer data)
{
  return ((const KoprsTestCelAddress *) data)->n_bytes;
}

static const KoprsTestCelOpaqueClass ip_class = {
  { .kind = KOPRS_TEST_CEL_TYPE_OPAQUE, .name = "net.IP" }, equal_ip, size_ip, NULL,
};

const KoprsTestCelValue *
koprs_test_cel_library_net_new_ip (KoprsTestCelArena *arena, const KoprsTestCelAddress *address)
{
  KoprsTestCelAddress *copy = koprs_test_cel_arena_new0 (arena, KoprsTestCelAddress);

  *copy = *address;
  return koprs_test_cel_value_new_opaque (arena, &ip_class, copy);
}

/* NULL where it is an address that expressions may use. */
static char *
parse (KoprsTestCelAddress *address, const KoprsTestCelValue *text)
{
  g_autofree char *wrong = koprs_test_cel_address_parse (address, text->text.data);
  g_autofree char *quoted = koprs_test_cel_libraries_quote (text->text.data, text->text.length);

  if (wrong != NULL)
    return g_strdup_printf ("IP Address %s parse error during conversion from string: %s", quoted, wrong);
  if (address->zone)
    return g_strdup_printf ("IP address %s with zone value is not allowed", quoted);
  if (koprs_test_cel_address_is_mapped (address))
    return g_strdup_printf ("IPv4-mapped IPv6 address %s is not allowed", quoted);
  return NULL;
}

const KoprsTestCelValue *
koprs_test_cel_library_net_parse_ip (KoprsTestCelArena *arena, const KoprsTestCelValue *text)
{
  KoprsTestCelAddress address;
  g_autofree char *wrong = parse (&address, text);

  return wrong != NULL ? koprs_test_cel_value_new_error (arena, "%s", wrong) : koprs_test_cel_library_net_new_ip (arena, &address);
}

static const KoprsTestCelValue *
make_ip (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_library_net_parse_ip (context->arena, args[0]);
}

static const KoprsTestCelValue *
is_ip (KoprsTestCelContext *context G_GNUC_UNUSED, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  KoprsTestCelAddress address;
  g_autofree char *wrong = parse (&address, args[0]);

  return koprs_test_cel_value_new_bool (wrong == NULL);
}

static const KoprsTestCelValue *
is_canonical (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  KoprsTestCelAddress address;
  g_autofree char *wrong = parse (&address, args[0]);
  g_autoptr (GString) text = g_string_new (NULL);

  if (wrong != NULL)
    return koprs_test_cel_value_new_error (context->arena, "%s", wrong);
  koprs_test_cel_address_format (&address, text);
  return koprs_test_cel_value_new_bool (g_str_equal (text->str, args[0]->text.data));
}

static const KoprsTestCelValue *
to_string (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  GString *text = g_string_new (NULL);

  koprs_test_cel_address_format (koprs_test_cel_library_net_get_ip (args[0]), text);
  return koprs_test_cel_value_take_string (context->arena, text);
}

static const KoprsTestCelValue *
get_family (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_int (context->arena, koprs_test_cel_library_net_get_ip (args[0])->n_bytes == 4 ? 4 : 6);
}

static gboolean
is_all_zero (const KoprsTestCelAddress *address, guint from)
{
  for (guint i = from; i < address->n_bytes - 1; i++)
    if (address->bytes[i] != 0)
      return FALSE;
  return TRUE;
}

static gboolean
unspecified (const KoprsTestCelAddress *address)
{
  return is_all_zero (address, 0) && address->bytes[address->n_bytes - 1] == 0;
}

static gboolean
loopback (const KoprsTestCelAddress *address)
{
  return address->n_bytes == 4 ? address->bytes[0] == 127 : is_all_zero (address, 0) && address->bytes[15] == 1;
}

static gboolean
multicast (const KoprsTestCelAddress *address)
{
  return address->n_bytes == 4 ? (address->bytes[0] & 0xf0) == 0xe0 : address->bytes[0] == 0xff;
}

static gboolean
link_local_multicast (const KoprsTestCelAddress *address)
{
  if (address->n_bytes == 4)
    return address->bytes[0] == 224 && address->bytes[1] == 0 && address->bytes[2] == 0;
  return address->bytes[0] == 0xff && (address->bytes[1] & 0x0f) == 0x02;
}

static gboolean
link_local_unicast (const KoprsTestCelAddress *address)
{
  if (address->n_bytes == 4)
    return address->bytes[0] == 169 && address->bytes[1] == 254;
  return address->bytes[0] == 0xfe && (address->bytes[1] & 0xc0) == 0x80;
}

static gboolean
global_unicast (const KoprsTestCelAddress *address)
{
  static const guint8 broadcast[4] = { 255, 255, 255, 255 };

  if (address->n_bytes == 4 && memcmp (address->bytes, broadcast, sizeof broadcast) == 0)
    return FALSE;
  return !unspecified (address) && !loopback (address) && !multicast (address) && !link_local_unicast (address);
}

#define QUESTION(name)   static const KoprsTestCelValue *   ask_##name (KoprsTestCelContext *context G_GNUC_UNUSED, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)   {     return koprs_test_cel_value_new_bool (name (koprs_test_cel_library_net_get_ip (args[0])));   }

QUESTION (unspecified)
QUESTION (loopback)
QUESTION (link_local_multicast)
QUESTION (link_local_unicast)
QUESTION (global_unicast)

const KoprsTestCelDeclaration koprs_test_cel_ips[] = {
  { "ip", "string_to_ip", "(string) -> net.IP", make_ip, koprs_test_cel_libraries_cost_scan },
  { "isIP", "is_ip", "(string) -> bool", is_ip, koprs_test_cel_libraries_cost_scan },
  { "ip.isCanonical", "ip_is_canonical", "(string) -> bool", is_canonical, koprs_test_cel_libraries_cost_scan_two },
  { "string", "ip_to_string", "(net.IP) -> string", to_string, NULL },
  { "family", "ip_family", "net.IP.() -> int", get_family, NULL },
  { "isUnspecified", "ip_is_unspecified", "net.IP.() -> bool", ask_unspecified, NULL },
  { "isLoopback", "ip_is_loopback", "net.IP.() -> bool", ask_loopback, NULL },
  { "isLinkLocalMulticast", "ip_is_link_local_multicast", "net.IP.() -> bool", ask_link_local_multicast, NULL },
  { "isLinkLocalUnicast", "ip_is_link_local_unicast", "net.IP.() -> bool", ask_link_local_unicast, NULL },
  { "isGlobalUnicast", "ip_is_global_unicast", "net.IP.() -> bool", ask_global_unicast, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};
