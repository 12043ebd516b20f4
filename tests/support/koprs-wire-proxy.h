/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A proxy that remembers what it was told: tunnels by CONNECT or SOCKS 5, and answers to absolute URLs itself. It listens on 127.0.0.1 on a
 * free port and has a thread for each connection. */

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  KOPRS_WIRE_PROXY_HTTP,
  KOPRS_WIRE_PROXY_SOCKS,
} KoprsWireProxyKind;

typedef struct _KoprsWireProxy KoprsWireProxy;

/* user: "name:password" without which nobody passes, or NULL. certificate: it speaks TLS itself; or NULL. */
KoprsWireProxy *koprs_wire_proxy_new         (KoprsWireProxyKind kind, const char *user, GTlsCertificate *certificate);
void            koprs_wire_proxy_free        (KoprsWireProxy *self);
guint16         koprs_wire_proxy_get_port    (KoprsWireProxy *self);
/* Refuses whatever is asked for. Before the first connection. */
void            koprs_wire_proxy_refuse      (KoprsWireProxy *self);
/* What it was told in clear before it became a tunnel: heads of requests, or "SOCKS host:port". */
char           *koprs_wire_proxy_dup_heard   (KoprsWireProxy *self);
guint           koprs_wire_proxy_get_tunnels (KoprsWireProxy *self);   /* so far */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsWireProxy, koprs_wire_proxy_free)

G_END_DECLS
