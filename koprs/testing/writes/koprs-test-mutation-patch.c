/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-mutation-patch.h"

#include "koprs/testing/cel/koprs-test-cel-patch.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/merge/koprs-test-typed.h"
#include "koprs/testing/values/koprs-test-json-patch.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-patch-fault.h"
#include "koprs/testing/writes/koprs-test-form.h"

#include <string.h>

#define APPLYING "error applying patch: "

/* Parts of what is one whole would take the rest of it away. */
static char *
find_atomics (const KoprsTestType *root, JsonNode *patch)
{
  g_autoptr (GPtrArray) found = koprs_test_typed_find_atomics (root, patch);
  g_autofree char *all = NULL;

  if (found->len == 0)
    return NULL;
  g_ptr_array_add (found, NULL);
  all = g_strjoinv (", ", (char **) found->pdata);
  return g_strdup_printf (APPLYING "invalid ApplyConfiguration: may not mutate atomic arrays, maps or structs: %s", all);
}

static char *
check_patch (const KoprsTestMutationTarget *self, const KoprsTestType *root, JsonNode *patch)
{
  g_autofree char *wrong = NULL;

  if (root == NULL)
    return g_strdup_printf (APPLYING "failed to convert patch object to typed object: no corresponding type for %s", self->kind_name);
  if (!koprs_test_typed_check (root, patch, FALSE, &wrong))
    return g_strdup_printf (APPLYING "failed to convert patch object to typed object: %s", wrong);
  g_clear_pointer (&wrong, g_free);
  if (!koprs_test_typed_check (root, self->object, TRUE, &wrong))
    return g_strdup_printf (APPLYING "failed to convert original object to typed object: %s", wrong);
  return find_atomics (root, patch);
}

/* What the decoder says of a number that does not fit, as it is said of one that is no text. */
static char *
describe_fault (const KoprsTestMutationTarget *self, const char *said)
{
  const char *type = strstr (said, "cannot unmarshal number ") != NULL ? strstr (said, " of type ") : NULL;

  if (type != NULL)
    return g_strdup_printf ("unable to convert unstructured object to %s: cannot convert float64 to %s", self->kind_name,
                            type + strlen (" of type "));
  return g_strdup_printf ("unable to convert unstructured object to %s: %s", self->kind_name, said);
}

/* An error of the decoder's is the policy's here. */
static gboolean
settle_applied (const KoprsTestMutationTarget *self, char **problem)
{
  g_autoptr (GError) fault = NULL;

  if (!self->whole || koprs_test_form_settle (self->kind, self->object, KOPRS_TEST_VALIDATE_IGNORE, &fault))
    return TRUE;
  *problem = describe_fault (self, koprs_test_form_get_failure (fault));
  return FALSE;
}

static gboolean
apply (const KoprsTestMutationTarget *self, const KoprsTestCelValue *value, char **problem)
{
  const KoprsTestType *root = self->schema != NULL ? koprs_test_schema_get_root (self->schema) : NULL;
  g_autoptr (JsonNode) patch = koprs_test_cel_patch_to_object (value, root, problem);
  g_autoptr (JsonNode) merged = NULL;

  if (patch == NULL)
    return FALSE;
  koprs_test_object_copy_member (patch, self->object, "apiVersion");
  koprs_test_object_copy_member (patch, self->object, "kind");
  *problem = check_patch (self, root, patch);
  if (*problem != NULL)
    return FALSE;
  merged = koprs_test_typed_merge (root, self->object, patch);
  json_node_set_object (self->object, json_node_get_object (merged));
  return settle_applied (self, problem);
}

/* Where a test fails, nothing is to be changed. */
static gboolean
run_patch (const KoprsTestMutationTarget *self, const KoprsTestCelValue *value, char **problem, GError **error)
{
  g_autoptr (JsonNode) operations = koprs_test_cel_patch_to_operations (value, problem);
  g_autofree char *fault = operations != NULL ? koprs_test_patch_fault (self->object, operations) : NULL;
  g_autoptr (JsonNode) patched = NULL;
  KoprsTestFieldValidation strict = KOPRS_TEST_VALIDATE_STRICT;

  if (operations == NULL || (fault != NULL && g_str_has_suffix (fault, ": test failed")))
    return operations != NULL;
  if (fault != NULL)
    {
      *problem = g_strdup_printf ("JSON Patch: %s", fault);
      return FALSE;
    }
  patched = koprs_test_json_patch_apply (self->object, operations, error);
  if (patched == NULL)
    return FALSE;
  json_node_set_object (self->object, json_node_get_object (patched));
  if (koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_CUSTOM))
    strict = KOPRS_TEST_VALIDATE_IGNORE;
  return !self->whole || koprs_test_form_settle (self->kind, self->object, strict, error);
}

gboolean
koprs_test_mutation_patch (const KoprsTestMutationTarget *self, const KoprsTestPolicyItem *mutation, const KoprsTestCelValue *value,
                           char **problem, GError **error)
{
  return mutation->is_patch ? run_patch (self, value, problem, error) : apply (self, value, problem);
}
