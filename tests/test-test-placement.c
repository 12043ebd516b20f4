/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Pods that fit a Node and those that don't. */

#include "koprs/testing/controllers/koprs-test-placement.h"
#include "koprs/testing/values/koprs-test-node.h"

typedef struct {
  const char *name;
  const char *node;          /* its spec */
  const char *spec;          /* of the Pod */
  KoprsTestPlacement wanted;
} Row;

#define AFFINITY(terms) "{'affinity':{'nodeAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':{'nodeSelectorTerms':[" terms "]}}}}"
#define WHERE(key, operator, values) \
  AFFINITY ("{'matchExpressions':[{'key':'" key "','operator':'" operator "','values':[" values "]}]}")
#define TAINT(effect) "{'taints':[{'key':'k','value':'v','effect':'" effect "'}]}"
#define TOLERATES(toleration) "{'tolerations':[" toleration "]}"
#define NO KOPRS_TEST_PLACEMENT_NO
#define STAYS KOPRS_TEST_PLACEMENT_STAYS
#define FITS KOPRS_TEST_PLACEMENT_FITS

/* The Node is called n and has the labels zone=z and size=5. */
static const Row rows[] = {
  { "/placement/who-asks-for-nothing-fits", "{}", "{}", FITS },
  { "/placement/a-name-is-a-name", "{}", "{'nodeName':'m'}", NO },
  { "/placement/a-name-that-is-its-own-fits", "{}", "{'nodeName':'n'}", FITS },
  { "/placement/a-label-that-it-has-fits", "{}", "{'nodeSelector':{'zone':'z'}}", FITS },
  { "/placement/all-labels-count", "{}", "{'nodeSelector':{'zone':'z','other':'o'}}", NO },
  { "/placement/in", "{}", WHERE ("zone", "In", "'y','z'"), FITS },
  { "/placement/in-others", "{}", WHERE ("zone", "In", "'y'"), NO },
  { "/placement/not-in", "{}", WHERE ("zone", "NotIn", "'z'"), NO },
  { "/placement/what-is-not-there-is-in-no-list", "{}", WHERE ("other", "NotIn", "'z'"), FITS },
  { "/placement/exists", "{}", WHERE ("zone", "Exists", ""), FITS },
  { "/placement/does-not-exist", "{}", WHERE ("zone", "DoesNotExist", ""), NO },
  { "/placement/greater", "{}", WHERE ("size", "Gt", "'4'"), FITS },
  { "/placement/not-greater", "{}", WHERE ("size", "Gt", "'5'"), NO },
  { "/placement/less", "{}", WHERE ("size", "Lt", "'6'"), FITS },
  { "/placement/no-number-is-neither-more-nor-less", "{}", WHERE ("zone", "Lt", "'6'"), NO },
  { "/placement/fields-are-asked-for-too", "{}",
    AFFINITY ("{'matchFields':[{'key':'metadata.name','operator':'In','values':['m']}]}"), NO },
  { "/placement/one-term-of-several-is-enough", "{}",
    AFFINITY ("{'matchExpressions':[{'key':'other','operator':'Exists'}]},{'matchExpressions':[{'key':'zone','operator':'Exists'}]}"), FITS },
  { "/placement/all-of-a-term-counts", "{}",
    AFFINITY ("{'matchExpressions':[{'key':'zone','operator':'Exists'},{'key':'other','operator':'Exists'}]}"), NO },
  { "/placement/an-empty-term-suits-nobody", "{}", AFFINITY ("{}"), NO },
  { "/placement/a-taint-keeps-away", TAINT ("NoSchedule"), "{}", STAYS },
  { "/placement/a-taint-drives-out", TAINT ("NoExecute"), "{}", NO },
  { "/placement/a-taint-that-only-warns-does-nothing", TAINT ("PreferNoSchedule"), "{}", FITS },
  { "/placement/tolerates-by-value", TAINT ("NoExecute"), TOLERATES ("{'key':'k','value':'v'}"), FITS },
  { "/placement/tolerates-no-other-value", TAINT ("NoExecute"), TOLERATES ("{'key':'k','value':'w'}"), NO },
  { "/placement/tolerates-no-other-effect", TAINT ("NoExecute"), TOLERATES ("{'key':'k','operator':'Exists','effect':'NoSchedule'}"), NO },
  { "/placement/tolerates-whatever-there-is", TAINT ("NoExecute"), TOLERATES ("{'operator':'Exists'}"), FITS },
};

static JsonNode *
parse (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GError) error = NULL;
  JsonNode *node = koprs_test_node_parse (json, -1, &error);

  g_assert_no_error (error);
  return node;
}

static void
check_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (JsonNode) node = parse ("{'metadata':{'name':'n','labels':{'zone':'z','size':'5'}}}");
  g_autoptr (JsonNode) spec = parse (row->spec);

  koprs_test_node_set (node, "spec", parse (row->node));
  g_assert_cmpint (koprs_test_placement_judge (node, spec), ==, row->wanted);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add_data_func (rows[i].name, &rows[i], check_row);
  return g_test_run ();
}
