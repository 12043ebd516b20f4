/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Exec plugins for tests: small shell scripts in a directory of their own, and what a kubeconfig would say of them. */

#include "koprs/config/koprs-credentials.h"

G_BEGIN_DECLS

#define KOPRS_EXEC_SCRIPT_API "client.authentication.k8s.io/v1"

typedef struct {
  char *directory;
  char *path;         /* of the script */
} KoprsExecScript;

void             koprs_exec_script_init         (KoprsExecScript *self);
void             koprs_exec_script_clear        (KoprsExecScript *self);    /* with all that lies in the directory */

/* text: what stands behind the first line. It runs in the directory, and has notes of each run: see count_runs. */
void             koprs_exec_script_write        (KoprsExecScript *self, const char *text);
/* One that answers with that status. */
void             koprs_exec_script_write_status (KoprsExecScript *self, const char *status);
guint            koprs_exec_script_count_runs   (KoprsExecScript *self);

/* A file in the directory; NULL where it is missing. */
char            *koprs_exec_script_read         (KoprsExecScript *self, const char *name);
void             koprs_exec_script_put          (KoprsExecScript *self, const char *name, const char *text);
/* Until that file is there; aborts the test after 20 s. */
void             koprs_exec_script_wait_for     (KoprsExecScript *self, const char *name);

/* more: further members of the exec object, as JSON ("\"args\":[]"), or NULL. */
KoprsExecPlugin *koprs_exec_script_make_plugin  (KoprsExecScript *self, const char *more, const char *cluster);

G_END_DECLS
