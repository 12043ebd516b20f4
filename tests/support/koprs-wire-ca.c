/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs-wire-ca.h"

#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <time.h>

#define DAY (24 * 60 * 60)

struct _KoprsWireCa {
  gnutls_x509_crt_t certificate;
  gnutls_x509_privkey_t key;
  char *pem;
  guint serial;
};

static gnutls_x509_privkey_t
new_key (void)
{
  gnutls_x509_privkey_t key;

  g_assert_cmpint (gnutls_x509_privkey_init (&key), ==, 0);
  g_assert_cmpint (gnutls_x509_privkey_generate (key, GNUTLS_PK_ECDSA, GNUTLS_CURVE_TO_BITS (GNUTLS_ECC_CURVE_SECP256R1), 0), ==, 0);
  return key;
}

/* Everything but the purpose; the validity covers now, or ended yesterday. */
static gnutls_x509_crt_t
new_certificate (KoprsWireCa *self, gnutls_x509_privkey_t key, const char *common_name, gboolean expired)
{
  gnutls_x509_crt_t certificate;
  guint32 serial = GUINT32_TO_BE (++self->serial + g_random_int_range (1, 1 << 24) * 64);
  time_t now = time (NULL);
  guint8 id[20];
  size_t size = sizeof id;

  g_assert_cmpint (gnutls_x509_crt_init (&certificate), ==, 0);
  gnutls_x509_crt_set_version (certificate, 3);
  gnutls_x509_crt_set_serial (certificate, &serial, sizeof serial);
  gnutls_x509_crt_set_activation_time (certificate, now - 10 * DAY);
  gnutls_x509_crt_set_expiration_time (certificate, expired ? now - DAY : now + 10 * DAY);
  gnutls_x509_crt_set_dn_by_oid (certificate, GNUTLS_OID_X520_COMMON_NAME, 0, common_name, strlen (common_name));
  g_assert_cmpint (gnutls_x509_crt_set_key (certificate, key), ==, 0);
  g_assert_cmpint (gnutls_x509_crt_get_key_id (certificate, 0, id, &size), ==, 0);
  gnutls_x509_crt_set_subject_key_id (certificate, id, size);
  return certificate;
}

static char *
export_certificate (gnutls_x509_crt_t certificate)
{
  gnutls_datum_t out;
  char *text;

  g_assert_cmpint (gnutls_x509_crt_export2 (certificate, GNUTLS_X509_FMT_PEM, &out), ==, 0);
  text = g_strndup ((const char *) out.data, out.size);
  gnutls_free (out.data);
  return text;
}

static char *
export_key (gnutls_x509_privkey_t key)
{
  gnutls_datum_t out;
  char *text;

  g_assert_cmpint (gnutls_x509_privkey_export2_pkcs8 (key, GNUTLS_X509_FMT_PEM, NULL, GNUTLS_PKCS_PLAIN, &out), ==, 0);
  text = g_strndup ((const char *) out.data, out.size);
  gnutls_free (out.data);
  return text;
}

KoprsWireCa *
koprs_wire_ca_new (const char *name)
{
  KoprsWireCa *self = g_new0 (KoprsWireCa, 1);

  self->key = new_key ();
  self->certificate = new_certificate (self, self->key, name, FALSE);
  gnutls_x509_crt_set_basic_constraints (self->certificate, TRUE, -1);
  gnutls_x509_crt_set_key_usage (self->certificate, GNUTLS_KEY_KEY_CERT_SIGN | GNUTLS_KEY_CRL_SIGN);
  g_assert_cmpint (gnutls_x509_crt_sign2 (self->certificate, self->certificate, self->key, GNUTLS_DIG_SHA256, 0), ==, 0);
  self->pem = export_certificate (self->certificate);
  return self;
}

void
koprs_wire_ca_free (KoprsWireCa *self)
{
  gnutls_x509_crt_deinit (self->certificate);
  gnutls_x509_privkey_deinit (self->key);
  g_free (self->pem);
  g_free (self);
}

const char *
koprs_wire_ca_get_pem (KoprsWireCa *self)
{
  return self->pem;
}

GTlsCertificate *
koprs_wire_ca_dup_certificate (KoprsWireCa *self)
{
  GTlsCertificate *certificate = g_tls_certificate_new_from_pem (self->pem, -1, NULL);

  g_assert_nonnull (certificate);
  return certificate;
}

static void
add_names (gnutls_x509_crt_t certificate, const char *const *names)
{
  for (; names && *names; names++)
    {
      g_autoptr (GInetAddress) address = g_inet_address_new_from_string (*names);
      gnutls_x509_subject_alt_name_t kind = address ? GNUTLS_SAN_IPADDRESS : GNUTLS_SAN_DNSNAME;
      gconstpointer data = address ? (gconstpointer) g_inet_address_to_bytes (address) : (gconstpointer) *names;
      guint size = address ? g_inet_address_get_native_size (address) : strlen (*names);

      g_assert_cmpint (gnutls_x509_crt_set_subject_alt_name (certificate, kind, data, size, GNUTLS_FSAN_APPEND), ==, 0);
    }
}

void
koprs_wire_ca_issue_pem (KoprsWireCa *self, const char *common_name, const char *const *names, KoprsWireCaFlags flags,
                         char **certificate_pem, char **key_pem)
{
  gnutls_x509_privkey_t key = new_key ();
  gnutls_x509_crt_t certificate = new_certificate (self, key, common_name, (flags & KOPRS_WIRE_CA_EXPIRED) != 0);
  guint8 id[20];
  size_t size = sizeof id;

  add_names (certificate, names);
  gnutls_x509_crt_set_basic_constraints (certificate, FALSE, -1);
  gnutls_x509_crt_set_key_usage (certificate, GNUTLS_KEY_DIGITAL_SIGNATURE);
  if (flags & KOPRS_WIRE_CA_SERVER)
    gnutls_x509_crt_set_key_purpose_oid (certificate, GNUTLS_KP_TLS_WWW_SERVER, FALSE);
  if (flags & KOPRS_WIRE_CA_CLIENT)
    gnutls_x509_crt_set_key_purpose_oid (certificate, GNUTLS_KP_TLS_WWW_CLIENT, FALSE);
  g_assert_cmpint (gnutls_x509_crt_get_subject_key_id (self->certificate, id, &size, NULL), ==, 0);
  gnutls_x509_crt_set_authority_key_id (certificate, id, size);
  g_assert_cmpint (gnutls_x509_crt_sign2 (certificate, self->certificate, self->key, GNUTLS_DIG_SHA256, 0), ==, 0);
  *certificate_pem = export_certificate (certificate);
  *key_pem = export_key (key);
  gnutls_x509_crt_deinit (certificate);
  gnutls_x509_privkey_deinit (key);
}

GTlsCertificate *
koprs_wire_ca_issue (KoprsWireCa *self, const char *common_name, const char *const *names, KoprsWireCaFlags flags)
{
  g_autofree char *certificate = NULL;
  g_autofree char *key = NULL;
  g_autofree char *both = NULL;
  g_autoptr (GError) error = NULL;
  GTlsCertificate *result;

  koprs_wire_ca_issue_pem (self, common_name, names, flags, &certificate, &key);
  both = g_strconcat (certificate, key, NULL);
  result = g_tls_certificate_new_from_pem (both, -1, &error);
  g_assert_no_error (error);
  return result;
}

GTlsCertificate *
koprs_wire_ca_issue_local (KoprsWireCa *self)
{
  static const char *const names[] = { "localhost", "127.0.0.1", "::1", NULL };

  return koprs_wire_ca_issue (self, "server", names, KOPRS_WIRE_CA_SERVER);
}
