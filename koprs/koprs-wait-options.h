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

#define KOPRS_TYPE_WAIT_OPTIONS (koprs_wait_options_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsWaitOptions, koprs_wait_options, KOPRS, WAIT_OPTIONS, GObject)

KOPRS_API
KoprsWaitOptions *koprs_wait_options_new (void);

KOPRS_API
const char *koprs_wait_options_get_label_selector (KoprsWaitOptions *self);
KOPRS_API
void koprs_wait_options_set_label_selector (KoprsWaitOptions *self, const char *label_selector);
KOPRS_API
guint koprs_wait_options_get_interval (KoprsWaitOptions *self);
KOPRS_API
void koprs_wait_options_set_interval (KoprsWaitOptions *self, guint interval);
KOPRS_API
guint koprs_wait_options_get_timeout (KoprsWaitOptions *self);
KOPRS_API
void koprs_wait_options_set_timeout (KoprsWaitOptions *self, guint timeout);
KOPRS_API
gboolean koprs_wait_options_get_give_up_on_forbidden (KoprsWaitOptions *self);
KOPRS_API
void koprs_wait_options_set_give_up_on_forbidden (KoprsWaitOptions *self, gboolean give_up_on_forbidden);

G_END_DECLS
