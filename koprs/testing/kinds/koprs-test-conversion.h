/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Built-in kinds that are another view of the same objects: events.k8s.io/v1 Event of v1 Event, autoscaling/v1
 * HorizontalPodAutoscaler of autoscaling/v2. In: an object in one form. Out: a new one in the other. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/kinds/koprs-test-kinds.h"

G_BEGIN_DECLS

/* The kind in whose form objects of this one are stored: the kind itself, but for those above. */
KoprsTestKind *koprs_test_conversion_get_stored  (KoprsTestKind *kind);
JsonNode      *koprs_test_conversion_to_stored   (const KoprsTestKind *kind, JsonNode *object);
JsonNode      *koprs_test_conversion_from_stored (const KoprsTestKind *kind, JsonNode *object);

/* Group, version and plural of the kind that is stored; FALSE: the kind itself is. */
gboolean       koprs_test_conversion_find_stored (const KoprsTestKind *kind, const char **group, const char **version,
                                                  const char **plural);

/* Of autoscalers alone: the members beside metadata, in place. */
void           koprs_test_conversion_autoscaler_to_v2 (JsonNode *object);
void           koprs_test_conversion_autoscaler_to_v1 (JsonNode *object);

G_END_DECLS
