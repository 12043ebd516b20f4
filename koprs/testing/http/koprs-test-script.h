/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Expected requests and what each is answered with, in order or in groups without one. In: expectations and requests. Out:
 * replies, and what went otherwise than expected. */

#include <glib.h>
#include "koprs/testing/koprs-test-expectation.h"
#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

typedef struct _KoprsTestScript KoprsTestScript;

KoprsTestScript *koprs_test_script_new       (void);
void             koprs_test_script_free      (KoprsTestScript *self);
/* Copies what it says. */
void             koprs_test_script_expect    (KoprsTestScript *self, KoprsTestExpectation *expectation);
/* What is expected between begin and end may come in any order. */
void             koprs_test_script_begin_unordered (KoprsTestScript *self);
void             koprs_test_script_end_unordered   (KoprsTestScript *self);
/* Whether anything was expected since the last clear (): then the script answers everything. */
gboolean         koprs_test_script_is_active (KoprsTestScript *self);
void             koprs_test_script_answer    (KoprsTestScript *self, KoprsTestCall *call, KoprsTestReply *reply);
/* FALSE with a KOPRS_TEST_ERROR when requests came that were not expected, or some that were did not come. */
gboolean         koprs_test_script_verify    (KoprsTestScript *self, GError **error);
void             koprs_test_script_clear     (KoprsTestScript *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestScript, koprs_test_script_free)

G_END_DECLS
