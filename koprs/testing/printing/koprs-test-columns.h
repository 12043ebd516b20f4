/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The columns in which objects of a kind are shown to people: of built-in kinds from data/builtin-columns.txt, of custom
 * ones from their definition. */

#include <glib.h>
#include "koprs/testing/kinds/koprs-test-kinds.h"

G_BEGIN_DECLS

typedef struct {
  char *name;            /* empty: its cells have no heading, as a real server has some */
  char *type;            /* string, integer, date, … */
  char *format;
  char *description;
  gint64 priority;       /* above 0: only for those who want much */
  char *path;            /* of a custom column: where its value is */
  char **cell;           /* of a built-in one: the function that makes it, and its arguments */
} KoprsTestColumn;

/* Elements are owned by the array. */
GPtrArray *koprs_test_columns_new   (const KoprsTestKind *kind);
/* In what follows, the object of that name is marked as the default. */
void       koprs_test_columns_mark_default (GPtrArray *columns, const char *name);
/* The "columnDefinitions" of a table. */
void       koprs_test_columns_write (GString *out, GPtrArray *columns);

G_END_DECLS
