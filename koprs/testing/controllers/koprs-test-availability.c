/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-availability.h"

#include "koprs/testing/controllers/koprs-test-backends.h"
#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

gint64
koprs_test_availability_get_least (JsonNode *object)
{
  return koprs_test_cells_find_int (object, "spec.minReadySeconds", 0);
}

/* 0: it isn't ready, or nobody knows since when. */
static gint64
find_time (JsonNode *pod)
{
  JsonNode *condition = koprs_test_conditions_find (pod, "Ready");
  const char *text = koprs_test_node_get_string (condition, "lastTransitionTime");
  g_autoptr (GDateTime) time = NULL;

  if (text != NULL && koprs_test_backends_is_ready (pod))
    time = g_date_time_new_from_iso8601 (text, NULL);
  return time != NULL ? g_date_time_to_unix (time) : 0;
}

gboolean
koprs_test_availability_has (JsonNode *pod, gint64 min_ready, gint64 now)
{
  gint64 time = find_time (pod);

  if (min_ready <= 0)
    return koprs_test_backends_is_ready (pod);
  return time != 0 && time + min_ready <= now;
}

gint64
koprs_test_availability_next (GPtrArray *pods, gint64 min_ready, gint64 now)
{
  gint64 next = 0;

  for (guint i = 0; min_ready > 0 && i < pods->len; i++)
    {
      gint64 time = find_time (g_ptr_array_index (pods, i));

      if (time != 0 && time + min_ready > now && (next == 0 || time + min_ready < next))
        next = time + min_ready;
    }
  return next;
}
