/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a scan of one JSON object found: where it lies, and where the fields lie that everything asks for. A scan borrows
 * the bytes; a KoprsBlob owns them. */

#include <glib.h>

G_BEGIN_DECLS

/* A JSON value inside somebody else's bytes, without blanks around it. */
typedef struct {
  const char *data;
  gsize length;
} KoprsJsonSlice;

/* The tracked fields: of the top level, then of `metadata`. */
typedef enum {
  KOPRS_JSON_API_VERSION,
  KOPRS_JSON_KIND,
  KOPRS_JSON_METADATA,
  KOPRS_JSON_SPEC,
  KOPRS_JSON_STATUS,
  KOPRS_JSON_NAME,
  KOPRS_JSON_NAMESPACE,
  KOPRS_JSON_UID,
  KOPRS_JSON_RESOURCE_VERSION,
  KOPRS_JSON_GENERATION,
  KOPRS_JSON_DELETION_TIMESTAMP,
  KOPRS_JSON_LABELS,
  KOPRS_JSON_ANNOTATIONS,
  KOPRS_JSON_OWNER_REFERENCES,
  KOPRS_JSON_FINALIZERS,
  KOPRS_JSON_MANAGED_FIELDS,
  KOPRS_JSON_N_FIELDS,
} KoprsJsonField;

typedef struct {
  KoprsJsonSlice object;                   /* exactly the object: from '{' to '}' */
  guint32 offsets[KOPRS_JSON_N_FIELDS];    /* of each field's value, from object.data; 0 = absent */
} KoprsJsonScan;

/* What is accepted, and how much of it. */
typedef struct {
  gsize max_object;     /* bytes of one object; default 16 MiB */
  gsize max_envelope;   /* bytes of any other value around the objects; default 1 MiB */
  guint max_depth;      /* levels of nesting; default 512 */
} KoprsJsonLimits;

extern const KoprsJsonLimits koprs_json_default_limits;

/* Scans a whole text: one JSON object, blanks around it allowed, nothing else. KOPRS_ERROR_SERIALIZATION names the byte
 * where it went wrong. limits: NULL = default. */
gboolean koprs_json_scan (const char *data, gsize length, const KoprsJsonLimits *limits,
                          KoprsJsonScan *scan, GError **error);

/* Whether any one JSON value (not only an object), blanks around it allowed; `value` gets it without the blanks. */
gboolean koprs_json_check (const char *data, gsize length, const KoprsJsonLimits *limits,
                           KoprsJsonSlice *value, GError **error);

/* The field's value, or { NULL, 0 }. */
KoprsJsonSlice koprs_json_scan_get (const KoprsJsonScan *scan, KoprsJsonField field);

/* Whether the field is a string and equals `text` (after unescaping). Absent equals only NULL. */
gboolean koprs_json_scan_equals (const KoprsJsonScan *scan, KoprsJsonField field, const char *text);

G_END_DECLS
