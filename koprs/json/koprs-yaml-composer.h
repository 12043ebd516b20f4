/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* From the events of a YAML parser to JSON text. It holds the open collections, the keys they have, and where each anchor's JSON
 * lies: an alias is a copy of those bytes, so nothing is ever a tree. Pure; every error is SERIALIZATION, without a position. */

#include <glib.h>

G_BEGIN_DECLS

/* Collections within each other, as deep as JSON may be. */
#define KOPRS_YAML_MAX_DEPTH 512

typedef struct _KoprsYamlComposer KoprsYamlComposer;

typedef struct {
  const char *anchor;   /* or NULL */
  const char *tag;      /* the full one, or NULL */
  const char *text;     /* of scalars */
  gsize length;
  gboolean plain;       /* neither quoted nor a block */
} KoprsYamlNode;

/* max_expanded: the bytes that all aliases together may add. */
KoprsYamlComposer *koprs_yaml_composer_new      (gsize max_expanded);
void               koprs_yaml_composer_free     (KoprsYamlComposer *self);
/* From now on of a key that is there twice the last counts. conflicts (element-type utf8, borrowed): gets a line for each, as Go
 * says it: `line 7: key "a" already set in map`. */
void               koprs_yaml_composer_permit   (KoprsYamlComposer *self, GPtrArray *conflicts);
/* What comes next begins in that line; the first is 1. */
void               koprs_yaml_composer_set_line (KoprsYamlComposer *self, gsize line);

gboolean           koprs_yaml_composer_scalar   (KoprsYamlComposer *self, const KoprsYamlNode *node, GError **error);
gboolean           koprs_yaml_composer_begin    (KoprsYamlComposer *self, const KoprsYamlNode *node,
                                                 gboolean mapping, GError **error);
void               koprs_yaml_composer_end      (KoprsYamlComposer *self);
gboolean           koprs_yaml_composer_alias    (KoprsYamlComposer *self, const char *anchor, GError **error);

/* Ends a document: its JSON, or NULL if it was empty. Ready for the next one, which knows no anchor of this one. */
GBytes            *koprs_yaml_composer_finish   (KoprsYamlComposer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsYamlComposer, koprs_yaml_composer_free)

G_END_DECLS
