/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the programs outside g_test_init share. glib-networking keeps TLS session tickets for the whole process, except in
 * programs that call g_test_init: so these are plain ones, which say TAP by hand. */

#include <stdio.h>
#include <stdlib.h>

#include "support/koprs-ticket-server.h"
#include "support/koprs-wire-outcome.h"

static guint n_checks;

static inline void
check (gboolean ok, const char *what)
{
  printf ("%s %u - %s\n", ok ? "ok" : "not ok", ++n_checks, what);
}

static inline int
done (void)
{
  printf ("1..%u\n", n_checks);
  return 0;
}

static inline KoprsTicketServer *
new_ticket_server (KoprsWireCa *ca)
{
  static const char *const names[] = { "localhost", "127.0.0.1", NULL };
  g_autofree char *certificate = NULL;
  g_autofree char *key = NULL;

  koprs_wire_ca_issue_pem (ca, "server", names, KOPRS_WIRE_CA_SERVER, &certificate, &key);
  return koprs_ticket_server_new (certificate, key);
}

/* What the server says, or the error's message; until the caller frees it. */
static inline char *
ask (KoprsTransport *transport)
{
  KoprsWireOutcome out = KOPRS_WIRE_OUTCOME_INIT;
  char *text;

  koprs_wire_outcome_call (&out, transport, "GET", "/", NULL);
  text = g_strdup (out.error ? out.error->message : koprs_wire_outcome_text (&out));
  koprs_wire_outcome_clear (&out);
  koprs_wire_settle ();
  printf ("# %s\n", text);
  return text;
}
