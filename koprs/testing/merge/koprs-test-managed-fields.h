/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Who set which fields: metadata.managedFields, kept as a real server keeps it. In: the object before and after, and who
 * writes. Out: the new list inside the object. Time is an argument. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/schema/koprs-test-schema.h"

G_BEGIN_DECLS

typedef struct _KoprsTestVersions KoprsTestVersions;

/* Who writes, and through what. */
typedef struct {
  const char *manager;        /* fieldManager, or the user agent up to its first slash; "" = unknown */
  const char *subresource;    /* "" the object itself, "status", "scale" */
  gint64 now;                 /* seconds since 1970 */
  const KoprsTestVersions *versions;   /* for owners in other versions; NULL: all versions are the same */
} KoprsTestWriter;

/* Create, replace and every patch but apply. live: NULL for create. Sets object's metadata.managedFields (in place), from the
 * list that the object brings along or, where that is absent, from live's. Call it on the decoded, defaulted object before
 * the server's own additions (uid, resourceVersion, what admission adds): those belong to nobody. Where the object can't be brought into
 * the version of an owner, the list stays as it was. */
void     koprs_test_managed_fields_update (KoprsTestSchema *schema, const KoprsTestWriter *writer, JsonNode *live,
                                           JsonNode *object);

/* The write changes nothing if this is TRUE: both are the same apart from the times in managedFields and from
 * resourceVersion. Times that alone differ are put back in object. */
gboolean koprs_test_managed_fields_settle (JsonNode *live, JsonNode *object);

G_END_DECLS
