/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Users of the server: tokens, certificates, rules, roles, impersonation. */

#include "support/server-probe.h"

#include <string.h>

#define CONFIG_MAPS "/api/v1/namespaces/default/configmaps"
#define WHO_AM_I "/apis/authentication.k8s.io/v1/selfsubjectreviews"
#define MAY_I "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews"

typedef ServerFixture Fixture;

static void
become (Fixture *fixture, const char *token)
{
  g_autofree char *value = g_strconcat ("Bearer ", token, NULL);

  server_probe_set_header (fixture->probe, "Authorization", value);
}

static KoprsTestUser *
make_reader (void)
{
  KoprsTestUser *user = koprs_test_user_new ("reader");
  const char *groups[] = { "readers", NULL };

  koprs_test_user_set_groups (user, groups);
  koprs_test_user_allow (user, "default", "get, list, watch", "", "configmaps");
  return user;
}

static void
a_user_may_do_what_its_rules_say (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestUser) user = make_reader ();
  g_autoptr (JsonNode) list = NULL;
  g_autoptr (JsonNode) refused = NULL;
  g_autoptr (JsonNode) elsewhere = NULL;
  g_autoptr (JsonNode) discovery = NULL;

  koprs_test_server_add_user (fixture->server, user);
  become (fixture, koprs_test_user_get_token (user));
  list = server_probe_demand (fixture->probe, 200, "GET", CONFIG_MAPS, NULL, NULL);
  refused = server_probe_demand (fixture->probe, 403, "POST", CONFIG_MAPS, PROBE_JSON, "{\"metadata\":{\"name\":\"a\"}}");
  assert_text (refused, "message", "configmaps is forbidden: User \"reader\" cannot create resource \"configmaps\" in API "
                                   "group \"\" in the namespace \"default\"");
  assert_text (refused, "details.kind", "configmaps");
  g_assert_cmpstr (server_probe_get_header (fixture->probe, "X-Content-Type-Options"), ==, "nosniff");
  elsewhere = server_probe_demand (fixture->probe, 403, "GET", "/api/v1/configmaps", NULL, NULL);
  discovery = server_probe_demand (fixture->probe, 200, "GET", "/api/v1", NULL, NULL);
}

static void
rules_may_be_written_with_spaces_and_without_a_namespace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestUser) user = koprs_test_user_new ("reader");
  g_autoptr (JsonNode) list = NULL;
  g_autoptr (JsonNode) refused = NULL;

  koprs_test_user_allow (user, "", "get list", "", "secrets configmaps");
  koprs_test_server_add_user (fixture->server, user);
  become (fixture, koprs_test_user_get_token (user));
  list = server_probe_demand (fixture->probe, 200, "GET", "/api/v1/configmaps", NULL, NULL);
  refused = server_probe_demand (fixture->probe, 403, "GET", "/api/v1/pods", NULL, NULL);
}

static void
a_rule_is_taken_as_yaml (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestUser) user = koprs_test_user_new ("one");
  g_autoptr (JsonNode) found = NULL;
  g_autoptr (JsonNode) refused = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_test_user_add_rule (user, NULL, "{verbs: [get], apiGroups: [''], resources: [configmaps], "
                                                       "resourceNames: [kube-root-ca.crt]}", -1, &error));
  g_assert_no_error (error);
  g_assert_false (koprs_test_user_add_rule (user, NULL, "just text", -1, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_false (koprs_test_user_add_rule (user, NULL, "{a: [", -1, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  koprs_test_server_add_user (fixture->server, user);
  become (fixture, koprs_test_user_get_token (user));
  found = server_probe_demand (fixture->probe, 200, "GET", CONFIG_MAPS "/kube-root-ca.crt", NULL, NULL);
  refused = server_probe_demand (fixture->probe, 403, "GET", CONFIG_MAPS "/other", NULL, NULL);
}

static void
roles_in_the_server_count (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestUser) user = koprs_test_user_new ("bob");
  g_autoptr (JsonNode) list = NULL;
  g_autoptr (JsonNode) refused = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_test_server_load (
    fixture->server,
    "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: read}\n"
    "rules: [{verbs: [list], apiGroups: [''], resources: [configmaps]}]\n---\n"
    "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: read, namespace: default}\n"
    "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: read}\n"
    "subjects: [{kind: User, apiGroup: rbac.authorization.k8s.io, name: bob}]\n---\n"
    "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: gone, namespace: default}\n"
    "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: gone}\n"
    "subjects: [{kind: User, apiGroup: rbac.authorization.k8s.io, name: bob}]\n", -1, &error));
  g_assert_no_error (error);
  koprs_test_server_add_user (fixture->server, user);
  become (fixture, koprs_test_user_get_token (user));
  list = server_probe_demand (fixture->probe, 200, "GET", CONFIG_MAPS, NULL, NULL);
  refused = server_probe_demand (fixture->probe, 403, "GET", CONFIG_MAPS "/a", NULL, NULL);
  assert_text (refused, "message", "configmaps \"a\" is forbidden: User \"bob\" cannot get resource \"configmaps\" in API group "
                                   "\"\" in the namespace \"default\": rbac: RBAC: role.rbac.authorization.k8s.io \"gone\" not "
                                   "found");
}

#define CLUSTER_ROLES "/apis/rbac.authorization.k8s.io/v1/clusterroles"

static void
the_roles_of_every_cluster_are_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) list = server_probe_demand (fixture->probe, 200, "GET", CLUSTER_ROLES, NULL, NULL);
  g_autoptr (JsonNode) role = server_probe_demand (fixture->probe, 200, "GET", CLUSTER_ROLES "/cluster-admin", NULL, NULL);

  assert_text (list, "items.0.metadata.name", "admin");
  assert_text (role, "rules.0.verbs.0", "*");
  assert_text (role, "metadata.managedFields.0.manager", "kube-apiserver");
}

static void
a_role_of_every_cluster_can_be_bound (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestUser) user = koprs_test_user_new ("bob");
  g_autoptr (JsonNode) list = NULL;
  g_autoptr (JsonNode) refused = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_test_server_load (
    fixture->server,
    "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: read, namespace: default}\n"
    "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}\n"
    "subjects: [{kind: User, apiGroup: rbac.authorization.k8s.io, name: bob}]\n", -1, &error));
  g_assert_no_error (error);
  koprs_test_server_add_user (fixture->server, user);
  become (fixture, koprs_test_user_get_token (user));
  list = server_probe_demand (fixture->probe, 200, "GET", CONFIG_MAPS, NULL, NULL);
  refused = server_probe_demand (fixture->probe, 403, "GET", "/api/v1/namespaces/default/secrets", NULL, NULL);
}

static void
reviews_follow_the_rules (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestUser) user = make_reader ();
  g_autoptr (JsonNode) yes = NULL;
  g_autoptr (JsonNode) no = NULL;
  g_autoptr (JsonNode) who = NULL;
  g_autoptr (JsonNode) rules = NULL;

  koprs_test_server_add_user (fixture->server, user);
  become (fixture, koprs_test_user_get_token (user));
  yes = server_probe_demand (fixture->probe, 201, "POST", MAY_I, PROBE_JSON,
                             "{\"spec\":{\"resourceAttributes\":{\"verb\":\"list\",\"resource\":\"configmaps\","
                             "\"namespace\":\"default\"}}}");
  g_assert_true (json_node_get_boolean (probe_find (yes, "status.allowed")));
  assert_text (yes, "metadata.managedFields.0.manager", "probe");
  no = server_probe_demand (fixture->probe, 201, "POST", MAY_I, PROBE_JSON,
                            "{\"spec\":{\"nonResourceAttributes\":{\"verb\":\"get\",\"path\":\"/metrics\"}}}");
  g_assert_false (json_node_get_boolean (probe_find (no, "status.allowed")));
  who = server_probe_demand (fixture->probe, 201, "POST", WHO_AM_I, PROBE_JSON, "{}");
  assert_text (who, "status.userInfo.username", "reader");
  assert_text (who, "status.userInfo.groups.0", "readers");
  assert_text (who, "status.userInfo.groups.1", "system:authenticated");
  rules = server_probe_demand (fixture->probe, 201, "POST", "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews", PROBE_JSON,
                               "{\"spec\":{\"namespace\":\"default\"}}");
  assert_text (rules, "status.resourceRules.0.resources.0", "configmaps");
  assert_text (rules, "status.resourceRules.1.resources.0", "selfsubjectaccessreviews");
}

static void
certificates_name_their_users (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestUser) user = make_reader ();
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("default");
  g_autoptr (KoprsClient) client = NULL;
  g_autoptr (KoprsResource) found = NULL;
  g_autoptr (KoprsResource) node = NULL;
  g_autoptr (GError) error = NULL;

  koprs_test_server_add_user (fixture->server, user);
  client = koprs_test_server_create_user_client (fixture->server, "reader", KOPRS_TEST_CREDENTIAL_CERTIFICATE, &error);
  g_assert_no_error (error);
  found = koprs_client_get (client, scope, koprs_kind_config_map (), "kube-root-ca.crt", NULL, NULL, &error);
  g_assert_no_error (error);
  node = koprs_client_get (client, scope, koprs_kind_secret (), "x", NULL, NULL, &error);
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_FORBIDDEN);
  g_assert_nonnull (strstr (error->message, "User \"reader\" cannot get"));
}

static void
a_certificate_ends_by_the_servers_clock (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("default");
  g_autoptr (KoprsClient) client = NULL;
  g_autoptr (KoprsResource) found = NULL;
  g_autoptr (KoprsResource) late = NULL;
  g_autoptr (GError) error = NULL;

  client = koprs_test_server_create_user_client (fixture->server, NULL, KOPRS_TEST_CREDENTIAL_CERTIFICATE, &error);
  g_assert_no_error (error);
  found = koprs_client_get (client, scope, koprs_kind_config_map (), "kube-root-ca.crt", NULL, NULL, &error);
  g_assert_no_error (error);
  koprs_test_server_advance_time (fixture->server, 2 * 86400 * G_GINT64_CONSTANT (1000));
  late = koprs_client_get (client, scope, koprs_kind_config_map (), "kube-root-ca.crt", NULL, NULL, &error);
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_UNAUTHORIZED);
}

static void
a_token_ends_by_the_servers_clock (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestUser) user = make_reader ();
  g_autofree char *renewed = NULL;
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;
  g_autoptr (JsonNode) again = NULL;
  g_autoptr (GError) error = NULL;

  koprs_test_user_set_token_lifetime (user, 600);
  koprs_test_server_add_user (fixture->server, user);
  become (fixture, koprs_test_user_get_token (user));
  koprs_test_server_advance_time (fixture->server, 590 * 1000);
  before = server_probe_demand (fixture->probe, 200, "GET", CONFIG_MAPS, NULL, NULL);
  koprs_test_server_advance_time (fixture->server, 10 * 1000);
  after = server_probe_demand (fixture->probe, 401, "GET", CONFIG_MAPS, NULL, NULL);
  renewed = koprs_test_server_renew_token (fixture->server, "reader", &error);
  g_assert_no_error (error);
  become (fixture, renewed);
  again = server_probe_demand (fixture->probe, 200, "GET", CONFIG_MAPS, NULL, NULL);
}

/* The token in the Secret t, which is the default account's. */
static char *
make_secret (Fixture *fixture)
{
  g_autoptr (JsonNode) created = NULL;
  g_autoptr (JsonNode) secret = NULL;
  gsize length = 0;
  g_autofree guchar *token = NULL;

  created = server_probe_demand (fixture->probe, 201, "POST", "/api/v1/namespaces/default/secrets", PROBE_JSON,
                                 "{\"type\":\"kubernetes.io/service-account-token\",\"metadata\":{\"name\":\"t\",\"annotations\":{"
                                 "\"kubernetes.io/service-account.name\":\"default\"}}}");
  secret = server_probe_demand (fixture->probe, 200, "GET", "/api/v1/namespaces/default/secrets/t", NULL, NULL);
  token = g_base64_decode (probe_text (secret, "data.token"), &length);
  return g_strndup ((const char *) token, length);
}

static void
the_token_of_a_secret_is_its_accounts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *token = make_secret (fixture);
  g_autoptr (JsonNode) review = NULL;

  become (fixture, token);
  review = server_probe_demand (fixture->probe, 201, "POST", WHO_AM_I, PROBE_JSON, "{}");
  assert_text (review, "status.userInfo.username", "system:serviceaccount:default:default");
}

static void
the_token_of_a_secret_goes_with_it (Fixture *fixture, gconstpointer data)
{
  g_autofree char *token = make_secret (fixture);
  g_autoptr (JsonNode) deleted = NULL;
  g_autoptr (JsonNode) refused = NULL;

  deleted = server_probe_demand (fixture->probe, 200, "DELETE", "/api/v1/namespaces/default/secrets/t", NULL, NULL);
  become (fixture, token);
  refused = server_probe_demand (fixture->probe, 401, "POST", WHO_AM_I, PROBE_JSON, "{}");
}

/* A token of the default account for these audiences, as JSON. */
static char *
request_token (Fixture *fixture, const char *audiences)
{
  g_autofree char *body = g_strdup_printf ("{\"spec\":{\"audiences\":%s}}", audiences);
  g_autoptr (JsonNode) request = NULL;

  request = server_probe_demand (fixture->probe, 201, "POST", "/api/v1/namespaces/default/serviceaccounts/default/token",
                                 PROBE_JSON, body);
  return g_strdup (probe_text (request, "status.token"));
}

static const struct { const char *name, *audiences, *wanted, *common, *problem; } audiences_rows[] = {
  { "reviewed-for-nobody-a-token-is-for-the-server", "[]", "[]", "https://kubernetes.default.svc", NULL },
  { "reviewed-for-its-audience-a-token-is-good", "[\"api\"]", "[\"x\",\"api\"]", "api", NULL },
  { "reviewed-for-others-a-token-is-not", "[\"api\",\"b\"]", "[\"x\",\"y\"]", NULL,
    "[invalid bearer token, token audiences [\"api\" \"b\"] is invalid for the target audiences [\"x\" \"y\"]]" },
  { "a-token-for-others-is-not-for-the-server", "[\"api\"]", "[]", NULL,
    "[invalid bearer token, token audiences [\"api\"] is invalid for the target audiences [\"https://kubernetes.default.svc\"]]" },
};

static void
review_token (Fixture *fixture, gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *token = request_token (fixture, audiences_rows[i].audiences);
  g_autofree char *body = g_strdup_printf ("{\"spec\":{\"token\":\"%s\",\"audiences\":%s}}", token, audiences_rows[i].wanted);
  g_autoptr (JsonNode) review = NULL;

  review = server_probe_demand (fixture->probe, 201, "POST", "/apis/authentication.k8s.io/v1/tokenreviews", PROBE_JSON, body);
  assert_text (review, "status.audiences.0", audiences_rows[i].common);
  g_assert_null (probe_find (review, "status.audiences.1"));
  assert_text (review, "status.error", audiences_rows[i].problem);
}

static void
a_token_for_others_opens_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *token = request_token (fixture, "[\"api\"]");
  g_autoptr (JsonNode) refused = NULL;

  become (fixture, token);
  refused = server_probe_demand (fixture->probe, 401, "GET", CONFIG_MAPS, NULL, NULL);
}

static void
all_tokens_expire_when_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_strdup (koprs_test_server_get_token (fixture->server));
  g_autofree char *renewed = NULL;
  g_autoptr (JsonNode) refused = NULL;
  g_autoptr (JsonNode) list = NULL;

  koprs_test_server_expire_tokens (fixture->server);
  refused = server_probe_demand (fixture->probe, 401, "GET", CONFIG_MAPS, NULL, NULL);
  renewed = koprs_test_server_renew_token (fixture->server, NULL, NULL);
  g_assert_cmpstr (renewed, ==, koprs_test_server_get_token (fixture->server));
  g_assert_cmpstr (renewed, !=, before);
  become (fixture, renewed);
  list = server_probe_demand (fixture->probe, 200, "GET", CONFIG_MAPS, NULL, NULL);
}

static void
a_user_that_is_removed_is_unknown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestUser) user = make_reader ();
  g_autoptr (JsonNode) refused = NULL;
  g_autoptr (GError) error = NULL;

  koprs_test_server_add_user (fixture->server, user);
  g_assert_true (koprs_test_server_remove_user (fixture->server, "reader"));
  g_assert_false (koprs_test_server_remove_user (fixture->server, "reader"));
  become (fixture, koprs_test_user_get_token (user));
  refused = server_probe_demand (fixture->probe, 401, "GET", CONFIG_MAPS, NULL, NULL);
  g_assert_null (koprs_test_server_renew_token (fixture->server, "reader", &error));
  g_assert_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_UNKNOWN_USER);
  g_clear_error (&error);
  g_assert_null (koprs_test_server_dup_user_kubeconfig (fixture->server, "reader", KOPRS_TEST_CREDENTIAL_TOKEN, &error));
  g_assert_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_UNKNOWN_USER);
}

static void
who_may_do_everything_may_be_anybody (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) who = NULL;
  g_autoptr (JsonNode) refused = NULL;

  server_probe_set_header (fixture->probe, "Impersonate-User", "bob");
  server_probe_set_header (fixture->probe, "Impersonate-Group", "devs");
  server_probe_set_header (fixture->probe, "Impersonate-Uid", "7");
  server_probe_set_header (fixture->probe, "Impersonate-Extra-Foo%2fbar", "1");
  who = server_probe_demand (fixture->probe, 201, "POST", WHO_AM_I, PROBE_JSON, "{}");
  assert_text (who, "status.userInfo.username", "bob");
  assert_text (who, "status.userInfo.uid", "7");
  assert_text (who, "status.userInfo.groups.0", "devs");
  assert_text (who, "status.userInfo.groups.1", "system:authenticated");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (probe_find (who, "status.userInfo")), "uid"), ==, "7");
  g_assert_nonnull (json_object_get_member (json_node_get_object (probe_find (who, "status.userInfo.extra")), "foo/bar"));
  refused = server_probe_demand (fixture->probe, 403, "GET", CONFIG_MAPS, NULL, NULL);
  assert_text (refused, "message", "configmaps is forbidden: User \"bob\" cannot list resource \"configmaps\" in API group "
                                   "\"\" in the namespace \"default\"");
}

static const struct { const char *name, *user, *group, *asker; guint code; const char *message; } wishes[] = {
  { "nothing-of-the-kind", "al", NULL, NULL, 403,
    "configmaps is forbidden: User \"nobody\" cannot impersonate-on:user-info:list resource \"configmaps\" in API group \"\" in "
    "the namespace \"default\"" },
  { "a-service-account", "system:serviceaccount:a:b", NULL, NULL, 403,
    "configmaps is forbidden: User \"nobody\" cannot impersonate-on:serviceaccount:list resource \"configmaps\" in API group "
    "\"\" in the namespace \"default\"" },
  { "a-node", "system:node:b", NULL, NULL, 403,
    "configmaps is forbidden: User \"nobody\" cannot impersonate-on:arbitrary-node:list resource \"configmaps\" in API group "
    "\"\" in the namespace \"default\"" },
  { "a-group-alone", NULL, "devs", NULL, 400,
    "requested &user.DefaultInfo{Name:\"\", UID:\"\", Groups:[]string{\"devs\"}, Extra:map[string][]string(nil)} without "
    "impersonating a user name" },
  { "another-user", "al", NULL, "imp", 403,
    "users \"al\" is forbidden: User \"imp\" cannot impersonate resource \"users\" in API group \"\" at the cluster scope" },
  { "a-group-too", "bob", "devs", "imp", 403,
    "groups \"devs\" is forbidden: User \"imp\" cannot impersonate resource \"groups\" in API group \"\" at the cluster scope" },
  { "as-allowed", "bob", NULL, "imp", 403,
    "configmaps is forbidden: User \"bob\" cannot list resource \"configmaps\" in API group \"\" in the namespace \"default\"" },
};

static void
others_are_refused_in_a_real_servers_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestUser) nobody = koprs_test_user_new ("nobody");
  g_autoptr (KoprsTestUser) imp = koprs_test_user_new ("imp");

  koprs_test_user_add_rule (imp, NULL, "{verbs: [impersonate], apiGroups: [''], resources: [users], resourceNames: [bob]}", -1,
                            NULL);
  koprs_test_server_add_user (fixture->server, nobody);
  koprs_test_server_add_user (fixture->server, imp);
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      g_autoptr (JsonNode) refused = NULL;

      become (fixture, koprs_test_user_get_token (wishes[i].asker != NULL ? imp : nobody));
      server_probe_set_header (fixture->probe, "Impersonate-User", wishes[i].user);
      server_probe_set_header (fixture->probe, "Impersonate-Group", wishes[i].group);
      refused = server_probe_demand (fixture->probe, wishes[i].code, "GET", CONFIG_MAPS, NULL, NULL);
      assert_text (refused, "message", wishes[i].message);
    }
}

#define add(name, function) \
  g_test_add ("/test-access/" name, Fixture, NULL, server_fixture_set_up, function, server_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("a-user-may-do-what-its-rules-say", a_user_may_do_what_its_rules_say);
  add ("rules-may-be-written-with-spaces-and-without-a-namespace", rules_may_be_written_with_spaces_and_without_a_namespace);
  add ("a-rule-is-taken-as-yaml", a_rule_is_taken_as_yaml);
  add ("roles-in-the-server-count", roles_in_the_server_count);
  add ("the-roles-of-every-cluster-are-there", the_roles_of_every_cluster_are_there);
  add ("a-role-of-every-cluster-can-be-bound", a_role_of_every_cluster_can_be_bound);
  add ("reviews-follow-the-rules", reviews_follow_the_rules);
  add ("certificates-name-their-users", certificates_name_their_users);
  add ("a-certificate-ends-by-the-servers-clock", a_certificate_ends_by_the_servers_clock);
  add ("a-token-ends-by-the-servers-clock", a_token_ends_by_the_servers_clock);
  add ("the-token-of-a-secret-is-its-accounts", the_token_of_a_secret_is_its_accounts);
  add ("the-token-of-a-secret-goes-with-it", the_token_of_a_secret_goes_with_it);
  add ("all-tokens-expire-when-told", all_tokens_expire_when_told);
  for (guint i = 0; i < G_N_ELEMENTS (audiences_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/test-access/", audiences_rows[i].name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), server_fixture_set_up, review_token, server_fixture_tear_down);
    }
  add ("a-token-for-others-opens-nothing", a_token_for_others_opens_nothing);
  add ("a-user-that-is-removed-is-unknown", a_user_that_is_removed_is_unknown);
  add ("who-may-do-everything-may-be-anybody", who_may_do_everything_may_be_anybody);
  add ("others-are-refused-in-a-real-servers-words", others_are_refused_in_a_real_servers_words);
  return g_test_run ();
}
