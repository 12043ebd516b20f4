/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cluster/koprs-test-form.h"

#include "koprs/json/koprs-json-writer.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/schema/koprs-test-builtin-writer.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <stdlib.h>
#include <string.h>

static const char *const optional_metadata[] = {
  "generateName", "namespace", "selfLink", "labels", "annotations", "ownerReferences", "finalizers",
  "managedFields",
};
static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The members' names, borrowed, sorted, NULL-terminated. */
static const char **
sorted_names (JsonObject *object)
{
  guint n = json_object_get_size (object), i = 0;
  const char **names = g_new (const char *, n + 1);
  JsonObjectIter iter;

  json_object_iter_init (&iter, object);
  while (i < n && json_object_iter_next (&iter, &names[i], NULL))
    i++;
  names[i] = NULL;
  qsort (names, i, sizeof *names, compare_names);
  return names;
}

static gboolean
is_empty (JsonNode *value)
{
  return koprs_test_node_is_empty (value) ||
         (koprs_test_node_is_string (value) && *json_node_get_string (value) == '\0');
}

static void
separate (GString *out)
{
  if (out->str[out->len - 1] != '{' && out->str[out->len - 1] != '[')
    g_string_append_c (out, ',');
}

static void
write_name (GString *out, const char *name)
{
  separate (out);
  koprs_json_write_string (out, name, -1);
  g_string_append_c (out, ':');
}

static void
write_sorted (GString *out, JsonNode *value)
{
  if (JSON_NODE_HOLDS_OBJECT (value))
    {
      JsonObject *object = json_node_get_object (value);
      g_autofree const char **names = sorted_names (object);

      g_string_append_c (out, '{');
      for (guint i = 0; names[i] != NULL; i++)
        {
          write_name (out, names[i]);
          write_sorted (out, json_object_get_member (object, names[i]));
        }
      g_string_append_c (out, '}');
    }
  else if (JSON_NODE_HOLDS_ARRAY (value))
    {
      JsonArray *array = json_node_get_array (value);

      g_string_append_c (out, '[');
      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          separate (out);
          write_sorted (out, json_array_get_element (array, i));
        }
      g_string_append_c (out, ']');
    }
  else
    {
      koprs_json_write_node (out, value);
    }
}

/* Without a schema members come in the order in which they are sent already; kind and apiVersion are left to the answer. */
static void
write_builtin (GString *out, JsonObject *root)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  g_string_append_c (out, '{');
  json_object_iter_init_ordered (&iter, root);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (strcmp (name, "kind") == 0 || strcmp (name, "apiVersion") == 0)
        continue;
      write_name (out, name);
      koprs_json_write_node (out, value);
    }
  g_string_append_c (out, '}');
}

/* Metadata of custom resources passes through a struct as well, which drops what is empty. */
static void
drop_empty_metadata (JsonNode *metadata)
{
  for (guint i = 0; i < G_N_ELEMENTS (optional_metadata); i++)
    {
      JsonNode *value = koprs_test_node_get (metadata, optional_metadata[i]);

      if (value != NULL && is_empty (value))
        koprs_test_node_set (metadata, optional_metadata[i], NULL);
    }
}

void
koprs_test_form_write_stored (GString *out, const KoprsTestKind *kind, JsonNode *object)
{
  gsize from = out->len;

  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM))
    {
      drop_empty_metadata (koprs_test_object_metadata (object));
      write_sorted (out, object);
    }
  else
    {
      koprs_test_object_metadata (object);
      if (kind->schema != NULL)
        koprs_test_builtin_write_root (out, koprs_test_schema_get_root (kind->schema), object);
      else
        write_builtin (out, json_node_get_object (object));
    }
  koprs_test_form_escape (out, from);
}

gboolean
koprs_test_form_is_verbatim (const KoprsTestKind *kind)
{
  return !koprs_test_kind_has (kind, KOPRS_TEST_KIND_ALIAS);
}

gsize
koprs_test_form_get_overhead (const KoprsTestKind *kind)
{
  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM))
    return 0;
  return strlen ("\"kind\":\"\",\"apiVersion\":\"\",") + strlen (kind->kind) + strlen (kind->api_version);
}

/* A built-in kind that is another view of what is stored. */
static void
append_converted (GString *out, const KoprsTestKind *kind, KoprsBlob *blob)
{
  g_autoptr (JsonNode) object = koprs_test_object_load (kind, blob);

  koprs_test_form_write_stored (out, kind, object);
}

void
koprs_test_form_append_item (GString *out, const KoprsTestKind *kind, KoprsBlob *blob)
{
  if (koprs_test_form_is_verbatim (kind))
    koprs_json_write_slice (out, koprs_blob_get_json (blob));
  else
    append_converted (out, kind, blob);
}

void
koprs_test_form_append_object (GString *out, const KoprsTestKind *kind, KoprsBlob *blob)
{
  KoprsJsonSlice json = koprs_blob_get_json (blob);
  gsize from;

  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM))
    {
      koprs_test_form_append_item (out, kind, blob);
      return;
    }
  g_string_append_printf (out, "{\"kind\":\"%s\",\"apiVersion\":\"%s\",", kind->kind, kind->api_version);
  if (koprs_test_form_is_verbatim (kind))
    {
      g_string_append_len (out, json.data + 1, json.length - 1);
      return;
    }
  from = out->len;
  append_converted (out, kind, blob);
  g_string_erase (out, from, 1);      /* its bracket */
}

KoprsBlob *
koprs_test_form_restamp (KoprsBlob *blob, guint64 revision)
{
  KoprsJsonSlice json = koprs_blob_get_json (blob);
  KoprsJsonSlice version = koprs_blob_get (blob, KOPRS_JSON_RESOURCE_VERSION);
  g_autoptr (GString) text = g_string_sized_new (json.length + 8);
  g_autoptr (GError) error = NULL;
  KoprsBlob *stamped;
  gsize before = version.data - json.data;

  g_string_append_len (text, json.data, before);
  g_string_append_printf (text, "\"%" G_GUINT64_FORMAT "\"", revision);
  g_string_append_len (text, version.data + version.length, json.length - before - version.length);
  stamped = koprs_blob_new_from_json (text->str, text->len, &error);
  g_assert_no_error (error);
  return stamped;
}

/* The two Unicode line ends: E2 80 A8 and E2 80 A9. */
static gboolean
is_line_end (const char *at, const char *end)
{
  return end - at >= 3 && (guchar) at[0] == 0xe2 && (guchar) at[1] == 0x80 &&
         ((guchar) at[2] & 0xfe) == 0xa8;
}

void
koprs_test_form_escape (GString *json, gsize from)
{
  const char *end = json->str + json->len;
  const char *at = json->str + from;
  g_autoptr (GString) escaped = NULL;

  at += strcspn (at, "<>&\xe2");
  if (at == end)
    return;
  escaped = g_string_sized_new (json->len - from + 64);
  g_string_append_len (escaped, json->str + from, at - json->str - from);
  while (at < end)
    {
      gsize run;

      if (*at == '<' || *at == '>' || *at == '&')
        g_string_append_printf (escaped, "\\u%04x", (guchar) *at++);
      else if (is_line_end (at, end))
        {
          g_string_append_printf (escaped, "\\u202%c", (guchar) at[2] == 0xa8 ? '8' : '9');
          at += 3;
        }
      else
        g_string_append_c (escaped, *at++);
      run = strcspn (at, "<>&\xe2");
      g_string_append_len (escaped, at, run);
      at += run;
    }
  g_string_truncate (json, from);
  g_string_append_len (json, escaped->str, escaped->len);
}
