/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How objects look on the wire: which keys come first, which are left out when empty, which characters are escaped. A real
 * server writes built-in kinds from structs and custom resources from maps, so the two differ. In: a tree. Out: bytes. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/json/koprs-blob.h"
#include "koprs/testing/kinds/koprs-test-kinds.h"

G_BEGIN_DECLS

/* The object as it is stored: built-in kinds without kind and apiVersion, as lists have them; custom resources with. */
void koprs_test_form_write_stored (GString *out, const KoprsTestKind *kind, JsonNode *object);

/* A stored object as an answer of its own, with kind and apiVersion. A custom resource comes in the version that it is shown in. */
void koprs_test_form_append_object (GString *out, const KoprsTestKind *kind, KoprsBlob *blob);
/* The same as an item of a list. */
void koprs_test_form_append_item (GString *out, const KoprsTestKind *kind, KoprsBlob *blob);
/* The bytes that either adds around those of the blob, when nothing has to be converted. */
gsize koprs_test_form_get_overhead (const KoprsTestKind *kind);
/* Whether blobs need no conversion to be shown as this kind. */
gboolean koprs_test_form_is_verbatim (const KoprsTestKind *kind);

/* The same object with another resourceVersion. */
KoprsBlob *koprs_test_form_restamp (KoprsBlob *blob, guint64 revision);

/* `<`, `>`, `&`, U+2028 and U+2029 in what is already JSON, from the byte on: as \u003c and so on. */
void koprs_test_form_escape (GString *json, gsize from);

G_END_DECLS
