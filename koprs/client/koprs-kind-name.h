/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The names that people give to a kind: "deploy", "pods", "pods.metrics.k8s.io", "deployments.v1.apps", "apps/v1/Deployment". Comes in: a
 * name and what is served. Goes out: the kind that it means, chosen as kubectl chooses. Pure. */

#include "koprs/client/koprs-served.h"

G_BEGIN_DECLS

/* Whether it can be a name at all; INVALID_ARGUMENT otherwise. */
gboolean   koprs_kind_name_check          (const char *name, GError **error);
/* Whether a definition may bring it: FALSE where the name says a group of the server's own, which are there from the beginning. */
gboolean   koprs_kind_name_may_be_defined (const char *name);
/* No reference added; NULL: nothing is called so. */
KoprsKind *koprs_kind_name_find           (const char *name, KoprsServed *served);

G_END_DECLS
