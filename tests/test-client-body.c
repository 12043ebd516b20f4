/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-client-body.h"
#include "koprs/koprs-error.h"

#define ANY_NAMESPACE NULL

/* namespace: of the scope; NULL is the cluster. out: the body, or NULL where `code` says why there is none. */
typedef struct {
  const char *path;
  KoprsBodyUse use;
  const char *namespace_;
  KoprsKind *(*kind) (void);
  const char *in;
  const char *out;
  int code;
} Row;

static KoprsKind *
kind_review (void)
{
  static KoprsKind *kind;

  if (kind == NULL)
    kind = koprs_kind_new ("authorization.k8s.io", "v1", "SelfSubjectAccessReview", "selfsubjectaccessreviews", FALSE);
  return kind;
}

static KoprsKind *
kind_local_review (void)
{
  static KoprsKind *kind;

  if (kind == NULL)
    kind = koprs_kind_new ("authorization.k8s.io", "v1", "LocalSubjectAccessReview", "localsubjectaccessreviews", TRUE);
  return kind;
}

#define CM "\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\""

static const Row rows[] = {
  { "a-whole-object-is-sent-byte-for-byte", KOPRS_BODY_REPLACE, "web", koprs_kind_config_map,
    "{ " CM ", \"metadata\": {\"namespace\":\"web\", \"name\":\"a\",\"uid\":\"1\"}, \"x\":[ 1 ] }",
    "{ " CM ", \"metadata\": {\"namespace\":\"web\", \"name\":\"a\",\"uid\":\"1\"}, \"x\":[ 1 ] }" },
  { "the-scope-fills-an-absent-namespace", KOPRS_BODY_CREATE, "web", koprs_kind_config_map,
    "{" CM ",\"metadata\":{\"name\":\"a\"},\"data\":{\"k\":\"\\u003c\"}}",
    "{" CM ",\"metadata\":{\"namespace\":\"web\",\"name\":\"a\"},\"data\":{\"k\":\"\\u003c\"}}" },
  { "the-scope-fills-an-empty-namespace", KOPRS_BODY_CREATE, "web", koprs_kind_config_map,
    "{" CM ",\"metadata\":{\"name\":\"a\",\"namespace\":\"\",\"labels\":{}}}",
    "{" CM ",\"metadata\":{\"namespace\":\"web\",\"name\":\"a\",\"labels\":{}}}" },
  { "a-namespace-that-is-null-counts-as-absent", KOPRS_BODY_CREATE, "web", koprs_kind_config_map,
    "{" CM ",\"metadata\":{\"name\":\"a\",\"namespace\":null}}",
    "{" CM ",\"metadata\":{\"namespace\":\"web\",\"name\":\"a\"}}" },
  { "kind-and-apiversion-are-put-in-where-they-are-absent", KOPRS_BODY_CREATE, "web", koprs_kind_deployment,
    "{ \"metadata\": {\"name\":\"a\", \"namespace\":\"web\"}}",
    "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\", \"metadata\": {\"name\":\"a\", \"namespace\":\"web\"}}" },
  { "only-what-is-absent-is-put-in", KOPRS_BODY_CREATE, ANY_NAMESPACE, koprs_kind_namespace,
    "{\"kind\":\"Namespace\",\"metadata\":{\"name\":\"a\"},\"spec\":{}}",
    "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\"a\"},\"spec\":{}}" },
  { "apply-leaves-out-what-only-the-server-writes", KOPRS_BODY_APPLY, "web", koprs_kind_config_map,
    "{" CM ",\"metadata\":{\"name\":\"a\",\"namespace\":\"web\",\"uid\":\"1\",\"resourceVersion\":\"7\","
    "\"creationTimestamp\":\"2026-01-01T00:00:00Z\",\"labels\":{\"uid\":\"kept\"},\"managedFields\":[{\"manager\":\"m\"}]},\"data\":{}}",
    "{" CM ",\"metadata\":{\"name\":\"a\",\"namespace\":\"web\",\"labels\":{\"uid\":\"kept\"}},\"data\":{}}" },
  { "apply-sees-a-name-through-escapes", KOPRS_BODY_APPLY, "web", koprs_kind_config_map,
    "{" CM ",\"metadata\":{\"name\":\"a\",\"namespace\":\"web\",\"\\u0075id\":\"1\"}}",
    "{" CM ",\"metadata\":{\"name\":\"a\",\"namespace\":\"web\"}}" },
  { "apply-sends-the-status-and-deeper-uids-as-given", KOPRS_BODY_APPLY, "web", koprs_kind_config_map,
    "{" CM ",\"metadata\":{\"ownerReferences\":[{\"uid\":\"o\"}],\"name\":\"a\",\"namespace\":\"web\"},\"status\":{\"uid\":1}}",
    "{" CM ",\"metadata\":{\"ownerReferences\":[{\"uid\":\"o\"}],\"name\":\"a\",\"namespace\":\"web\"},\"status\":{\"uid\":1}}" },
  { "apply-of-an-item-of-a-list-names-its-kind", KOPRS_BODY_APPLY, "web", koprs_kind_config_map,
    "{\"metadata\":{\"managedFields\":[],\"name\":\"a\",\"namespace\":\"web\"}}",
    "{" CM ",\"metadata\":{\"name\":\"a\",\"namespace\":\"web\"}}" },
  { "replace-keeps-the-resource-version", KOPRS_BODY_REPLACE, "web", koprs_kind_config_map,
    "{" CM ",\"metadata\":{\"name\":\"a\",\"resourceVersion\":\"7\"}}",
    "{" CM ",\"metadata\":{\"namespace\":\"web\",\"name\":\"a\",\"resourceVersion\":\"7\"}}" },
  { "create-takes-a-generate-name", KOPRS_BODY_CREATE, "web", koprs_kind_config_map,
    "{" CM ",\"metadata\":{\"generateName\":\"a-\",\"namespace\":\"web\"}}",
    "{" CM ",\"metadata\":{\"generateName\":\"a-\",\"namespace\":\"web\"}}" },
  { "a-review-needs-no-metadata", KOPRS_BODY_CREATE, ANY_NAMESPACE, kind_review,
    "{\"spec\":{}}",
    "{\"apiVersion\":\"authorization.k8s.io/v1\",\"kind\":\"SelfSubjectAccessReview\",\"spec\":{}}" },
  { "a-review-in-a-namespace-gets-it", KOPRS_BODY_CREATE, "web", kind_local_review,
    "{ }",
    "{\"apiVersion\":\"authorization.k8s.io/v1\",\"kind\":\"LocalSubjectAccessReview\",\"metadata\":{\"namespace\":\"web\"} }" },
  { "metadata-that-is-null-is-replaced", KOPRS_BODY_CREATE, "web", kind_local_review,
    "{\"apiVersion\":\"x/v1\",\"kind\":\"X\",\"metadata\":null}",
    "{\"apiVersion\":\"x/v1\",\"kind\":\"X\",\"metadata\":{\"namespace\":\"web\"}}" },

  { "create-without-a-name-is-refused", KOPRS_BODY_CREATE, "web", koprs_kind_config_map,
    "{" CM ",\"metadata\":{\"namespace\":\"web\"}}", NULL, KOPRS_ERROR_MISSING_METADATA },
  { "create-with-an-empty-generate-name-is-refused", KOPRS_BODY_CREATE, "web", koprs_kind_config_map,
    "{" CM ",\"metadata\":{\"generateName\":\"\"}}", NULL, KOPRS_ERROR_MISSING_METADATA },
  { "apply-without-a-name-is-refused", KOPRS_BODY_APPLY, "web", koprs_kind_config_map,
    "{" CM ",\"metadata\":{\"generateName\":\"a-\"}}", NULL, KOPRS_ERROR_MISSING_METADATA },
  { "replace-without-metadata-is-refused", KOPRS_BODY_REPLACE, "web", koprs_kind_config_map,
    "{" CM "}", NULL, KOPRS_ERROR_MISSING_METADATA },
  { "an-empty-name-is-none", KOPRS_BODY_APPLY, "web", koprs_kind_config_map,
    "{" CM ",\"metadata\":{\"name\":\"\"}}", NULL, KOPRS_ERROR_MISSING_METADATA },
  { "two-namespaces-contradict-each-other", KOPRS_BODY_APPLY, "web", koprs_kind_config_map,
    "{" CM ",\"metadata\":{\"name\":\"a\",\"namespace\":\"db\"}}", NULL, KOPRS_ERROR_INVALID_SCOPE },
  { "a-cluster-wide-object-has-no-namespace", KOPRS_BODY_APPLY, ANY_NAMESPACE, koprs_kind_node,
    "{\"apiVersion\":\"v1\",\"kind\":\"Node\",\"metadata\":{\"name\":\"a\",\"namespace\":\"db\"}}", NULL, KOPRS_ERROR_INVALID_SCOPE },
};

static KoprsScope *
make_scope (const char *namespace_)
{
  return namespace_ != NULL ? koprs_scope_new_namespaced (namespace_) : koprs_scope_new_cluster ();
}

static void
bodies (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (KoprsScope) scope = make_scope (row->namespace_);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsBlob) blob = koprs_blob_new_from_json (row->in, strlen (row->in), &error);
  g_autoptr (GBytes) body = NULL;

  g_assert_no_error (error);
  if (row->out == NULL)
    {
      g_assert_false (koprs_client_body_check (blob, row->use, scope, row->kind (), &error));
      g_assert_error (error, KOPRS_ERROR, row->code);
      return;
    }
  g_assert_true (koprs_client_body_check (blob, row->use, scope, row->kind (), &error));
  g_assert_no_error (error);
  body = koprs_client_body_new (blob, row->use, scope, row->kind ());
  g_assert_cmpmem (g_bytes_get_data (body, NULL), g_bytes_get_size (body), row->out, strlen (row->out));
}

static void
an_unchanged_object_is_not_copied (void)
{
  const char *json = "{" CM ",\"metadata\":{\"name\":\"a\",\"namespace\":\"web\"}}";
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("web");
  KoprsBlob *blob = koprs_blob_new_from_json (json, strlen (json), NULL);
  const char *bytes = koprs_blob_get_json (blob).data;
  g_autoptr (GBytes) body = koprs_client_body_new (blob, KOPRS_BODY_APPLY, scope, koprs_kind_config_map ());

  koprs_blob_unref (blob);
  g_assert_true (g_bytes_get_data (body, NULL) == bytes);
  g_assert_cmpmem (bytes, g_bytes_get_size (body), json, strlen (json));
}

static void
assert_text (GBytes *body, const char *text)
{
  g_assert_cmpmem (g_bytes_get_data (body, NULL), g_bytes_get_size (body), text, strlen (text));
}

static void
a_status_goes_with_names_and_nothing_else (void)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("web");
  g_autoptr (JsonNode) status = json_from_string ("{\"ready\":true,\"n\":3}", NULL);
  g_autoptr (GBytes) body = koprs_client_body_new_minimal (scope, koprs_kind_deployment (), "a", status);

  assert_text (body, "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"name\":\"a\",\"namespace\":\"web\"},"
                     "\"status\":{\"ready\":true,\"n\":3}}");
}

static void
a_namespace_is_applied_with_its_name_alone (void)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();
  g_autoptr (GBytes) body = koprs_client_body_new_minimal (scope, koprs_kind_namespace (), "a\"b", NULL);

  assert_text (body, "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\"a\\\"b\"}}");
}

static void
delete_options_that_say_nothing_are_no_body (void)
{
  const KoprsDeleteFacts facts = { .grace_period = -1 };

  g_assert_null (koprs_client_body_new_delete (&facts));
}

static void
delete_options_say_what_is_set (void)
{
  const KoprsDeleteFacts all = { 0, "Foreground", "u", "7", TRUE };
  const KoprsDeleteFacts one = { -1, NULL, NULL, "7", FALSE };
  g_autoptr (GBytes) body_of_all = koprs_client_body_new_delete (&all);
  g_autoptr (GBytes) body_of_one = koprs_client_body_new_delete (&one);

  assert_text (body_of_all,
               "{\"apiVersion\":\"v1\",\"kind\":\"DeleteOptions\",\"gracePeriodSeconds\":0,\"propagationPolicy\":\"Foreground\","
               "\"preconditions\":{\"uid\":\"u\",\"resourceVersion\":\"7\"},\"dryRun\":[\"All\"]}");
  assert_text (body_of_one, "{\"apiVersion\":\"v1\",\"kind\":\"DeleteOptions\",\"preconditions\":{\"resourceVersion\":\"7\"}}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/client-body/", rows[i].path, NULL);

      g_test_add_data_func (path, &rows[i], bodies);
    }
  g_test_add_func ("/client-body/an-unchanged-object-is-not-copied", an_unchanged_object_is_not_copied);
  g_test_add_func ("/client-body/a-status-goes-with-names-and-nothing-else", a_status_goes_with_names_and_nothing_else);
  g_test_add_func ("/client-body/a-namespace-is-applied-with-its-name-alone", a_namespace_is_applied_with_its_name_alone);
  g_test_add_func ("/client-body/delete-options-that-say-nothing-are-no-body", delete_options_that_say_nothing_are_no_body);
  g_test_add_func ("/client-body/delete-options-say-what-is-set", delete_options_say_what_is_set);
  return g_test_run ();
}
