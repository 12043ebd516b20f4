/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A certificate authority of one server's own: what it issues, and whom a certificate of it names. In: nothing, or what it
 * saved. Out: PEM texts and identities. */

#include <gio/gio.h>
#include "koprs/testing/requests/koprs-test-identity.h"

G_BEGIN_DECLS

typedef struct _KoprsTestAuthority KoprsTestAuthority;

/* Makes the authority, and a certificate for localhost, 127.0.0.1 and ::1, both on P-256. Valid from an hour ago for ten
 * years, since the clocks of two machines differ and a test's data may be kept. */
KoprsTestAuthority *koprs_test_authority_new        (GError **error);
/* From what save () returned; the server's certificate is made anew. */
KoprsTestAuthority *koprs_test_authority_load       (const char *pem, gsize length, GError **error);
void                koprs_test_authority_free       (KoprsTestAuthority *self);

const char         *koprs_test_authority_get_pem    (KoprsTestAuthority *self);      /* its certificate */
GTlsCertificate    *koprs_test_authority_get_server (KoprsTestAuthority *self);      /* with key; borrowed */
/* Certificate and key of the authority itself. */
char               *koprs_test_authority_save       (KoprsTestAuthority *self, GError **error);
/* Certificate and key for a client; valid from begin to end, in seconds since 1970. groups may be NULL. */
char               *koprs_test_authority_issue      (KoprsTestAuthority *self, const char *name, const char *const *groups,
                                                     gint64 begin, gint64 end, GError **error);
/* NULL unless the certificate is the authority's, for clients, and valid at that time. */
KoprsTestIdentity  *koprs_test_authority_identify   (KoprsTestAuthority *self, GTlsCertificate *certificate, gint64 now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestAuthority, koprs_test_authority_free)

G_END_DECLS
