/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The service account that the kubelet puts into every Pod: a token, a certificate authority, a namespace, and two environment variables
 * with the server's address. Root of the file system and environment are parameters. */

#include "koprs/config/koprs-settings.h"

G_BEGIN_DECLS

/* Whether we run in a Pod. */
gboolean       koprs_in_cluster_is_present (const char *root, char **environment);

/* CONFIG: the variable or the file that is missing. */
KoprsSettings *koprs_in_cluster_read       (const char *root, char **environment, GError **error);

G_END_DECLS
