/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The faults that were ordered, and which of them a request meets. In: faults and requests' attributes. Out: at most one
 * fault per request, the one ordered first. The dice come from a seed, so that the same requests meet the same faults. */

#include "koprs/testing/koprs-test-fault.h"
#include "koprs/testing/requests/koprs-test-attributes.h"

G_BEGIN_DECLS

typedef struct _KoprsTestFaults KoprsTestFaults;

KoprsTestFaults *koprs_test_faults_new    (guint32 seed);
void             koprs_test_faults_free   (KoprsTestFaults *self);
void             koprs_test_faults_add    (KoprsTestFaults *self, KoprsTestFault *fault);
void             koprs_test_faults_remove (KoprsTestFaults *self, KoprsTestFault *fault);
void             koprs_test_faults_clear  (KoprsTestFaults *self);
/* Those that were added and not removed, spent ones included (element-type KoprsTestFault). Borrowed. */
GPtrArray       *koprs_test_faults_get    (KoprsTestFaults *self);
/* A reference, or NULL. */
KoprsTestFault  *koprs_test_faults_meet   (KoprsTestFaults *self, const char *method, const KoprsTestAttributes *attributes);
/* Bytes that look like nothing, from the same dice. */
void             koprs_test_faults_append_garbage (KoprsTestFaults *self, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestFaults, koprs_test_faults_free)

G_END_DECLS
