/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "support/json-invariants.h"

#include <koprs/koprs.h>
#include <string.h>

#include "koprs/json/koprs-blob.h"
#include "koprs/json/koprs-json-edit.h"
#include "koprs/json/koprs-json-node.h"
#include "koprs/json/koprs-json-path.h"
#include "koprs/json/koprs-json-skip.h"
#include "koprs/json/koprs-json-stream.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-json-writer.h"
#include "support/json-reference.h"

/* The position that a message names. */
static guint64
position_of (const GError *error)
{
  const char *found = strstr (error->message, " at byte ");

  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  g_assert_nonnull (found);
  return g_ascii_strtoull (found + strlen (" at byte "), NULL, 10);
}

static void
check_iteration (KoprsJsonSlice value)
{
  KoprsJsonIter iter;
  KoprsJsonSlice name, part;
  guint n = 0;

  koprs_json_iter_init (&iter, value);
  for (; koprs_json_iter_next (&iter, &name, &part); n++)
    {
      g_assert_true (part.length > 0 && part.data > value.data && part.data + part.length < value.data + value.length);
      g_assert_true (koprs_json_check (part.data, part.length, NULL, NULL, NULL));
      g_assert_true (!iter.object || koprs_json_value_type (name) == KOPRS_JSON_STRING);
      if (!iter.object)
        g_assert_true (koprs_json_value_element (value, n).data == part.data);
    }
  g_assert_cmpuint (koprs_json_value_count (value), ==, n);
}

/* Nothing may fail on what was accepted. */
static void
check_accessors (KoprsJsonSlice value)
{
  g_autoptr (JsonNode) node = koprs_json_node_new (value);
  g_autoptr (GVariant) variant = g_variant_ref_sink (koprs_json_variant_new (value));
  g_autoptr (GString) written = g_string_new (NULL);
  g_autoptr (GString) edited = g_string_new_len (value.data, (gssize) value.length);
  g_autoptr (JsonNode) again = NULL;
  g_autofree char *string = koprs_json_value_dup_string (value);
  gint64 number;
  double real;

  g_assert_true (koprs_json_skip_value (value.data, value.data + value.length) == value.data + value.length);
  g_assert_true (koprs_json_value_equal (value, value));
  koprs_json_value_get_int (value, &number);
  koprs_json_value_get_double (value, &real);
  g_assert_true (string == NULL || g_utf8_validate (string, -1, NULL));
  check_iteration (value);
  koprs_json_path_find (value, "metadata.labels['a'].b[0][-1]");

  koprs_json_write_node (written, node);
  g_assert_true (koprs_json_check (written->str, written->len, NULL, NULL, NULL));
  again = koprs_json_node_new ((KoprsJsonSlice) { written->str, written->len });
  g_assert_cmpint (json_node_get_node_type (again), ==, json_node_get_node_type (node));
  g_string_truncate (written, 0);
  g_assert_true (koprs_json_write_variant (written, variant, NULL));
  g_assert_true (koprs_json_check (written->str, written->len, NULL, NULL, NULL));

  if (koprs_json_edit_set (edited, "metadata.labels.zz", (KoprsJsonSlice) { "[1]", 3 }, NULL))
    {
      KoprsJsonSlice now = { edited->str, edited->len };

      g_assert_cmpuint (koprs_json_path_find (now, "metadata.labels.zz").length, ==, 3);
      g_assert_true (koprs_json_edit_remove (edited, "metadata.labels.zz", NULL));
    }
  g_assert_true (koprs_json_check (edited->str, edited->len, NULL, NULL, NULL));
}

static void
check_blob (const KoprsJsonScan *scan)
{
  g_autoptr (KoprsBlob) blob = koprs_blob_new (scan);
  KoprsJsonSlice json = koprs_blob_get_json (blob);
  g_autofree char *name = koprs_json_value_dup_string (koprs_json_scan_get (scan, KOPRS_JSON_NAME));

  g_assert_cmpuint (json.length, ==, scan->object.length);
  g_assert_true (memcmp (json.data, scan->object.data, json.length) == 0 && json.data[json.length] == '\0');
  g_assert_cmpstr (koprs_blob_get_name (blob), ==, name);
  for (guint i = 0; i < KOPRS_JSON_N_FIELDS; i++)
    {
      KoprsJsonSlice field = koprs_blob_get (blob, i);
      KoprsJsonSlice expected = koprs_json_scan_get (scan, i);

      g_assert_cmpuint (field.length, ==, expected.length);
      g_assert_true (field.length == 0 || memcmp (field.data, expected.data, field.length) == 0);
    }
  g_assert_true (koprs_json_scan_equals (scan, KOPRS_JSON_NAME, koprs_blob_get_name (blob)));
  g_assert_true (koprs_json_scan_equals (scan, KOPRS_JSON_UID, koprs_blob_get_uid (blob)));
}

/* The same verdict, place of the fault and places of the fields as the slow validator. */
static void
check_whole (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  JsonReference reference;
  KoprsJsonSlice value;
  KoprsJsonScan scan;

  json_reference_check (text, length, FALSE, 512, &reference);
  if (koprs_json_check (text, length, NULL, &value, &error))
    {
      g_assert_true (reference.right);
      g_assert_true (value.data == text + reference.start && value.length == reference.end - reference.start);
      check_accessors (value);
    }
  else
    {
      g_assert_false (reference.right);
      g_assert_cmpuint (position_of (error), ==, reference.position);
      g_clear_error (&error);
    }

  json_reference_check (text, length, TRUE, 512, &reference);
  if (koprs_json_scan (text, length, NULL, &scan, &error))
    {
      g_assert_true (reference.right);
      g_assert_cmpmem (scan.offsets, sizeof scan.offsets, reference.offsets, sizeof reference.offsets);
      check_blob (&scan);
    }
  else
    {
      g_assert_false (reference.right);
      g_assert_cmpuint (position_of (error), ==, reference.position);
    }
}

static gboolean
on_object (KoprsJsonEvent event, const KoprsJsonScan *scan, gpointer user_data, GError **error)
{
  GString *log = user_data;

  g_string_append_printf (log, "%d ", event);
  g_string_append_len (log, scan->object.data, (gssize) scan->object.length);
  g_string_append_len (log, (const char *) scan->offsets, sizeof scan->offsets);
  return TRUE;
}

/* What a stream makes of the text in chunks; each in a buffer of just its size. first: of the first chunk. */
static GString *
run_stream (KoprsJsonStreamMode mode, const char *text, gsize length, gsize first, gsize size)
{
  GString *log = g_string_new (NULL);
  KoprsJsonLimits limits = { 300, 100, 20 };
  g_autoptr (KoprsJsonStream) stream = koprs_json_stream_new (mode, length % 2 == 0 ? &limits : NULL, on_object, log);
  g_autoptr (GError) error = NULL;
  gboolean right = TRUE;
  gsize chunk = first;

  for (gsize at = 0; right && at < length; at += chunk, chunk = size)
    {
      gsize n = MIN (chunk, length - at);
      char *copy = g_memdup2 (text + at, n);

      right = koprs_json_stream_feed (stream, copy, n, &error);
      g_free (copy);
    }
  if (!right || !koprs_json_stream_end (stream, &error))
    g_string_append (log, error->message);
  g_string_append_printf (log, " %s %s %s %" G_GINT64_FORMAT " %d", koprs_json_stream_get_kind (stream),
                          koprs_json_stream_get_resource_version (stream), koprs_json_stream_get_continue (stream),
                          koprs_json_stream_get_remaining (stream), koprs_json_stream_has_items (stream));
  return log;
}

/* Chunks never matter. */
static void
check_stream (KoprsJsonStreamMode mode, const char *head, const char *text, gsize length, const char *tail)
{
  static const gsize sizes[] = { 1, 2, 3, 7, 16, 33, 64, 100 };
  g_autoptr (GString) whole_text = g_string_new (head);
  GString *whole;
  guint32 hash;

  g_string_append_len (whole_text, text, (gssize) length);
  g_string_append (whole_text, tail);
  whole = run_stream (mode, whole_text->str, whole_text->len, whole_text->len, 1);
  /* All the sizes for short texts; for long ones a few, which the text itself picks. */
  hash = g_string_hash (whole_text);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      GString *cut;

      if (length > 200 && (hash >> i) % 4 != 0)
        continue;
      cut = run_stream (mode, whole_text->str, whole_text->len, sizes[i], sizes[i]);
      g_assert_cmpmem (cut->str, cut->len, whole->str, whole->len);
      g_string_free (cut, TRUE);
    }
  for (guint i = 0; i < 8; i++)
    {
      GString *cut = run_stream (mode, whole_text->str, whole_text->len, 1 + (hash >> 4 * i) % whole_text->len, whole_text->len);

      g_assert_cmpmem (cut->str, cut->len, whole->str, whole->len);
      g_string_free (cut, TRUE);
    }
  g_string_free (whole, TRUE);
}

void
json_invariants_check (const char *text, gsize length)
{
  /* Just its size, so that a read beyond is seen. */
  char *copy = g_memdup2 (text, length);

  check_whole (copy, length);
  check_stream (KOPRS_JSON_STREAM_LIST, "{\"items\":[{\"metadata\":{\"name\":\"a\"}},", copy, length, "],\"kind\":\"L\"}");
  check_stream (KOPRS_JSON_STREAM_LIST, "{\"metadata\":", copy, length, ",\"items\":[]}");
  check_stream (KOPRS_JSON_STREAM_LIST, " ", copy, length, "");
  check_stream (KOPRS_JSON_STREAM_WATCH, "{\"type\":\"ADDED\",\"object\":", copy, length, "}{\"object\":{},\"type\":\"ERROR\"}");
  check_stream (KOPRS_JSON_STREAM_WATCH, "\n", copy, length, "");
  g_free (copy);
}
