/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The address of a server to which connections go by the way of KoprsReadAheadWay, whatever proxies the system knows of. */

#include <gio/gio.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_READ_AHEAD_ADDRESS (koprs_read_ahead_address_get_type ())
G_DECLARE_FINAL_TYPE (KoprsReadAheadAddress, koprs_read_ahead_address, KOPRS, READ_AHEAD_ADDRESS, GNetworkAddress)

/* server: an http or https address with a host. */
GSocketConnectable *koprs_read_ahead_address_new          (GUri *server);
/* Knows the way. Lives as long as the address. */
GProxyResolver     *koprs_read_ahead_address_get_resolver (KoprsReadAheadAddress *self);

G_END_DECLS
