/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* LimitRanges: bounds that fit each other. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define NO_STORAGE "either minimum or maximum storage value is required, but neither was provided"

static void
check_type (KoprsTestValidator *self, JsonNode *limit, GHashTable *seen)
{
  static const char *const types[] = { "Pod", "Container", "PersistentVolumeClaim", NULL };
  const char *type = koprs_test_node_get_text (limit, "type");
  g_autoptr (JsonNode) value = koprs_test_node_new_string (type);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "type");

  koprs_test_names_check_key (type, problems);
  if (problems->len == 0 && strchr (type, '/') == NULL && !g_strv_contains (types, type))
    koprs_test_validator_invalid (self, value, "must be a standard limit type or fully qualified");
  koprs_test_validator_take_problems (self, type, problems);
  if (!g_hash_table_add (seen, (gpointer) type))
    koprs_test_validator_duplicate (self, value);
  koprs_test_validator_leave (self, mark);
}

/* resources: gets their names. */
static void
check_amounts (KoprsTestValidator *self, JsonNode *limit, const char *member, GHashTable *resources)
{
  gboolean of_pods = strcmp (koprs_test_node_get_text (limit, "type"), "Pod") == 0 ||
                     strcmp (koprs_test_node_get_text (limit, "type"), "Container") == 0;
  JsonNode *amounts = koprs_test_node_get (limit, member);
  gsize outer = koprs_test_validator_enter (self, member);
  JsonObjectIter iter;
  const char *name;

  if (koprs_test_node_is_object (amounts))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (amounts));
      while (json_object_iter_next_ordered (&iter, &name, NULL))
        {
          gsize mark = koprs_test_validator_enter_key (self, name);

          koprs_test_validator_check_resource_name (self, name, of_pods);
          koprs_test_validator_leave (self, mark);
          g_hash_table_add (resources, (gpointer) name);
        }
    }
  koprs_test_validator_leave (self, outer);
}

static char *
dup_amount (JsonNode *limit, const char *member, const char *resource)
{
  const char *text = koprs_test_node_get_string (koprs_test_node_get (limit, member), resource);

  if (strcmp (koprs_test_node_get_text (limit, "type"), "Pod") == 0 && g_str_has_prefix (member, "default"))
    return NULL;
  return text != NULL ? koprs_test_text_quantity (text) : NULL;
}

static void G_GNUC_PRINTF (5, 6)
say (KoprsTestValidator *self, const char *member, const char *resource, const char *amount, const char *format, ...)
{
  g_autoptr (JsonNode) value = koprs_test_node_new_string (amount);
  g_autofree char *detail = NULL;
  gsize mark = koprs_test_validator_enter (self, member);
  va_list args;

  va_start (args, format);
  detail = g_strdup_vprintf (format, args);
  va_end (args);
  koprs_test_validator_enter_key (self, resource);
  koprs_test_validator_invalid (self, value, "%s", detail);
  koprs_test_validator_leave (self, mark);
}

static void
check_order (KoprsTestValidator *self, JsonNode *limit, const char *resource)
{
  static const struct { const char *small, *small_name, *big, *big_name, *place, *shown; } orders[] = {
    { "max", "max value", "min", "min value", "min", "min" },
    { "defaultRequest", "default request value", "min", "min value", "defaultRequest", "defaultRequest" },
    { "max", "max value", "defaultRequest", "default request value", "defaultRequest", "defaultRequest" },
    { "default", "default limit value", "defaultRequest", "default request value", "defaultRequest", "defaultRequest" },
    /* What is shown is not what stands there, on a real server. */
    { "default", "default value", "min", "min value", "default", "min" },
    { "max", "max value", "default", "default value", "default", "max" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *small = dup_amount (limit, orders[i].small, resource), *big = dup_amount (limit, orders[i].big, resource);

      if (small != NULL && big != NULL && koprs_test_text_compare_quantities (big, small) > 0)
        say (self, orders[i].place, resource, strcmp (orders[i].shown, orders[i].small) == 0 ? small : big,
             "%s %s is greater than %s %s", orders[i].big_name, big, orders[i].small_name, small);
    }
}

static void
check_ratio (KoprsTestValidator *self, JsonNode *limit, const char *resource)
{
  static const char *const member = "maxLimitRequestRatio";
  g_autofree char *ratio = dup_amount (limit, member, resource);
  g_autofree char *min = dup_amount (limit, "min", resource), *max = dup_amount (limit, "max", resource);
  double most;

  if (ratio == NULL)
    return;
  if (koprs_test_text_compare_quantities (ratio, "1") < 0)
    say (self, member, resource, ratio, "ratio %s is less than 1", ratio);
  if (min == NULL || max == NULL || koprs_test_text_compare_quantities (min, "0") == 0)
    return;
  most = koprs_test_text_divide_quantities (max, min);
  if (koprs_test_text_divide_quantities (ratio, "1") > most)
    say (self, member, resource, ratio, "ratio %s is greater than max/min = %f", ratio, most);
}

static void
check_resource (KoprsTestValidator *self, JsonNode *limit, const char *resource)
{
  g_autofree char *given = dup_amount (limit, "default", resource), *wanted = dup_amount (limit, "defaultRequest", resource);

  check_order (self, limit, resource);
  check_ratio (self, limit, resource);
  if (!koprs_test_validator_may_overcommit (resource) && given != NULL && wanted != NULL &&
      koprs_test_text_compare_quantities (given, wanted) != 0)
    say (self, "defaultRequest", resource, wanted, "default value %s must equal to defaultRequest value %s in %s", given, wanted,
         resource);
}

static void
check_limit (KoprsTestValidator *self, JsonNode *limit)
{
  static const char *const defaults[] = { "default", "defaultRequest" };
  const char *type = koprs_test_node_get_text (limit, "type");
  g_autoptr (GHashTable) resources = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GList) names = NULL;

  check_amounts (self, limit, "max", resources);
  check_amounts (self, limit, "min", resources);
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (strcmp (type, "Pod") != 0)
      check_amounts (self, limit, defaults[i], resources);
    else if (koprs_test_object_count (limit, defaults[i]) > 0)
      koprs_test_validator_forbidden_at (self, defaults[i], "may not be specified when `type` is 'Pod'");
  if (strcmp (type, "PersistentVolumeClaim") == 0 && koprs_test_node_find (limit, "min", "storage", NULL) == NULL &&
      koprs_test_node_find (limit, "max", "storage", NULL) == NULL)
    koprs_test_validator_required_at (self, "limits", NO_STORAGE);
  check_amounts (self, limit, "maxLimitRequestRatio", resources);
  names = g_list_sort (g_hash_table_get_keys (resources), (GCompareFunc) strcmp);
  for (GList *at = names; at != NULL; at = at->next)
    check_resource (self, limit, at->data);
}

void
koprs_test_validator_check_limit_range (KoprsTestValidator *self, JsonNode *range, JsonNode *old)
{
  JsonNode *limits = koprs_test_node_find (range, "spec", "limits", NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (self, "spec.limits");

  for (guint i = 0; koprs_test_node_is_array (limits) && i < json_array_get_length (json_node_get_array (limits)); i++)
    {
      JsonNode *limit = json_array_get_element (json_node_get_array (limits), i);
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_type (self, limit, seen);
      check_limit (self, limit);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}
