/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Whom we act as, if not as ourselves: a user, and what the server is to believe of that user. Comes in: a kubeconfig or calls. Goes out: the
 * headers of each request. Pure. */

#include <glib.h>
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

typedef struct {
  char *user;             /* NULL: as ourselves */
  char *uid;
  char **groups;          /* NULL: none */
  GPtrArray *extra;       /* of char **: a key, then its values; NULL-terminated */
} KoprsImpersonation;

void       koprs_impersonation_init       (KoprsImpersonation *self);
void       koprs_impersonation_clear      (KoprsImpersonation *self);
void       koprs_impersonation_copy       (KoprsImpersonation *self, const KoprsImpersonation *other);   /* self: initialised, empty */

/* Sets the values of a key in its place, or drops it where they are NULL or none. */
void       koprs_impersonation_set_extra  (KoprsImpersonation *self, const char *key, const char *const *values);

/* as, as-uid, as-groups and as-user-extra of a kubeconfig's user. CONFIG, beginning with where. */
gboolean   koprs_impersonation_read       (KoprsImpersonation *self, KoprsJsonSlice user, const char *where, GError **error);

/* NULL, or what is wrong; member: which of "user", "uid", "groups" or "extra" it is wrong with. */
const char *koprs_impersonation_find_flaw (const KoprsImpersonation *self, const char **member);

/* Name, value, name, value, …, NULL. Empty without a user. */
char     **koprs_impersonation_make_headers (const KoprsImpersonation *self);

G_END_DECLS
