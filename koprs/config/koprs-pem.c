/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-pem.h"

#include "koprs/koprs-error.h"

#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <string.h>

#define CERTIFICATE "CERTIFICATE"

static const char *const key_labels[] = { "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY" };

/* A block from its BEGIN to the end of its END line. */
typedef struct {
  const char *data;
  gsize length;
} Block;

/* The next block with the label at or after *at, which moves past it. */
static gboolean
next_block (const char **at, const char *end, const char *label, Block *block)
{
  g_autofree char *begin = g_strdup_printf ("-----BEGIN %s-----", label);
  g_autofree char *finish = g_strdup_printf ("-----END %s-----", label);
  const char *first = memmem (*at, end - *at, begin, strlen (begin));
  const char *last;

  if (first == NULL)
    return FALSE;
  last = memmem (first, end - first, finish, strlen (finish));
  block->data = first;
  block->length = last != NULL ? (gsize) (last - first) + strlen (finish) : (gsize) (end - first);
  *at = first + block->length;
  return TRUE;
}

static void
set_error (GError **error, const char *message)
{
  g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, message);
}

GList *
koprs_pem_parse_certificates (const char *pem, gsize length, GError **error)
{
  const char *at = pem;
  GList *list = NULL;
  guint n = 0;
  Block block;

  while (next_block (&at, pem + length, CERTIFICATE, &block))
    {
      g_autoptr (GError) local = NULL;
      GTlsCertificate *certificate = g_tls_certificate_new_from_pem (block.data, block.length, &local);

      n++;
      if (certificate == NULL)
        {
          g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "certificate %u can't be read: %s", n, local->message);
          g_list_free_full (list, g_object_unref);
          return NULL;
        }
      list = g_list_prepend (list, certificate);
    }
  if (list == NULL)
    set_error (error, "there is no PEM certificate");
  return g_list_reverse (list);
}

static gboolean
find_key (const char *pem, gsize length, Block *block)
{
  for (gsize i = 0; i < G_N_ELEMENTS (key_labels); i++)
    {
      const char *at = pem;

      if (next_block (&at, pem + length, key_labels[i], block))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_encrypted (const Block *block)
{
  static const char *const marks[] = { "BEGIN ENCRYPTED", "Proc-Type: 4,ENCRYPTED" };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (memmem (block->data, block->length, marks[i], strlen (marks[i])) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
koprs_pem_check_key (const char *pem, gsize length, GError **error)
{
  Block block;
  gnutls_datum_t datum;
  gnutls_x509_privkey_t key = NULL;
  int result;

  if (!find_key (pem, length, &block))
    {
      set_error (error, "there is no PEM private key");
      return FALSE;
    }
  if (is_encrypted (&block))
    {
      set_error (error, "the private key is encrypted, which is not supported");
      return FALSE;
    }
  datum.data = (guchar *) block.data;
  datum.size = block.length;
  result = gnutls_x509_privkey_init (&key);
  if (result == GNUTLS_E_SUCCESS)
    result = gnutls_x509_privkey_import2 (key, &datum, GNUTLS_X509_FMT_PEM, NULL, GNUTLS_PKCS_PLAIN);
  g_clear_pointer (&key, gnutls_x509_privkey_deinit);
  if (result == GNUTLS_E_SUCCESS)
    return TRUE;
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "the private key can't be read: %s", gnutls_strerror (result));
  return FALSE;
}

/* Whether GnuTLS takes the two for a pair. */
static gboolean
is_pair (const Block *certificate, const Block *key)
{
  gnutls_datum_t certificate_datum = { (guchar *) certificate->data, certificate->length };
  gnutls_datum_t key_datum = { (guchar *) key->data, key->length };
  gnutls_certificate_credentials_t credentials = NULL;
  int result;

  result = gnutls_certificate_allocate_credentials (&credentials);
  if (result == GNUTLS_E_SUCCESS)
    result = gnutls_certificate_set_x509_key_mem (credentials, &certificate_datum, &key_datum, GNUTLS_X509_FMT_PEM);
  g_clear_pointer (&credentials, gnutls_certificate_free_credentials);
  return result >= 0;
}

GTlsCertificate *
koprs_pem_new_identity (const char *certificate, gsize certificate_length, const char *key, gsize key_length,
                        GError **error)
{
  g_autoptr (GString) pem = g_string_new (NULL);
  g_autoptr (GError) local = NULL;
  const char *at = certificate;
  Block leaf = { NULL };
  Block block;
  GTlsCertificate *identity;

  if (!koprs_pem_check_key (key, key_length, error))
    return NULL;
  /* The certificates alone: their text may hold a key as well, which is not the one that was named. */
  while (next_block (&at, certificate + certificate_length, CERTIFICATE, &block))
    {
      if (leaf.data == NULL)
        leaf = block;
      g_string_append_len (pem, block.data, block.length);
      g_string_append_c (pem, '\n');
    }
  find_key (key, key_length, &block);
  if (leaf.data == NULL || !is_pair (&leaf, &block))
    {
      set_error (error, leaf.data == NULL ? "there is no PEM certificate" : "the private key does not match the certificate");
      return NULL;
    }
  g_string_append_len (pem, block.data, block.length);
  g_string_append_c (pem, '\n');
  identity = g_tls_certificate_new_from_pem (pem->str, pem->len, &local);
  if (identity == NULL)
    g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, local->message);
  return identity;
}
