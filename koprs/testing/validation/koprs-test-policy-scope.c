/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-policy-scope.h"

#include <string.h>

#define MAX_VARIABLES 8

struct _KoprsTestPolicyScope {
  KoprsTestCelArena *arena;
  const KoprsTestCelType *object;
  const KoprsTestCelType *params;
  const KoprsTestCelType *namespace_;
  const KoprsTestCelType *request;
  KoprsTestCelShape *variables;
  KoprsTestCelVariable list[MAX_VARIABLES];
};

/* A field of one of the types that are made here. The types are written as declarations write them; "=name" is one made before. */
typedef struct {
  const char *owner;
  const char *name;
  const char *type;
} Row;

static const Row rows[] = {
  { "kubernetes.GroupVersionKind", "group", "string" },
  { "kubernetes.GroupVersionKind", "version", "string" },
  { "kubernetes.GroupVersionKind", "kind", "string" },
  { "kubernetes.GroupVersionResource", "group", "string" },
  { "kubernetes.GroupVersionResource", "version", "string" },
  { "kubernetes.GroupVersionResource", "resource", "string" },
  { "kubernetes.UserInfo", "username", "string" },
  { "kubernetes.UserInfo", "uid", "string" },
  { "kubernetes.UserInfo", "groups", "list(string)" },
  { "kubernetes.UserInfo", "extra", "map(string,list(string))" },
  { "kubernetes.AdmissionRequest", "kind", "=kubernetes.GroupVersionKind" },
  { "kubernetes.AdmissionRequest", "resource", "=kubernetes.GroupVersionResource" },
  { "kubernetes.AdmissionRequest", "subResource", "string" },
  { "kubernetes.AdmissionRequest", "requestKind", "=kubernetes.GroupVersionKind" },
  { "kubernetes.AdmissionRequest", "requestResource", "=kubernetes.GroupVersionResource" },
  { "kubernetes.AdmissionRequest", "requestSubResource", "string" },
  { "kubernetes.AdmissionRequest", "name", "string" },
  { "kubernetes.AdmissionRequest", "namespace", "string" },
  { "kubernetes.AdmissionRequest", "operation", "string" },
  { "kubernetes.AdmissionRequest", "userInfo", "=kubernetes.UserInfo" },
  { "kubernetes.AdmissionRequest", "dryRun", "bool" },
  { "kubernetes.AdmissionRequest", "options", "dyn" },
  { "kubernetes.NamespaceSpec", "finalizers", "list(string)" },
  { "kubernetes.NamespaceCondition", "status", "string" },
  { "kubernetes.NamespaceCondition", "type", "string" },
  { "kubernetes.NamespaceCondition", "lastTransitionTime", "timestamp" },
  { "kubernetes.NamespaceCondition", "message", "string" },
  { "kubernetes.NamespaceCondition", "reason", "string" },
  { "kubernetes.NamespaceStatus", "conditions", "[]kubernetes.NamespaceCondition" },
  { "kubernetes.NamespaceStatus", "phase", "string" },
  { "kubernetes.NamespaceMetadata", "name", "string" },
  { "kubernetes.NamespaceMetadata", "generateName", "string" },
  { "kubernetes.NamespaceMetadata", "namespace", "string" },
  { "kubernetes.NamespaceMetadata", "labels", "map(string,string)" },
  { "kubernetes.NamespaceMetadata", "annotations", "map(string,string)" },
  { "kubernetes.NamespaceMetadata", "UID", "string" },
  { "kubernetes.NamespaceMetadata", "creationTimestamp", "timestamp" },
  { "kubernetes.NamespaceMetadata", "deletionGracePeriodSeconds", "int" },
  { "kubernetes.NamespaceMetadata", "deletionTimestamp", "timestamp" },
  { "kubernetes.NamespaceMetadata", "generation", "int" },
  { "kubernetes.NamespaceMetadata", "resourceVersion", "string" },
  { "kubernetes.NamespaceMetadata", "finalizers", "list(string)" },
  { "kubernetes.Namespace", "metadata", "=kubernetes.NamespaceMetadata" },
  { "kubernetes.Namespace", "spec", "=kubernetes.NamespaceSpec" },
  { "kubernetes.Namespace", "status", "=kubernetes.NamespaceStatus" },
};

static const KoprsTestCelShape *
make_field (KoprsTestCelArena *arena, GHashTable *made, const char *type)
{
  const KoprsTestCelShape *element;

  if (*type == '=')
    return g_hash_table_lookup (made, type + 1);
  if (!g_str_has_prefix (type, "[]"))
    return koprs_test_cel_shape_new (arena, koprs_test_cel_type_parse (arena, &type), 1);
  element = g_hash_table_lookup (made, type + 2);
  return koprs_test_cel_shape_new_list (arena, element, G_MAXUINT64);
}

static void
make_types (KoprsTestPolicyScope *self)
{
  g_autoptr (GHashTable) made = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KoprsTestCelShape *owner = g_hash_table_lookup (made, rows[i].owner);

      if (owner == NULL)
        {
          owner = koprs_test_cel_shape_new_struct (self->arena, rows[i].owner);
          g_hash_table_insert (made, (gpointer) rows[i].owner, owner);
        }
      koprs_test_cel_shape_add_field (owner, rows[i].name, make_field (self->arena, made, rows[i].type));
    }
  self->request = ((KoprsTestCelShape *) g_hash_table_lookup (made, "kubernetes.AdmissionRequest"))->type;
  self->namespace_ = ((KoprsTestCelShape *) g_hash_table_lookup (made, "kubernetes.Namespace"))->type;
}

KoprsTestPolicyScope *
koprs_test_policy_scope_new (KoprsTestCelArena *arena, const KoprsTestCelType *object, const KoprsTestCelType *params)
{
  KoprsTestPolicyScope *self = g_new0 (KoprsTestPolicyScope, 1);
  const KoprsTestCelType *any = koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_DYN);

  self->arena = arena;
  self->object = object != NULL ? object : any;
  self->params = params != NULL ? params : any;
  self->variables = koprs_test_cel_shape_new_struct (arena, "kubernetes.variables");
  make_types (self);
  return self;
}

void
koprs_test_policy_scope_free (KoprsTestPolicyScope *self)
{
  g_free (self);
}

/* Objects lose their type on the way, as they do on a real server. */
static const KoprsTestCelType *
simplify (KoprsTestCelArena *arena, const KoprsTestCelType *type)
{
  switch (type->kind)
    {
    case KOPRS_TEST_CEL_TYPE_LIST:
      return koprs_test_cel_type_new_list (arena, simplify (arena, type->params[0]));
    case KOPRS_TEST_CEL_TYPE_MAP:
      return koprs_test_cel_type_new_map (arena, simplify (arena, type->params[0]), simplify (arena, type->params[1]));
    case KOPRS_TEST_CEL_TYPE_STRUCT:
    case KOPRS_TEST_CEL_TYPE_OPAQUE:
    case KOPRS_TEST_CEL_TYPE_TYPE:
    case KOPRS_TEST_CEL_TYPE_PARAM:
    case KOPRS_TEST_CEL_TYPE_ERROR:
      return koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_DYN);
    default:
      return type;
    }
}

void
koprs_test_policy_scope_add (KoprsTestPolicyScope *self, const char *name, const KoprsTestCelType *type)
{
  const KoprsTestCelType *kept = type != NULL ? simplify (self->arena, type) : koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_DYN);

  koprs_test_cel_shape_add_field (self->variables, name, koprs_test_cel_shape_new (self->arena, kept, 1));
}

static const KoprsTestCelType *
find_authorizer (KoprsTestPolicyScope *self, const char *name)
{
  return koprs_test_cel_type_new_named (self->arena, KOPRS_TEST_CEL_TYPE_OPAQUE, name);
}

const KoprsTestCelVariable *
koprs_test_policy_scope_list (KoprsTestPolicyScope *self, guint flags, guint *n)
{
  guint count = 0;

  self->list[count++] = (KoprsTestCelVariable) { "object", self->object };
  self->list[count++] = (KoprsTestCelVariable) { "oldObject", self->object };
  self->list[count++] = (KoprsTestCelVariable) { "namespaceObject", self->namespace_ };
  self->list[count++] = (KoprsTestCelVariable) { "request", self->request };
  if (flags & KOPRS_TEST_POLICY_PARAMS)
    self->list[count++] = (KoprsTestCelVariable) { "params", self->params };
  if (flags & KOPRS_TEST_POLICY_AUTHORIZER)
    {
      self->list[count++] = (KoprsTestCelVariable) { "authorizer", find_authorizer (self, "kubernetes.authorization.Authorizer") };
      self->list[count++] = (KoprsTestCelVariable) { "authorizer.requestResource",
                                                     find_authorizer (self, "kubernetes.authorization.ResourceCheck") };
    }
  if (flags & KOPRS_TEST_POLICY_VARIABLES)
    self->list[count++] = (KoprsTestCelVariable) { "variables", self->variables->type };
  *n = count;
  return self->list;
}
