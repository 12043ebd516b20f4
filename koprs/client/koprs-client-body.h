/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The JSON that a write sends: from an object's own bytes, by copying around what does not belong into the request. Comes in: a
 * blob, a kind, a scope. Goes out: bytes, or the reason why no request can be made of them. Pure, and without a tree. */

#include <json-glib/json-glib.h>
#include "koprs/koprs-delete-options.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-scope.h"
#include "koprs/json/koprs-blob.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_BODY_CREATE,
  KOPRS_BODY_REPLACE,
  KOPRS_BODY_APPLY,
} KoprsBodyUse;

/* What a DeleteOptions says; NULL and -1 say nothing. */
typedef struct {
  gint64 grace_period;             /* seconds */
  const char *propagation;         /* "Background" … */
  const char *uid;
  const char *resource_version;
  gboolean dry_run;
} KoprsDeleteFacts;

/* Whether the object can be sent for this use: a name (MISSING_METADATA; create takes generateName as well), and a namespace that
 * contradicts neither the scope nor the kind (INVALID_SCOPE). */
gboolean  koprs_client_body_check          (KoprsBlob *blob, KoprsBodyUse use, KoprsScope *scope, KoprsKind *kind, GError **error);

/* apiVersion, kind and the scope's namespace are put in where the object has none. Apply leaves out what only the server writes in
 * metadata: managedFields, resourceVersion, uid, creationTimestamp. An object that needs no change is not copied. */
GBytes   *koprs_client_body_new            (KoprsBlob *blob, KoprsBodyUse use, KoprsScope *scope, KoprsKind *kind);

/* Just enough of an object to apply it; status NULL: without one. */
GBytes   *koprs_client_body_new_minimal    (KoprsScope *scope, KoprsKind *kind, const char *name, JsonNode *status);

/* NULL for the default. */
const char *koprs_client_body_name_propagation (KoprsPropagation propagation);

/* NULL where there is nothing to say. */
GBytes   *koprs_client_body_new_delete     (const KoprsDeleteFacts *facts);

G_END_DECLS
