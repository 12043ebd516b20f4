/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What stands in a column for an object. Pure: the time is given. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/printing/koprs-test-columns.h"

G_BEGIN_DECLS

/* Makes a cell. arguments: those of the column, NULL-terminated. */
typedef JsonNode *(*KoprsTestCellFunc) (JsonNode *object, char **arguments, gint64 now);

typedef struct {
  const char *name;
  KoprsTestCellFunc make;
} KoprsTestCell;

/* The tables of koprs-test-cells-*.c, ended by a NULL name. */
extern const KoprsTestCell koprs_test_cells_basic[];
extern const KoprsTestCell koprs_test_cells_core[];
extern const KoprsTestCell koprs_test_cells_network[];
extern const KoprsTestCell koprs_test_cells_pod[];
extern const KoprsTestCell koprs_test_cells_scaling[];
extern const KoprsTestCell koprs_test_cells_workload[];
extern const KoprsTestCell koprs_test_cells_other[];

/* now: seconds since 1970. A text, a number, a boolean or null. */
JsonNode *koprs_test_cells_make          (const KoprsTestColumn *column, JsonNode *object, gint64 now);
/* The "conditions" of a row as JSON: a pod that has ended is shown by those who ask for all. NULL for none. */
const char *koprs_test_cells_conditions  (const KoprsTestKind *kind, JsonNode *object);

/* For the tables. Along a dotted path; NULL where nothing is. */
JsonNode *koprs_test_cells_find          (JsonNode *object, const char *path);
const char *koprs_test_cells_find_text   (JsonNode *object, const char *path);   /* NULL where absent or empty */
gint64    koprs_test_cells_find_int      (JsonNode *object, const char *path, gint64 fallback);
guint     koprs_test_cells_count         (JsonNode *list);
JsonNode *koprs_test_cells_element       (JsonNode *list, guint index);
JsonNode *koprs_test_cells_text          (const char *text);
JsonNode *koprs_test_cells_take          (char *text);                          /* takes it over */
/* Texts with something between them; "<none>", or what is given, for none. */
JsonNode *koprs_test_cells_join          (GPtrArray *texts, const char *separator, const char *fallback);
/* How long ago a time of RFC 3339 was: "39s", "5m3s", "24d"; "<unknown>" without one. */
char     *koprs_test_cells_dup_age       (const char *time, gint64 now);
char     *koprs_test_cells_dup_duration  (gint64 seconds);
G_END_DECLS
