/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The tracked fields as a validator meets them: knows their names, their types, and that each comes once. */

#include <glib.h>
#include "koprs/json/koprs-json-validate.h"

G_BEGIN_DECLS

typedef struct {
  const char *data;     /* the object */
  guint32 *offsets;
  guint32 seen;         /* a bit per field: a null is seen and yet absent */
} KoprsJsonTracker;

typedef enum {
  KOPRS_JSON_TRACKED_NOT,
  KOPRS_JSON_TRACKED_YES,
  KOPRS_JSON_TRACKED_TEXT,        /* the value is a string that must be plain text */
  KOPRS_JSON_TRACKED_METADATA,    /* the value is the object whose fields are tracked too */
  KOPRS_JSON_TRACKED_BAD,         /* twice, or of the wrong type: in the report */
} KoprsJsonTracked;

/* A member with its raw name (with the quotes), whose value begins at `value`, of the object (depth 1) or of its metadata (2). */
KoprsJsonTracked koprs_json_tracker_see (KoprsJsonTracker *self, KoprsJsonSlice key, const char *value, guint depth,
                                         KoprsJsonReport *report);

G_END_DECLS
