/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What data/builtin-openapi.txt says of the built-in types: which fields are required, which values one may have, and
 * what the fields are called that take anything. */

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _KoprsTestOpenapiFacts KoprsTestOpenapiFacts;

KoprsTestOpenapiFacts *koprs_test_openapi_facts_new      (void);
void                   koprs_test_openapi_facts_free     (KoprsTestOpenapiFacts *self);
/* An array of names, or NULL. type as the built-in table names it: "core/v1.PodSpec". */
JsonNode              *koprs_test_openapi_facts_required (KoprsTestOpenapiFacts *self, const char *type);
/* An array of texts, or NULL. */
JsonNode              *koprs_test_openapi_facts_enum     (KoprsTestOpenapiFacts *self, const char *type, const char *field);
/* The component that a field refers to which is none of the table's types, or NULL. */
const char            *koprs_test_openapi_facts_refers   (KoprsTestOpenapiFacts *self, const char *type, const char *field);
/* Its schema. */
JsonNode              *koprs_test_openapi_facts_component (KoprsTestOpenapiFacts *self, const char *component);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestOpenapiFacts, koprs_test_openapi_facts_free)

G_END_DECLS
