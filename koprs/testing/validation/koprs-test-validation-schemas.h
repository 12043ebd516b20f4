/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The parts that judge the schema of a definition's version, and the version's other parts, one file each. */

#include "koprs/testing/validation/koprs-test-validator.h"

G_BEGIN_DECLS

/* Members as for Go: absent is FALSE or "". */
gboolean    koprs_test_schema_flag (JsonNode *schema, const char *name);
const char *koprs_test_schema_text (JsonNode *schema, const char *name);

/* In the place of openAPIV3Schema, whose schema it is. */
void     koprs_test_validator_check_structural (KoprsTestValidator *self, JsonNode *schema);
void     koprs_test_validator_check_complete   (KoprsTestValidator *self, JsonNode *schema);
void     koprs_test_validator_check_defaults   (KoprsTestValidator *self, JsonNode *schema);
void     koprs_test_validator_check_schema     (KoprsTestValidator *self, JsonNode *schema);
void     koprs_test_validator_check_pattern    (KoprsTestValidator *self, JsonNode *schema);
/* A version with a status judges that by itself, so the root may hold only what can be parted. */
void     koprs_test_validator_check_status_root (KoprsTestValidator *self, JsonNode *schema);
/* As messages have it. */
JsonNode *koprs_test_validator_show_schema     (JsonNode *schema);
/* Without the members that stop a server from even looking whether the schema is structural. */
gboolean koprs_test_validator_is_convertible   (JsonNode *schema);

/* Unknown formats, and sets that nothing else minds. old: the schema's definition before, or NULL. */
void     koprs_test_validator_warn_of_schemas  (KoprsTestValidator *self, JsonNode *spec, JsonNode *old);

/* In the place of the version, or of the spec where all versions are the same. */
void     koprs_test_validator_check_columns    (KoprsTestValidator *self, JsonNode *version);
void     koprs_test_validator_check_scale      (KoprsTestValidator *self, JsonNode *version);
void     koprs_test_validator_check_selectable (KoprsTestValidator *self, JsonNode *version);

G_END_DECLS
