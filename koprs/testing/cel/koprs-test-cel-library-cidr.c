/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* cidr ("10.0.0.0/8"), and what is in it. */

#include "koprs/testing/cel/koprs-test-cel-library-net.h"

static gboolean
equal_cidr (gconstpointer a, gconstpointer b)
{
  const KoprsTestCelPrefix *one = a, *two = b;

  return one->bits == two->bits && koprs_test_cel_address_equal (&one->address, &two->address);
}

static guint64
size_cidr (gconstpointer data)
{
  return (((const KoprsTestCelPrefix *) data)->bits + 7) / 8;
}

static const KoprsTestCelOpaqueClass cidr_class = {
  { .kind = KOPRS_TEST_CEL_TYPE_OPAQUE, .name = "net.CIDR" }, equal_cidr, size_cidr, NULL,
};

static const KoprsTestCelPrefix *
get (const KoprsTestCelValue *value)
{
  return value->opaque.data;
}

static const KoprsTestCelValue *
new_cidr (KoprsTestCelArena *arena, const KoprsTestCelPrefix *prefix)
{
  KoprsTestCelPrefix *copy = koprs_test_cel_arena_new0 (arena, KoprsTestCelPrefix);

  *copy = *prefix;
  return koprs_test_cel_value_new_opaque (arena, &cidr_class, copy);
}

static char *
parse (KoprsTestCelPrefix *prefix, const KoprsTestCelValue *text)
{
  g_autofree char *wrong = koprs_test_cel_prefix_parse (prefix, text->text.data);
  g_autofree char *quoted = NULL;

  if (wrong != NULL)
    return g_strdup_printf ("network address parse error during conversion from string: %s", wrong);
  if (!koprs_test_cel_address_is_mapped (&prefix->address))
    return NULL;
  quoted = koprs_test_cel_libraries_quote (text->text.data, text->text.length);
  return g_strdup_printf ("IPv4-mapped IPv6 address %s is not allowed", quoted);
}

static const KoprsTestCelValue *
make_cidr (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  KoprsTestCelPrefix prefix;
  g_autofree char *wrong = parse (&prefix, args[0]);

  if (wrong != NULL)
    return koprs_test_cel_value_new_error (context->arena, "network address parse error during conversion from string: %s", wrong);
  return new_cidr (context->arena, &prefix);
}

static const KoprsTestCelValue *
is_cidr (KoprsTestCelContext *context G_GNUC_UNUSED, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  KoprsTestCelPrefix prefix;
  g_autofree char *wrong = parse (&prefix, args[0]);

  return koprs_test_cel_value_new_bool (wrong == NULL);
}

static const KoprsTestCelValue *
to_string (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  GString *text = g_string_new (NULL);

  koprs_test_cel_address_format (&get (args[0])->address, text);
  g_string_append_printf (text, "/%u", get (args[0])->bits);
  return koprs_test_cel_value_take_string (context->arena, text);
}

static const KoprsTestCelValue *
contains_ip (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  const KoprsTestCelValue *ip = args[1];

  if (ip->kind == KOPRS_TEST_CEL_STRING)
    ip = koprs_test_cel_library_net_parse_ip (context->arena, ip);
  /* A real server does not tell what is wrong with it. */
  if (koprs_test_cel_value_is_error (ip))
    return koprs_test_cel_value_new_error (context->arena, "no such overload");
  return koprs_test_cel_value_new_bool (koprs_test_cel_prefix_contains (get (args[0]), koprs_test_cel_library_net_get_ip (ip)));
}

static const KoprsTestCelValue *
contains_cidr (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args)
{
  const KoprsTestCelValue *other = args[1];

  if (other->kind == KOPRS_TEST_CEL_STRING)
    other = make_cidr (context, args + 1, n_args - 1);
  if (koprs_test_cel_value_is_error (other))
    return other;
  return koprs_test_cel_value_new_bool (get (args[0])->bits <= get (other)->bits
                                        && koprs_test_cel_prefix_contains (get (args[0]), &get (other)->address));
}

static const KoprsTestCelValue *
get_ip (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_library_net_new_ip (context->arena, &get (args[0])->address);
}

static const KoprsTestCelValue *
get_prefix_length (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_int (context->arena, get (args[0])->bits);
}

static const KoprsTestCelValue *
get_masked (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  KoprsTestCelPrefix prefix = *get (args[0]);

  koprs_test_cel_prefix_mask (&prefix);
  return new_cidr (context->arena, &prefix);
}

/* Both sides up to the end of the prefix, and the text where there is one. */
static guint64
cost_contains_ip (const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED, const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  guint64 cost = koprs_test_cel_libraries_cost_tenth (2 * koprs_test_cel_value_size (args[0]));

  return args[1]->kind == KOPRS_TEST_CEL_STRING ? cost + koprs_test_cel_libraries_cost_tenth (koprs_test_cel_value_size (args[1])) : cost;
}

/* The prefix is masked too. */
static guint64
cost_contains_cidr (const KoprsTestCelValue *const *args, guint n_args, const KoprsTestCelValue *result)
{
  return cost_contains_ip (args, n_args, result) + koprs_test_cel_libraries_cost_tenth (koprs_test_cel_value_size (args[0])) + 1;
}

const KoprsTestCelDeclaration koprs_test_cel_cidrs[] = {
  { "cidr", "string_to_cidr", "(string) -> net.CIDR", make_cidr, koprs_test_cel_libraries_cost_scan },
  { "isCIDR", "is_cidr", "(string) -> bool", is_cidr, koprs_test_cel_libraries_cost_scan },
  { "string", "cidr_to_string", "(net.CIDR) -> string", to_string, NULL },
  { "containsIP", "cidr_contains_ip_string", "net.CIDR.(string) -> bool", contains_ip, cost_contains_ip },
  { "containsIP", "cidr_contains_ip_ip", "net.CIDR.(net.IP) -> bool", contains_ip, cost_contains_ip },
  { "containsCIDR", "cidr_contains_cidr_string", "net.CIDR.(string) -> bool", contains_cidr, cost_contains_cidr },
  { "containsCIDR", "cidr_contains_cidr", "net.CIDR.(net.CIDR) -> bool", contains_cidr, cost_contains_cidr },
  { "ip", "cidr_ip", "net.CIDR.() -> net.IP", get_ip, NULL },
  { "prefixLength", "cidr_prefix_length", "net.CIDR.() -> int", get_prefix_length, NULL },
  { "masked", "cidr_masked", "net.CIDR.() -> net.CIDR", get_masked, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};
