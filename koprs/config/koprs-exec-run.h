/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One run of a program to its end, however that comes. Comes in: its arguments and environment. Goes out: how it ended, and what it wrote.
 * It blocks and has a context of its own. The program is gone and waited for when this returns. */

#include <gio/gio.h>

G_BEGIN_DECLS

#define KOPRS_EXEC_MAX_OUTPUT (1024 * 1024)

typedef enum {
  KOPRS_EXEC_EXITED,
  KOPRS_EXEC_KILLED,        /* by somebody's signal */
  KOPRS_EXEC_OVERDUE,       /* by us: it took too long */
  KOPRS_EXEC_OVERFLOWN,     /* by us: it wrote too much */
} KoprsExecEnd;

typedef struct {
  KoprsExecEnd end;
  int code;                 /* of the exit, or the signal's number */
  GString *output;          /* standard output, whole */
  GString *said;            /* standard error, its last few KiB; empty where a person saw it */
} KoprsExecRun;

/* arguments: the first is the path. interactive: it gets our standard input and error, and belongs to our process group; else no input, and a
 * group of its own, which goes with it. timeout: ms. FALSE: it could not be started. Clear run in any case. */
gboolean koprs_exec_run       (KoprsExecRun *run, char **arguments, char **environment, gboolean interactive, guint timeout, GError **error);
void     koprs_exec_run_clear (KoprsExecRun *run);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoprsExecRun, koprs_exec_run_clear)

G_END_DECLS
