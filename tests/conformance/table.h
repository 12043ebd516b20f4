/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Tables of requests and what a real API server answers. The rows of a table run in their order in a namespace of their own. */

#pragma once

#include "conformance.h"

G_BEGIN_DECLS

/* In target and body "$NS" is the namespace and {x} what an earlier row has kept as x.
 *
 * method: as in HTTP; a content type may follow it. APPLY, MERGE, JSON and STRATEGIC are PATCH in that format. WATCH reads a watch
 *   to its end. UNTIL is a GET and AWAIT a POST that is sent again until the answer is as wanted, TABLE a GET of columns for people.
 *   AS asks nothing: the rows after it are asked as the user that is its target, or as whoever runs the test where that is empty.
 * target: "~" at its beginning is the namespace in the core group. After "#" stands what of the answer counts, "spec.replicas" say,
 *   or what is kept, "x=metadata.uid", or "causes" or "sorted causes", the fields that are wrong, or "first causes", which says
 *   only the first line of each. Without it all of an error counts, and
 *   the names in a list, and the name of an object.
 * body: JSON with ' instead of ". Or NULL.
 * wanted: the HTTP status, what counts, and the warnings. Uids, times and versions are UID, TIME and RV. */
typedef struct {
  const char *method;
  const char *target;
  const char *body;
  const char *wanted;
} ConformanceRow;

typedef struct {
  const ConformanceRow *rows;
  guint n_rows;
  /* Or NULL: what {x} is from the beginning, and the answer to methods that are none of HTTP, TOLD and FORGET. */
  void (*prepare) (GHashTable *kept);
  char *(*tell) (const char *method, const char *target);
} ConformanceTable;

/* path is the test's name, a sentence. The table stays the caller's and has to live as long as the tests. */
void conformance_add_table (const char *path, const ConformanceTable *table);

#define CONFORMANCE_TABLE(path, rows) \
  G_STMT_START { \
    static const ConformanceTable _table = { rows, G_N_ELEMENTS (rows) }; \
    conformance_add_table (path, &_table); \
  } G_STMT_END

G_END_DECLS
