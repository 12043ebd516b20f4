/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Any text as the expression of a mutation: checked, planned and evaluated with an object. What it makes is an object or a patch, or there
 * is a problem to tell. */

#include "fuzz.h"

#include "koprs/testing/cel/koprs-test-cel-patch.h"
#include "koprs/testing/cel/koprs-test-cel-program.h"
#include "koprs/testing/values/koprs-test-json-patch.h"
#include "koprs/testing/values/koprs-test-node.h"

static const char object[] = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"},\"data\":{\"x\":\"y\"},\"list\":[1,2,3]}";

/* Little, so that each input is quick. */
#define LIMIT 20000

static void
convert (const KoprsTestCelType *type, const KoprsTestCelValue *value, JsonNode *self)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (JsonNode) made = NULL;
  g_autoptr (JsonNode) patched = NULL;
  g_autofree char *problem = NULL;

  koprs_test_cel_type_format (type, name);
  if (g_str_equal (name->str, "Object"))
    made = koprs_test_cel_patch_to_object (value, NULL, &problem);
  else if (g_str_equal (name->str, "list(JSONPatch)"))
    made = koprs_test_cel_patch_to_operations (value, &problem);
  else
    return;
  g_assert_true ((made == NULL) == (problem != NULL));
  if (made != NULL && koprs_test_node_is_array (made))
    patched = koprs_test_json_patch_apply (self, made, NULL);
}

static void
evaluate (const char *text, JsonNode *self)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  g_autoptr (GError) error = NULL;
  KoprsTestCelVariable variable = { "object", koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_DYN) };
  KoprsTestCelBinding binding = { "object", koprs_test_cel_value_new_json (arena, self, NULL) };
  KoprsTestCelBindings bindings = { .bindings = &binding, .n_bindings = 1 };
  g_autoptr (KoprsTestCelProgram) program = koprs_test_cel_program_new_patch (text, &variable, 1, &error);
  g_autoptr (GString) out = g_string_new (NULL);
  KoprsTestCelResult result;

  g_assert_true ((program == NULL) == (error != NULL));
  if (program == NULL || !koprs_test_cel_program_plan (program, NULL))
    return;
  koprs_test_cel_program_run (program, &bindings, LIMIT, arena, &result);
  g_assert_nonnull (result.value);
  koprs_test_cel_value_format (arena, result.value, out);
  if (!koprs_test_cel_value_is_error (result.value))
    convert (program->checked.type, result.value, self);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
  JsonNode *self = koprs_test_node_parse (object, -1, NULL);

  evaluate (text, self);
  json_node_unref (self);
  return 0;
}
