/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/kinds/koprs-test-conversion.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/schema/koprs-test-decode.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

typedef void (*ConvertFunc) (JsonNode *object);

static const struct { const char *stored, *shown; } event_names[] = {
  { "involvedObject", "regarding" },
  { "message", "note" },
  { "reportingComponent", "reportingController" },
  { "source", "deprecatedSource" },
  { "firstTimestamp", "deprecatedFirstTimestamp" },
  { "lastTimestamp", "deprecatedLastTimestamp" },
  { "count", "deprecatedCount" },
};

static void
rename_member (JsonNode *object, const char *from, const char *to)
{
  JsonNode *value = koprs_test_node_get (object, from);

  if (value == NULL)
    return;
  koprs_test_node_set (object, to, koprs_test_node_copy (value));
  koprs_test_node_set (object, from, NULL);
}

static void
event_to_stored (JsonNode *object)
{
  for (guint i = 0; i < G_N_ELEMENTS (event_names); i++)
    rename_member (object, event_names[i].shown, event_names[i].stored);
}

static void
event_from_stored (JsonNode *object)
{
  for (guint i = 0; i < G_N_ELEMENTS (event_names); i++)
    rename_member (object, event_names[i].stored, event_names[i].shown);
}

static const struct {
  const char *api_version, *kind;
  const char *group, *version, *plural;
  ConvertFunc to_stored, from_stored;
} rows[] = {
  { "events.k8s.io/v1", "Event", "", "v1", "events", event_to_stored, event_from_stored },
  { "autoscaling/v1", "HorizontalPodAutoscaler", "autoscaling", "v2", "horizontalpodautoscalers",
    koprs_test_conversion_autoscaler_to_v2, koprs_test_conversion_autoscaler_to_v1 },
};

static int
find (const KoprsTestKind *kind)
{
  for (guint i = 0; koprs_test_kind_has (kind, KOPRS_TEST_KIND_ALIAS) && i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i].api_version, kind->api_version) == 0 && strcmp (rows[i].kind, kind->kind) == 0)
      return i;
  return -1;
}

gboolean
koprs_test_conversion_find_stored (const KoprsTestKind *kind, const char **group, const char **version, const char **plural)
{
  int i = find (kind);

  if (i < 0)
    return FALSE;
  *group = rows[i].group;
  *version = rows[i].version;
  *plural = rows[i].plural;
  return TRUE;
}

KoprsTestKind *
koprs_test_conversion_get_stored (KoprsTestKind *kind)
{
  return kind->stored_as != NULL ? kind->stored_as : kind;
}

/* A copy with the members in the order of that kind, and without what it has not. */
static JsonNode *
convert (const KoprsTestKind *kind, JsonNode *object, ConvertFunc function)
{
  g_autoptr (JsonNode) copy = koprs_test_node_copy (object);
  g_autoptr (GPtrArray) dropped = g_ptr_array_new_with_free_func (g_free);
  JsonNode *ordered;

  function (copy);
  koprs_test_node_set_string (copy, "kind", kind->kind);
  koprs_test_node_set_string (copy, "apiVersion", kind->api_version);
  ordered = koprs_test_decode_body (kind->schema, copy, KOPRS_TEST_VALIDATE_IGNORE, dropped, NULL);
  return ordered != NULL ? ordered : g_steal_pointer (&copy);
}

JsonNode *
koprs_test_conversion_to_stored (const KoprsTestKind *kind, JsonNode *object)
{
  return convert (kind->stored_as, object, rows[find (kind)].to_stored);
}

JsonNode *
koprs_test_conversion_from_stored (const KoprsTestKind *kind, JsonNode *object)
{
  return convert (kind, object, rows[find (kind)].from_stored);
}
