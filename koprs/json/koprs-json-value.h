/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Reading one validated JSON value: its type, its content, its members. Nothing here can fail on validated input. */

#include <glib.h>
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_JSON_NONE,      /* an empty slice */
  KOPRS_JSON_NULL,
  KOPRS_JSON_BOOLEAN,
  KOPRS_JSON_NUMBER,
  KOPRS_JSON_STRING,
  KOPRS_JSON_ARRAY,
  KOPRS_JSON_OBJECT,
} KoprsJsonType;

KoprsJsonType koprs_json_value_type        (KoprsJsonSlice value);
char         *koprs_json_value_dup_string  (KoprsJsonSlice value);                   /* NULL unless a string; text after an U+0000 is cut, a lone surrogate becomes U+FFFD */
/* The same into scratch's memory: no allocation once that is large enough. */
const char   *koprs_json_value_read_string (KoprsJsonSlice value, GString *scratch);
gboolean      koprs_json_value_string_equals (KoprsJsonSlice value, const char *text);
gboolean      koprs_json_value_get_int     (KoprsJsonSlice value, gint64 *out);      /* any integral number in range: 3, 3.0, 3e0 */
gboolean      koprs_json_value_get_double  (KoprsJsonSlice value, double *out);
gboolean      koprs_json_value_get_boolean (KoprsJsonSlice value, gboolean *out);
guint         koprs_json_value_count       (KoprsJsonSlice value);                   /* elements or members; else 0 */
KoprsJsonSlice koprs_json_value_member     (KoprsJsonSlice value, const char *name); /* the last of that name */
KoprsJsonSlice koprs_json_value_member_n   (KoprsJsonSlice value, const char *name, gsize length);
/* A raw member name (with its quotes) against plain text. */
gboolean      koprs_json_key_equals        (KoprsJsonSlice key, const char *name, gsize length);
KoprsJsonSlice koprs_json_value_element    (KoprsJsonSlice value, gssize index);
/* Same JSON value: numbers by value where both are integers, else by double; objects without regard to order. */
gboolean      koprs_json_value_equal       (KoprsJsonSlice a, KoprsJsonSlice b);

/* Iterates the elements of an array (name = NULL) or the members of an object (name: the raw string with its quotes). */
typedef struct {
  const char *cursor;
  const char *end;
  gboolean object;
} KoprsJsonIter;

void          koprs_json_iter_init         (KoprsJsonIter *iter, KoprsJsonSlice value);
gboolean      koprs_json_iter_next         (KoprsJsonIter *iter, KoprsJsonSlice *name, KoprsJsonSlice *value);

/* The same for who reads everything: does not look for the end of a container, which costs a pass over it for each level. Then the value's
 * length is only an upper bound, and leave () says, once the inside was read, where the container's iteration ended. */
gboolean      koprs_json_iter_enter        (KoprsJsonIter *iter, KoprsJsonSlice *name, KoprsJsonSlice *value);
void          koprs_json_iter_leave        (KoprsJsonIter *iter, const KoprsJsonIter *inside);

G_END_DECLS
