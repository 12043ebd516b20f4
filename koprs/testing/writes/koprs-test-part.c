/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-part.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

struct _KoprsTestPart {
  const char *subresource;
  const char *parent;       /* NULL: the member is one of the object */
  const char *member;       /* NULL: what containers get */
};

static const KoprsTestPart parts[] = {
  { "status", NULL, "status" },
  { "approval", "status", "conditions" },
  { "finalize", "spec", "finalizers" },
  { "ephemeralcontainers", "spec", "ephemeralContainers" },
  { "resize", "spec", NULL },
};

const KoprsTestPart *
koprs_test_part_find (const char *subresource)
{
  for (guint i = 0; subresource != NULL && i < G_N_ELEMENTS (parts); i++)
    if (strcmp (parts[i].subresource, subresource) == 0)
      return &parts[i];
  return NULL;
}

gboolean
koprs_test_part_is_status (const KoprsTestPart *self)
{
  return g_strcmp0 (self->member, "status") == 0 || g_strcmp0 (self->parent, "status") == 0;
}

gboolean
koprs_test_part_keeps_metadata (const KoprsTestPart *self)
{
  return strcmp (self->subresource, "ephemeralcontainers") == 0 || strcmp (self->subresource, "resize") == 0;
}

/* What a write to a subresource may not change of metadata; names parted by spaces, "*" is everything. Of other built-in kinds it may
 * change all that the object itself may. */
static const char *
get_kept_metadata (const KoprsTestKind *kind)
{
  static const struct {
    const char *resource;
    const char *kept;
  } rows[] = {
    { "apiservices.apiregistration.k8s.io", "labels annotations finalizers ownerReferences" },
    { "deployments.apps", "labels" },
    { "flowschemas.flowcontrol.apiserver.k8s.io", "*" },
    { "pods", "ownerReferences" },
    { "prioritylevelconfigurations.flowcontrol.apiserver.k8s.io", "*" },
    { "resourceclaims.resource.k8s.io", "*" },
    { "servicecidrs.networking.k8s.io", "*" },
    { "validatingadmissionpolicies.admissionregistration.k8s.io", "*" },
    { "volumeattachments.storage.k8s.io", "*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i].resource, kind->resource) == 0)
      return rows[i].kept;
  return koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM) ? "*" : "";
}

static void
merge_metadata (const char *kept, JsonNode *merged, JsonNode *given)
{
  g_auto (GStrv) names = g_strsplit (kept, " ", -1);
  JsonNode *live = koprs_test_object_metadata (merged);
  g_autoptr (JsonNode) metadata = NULL;

  if (strcmp (kept, "*") == 0)
    {
      koprs_test_object_copy_member (live, given, "managedFields");
      return;
    }
  metadata = koprs_test_node_copy (given);
  for (char **name = names; *name != NULL; name++)
    if (**name != '\0')
      koprs_test_object_copy_member (metadata, live, *name);
  koprs_test_node_set (merged, "metadata", g_steal_pointer (&metadata));
}

/* Of a pod's containers, what they get and when they restart for it. */
static void
copy_sizes (JsonNode *pod, JsonNode *from)
{
  static const char *const lists[] = { "initContainers", "containers" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonNode *containers = koprs_test_node_find (pod, "spec", lists[i], NULL);
      JsonNode *givens = koprs_test_node_find (from, "spec", lists[i], NULL);
      guint n = koprs_test_node_is_array (containers) ? json_array_get_length (json_node_get_array (containers)) : 0;

      for (guint j = 0; j < n; j++)
        {
          JsonNode *container = json_array_get_element (json_node_get_array (containers), j);
          JsonNode *given = koprs_test_node_find_named (givens, koprs_test_node_get_string (container, "name"));

          if (given == NULL)
            continue;
          koprs_test_object_copy_member (container, given, "resources");
          koprs_test_object_copy_member (container, given, "resizePolicy");
        }
    }
}

JsonNode *
koprs_test_part_put (const KoprsTestPart *self, const KoprsTestKind *kind, JsonNode *object, JsonNode *live)
{
  JsonNode *merged = koprs_test_node_copy (live);

  if (self->member == NULL)
    copy_sizes (merged, object);
  else if (self->parent == NULL)
    koprs_test_object_copy_member (merged, object, self->member);
  else
    koprs_test_object_copy_member (koprs_test_node_ensure (merged, self->parent), koprs_test_node_get (object, self->parent),
                                   self->member);
  merge_metadata (koprs_test_part_keeps_metadata (self) ? "*" : get_kept_metadata (kind), merged, koprs_test_object_metadata (object));
  return merged;
}
