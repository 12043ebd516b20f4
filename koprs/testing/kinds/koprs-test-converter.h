/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How the versions of one CustomResourceDefinition become one another: all of them with their schemas, and where its webhook is. In: a
 * definition. Out: what a conversion needs, and what earlier ones made. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/json/koprs-blob.h"
#include "koprs/testing/schema/koprs-test-schema.h"

G_BEGIN_DECLS

typedef struct _KoprsTestConverter KoprsTestConverter;

/* Counted. */
struct _KoprsTestConverter {
  char *group;
  char *kind;
  char *storage;              /* the apiVersion in which objects are stored */
  GHashTable *schemas;        /* apiVersion → KoprsTestSchema, served or not */
  JsonNode *client;           /* of its webhook; NULL: only the apiVersion changes */
  const char *review;         /* the apiVersion of a ConversionReview; NULL: the webhook knows none that is known here */
  GHashTable *made;           /* what earlier conversions made, KoprsBlob by uid, resourceVersion and apiVersion */
  GQueue order;               /* of its keys, the oldest first */
  GHashTable *ready;          /* the apiVersions, a set, in which all there was could once be shown */
};

KoprsTestConverter *koprs_test_converter_new   (JsonNode *definition);
KoprsTestConverter *koprs_test_converter_ref   (KoprsTestConverter *self);
void                koprs_test_converter_unref (KoprsTestConverter *self);

/* NULL: the definition has no such version. */
KoprsTestSchema    *koprs_test_converter_find_schema (KoprsTestConverter *self, const char *api_version);

/* What that stored object was made into, borrowed, or NULL. Only so many are kept. */
KoprsBlob          *koprs_test_converter_recall   (KoprsTestConverter *self, const KoprsBlob *stored, const char *api_version);
void                koprs_test_converter_remember (KoprsTestConverter *self, const KoprsBlob *stored, const char *api_version,
                                                   KoprsBlob *made);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestConverter, koprs_test_converter_unref)

G_END_DECLS
