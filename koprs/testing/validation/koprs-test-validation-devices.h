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
/* Who drives a device: the member driver, or its name right here. */
void     koprs_test_devices_check_driver     (KoprsTestValidator *self, JsonNode *object);
void     koprs_test_devices_check_driver_name (KoprsTestValidator *self, const char *name);
void     koprs_test_devices_check_identifier (KoprsTestValidator *self, const char *text);
/* The member nodeName, which may not be empty. set (element-type utf8) gets it where it is there. */
void     koprs_test_devices_check_node_name  (KoprsTestValidator *self, JsonNode *object, const char *detail, GPtrArray *set);
/* That a place is named in just one way. */
void     koprs_test_devices_check_places     (KoprsTestValidator *self, GPtrArray *set, const char *none, const char *many);
/* One device; apart: each says by itself from where it is reached. */
void     koprs_test_devices_check_device     (KoprsTestValidator *self, JsonNode *device, gboolean apart);
void     koprs_test_devices_check_typed_device (KoprsTestValidator *self, JsonNode *device);
/* Counters of a set, whose name is that member. */
void     koprs_test_devices_check_typed_counters (KoprsTestValidator *self, JsonNode *object, const char *name);
/* A list whose elements have different names. */
void     koprs_test_devices_check_repeated   (KoprsTestValidator *self, const KoprsTestType *type, JsonNode *object, const char *list);
/* A member that is a name; of a class, which may not be empty; of an attribute: a domain and a name. */
void     koprs_test_devices_check_label      (KoprsTestValidator *self, JsonNode *object, const char *name);
void     koprs_test_devices_check_class_name (KoprsTestValidator *self, JsonNode *object);
void     koprs_test_devices_check_attribute  (KoprsTestValidator *self, JsonNode *object, const char *name);
/* The member tolerations. */
void     koprs_test_devices_check_tolerations (KoprsTestValidator *self, JsonNode *object);
void     koprs_test_devices_check_typed_tolerations (KoprsTestValidator *self, JsonNode *object);

G_END_DECLS
