/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* EndpointSlices about to be changed: what is to be made, changed and removed for one owner. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

#define KOPRS_TEST_SLICE_SERVICE "kubernetes.io/service-name"
#define KOPRS_TEST_SLICE_MANAGED_BY "endpointslice.kubernetes.io/managed-by"

typedef struct {
  KoprsTestCluster *cluster;
  KoprsTestKind *kind;
  JsonNode *owner;           /* borrowed */
  GPtrArray *created;        /* JsonNode, without a name */
  GPtrArray *changed;        /* pairs of JsonNode: as it is, as it shall be */
  GPtrArray *removed;
} KoprsTestSlices;

KoprsTestSlices *koprs_test_slices_new    (KoprsTestCluster *cluster, JsonNode *owner);
void             koprs_test_slices_free   (KoprsTestSlices *self);

/* Those of a service that this controller made, by name. Elements are trees. */
GPtrArray       *koprs_test_slices_find   (KoprsTestCluster *cluster, const char *namespace_, const char *service,
                                           const char *managed_by);
/* A slice without endpoints. Takes labels and annotations (or NULL) over; copies the ports. */
JsonNode        *koprs_test_slices_make   (KoprsTestSlices *self, const char *type, JsonNode *ports, JsonNode *labels,
                                           JsonNode *annotations);
void             koprs_test_slices_add    (JsonNode *slice, JsonNode *endpoint);   /* copies it */
/* The same text for the same ports in any order. */
char            *koprs_test_slices_dup_ports_key (JsonNode *ports);
/* The same text for endpoints that are the same one. */
char            *koprs_test_slices_dup_endpoint_key (JsonNode *endpoint);

/* All three copy. */
void             koprs_test_slices_create (KoprsTestSlices *self, JsonNode *slice);
void             koprs_test_slices_change (KoprsTestSlices *self, JsonNode *live, JsonNode *slice);
void             koprs_test_slices_remove (KoprsTestSlices *self, JsonNode *slice);
/* Does it: what would be removed becomes what would be created, where their addresses are of the same type. trigger: the time
 * that all that is written is annotated with, NULL for none. */
void             koprs_test_slices_write  (KoprsTestSlices *self, const char *trigger);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestSlices, koprs_test_slices_free)

G_END_DECLS
