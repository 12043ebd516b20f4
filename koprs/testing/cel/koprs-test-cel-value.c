/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-value.h"

#include <string.h>

static const KoprsTestCelValue null_value = { .kind = KOPRS_TEST_CEL_NULL };
static const KoprsTestCelValue true_value = { .kind = KOPRS_TEST_CEL_BOOL, .boolean = TRUE };
static const KoprsTestCelValue false_value = { .kind = KOPRS_TEST_CEL_BOOL, .boolean = FALSE };

static KoprsTestCelValue *
new_value (KoprsTestCelArena *arena, KoprsTestCelKind kind)
{
  KoprsTestCelValue *self = koprs_test_cel_arena_new0 (arena, KoprsTestCelValue);

  self->kind = kind;
  return self;
}

const KoprsTestCelValue *
koprs_test_cel_value_new_null (void)
{
  return &null_value;
}

const KoprsTestCelValue *
koprs_test_cel_value_new_bool (gboolean value)
{
  return value ? &true_value : &false_value;
}

const KoprsTestCelValue *
koprs_test_cel_value_new_int (KoprsTestCelArena *arena, gint64 value)
{
  KoprsTestCelValue *self = new_value (arena, KOPRS_TEST_CEL_INT);

  self->integer = value;
  return self;
}

const KoprsTestCelValue *
koprs_test_cel_value_new_uint (KoprsTestCelArena *arena, guint64 value)
{
  KoprsTestCelValue *self = new_value (arena, KOPRS_TEST_CEL_UINT);

  self->uinteger = value;
  return self;
}

const KoprsTestCelValue *
koprs_test_cel_value_new_double (KoprsTestCelArena *arena, double value)
{
  KoprsTestCelValue *self = new_value (arena, KOPRS_TEST_CEL_DOUBLE);

  self->real = value;
  return self;
}

const KoprsTestCelValue *
koprs_test_cel_value_wrap_string (KoprsTestCelArena *arena, const char *text, gsize length)
{
  KoprsTestCelValue *self = new_value (arena, KOPRS_TEST_CEL_STRING);

  self->text.data = text;
  self->text.length = length;
  return self;
}

const KoprsTestCelValue *
koprs_test_cel_value_new_string (KoprsTestCelArena *arena, const char *text, gssize length)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;

  return koprs_test_cel_value_wrap_string (arena, koprs_test_cel_arena_text (arena, text, (gssize) n), n);
}

const KoprsTestCelValue *
koprs_test_cel_value_take_string (KoprsTestCelArena *arena, GString *text)
{
  gsize length = text->len;

  return koprs_test_cel_value_wrap_string (arena, koprs_test_cel_arena_take (arena, text), length);
}

const KoprsTestCelValue *
koprs_test_cel_value_new_bytes (KoprsTestCelArena *arena, gconstpointer data, gsize length)
{
  KoprsTestCelValue *self = new_value (arena, KOPRS_TEST_CEL_BYTES);

  self->text.data = koprs_test_cel_arena_text (arena, data, (gssize) length);
  self->text.length = length;
  return self;
}

const KoprsTestCelValue *
koprs_test_cel_value_new_timestamp (KoprsTestCelArena *arena, gint64 seconds, gint32 nanos)
{
  KoprsTestCelValue *self = new_value (arena, KOPRS_TEST_CEL_TIMESTAMP);

  self->timestamp.seconds = seconds;
  self->timestamp.nanos = nanos;
  return self;
}

const KoprsTestCelValue *
koprs_test_cel_value_new_duration (KoprsTestCelArena *arena, gint64 nanoseconds)
{
  KoprsTestCelValue *self = new_value (arena, KOPRS_TEST_CEL_DURATION);

  self->duration = nanoseconds;
  return self;
}

const KoprsTestCelValue *
koprs_test_cel_value_new_type (KoprsTestCelArena *arena, const KoprsTestCelType *type)
{
  KoprsTestCelValue *self = new_value (arena, KOPRS_TEST_CEL_TYPE);

  self->type = type;
  return self;
}

const KoprsTestCelValue *
koprs_test_cel_value_new_optional (KoprsTestCelArena *arena, const KoprsTestCelValue *value)
{
  KoprsTestCelValue *self = new_value (arena, KOPRS_TEST_CEL_OPTIONAL);

  self->optional = value;
  return self;
}

const KoprsTestCelValue *
koprs_test_cel_value_new_opaque (KoprsTestCelArena *arena, const KoprsTestCelOpaqueClass *opaque_class, gconstpointer data)
{
  KoprsTestCelValue *self = new_value (arena, KOPRS_TEST_CEL_OPAQUE);

  self->opaque.opaque_class = opaque_class;
  self->opaque.data = data;
  return self;
}

const KoprsTestCelValue *
koprs_test_cel_value_new_list (KoprsTestCelArena *arena, const KoprsTestCelValue *const *items, guint n_items)
{
  KoprsTestCelValue *self = new_value (arena, KOPRS_TEST_CEL_LIST);

  self->list.items = items;
  self->list.n_items = n_items;
  return self;
}

const KoprsTestCelValue *
koprs_test_cel_value_new_lazy_map (KoprsTestCelArena *arena, KoprsTestCelMemberFunc member, gpointer data)
{
  KoprsTestCelValue *self = new_value (arena, KOPRS_TEST_CEL_MAP);

  self->map.member = member;
  self->map.member_data = data;
  return self;
}

const KoprsTestCelValue *
koprs_test_cel_value_new_error (KoprsTestCelArena *arena, const char *format, ...)
{
  KoprsTestCelValue *self = new_value (arena, KOPRS_TEST_CEL_ERROR);
  va_list arguments;
  char *text;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  koprs_test_cel_arena_adopt (arena, text, g_free);
  self->text.data = text;
  self->text.length = strlen (text);
  return self;
}

const KoprsTestCelType *
koprs_test_cel_value_get_type (const KoprsTestCelValue *self)
{
  static const KoprsTestCelTypeKind kinds[] = {
    [KOPRS_TEST_CEL_ERROR] = KOPRS_TEST_CEL_TYPE_ERROR,
    [KOPRS_TEST_CEL_NULL] = KOPRS_TEST_CEL_TYPE_NULL,
    [KOPRS_TEST_CEL_BOOL] = KOPRS_TEST_CEL_TYPE_BOOL,
    [KOPRS_TEST_CEL_INT] = KOPRS_TEST_CEL_TYPE_INT,
    [KOPRS_TEST_CEL_UINT] = KOPRS_TEST_CEL_TYPE_UINT,
    [KOPRS_TEST_CEL_DOUBLE] = KOPRS_TEST_CEL_TYPE_DOUBLE,
    [KOPRS_TEST_CEL_STRING] = KOPRS_TEST_CEL_TYPE_STRING,
    [KOPRS_TEST_CEL_BYTES] = KOPRS_TEST_CEL_TYPE_BYTES,
    [KOPRS_TEST_CEL_TIMESTAMP] = KOPRS_TEST_CEL_TYPE_TIMESTAMP,
    [KOPRS_TEST_CEL_DURATION] = KOPRS_TEST_CEL_TYPE_DURATION,
    [KOPRS_TEST_CEL_LIST] = KOPRS_TEST_CEL_TYPE_LIST,
    [KOPRS_TEST_CEL_MAP] = KOPRS_TEST_CEL_TYPE_MAP,
    [KOPRS_TEST_CEL_TYPE] = KOPRS_TEST_CEL_TYPE_TYPE,
  };

  if (self->kind == KOPRS_TEST_CEL_OPTIONAL)
    return koprs_test_cel_type_find ("optional_type");
  if (self->kind == KOPRS_TEST_CEL_OPAQUE)
    return &self->opaque.opaque_class->type;
  if (self->kind == KOPRS_TEST_CEL_MAP && self->map.type != NULL)
    return self->map.type;
  return koprs_test_cel_type_get (kinds[self->kind]);
}
