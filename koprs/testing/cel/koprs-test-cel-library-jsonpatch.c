/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Paths of JSON patches. */

#include "koprs/testing/cel/koprs-test-cel-libraries.h"

static const KoprsTestCelValue *
escape_key (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  GString *out = g_string_sized_new (args[0]->text.length);

  for (gsize i = 0; i < args[0]->text.length; i++)
    {
      char c = args[0]->text.data[i];

      if (c == '/' || c == '~')
        g_string_append (out, c == '/' ? "~1" : "~0");
      else
        g_string_append_c (out, c);
    }
  return koprs_test_cel_value_take_string (context->arena, out);
}

const KoprsTestCelDeclaration koprs_test_cel_patches[] = {
  { "jsonpatch.escapeKey", "string_jsonpatch_escapeKey_string", "(string) -> string", escape_key, koprs_test_cel_libraries_cost_scan },
  { NULL, NULL, NULL, NULL, NULL },
};
