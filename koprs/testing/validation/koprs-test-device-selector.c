/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-device-selector.h"

#include <string.h>

#include "koprs/testing/cel/koprs-test-cel-program.h"
#include "koprs/testing/cel/koprs-test-cel-shape.h"

/* What an attribute is, nobody knows before there is a device. */
static const KoprsTestCelType any = { KOPRS_TEST_CEL_TYPE_DYN, "google.protobuf.Any", { NULL, NULL }, 0, NULL };

static void
add_field (KoprsTestCelArena *arena, KoprsTestCelShape *device, const char *name, const KoprsTestCelType *type)
{
  koprs_test_cel_shape_add_field (device, name, koprs_test_cel_shape_new (arena, type, 1));
}

static const KoprsTestCelType *
new_device_type (KoprsTestCelArena *arena)
{
  KoprsTestCelShape *device = koprs_test_cel_shape_new_struct (arena, "kubernetes.DRADevice");
  const KoprsTestCelType *text = koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_STRING);
  const KoprsTestCelType *quantity = koprs_test_cel_type_new_named (arena, KOPRS_TEST_CEL_TYPE_OPAQUE, "kubernetes.Quantity");

  add_field (arena, device, "driver", text);
  add_field (arena, device, "allowMultipleAllocations", koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_BOOL));
  add_field (arena, device, "attributes",
             koprs_test_cel_type_new_map (arena, text, koprs_test_cel_type_new_map (arena, text, &any)));
  add_field (arena, device, "capacity",
             koprs_test_cel_type_new_map (arena, text, koprs_test_cel_type_new_map (arena, text, quantity)));
  return device->type;
}

static char *
find_mismatch (const KoprsTestCelType *type)
{
  GString *text;

  if (type->kind == KOPRS_TEST_CEL_TYPE_BOOL || (type->kind == KOPRS_TEST_CEL_TYPE_DYN && strcmp (type->name, any.name) == 0))
    return NULL;
  text = g_string_new ("must evaluate to bool or the unknown type, not ");
  koprs_test_cel_type_format_whole (type, text);
  return g_string_free (text, FALSE);
}

char *
koprs_test_device_selector_find_flaw (const char *expression)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  KoprsTestCelVariable device = { "device", new_device_type (arena) };
  g_autoptr (KoprsTestCelProgram) program = NULL;
  g_autoptr (GError) error = NULL;
  char *mismatch;

  if (strstr (expression, "cel.bind") != NULL)
    return NULL;
  program = koprs_test_cel_program_new (expression, &device, 1, &error);
  if (program == NULL)
    return g_strdup_printf ("compilation failed: %s", error->message);
  mismatch = find_mismatch (program->checked.type);
  if (mismatch == NULL && !koprs_test_cel_program_plan (program, &error))
    return g_strdup_printf ("program instantiation failed: %s", error->message);
  return mismatch;
}
