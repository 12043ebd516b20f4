/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What controllers do with the objects they make: find them, make them, count them. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

#define KOPRS_TEST_CONTROLLER_MANAGER "kube-controller-manager"

/* The living object, to be read and changed; NULL when it is gone. */
JsonNode  *koprs_test_children_load   (KoprsTestCluster *cluster, KoprsTestKind *kind, const char *key);
/* Those in its namespace that name it as their controller, by name. Elements are trees. */
GPtrArray *koprs_test_children_find   (KoprsTestCluster *cluster, JsonNode *parent, KoprsTestKind *kind);
/* Sets parent as the controller of object and stores it: validated and admitted as a client's, with a name if it had none. FALSE: it was refused. */
gboolean   koprs_test_children_create (KoprsTestCluster *cluster, JsonNode *parent, KoprsTestKind *kind, JsonNode *object,
                                       GError **error);
/* The same without a parent, in that namespace. */
gboolean   koprs_test_children_make   (KoprsTestCluster *cluster, const char *namespace_, KoprsTestKind *kind, JsonNode *object,
                                       GError **error);
/* Another owner of the object, which controls it. */
void       koprs_test_children_add_controller (JsonNode *object, JsonNode *parent);
void       koprs_test_children_delete (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *child);
/* Stores what became of live, unless it is the same. The status subresource counts no generation. */
void       koprs_test_children_update (KoprsTestCluster *cluster, KoprsTestKind *kind, const char *subresource, JsonNode *live,
                                       JsonNode *object);
/* Sets an integer, or removes it for 0, as structs that leave out what is empty do. */
void       koprs_test_children_set_count (JsonNode *object, const char *name, gint64 value);
/* A number that tells a template from others, in letters that make no words. */
char      *koprs_test_children_dup_hash  (JsonNode *node);
gboolean   koprs_test_children_is_leaving (JsonNode *object);

/* A number, or "25%" of a number, rounded up or down. */
gint64     koprs_test_children_resolve (JsonNode *value, gint64 of, gboolean up);

G_END_DECLS
