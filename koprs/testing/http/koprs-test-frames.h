/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A watch in protobuf: the events of another source, each in a frame of its own. */

#include "koprs/testing/requests/koprs-test-source.h"
#include "koprs/testing/schema/koprs-test-schema.h"

G_BEGIN_DECLS

/* Takes over the source, whose lines are events in JSON. schema: of the kind that is watched, or NULL. */
KoprsTestSource *koprs_test_frames_new (KoprsTestSource *events, KoprsTestSchema *schema);

G_END_DECLS
