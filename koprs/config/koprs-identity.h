/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What makes a credential: an inline token, a file with one, a plugin, a certificate and authorities in files. Reads and runs when told
 * to, and blocks meanwhile; says when it wants to be told again. For one thread at a time. */

#include <gio/gio.h>
#include "koprs/config/koprs-credential.h"
#include "koprs/config/koprs-exec-plugin.h"
#include "koprs/config/koprs-settings.h"

G_BEGIN_DECLS

#define KOPRS_IDENTITY_NEVER G_MAXINT64

typedef struct _KoprsIdentity KoprsIdentity;

/* One renewal. The times are monotonic; they come in as the last renewal left them. */
typedef struct {
  gboolean force;         /* in: even what is not due: it was refused */
  gint64 token_due;       /* when the token is to be made anew */
  gint64 token_ends;      /* when it is good for nothing any more */
  gint64 files_due;       /* when the files are to be looked at again */
  gboolean renewed;       /* out: a token was asked for … */
  gboolean usable;        /* … and there is one that will do */
  GError *error;          /* out: what went wrong with the token; owned by the caller */
} KoprsRenewal;

/* As koprs_credentials_new (). */
KoprsIdentity   *koprs_identity_new              (const char *token, const char *token_file, const char *username, const char *password,
                                                  GTlsCertificate *certificate);
void             koprs_identity_free             (KoprsIdentity *self);
void             koprs_identity_set_plugin       (KoprsIdentity *self, KoprsExecPlugin *plugin);
/* files: copied. authorities: of GTlsCertificate, what those in files are now. */
void             koprs_identity_set_files        (KoprsIdentity *self, const KoprsSettings *files, GList *authorities);

gboolean         koprs_identity_has_token_source (const KoprsIdentity *self);   /* a file or a plugin */
gboolean         koprs_identity_has_plugin       (const KoprsIdentity *self);
gboolean         koprs_identity_has_files        (const KoprsIdentity *self);

void             koprs_identity_renew            (KoprsIdentity *self, KoprsRenewal *renewal);

/* The same content stays the same credential, so that a caller sees by the pointer whether another try is worth while. old: or NULL. */
KoprsCredential *koprs_identity_make             (const KoprsIdentity *self, KoprsCredential *old);

/* Whether a bearer token may stand in a header as it is: visible ASCII, at least one character. */
gboolean         koprs_identity_is_token         (const char *text);

/* The token in a file, without blanks around it; NULL with KOPRS_ERROR_CONFIG where it is missing, empty or no token. */
char            *koprs_identity_read_token       (const char *path, GError **error);

G_END_DECLS
