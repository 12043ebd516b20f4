/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-yaml.h"
#include "koprs/koprs-error.h"

#include <string.h>

/* All documents, a line each. */
static char *
read_yaml (const char *text, gssize length, GError **error)
{
  g_autoptr (GPtrArray) documents = koprs_yaml_to_json (text, length < 0 ? strlen (text) : (gsize) length, error);
  g_autoptr (GString) out = g_string_new (NULL);

  if (documents == NULL)
    return NULL;
  for (guint i = 0; i < documents->len; i++)
    {
      gsize size;
      const char *json = g_bytes_get_data (g_ptr_array_index (documents, i), &size);

      if (i > 0)
        g_string_append_c (out, '\n');
      g_string_append_len (out, json, size);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_reads (const char *text, gssize length, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json = read_yaml (text, length, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (json, ==, expected);
}

static void
assert_fails (const char *text, gssize length, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json = read_yaml (text, length, &error);

  g_assert_null (json);
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  g_assert_cmpstr (error->message, ==, message);
}

static void
reads_what_people_write (void)
{
  static const struct {
    const char *yaml;
    const char *json;
  } rows[] = {
    { "a: 1\nb: [x, 'y', \"z\"]\nc: {d: ~, e: }\n", "{\"a\":1,\"b\":[\"x\",\"y\",\"z\"],\"c\":{\"d\":null,\"e\":null}}" },
    { "a: '1'\nb: \"true\"\nc: 'null'\nd: yes\n", "{\"a\":\"1\",\"b\":\"true\",\"c\":\"null\",\"d\":\"yes\"}" },
    { "a: !!str 1\nb: !!int \"2\"\nc: ! 3\n", "{\"a\":\"1\",\"b\":2,\"c\":\"3\"}" },
    { "- a\n- - b\n  - c\n-\n", "[\"a\",[\"b\",\"c\"],null]" },
    { "a:\n- b\n- c: d\n  e: f\n", "{\"a\":[\"b\",{\"c\":\"d\",\"e\":\"f\"}]}" },
    { "a: |\n  x\n   y\n\n  z\nb: |-\n  x\nc: |+\n  x\n\nd: >\n  x\n  y\n", "{\"a\":\"x\\n y\\n\\nz\\n\",\"b\":\"x\",\"c\":\"x\\n\\n\",\"d\":\"x y\\n\"}" },
    { "a: |2\n   x\n", "{\"a\":\" x\\n\"}" },
    { "a: |\n  12\n", "{\"a\":\"12\\n\"}" },
    { "# only a comment\na: b # and another\nc: d#e\n", "{\"a\":\"b\",\"c\":\"d#e\"}" },
    { "a: x\n  y\n", "{\"a\":\"x y\"}" },
    { "a: \"x\\ty\\u00e9\\x41\\U0001F600\\/\"\n", "{\"a\":\"x\\ty\xc3\xa9" "A\xf0\x9f\x98\x80/\"}" },
    { "1: a\n1.10: b\ntrue: c\nnull: d\n0x1: e\n", "{\"1\":\"a\",\"1.10\":\"b\",\"true\":\"c\",\"null\":\"d\",\"0x1\":\"e\"}" },
    { "? a\n: b\n? c\n", "{\"a\":\"b\",\"c\":null}" },
    { "<<: {a: 1}\nb: 2\n", "{\"<<\":{\"a\":1},\"b\":2}" },
    { "hello\n", "\"hello\"" },
    { "--- 12\n", "12" },
    { "--- ~\n", "null" },
    { "--- ''\n", "\"\"" },
    { "{}", "{}" },
    { "[]", "[]" },
    { "a: {}\nb: []\n", "{\"a\":{},\"b\":[]}" },
    { "a: !!binary |\n  aGVs\n  bG8=\n", "{\"a\":\"aGVsbG8=\"}" },
    { "%YAML 1.2\n---\na: b\n", "{\"a\":\"b\"}" },
    { "%TAG !y! tag:yaml.org,2002:\n---\na: !y!str 1\n", "{\"a\":\"1\"}" },
    { "a: -1\nb: .5\nc: 0o17\n", "{\"a\":-1,\"b\":0.5,\"c\":15}" },
    { "a: 123456789012345678901234567890\n", "{\"a\":123456789012345678901234567890}" },
    { "a: b\r\nc: d\r\n", "{\"a\":\"b\",\"c\":\"d\"}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_reads (rows[i].yaml, -1, rows[i].json);
}

static void
reads_every_document_and_leaves_out_empty_ones (void)
{
  assert_reads ("", -1, "");
  assert_reads (NULL, 0, "");
  assert_reads (" \n# nothing\n", -1, "");
  assert_reads ("---\n---\n...\n---\n# nothing\n", -1, "");
  assert_reads ("a: 1\n---\nb: 2\n", -1, "{\"a\":1}\n{\"b\":2}");
  assert_reads ("---\na: 1\n...\n---\n\n---\n# c\n---\nb: 2\n---\n", -1, "{\"a\":1}\n{\"b\":2}");
  assert_reads ("--- null\n--- !!str\n---\n", -1, "null\n\"\"");
  assert_reads ("{\"a\": 1}\n---\n{\"b\": 2}\n", -1, "{\"a\":1}\n{\"b\":2}");
}

static void
json_passes_verbatim (void)
{
  static const char *const texts[] = {
    "{\"a\":\"\\ud83d\\ude00\\/\\u0000\"}", "[1.0,2E5,-0]", "{\n\t\"a\" : [ ],\n\t\"b\"\n:\t1 }", "{\"a\":\"\\ud800\"}",
    "{\"a\":\"\x7f\xe2\x80\xa8\"}", "[{\"a\":1},{\"a\":1,\"b\":{\"a\":1}}]",
  };
  g_autoptr (GString) longer = g_string_new ("{\"");

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_reads (texts[i], -1, texts[i]);
  assert_reads (" \n{\"a\":1} \n", -1, "{\"a\":1}");
  for (int i = 0; i < 2000; i++)
    g_string_append_c (longer, 'k');
  g_string_append (longer, "\":1}");
  assert_reads (longer->str, -1, longer->str);
  assert_fails ("{\"a\":1,\"b\":2,\"\\u0061\":3}", -1, "line 1, column 14: the key \"a\" is there twice");
}

static void
anchors_are_expanded_in_their_document (void)
{
  assert_reads ("a: &x {b: [1, 2]}\nc: *x\nd: [*x, *x]\n", -1,
                "{\"a\":{\"b\":[1,2]},\"c\":{\"b\":[1,2]},\"d\":[{\"b\":[1,2]},{\"b\":[1,2]}]}");
  assert_reads ("- &a 1\n- *a\n- &a x\n- *a\n- &b !!str 7\n- *b\n", -1, "[1,1,\"x\",\"x\",\"7\",\"7\"]");
  assert_reads ("&k 1: &v v\n*v : *k\n", -1, "{\"1\":\"v\",\"v\":1}");
  assert_reads ("- &a [&a 1]\n- *a\n", -1, "[[1],1]");
  assert_reads ("- &e\n- *e\n", -1, "[null,null]");
  assert_fails ("a: &x 1\n---\nb: *x\n", -1, "line 3, column 4: no anchor is called \"x\"");
  assert_fails ("a: *nope\n", -1, "line 1, column 4: no anchor is called \"nope\"");
  assert_fails ("&x\na: [*x]\n", -1, "line 2, column 5: the anchor \"x\" would contain itself");
  assert_fails ("- &x [a]\n- *x : b\n", -1, "line 2, column 3: a key that is not a scalar");
}

/* Each level holds the one before nine times. */
static char *
make_bomb (int levels)
{
  GString *text = g_string_new ("a0: &a0 [lol, lol, lol]\n");

  for (int i = 1; i < levels; i++)
    {
      g_string_append_printf (text, "a%d: &a%d [", i, i);
      for (int j = 0; j < 9; j++)
        g_string_append_printf (text, "%s*a%d", j > 0 ? ", " : "", i - 1);
      g_string_append (text, "]\n");
    }
  return g_string_free (text, FALSE);
}

static void
an_alias_bomb_is_an_error (void)
{
  g_autofree char *bomb = make_bomb (10);
  g_autofree char *spark = make_bomb (5);
  g_autofree char *harmless = NULL;
  g_autoptr (GString) documents = g_string_new (NULL);
  g_autoptr (GString) wide = g_string_new ("- &a ");

  assert_fails (bomb, -1, "line 6, column 40: aliases expand to more than 1048576 bytes");
  harmless = read_yaml (spark, -1, NULL);
  g_assert_nonnull (harmless);
  /* The bound is on the text, not on each document. */
  for (int i = 0; i < 40; i++)
    g_string_append_printf (documents, "---\n%s", spark);
  g_assert_null (read_yaml (documents->str, -1, NULL));
  /* A long text may expand tenfold. */
  for (int i = 0; i < 300000; i++)
    g_string_append_c (wide, 'x');
  g_string_append_c (wide, '\n');
  for (int i = 0; i < 9; i++)
    g_string_append (wide, "- *a\n");
  g_free (harmless);
  harmless = read_yaml (wide->str, -1, NULL);
  g_assert_nonnull (harmless);
  g_string_append (wide, "- *a\n- *a\n");
  g_assert_null (read_yaml (wide->str, -1, NULL));
}

static void
directives_are_bounded (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < 1000; i++)
    g_string_append_printf (text, "%%TAG !t%d! tag:yaml.org,2002:\n", i);
  g_string_append (text, "--- !t999!str 1\n");
  assert_reads (text->str, -1, "\"1\"");
  g_string_prepend (text, "%TAG !x! x\n");
  assert_fails (text->str, -1, "more than 1000 %TAG directives");
}

static char *
make_nested (const char *open, int depth, const char *close)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < depth; i++)
    g_string_append (text, open);
  for (int i = 0; i < depth; i++)
    g_string_append (text, close);
  return g_string_free (text, FALSE);
}

static void
depth_is_bounded (void)
{
  g_autofree char *good = make_nested ("[", 512, "]");
  g_autofree char *good_block = make_nested ("- ", 512, "");
  g_autofree char *bad = make_nested ("[", 513, "]");
  g_autofree char *bad_block = make_nested ("- ", 513, "");
  g_autofree char *bad_map = make_nested ("{a: ", 513, "}");
  g_autofree char *huge = make_nested ("[", 1000000, "");
  g_autofree char *inner = make_nested ("[", 300, "]");
  g_autofree char *open = make_nested ("[", 212, "");
  g_autofree char *close = make_nested ("", 212, "]");
  g_autofree char *sum_good = g_strdup_printf ("- &a %s\n- %s*a%s", inner, open + 1, close + 1);
  g_autofree char *sum_bad = g_strdup_printf ("- &a %s\n- %s*a%s", inner, open, close);
  g_autoptr (GError) error = NULL;

  assert_reads (good, -1, good);
  g_free (read_yaml (good_block, -1, &error));
  g_assert_no_error (error);
  assert_fails (bad, -1, "line 1, column 513: nested deeper than 512 levels");
  assert_fails (bad_block, -1, "line 1, column 1025: nested deeper than 512 levels");
  assert_fails (bad_map, -1, "line 1, column 2049: nested deeper than 512 levels");
  g_assert_null (read_yaml (huge, -1, NULL));
  /* The levels inside an alias count as well: 1 + 211 + 300. */
  g_free (read_yaml (sum_good, -1, &error));
  g_assert_no_error (error);
  g_assert_null (read_yaml (sum_bad, -1, &error));
  g_assert_nonnull (strstr (error->message, "nested deeper than 512 levels"));
}

/* Each anchor is one level deeper than the one that it refers to. */
static void
depth_is_bounded_from_alias_to_alias (void)
{
  g_autoptr (GString) text = g_string_new ("a0: &a0 [1]\n");

  for (guint i = 1; i < 510; i++)
    g_string_append_printf (text, "a%u: &a%u [*a%u]\n", i, i, i - 1);
  g_free (read_yaml (text->str, -1, NULL));
  g_string_append (text, "a510: &a510 [*a509]\n");
  g_string_append (text, "a511: &a511 [*a510]\n");
  assert_fails (text->str, -1, "line 512, column 14: nested deeper than 512 levels");
}

static void
bad_yaml_is_an_error_with_line_and_column (void)
{
  static const struct {
    const char *yaml;
    const char *message;
  } rows[] = {
    { "a: 1\nb: 2\na: 3\n", "line 3, column 1: the key \"a\" is there twice" },
    { "a: {b: 1, \"b\": 2}\n", "line 1, column 11: the key \"b\" is there twice" },
    { "a: .nan\n", "line 1, column 4: JSON has no number for \".nan\"" },
    { "a:\n  - -.inf\n", "line 2, column 5: JSON has no number for \"-.inf\"" },
    { "? [a]\n: b\n", "line 1, column 3: a key that is not a scalar" },
    { "{a: 1}: b\n", "line 1, column 1: a key that is not a scalar" },
    { "a: !Sub x\n", "line 1, column 4: the tag !Sub is not known" },
    { "a: !Sub {x: y}\n", "line 1, column 4: the tag !Sub is not known" },
    { "a: !!set {x}\n", "line 1, column 4: the tag !!set does not fit a mapping" },
    { "a: b: c\n", "line 1, column 5: mapping values are not allowed in this context" },
    { "a:\n\t- b\n", "line 2, column 1: found character that cannot start any token" },
    { "a: [1, 2\n", "line 2, column 1: did not find expected ',' or ']'" },
    { "a: 'x\n", "line 2, column 1: found unexpected end of stream" },
    { "a: @x\n", "line 1, column 4: found character that cannot start any token" },
    { "ok: 1\nx: \x01\n", "line 2, column 4: control characters are not allowed" },
    { "a: \xff\n", "line 1, column 4: invalid leading UTF-8 octet" },
    { "%YAML 3.0\n---\na\n", "line 1, column 1: found incompatible YAML document" },
    { "a: \"\\q\"\n", "line 1, column 5: found unknown escape character" },
    { "a: 1\n---\nb: [\n", "line 4, column 1: did not find expected node content" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_fails (rows[i].yaml, -1, rows[i].message);
  assert_fails ("a: x\0y\n", 7, "line 1, column 5: control characters are not allowed");
}

static void
byte_order_marks_are_fine (void)
{
  assert_reads ("\xef\xbb\xbf" "a: \xc3\xa9\n", -1, "{\"a\":\"\xc3\xa9\"}");
  assert_reads ("\xff\xfe" "a\0:\0 \0\xe9\0\n\0", 12, "{\"a\":\"\xc3\xa9\"}");
  assert_reads ("\xfe\xff" "\0a\0:\0 \0\xe9\0\n", 12, "{\"a\":\"\xc3\xa9\"}");
}

static void
writes_as_people_expect (void)
{
  static const struct {
    const char *json;
    const char *yaml;
  } rows[] = {
    { "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"x\",\"labels\":{\"a\":\"1\",\"b\":\"yes\"}},\"data\":{\"f\":\"one\\n two\\n\"}}",
      "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n  labels:\n    a: \"1\"\n    b: \"yes\"\ndata:\n  f: |\n    one\n     two\n" },
    { "{\"a\":[1,{\"b\":null,\"c\":[]},{}],\"d\":\"\"}", "a:\n- 1\n- b: null\n  c: []\n- {}\nd: \"\"\n" },
    { "{\"a\":\"x\\ny\",\"b\":\"x\\n\\n\"}", "a: |-\n  x\n  y\nb: |+\n  x\n\n...\n" },
    { "[\"x\\ny\\n\"]", "- |\n  x\n  y\n" },
    { "[true,\"true\",12,\"12\",1.50,-0,\"~\"]", "- true\n- \"true\"\n- 12\n- \"12\"\n- 1.50\n- -0\n- \"~\"\n" },
    { "{\"1\":1,\"true\":2,\"\":3,\"a b\":4}", "\"1\": 1\n\"true\": 2\n\"\": 3\na b: 4\n" },
    { "[\"*x\",\"a: b\",\"# c\",\"'\",\"- d\",\" e\",\"f \"]", "- '*x'\n- 'a: b'\n- '# c'\n- ''''\n- '- d'\n- ' e'\n- 'f '\n" },
    { "[\"\\u0001\",\"\\u0085\",\"\\u00e9\",\"\\t\",\"\\r\\n\"]", "- \"\\x01\"\n- \"\\N\"\n- \xc3\xa9\n- \"\\t\"\n- \"\\r\\n\"\n" },
    { "\"x\"", "x\n" },
    { "{}", "{}\n" },
    { "null", "null\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KoprsJsonSlice json = { rows[i].json, strlen (rows[i].json) };
      g_autofree char *yaml = koprs_yaml_from_json (json);

      g_assert_cmpstr (yaml, ==, rows[i].yaml);
    }
}

static void
assert_round_trip (const char *json)
{
  KoprsJsonSlice slice = { json, strlen (json) };
  g_autofree char *yaml = koprs_yaml_from_json (slice);
  g_autoptr (GError) error = NULL;
  g_autofree char *again = read_yaml (yaml, -1, &error);

  if (g_strcmp0 (again, json) != 0)
    g_test_message ("YAML was:\n%s", yaml);
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, json);
}

/* Strings made of the pieces that YAML makes much of. */
static void
append_random_string (GString *out, GRand *rand)
{
  static const char *const pieces[] = {
    "a", "b c", " ", "  ", "\\n", "\\n", "\\t", "\\r", "\\u0000", "\\u0001", "\\u001b", "\x7f", "\xc2\x85", "\xc2\x80", "\xe2\x80\xa8",
    "\xe2\x80\xa9", "\xef\xbb\xbf", "\xef\xbf\xbe", "\xc3\xa9", "\xf0\x9f\x98\x80", "\xf4\x8f\xbf\xbf", "\xee\x80\x80", "-", "- ", "?", "? ", ":", ": ", "#",
    " #", "'", "\\\"", "\\\\", "|", ">", "&", "*", "!", "!!str", "%", "@", "`", "{", "}", "[", "]", ",", "---", "...", "--- ", "\\n---",
    "\\n...", "1", "0", "0x", "0o", ".", "e", "+", "_", "~", "null", "true", "yes", "<<", "=", ".inf", ".nan", "2026-01-02", "12:30",
    "\xef\xbf\xbd", "x\\n\\n y\\n", "\\n\\n", "\\n ",
  };
  int n = g_rand_int_range (rand, 0, 7);

  g_string_append_c (out, '"');
  while (n-- > 0)
    g_string_append (out, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  if (g_rand_int_range (rand, 0, 40) == 0)
    for (int i = 0; i < 60; i++)
      g_string_append (out, "long words ");
  g_string_append_c (out, '"');
}

static void
append_random_value (GString *out, GRand *rand, guint depth)
{
  static const char *const bare[] = {
    "null", "true", "false", "0", "-0", "12", "-1.50", "1e5", "1E+05", "0.0", "123456789012345678901234567890", "1e999",
  };
  int choice = g_rand_int_range (rand, 0, depth == 0 ? 6 : 12);
  int n = g_rand_int_range (rand, 0, 5);

  if (choice < 5)
    {
      append_random_string (out, rand);
      return;
    }
  if (choice < 6)
    {
      g_string_append (out, bare[g_rand_int_range (rand, 0, G_N_ELEMENTS (bare))]);
      return;
    }
  g_string_append_c (out, choice < 9 ? '{' : '[');
  for (int i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      if (choice < 9)
        {
          gsize at = out->len;

          append_random_string (out, rand);
          /* Makes the names differ, at either end. */
          if (g_rand_boolean (rand))
            g_string_insert_c (out, at + 1, 'A' + i);
          else
            g_string_insert_c (out, out->len - 1, 'A' + i);
          g_string_insert_c (out, out->len - 1, 'A' + i);
          g_string_append_c (out, ':');
        }
      append_random_value (out, rand, depth - 1);
    }
  g_string_append_c (out, choice < 9 ? '}' : ']');
}

static void
every_json_value_survives_the_round_trip (void)
{
  static const char *const values[] = {
    "{\"a\":{\"1\":\"1\",\"true\":\"true\",\"\":\"\",\"null\":null,\"0x10\":\"0x10\",\"1e3\":\"1e3\"}}",
    "[\"\\u0000\",\"a\\u0000b\",\"\\u0001\\u001f\",\"\xc2\x85\",\" lead\",\"trail \",\"\\n\",\"\\n\\n\",\" \\n \",\"a\\n\\n\\nb\\n\\n\"]",
    "{\"a\":\"\\tx\\n\\ty\",\"b\":[\"x\\n\\ty\\n\"],\"c\":{\"d\":[[[\"x\\n y\"]]]}}",
    "[[],[[]],{},{\"a\":{}},[{}],[[],[]]]",
    "{\"a\":{\"multi\\nline\\nkey\":1,\" b \":2,\"? c\":3,\"- d\":4,\"#\":5}}",
    "\"\"", "\"x\\n\"", "\"x\\n\\n\"", "12", "null", "\"---\"", "\"...\"", "\"--- x\\n...\\n\"", "\"%YAML 1.1\"",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260102);
  g_autofree char *deep = make_nested ("[", 512, "]");
  g_autoptr (GString) key = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    assert_round_trip (values[i]);
  assert_round_trip (deep);
  for (int length = 100; length < 3000; length += 97)
    {
      g_string_assign (key, "[{\"");
      for (int i = 0; i < length; i++)
        g_string_append_c (key, i % 11 == 10 ? ' ' : 'k');
      g_string_append (key, "x\":{\"a\":1}}]");
      assert_round_trip (key->str);
    }
  for (int i = 0; i < 4000; i++)
    {
      g_autoptr (GString) json = g_string_new (NULL);

      append_random_value (json, rand, 4);
      assert_round_trip (json->str);
    }
}

static void
mutate (GString *text, GRand *rand)
{
  static const char bits[] = "\n\t :-?#&*!|>'\"%@`{}[],~0x9.\\a\xc2\x85\xff";

  for (int n = g_rand_int_range (rand, 1, 6); n > 0; n--)
    {
      gsize at = g_rand_int_range (rand, 0, text->len);
      gsize span = g_rand_int_range (rand, 1, 9);
      int what = g_rand_int_range (rand, 0, 4);

      span = MIN (span, text->len - at);
      if (what == 0)
        text->str[at] = bits[g_rand_int_range (rand, 0, sizeof bits)];
      else if (what == 1)
        g_string_insert_c (text, at, bits[g_rand_int_range (rand, 0, sizeof bits)]);
      else if (what == 2 && text->len > span)
        g_string_erase (text, at, span);
      else
        {
          g_autofree char *piece = g_strndup (text->str + at, span);

          g_string_insert (text, g_rand_int_range (rand, 0, text->len), piece);
        }
    }
}

/* Valid JSON, which survives the way to YAML and back. */
static void
assert_sound (GBytes *document)
{
  gsize size;
  const char *json = g_bytes_get_data (document, &size);
  g_autoptr (GError) error = NULL;
  g_autofree char *yaml = NULL;
  KoprsJsonSlice slice;

  koprs_json_check (json, size, NULL, &slice, &error);
  g_assert_no_error (error);
  yaml = koprs_yaml_from_json (slice);
  g_free (read_yaml (yaml, -1, &error));
  g_assert_no_error (error);
}

/* Whatever the bytes: an error or sound documents. */
static void
mutated_texts_do_no_harm (void)
{
  static const char *const seeds[] = {
    "apiVersion: v1\nkind: Config\nclusters:\n- name: a\n  cluster: {server: \"https://x:1\", insecure: true}\n---\nx: |\n  y\n  z\n...\n",
    "a: &a [1, 0x2, .5, ~, 'x', \"\\u00e9\\n\"]\nb: *a\n? c\n: >-\n  d\n\n  e\n!!str f: !!int 7 # g\n",
    "{\"a\": [{\"b\": \"c\\ud83d\\ude00\"}, -1.5e3, null], \"d\": {}}",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint good = 0;

  for (int i = 0; i < 6000; i++)
    {
      g_autoptr (GString) text = g_string_new (seeds[i % G_N_ELEMENTS (seeds)]);
      g_autoptr (GPtrArray) documents = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *exact = NULL;

      mutate (text, rand);
      /* An exact-size copy, so that reading past the end is seen. */
      exact = g_memdup2 (text->str, text->len);
      documents = koprs_yaml_to_json (exact, text->len, &error);
      if (documents == NULL)
        {
          g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
          g_assert_true (g_str_has_prefix (error->message, "line "));
          continue;
        }
      for (guint j = 0; j < documents->len; j++)
        assert_sound (g_ptr_array_index (documents, j));
      good++;
    }
  g_assert_cmpuint (good, >, 500);
}

/* The JSON, behind it in conflicts what it says of keys. */
static char *
read_legacy (const char *yaml, char **conflicts)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = koprs_yaml_legacy_to_json (yaml, strlen (yaml), found, &error);

  g_assert_no_error (error);
  g_ptr_array_add (found, NULL);
  if (conflicts != NULL)
    *conflicts = g_strjoinv ("; ", (char **) found->pdata);
  return g_strndup (g_bytes_get_data (json, NULL), g_bytes_get_size (json));
}

/* As sigs.k8s.io/yaml, which the API server reads its bodies with. */
static void
reads_yaml_1_1_where_it_is_asked_to (void)
{
  static const struct {
    const char *yaml;
    const char *json;
  } rows[] = {
    { "y: \"1\"", "{\"true\":\"1\"}" },
    { "[y, Y, yes, Yes, YES, on, On, ON]", "[true,true,true,true,true,true,true,true]" },
    { "[n, N, no, No, NO, off, Off, OFF]", "[false,false,false,false,false,false,false,false]" },
    { "[yEs, yES, 'yes', \"no\", !!str on, yesterday]", "[\"yEs\",\"yES\",\"yes\",\"no\",\"on\",\"yesterday\"]" },
    { "[0644, -0644, 0o17, 0b101, 0x1f, 0, 089, 10]", "[420,-420,15,5,31,0,89,10]" },
    { "[1_000, -1_0, 0x_ff, a_1, -, '0644']", "[1000,-10,255,\"a_1\",\"-\",\"0644\"]" },
    { "[&a yes, *a]", "[true,true]" },
    { "0644: x", "{\"420\":\"x\"}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *json = read_legacy (rows[i].yaml, NULL);

      g_assert_cmpstr (json, ==, rows[i].json);
    }
}

static void
tells_keys_that_are_there_twice_by_the_line_of_their_value (void)
{
  static const struct {
    const char *yaml;
    const char *conflicts;
  } rows[] = {
    { "a: 1\nb: 2", "" },
    { "a: 1\na: 2", "line 2: key \"a\" already set in map" },
    { "a: 1\na:\n  b: 2\n", "line 3: key \"a\" already set in map" },
    { "{\"a\":{\"b\":1,\"b\":2},\"a\":3}", "line 1: key \"b\" already set in map; line 1: key \"a\" already set in map" },
    { "a: 1\na: {b: 1,\n b: 2}\n", "line 3: key \"b\" already set in map; line 2: key \"a\" already set in map" },
    { "1: x\n1: y\nyes: x\nyes: y\n", "line 2: key 1 already set in map; line 4: key true already set in map" },
    { "- {x: 1}\n- {x: 1}\n", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *conflicts = NULL;
      g_autofree char *json = read_legacy (rows[i].yaml, &conflicts);

      g_assert_cmpstr (conflicts, ==, rows[i].conflicts);
    }
}

static void
the_api_server_reads_the_first_document_only (void)
{
  static const struct {
    const char *yaml;
    const char *json;
  } rows[] = {
    { "", "null" },
    { "# nothing", "null" },
    { "---\n---\na: 1\n", "null" },
    { "a: 1\n---\nb: c: d\n", "{\"a\":1}" },
    { "a: 1\n...\n%%%\n", "{\"a\":1}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *json = read_legacy (rows[i].yaml, NULL);

      g_assert_cmpstr (json, ==, rows[i].json);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/yaml/reads-what-people-write", reads_what_people_write);
  g_test_add_func ("/yaml/reads-every-document-and-leaves-out-empty-ones", reads_every_document_and_leaves_out_empty_ones);
  g_test_add_func ("/yaml/json-passes-verbatim", json_passes_verbatim);
  g_test_add_func ("/yaml/anchors-are-expanded-in-their-document", anchors_are_expanded_in_their_document);
  g_test_add_func ("/yaml/an-alias-bomb-is-an-error", an_alias_bomb_is_an_error);
  g_test_add_func ("/yaml/directives-are-bounded", directives_are_bounded);
  g_test_add_func ("/yaml/depth-is-bounded", depth_is_bounded);
  g_test_add_func ("/yaml/depth-is-bounded-from-alias-to-alias", depth_is_bounded_from_alias_to_alias);
  g_test_add_func ("/yaml/bad-yaml-is-an-error-with-line-and-column", bad_yaml_is_an_error_with_line_and_column);
  g_test_add_func ("/yaml/byte-order-marks-are-fine", byte_order_marks_are_fine);
  g_test_add_func ("/yaml/writes-as-people-expect", writes_as_people_expect);
  g_test_add_func ("/yaml/every-json-value-survives-the-round-trip", every_json_value_survives_the_round_trip);
  g_test_add_func ("/yaml/mutated-texts-do-no-harm", mutated_texts_do_no_harm);
  g_test_add_func ("/yaml/reads-yaml-1-1-where-it-is-asked-to", reads_yaml_1_1_where_it_is_asked_to);
  g_test_add_func ("/yaml/tells-keys-that-are-there-twice-by-the-line-of-their-value",
                   tells_keys_that_are_there_twice_by_the_line_of_their_value);
  g_test_add_func ("/yaml/the-api-server-reads-the-first-document-only", the_api_server_reads_the_first_document_only);
  return g_test_run ();
}
