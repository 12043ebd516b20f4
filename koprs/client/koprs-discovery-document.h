/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Reads what a server says it serves. Comes in: the JSON of a discovery document. Goes out: the kinds in it, or the group-versions that have
 * a document of their own. Pure. */

#include "koprs/client/koprs-served.h"

G_BEGIN_DECLS

/* "/api/v1", "/apis/apps/v1". INVALID_ARGUMENT: no apiVersion can look like that. */
char                *koprs_discovery_make_path         (const char *api_version, GError **error);

/* An APIResourceList: one group-version. Subresources are left out. */
KoprsServedDocument *koprs_discovery_parse             (const char *api_version, const char *data, gsize length, GError **error);

/* The answer to /api or /apis: an APIGroupDiscoveryList, which says everything; or, from a server that has no such, an APIVersions or an
 * APIGroupList. Then the document is NULL and versions are the group-versions to ask for, each group's preferred one first. */
gboolean             koprs_discovery_parse_root        (const char *data, gsize length, KoprsServedDocument **document, GStrv *versions,
                                                        GError **error);

G_END_DECLS
