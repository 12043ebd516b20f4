/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the status of a ValidatingAdmissionPolicy tells of its expressions once the types of its objects are known. */

#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

#define KOPRS_TEST_POLICIES "validatingadmissionpolicies.admissionregistration.k8s.io"

/* Checks the policy of that name, where it has changed since it was checked last. */
void koprs_test_policy_status_sync (KoprsTestCluster *cluster, const char *name);

G_END_DECLS
