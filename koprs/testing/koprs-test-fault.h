/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_TESTING_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/testing/koprs-testing.h> can be included directly."
#endif

#include <koprs/koprs.h>

G_BEGIN_DECLS

/**
 * KoprsTestFaultEffect:
 * @KOPRS_TEST_FAULT_EFFECT_RESET: the connection is reset; the request is not handled
 * @KOPRS_TEST_FAULT_EFFECT_DROP_REQUEST: the connection is closed without an answer; the request is not handled
 * @KOPRS_TEST_FAULT_EFFECT_DROP_ANSWER: the request is handled, then the connection is closed without an answer
 * @KOPRS_TEST_FAULT_EFFECT_CUT: the answer ends in the middle of a chunk after [property@TestFault:bytes] of its body
 * @KOPRS_TEST_FAULT_EFFECT_HALF_OPEN: the request is handled, and after [property@TestFault:bytes] of the answer's body
 *   (0: before its status line) nothing is read from the connection nor written to it any more, which stays open
 * @KOPRS_TEST_FAULT_EFFECT_DELAY: the request is handled [property@TestFault:delay] later
 * @KOPRS_TEST_FAULT_EFFECT_DRIP: the body of the answer comes in pieces of [property@TestFault:bytes], each after
 *   [property@TestFault:delay]
 * @KOPRS_TEST_FAULT_EFFECT_STATUS: the request is refused with [property@TestFault:status] and
 *   [property@TestFault:retry-after]
 * @KOPRS_TEST_FAULT_EFFECT_EXPIRED: the history that is asked for is gone: a watch begins and gets an ERROR event of
 *   410, everything else is answered with 410
 * @KOPRS_TEST_FAULT_EFFECT_CONTENT_TYPE: the answer claims to be [property@TestFault:content-type]
 * @KOPRS_TEST_FAULT_EFFECT_GARBAGE: after [property@TestFault:bytes] of the answer's body comes a line that is no JSON
 * @KOPRS_TEST_FAULT_EFFECT_OVERSIZED: the answer is one line of JSON of [property@TestFault:bytes]
 * @KOPRS_TEST_FAULT_EFFECT_EXPIRE_TOKENS: every token stops working, as by [method@TestServer.expire_tokens], before
 *   the request is handled
 * @KOPRS_TEST_FAULT_EFFECT_COMPACT: the history is forgotten, as by [method@TestServer.compact_history], before the
 *   request is handled
 * @KOPRS_TEST_FAULT_EFFECT_RESTART: the server restarts, as by [method@TestServer.restart], and the request is lost
 * @KOPRS_TEST_FAULT_EFFECT_RESTART_EMPTY: the same, and the objects are lost too
 *
 * What happens to a request that a [class@TestFault] hits.
 *
 * Since: 0.1
 */
typedef enum {
  KOPRS_TEST_FAULT_EFFECT_RESET,
  KOPRS_TEST_FAULT_EFFECT_DROP_REQUEST,
  KOPRS_TEST_FAULT_EFFECT_DROP_ANSWER,
  KOPRS_TEST_FAULT_EFFECT_CUT,
  KOPRS_TEST_FAULT_EFFECT_HALF_OPEN,
  KOPRS_TEST_FAULT_EFFECT_DELAY,
  KOPRS_TEST_FAULT_EFFECT_DRIP,
  KOPRS_TEST_FAULT_EFFECT_STATUS,
  KOPRS_TEST_FAULT_EFFECT_EXPIRED,
  KOPRS_TEST_FAULT_EFFECT_CONTENT_TYPE,
  KOPRS_TEST_FAULT_EFFECT_GARBAGE,
  KOPRS_TEST_FAULT_EFFECT_OVERSIZED,
  KOPRS_TEST_FAULT_EFFECT_EXPIRE_TOKENS,
  KOPRS_TEST_FAULT_EFFECT_COMPACT,
  KOPRS_TEST_FAULT_EFFECT_RESTART,
  KOPRS_TEST_FAULT_EFFECT_RESTART_EMPTY,
} KoprsTestFaultEffect;

#define KOPRS_TYPE_TEST_FAULT (koprs_test_fault_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsTestFault, koprs_test_fault, KOPRS, TEST_FAULT, GObject)

KOPRS_API
KoprsTestFault *koprs_test_fault_new (KoprsTestFaultEffect effect);

KOPRS_API
KoprsTestFaultEffect koprs_test_fault_get_effect (KoprsTestFault *self);

KOPRS_API
guint koprs_test_fault_get_hits (KoprsTestFault *self);

KOPRS_API
const char *koprs_test_fault_get_method (KoprsTestFault *self);

KOPRS_API
void koprs_test_fault_set_method (KoprsTestFault *self, const char *method);

KOPRS_API
const char *koprs_test_fault_get_verb (KoprsTestFault *self);

KOPRS_API
void koprs_test_fault_set_verb (KoprsTestFault *self, const char *verb);

KOPRS_API
const char *koprs_test_fault_get_path (KoprsTestFault *self);

KOPRS_API
void koprs_test_fault_set_path (KoprsTestFault *self, const char *path);

KOPRS_API
const char *koprs_test_fault_get_resource (KoprsTestFault *self);

KOPRS_API
void koprs_test_fault_set_resource (KoprsTestFault *self, const char *resource);

KOPRS_API
guint koprs_test_fault_get_after (KoprsTestFault *self);

KOPRS_API
void koprs_test_fault_set_after (KoprsTestFault *self, guint after);

KOPRS_API
guint koprs_test_fault_get_count (KoprsTestFault *self);

KOPRS_API
void koprs_test_fault_set_count (KoprsTestFault *self, guint count);

KOPRS_API
double koprs_test_fault_get_probability (KoprsTestFault *self);

KOPRS_API
void koprs_test_fault_set_probability (KoprsTestFault *self, double probability);

KOPRS_API
guint koprs_test_fault_get_delay (KoprsTestFault *self);

KOPRS_API
void koprs_test_fault_set_delay (KoprsTestFault *self, guint delay);

KOPRS_API
guint64 koprs_test_fault_get_bytes (KoprsTestFault *self);

KOPRS_API
void koprs_test_fault_set_bytes (KoprsTestFault *self, guint64 bytes);

KOPRS_API
guint koprs_test_fault_get_status (KoprsTestFault *self);

KOPRS_API
void koprs_test_fault_set_status (KoprsTestFault *self, guint status);

KOPRS_API
guint koprs_test_fault_get_retry_after (KoprsTestFault *self);

KOPRS_API
void koprs_test_fault_set_retry_after (KoprsTestFault *self, guint retry_after);

KOPRS_API
const char *koprs_test_fault_get_content_type (KoprsTestFault *self);

KOPRS_API
void koprs_test_fault_set_content_type (KoprsTestFault *self, const char *content_type);

KOPRS_API
const char *koprs_test_fault_get_body (KoprsTestFault *self);

KOPRS_API
void koprs_test_fault_set_body (KoprsTestFault *self, const char *body);

G_END_DECLS
