/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* A webhook for the rows of a table: an HTTPS server that answers admission and conversion reviews as the path of its URL says. */

#pragma once

#include "table.h"

G_BEGIN_DECLS

/* In bodies {hook} is the URL to put a path behind, and {ca} its certificate authority in base64. The method TOLD is answered by the last
 * review that came to that path, and FORGET makes all of them forgotten. */
#define CONFORMANCE_HOOK_TABLE(path, rows) \
  G_STMT_START { \
    static const ConformanceTable _table = { rows, G_N_ELEMENTS (rows), conformance_hook_prepare, conformance_hook_tell }; \
    conformance_add_table (path, &_table); \
  } G_STMT_END

void  conformance_hook_prepare (GHashTable *kept);
char *conformance_hook_tell    (const char *method, const char *target);

/* The answer to an admission review, without uid; to a conversion review, whole. For the server's own threads. */
char *conformance_hook_admit   (const char *path, JsonObject *request);
char *conformance_hook_convert (const char *path, JsonObject *review);

G_END_DECLS
