/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Verifies servers against a list of authorities held in memory, and nothing else: not the system's. Comes in: certificates.
 * Goes out: a GTlsDatabase that a SoupSession takes. */

#include <gio/gio.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_TLS_DATABASE (koprs_tls_database_get_type ())
G_DECLARE_FINAL_TYPE (KoprsTlsDatabase, koprs_tls_database, KOPRS, TLS_DATABASE, GTlsDatabase)

/* authorities: of GTlsCertificate; copied. An empty list trusts nobody. */
GTlsDatabase *koprs_tls_database_new (GList *authorities);

/* What is wrong with a certificate, in words: "its authority is unknown; it has expired". */
char         *koprs_tls_flags_to_string (GTlsCertificateFlags flags);

G_END_DECLS
