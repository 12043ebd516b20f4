/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The straight way to a server, with KoprsReadAheadStream between the socket and whatever reads it. The one place where a GSocketClient
 * lets somebody in there is the negotiation with a proxy: so this is the protocol of a proxy that is the server itself and wants nothing. */

#include <gio/gio.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_READ_AHEAD_WAY (koprs_read_ahead_way_get_type ())
G_DECLARE_FINAL_TYPE (KoprsReadAheadWay, koprs_read_ahead_way, KOPRS, READ_AHEAD_WAY, GObject)

/* The scheme of its URLs, which GIO knows from then on. */
const char *koprs_read_ahead_way_protocol (void);

G_END_DECLS
