/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/kinds/koprs-test-kinds.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/printing/koprs-test-printed-selector.h"
#include "koprs/testing/values/koprs-test-json-path.h"
#include "koprs/testing/values/koprs-test-node.h"

#define NOW 1767225600          /* 2026-01-01T00:00:00Z */

static JsonNode *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = koprs_test_node_parse (json, -1, &error);

  g_assert_no_error (error);
  return node;
}

static void
test_ages_have_two_units_at_most (void)
{
  static const struct {
    gint64 seconds;
    const char *shown;
  } rows[] = {
    { -5, "<invalid>" }, { -1, "0s" }, { 0, "0s" }, { 119, "119s" }, { 120, "2m" }, { 125, "2m5s" }, { 599, "9m59s" },
    { 600, "10m" }, { 10799, "179m" }, { 10800, "3h" }, { 12000, "3h20m" }, { 28800, "8h" }, { 172799, "47h" },
    { 172800, "2d" }, { 180000, "2d2h" }, { 691200, "8d" }, { 63072000, "2y" }, { 64000000, "2y10d" },
    { 252288000, "8y" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = koprs_test_cells_dup_duration (rows[i].seconds);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

static void
test_a_path_leads_to_its_first_value (void)
{
  static const struct {
    const char *path;
    const char *found;
  } rows[] = {
    { ".a.b", "1" }, { ".a", "{\"b\":1}" }, { ".none", NULL }, { ".a.b.c", NULL }, { ".list[0].n", "1" },
    { ".list[-1].n", "2" }, { ".list[5].n", NULL }, { ".list[*].n", "1" }, { ".list[?(@.t==\"y\")].n", "2" },
    { ".list[?(@.t=='y')].n", "2" }, { ".list[?(@.n==2)].t", "\"y\"" }, { ".list[?(@.t!=\"x\")].n", "2" },
    { ".list[?(@.t==\"z\")].n", NULL }, { ".list[?(@.t)].n", "1" }, { ".x\\.y", "true" }, { "['x.y']", "true" },
    { ".list[", NULL }, { "a", NULL }, { ".list[?(", NULL }, { "[?()]", NULL }, { ".list[''].n", NULL },
  };
  g_autoptr (JsonNode) root = parse ("{\"a\":{\"b\":1},\"list\":[{\"t\":\"x\",\"n\":1},{\"t\":\"y\",\"n\":2}],\"x.y\":true}");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JsonNode *found = koprs_test_json_path_find (rows[i].path, root);
      g_autofree char *text = found != NULL ? koprs_test_node_to_text (found) : NULL;

      g_test_message ("%s", rows[i].path);
      g_assert_cmpstr (text, ==, rows[i].found);
    }
}

static void
test_selectors_are_shown_as_they_are_asked_for (void)
{
  g_autoptr (JsonNode) selector = parse ("{\"matchLabels\":{\"b\":\"2\",\"a\":\"1\"},\"matchExpressions\":[{\"key\":\"c\","
                                         "\"operator\":\"In\",\"values\":[\"z\",\"y\"]},{\"key\":\"d\",\"operator\":\"Exists\"}]}");
  g_autofree char *shown = koprs_test_printed_selector (selector);
  g_autofree char *none = koprs_test_printed_selector (NULL);

  g_assert_cmpstr (shown, ==, "a=1,b=2,c in (y,z),d");
  g_assert_cmpstr (none, ==, "<none>");
}

/* All columns of the kind for the object, as JSON. */
static char *
print (const char *group, const char *version, const char *plural, const char *json)
{
  g_autoptr (KoprsTestKinds) kinds = koprs_test_kinds_new ();
  g_autoptr (GPtrArray) columns = koprs_test_columns_new (koprs_test_kinds_find (kinds, group, version, plural));
  g_autoptr (JsonNode) object = parse (json);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      g_autoptr (JsonNode) cell = koprs_test_cells_make (g_ptr_array_index (columns, i), object, NOW);
      g_autofree char *shown = koprs_test_node_to_text (cell);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", shown);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* An object of a kind, and its cells. */
typedef struct {
  const char *group, *version, *plural, *object, *shown;
} Row;

static void
check (const Row *rows, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *shown = print (rows[i].group, rows[i].version, rows[i].plural, rows[i].object);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

static void
test_pods_and_nodes_say_how_they_are (void)
{
  static const Row rows[] = {
    { "", "v1", "pods", "{\"metadata\":{\"name\":\"p\"},\"spec\":{\"containers\":[{},{}]},\"status\":{\"phase\":\"Running\","
      "\"containerStatuses\":[{\"ready\":true,\"state\":{\"running\":{}}},{\"restartCount\":3,\"state\":{\"waiting\":{\"reason\":"
      "\"CrashLoopBackOff\"}},\"lastState\":{\"terminated\":{\"finishedAt\":\"2025-12-31T23:55:00Z\"}}}]}}",
      "\"p\" \"1/2\" \"CrashLoopBackOff\" \"3 (5m ago)\" \"<unknown>\" \"<none>\" \"<none>\" \"<none>\" \"<none>\"" },
    { "", "v1", "pods", "{\"metadata\":{\"name\":\"p\"},\"spec\":{\"containers\":[{}],\"initContainers\":[{},{}]},\"status\":{"
      "\"phase\":\"Pending\",\"initContainerStatuses\":[{\"state\":{\"terminated\":{\"exitCode\":0}}},{\"state\":{\"waiting\":{"
      "\"reason\":\"PodInitializing\"}}}]}}",
      "\"p\" \"0/1\" \"Init:1/2\" \"0\" \"<unknown>\" \"<none>\" \"<none>\" \"<none>\" \"<none>\"" },
    { "", "v1", "nodes", "{\"metadata\":{\"name\":\"n\",\"labels\":{\"node-role.kubernetes.io/control-plane\":\"\"}},\"spec\":{"
      "\"unschedulable\":true},\"status\":{\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\"}]}}",
      "\"n\" \"Ready,SchedulingDisabled\" \"control-plane\" \"<unknown>\" \"\" \"<none>\" \"<none>\" \"<unknown>\" \"<unknown>\" "
      "\"<unknown>\"" },
    { "", "v1", "nodes", "{\"metadata\":{\"name\":\"n\",\"labels\":{\"kubernetes.io/role\":\"a\",\"node-role.kubernetes.io/a\":\"\"}},"
      "\"status\":{\"nodeInfo\":{\"kernelVersion\":\"6.1\",\"architecture\":\"amd64\"}}}",
      "\"n\" \"Unknown\" \"a\" \"<unknown>\" \"\" \"<none>\" \"<none>\" \"<unknown>\" \"6.1 (amd64)\" \"<unknown>\"" },
    { "", "v1", "pods", "{\"metadata\":{\"name\":\"p\"},\"spec\":{\"containers\":[{}],\"initContainers\":[{\"name\":\"s\",\"restartPolicy\":"
      "\"Always\"}]},\"status\":{\"phase\":\"Running\",\"podIPs\":[{\"ip\":\"10.1.1.1\"}],\"initContainerStatuses\":[{\"name\":\"s\",\"started\":"
      "true,\"ready\":true,\"restartCount\":2,\"state\":{\"running\":{}}}],\"containerStatuses\":[{\"ready\":true,\"restartCount\":1,\"state\":{"
      "\"running\":{}}}]}}",
      "\"p\" \"2/2\" \"Running\" \"3\" \"<unknown>\" \"10.1.1.1\" \"<none>\" \"<none>\" \"<none>\"" },
    { "", "v1", "pods", "{\"metadata\":{\"name\":\"p\"},\"spec\":{\"containers\":[{}]},\"status\":{\"phase\":\"Pending\",\"conditions\":[{\"type\":"
      "\"PodScheduled\",\"status\":\"False\",\"reason\":\"SchedulingGated\"}]}}",
      "\"p\" \"0/1\" \"SchedulingGated\" \"0\" \"<unknown>\" \"<none>\" \"<none>\" \"<none>\" \"<none>\"" },
    { "", "v1", "pods", "{\"metadata\":{\"name\":\"p\"},\"spec\":{\"containers\":[{},{}]},\"status\":{\"phase\":\"Failed\",\"containerStatuses\":[{"
      "\"state\":{\"terminated\":{\"reason\":\"Completed\"}}},{\"state\":{\"terminated\":{\"reason\":\"Error\",\"exitCode\":2}}}]}}",
      "\"p\" \"0/2\" \"Error\" \"0\" \"<unknown>\" \"<none>\" \"<none>\" \"<none>\" \"<none>\"" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_cells_say_what_kubectl_shows (void)
{
  static const Row rows[] = {
    { "", "v1", "configmaps", "{\"metadata\":{\"name\":\"c\",\"creationTimestamp\":\"2025-12-31T23:59:30Z\"},\"data\":{\"a\":\"\"},"
      "\"binaryData\":{\"b\":\"\"}}", "\"c\" 2 \"30s\"" },
    { "", "v1", "services", "{\"metadata\":{\"name\":\"s\"},\"spec\":{\"type\":\"LoadBalancer\",\"clusterIP\":\"10.0.0.9\","
      "\"ports\":[{\"port\":80,\"nodePort\":30080,\"protocol\":\"TCP\"},{\"port\":53,\"protocol\":\"UDP\"}]}}",
      "\"s\" \"LoadBalancer\" \"10.0.0.9\" \"<pending>\" \"80:30080/TCP,53/UDP\" \"<unknown>\" \"<none>\"" },
    { "", "v1", "persistentvolumeclaims", "{\"metadata\":{\"name\":\"c\",\"annotations\":{\"volume.beta.kubernetes.io/storage-class\":\"old\"}},"
      "\"spec\":{\"storageClassName\":\"new\"},\"status\":{\"phase\":\"Pending\",\"capacity\":{\"storage\":\"1Gi\"}}}",
      "\"c\" \"Pending\" \"\" \"\" \"\" \"old\" \"<unset>\" \"<unknown>\" \"<unset>\"" },
    { "", "v1", "endpoints", "{\"metadata\":{\"name\":\"e\"},\"subsets\":[{\"addresses\":[{\"ip\":\"10.0.0.1\"},{\"ip\":\"fd00::1\"}],\"ports\":[{"
      "\"port\":80},{\"port\":443}]}]}", "\"e\" \"10.0.0.1:80,[fd00::1]:80,10.0.0.1:443 + 1 more...\" \"<unknown>\"" },
    { "", "v1", "events", "{\"metadata\":{\"name\":\"e\"},\"type\":\"Normal\",\"reason\":\"R\",\"involvedObject\":{\"kind\":\"Pod\",\"name\":\"p\"},"
      "\"message\":\" m \"}", "\"<unknown>\" \"Normal\" \"R\" \"pod/p\" \"\" \"\" \"m\" \"<unknown>\" 1 \"e\"" },
    { "certificates.k8s.io", "v1", "certificatesigningrequests", "{\"metadata\":{\"name\":\"r\"},\"status\":{\"conditions\":[{\"type\":\"Failed\"},{"
      "\"type\":\"Approved\"}],\"certificate\":\"eA==\"}}", "\"r\" \"<unknown>\" \"<none>\" \"\" \"<none>\" \"Approved,Failed,Issued\"" },
    { "networking.k8s.io", "v1", "ingressclasses", "{\"metadata\":{\"name\":\"i\",\"annotations\":{\"ingressclass.kubernetes.io/is-default-class\":"
      "\"true\"}},\"spec\":{\"controller\":\"c\"}}", "\"i (default)\" \"c\" \"<none>\" \"<unknown>\"" },
    { "resource.k8s.io", "v1", "resourceclaims", "{\"metadata\":{\"name\":\"r\"},\"status\":{\"reservedFor\":[{}]}}",
      "\"r\" \"pending\" \"<unknown>\"" },
    { "autoscaling", "v2", "horizontalpodautoscalers", "{\"metadata\":{\"name\":\"h\"},\"spec\":{\"maxReplicas\":3,\"metrics\":[{\"type\":\"External\","
      "\"external\":{\"target\":{\"averageValue\":\"5\"}}},{\"type\":\"Resource\",\"resource\":{\"name\":\"cpu\",\"target\":{"
      "\"averageUtilization\":70}}},{\"type\":\"Pods\"}]},\"status\":{\"currentMetrics\":[{},{\"resource\":{\"current\":{"
      "\"averageUtilization\":50}}}]}}",
      "\"h\" \"/\" \"<unknown>/5 (avg), cpu: 50%/70% + 1 more...\" \"<unset>\" 3 0 \"<unknown>\"" },
    { "admissionregistration.k8s.io", "v1", "validatingadmissionpolicybindings", "{\"metadata\":{\"name\":\"b\"},\"spec\":{\"policyName\":\"p\","
      "\"paramRef\":{\"selector\":{\"matchLabels\":{\"a\":\"b\"},\"matchExpressions\":[{\"key\":\"c\",\"operator\":\"In\",\"values\":[\"d\",\"e\"]}]}}}}",
      "\"b\" \"p\" \"&LabelSelector{MatchLabels:map[string]string{a: b,},MatchExpressions:[]LabelSelectorRequirement{LabelSelectorRequirement{"
      "Key:c,Operator:In,Values:[d e],},},}\" \"<unknown>\"" },
    { "batch", "v1", "jobs", "{\"metadata\":{\"name\":\"j\"},\"spec\":{\"completions\":2},\"status\":{\"succeeded\":1,\"startTime\":"
      "\"2025-12-31T23:59:00Z\"}}", "\"j\" \"Running\" \"1/2\" \"60s\" \"<unknown>\" \"\" \"\" \"<none>\"" },
    { "rbac.authorization.k8s.io", "v1", "rolebindings", "{\"metadata\":{\"name\":\"r\"},\"roleRef\":{\"kind\":\"Role\",\"name\":"
      "\"x\"},\"subjects\":[{\"kind\":\"User\",\"name\":\"jane\"},{\"kind\":\"ServiceAccount\",\"name\":\"a\",\"namespace\":\"n\"}]}",
      "\"r\" \"Role/x\" \"<unknown>\" \"jane\" \"\" \"n/a\"" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_a_row_says_that_a_pod_has_ended (void)
{
  static const struct { const char *plural, *object; gboolean ended; } rows[] = {
    { "pods", "{\"status\":{\"phase\":\"Succeeded\"}}", TRUE }, { "pods", "{\"status\":{\"phase\":\"Failed\"}}", TRUE },
    { "pods", "{\"status\":{\"phase\":\"Running\"}}", FALSE }, { "pods", "{}", FALSE },
    { "namespaces", "{\"status\":{\"phase\":\"Failed\"}}", FALSE },
  };
  g_autoptr (KoprsTestKinds) kinds = koprs_test_kinds_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JsonNode) object = parse (rows[i].object);
      const char *conditions = koprs_test_cells_conditions (koprs_test_kinds_find (kinds, "", "v1", rows[i].plural), object);

      g_assert_cmpint (conditions != NULL && strstr (conditions, "Completed") != NULL, ==, rows[i].ended);
    }
}

static void
test_a_default_is_marked_among_its_like (void)
{
  g_autoptr (KoprsTestKinds) kinds = koprs_test_kinds_new ();
  g_autoptr (GPtrArray) columns = koprs_test_columns_new (koprs_test_kinds_find (kinds, "storage.k8s.io", "v1", "storageclasses"));
  static const char *const rows[][2] = { { "fast", "\"fast (default)\"" }, { "slow", "\"slow\"" } };

  koprs_test_columns_mark_default (columns, "fast");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"metadata\":{\"name\":\"%s\"}}", rows[i][0]);
      g_autoptr (JsonNode) object = parse (json);
      g_autoptr (JsonNode) cell = koprs_test_cells_make (g_ptr_array_index (columns, 0), object, NOW);
      g_autofree char *shown = koprs_test_node_to_text (cell);

      g_assert_cmpstr (shown, ==, rows[i][1]);
    }
}

static void
test_a_column_without_a_name_has_no_heading (void)
{
  g_autoptr (KoprsTestKinds) kinds = koprs_test_kinds_new ();
  g_autoptr (GPtrArray) columns = koprs_test_columns_new (koprs_test_kinds_find (kinds, "networking.k8s.io", "v1", "ipaddresses"));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonNode) headings = NULL;

  koprs_test_columns_write (text, columns);
  headings = parse (text->str);
  g_assert_cmpuint (columns->len, ==, 3);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (headings)), ==, 2);
}

/* Whatever stands in an object, no column minds. */
static void
test_every_kind_has_cells_for_an_empty_object (void)
{
  static const char *const objects[] = {
    "{}", "{\"metadata\":1,\"spec\":[],\"status\":\"x\"}",
    "{\"spec\":{\"containers\":1,\"ports\":{},\"rules\":[1],\"metrics\":[1],\"versions\":\"\"},\"status\":{\"conditions\":[[]]}}",
  };
  g_autoptr (KoprsTestKinds) kinds = koprs_test_kinds_new ();
  GPtrArray *all = koprs_test_kinds_get_all (kinds);

  for (guint i = 0; i < all->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (objects); j++)
      {
        KoprsTestKind *kind = g_ptr_array_index (all, i);
        g_autofree char *shown = print (kind->group, kind->version, kind->plural, objects[j]);

        g_assert_cmpstr (shown, !=, "");
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/test-cells/ages", test_ages_have_two_units_at_most);
  g_test_add_func ("/test-cells/paths", test_a_path_leads_to_its_first_value);
  g_test_add_func ("/test-cells/selectors", test_selectors_are_shown_as_they_are_asked_for);
  g_test_add_func ("/test-cells/cells", test_cells_say_what_kubectl_shows);
  g_test_add_func ("/test-cells/pods", test_pods_and_nodes_say_how_they_are);
  g_test_add_func ("/test-cells/ended", test_a_row_says_that_a_pod_has_ended);
  g_test_add_func ("/test-cells/default", test_a_default_is_marked_among_its_like);
  g_test_add_func ("/test-cells/nameless", test_a_column_without_a_name_has_no_heading);
  g_test_add_func ("/test-cells/empty", test_every_kind_has_cells_for_an_empty_object);
  return g_test_run ();
}
