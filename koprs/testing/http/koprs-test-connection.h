/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the messages of one connection have in common, kept with its socket. */

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* Connections are counted by their sockets, as long as those live: the same number for messages of one. last: the latest that was given. */
guint            koprs_test_connection_number           (SoupServerMessage *message, guint *last);
/* The client's, borrowed, or NULL. The handshake belongs to a connection's first message; those after it have to be told. */
GTlsCertificate *koprs_test_connection_find_certificate (SoupServerMessage *message);

G_END_DECLS
