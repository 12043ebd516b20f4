/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Exchanges recorded from a real API server, and what counts as the same answer: everything but times, uids, versions and what
 * is made of them. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* One request and its recorded answer. */
typedef struct {
  char *method;
  char *target;           /* path and query */
  GHashTable *headers;    /* of the request, name → value */
  char *body;             /* "" where there was none */
  guint status;
  GHashTable *answer_headers;
  char *answer;
} GoldenExchange;

/* All exchanges of a file: (element-type GoldenExchange), which free themselves. Fails the test when it can't be read. */
GPtrArray *golden_load    (const char *path);

/* NULL when both are the same, else where they first differ. */
char      *golden_compare (JsonNode *expected, JsonNode *got);

/* Takes out of got's lists of groups and resources those that the expected lists have not, by their names. */
void       golden_trim    (JsonNode *expected, JsonNode *got);

G_END_DECLS
