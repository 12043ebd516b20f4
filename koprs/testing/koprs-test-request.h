/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_TESTING_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/testing/koprs-testing.h> can be included directly."
#endif

#include <koprs/koprs.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_TEST_REQUEST (koprs_test_request_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsTestRequest, koprs_test_request, KOPRS, TEST_REQUEST, GObject)

KOPRS_API
const char *koprs_test_request_get_method (KoprsTestRequest *self);

KOPRS_API
const char *koprs_test_request_get_path   (KoprsTestRequest *self);

KOPRS_API
const char *koprs_test_request_get_query  (KoprsTestRequest *self);

KOPRS_API
char       *koprs_test_request_dup_parameter (KoprsTestRequest *self, const char *name);

KOPRS_API
const char *koprs_test_request_get_header (KoprsTestRequest *self, const char *name);

KOPRS_API
GBytes     *koprs_test_request_get_body   (KoprsTestRequest *self);

KOPRS_API
guint       koprs_test_request_get_status (KoprsTestRequest *self);

KOPRS_API
guint       koprs_test_request_get_connection (KoprsTestRequest *self);

G_END_DECLS
