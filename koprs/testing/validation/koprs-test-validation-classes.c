/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Classes that others name, and who serves them: of storage, of volume attributes, of ingresses; CSI drivers. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_PARAMETERS 512
#define MAX_PARAMETER_BYTES (256 * 1024)
#define MAX_CONTROLLER 250
/* Of tokens, in seconds. */
#define SHORTEST 600
#define TOO_SHORT "may not specify a duration less than 10 minutes"
#define FROZEN "field is immutable"

/* Key of a label, in small letters. */
static void
check_provisioner (KoprsTestValidator *self, JsonNode *object, const char *name)
{
  g_autofree char *text = g_ascii_strdown (koprs_test_node_get_text (object, name), -1);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, name);

  if (*text == '\0')
    koprs_test_validator_required (self, "");
  else
    koprs_test_names_check_key (text, problems);
  koprs_test_validator_take_problems (self, text, problems);
  koprs_test_validator_leave (self, mark);
}

static void
check_parameters (KoprsTestValidator *self, JsonNode *object, gboolean needed)
{
  JsonNode *parameters = koprs_test_node_get (object, "parameters");
  guint n = koprs_test_node_is_object (parameters) ? json_object_get_size (json_node_get_object (parameters)) : 0;
  gsize mark = koprs_test_validator_enter (self, "parameters"), total = 0;
  g_autoptr (JsonNode) nothing = koprs_test_node_new_string ("");
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  if (n > 0 && n <= MAX_PARAMETERS)
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (parameters));
      while (json_object_iter_next_ordered (&iter, &key, &value))
        {
          total += strlen (key) + (koprs_test_node_is_string (value) ? strlen (json_node_get_string (value)) : 0);
          if (*key == '\0')
            koprs_test_validator_invalid (self, nothing, "field can not be empty.");
        }
    }
  if (n > MAX_PARAMETERS || total > MAX_PARAMETER_BYTES)
    koprs_test_validator_too_long (self, n > MAX_PARAMETERS ? MAX_PARAMETERS : MAX_PARAMETER_BYTES);
  if (needed && n == 0)
    koprs_test_validator_required (self, "must contain at least one key/value pair");
  koprs_test_validator_leave (self, mark);
}

static gboolean
has_changed (JsonNode *object, JsonNode *old, const char *name)
{
  JsonNode *now = koprs_test_node_get (object, name), *before = koprs_test_node_get (old, name);
  gboolean none = now == NULL || koprs_test_node_is_empty (now), had = before != NULL && !koprs_test_node_is_empty (before);

  return none ? had : before == NULL || !koprs_test_node_equal (now, before);
}

/* Complaints about what may never change show no value where the rule stands with the type. */
void
koprs_test_validator_freeze (KoprsTestValidator *self, JsonNode *object, JsonNode *old, const char *name)
{
  if (old != NULL && has_changed (object, old, name))
    koprs_test_validator_invalid_at (self, name, NULL, FROZEN);
}

void
koprs_test_validator_check_storage_class (KoprsTestValidator *self, JsonNode *class, JsonNode *old)
{
  static const char *const policies[] = { "Delete", "Retain", NULL };
  static const char *const modes[] = { "Immediate", "WaitForFirstConsumer", NULL };
  static const char *const frozen[] = { "provisioner", "parameters", "reclaimPolicy", "volumeBindingMode" };

  check_provisioner (self, class, "provisioner");
  check_parameters (self, class, FALSE);
  if (*koprs_test_node_get_text (class, "reclaimPolicy") != '\0')
    koprs_test_validator_one_of (self, class, "reclaimPolicy", policies);
  koprs_test_validator_one_of (self, class, "volumeBindingMode", modes);
  koprs_test_validator_check_topologies (self, class);
  for (guint i = 0; i < G_N_ELEMENTS (frozen); i++)
    koprs_test_validator_freeze (self, class, old, frozen[i]);
}

void
koprs_test_validator_check_attributes_class (KoprsTestValidator *self, JsonNode *class, JsonNode *old)
{
  if (old != NULL && has_changed (class, old, "driverName"))
    koprs_test_validator_forbidden_at (self, "driverName", "updates to driverName are forbidden.");
  if (old != NULL && has_changed (class, old, "parameters"))
    koprs_test_validator_forbidden_at (self, "parameters", "updates to parameters are forbidden.");
  check_provisioner (self, class, "driverName");
  check_parameters (self, class, TRUE);
}

/* A name of the DNS and a path, "acme.io/foo". */
static void
check_controller (KoprsTestValidator *self, JsonNode *spec)
{
  const char *controller = koprs_test_node_get_text (spec, "controller"), *slash = strchr (controller, '/');
  g_autoptr (JsonNode) value = koprs_test_node_new_string (controller);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *domain = slash != NULL ? g_strndup (controller, slash - controller) : g_strdup ("");
  gsize mark = koprs_test_validator_enter (self, "controller");

  if (strlen (controller) > MAX_CONTROLLER)
    koprs_test_validator_too_long (self, MAX_CONTROLLER);
  if (*controller == '\0')
    koprs_test_validator_required (self, "");
  else if (*domain == '\0' || slash[1] == '\0')
    koprs_test_validator_invalid (self, value, "must be a domain-prefixed path (such as \"acme.io/foo\")");
  else
    {
      koprs_test_names_check_subdomain (domain, FALSE, problems);
      koprs_test_validator_take_problems (self, domain, problems);
    }
  koprs_test_validator_leave (self, mark);
}

static void
check_class_parameters (KoprsTestValidator *self, JsonNode *parameters)
{
  static const char *const scopes[] = { "Cluster", "Namespace", NULL };
  const char *scope = koprs_test_node_get_text (parameters, "scope");
  const char *namespace_ = koprs_test_node_get_string (parameters, "namespace");
  gsize mark = koprs_test_validator_enter (self, "parameters");

  koprs_test_validator_need_text (self, parameters, "kind", "");
  koprs_test_validator_need_text (self, parameters, "name", "");
  koprs_test_validator_one_of (self, parameters, "scope", scopes);
  if (strcmp (scope, "Namespace") == 0)
    koprs_test_validator_need_text (self, parameters, "namespace", "`parameters.scope` is set to 'Namespace'");
  if (strcmp (scope, "Cluster") == 0 && namespace_ != NULL)
    koprs_test_validator_forbidden_at (self, "namespace", "`parameters.scope` is set to 'Cluster'");
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_ingress_class (KoprsTestValidator *self, JsonNode *class, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (class, "spec"), *before = koprs_test_node_get (old, "spec");
  JsonNode *parameters = koprs_test_node_get (spec, "parameters");
  gsize mark = koprs_test_validator_enter (self, "spec");

  if (old == NULL)
    check_controller (self, spec);
  else if (has_changed (spec, before, "controller"))
    koprs_test_validator_invalid_at (self, "controller", koprs_test_node_get (spec, "controller"), FROZEN);
  if (koprs_test_node_is_object (parameters))
    check_class_parameters (self, parameters);
  koprs_test_validator_leave (self, mark);
}

static void
check_audiences (KoprsTestValidator *self, JsonNode *spec)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (self, "tokenRequests");

  for (guint i = 0; i < koprs_test_object_count (spec, "tokenRequests"); i++)
    {
      JsonNode *request = json_array_get_element (json_node_get_array (koprs_test_node_get (spec, "tokenRequests")), i);
      const char *audience = koprs_test_node_get_text (request, "audience");
      g_autoptr (JsonNode) value = koprs_test_node_new_string (audience);
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (g_hash_table_add (seen, (gpointer) audience))
        koprs_test_validator_at_least (self, request, "expirationSeconds", SHORTEST, TOO_SHORT);
      else
        {
          koprs_test_validator_enter (self, "audience");
          koprs_test_validator_duplicate (self, value);
        }
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_lifecycles (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const modes[] = { "Persistent", "Ephemeral", NULL };
  gsize mark = koprs_test_validator_enter (self, "volumeLifecycleModes");

  for (guint i = 0; i < koprs_test_object_count (spec, "volumeLifecycleModes"); i++)
    {
      JsonNode *mode = json_array_get_element (json_node_get_array (koprs_test_node_get (spec, "volumeLifecycleModes")), i);

      if (koprs_test_node_is_string (mode) && !g_strv_contains (modes, json_node_get_string (mode)))
        koprs_test_validator_unsupported (self, mode, modes);
    }
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_csi_driver (KoprsTestValidator *self, JsonNode *driver, JsonNode *old)
{
  static const char *const policies[] = { "File", "None", "ReadWriteOnceWithFSType", NULL };
  JsonNode *spec = koprs_test_node_get (driver, "spec"), *before = koprs_test_node_get (old, "spec");
  gsize mark = koprs_test_validator_enter (self, "spec");

  koprs_test_validator_one_of (self, spec, "fsGroupPolicy", policies);
  check_audiences (self, spec);
  check_lifecycles (self, spec);
  /* The place is spelt so on a real server. */
  if (old != NULL && has_changed (spec, before, "attachRequired"))
    koprs_test_validator_invalid_at (self, "attachedRequired", koprs_test_node_get (spec, "attachRequired"), FROZEN);
  if (old != NULL && has_changed (spec, before, "volumeLifecycleModes"))
    koprs_test_validator_invalid_at (self, "volumeLifecycleModes", koprs_test_node_get (spec, "volumeLifecycleModes"), FROZEN);
  koprs_test_validator_leave (self, mark);
}
