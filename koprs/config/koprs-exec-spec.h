/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a kubeconfig says about an exec plugin: the command that makes credentials. Pure. */

#include <glib.h>
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_EXEC_NEVER,           /* never ask a person */
  KOPRS_EXEC_IF_AVAILABLE,    /* ask where there is a terminal */
  KOPRS_EXEC_ALWAYS,          /* useless without a terminal */
} KoprsExecInteractive;

typedef struct {
  char *where;                /* "FILE: users[kim].user.exec" */
  char *api_version;          /* client.authentication.k8s.io/v1 or …/v1beta1 */
  char *command;              /* a path from the root, or a name for $PATH */
  char **args;                /* NULL = none */
  char **env;                 /* "NAME=value", or NULL */
  char *install_hint;         /* or NULL */
  gboolean cluster_info;
  KoprsExecInteractive interactive;
} KoprsExecSpec;

/* exec: the object under user.exec. directory: where a command with a slash in it starts, NULL = the working directory. CONFIG, beginning with where. */
KoprsExecSpec *koprs_exec_spec_read   (KoprsJsonSlice exec, const char *where, const char *directory, GError **error);
void           koprs_exec_spec_free   (KoprsExecSpec *self);

/* Whether the plugin gets our standard input, given whether that is a terminal. CONFIG where it can't do without. */
gboolean       koprs_exec_spec_choose (const KoprsExecSpec *self, gboolean terminal, gboolean *interactive, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsExecSpec, koprs_exec_spec_free)

G_END_DECLS
