/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A certificate authority for tests, made when asked: nothing in the tree expires. Keys are EC P-256, PKCS#8. */

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _KoprsWireCa KoprsWireCa;

typedef enum {
  KOPRS_WIRE_CA_SERVER  = 1 << 0,   /* extended key usage: server authentication */
  KOPRS_WIRE_CA_CLIENT  = 1 << 1,   /* extended key usage: client authentication */
  KOPRS_WIRE_CA_EXPIRED = 1 << 2,   /* ran out yesterday */
} KoprsWireCaFlags;

KoprsWireCa     *koprs_wire_ca_new         (const char *name);
void             koprs_wire_ca_free        (KoprsWireCa *self);
const char      *koprs_wire_ca_get_pem     (KoprsWireCa *self);

/* The certificate of the authority, for a client that trusts it. */
GTlsCertificate *koprs_wire_ca_dup_certificate (KoprsWireCa *self);

/* A certificate and its key, each PEM. names: host names and addresses, NULL or NULL-terminated. */
void             koprs_wire_ca_issue_pem   (KoprsWireCa *self, const char *common_name, const char *const *names,
                                            KoprsWireCaFlags flags, char **certificate, char **key);
/* The same as an object with its key. */
GTlsCertificate *koprs_wire_ca_issue       (KoprsWireCa *self, const char *common_name, const char *const *names,
                                            KoprsWireCaFlags flags);

/* For localhost, 127.0.0.1 and ::1. */
GTlsCertificate *koprs_wire_ca_issue_local (KoprsWireCa *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsWireCa, koprs_wire_ca_free)

G_END_DECLS
