/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The fields of one protobuf message, in the order of its bytes: read, and written. Pure; reading copies nothing. */

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

void     koprs_test_wire_put_number (GString *out, guint number, guint64 value);       /* a varint; negative ones as they are */
void     koprs_test_wire_put_double (GString *out, guint number, double value);
void     koprs_test_wire_put_bytes  (GString *out, guint number, const char *data, gsize length);
void     koprs_test_wire_put_text   (GString *out, guint number, const char *text);

G_END_DECLS
