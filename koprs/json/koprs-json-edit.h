/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Edits by splicing: what is not edited keeps its bytes. `json` is one validated value and is replaced in place. */

#include <glib.h>
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

/* Sets the value at the path, making missing objects on the way; an index must exist or be the array's length. `value` is
 * validated JSON. INVALID_ARGUMENT: the path does not parse, or runs through a value that is neither absent, null nor a container. */
gboolean koprs_json_edit_set    (GString *json, const char *path, KoprsJsonSlice value, GError **error);
/* Appends to the array at the path, making it if absent or null. */
gboolean koprs_json_edit_append (GString *json, const char *path, KoprsJsonSlice value, GError **error);
/* Removes; TRUE also when there was nothing. */
gboolean koprs_json_edit_remove (GString *json, const char *path, GError **error);

G_END_DECLS
