/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How a result comes to be: while one call works on it, before anybody else sees it. */

#include "koprs/koprs-apply-result.h"

G_BEGIN_DECLS

KoprsApplyResult *koprs_apply_result_new          (KoprsResource *resource);
void              koprs_apply_result_take_applied (KoprsApplyResult *self, KoprsResource *applied);
/* Keeps the first one. */
void              koprs_apply_result_take_error   (KoprsApplyResult *self, GError *error);

G_END_DECLS
