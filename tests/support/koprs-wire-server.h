/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* An HTTP/1.1 server that sends exactly the bytes a test tells it to: cut chunks, resets, stalls, wrong lengths. It listens on
 * 127.0.0.1 on a free port, has a thread for each connection, and counts. The handler runs in the connection's thread. */

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _KoprsWireServer KoprsWireServer;
typedef struct _KoprsWireCall KoprsWireCall;

/* Answers one request. Returning keeps the connection open for the next, unless it was closed or reset. */
typedef void (*KoprsWireHandler) (KoprsWireCall *call, gpointer user_data);

/* certificate: with its key, or NULL for plain HTTP. */
KoprsWireServer *koprs_wire_server_new             (GTlsCertificate *certificate, KoprsWireHandler handler, gpointer user_data);
/* Answers the n-th request with the n-th text, byte for byte; the last one also answers all that follow. */
KoprsWireServer *koprs_wire_server_new_canned      (GTlsCertificate *certificate, const char *const *answers);
/* The same, and hangs up after each. */
KoprsWireServer *koprs_wire_server_new_canned_close (GTlsCertificate *certificate, const char *const *answers);
/* Accepts connections and says nothing, not even a TLS handshake. */
KoprsWireServer *koprs_wire_server_new_mute        (void);
/* Closes everything and joins its threads. */
void             koprs_wire_server_free            (KoprsWireServer *self);

const char      *koprs_wire_server_get_uri         (KoprsWireServer *self);   /* http[s]://127.0.0.1:PORT */
guint16          koprs_wire_server_get_port        (KoprsWireServer *self);
/* Asks clients for a certificate and takes any. Before the first connection. */
void             koprs_wire_server_ask_certificate (KoprsWireServer *self);
/* Does not claim to speak HTTP/2, which it never does. Before the first connection. */
void             koprs_wire_server_hide_http2      (KoprsWireServer *self);
/* Calls the handler as soon as the headers are there, and reads no body. Before the first connection. */
void             koprs_wire_server_answer_early    (KoprsWireServer *self);

guint            koprs_wire_server_get_connections (KoprsWireServer *self);   /* so far */
guint            koprs_wire_server_get_open        (KoprsWireServer *self);   /* now */
guint            koprs_wire_server_get_requests    (KoprsWireServer *self);   /* so far */
/* The log: "GET /version", in order of arrival; NULL-terminated copies. */
char           **koprs_wire_server_dup_log         (KoprsWireServer *self);

/* Runs the calling thread's default context until that many have come, or that few are open; aborts the test after a minute. */
void             koprs_wire_server_wait_connections (KoprsWireServer *self, guint count);
void             koprs_wire_server_wait_requests   (KoprsWireServer *self, guint count);
void             koprs_wire_server_wait_open       (KoprsWireServer *self, guint count);
/* Lets one koprs_wire_call_pause () go on. */
void             koprs_wire_server_release         (KoprsWireServer *self);
/* Ends every connection now, without a word of TLS; reset: with RST. */
void             koprs_wire_server_cut_all         (KoprsWireServer *self, gboolean reset);

/* For handlers. */
const char      *koprs_wire_call_get_method        (KoprsWireCall *call);
const char      *koprs_wire_call_get_target        (KoprsWireCall *call);
const char      *koprs_wire_call_get_header        (KoprsWireCall *call, const char *name);   /* NULL where absent */
GBytes          *koprs_wire_call_get_body          (KoprsWireCall *call);
guint            koprs_wire_call_get_number        (KoprsWireCall *call);     /* of the request, from 1, over all connections */
guint            koprs_wire_call_get_connection    (KoprsWireCall *call);     /* of the connection, from 1 */
char            *koprs_wire_call_dup_peer          (KoprsWireCall *call);     /* the subject of the client's certificate, or NULL */
char            *koprs_wire_call_dup_protocol      (KoprsWireCall *call);     /* what was agreed on over TLS, or NULL */
gboolean         koprs_wire_call_send              (KoprsWireCall *call, const char *text, gssize length);   /* FALSE: the peer has gone */
/* headers: NULL, or lines each ended by CRLF. With Content-Length. */
gboolean         koprs_wire_call_reply             (KoprsWireCall *call, guint status, const char *headers, const char *body);
gboolean         koprs_wire_call_send_chunk        (KoprsWireCall *call, const char *text, gssize length);
void             koprs_wire_call_close             (KoprsWireCall *call, gboolean reset);     /* after what was sent; not a TLS goodbye */
void             koprs_wire_call_pause             (KoprsWireCall *call);     /* until koprs_wire_server_release (), or the server ends */
void             koprs_wire_call_wait_gone         (KoprsWireCall *call);     /* until the client hangs up, or the server ends */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsWireServer, koprs_wire_server_free)

G_END_DECLS
