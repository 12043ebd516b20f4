/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/access/koprs-test-tls.h"

#include <gio/gio.h>
#include <gnutls/abstract.h>
#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <string.h>
#include <time.h>

#define HOUR 3600
#define YEARS (3650LL * 86400)

typedef struct {
  gnutls_x509_privkey_t key;
  gnutls_x509_crt_t certificate;
} Identity;

static void
identity_clear (Identity *self)
{
  if (self->certificate != NULL)
    gnutls_x509_crt_deinit (self->certificate);
  if (self->key != NULL)
    gnutls_x509_privkey_deinit (self->key);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Identity, identity_clear)

struct _KoprsTestAuthority {
  Identity own;
  char *pem;
  GTlsCertificate *server;
};

static gboolean
check (int result, const char *what, GError **error)
{
  if (result >= 0)
    return TRUE;
  g_set_error (error, G_TLS_ERROR, G_TLS_ERROR_MISC, "%s: %s", what, gnutls_strerror (result));
  return FALSE;
}

/* A key and an unsigned certificate with what all kinds have in common. */
static gboolean
identity_start (Identity *self, const char *common_name, gint64 begin, gint64 end, GError **error)
{
  guint8 serial[16], id[20];
  size_t id_size = sizeof id;

  if (!check (gnutls_x509_privkey_init (&self->key), "key", error) ||
      !check (gnutls_x509_privkey_generate (self->key, GNUTLS_PK_EC,
                                            GNUTLS_CURVE_TO_BITS (GNUTLS_ECC_CURVE_SECP256R1), 0),
              "key", error) ||
      !check (gnutls_x509_crt_init (&self->certificate), "certificate", error) ||
      !check (gnutls_rnd (GNUTLS_RND_NONCE, serial, sizeof serial), "serial number", error))
    return FALSE;
  serial[0] = (serial[0] & 0x3f) | 0x40;   /* positive and without leading zeros */
  return check (gnutls_x509_crt_set_version (self->certificate, 3), "version", error) &&
         check (gnutls_x509_crt_set_serial (self->certificate, serial, sizeof serial), "serial number",
                error) &&
         check (gnutls_x509_crt_set_activation_time (self->certificate, begin), "time", error) &&
         check (gnutls_x509_crt_set_expiration_time (self->certificate, end), "time", error) &&
         check (gnutls_x509_crt_set_dn_by_oid (self->certificate, GNUTLS_OID_X520_COMMON_NAME, 0,
                                               common_name, strlen (common_name)),
                "name", error) &&
         check (gnutls_x509_crt_set_key (self->certificate, self->key), "key", error) &&
         check (gnutls_x509_crt_get_key_id (self->certificate, 0, id, &id_size), "key id", error) &&
         check (gnutls_x509_crt_set_subject_key_id (self->certificate, id, id_size), "key id", error);
}

static gboolean
make_authority (Identity *self, GError **error)
{
  gint64 now = time (NULL);

  return identity_start (self, "koprs-test-server CA", now - HOUR, now + YEARS, error) &&
         check (gnutls_x509_crt_set_basic_constraints (self->certificate, 1, -1), "constraints", error) &&
         check (gnutls_x509_crt_set_key_usage (self->certificate,
                                               GNUTLS_KEY_KEY_CERT_SIGN | GNUTLS_KEY_CRL_SIGN |
                                                 GNUTLS_KEY_DIGITAL_SIGNATURE),
                "usage", error) &&
         check (gnutls_x509_crt_sign2 (self->certificate, self->certificate, self->key,
                                       GNUTLS_DIG_SHA256, 0),
                "signature", error);
}

static gboolean
add_addresses (gnutls_x509_crt_t certificate, GError **error)
{
  static const guint8 ipv4[4] = { 127, 0, 0, 1 };
  static const guint8 ipv6[16] = { [15] = 1 };

  return check (gnutls_x509_crt_set_subject_alt_name (certificate, GNUTLS_SAN_DNSNAME, "localhost", 9,
                                                      GNUTLS_FSAN_SET),
                "address", error) &&
         check (gnutls_x509_crt_set_subject_alt_name (certificate, GNUTLS_SAN_IPADDRESS, ipv4,
                                                      sizeof ipv4, GNUTLS_FSAN_APPEND),
                "address", error) &&
         check (gnutls_x509_crt_set_subject_alt_name (certificate, GNUTLS_SAN_IPADDRESS, ipv6,
                                                      sizeof ipv6, GNUTLS_FSAN_APPEND),
                "address", error);
}

/* The last steps of every certificate that is not the authority's own. */
static gboolean
identity_sign (Identity *self, const Identity *authority, const char *purpose, GError **error)
{
  guint8 id[20];
  size_t id_size = sizeof id;

  return check (gnutls_x509_crt_set_basic_constraints (self->certificate, 0, -1), "constraints", error) &&
         check (gnutls_x509_crt_set_key_usage (self->certificate, GNUTLS_KEY_DIGITAL_SIGNATURE), "usage",
                error) &&
         check (gnutls_x509_crt_set_key_purpose_oid (self->certificate, purpose, 0), "usage", error) &&
         check (gnutls_x509_crt_get_key_id (authority->certificate, 0, id, &id_size), "key id", error) &&
         check (gnutls_x509_crt_set_authority_key_id (self->certificate, id, id_size), "key id", error) &&
         check (gnutls_x509_crt_sign2 (self->certificate, authority->certificate, authority->key,
                                       GNUTLS_DIG_SHA256, 0),
                "signature", error);
}

static gboolean
make_server (Identity *self, const Identity *authority, GError **error)
{
  gint64 now = time (NULL);

  return identity_start (self, "koprs-test-server", now - HOUR, now + YEARS, error) &&
         add_addresses (self->certificate, error) &&
         identity_sign (self, authority, GNUTLS_KP_TLS_WWW_SERVER, error);
}

static gboolean
add_groups (gnutls_x509_crt_t certificate, const char *const *groups, GError **error)
{
  for (guint i = 0; groups != NULL && groups[i] != NULL; i++)
    if (!check (gnutls_x509_crt_set_dn_by_oid (certificate, GNUTLS_OID_X520_ORGANIZATION_NAME, 0, groups[i],
                                               strlen (groups[i])),
                "group", error))
      return FALSE;
  return TRUE;
}

static gboolean
append_pem (GString *out, const Identity *identity, gboolean with_key, GError **error)
{
  gnutls_datum_t pem = { NULL, 0 };

  if (!check (gnutls_x509_crt_export2 (identity->certificate, GNUTLS_X509_FMT_PEM, &pem), "certificate",
              error))
    return FALSE;
  g_string_append_len (out, (const char *) pem.data, pem.size);
  gnutls_free (pem.data);
  if (!with_key)
    return TRUE;
  if (!check (gnutls_x509_privkey_export2_pkcs8 (identity->key, GNUTLS_X509_FMT_PEM, NULL,
                                                 GNUTLS_PKCS_PLAIN, &pem),
              "key", error))
    return FALSE;
  g_string_append_len (out, (const char *) pem.data, pem.size);
  gnutls_memset (pem.data, 0, pem.size);
  gnutls_free (pem.data);
  return TRUE;
}

/* GnuTLS finds an issuer by what it read, not by what it wrote. */
static gboolean
read_back (KoprsTestAuthority *self, GString *pem, GError **error)
{
  const gnutls_datum_t text = { (unsigned char *) pem->str, pem->len };
  gnutls_x509_crt_t certificate = NULL;

  if (!check (gnutls_x509_crt_init (&certificate), "certificate", error))
    return FALSE;
  gnutls_x509_crt_deinit (self->own.certificate);
  self->own.certificate = certificate;
  return check (gnutls_x509_crt_import (certificate, &text, GNUTLS_X509_FMT_PEM), "certificate", error);
}

static gboolean
finish (KoprsTestAuthority *self, GError **error)
{
  g_auto (Identity) server = { NULL, NULL };
  g_autoptr (GString) own = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  if (!append_pem (own, &self->own, FALSE, error) || !read_back (self, own, error) || !make_server (&server, &self->own, error) ||
      !append_pem (text, &server, TRUE, error))
    return FALSE;
  self->pem = g_string_free (g_steal_pointer (&own), FALSE);
  self->server = g_tls_certificate_new_from_pem (text->str, text->len, error);
  return self->server != NULL;
}

KoprsTestAuthority *
koprs_test_authority_new (GError **error)
{
  g_autoptr (KoprsTestAuthority) self = g_new0 (KoprsTestAuthority, 1);

  if (!make_authority (&self->own, error) || !finish (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

KoprsTestAuthority *
koprs_test_authority_load (const char *pem, gsize length, GError **error)
{
  g_autoptr (KoprsTestAuthority) self = g_new0 (KoprsTestAuthority, 1);
  const gnutls_datum_t text = { (unsigned char *) pem, length };

  if (!check (gnutls_x509_crt_init (&self->own.certificate), "certificate", error) ||
      !check (gnutls_x509_privkey_init (&self->own.key), "key", error) ||
      !check (gnutls_x509_crt_import (self->own.certificate, &text, GNUTLS_X509_FMT_PEM), "certificate", error) ||
      !check (gnutls_x509_privkey_import2 (self->own.key, &text, GNUTLS_X509_FMT_PEM, NULL, 0), "key", error) ||
      !finish (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
koprs_test_authority_free (KoprsTestAuthority *self)
{
  identity_clear (&self->own);
  g_free (self->pem);
  g_clear_object (&self->server);
  g_free (self);
}

const char *
koprs_test_authority_get_pem (KoprsTestAuthority *self)
{
  return self->pem;
}

GTlsCertificate *
koprs_test_authority_get_server (KoprsTestAuthority *self)
{
  return self->server;
}

static char *
make_pem (const Identity *identity, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  return append_pem (text, identity, TRUE, error) ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

char *
koprs_test_authority_save (KoprsTestAuthority *self, GError **error)
{
  return make_pem (&self->own, error);
}

char *
koprs_test_authority_issue (KoprsTestAuthority *self, const char *name, const char *const *groups, gint64 begin,
                            gint64 end, GError **error)
{
  g_auto (Identity) client = { NULL, NULL };

  if (!identity_start (&client, name, begin, end, error) || !add_groups (client.certificate, groups, error) ||
      !identity_sign (&client, &self->own, GNUTLS_KP_TLS_WWW_CLIENT, error))
    return NULL;
  return make_pem (&client, error);
}

/* One part of the subject; NULL where there are not as many. */
static char *
dup_part (gnutls_x509_crt_t certificate, const char *oid, guint number)
{
  size_t size = 0;
  char *text;

  if (gnutls_x509_crt_get_dn_by_oid (certificate, oid, number, 0, NULL, &size) != GNUTLS_E_SHORT_MEMORY_BUFFER)
    return NULL;
  text = g_malloc0 (size + 1);
  if (gnutls_x509_crt_get_dn_by_oid (certificate, oid, number, 0, text, &size) == 0)
    return text;
  g_free (text);
  return NULL;
}

static gboolean
is_for_clients (gnutls_x509_crt_t certificate)
{
  char oid[64];

  for (guint i = 0;; i++)
    {
      size_t size = sizeof oid;

      if (gnutls_x509_crt_get_key_purpose_oid (certificate, i, oid, &size, NULL) < 0)
        return FALSE;
      if (strcmp (oid, GNUTLS_KP_TLS_WWW_CLIENT) == 0)
        return TRUE;
    }
}

/* By this server's clock, so the library's own look at the time is left out. */
static gboolean
is_valid (KoprsTestAuthority *self, gnutls_x509_crt_t certificate, gint64 now)
{
  unsigned int problems = 0;

  return gnutls_x509_crt_verify (certificate, &self->own.certificate, 1, GNUTLS_VERIFY_DISABLE_TIME_CHECKS,
                                 &problems) == 0 &&
         problems == 0 && is_for_clients (certificate) &&
         gnutls_x509_crt_get_activation_time (certificate) <= now &&
         gnutls_x509_crt_get_expiration_time (certificate) > now;
}

KoprsTestIdentity *
koprs_test_authority_identify (KoprsTestAuthority *self, GTlsCertificate *certificate, gint64 now)
{
  g_auto (Identity) client = { NULL, NULL };
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (KoprsTestIdentity) identity = NULL;
  g_autofree char *name = NULL;
  gnutls_datum_t text;
  char *group;

  g_object_get (certificate, "certificate", &bytes, NULL);
  if (bytes == NULL || gnutls_x509_crt_init (&client.certificate) < 0)
    return NULL;
  text = (gnutls_datum_t) { bytes->data, bytes->len };
  if (gnutls_x509_crt_import (client.certificate, &text, GNUTLS_X509_FMT_DER) < 0 ||
      !is_valid (self, client.certificate, now))
    return NULL;
  name = dup_part (client.certificate, GNUTLS_OID_X520_COMMON_NAME, 0);
  if (name == NULL)
    return NULL;
  identity = koprs_test_identity_new (name, NULL);
  for (guint i = 0; (group = dup_part (client.certificate, GNUTLS_OID_X520_ORGANIZATION_NAME, i)) != NULL; i++)
    {
      koprs_test_identity_add_group (identity, group);
      g_free (group);
    }
  koprs_test_identity_complete (identity);
  return g_steal_pointer (&identity);
}
