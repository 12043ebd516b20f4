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

/**
 * KoprsPropagation:
 * @KOPRS_PROPAGATION_DEFAULT: as the kind has it, nearly always in the background
 * @KOPRS_PROPAGATION_BACKGROUND: the object goes at once, what it owns is collected afterwards
 * @KOPRS_PROPAGATION_FOREGROUND: what it owns goes first; the object waits for those that block the
 *   deletion of their owner
 * @KOPRS_PROPAGATION_ORPHAN: what it owns stays, without an owner
 *
 * What becomes of the objects that a deleted one owns.
 *
 * Since: 0.1
 */
typedef enum {
  KOPRS_PROPAGATION_DEFAULT,
  KOPRS_PROPAGATION_BACKGROUND,
  KOPRS_PROPAGATION_FOREGROUND,
  KOPRS_PROPAGATION_ORPHAN,
} KoprsPropagation;

#define KOPRS_TYPE_DELETE_OPTIONS (koprs_delete_options_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsDeleteOptions, koprs_delete_options, KOPRS, DELETE_OPTIONS, GObject)

KOPRS_API
KoprsDeleteOptions *koprs_delete_options_new (void);

KOPRS_API
gint64 koprs_delete_options_get_grace_period (KoprsDeleteOptions *self);
KOPRS_API
void koprs_delete_options_set_grace_period (KoprsDeleteOptions *self, gint64 grace_period);
KOPRS_API
KoprsPropagation koprs_delete_options_get_propagation (KoprsDeleteOptions *self);
KOPRS_API
void koprs_delete_options_set_propagation (KoprsDeleteOptions *self, KoprsPropagation propagation);
KOPRS_API
const char *koprs_delete_options_get_preconditions_uid (KoprsDeleteOptions *self);
KOPRS_API
void koprs_delete_options_set_preconditions_uid (KoprsDeleteOptions *self,
                                                 const char *preconditions_uid);
KOPRS_API
const char *koprs_delete_options_get_preconditions_resource_version (KoprsDeleteOptions *self);
KOPRS_API
void koprs_delete_options_set_preconditions_resource_version (KoprsDeleteOptions *self,
                                                              const char *preconditions_resource_version);
KOPRS_API
gboolean koprs_delete_options_get_dry_run (KoprsDeleteOptions *self);
KOPRS_API
void koprs_delete_options_set_dry_run (KoprsDeleteOptions *self, gboolean dry_run);
KOPRS_API
guint koprs_delete_options_get_timeout (KoprsDeleteOptions *self);
KOPRS_API
void koprs_delete_options_set_timeout (KoprsDeleteOptions *self, guint timeout);

G_END_DECLS
