/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One request as the verbs see it: what HTTP said, and, after routing, which kind and object it is about. */

#include <gio/gio.h>
#include "koprs/testing/kinds/koprs-test-kinds.h"
#include "koprs/testing/requests/koprs-test-identity.h"
#include "koprs/testing/requests/koprs-test-hooks.h"

G_BEGIN_DECLS

/* Its functions are in koprs-test-access.h. */
typedef struct _KoprsTestAccess KoprsTestAccess;

typedef struct {
  /* From HTTP. */
  char *method;
  char *path;              /* as sent, without the query */
  GHashTable *query;       /* decoded; of several values of a name the first */
  char *query_text;        /* as sent */
  GPtrArray *dry_run;          /* all values of dryRun in the query */
  char *content_type;      /* without parameters, lower case; NULL = absent */
  gboolean content_type_flawed;   /* its parameters don't parse */
  char *accept;            /* NULL = absent */
  char *user_agent;
  gboolean gzip;           /* the client takes gzip */
  GBytes *body;            /* empty where too_long */
  gboolean too_long;       /* longer than anybody may send */
  char *host;              /* as the client calls the server, NULL = absent */
  char *authorization;     /* the header, NULL = absent */
  GPtrArray *impersonation;  /* names in lower case and values of the Impersonate headers, one after the other; or NULL */
  /* From authentication; NULL in calls of the server's own. */
  KoprsTestIdentity *identity;
  KoprsTestAccess *access;
  struct _KoprsTestLatencies *latencies;   /* of koprs-test-latencies.h: what the server measures; NULL: nothing */
  KoprsTestHooks *hooks;       /* of webhooks; NULL: none is asked */
  GPtrArray *kept;             /* (element-type KoprsBlob) what lives as long as it does; NULL: nothing yet */
  struct _KoprsTestVersions *versions;   /* of koprs-test-convert.h; NULL: not asked for yet */
  /* From routing. */
  KoprsTestKind *kind;
  char *namespace_;        /* NULL = all, or a cluster-wide kind */
  char *name;              /* NULL = the collection */
  char *subresource;       /* NULL = the object itself */
  gboolean watch;          /* of the old /watch/ paths */
} KoprsTestCall;

KoprsTestCall *koprs_test_call_new        (const char *method, const char *path, const char *query);
void           koprs_test_call_free       (KoprsTestCall *self);

/* The blob, which lives as long as the call then. Takes it over. */
KoprsBlob     *koprs_test_call_keep       (KoprsTestCall *self, KoprsBlob *blob);
/* A part of an address, still escaped, whose NUL characters are what stands for all that is no text. */
char          *koprs_test_call_replace_nul (const char *text);
/* Whether that is the path, maybe with slashes at its end. */
gboolean       koprs_test_call_is_at      (KoprsTestCall *self, const char *path);
/* Whether the path is below that one. */
gboolean       koprs_test_call_is_below   (KoprsTestCall *self, const char *path);
/* The server as the client calls it, host and port; NULL where it doesn't, or calls it something that is no address. */
const char    *koprs_test_call_get_host   (KoprsTestCall *self);
/* NULL where absent. */
const char    *koprs_test_call_get        (KoprsTestCall *self, const char *name);
/* All values of the name, in their order (element-type utf8). */
GPtrArray     *koprs_test_call_get_all    (KoprsTestCall *self, const char *name);
/* A boolean as the API reads it: present and neither false nor 0. */
gboolean       koprs_test_call_is_set     (KoprsTestCall *self, const char *name);
/* fieldManager, or the program of the user agent, at most 128 bytes; never empty. */
char          *koprs_test_call_dup_manager (KoprsTestCall *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestCall, koprs_test_call_free)

G_END_DECLS
