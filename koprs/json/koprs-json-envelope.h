/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the members around the objects mean: of a list (kind, metadata, items) and of a watch event (type, object). In: names and
 * complete values. Out: what a value is for, and what a list says about itself. Knows nothing of chunks. */

#include <glib.h>
#include "koprs/json/koprs-json-stream.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_JSON_SLOT_NAME,        /* of a member */
  KOPRS_JSON_SLOT_OTHER,       /* checked and forgotten */
  KOPRS_JSON_SLOT_KIND,
  KOPRS_JSON_SLOT_METADATA,
  KOPRS_JSON_SLOT_ITEMS,
  KOPRS_JSON_SLOT_ITEM,
  KOPRS_JSON_SLOT_TYPE,
  KOPRS_JSON_SLOT_OBJECT,
} KoprsJsonSlot;

typedef struct {
  KoprsJsonStreamMode mode;
  guint seen;                  /* a bit per slot, within the list or the event */
  KoprsJsonEvent event;
  char *kind;
  char *resource_version;
  char *continue_token;
  gint64 remaining;            /* -1: not said */
} KoprsJsonEnvelope;

void     koprs_json_envelope_init  (KoprsJsonEnvelope *self, KoprsJsonStreamMode mode);
void     koprs_json_envelope_clear (KoprsJsonEnvelope *self);

/* A new event; what came before is forgotten. */
void     koprs_json_envelope_begin (KoprsJsonEnvelope *self);
/* What the value of the member is; each of those that matter comes once. position: of the name, in the stream. */
gboolean koprs_json_envelope_name  (KoprsJsonEnvelope *self, KoprsJsonSlice name, guint64 position, KoprsJsonSlot *slot,
                                    GError **error);
/* The value of a slot other than NAME, ITEM and OBJECT. position: of the value. */
gboolean koprs_json_envelope_value (KoprsJsonEnvelope *self, KoprsJsonSlot slot, KoprsJsonSlice value, guint64 position,
                                    GError **error);

static inline gboolean
koprs_json_envelope_has (const KoprsJsonEnvelope *self, KoprsJsonSlot slot)
{
  return (self->seen & (1u << slot)) != 0;
}

G_END_DECLS
