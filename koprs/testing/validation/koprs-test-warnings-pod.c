/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What is warned of in pods, and in the templates of pods. */

#include "koprs/testing/validation/koprs-test-warnings-private.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define NO_SELECTOR "a null labelSelector results in matching no pod"
#define SECCOMP_POD "seccomp.security.alpha.kubernetes.io/pod"
#define SECCOMP_CONTAINER "container.seccomp.security.alpha.kubernetes.io/"
#define APPARMOR_CONTAINER "container.apparmor.security.beta.kubernetes.io/"

static void
check_node_labels (GPtrArray *warnings, JsonNode *spec, const char *base)
{
  JsonNode *selector = koprs_test_node_get (spec, "nodeSelector"), *affinity;
  g_autoptr (GList) names = koprs_test_node_is_object (selector) ?
                            g_list_sort (json_object_get_members (json_node_get_object (selector)), (GCompareFunc) strcmp) : NULL;

  for (GList *at = names; at != NULL; at = at->next)
    if (koprs_test_warnings_find_label (at->data) != NULL)
      koprs_test_warnings_say (warnings, "%sspec.nodeSelector[%s]: %s", base, (char *) at->data,
                               koprs_test_warnings_find_label (at->data));
  affinity = koprs_test_node_find (spec, "affinity", "nodeAffinity", NULL);
  for (guint i = 0; i < koprs_test_warnings_count (koprs_test_node_get (affinity, "requiredDuringSchedulingIgnoredDuringExecution"),
                                                   "nodeSelectorTerms"); i++)
    {
      g_autofree char *path = g_strdup_printf ("%sspec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution."
                                               "nodeSelectorTerms[%u]", base, i);
      JsonNode *required = koprs_test_node_get (affinity, "requiredDuringSchedulingIgnoredDuringExecution");

      koprs_test_warnings_check_term (warnings, koprs_test_warnings_element (required, "nodeSelectorTerms", i), FALSE, path);
    }
  for (guint i = 0; i < koprs_test_warnings_count (affinity, "preferredDuringSchedulingIgnoredDuringExecution"); i++)
    {
      g_autofree char *path = g_strdup_printf ("%sspec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[%u]."
                                               "preference", base, i);
      JsonNode *preferred = koprs_test_warnings_element (affinity, "preferredDuringSchedulingIgnoredDuringExecution", i);

      koprs_test_warnings_check_term (warnings, koprs_test_node_get (preferred, "preference"), TRUE, path);
    }
}

static void
check_spread (GPtrArray *warnings, JsonNode *spec, const char *base)
{
  for (guint i = 0; i < koprs_test_warnings_count (spec, "topologySpreadConstraints"); i++)
    {
      JsonNode *spread = koprs_test_warnings_element (spec, "topologySpreadConstraints", i);
      const char *key = koprs_test_node_get_string (spread, "topologyKey");

      if (key != NULL && koprs_test_warnings_find_label (key) != NULL)
        koprs_test_warnings_say (warnings, "%sspec.topologySpreadConstraints[%u].topologyKey: %s is %s", base, i, key,
                                 koprs_test_warnings_find_label (key));
      if (koprs_test_node_get (spread, "labelSelector") == NULL)
        koprs_test_warnings_say (warnings, "%sspec.topologySpreadConstraints[%u].labelSelector: " NO_SELECTOR, base, i);
    }
}

static void
check_annotations (GPtrArray *warnings, JsonNode *annotations, const char *base)
{
  static const char *const rows[][2] = {
    { "scheduler.alpha.kubernetes.io/critical-pod", "non-functional in v1.16+; use the \"priorityClassName\" field instead" },
    { "security.alpha.kubernetes.io/sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead" },
    { "security.alpha.kubernetes.io/unsafe-sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (koprs_test_node_get (annotations, rows[i][0]) != NULL)
      koprs_test_warnings_say (warnings, "%smetadata.annotations[%s]: %s", base, rows[i][0], rows[i][1]);
}

/* Names that come twice in a list; empty ones where they matter. */
static void
check_names (GPtrArray *warnings, JsonNode *spec, const char *base, const char *list, const char *member)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < koprs_test_warnings_count (spec, list); i++)
    {
      const char *name = koprs_test_node_get_string (koprs_test_warnings_element (spec, list, i), member);

      if (!g_hash_table_add (seen, (gpointer) (name != NULL ? name : "")))
        koprs_test_warnings_say (warnings, "%sspec.%s[%u].%s: duplicate %s \"%s\"", base, list, i, member, member,
                                 name != NULL ? name : "");
    }
}

static void
check_empty_secrets (GPtrArray *warnings, JsonNode *spec, const char *base)
{
  for (guint i = 0; i < koprs_test_warnings_count (spec, "imagePullSecrets"); i++)
    {
      const char *name = koprs_test_node_get_string (koprs_test_warnings_element (spec, "imagePullSecrets", i), "name");

      if (name == NULL || *name == '\0')
        koprs_test_warnings_say (warnings, "%sspec.imagePullSecrets[%u].name: invalid empty name \"\"", base, i);
    }
}

/* A variable that is set again is fine where it is made of what it was. */
static void
check_variables (GPtrArray *warnings, JsonNode *container, const char *path)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < koprs_test_warnings_count (container, "env"); i++)
    {
      JsonNode *variable = koprs_test_warnings_element (container, "env", i);
      const char *name = koprs_test_node_get_string (variable, "name"), *value = koprs_test_node_get_string (variable, "value");
      g_autofree char *own = g_strdup_printf ("$(%s)", name != NULL ? name : "");

      if (name == NULL || g_hash_table_add (seen, (gpointer) name))
        continue;
      if (koprs_test_node_get (variable, "valueFrom") != NULL || value == NULL || strcmp (value, own) == 0 || strstr (value, own) == NULL)
        koprs_test_warnings_say (warnings, "%s.env[%u]: hides previous definition of \"%s\", which may be dropped when using apply", path,
                                 i, name);
    }
}

static void
check_container_annotations (GPtrArray *warnings, JsonNode *pod, JsonNode *container, const char *base)
{
  JsonNode *annotations = koprs_test_node_find (pod, "metadata", "annotations", NULL);
  const char *name = koprs_test_node_get_string (container, "name");
  g_autofree char *seccomp = g_strconcat (SECCOMP_CONTAINER, name, NULL), *apparmor = g_strconcat (APPARMOR_CONTAINER, name, NULL);

  if (koprs_test_node_get (annotations, seccomp) != NULL &&
      koprs_test_node_find (container, "securityContext", "seccompProfile", NULL) == NULL)
    koprs_test_warnings_say (warnings, "%smetadata.annotations[%s]: non-functional in v1.27+; use the \"seccompProfile\" field instead",
                             base, seccomp);
  if (*base != '\0' && koprs_test_node_get (annotations, apparmor) != NULL &&
      koprs_test_node_find (container, "securityContext", "appArmorProfile", NULL) == NULL &&
      koprs_test_node_find (pod, "spec", "securityContext", "appArmorProfile", NULL) == NULL)
    koprs_test_warnings_say (warnings, "%smetadata.annotations[%s]: deprecated since v1.30; use the \"appArmorProfile\" field instead",
                             base, apparmor);
}

static void
check_container (GPtrArray *warnings, JsonNode *pod, JsonNode *container, const char *base, const char *path)
{
  static const char *const names[] = { "memory", "ephemeral-storage" };
  static const char *const members[] = { "limits", "requests" };

  check_container_annotations (warnings, pod, container, base);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < G_N_ELEMENTS (members); j++)
      {
        g_autofree char *amounts = g_strdup_printf ("%s.resources.%s", path, members[j]);

        koprs_test_warnings_check_fraction (warnings, koprs_test_node_find (container, "resources", members[j], NULL), amounts,
                                            names[i]);
      }
  check_variables (warnings, container, path);
}

static void
check_containers (GPtrArray *warnings, JsonNode *pod, const char *base)
{
  static const char *const lists[] = { "initContainers", "containers", "ephemeralContainers" };
  JsonNode *spec = koprs_test_node_get (pod, "spec");

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < koprs_test_warnings_count (spec, lists[i]); j++)
      {
        g_autofree char *path = g_strdup_printf ("%sspec.%s[%u]", base, lists[i], j);

        check_container (warnings, pod, koprs_test_warnings_element (spec, lists[i], j), base, path);
      }
}

static void
check_pod_affinity (GPtrArray *warnings, JsonNode *spec, const char *base, const char *member)
{
  JsonNode *affinity = koprs_test_node_find (spec, "affinity", member, NULL);

  for (guint i = 0; i < koprs_test_warnings_count (affinity, "requiredDuringSchedulingIgnoredDuringExecution"); i++)
    if (koprs_test_node_get (koprs_test_warnings_element (affinity, "requiredDuringSchedulingIgnoredDuringExecution", i),
                             "labelSelector") == NULL)
      koprs_test_warnings_say (warnings, "%sspec.affinity.%s.requiredDuringSchedulingIgnoredDuringExecution[%u].labelSelector: "
                               NO_SELECTOR, base, member, i);
  for (guint i = 0; i < koprs_test_warnings_count (affinity, "preferredDuringSchedulingIgnoredDuringExecution"); i++)
    if (koprs_test_node_find (koprs_test_warnings_element (affinity, "preferredDuringSchedulingIgnoredDuringExecution", i),
                              "podAffinityTerm", "labelSelector", NULL) == NULL)
      koprs_test_warnings_say (warnings, "%sspec.affinity.%s.preferredDuringSchedulingIgnoredDuringExecution[%u].podAffinityTerm."
                               "labelSelector: " NO_SELECTOR, base, member, i);
}

static void
check_addresses (GPtrArray *warnings, JsonNode *spec, const char *base)
{
  JsonNode *resolver = koprs_test_node_get (spec, "dnsConfig");
  g_auto (GStrv) servers = koprs_test_object_dup_strings (resolver, "nameservers");

  for (guint i = 0; servers[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("%sspec.dnsConfig.nameservers[%u]", base, i);

      koprs_test_warnings_check_ip (warnings, path, servers[i]);
    }
  for (guint i = 0; i < koprs_test_warnings_count (spec, "hostAliases"); i++)
    {
      g_autofree char *path = g_strdup_printf ("%sspec.hostAliases[%u].ip", base, i);

      koprs_test_warnings_check_ip (warnings, path,
                                    koprs_test_node_get_string (koprs_test_warnings_element (spec, "hostAliases", i), "ip"));
    }
}

void
koprs_test_warnings_check_pod (GPtrArray *warnings, JsonNode *pod, const char *base)
{
  JsonNode *spec = koprs_test_node_get (pod, "spec"), *annotations = koprs_test_node_find (pod, "metadata", "annotations", NULL);
  g_autofree char *overhead = g_strconcat (base, "spec.overhead", NULL);

  check_node_labels (warnings, spec, base);
  check_spread (warnings, spec, base);
  check_annotations (warnings, annotations, base);
  koprs_test_warnings_check_volumes (warnings, spec, base);
  check_names (warnings, spec, base, "hostAliases", "ip");
  check_names (warnings, spec, base, "imagePullSecrets", "name");
  check_empty_secrets (warnings, spec, base);
  koprs_test_warnings_check_fraction (warnings, koprs_test_node_get (spec, "overhead"), overhead, "memory");
  koprs_test_warnings_check_fraction (warnings, koprs_test_node_get (spec, "overhead"), overhead, "ephemeral-storage");
  if (koprs_test_node_get (annotations, SECCOMP_POD) != NULL &&
      koprs_test_node_find (spec, "securityContext", "seccompProfile", NULL) == NULL)
    koprs_test_warnings_say (warnings, "%smetadata.annotations[" SECCOMP_POD "]: non-functional in v1.27+; use the \"seccompProfile\" "
                             "field instead", base);
  check_containers (warnings, pod, base);
  koprs_test_warnings_check_ports (warnings, spec, base);
  if (koprs_test_object_get_int (spec, "terminationGracePeriodSeconds", 0) < 0)
    koprs_test_warnings_say (warnings, "%sspec.terminationGracePeriodSeconds: must be >= 0; negative values are invalid and will be "
                             "treated as 1", base);
  check_pod_affinity (warnings, spec, base, "podAffinity");
  check_pod_affinity (warnings, spec, base, "podAntiAffinity");
  check_addresses (warnings, spec, base);
}
