/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Runs a command that makes credentials: no shell, bounded in time and in what it may say, with its process group killed where it
 * overstays. Comes in: what the kubeconfig says of it, and the environment it lives in. Goes out: a token, a certificate, or the reason why
 * there is neither. It blocks, and runs sources of a context of its own; so it is for a thread that nobody's main context waits for. */

#include <gio/gio.h>
#include "koprs/config/koprs-exec-spec.h"

G_BEGIN_DECLS

typedef struct _KoprsExecPlugin KoprsExecPlugin;    /* immutable but for its timeout, counted */

typedef struct {
  char *token;                    /* or NULL */
  GTlsCertificate *certificate;   /* with its key, or NULL */
  gint64 use;                     /* for how many µs it is to be used, for how many it holds; -1 = until it is refused */
  gint64 lifetime;
} KoprsExecAnswer;

/* Takes spec. environment: what the plugin's own is made from; its PATH is searched. cluster: NULL, or spec.cluster as JSON. */
KoprsExecPlugin *koprs_exec_plugin_new         (KoprsExecSpec *spec, char **environment, const char *cluster);
KoprsExecPlugin *koprs_exec_plugin_ref         (KoprsExecPlugin *self);
void             koprs_exec_plugin_unref       (KoprsExecPlugin *self);

/* ms; 60 000 by default. Before the first run. One that talks to a person has ten times as long. */
void             koprs_exec_plugin_set_timeout (KoprsExecPlugin *self, guint timeout);

/* CONFIG or TIMED_OUT: what went wrong, beginning with the place in the kubeconfig. */
gboolean         koprs_exec_plugin_run         (KoprsExecPlugin *self, KoprsExecAnswer *answer, GError **error);
void             koprs_exec_answer_clear       (KoprsExecAnswer *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsExecPlugin, koprs_exec_plugin_unref)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoprsExecAnswer, koprs_exec_answer_clear)

G_END_DECLS
