/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a YAML scalar means. In: its text, its tag, whether it was plain. Out: JSON; and for the way back, the style in which
 * a string stays a string. The rules are those of the YAML 1.2 core schema (YAML 1.2.2, 10.3.2). Pure. */

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  KOPRS_YAML_STRING,
  KOPRS_YAML_NULL,
  KOPRS_YAML_BOOLEAN,
  KOPRS_YAML_INTEGER,
  KOPRS_YAML_FLOAT,
  KOPRS_YAML_NOT_FINITE,   /* .inf, .nan: JSON has no such number */
} KoprsYamlType;

typedef enum {
  KOPRS_YAML_PLAIN,
  KOPRS_YAML_QUOTED,
  KOPRS_YAML_LITERAL,
} KoprsYamlStyle;

/* What a plain scalar is. */
KoprsYamlType  koprs_yaml_schema_resolve (const char *text, gsize length);

/* Writes a scalar as JSON. tag: the full one, or NULL. plain: neither quoted nor a block. SERIALIZATION: a tag that is not
 * known or does not fit, a number that JSON cannot hold. */
gboolean       koprs_yaml_schema_write   (GString *out, const char *text, gsize length, const char *tag,
                                          gboolean plain, GError **error);

/* Whether a collection may carry the tag (or none). */
gboolean       koprs_yaml_schema_check_collection (const char *tag, gboolean mapping, GError **error);

/* How to write a string so that everybody reads it back, readers of YAML 1.1 included. */
KoprsYamlStyle koprs_yaml_schema_style   (const char *text, gsize length, gboolean key);

G_END_DECLS
