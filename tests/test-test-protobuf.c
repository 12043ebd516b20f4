/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Bodies as Go's own encoder makes them, from tests/data/protobuf, against the JSON that Go makes of the same objects. */

#include "koprs/testing/schema/koprs-test-decode.h"
#include "koprs/testing/schema/koprs-test-protobuf-writer.h"
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

/* The bytes that Go makes, and no other. */
static void
test_same_bytes (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (KoprsTestSchema) schema = koprs_test_schema_new_builtin (row->group, row->version, row->kind);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) wanted = read_file (row->name, ".pb");
  g_autoptr (JsonNode) json = read_json (row->name);
  g_autoptr (JsonNode) object = NULL;
  g_autoptr (GString) written = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  object = koprs_test_decode_body (schema, json, KOPRS_TEST_VALIDATE_STRICT, problems, &error);
  g_assert_no_error (error);
  g_assert_true (koprs_test_protobuf_write_object (written, schema, object));
  g_assert_cmpmem (written->str, written->len, g_bytes_get_data (wanted, NULL), g_bytes_get_size (wanted));
}

static const struct Answer {
  const char *name;
  const char *json;
  const char *bytes;       /* see read_digits () */
} answers[] = {
  { "status", "{'kind':'Status','apiVersion':'v1','metadata':{},'status':'Failure','message':'nope','reason':'NotFound',"
              "'details':{'name':'n','kind':'namespaces'},'code':404}",
    "k8s "
    "0a0c0a0276311206537461747573123b0a060a0012001a0012074661696c7572651a046e6f706522084e6f74466f756e642a150a016e1200"
    "1a0a6e616d65737061636573280032003094031a002200" },
  { "reason-and-causes", "{'kind':'Status','apiVersion':'v1','status':'Failure','details':{'causes':[{'reason':'r','message':'m',"
                         "'field':'f'}],'retryAfterSeconds':2},'code':1}",
    "k8s "
    "0a0c0a0276311206537461747573122e0a060a0012001a0012074661696c7572651a0022002a150a0012001a0022090a017212016d1a0166"
    "2802320030011a002200" },
  { "list", "{'kind':'NamespaceList','apiVersion':'v1','metadata':{'resourceVersion':'7','continue':'c','remainingItemCount':3},"
            "'items':[]}",
    "k8s "
    "0a130a027631120d4e616d6573706163654c697374120c0a0a0a001201371a016320031a002200" },
  { "metadata", "{'kind':'PartialObjectMetadata','apiVersion':'meta.k8s.io/v1','metadata':{'name':'x','generation':1,"
                "'creationTimestamp':'1970-01-01T00:00:05Z'}}",
    "k8s "
    "0a270a0e6d6574612e6b38732e696f2f763112155061727469616c4f626a6563744d6574616461746112170a150a017812001a0022002a00"
    "320038014204080510001a002200" },
};

/* "k8s" and digits of bytes. */
static GByteArray *
read_digits (const char *text)
{
  GByteArray *bytes = g_byte_array_new ();
  guint digits = 0, value = 0;

  g_byte_array_append (bytes, (const guint8 *) "k8s", 4);
  for (const char *at = text + 3; *at != '\0'; at++)
    if (g_ascii_isxdigit (*at))
      {
        guint8 byte = value = value << 4 | g_ascii_xdigit_value (*at);

        if (++digits % 2 == 0)
          g_byte_array_append (bytes, &byte, 1);
      }
  return bytes;
}

static JsonNode *
parse_quoted (const char *json)
{
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');
  g_autoptr (GError) error = NULL;
  JsonNode *node = koprs_test_node_parse (text, -1, &error);

  g_assert_no_error (error);
  return node;
}

static void
test_answer (gconstpointer data)
{
  const struct Answer *row = data;
  g_autoptr (JsonNode) json = parse_quoted (row->json);
  g_autoptr (GByteArray) wanted = read_digits (row->bytes);
  g_autoptr (GString) written = g_string_new (NULL);

  g_assert_true (koprs_test_protobuf_write_object (written, NULL, json));
  g_assert_cmpmem (written->str, written->len, wanted->data, wanted->len);
}

static void
test_unwritten (void)
{
  static const char *const objects[] = {
    "{'kind':'Widget','apiVersion':'example.com/v1','metadata':{'name':'w'}}",
    "{'kind':'Table','apiVersion':'meta.k8s.io/v1','rows':[]}",
    "{'kind':'List','apiVersion':'v1','items':[]}",
    "{'a':'b'}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (objects); i++)
    {
      g_autoptr (JsonNode) json = parse_quoted (objects[i]);
      g_autoptr (GString) written = g_string_new (NULL);

      g_assert_false (koprs_test_protobuf_write_object (written, NULL, json));
      g_assert_cmpuint (written->len, ==, 0);
    }
}

static void
test_event (void)
{
  g_autoptr (JsonNode) object = parse_quoted ("{'kind':'Status','apiVersion':'v1','status':'Failure','code':410}");
  g_autoptr (JsonNode) event = parse_quoted ("{'type':'ERROR','object':{'kind':'Status','apiVersion':'v1','status':'Failure',"
                                             "'code':410}}");
  g_autoptr (GString) bare = g_string_new (NULL);
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autoptr (GString) written = g_string_new (NULL);

  g_assert_true (koprs_test_protobuf_write_object (bare, NULL, object));
  g_assert_cmpuint (bare->len, <, 100);
  g_string_append_len (wanted, "\0\0\0", 3);
  g_string_append_c (wanted, (char) (bare->len + 11));
  g_string_append_len (wanted, "\n\005ERROR\022", 8);
  g_string_append_c (wanted, (char) (bare->len + 2));
  g_string_append_c (wanted, '\n');
  g_string_append_c (wanted, (char) bare->len);
  g_string_append_len (wanted, bare->str, (gssize) bare->len);
  g_assert_true (koprs_test_protobuf_write_event (written, NULL, event));
  g_assert_cmpmem (written->str, written->len, wanted->str, wanted->len);
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
      g_autofree char *back = g_strconcat ("/test-protobuf/is-written-as-go-writes-it/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_same_object);
      g_test_add_data_func (back, &cases[i], test_same_bytes);
    }
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *path = g_strconcat ("/test-protobuf/answers-as-a-real-server/", answers[i].name, NULL);

      g_test_add_data_func (path, &answers[i], test_answer);
    }
  g_test_add_func ("/test-protobuf/what-is-no-built-in-kind-is-not-written", test_unwritten);
  g_test_add_func ("/test-protobuf/an-event-has-a-frame-of-its-own", test_event);
  g_test_add_func ("/test-protobuf/options-of-a-deletion-need-no-kind", test_without_a_schema);
  g_test_add_func ("/test-protobuf/an-unknown-kind-keeps-its-name", test_kind_of_nobody);
  g_test_add_func ("/test-protobuf/other-bytes-are-refused", test_other_bytes);
  g_test_add_func ("/test-protobuf/a-body-may-end-anywhere", test_cut_bodies);
  g_test_add_func ("/test-protobuf/a-body-may-hold-anything", test_changed_bodies);
  g_test_add_func ("/test-protobuf/depth-has-an-end", test_endless_depth);
  return g_test_run ();
}
