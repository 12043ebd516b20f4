/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-volume-match.h"

#include "koprs/testing/cluster/koprs-test-selector.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#define OLD_CLASS "volume.beta.kubernetes.io/storage-class"
/* So many access modes there are. */
#define MOST_MODES 4

static gboolean
is_same (const char *a, const char *b, const char *fallback)
{
  return g_strcmp0 (a != NULL ? a : fallback, b != NULL ? b : fallback) == 0;
}

const char *
koprs_test_volume_match_get_class (JsonNode *object)
{
  const char *old = koprs_test_node_get_string (koprs_test_node_find (object, "metadata", "annotations", NULL), OLD_CLASS);
  const char *class = old != NULL ? old : koprs_test_cells_find_text (object, "spec.storageClassName");

  return class != NULL ? class : "";
}

gboolean
koprs_test_volume_match_belongs (JsonNode *volume, JsonNode *claim)
{
  JsonNode *reference = koprs_test_cells_find (volume, "spec.claimRef");
  const char *uid = koprs_test_cells_find_text (reference, "uid");

  return koprs_test_node_is_object (reference) &&
         g_strcmp0 (koprs_test_node_get_string (reference, "name"), koprs_test_object_get_name (claim)) == 0 &&
         g_strcmp0 (koprs_test_node_get_string (reference, "namespace"), koprs_test_cells_find_text (claim, "metadata.namespace")) == 0 &&
         (uid == NULL || g_strcmp0 (uid, koprs_test_cells_find_text (claim, "metadata.uid")) == 0);
}

static gboolean
is_leaving (JsonNode *volume)
{
  return koprs_test_cells_find (volume, "metadata.deletionTimestamp") != NULL;
}

static gboolean
is_large_enough (JsonNode *volume, JsonNode *claim)
{
  const char *size = koprs_test_cells_find_text (volume, "spec.capacity.storage");
  const char *wanted = koprs_test_cells_find_text (claim, "spec.resources.requests.storage");

  return koprs_test_text_compare_quantities (size != NULL ? size : "0", wanted != NULL ? wanted : "0") >= 0;
}

static gboolean
has_attributes (JsonNode *volume, JsonNode *claim)
{
  return is_same (koprs_test_cells_find_text (volume, "spec.volumeAttributesClassName"),
                  koprs_test_cells_find_text (claim, "spec.volumeAttributesClassName"), "");
}

static gboolean
has_mode (JsonNode *volume, JsonNode *claim)
{
  return is_same (koprs_test_cells_find_text (volume, "spec.volumeMode"), koprs_test_cells_find_text (claim, "spec.volumeMode"), "Filesystem");
}

/* What has to be so whether or not the volume is kept for the claim. */
static gboolean
is_possible (JsonNode *volume, JsonNode *claim)
{
  return is_large_enough (volume, claim) && has_mode (volume, claim) && has_attributes (volume, claim) && !is_leaving (volume);
}

static gboolean
has_class (JsonNode *volume, JsonNode *claim)
{
  return g_strcmp0 (koprs_test_volume_match_get_class (volume), koprs_test_volume_match_get_class (claim)) == 0;
}

static gboolean
has_modes (JsonNode *volume, JsonNode *claim)
{
  g_auto (GStrv) wanted = koprs_test_object_dup_strings (koprs_test_node_get (claim, "spec"), "accessModes");

  for (guint i = 0; wanted[i] != NULL; i++)
    if (!koprs_test_object_has_string (koprs_test_node_get (volume, "spec"), "accessModes", wanted[i]))
      return FALSE;
  return TRUE;
}

char *
koprs_test_volume_match_dup_fault (JsonNode *volume, JsonNode *claim)
{
  if (is_leaving (volume))
    return g_strdup_printf ("the volume is marked for deletion \"%s\"", koprs_test_object_get_name (volume));
  if (!is_large_enough (volume, claim))
    return g_strdup ("requested PV is too small");
  if (!has_class (volume, claim))
    return g_strdup ("storageClassName does not match");
  if (!has_attributes (volume, claim))
    return g_strdup ("volumeAttributesClassName does not match");
  if (!has_mode (volume, claim))
    return g_strdup ("incompatible volumeMode");
  return has_modes (volume, claim) ? NULL : g_strdup ("incompatible accessMode");
}

/* Free, and what the claim asks for. */
static gboolean
is_free (JsonNode *volume, JsonNode *claim)
{
  JsonNode *given = koprs_test_cells_find (claim, "spec.selector");
  g_autoptr (KoprsTestSelector) selector = koprs_test_node_is_object (given) ? koprs_test_selector_new_object (given) : NULL;

  if (koprs_test_node_is_object (given) && (selector == NULL || !koprs_test_selector_matches_node (selector, volume)))
    return FALSE;
  return g_strcmp0 (koprs_test_cells_find_text (volume, "status.phase"), "Available") == 0 && has_class (volume, claim);
}

static int
compare_sizes (JsonNode *a, JsonNode *b)
{
  return koprs_test_text_compare_quantities (koprs_test_cells_find_text (a, "spec.capacity.storage"),
                                             koprs_test_cells_find_text (b, "spec.capacity.storage"));
}

static JsonNode *
find_with_modes (GPtrArray *volumes, JsonNode *claim, gboolean delayed, guint modes)
{
  JsonNode *smallest = NULL;

  for (guint i = 0; i < volumes->len; i++)
    {
      JsonNode *volume = g_ptr_array_index (volumes, i);
      gboolean belongs = koprs_test_volume_match_belongs (volume, claim);

      if (koprs_test_object_count (koprs_test_node_get (volume, "spec"), "accessModes") != modes || !has_modes (volume, claim) ||
          (!belongs && koprs_test_cells_find (volume, "spec.claimRef") != NULL) || !is_possible (volume, claim))
        continue;
      if (belongs)
        return volume;
      if (!delayed && is_free (volume, claim) && (smallest == NULL || compare_sizes (smallest, volume) > 0))
        smallest = volume;
    }
  return smallest;
}

JsonNode *
koprs_test_volume_match_find (GPtrArray *volumes, JsonNode *claim, gboolean delayed)
{
  JsonNode *found = NULL;

  for (guint modes = 1; found == NULL && modes <= MOST_MODES; modes++)
    found = find_with_modes (volumes, claim, delayed, modes);
  return found;
}
