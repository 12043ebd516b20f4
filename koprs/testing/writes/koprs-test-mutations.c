/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-mutations.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/writes/koprs-test-mutation-patch.h"
#include "koprs/testing/writes/koprs-test-policy-case.h"
#include "koprs/testing/writes/koprs-test-policy-match.h"
#include "koprs/testing/writes/koprs-test-policy-source.h"

#include <string.h>

static const KoprsTestPolicySource source = { "mutatingadmissionpolicies", "mutatingadmissionpolicybindings" };

/* The request in the form of one kind; it may not move. */
typedef struct {
  KoprsTestKind *as;
  KoprsTestPolicyCase held;
  KoprsTestMutationTarget target;
  char *kind_name;
  gboolean changed;             /* by a mutation, even if to what it was */
} Form;

/* A policy that is for the request, by one of its bindings, with one of the parameters. */
typedef struct {
  KoprsBlob *blob;
  JsonNode *policy;
  JsonNode *binding;
  JsonNode *params;             /* NULL: none */
  Form *form;
} Invocation;

typedef struct {
  KoprsTestWrite *write;
  const KoprsTestReviewFacts *facts;
  KoprsTestReinvocation *again;
  JsonNode *namespace_;
  GPtrArray *bindings;          /* (element-type JsonNode) of all policies */
  GPtrArray *forms;             /* (element-type Form) */
  GPtrArray *invocations;       /* (element-type Invocation) */
  GPtrArray *messages;          /* (element-type utf8) what the request is refused for */
  const char *reason;           /* of the first */
} Dispatch;

static void
form_free (gpointer data)
{
  Form *self = data;

  koprs_test_policy_case_clear (&self->held);
  g_clear_pointer (&self->target.schema, koprs_test_schema_unref);
  g_free (self->kind_name);
  g_free (self);
}

static void
invocation_free (gpointer data)
{
  Invocation *self = data;

  koprs_blob_unref (self->blob);
  json_node_unref (self->policy);
  g_clear_pointer (&self->params, json_node_unref);
  g_free (self);
}

/* binding: NULL where the policy itself is wrong. */
static void
complain (Dispatch *self, JsonNode *policy, JsonNode *binding, const char *problem, const char *reason)
{
  const char *name = koprs_test_policy_source_get_name (policy);

  if (koprs_test_policy_source_ignores_errors (policy))
    return;
  if (self->messages->len == 0)
    self->reason = reason;
  g_ptr_array_add (self->messages, binding == NULL ? g_strdup_printf ("policy \"%s\" denied request: %s", name, problem)
                                                   : g_strdup_printf ("policy '%s' with binding '%s' denied request: %s", name,
                                                                      koprs_test_policy_source_get_name (binding), problem));
}

/* A kind is looked for where its own group and version are published, which of subresources' kinds has only those of the resource. */
static void
find_target (Form *self, const KoprsTestReviewFacts *facts)
{
  const KoprsTestReviewKind *kind = facts->kind;

  self->target.object = self->held.form.facts.object;
  self->target.kind = self->as;
  self->target.whole = kind == NULL;
  if (kind == NULL)
    self->target.schema = self->as->schema != NULL ? koprs_test_schema_ref (self->as->schema) : NULL;
  else if (strcmp (kind->group, self->as->group) == 0 && strcmp (kind->version, self->as->version) == 0)
    self->target.schema = koprs_test_schema_new_builtin (kind->group, kind->version, kind->kind);
  self->kind_name = kind == NULL ? g_strdup_printf ("%s/%s, Kind=%s", self->as->group, self->as->version, self->as->kind)
                                 : g_strdup_printf ("%s/%s, Kind=%s", kind->group, kind->version, kind->kind);
  self->target.kind_name = self->kind_name;
}

/* NULL where the objects can't be converted. */
static Form *
get_form (Dispatch *self, KoprsTestKind *as, GError **error)
{
  Form *form;

  for (guint i = 0; i < self->forms->len; i++)
    {
      form = g_ptr_array_index (self->forms, i);
      if (form->as == as)
        return form;
    }
  form = g_new0 (Form, 1);
  form->as = as;
  if (!koprs_test_policy_case_init (&form->held, self->write, self->facts, as, self->namespace_, error))
    {
      form_free (form);
      return NULL;
    }
  find_target (form, self->facts);
  g_ptr_array_add (self->forms, form);
  return form;
}

static void
add_invocations (Dispatch *self, KoprsBlob *blob, JsonNode *policy, JsonNode *binding, Form *form)
{
  g_autofree char *problem = NULL;
  g_autoptr (GPtrArray) params = koprs_test_policy_list_params (self->write, policy, binding, &problem);

  if (params == NULL)
    complain (self, policy, g_str_has_prefix (problem, "failed to configure policy") ? NULL : binding, problem, "Forbidden");
  for (guint i = 0; params != NULL && i < params->len; i++)
    {
      JsonNode *param = g_ptr_array_index (params, i);
      Invocation *invocation = g_new (Invocation, 1);

      *invocation = (Invocation) { koprs_blob_ref (blob), json_node_ref (policy), binding, param != NULL ? json_node_ref (param) : NULL,
                                   form };
      g_ptr_array_add (self->invocations, invocation);
    }
}

/* FALSE with an error: nothing can be said yet. */
static gboolean
bind_policy (Dispatch *self, KoprsBlob *blob, JsonNode *policy, JsonNode *binding, KoprsTestKind *as, GError **error)
{
  g_autoptr (GError) own = NULL;
  g_autofree char *problem = NULL;
  Form *form = get_form (self, as, &own);

  if (form != NULL)
    {
      add_invocations (self, blob, policy, binding, form);
      return TRUE;
    }
  if (self->write->call->hooks != NULL && koprs_test_hooks_wait (self->write->call->hooks))
    {
      g_propagate_error (error, g_steal_pointer (&own));
      return FALSE;
    }
  problem = g_strdup_printf ("failed to configure policy: %s", koprs_test_form_get_failure (own));
  complain (self, policy, NULL, problem, "Forbidden");
  return TRUE;
}

static gboolean
collect_policy (Dispatch *self, KoprsTestKind *policies, KoprsBlob *blob, GError **error)
{
  g_autoptr (JsonNode) policy = koprs_test_object_load (policies, blob);
  KoprsTestKind *as = koprs_test_policy_match (self->write, koprs_test_node_find (policy, "spec", "matchConstraints", NULL), self->facts);

  for (guint i = 0; as != NULL && i < self->bindings->len; i++)
    {
      JsonNode *binding = g_ptr_array_index (self->bindings, i);
      JsonNode *constraints = koprs_test_node_find (binding, "spec", "matchResources", NULL);

      if (koprs_test_policy_source_is_bound (policy, binding) &&
          (!koprs_test_node_is_object (constraints) || koprs_test_policy_match (self->write, constraints, self->facts) != NULL) &&
          !bind_policy (self, blob, policy, binding, as, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
collect (Dispatch *self, GError **error)
{
  KoprsTestKind *kind = koprs_test_policy_source_find_kind (&source, self->write);
  g_autoptr (GPtrArray) policies = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);

  for (guint i = 0; i < policies->len; i++)
    if (!collect_policy (self, kind, g_ptr_array_index (policies, i), error))
      return FALSE;
  return TRUE;
}

/* A real server makes what was changed into the version of the request too early, and of built-in kinds it can't. */
static char *
find_version_fault (Dispatch *self, const Form *form)
{
  const KoprsTestKind *own = self->write->kind;

  if (form->as == own || !form->target.whole || koprs_test_kind_has (own, KOPRS_TEST_KIND_CUSTOM))
    return NULL;
  return g_strdup_printf ("converting (%s.%s) to (%s.%s): unknown conversion", form->as->version, form->as->kind, own->version, own->kind);
}

/* FALSE with an error that nobody may ignore. */
static gboolean
mutate (Dispatch *self, const Invocation *invocation, const KoprsTestPolicy *policy, const KoprsTestPolicyItem *mutation,
        const KoprsTestPolicyInput *input, GError **error)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  g_autofree char *problem = NULL;
  g_autoptr (GError) own = NULL;
  const KoprsTestCelValue *value = koprs_test_policy_evaluate (policy, &mutation->main, input, arena, &problem);
  KoprsTestMutationTarget target = invocation->form->target;
  g_autoptr (JsonNode) object = koprs_test_node_copy (target.object);

  target.object = object;
  if (value != NULL && koprs_test_mutation_patch (&target, mutation, value, &problem, &own))
    problem = find_version_fault (self, invocation->form);
  if (problem == NULL && own == NULL)
    {
      json_node_set_object (invocation->form->target.object, json_node_get_object (object));
      invocation->form->changed = TRUE;
      return TRUE;
    }
  if (own != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&own));
      return FALSE;
    }
  complain (self, invocation->policy, invocation->binding, problem, "Invalid");
  return TRUE;
}

static char *
make_key (const Invocation *self)
{
  JsonNode *metadata = self->params != NULL ? koprs_test_node_get (self->params, "metadata") : NULL;
  const char *namespace_ = koprs_test_node_get_string (metadata, "namespace");
  const char *name = koprs_test_node_get_string (metadata, "name");

  return g_strjoin (" ", koprs_test_policy_source_get_name (self->policy), koprs_test_policy_source_get_name (self->binding),
                    namespace_ != NULL ? namespace_ : "", name != NULL ? name : "", NULL);
}

/* Whether the policy is for the request by its conditions, and in this round. */
static gboolean
is_asked (Dispatch *self, const Invocation *invocation, const KoprsTestPolicy *policy, const KoprsTestPolicyInput *input, const char *key)
{
  g_autofree char *problem = NULL;
  gboolean fits = koprs_test_policy_fits (policy, input, &problem);

  if (fits && problem != NULL)
    complain (self, invocation->policy, invocation->binding, problem, "Invalid");
  return fits && problem == NULL && koprs_test_reinvocation_asks (self->again, &self->again->policies, key);
}

static gboolean
invoke (Dispatch *self, const Invocation *invocation, GError **error)
{
  const KoprsTestPolicy *policy = koprs_test_policy_source_compile (self->write, invocation->blob, invocation->policy);
  KoprsTestPolicyInput input = invocation->form->held.input;
  g_autofree char *key = make_key (invocation);
  JsonNode *object = invocation->form->target.object;
  g_autoptr (JsonNode) before = NULL;

  input.params = invocation->params;
  if (!is_asked (self, invocation, policy, &input, key))
    return TRUE;
  before = object != NULL ? koprs_test_node_copy (object) : NULL;
  for (guint i = 0; object != NULL && i < policy->mutations->len; i++)
    if (!mutate (self, invocation, policy, g_ptr_array_index (policy->mutations, i), &input, error))
      return FALSE;
  if (before != NULL && !koprs_test_node_equal (before, object))
    koprs_test_reinvocation_change (self->again, &self->again->policies);
  if (g_strcmp0 (koprs_test_node_get_string (koprs_test_node_get (invocation->policy, "spec"), "reinvocationPolicy"), "IfNeeded") == 0)
    koprs_test_reinvocation_add (self->again, &self->again->policies, key);
  return TRUE;
}

/* What the last policy made of the object, in its form, is what counts. */
static gboolean
take_back (Dispatch *self, Form *form, GError **error)
{
  KoprsTestWrite *write = self->write;
  g_autoptr (JsonNode) back = NULL;

  if (!form->changed)
    return TRUE;
  koprs_test_reinvocation_change (self->again, &self->again->policies);
  if (form->held.form.object == NULL)
    return TRUE;
  back = koprs_test_form_convert (write, form->held.form.object, form->as, write->kind, error);
  if (back == NULL)
    return FALSE;
  json_node_set_object (self->facts->object, json_node_get_object (back));
  return TRUE;
}

static gboolean
run (Dispatch *self, GError **error)
{
  Invocation *last = NULL;

  koprs_test_reinvocation_enter (self->again, &self->again->policies, self->facts->object);
  for (guint i = 0; i < self->invocations->len; i++)
    {
      last = g_ptr_array_index (self->invocations, i);
      if (!invoke (self, last, error))
        return FALSE;
    }
  if (last != NULL && !take_back (self, last->form, error))
    return FALSE;
  koprs_test_reinvocation_leave (self->again, &self->again->policies, self->facts->object);
  return TRUE;
}

/* The first message is that of the answer. */
static void
refuse (Dispatch *self, GError **error)
{
  const KoprsTestKind *kind = self->write->kind;
  const char *name = self->facts->name != NULL && *self->facts->name != '\0' ? self->facts->name : "Unknown";
  JsonObject *details = koprs_test_status_details (name, kind->group, kind->plural);

  for (guint i = 0; i < self->messages->len; i++)
    koprs_test_status_details_add_cause (details, NULL, g_ptr_array_index (self->messages, i), NULL);
  koprs_test_status_set (error, 403, self->reason, details, "%s", (const char *) g_ptr_array_index (self->messages, 0));
}

gboolean
koprs_test_mutations_exist (KoprsTestWrite *write)
{
  return koprs_test_policy_source_is_used (&source, write);
}

gboolean
koprs_test_mutations_apply (KoprsTestWrite *write, const KoprsTestReviewFacts *facts, KoprsTestReinvocation *again, GError **error)
{
  g_autoptr (GPtrArray) bindings = NULL;
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GPtrArray) invocations = NULL;
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (JsonNode) namespace_ = NULL;
  Dispatch self = { .write = write, .facts = facts, .again = again };

  /* There is nothing to change in what is deleted. */
  if (!koprs_test_mutations_exist (write) || strcmp (facts->operation, "DELETE") == 0)
    return TRUE;
  self.bindings = bindings = koprs_test_policy_source_load_bindings (&source, write);
  self.forms = forms = g_ptr_array_new_with_free_func (form_free);
  self.invocations = invocations = g_ptr_array_new_with_free_func (invocation_free);
  self.messages = messages = g_ptr_array_new_with_free_func (g_free);
  self.namespace_ = namespace_ = koprs_test_policy_load_namespace (write);
  if (!collect (&self, error) || !run (&self, error))
    return FALSE;
  if (messages->len > 0)
    refuse (&self, error);
  return messages->len == 0;
}
