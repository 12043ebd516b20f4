/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* find and findAll. */

#include "koprs/testing/cel/koprs-test-cel-libraries.h"
#include "koprs/testing/cel/koprs-test-cel-regex.h"

static const KoprsTestCelValue *
find (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  g_autofree char *wrong = NULL;
  g_autoptr (GRegex) regex = koprs_test_cel_regex_new (args[1]->text.data, &wrong);
  const char *text = args[0]->text.data;
  gsize begin = 0, end = 0;

  if (regex == NULL)
    return koprs_test_cel_value_new_error (context->arena, "Illegal regex: %s", wrong);
  if (!koprs_test_cel_regex_find (regex, text, args[0]->text.length, 0, &begin, &end))
    return koprs_test_cel_value_new_string (context->arena, "", 0);
  return koprs_test_cel_value_new_string (context->arena, text + begin, (gssize) (end - begin));
}

/* An empty match that follows another at once does not count. */
static const KoprsTestCelValue *
find_all (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args)
{
  g_autofree char *wrong = NULL;
  g_autoptr (GRegex) regex = koprs_test_cel_regex_new (args[1]->text.data, &wrong);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  const char *text = args[0]->text.data;
  gsize at = 0, length = args[0]->text.length, begin, end, before = G_MAXSIZE;
  guint64 most = n_args == 3 && args[2]->integer >= 0 ? (guint64) args[2]->integer : G_MAXUINT64;
  const KoprsTestCelValue **items;

  if (regex == NULL)
    return koprs_test_cel_value_new_error (context->arena, "Illegal regex: %s", wrong);
  while (found->len < most && at <= length && koprs_test_cel_regex_find (regex, text, length, at, &begin, &end))
    {
      gboolean empty = end == at;

      if (!empty || begin != before)
        g_ptr_array_add (found, (gpointer) koprs_test_cel_value_new_string (context->arena, text + begin, (gssize) (end - begin)));
      at = !empty ? end : at < length ? (gsize) (g_utf8_next_char (text + at) - text) : length + 1;
      before = end;
    }
  items = koprs_test_cel_arena_array (context->arena, const KoprsTestCelValue *, MAX (found->len, 1));
  for (guint i = 0; i < found->len; i++)
    items[i] = found->pdata[i];
  return koprs_test_cel_value_new_list (context->arena, items, found->len);
}

static guint64
cost_find (const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED, const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  return koprs_test_cel_libraries_cost_match (koprs_test_cel_value_size (args[0]), koprs_test_cel_value_size (args[1]));
}

const KoprsTestCelDeclaration koprs_test_cel_regexes[] = {
  { "find", "string_find_string", "string.(string) -> string", find, cost_find },
  { "findAll", "string_find_all_string", "string.(string) -> list(string)", find_all, cost_find },
  { "findAll", "string_find_all_string_int", "string.(string,int) -> list(string)", find_all, cost_find },
  { NULL, NULL, NULL, NULL, NULL },
};
