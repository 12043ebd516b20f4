/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* How a Pod is called, whom it asks for names, and other single members of its spec. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_SERVERS 3
#define MAX_SEARCHES 32
#define NO_ID "must be between 0 and 2147483647, inclusive"
#define NO_DEADLINE "must be between 1 and 2147483647, inclusive"
#define SHARED_TWICE "ShareProcessNamespace and HostPID cannot both be enabled"

typedef void (*CheckName) (const char *text, gboolean prefix, GPtrArray *problems);

/* A member that is a name where it is there. */
static void
check_name (KoprsTestValidator *self, JsonNode *object, const char *name, CheckName check)
{
  const char *text = koprs_test_node_get_text (object, name);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, name);

  if (*text != '\0')
    check (text, FALSE, problems);
  koprs_test_validator_take_problems (self, text, problems);
  koprs_test_validator_leave (self, mark);
}

/* The strings of a list, each in its place. */
static void
check_each (KoprsTestValidator *self, JsonNode *object, const char *list, void (*check) (KoprsTestValidator *self, const char *text))
{
  g_auto (GStrv) texts = koprs_test_object_dup_strings (object, list);
  gsize outer = koprs_test_validator_enter (self, list);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      check (self, texts[i]);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_address (KoprsTestValidator *self, const char *text)
{
  koprs_test_validator_check_ip (self, text, FALSE);
}

static void
check_host (KoprsTestValidator *self, const char *text)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  koprs_test_names_check_subdomain (text, FALSE, problems);
  koprs_test_validator_take_problems (self, text, problems);
}

static void
check_alias (KoprsTestValidator *self, JsonNode *alias)
{
  gsize mark = koprs_test_validator_enter (self, "ip");

  check_address (self, koprs_test_node_get_text (alias, "ip"));
  koprs_test_validator_leave (self, mark);
  check_each (self, alias, "hostnames", check_host);
}

static void
check_option (KoprsTestValidator *self, JsonNode *option)
{
  if (*koprs_test_node_get_text (option, "name") == '\0')
    koprs_test_validator_required (self, "must not be empty");
}

static void
check_dns (KoprsTestValidator *self, JsonNode *spec)
{
  JsonNode *config = koprs_test_node_get (spec, "dnsConfig");
  gboolean none = strcmp (koprs_test_node_get_text (spec, "dnsPolicy"), "None") == 0;
  guint n_servers = koprs_test_object_count (config, "nameservers");
  gsize mark = koprs_test_validator_enter (self, "dnsConfig");

  if (none && !koprs_test_node_is_object (config))
    koprs_test_validator_required (self, "must provide `dnsConfig` when `dnsPolicy` is None");
  else if (none && n_servers == 0)
    koprs_test_validator_required_at (self, "nameservers", "must provide at least one DNS nameserver when `dnsPolicy` is None");
  else
    {
      if (n_servers > MAX_SERVERS)
        koprs_test_validator_invalid_at (self, "nameservers", koprs_test_node_get (config, "nameservers"),
                                         "must not have more than 3 nameservers");
      check_each (self, config, "nameservers", check_address);
      if (koprs_test_object_count (config, "searches") > MAX_SEARCHES)
        koprs_test_validator_invalid_at (self, "searches", koprs_test_node_get (config, "searches"),
                                         "must not have more than 32 search paths");
      koprs_test_validator_for_each (self, config, "options", check_option);
    }
  koprs_test_validator_leave (self, mark);
}

static void
check_readiness (KoprsTestValidator *self, JsonNode *gate)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  const char *type = koprs_test_node_get_text (gate, "conditionType");
  gsize mark = koprs_test_validator_enter (self, "conditionType");

  koprs_test_names_check_key (type, problems);
  koprs_test_validator_take_problems (self, type, problems);
  koprs_test_validator_leave (self, mark);
}

static void
check_gates (KoprsTestValidator *self, JsonNode *spec)
{
  JsonNode *gates = koprs_test_node_get (spec, "schedulingGates");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize outer;

  koprs_test_validator_for_each (self, spec, "readinessGates", check_readiness);
  outer = koprs_test_validator_enter (self, "schedulingGates");
  for (guint i = 0; i < koprs_test_object_count (spec, "schedulingGates"); i++)
    {
      const char *name = koprs_test_node_get_text (json_array_get_element (json_node_get_array (gates), i), "name");
      g_autoptr (JsonNode) value = koprs_test_node_new_string (name);
      gsize mark = koprs_test_validator_enter_index (self, i);

      koprs_test_names_check_key (name, problems);
      koprs_test_validator_take_problems (self, name, problems);
      if (!g_hash_table_add (seen, (gpointer) name))
        koprs_test_validator_duplicate (self, value);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_id (KoprsTestValidator *self, JsonNode *id)
{
  if (koprs_test_node_is_number (id) && (json_node_get_int (id) < 0 || json_node_get_int (id) > G_MAXINT32))
    koprs_test_validator_invalid (self, id, NO_ID);
}

/* Users and groups, by their numbers. */
void
koprs_test_validator_check_pod_users (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const names[] = { "fsGroup", "runAsUser", "runAsGroup" };
  JsonNode *context = koprs_test_node_get (spec, "securityContext"), *groups = koprs_test_node_get (context, "supplementalGroups");
  gsize outer = koprs_test_validator_enter (self, "securityContext"), mark, inner;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      mark = koprs_test_validator_enter (self, names[i]);
      check_id (self, koprs_test_node_get (context, names[i]));
      koprs_test_validator_leave (self, mark);
    }
  mark = koprs_test_validator_enter (self, "supplementalGroups");
  for (guint i = 0; i < koprs_test_object_count (context, "supplementalGroups"); i++)
    {
      inner = koprs_test_validator_enter_index (self, i);
      check_id (self, json_array_get_element (json_node_get_array (groups), i));
      koprs_test_validator_leave (self, inner);
    }
  koprs_test_validator_leave (self, mark);
  koprs_test_validator_leave (self, outer);
}

void
koprs_test_validator_check_pod_sharing (KoprsTestValidator *self, JsonNode *spec)
{
  if (koprs_test_object_get_boolean (spec, "shareProcessNamespace", FALSE) && koprs_test_object_get_boolean (spec, "hostPID", FALSE))
    koprs_test_validator_invalid_at (self, "shareProcessNamespace", koprs_test_node_get (spec, "shareProcessNamespace"), SHARED_TWICE);
  koprs_test_validator_check_affinity (self, spec);
  check_dns (self, spec);
  check_gates (self, spec);
  koprs_test_validator_check_spread (self, spec);
}

void
koprs_test_validator_check_pod_names (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const systems[] = { "linux", "windows", NULL };
  JsonNode *deadline = koprs_test_node_get (spec, "activeDeadlineSeconds"), *os = koprs_test_node_get (spec, "os");
  gsize mark;

  check_name (self, spec, "serviceAccountName", koprs_test_names_check_subdomain);
  check_name (self, spec, "nodeName", koprs_test_names_check_subdomain);
  if (koprs_test_node_is_number (deadline) && (json_node_get_int (deadline) < 1 || json_node_get_int (deadline) > G_MAXINT32))
    koprs_test_validator_invalid_at (self, "activeDeadlineSeconds", deadline, NO_DEADLINE);
  check_name (self, spec, "hostname", koprs_test_names_check_dns_label);
  check_name (self, spec, "subdomain", koprs_test_names_check_dns_label);
  koprs_test_validator_check_tolerations (self, spec, TRUE);
  koprs_test_validator_for_each (self, spec, "hostAliases", check_alias);
  check_name (self, spec, "priorityClassName", koprs_test_names_check_subdomain);
  check_name (self, spec, "runtimeClassName", koprs_test_names_check_subdomain);
  if (!koprs_test_node_is_object (os))
    return;
  mark = koprs_test_validator_enter (self, "os");
  if (*koprs_test_node_get_text (os, "name") == '\0')
    koprs_test_validator_required_at (self, "name", "");
  else if (!g_strv_contains (systems, koprs_test_node_get_text (os, "name")))
    koprs_test_validator_unsupported (self, koprs_test_node_get (os, "name"), systems);
  koprs_test_validator_leave (self, mark);
}
