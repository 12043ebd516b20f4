/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What is told of calls that no declaration fits. Operators ask their first operand what it can do; all else names the types. */

#include "koprs/testing/cel/koprs-test-cel-library.h"

#include <string.h>

#define KIND(name) (1u << KOPRS_TEST_CEL_##name)
#define NUMBERS (KIND (INT) | KIND (UINT) | KIND (DOUBLE))
#define TIMES (KIND (TIMESTAMP) | KIND (DURATION))
#define ORDERED (NUMBERS | TIMES | KIND (BOOL) | KIND (STRING) | KIND (BYTES))
/* These have methods, and so answer themselves whatever they are asked. */
#define RECEIVERS (TIMES | KIND (STRING))

static const struct {
  const char *function;
  guint kinds;              /* of the first operand that know the operator */
} operators[] = {
  { "_+_", NUMBERS | TIMES | KIND (STRING) | KIND (BYTES) | KIND (LIST) },
  { "_-_", NUMBERS | TIMES },
  { "_*_", NUMBERS },
  { "_/_", NUMBERS },
  { "_%_", KIND (INT) | KIND (UINT) },
  { "-_", KIND (INT) | KIND (DOUBLE) | KIND (BOOL) },
  { "_<_", ORDERED },
  { "_<=_", ORDERED },
  { "_>_", ORDERED },
  { "_>=_", ORDERED },
  { "size", KIND (STRING) | KIND (BYTES) | KIND (LIST) | KIND (MAP) },
  { "sort", KIND (LIST) },
  { "@sortByAssociatedKeys", KIND (LIST) },
};

static const char *const silent[] = { "!_", "_[_]", "contains", "endsWith", "find", "findAll", "matches", "startsWith", "dyn", "type", NULL };

/* flatten () is the only one that shows itself as a method. */
static const KoprsTestCelValue *
name_types (KoprsTestCelArena *arena, const char *function, const KoprsTestCelValue *const *args, guint n_args)
{
  g_autoptr (GString) types = g_string_new (NULL);

  if (strcmp (function, "flatten") == 0)
    return koprs_test_cel_value_new_error (arena, "no such overload: %s.flatten()", koprs_test_cel_value_get_type (args[0])->name);
  for (guint i = 0; i < n_args; i++)
    g_string_append_printf (types, "%s%s", i > 0 ? ", " : "", koprs_test_cel_value_get_type (args[i])->name);
  return koprs_test_cel_value_new_error (arena, "no such overload: %s(%s)", function, types->str);
}

const KoprsTestCelValue *
koprs_test_cel_library_mismatch (KoprsTestCelArena *arena, const char *function, const KoprsTestCelValue *const *args, guint n_args)
{
  if (g_strv_contains (silent, function) || n_args == 0)
    return koprs_test_cel_value_new_error (arena, "no such overload");
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (strcmp (operators[i].function, function) == 0)
      {
        gboolean known = ((operators[i].kinds | RECEIVERS) & 1u << args[0]->kind) != 0;

        return koprs_test_cel_value_new_error (arena, "no such overload%s%s", known ? "" : ": ", known ? "" : function);
      }
  return name_types (arena, function, args, n_args);
}
