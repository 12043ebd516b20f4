/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* From type to type. */

#include "koprs/testing/cel/koprs-test-cel-functions.h"

#include <errno.h>
#include <math.h>
#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-text.h"
#include "koprs/testing/cel/koprs-test-cel-time.h"

typedef KoprsTestCelContext Context;
typedef const KoprsTestCelValue Value;

#define TWO_TO_63 9223372036854775808.0
#define TWO_TO_64 18446744073709551616.0

static Value *
refuse (Context *context, Value *value)
{
  return koprs_test_cel_value_new_error (context->arena, "type conversion error from '%s' to '%s'",
                                         koprs_test_cel_value_get_type (value)->name, context->overload->result->name);
}

static Value *
same (Context *context G_GNUC_UNUSED, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return args[0];
}

/* Digits with a sign before them, and nothing else. */
static gboolean
is_decimal (const char *text, gboolean sign)
{
  if (sign && (*text == '-' || *text == '+'))
    text++;
  return *text != '\0' && text[strspn (text, "0123456789")] == '\0';
}

static Value *
to_int (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  Value *from = args[0];
  gint64 value = 0;
  gboolean bad = FALSE;

  switch ((int) from->kind)
    {
    case KOPRS_TEST_CEL_DOUBLE:
      bad = !isfinite (from->real) || from->real <= -TWO_TO_63 || from->real >= TWO_TO_63;
      value = bad ? 0 : (gint64) from->real;
      break;
    case KOPRS_TEST_CEL_UINT:
      bad = from->uinteger > G_MAXINT64;
      value = (gint64) from->uinteger;
      break;
    case KOPRS_TEST_CEL_DURATION:
      value = from->duration;
      break;
    case KOPRS_TEST_CEL_TIMESTAMP:
      value = from->timestamp.seconds;
      break;
    default:
      errno = 0;
      value = g_ascii_strtoll (from->text.data, NULL, 10);
      if (!is_decimal (from->text.data, TRUE) || errno != 0)
        return refuse (context, from);
    }
  return bad ? koprs_test_cel_value_new_error (context->arena, "integer overflow") : koprs_test_cel_value_new_int (context->arena, value);
}

static Value *
to_uint (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  Value *from = args[0];
  guint64 value = 0;
  gboolean bad = FALSE;

  if (from->kind == KOPRS_TEST_CEL_INT)
    {
      bad = from->integer < 0;
      value = (guint64) from->integer;
    }
  else if (from->kind == KOPRS_TEST_CEL_DOUBLE)
    {
      bad = !isfinite (from->real) || from->real < 0 || from->real >= TWO_TO_64;
      value = bad ? 0 : (guint64) from->real;
    }
  else
    {
      errno = 0;
      value = g_ascii_strtoull (from->text.data, NULL, 10);
      if (!is_decimal (from->text.data, FALSE) || errno != 0)
        return refuse (context, from);
    }
  return bad ? koprs_test_cel_value_new_error (context->arena, "unsigned integer overflow")
         : koprs_test_cel_value_new_uint (context->arena, value);
}

static Value *
to_double (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  Value *from = args[0];
  char *end;
  double value;

  if (from->kind == KOPRS_TEST_CEL_INT)
    return koprs_test_cel_value_new_double (context->arena, (double) from->integer);
  if (from->kind == KOPRS_TEST_CEL_UINT)
    return koprs_test_cel_value_new_double (context->arena, (double) from->uinteger);
  value = g_ascii_strtod (from->text.data, &end);
  if (from->text.length == 0 || g_ascii_isspace (from->text.data[0]) || *end != '\0'
      || (isinf (value) && strpbrk (from->text.data, "0123456789") != NULL))
    return refuse (context, from);
  return koprs_test_cel_value_new_double (context->arena, value);
}

static Value *
to_bool (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  static const char *const words[] = { "1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], args[0]->text.data))
      return koprs_test_cel_value_new_bool (i < G_N_ELEMENTS (words) / 2);
  return refuse (context, args[0]);
}

static Value *
to_bytes (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_bytes (context->arena, args[0]->text.data, args[0]->text.length);
}

static Value *
to_string (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  Value *from = args[0];
  GString *out;

  if (from->kind == KOPRS_TEST_CEL_BYTES && !g_utf8_validate (from->text.data, (gssize) from->text.length, NULL))
    return koprs_test_cel_value_new_error (context->arena, "invalid UTF-8 in bytes, cannot convert to string");
  if (from->kind == KOPRS_TEST_CEL_BYTES)
    return koprs_test_cel_value_wrap_string (context->arena, from->text.data, from->text.length);
  out = g_string_new (NULL);
  if (from->kind == KOPRS_TEST_CEL_TIMESTAMP)
    koprs_test_cel_text_append_time (out, from->timestamp.seconds, from->timestamp.nanos);
  else if (from->kind == KOPRS_TEST_CEL_DURATION)
    {
      koprs_test_cel_text_append_seconds (out, from->duration);
      g_string_append_c (out, 's');
    }
  else
    g_string_append (out, koprs_test_cel_value_show (context->arena, from));
  return koprs_test_cel_value_take_string (context->arena, out);
}

static Value *
to_duration (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  gint64 nanoseconds;

  if (!koprs_test_cel_time_parse_duration (args[0]->text.data, &nanoseconds))
    return refuse (context, args[0]);
  return koprs_test_cel_value_new_duration (context->arena, nanoseconds);
}

static Value *
to_timestamp (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  gint64 seconds = args[0]->integer;
  gint32 nanos = 0;

  if (args[0]->kind == KOPRS_TEST_CEL_STRING && !koprs_test_cel_time_parse (args[0]->text.data, &seconds, &nanos))
    return refuse (context, args[0]);
  if (seconds < KOPRS_TEST_CEL_TIME_MIN || seconds > KOPRS_TEST_CEL_TIME_MAX)
    return koprs_test_cel_value_new_error (context->arena, "timestamp overflow");
  return koprs_test_cel_value_new_timestamp (context->arena, seconds, nanos);
}

static Value *
to_type (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_type (context->arena, koprs_test_cel_value_get_type (args[0]));
}

const KoprsTestCelDeclaration koprs_test_cel_conversions[] = {
  { "bool", "bool_to_bool", "(bool) -> bool", same, NULL },
  { "bool", "string_to_bool", "(string) -> bool", to_bool, NULL },
  { "bytes", "bytes_to_bytes", "(bytes) -> bytes", same, NULL },
  { "bytes", "string_to_bytes", "(string) -> bytes", to_bytes, koprs_test_cel_cost_traversal },
  { "double", "double_to_double", "(double) -> double", same, NULL },
  { "double", "int64_to_double", "(int) -> double", to_double, NULL },
  { "double", "string_to_double", "(string) -> double", to_double, NULL },
  { "double", "uint64_to_double", "(uint) -> double", to_double, NULL },
  { "duration", "duration_to_duration", "(duration) -> duration", same, NULL },
  { "duration", "string_to_duration", "(string) -> duration", to_duration, NULL },
  { "dyn", "to_dyn", "(A) -> dyn", same, NULL },
  { "int", "int64_to_int64", "(int) -> int", same, NULL },
  { "int", "double_to_int64", "(double) -> int", to_int, NULL },
  { "int", "duration_to_int64", "(duration) -> int", to_int, NULL },
  { "int", "string_to_int64", "(string) -> int", to_int, NULL },
  { "int", "timestamp_to_int64", "(timestamp) -> int", to_int, NULL },
  { "int", "uint64_to_int64", "(uint) -> int", to_int, NULL },
  { "string", "string_to_string", "(string) -> string", same, NULL },
  { "string", "bool_to_string", "(bool) -> string", to_string, NULL },
  { "string", "bytes_to_string", "(bytes) -> string", to_string, koprs_test_cel_cost_traversal },
  { "string", "double_to_string", "(double) -> string", to_string, NULL },
  { "string", "duration_to_string", "(duration) -> string", to_string, NULL },
  { "string", "int64_to_string", "(int) -> string", to_string, NULL },
  { "string", "timestamp_to_string", "(timestamp) -> string", to_string, NULL },
  { "string", "uint64_to_string", "(uint) -> string", to_string, NULL },
  { "timestamp", "timestamp_to_timestamp", "(timestamp) -> timestamp", same, NULL },
  { "timestamp", "int64_to_timestamp", "(int) -> timestamp", to_timestamp, NULL },
  { "timestamp", "string_to_timestamp", "(string) -> timestamp", to_timestamp, NULL },
  { "type", "type", "(A) -> type(A)", to_type, NULL },
  { "uint", "uint64_to_uint64", "(uint) -> uint", same, NULL },
  { "uint", "double_to_uint64", "(double) -> uint", to_uint, NULL },
  { "uint", "int64_to_uint64", "(int) -> uint", to_uint, NULL },
  { "uint", "string_to_uint64", "(string) -> uint", to_uint, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};
