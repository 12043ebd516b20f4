/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Cells of what scales others. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define SHOWN 2          /* metrics; the others are counted */

static JsonNode *
scale_target (JsonNode *object, char **arguments, gint64 now)
{
  const char *kind = koprs_test_cells_find_text (object, "spec.scaleTargetRef.kind");
  const char *name = koprs_test_cells_find_text (object, "spec.scaleTargetRef.name");

  return koprs_test_cells_take (g_strdup_printf ("%s/%s", kind != NULL ? kind : "", name != NULL ? name : ""));
}

/* How a kind of metric is measured and shown. */
static const struct {
  const char *type;
  const char *member;
  gboolean named;          /* after a resource, and may be a share of it */
  gboolean either;         /* a value of the whole, or an average that is said to be one */
} metrics[] = {
  { "External", "external", FALSE, TRUE },
  { "Pods", "pods", FALSE, FALSE },
  { "Object", "object", FALSE, TRUE },
  { "Resource", "resource", TRUE, FALSE },
  { "ContainerResource", "containerResource", TRUE, FALSE },
};

static char *
dup_share (JsonNode *amounts, const char *fallback)
{
  JsonNode *share = koprs_test_node_get (amounts, "averageUtilization");

  return koprs_test_node_is_number (share) ? g_strdup_printf ("%" G_GINT64_FORMAT "%%", json_node_get_int (share)) :
                                             g_strdup (fallback);
}

static char *
dup_value (JsonNode *amounts, const char *member, const char *fallback)
{
  JsonNode *value = koprs_test_node_get (amounts, member);

  if (koprs_test_node_is_string (value))
    return g_strdup (json_node_get_string (value));
  return koprs_test_node_is_number (value) ? koprs_test_node_to_text (value) : g_strdup (fallback);
}

static char *
dup_metric (guint row, JsonNode *metric, JsonNode *status)
{
  JsonNode *source = koprs_test_node_get (metric, metrics[row].member);
  JsonNode *target = koprs_test_node_get (source, "target");
  JsonNode *measured = koprs_test_node_get (status, metrics[row].member);
  JsonNode *current = koprs_test_node_get (measured, "current");
  const char *unknown = "<unknown>", *zero = measured != NULL ? "0" : unknown;
  const char *name = metrics[row].named ? koprs_test_node_get_string (source, "name") : NULL;
  gboolean average = koprs_test_node_get (target, "averageValue") != NULL || strcmp (metrics[row].type, "Pods") == 0;
  g_autofree char *wanted = NULL, *is = NULL;

  if (average)
    {
      wanted = dup_value (target, "averageValue", "0");
      is = dup_value (current, "averageValue", metrics[row].either ? unknown : zero);
    }
  else if (metrics[row].named)
    {
      wanted = dup_share (target, "<auto>");
      is = dup_share (current, unknown);
    }
  else
    {
      wanted = dup_value (target, "value", "0");
      is = dup_value (current, "value", zero);
    }
  return g_strconcat (name != NULL ? name : "", name != NULL ? ": " : "", is, "/", wanted,
                      average && metrics[row].either ? " (avg)" : "", NULL);
}

static char *
dup_any_metric (JsonNode *metric, JsonNode *status)
{
  const char *type = koprs_test_node_get_string (metric, "type");

  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    if (g_strcmp0 (metrics[i].type, type) == 0)
      return dup_metric (i, metric, status);
  return g_strdup ("<unknown type>");
}

static JsonNode *
scale_metrics (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *list = koprs_test_cells_find (object, "spec.metrics");
  JsonNode *statuses = koprs_test_cells_find (object, "status.currentMetrics");
  guint n = koprs_test_node_is_array (list) ? koprs_test_cells_count (list) : 0;
  guint measured = koprs_test_node_is_array (statuses) ? koprs_test_cells_count (statuses) : 0;
  g_autoptr (GString) text = g_string_new (n == 0 ? "<none>" : NULL);

  for (guint i = 0; i < MIN (n, SHOWN); i++)
    {
      g_autofree char *metric = dup_any_metric (koprs_test_cells_element (list, i),
                                                i < measured ? koprs_test_cells_element (statuses, i) : NULL);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", metric);
    }
  if (n > SHOWN)
    g_string_append_printf (text, " + %u more...", n - SHOWN);
  return koprs_test_cells_text (text->str);
}

const KoprsTestCell koprs_test_cells_scaling[] = {
  { "scale-target", scale_target },
  { "scale-metrics", scale_metrics },
  { NULL },
};
