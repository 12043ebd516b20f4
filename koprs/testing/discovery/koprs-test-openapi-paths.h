/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The paths of an OpenAPI v3 document: which requests a kind takes, with which parameters and bodies. */

#include "koprs/testing/kinds/koprs-test-kinds.h"

G_BEGIN_DECLS

/* The component that paths of scales refer to. */
#define KOPRS_TEST_OPENAPI_SCALE "io.k8s.api.autoscaling.v1.Scale"

/* "api/v1", "apis/apps/v1". */
char *koprs_test_openapi_name_document (const KoprsTestKind *kind);
/* Members of `paths`, parted by commas. component: what the kind's schema is called. */
void  koprs_test_openapi_write_paths   (GString *out, const KoprsTestKind *kind, const char *component);

G_END_DECLS
