/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What only the socket of a connection shows, and what happens when it takes less than is given to it. */

#include "support/koprs-wire-outcome.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>

typedef struct {
  KoprsWireCa *ca;
  KoprsWireServer *server;
  KoprsTransport *transport;
  KoprsWireOutcome out;
} Fixture;

static void
tell_length (KoprsWireCall *wire, gpointer user_data)
{
  GBytes *body = koprs_wire_call_get_body (wire);
  g_autofree char *text = g_strdup_printf ("%" G_GSIZE_FORMAT, body ? g_bytes_get_size (body) : 0);

  koprs_wire_call_reply (wire, 200, NULL, text);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GTlsCertificate) certificate = NULL;

  self->ca = koprs_wire_ca_new ("authority");
  certificate = koprs_wire_ca_issue_local (self->ca);
  self->server = koprs_wire_server_new (certificate, tell_length, NULL);
  self->transport = koprs_wire_transport_new (self->server, self->ca);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  koprs_wire_settle ();
  g_assert_finalize_object (g_steal_pointer (&self->transport));
  koprs_wire_settle ();
  koprs_wire_outcome_clear (&self->out);
  koprs_wire_server_free (self->server);
  koprs_wire_ca_free (self->ca);
}

/* The process's own socket that is connected to the server; the server's end of it has another peer. */
static int
find_connection (Fixture *self)
{
  for (int fd = 0; fd < 1024; fd++)
    {
      struct sockaddr_in peer;
      socklen_t length = sizeof peer;

      if (getpeername (fd, (struct sockaddr *) (void *) &peer, &length) == 0 && peer.sin_family == AF_INET &&
          ntohs (peer.sin_port) == koprs_wire_server_get_port (self->server))
        return fd;
    }
  g_assert_not_reached ();
}

static int
get_option (int fd, int level, int name)
{
  int value = -1;
  socklen_t length = sizeof value;

  g_assert_cmpint (getsockopt (fd, level, name, &value, &length), ==, 0);
  return value;
}

/* Nobody but the kernel sees that a peer has gone without a word: after 30 s of silence it asks, and 15 s later it knows. */
static void
the_kernel_looks_after_every_connection (Fixture *self, gconstpointer data)
{
  int fd;

  koprs_wire_outcome_call (&self->out, self->transport, "GET", "/", NULL);
  koprs_wire_outcome_text (&self->out);
  fd = find_connection (self);
  g_assert_cmpint (get_option (fd, SOL_SOCKET, SO_KEEPALIVE), ==, 1);
  g_assert_cmpint (get_option (fd, IPPROTO_TCP, TCP_KEEPIDLE), ==, 30);
  g_assert_cmpint (get_option (fd, IPPROTO_TCP, TCP_KEEPINTVL), ==, 5);
  g_assert_cmpint (get_option (fd, IPPROTO_TCP, TCP_KEEPCNT), ==, 3);
  g_assert_cmpint (get_option (fd, IPPROTO_TCP, TCP_USER_TIMEOUT), ==, 45000);
}

/* How many of the next large writes find the socket full. */
static gint n_full;

/* In the place of the C library's. */
ssize_t
send (int fd, const void *data, size_t length, int flags)
{
  if (length > 8192 && g_atomic_int_get (&n_full) > 0)
    {
      g_atomic_int_dec_and_test (&n_full);
      errno = EAGAIN;
      return -1;
    }
  return sendto (fd, data, length, flags, NULL, 0);
}

/* A TLS connection keeps what it could not send, and sends it in the end: the same write on another connection would be done twice. */
static void
a_body_that_does_not_go_out_at_once_goes_out_once (Fixture *self, gconstpointer data)
{
  g_autofree char *body = g_strnfill (15 * 1024, 'x');

  koprs_wire_outcome_call (&self->out, self->transport, "GET", "/", NULL);
  koprs_wire_outcome_text (&self->out);
  g_atomic_int_set (&n_full, 3);
  koprs_wire_outcome_call (&self->out, self->transport, "POST", "/", body);
  g_assert_cmpstr (koprs_wire_outcome_text (&self->out), ==, "15360");
  g_assert_cmpint (g_atomic_int_get (&n_full), ==, 0);
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 2);
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 1);
}

static void
a_connection_with_half_a_body_is_not_used_again (Fixture *self, gconstpointer data)
{
  g_autofree char *body = g_strnfill (15 * 1024, 'x');

  koprs_wire_server_answer_early (self->server);
  g_atomic_int_set (&n_full, G_MAXINT);
  koprs_wire_outcome_call (&self->out, self->transport, "POST", "/", body);
  koprs_wire_outcome_text (&self->out);
  g_atomic_int_set (&n_full, 0);
  for (guint i = 0; i < 2; i++)
    {
      koprs_wire_outcome_call (&self->out, self->transport, "GET", "/", NULL);
      koprs_wire_outcome_text (&self->out);
    }
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 3);
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 2);
}

static void
a_call_that_is_cancelled_inside_its_body_ends (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = koprs_request_new ("POST", "/");

  koprs_request_take_body (request, "application/json", g_bytes_new_take (g_strnfill (15 * 1024, 'x'), 15 * 1024));
  g_atomic_int_set (&n_full, G_MAXINT);
  koprs_wire_outcome_send (&self->out, self->transport, request);
  while (g_atomic_int_get (&n_full) == G_MAXINT)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (self->out.cancellable);
  koprs_wire_outcome_wait (&self->out);
  g_assert_error (self->out.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_atomic_int_set (&n_full, 0);
  koprs_wire_server_wait_open (self->server, 0);
}

#define ADD(name, function) g_test_add ("/transport-socket/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("the-kernel-looks-after-every-connection", the_kernel_looks_after_every_connection);
  ADD ("a-body-that-does-not-go-out-at-once-goes-out-once", a_body_that_does_not_go_out_at_once_goes_out_once);
  ADD ("a-connection-with-half-a-body-is-not-used-again", a_connection_with_half_a_body_is_not_used_again);
  ADD ("a-call-that-is-cancelled-inside-its-body-ends", a_call_that_is_cancelled_inside_its_body_ends);
  return g_test_run ();
}
