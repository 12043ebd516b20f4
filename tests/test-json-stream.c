/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-stream.h"

#include <koprs/koprs.h>

#include "support/json-slice.h"

/* What came out of a stream, as text: a line per object, then what a list says, or the error. */
typedef struct {
  GString *log;
  guint64 stop_after;    /* objects; then the function fails */
} Sink;

static const char *const event_names[] = { "ITEM", "ADDED", "MODIFIED", "DELETED", "BOOKMARK", "ERROR" };

static gboolean
on_object (KoprsJsonEvent event, const KoprsJsonScan *scan, gpointer user_data, GError **error)
{
  Sink *sink = user_data;

  g_string_append_printf (sink->log, "%s %.*s", event_names[event], (int) scan->object.length, scan->object.data);
  for (guint i = 0; i < KOPRS_JSON_N_FIELDS; i++)
    g_string_append_printf (sink->log, " %u", scan->offsets[i]);
  g_string_append_c (sink->log, '\n');
  if (--sink->stop_after == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "enough");
      return FALSE;
    }
  return TRUE;
}

/* Feeds the text in chunks of `size`, the first of `first` bytes; each chunk in a buffer of just its size. */
static char *
run (KoprsJsonStreamMode mode, const KoprsJsonLimits *limits, const char *text, gsize length, gsize first, gsize size,
     guint64 stop_after)
{
  Sink sink = { g_string_new (NULL), stop_after };
  g_autoptr (KoprsJsonStream) stream = koprs_json_stream_new (mode, limits, on_object, &sink);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  gboolean right = TRUE;
  gsize chunk = first;

  for (gsize at = 0; right && at < length; at += chunk, chunk = size)
    {
      gsize n = MIN (chunk, length - at);
      char *copy = g_memdup2 (text + at, n);

      right = koprs_json_stream_feed (stream, copy, n, &error);
      g_free (copy);
    }
  if (right)
    right = koprs_json_stream_end (stream, &error);
  if (right)
    g_string_append_printf (sink.log, "kind %s version %s continue %s remaining %d items %d",
                            koprs_json_stream_get_kind (stream), koprs_json_stream_get_resource_version (stream),
                            koprs_json_stream_get_continue (stream), (int) koprs_json_stream_get_remaining (stream),
                            koprs_json_stream_has_items (stream));
  else
    {
      /* What failed once stays failed. */
      g_assert_false (koprs_json_stream_feed (stream, "{}", 2, &again));
      g_assert_error (again, error->domain, error->code);
      g_assert_cmpstr (again->message, ==, error->message);
      g_clear_error (&again);
      g_assert_false (koprs_json_stream_end (stream, &again));
      g_assert_cmpstr (again->message, ==, error->message);
      g_string_append (sink.log, error->message);
    }
  return g_string_free (sink.log, FALSE);
}

/* Every chunk size that matters and every single cut must give what one chunk gives. */
static char *
run_all (KoprsJsonStreamMode mode, const KoprsJsonLimits *limits, const char *text, gsize length, guint64 stop_after)
{
  static const gsize sizes[] = { 1, 2, 3, 7, 16, 33, 64, 100 };
  g_autofree char *whole = run (mode, limits, text, length, length, length, stop_after);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *cut = run (mode, limits, text, length, sizes[i], sizes[i], stop_after);

      g_assert_cmpstr (cut, ==, whole);
    }
  for (gsize i = 1; i < length; i++)
    {
      g_autofree char *cut = run (mode, limits, text, length, i, length, stop_after);

      g_assert_cmpstr (cut, ==, whole);
    }
  return g_steal_pointer (&whole);
}

static char *
last_line (const char *log)
{
  const char *line = strrchr (log, '\n');

  return g_strdup (line != NULL ? line + 1 : log);
}

static guint
count_lines (const char *log)
{
  guint n = 0;

  for (; *log != '\0'; log++)
    n += *log == '\n';
  return n;
}

typedef struct {
  const char *name;
  const char *text;
  guint objects;
  const char *last;     /* without "Invalid JSON at " */
} Case;

#define N "{\"metadata\":{\"name\":\"a\"}}"
#define SUMMARY(kind, version, token, remaining, items) \
  "kind " kind " version " version " continue " token " remaining " remaining " items " items
#define PLAIN SUMMARY ("(null)", "(null)", "(null)", "-1", "1")

static const Case lists[] = {
  { "takes-an-empty-list", "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"7\"},\"items\":[]}", 0,
    SUMMARY ("PodList", "7", "(null)", "-1", "1") },
  { "takes-metadata-behind-the-items",
    "{\"apiVersion\":\"v1\",\"items\":[" N "],\"kind\":\"FooList\",\"metadata\":{\"continue\":\"abc\",\"remainingItemCount\":12,"
    "\"resourceVersion\":\"9\"}}\n", 1, SUMMARY ("FooList", "9", "abc", "12", "1") },
  { "takes-blanks-everywhere", " \r\n\t{ \"items\" : [ " N " , " N "\n] , \"metadata\" : { \"continue\" : \"\" } } \n", 2, PLAIN },
  { "takes-escaped-names", "{\"\\u0069tems\":[" N "],\"\\u006bind\":\"\\u0041\"}", 1,
    SUMMARY ("A", "(null)", "(null)", "-1", "1") },
  { "takes-null-for-no-items", "{\"items\":null,\"metadata\":null,\"kind\":null}", 0, PLAIN },
  { "takes-nulls-in-metadata", "{\"metadata\":{\"resourceVersion\":null,\"continue\":null,\"remainingItemCount\":null},\"items\":[]}", 0,
    PLAIN },
  { "knows-whether-there-were-items", "{\"kind\":\"Status\",\"status\":\"Failure\"}", 0,
    SUMMARY ("Status", "(null)", "(null)", "-1", "0") },
  { "takes-an-empty-object", "{}", 0, SUMMARY ("(null)", "(null)", "(null)", "-1", "0") },
  { "skips-other-members", "{\"x\":[1,{\"items\":[2]},\"]\"],\"y\":-1.5e+3 ,\"z\":tr\"" , 0, "byte 46: true, false or null is misspelt" },
  { "skips-scalars", "{\"x\":true,\"y\":-1.5e+3,\"z\":null ,\"w\":\"\\\\\",\"items\":[" N "]}", 1, PLAIN },
  { "keeps-untracked-nul-characters", "{\"items\":[{\"metadata\":{\"name\":\"a\"},\"data\":{\"k\":\"\\u0000\\ud800\"}}]}", 1, PLAIN },

  { "refuses-nothing", "", 0, "byte 0: the text ends too early" },
  { "refuses-only-blanks", " \n", 0, "byte 2: the text ends too early" },
  { "refuses-an-array", "[]", 0, "byte 0: an object is expected" },
  { "refuses-a-byte-order-mark", "\xef\xbb\xbf{}", 0, "byte 0: an object is expected" },
  { "refuses-a-list-that-ends-in-an-item", "{\"items\":[" N ",{\"metadata\":", 1, "byte 48: the text ends too early" },
  { "refuses-a-list-that-ends-between-items", "{\"items\":[" N ",", 1, "byte 36: the text ends too early" },
  { "refuses-a-list-that-ends-behind-the-items", "{\"items\":[" N "]", 1, "byte 36: the text ends too early" },
  { "refuses-a-list-that-ends-in-a-number", "{\"x\":12", 0, "byte 7: the text ends too early" },
  { "refuses-a-list-that-ends-behind-a-literal", "{\"x\":true", 0, "byte 9: the text ends too early" },
  { "refuses-a-list-that-ends-in-a-name", "{\"ite", 0, "byte 5: the text ends too early" },
  { "sees-the-fault-before-the-end", "{\"x\":[1,}", 0, "byte 8: a value is expected" },
  { "sees-the-fault-in-an-item-that-never-ends", "{\"items\":[{\"a\":[01", 0, "byte 17: a number is malformed" },
  { "refuses-text-behind-the-list", "{}{}", 0, "byte 2: something follows the end of the text" },
  { "refuses-a-comma-behind-the-last-item", "{\"items\":[" N ",]}", 1, "byte 36: an object is expected" },
  { "refuses-a-comma-before-the-first-item", "{\"items\":[," N "]}", 0, "byte 10: an object is expected" },
  { "refuses-two-commas", "{\"items\":[" N ",," N "]}", 1, "byte 36: an object is expected" },
  { "refuses-a-missing-comma", "{\"items\":[" N " " N "]}", 1, "byte 36: ',' or ']' is expected" },
  { "refuses-the-wrong-bracket", "{\"items\":[" N "}}", 1, "byte 35: ',' or ']' is expected" },
  { "refuses-a-comma-behind-the-last-member", "{\"kind\":\"A\",}", 0, "byte 12: a member name is expected" },
  { "refuses-a-comma-as-the-first-member", "{,}", 0, "byte 1: a member name is expected" },
  { "refuses-a-missing-colon", "{\"kind\" \"A\"}", 0, "byte 8: ':' is expected" },
  { "refuses-a-missing-value", "{\"kind\":}", 0, "byte 8: a value is expected" },
  { "refuses-a-literal-that-runs-on", "{\"x\":truely,\"items\":[]}", 0, "byte 9: ',' or '}' is expected" },
  { "refuses-a-literal-with-one-letter-too-many", "{\"x\":nulll}", 0, "byte 9: ',' or '}' is expected" },
  { "refuses-a-number-that-runs-on", "{\"x\":12a}", 0, "byte 7: ',' or '}' is expected" },
  { "refuses-a-number-with-a-zero-in-front", "{\"x\":012}", 0, "byte 6: a number is malformed" },
  { "refuses-a-number-without-fraction", "{\"x\":1.}", 0, "byte 7: a number is malformed" },
  { "refuses-a-number-without-exponent", "{\"x\":1e,", 0, "byte 7: a number is malformed" },
  { "refuses-a-bare-minus", "{\"x\":-}", 0, "byte 6: a number is malformed" },
  { "refuses-half-a-character", "{\"x\":\"\xe2\x82\"}", 0, "byte 6: a string is not valid UTF-8" },
  { "refuses-control-characters", "{\"x\":\"a\nb\"}", 0, "byte 7: a control character in a string" },
  { "refuses-an-unknown-escape", "{\"x\":\"a\\xb\"}", 0, "byte 8: an unknown escape in a string" },
  { "refuses-a-short-escape", "{\"x\":\"a\\u12\"}", 0, "byte 11: an unknown escape in a string" },
  { "refuses-two-kinds", "{\"kind\":\"A\",\"\\u006bind\":\"B\"}", 0, "byte 12: kind is there twice" },
  { "refuses-two-metadata", "{\"metadata\":{},\"metadata\":{}}", 0, "byte 15: metadata is there twice" },
  { "refuses-items-twice", "{\"items\":[],\"items\":[]}", 0, "byte 12: items is there twice" },
  { "refuses-two-versions", "{\"metadata\":{\"resourceVersion\":\"1\",\"resourceVersion\":\"2\"}}", 0,
    "byte 53: a member of the list's metadata is there twice" },
  { "refuses-an-array-as-metadata", "{\"metadata\":[]}", 0, "byte 12: metadata has the wrong type" },
  { "refuses-a-number-as-version", "{\"metadata\":{\"resourceVersion\":5}}", 0,
    "byte 31: metadata.resourceVersion has the wrong type" },
  { "refuses-a-token-with-nul", "{\"metadata\":{\"continue\":\"a\\u0000\"}}", 0, "byte 24: metadata.continue has the wrong type" },
  { "refuses-a-count-that-is-text", "{\"metadata\":{\"remainingItemCount\":\"5\"}}", 0,
    "byte 34: metadata.remainingItemCount has the wrong type" },
  { "refuses-a-kind-that-is-no-text", "{\"kind\":true}", 0, "byte 8: kind has the wrong type" },
  { "refuses-items-that-are-no-array", "{\"items\":{}}", 0, "byte 9: items has the wrong type" },
  { "refuses-an-item-that-is-no-object", "{\"items\":[" N ",null]}", 1, "byte 36: an object is expected" },
  { "refuses-an-item-without-metadata", "{\"items\":[" N ",{}]}", 1, "byte 36: an object without metadata.name" },
  { "refuses-an-item-without-a-name", "{\"items\":[{\"metadata\":{}}]}", 0, "byte 10: an object without metadata.name" },
  { "refuses-an-item-with-an-empty-name", "{\"items\":[{\"metadata\":{\"name\":\"\"}}]}", 0,
    "byte 10: an object without metadata.name" },
  { "refuses-an-item-with-null-for-a-name", "{\"items\":[{\"metadata\":{\"name\":null}}]}", 0,
    "byte 10: an object without metadata.name" },
  { "names-a-field-of-the-wrong-type", "{\"items\":[{\"metadata\":{\"name\":12}}]}", 0,
    "byte 30: metadata.name has the wrong type" },
  { "names-metadata-of-the-wrong-type", "{\"items\":[{\"metadata\":[]}]}", 0, "byte 22: metadata has the wrong type" },
  { "names-a-field-that-is-there-twice", "{\"items\":[{\"metadata\":{\"name\":\"a\",\"\\u006eame\":\"b\"}}]}", 0,
    "byte 34: metadata.name is there twice" },
  { "names-a-field-with-nul", "{\"items\":[{\"metadata\":{\"name\":\"a\\u0000\"}}]}", 0,
    "byte 32: metadata.name has U+0000 or half a surrogate pair in it" },
  { "names-a-field-with-half-a-pair", "{\"items\":[{\"metadata\":{\"uid\":\"a\\ud83d\\n\"}}]}", 0,
    "byte 31: metadata.uid has U+0000 or half a surrogate pair in it" },
};

static const Case watches[] = {
  { "takes-nothing", "", 0, SUMMARY ("(null)", "(null)", "(null)", "-1", "0") },
  { "takes-events-on-lines",
    "{\"type\":\"ADDED\",\"object\":" N "}\n{\"type\":\"MODIFIED\",\"object\":" N "}\n{\"type\":\"DELETED\",\"object\":" N "}\n", 3,
    SUMMARY ("(null)", "(null)", "(null)", "-1", "0") },
  { "takes-events-without-anything-between",
    "{\"object\":" N ",\"type\":\"ADDED\"}{\"x\":1,\"type\":\"\\u0041DDED\",\"y\":[2],\"object\":" N ",\"z\":{}}", 2,
    SUMMARY ("(null)", "(null)", "(null)", "-1", "0") },
  { "takes-bookmarks-and-errors-without-a-name",
    " { \"type\" : \"BOOKMARK\" , \"object\" : {\"metadata\":{\"resourceVersion\":\"5\"}} }\r\n"
    "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"metadata\":{},\"status\":\"Failure\",\"code\":410}}", 2,
    SUMMARY ("(null)", "(null)", "(null)", "-1", "0") },
  { "refuses-an-event-that-is-cut", "{\"type\":\"ADDED\",\"object\":" N, 0, "byte 50: the text ends too early" },
  { "refuses-an-object-that-is-cut", "{\"type\":\"ADDED\",\"object\":{\"metadata\":{\"name\"", 0,
    "byte 44: the text ends too early" },
  { "refuses-an-unknown-type", "{\"type\":\"added\",\"object\":" N "}", 0, "byte 8: an unknown type of event" },
  { "refuses-a-type-that-is-no-text", "{\"type\":1,\"object\":" N "}", 0, "byte 8: an unknown type of event" },
  { "refuses-an-event-without-a-type", "{\"object\":" N "}", 0, "byte 35: an event without type or object" },
  { "refuses-an-event-without-an-object", "{\"type\":\"ADDED\"}", 0, "byte 15: an event without type or object" },
  { "refuses-an-empty-event", "{}", 0, "byte 1: an event without type or object" },
  { "refuses-two-objects", "{\"type\":\"ADDED\",\"object\":" N ",\"object\":" N "}", 0, "byte 51: object is there twice" },
  { "refuses-two-types", "{\"type\":\"ADDED\",\"type\":\"ADDED\",\"object\":" N "}", 0, "byte 16: type is there twice" },
  { "refuses-an-object-that-is-none", "{\"type\":\"ADDED\",\"object\":null}", 0, "byte 25: an object is expected" },
  { "refuses-commas-between-events", "{\"type\":\"ADDED\",\"object\":" N "},{}", 1, "byte 51: an object is expected" },
  { "refuses-an-object-without-a-name", "{\"type\":\"DELETED\",\"object\":{\"metadata\":{}}}", 0,
    "byte 27: an object without metadata.name" },
  { "does-not-take-one-event-s-type-for-the-next", "{\"type\":\"ADDED\",\"object\":" N "}{\"object\":" N "}", 1,
    "byte 86: an event without type or object" },
};

static void
check (const Case *c, KoprsJsonStreamMode mode)
{
  g_autofree char *log = run_all (mode, NULL, c->text, strlen (c->text), 0);
  g_autofree char *last = last_line (log);

  if (g_str_has_prefix (last, "Invalid JSON at "))
    g_assert_cmpstr (last + strlen ("Invalid JSON at "), ==, c->last);
  else
    g_assert_cmpstr (last, ==, c->last);
  g_assert_cmpuint (count_lines (log), ==, c->objects);
}

static void
reads_a_list (gconstpointer data)
{
  check (data, KOPRS_JSON_STREAM_LIST);
}

static void
reads_a_watch (gconstpointer data)
{
  check (data, KOPRS_JSON_STREAM_WATCH);
}

static void
records_offsets (void)
{
  static const char text[] = "{\"type\":\"ADDED\",\"object\":{\"kind\":\"Pod\",\"metadata\":{\"uid\":\"u\",\"name\":\"a\"},\"status\":{}}}";
  g_autofree char *log = run_all (KOPRS_JSON_STREAM_WATCH, NULL, text, strlen (text), 0);
  g_autofree char *expected = g_strconcat (
      "ADDED {\"kind\":\"Pod\",\"metadata\":{\"uid\":\"u\",\"name\":\"a\"},\"status\":{}} 0 8 25 0 57 43 0 32 0 0 0 0 0 0 0 0\n",
      SUMMARY ("(null)", "(null)", "(null)", "-1", "0"), NULL);

  g_assert_cmpstr (log, ==, expected);
}

static void
ends_with_the_function_s_error (void)
{
  static const char text[] = "{\"items\":[" N "," N "," N "]}";
  g_autofree char *log = run_all (KOPRS_JSON_STREAM_LIST, NULL, text, strlen (text), 2);
  g_autofree char *last = last_line (log);

  g_assert_cmpstr (last, ==, "enough");
  g_assert_cmpuint (count_lines (log), ==, 2);
}

static void
limits_objects_and_what_is_around_them (void)
{
  static const struct {
    const char *text;
    gsize max_object;
    gsize max_envelope;
    guint max_depth;
    const char *last;
  } cases[] = {
    { "{\"items\":[" N "]}", 25, 100, 2, PLAIN },
    { "{\"items\":[" N "]}", 24, 100, 2, "Invalid JSON at byte 34: a value exceeds the size limit" },
    { "{\"items\":[" N "]}", 10, 100, 2, "Invalid JSON at byte 20: a value exceeds the size limit" },
    { "{\"items\":[" N "]}", 25, 100, 1, "Invalid JSON at byte 22: too many levels of nesting" },
    { "{\"items\":[" N "]}", 25, 7, 2, PLAIN },
    { "{\"items\":[" N "]}", 25, 6, 2, "Invalid JSON at byte 7: a value exceeds the size limit" },
    { "{\"items\":[" N "],\"x\":1234567}", 25, 7, 2, PLAIN },
    { "{\"items\":[" N "],\"x\":12345678}", 25, 7, 2, "Invalid JSON at byte 48: a value exceeds the size limit" },
    { "{\"items\":[" N "],\"x\":[2,4,6]}", 25, 7, 2, PLAIN },
    { "{\"items\":[" N "],\"x\":[2,4,67]}", 25, 7, 2, "Invalid JSON at byte 48: a value exceeds the size limit" },
    { "{\"x\":trueeeeeeeeee}", 25, 4, 2, "Invalid JSON at byte 9: ',' or '}' is expected" },
    { "{\"x\":{\"y\":[1]}}", 25, 100, 2, SUMMARY ("(null)", "(null)", "(null)", "-1", "0") },
    { "{\"x\":{\"y\":[[1]]}}", 25, 100, 2, "Invalid JSON at byte 11: too many levels of nesting" },
    { "{\"x\":[[[[[[[[[[[[[[[[[[[[", 25, 100, 5, "Invalid JSON at byte 10: too many levels of nesting" },
    { "{\"items\":[{\"metadata\":{\"name\":\"\x01", 6, 100, 5, "Invalid JSON at byte 16: a value exceeds the size limit" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KoprsJsonLimits limits = { cases[i].max_object, cases[i].max_envelope, cases[i].max_depth };
      g_autofree char *log = run_all (KOPRS_JSON_STREAM_LIST, &limits, cases[i].text, strlen (cases[i].text), 0);
      g_autofree char *last = last_line (log);

      g_assert_cmpstr (last, ==, cases[i].last);
    }
}

static gboolean
count_object (KoprsJsonEvent event, const KoprsJsonScan *scan, gpointer user_data, GError **error)
{
  gsize *bytes = user_data;

  *bytes += scan->object.length;
  return TRUE;
}

static void
takes_objects_up_to_the_default_limit (void)
{
  const gsize limit = 16 * 1024 * 1024;
  const char *head = "{\"metadata\":{\"name\":\"a\"},\"x\":\"";

  for (gsize length = limit; length <= limit + 1; length++)
    {
      gsize bytes = 0;
      g_autoptr (KoprsJsonStream) stream = koprs_json_stream_new (KOPRS_JSON_STREAM_LIST, NULL, count_object, &bytes);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_malloc (length + 16);
      gboolean right = TRUE;
      gsize end = 10 + length;

      memset (text, 'x', end);
      memcpy (text, "{\"items\":[", 10);
      memcpy (text + 10, head, strlen (head));
      memcpy (text + end - 2, "\"}]}", 4);
      end += 2;
      for (gsize at = 0; right && at < end; at += 100000)
        right = koprs_json_stream_feed (stream, text + at, MIN (100000, end - at), &error);
      if (length == limit)
        {
          g_assert_no_error (error);
          g_assert_true (koprs_json_stream_end (stream, &error));
          g_assert_cmpuint (bytes, ==, length);
        }
      else
        {
          g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
          g_assert_cmpuint (bytes, ==, 0);
        }
    }
}

static void
takes_other_values_up_to_the_default_limit (void)
{
  const gsize limit = 1024 * 1024;

  for (gsize length = limit; length <= limit + 1; length++)
    {
      gsize bytes = 0;
      g_autoptr (KoprsJsonStream) stream = koprs_json_stream_new (KOPRS_JSON_STREAM_LIST, NULL, count_object, &bytes);
      g_autoptr (GError) error = NULL;
      g_autofree char *fill = g_strnfill (length - 2, 'x');
      g_autofree char *text = g_strdup_printf ("{\"x\":\"%s\"}", fill);
      gsize end = strlen (text);
      gboolean right = TRUE;

      for (gsize at = 0; right && at < end; at += 16384)
        right = koprs_json_stream_feed (stream, text + at, MIN (16384, end - at), &error);
      g_assert_cmpint (right, ==, length == limit);
      if (!right)
        g_assert_cmpstr (error->message, ==, "Invalid JSON at byte 1048581: a value exceeds the size limit");
    }
}

/* Repeated tokens at any depth must not cost more than the bytes that hold them. */
static void
stays_linear_on_an_object_that_comes_byte_by_byte (void)
{
  gsize bytes = 0;
  g_autoptr (KoprsJsonStream) stream = koprs_json_stream_new (KOPRS_JSON_STREAM_LIST, NULL, count_object, &bytes);
  g_autoptr (GString) text = g_string_new ("{\"items\":[{\"metadata\":{\"name\":\"a\"},\"x\":[0");

  while (text->len < 1024 * 1024)
    g_string_append (text, ",[\"\\\\\"]");
  g_string_append (text, "]}]}");
  for (gsize i = 0; i < text->len; i++)
    g_assert_true (koprs_json_stream_feed (stream, text->str + i, 1, NULL));
  g_assert_true (koprs_json_stream_end (stream, NULL));
  g_assert_cmpuint (bytes, ==, text->len - 12);
}

static void
takes_empty_chunks (void)
{
  gsize bytes = 0;
  g_autoptr (KoprsJsonStream) stream = koprs_json_stream_new (KOPRS_JSON_STREAM_LIST, NULL, count_object, &bytes);

  g_assert_true (koprs_json_stream_feed (stream, "", 0, NULL));
  g_assert_true (koprs_json_stream_feed (stream, "{\"items\":[{\"metadata\":", 22, NULL));
  g_assert_true (koprs_json_stream_feed (stream, NULL, 0, NULL));
  g_assert_true (koprs_json_stream_feed (stream, "{\"name\":\"a\"}}]}", 15, NULL));
  g_assert_true (koprs_json_stream_end (stream, NULL));
  g_assert_cmpuint (bytes, ==, 25);
}

static void
add_cases (const char *prefix, const Case *cases, guint n, GTestDataFunc func)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/json-stream/", prefix, "/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], func);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("list", lists, G_N_ELEMENTS (lists), reads_a_list);
  add_cases ("watch", watches, G_N_ELEMENTS (watches), reads_a_watch);
  g_test_add_func ("/json-stream/records-offsets", records_offsets);
  g_test_add_func ("/json-stream/ends-with-the-function-s-error", ends_with_the_function_s_error);
  g_test_add_func ("/json-stream/limits-objects-and-what-is-around-them", limits_objects_and_what_is_around_them);
  g_test_add_func ("/json-stream/takes-objects-up-to-the-default-limit", takes_objects_up_to_the_default_limit);
  g_test_add_func ("/json-stream/takes-other-values-up-to-the-default-limit", takes_other_values_up_to_the_default_limit);
  g_test_add_func ("/json-stream/stays-linear-on-an-object-that-comes-byte-by-byte",
                   stays_linear_on_an_object_that_comes_byte_by_byte);
  g_test_add_func ("/json-stream/takes-empty-chunks", takes_empty_chunks);
  return g_test_run ();
}
