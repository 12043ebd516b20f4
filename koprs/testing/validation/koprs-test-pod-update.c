/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-pod-update.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define FROZEN \
  "Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`," \
  "`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` " \
  "(allow it to be set to 1 if it was previously negative)"

static void
drop_images (JsonNode *spec, const char *member)
{
  JsonNode *list = koprs_test_node_get (spec, member);

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    koprs_test_node_set (json_array_get_element (json_node_get_array (list), i), "image", NULL);
}

/* The spec without what may change. A Pod that waits behind gates may still be given another place. */
static JsonNode *
freeze (JsonNode *spec, gboolean gated)
{
  static const char *const free_members[] = { "activeDeadlineSeconds", "tolerations", "terminationGracePeriodSeconds", "schedulingGates" };
  JsonNode *frozen = koprs_test_node_copy (spec);

  for (guint i = 0; i < G_N_ELEMENTS (free_members); i++)
    koprs_test_node_set (frozen, free_members[i], NULL);
  if (gated)
    {
      koprs_test_node_set (frozen, "nodeSelector", NULL);
      koprs_test_node_set (frozen, "affinity", NULL);
    }
  drop_images (frozen, "containers");
  drop_images (frozen, "initContainers");
  return frozen;
}

static gboolean
may_end_so (JsonNode *spec, JsonNode *live)
{
  gint64 old = koprs_test_object_get_int (live, "terminationGracePeriodSeconds", -1);
  gint64 wanted = koprs_test_object_get_int (spec, "terminationGracePeriodSeconds", -1);

  return wanted == old || (old < 0 && wanted == 1);
}

static void
check_spec (JsonNode *object, JsonNode *live, GPtrArray *causes)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  JsonNode *old = koprs_test_node_get (live, "spec");
  gboolean gated = koprs_test_object_count (old, "schedulingGates") > 0;
  g_autoptr (JsonNode) a = NULL;
  g_autoptr (JsonNode) b = NULL;

  /* Containers that come or go are told of elsewhere. */
  if (!koprs_test_node_is_object (spec) || !koprs_test_node_is_object (old) ||
      koprs_test_object_count (spec, "containers") != koprs_test_object_count (old, "containers"))
    return;
  a = freeze (spec, gated);
  b = freeze (old, gated);
  if (!koprs_test_node_equal (a, b) || !may_end_so (spec, old))
    koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_FORBIDDEN, "spec", "%s", FROZEN);
}

static void
check_ephemeral (JsonNode *object, JsonNode *live, GPtrArray *causes)
{
  JsonNode *list = koprs_test_node_find (object, "spec", "ephemeralContainers", NULL);
  JsonNode *before = koprs_test_node_find (live, "spec", "ephemeralContainers", NULL);

  for (guint i = 0; koprs_test_node_is_array (before) && i < json_array_get_length (json_node_get_array (before)); i++)
    {
      JsonNode *old = json_array_get_element (json_node_get_array (before), i);
      const char *name = koprs_test_node_get_string (old, "name");
      JsonNode *found = koprs_test_node_find_named (list, name);
      g_autofree char *quoted = koprs_test_text_quote (name != NULL ? name : "");

      if (found == NULL || !koprs_test_node_equal (found, old))
        koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_FORBIDDEN, "spec.ephemeralContainers",
                               "Forbidden: existing ephemeral containers %s may not be %s\n", quoted, found == NULL ? "removed" : "changed");
    }
}

void
koprs_test_pod_update_check (const char *subresource, JsonNode *object, JsonNode *live, GPtrArray *causes)
{
  if (subresource == NULL)
    check_spec (object, live, causes);
  else if (strcmp (subresource, "ephemeralcontainers") == 0)
    check_ephemeral (object, live, causes);
}
