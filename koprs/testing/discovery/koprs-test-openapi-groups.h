/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The OpenAPI v3 documents of what is no version of a group: what says which groups and versions there are, the version of the server, and
 * what tells how to verify tokens. Each has one path, as lists of resources have one in the document of their version. Pure but for the table of kinds. */

#include "koprs/testing/kinds/koprs-test-kinds.h"

G_BEGIN_DECLS

/* (element-type utf8) "api", "apis/apps", …: of built-in groups only. Owned by whoever asks. */
GPtrArray *koprs_test_openapi_groups_list  (KoprsTestKinds *kinds);
/* The members of `paths` and of `components/schemas` in the document. */
void       koprs_test_openapi_groups_write (GString *paths, GString *schemas, const char *document);
/* The same of what lists the resources in the document of a version. */
void       koprs_test_openapi_groups_write_resources (GString *paths, GString *schemas, const char *document);

G_END_DECLS
