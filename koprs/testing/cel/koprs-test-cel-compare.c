/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Equality, order and size. */

#include "koprs/testing/cel/koprs-test-cel-value.h"

#include <math.h>
#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-construction.h"
#include "koprs/testing/cel/koprs-test-cel-json.h"

#define TWO_TO_63 9223372036854775808.0
#define TWO_TO_64 18446744073709551616.0

static gboolean
is_number (const KoprsTestCelValue *value)
{
  return value->kind == KOPRS_TEST_CEL_INT || value->kind == KOPRS_TEST_CEL_UINT || value->kind == KOPRS_TEST_CEL_DOUBLE;
}

static int
compare_double (double a, double b)
{
  return a < b ? -1 : a > b ? 1 : 0;
}

static int
compare_double_with (double a, const KoprsTestCelValue *b)
{
  if (b->kind == KOPRS_TEST_CEL_INT)
    return a < -TWO_TO_63 ? -1 : a > TWO_TO_63 ? 1 : compare_double (a, (double) b->integer);
  if (b->kind == KOPRS_TEST_CEL_UINT)
    return a < 0 ? -1 : a > TWO_TO_64 ? 1 : compare_double (a, (double) b->uinteger);
  return compare_double (a, b->real);
}

static int
compare_numbers (const KoprsTestCelValue *a, const KoprsTestCelValue *b)
{
  if (a->kind == KOPRS_TEST_CEL_DOUBLE)
    return compare_double_with (a->real, b);
  if (b->kind == KOPRS_TEST_CEL_DOUBLE)
    return -compare_double_with (b->real, a);
  if (a->kind == KOPRS_TEST_CEL_INT && b->kind == KOPRS_TEST_CEL_INT)
    return (a->integer > b->integer) - (a->integer < b->integer);
  if (a->kind == KOPRS_TEST_CEL_INT)
    return a->integer < 0 || (guint64) a->integer < b->uinteger ? -1 : (guint64) a->integer > b->uinteger;
  if (b->kind == KOPRS_TEST_CEL_INT)
    return b->integer < 0 || a->uinteger > (guint64) b->integer ? 1 : -(a->uinteger < (guint64) b->integer);
  return (a->uinteger > b->uinteger) - (a->uinteger < b->uinteger);
}

static int
compare_texts (const KoprsTestCelValue *a, const KoprsTestCelValue *b)
{
  int order = memcmp (a->text.data, b->text.data, MIN (a->text.length, b->text.length));

  if (order == 0)
    order = (a->text.length > b->text.length) - (a->text.length < b->text.length);
  return order < 0 ? -1 : order > 0;
}

static gboolean
is_nan (const KoprsTestCelValue *value)
{
  return value->kind == KOPRS_TEST_CEL_DOUBLE && isnan (value->real);
}

gboolean
koprs_test_cel_value_compare (const KoprsTestCelValue *a, const KoprsTestCelValue *b, int *order)
{
  if (is_number (a) && is_number (b))
    {
      *order = is_nan (a) || is_nan (b) ? 2 : compare_numbers (a, b);
      return TRUE;
    }
  if (a->kind != b->kind)
    return FALSE;
  switch ((int) a->kind)
    {
    case KOPRS_TEST_CEL_BOOL:
      *order = (a->boolean != FALSE) - (b->boolean != FALSE);
      return TRUE;
    case KOPRS_TEST_CEL_STRING:
    case KOPRS_TEST_CEL_BYTES:
      *order = compare_texts (a, b);
      return TRUE;
    case KOPRS_TEST_CEL_TIMESTAMP:
      *order = (a->timestamp.seconds > b->timestamp.seconds) - (a->timestamp.seconds < b->timestamp.seconds);
      if (*order == 0)
        *order = (a->timestamp.nanos > b->timestamp.nanos) - (a->timestamp.nanos < b->timestamp.nanos);
      return TRUE;
    case KOPRS_TEST_CEL_DURATION:
      *order = (a->duration > b->duration) - (a->duration < b->duration);
      return TRUE;
    default:
      return FALSE;
    }
}

/* What a real server can't compare is no difference inside of lists and maps: a quantity and a number, say. */
static gboolean
are_alike (KoprsTestCelArena *arena, const KoprsTestCelValue *a, const KoprsTestCelValue *b)
{
  if (a->kind == KOPRS_TEST_CEL_OPAQUE && (b->kind != KOPRS_TEST_CEL_OPAQUE || a->opaque.opaque_class != b->opaque.opaque_class))
    return TRUE;
  return koprs_test_cel_value_equal (arena, a, b);
}

/* Items that are told apart by their keys (or, of a set, by themselves) may stand in any order. */
static gboolean
equal_unordered (KoprsTestCelArena *arena, const KoprsTestCelValue *a, const KoprsTestCelValue *b, gboolean keyed)
{
  guint n = koprs_test_cel_list_length (a);

  for (guint i = 0; i < n; i++)
    {
      const KoprsTestCelValue *item = koprs_test_cel_list_get (arena, a, i);
      g_autofree char *key = keyed ? koprs_test_cel_json_make_key (arena, a, item) : NULL;
      gboolean found = FALSE;

      for (guint j = 0; j < n && !found; j++)
        {
          const KoprsTestCelValue *other = koprs_test_cel_list_get (arena, b, (i + j) % n);
          g_autofree char *other_key = keyed ? koprs_test_cel_json_make_key (arena, a, other) : NULL;

          if (keyed && !g_str_equal (key, other_key))
            continue;
          found = koprs_test_cel_value_equal (arena, item, other);
          if (keyed && !found)
            return FALSE;
        }
      if (!found)
        return FALSE;
    }
  return TRUE;
}

static gboolean
equal_lists (KoprsTestCelArena *arena, const KoprsTestCelValue *a, const KoprsTestCelValue *b)
{
  const char *type = koprs_test_cel_json_get_list_type (a);
  guint n = koprs_test_cel_list_length (a);

  if (n != koprs_test_cel_list_length (b))
    return FALSE;
  if (type != NULL)
    return equal_unordered (arena, a, b, g_str_equal (type, "map"));
  for (guint i = 0; i < n; i++)
    if (!are_alike (arena, koprs_test_cel_list_get (arena, a, i), koprs_test_cel_list_get (arena, b, i)))
      return FALSE;
  return TRUE;
}

static gboolean
equal_maps (KoprsTestCelArena *arena, const KoprsTestCelValue *a, const KoprsTestCelValue *b)
{
  const KoprsTestCelValue *const *keys;
  guint n;

  if (koprs_test_cel_map_size (a) != koprs_test_cel_map_size (b))
    return FALSE;
  keys = koprs_test_cel_map_list_keys (arena, a, &n);
  for (guint i = 0; i < n; i++)
    {
      const KoprsTestCelValue *one = koprs_test_cel_map_get (arena, a, keys[i]);
      const KoprsTestCelValue *two = koprs_test_cel_map_get (arena, b, keys[i]);

      if (one == NULL && two == NULL)
        continue;
      if (one == NULL || two == NULL || !are_alike (arena, one, two))
        return FALSE;
    }
  return a->map.node == NULL || b->map.node == NULL || koprs_test_cel_json_equal_unknown (arena, a, b);
}

static gboolean
equal_opaque (const KoprsTestCelValue *a, const KoprsTestCelValue *b)
{
  if (a->opaque.opaque_class != b->opaque.opaque_class)
    return FALSE;
  if (a->opaque.opaque_class->equal == NULL)
    return a->opaque.data == b->opaque.data;
  return a->opaque.opaque_class->equal (a->opaque.data, b->opaque.data);
}

gboolean
koprs_test_cel_value_equal (KoprsTestCelArena *arena, const KoprsTestCelValue *a, const KoprsTestCelValue *b)
{
  int order;

  if (koprs_test_cel_value_compare (a, b, &order))
    return order == 0;
  if (a->kind != b->kind)
    return FALSE;
  switch ((int) a->kind)
    {
    case KOPRS_TEST_CEL_NULL:
      return TRUE;
    case KOPRS_TEST_CEL_LIST:
      return equal_lists (arena, a, b);
    case KOPRS_TEST_CEL_MAP:
      if (koprs_test_cel_value_is_constructed (a) || koprs_test_cel_value_is_constructed (b))
        return koprs_test_cel_construction_equal (arena, a, b);
      return equal_maps (arena, a, b);
    case KOPRS_TEST_CEL_TYPE:
      return g_str_equal (a->type->name, b->type->name);
    case KOPRS_TEST_CEL_OPTIONAL:
      if (a->optional == NULL || b->optional == NULL)
        return a->optional == b->optional;
      return koprs_test_cel_value_equal (arena, a->optional, b->optional);
    case KOPRS_TEST_CEL_OPAQUE:
      return equal_opaque (a, b);
    default:
      return FALSE;
    }
}

guint64
koprs_test_cel_value_size (const KoprsTestCelValue *self)
{
  switch ((int) self->kind)
    {
    case KOPRS_TEST_CEL_STRING:
      return (guint64) g_utf8_strlen (self->text.data, (gssize) self->text.length);
    case KOPRS_TEST_CEL_BYTES:
      return self->text.length;
    case KOPRS_TEST_CEL_LIST:
      return koprs_test_cel_list_length (self);
    case KOPRS_TEST_CEL_MAP:
      return koprs_test_cel_value_is_constructed (self) ? 1 : koprs_test_cel_map_size (self);
    case KOPRS_TEST_CEL_OPTIONAL:
      return self->optional != NULL ? koprs_test_cel_value_size (self->optional) : 1;
    case KOPRS_TEST_CEL_OPAQUE:
      return self->opaque.opaque_class->size != NULL ? self->opaque.opaque_class->size (self->opaque.data) : 1;
    default:
      return 1;
    }
}
