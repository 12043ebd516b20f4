/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The text of an expression, and where in it something is. Positions are counted in code points. */

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  char *text;
  gsize length;         /* in bytes */
  GArray *lines;        /* (element-type guint) the code point at which each line begins */
  guint n_points;
} KoprsTestCelSource;

KoprsTestCelSource *koprs_test_cel_source_new    (const char *text);
void                koprs_test_cel_source_free   (KoprsTestCelSource *self);

/* Where the code point is: the line from 1, the column from 0. */
void                koprs_test_cel_source_locate (const KoprsTestCelSource *self, guint point, guint *line, guint *column);

/* What is wrong with an expression, gathered and then told in the order of the text. */
typedef struct _KoprsTestCelIssues KoprsTestCelIssues;

KoprsTestCelIssues *koprs_test_cel_issues_new    (void);
void                koprs_test_cel_issues_free   (KoprsTestCelIssues *self);
/* Takes the message over. */
void                koprs_test_cel_issues_add    (KoprsTestCelIssues *self, guint point, char *message);
/* One of no place: it comes first. */
void                koprs_test_cel_issues_add_anywhere (KoprsTestCelIssues *self, char *message);
guint               koprs_test_cel_issues_count  (const KoprsTestCelIssues *self);
/* "ERROR: <input>:1:7: the message", the line and a caret under the column; several are joined by line ends. */
char               *koprs_test_cel_issues_format (KoprsTestCelIssues *self, const KoprsTestCelSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestCelSource, koprs_test_cel_source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestCelIssues, koprs_test_cel_issues_free)

G_END_DECLS
