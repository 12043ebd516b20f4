/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Amounts of resources: what containers want, and what a quota bounds. */

#include "koprs/testing/validation/koprs-test-validator.h"

#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <math.h>
#include <string.h>

#define HUGE_PAGES "hugepages-"
#define NOT_OF_CONTAINERS "must be a standard resource for containers"

/* Where a name without a slash is known. */
typedef enum {
  AT_ALL = 1 << 0,
  IN_QUOTA = 1 << 1,
  IN_CONTAINER = 1 << 2,
  WHOLE = 1 << 3,            /* counted in whole numbers */
  OF_PODS = 1 << 4,          /* quotas of scopes that are about pods count it */
  POD = 1 << 5,              /* pods themselves, which every such scope counts */
  OF_CLAIMS = 1 << 6,
} Use;

static const struct { const char *name; guint uses; } names[] = {
  { "cpu", AT_ALL | IN_QUOTA | IN_CONTAINER | OF_PODS },
  { "memory", AT_ALL | IN_QUOTA | IN_CONTAINER | OF_PODS },
  { "ephemeral-storage", AT_ALL | IN_QUOTA | IN_CONTAINER },
  { "requests.cpu", AT_ALL | IN_QUOTA | OF_PODS },
  { "requests.memory", AT_ALL | IN_QUOTA | OF_PODS },
  { "requests.storage", AT_ALL | IN_QUOTA | OF_CLAIMS },
  { "requests.ephemeral-storage", AT_ALL | IN_QUOTA },
  { "limits.cpu", AT_ALL | IN_QUOTA | OF_PODS },
  { "limits.memory", AT_ALL | IN_QUOTA | OF_PODS },
  { "limits.ephemeral-storage", AT_ALL | IN_QUOTA },
  { "storage", AT_ALL },
  { "pods", AT_ALL | IN_QUOTA | WHOLE | OF_PODS | POD },
  { "resourcequotas", AT_ALL | IN_QUOTA | WHOLE },
  { "services", AT_ALL | IN_QUOTA | WHOLE },
  { "replicationcontrollers", AT_ALL | IN_QUOTA | WHOLE },
  { "secrets", AT_ALL | IN_QUOTA | WHOLE },
  { "configmaps", AT_ALL | IN_QUOTA | WHOLE },
  { "persistentvolumeclaims", AT_ALL | IN_QUOTA | WHOLE | OF_CLAIMS },
  { "services.nodeports", AT_ALL | IN_QUOTA | WHOLE },
  { "services.loadbalancers", AT_ALL | IN_QUOTA | WHOLE },
};

static guint
find_uses (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].name, name) == 0)
      return names[i].uses;
  if (g_str_has_prefix (name, HUGE_PAGES))
    return AT_ALL | IN_QUOTA | IN_CONTAINER;
  return g_str_has_prefix (name, "requests.hugepages-") ? AT_ALL | IN_QUOTA : 0;
}

/* Something of Kubernetes' own, whether it is known or not. */
static gboolean
is_native (const char *name)
{
  return strchr (name, '/') == NULL || strstr (name, "kubernetes.io/") != NULL;
}

/* What somebody has added to the nodes. */
static gboolean
is_extended (const char *name)
{
  g_autofree char *in_quota = g_strconcat ("requests.", name, NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  koprs_test_names_check_key (in_quota, problems);
  return !is_native (name) && !g_str_has_prefix (name, "requests.") && problems->len == 0;
}

/* In the place of the amount. use: where the name has to be known, or 0; `detail` says so. */
static void
check_name (KoprsTestValidator *self, const char *name, Use use, const char *detail)
{
  g_autoptr (JsonNode) value = koprs_test_node_new_string (name);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  guint uses = find_uses (name);

  koprs_test_names_check_key (name, problems);
  if (strchr (name, '/') != NULL)
    {
      koprs_test_validator_take_problems (self, name, problems);
      if (use == IN_CONTAINER && !is_native (name) && !is_extended (name))
        koprs_test_validator_invalid (self, value, "doesn't follow extended resource name standard");
      return;
    }
  if (problems->len == 0 && (uses & AT_ALL) == 0)
    koprs_test_validator_invalid (self, value, "must be a standard resource type or fully qualified");
  koprs_test_validator_take_problems (self, name, problems);
  if (use != 0 && (uses & use) == 0)
    koprs_test_validator_invalid (self, value, "%s", detail);
}

void
koprs_test_validator_check_resource_name (KoprsTestValidator *self, const char *name, gboolean of_containers)
{
  check_name (self, name, of_containers ? IN_CONTAINER : 0, NOT_OF_CONTAINERS);
}

gboolean
koprs_test_validator_may_overcommit (const char *name)
{
  return is_native (name) && !g_str_has_prefix (name, HUGE_PAGES);
}

static void
check_quantity (KoprsTestValidator *self, const char *name, JsonNode *value)
{
  const char *quantity = koprs_test_node_is_string (value) ? json_node_get_string (value) : "0";
  gboolean whole = (find_uses (name) & WHOLE) != 0 || is_extended (name);

  if (koprs_test_text_compare_quantities (quantity, "0") < 0)
    koprs_test_validator_invalid (self, value, "must be greater than or equal to 0");
  if (whole && strpbrk (quantity, "mun") != NULL)
    koprs_test_validator_invalid (self, value, "must be an integer");
}

/* Of whole pages. */
static gboolean
is_paged (const char *name, const char *quantity)
{
  g_autofree char *size = koprs_test_text_quantity (name + strlen (HUGE_PAGES));
  double pages = size != NULL ? koprs_test_text_divide_quantities (quantity, size) : 0.5;

  return koprs_test_text_compare_quantities (size != NULL ? size : "0", "0") > 0 && pages == floor (pages);
}

static void
check_pages (KoprsTestValidator *self, const char *name, JsonNode *value)
{
  const char *quantity = koprs_test_node_is_string (value) ? json_node_get_string (value) : "0";

  if (g_str_has_prefix (name, HUGE_PAGES) && !is_paged (name, quantity))
    koprs_test_validator_invalid (self, value, "%s is not positive integer multiple of %s", quantity, name);
}

static void
check_amounts (KoprsTestValidator *self, JsonNode *amounts, Use use, const char *detail)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!koprs_test_node_is_object (amounts))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (amounts));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      gsize mark = koprs_test_validator_enter_key (self, name);

      check_name (self, name, use, detail);
      check_quantity (self, name, value);
      if (use == IN_CONTAINER)
        check_pages (self, name, value);
      koprs_test_validator_leave (self, mark);
    }
}

void
koprs_test_validator_check_container_amounts (KoprsTestValidator *self, JsonNode *amounts, const char *place)
{
  gsize mark = koprs_test_validator_enter (self, place);

  check_amounts (self, amounts, IN_CONTAINER, NOT_OF_CONTAINERS);
  koprs_test_validator_leave (self, mark);
}

static void
look_for_pages (JsonNode *amounts, gboolean *paged, gboolean *other)
{
  JsonObjectIter iter;
  const char *name;

  if (!koprs_test_node_is_object (amounts))
    return;
  json_object_iter_init (&iter, json_node_get_object (amounts));
  while (json_object_iter_next (&iter, &name, NULL))
    {
      *paged |= g_str_has_prefix (name, HUGE_PAGES);
      *other |= strcmp (name, "cpu") == 0 || strcmp (name, "memory") == 0;
    }
}

void
koprs_test_validator_check_huge_pages (KoprsTestValidator *self, JsonNode *limits, JsonNode *requests)
{
  gboolean paged = FALSE, other = FALSE;

  look_for_pages (limits, &paged, &other);
  look_for_pages (requests, &paged, &other);
  if (paged && !other)
    koprs_test_validator_forbidden (self, "HugePages require cpu or memory");
}

/* What cannot be shared is got just as it is asked for. */
static void
check_against_limit (KoprsTestValidator *self, const char *name, JsonNode *request, JsonNode *limits)
{
  const char *wanted = koprs_test_node_is_string (request) ? json_node_get_string (request) : "0";
  const char *limit = koprs_test_node_get_string (limits, name);
  gboolean shared = koprs_test_validator_may_overcommit (name);
  int order = limit != NULL ? koprs_test_text_compare_quantities (wanted, limit) : 0;

  if (limit == NULL && !shared)
    koprs_test_validator_required_at (self, "limits", "Limit must be set for non overcommitable resources");
  if (order != 0 && (order > 0 || !shared))
    {
      g_autofree char *detail = g_strdup_printf ("must be %s %s limit of %s", shared ? "less than or equal to" : "equal to", name, limit);

      koprs_test_validator_invalid_at (self, "requests", request, detail);
    }
}

void
koprs_test_validator_check_resources (KoprsTestValidator *self, JsonNode *container)
{
  static const char *const members[] = { "limits", "requests" };
  JsonNode *resources = koprs_test_node_get (container, "resources");
  JsonNode *requests = koprs_test_node_get (resources, "requests");
  gsize outer = koprs_test_validator_enter (self, "resources");
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    koprs_test_validator_check_container_amounts (self, koprs_test_node_get (resources, members[i]), members[i]);
  if (koprs_test_node_is_object (requests))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (requests));
      while (json_object_iter_next_ordered (&iter, &name, &value))
        check_against_limit (self, name, value, koprs_test_node_get (resources, "limits"));
    }
  koprs_test_validator_check_huge_pages (self, koprs_test_node_get (resources, "limits"), requests);
  koprs_test_validator_leave (self, outer);
}

/* 0: no such scope. */
static guint
find_scope (const char *scope)
{
  static const struct { const char *scope; guint counts; } scopes[] = {
    { "BestEffort", POD },
    { "CrossNamespacePodAffinity", OF_PODS },
    { "NotBestEffort", OF_PODS },
    { "NotTerminating", OF_PODS },
    { "PriorityClass", OF_PODS },
    { "Terminating", OF_PODS },
    { "VolumeAttributesClass", OF_CLAIMS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    if (strcmp (scopes[i].scope, scope) == 0)
      return scopes[i].counts;
  return 0;
}

/* Each complaint is said once, however many scopes or resources deserve it. */
static void
complain (KoprsTestValidator *self, JsonNode *scopes, const char *detail, guint first)
{
  for (guint i = first; i < self->causes->len; i++)
    if (g_str_has_suffix (((KoprsTestCause *) g_ptr_array_index (self->causes, i))->message, detail))
      return;
  koprs_test_validator_invalid (self, scopes, "%s", detail);
}

static void
check_scope (KoprsTestValidator *self, JsonNode *scopes, const char *scope, JsonNode *hard, guint first)
{
  guint counts = find_scope (scope);
  JsonObjectIter iter;
  const char *name;

  if (counts == 0)
    complain (self, scopes, "unsupported scope", first);
  if (counts == 0 || !koprs_test_node_is_object (hard))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (hard));
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    if ((find_uses (name) & IN_QUOTA) != 0 && (find_uses (name) & counts) == 0)
      complain (self, scopes, "unsupported scope applied to resource", first);
}

static gboolean
has_scope (JsonNode *scopes, const char *scope)
{
  JsonArray *list = json_node_get_array (scopes);

  for (guint i = 0; i < json_array_get_length (list); i++)
    if (g_strcmp0 (json_array_get_string_element (list, i), scope) == 0)
      return TRUE;
  return FALSE;
}

static void
check_scopes (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const opposites[][2] = { { "BestEffort", "NotBestEffort" }, { "Terminating", "NotTerminating" } };
  JsonNode *scopes = koprs_test_node_get (spec, "scopes");
  guint first = self->causes->len;
  gsize mark = koprs_test_validator_enter (self, "scopes");

  for (guint i = 0; koprs_test_node_is_array (scopes) && i < json_array_get_length (json_node_get_array (scopes)); i++)
    check_scope (self, scopes, json_array_get_string_element (json_node_get_array (scopes), i), koprs_test_node_get (spec, "hard"), first);
  for (guint i = 0; koprs_test_node_is_array (scopes) && i < G_N_ELEMENTS (opposites); i++)
    if (has_scope (scopes, opposites[i][0]) && has_scope (scopes, opposites[i][1]))
      complain (self, scopes, "conflicting scopes", first);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_quota (KoprsTestValidator *self, JsonNode *quota, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (quota, "spec");
  gsize outer = koprs_test_validator_enter (self, "spec");
  gsize mark = koprs_test_validator_enter (self, "hard");

  check_amounts (self, koprs_test_node_get (spec, "hard"), IN_QUOTA, "must be a standard resource for quota");
  koprs_test_validator_leave (self, mark);
  check_scopes (self, spec);
  koprs_test_validator_leave (self, outer);
}
