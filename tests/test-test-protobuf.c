/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Bodies as Go's own encoder makes them, from tests/data/protobuf, against the JSON that Go makes of the same objects. */

#include "koprs/testing/schema/koprs-test-decode.h"
#include "koprs/testing/schema/koprs-test-protobuf.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *group, *version, *kind;
} Case;

static const Case cases[] = {
  { "definition", "apiextensions.k8s.io", "v1", "CustomResourceDefinition" },
  { "event", "", "v1", "Event" },
  { "lease", "coordination.k8s.io", "v1", "Lease" },
  { "pod", "", "v1", "Pod" },
  { "review", "authentication.k8s.io", "v1", "TokenReview" },
  { "scale", "autoscaling", "v1", "Scale" },
  { "secret", "", "v1", "Secret" },
};

static GBytes *
read_file (const char *name, const char *suffix)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);
  g_autofree char *path = g_build_filename (g_getenv ("KOPRS_TEST_DATA"), "protobuf", file, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static JsonNode *
read_json (const char *name)
{
  g_autoptr (GBytes) bytes = read_file (name, ".json");
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  JsonNode *node = koprs_test_node_parse (text, length, &error);

  g_assert_no_error (error);
  return node;
}

static void
test_same_object (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (KoprsTestSchema) schema = koprs_test_schema_new_builtin (row->group, row->version, row->kind);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) body = read_file (row->name, ".pb");
  g_autoptr (JsonNode) wanted = read_json (row->name);
  g_autoptr (JsonNode) found = NULL;
  g_autoptr (JsonNode) wanted_object = NULL;
  g_autoptr (JsonNode) object = NULL;
  g_autofree char *wanted_text = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  found = koprs_test_protobuf_parse (body, schema, &error);
  g_assert_no_error (error);
  object = koprs_test_decode_body (schema, found, KOPRS_TEST_VALIDATE_STRICT, problems, &error);
  g_assert_no_error (error);
  wanted_object = koprs_test_decode_body (schema, wanted, KOPRS_TEST_VALIDATE_STRICT, problems, &error);
  g_assert_no_error (error);
  text = koprs_test_node_to_text (object);
  wanted_text = koprs_test_node_to_text (wanted_object);
  g_assert_cmpstr (text, ==, wanted_text);
}

static void
test_without_a_schema (void)
{
  g_autoptr (GBytes) body = read_file ("delete-options", ".pb");
  g_autoptr (JsonNode) wanted = read_json ("delete-options");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) found = koprs_test_protobuf_parse (body, NULL, &error);

  g_assert_no_error (error);
  json_object_remove_member (json_node_get_object (koprs_test_node_get (found, "preconditions")), "resourceVersion");
  g_assert_true (koprs_test_node_equal (found, wanted));
}

static void
test_kind_of_nobody (void)
{
  static const guint8 bytes[] = "k8s\0\x0a\x07\x0a\x02v9\x12\x01X\x12\x02\x08\x01";
  g_autoptr (GBytes) body = g_bytes_new_static (bytes, sizeof bytes - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) found = koprs_test_protobuf_parse (body, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_test_node_get_string (found, "kind"), ==, "X");
  g_assert_cmpstr (koprs_test_node_get_string (found, "apiVersion"), ==, "v9");
}

static void
test_other_bytes (void)
{
  g_autoptr (GBytes) body = g_bytes_new_static ("{\"kind\":\"Pod\"}", 14);
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_test_protobuf_parse (body, NULL, &error));
  g_assert_error (error, KOPRS_TEST_STATUS, 400);
}

/* A body cut anywhere behind its envelope's head is refused or is a smaller object; nothing is read beyond its end. */
static void
test_cut_bodies (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) body = read_file (cases[i].name, ".pb");

      for (gsize length = 0; length < g_bytes_get_size (body); length++)
        {
          g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (body, NULL), length);
          g_autoptr (GBytes) cut = g_bytes_new (copy, length);
          g_autoptr (GError) error = NULL;
          g_autoptr (JsonNode) found = koprs_test_protobuf_parse (cut, NULL, &error);

          g_assert_true ((found == NULL) == (error != NULL));
        }
    }
}

static void
test_changed_bodies (void)
{
  static const guint8 changes[] = { 0x01, 0x02, 0x08, 0x10, 0x80, 0xff };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KoprsTestSchema) schema = koprs_test_schema_new_builtin (cases[i].group, cases[i].version, cases[i].kind);
      g_autoptr (GBytes) body = read_file (cases[i].name, ".pb");
      gsize length = g_bytes_get_size (body);

      for (gsize at = 4; at < length * G_N_ELEMENTS (changes); at++)
        {
          g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (body, NULL), length);
          g_autoptr (GBytes) changed = NULL;
          g_autoptr (GError) error = NULL;
          g_autoptr (JsonNode) found = NULL;

          copy[at % length] ^= changes[at / length];
          changed = g_bytes_new (copy, length);
          found = koprs_test_protobuf_parse (changed, schema, &error);
          g_assert_true ((found == NULL) == (error != NULL));
        }
    }
}

static void
wrap (GByteArray *bytes, guint8 field)
{
  guint8 head[8] = { (guint8) (field << 3 | 2) };
  guint n = 1;

  if (field >= 16)
    {
      head[0] |= 0x80;
      head[n++] = field >> 4;
    }
  for (guint length = bytes->len; n < sizeof head; length >>= 7)
    {
      head[n++] = (length & 0x7f) | (length > 0x7f ? 0x80 : 0);
      if (length <= 0x7f)
        break;
    }
  g_byte_array_prepend (bytes, head, n);
}

/* `not` in `not` in `not`…: schemas hold each other, and a stack is not endless. */
static void
test_endless_depth (void)
{
  static const guint8 type[] = "\x0a\x33\x0a\x17" "apiextensions.k8s.io/v1\x12\x18" "CustomResourceDefinition";
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) body = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5000; i++)
    wrap (bytes, 28);
  wrap (bytes, 1);       /* openAPIV3Schema */
  wrap (bytes, 4);       /* schema */
  wrap (bytes, 7);       /* versions */
  wrap (bytes, 2);       /* spec */
  wrap (bytes, 2);       /* the envelope's content */
  g_byte_array_prepend (bytes, type, sizeof type - 1);
  g_byte_array_prepend (bytes, (const guint8 *) "k8s", 4);
  body = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_assert_null (koprs_test_protobuf_parse (body, NULL, &error));
  g_assert_error (error, KOPRS_TEST_STATUS, 400);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/test-protobuf/is-what-json-is/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_same_object);
    }
  g_test_add_func ("/test-protobuf/options-of-a-deletion-need-no-kind", test_without_a_schema);
  g_test_add_func ("/test-protobuf/an-unknown-kind-keeps-its-name", test_kind_of_nobody);
  g_test_add_func ("/test-protobuf/other-bytes-are-refused", test_other_bytes);
  g_test_add_func ("/test-protobuf/a-body-may-end-anywhere", test_cut_bodies);
  g_test_add_func ("/test-protobuf/a-body-may-hold-anything", test_changed_bodies);
  g_test_add_func ("/test-protobuf/depth-has-an-end", test_endless_depth);
  return g_test_run ();
}
