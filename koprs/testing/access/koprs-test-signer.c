/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/access/koprs-test-signer.h"

#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <gnutls/abstract.h>
#include <gnutls/gnutls.h>
#include <string.h>

#define BITS 2048

struct _KoprsTestSigner {
  gnutls_privkey_t key;       /* NULL: not made yet */
  gnutls_pubkey_t public_key;
  char *id;
};

KoprsTestSigner *
koprs_test_signer_new (void)
{
  return g_new0 (KoprsTestSigner, 1);
}

void
koprs_test_signer_free (KoprsTestSigner *self)
{
  if (self->public_key != NULL)
    gnutls_pubkey_deinit (self->public_key);
  if (self->key != NULL)
    gnutls_privkey_deinit (self->key);
  g_free (self->id);
  g_free (self);
}

/* GnuTLS fails here for want of memory or of random bytes, without which nothing goes on. */
static void
demand (int result)
{
  if (result < 0)
    g_error ("koprs-test-signer: %s", gnutls_strerror (result));
}

/* The digest of the public key, as a real server names it. */
static char *
make_id (gnutls_pubkey_t public_key)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GString) id = g_string_new (NULL);
  gnutls_datum_t der = { NULL, 0 };
  guint8 digest[32];
  gsize size = sizeof digest;

  demand (gnutls_pubkey_export2 (public_key, GNUTLS_X509_FMT_DER, &der));
  g_checksum_update (checksum, der.data, der.size);
  g_checksum_get_digest (checksum, digest, &size);
  gnutls_free (der.data);
  koprs_test_text_append_base64url (id, digest, size);
  return g_string_free (g_steal_pointer (&id), FALSE);
}

static void
ensure (KoprsTestSigner *self)
{
  if (self->key != NULL)
    return;
  demand (gnutls_privkey_init (&self->key));
  demand (gnutls_privkey_generate (self->key, GNUTLS_PK_RSA, BITS, 0));
  demand (gnutls_pubkey_init (&self->public_key));
  demand (gnutls_pubkey_import_privkey (self->public_key, self->key, 0, 0));
  self->id = make_id (self->public_key);
}

const char *
koprs_test_signer_get_id (KoprsTestSigner *self)
{
  ensure (self);
  return self->id;
}

void
koprs_test_signer_sign (KoprsTestSigner *self, GString *text, const char *separator)
{
  const gnutls_datum_t data = { (unsigned char *) text->str, (unsigned int) text->len };
  gnutls_datum_t signature = { NULL, 0 };

  ensure (self);
  demand (gnutls_privkey_sign_data (self->key, GNUTLS_DIG_SHA256, 0, &data, &signature));
  g_string_append (text, separator);
  koprs_test_text_append_base64url (text, signature.data, signature.size);
  gnutls_free (signature.data);
}

static void
append_text (GString *token, const char *text)
{
  koprs_test_text_append_base64url (token, (const guint8 *) text, strlen (text));
}

char *
koprs_test_signer_make_token (KoprsTestSigner *self, JsonNode *claims)
{
  GString *token = g_string_new (NULL);
  g_autofree char *header = g_strdup_printf ("{\"alg\":\"RS256\",\"kid\":\"%s\"}", koprs_test_signer_get_id (self));
  g_autofree char *text = koprs_test_node_to_text (claims);

  append_text (token, header);
  g_string_append_c (token, '.');
  append_text (token, text);
  koprs_test_signer_sign (self, token, ".");
  return g_string_free (token, FALSE);
}

void
koprs_test_signer_append_key (KoprsTestSigner *self, GString *out)
{
  gnutls_datum_t modulus = { NULL, 0 }, exponent = { NULL, 0 };

  ensure (self);
  demand (gnutls_pubkey_export_rsa_raw2 (self->public_key, &modulus, &exponent, GNUTLS_EXPORT_FLAG_NO_LZ));
  g_string_append_printf (out, "{\"use\":\"sig\",\"kty\":\"RSA\",\"kid\":\"%s\",\"alg\":\"RS256\",\"n\":\"", self->id);
  koprs_test_text_append_base64url (out, modulus.data, modulus.size);
  g_string_append (out, "\",\"e\":\"");
  koprs_test_text_append_base64url (out, exponent.data, exponent.size);
  g_string_append (out, "\"}");
  gnutls_free (modulus.data);
  gnutls_free (exponent.data);
}
