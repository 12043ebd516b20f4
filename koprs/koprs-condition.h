/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-types.h>
#include <koprs/koprs-version.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_CONDITION (koprs_condition_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsCondition, koprs_condition, KOPRS, CONDITION, GObject)

KOPRS_API
KoprsCondition *koprs_condition_new (const char *condition_type, const char *status,
                                     const char *reason, const char *message);

KOPRS_API
const char *koprs_condition_get_condition_type (KoprsCondition *self);
KOPRS_API
const char *koprs_condition_get_status (KoprsCondition *self);
KOPRS_API
gboolean koprs_condition_is_true (KoprsCondition *self);
KOPRS_API
const char *koprs_condition_get_reason (KoprsCondition *self);
KOPRS_API
const char *koprs_condition_get_message (KoprsCondition *self);
KOPRS_API
gint64 koprs_condition_get_observed_generation (KoprsCondition *self);
KOPRS_API
void koprs_condition_set_observed_generation (KoprsCondition *self, gint64 observed_generation);
KOPRS_API
GDateTime *koprs_condition_get_last_transition_time (KoprsCondition *self);
KOPRS_API
void koprs_condition_set_last_transition_time (KoprsCondition *self,
                                               GDateTime *last_transition_time);

G_END_DECLS
