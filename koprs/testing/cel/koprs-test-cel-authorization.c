/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-authorization.h"

#include "koprs/testing/cel/koprs-test-cel-functions.h"

typedef const KoprsTestCelValue Value;

typedef struct {
  gboolean allowed;
  const char *reason;
} Decision;

#define TYPE(name_) { .type = { .kind = KOPRS_TEST_CEL_TYPE_OPAQUE, .name = "kubernetes.authorization." name_ } }

static const KoprsTestCelOpaqueClass authorizer_class = TYPE ("Authorizer");
static const KoprsTestCelOpaqueClass path_class = TYPE ("PathCheck");
static const KoprsTestCelOpaqueClass group_class = TYPE ("GroupCheck");
static const KoprsTestCelOpaqueClass resource_class = TYPE ("ResourceCheck");
static const KoprsTestCelOpaqueClass decision_class = TYPE ("Decision");

Value *
koprs_test_cel_authorizer_new (KoprsTestCelArena *arena)
{
  return koprs_test_cel_value_new_opaque (arena, &authorizer_class, koprs_test_cel_arena_new0 (arena, KoprsTestCelQuestion));
}

Value *
koprs_test_cel_authorizer_new_resource (KoprsTestCelArena *arena, const KoprsTestCelQuestion *question)
{
  return koprs_test_cel_value_new_opaque (arena, &resource_class, question);
}

/* The receiver's question, to be made more exact. */
static KoprsTestCelQuestion *
copy_question (KoprsTestCelContext *context, Value *receiver)
{
  KoprsTestCelQuestion *question = koprs_test_cel_arena_new0 (context->arena, KoprsTestCelQuestion);

  *question = *(const KoprsTestCelQuestion *) receiver->opaque.data;
  return question;
}

static Value *
wrap (KoprsTestCelContext *context, const KoprsTestCelOpaqueClass *opaque_class, const KoprsTestCelQuestion *question)
{
  return koprs_test_cel_value_new_opaque (context->arena, opaque_class, question);
}

static Value *
path (KoprsTestCelContext *context, Value *const *args, guint n G_GNUC_UNUSED)
{
  KoprsTestCelQuestion *question = copy_question (context, args[0]);

  question->path = args[1]->text.data;
  return wrap (context, &path_class, question);
}

static Value *
service_account (KoprsTestCelContext *context, Value *const *args, guint n G_GNUC_UNUSED)
{
  KoprsTestCelQuestion *question = copy_question (context, args[0]);

  question->service_account = koprs_test_cel_arena_printf (context->arena, "system:serviceaccount:%s:%s", args[1]->text.data,
                                                           args[2]->text.data);
  return wrap (context, &authorizer_class, question);
}

static Value *
group (KoprsTestCelContext *context, Value *const *args, guint n G_GNUC_UNUSED)
{
  KoprsTestCelQuestion *question = copy_question (context, args[0]);

  question->group = args[1]->text.data;
  return wrap (context, &group_class, question);
}

static Value *
resource (KoprsTestCelContext *context, Value *const *args, guint n G_GNUC_UNUSED)
{
  KoprsTestCelQuestion *question = copy_question (context, args[0]);

  question->resource = args[1]->text.data;
  return wrap (context, &resource_class, question);
}

static Value *
subresource (KoprsTestCelContext *context, Value *const *args, guint n G_GNUC_UNUSED)
{
  KoprsTestCelQuestion *question = copy_question (context, args[0]);

  question->subresource = args[1]->text.data;
  return wrap (context, &resource_class, question);
}

static Value *
namespace_ (KoprsTestCelContext *context, Value *const *args, guint n G_GNUC_UNUSED)
{
  KoprsTestCelQuestion *question = copy_question (context, args[0]);

  question->namespace_ = args[1]->text.data;
  return wrap (context, &resource_class, question);
}

static Value *
name (KoprsTestCelContext *context, Value *const *args, guint n G_GNUC_UNUSED)
{
  KoprsTestCelQuestion *question = copy_question (context, args[0]);

  question->name = args[1]->text.data;
  return wrap (context, &resource_class, question);
}

/* Rules of RBAC know no selectors: with one, the answer is the same. */
static Value *
selector (KoprsTestCelContext *context, Value *const *args, guint n G_GNUC_UNUSED)
{
  return wrap (context, &resource_class, copy_question (context, args[0]));
}

static Value *
check (KoprsTestCelContext *context, Value *const *args, guint n G_GNUC_UNUSED)
{
  const KoprsTestCelAuthorizer *authorizer = context->data;
  Decision *decision = koprs_test_cel_arena_new0 (context->arena, Decision);
  g_autofree char *why = NULL;

  if (authorizer == NULL)
    return koprs_test_cel_value_new_error (context->arena, "no authorizer");
  decision->allowed = authorizer->ask (args[0]->opaque.data, args[1]->text.data, &why, authorizer->data);
  decision->reason = koprs_test_cel_arena_text (context->arena, why != NULL ? why : "", -1);
  return koprs_test_cel_value_new_opaque (context->arena, &decision_class, decision);
}

static Value *
allowed (KoprsTestCelContext *context G_GNUC_UNUSED, Value *const *args, guint n G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_bool (((const Decision *) args[0]->opaque.data)->allowed);
}

static Value *
reason (KoprsTestCelContext *context, Value *const *args, guint n G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_string (context->arena, ((const Decision *) args[0]->opaque.data)->reason, -1);
}

/* A check of this server's always ends with an answer. */
static Value *
errored (KoprsTestCelContext *context G_GNUC_UNUSED, Value *const *args G_GNUC_UNUSED, guint n G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_bool (FALSE);
}

static Value *
error (KoprsTestCelContext *context, Value *const *args G_GNUC_UNUSED, guint n G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_string (context->arena, "", 0);
}

/* So much that one expression can afford two. */
static guint64
cost_check (Value *const *args G_GNUC_UNUSED, guint n G_GNUC_UNUSED, Value *result G_GNUC_UNUSED)
{
  return 350000;
}

#define A "kubernetes.authorization."

const KoprsTestCelDeclaration koprs_test_cel_authorizations[] = {
  { "allowed", "decision_allowed", A "Decision.() -> bool", allowed, NULL },
  { "check", "pathcheck_check", A "PathCheck.(string) -> " A "Decision", check, cost_check },
  { "check", "resourcecheck_check", A "ResourceCheck.(string) -> " A "Decision", check, cost_check },
  { "error", "decision_error", A "Decision.() -> string", error, NULL },
  { "errored", "decision_errored", A "Decision.() -> bool", errored, NULL },
  { "fieldSelector", "authorizer_fieldselector", A "ResourceCheck.(string) -> " A "ResourceCheck", selector, koprs_test_cel_cost_second },
  { "group", "authorizer_group", A "Authorizer.(string) -> " A "GroupCheck", group, NULL },
  { "labelSelector", "authorizer_labelselector", A "ResourceCheck.(string) -> " A "ResourceCheck", selector, koprs_test_cel_cost_second },
  { "name", "resourcecheck_name", A "ResourceCheck.(string) -> " A "ResourceCheck", name, NULL },
  { "namespace", "resourcecheck_namespace", A "ResourceCheck.(string) -> " A "ResourceCheck", namespace_, NULL },
  { "path", "authorizer_path", A "Authorizer.(string) -> " A "PathCheck", path, NULL },
  { "reason", "decision_reason", A "Decision.() -> string", reason, NULL },
  { "resource", "groupcheck_resource", A "GroupCheck.(string) -> " A "ResourceCheck", resource, NULL },
  { "serviceAccount", "authorizer_serviceaccount", A "Authorizer.(string,string) -> " A "Authorizer", service_account, NULL },
  { "subresource", "resourcecheck_subresource", A "ResourceCheck.(string) -> " A "ResourceCheck", subresource, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};
