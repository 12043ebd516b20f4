/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/printing/koprs-test-cells.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-json-path.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define YEAR (365 * DAY)

JsonNode *
koprs_test_cells_find (JsonNode *object, const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, ".", -1);

  for (guint i = 0; steps[i] != NULL && object != NULL; i++)
    object = koprs_test_node_get (object, steps[i]);
  return object;
}

const char *
koprs_test_cells_find_text (JsonNode *object, const char *path)
{
  JsonNode *value = koprs_test_cells_find (object, path);

  if (!koprs_test_node_is_string (value) || *json_node_get_string (value) == '\0')
    return NULL;
  return json_node_get_string (value);
}

gint64
koprs_test_cells_find_int (JsonNode *object, const char *path, gint64 fallback)
{
  JsonNode *value = koprs_test_cells_find (object, path);

  return koprs_test_node_is_number (value) ? json_node_get_int (value) : fallback;
}

guint
koprs_test_cells_count (JsonNode *list)
{
  if (koprs_test_node_is_object (list))
    return json_object_get_size (json_node_get_object (list));
  return koprs_test_node_is_array (list) ? json_array_get_length (json_node_get_array (list)) : 0;
}

JsonNode *
koprs_test_cells_element (JsonNode *list, guint index)
{
  return json_array_get_element (json_node_get_array (list), index);
}

JsonNode *
koprs_test_cells_text (const char *text)
{
  return koprs_test_node_new_string (text != NULL ? text : "");
}

JsonNode *
koprs_test_cells_take (char *text)
{
  g_autofree char *taken = text;

  return koprs_test_cells_text (taken);
}

JsonNode *
koprs_test_cells_join (GPtrArray *texts, const char *separator, const char *fallback)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? separator : "", (const char *) g_ptr_array_index (texts, i));
  return koprs_test_cells_text (texts->len > 0 ? joined->str : fallback);
}

/* Two units at most, the second only where it says something. */
static char *
dup_pair (gint64 large, const char *large_unit, gint64 small, const char *small_unit)
{
  if (small == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT "%s", large, large_unit);
  return g_strdup_printf ("%" G_GINT64_FORMAT "%s%" G_GINT64_FORMAT "%s", large, large_unit, small, small_unit);
}

char *
koprs_test_cells_dup_duration (gint64 seconds)
{
  if (seconds < -1)
    return g_strdup ("<invalid>");
  if (seconds < 2 * MINUTE)
    return dup_pair (MAX (seconds, 0), "s", 0, "");
  if (seconds < 10 * MINUTE)
    return dup_pair (seconds / MINUTE, "m", seconds % MINUTE, "s");
  if (seconds < 3 * HOUR)
    return dup_pair (seconds / MINUTE, "m", 0, "");
  if (seconds < 8 * HOUR)
    return dup_pair (seconds / HOUR, "h", seconds / MINUTE % 60, "m");
  if (seconds < 2 * DAY)
    return dup_pair (seconds / HOUR, "h", 0, "");
  if (seconds < 8 * DAY)
    return dup_pair (seconds / DAY, "d", seconds / HOUR % 24, "h");
  if (seconds < 2 * YEAR)
    return dup_pair (seconds / DAY, "d", 0, "");
  if (seconds < 8 * YEAR)
    return dup_pair (seconds / YEAR, "y", seconds / DAY % 365, "d");
  return dup_pair (seconds / YEAR, "y", 0, "");
}

char *
koprs_test_cells_dup_age (const char *time, gint64 now)
{
  g_autoptr (GDateTime) parsed = time != NULL ? g_date_time_new_from_iso8601 (time, NULL) : NULL;

  if (parsed == NULL)
    return g_strdup (time != NULL ? "<invalid>" : "<unknown>");
  return koprs_test_cells_dup_duration (now - g_date_time_to_unix (parsed));
}

static JsonNode *
to_text (JsonNode *value)
{
  if (koprs_test_node_is_string (value))
    return koprs_test_node_copy (value);
  return koprs_test_cells_take (koprs_test_node_to_text (value));
}

/* What a definition's column shows; null where the value is absent or of another type. */
static JsonNode *
make_custom (const KoprsTestColumn *column, JsonNode *object, gint64 now)
{
  JsonNode *value = koprs_test_json_path_find (column->path, object);
  gboolean number = koprs_test_node_is_number (value);

  if (value == NULL || koprs_test_node_is_null (value))
    return json_node_new (JSON_NODE_NULL);
  if (strcmp (column->type, "string") == 0)
    return to_text (value);
  if (strcmp (column->type, "integer") == 0 && number)
    return koprs_test_node_new_int (json_node_get_value_type (value) == G_TYPE_INT64 ? json_node_get_int (value) :
                                    (gint64) json_node_get_double (value));
  if (strcmp (column->type, "number") == 0 && number)
    return koprs_test_node_copy (value);
  if (strcmp (column->type, "boolean") == 0 && koprs_test_node_is_boolean (value))
    return koprs_test_node_copy (value);
  if (strcmp (column->type, "date") == 0 && koprs_test_node_is_string (value))
    return koprs_test_cells_take (koprs_test_cells_dup_age (json_node_get_string (value), now));
  return json_node_new (JSON_NODE_NULL);
}

JsonNode *
koprs_test_cells_make (const KoprsTestColumn *column, JsonNode *object, gint64 now)
{
  static const KoprsTestCell *const tables[] = {
    koprs_test_cells_basic, koprs_test_cells_core, koprs_test_cells_network, koprs_test_cells_pod,
    koprs_test_cells_workload, koprs_test_cells_scaling, koprs_test_cells_other,
  };

  if (column->path != NULL)
    return make_custom (column, object, now);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const KoprsTestCell *cell = tables[i]; cell->name != NULL; cell++)
      if (strcmp (cell->name, column->cell[0]) == 0)
        return cell->make (object, column->cell + 1, now);
  g_return_val_if_reached (json_node_new (JSON_NODE_NULL));
}

const char *
koprs_test_cells_conditions (const KoprsTestKind *kind, JsonNode *object)
{
  const char *phase;

  if (strcmp (kind->resource, "pods") != 0)
    return NULL;
  phase = koprs_test_cells_find_text (object, "status.phase");
  if (g_strcmp0 (phase, "Succeeded") == 0)
    return "[{\"type\":\"Completed\",\"status\":\"True\",\"reason\":\"Succeeded\",\"message\":\"The pod has completed successfully.\"}]";
  if (g_strcmp0 (phase, "Failed") == 0)
    return "[{\"type\":\"Completed\",\"status\":\"True\",\"reason\":\"Failed\",\"message\":\"The pod failed.\"}]";
  return NULL;
}
