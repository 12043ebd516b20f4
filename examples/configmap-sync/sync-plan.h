/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What has to be done for one ConfigMapSync, decided from the stores alone: no I/O here. */

#pragma once

#include <koprs/koprs.h>

G_BEGIN_DECLS

#define SYNC_FINALIZER "sync.koprs.dev/copies"
#define SYNC_LABEL "sync.koprs.dev/from"          /* on a copy: the uid of its ConfigMapSync */
#define SYNC_ANNOTATION "sync.koprs.dev/source"   /* on a copy: namespace/name of the source */
#define SYNC_MANAGER "configmap-sync"

typedef enum {
  SYNC_APPLY,     /* make the object */
  SYNC_REPLACE,   /* put it right; the server refuses if it has changed meanwhile */
  SYNC_DELETE,
} SyncActionType;

typedef struct {
  SyncActionType what;
  KoprsResource *resource;
} SyncAction;

typedef struct {
  GPtrArray *actions;      /* of SyncAction, in order */
  gboolean writes_status;  /* FALSE: the object itself changes or goes, its next event brings the rest */
  gboolean ready;
  guint n_copies;
  const char *reason;
  char *message;
} SyncPlan;

/* The kind of sync.koprs.dev/v1, ConfigMapSync. */
KoprsKind     *sync_kind_new      (void);

SyncPlan      *sync_plan_new      (KoprsResource *sync, KoprsStore *config_maps, KoprsStore *namespaces, GError **error);
void           sync_plan_free     (SyncPlan *self);

/* The status that the object should have once the plan was carried out (or failed with that error); NULL where it has it. */
JsonNode      *sync_plan_status   (SyncPlan *self, KoprsResource *sync, const GError *failure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyncPlan, sync_plan_free)

G_END_DECLS
