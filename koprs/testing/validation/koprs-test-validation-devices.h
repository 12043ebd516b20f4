/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the kinds of devices have in common. A real server tells first what was thought of for the kind and then what the types say, so
 * there are two walks: the functions of the second have `typed` in their names. */

#include "koprs/testing/validation/koprs-test-validator.h"

G_BEGIN_DECLS

#define KOPRS_TEST_DEVICES_MOST 32

/* Whether a list is not too long; the second walk says so. */
gboolean koprs_test_devices_fits             (JsonNode *object, const char *list, guint most);
gboolean koprs_test_devices_check_typed_size (KoprsTestValidator *self, JsonNode *object, const char *list, guint most);
/* The member selectors. */
void     koprs_test_devices_check_selectors  (KoprsTestValidator *self, JsonNode *object);
/* What is for a driver alone, in the place of one element of a list config. */
void     koprs_test_devices_check_config     (KoprsTestValidator *self, JsonNode *config);
void     koprs_test_devices_check_typed_config (KoprsTestValidator *self, JsonNode *config);
/* A member that is a name; of a class, which may not be empty; of an attribute: a domain and a name. */
void     koprs_test_devices_check_label      (KoprsTestValidator *self, JsonNode *object, const char *name);
void     koprs_test_devices_check_class_name (KoprsTestValidator *self, JsonNode *object);
void     koprs_test_devices_check_attribute  (KoprsTestValidator *self, JsonNode *object, const char *name);
/* The member tolerations. */
void     koprs_test_devices_check_tolerations (KoprsTestValidator *self, JsonNode *object);
void     koprs_test_devices_check_typed_tolerations (KoprsTestValidator *self, JsonNode *object);

G_END_DECLS
