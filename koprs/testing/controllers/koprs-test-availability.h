/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Whether a pod has been ready for as long as minReadySeconds of who made it asks for. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What the spec of the object asks for, in seconds. */
gint64   koprs_test_availability_get_least (JsonNode *object);
/* now: seconds since 1970. */
gboolean koprs_test_availability_has       (JsonNode *pod, gint64 min_ready, gint64 now);
/* When the next of the pods that are ready will have been so for long enough, or 0. */
gint64   koprs_test_availability_next      (GPtrArray *pods, gint64 min_ready, gint64 now);

G_END_DECLS
