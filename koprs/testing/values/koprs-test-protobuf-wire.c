/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-protobuf-wire.h"

#include <string.h>

#define MAX_VARINT 10

void
koprs_test_wire_init (KoprsTestWire *self, const guint8 *data, gsize length)
{
  self->at = data;
  self->end = data + length;
  self->broken = FALSE;
}

static gboolean
read_varint (KoprsTestWire *self, guint64 *value)
{
  *value = 0;
  for (guint i = 0; i < MAX_VARINT && self->at < self->end; i++)
    {
      guint8 byte = *self->at++;

      *value |= (guint64) (byte & 0x7f) << (7 * i);
      if ((byte & 0x80) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_fixed (KoprsTestWire *self, guint n, guint64 *value)
{
  if ((gsize) (self->end - self->at) < n)
    return FALSE;
  *value = 0;
  for (guint i = 0; i < n; i++)
    *value |= (guint64) *self->at++ << (8 * i);
  return TRUE;
}

static gboolean
read_bytes (KoprsTestWire *self, KoprsTestWireField *field)
{
  guint64 length;

  if (!read_varint (self, &length) || length > (guint64) (self->end - self->at))
    return FALSE;
  field->data = self->at;
  field->length = length;
  self->at += length;
  return TRUE;
}

static gboolean
read_field (KoprsTestWire *self, KoprsTestWireField *field)
{
  guint64 key;

  if (!read_varint (self, &key) || key >> 3 == 0 || key >> 3 > G_MAXINT32)
    return FALSE;
  *field = (KoprsTestWireField) { .number = key >> 3, .type = key & 7 };
  switch (field->type)
    {
    case KOPRS_TEST_WIRE_VARINT:
      return read_varint (self, &field->value);
    case KOPRS_TEST_WIRE_FIXED64:
      return read_fixed (self, 8, &field->value);
    case KOPRS_TEST_WIRE_FIXED32:
      return read_fixed (self, 4, &field->value);
    case KOPRS_TEST_WIRE_BYTES:
      return read_bytes (self, field);
    default:
      return FALSE;
    }
}

gboolean
koprs_test_wire_next (KoprsTestWire *self, KoprsTestWireField *field)
{
  if (self->broken || self->at == self->end)
    return FALSE;
  self->broken = !read_field (self, field);
  return !self->broken;
}

static void
put_varint (GString *out, guint64 value)
{
  for (; value >= 0x80; value >>= 7)
    g_string_append_c (out, (char) (value | 0x80));
  g_string_append_c (out, (char) value);
}

static void
put_tag (GString *out, guint number, KoprsTestWireType type)
{
  put_varint (out, (guint64) number << 3 | type);
}

void
koprs_test_wire_put_number (GString *out, guint number, guint64 value)
{
  put_tag (out, number, KOPRS_TEST_WIRE_VARINT);
  put_varint (out, value);
}

void
koprs_test_wire_put_double (GString *out, guint number, double value)
{
  guint64 bits;

  memcpy (&bits, &value, sizeof bits);
  put_tag (out, number, KOPRS_TEST_WIRE_FIXED64);
  for (guint i = 0; i < 8; i++)
    g_string_append_c (out, (char) (bits >> 8 * i));
}

void
koprs_test_wire_put_bytes (GString *out, guint number, const char *data, gsize length)
{
  put_tag (out, number, KOPRS_TEST_WIRE_BYTES);
  put_varint (out, length);
  g_string_append_len (out, data, (gssize) length);
}

void
koprs_test_wire_put_text (GString *out, guint number, const char *text)
{
  koprs_test_wire_put_bytes (out, number, text, strlen (text));
}
