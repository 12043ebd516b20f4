/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What one request is sent with: an Authorization header, a client certificate, and the authorities that the server's own certificate
 * must come from where these are in a file that may change. Immutable, counted, for any thread. */

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _KoprsCredential KoprsCredential;

/* Copies the text, keeps a count of the others; each may be NULL. */
KoprsCredential *koprs_credential_new               (const char *authorization, GTlsCertificate *certificate, GPtrArray *authorities);
KoprsCredential *koprs_credential_ref               (KoprsCredential *self);
void             koprs_credential_unref             (KoprsCredential *self);
const char      *koprs_credential_get_authorization (KoprsCredential *self);   /* the header's value, such as "Bearer x", or NULL */
GTlsCertificate *koprs_credential_get_certificate   (KoprsCredential *self);   /* with its key, or NULL */
GPtrArray       *koprs_credential_get_authorities   (KoprsCredential *self);   /* of GTlsCertificate; another array means that they have changed;
                                                                                  NULL = as in the configuration */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsCredential, koprs_credential_unref)

G_END_DECLS
