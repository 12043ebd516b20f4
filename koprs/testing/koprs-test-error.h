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
 * KOPRS_TEST_ERROR:
 *
 * The domain of errors of the test server. See [error@TestError].
 *
 * Since: 0.1
 */
#define KOPRS_TEST_ERROR (koprs_test_error_quark ())

/**
 * KoprsTestError:
 * @KOPRS_TEST_ERROR_UNEXPECTED_REQUEST: in the scripted mode, a request came that was not the expected one
 * @KOPRS_TEST_ERROR_MISSING_REQUEST: in the scripted mode, an expected request did not come
 * @KOPRS_TEST_ERROR_REJECTED: an object that was to be loaded was refused
 * @KOPRS_TEST_ERROR_STOPPED: the server was stopped before
 * @KOPRS_TEST_ERROR_UNKNOWN_USER: no user of that name was added
 * @KOPRS_TEST_ERROR_BAD_DATA: what a server kept in its folder is damaged, or another server uses the folder
 *
 * What can go wrong with a test server itself. What it answers to its clients is another matter.
 *
 * Since: 0.1
 */
typedef enum {
  KOPRS_TEST_ERROR_UNEXPECTED_REQUEST,
  KOPRS_TEST_ERROR_MISSING_REQUEST,
  KOPRS_TEST_ERROR_REJECTED,
  KOPRS_TEST_ERROR_STOPPED,
  KOPRS_TEST_ERROR_UNKNOWN_USER,
  KOPRS_TEST_ERROR_BAD_DATA,
} KoprsTestError;

KOPRS_API
GQuark koprs_test_error_quark (void);

G_END_DECLS
