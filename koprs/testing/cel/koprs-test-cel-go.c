/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-go.h"

#include "koprs/testing/cel/koprs-test-cel-construction.h"
#include "koprs/testing/cel/koprs-test-cel-text.h"

const char *
koprs_test_cel_go_type (const KoprsTestCelValue *value)
{
  static const char *const names[] = {
    [KOPRS_TEST_CEL_NULL] = "structpb.NullValue", [KOPRS_TEST_CEL_BOOL] = "bool",         [KOPRS_TEST_CEL_INT] = "int64",
    [KOPRS_TEST_CEL_UINT] = "uint64",             [KOPRS_TEST_CEL_DOUBLE] = "float64",    [KOPRS_TEST_CEL_STRING] = "string",
    [KOPRS_TEST_CEL_BYTES] = "[]uint8",           [KOPRS_TEST_CEL_TIMESTAMP] = "time.Time", [KOPRS_TEST_CEL_DURATION] = "time.Duration",
    [KOPRS_TEST_CEL_LIST] = "[]ref.Val",          [KOPRS_TEST_CEL_MAP] = "map[ref.Val]ref.Val", [KOPRS_TEST_CEL_TYPE] = "string",
  };

  if (value->kind == KOPRS_TEST_CEL_OPTIONAL)
    return value->optional != NULL ? koprs_test_cel_go_type (value->optional) : "<nil>";
  if (value->kind == KOPRS_TEST_CEL_LIST && value->list.node != NULL)
    return "[]interface {}";
  if (value->kind == KOPRS_TEST_CEL_MAP && value->map.type != NULL)
    return koprs_test_cel_construction_is_object (value->map.type) ? "map[string]interface {}" : "*mutation.JSONPatchVal";
  if (value->kind == KOPRS_TEST_CEL_MAP && value->map.node != NULL)
    return "map[string]interface {}";
  return value->kind < G_N_ELEMENTS (names) && names[value->kind] != NULL ? names[value->kind] : "interface {}";
}

static void
print_list (KoprsTestCelArena *arena, const KoprsTestCelValue *value, GString *out)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < koprs_test_cel_list_length (value); i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      koprs_test_cel_go_print (koprs_test_cel_list_get (arena, value, i), out);
    }
  g_string_append_c (out, ']');
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  int order = 0;

  koprs_test_cel_value_compare (*(const KoprsTestCelValue *const *) a, *(const KoprsTestCelValue *const *) b, &order);
  return order;
}

static void
print_map (KoprsTestCelArena *arena, const KoprsTestCelValue *value, GString *out)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  guint n;
  const KoprsTestCelValue *const *keys = koprs_test_cel_map_list_keys (arena, value, &n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, (gpointer) keys[i]);
  g_ptr_array_sort (sorted, compare_keys);
  g_string_append (out, "map[");
  for (guint i = 0; i < n; i++)
    {
      const KoprsTestCelValue *key = g_ptr_array_index (sorted, i);
      const KoprsTestCelValue *member = koprs_test_cel_map_get (arena, value, key);

      g_string_append_printf (out, "%s%s:", i > 0 ? " " : "", koprs_test_cel_value_show (arena, key));
      if (member != NULL)
        koprs_test_cel_go_print (member, out);
    }
  g_string_append_c (out, ']');
}

static void
print_bytes (const KoprsTestCelValue *value, GString *out)
{
  g_string_append_c (out, '[');
  for (gsize i = 0; i < value->text.length; i++)
    g_string_append_printf (out, "%s%u", i > 0 ? " " : "", (guchar) value->text.data[i]);
  g_string_append_c (out, ']');
}

void
koprs_test_cel_go_print (const KoprsTestCelValue *value, GString *out)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();

  switch ((int) value->kind)
    {
    case KOPRS_TEST_CEL_LIST:
      print_list (arena, value, out);
      break;
    case KOPRS_TEST_CEL_MAP:
      print_map (arena, value, out);
      break;
    case KOPRS_TEST_CEL_BYTES:
      print_bytes (value, out);
      break;
    case KOPRS_TEST_CEL_NULL:
      g_string_append (out, "NULL_VALUE");
      break;
    default:
      g_string_append (out, koprs_test_cel_value_show (arena, value));
      break;
    }
}

static void
write_item (const KoprsTestCelValue *value, GString *out)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();

  koprs_test_cel_value_format (arena, value, out);
}

static void
write_list (const KoprsTestCelValue *value, GString *out)
{
  g_string_append (out, "[]ref.Val{");
  for (guint i = 0; i < value->list.n_items; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      write_item (value->list.items[i], out);
    }
  g_string_append_c (out, '}');
}

static void
write_map (const KoprsTestCelValue *value, GString *out)
{
  g_string_append (out, "map[ref.Val]ref.Val{");
  for (guint i = 0; i < value->map.n_entries; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      write_item (value->map.entries[i].key, out);
      g_string_append_c (out, ':');
      write_item (value->map.entries[i].value, out);
    }
  g_string_append_c (out, '}');
}

void
koprs_test_cel_go_write (const KoprsTestCelValue *value, GString *out)
{
  switch ((int) value->kind)
    {
    case KOPRS_TEST_CEL_NULL:
      g_string_append_c (out, '0');
      break;
    case KOPRS_TEST_CEL_DURATION:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, value->duration);
      break;
    case KOPRS_TEST_CEL_BYTES:
      g_string_append (out, "[]uint8{");
      for (gsize i = 0; i < value->text.length; i++)
        g_string_append_printf (out, "%s0x%x", i > 0 ? ", " : "", (guchar) value->text.data[i]);
      g_string_append_c (out, '}');
      break;
    case KOPRS_TEST_CEL_LIST:
      write_list (value, out);
      break;
    case KOPRS_TEST_CEL_MAP:
      write_map (value, out);
      break;
    default:
      write_item (value, out);
      break;
    }
}
