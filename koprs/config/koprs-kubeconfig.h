/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Kubeconfig files, already JSON, to the settings of one context. Merged as client-go does: the first file that defines a name owns the
 * whole entry, the first one with a current-context sets it. Relative paths start at the directory of the file they stand in. Pure. */

#include "koprs/config/koprs-settings.h"
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

typedef struct {
  const char *name;         /* for messages */
  const char *directory;    /* or NULL: paths stay as they are */
  KoprsJsonSlice json;      /* validated; { NULL, 0 } = an empty file */
} KoprsKubeconfigFile;

/* Whether the files have the shape of kubeconfigs; CONFIG if not. Nothing else here is to be called before. */
gboolean       koprs_kubeconfig_check    (const KoprsKubeconfigFile *files, gsize n_files, GError **error);

/* Whether they say nothing at all: no cluster, no user, no context. */
gboolean       koprs_kubeconfig_is_empty (const KoprsKubeconfigFile *files, gsize n_files);

/* context: NULL = the current one. CONFIG: what is missing or of a wrong type. NOT_SUPPORTED: what koprs does not do. */
KoprsSettings *koprs_kubeconfig_choose   (const KoprsKubeconfigFile *files, gsize n_files, const char *context, GError **error);

G_END_DECLS
