/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-tls-database.h"

struct _KoprsTlsDatabase {
  GTlsDatabase parent_instance;

  GList *authorities;
};

G_DEFINE_FINAL_TYPE (KoprsTlsDatabase, koprs_tls_database, G_TYPE_TLS_DATABASE)

/* The flags of the authority that fits best: where one knows the chain, what it complains of is the thing to say. */
static GTlsCertificateFlags
verify_authorities (KoprsTlsDatabase *self, GTlsCertificate *chain)
{
  GTlsCertificateFlags best = G_TLS_CERTIFICATE_UNKNOWN_CA;
  gboolean known = FALSE;

  for (GList *l = self->authorities; l; l = l->next)
    {
      GTlsCertificateFlags flags = g_tls_certificate_verify (chain, NULL, l->data);

      if (flags == 0)
        return 0;
      if (!known)
        best = flags;
      known = known || !(flags & G_TLS_CERTIFICATE_UNKNOWN_CA);
    }
  return best;
}

static GTlsCertificateFlags
koprs_tls_database_verify_chain (GTlsDatabase *database, GTlsCertificate *chain, const char *purpose, GSocketConnectable *identity,
                                 GTlsInteraction *interaction, GTlsDatabaseVerifyFlags flags, GCancellable *cancellable,
                                 GError **error)
{
  KoprsTlsDatabase *self = KOPRS_TLS_DATABASE (database);
  GTlsCertificateFlags result = verify_authorities (self, chain);

  if (identity)
    result |= g_tls_certificate_verify (chain, identity, NULL);
  return result;
}

static void
koprs_tls_database_finalize (GObject *object)
{
  KoprsTlsDatabase *self = KOPRS_TLS_DATABASE (object);

  g_list_free_full (self->authorities, g_object_unref);

  G_OBJECT_CLASS (koprs_tls_database_parent_class)->finalize (object);
}

static void
koprs_tls_database_class_init (KoprsTlsDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koprs_tls_database_finalize;
  G_TLS_DATABASE_CLASS (klass)->verify_chain = koprs_tls_database_verify_chain;
}

static void
koprs_tls_database_init (KoprsTlsDatabase *self)
{
}

GTlsDatabase *
koprs_tls_database_new (GList *authorities)
{
  KoprsTlsDatabase *self = g_object_new (KOPRS_TYPE_TLS_DATABASE, NULL);

  self->authorities = g_list_copy_deep (authorities, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  return G_TLS_DATABASE (self);
}

char *
koprs_tls_flags_to_string (GTlsCertificateFlags flags)
{
  static const struct {
    GTlsCertificateFlags flag;
    const char *text;
  } words[] = {
    { G_TLS_CERTIFICATE_UNKNOWN_CA, "its authority is unknown" },
    { G_TLS_CERTIFICATE_BAD_IDENTITY, "it is for another name" },
    { G_TLS_CERTIFICATE_NOT_ACTIVATED, "it is not valid yet" },
    { G_TLS_CERTIFICATE_EXPIRED, "it has expired" },
    { G_TLS_CERTIFICATE_REVOKED, "it was revoked" },
    { G_TLS_CERTIFICATE_INSECURE, "its algorithm is not safe" },
    { G_TLS_CERTIFICATE_GENERIC_ERROR, "it does not verify" },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (flags & words[i].flag)
      g_string_append_printf (text, "%s%s", text->len ? "; " : "", words[i].text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
