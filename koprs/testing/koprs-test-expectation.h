/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_TESTING_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/testing/koprs-testing.h> can be included directly."
#endif

#include <koprs/koprs.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_TEST_EXPECTATION (koprs_test_expectation_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsTestExpectation, koprs_test_expectation, KOPRS, TEST_EXPECTATION, GObject)

KOPRS_API
KoprsTestExpectation *koprs_test_expectation_new (const char *method, const char *path);

KOPRS_API
const char *koprs_test_expectation_get_method (KoprsTestExpectation *self);

KOPRS_API
void koprs_test_expectation_set_method (KoprsTestExpectation *self, const char *method);

KOPRS_API
const char *koprs_test_expectation_get_path (KoprsTestExpectation *self);

KOPRS_API
void koprs_test_expectation_set_path (KoprsTestExpectation *self, const char *path);

KOPRS_API
const char *koprs_test_expectation_get_request_body (KoprsTestExpectation *self);

KOPRS_API
void koprs_test_expectation_set_request_body (KoprsTestExpectation *self, const char *request_body);

KOPRS_API
const char *koprs_test_expectation_get_request_content_type (KoprsTestExpectation *self);

KOPRS_API
void koprs_test_expectation_set_request_content_type (KoprsTestExpectation *self, const char *request_content_type);

KOPRS_API
guint koprs_test_expectation_get_status (KoprsTestExpectation *self);

KOPRS_API
void koprs_test_expectation_set_status (KoprsTestExpectation *self, guint status);

KOPRS_API
const char *koprs_test_expectation_get_answer (KoprsTestExpectation *self);

KOPRS_API
void koprs_test_expectation_set_answer (KoprsTestExpectation *self, const char *answer);

KOPRS_API
const char *koprs_test_expectation_get_answer_content_type (KoprsTestExpectation *self);

KOPRS_API
void koprs_test_expectation_set_answer_content_type (KoprsTestExpectation *self, const char *answer_content_type);

KOPRS_API
guint koprs_test_expectation_get_retry_after (KoprsTestExpectation *self);

KOPRS_API
void koprs_test_expectation_set_retry_after (KoprsTestExpectation *self, guint retry_after);

KOPRS_API
guint koprs_test_expectation_get_delay (KoprsTestExpectation *self);

KOPRS_API
void koprs_test_expectation_set_delay (KoprsTestExpectation *self, guint delay);

G_END_DECLS
