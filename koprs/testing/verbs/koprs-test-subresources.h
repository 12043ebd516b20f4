/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Which subresources kinds have, for discovery and for requests. In: a kind. Out: rows of one table. */

#include <glib.h>
#include "koprs/testing/kinds/koprs-test-kinds.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"

G_BEGIN_DECLS

typedef struct {
  const char *name;
  const char *resource;        /* NULL: of every kind with the flag */
  KoprsTestKindFlags flag;
  const char *group, *version, *kind;   /* what it answers; kind NULL: the object itself, group NULL: of the same group */
  const char *verbs;           /* as discovery lists them, parted by commas */
  KoprsTestVerb run;           /* NULL: the verb of the object itself */
} KoprsTestSubresource;

/* (element-type KoprsTestSubresource) Static rows, in the order in which discovery lists them. */
GPtrArray *koprs_test_subresources_list (const KoprsTestKind *kind);
/* NULL: the kind has none of that name. */
const KoprsTestSubresource *koprs_test_subresources_find (const KoprsTestKind *kind, const char *name);
gboolean   koprs_test_subresource_allows (const KoprsTestSubresource *self, const char *method);

G_END_DECLS
