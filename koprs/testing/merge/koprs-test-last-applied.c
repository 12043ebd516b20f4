/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/merge/koprs-test-last-applied.h"
#include "koprs/testing/merge/koprs-test-typed.h"
#include "koprs/testing/schema/koprs-test-decoder.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define ANNOTATION "kubectl.kubernetes.io/last-applied-configuration"
#define MAX_ANNOTATIONS (256 * 1024)

static JsonNode *
get_annotations (JsonNode *object)
{
  return koprs_test_node_find (object, "metadata", "annotations", NULL);
}

static gboolean
has_annotation (JsonNode *object)
{
  const char *text = koprs_test_node_get_string (get_annotations (object), ANNOTATION);

  return text != NULL && *text != '\0';
}

KoprsTestFieldSet *
koprs_test_last_applied_list_fields (KoprsTestSchema *schema, JsonNode *live)
{
  const KoprsTestType *root = koprs_test_schema_get_root (schema);
  g_autoptr (JsonNode) applied = NULL;
  g_autofree char *problem = NULL;
  g_auto (KoprsTestComparison) comparison = { NULL };
  g_autoptr (KoprsTestFieldSet) fields = NULL, changed = NULL, differing = NULL;

  if (has_annotation (live))
    applied = koprs_test_node_parse (koprs_test_node_get_string (get_annotations (live), ANNOTATION), -1, NULL);
  if (!koprs_test_node_is_object (applied)
      || g_strcmp0 (koprs_test_node_get_string (applied, "apiVersion"), koprs_test_schema_get_api_version (schema)) != 0
      || !koprs_test_typed_check (root, applied, FALSE, &problem))
    return koprs_test_field_set_new ();
  fields = koprs_test_typed_list_fields (root, applied);
  koprs_test_typed_compare (root, applied, live, &comparison);
  changed = koprs_test_field_set_union (comparison.added, comparison.modified);
  differing = koprs_test_field_set_union (changed, comparison.removed);
  return koprs_test_field_set_subtract (fields, differing);
}

static gsize
measure_annotations (JsonNode *annotations)
{
  gsize total = 0;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init (&iter, json_node_get_object (annotations));
  while (json_object_iter_next (&iter, &name, &value))
    total += strlen (name) + (koprs_test_node_is_string (value) ? strlen (json_node_get_string (value)) : 0);
  return total;
}

/* An annotation that would be too long goes. */
void
koprs_test_last_applied_sync (JsonNode *object, JsonNode *body)
{
  g_autoptr (JsonNode) copy = NULL;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  if (!has_annotation (object))
    return;
  copy = koprs_test_node_copy (body);
  if (koprs_test_node_is_object (get_annotations (copy)))
    {
      koprs_test_node_set (get_annotations (copy), ANNOTATION, NULL);
      if (koprs_test_node_is_empty (get_annotations (copy)))
        koprs_test_node_set (koprs_test_node_get (copy, "metadata"), "annotations", NULL);
    }
  koprs_test_decoder_sort (copy);
  text = koprs_test_node_to_text (copy);
  line = g_strconcat (text, "\n", NULL);
  koprs_test_node_set_string (get_annotations (object), ANNOTATION, line);
  if (measure_annotations (get_annotations (object)) > MAX_ANNOTATIONS)
    koprs_test_node_set (get_annotations (object), ANNOTATION, NULL);
}
