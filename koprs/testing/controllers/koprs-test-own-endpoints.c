/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-own-endpoints.h"

#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define KEY "default/kubernetes"
#define METADATA(label) "\"metadata\":{\"name\":\"kubernetes\",\"namespace\":\"default\",\"labels\":{" label "}}"
#define PORTS "\"ports\":[{\"name\":\"https\",\"port\":%u,\"protocol\":\"TCP\"}]"

typedef struct {
  const char *group;
  const char *plural;
  const char *format;     /* the object, but for its port */
  const char *counts[4];  /* the members that are kept right */
} Form;

static const Form forms[] = {
  { "", "endpoints",
    "{" METADATA ("\"endpointslice.kubernetes.io/skip-mirror\":\"true\"") ",\"subsets\":[{\"addresses\":[{\"ip\":\"127.0.0.1\"}]," PORTS "}]}",
    { "subsets" } },
  { "discovery.k8s.io", "endpointslices",
    "{" METADATA ("\"kubernetes.io/service-name\":\"kubernetes\"") ",\"addressType\":\"IPv4\",\"endpoints\":[{\"addresses\":[\"127.0.0.1\"],"
    "\"conditions\":{\"ready\":true}}]," PORTS "}",
    { "addressType", "endpoints", "ports" } },
};

static gboolean
is_right (const Form *form, JsonNode *live, JsonNode *wanted)
{
  for (guint i = 0; form->counts[i] != NULL; i++)
    if (!koprs_test_node_equal (koprs_test_node_get (live, form->counts[i]), koprs_test_node_get (wanted, form->counts[i])))
      return FALSE;
  return koprs_test_node_equal (koprs_test_node_find (live, "metadata", "labels", NULL),
                                koprs_test_node_find (wanted, "metadata", "labels", NULL));
}

static void
make (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *object)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *now = koprs_test_object_format_time (koprs_test_cluster_get_time (cluster));

  koprs_test_node_set_string (object, "kind", kind->kind);
  koprs_test_node_set_string (object, "apiVersion", kind->api_version);
  koprs_test_node_set_string (metadata, "uid", uid);
  koprs_test_node_set_string (metadata, "creationTimestamp", now);
  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_GENERATION))
    koprs_test_object_set_int (metadata, "generation", 1);
  koprs_test_lifecycle_update (cluster, kind, "kube-apiserver", "", NULL, object);
}

static void
put_right (KoprsTestCluster *cluster, KoprsTestKind *kind, const Form *form, JsonNode *live, JsonNode *wanted)
{
  g_autoptr (JsonNode) object = koprs_test_node_copy (live);
  JsonNode *metadata = koprs_test_object_metadata (object);

  for (guint i = 0; form->counts[i] != NULL; i++)
    koprs_test_object_copy_member (object, wanted, form->counts[i]);
  koprs_test_object_copy_member (metadata, koprs_test_object_metadata (wanted), "labels");
  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_GENERATION))
    koprs_test_object_set_int (metadata, "generation", koprs_test_object_get_int (metadata, "generation", 0) + 1);
  koprs_test_lifecycle_update (cluster, kind, "kube-apiserver", "", live, object);
}

static void
sync_form (KoprsTestCluster *cluster, const Form *form)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), form->group, "v1", form->plural);
  g_autofree char *port = g_strdup_printf ("%u", koprs_test_cluster_get_port (cluster));
  g_autoptr (GString) text = g_string_new (form->format);
  g_autoptr (JsonNode) wanted = NULL;
  g_autoptr (JsonNode) live = NULL;
  KoprsBlob *blob = koprs_test_table_lookup (kind->table, KEY);

  g_string_replace (text, "%u", port, 1);
  wanted = koprs_test_node_parse (text->str, (gssize) text->len, NULL);
  if (blob == NULL)
    {
      make (cluster, kind, wanted);
      return;
    }
  live = koprs_test_object_load (kind, blob);
  if (!is_right (form, live, wanted))
    put_right (cluster, kind, form, live, wanted);
}

void
koprs_test_own_endpoints_sync (KoprsTestCluster *cluster, const KoprsTestKind *kind)
{
  if (koprs_test_cluster_get_port (cluster) == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (strcmp (forms[i].group, kind->group) == 0 && strcmp (forms[i].plural, kind->plural) == 0)
      sync_form (cluster, &forms[i]);
}
