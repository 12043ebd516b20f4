/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The single plugins that koprs-test-admission.h runs, each for the kind in its name. FALSE with what a real server's says. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

/* 403 about an object of a kind. */
void     koprs_test_admission_forbid       (GError **error, const KoprsTestKind *kind, JsonNode *object, const char *format, ...)
  G_GNUC_PRINTF (4, 5);

/* Account, priority, tolerations, runtime class. */
gboolean koprs_test_admission_pod          (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *pod, GError **error);
/* LimitRanges: the defaults of containers, then the bounds of everything. */
void     koprs_test_admission_fill_limits  (KoprsTestCluster *cluster, JsonNode *pod);
gboolean koprs_test_admission_check_limits (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, GError **error);

/* Of a Pod: what its runtime class costs, and where it is to be had. */
gboolean koprs_test_admission_runtime (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *pod, GError **error);

#define KOPRS_TEST_CLAIM_PROTECTION "kubernetes.io/pvc-protection"
#define KOPRS_TEST_VOLUME_PROTECTION "kubernetes.io/pv-protection"

gboolean koprs_test_admission_create_claim  (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, GError **error);
gboolean koprs_test_admission_create_volume (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, GError **error);
/* The name of the one that counts as the default among storage classes; NULL: there is none. */
char    *koprs_test_admission_dup_default_class (const KoprsTestKind *kind, GPtrArray *classes);
/* The default class, where none is named. */
void     koprs_test_admission_choose_class (KoprsTestCluster *cluster, JsonNode *claim);
void     koprs_test_admission_fill_ingress (KoprsTestCluster *cluster, JsonNode *ingress);

G_END_DECLS
