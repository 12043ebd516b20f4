/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* ResourceClaims, which ask for devices, and templates of them. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-type-inside.h"
#include "koprs/testing/validation/koprs-test-validation-devices.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_CHOICES 8
#define ONE_KIND "exactly one of `exactly` or `firstAvailable` is required"
#define NO_ATTRIBUTE "exactly one of \"matchAttribute\" or \"distinctAttribute\" is required, but multiple fields are set"
#define NO_REQUEST "must be the name of a request in the claim or the name of a request and a subrequest separated by '/'"
#define FROZEN "field is immutable"

/* One claim on its way through the walks. */
typedef struct {
  KoprsTestValidator *validator;
  JsonNode *devices;
  const KoprsTestType *type;        /* of the devices */
} Claim;

static void
check_count (KoprsTestValidator *self, JsonNode *request)
{
  const char *mode = koprs_test_node_get_text (request, "allocationMode");
  gint64 count = koprs_test_object_get_int (request, "count", 0);
  g_autoptr (JsonNode) value = koprs_test_node_new_int (count);

  if (strcmp (mode, "All") == 0 && count != 0)
    koprs_test_validator_invalid_at (self, "count", value, "must not be specified when allocationMode is 'All'");
  if (strcmp (mode, "ExactCount") == 0 && count <= 0)
    koprs_test_validator_invalid_at (self, "count", value, "must be greater than zero");
}

static void
check_choice (KoprsTestValidator *self, JsonNode *choice)
{
  koprs_test_devices_check_label (self, choice, "name");
  koprs_test_devices_check_selectors (self, choice);
  check_count (self, choice);
  koprs_test_devices_check_tolerations (self, choice);
}

static void
check_exactly (KoprsTestValidator *self, JsonNode *exactly)
{
  gsize mark = koprs_test_validator_enter (self, "exactly");

  koprs_test_devices_check_class_name (self, exactly);
  koprs_test_devices_check_selectors (self, exactly);
  check_count (self, exactly);
  koprs_test_devices_check_tolerations (self, exactly);
  koprs_test_validator_leave (self, mark);
}

static void
check_request (KoprsTestValidator *self, JsonNode *request)
{
  JsonNode *exactly = koprs_test_node_get (request, "exactly");
  gboolean has_choices = koprs_test_object_count (request, "firstAvailable") > 0;

  koprs_test_devices_check_label (self, request, "name");
  if (!has_choices && !koprs_test_node_is_object (exactly))
    koprs_test_validator_required (self, ONE_KIND);
  else if (has_choices && koprs_test_node_is_object (exactly))
    koprs_test_validator_invalid (self, NULL, ONE_KIND ", but multiple fields are set");
  else if (!has_choices)
    check_exactly (self, exactly);
  else if (koprs_test_devices_fits (request, "firstAvailable", MAX_CHOICES))
    koprs_test_validator_for_each (self, request, "firstAvailable", check_choice);
}

/* That of a request of the claim, or of it and a choice of it. */
static gboolean
is_known (JsonNode *devices, char **names)
{
  JsonNode *request = koprs_test_node_find_named (koprs_test_node_get (devices, "requests"), names[0]);

  if (request == NULL || names[1] == NULL)
    return request != NULL;
  return koprs_test_node_find_named (koprs_test_node_get (request, "firstAvailable"), names[1]) != NULL;
}

static void
check_reference (const Claim *self, const char *text)
{
  g_auto (GStrv) names = g_strsplit (*text != '\0' ? text : "/", "/", -1);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) value = koprs_test_node_new_string (text);
  guint n = *text != '\0' ? g_strv_length (names) : 1;

  for (guint i = 0; n <= 2 && i < n; i++)
    {
      koprs_test_names_check_dns_label (names[i], FALSE, problems);
      koprs_test_validator_take_problems (self->validator, names[i], problems);
    }
  if (n > 2 || !is_known (self->devices, names))
    koprs_test_validator_invalid (self->validator, value, NO_REQUEST);
}

static void
check_references (const Claim *self, JsonNode *object)
{
  g_auto (GStrv) names = koprs_test_object_dup_strings (object, "requests");
  gsize outer = koprs_test_validator_enter (self->validator, "requests");

  for (guint i = 0; koprs_test_devices_fits (object, "requests", KOPRS_TEST_DEVICES_MOST) && names[i] != NULL; i++)
    {
      gsize mark = koprs_test_validator_enter_index (self->validator, i);

      check_reference (self, names[i]);
      koprs_test_validator_leave (self->validator, mark);
    }
  koprs_test_validator_leave (self->validator, outer);
}

static void
check_typed_references (KoprsTestValidator *self, JsonNode *object)
{
  g_auto (GStrv) names = koprs_test_object_dup_strings (object, "requests");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer;

  if (!koprs_test_devices_check_typed_size (self, object, "requests", KOPRS_TEST_DEVICES_MOST))
    return;
  outer = koprs_test_validator_enter (self, "requests");
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (JsonNode) value = koprs_test_node_new_string (names[i]);
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (!g_hash_table_add (seen, names[i]))
        koprs_test_validator_duplicate (self, value);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

typedef void (*Check) (const Claim *self, JsonNode *element);

static void
check_each (const Claim *self, const char *list, Check check)
{
  JsonNode *elements = koprs_test_node_get (self->devices, list);
  gsize outer = koprs_test_validator_enter (self->validator, list);

  for (guint i = 0; i < koprs_test_object_count (self->devices, list); i++)
    {
      gsize mark = koprs_test_validator_enter_index (self->validator, i);

      check (self, json_array_get_element (json_node_get_array (elements), i));
      koprs_test_validator_leave (self->validator, mark);
    }
  koprs_test_validator_leave (self->validator, outer);
}

static void
check_constraint (const Claim *self, JsonNode *constraint)
{
  check_references (self, constraint);
  if (koprs_test_node_get_string (constraint, "matchAttribute") == NULL &&
      koprs_test_node_get_string (constraint, "distinctAttribute") == NULL)
    koprs_test_validator_required (self->validator, NO_ATTRIBUTE);
}

static void
check_config (const Claim *self, JsonNode *config)
{
  check_references (self, config);
  koprs_test_devices_check_config (self->validator, config);
}

static void
check_typed_constraint (KoprsTestValidator *self, JsonNode *constraint)
{
  static const char *const names[] = { "matchAttribute", "distinctAttribute" };

  check_typed_references (self, constraint);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (koprs_test_node_get_string (constraint, names[i]) != NULL)
      koprs_test_devices_check_attribute (self, constraint, names[i]);
}

static void
check_typed_config (KoprsTestValidator *self, JsonNode *config)
{
  check_typed_references (self, config);
  koprs_test_devices_check_typed_config (self, config);
}

static void
check_typed_details (KoprsTestValidator *self, JsonNode *request)
{
  static const char *const modes[] = { "All", "ExactCount", NULL };

  koprs_test_devices_check_typed_size (self, request, "selectors", KOPRS_TEST_DEVICES_MOST);
  koprs_test_validator_one_of (self, request, "allocationMode", modes);
  koprs_test_devices_check_typed_tolerations (self, request);
}

static void
check_typed_choice (KoprsTestValidator *self, JsonNode *choice)
{
  koprs_test_devices_check_class_name (self, choice);
  check_typed_details (self, choice);
}

static void
check_typed_request (const Claim *self, JsonNode *request)
{
  const KoprsTestType *type = koprs_test_type_get_member (self->type, "requests")->element;
  JsonNode *exactly = koprs_test_node_get (request, "exactly");
  gsize mark = koprs_test_validator_enter (self->validator, "exactly");

  if (koprs_test_node_is_object (exactly))
    check_typed_details (self->validator, exactly);
  koprs_test_validator_leave (self->validator, mark);
  if (!koprs_test_devices_check_typed_size (self->validator, request, "firstAvailable", MAX_CHOICES))
    return;
  koprs_test_devices_check_repeated (self->validator, koprs_test_type_get_member (type, "firstAvailable"), request,
                                     "firstAvailable");
  koprs_test_validator_for_each (self->validator, request, "firstAvailable", check_typed_choice);
}

static void
check_typed (const Claim *self)
{
  if (koprs_test_devices_check_typed_size (self->validator, self->devices, "requests", KOPRS_TEST_DEVICES_MOST))
    {
      koprs_test_devices_check_repeated (self->validator, koprs_test_type_get_member (self->type, "requests"), self->devices,
                                         "requests");
      check_each (self, "requests", check_typed_request);
    }
  if (koprs_test_devices_check_typed_size (self->validator, self->devices, "constraints", KOPRS_TEST_DEVICES_MOST))
    koprs_test_validator_for_each (self->validator, self->devices, "constraints", check_typed_constraint);
  if (koprs_test_devices_check_typed_size (self->validator, self->devices, "config", KOPRS_TEST_DEVICES_MOST))
    koprs_test_validator_for_each (self->validator, self->devices, "config", check_typed_config);
}

/* In the place of a claim's spec. */
static void
check_spec (KoprsTestValidator *self, const KoprsTestType *type, JsonNode *spec)
{
  Claim claim = { self, koprs_test_node_get (spec, "devices"), koprs_test_type_get_member (type, "devices") };
  gsize mark = koprs_test_validator_enter (self, "devices");

  if (koprs_test_devices_fits (claim.devices, "requests", KOPRS_TEST_DEVICES_MOST))
    koprs_test_validator_for_each (self, claim.devices, "requests", check_request);
  if (koprs_test_devices_fits (claim.devices, "constraints", KOPRS_TEST_DEVICES_MOST))
    check_each (&claim, "constraints", check_constraint);
  if (koprs_test_devices_fits (claim.devices, "config", KOPRS_TEST_DEVICES_MOST))
    check_each (&claim, "config", check_config);
  check_typed (&claim);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_device_claim (KoprsTestValidator *self, JsonNode *claim, JsonNode *old)
{
  const KoprsTestType *type = koprs_test_type_get_member (self->root, "spec");
  JsonNode *spec = koprs_test_node_get (claim, "spec");
  gsize mark = koprs_test_validator_enter (self, "spec");

  if (old == NULL)
    check_spec (self, type, spec);
  else if (!koprs_test_type_equal_inside (type, spec, koprs_test_node_get (old, "spec")))
    koprs_test_validator_invalid (self, NULL, FROZEN);
  koprs_test_validator_leave (self, mark);
}

/* The members of the template's metadata are shown as they come, and beside them what is in it. */
static JsonNode *
show_template (const KoprsTestType *type, JsonNode *spec)
{
  JsonNode *metadata = koprs_test_node_get (spec, "metadata"), *shown = koprs_test_node_new_object ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (koprs_test_node_is_object (metadata))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (metadata));
      while (json_object_iter_next_ordered (&iter, &name, &value))
        if (!koprs_test_node_is_null (value))
          koprs_test_node_set (shown, name, koprs_test_node_copy (value));
    }
  koprs_test_node_set (shown, "Spec",
                       koprs_test_type_show_inside (koprs_test_type_get_member (type, "spec"), koprs_test_node_get (spec, "spec")));
  return shown;
}

void
koprs_test_validator_check_device_template (KoprsTestValidator *self, JsonNode *template, JsonNode *old)
{
  const KoprsTestType *type = koprs_test_type_get_member (self->root, "spec");
  JsonNode *spec = koprs_test_node_get (template, "spec");
  gsize outer = koprs_test_validator_enter (self, "spec"), mark;

  if (old == NULL)
    {
      mark = koprs_test_validator_enter (self, "metadata");
      koprs_test_validator_check_template_metadata (self, koprs_test_node_get (spec, "metadata"));
      koprs_test_validator_leave (self, mark);
      mark = koprs_test_validator_enter (self, "spec");
      check_spec (self, koprs_test_type_get_member (type, "spec"), koprs_test_node_get (spec, "spec"));
      koprs_test_validator_leave (self, mark);
    }
  else if (!koprs_test_type_equal_inside (type, spec, koprs_test_node_get (old, "spec")))
    {
      g_autoptr (JsonNode) shown = show_template (type, spec);

      koprs_test_validator_invalid (self, shown, FROZEN);
    }
  koprs_test_validator_leave (self, outer);
}
