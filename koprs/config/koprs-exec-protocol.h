/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What goes into an exec plugin and comes out of it, as client.authentication.k8s.io has it: the KUBERNETES_EXEC_INFO variable, the
 * ExecCredential on its standard output, and what it says on standard error. Pure. */

#include <glib.h>
#include "koprs/config/koprs-settings.h"

G_BEGIN_DECLS

/* The content of an ExecCredential. */
typedef struct {
  char *token;            /* or NULL */
  char *certificate;      /* PEM, or NULL, as is the key */
  char *key;
  gint64 expires_at;      /* µs since 1970; 0 = never */
} KoprsExecCredential;

/* spec.cluster. ca: the PEM of the authorities, or NULL for the system's. */
char                *koprs_exec_cluster_build    (const KoprsSettings *settings, const char *ca, gsize ca_length);

/* The variable's value. cluster: NULL, or spec.cluster as JSON. */
char                *koprs_exec_info_build       (const char *api_version, gboolean interactive, const char *cluster);

/* CONFIG: what is wrong with it; never a word of its content. */
KoprsExecCredential *koprs_exec_credential_parse (const char *text, gsize length, const char *api_version, GError **error);
void                 koprs_exec_credential_free  (KoprsExecCredential *self);

/* How long a credential is used that comes now and expires then: 60 s less than it holds, but at least half of that. All in µs. */
gint64               koprs_exec_get_use          (gint64 now, gint64 expires_at);

/* The end of a text for an error message: one line of valid UTF-8 without control characters and terminal sequences. */
char                *koprs_exec_clean            (const char *text, gsize length, gsize max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsExecCredential, koprs_exec_credential_free)

G_END_DECLS
