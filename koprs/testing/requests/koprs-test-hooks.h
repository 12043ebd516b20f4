/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The webhooks that one request has to do with. A request that meets one which was not asked yet ends with it as pending, and is handled
 * again, from its beginning, once it has answered. What chance decides is the same each time. Pure, but for who asks. */

#include <glib.h>
#include "koprs/testing/requests/koprs-test-hook.h"

G_BEGIN_DECLS

typedef struct _KoprsTestHooks KoprsTestHooks;
typedef struct _KoprsTestAsker KoprsTestAsker;
typedef void (*KoprsTestAskedFunc) (gpointer user_data);

/* Takes questions to webhooks. */
struct _KoprsTestAsker {
  /* Asks all that is pending; done is called once, later, when all of it is settled, unless end was. */
  gpointer (*begin) (KoprsTestAsker *self, KoprsTestHooks *hooks, KoprsTestAskedFunc done, gpointer user_data);
  void (*end) (gpointer round);
};

struct _KoprsTestHooks {
  KoprsTestAsker *asker;
  GPtrArray *pending;        /* (element-type KoprsTestHook) empty: the request was handled to its end */
  GHashTable *settled;       /* key → KoprsTestHook; NULL: none yet */
  char *name;                /* what generateName gave */
  char *uid;                 /* what a new object has got */
};

KoprsTestHooks *koprs_test_hooks_new    (KoprsTestAsker *asker);
void            koprs_test_hooks_free   (KoprsTestHooks *self);
gboolean        koprs_test_hooks_wait   (const KoprsTestHooks *self);
/* One that has answered, or NULL. */
KoprsTestHook  *koprs_test_hooks_find   (KoprsTestHooks *self, const char *key);
/* To be asked; takes it over, once for each key. */
void            koprs_test_hooks_ask    (KoprsTestHooks *self, KoprsTestHook *hook);
/* All that was pending has answered. */
void            koprs_test_hooks_settle (KoprsTestHooks *self);
/* Keeps in *slot what was made first, and gives a copy of that. Takes text over. */
char           *koprs_test_hooks_keep   (char **slot, char *text);

G_END_DECLS
