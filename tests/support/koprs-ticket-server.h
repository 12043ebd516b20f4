/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A small HTTPS server on GnuTLS that hands out TLS 1.3 session tickets and resumes sessions by them, which GIO's own server does
 * not. It answers every request with who the client is and whether its session was resumed: "CN=alice resumed". One connection at
 * a time, closed after each answer. */

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _KoprsTicketServer KoprsTicketServer;

/* PEM; listens on 127.0.0.1. Asks for a client's certificate and takes any. */
KoprsTicketServer *koprs_ticket_server_new          (const char *certificate, const char *key);
void               koprs_ticket_server_free         (KoprsTicketServer *self);
const char        *koprs_ticket_server_get_uri      (KoprsTicketServer *self);
guint              koprs_ticket_server_get_requests (KoprsTicketServer *self);
guint              koprs_ticket_server_get_resumed  (KoprsTicketServer *self);   /* connections whose session was resumed */

G_END_DECLS
