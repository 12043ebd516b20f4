/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_TESTING_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/testing/koprs-testing.h> can be included directly."
#endif

#include <koprs/koprs.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_TEST_SERVER_OPTIONS (koprs_test_server_options_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsTestServerOptions, koprs_test_server_options, KOPRS, TEST_SERVER_OPTIONS, GObject)

KOPRS_API
KoprsTestServerOptions *koprs_test_server_options_new (void);

KOPRS_API
guint       koprs_test_server_options_get_port       (KoprsTestServerOptions *self);

KOPRS_API
void        koprs_test_server_options_set_port       (KoprsTestServerOptions *self, guint port);

KOPRS_API
const char *koprs_test_server_options_get_token      (KoprsTestServerOptions *self);

KOPRS_API
void        koprs_test_server_options_set_token      (KoprsTestServerOptions *self, const char *token);

KOPRS_API
gboolean    koprs_test_server_options_get_plain_http (KoprsTestServerOptions *self);

KOPRS_API
void        koprs_test_server_options_set_plain_http (KoprsTestServerOptions *self, gboolean plain_http);

KOPRS_API
guint       koprs_test_server_options_get_seed       (KoprsTestServerOptions *self);

KOPRS_API
void        koprs_test_server_options_set_seed       (KoprsTestServerOptions *self, guint seed);

KOPRS_API
gboolean    koprs_test_server_options_get_control    (KoprsTestServerOptions *self);

KOPRS_API
void        koprs_test_server_options_set_control    (KoprsTestServerOptions *self, gboolean control);

KOPRS_API
const char *koprs_test_server_options_get_data_directory (KoprsTestServerOptions *self);

KOPRS_API
void        koprs_test_server_options_set_data_directory (KoprsTestServerOptions *self, const char *directory);

KOPRS_API
guint       koprs_test_server_options_get_controller_delay (KoprsTestServerOptions *self);

KOPRS_API
void        koprs_test_server_options_set_controller_delay (KoprsTestServerOptions *self, guint milliseconds);

G_END_DECLS
