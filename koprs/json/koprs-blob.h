/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One object's JSON in one exact-size allocation, immutable and counted: header, the bytes verbatim, a NUL, then decoded
 * copies of name, namespace, uid and resourceVersion. */

#include <glib.h>
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

typedef struct _KoprsBlob KoprsBlob;

/* From a finished scan; cannot fail. */
KoprsBlob  *koprs_blob_new                  (const KoprsJsonScan *scan);
/* Scan and copy in one: any JSON object. */
KoprsBlob  *koprs_blob_new_from_json        (const char *data, gsize length, GError **error);
KoprsBlob  *koprs_blob_ref                  (KoprsBlob *self);
void        koprs_blob_unref                (KoprsBlob *self);

KoprsJsonSlice koprs_blob_get_json          (const KoprsBlob *self);       /* NUL-terminated too */
KoprsJsonSlice koprs_blob_get               (const KoprsBlob *self, KoprsJsonField field);
/* As koprs_json_path_find (), but starts from the fields whose place is known. */
KoprsJsonSlice koprs_blob_find              (const KoprsBlob *self, const char *path);
const char *koprs_blob_get_name             (const KoprsBlob *self);       /* NULL where absent or not a string */
const char *koprs_blob_get_namespace        (const KoprsBlob *self);
const char *koprs_blob_get_uid              (const KoprsBlob *self);
const char *koprs_blob_get_resource_version (const KoprsBlob *self);
gsize       koprs_blob_get_size             (const KoprsBlob *self);       /* bytes held, header included */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsBlob, koprs_blob_unref)

G_END_DECLS
