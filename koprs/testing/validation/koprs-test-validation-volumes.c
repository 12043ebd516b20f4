/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* PersistentVolumes and the claims to them. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define SINGLE "ReadWriteOncePod"
#define NOT_POSITIVE "must be greater than zero"
#define SMALLER "field can not be less than status.capacity"
#define FROZEN_SOURCE "spec.persistentvolumesource is immutable after creation"
#define FROZEN "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims"

static const char *const access_modes[] = { "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", SINGLE, NULL };
static const char *const volume_modes[] = { "Block", "Filesystem", NULL };

static void
check_access_modes (KoprsTestValidator *self, JsonNode *spec)
{
  gboolean single = FALSE, other = FALSE;
  gsize mark = koprs_test_validator_enter (self, "accessModes");

  for (guint i = 0; i < koprs_test_object_count (spec, "accessModes"); i++)
    {
      JsonNode *mode = json_array_get_element (json_node_get_array (koprs_test_node_get (spec, "accessModes")), i);
      const char *text = koprs_test_node_is_string (mode) ? json_node_get_string (mode) : "";

      if (!g_strv_contains (access_modes, text))
        koprs_test_validator_unsupported (self, mode, access_modes);
      else if (strcmp (text, SINGLE) == 0)
        single = TRUE;
      else
        other = TRUE;
    }
  if (single && other)
    koprs_test_validator_forbidden (self, "may not use ReadWriteOncePod with other access modes");
  koprs_test_validator_leave (self, mark);
}

static void
check_class_name (KoprsTestValidator *self, JsonNode *spec, const char *name)
{
  const char *text = koprs_test_node_get_string (spec, name);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, name);

  if (text != NULL && *text != '\0')
    koprs_test_names_check_subdomain (text, FALSE, problems);
  koprs_test_validator_take_problems (self, text, problems);
  koprs_test_validator_leave (self, mark);
}

static void
check_quantity (KoprsTestValidator *self, const char *name, JsonNode *amounts, const char *key)
{
  JsonNode *amount = koprs_test_node_get (amounts, key);
  const char *text = koprs_test_node_get_string (amounts, key);
  gsize mark = koprs_test_validator_enter (self, name);

  koprs_test_validator_enter_key (self, key);
  if (text == NULL)
    koprs_test_validator_required (self, "");
  else if (koprs_test_text_compare_quantities (text, "0") <= 0)
    koprs_test_validator_invalid (self, amount, NOT_POSITIVE);
  koprs_test_validator_leave (self, mark);
}

static const char *
get_size (JsonNode *spec)
{
  return koprs_test_node_get_string (koprs_test_node_find (spec, "resources", "requests", NULL), "storage");
}

/* The spec as far as it has to stay what it was. */
static JsonNode *
freeze_claim (JsonNode *claim, JsonNode *old, gboolean bound)
{
  JsonNode *spec = koprs_test_node_copy (koprs_test_node_get (claim, "spec"));
  JsonNode *before = koprs_test_node_get (old, "spec");
  JsonNode *requests = koprs_test_node_find (spec, "resources", "requests", NULL);

  if (koprs_test_node_get_string (before, "volumeName") == NULL)
    koprs_test_node_set (spec, "volumeName", NULL);
  if (koprs_test_node_get (before, "storageClassName") == NULL)
    koprs_test_node_set (spec, "storageClassName", NULL);
  if (bound && koprs_test_node_is_object (requests))
    koprs_test_node_set (requests, "storage", NULL);
  if (bound)
    koprs_test_node_set (spec, "volumeAttributesClassName", NULL);
  return spec;
}

static void
check_claim_update (KoprsTestValidator *self, JsonNode *claim, JsonNode *old)
{
  JsonNode *status = koprs_test_node_get (claim, "status"), *spec = koprs_test_node_get (claim, "spec");
  gboolean bound = g_strcmp0 (koprs_test_node_get_string (status, "phase"), "Bound") == 0;
  const char *size = get_size (spec), *before = get_size (koprs_test_node_get (old, "spec"));
  const char *capacity = koprs_test_node_get_string (koprs_test_node_find (old, "status", "capacity", NULL), "storage");
  g_autoptr (JsonNode) a = freeze_claim (claim, old, bound);
  g_autoptr (JsonNode) b = freeze_claim (old, old, bound);

  if (!koprs_test_node_equal (a, b))
    koprs_test_validator_forbidden_at (self, "spec", FROZEN);
  if (size != NULL && before != NULL && koprs_test_text_compare_quantities (size, before) < 0 &&
      koprs_test_text_compare_quantities (size, capacity != NULL ? capacity : "0") <= 0)
    koprs_test_validator_forbidden_at (self, "spec.resources.requests.storage", SMALLER);
  if (!koprs_test_node_equal (koprs_test_node_get (spec, "volumeMode"), koprs_test_node_find (old, "spec", "volumeMode", NULL)))
    koprs_test_validator_invalid_at (self, "volumeMode", koprs_test_node_get (spec, "volumeMode"), "field is immutable");
}

void
koprs_test_validator_check_claim (KoprsTestValidator *self, JsonNode *claim, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (claim, "spec");
  gsize mark = koprs_test_validator_enter (self, "spec");

  if (koprs_test_object_count (spec, "accessModes") == 0)
    koprs_test_validator_required_at (self, "accessModes", "at least 1 access mode is required");
  koprs_test_validator_check_selector (self, spec, "selector");
  check_access_modes (self, spec);
  check_quantity (self, "resources", koprs_test_node_find (spec, "resources", "requests", NULL), "storage");
  check_class_name (self, spec, "storageClassName");
  koprs_test_validator_one_of (self, spec, "volumeMode", volume_modes);
  check_class_name (self, spec, "volumeAttributesClassName");
  koprs_test_validator_leave (self, mark);
  if (old != NULL)
    check_claim_update (self, claim, old);
}

static void
check_capacity (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const known[] = { "storage", NULL };
  JsonNode *capacity = koprs_test_node_get (spec, "capacity");
  guint n = koprs_test_node_is_object (capacity) ? json_object_get_size (json_node_get_object (capacity)) : 0;
  gsize mark = koprs_test_validator_enter (self, "capacity");

  if (n == 0)
    koprs_test_validator_required (self, "");
  if (n != 1 || koprs_test_node_get (capacity, "storage") == NULL)
    koprs_test_validator_unsupported (self, n > 0 ? capacity : NULL, known);
  koprs_test_validator_leave (self, mark);
  if (koprs_test_node_get (capacity, "storage") != NULL)
    check_quantity (self, "capacity", capacity, "storage");
}

static void
check_host_path (KoprsTestValidator *self, JsonNode *source)
{
  static const char *const types[] = { "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate",
                                       "Socket", NULL };
  const char *path = koprs_test_node_get_string (source, "path");
  g_auto (GStrv) steps = g_strsplit (path != NULL ? path : "", "/", -1);

  koprs_test_validator_need_text (self, source, "path", "");
  if (path == NULL || *path == '\0')
    return;
  if (g_strv_contains ((const char *const *) steps, ".."))
    koprs_test_validator_invalid_at (self, "path", koprs_test_node_get (source, "path"), "must not contain '..'");
  koprs_test_validator_one_of (self, source, "type", types);
}

static void
check_nfs (KoprsTestValidator *self, JsonNode *source)
{
  const char *path = koprs_test_node_get_string (source, "path");
  g_autoptr (JsonNode) value = koprs_test_node_new_string (path != NULL ? path : "");

  koprs_test_validator_need_text (self, source, "server", "");
  koprs_test_validator_need_text (self, source, "path", "");
  if (path == NULL || *path != '/')
    koprs_test_validator_invalid_at (self, "path", value, "must be an absolute path");
}

static void
check_csi (KoprsTestValidator *self, JsonNode *source)
{
  koprs_test_validator_need_text (self, source, "driver", "");
  koprs_test_validator_need_text (self, source, "volumeHandle", "");
}

static void
check_local (KoprsTestValidator *self, JsonNode *source)
{
  koprs_test_validator_need_text (self, source, "path", "");
}

/* In the order in which a real server looks at them. */
static const struct { const char *name; KoprsTestValidatorFunc check; } sources[] = {
  { "hostPath", check_host_path }, { "gcePersistentDisk", NULL }, { "awsElasticBlockStore", NULL }, { "glusterfs", NULL },
  { "flocker", NULL }, { "nfs", check_nfs }, { "rbd", NULL }, { "quobyte", NULL }, { "cephfs", NULL }, { "iscsi", NULL },
  { "cinder", NULL }, { "fc", NULL }, { "flexVolume", NULL }, { "azureFile", NULL }, { "vsphereVolume", NULL },
  { "photonPersistentDisk", NULL }, { "portworxVolume", NULL }, { "azureDisk", NULL }, { "scaleIO", NULL },
  { "local", check_local }, { "storageos", NULL }, { "csi", check_csi },
};

static void
check_source (KoprsTestValidator *self, JsonNode *spec)
{
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      JsonNode *source = koprs_test_node_get (spec, sources[i].name);
      gsize mark = koprs_test_validator_enter (self, sources[i].name);

      if (koprs_test_node_is_object (source) && found)
        koprs_test_validator_forbidden (self, "may not specify more than 1 volume type");
      else if (koprs_test_node_is_object (source) && sources[i].check != NULL)
        sources[i].check (self, source);
      found = found || koprs_test_node_is_object (source);
      koprs_test_validator_leave (self, mark);
    }
  /* What lies on one node says on which. */
  if (koprs_test_node_is_object (koprs_test_node_get (spec, "local")) && koprs_test_node_get (spec, "nodeAffinity") == NULL)
    koprs_test_validator_required_at (self, "nodeAffinity", "Local volume requires node affinity");
  if (!found)
    koprs_test_validator_required (self, "must specify a volume type");
}

static gboolean
has_other_source (JsonNode *spec, JsonNode *old)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      JsonNode *now = koprs_test_node_get (spec, sources[i].name), *before = koprs_test_node_get (old, sources[i].name);

      if ((now == NULL) != (before == NULL) || (now != NULL && !koprs_test_node_equal (now, before)))
        return TRUE;
    }
  return FALSE;
}

void
koprs_test_validator_check_volume (KoprsTestValidator *self, JsonNode *volume, JsonNode *old)
{
  static const char *const policies[] = { "Delete", "Recycle", "Retain", NULL };
  JsonNode *spec = koprs_test_node_get (volume, "spec"), *before = koprs_test_node_get (old, "spec");
  JsonNode *mode = koprs_test_node_get (spec, "volumeMode");
  gsize mark = koprs_test_validator_enter (self, "spec");

  if (koprs_test_object_count (spec, "accessModes") == 0)
    koprs_test_validator_required_at (self, "accessModes", "");
  check_access_modes (self, spec);
  check_capacity (self, spec);
  koprs_test_validator_one_of (self, spec, "persistentVolumeReclaimPolicy", policies);
  check_source (self, spec);
  check_class_name (self, spec, "storageClassName");
  koprs_test_validator_one_of (self, spec, "volumeMode", volume_modes);
  if (old != NULL && has_other_source (spec, before))
    koprs_test_validator_forbidden_at (self, "persistentvolumesource", FROZEN_SOURCE);
  koprs_test_validator_leave (self, mark);
  if (old != NULL && !koprs_test_node_equal (mode, koprs_test_node_get (before, "volumeMode")))
    koprs_test_validator_invalid_at (self, "volumeMode", mode, "field is immutable");
}
