/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Any text as an expression: parsed, planned and evaluated with an object. What it is worth can always be written down. */

#include "fuzz.h"

#include "koprs/testing/cel/koprs-test-cel-eval.h"
#include "koprs/testing/cel/koprs-test-cel-parser.h"
#include "koprs/testing/values/koprs-test-node.h"

static const char object[] = "{\"a\":1,\"b\":2.5,\"s\":\"hello\",\"l\":[1,2,3],\"m\":{\"x\":\"y\"},\"n\":null,\"t\":true}";

/* Little, so that each input is quick. */
#define LIMIT 20000

static void
evaluate (const char *text, const KoprsTestCelLibrary *library, JsonNode *self)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsTestCelAst) ast = koprs_test_cel_parse (text, &error);
  g_autoptr (GString) out = g_string_new (NULL);
  KoprsTestCelBinding binding = { "self", koprs_test_cel_value_new_json (arena, self, NULL) };
  KoprsTestCelBindings bindings = { .bindings = &binding, .n_bindings = 1 };
  KoprsTestCelResult result;

  g_assert_true ((ast == NULL) == (error != NULL));
  if (ast == NULL || !koprs_test_cel_plan (ast, library, NULL))
    return;
  koprs_test_cel_evaluate (ast, library, &bindings, LIMIT, arena, &result);
  g_assert_nonnull (result.value);
  g_assert_true (!result.exceeded || koprs_test_cel_value_is_error (result.value));
  koprs_test_cel_value_format (arena, result.value, out);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
  g_autoptr (KoprsTestCelLibrary) library = koprs_test_cel_library_new ();
  JsonNode *self = koprs_test_node_parse (object, -1, NULL);

  evaluate (text, library, self);
  json_node_unref (self);
  return 0;
}
