/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The last look at an answer: as YAML, or over many lines, for those who want it so. In: the call and a reply of JSON. Out: the
 * reply. */

#include <glib.h>
#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

/* Watches stay as they are, but for one in YAML, which is refused. */
void koprs_test_render_reply (KoprsTestCall *call, KoprsTestReply *reply);
/* JSON becomes YAML, with members in the order of their names. FALSE: it was no JSON, and stays as it is. */
gboolean koprs_test_render_yaml (GString *body);

G_END_DECLS
