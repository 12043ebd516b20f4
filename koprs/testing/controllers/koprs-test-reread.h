/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Objects that were stored before their definition changed. A real server reads them anew: what the schema does not know is not shown,
 * what it has a default for is filled in, and nothing of that is a change. What was stored is kept, since the next schema may show it
 * again. */

#include "koprs/testing/kinds/koprs-test-kinds.h"

G_BEGIN_DECLS

typedef struct _KoprsTestReread KoprsTestReread;

KoprsTestReread *koprs_test_reread_new  (void);
void             koprs_test_reread_free (KoprsTestReread *self);

/* Reads everything in the table of a custom kind, whatever version it is stored in, by the schemas that the kind has now. */
void             koprs_test_reread_run  (KoprsTestReread *self, KoprsTestKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestReread, koprs_test_reread_free)

G_END_DECLS
