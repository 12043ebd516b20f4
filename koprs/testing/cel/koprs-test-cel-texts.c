/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */


/* Functions of texts. Positions are counted in code points. */

#include "koprs/testing/cel/koprs-test-cel-functions.h"

#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-regex.h"

typedef KoprsTestCelContext Context;
typedef const KoprsTestCelValue Value;

static Value *
out_of_range (Context *context, gint64 index)
{
  return koprs_test_cel_value_new_error (context->arena, "index out of range: %" G_GINT64_FORMAT, index);
}

static glong
length_of (Value *text)
{
  return g_utf8_strlen (text->text.data, (gssize) text->text.length);
}

static const char *
end_of (Value *text)
{
  return text->text.data + text->text.length;
}

/* NULL: it is not in there. */
static const char *
find (const char *from, const char *end, Value *what)
{
  return memmem (from, (gsize) (end - from), what->text.data, what->text.length);
}

static Value *
size (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_int (context->arena, (gint64) koprs_test_cel_value_size (args[0]));
}

static Value *
contains (Context *context G_GNUC_UNUSED, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_bool (find (args[0]->text.data, end_of (args[0]), args[1]) != NULL);
}

static Value *
starts_with (Context *context G_GNUC_UNUSED, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_bool (args[0]->text.length >= args[1]->text.length
                                        && memcmp (args[0]->text.data, args[1]->text.data, args[1]->text.length) == 0);
}

static Value *
ends_with (Context *context G_GNUC_UNUSED, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  gsize length = args[1]->text.length;

  return koprs_test_cel_value_new_bool (args[0]->text.length >= length
                                        && memcmp (end_of (args[0]) - length, args[1]->text.data, length) == 0);
}

static Value *
matches (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  g_autofree char *wrong = NULL;
  g_autoptr (GRegex) regex = koprs_test_cel_regex_new (args[1]->text.data, &wrong);
  gsize begin, end;

  if (regex == NULL)
    return koprs_test_cel_value_new_error (context->arena, "%s", wrong);
  return koprs_test_cel_value_new_bool (koprs_test_cel_regex_find (regex, args[0]->text.data, args[0]->text.length, 0, &begin, &end));
}

static Value *
char_at (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  gint64 index = args[1]->integer;
  const char *at;

  if (index < 0 || index > length_of (args[0]))
    return out_of_range (context, index);
  at = g_utf8_offset_to_pointer (args[0]->text.data, (glong) index);
  return koprs_test_cel_value_new_string (context->arena, at, at < end_of (args[0]) ? g_utf8_next_char (at) - at : 0);
}

static Value *
new_position (Context *context, Value *text, const char *at)
{
  return koprs_test_cel_value_new_int (context->arena, at != NULL ? g_utf8_pointer_to_offset (text->text.data, at) : -1);
}

static Value *
index_of (Context *context, Value *const *args, guint n_args)
{
  gint64 from = n_args > 2 ? args[2]->integer : 0;
  glong length = length_of (args[0]);

  if (from < 0)
    return out_of_range (context, from);
  if (args[1]->text.length == 0)
    return koprs_test_cel_value_new_int (context->arena, MIN (from, length));
  if (from >= length)
    return koprs_test_cel_value_new_int (context->arena, -1);
  return new_position (context, args[0],
                       find (g_utf8_offset_to_pointer (args[0]->text.data, (glong) from), end_of (args[0]), args[1]));
}

static Value *
last_index_of (Context *context, Value *const *args, guint n_args)
{
  glong length = length_of (args[0]);
  gint64 from = n_args > 2 ? args[2]->integer : MAX (length - 1, 0);
  const char *begin = args[0]->text.data;
  const char *at;

  if (from < 0)
    return out_of_range (context, from);
  if (args[1]->text.length == 0)
    return koprs_test_cel_value_new_int (context->arena, n_args > 2 ? MIN (from, length) : length);
  if (from >= length)
    return koprs_test_cel_value_new_int (context->arena, -1);
  for (at = g_utf8_offset_to_pointer (begin, (glong) from); at != NULL; at = g_utf8_find_prev_char (begin, at))
    if ((gsize) (end_of (args[0]) - at) >= args[1]->text.length && memcmp (at, args[1]->text.data, args[1]->text.length) == 0)
      break;
  return new_position (context, args[0], at);
}

static Value *
join (Context *context, Value *const *args, guint n_args)
{
  GString *out = g_string_new (NULL);
  guint n = koprs_test_cel_list_length (args[0]);

  for (guint i = 0; i < n; i++)
    {
      Value *item = koprs_test_cel_list_get (context->arena, args[0], i);

      if (item->kind != KOPRS_TEST_CEL_STRING)
        {
          g_string_free (out, TRUE);
          return koprs_test_cel_value_new_error (context->arena, "join: invalid input: %s", koprs_test_cel_value_show (context->arena, item));
        }
      if (i > 0 && n_args > 1)
        g_string_append_len (out, args[1]->text.data, (gssize) args[1]->text.length);
      g_string_append_len (out, item->text.data, (gssize) item->text.length);
    }
  return koprs_test_cel_value_take_string (context->arena, out);
}

static Value *
change_case (Context *context, Value *text, char (*change) (char))
{
  char *copy = koprs_test_cel_arena_text (context->arena, text->text.data, (gssize) text->text.length);

  for (gsize i = 0; i < text->text.length; i++)
    copy[i] = change (copy[i]);
  return koprs_test_cel_value_wrap_string (context->arena, copy, text->text.length);
}

static Value *
lower (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return change_case (context, args[0], g_ascii_tolower);
}

static Value *
upper (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return change_case (context, args[0], g_ascii_toupper);
}

/* What is looked for stands between all letters where it is empty. */
static Value *
replace (Context *context, Value *const *args, guint n_args)
{
  gint64 most = n_args > 3 ? args[3]->integer : -1;
  GString *out = g_string_new (NULL);
  const char *at = args[0]->text.data, *end = end_of (args[0]);
  gboolean empty = args[1]->text.length == 0;

  for (gint64 n = 0; most < 0 || n < most; n++)
    {
      const char *found = empty ? (n == 0 ? at : at < end ? g_utf8_next_char (at) : NULL) : find (at, end, args[1]);

      if (found == NULL)
        break;
      g_string_append_len (out, at, found - at);
      g_string_append_len (out, args[2]->text.data, (gssize) args[2]->text.length);
      at = found + args[1]->text.length;
    }
  g_string_append_len (out, at, end - at);
  return koprs_test_cel_value_take_string (context->arena, out);
}

static Value *
split (Context *context, Value *const *args, guint n_args)
{
  gint64 most = n_args > 2 ? args[2]->integer : -1;
  const char *at = args[0]->text.data, *end = end_of (args[0]);
  gboolean empty = args[1]->text.length == 0;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  Value **items;

  while (most != 0 && (!empty || at < end))
    {
      const char *found = most > 0 && parts->len + 1 >= (guint64) most ? NULL : empty ? g_utf8_next_char (at) : find (at, end, args[1]);

      if (found == NULL || (empty && found >= end))
        {
          g_ptr_array_add (parts, (gpointer) koprs_test_cel_value_new_string (context->arena, at, end - at));
          break;
        }
      g_ptr_array_add (parts, (gpointer) koprs_test_cel_value_new_string (context->arena, at, found - at));
      at = found + args[1]->text.length;
    }
  items = koprs_test_cel_arena_array (context->arena, Value *, MAX (parts->len, 1));
  if (parts->len > 0)
    memcpy (items, parts->pdata, parts->len * sizeof items[0]);
  return koprs_test_cel_value_new_list (context->arena, items, parts->len);
}

static Value *
substring (Context *context, Value *const *args, guint n_args)
{
  glong length = length_of (args[0]);
  gint64 from = args[1]->integer;
  gint64 to = n_args > 2 ? args[2]->integer : length;
  const char *begin, *end;

  if (n_args > 2 && from > to)
    return koprs_test_cel_value_new_error (context->arena, "invalid substring range. start: %" G_GINT64_FORMAT ", end: %" G_GINT64_FORMAT,
                                           from, to);
  if (from < 0 || from > length)
    return out_of_range (context, from);
  if (to < 0 || to > length)
    return out_of_range (context, to);
  begin = g_utf8_offset_to_pointer (args[0]->text.data, (glong) from);
  end = g_utf8_offset_to_pointer (begin, (glong) (to - from));
  return koprs_test_cel_value_new_string (context->arena, begin, end - begin);
}

static Value *
trim (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  const char *begin = args[0]->text.data, *end = end_of (args[0]);

  while (begin < end && g_unichar_isspace (g_utf8_get_char (begin)))
    begin = g_utf8_next_char (begin);
  while (end > begin && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return koprs_test_cel_value_new_string (context->arena, begin, end - begin);
}

static Value *
quote (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  static const char plain[] = "\a\b\f\n\r\t\v\\\"", escaped[] = "abfnrtv\\\"";
  GString *out = g_string_new ("\"");

  for (gsize i = 0; i < args[0]->text.length; i++)
    {
      char c = args[0]->text.data[i];
      const char *found = c != '\0' ? strchr (plain, c) : NULL;

      if (found != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, found != NULL ? escaped[found - plain] : c);
    }
  return koprs_test_cel_value_take_string (context->arena, g_string_append_c (out, '"'));
}

static guint64
cost_contains (Value *const *args, guint n_args, Value *result)
{
  return koprs_test_cel_cost_traversal (args, n_args, result) * koprs_test_cel_cost_second (args, n_args, result);
}

/* Bytes, rounded down. */
static guint64
cost_search (Value *const *args, guint n_args G_GNUC_UNUSED, Value *result G_GNUC_UNUSED)
{
  return (guint64) ((double) args[0]->text.length * 0.1);
}

static guint64
cost_join (Value *const *args G_GNUC_UNUSED, guint n_args G_GNUC_UNUSED, Value *result)
{
  return koprs_test_cel_cost_two_traversals (&result, 1, NULL);
}

const KoprsTestCelDeclaration koprs_test_cel_texts[] = {
  { "size", "size_bytes", "(bytes) -> int", size, NULL },
  { "size", "bytes_size", "bytes.() -> int", size, NULL },
  { "size", "size_list", "(list(A)) -> int", size, NULL },
  { "size", "list_size", "list(A).() -> int", size, NULL },
  { "size", "size_map", "(map(A,B)) -> int", size, NULL },
  { "size", "map_size", "map(A,B).() -> int", size, NULL },
  { "size", "size_string", "(string) -> int", size, NULL },
  { "size", "string_size", "string.() -> int", size, NULL },
  { "contains", "contains_string", "string.(string) -> bool", contains, cost_contains },
  { "endsWith", "ends_with_string", "string.(string) -> bool", ends_with, koprs_test_cel_cost_second },
  { "matches", "matches", "(string,string) -> bool", matches, koprs_test_cel_cost_regex },
  { "matches", "matches_string", "string.(string) -> bool", matches, koprs_test_cel_cost_regex },
  { "startsWith", "starts_with_string", "string.(string) -> bool", starts_with, koprs_test_cel_cost_second },
  { "charAt", "string_char_at_int", "string.(int) -> string", char_at, NULL },
  { "indexOf", "string_index_of_string", "string.(string) -> int", index_of, cost_search },
  { "indexOf", "string_index_of_string_int", "string.(string,int) -> int", index_of, cost_search },
  { "join", "list_join", "list(string).() -> string", join, cost_join },
  { "join", "list_join_string", "list(string).(string) -> string", join, cost_join },
  { "lastIndexOf", "string_last_index_of_string", "string.(string) -> int", last_index_of, cost_search },
  { "lastIndexOf", "string_last_index_of_string_int", "string.(string,int) -> int", last_index_of, cost_search },
  { "lowerAscii", "string_lower_ascii", "string.() -> string", lower, koprs_test_cel_cost_traversal },
  { "replace", "string_replace_string_string", "string.(string,string) -> string", replace, koprs_test_cel_cost_two_traversals },
  { "replace", "string_replace_string_string_int", "string.(string,string,int) -> string", replace, koprs_test_cel_cost_two_traversals },
  { "split", "string_split_string", "string.(string) -> list(string)", split, koprs_test_cel_cost_two_traversals },
  { "split", "string_split_string_int", "string.(string,int) -> list(string)", split, koprs_test_cel_cost_two_traversals },
  { "strings.quote", "strings_quote", "(string) -> string", quote, NULL },
  { "substring", "string_substring_int", "string.(int) -> string", substring, koprs_test_cel_cost_traversal },
  { "substring", "string_substring_int_int", "string.(int,int) -> string", substring, koprs_test_cel_cost_traversal },
  { "trim", "string_trim", "string.() -> string", trim, koprs_test_cel_cost_traversal },
  { "upperAscii", "string_upper_ascii", "string.() -> string", upper, koprs_test_cel_cost_traversal },
  { NULL, NULL, NULL, NULL, NULL },
};
