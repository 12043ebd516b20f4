/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Exchanges recorded from a real API server are replayed through the engines: same answer, byte for byte, but for what the
 * server's storage adds. Between the recorded ones stand those that were sent but not recorded. */

#include "koprs/testing/merge/koprs-test-apply.h"
#include "koprs/testing/merge/koprs-test-scale-owners.h"
#include "koprs/testing/schema/koprs-test-decode.h"
#include "koprs/testing/schema/koprs-test-defaults.h"
#include "koprs/testing/values/koprs-test-merge-patch.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

typedef struct {
  char *path;
  char *query;
  char *content_type;
  JsonNode *body;
  int code;
  JsonNode *answer;
} Exchange;

/* One step of a story. */
typedef struct {
  const char *golden;       /* a recorded exchange; else: */
  const char *manager;
  const char *subresource;
  const char *body;         /* applied */
  gboolean force;
  const char *live;         /* with golden: the object before it; NULL: that of the step before; "": none */
} Step;

typedef struct {
  const char *name;
  const char *kind;         /* "v1 ConfigMap"; "Widget" */
  Step steps[12];
} Story;

static const Story stories[] = {
  { "owns-shares-conflicts-and-takes", "v1 ConfigMap",
    { { "apply-create-201" },
      { "apply-noop" },
      { "apply-409-one-manager" },
      { "apply-update-200" },
      { "apply-shared-ownership" },
      { "apply-409-two-managers" },
      { "apply-force" },
      { "apply-remove-owned" },
      { "apply-unknown-field" },
      { "apply-400-managed-fields" } } },
  { "names-an-updater-with-its-version", "v1 ConfigMap",
    { { "apply-409-update-manager", .live = "{'kind':'ConfigMap','apiVersion':'v1','metadata':{'name':'a2','uid':'u','managedFields':["
        "{'manager':'upd','operation':'Update','apiVersion':'v1','time':'2026-11-23T08:05:34Z','fieldsType':'FieldsV1',"
        "'fieldsV1':{'f:data':{'.':{},'f:k':{}}}}]},'data':{'k':'1'}}" } } },
  { "knows-who-came-before-the-first-apply", "v1 ConfigMap",
    { { "apply-409-before-first-apply", .live = "{'kind':'ConfigMap','apiVersion':'v1','metadata':{'name':'bfa','uid':'u'},'data':{'a':'1'}}" } } },
  { "merges-custom-resources-by-their-schema", "Widget",
    { { "cr-apply-create" },
      { "cr-apply-list-map-second-manager" },
      { "cr-apply-409-paths" },
      { "cr-apply-removes-items" },
      { NULL, "m1", "", "{'apiVersion':'example.com/v1','kind':'Widget','metadata':{'name':'w1'},'spec':{}}" },
      { "cr-apply-status" },
      { NULL, "ctrl2", "status", "{'apiVersion':'example.com/v1','kind':'Widget','metadata':{'name':'w1'},'status':{'phase':'Other'}}", TRUE },
      { NULL, "ctrl", "status", "{'apiVersion':'example.com/v1','kind':'Widget','metadata':{'name':'w1'},'status':{'phase':'Ready',"
        "'conditions':[{'type':'Ready','status':'True','reason':'R','message':'','lastTransitionTime':'2026-01-01T00:00:00Z'}]}}", TRUE },
      { NULL, "ctrl2", "status", "{'apiVersion':'example.com/v1','kind':'Widget','metadata':{'name':'w1'},'status':{'phase':'Ready'}}" } } },
  { "ignores-status-in-the-main-resource", "Widget",
    { { "cr-apply-main-with-status", .live = "@" },
      { "cr-apply-status-409" },
      { NULL, "ctrl3", "status", "{'apiVersion':'example.com/v1','kind':'Widget','metadata':{'name':'w1'},'status':{'conditions':"
        "[{'type':'Synced','status':'True'}]}}" },
      { "update-steals-ownership" } } },
  { "owns-metadata", "Widget", { { "cr-apply-metadata" } } },
  { "creates-a-deployment", "apps/v1 Deployment",
    { { "apply-deployment-create" },
      { "apply-409-scale", .live = "@" } } },
  { "creates-a-definition", "apiextensions.k8s.io/v1 CustomResourceDefinition", { { "crd-apply-create" } } },
  { "melts-old-updaters", "v1 ConfigMap", { { "managed-fields-ancient-changes", .live = "@" } } },
  { "resets-on-request", "v1 ConfigMap",
    { { "managed-fields-reset", .live = "{'kind':'ConfigMap','apiVersion':'v1','metadata':{'name':'p1','uid':'u','managedFields':["
        "{'manager':'upd','operation':'Update','apiVersion':'v1','time':'2026-11-23T08:05:34Z','fieldsType':'FieldsV1',"
        "'fieldsV1':{'f:data':{'.':{},'f:k':{}}}}]},'data':{'b':'3','k':'2'}}" } } },
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

static char *
dup_header (const char *head, const char *name)
{
  const char *at = strstr (head, name);

  return at != NULL ? g_strndup (at + strlen (name), strcspn (at + strlen (name), "\n")) : g_strdup ("");
}

/* The first exchange of the file. */
static void
exchange_init (Exchange *self, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".http", NULL);
  g_autofree char *tests = g_path_get_dirname (g_getenv ("KOPRS_TEST_DATA"));
  g_autofree char *path = g_build_filename (tests, "golden", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  char *request, *answer, *body, *next;
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) target = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  request = strstr (text, ">>>\n") + 4;
  answer = strstr (request, "\n<<<\n");
  *answer = '\0';
  answer += strlen ("\n<<<\n");
  next = strstr (answer, "\n>>>\n");
  if (next != NULL)
    *next = '\0';
  words = g_strsplit_set (request, " \n", 4);
  target = g_strsplit (words[1], "?", 2);
  self->path = g_strdup (target[0]);
  self->query = g_strdup (target[1] != NULL ? target[1] : "");
  self->content_type = dup_header (request, "Content-Type: ");
  body = strstr (request, "\n\n");
  self->body = parse (body + 2);
  self->code = atoi (strchr (answer, ' '));
  self->answer = parse (strstr (answer, "\n\n") + 2);
}

static void
exchange_clear (Exchange *self)
{
  g_free (self->path);
  g_free (self->query);
  g_free (self->content_type);
  g_clear_pointer (&self->body, json_node_unref);
  g_clear_pointer (&self->answer, json_node_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Exchange, exchange_clear)

static KoprsTestSchema *
find_schema (const char *kind)
{
  g_auto (GStrv) words = g_strsplit (kind, " ", 2);
  g_auto (Exchange) definition = { NULL };
  g_autoptr (GError) error = NULL;
  KoprsTestSchema *schema;

  if (words[1] != NULL)
    {
      g_auto (GStrv) group = g_strsplit (words[0], "/", 2);

      return koprs_test_schema_new_builtin (group[1] != NULL ? group[0] : "", group[1] != NULL ? group[1] : group[0], words[1]);
    }
  exchange_init (&definition, "crd-apply-create");
  schema = koprs_test_schema_new_custom (definition.body, "v1", &error);
  g_assert_no_error (error);
  return schema;
}

static char *
dup_parameter (const char *query, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (query, "&", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_str_has_prefix (parts[i], name) && parts[i][strlen (name)] == '=')
      return g_strdup (parts[i] + strlen (name) + 1);
  return g_strdup ("");
}

/* The latest time in the recorded list: when the exchange happened. */
static gint64
find_now (JsonNode *answer)
{
  JsonNode *list = koprs_test_node_find (answer, "metadata", "managedFields", NULL);
  const char *latest = "2026-11-23T07:00:00Z";
  g_autoptr (GDateTime) time = NULL;

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      const char *text = koprs_test_node_get_string (json_array_get_element (json_node_get_array (list), i), "time");

      if (text != NULL && strcmp (text, latest) > 0)
        latest = text;
    }
  time = g_date_time_new_from_iso8601 (latest, NULL);
  return g_date_time_to_unix (time);
}

/* What the server's storage and strategies do: identity, and the parts that a write can't touch. */
static void
keep_server_fields (JsonNode *object, JsonNode *from, JsonNode *live, const char *subresource)
{
  static const char *const names[] = { "uid", "resourceVersion", "creationTimestamp", "generation", "namespace" };
  JsonNode *metadata = koprs_test_node_get (object, "metadata");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    koprs_test_node_set (metadata, names[i],
                         koprs_test_node_copy (koprs_test_node_get (koprs_test_node_get (from, "metadata"), names[i])));
  if (g_strcmp0 (koprs_test_node_get_string (object, "kind"), "Widget") == 0)
    {
      const char *kept = *subresource != '\0' ? "spec" : "status";

      koprs_test_node_set (object, kept, koprs_test_node_copy (koprs_test_node_get (live, kept)));
    }
}

/* Whoever wants to see the object afterwards gets it in the order of the wire. */
static JsonNode *
finish (KoprsTestSchema *schema, JsonNode *object, JsonNode *from, JsonNode *live, const char *subresource)
{
  keep_server_fields (object, from, live, subresource);
  return koprs_test_decode_arrange (schema, object);
}

static JsonNode *
write_object (KoprsTestSchema *schema, const KoprsTestWriter *writer, JsonNode *live, const char *content_type, JsonNode *body,
              gboolean force, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gboolean apply = strstr (content_type, "apply") != NULL;
  g_autoptr (JsonNode) changed = apply ? koprs_test_apply (schema, writer, live, body, force, error)
                                       : koprs_test_merge_patch_apply (live, body, error);
  g_autoptr (JsonNode) object = NULL;

  if (changed == NULL)
    return NULL;
  object = koprs_test_decode_patched (schema, changed, NULL, KOPRS_TEST_VALIDATE_WARN, problems, error);
  if (object == NULL)
    return NULL;
  koprs_test_defaults_fill (schema, object);
  if (!apply)
    koprs_test_managed_fields_update (schema, writer, live, object);
  return g_steal_pointer (&object);
}

static int
compare_causes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The causes of a Status, sorted: their order by manager is random on the real server. */
static char *
list_causes (JsonNode *status)
{
  JsonNode *causes = koprs_test_node_find (status, "details", "causes", NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; koprs_test_node_is_array (causes) && i < json_array_get_length (json_node_get_array (causes)); i++)
    g_ptr_array_add (texts, koprs_test_node_to_text (json_array_get_element (json_node_get_array (causes), i)));
  g_ptr_array_sort (texts, compare_causes);
  g_ptr_array_add (texts, NULL);
  return g_strjoinv ("\n", (char **) texts->pdata);
}

static void
assert_refused (const GError *error, const Exchange *exchange)
{
  GString *text = g_string_new (NULL);
  g_autoptr (JsonNode) status = NULL;
  g_autofree char *causes = NULL, *expected_causes = NULL;

  g_assert_error (error, KOPRS_TEST_STATUS, exchange->code);
  koprs_test_status_write (text, error);
  status = parse (text->str);
  g_string_free (text, TRUE);
  g_assert_cmpstr (koprs_test_node_get_string (status, "message"), ==,
                   koprs_test_node_get_string (exchange->answer, "message"));
  g_assert_cmpstr (koprs_test_node_get_string (status, "reason"), ==,
                   koprs_test_node_get_string (exchange->answer, "reason"));
  causes = list_causes (status);
  expected_causes = list_causes (exchange->answer);
  g_assert_cmpstr (causes, ==, expected_causes);
}

/* Golden steps may begin from what is derived from the answer itself. */
static JsonNode *
derive_live (const Exchange *exchange, const char *golden)
{
  JsonNode *live = koprs_test_node_copy (exchange->answer);
  JsonNode *metadata = koprs_test_node_get (live, "metadata");
  JsonArray *list = koprs_test_node_get (metadata, "managedFields") != NULL
                        ? json_node_get_array (koprs_test_node_get (metadata, "managedFields"))
                        : NULL;

  if (g_str_equal (golden, "cr-apply-main-with-status"))
    json_array_remove_element (list, json_array_get_length (list) - 1);
  else if (g_str_equal (golden, "managed-fields-ancient-changes"))
    {
      json_array_remove_element (list, json_array_get_length (list) - 1);
      koprs_test_node_set (koprs_test_node_get (live, "data"), "m12", NULL);
      json_node_unref (live);
      live = NULL;
    }
  return live;
}

/* Eleven updaters before the twelfth: the first is an ancient one already. */
static JsonNode *
make_crowd (void)
{
  GString *text = g_string_new ("{'kind':'ConfigMap','apiVersion':'v1','metadata':{'name':'anc','uid':'u','managedFields':["
                                "{'manager':'ancient-changes','operation':'Update','apiVersion':'v1','time':'2026-11-23T08:26:55Z',"
                                "'fieldsType':'FieldsV1','fieldsV1':{'f:data':{'.':{},'f:m00':{},'f:m01':{},'f:m02':{}}}}");
  JsonNode *live;

  for (guint i = 3; i < 12; i++)
    g_string_append_printf (text, ",{'manager':'m%02u','operation':'Update','apiVersion':'v1','time':'2026-11-23T08:26:55Z',"
                                  "'fieldsType':'FieldsV1','fieldsV1':{'f:data':{'f:m%02u':{}}}}", i, i);
  g_string_append (text, "]},'data':{");
  for (guint i = 0; i < 12; i++)
    g_string_append_printf (text, "%s'm%02u':'1'", i > 0 ? "," : "", i);
  g_string_append (text, "}}");
  live = parse (text->str);
  g_string_free (text, TRUE);
  return live;
}

/* What `kubectl scale` by the manager hpa left. */
static JsonNode *
make_scaled (JsonNode *live)
{
  g_autoptr (JsonNode) of_scale = parse ("[{'manager':'hpa','operation':'Update','apiVersion':'autoscaling/v1','fieldsType':'FieldsV1',"
                                         "'fieldsV1':{'f:spec':{'f:replicas':{}}},'subresource':'scale'}]");
  JsonNode *object = koprs_test_node_copy (live);
  JsonNode *metadata = koprs_test_node_get (object, "metadata");

  koprs_test_node_set (koprs_test_node_get (object, "spec"), "replicas", koprs_test_node_new_int (3));
  koprs_test_node_set (metadata, "managedFields",
                       koprs_test_scale_owners_to_object (koprs_test_node_get (metadata, "managedFields"), of_scale, "spec.replicas",
                                                          "apps/v1"));
  return object;
}

static JsonNode *
find_live (const Step *step, const Exchange *exchange, KoprsTestSchema *schema, JsonNode *before)
{
  if (step->live == NULL)
    return before != NULL ? json_node_ref (before) : NULL;
  if (g_str_equal (step->golden, "managed-fields-ancient-changes"))
    return make_crowd ();
  if (g_str_equal (step->golden, "apply-409-scale"))
    return make_scaled (before);
  return *step->live == '@' ? derive_live (exchange, step->golden) : parse (step->live);
}

static void
replay_golden (const Step *step, KoprsTestSchema *schema, JsonNode **live)
{
  g_auto (Exchange) exchange = { NULL };
  g_autofree char *manager = NULL, *force = NULL, *text = NULL, *expected = NULL;
  const char *subresource;
  KoprsTestWriter writer;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) before = NULL, object = NULL, arranged = NULL;

  exchange_init (&exchange, step->golden);
  g_test_message ("%s", step->golden);
  subresource = g_str_has_suffix (exchange.path, "/status") ? "status" : "";
  manager = dup_parameter (exchange.query, "fieldManager");
  force = dup_parameter (exchange.query, "force");
  writer = (KoprsTestWriter) { manager, subresource, find_now (exchange.answer) };
  before = find_live (step, &exchange, schema, *live);
  object = write_object (schema, &writer, before, exchange.content_type, exchange.body, *force != '\0', &error);
  if (exchange.code >= 300)
    {
      g_assert_null (object);
      assert_refused (error, &exchange);
      g_clear_pointer (live, json_node_unref);
      *live = g_steal_pointer (&before);
      return;
    }
  g_assert_no_error (error);
  arranged = finish (schema, object, exchange.answer, before, subresource);
  text = koprs_test_node_to_text (arranged);
  expected = koprs_test_node_to_text (exchange.answer);
  g_assert_cmpstr (text, ==, expected);
  g_clear_pointer (live, json_node_unref);
  *live = json_node_ref (exchange.answer);
}

static void
replay_inline (const Step *step, KoprsTestSchema *schema, JsonNode **live)
{
  KoprsTestWriter writer = { step->manager, step->subresource, find_now (*live) };
  g_autoptr (JsonNode) body = parse (step->body);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) object = write_object (schema, &writer, *live, "apply", body, step->force, &error);
  JsonNode *arranged;

  g_assert_no_error (error);
  arranged = finish (schema, object, *live, *live, step->subresource);
  json_node_unref (*live);
  *live = arranged;
}

static void
replay (gconstpointer data)
{
  const Story *story = data;
  g_autoptr (KoprsTestSchema) schema = find_schema (story->kind);
  g_autoptr (JsonNode) live = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (story->steps); i++)
    {
      const Step *step = &story->steps[i];

      if (step->golden != NULL)
        replay_golden (step, schema, &live);
      else if (step->body != NULL)
        replay_inline (step, schema, &live);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *path = g_strconcat ("/test-apply/", stories[i].name, NULL);

      g_test_add_data_func (path, &stories[i], replay);
    }
  return g_test_run ();
}
