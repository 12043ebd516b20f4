/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What every object's metadata must fulfil. */

#include "koprs/testing/validation/koprs-test-validation.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_ANNOTATIONS (256 * 1024)

static void
check_name_of (KoprsTestValidator *validator, KoprsTestSchema *schema, JsonNode *metadata, const char *member, gboolean prefix)
{
  const char *name = koprs_test_node_get_string (metadata, member);
  g_auto (GStrv) problems = NULL;
  gsize mark = koprs_test_validator_enter (validator, member);

  if (name != NULL && *name != '\0')
    {
      problems = koprs_test_validation_check_name (schema, name, prefix);
      for (guint i = 0; problems[i] != NULL; i++)
        koprs_test_validator_invalid (validator, koprs_test_node_get (metadata, member), "%s", problems[i]);
    }
  else if (!prefix)
    koprs_test_validator_required (validator, "name or generateName is required");
  koprs_test_validator_leave (validator, mark);
}

void
koprs_test_validator_check_labels_at (KoprsTestValidator *validator, JsonNode *object, const char *name)
{
  JsonNode *labels = koprs_test_node_get (object, name);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;
  gsize mark = koprs_test_validator_enter (validator, name);

  if (koprs_test_node_is_object (labels))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (labels));
      while (json_object_iter_next_ordered (&iter, &key, &value))
        {
          const char *text = koprs_test_node_is_string (value) ? json_node_get_string (value) : "";

          koprs_test_names_check_key (key, problems);
          koprs_test_validator_take_problems (validator, key, problems);
          koprs_test_names_check_label (text, problems);
          koprs_test_validator_take_problems (validator, text, problems);
        }
    }
  koprs_test_validator_leave (validator, mark);
}

/* Their keys may have upper case in the prefix. */
static void
check_annotations (KoprsTestValidator *validator, JsonNode *metadata)
{
  JsonNode *annotations = koprs_test_node_get (metadata, "annotations");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;
  gsize total = 0;
  gsize mark = koprs_test_validator_enter (validator, "annotations");

  if (koprs_test_node_is_object (annotations))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (annotations));
      while (json_object_iter_next_ordered (&iter, &key, &value))
        {
          g_autofree char *lower = g_ascii_strdown (key, -1);

          koprs_test_names_check_key (lower, problems);
          koprs_test_validator_take_problems (validator, key, problems);
          total += strlen (key) + (koprs_test_node_is_string (value) ? strlen (json_node_get_string (value)) : 0);
        }
    }
  if (total > MAX_ANNOTATIONS)
    koprs_test_validator_too_long (validator, MAX_ANNOTATIONS);
  koprs_test_validator_leave (validator, mark);
}

static gboolean
is_true (JsonNode *object, const char *name)
{
  JsonNode *value = koprs_test_node_get (object, name);

  return koprs_test_node_is_boolean (value) && json_node_get_boolean (value);
}

static void
check_owner (KoprsTestValidator *validator, JsonNode *owner)
{
  const char *api_version = koprs_test_node_get_string (owner, "apiVersion");
  const char *slash = api_version != NULL ? strchr (api_version, '/') : NULL;
  gsize mark;

  if (slash != NULL && strchr (slash + 1, '/') != NULL)
    {
      mark = koprs_test_validator_enter (validator, "apiVersion");
      koprs_test_validator_invalid (validator, koprs_test_node_get (owner, "apiVersion"), "must be <group>/<version> or <version>");
      koprs_test_validator_leave (validator, mark);
    }
  else
    koprs_test_validator_need_text (validator, owner, "apiVersion", "must not be empty");
  koprs_test_validator_need_text (validator, owner, "kind", "must not be empty");
  koprs_test_validator_need_text (validator, owner, "name", "must not be empty");
  koprs_test_validator_need_text (validator, owner, "uid", "must not be empty");
  if (g_strcmp0 (api_version, "v1") == 0 && g_strcmp0 (koprs_test_node_get_string (owner, "kind"), "Event") == 0)
    koprs_test_validator_invalid (validator, owner, "/v1, Kind=Event is disallowed from being an owner");
}

static void
check_owners (KoprsTestValidator *validator, JsonNode *metadata)
{
  JsonNode *owners = koprs_test_node_get (metadata, "ownerReferences");
  JsonNode *controller = NULL;
  gsize outer = koprs_test_validator_enter (validator, "ownerReferences");

  for (guint i = 0; koprs_test_node_is_array (owners) && i < json_array_get_length (json_node_get_array (owners)); i++)
    {
      JsonNode *owner = json_array_get_element (json_node_get_array (owners), i);
      gsize mark = koprs_test_validator_enter_index (validator, i);

      check_owner (validator, owner);
      koprs_test_validator_leave (validator, mark);
      if (!is_true (owner, "controller"))
        continue;
      if (controller != NULL)
        koprs_test_validator_invalid (
            validator, owners, "Only one reference can have Controller set to true. Found \"true\" in references for %s/%s and %s/%s",
            koprs_test_node_get_string (controller, "kind"), koprs_test_node_get_string (controller, "name"),
            koprs_test_node_get_string (owner, "kind"), koprs_test_node_get_string (owner, "name"));
      else
        controller = owner;
    }
  koprs_test_validator_leave (validator, outer);
}

static gboolean
contains (JsonArray *texts, const char *text)
{
  for (guint i = 0; i < json_array_get_length (texts); i++)
    if (g_strcmp0 (json_array_get_string_element (texts, i), text) == 0)
      return TRUE;
  return FALSE;
}

/* The finalizers that need no domain. */
static gboolean
is_standard (const char *finalizer)
{
  static const char *const names[] = { "kubernetes", "orphan", "foregroundDeletion", NULL };

  return g_strv_contains (names, finalizer);
}

/* One without a domain is refused on built-in kinds, and frowned upon on custom ones. index -1: the list as a whole is wrong. */
static void
check_domain (KoprsTestValidator *validator, const char *finalizer, int index, gboolean custom)
{
  g_autoptr (JsonNode) value = NULL;
  gsize mark;

  if (strchr (finalizer, '/') != NULL || is_standard (finalizer))
    return;
  if (!custom)
    {
      value = koprs_test_node_new_string (finalizer);
      mark = index >= 0 ? koprs_test_validator_enter_index (validator, index) : validator->path->len;
      koprs_test_validator_invalid (validator, value, "name is neither a standard finalizer name nor is it fully qualified");
      koprs_test_validator_leave (validator, mark);
    }
  else if (validator->warnings != NULL)
    g_ptr_array_add (validator->warnings,
                     g_strdup_printf ("%s: \"%s\": prefer a domain-qualified finalizer name to avoid accidental conflicts with other "
                                      "finalizer writers", validator->path->str, finalizer));
}

static void
check_finalizers (KoprsTestValidator *validator, JsonNode *metadata, gboolean custom)
{
  JsonNode *list = koprs_test_node_get (metadata, "finalizers");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  JsonArray *finalizers;
  gsize mark;

  if (!koprs_test_node_is_array (list))
    return;
  finalizers = json_node_get_array (list);
  mark = koprs_test_validator_enter (validator, "finalizers");
  for (guint i = 0; i < json_array_get_length (finalizers); i++)
    {
      koprs_test_names_check_key (json_array_get_string_element (finalizers, i), problems);
      koprs_test_validator_take_problems (validator, json_array_get_string_element (finalizers, i), problems);
    }
  if (contains (finalizers, "orphan") && contains (finalizers, "foregroundDeletion"))
    koprs_test_validator_invalid (validator, list, "finalizer orphan and foregroundDeletion cannot be both set");
  for (guint i = 0; i < json_array_get_length (finalizers); i++)
    check_domain (validator, json_array_get_string_element (finalizers, i), i, custom);
  koprs_test_validator_leave (validator, mark);
}

/* Who holds a namespace beside its metadata, and that it leaves if and only if it was told to. */
void
koprs_test_validator_check_namespace (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  g_auto (GStrv) finalizers = koprs_test_object_dup_strings (koprs_test_node_get (object, "spec"), "finalizers");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  JsonNode *phase = koprs_test_node_find (object, "status", "phase", NULL);
  gboolean leaving = koprs_test_node_get (koprs_test_node_get (object, "metadata"), "deletionTimestamp") != NULL;
  const char *wanted = leaving ? "Terminating" : "Active";
  gsize outer = koprs_test_validator_enter (self, "spec"), list = koprs_test_validator_enter (self, "finalizers");

  for (guint i = 0; finalizers[i] != NULL; i++)
    {
      gsize mark = old != NULL ? koprs_test_validator_enter_index (self, i) : self->path->len;

      koprs_test_names_check_key (finalizers[i], problems);
      koprs_test_validator_take_problems (self, finalizers[i], problems);
      koprs_test_validator_leave (self, mark);
      check_domain (self, finalizers[i], old != NULL ? (int) i : -1, FALSE);
    }
  koprs_test_validator_leave (self, list);
  koprs_test_validator_leave (self, outer);
  if (old == NULL || !koprs_test_node_is_string (phase) || strcmp (json_node_get_string (phase), wanted) == 0)
    return;
  outer = koprs_test_validator_enter (self, "status");
  koprs_test_validator_invalid_at (self, "Phase", phase, leaving ? "may only be 'Terminating' if `deletionTimestamp` is not empty" :
                                                                   "may only be 'Active' if `deletionTimestamp` is empty");
  koprs_test_validator_leave (self, outer);
}

/* Absent is what it was before. Of a custom resource it is asked twice. */
static void
check_immutable (KoprsTestValidator *validator, KoprsTestSchema *schema, JsonNode *metadata, JsonNode *old)
{
  static const char *const names[] = { "uid", "deletionTimestamp", "deletionGracePeriodSeconds" };
  guint times = koprs_test_schema_is_custom (schema) ? 2 : 1;

  for (guint i = 0; old != NULL && i < times * G_N_ELEMENTS (names); i++)
    {
      const char *name = names[i % G_N_ELEMENTS (names)];
      JsonNode *value = koprs_test_node_get (metadata, name);
      gsize mark = koprs_test_validator_enter (validator, name);

      if (value != NULL && !koprs_test_node_equal (value, koprs_test_node_get (old, name)))
        koprs_test_validator_invalid (validator, value, "field is immutable");
      koprs_test_validator_leave (validator, mark);
    }
}

void
koprs_test_validator_check_metadata (KoprsTestValidator *self, KoprsTestSchema *schema, JsonNode *metadata, JsonNode *old)
{
  gsize mark = koprs_test_validator_enter (self, "metadata");

  check_name_of (self, schema, metadata, "generateName", TRUE);
  check_name_of (self, schema, metadata, "name", FALSE);
  koprs_test_validator_at_least (self, metadata, "generation", 0, "must be greater than or equal to 0");
  koprs_test_validator_check_labels_at (self, metadata, "labels");
  check_annotations (self, metadata);
  check_owners (self, metadata);
  check_finalizers (self, metadata, koprs_test_schema_is_custom (schema));
  check_immutable (self, schema, metadata, old);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_template_metadata (KoprsTestValidator *self, JsonNode *metadata)
{
  koprs_test_validator_check_labels_at (self, metadata, "labels");
  check_annotations (self, metadata);
}

void
koprs_test_validator_check_embedded (KoprsTestValidator *self, JsonNode *metadata)
{
  gsize mark = koprs_test_validator_enter (self, "metadata");

  koprs_test_validator_check_labels_at (self, metadata, "labels");
  check_annotations (self, metadata);
  check_owners (self, metadata);
  check_finalizers (self, metadata, TRUE);
  koprs_test_validator_leave (self, mark);
}
