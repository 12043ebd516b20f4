/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* PEM texts: bundles are split into certificates, a key is looked at before anything is connected with it. In: text. Out: GIO's
 * certificates, or KOPRS_ERROR_CONFIG with what is wrong, for the caller to say where. Pure. */

#include <gio/gio.h>

G_BEGIN_DECLS

/* Every certificate of the text, in order, at least one; other blocks and text between are skipped. A list of GTlsCertificate, owned
 * with its elements. */
GList           *koprs_pem_parse_certificates (const char *pem, gsize length, GError **error);

/* Whether there is one private key that can be used: PKCS #8, PKCS #1 or SEC 1, not encrypted. */
gboolean         koprs_pem_check_key          (const char *pem, gsize length, GError **error);

/* The first certificate with its key and with the rest as its chain. An error unless they belong together. */
GTlsCertificate *koprs_pem_new_identity       (const char *certificate, gsize certificate_length,
                                               const char *key, gsize key_length, GError **error);

G_END_DECLS
