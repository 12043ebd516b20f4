/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Reads a connection in pieces as large as the kernel has them. TLS asks for each record in two reads, and a Go server's records are
 * short: without this, a large list costs two system calls for every 4 KiB. Holds no memory while there is nothing to read. */

#include <gio/gio.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_READ_AHEAD_STREAM (koprs_read_ahead_stream_get_type ())
G_DECLARE_FINAL_TYPE (KoprsReadAheadStream, koprs_read_ahead_stream, KOPRS, READ_AHEAD_STREAM, GInputStream)

/* Keeps the connection, whose input must be pollable and be read through this alone. */
GInputStream *koprs_read_ahead_stream_new (GIOStream *connection);

G_END_DECLS
