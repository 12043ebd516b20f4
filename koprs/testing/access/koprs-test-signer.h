/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The key that tokens of service accounts are signed with, RS256 as a real server has it. It is made when it is first needed, which takes
 * a tenth of a second. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _KoprsTestSigner KoprsTestSigner;

KoprsTestSigner *koprs_test_signer_new    (void);
void             koprs_test_signer_free   (KoprsTestSigner *self);

/* What a token's header calls the key. Lives as long as the signer. */
const char      *koprs_test_signer_get_id (KoprsTestSigner *self);
/* Appends the separator and the signature of what was in the text before, in the alphabet of URLs. */
void             koprs_test_signer_sign   (KoprsTestSigner *self, GString *text, const char *separator);
/* A JWT of these claims, which clients may look into and verify. */
char            *koprs_test_signer_make_token (KoprsTestSigner *self, JsonNode *claims);
/* Appends the public key as a JWK. */
void             koprs_test_signer_append_key (KoprsTestSigner *self, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestSigner, koprs_test_signer_free)

G_END_DECLS
