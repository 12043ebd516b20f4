/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a server has answered, in one line that is the same in every run and on every server. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* part is a path in the answer, or NULL for what says most of it. Warnings are as in the header, or NULL. */
char *conformance_answer_brief (guint status, const char *body, const char *part, const char *warnings);

/* A line of a watch, with the same meaning of part. The bookmark behind what was there is "end", others, which come when the
 * server likes, are "". */
char *conformance_event_brief  (const char *line, const char *part);

/* The text with namespace_ as $NS, and with uids, times and versions made the same. */
char *conformance_answer_blur  (const char *text, const char *namespace_);

G_END_DECLS
