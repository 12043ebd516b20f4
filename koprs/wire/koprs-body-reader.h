/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Drains an input stream into a function without blocking: small pieces are gathered into large blocks, and the main loop gets
 * its turn every few milliseconds. Everything runs in the thread-default context of the moment of start. */

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _KoprsBodyReader KoprsBodyReader;

/* A block. FALSE with an error ends the reading with that error. It may free the reader. */
typedef gboolean (*KoprsBodyReaderFunc) (const char *data, gsize length, gpointer user_data, GError **error);
/* Once, at the end: error is NULL at the end of the stream (which is closed then). It may free the reader. */
typedef void     (*KoprsBodyReaderDone) (const GError *error, gpointer user_data);

/* expected: bytes that will come, or -1 where unknown; it only sizes the buffer. */
KoprsBodyReader *koprs_body_reader_new   (GInputStream *stream, gint64 expected, KoprsBodyReaderFunc func, KoprsBodyReaderDone done,
                                          gpointer user_data);

/* Reads what is there at once: both functions may run before this returns. */
void             koprs_body_reader_start (KoprsBodyReader *self);

/* No function runs afterwards. A stream that was not at its end loses its connection. */
void             koprs_body_reader_free  (KoprsBodyReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsBodyReader, koprs_body_reader_free)

G_END_DECLS
