/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Garbage collection: what is done about one object, every request of a collection, how many at a time, and how much is held. */

#include "support/koprs-wire-server.h"
#include "support/verb-rows.h"

#include "koprs/client/koprs-gc-judge.h"

static KoprsScope *web, *cluster;

/* One object. */

#define MINUTE (60 * G_USEC_PER_SEC)
#define AT_NOON G_GINT64_CONSTANT (1767268800000000)    /* 2026-01-01T12:00:00Z */

static const struct {
  const char *metadata;
  gint64 stuck_after;
  KoprsGcVerdict verdict;
} judgements[] = {
  { "", 5 * MINUTE, KOPRS_GC_DELETE },
  { ",\"finalizers\":[\"a/b\"]", 5 * MINUTE, KOPRS_GC_DELETE },
  { ",\"finalizers\":[\"a/b\"],\"deletionTimestamp\":\"2026-01-01T11:56:00Z\"", 5 * MINUTE, KOPRS_GC_WAIT },
  { ",\"finalizers\":[\"a/b\"],\"deletionTimestamp\":\"2026-01-01T11:55:01Z\"", 5 * MINUTE, KOPRS_GC_WAIT },
  { ",\"finalizers\":[\"a/b\"],\"deletionTimestamp\":\"2026-01-01T11:55:00Z\"", 5 * MINUTE, KOPRS_GC_RECOVER },
  { ",\"finalizers\":[\"a/b\"],\"deletionTimestamp\":\"2026-01-01T13:55:00+02:00\"", 5 * MINUTE, KOPRS_GC_RECOVER },
  { ",\"finalizers\":[\"a/b\"],\"deletionTimestamp\":\"2025-01-01T00:00:00Z\"", 5 * MINUTE, KOPRS_GC_RECOVER },
  { ",\"finalizers\":[\"a/b\"],\"deletionTimestamp\":\"2025-01-01T00:00:00Z\"", -1, KOPRS_GC_WAIT },
  { ",\"finalizers\":[\"a/b\"],\"deletionTimestamp\":\"2026-01-01T12:00:00Z\"", 0, KOPRS_GC_RECOVER },
  { ",\"finalizers\":[\"a/b\"],\"deletionTimestamp\":\"2026-01-01T12:00:30Z\"", 0, KOPRS_GC_WAIT },
  { ",\"finalizers\":[\"a/b\"],\"deletionTimestamp\":\"yesterday\"", 5 * MINUTE, KOPRS_GC_WAIT },
  { ",\"deletionTimestamp\":\"2025-01-01T00:00:00Z\"", 5 * MINUTE, KOPRS_GC_WAIT },
  { ",\"finalizers\":[],\"deletionTimestamp\":\"2025-01-01T00:00:00Z\"", 5 * MINUTE, KOPRS_GC_WAIT },
};

static void
what_has_been_terminating_for_long_is_stuck (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (judgements); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"metadata\":{\"name\":\"a\"%s}}", judgements[i].metadata);
      g_autoptr (GError) error = NULL;
      g_autoptr (KoprsResource) resource = koprs_resource_new_from_json (json, -1, &error);

      g_assert_no_error (error);
      if (koprs_gc_judge (resource, judgements[i].stuck_after, AT_NOON) != judgements[i].verdict)
        g_error ("%s", json);
    }
}

/* Requests. */

static gboolean
keep_wanted (KoprsResource *resource, gpointer user_data)
{
  return g_str_has_prefix (koprs_resource_get_name (resource), "wanted");
}

static char *
describe_result (gpointer result)
{
  g_autoptr (KoprsGcResult) counts = result;

  return g_strdup_printf ("%u kept, %u deleted, %u recovered, %u waiting, %u gone, %u failed", koprs_gc_result_get_n_kept (counts),
                          koprs_gc_result_get_n_deleted (counts), koprs_gc_result_get_n_recovered (counts),
                          koprs_gc_result_get_n_waiting (counts), koprs_gc_result_get_n_gone (counts),
                          koprs_gc_result_get_n_failed (counts));
}

static KoprsGcOptions *
careful (void)
{
  static KoprsGcOptions *options;

  if (options == NULL)
    options = g_object_new (KOPRS_TYPE_GC_OPTIONS, "dry-run", TRUE, "propagation", KOPRS_PROPAGATION_FOREGROUND, "page-size", 2, NULL);
  return options;
}

static KoprsGcOptions *
patient (void)
{
  static KoprsGcOptions *options;

  if (options == NULL)
    options = g_object_new (KOPRS_TYPE_GC_OPTIONS, "stuck-after", G_GINT64_CONSTANT (-1), NULL);
  return options;
}

#define COLLECT(id, verb, ...) CALL (id, verb, AS_POINTER, describe_result, , __VA_ARGS__)
#define MAPS koprs_kind_config_map ()
#define KEEP keep_wanted, NULL, NULL
COLLECT (collect, gc_resources, web, MAPS, "app=a", KEEP)
COLLECT (collect_everywhere, gc_resources, cluster, MAPS, "app=a", KEEP)
COLLECT (collect_namespaced, gc_namespaced_resources, "web", MAPS, "app=a", KEEP)
COLLECT (collect_cluster, gc_cluster_resources, koprs_kind_node (), "app=a", KEEP)
COLLECT (collect_carefully, gc_with_options, web, MAPS, "app=a", KEEP, careful ())
COLLECT (collect_patiently, gc_with_options, web, MAPS, "app=a", KEEP, patient ())
COLLECT (collect_by_default, gc_with_options, web, MAPS, "app=a", KEEP, NULL)
COLLECT (collect_all, gc_resources, web, MAPS, "", KEEP)
COLLECT (collect_null, gc_resources, web, MAPS, NULL, KEEP)
COLLECT (collect_blanks, gc_resources, web, MAPS, " , ", KEEP)
COLLECT (collect_nodes_in_web, gc_resources, web, koprs_kind_node (), "app=a", KEEP)
COLLECT (collect_in_null, gc_namespaced_resources, NULL, MAPS, "app=a", KEEP)
COLLECT (collect_in_dots, gc_namespaced_resources, "..", MAPS, "app=a", KEEP)

#define CMS "/api/v1/namespaces/web/configmaps"
#define QUERY "?labelSelector=app%3Da&limit=500"
#define STATUS(code, metadata, reason, details) "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{" metadata "},\"status\":\"Failure\",\"message\":\"no\",\"reason\":\"" reason "\",\"details\":{" details "},\"code\":" code "}\n"
#define MISSING STATUS ("404", "", "NotFound", "\"name\":\"a\"")
#define SUCCESS "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Success\"}\n"
#define ITEM_IN(namespace_, name, more) "{\"metadata\":{\"name\":\"" name "\"" namespace_ ",\"uid\":\"u-" name "\"" more "}}"
#define ITEM(name, more) ITEM_IN (",\"namespace\":\"web\"", name, more)
#define PAGE(more, items) "{\"kind\":\"List\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"9\"" more "},\"items\":[" items "]}\n"
#define MORE(token) ",\"continue\":\"" token "\""
#define LIST_OF(items) { "GET " CMS QUERY, .status = 200, .answer = PAGE ("", items) }
#define OPTIONS(uid, more) "{\"apiVersion\":\"v1\",\"kind\":\"DeleteOptions\"" more ",\"preconditions\":{\"uid\":\"" uid "\"}}"
#define DELETED(path, uid, status_, answer_) { "DELETE " path, "application/json", OPTIONS (uid, ""), status_, answer_ }
#define OLD ",\"deletionTimestamp\":\"2020-01-01T00:00:00Z\",\"finalizers\":[\"a/b\"]"
#define NEW ",\"deletionTimestamp\":\"2999-01-01T00:00:00Z\",\"finalizers\":[\"a/b\"]"
#define RECOVERED(query, status_, answer_) \
  { "PATCH " CMS "/a?fieldManager=tester" query, "application/merge-patch+json", "{\"metadata\":{\"uid\":\"u-a\",\"finalizers\":null}}", status_, answer_ }
#define NOTHING { { NULL } }
#define BAD_ARGUMENT .domain = 'k', .code = KOPRS_ERROR_INVALID_ARGUMENT
#define COUNTS(kept, deleted, recovered, waiting, gone, failed) \
  #kept " kept, " #deleted " deleted, " #recovered " recovered, " #waiting " waiting, " #gone " gone, " #failed " failed"

static const VerbRow rows[] = {
  { "nothing-to-collect-is-one-request", &collect, { LIST_OF ("") }, COUNTS (0, 0, 0, 0, 0, 0) },
  { "the-wanted-stays-and-the-rest-goes", &collect,
    { LIST_OF (ITEM ("wanted", "") "," ITEM ("a", "")), DELETED (CMS "/a", "u-a", 200, SUCCESS) }, COUNTS (1, 1, 0, 0, 0, 0) },
  { "what-was-just-deleted-keeps-its-finalizers", &collect,
    { LIST_OF (ITEM ("a", ",\"finalizers\":[\"a/b\"]")), DELETED (CMS "/a", "u-a", 200, ITEM ("a", OLD)) }, COUNTS (0, 1, 0, 0, 0, 0) },
  { "everywhere-means-each-in-its-own-namespace", &collect_everywhere,
    { { "GET /api/v1/configmaps" QUERY, .status = 200, .answer = PAGE ("", ITEM_IN (",\"namespace\":\"db\"", "a", "")) },
      DELETED ("/api/v1/namespaces/db/configmaps/a", "u-a", 200, SUCCESS) }, COUNTS (0, 1, 0, 0, 0, 0) },
  { "what-is-gone-already-is-counted", &collect, { LIST_OF (ITEM ("a", "")), DELETED (CMS "/a", "u-a", 404, MISSING) }, COUNTS (0, 0, 0, 0, 1, 0) },
  { "what-was-made-anew-stays", &collect,
    { LIST_OF (ITEM ("a", "")), DELETED (CMS "/a", "u-a", 409, STATUS ("409", "", "Conflict", "")) }, COUNTS (0, 0, 0, 0, 1, 0) },
  { "what-may-not-be-deleted-is-a-failure", &collect,
    { LIST_OF (ITEM ("a", "")), DELETED (CMS "/a", "u-a", 403, STATUS ("403", "", "Forbidden", "")) }, COUNTS (0, 0, 0, 0, 0, 1) },
  { "what-has-no-uid-is-a-failure", &collect, { LIST_OF ("{\"metadata\":{\"name\":\"a\",\"namespace\":\"web\"}}") }, COUNTS (0, 0, 0, 0, 0, 1) },
  { "what-is-terminating-is-waited-for", &collect, { LIST_OF (ITEM ("a", NEW)) }, COUNTS (0, 0, 0, 1, 0, 0) },
  { "what-is-stuck-is-recovered", &collect, { LIST_OF (ITEM ("a", OLD)), RECOVERED ("", 200, ITEM ("a", "")) }, COUNTS (0, 0, 1, 0, 0, 0) },
  { "what-is-stuck-but-wanted-is-left-alone", &collect, { LIST_OF (ITEM ("wanted", OLD)) }, COUNTS (1, 0, 0, 0, 0, 0) },
  { "what-goes-before-it-is-recovered-is-gone", &collect, { LIST_OF (ITEM ("a", OLD)), RECOVERED ("", 404, MISSING) }, COUNTS (0, 0, 0, 0, 1, 0) },
  { "what-was-made-anew-is-not-recovered", &collect,
    { LIST_OF (ITEM ("a", OLD)), RECOVERED ("", 422, STATUS ("422", "", "Invalid", "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"field\":\"metadata.uid\"}]")) },
    COUNTS (0, 0, 0, 0, 1, 0) },
  { "what-cannot-be-recovered-is-a-failure", &collect,
    { LIST_OF (ITEM ("a", OLD)), RECOVERED ("", 422, STATUS ("422", "", "Invalid", "")) }, COUNTS (0, 0, 0, 0, 0, 1) },
  { "what-is-stuck-can-be-left", &collect_patiently, { LIST_OF (ITEM ("a", OLD)) }, COUNTS (0, 0, 0, 1, 0, 0) },
  { "without-options-the-defaults-hold", &collect_by_default, { LIST_OF (ITEM ("a", OLD)), RECOVERED ("", 200, ITEM ("a", "")) },
    COUNTS (0, 0, 1, 0, 0, 0) },
  { "options-are-passed", &collect_carefully,
    { { "GET " CMS "?labelSelector=app%3Da&limit=2", .status = 200, .answer = PAGE (MORE ("T1"), ITEM ("b", "")) },
      { "DELETE " CMS "/b", "application/json",
        "{\"apiVersion\":\"v1\",\"kind\":\"DeleteOptions\",\"propagationPolicy\":\"Foreground\",\"preconditions\":{\"uid\":\"u-b\"},\"dryRun\":[\"All\"]}",
        200, SUCCESS },
      { "GET " CMS "?labelSelector=app%3Da&limit=2&continue=T1", .status = 200, .answer = PAGE ("", ITEM ("a", OLD)) },
      RECOVERED ("&dryRun=All", 200, ITEM ("a", "")) }, COUNTS (0, 1, 1, 0, 0, 0) },
  { "page-follows-page", &collect,
    { { "GET " CMS QUERY, .status = 200, .answer = PAGE (MORE ("T1"), ITEM ("a", "") "," ITEM ("wanted-1", "")) }, DELETED (CMS "/a", "u-a", 200, SUCCESS),
      { "GET " CMS QUERY "&continue=T1", .status = 200, .answer = PAGE ("", ITEM ("b", "") "," ITEM ("wanted-2", "")) },
      DELETED (CMS "/b", "u-b", 200, SUCCESS) }, COUNTS (2, 2, 0, 0, 0, 0) },
  { "pages-that-expired-go-on-where-the-server-says", &collect,
    { { "GET " CMS QUERY, .status = 200, .answer = PAGE (MORE ("T1"), ITEM ("wanted-1", "")) },
      { "GET " CMS QUERY "&continue=T1", .status = 410, .answer = STATUS ("410", "\"continue\":\"T2\"", "Expired", "") },
      { "GET " CMS QUERY "&continue=T2", .status = 200, .answer = PAGE ("", ITEM ("wanted-2", "")) } }, COUNTS (2, 0, 0, 0, 0, 0) },
  { "pages-that-expired-without-a-way-on-are-an-error", &collect,
    { { "GET " CMS QUERY, .status = 200, .answer = PAGE (MORE ("T1"), ITEM ("wanted-1", "")) },
      { "GET " CMS QUERY "&continue=T1", .status = 410, .answer = STATUS ("410", "", "Expired", "") } },
    .domain = 'a', .code = KOPRS_API_ERROR_EXPIRED },
  { "a-server-that-leads-in-circles-is-an-error", &collect,
    { { "GET " CMS QUERY, .status = 200, .answer = PAGE (MORE ("T1"), ITEM ("wanted-1", "")) },
      { "GET " CMS QUERY "&continue=T1", .status = 200, .answer = PAGE (MORE ("T1"), ITEM ("a", "")) } },
    .domain = 'k', .code = KOPRS_ERROR_SERIALIZATION },
  { "a-selector-that-does-not-parse-is-a-bad-request", &collect,
    { { "GET " CMS QUERY, .status = 400, .answer = STATUS ("400", "", "BadRequest", "") } }, .domain = 'a', .code = KOPRS_API_ERROR_BAD_REQUEST },
  { "a-kind-that-is-not-served-is-unknown", &collect, { { "GET " CMS QUERY, .status = 404, .answer = "404 page not found\n" } },
    .domain = 'k', .code = KOPRS_ERROR_UNKNOWN_KIND },
  { "namespaced-is-the-same", &collect_namespaced, { LIST_OF (ITEM ("a", "")), DELETED (CMS "/a", "u-a", 200, SUCCESS) }, COUNTS (0, 1, 0, 0, 0, 0) },
  { "cluster-has-no-namespace", &collect_cluster,
    { { "GET /api/v1/nodes" QUERY, .status = 200, .answer = PAGE ("", ITEM_IN ("", "a", "")) }, DELETED ("/api/v1/nodes/a", "u-a", 200, SUCCESS) },
    COUNTS (0, 1, 0, 0, 0, 0) },
  { "an-empty-selector-sends-nothing", &collect_all, NOTHING, BAD_ARGUMENT },
  { "no-selector-sends-nothing", &collect_null, NOTHING, BAD_ARGUMENT },
  { "a-selector-of-blanks-sends-nothing", &collect_blanks, NOTHING, BAD_ARGUMENT },
  { "a-cluster-wide-kind-has-no-namespace", &collect_nodes_in_web, NOTHING, .domain = 'k', .code = KOPRS_ERROR_INVALID_SCOPE },
  { "a-namespace-of-null-sends-nothing", &collect_in_null, NOTHING, BAD_ARGUMENT },
  { "a-namespace-of-dots-sends-nothing", &collect_in_dots, NOTHING, BAD_ARGUMENT },
};

/* A server with many objects. */

#define PAGES 20
#define PAGE_SIZE 500

/* Page n holds n-0 … n-499; each page's first one is unwanted. */
static void
answer_page (KoprsWireCall *call, gpointer user_data)
{
  const char *token = strstr (koprs_wire_call_get_target (call), "continue=");
  guint page = token != NULL ? atoi (token + strlen ("continue=")) : 0;
  GString *answer;

  if (!g_str_equal (koprs_wire_call_get_method (call), "GET"))
    {
      koprs_wire_call_reply (call, g_str_has_suffix (koprs_wire_call_get_target (call), "/a-3") ? 500 : 200, NULL, SUCCESS);
      return;
    }
  answer = g_string_new ("{\"kind\":\"ConfigMapList\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"9\"");
  if (page + 1 < PAGES)
    g_string_append_printf (answer, ",\"continue\":\"%u\"", page + 1);
  g_string_append (answer, "},\"items\":[");
  for (guint i = 0; i < PAGE_SIZE; i++)
    g_string_append_printf (answer, "%s{\"metadata\":{\"name\":\"%s-%u\",\"namespace\":\"web\",\"uid\":\"u\"}}", i > 0 ? "," : "",
                            i > 0 ? "wanted" : "a", i > 0 ? page * PAGE_SIZE + i : page);
  g_string_append (answer, "]}");
  koprs_wire_call_reply (call, 200, NULL, answer->str);
  g_string_free (answer, TRUE);
}

typedef struct {
  guint n_live;
  guint n_most;
  guint n_asked;
  guint n_freed;
} Census;

static void
on_gone (gpointer data, GObject *where_it_was)
{
  ((Census *) data)->n_live--;
}

static gboolean
keep_and_count (KoprsResource *resource, gpointer user_data)
{
  Census *census = user_data;

  census->n_asked++;
  census->n_live++;
  census->n_most = MAX (census->n_most, census->n_live);
  g_object_weak_ref (G_OBJECT (resource), on_gone, census);
  return keep_wanted (resource, NULL);
}

static void
on_freed (gpointer data)
{
  ((Census *) data)->n_freed++;
}

static void
of_ten_thousand_one_page_is_held_at_a_time (void)
{
  KoprsWireServer *server = koprs_wire_server_new (NULL, answer_page, NULL);
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri (koprs_wire_server_get_uri (server));
  KoprsClient *client = koprs_client_new (config);
  g_autoptr (GError) error = NULL;
  Census census = { 0 };
  g_autoptr (KoprsGcResult) result = koprs_client_gc_resources (client, web, MAPS, "app=a", keep_and_count, &census, on_freed, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (census.n_asked, ==, PAGES * PAGE_SIZE);
  g_assert_cmpuint (census.n_most, <=, PAGE_SIZE);
  g_assert_cmpuint (census.n_freed, ==, 1);
  g_assert_cmpuint (koprs_gc_result_get_n_kept (result), ==, PAGES * (PAGE_SIZE - 1));
  g_assert_cmpuint (koprs_wire_server_get_requests (server), ==, 2 * PAGES);
  /* One deletion fails, and the rest goes on. */
  g_assert_cmpuint (koprs_gc_result_get_n_deleted (result), ==, PAGES - 1);
  g_assert_cmpuint (koprs_gc_result_get_n_failed (result), ==, 1);
  g_assert_error (koprs_gc_result_get_first_error (result), KOPRS_API_ERROR, KOPRS_API_ERROR_INTERNAL);
  g_assert_finalize_object (client);
  koprs_wire_server_free (server);
}

/* A server that is slow to delete. */

static void
answer_slowly (KoprsWireCall *call, gpointer user_data)
{
  GString *answer;

  if (g_str_equal (koprs_wire_call_get_method (call), "DELETE"))
    {
      koprs_wire_call_wait_gone (call);
      return;
    }
  answer = g_string_new ("{\"kind\":\"ConfigMapList\",\"apiVersion\":\"v1\",\"metadata\":{},\"items\":[");
  for (guint i = 0; i < 50; i++)
    g_string_append_printf (answer, "%s{\"metadata\":{\"name\":\"a-%u\",\"namespace\":\"web\",\"uid\":\"u\"}}", i > 0 ? "," : "", i);
  g_string_append (answer, "]}");
  koprs_wire_call_reply (call, 200, NULL, answer->str);
  g_string_free (answer, TRUE);
}

static void
on_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static void
six_are_deleted_at_a_time_and_other_calls_get_through (void)
{
  KoprsWireServer *server = koprs_wire_server_new (NULL, answer_slowly, NULL);
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri (koprs_wire_server_get_uri (server));
  KoprsClient *client = koprs_client_new (config);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) other = NULL;
  g_autoptr (GAsyncResult) collected = NULL;
  g_autoptr (KoprsResourceList) list = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) cancelled = NULL;

  koprs_client_gc_resources_async (client, web, MAPS, "app=a", KEEP, cancellable, on_result, &collected);
  koprs_wire_server_wait_requests (server, 1 + 6);
  koprs_client_list_namespaced_resources_async (client, "web", MAPS, NULL, on_result, &other);
  while (other == NULL)
    g_main_context_iteration (NULL, TRUE);
  list = koprs_client_list_namespaced_resources_finish (client, other, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (koprs_wire_server_get_requests (server), ==, 1 + 6 + 1);

  g_assert_null (collected);
  g_cancellable_cancel (cancellable);
  while (collected == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (koprs_client_gc_resources_finish (client, collected, &cancelled));
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (koprs_wire_server_get_requests (server), ==, 1 + 6 + 1);
  g_clear_object (&collected);
  g_clear_object (&other);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (client);
  koprs_wire_server_free (server);
}

/* Functions of other languages. */

/* What the binding does when the function raises: nothing. */
static void
marshal_nothing (GClosure *closure, GValue *result, guint n_values, const GValue *values, gpointer hint, gpointer data)
{
  g_assert_true (G_VALUE_HOLDS (&values[0], KOPRS_TYPE_RESOURCE));
}

static void
a_function_that_raises_deletes_nothing (void)
{
  const KoprsExchange exchanges[] = { LIST_OF (ITEM ("a", "") "," ITEM ("b", OLD)), { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  GClosure *closure = g_closure_new_simple (sizeof (GClosure), NULL);
  g_autoptr (KoprsGcResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_closure_set_marshal (closure, marshal_nothing);
  result = koprs_client_gc_resources_with_closure (koprs_script_get_client (script), web, MAPS, "app=a", closure, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (koprs_gc_result_get_n_failed (result), ==, 2);
  g_assert_cmpuint (koprs_gc_result_get_n_deleted (result), ==, 0);
  g_assert_error (koprs_gc_result_get_first_error (result), KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
}

static void
a_closure_decides_like_a_function (void)
{
  const KoprsExchange exchanges[] = { LIST_OF (ITEM ("wanted", "") "," ITEM ("a", "")), DELETED (CMS "/a", "u-a", 200, SUCCESS), { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  GClosure *closure = g_cclosure_new (G_CALLBACK (keep_wanted), NULL, NULL);
  g_autoptr (KoprsGcResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_kept, n_deleted;

  result = koprs_client_gc_resources_with_closure (koprs_script_get_client (script), web, MAPS, "app=a", closure, NULL, &error);
  g_assert_no_error (error);
  g_object_get (result, "n-kept", &n_kept, "n-deleted", &n_deleted, NULL);
  g_assert_cmpuint (n_kept, ==, 1);
  g_assert_cmpuint (n_deleted, ==, 1);
  g_assert_null (koprs_gc_result_get_first_error (result));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  web = koprs_scope_new_namespaced ("web");
  cluster = koprs_scope_new_cluster ();
  g_test_add_func ("/gc/what-has-been-terminating-for-long-is-stuck", what_has_been_terminating_for_long_is_stuck);
  verb_rows_add ("/gc", rows, G_N_ELEMENTS (rows));
  g_test_add_func ("/gc/of-ten-thousand-one-page-is-held-at-a-time", of_ten_thousand_one_page_is_held_at_a_time);
  g_test_add_func ("/gc/six-are-deleted-at-a-time-and-other-calls-get-through", six_are_deleted_at_a_time_and_other_calls_get_through);
  g_test_add_func ("/gc/a-function-that-raises-deletes-nothing", a_function_that_raises_deletes_nothing);
  g_test_add_func ("/gc/a-closure-decides-like-a-function", a_closure_decides_like_a_function);
  return g_test_run ();
}
