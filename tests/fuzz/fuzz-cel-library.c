/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The functions that read texts of their own, under any text: the first line picks one by its number, the rest is what it gets. */

#include <string.h>

#include "fuzz.h"
#include "koprs/testing/cel/koprs-test-cel-libraries.h"

static const struct {
  const KoprsTestCelDeclaration *table;
  const char *id;
} functions[] = {
  { koprs_test_cel_ips, "string_to_ip" },           { koprs_test_cel_ips, "ip_is_canonical" },
  { koprs_test_cel_cidrs, "string_to_cidr" },       { koprs_test_cel_urls, "string_to_url" },
  { koprs_test_cel_quantities, "string_to_quantity" }, { koprs_test_cel_semvers, "string_bool_to_semver" },
  { koprs_test_cel_regexes, "string_find_all_string" }, { koprs_test_cel_formats, "format-validate" },
};

static const KoprsTestCelDeclaration *
find (const KoprsTestCelDeclaration *table, const char *id)
{
  while (!g_str_equal (table->id, id))
    table++;
  return table;
}

/* What the function gives, its cost, and for what is no ERROR everything that its library can ask of it. */
static void
call (const KoprsTestCelDeclaration *table, const char *id, KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n)
{
  const KoprsTestCelDeclaration *declaration = find (table, id);
  const KoprsTestCelValue *result = declaration->func (context, args, n);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (result);
  if (declaration->cost != NULL)
    declaration->cost (args, n, result);
  koprs_test_cel_value_format (context->arena, result, text);
  if (result->kind != KOPRS_TEST_CEL_OPAQUE)
    return;
  g_assert_true (koprs_test_cel_value_equal (context->arena, result, result));
  for (; table->function != NULL; table++)
    {
      g_autofree char *method = g_strconcat (result->opaque.opaque_class->type.name, ".", NULL);
      gboolean two = g_str_has_prefix (table->signature, method) && table->signature[strlen (method)] == '('
                     && g_str_has_prefix (table->signature + strlen (method) + 1, result->opaque.opaque_class->type.name);
      const KoprsTestCelValue *both[] = { result, result };

      if (two || (g_str_has_prefix (table->signature, method) && g_str_has_prefix (table->signature + strlen (method), "()")))
        g_assert_nonnull (table->func (context, both, two ? 2 : 1));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  KoprsTestCelContext context = { .arena = arena };
  const char *text = size > 2 ? (const char *) data + 2 : "";
  guint which = size > 0 ? data[0] % G_N_ELEMENTS (functions) : 0;
  const KoprsTestCelValue *args[2];
  guint n = 1;

  if (size > 2 && !g_utf8_validate (text, (gssize) size - 2, NULL))
    return 0;
  args[0] = args[1] = koprs_test_cel_value_new_string (arena, text, size > 2 ? (gssize) size - 2 : 0);
  if (functions[which].table == koprs_test_cel_semvers)
    {
      args[1] = koprs_test_cel_value_new_bool (size > 1 && data[1] != '\n');
      n = 2;
    }
  if (functions[which].table == koprs_test_cel_regexes)
    n = 2;
  if (functions[which].table == koprs_test_cel_formats)
    {
      const KoprsTestCelDeclaration *at = functions[which].table + 2;

      for (; at->function != NULL; at++)
        {
          const KoprsTestCelValue *both[] = { at->func (&context, NULL, 0), args[0] };

          call (functions[which].table, functions[which].id, &context, both, 2);
        }
      return 0;
    }
  call (functions[which].table, functions[which].id, &context, args, n);
  return 0;
}
