/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-credential.h"

struct _KoprsCredential
{
  gatomicrefcount count;
  char *authorization;
  GTlsCertificate *certificate;
  GPtrArray *authorities;
};

KoprsCredential *
koprs_credential_new (const char *authorization, GTlsCertificate *certificate, GPtrArray *authorities)
{
  KoprsCredential *self = g_new0 (KoprsCredential, 1);

  g_atomic_ref_count_init (&self->count);
  self->authorization = g_strdup (authorization);
  g_set_object (&self->certificate, certificate);
  self->authorities = authorities != NULL ? g_ptr_array_ref (authorities) : NULL;
  return self;
}

KoprsCredential *
koprs_credential_ref (KoprsCredential *self)
{
  g_atomic_ref_count_inc (&self->count);
  return self;
}

void
koprs_credential_unref (KoprsCredential *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;
  g_free (self->authorization);
  g_clear_object (&self->certificate);
  g_clear_pointer (&self->authorities, g_ptr_array_unref);
  g_free (self);
}

const char *
koprs_credential_get_authorization (KoprsCredential *self)
{
  return self->authorization;
}

GTlsCertificate *
koprs_credential_get_certificate (KoprsCredential *self)
{
  return self->certificate;
}

GPtrArray *
koprs_credential_get_authorities (KoprsCredential *self)
{
  return self->authorities;
}
