/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A tunnel through an HTTP proxy, made by GIO where libsoup would make its own: that one waits to be asked for a password, and then asks for
 * a tunnel to the proxy instead of the server. */

#include <gio/gio.h>

G_BEGIN_DECLS

/* The scheme that stands for http:// in the URL of a proxy that is to be gone through in this way. */
#define KOPRS_PROXY_TUNNEL_SCHEME "koprs-tunnel"

#define KOPRS_TYPE_PROXY_TUNNEL (koprs_proxy_tunnel_get_type ())
G_DECLARE_FINAL_TYPE (KoprsProxyTunnel, koprs_proxy_tunnel, KOPRS, PROXY_TUNNEL, GObject)

/* Makes the scheme known to GIO. From any thread, any number of times. */
void koprs_proxy_tunnel_register (void);

G_END_DECLS
