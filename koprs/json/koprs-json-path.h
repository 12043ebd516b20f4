/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Finding values in validated JSON by kubectl's JSONPath without braces: spec.containers[0].image,
 * metadata.annotations['example.com/x'], items[-1]. No filters, no wildcards. */

#include <glib.h>
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

typedef struct {
  const char *name;     /* a member's name, unescaped; NULL for an index */
  gssize index;         /* negative counts from the end */
} KoprsJsonStep;

/* The path's steps (element-freed array of KoprsJsonStep; empty for "" and NULL), or NULL with INVALID_ARGUMENT. */
GArray        *koprs_json_path_parse (const char *path, GError **error);

/* A slice in validated JSON; { NULL, 0 } when absent or when the path does not parse (then g_debug). */
KoprsJsonSlice koprs_json_path_find  (KoprsJsonSlice value, const char *path);
KoprsJsonSlice koprs_json_path_walk  (KoprsJsonSlice value, const GArray *steps);

G_END_DECLS
