/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The fields of one protobuf message, in the order of its bytes. Pure; nothing is copied. */

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  KOPRS_TEST_WIRE_VARINT = 0,
  KOPRS_TEST_WIRE_FIXED64 = 1,
  KOPRS_TEST_WIRE_BYTES = 2,
  KOPRS_TEST_WIRE_FIXED32 = 5,
} KoprsTestWireType;

typedef struct {
  guint number;
  KoprsTestWireType type;
  guint64 value;            /* of the three kinds of number */
  const guint8 *data;       /* of BYTES */
  gsize length;
} KoprsTestWireField;

typedef struct {
  const guint8 *at;
  const guint8 *end;
  gboolean broken;          /* the bytes are no message */
} KoprsTestWire;

void     koprs_test_wire_init (KoprsTestWire *self, const guint8 *data, gsize length);
/* FALSE at the end, and where the message is broken. */
gboolean koprs_test_wire_next (KoprsTestWire *self, KoprsTestWireField *field);

G_END_DECLS
