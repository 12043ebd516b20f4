/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The client against a server that holds objects: what one verb does another one sees. */

#include <string.h>

#include <koprs/testing/koprs-testing.h>

typedef struct {
  KoprsTestServer *server;
  KoprsClient *client;
  KoprsScope *scope;
  KoprsScope *cluster;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->server = koprs_test_server_new (&error);
  g_assert_no_error (error);
  self->client = koprs_test_server_create_client (self->server, &error);
  g_assert_no_error (error);
  self->scope = koprs_scope_new_namespaced ("default");
  self->cluster = koprs_scope_new_cluster ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->scope);
  g_object_unref (self->cluster);
  g_assert_finalize_object (self->client);
  g_assert_finalize_object (self->server);
}

static KoprsResource *
parse (const char *yaml)
{
  g_autoptr (GError) error = NULL;
  KoprsResource *resource = koprs_resource_new_from_yaml (yaml, -1, &error);

  g_assert_no_error (error);
  return resource;
}

static KoprsResource *
make_map (const char *name, const char *key, const char *value)
{
  g_autofree char *yaml =
    g_strdup_printf ("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s, labels: {app: test}}\ndata: {%s: \"%s\"}\n", name, key, value);

  return parse (yaml);
}

static KoprsResource *
create (Fixture *self, KoprsResource *resource)
{
  g_autoptr (GError) error = NULL;
  KoprsResource *created = koprs_client_create (self->client, self->scope, resource, NULL, NULL, &error);

  g_assert_no_error (error);
  return created;
}

static KoprsResource *
create_map (Fixture *self, const char *name)
{
  g_autoptr (KoprsResource) map = make_map (name, "k", "v");

  return create (self, map);
}

static void
assert_value (KoprsResource *resource, const char *path, const char *value)
{
  g_autofree char *text = koprs_resource_dup_string (resource, path);

  g_assert_cmpstr (text, ==, value);
}

static guint
count_requests (Fixture *self)
{
  g_autoptr (GListModel) requests = koprs_test_server_get_requests (self->server);

  return g_list_model_get_n_items (requests);
}

static void
an_object_comes_changes_and_goes (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) created = create_map (self, "a");
  g_autoptr (KoprsResource) read = koprs_client_get (self->client, self->scope, koprs_kind_config_map (), "a", NULL, NULL, &error);
  g_autoptr (KoprsResourceBuilder) builder = NULL;
  g_autoptr (KoprsResource) changed = NULL;
  g_autoptr (KoprsResource) replaced = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_uid (read), ==, koprs_resource_get_uid (created));
  g_assert_cmpstr (koprs_resource_get_namespace (read), ==, "default");

  builder = koprs_resource_builder_new_from_resource (read);
  koprs_resource_builder_set_string (builder, "data.k", "w");
  changed = koprs_resource_builder_build (builder, &error);
  g_assert_no_error (error);
  replaced = koprs_client_replace (self->client, self->scope, changed, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_value (replaced, "data.k", "w");

  /* The version that was read is no longer the present one. */
  g_assert_null (koprs_client_replace (self->client, self->scope, changed, NULL, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_null (koprs_client_create (self->client, self->scope, created, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  g_assert_true (koprs_client_exists (self->client, self->scope, koprs_kind_config_map (), "a", NULL, NULL, &error));
  g_assert_true (koprs_client_delete_resource (self->client, self->scope, koprs_kind_config_map (), "a", NULL, &error));
  g_assert_no_error (error);
  g_assert_false (koprs_client_delete_resource (self->client, self->scope, koprs_kind_config_map (), "a", NULL, &error));
  g_assert_no_error (error);
  g_assert_false (koprs_client_exists (self->client, self->scope, koprs_kind_config_map (), "a", NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (koprs_client_lookup (self->client, self->scope, koprs_kind_config_map (), "a", NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (koprs_client_get (self->client, self->scope, koprs_kind_config_map (), "a", NULL, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND);
}

static void
a_name_can_be_taken_once (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) map = make_map ("a", "k", "v");
  g_autoptr (KoprsResource) created = create (self, map);

  g_assert_null (koprs_client_create (self->client, self->scope, map, NULL, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_ALREADY_EXISTS);
}

static void
the_server_makes_a_name (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsResource) map = parse ("apiVersion: v1\nkind: ConfigMap\nmetadata: {generateName: a-}\n");
  g_autoptr (KoprsResource) first = create (self, map);
  g_autoptr (KoprsResource) second = create (self, map);

  g_assert_true (g_str_has_prefix (koprs_resource_get_name (first), "a-"));
  g_assert_cmpstr (koprs_resource_get_name (first), !=, koprs_resource_get_name (second));
}

static void
a_dry_run_keeps_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsCreateOptions) options = koprs_create_options_new ();
  g_autoptr (KoprsResource) map = make_map ("a", "k", "v");
  g_autoptr (KoprsResource) answer = NULL;

  koprs_create_options_set_dry_run (options, TRUE);
  answer = koprs_client_create (self->client, self->scope, map, options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_name (answer), ==, "a");
  g_assert_false (koprs_client_exists (self->client, self->scope, koprs_kind_config_map (), "a", NULL, NULL, &error));
  g_assert_no_error (error);
}

static KoprsResource *
apply (Fixture *self, KoprsResource *resource, const char *manager)
{
  g_autoptr (GError) error = NULL;
  KoprsResource *applied = koprs_client_apply_resource (self->client, self->scope, resource, manager, NULL, &error);

  g_assert_no_error (error);
  return applied;
}

static void
applying_again_changes_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsResource) map = make_map ("a", "k", "v");
  g_autoptr (KoprsResource) first = apply (self, map, "one");
  g_autoptr (KoprsResource) second = apply (self, map, "one");

  g_assert_cmpstr (koprs_resource_get_resource_version (second), ==, koprs_resource_get_resource_version (first));
  assert_value (first, "metadata.managedFields[0].manager", "one");
  assert_value (first, "metadata.managedFields[0].operation", "Apply");
}

static void
an_object_that_was_read_can_be_applied (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) map = make_map ("a", "k", "v");
  g_autoptr (KoprsResource) first = apply (self, map, "one");
  g_autoptr (KoprsResource) read = koprs_client_get (self->client, self->scope, koprs_kind_config_map (), "a", NULL, NULL, &error);
  g_autoptr (KoprsResource) second = apply (self, read, "one");

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_uid (second), ==, koprs_resource_get_uid (first));
  g_assert_cmpstr (koprs_resource_get_resource_version (second), ==, koprs_resource_get_resource_version (first));
}

static void
an_apply_that_is_not_forced_names_the_other_manager (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) mine = make_map ("a", "k", "v");
  g_autoptr (KoprsResource) theirs = make_map ("a", "k", "w");
  g_autoptr (KoprsResource) first = apply (self, mine, "one");
  g_autoptr (KoprsApplyOptions) options = koprs_apply_options_new ();
  g_autoptr (KoprsResource) forced = NULL;

  koprs_apply_options_set_field_manager (options, "two");
  koprs_apply_options_set_force (options, FALSE);
  g_assert_null (koprs_client_apply (self->client, self->scope, theirs, options, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "\"one\""));
  forced = apply (self, theirs, "two");
  assert_value (forced, "data.k", "w");
}

static void
a_manager_that_nobody_names_is_the_configured_one (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsResource) map = make_map ("a", "k", "v");
  g_autoptr (KoprsResource) applied = apply (self, map, NULL);

  assert_value (applied, "metadata.managedFields[0].manager",
                koprs_config_get_field_manager (koprs_client_get_config (self->client)));
}

static KoprsResource *
patch (Fixture *self, const char *name, KoprsPatchType patch_type, const char *body, GError **error)
{
  return koprs_client_patch (self->client, self->scope, koprs_kind_config_map (), name, patch_type, body, -1, NULL, NULL, error);
}

static void
patches_of_two_types_do_the_same (Fixture *self, gconstpointer data)
{
  static const struct {
    KoprsPatchType patch_type;
    const char *body;
  } rows[] = {
    { KOPRS_PATCH_TYPE_JSON, "[{\"op\":\"replace\",\"path\":\"/data/k\",\"value\":\"x\"}]" },
    { KOPRS_PATCH_TYPE_MERGE, "{\"data\":{\"k\":\"x\"}}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("m%u", i);
      g_autoptr (KoprsResource) created = create_map (self, name);
      g_autoptr (GError) error = NULL;
      g_autoptr (KoprsResource) patched = patch (self, name, rows[i].patch_type, rows[i].body, &error);

      g_assert_no_error (error);
      assert_value (patched, "data.k", "x");
    }
}

static void
a_patch_that_does_not_fit_changes_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) created = create_map (self, "a");
  g_autoptr (KoprsResource) read = NULL;

  g_assert_null (patch (self, "a", KOPRS_PATCH_TYPE_JSON,
                        "[{\"op\":\"replace\",\"path\":\"/data/k\",\"value\":\"x\"},{\"op\":\"test\",\"path\":\"/data/k\",\"value\":\"y\"}]",
                        &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_INVALID);
  g_clear_error (&error);
  read = koprs_client_get (self->client, self->scope, koprs_kind_config_map (), "a", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_resource_version (read), ==, koprs_resource_get_resource_version (created));
}

static void
a_deletion_waits_for_finalizers (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) map = parse ("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, finalizers: [example.com/hold]}\n");
  g_autoptr (KoprsResource) created = create (self, map);
  g_autoptr (KoprsResource) going = NULL;
  g_autoptr (KoprsResource) gone = NULL;

  g_assert_true (koprs_client_delete (self->client, self->scope, koprs_kind_config_map (), "a", NULL, NULL, &error));
  g_assert_no_error (error);
  going = koprs_client_get (self->client, self->scope, koprs_kind_config_map (), "a", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (koprs_resource_is_being_deleted (going));
  gone = patch (self, "a", KOPRS_PATCH_TYPE_MERGE, "{\"metadata\":{\"finalizers\":null}}", &error);
  g_assert_no_error (error);
  g_assert_false (koprs_client_exists (self->client, self->scope, koprs_kind_config_map (), "a", NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
a_precondition_protects_an_object_made_anew (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) created = create_map (self, "a");
  g_autoptr (KoprsDeleteOptions) options = koprs_delete_options_new ();

  koprs_delete_options_set_preconditions_uid (options, "somebody-else");
  g_assert_false (koprs_client_delete (self->client, self->scope, koprs_kind_config_map (), "a", options, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_CONFLICT);
  g_clear_error (&error);
  koprs_delete_options_set_preconditions_uid (options, koprs_resource_get_uid (created));
  g_assert_true (koprs_client_delete (self->client, self->scope, koprs_kind_config_map (), "a", options, NULL, &error));
  g_assert_no_error (error);
}

static void
make_maps (Fixture *self, guint n)
{
  g_autoptr (GString) yaml = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (yaml, "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: m%04u, namespace: default, labels: {half: \"%u\"}}\n",
                            i, i % 2);
  koprs_test_server_load (self->server, yaml->str, (gssize) yaml->len, &error);
  g_assert_no_error (error);
  koprs_test_server_clear_requests (self->server);
}

static void
a_long_list_comes_in_pages (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list = NULL;
  g_autoptr (KoprsResource) last = NULL;
  g_autoptr (KoprsKind) kind = NULL;

  make_maps (self, 1100);
  list = koprs_client_list (self->client, self->scope, koprs_kind_config_map (), NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >=, 1100);
  g_assert_cmpuint (count_requests (self), ==, 3);
  g_assert_null (koprs_resource_list_get_continue_token (list));
  g_assert_nonnull (koprs_resource_list_get_resource_version (list));
  last = g_list_model_get_item (G_LIST_MODEL (list), g_list_model_get_n_items (G_LIST_MODEL (list)) - 1);
  g_assert_cmpstr (koprs_resource_get_name (last), ==, "m1099");
  kind = koprs_resource_dup_resource_kind (last);
  g_assert_true (koprs_kind_equal (kind, koprs_kind_config_map ()));
}

static void
a_list_is_one_state_although_it_changes_meanwhile (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsListOptions) options = koprs_list_options_new ();
  g_autoptr (KoprsResourceList) first = NULL;
  g_autoptr (KoprsResourceList) second = NULL;
  g_autoptr (KoprsResource) late = NULL;

  make_maps (self, 10);
  koprs_list_options_set_label_selector (options, "half");
  koprs_list_options_set_limit (options, 6);
  first = koprs_client_list (self->client, self->scope, koprs_kind_config_map (), options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (first)), ==, 6);
  late = create_map (self, "m0006a");

  koprs_list_options_set_continue_token (options, koprs_resource_list_get_continue_token (first));
  second = koprs_client_list (self->client, self->scope, koprs_kind_config_map (), options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (second)), ==, 4);
  g_assert_cmpstr (koprs_resource_list_get_resource_version (second), ==, koprs_resource_list_get_resource_version (first));
}

static void
selectors_choose (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) odd = NULL;
  g_auto (GStrv) names = NULL;

  make_maps (self, 4);
  odd = koprs_client_list_resources_by_label (self->client, koprs_kind_config_map (), "half=1", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (odd)), ==, 2);
  names = koprs_client_list_resource_names (self->client, koprs_kind_config_map (), "half=0", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), ==, 2);
  g_assert_cmpstr (names[0], ==, "default/m0000");
  g_assert_cmpstr (names[1], ==, "default/m0002");
  g_assert_null (koprs_client_list_resources_by_label (self->client, koprs_kind_config_map (), "a b c", NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_BAD_REQUEST);
}

static void
a_collection_goes_at_once (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsListOptions) options = koprs_list_options_new ();
  g_autoptr (KoprsResourceList) gone = NULL;
  g_auto (GStrv) names = NULL;

  make_maps (self, 4);
  koprs_list_options_set_label_selector (options, "half=1");
  gone = koprs_client_delete_collection (self->client, self->scope, koprs_kind_config_map (), options, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gone)), ==, 2);
  names = koprs_client_list_resource_names (self->client, koprs_kind_config_map (), "half", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), ==, 2);
}

static void
a_namespace_is_made_once_and_refused_while_it_goes (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) made = koprs_client_ensure_namespace (self->client, "fresh", "me", NULL, &error);
  g_autoptr (KoprsResource) again = NULL;
  g_autoptr (KoprsResource) held = parse ("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, finalizers: [example.com/hold]}\n");
  g_autoptr (KoprsResource) created = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_name (made), ==, "fresh");
  again = koprs_client_ensure_namespace (self->client, "fresh", "me", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_uid (again), ==, koprs_resource_get_uid (made));

  created = koprs_client_apply_namespaced_resource (self->client, "fresh", held, "me", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (koprs_client_delete_cluster_resource (self->client, koprs_kind_namespace (), "fresh", NULL, &error));
  g_assert_no_error (error);
  g_assert_null (koprs_client_ensure_namespace (self->client, "fresh", "me", NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_NAMESPACE_TERMINATING);
}

#define WIDGETS \
  "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: widgets.example.com}\nspec:\n  group: example.com\n" \
  "  scope: Namespaced\n  names: {plural: widgets, kind: Widget}\n  versions:\n  - name: v1\n    served: true\n    storage: true\n" \
  "    subresources: {status: {}}\n    schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}\n"

static KoprsResource *
define_and_make_a_widget (Fixture *self)
{
  g_autoptr (KoprsResource) widget = parse ("apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w}\nspec: {size: 1}\n");
  g_autoptr (GError) error = NULL;

  koprs_test_server_load (self->server, WIDGETS, -1, &error);
  g_assert_no_error (error);
  koprs_test_server_clear_requests (self->server);
  return apply (self, widget, "me");
}

static void
a_custom_resource_is_found_by_its_text (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsResource) made = define_and_make_a_widget (self);
  g_autoptr (KoprsKind) kind = koprs_resource_dup_resource_kind (made);
  g_autoptr (KoprsResource) again = apply (self, made, "me");

  g_assert_cmpstr (koprs_kind_get_plural (kind), ==, "widgets");
  /* Once to find the kind, and one for each apply. */
  g_assert_cmpuint (count_requests (self), ==, 3);
}

static void
a_status_is_applied_apart (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) made = define_and_make_a_widget (self);
  g_autoptr (KoprsKind) kind = koprs_resource_dup_resource_kind (made);
  g_autoptr (JsonNode) status = json_from_string ("{\"ready\":true}", NULL);
  g_autoptr (KoprsResource) patched = NULL;

  koprs_test_server_clear_requests (self->server);
  patched = koprs_client_patch_status_namespaced (self->client, "default", kind, "w", status, "me", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_requests (self), ==, 1);
  g_assert_true (koprs_resource_get_boolean (patched, "status.ready", FALSE));
  g_assert_cmpint (koprs_resource_get_int (patched, "spec.size", 0), ==, 1);
  g_assert_cmpint (koprs_resource_get_generation (patched), ==, koprs_resource_get_generation (made));

  g_assert_null (koprs_client_patch_status (self->client, self->scope, kind, "none", status, "me", NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (koprs_client_patch_status (self->client, self->scope, koprs_kind_config_map (), "a", status, "me", NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
}

static void
a_kind_that_is_not_served_is_no_missing_object (Fixture *self, gconstpointer data)
{
  static const char *const groups[] = { "", "apps", "nobody.example.com" };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (KoprsKind) kind = koprs_kind_new (groups[i], "v1", "Foo", "foos", TRUE);
      g_autoptr (GError) of_get = NULL;
      g_autoptr (GError) of_lookup = NULL;
      g_autoptr (GError) of_list = NULL;
      g_autoptr (GError) of_delete = NULL;

      g_assert_null (koprs_client_get (self->client, self->scope, kind, "a", NULL, NULL, &of_get));
      g_assert_error (of_get, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
      g_assert_null (koprs_client_lookup (self->client, self->scope, kind, "a", NULL, NULL, &of_lookup));
      g_assert_error (of_lookup, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
      g_assert_null (koprs_client_list_resources (self->client, kind, NULL, &of_list));
      g_assert_error (of_list, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
      g_assert_false (koprs_client_delete_resource (self->client, self->scope, kind, "a", NULL, &of_delete));
      g_assert_error (of_delete, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
    }
}

static void
a_namespace_that_is_not_there_is_a_missing_object (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsScope) nowhere = koprs_scope_new_namespaced ("nowhere");
  g_autoptr (KoprsResource) map = make_map ("a", "k", "v");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list = NULL;

  g_assert_null (koprs_client_create (self->client, nowhere, map, NULL, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (koprs_client_apply_namespaced_resource (self->client, "nowhere", map, "me", NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (koprs_client_lookup (self->client, nowhere, koprs_kind_config_map (), "a", NULL, NULL, &error));
  g_assert_no_error (error);
  list = koprs_client_list_namespaced_resources (self->client, "nowhere", koprs_kind_config_map (), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
}

static void
a_stranger_is_turned_away (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri (koprs_test_server_get_uri (self->server));
  g_autoptr (KoprsClient) client = NULL;

  koprs_config_set_certificate_authority (config, koprs_test_server_get_ca_pem (self->server), -1, &error);
  g_assert_no_error (error);
  koprs_config_set_token (config, "a-wrong-one");
  client = koprs_client_new (config);
  g_assert_false (koprs_client_exists (client, self->scope, koprs_kind_config_map (), "a", NULL, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_UNAUTHORIZED);
}

static void
the_version_tells_what_the_server_is (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) version = koprs_client_get_version (self->client, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (json_object_get_string_member (json_node_get_object (version), "gitVersion"), "v1."));
}

static void
all_calls_of_a_thread_share_a_connection (Fixture *self, gconstpointer data)
{
  g_autoptr (GListModel) requests = NULL;
  guint n, connection = 0;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("c%u", i);
      g_autoptr (KoprsResource) map = make_map (name, "k", "v");
      g_autoptr (KoprsResource) applied = apply (self, map, "me");
      g_autoptr (GError) error = NULL;

      g_assert_true (koprs_client_delete_resource (self->client, self->scope, koprs_kind_config_map (), name, NULL, &error));
    }
  requests = koprs_test_server_get_requests (self->server);
  n = g_list_model_get_n_items (requests);
  g_assert_cmpuint (n, ==, 10);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KoprsTestRequest) request = g_list_model_get_item (requests, i);

      if (i == 0)
        connection = koprs_test_request_get_connection (request);
      g_assert_cmpuint (koprs_test_request_get_connection (request), ==, connection);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add ("/client-server/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("an-object-comes-changes-and-goes", an_object_comes_changes_and_goes);
  ADD ("a-name-can-be-taken-once", a_name_can_be_taken_once);
  ADD ("the-server-makes-a-name", the_server_makes_a_name);
  ADD ("a-dry-run-keeps-nothing", a_dry_run_keeps_nothing);
  ADD ("applying-again-changes-nothing", applying_again_changes_nothing);
  ADD ("an-object-that-was-read-can-be-applied", an_object_that_was_read_can_be_applied);
  ADD ("an-apply-that-is-not-forced-names-the-other-manager", an_apply_that_is_not_forced_names_the_other_manager);
  ADD ("a-manager-that-nobody-names-is-the-configured-one", a_manager_that_nobody_names_is_the_configured_one);
  ADD ("patches-of-two-types-do-the-same", patches_of_two_types_do_the_same);
  ADD ("a-patch-that-does-not-fit-changes-nothing", a_patch_that_does_not_fit_changes_nothing);
  ADD ("a-deletion-waits-for-finalizers", a_deletion_waits_for_finalizers);
  ADD ("a-precondition-protects-an-object-made-anew", a_precondition_protects_an_object_made_anew);
  ADD ("a-long-list-comes-in-pages", a_long_list_comes_in_pages);
  ADD ("a-list-is-one-state-although-it-changes-meanwhile", a_list_is_one_state_although_it_changes_meanwhile);
  ADD ("selectors-choose", selectors_choose);
  ADD ("a-collection-goes-at-once", a_collection_goes_at_once);
  ADD ("a-namespace-is-made-once-and-refused-while-it-goes", a_namespace_is_made_once_and_refused_while_it_goes);
  ADD ("a-custom-resource-is-found-by-its-text", a_custom_resource_is_found_by_its_text);
  ADD ("a-status-is-applied-apart", a_status_is_applied_apart);
  ADD ("a-kind-that-is-not-served-is-no-missing-object", a_kind_that_is_not_served_is_no_missing_object);
  ADD ("a-namespace-that-is-not-there-is-a-missing-object", a_namespace_that_is_not_there_is_a_missing_object);
  ADD ("a-stranger-is-turned-away", a_stranger_is_turned_away);
  ADD ("the-version-tells-what-the-server-is", the_version_tells_what_the_server_is);
  ADD ("all-calls-of-a-thread-share-a-connection", all_calls_of_a_thread_share_a_connection);
#undef ADD
  return g_test_run ();
}
