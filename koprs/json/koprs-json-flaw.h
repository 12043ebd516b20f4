/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What can be wrong with a JSON text, and the one place that says so in words. */

#include <glib.h>
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_JSON_FLAW_NONE,
  KOPRS_JSON_FLAW_VALUE,          /* no value where one must be */
  KOPRS_JSON_FLAW_KEY,            /* no member name where one must be */
  KOPRS_JSON_FLAW_COLON,
  KOPRS_JSON_FLAW_OBJECT_NEXT,    /* neither ',' nor '}' */
  KOPRS_JSON_FLAW_ARRAY_NEXT,     /* neither ',' nor ']' */
  KOPRS_JSON_FLAW_LITERAL,
  KOPRS_JSON_FLAW_NUMBER,
  KOPRS_JSON_FLAW_CONTROL,
  KOPRS_JSON_FLAW_ESCAPE,
  KOPRS_JSON_FLAW_UTF8,
  KOPRS_JSON_FLAW_DEPTH,
  KOPRS_JSON_FLAW_NOT_OBJECT,
  KOPRS_JSON_FLAW_DUPLICATE,      /* of a tracked field, as the next two */
  KOPRS_JSON_FLAW_TYPE,
  KOPRS_JSON_FLAW_TEXT,
  KOPRS_JSON_FLAW_TOO_LARGE,
  KOPRS_JSON_FLAW_TRUNCATED,
  KOPRS_JSON_FLAW_TRAILING,
} KoprsJsonFlaw;

/* KOPRS_ERROR_SERIALIZATION at a byte counted from 0. `field` matters for the flaws of tracked fields. */
void        koprs_json_flaw_set_error  (GError **error, guint64 position, KoprsJsonFlaw flaw, KoprsJsonField field);
/* The same with words of the caller's. */
void        koprs_json_flaw_set_text   (GError **error, guint64 position, const char *text);

/* "metadata.name" */
const char *koprs_json_field_to_string (KoprsJsonField field);

G_END_DECLS
