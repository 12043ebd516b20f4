/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-value.h"
#include "koprs/testing/schema/koprs-test-decode.h"
#include "koprs/testing/schema/koprs-test-decoder.h"
#include "koprs/testing/values/koprs-test-metadata.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

/* More members than this are looked up in a table; fewer are compared with one another, which needs no memory. */
#define FEW 24

/* A place in the text, and the way to it: written down only where there is something to tell. */
typedef struct _Place {
  const struct _Place *outer;
  KoprsJsonSlice name;      /* empty: an element */
  guint index;
} Place;

static void
append_place (GString *path, const Place *place)
{
  g_autofree char *name = NULL;

  if (place == NULL)
    return;
  append_place (path, place->outer);
  if (place->name.data == NULL)
    {
      g_string_append_printf (path, "[%u]", place->index);
      return;
    }
  name = koprs_json_value_dup_string (place->name);
  g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", name);
}

static void
report_duplicate (const Place *place, GPtrArray *problems)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autofree char *problem = NULL;

  append_place (path, place);
  problem = g_strdup_printf ("duplicate field \"%s\"", path->str);
  if (!g_ptr_array_find_with_equal_func (problems, problem, g_str_equal, NULL))
    g_ptr_array_add (problems, g_steal_pointer (&problem));
}

/* The names of one object, as far as they have come. */
typedef struct {
  KoprsJsonSlice few[FEW];
  guint n;
  GHashTable *many;
} Names;

static void
names_clear (Names *self)
{
  g_clear_pointer (&self->many, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Names, names_clear)

static gboolean
is_same_name (KoprsJsonSlice a, KoprsJsonSlice b)
{
  g_autofree char *text = NULL;

  if (memchr (a.data, '\\', a.length) == NULL && memchr (b.data, '\\', b.length) == NULL)
    return a.length == b.length && memcmp (a.data, b.data, a.length) == 0;
  text = koprs_json_value_dup_string (a);
  return koprs_json_value_string_equals (b, text);
}

/* FALSE: the name has come before. */
static gboolean
names_add (Names *self, KoprsJsonSlice name)
{
  if (self->many == NULL && self->n < FEW)
    {
      for (guint i = 0; i < self->n; i++)
        if (is_same_name (self->few[i], name))
          return FALSE;
      self->few[self->n++] = name;
      return TRUE;
    }
  if (self->many == NULL)
    {
      self->many = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; i < self->n; i++)
        g_hash_table_add (self->many, koprs_json_value_dup_string (self->few[i]));
    }
  return g_hash_table_add (self->many, koprs_json_value_dup_string (name));
}

/* Reads the members or elements of one container, and all that is in them; on return the iterator stands behind the last. */
static void
find_duplicates (KoprsJsonIter *iter, const Place *outer, GPtrArray *problems)
{
  g_auto (Names) names = { .n = 0 };
  Place place = { outer, { NULL, 0 }, 0 };
  KoprsJsonSlice value;

  for (; koprs_json_iter_enter (iter, &place.name, &value); place.index++)
    {
      KoprsJsonType type = koprs_json_value_type (value);
      KoprsJsonIter inside;

      if (iter->object && !names_add (&names, place.name))
        report_duplicate (&place, problems);
      if (type != KOPRS_JSON_OBJECT && type != KOPRS_JSON_ARRAY)
        continue;
      koprs_json_iter_init (&inside, value);
      find_duplicates (&inside, &place, problems);
      koprs_json_iter_leave (iter, &inside);
    }
}

void
koprs_test_decode_find_duplicates (KoprsJsonSlice json, GPtrArray *problems)
{
  KoprsJsonType type = koprs_json_value_type (json);
  KoprsJsonIter iter;

  if (type != KOPRS_JSON_OBJECT && type != KOPRS_JSON_ARRAY)
    return;
  koprs_json_iter_init (&iter, json);
  find_duplicates (&iter, NULL, problems);
}

/* The same members, kind and apiVersion first and as the schema has them. */
static JsonNode *
with_kind (KoprsTestSchema *schema, JsonNode *object)
{
  JsonNode *result = koprs_test_node_new_object ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  koprs_test_node_set_string (result, "kind", koprs_test_schema_get_kind (schema));
  koprs_test_node_set_string (result, "apiVersion", koprs_test_schema_get_api_version (schema));
  json_object_iter_init_ordered (&iter, json_node_get_object (object));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (!g_str_equal (name, "kind") && !g_str_equal (name, "apiVersion"))
      koprs_test_node_set (result, name, json_node_ref (value));
  return result;
}

/* A real server tells them where it meets them: they wait in the decoder. What the reader of YAML found stays in front. */
static void
take_duplicates (KoprsTestDecoder *decoder)
{
  guint kept = 0;

  decoder->duplicates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while (decoder->problems->len > kept)
    if (g_str_has_prefix (g_ptr_array_index (decoder->problems, kept), "duplicate field"))
      g_hash_table_add (decoder->duplicates, g_ptr_array_steal_index (decoder->problems, kept));
    else
      kept++;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* For custom resources duplicates come first, then what is unknown, sorted. */
static void
sort_from (GPtrArray *problems, guint first)
{
  if (problems->len > first)
    qsort (problems->pdata + first, problems->len - first, sizeof (gpointer), compare_texts);
}

static JsonNode *
decode (KoprsTestSchema *schema, JsonNode *object, GPtrArray *problems, char **failure)
{
  g_auto (KoprsTestDecoder) decoder;
  g_autoptr (GPtrArray) own = problems == NULL ? g_ptr_array_new_with_free_func (g_free) : NULL;
  g_autoptr (JsonNode) complete = NULL;
  guint n_duplicates;
  JsonNode *result;

  koprs_test_decoder_init (&decoder);
  decoder.problems = problems != NULL ? problems : own;
  decoder.keeps_reset = problems != NULL && !koprs_test_schema_is_custom (schema);
  if (!koprs_test_node_is_object (object))
    {
      koprs_test_decoder_fail_type (&decoder, koprs_test_node_get_go_class (object),
                                    koprs_test_schema_get_root (schema)->go_name);
      *failure = g_steal_pointer (&decoder.failure);
      return NULL;
    }
  if (koprs_test_schema_is_custom (schema))
    {
      n_duplicates = decoder.problems->len;
      result = koprs_test_decoder_run_custom (&decoder, koprs_test_schema_get_root (schema), object);
      sort_from (decoder.problems, n_duplicates);
    }
  else
    {
      take_duplicates (&decoder);
      complete = with_kind (schema, object);
      result = koprs_test_decoder_run_builtin (&decoder, koprs_test_schema_get_root (schema), complete);
    }
  *failure = g_steal_pointer (&decoder.failure);
  return result;
}

/* The failure, or with STRICT the problems; else NULL. */
static char *
dup_complaint (char *failure, KoprsTestFieldValidation validation, GPtrArray *problems)
{
  GString *text;

  if (failure != NULL)
    return g_strdup (failure);
  if (validation != KOPRS_TEST_VALIDATE_STRICT || problems->len == 0)
    return NULL;
  text = g_string_new ("strict decoding error: ");
  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (problems, i));
  return g_string_free (text, FALSE);
}

JsonNode *
koprs_test_decode_body (KoprsTestSchema *schema, JsonNode *body, KoprsTestFieldValidation validation, GPtrArray *problems,
                        GError **error)
{
  g_autofree char *failure = NULL;
  g_autofree char *complaint = NULL;
  g_autoptr (JsonNode) result = decode (schema, body, problems, &failure);

  complaint = dup_complaint (failure, validation, problems);
  if (complaint == NULL)
    return g_steal_pointer (&result);
  koprs_test_status_set_bad_request (error, "%s in version \"%s\" cannot be handled as a %s: %s",
                                     koprs_test_schema_get_kind (schema), koprs_test_schema_get_version (schema),
                                     koprs_test_schema_get_kind (schema), complaint);
  return NULL;
}

/* Metadata as its struct has it, everything else by name. */
static gboolean
is_sorted (JsonNode *object)
{
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (object));

  for (GList *at = names; at != NULL && at->next != NULL; at = at->next)
    if (strcmp (at->data, at->next->data) > 0)
      return FALSE;
  return TRUE;
}

/* Metadata that the patch took apart is by name as well, as is all of what has no type. */
static JsonNode *
dup_sorted (JsonNode *object, gboolean untyped)
{
  JsonNode *sorted = koprs_test_node_copy (object);
  JsonNode *metadata;

  koprs_test_decoder_sort (sorted);
  metadata = koprs_test_node_get (object, "metadata");
  if (koprs_test_node_is_object (metadata) && !untyped)
    koprs_test_node_set (sorted, "metadata",
                         is_sorted (metadata) ? koprs_test_node_copy (metadata) : koprs_test_metadata_order (metadata));
  return sorted;
}

/* patch: shown instead of the object, as Go prints it; or NULL. */
static void
set_patch_invalid (GError **error, KoprsTestSchema *schema, JsonNode *object, JsonNode *patch, const char *complaint)
{
  g_autoptr (JsonNode) sorted = dup_sorted (object, schema != NULL && koprs_test_schema_is_custom (schema));
  JsonObject *details = json_object_new ();
  g_autofree char *json = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *message = NULL;

  json = patch != NULL ? koprs_test_text_go_value (patch, FALSE) : koprs_test_node_to_text (sorted);
  quoted = koprs_test_text_quote (json);
  message = g_strdup_printf ("Invalid value: %s: %s", quoted, complaint);
  koprs_test_status_details_add_cause (details, KOPRS_TEST_CAUSE_INVALID, message, "patch");
  koprs_test_status_set (error, 422, "Invalid", details, " \"\" is invalid: patch: %s", message);
}

JsonNode *
koprs_test_decode_patched (KoprsTestSchema *schema, JsonNode *object, JsonNode *patch,
                           KoprsTestFieldValidation validation, GPtrArray *problems, GError **error)
{
  g_autofree char *failure = NULL;
  g_autofree char *complaint = NULL;
  g_autoptr (JsonNode) result = decode (schema, object, problems, &failure);

  complaint = dup_complaint (failure, validation, problems);
  if (complaint == NULL)
    return g_steal_pointer (&result);
  set_patch_invalid (error, schema, object, failure == NULL ? patch : NULL, complaint);
  return NULL;
}

JsonNode *
koprs_test_decode_applied (KoprsTestSchema *schema, JsonNode *object, GError **error)
{
  g_autoptr (GPtrArray) ignored = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *failure = NULL;
  g_autofree char *kind = NULL;
  g_autoptr (JsonNode) result = decode (schema, object, ignored, &failure);
  JsonNode *metadata = koprs_test_node_get (object, "metadata");
  const char *name = koprs_test_node_get_string (metadata, "name");
  const char *namespace_ = koprs_test_node_get_string (metadata, "namespace");

  if (failure == NULL)
    return g_steal_pointer (&result);
  kind = g_strdup_printf ("%s/%s, Kind=%s", koprs_test_schema_get_group (schema), koprs_test_schema_get_version (schema),
                          koprs_test_schema_get_kind (schema));
  koprs_test_status_set_internal (error, "failed to convert new object (%s/%s; %s) to proper version: unable to convert "
                                         "unstructured object to %s: %s%s",
                                  namespace_ != NULL ? namespace_ : "", name != NULL ? name : "", kind, kind,
                                  g_str_has_prefix (failure, "illegal base64") ? "error decoding from json: " : "", failure);
  return NULL;
}

void
koprs_test_decode_refuse_patched (KoprsTestSchema *schema, JsonNode *object, const char *complaint, GError **error)
{
  set_patch_invalid (error, schema, object, NULL, complaint);
}

JsonNode *
koprs_test_decode_arrange (KoprsTestSchema *schema, JsonNode *object)
{
  g_autofree char *failure = NULL;

  return decode (schema, object, NULL, &failure);
}
