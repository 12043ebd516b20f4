/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-hook-client.h"

#include "koprs/testing/http/koprs-test-hook-call.h"

#define CONNECTIONS 16     /* to one webhook */

typedef struct {
  KoprsTestAsker parent;
  GHashTable *sessions;    /* time and authorities → SoupSession */
} Client;

typedef struct {
  KoprsTestHooks *hooks;
  GPtrArray *calls;
  guint open;
  KoprsTestAskedFunc done;
  gpointer user_data;
} Round;

static SoupSession *
find_session (Client *self, const KoprsTestHook *hook)
{
  g_autofree char *key = g_strdup_printf ("%u %s", hook->timeout, hook->authorities != NULL ? hook->authorities : "");
  SoupSession *session = g_hash_table_lookup (self->sessions, key);

  if (session != NULL)
    return session;
  session = soup_session_new_with_options ("timeout", hook->timeout, "user-agent", "kube-apiserver-admission", "max-conns", CONNECTIONS,
                                           "max-conns-per-host", CONNECTIONS, NULL);
  /* Nothing of the desktop's stands between a server and its webhooks. */
  soup_session_set_proxy_resolver (session, NULL);
  if (hook->authorities != NULL)
    soup_session_set_tls_database (session, NULL);
  g_hash_table_insert (self->sessions, g_steal_pointer (&key), session);
  return session;
}

static void
round_end (gpointer data)
{
  Round *round = data;

  g_ptr_array_unref (round->calls);
  g_free (round);
}

static void
on_settled (gpointer data)
{
  Round *round = data;

  if (--round->open > 0)
    return;
  koprs_test_hooks_settle (round->hooks);
  round->done (round->user_data);
}

static gpointer
round_begin (KoprsTestAsker *asker, KoprsTestHooks *hooks, KoprsTestAskedFunc done, gpointer user_data)
{
  Round *round = g_new0 (Round, 1);

  round->hooks = hooks;
  round->done = done;
  round->user_data = user_data;
  round->calls = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_test_hook_call_free);
  round->open = hooks->pending->len;
  for (guint i = 0; i < hooks->pending->len; i++)
    {
      KoprsTestHook *hook = g_ptr_array_index (hooks->pending, i);

      g_ptr_array_add (round->calls, koprs_test_hook_call_new (find_session ((Client *) asker, hook), hook, on_settled, round));
    }
  return round;
}

static void
close_session (gpointer data)
{
  soup_session_abort (data);
  g_object_unref (data);
}

KoprsTestAsker *
koprs_test_hook_client_new (void)
{
  Client *self = g_new0 (Client, 1);

  self->parent.begin = round_begin;
  self->parent.end = round_end;
  self->sessions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, close_session);
  return &self->parent;
}

void
koprs_test_hook_client_free (KoprsTestAsker *asker)
{
  Client *self = (Client *) asker;

  g_hash_table_unref (self->sessions);
  g_free (self);
}
