/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a real server hands on to somebody else: a pod's log, exec, attach and portforward go to the kubelet of its node,
 * proxies to an address. There are no kubelets here, so that all of them end as they do where none is reached. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"
#include "koprs/testing/writes/koprs-test-webhooks.h"

#include <string.h>

#define KUBELET_PORT 10250

static JsonNode *
get_element (JsonNode *object, const char *name, guint i)
{
  JsonNode *list = koprs_test_node_get (object, name);

  return koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)) ?
         json_array_get_element (json_node_get_array (list), i) : NULL;
}

/* All of them, in the order in which a real server names them. */
static GPtrArray *
list_containers (JsonNode *pod)
{
  static const char *const lists[] = { "initContainers", "containers", "ephemeralContainers" };
  JsonNode *spec = koprs_test_node_get (pod, "spec"), *container;
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; (container = get_element (spec, lists[i], j)) != NULL; j++)
      g_ptr_array_add (names, (gpointer) koprs_test_node_get_string (container, "name"));
  return names;
}

/* NULL with an error. */
static const char *
choose_container (KoprsTestCall *call, JsonNode *pod, GError **error)
{
  const char *asked = koprs_test_call_get (call, "container");
  g_autoptr (GPtrArray) names = list_containers (pod);
  g_autofree char *joined = NULL;
  guint place;

  if (asked != NULL && *asked != '\0')
    {
      if (g_ptr_array_find_with_equal_func (names, asked, g_str_equal, &place))
        return g_ptr_array_index (names, place);
      koprs_test_status_set_bad_request (error, "container %s is not valid for pod %s", asked, call->name);
      return NULL;
    }
  if (koprs_test_object_count (koprs_test_node_get (pod, "spec"), "containers") == 1)
    return koprs_test_node_get_string (get_element (koprs_test_node_get (pod, "spec"), "containers", 0), "name");
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (" ", (char **) names->pdata);
  koprs_test_status_set_bad_request (error, "a container name must be specified for pod %s, choose one of: [%s]", call->name, joined);
  return NULL;
}

static const char *
find_address (JsonNode *node)
{
  static const char *const types[] = { "Hostname", "InternalDNS", "InternalIP", "ExternalDNS", "ExternalIP" };
  JsonNode *status = koprs_test_node_get (node, "status"), *address;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    for (guint j = 0; (address = get_element (status, "addresses", j)) != NULL; j++)
      if (g_strcmp0 (koprs_test_node_get_string (address, "type"), types[i]) == 0)
        return koprs_test_node_get_string (address, "address");
  return NULL;
}

/* "10.0.0.7:10250", or NULL with an error. resource: whose absence a missing node is, in the words of a real server. */
static char *
find_kubelet (KoprsTestCluster *cluster, const char *name, const char *resource, GError **error)
{
  KoprsTestKind *nodes = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "nodes");
  KoprsBlob *blob = koprs_test_table_lookup (nodes->table, name);
  g_autoptr (JsonNode) node = blob != NULL ? koprs_test_object_load (nodes, blob) : NULL;
  JsonNode *endpoint = koprs_test_node_find (node, "status", "daemonEndpoints", "kubeletEndpoint", NULL);
  const char *address = find_address (node);
  gint64 port = koprs_test_object_get_int (endpoint, "Port", 0);

  if (node == NULL)
    koprs_test_status_set (error, 404, "NotFound", koprs_test_status_details (name, "", resource), "%s \"%s\" not found", resource, name);
  else if (address == NULL)
    koprs_test_status_set (error, 500, NULL, NULL, "no preferred addresses found; known addresses: []");
  else
    return g_strdup_printf ("%s:%" G_GINT64_FORMAT, address, port != 0 ? port : KUBELET_PORT);
  return NULL;
}

/* FALSE where the query has something else than a number there. */
static gboolean
read_number (KoprsTestCall *call, const char *name, gboolean *given, gint64 *value, GError **error)
{
  const char *text = koprs_test_call_get (call, name);
  char *end;

  *given = text != NULL && *text != '\0';
  if (!*given)
    return TRUE;
  *value = g_ascii_strtoll (text, &end, 10);
  if (*end == '\0')
    return TRUE;
  koprs_test_status_set_bad_request (error, "strconv.ParseInt: parsing \"%s\": invalid syntax", text);
  return FALSE;
}

static gboolean
check_log_options (KoprsTestCall *call, GError **error)
{
  static const struct { const char *name; gint64 least; const char *problem; } numbers[] = {
    { "tailLines", 0, "must be greater than or equal to 0" },
    { "limitBytes", 1, "must be greater than 0" },
    { "sinceSeconds", 1, "must be greater than 0" },
  };
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();
  gboolean given, both = FALSE;
  gint64 value;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (!read_number (call, numbers[i].name, &given, &value, error))
        return FALSE;
      both = given && i == 2 && koprs_test_call_get (call, "sinceTime") != NULL;
      if (given && !both && value < numbers[i].least)
        koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_INVALID, numbers[i].name, "Invalid value: %" G_GINT64_FORMAT ": %s", value,
                               numbers[i].problem);
    }
  if (both)
    koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_FORBIDDEN, "[]",
                           "Forbidden: at most one of `sinceTime` or `sinceSeconds` may be specified");
  if (koprs_test_call_get (call, "stream") != NULL)
    koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_FORBIDDEN, "stream", "Forbidden: may not be specified");
  if (causes->len == 0)
    return TRUE;
  koprs_test_status_set_invalid (error, "", "PodLogOptions", call->name, causes);
  return FALSE;
}

static JsonNode *
load_pod (KoprsTestCluster *cluster, KoprsTestCall *call, GError **error)
{
  KoprsBlob *blob = koprs_test_verb_find (cluster, call, error);

  return blob != NULL ? koprs_test_object_load (call->kind, blob) : NULL;
}

static const char *
get_node_name (JsonNode *pod)
{
  const char *name = koprs_test_node_get_string (koprs_test_node_get (pod, "spec"), "nodeName");

  return name != NULL && *name != '\0' ? name : NULL;
}

gboolean
koprs_test_verb_log (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autoptr (JsonNode) pod = check_log_options (call, error) ? load_pod (cluster, call, error) : NULL;
  const char *container = pod != NULL ? choose_container (call, pod, error) : NULL;
  g_autofree char *kubelet = NULL;

  if (container == NULL)
    return FALSE;
  if (get_node_name (pod) == NULL)
    {
      reply->code = 204;
      reply->content_type = NULL;
      return TRUE;
    }
  kubelet = find_kubelet (cluster, get_node_name (pod), "pods", error);
  if (kubelet != NULL)
    koprs_test_status_set (error, 500, NULL, NULL, "Get \"https://%s/containerLogs/%s/%s/%s\": dial tcp %s: connect: connection refused",
                           kubelet, call->namespace_, call->name, container, kubelet);
  return FALSE;
}

static const struct { const char *resource, *subresource, *kind; gboolean proxy, streams, commands; } connections[] = {
  { "pods", "exec", "PodExecOptions", FALSE, TRUE, TRUE },
  { "pods", "attach", "PodAttachOptions", FALSE, TRUE, FALSE },
  { "pods", "portforward", "PodPortForwardOptions", FALSE, FALSE, FALSE },
  { "pods", "proxy", "PodProxyOptions", TRUE, FALSE, FALSE },
  { "services", "proxy", "ServiceProxyOptions", TRUE, FALSE, FALSE },
  { "nodes", "proxy", "NodeProxyOptions", TRUE, FALSE, FALSE },
};

static void
add_list (JsonNode *options, KoprsTestCall *call, const char *name, const char *member)
{
  g_autoptr (GPtrArray) values = koprs_test_call_get_all (call, name);
  JsonNode *list = koprs_test_node_new_array ();

  for (guint i = 0; i < values->len; i++)
    {
      const char *text = g_ptr_array_index (values, i);
      gint64 number;

      if (strcmp (name, "ports") == 0 && g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, &number, NULL))
        json_array_add_int_element (json_node_get_array (list), number);
      else
        json_array_add_string_element (json_node_get_array (list), text);
    }
  koprs_test_node_set (options, member, list);
  if (values->len == 0)
    koprs_test_node_set (options, member, NULL);
}

/* What a connection is asked for, as an object. */
static JsonNode *
make_connect_options (KoprsTestCall *call, guint row)
{
  static const char *const streams[] = { "stdin", "stdout", "stderr", "tty" };
  JsonNode *options = koprs_test_node_new_object ();
  const char *container = koprs_test_call_get (call, "container");
  const char *rest = strstr (call->path, "/proxy");

  koprs_test_node_set_string (options, "kind", connections[row].kind);
  koprs_test_node_set_string (options, "apiVersion", "v1");
  for (guint i = 0; connections[row].streams && i < G_N_ELEMENTS (streams); i++)
    if (koprs_test_call_is_set (call, streams[i]))
      {
        JsonNode *yes = json_node_new (JSON_NODE_VALUE);

        json_node_set_boolean (yes, TRUE);
        koprs_test_node_set (options, streams[i], yes);
      }
  if (connections[row].streams && container != NULL && *container != '\0')
    koprs_test_node_set_string (options, "container", container);
  if (connections[row].commands)
    add_list (options, call, "command", "command");
  if (strcmp (connections[row].subresource, "portforward") == 0)
    add_list (options, call, "ports", "ports");
  if (connections[row].proxy && rest != NULL && rest[strlen ("/proxy")] != '\0')
    koprs_test_node_set_string (options, "path", rest + strlen ("/proxy"));
  return options;
}

/* Webhooks hear of it before anybody looks whether there is something to connect to. */
static gboolean
admit (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  KoprsTestWriteOptions options = { 0 };
  KoprsTestWrite write = { cluster, call, call->kind, &options, reply->warnings, FALSE };
  g_autoptr (JsonNode) object = NULL;
  KoprsTestReviewKind kind = { "", "v1", NULL };
  KoprsTestReviewFacts facts = { .operation = "CONNECT", .name = call->name, .kind = &kind, .subresource = call->subresource };

  if (!koprs_test_webhooks_exist (&write))
    return TRUE;
  for (guint i = 0; object == NULL && i < G_N_ELEMENTS (connections); i++)
    if (strcmp (connections[i].resource, call->kind->resource) == 0 && strcmp (connections[i].subresource, call->subresource) == 0)
      {
        kind.kind = connections[i].kind;
        facts.object = object = make_connect_options (call, i);
      }
  return object == NULL || koprs_test_webhooks_admit (&write, &facts, error);
}

gboolean
koprs_test_verb_stream (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autoptr (JsonNode) pod = admit (cluster, call, reply, error) ? load_pod (cluster, call, error) : NULL;
  g_autofree char *kubelet = NULL;

  if (pod == NULL || (strcmp (call->subresource, "portforward") != 0 && choose_container (call, pod, error) == NULL))
    return FALSE;
  if (get_node_name (pod) == NULL)
    {
      koprs_test_status_set_bad_request (error, "pod %s does not have a host assigned", call->name);
      return FALSE;
    }
  kubelet = find_kubelet (cluster, get_node_name (pod), "pods", error);
  if (kubelet != NULL)
    koprs_test_status_set_bad_request (error, "Upgrade request required");
  return FALSE;
}

/* NAME, NAME:PORT or SCHEME:NAME:PORT: the name and the port stay. */
static char *
take_port (KoprsTestCall *call)
{
  g_auto (GStrv) parts = g_strsplit (call->name, ":", 3);
  guint n = g_strv_length (parts);

  g_free (call->name);
  call->name = g_strdup (parts[n == 3 ? 1 : 0]);
  return n > 1 ? g_strdup (parts[n - 1]) : NULL;
}

static gboolean
find_service_port (KoprsTestCluster *cluster, KoprsTestCall *call, gint64 number, GError **error)
{
  KoprsBlob *blob = koprs_test_verb_find (cluster, call, error);
  g_autoptr (JsonNode) service = blob != NULL ? koprs_test_object_load (call->kind, blob) : NULL;
  JsonNode *port;

  if (service == NULL)
    return FALSE;
  for (guint i = 0; (port = get_element (koprs_test_node_get (service, "spec"), "ports", i)) != NULL; i++)
    if (koprs_test_object_get_int (port, "port", 0) == number)
      return TRUE;
  koprs_test_status_set (error, 503, "ServiceUnavailable", NULL, "no service port %" G_GINT64_FORMAT " found for service \"%s\"",
                         number, call->name);
  return FALSE;
}

gboolean
koprs_test_verb_proxy (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autofree char *port = NULL;
  g_autofree char *kubelet = NULL;
  guint64 number;

  if (!admit (cluster, call, reply, error))
    return FALSE;
  port = take_port (call);
  if (strcmp (call->kind->resource, "services") == 0)
    {
      if (port == NULL || !g_ascii_string_to_unsigned (port, 10, 0, G_MAXINT64, &number, NULL) ||
          find_service_port (cluster, call, (gint64) number, error))
        koprs_test_status_set (error, 503, "ServiceUnavailable", NULL, "no endpoints available for service \"%s\"", call->name);
    }
  else if (strcmp (call->kind->resource, "pods") == 0)
    {
      if (koprs_test_verb_find (cluster, call, error) != NULL)
        koprs_test_status_set_bad_request (error, "address not allowed");
    }
  else
    {
      kubelet = find_kubelet (cluster, call->name, "nodes", error);
      if (kubelet != NULL)
        koprs_test_status_set (error, 503, "ServiceUnavailable", NULL,
                               "error trying to reach service: dial tcp %s: connect: connection refused", kubelet);
    }
  return FALSE;
}
