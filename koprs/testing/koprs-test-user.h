/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_TESTING_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/testing/koprs-testing.h> can be included directly."
#endif

#include <koprs/koprs.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_TEST_USER (koprs_test_user_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsTestUser, koprs_test_user, KOPRS, TEST_USER, GObject)

KOPRS_API
KoprsTestUser     *koprs_test_user_new                (const char *name);

KOPRS_API
const char        *koprs_test_user_get_name           (KoprsTestUser *self);

KOPRS_API
const char        *koprs_test_user_get_token          (KoprsTestUser *self);

KOPRS_API
void               koprs_test_user_set_token          (KoprsTestUser *self, const char *token);

KOPRS_API
guint              koprs_test_user_get_token_lifetime (KoprsTestUser *self);

KOPRS_API
void               koprs_test_user_set_token_lifetime (KoprsTestUser *self, guint seconds);

KOPRS_API
const char *const *koprs_test_user_get_groups         (KoprsTestUser *self);

KOPRS_API
void               koprs_test_user_set_groups         (KoprsTestUser *self, const char *const *groups);

KOPRS_API
void               koprs_test_user_allow              (KoprsTestUser *self, const char *namespace_, const char *verbs,
                                                       const char *group, const char *resources);

KOPRS_API
void               koprs_test_user_allow_path         (KoprsTestUser *self, const char *verbs, const char *path);

KOPRS_API
gboolean           koprs_test_user_add_rule           (KoprsTestUser *self, const char *namespace_, const char *yaml,
                                                       gssize length, GError **error);

G_END_DECLS
