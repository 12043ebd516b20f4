/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/access/koprs-test-roles.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define GROUP "rbac.authorization.k8s.io"

/* What a real server binds to everybody, as its rules reviews show it. */
static const struct { const char *group, *rule; } initial[] = {
  { KOPRS_TEST_MASTERS, "{\"verbs\":[\"*\"],\"apiGroups\":[\"*\"],\"resources\":[\"*\"]}" },
  { KOPRS_TEST_MASTERS, "{\"verbs\":[\"*\"],\"nonResourceURLs\":[\"*\"]}" },
  { "system:authenticated", "{\"verbs\":[\"create\"],\"apiGroups\":[\"authorization.k8s.io\"],\"resources\":"
                            "[\"selfsubjectaccessreviews\",\"selfsubjectrulesreviews\"]}" },
  { "system:authenticated", "{\"verbs\":[\"create\"],\"apiGroups\":[\"authentication.k8s.io\"],\"resources\":"
                            "[\"selfsubjectreviews\"]}" },
  { "system:serviceaccounts", "{\"verbs\":[\"get\",\"list\",\"watch\"],\"apiGroups\":[\"certificates.k8s.io\"],\"resources\":"
                              "[\"clustertrustbundles\"]}" },
  { "system:serviceaccounts", "{\"verbs\":[\"get\"],\"nonResourceURLs\":[\"/.well-known/openid-configuration\","
                              "\"/.well-known/openid-configuration/\",\"/openid/v1/jwks\",\"/openid/v1/jwks/\"]}" },
  { "system:monitoring", "{\"verbs\":[\"get\"],\"nonResourceURLs\":[\"/healthz\",\"/healthz/*\",\"/livez\",\"/livez/*\",\"/metrics\","
                         "\"/metrics/slis\",\"/readyz\",\"/readyz/*\"]}" },
  { NULL, "{\"verbs\":[\"get\"],\"nonResourceURLs\":[\"/healthz\",\"/livez\",\"/readyz\",\"/version\",\"/version/\"]}" },
  { "system:authenticated", "{\"verbs\":[\"get\"],\"nonResourceURLs\":[\"/api\",\"/api/*\",\"/apis\",\"/apis/*\","
                            "\"/healthz\",\"/livez\",\"/openapi\",\"/openapi/*\",\"/readyz\",\"/version\",\"/version/\"]}" },
};

typedef struct {
  KoprsTestCluster *cluster;
  KoprsTestIdentity *identity;
  GPtrArray *problems;
  KoprsTestRuleFunc function;
  gpointer user_data;
} Visit;

static KoprsTestKind *
find_kind (KoprsTestCluster *cluster, const char *plural)
{
  return koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), GROUP, "v1", plural);
}

static gboolean
visit_initial (Visit *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (initial); i++)
    {
      g_autoptr (JsonNode) rule = NULL;

      if (initial[i].group != NULL && !koprs_test_identity_has_group (self->identity, initial[i].group))
        continue;
      rule = koprs_test_node_parse (initial[i].rule, -1, NULL);
      if (self->function (rule, NULL, self->user_data))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_subject (Visit *self, JsonNode *subject, const char *namespace_)
{
  const char *kind = koprs_test_node_get_string (subject, "kind");
  const char *name = koprs_test_node_get_string (subject, "name");
  const char *own = koprs_test_node_get_string (subject, "namespace");
  g_autofree char *account = NULL;

  if (kind == NULL || name == NULL)
    return FALSE;
  if (strcmp (kind, "User") == 0)
    return strcmp (name, self->identity->name) == 0;
  if (strcmp (kind, "Group") == 0)
    return koprs_test_identity_has_group (self->identity, name);
  own = own != NULL ? own : namespace_;
  if (strcmp (kind, "ServiceAccount") != 0 || own == NULL)
    return FALSE;
  account = g_strdup_printf ("system:serviceaccount:%s:%s", own, name);
  return strcmp (account, self->identity->name) == 0;
}

static JsonNode *
find_subject (Visit *self, JsonNode *binding, const char *namespace_)
{
  JsonNode *subjects = koprs_test_node_get (binding, "subjects");
  guint n = koprs_test_node_is_array (subjects) ? json_array_get_length (json_node_get_array (subjects)) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *subject = json_array_get_element (json_node_get_array (subjects), i);

      if (is_subject (self, subject, namespace_))
        return subject;
    }
  return NULL;
}

JsonNode *
koprs_test_roles_load (KoprsTestCluster *cluster, gboolean of_cluster, const char *namespace_, const char *name)
{
  KoprsTestKind *kind = find_kind (cluster, of_cluster ? "clusterroles" : "roles");
  KoprsBlob *blob;

  koprs_test_cluster_require (cluster, GROUP);
  blob = koprs_test_cluster_lookup (cluster, kind, of_cluster ? NULL : namespace_, name);
  return blob != NULL ? koprs_test_object_load (kind, blob) : NULL;
}

/* The rules of the role that a binding names. */
static JsonNode *
load_rules (Visit *self, JsonNode *binding, const char *namespace_)
{
  JsonNode *reference = koprs_test_node_get (binding, "roleRef");
  const char *name = koprs_test_node_get_string (reference, "name");
  gboolean cluster = g_strcmp0 (koprs_test_node_get_string (reference, "kind"), "ClusterRole") == 0;
  g_autoptr (JsonNode) role = name != NULL ? koprs_test_roles_load (self->cluster, cluster, namespace_, name) : NULL;
  JsonNode *rules;

  if (role == NULL)
    {
      g_ptr_array_add (self->problems, g_strdup_printf ("%s." GROUP " \"%s\" not found",
                                                        cluster ? "clusterrole" : "role", name != NULL ? name : ""));
      return NULL;
    }
  rules = koprs_test_node_get (role, "rules");
  return koprs_test_node_is_array (rules) ? koprs_test_node_copy (rules) : NULL;
}

static char *
explain (JsonNode *binding, JsonNode *subject, const char *namespace_)
{
  JsonNode *reference = koprs_test_node_get (binding, "roleRef");
  const char *own = koprs_test_node_get_string (subject, "namespace");
  const char *name = koprs_test_object_get_name (binding);
  g_autofree char *which = namespace_ != NULL ? g_strdup_printf ("RoleBinding \"%s/%s\"", name, namespace_) :
                           g_strdup_printf ("ClusterRoleBinding \"%s\"", name);

  return g_strdup_printf ("RBAC: allowed by %s of %s \"%s\" to %s \"%s%s%s\"", which,
                          koprs_test_node_get_string (reference, "kind"), koprs_test_node_get_string (reference, "name"),
                          koprs_test_node_get_string (subject, "kind"), koprs_test_node_get_string (subject, "name"),
                          own != NULL ? "/" : "", own != NULL ? own : "");
}

static gboolean
visit_binding (Visit *self, JsonNode *binding, const char *namespace_, gboolean initial_one)
{
  JsonNode *subject = find_subject (self, binding, namespace_);
  g_autoptr (JsonNode) rules = NULL;
  g_autofree char *why = NULL;

  if (subject != NULL && (!initial_one || g_strcmp0 (koprs_test_node_get_string (subject, "kind"), "Group") != 0))
    rules = load_rules (self, binding, namespace_);
  why = rules != NULL ? explain (binding, subject, namespace_) : NULL;

  for (guint i = 0; rules != NULL && i < json_array_get_length (json_node_get_array (rules)); i++)
    if (self->function (json_array_get_element (json_node_get_array (rules), i), why, self->user_data))
      return TRUE;
  return FALSE;
}

/* Schedulers, controllers and other parts of a cluster, whose bindings are made when they are first needed. */
static gboolean
is_part (const char *name)
{
  if (!g_str_has_prefix (name, "system:") || strcmp (name, "system:anonymous") == 0)
    return FALSE;
  return !g_str_has_prefix (name, "system:serviceaccount:") || g_str_has_prefix (name, "system:serviceaccount:kube-system:");
}

/* Those that a cluster has from the start are for its own parts; initial[] has the rules that they give to groups. */
static gboolean
is_default (KoprsBlob *blob)
{
  KoprsJsonSlice labels = koprs_blob_get (blob, KOPRS_JSON_LABELS);

  return labels.data != NULL &&
         koprs_json_value_string_equals (koprs_json_value_member (labels, "kubernetes.io/bootstrapping"), "rbac-defaults");
}

static gboolean
visit_bindings (Visit *self, const char *plural, const char *namespace_)
{
  gboolean part = is_part (self->identity->name);
  KoprsTestKind *kind = find_kind (self->cluster, plural);
  g_autofree char *prefix = namespace_ != NULL ? g_strconcat (namespace_, "/", NULL) : g_strdup ("");
  g_autoptr (GPtrArray) blobs = NULL;

  if (part)
    koprs_test_cluster_require (self->cluster, GROUP);
  blobs = koprs_test_table_snapshot (kind->table, prefix, NULL, G_MAXUINT64);
  for (guint i = 0; i < blobs->len; i++)
    {
      KoprsBlob *blob = g_ptr_array_index (blobs, i);
      gboolean initial_one = is_default (blob);
      g_autoptr (JsonNode) binding = part || !initial_one ? koprs_test_object_load (kind, blob) : NULL;

      if (binding != NULL && visit_binding (self, binding, namespace_, initial_one))
        return TRUE;
    }
  return FALSE;
}

gboolean
koprs_test_roles_visit (KoprsTestCluster *cluster, KoprsTestIdentity *identity, const char *namespace_,
                        GPtrArray *problems, KoprsTestRuleFunc function, gpointer user_data)
{
  Visit self = { cluster, identity, problems, function, user_data };

  return visit_initial (&self) || visit_bindings (&self, "clusterrolebindings", NULL) ||
         (namespace_ != NULL && visit_bindings (&self, "rolebindings", namespace_));
}
