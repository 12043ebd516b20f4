/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Lists of which the reader knows some objects already: they are recognized by their bytes, or judged as any other. */

#include "koprs/json/koprs-json-stream.h"

#include <string.h>

#define A "{\"metadata\":{\"name\":\"a\",\"uid\":\"1\"},\"x\":[1,2,{\"y\":\"}]\"}]}"
#define B "{\"metadata\":{\"name\":\"b\",\"uid\":\"2\"}}"
#define B2 "{\"metadata\":{\"name\":\"b\",\"uid\":\"3\"}}"
#define LIST(items) "{\"kind\":\"L\",\"items\":[" items "],\"metadata\":{\"resourceVersion\":\"7\"}}\n"

typedef struct {
  const char *const *known;
  GString *log;
  guint n;
} Reader;

typedef struct {
  const char *name;
  const char *known[4];
  const char *text;
  const char *log;        /* k: known, i: an item; with its name */
  gboolean bad;
} Case;

static const Case cases[] = {
  { "what-is-known-is-recognized", { A, B }, LIST (A "," B), "ka kb", FALSE },
  { "blanks-between-do-not-matter", { A, B }, LIST (" " A " ,\n" B " "), "ka kb", FALSE },
  { "what-is-not-known-is-an-item", { NULL }, LIST (A "," B), "ia ib", FALSE },
  { "what-changed-is-an-item", { A, B }, LIST (A "," B2), "ka ib", FALSE },
  { "another-than-expected-is-an-item", { B, B }, LIST (A "," B), "ia kb", FALSE },
  { "what-follows-is-still-judged", { A, B }, LIST (A B), "ka", TRUE },
  { "an-open-end-is-still-seen", { A, B }, "{\"items\":[" A "," B, "ka kb", TRUE },
  { "rubbish-behind-it-is-still-seen", { A }, LIST (A "x"), "ka", TRUE },
  { "a-longer-known-is-not-there", { A "," B }, LIST (B), "ib", FALSE },
};

static KoprsJsonSlice
expect (gpointer user_data)
{
  Reader *reader = user_data;
  const char *known = reader->known[reader->n];

  return known != NULL ? (KoprsJsonSlice) { known, strlen (known) } : (KoprsJsonSlice) { NULL, 0 };
}

static gboolean
take (KoprsJsonEvent event, const KoprsJsonScan *scan, gpointer user_data, GError **error)
{
  Reader *reader = user_data;

  g_assert_true (event == KOPRS_JSON_ITEM || event == KOPRS_JSON_KNOWN);
  g_string_append_printf (reader->log, "%s%c%c", reader->log->len > 0 ? " " : "", event == KOPRS_JSON_KNOWN ? 'k' : 'i',
                          scan->object.data[strlen ("{\"metadata\":{\"name\":\"")]);
  g_assert_cmpint (scan->object.data[0], ==, '{');
  g_assert_cmpint (scan->object.data[scan->object.length - 1], ==, '}');
  reader->n++;
  return TRUE;
}

/* In chunks of `size`, each in a piece of memory that ends where it ends. */
static gboolean
read_list (const Case *test, gsize size, GString *log)
{
  Reader reader = { test->known, log, 0 };
  g_autoptr (KoprsJsonStream) stream = koprs_json_stream_new (KOPRS_JSON_STREAM_LIST, NULL, take, &reader);
  gsize length = strlen (test->text);

  koprs_json_stream_set_known (stream, expect);
  for (gsize at = 0; at < length; at += size)
    {
      gsize n = MIN (size, length - at);
      g_autofree char *chunk = g_memdup2 (test->text + at, n);

      if (!koprs_json_stream_feed (stream, chunk, n, NULL))
        return FALSE;
    }
  return koprs_json_stream_end (stream, NULL);
}

static void
is_read_so (gconstpointer data)
{
  const Case *test = data;

  for (gsize size = strlen (test->text); size > 0; size--)
    {
      g_autoptr (GString) log = g_string_new (NULL);

      g_assert_cmpint (read_list (test, size, log), ==, !test->bad);
      if (size == strlen (test->text))
        g_assert_cmpstr (log->str, ==, test->log);
      /* However it is cut, the same objects come; what is cut itself is judged like any other. */
      g_assert_cmpuint (log->len, ==, strlen (test->log));
      for (gsize i = 0; i < log->len; i++)
        g_assert_true (log->str[i] == test->log[i] || (log->str[i] == 'i' && test->log[i] == 'k'));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/json-known/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], is_read_so);
    }
  return g_test_run ();
}
