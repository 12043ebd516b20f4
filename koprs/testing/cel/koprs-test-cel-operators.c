/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Arithmetic, which says when numbers are too large. */

#include "koprs/testing/cel/koprs-test-cel-functions.h"

#include <math.h>
#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-json.h"
#include "koprs/testing/cel/koprs-test-cel-time.h"

typedef KoprsTestCelContext Context;
typedef const KoprsTestCelValue Value;

static Value *
overflow (Context *context, KoprsTestCelKind kind)
{
  return koprs_test_cel_value_new_error (context->arena, "%s overflow", kind == KOPRS_TEST_CEL_INT ? "integer"
                                         : kind == KOPRS_TEST_CEL_UINT ? "unsigned integer"
                                         : kind == KOPRS_TEST_CEL_DURATION ? "duration" : "timestamp");
}

static Value *
divide_by_zero (Context *context, char sign)
{
  return koprs_test_cel_value_new_error (context->arena, sign == '/' ? "division by zero" : "modulus by zero");
}

static Value *
compute_int (Context *context, char sign, gint64 a, gint64 b)
{
  gint64 result = 0;
  gboolean bad = FALSE;

  if (b == 0 && (sign == '/' || sign == '%'))
    return divide_by_zero (context, sign);
  if (sign == '+')
    bad = __builtin_add_overflow (a, b, &result);
  else if (sign == '-')
    bad = __builtin_sub_overflow (a, b, &result);
  else if (sign == '*')
    bad = __builtin_mul_overflow (a, b, &result);
  else if (a == G_MININT64 && b == -1)
    bad = TRUE;
  else
    result = sign == '/' ? a / b : a % b;
  return bad ? overflow (context, KOPRS_TEST_CEL_INT) : koprs_test_cel_value_new_int (context->arena, result);
}

static Value *
compute_uint (Context *context, char sign, guint64 a, guint64 b)
{
  guint64 result = 0;
  gboolean bad = FALSE;

  if (b == 0 && (sign == '/' || sign == '%'))
    return divide_by_zero (context, sign);
  if (sign == '+')
    bad = __builtin_add_overflow (a, b, &result);
  else if (sign == '-')
    bad = __builtin_sub_overflow (a, b, &result);
  else if (sign == '*')
    bad = __builtin_mul_overflow (a, b, &result);
  else
    result = sign == '/' ? a / b : a % b;
  return bad ? overflow (context, KOPRS_TEST_CEL_UINT) : koprs_test_cel_value_new_uint (context->arena, result);
}

static Value *
compute_double (Context *context, char sign, double a, double b)
{
  return koprs_test_cel_value_new_double (context->arena, sign == '+' ? a + b : sign == '-' ? a - b : sign == '*' ? a * b : a / b);
}

static Value *
compute_time (Context *context, Value *time, gint64 duration, gboolean minus)
{
  __int128 sum = (__int128) time->timestamp.seconds * KOPRS_TEST_CEL_SECOND + time->timestamp.nanos
                 + (minus ? -(__int128) duration : (__int128) duration);
  __int128 seconds = sum / KOPRS_TEST_CEL_SECOND, nanos = sum % KOPRS_TEST_CEL_SECOND;

  if (nanos < 0)
    {
      nanos += KOPRS_TEST_CEL_SECOND;
      seconds--;
    }
  if (seconds < KOPRS_TEST_CEL_TIME_MIN || seconds > KOPRS_TEST_CEL_TIME_MAX)
    return overflow (context, KOPRS_TEST_CEL_TIMESTAMP);
  return koprs_test_cel_value_new_timestamp (context->arena, (gint64) seconds, (gint32) nanos);
}

static Value *
compute_between (Context *context, Value *a, Value *b)
{
  __int128 difference = ((__int128) a->timestamp.seconds - b->timestamp.seconds) * KOPRS_TEST_CEL_SECOND + a->timestamp.nanos
                        - b->timestamp.nanos;

  if (difference > G_MAXINT64 || difference < G_MININT64)
    return overflow (context, KOPRS_TEST_CEL_DURATION);
  return koprs_test_cel_value_new_duration (context->arena, (gint64) difference);
}

static Value *
compute_durations (Context *context, char sign, gint64 a, gint64 b)
{
  gint64 result;

  if (sign == '+' ? __builtin_add_overflow (a, b, &result) : __builtin_sub_overflow (a, b, &result))
    return overflow (context, KOPRS_TEST_CEL_DURATION);
  return koprs_test_cel_value_new_duration (context->arena, result);
}

static Value *
join_texts (Context *context, Value *a, Value *b)
{
  gsize length = a->text.length + b->text.length;
  char *text = koprs_test_cel_arena_alloc (context->arena, length + 1);
  KoprsTestCelValue *value = koprs_test_cel_arena_new0 (context->arena, KoprsTestCelValue);

  memcpy (text, a->text.data, a->text.length);
  memcpy (text + a->text.length, b->text.data, b->text.length);
  value->kind = a->kind;
  value->text.data = text;
  value->text.length = length;
  return value;
}

/* Where in the list the item is that this one replaces; n: nowhere, it is added. */
static guint
find_place (Context *context, Value *list, const char *type, Value *const *items, guint n, Value *item)
{
  g_autofree char *key = g_str_equal (type, "map") ? koprs_test_cel_json_make_key (context->arena, list, item) : NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *other = key != NULL ? koprs_test_cel_json_make_key (context->arena, list, items[i]) : NULL;

      if (key != NULL ? g_str_equal (key, other) : koprs_test_cel_value_equal (context->arena, items[i], item))
        return i;
    }
  return n;
}

static Value *
join_lists (Context *context, Value *a, Value *b)
{
  const char *type = koprs_test_cel_json_get_list_type (a);
  guint n = koprs_test_cel_list_length (a), n_more = koprs_test_cel_list_length (b);
  Value **items = koprs_test_cel_arena_array (context->arena, Value *, MAX (n + n_more, 1));

  for (guint i = 0; i < n; i++)
    items[i] = koprs_test_cel_list_get (context->arena, a, i);
  for (guint i = 0; i < n_more; i++)
    {
      Value *item = koprs_test_cel_list_get (context->arena, b, i);
      guint place = type != NULL ? find_place (context, a, type, items, n, item) : n;

      items[place] = item;
      n += place == n;
    }
  return koprs_test_cel_value_new_list (context->arena, items, n);
}

static Value *
compute (Context *context, Value *const *args, char sign)
{
  Value *a = args[0], *b = args[1];

  switch ((int) a->kind)
    {
    case KOPRS_TEST_CEL_INT:
      return compute_int (context, sign, a->integer, b->integer);
    case KOPRS_TEST_CEL_UINT:
      return compute_uint (context, sign, a->uinteger, b->uinteger);
    case KOPRS_TEST_CEL_DOUBLE:
      return compute_double (context, sign, a->real, b->real);
    case KOPRS_TEST_CEL_STRING:
    case KOPRS_TEST_CEL_BYTES:
      return join_texts (context, a, b);
    case KOPRS_TEST_CEL_LIST:
      return join_lists (context, a, b);
    case KOPRS_TEST_CEL_TIMESTAMP:
      return b->kind == KOPRS_TEST_CEL_TIMESTAMP ? compute_between (context, a, b) : compute_time (context, a, b->duration, sign == '-');
    default:
      return b->kind == KOPRS_TEST_CEL_TIMESTAMP ? compute_time (context, b, a->duration, FALSE)
             : compute_durations (context, sign, a->duration, b->duration);
    }
}

#define COMPUTE(name, sign) \
  static Value * \
  name (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED) \
  { \
    return compute (context, args, sign); \
  }

COMPUTE (add, '+')
COMPUTE (subtract, '-')
COMPUTE (multiply, '*')
COMPUTE (divide, '/')
COMPUTE (modulo, '%')

static Value *
negate (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  if (args[0]->kind == KOPRS_TEST_CEL_DOUBLE)
    return koprs_test_cel_value_new_double (context->arena, -args[0]->real);
  if (args[0]->integer == G_MININT64)
    return overflow (context, KOPRS_TEST_CEL_INT);
  return koprs_test_cel_value_new_int (context->arena, -args[0]->integer);
}

static Value *
negated (Context *context G_GNUC_UNUSED, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_bool (!args[0]->boolean);
}

const KoprsTestCelDeclaration koprs_test_cel_operators[] = {
  { "!_", "logical_not", "(bool) -> bool", negated, NULL },
  { "-_", "negate_double", "(double) -> double", negate, NULL },
  { "-_", "negate_int64", "(int) -> int", negate, NULL },
  { "@in", "in_list", "(A,list(A)) -> bool", NULL, NULL },
  { "@in", "in_map", "(A,map(A,B)) -> bool", NULL, NULL },
  { "@not_strictly_false", "not_strictly_false", "(bool) -> bool", NULL, NULL },
  { "_!=_", "not_equals", "(A,A) -> bool", NULL, NULL },
  { "_%_", "modulo_int64", "(int,int) -> int", modulo, NULL },
  { "_%_", "modulo_uint64", "(uint,uint) -> uint", modulo, NULL },
  { "_&&_", "logical_and", "(bool,bool) -> bool", NULL, NULL },
  { "_*_", "multiply_double", "(double,double) -> double", multiply, NULL },
  { "_*_", "multiply_int64", "(int,int) -> int", multiply, NULL },
  { "_*_", "multiply_uint64", "(uint,uint) -> uint", multiply, NULL },
  { "_+_", "add_bytes", "(bytes,bytes) -> bytes", add, koprs_test_cel_cost_both },
  { "_+_", "add_double", "(double,double) -> double", add, NULL },
  { "_+_", "add_duration_duration", "(duration,duration) -> duration", add, NULL },
  { "_+_", "add_duration_timestamp", "(duration,timestamp) -> timestamp", add, NULL },
  { "_+_", "add_timestamp_duration", "(timestamp,duration) -> timestamp", add, NULL },
  { "_+_", "add_int64", "(int,int) -> int", add, NULL },
  { "_+_", "add_list", "(list(A),list(A)) -> list(A)", add, NULL },
  { "_+_", "add_string", "(string,string) -> string", add, koprs_test_cel_cost_both },
  { "_+_", "add_uint64", "(uint,uint) -> uint", add, NULL },
  { "_-_", "subtract_double", "(double,double) -> double", subtract, NULL },
  { "_-_", "subtract_duration_duration", "(duration,duration) -> duration", subtract, NULL },
  { "_-_", "subtract_int64", "(int,int) -> int", subtract, NULL },
  { "_-_", "subtract_timestamp_duration", "(timestamp,duration) -> timestamp", subtract, NULL },
  { "_-_", "subtract_timestamp_timestamp", "(timestamp,timestamp) -> duration", subtract, NULL },
  { "_-_", "subtract_uint64", "(uint,uint) -> uint", subtract, NULL },
  { "_/_", "divide_double", "(double,double) -> double", divide, NULL },
  { "_/_", "divide_int64", "(int,int) -> int", divide, NULL },
  { "_/_", "divide_uint64", "(uint,uint) -> uint", divide, NULL },
  { "_==_", "equals", "(A,A) -> bool", NULL, NULL },
  { "_?._", "select_optional_field", "(dyn,string) -> optional(V)", NULL, NULL },
  { "_?_:_", "conditional", "(bool,A,A) -> A", NULL, NULL },
  { "_[?_]", "list_optindex_optional_int", "(list(V),int) -> optional(V)", NULL, NULL },
  { "_[?_]", "optional_list_optindex_optional_int", "(optional(list(V)),int) -> optional(V)", NULL, NULL },
  { "_[?_]", "map_optindex_optional_value", "(map(K,V),K) -> optional(V)", NULL, NULL },
  { "_[?_]", "optional_map_optindex_optional_value", "(optional(map(K,V)),K) -> optional(V)", NULL, NULL },
  { "_[_]", "index_list", "(list(A),int) -> A", NULL, NULL },
  { "_[_]", "index_map", "(map(A,B),A) -> B", NULL, NULL },
  { "_[_]", "optional_list_index_int", "(optional(list(V)),int) -> optional(V)", NULL, NULL },
  { "_[_]", "optional_map_index_value", "(optional(map(K,V)),K) -> optional(V)", NULL, NULL },
  { "_||_", "logical_or", "(bool,bool) -> bool", NULL, NULL },
  { "cel.@mapInsert", "@mapInsert_map_key_value", "(map(K,V),K,V) -> map(K,V)", NULL, NULL },
  { "cel.@mapInsert", "@mapInsert_map_map", "(map(K,V),map(K,V)) -> map(K,V)", NULL, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};
