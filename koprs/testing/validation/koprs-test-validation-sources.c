/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The volumes of a Pod: what is in them. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validation-devices.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define MAX_MODE 0777
#define MAX_DIRECTORY_MODE 01777
#define NO_MODE "must be a number between 0 and 0777 (octal), both inclusive"
#define NO_DIRECTORY_MODE "must be a number between 0 and 01777 (octal), both inclusive"
#define TWO_SOURCES "may not specify more than 1 volume type"
#define NO_FIELD "one of fieldRef and resourceFieldRef is required"
#define TWO_FIELDS "fieldRef and resourceFieldRef can not be specified simultaneously"
#define SHORTEST 600

static void
check_mode (KoprsTestValidator *self, JsonNode *object, const char *name, gint64 most, const char *detail)
{
  JsonNode *mode = koprs_test_node_get (object, name);

  if (koprs_test_node_is_number (mode) && (json_node_get_int (mode) < 0 || json_node_get_int (mode) > most))
    koprs_test_validator_invalid_at (self, name, mode, detail);
}

static gboolean
has_steps_back (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  return g_strv_contains ((const char *const *) parts, "..");
}

void
koprs_test_validator_check_inner_path (KoprsTestValidator *self, JsonNode *object, const char *name, gboolean reserved)
{
  const char *path = koprs_test_node_get_text (object, name);
  g_autoptr (JsonNode) value = koprs_test_node_new_string (path);

  if (*path == '/')
    koprs_test_validator_invalid_at (self, name, value, "must be a relative path");
  if (has_steps_back (path))
    koprs_test_validator_invalid_at (self, name, value, "must not contain '..'");
  if (reserved && g_str_has_prefix (path, "..") && path[2] != '/')
    koprs_test_validator_invalid_at (self, name, value, "must not start with '..'");
}

static void
check_item (KoprsTestValidator *self, JsonNode *item)
{
  koprs_test_validator_need_text (self, item, "key", "");
  koprs_test_validator_need_text (self, item, "path", "");
  koprs_test_validator_check_inner_path (self, item, "path", TRUE);
  check_mode (self, item, "mode", MAX_MODE, NO_MODE);
}

static void
check_items (KoprsTestValidator *self, JsonNode *source)
{
  koprs_test_validator_for_each (self, source, "items", check_item);
}

static void
check_empty_dir (KoprsTestValidator *self, JsonNode *source)
{
  const char *limit = koprs_test_node_get_string (source, "sizeLimit");

  if (limit != NULL && koprs_test_text_compare_quantities (limit, "0") < 0)
    koprs_test_validator_forbidden_at (self, "sizeLimit", "SizeLimit field must be a valid resource quantity");
  check_mode (self, source, "mode", MAX_DIRECTORY_MODE, NO_DIRECTORY_MODE);
}

static void
check_host_path (KoprsTestValidator *self, JsonNode *source)
{
  static const char *const types[] = { "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket",
                                       NULL };
  const char *path = koprs_test_node_get_text (source, "path");

  koprs_test_validator_need_text (self, source, "path", "");
  if (has_steps_back (path))
    koprs_test_validator_invalid_at (self, "path", koprs_test_node_get (source, "path"), "must not contain '..'");
  if (*path != '\0')
    koprs_test_validator_one_of (self, source, "type", types);
}

static void
check_secret (KoprsTestValidator *self, JsonNode *source)
{
  koprs_test_validator_need_text (self, source, "secretName", "");
  check_mode (self, source, "defaultMode", MAX_MODE, NO_MODE);
  check_items (self, source);
}

static void
check_config_map (KoprsTestValidator *self, JsonNode *source)
{
  koprs_test_validator_need_text (self, source, "name", "");
  check_mode (self, source, "defaultMode", MAX_MODE, NO_MODE);
  check_items (self, source);
}

static void
check_nfs (KoprsTestValidator *self, JsonNode *source)
{
  g_autoptr (JsonNode) path = koprs_test_node_new_string (koprs_test_node_get_text (source, "path"));

  koprs_test_validator_need_text (self, source, "server", "");
  koprs_test_validator_need_text (self, source, "path", "");
  if (*json_node_get_string (path) != '/')
    koprs_test_validator_invalid_at (self, "path", path, "must be an absolute path");
}

static void
check_claim (KoprsTestValidator *self, JsonNode *source)
{
  koprs_test_validator_need_text (self, source, "claimName", "");
}

/* Files are complained of in the place of the list's owner. */
static void
check_file (KoprsTestValidator *self, JsonNode *file)
{
  static const char *const fields[] = { "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid",
                                        NULL };
  JsonNode *field = koprs_test_node_get (file, "fieldRef"), *resource = koprs_test_node_get (file, "resourceFieldRef");
  g_autoptr (JsonNode) both = koprs_test_node_new_string ("resource");
  gsize mark = self->path->len;

  koprs_test_validator_need_text (self, file, "path", "");
  koprs_test_validator_check_inner_path (self, file, "path", TRUE);
  if (koprs_test_node_is_object (field))
    {
      koprs_test_validator_enter (self, "fieldRef");
      koprs_test_validator_check_field_reference (self, field, fields);
      koprs_test_validator_leave (self, mark);
      if (koprs_test_node_is_object (resource))
        koprs_test_validator_invalid (self, both, TWO_FIELDS);
    }
  else if (koprs_test_node_is_object (resource))
    {
      koprs_test_validator_enter (self, "resourceFieldRef");
      koprs_test_validator_check_resource_reference (self, resource, TRUE);
      koprs_test_validator_leave (self, mark);
    }
  else
    koprs_test_validator_required (self, NO_FIELD);
  check_mode (self, file, "mode", MAX_MODE, NO_MODE);
}

static void
check_downward (KoprsTestValidator *self, JsonNode *source)
{
  JsonNode *items = koprs_test_node_get (source, "items");

  check_mode (self, source, "defaultMode", MAX_MODE, NO_MODE);
  for (guint i = 0; i < koprs_test_object_count (source, "items"); i++)
    check_file (self, json_array_get_element (json_node_get_array (items), i));
}

static void
check_token (KoprsTestValidator *self, JsonNode *token)
{
  koprs_test_validator_at_least (self, token, "expirationSeconds", SHORTEST, "may not specify a duration less than 10 minutes");
}

static void
check_projection (KoprsTestValidator *self, JsonNode *projection)
{
  static const struct { const char *name; KoprsTestValidatorFunc check; } kinds[] = {
    { "secret", check_config_map }, { "configMap", check_config_map }, { "downwardAPI", check_downward },
    { "serviceAccountToken", check_token },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      JsonNode *source = koprs_test_node_get (projection, kinds[i].name);
      gsize mark = koprs_test_validator_enter (self, kinds[i].name);

      if (koprs_test_node_is_object (source))
        kinds[i].check (self, source);
      koprs_test_validator_leave (self, mark);
    }
}

static void
check_projected (KoprsTestValidator *self, JsonNode *source)
{
  check_mode (self, source, "defaultMode", MAX_MODE, NO_MODE);
  koprs_test_validator_for_each (self, source, "sources", check_projection);
}

static void
check_ephemeral (KoprsTestValidator *self, JsonNode *source)
{
  if (!koprs_test_node_is_object (koprs_test_node_get (source, "volumeClaimTemplate")))
    koprs_test_validator_required_at (self, "volumeClaimTemplate", "");
}

static void
check_image (KoprsTestValidator *self, JsonNode *source)
{
  koprs_test_validator_need_text (self, source, "reference", "");
}

/* As they are looked at. shown: how complaints of one too many call it, where that is another name. */
static const struct { const char *name, *shown; KoprsTestValidatorFunc check; } sources[] = {
  { "emptyDir", NULL, check_empty_dir },
  { "hostPath", NULL, check_host_path },
  { "gitRepo", NULL, NULL },
  { "gcePersistentDisk", NULL, NULL },
  { "awsElasticBlockStore", NULL, NULL },
  { "secret", NULL, check_secret },
  { "nfs", NULL, check_nfs },
  { "iscsi", NULL, NULL },
  { "glusterfs", NULL, NULL },
  { "flocker", NULL, NULL },
  { "persistentVolumeClaim", NULL, check_claim },
  { "rbd", NULL, NULL },
  { "cinder", NULL, NULL },
  { "cephfs", "cephFS", NULL },
  { "quobyte", NULL, NULL },
  { "downwardAPI", "downwarAPI", check_downward },
  { "fc", NULL, NULL },
  { "flexVolume", NULL, NULL },
  { "configMap", NULL, check_config_map },
  { "azureFile", NULL, NULL },
  { "vsphereVolume", NULL, NULL },
  { "photonPersistentDisk", NULL, NULL },
  { "portworxVolume", NULL, NULL },
  { "azureDisk", NULL, NULL },
  { "storageos", NULL, NULL },
  { "projected", NULL, check_projected },
  { "scaleIO", NULL, NULL },
  { "csi", NULL, koprs_test_devices_check_driver },
  { "ephemeral", NULL, check_ephemeral },
  { "image", NULL, check_image },
};

static void
check_source (KoprsTestValidator *self, JsonNode *volume)
{
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      JsonNode *source = koprs_test_node_get (volume, sources[i].name);
      gsize mark;

      if (!koprs_test_node_is_object (source))
        continue;
      if (found)
        koprs_test_validator_forbidden_at (self, sources[i].shown != NULL ? sources[i].shown : sources[i].name, TWO_SOURCES);
      mark = koprs_test_validator_enter (self, sources[i].name);
      if (!found && sources[i].check != NULL)
        sources[i].check (self, source);
      koprs_test_validator_leave (self, mark);
      found = TRUE;
    }
  if (!found)
    koprs_test_validator_required (self, "must specify a volume type");
}

static void
check_name (KoprsTestValidator *self, JsonNode *volume, GHashTable *known)
{
  const char *name = koprs_test_node_get_text (volume, "name");
  g_autoptr (JsonNode) value = koprs_test_node_new_string (name);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "name");

  if (*name == '\0')
    koprs_test_validator_required (self, "");
  else
    koprs_test_names_check_dns_label (name, FALSE, problems);
  koprs_test_validator_take_problems (self, name, problems);
  if (g_hash_table_contains (known, name))
    koprs_test_validator_duplicate (self, value);
  koprs_test_validator_leave (self, mark);
}

GHashTable *
koprs_test_validator_check_sources (KoprsTestValidator *self, JsonNode *spec)
{
  GHashTable *known = g_hash_table_new (g_str_hash, g_str_equal);
  JsonNode *volumes = koprs_test_node_get (spec, "volumes");
  gsize outer = koprs_test_validator_enter (self, "volumes");

  for (guint i = 0; i < koprs_test_object_count (spec, "volumes"); i++)
    {
      JsonNode *volume = json_array_get_element (json_node_get_array (volumes), i);
      guint n_causes = self->causes->len;
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_source (self, volume);
      koprs_test_validator_check_projected (self, volume);
      check_name (self, volume, known);
      if (self->causes->len == n_causes)
        g_hash_table_insert (known, (gpointer) koprs_test_node_get_text (volume, "name"), volume);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
  return known;
}
