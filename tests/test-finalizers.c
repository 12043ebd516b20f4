/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Finalizers: which names are taken, which patch fits which object, and every request of a change, with and without others who
 * change the same object. */

#include "support/koprs-wire-server.h"
#include "support/verb-rows.h"

#include "koprs/client/koprs-finalizer-patch.h"

static KoprsScope *web, *cluster;

static KoprsResource *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  KoprsResource *resource = koprs_resource_new_from_json (json, -1, &error);

  g_assert_no_error (error);
  return resource;
}

/* Names. */

static const struct {
  const char *name;
  gboolean good;
} names[] = {
  { "example.com/cleanup", TRUE },
  { "my-operator/cleanup", TRUE },
  { "a/b", TRUE },
  { "0.example.com/Clean_up.v1-x", TRUE },
  { NULL, FALSE },
  { "", FALSE },
  { "cleanup", FALSE },
  { "foregroundDeletion", FALSE },
  { "/cleanup", FALSE },
  { "example.com/", FALSE },
  { "/", FALSE },
  { "example.com/a/b", FALSE },
  { "Example.com/cleanup", FALSE },
  { "example..com/cleanup", FALSE },
  { ".example.com/cleanup", FALSE },
  { "example.com./cleanup", FALSE },
  { "-example.com/cleanup", FALSE },
  { "example.com/-cleanup", FALSE },
  { "example.com/cleanup.", FALSE },
  { "example.com/clean up", FALSE },
  { "example.com/clean%2Fup", FALSE },
  { "example.com/\"},{\"", FALSE },
  { "ex\xc3\xa4mple.com/cleanup", FALSE },
  { "example.com/\xc3\xa4", FALSE },
  { "example.com/\xff", FALSE },
};

static void
a_name_has_a_domain (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      if (koprs_finalizer_check (names[i].name, &error) != names[i].good)
        g_error ("\"%s\"", names[i].name);
      if (!names[i].good)
        g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
      g_assert_true (error == NULL || g_utf8_validate (error->message, -1, NULL));
    }
}

static void
domain_and_name_have_a_limit (void)
{
  g_autofree char *domain = g_strnfill (253, 'a');
  g_autofree char *name = g_strnfill (63, 'b');
  g_autofree char *longest = g_strconcat (domain, "/", name, NULL);
  g_autofree char *long_domain = g_strconcat ("a", longest, NULL);
  g_autofree char *long_name = g_strconcat (longest, "b", NULL);

  g_assert_true (koprs_finalizer_check (longest, NULL));
  g_assert_false (koprs_finalizer_check (long_domain, NULL));
  g_assert_false (koprs_finalizer_check (long_name, NULL));
}

/* Patches. */

#define TEST(path, value) "{\"op\":\"test\",\"path\":\"/metadata/finalizers" path "\",\"value\":" value "}"
#define ADD(path, value) "{\"op\":\"add\",\"path\":\"/metadata/finalizers" path "\",\"value\":" value "}"
#define REMOVE(path) "{\"op\":\"remove\",\"path\":\"/metadata/finalizers" path "\"}"
#define MINE "example.com/cleanup"
#define QUOTED "\"" MINE "\""

static const struct {
  const char *metadata;
  const char *add;          /* NULL: nothing to do */
  const char *remove;
} patches[] = {
  { "", "[" TEST ("", "null") "," ADD ("", "[" QUOTED "]") "]", NULL },
  { ",\"finalizers\":null", "[" TEST ("", "null") "," ADD ("", "[" QUOTED "]") "]", NULL },
  { ",\"finalizers\":[]", "[" TEST ("", "[]") "," ADD ("/-", QUOTED) "]", NULL },
  { ",\"finalizers\":[\"a/b\"]", "[" TEST ("", "[\"a/b\"]") "," ADD ("/-", QUOTED) "]", NULL },
  { ",\"finalizers\":[\"odd \\\"one\\\"\", \"\\u00e4\"]", "[" TEST ("", "[\"odd \\\"one\\\"\", \"\\u00e4\"]") "," ADD ("/-", QUOTED) "]", NULL },
  { ",\"finalizers\":[" QUOTED "]", NULL, "[" TEST ("/0", QUOTED) "," REMOVE ("/0") "]" },
  { ",\"finalizers\":[\"a/b\"," QUOTED ",\"c/d\"]", NULL, "[" TEST ("/1", QUOTED) "," REMOVE ("/1") "]" },
  { ",\"finalizers\":[\"example.com\\/cleanup\"]", NULL, "[" TEST ("/0", QUOTED) "," REMOVE ("/0") "]" },
  { ",\"finalizers\":[" QUOTED ",\"a/b\"," QUOTED "]", NULL,
    "[" TEST ("/2", QUOTED) "," REMOVE ("/2") "," TEST ("/0", QUOTED) "," REMOVE ("/0") "]" },
};

static void
assert_patch (GBytes *patch, const char *wanted)
{
  g_autofree char *text = patch != NULL ? g_strndup (g_bytes_get_data (patch, NULL), g_bytes_get_size (patch)) : NULL;

  g_assert_cmpstr (text, ==, wanted);
}

static void
a_patch_names_what_it_was_made_for (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (patches); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"metadata\":{\"name\":\"a\"%s}}", patches[i].metadata);
      g_autoptr (KoprsResource) resource = parse (json);
      g_autoptr (GBytes) add = koprs_finalizer_patch_new_add (resource, MINE);
      g_autoptr (GBytes) remove = koprs_finalizer_patch_new_remove (resource, MINE);

      assert_patch (add, patches[i].add);
      assert_patch (remove, patches[i].remove);
    }
}

/* Requests. */

#define JSON_PATCH "application/json-patch+json"
#define CM "/api/v1/namespaces/web/configmaps/settings"
#define NODE "/api/v1/nodes/a"
#define WRITTEN "?fieldManager=tester"
#define OBJECT_AT(kind, name, version, more) "{\"kind\":\"" kind "\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"" name "\",\"resourceVersion\":\"" version "\"" more "}}\n"
#define AT(version, more) OBJECT_AT ("ConfigMap", "settings", version, more)
#define WITH(list) ",\"finalizers\":[" list "]"
#define GOING ",\"deletionTimestamp\":\"2026-01-01T00:00:00Z\""
#define STATUS(code, reason, details) "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"message\":\"no\",\"reason\":\"" reason "\",\"details\":{" details "},\"code\":" code "}\n"
#define REFUSED STATUS ("422", "Invalid", "")
#define FORBIDDEN_FIELD STATUS ("422", "Invalid", "\"name\":\"settings\",\"causes\":[{\"reason\":\"FieldValueForbidden\",\"field\":\"metadata.finalizers\"}]")
#define CONFLICT STATUS ("409", "Conflict", "\"name\":\"settings\"")
#define MISSING STATUS ("404", "NotFound", "\"name\":\"settings\"")
#define NOT_SERVED STATUS ("404", "NotFound", "")
#define READ(answer_) { "GET " CM, .status = 200, .answer = answer_ }
#define ADD_FIRST "[" TEST ("", "null") "," ADD ("", "[" QUOTED "]") "]"
#define ADD_AFTER(list) "[" TEST ("", "[" list "]") "," ADD ("/-", QUOTED) "]"
#define REMOVE_AT(n) "[" TEST ("/" #n, QUOTED) "," REMOVE ("/" #n) "]"
#define WRITE(body_, status_, answer_) { "PATCH " CM WRITTEN, JSON_PATCH, body_, status_, answer_ }
#define CLEAR "{\"metadata\":{\"finalizers\":null}}"
#define CLEARED(path, status_, answer_) { "PATCH " path WRITTEN, "application/merge-patch+json", CLEAR, status_, answer_ }

#define MAPS koprs_kind_config_map ()
OBJECT (add, add_finalizer, web, MAPS, "settings", MINE)
OBJECT (add_namespaced, add_finalizer_namespaced, "web", MAPS, "settings", MINE)
OBJECT (add_cluster, add_finalizer_cluster, koprs_kind_node (), "a", MINE)
OBJECT (add_bare, add_finalizer, web, MAPS, "settings", "cleanup")
OBJECT (add_null, add_finalizer, web, MAPS, "settings", NULL)
OBJECT (add_to_nothing, add_finalizer, web, MAPS, "", MINE)
OBJECT (add_to_null, add_finalizer, web, MAPS, NULL, MINE)
OBJECT (add_to_slash, add_finalizer, web, MAPS, "a/b", MINE)
OBJECT (add_to_dots, add_finalizer, web, MAPS, "..", MINE)
OBJECT (add_to_percent, add_finalizer, web, MAPS, "a%2Fb", MINE)
OBJECT (add_anywhere, add_finalizer, cluster, MAPS, "settings", MINE)
OBJECT (add_node_in_web, add_finalizer, web, koprs_kind_node (), "a", MINE)
OBJECT (add_in_null, add_finalizer_namespaced, NULL, MAPS, "settings", MINE)
OBJECT (drop, remove_finalizer, web, MAPS, "settings", MINE)
OBJECT (drop_namespaced, remove_finalizer_namespaced, "web", MAPS, "settings", MINE)
OBJECT (drop_cluster, remove_finalizer_cluster, koprs_kind_node (), "a", MINE)
OBJECT (drop_bare, remove_finalizer, web, MAPS, "settings", "cleanup")
OBJECT (drop_nothing, remove_finalizer, web, MAPS, "", MINE)
OBJECT (clear, remove_finalizers, web, MAPS, "settings")
OBJECT (clear_namespaced, remove_finalizers_namespaced, "web", MAPS, "settings")
OBJECT (clear_cluster, remove_finalizers_cluster, koprs_kind_node (), "a")
OBJECT (clear_nothing, remove_finalizers, web, MAPS, "")
OBJECT (clear_anywhere, remove_finalizers, cluster, MAPS, "settings")

#define NOTHING { { NULL } }
#define BAD_ARGUMENT .domain = 'k', .code = KOPRS_ERROR_INVALID_ARGUMENT
#define BAD_SCOPE .domain = 'k', .code = KOPRS_ERROR_INVALID_SCOPE

static const VerbRow rows[] = {
  { "the-first-one-is-added", &add, { READ (AT ("6", "")), WRITE (ADD_FIRST, 200, AT ("7", WITH (QUOTED))) }, "ConfigMap settings@7" },
  { "another-one-is-added-after-those-of-others", &add,
    { READ (AT ("6", WITH ("\"a/b\""))), WRITE (ADD_AFTER ("\"a/b\""), 200, AT ("7", WITH ("\"a/b\"," QUOTED))) }, "ConfigMap settings@7" },
  { "one-that-is-there-is-not-added-again", &add, { READ (AT ("6", WITH ("\"a/b\"," QUOTED))) }, "ConfigMap settings@6" },
  { "an-object-being-deleted-takes-none", &add, { READ (AT ("6", GOING WITH ("\"a/b\""))) }, .domain = 'k', .code = KOPRS_ERROR_BEING_DELETED },
  { "an-object-being-deleted-that-has-it-is-returned", &add, { READ (AT ("6", GOING WITH (QUOTED))) }, "ConfigMap settings@6" },
  { "an-object-that-begins-to-go-in-between-takes-none", &add,
    { READ (AT ("6", WITH ("\"a/b\""))), WRITE (ADD_AFTER ("\"a/b\""), 422, FORBIDDEN_FIELD), READ (AT ("7", GOING WITH ("\"a/b\""))) },
    .domain = 'k', .code = KOPRS_ERROR_BEING_DELETED },
  { "a-list-that-changed-is-read-again", &add,
    { READ (AT ("6", "")), WRITE (ADD_FIRST, 422, REFUSED), READ (AT ("7", WITH ("\"a/b\""))),
      WRITE (ADD_AFTER ("\"a/b\""), 200, AT ("8", WITH ("\"a/b\"," QUOTED))) }, "ConfigMap settings@8" },
  { "a-conflict-is-read-again", &add,
    { READ (AT ("6", "")), WRITE (ADD_FIRST, 409, CONFLICT), READ (AT ("6", "")), WRITE (ADD_FIRST, 200, AT ("7", WITH (QUOTED))) },
    "ConfigMap settings@7" },
  { "one-that-somebody-else-added-meanwhile-is-enough", &add,
    { READ (AT ("6", "")), WRITE (ADD_FIRST, 422, REFUSED), READ (AT ("7", WITH (QUOTED))) }, "ConfigMap settings@7" },
  { "a-refusal-of-an-unchanged-object-stands", &add,
    { READ (AT ("6", "")), WRITE (ADD_FIRST, 422, REFUSED), READ (AT ("6", "")) }, .domain = 'a', .code = KOPRS_API_ERROR_INVALID },
  { "a-refusal-with-causes-stands-though-the-object-changed", &add,
    { READ (AT ("6", "")), WRITE (ADD_FIRST, 422, FORBIDDEN_FIELD), READ (AT ("7", "")) }, .domain = 'a', .code = KOPRS_API_ERROR_INVALID },
  { "an-object-that-is-not-there-is-not-found", &add, { { "GET " CM, .status = 404, .answer = MISSING } },
    .domain = 'a', .code = KOPRS_API_ERROR_NOT_FOUND },
  { "an-object-that-goes-in-between-is-not-found", &add, { READ (AT ("6", "")), WRITE (ADD_FIRST, 404, MISSING) },
    .domain = 'a', .code = KOPRS_API_ERROR_NOT_FOUND },
  { "a-kind-that-is-not-served-is-unknown", &add, { { "GET " CM, .status = 404, .answer = NOT_SERVED } },
    .domain = 'k', .code = KOPRS_ERROR_UNKNOWN_KIND },
  { "a-write-that-is-forbidden-says-so", &add, { READ (AT ("6", "")), WRITE (ADD_FIRST, 403, STATUS ("403", "Forbidden", "")) },
    .domain = 'a', .code = KOPRS_API_ERROR_FORBIDDEN },
  { "an-answer-that-is-no-json-is-an-error", &add, { { "GET " CM, .status = 200, .answer = "hello" } },
    .domain = 'k', .code = KOPRS_ERROR_SERIALIZATION },
  { "add-namespaced-is-the-same", &add_namespaced, { READ (AT ("6", "")), WRITE (ADD_FIRST, 200, AT ("7", WITH (QUOTED))) }, "ConfigMap settings@7" },
  { "add-cluster-has-no-namespace", &add_cluster,
    { { "GET " NODE, .status = 200, .answer = OBJECT_AT ("Node", "a", "6", "") },
      { "PATCH " NODE WRITTEN, JSON_PATCH, ADD_FIRST, 200, OBJECT_AT ("Node", "a", "7", WITH (QUOTED)) } }, "Node a@7" },
  { "one-without-a-domain-sends-nothing", &add_bare, NOTHING, BAD_ARGUMENT },
  { "null-sends-nothing", &add_null, NOTHING, BAD_ARGUMENT },
  { "add-to-an-empty-name-sends-nothing", &add_to_nothing, NOTHING, BAD_ARGUMENT },
  { "add-to-null-sends-nothing", &add_to_null, NOTHING, BAD_ARGUMENT },
  { "add-to-a-name-with-a-slash-sends-nothing", &add_to_slash, NOTHING, BAD_ARGUMENT },
  { "add-to-dots-sends-nothing", &add_to_dots, NOTHING, BAD_ARGUMENT },
  { "add-to-a-name-with-a-percent-sign-sends-nothing", &add_to_percent, NOTHING, BAD_ARGUMENT },
  { "add-needs-a-namespace-for-a-namespaced-kind", &add_anywhere, NOTHING, BAD_SCOPE },
  { "add-takes-no-namespace-for-a-cluster-wide-kind", &add_node_in_web, NOTHING, BAD_SCOPE },
  { "add-in-a-namespace-of-null-sends-nothing", &add_in_null, NOTHING, BAD_ARGUMENT },

  { "one-of-several-is-removed-alone", &drop,
    { READ (AT ("6", WITH ("\"a/b\"," QUOTED ",\"c/d\""))), WRITE (REMOVE_AT (1), 200, AT ("7", WITH ("\"a/b\",\"c/d\""))) }, "ConfigMap settings@7" },
  { "one-is-removed-from-an-object-being-deleted", &drop,
    { READ (AT ("6", GOING WITH (QUOTED))), WRITE (REMOVE_AT (0), 200, AT ("6", GOING)) }, "ConfigMap settings@6" },
  { "one-that-is-not-there-is-not-removed", &drop, { READ (AT ("6", WITH ("\"a/b\""))) }, "ConfigMap settings@6" },
  { "a-list-that-moved-is-read-again", &drop,
    { READ (AT ("6", WITH ("\"a/b\"," QUOTED))), WRITE (REMOVE_AT (1), 422, REFUSED), READ (AT ("7", WITH (QUOTED))),
      WRITE (REMOVE_AT (0), 200, AT ("8", "")) }, "ConfigMap settings@8" },
  { "one-that-somebody-else-removed-meanwhile-is-enough", &drop,
    { READ (AT ("6", WITH (QUOTED))), WRITE (REMOVE_AT (0), 422, REFUSED), READ (AT ("7", "")) }, "ConfigMap settings@7" },
  { "removing-from-nothing-is-no-error", &drop, { { "GET " CM, .status = 404, .answer = MISSING } }, "null" },
  { "removing-from-what-goes-in-between-is-no-error", &drop, { READ (AT ("6", WITH (QUOTED))), WRITE (REMOVE_AT (0), 404, MISSING) }, "null" },
  { "removing-from-a-kind-that-is-not-served-is-an-error", &drop, { { "GET " CM, .status = 404, .answer = NOT_SERVED } },
    .domain = 'k', .code = KOPRS_ERROR_UNKNOWN_KIND },
  { "remove-namespaced-is-the-same", &drop_namespaced, { READ (AT ("6", WITH (QUOTED))), WRITE (REMOVE_AT (0), 200, AT ("7", "")) },
    "ConfigMap settings@7" },
  { "remove-cluster-has-no-namespace", &drop_cluster, { { "GET " NODE, .status = 200, .answer = OBJECT_AT ("Node", "a", "6", "") } }, "Node a@6" },
  { "removing-one-without-a-domain-sends-nothing", &drop_bare, NOTHING, BAD_ARGUMENT },
  { "removing-from-an-empty-name-sends-nothing", &drop_nothing, NOTHING, BAD_ARGUMENT },

  { "all-are-removed-in-one-request", &clear, { CLEARED (CM, 200, AT ("7", "")) }, "ConfigMap settings@7" },
  { "all-of-nothing-is-no-error", &clear, { CLEARED (CM, 404, MISSING) }, "null" },
  { "all-of-a-kind-that-is-not-served-is-an-error", &clear, { CLEARED (CM, 404, NOT_SERVED) }, .domain = 'k', .code = KOPRS_ERROR_UNKNOWN_KIND },
  { "all-namespaced-is-the-same", &clear_namespaced, { CLEARED (CM, 200, AT ("7", "")) }, "ConfigMap settings@7" },
  { "all-cluster-has-no-namespace", &clear_cluster, { CLEARED (NODE, 200, OBJECT_AT ("Node", "a", "7", "")) }, "Node a@7" },
  { "all-of-an-empty-name-sends-nothing", &clear_nothing, NOTHING, BAD_ARGUMENT },
  { "all-needs-a-namespace-for-a-namespaced-kind", &clear_anywhere, NOTHING, BAD_SCOPE },
};

/* Somebody who is always faster. */
static void
answer_faster (KoprsWireCall *call, gpointer user_data)
{
  g_autofree char *object = g_strdup_printf ("{\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"settings\",\"resourceVersion\":\"%u\"}}",
                                             koprs_wire_call_get_number (call));

  if (g_str_equal (koprs_wire_call_get_method (call), "GET"))
    koprs_wire_call_reply (call, 200, NULL, object);
  else
    koprs_wire_call_reply (call, 422, NULL, REFUSED);
}

static void
somebody_who_is_always_faster_ends_it_after_twenty_times (void)
{
  KoprsWireServer *server = koprs_wire_server_new (NULL, answer_faster, NULL);
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri (koprs_wire_server_get_uri (server));
  KoprsClient *client = koprs_client_new (config);
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_client_add_finalizer (client, web, MAPS, "settings", MINE, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_INVALID);
  g_assert_cmpuint (koprs_wire_server_get_requests (server), ==, 40);
  g_assert_finalize_object (client);
  koprs_wire_server_free (server);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  web = koprs_scope_new_namespaced ("web");
  cluster = koprs_scope_new_cluster ();
  g_test_add_func ("/finalizers/a-name-has-a-domain", a_name_has_a_domain);
  g_test_add_func ("/finalizers/domain-and-name-have-a-limit", domain_and_name_have_a_limit);
  g_test_add_func ("/finalizers/a-patch-names-what-it-was-made-for", a_patch_names_what_it_was_made_for);
  verb_rows_add ("/finalizers", rows, G_N_ELEMENTS (rows));
  g_test_add_func ("/finalizers/somebody-who-is-always-faster-ends-it-after-twenty-times", somebody_who_is_always_faster_ends_it_after_twenty_times);
  return g_test_run ();
}
