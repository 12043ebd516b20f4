/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-source.h"

#include <string.h>

/* Of more issues than these only the number is told; of longer lines no text. */
#define MAX_ISSUES 100
#define MAX_SNIPPET 16384

typedef struct {
  guint line;
  guint column;
  guint point;
  guint order;
  gboolean anywhere;
  char *message;
} Issue;

struct _KoprsTestCelIssues {
  GArray *issues;
  guint count;
};

static void
clear_issue (gpointer data)
{
  g_free (((Issue *) data)->message);
}

KoprsTestCelSource *
koprs_test_cel_source_new (const char *text)
{
  KoprsTestCelSource *self = g_new0 (KoprsTestCelSource, 1);
  guint point = 0;

  self->text = g_utf8_make_valid (text, -1);
  self->length = strlen (self->text);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->lines, point);
  for (const char *at = self->text; *at != '\0'; at = g_utf8_next_char (at))
    {
      point++;
      if (*at == '\n')
        g_array_append_val (self->lines, point);
    }
  self->n_points = point;
  return self;
}

void
koprs_test_cel_source_free (KoprsTestCelSource *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->lines);
  g_free (self->text);
  g_free (self);
}

void
koprs_test_cel_source_locate (const KoprsTestCelSource *self, guint point, guint *line, guint *column)
{
  guint low = 0, high = self->lines->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->lines, guint, middle) <= point)
        low = middle;
      else
        high = middle;
    }
  *line = low + 1;
  *column = point - g_array_index (self->lines, guint, low);
}

KoprsTestCelIssues *
koprs_test_cel_issues_new (void)
{
  KoprsTestCelIssues *self = g_new0 (KoprsTestCelIssues, 1);

  self->issues = g_array_new (FALSE, TRUE, sizeof (Issue));
  g_array_set_clear_func (self->issues, clear_issue);
  return self;
}

void
koprs_test_cel_issues_free (KoprsTestCelIssues *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->issues);
  g_free (self);
}

static void
add_issue (KoprsTestCelIssues *self, guint point, gboolean anywhere, char *message)
{
  Issue issue = { .point = point, .order = self->count, .anywhere = anywhere, .message = message };

  if (self->count++ < MAX_ISSUES)
    g_array_append_val (self->issues, issue);
  else
    g_free (message);
}

void
koprs_test_cel_issues_add (KoprsTestCelIssues *self, guint point, char *message)
{
  add_issue (self, point, FALSE, message);
}

void
koprs_test_cel_issues_add_anywhere (KoprsTestCelIssues *self, char *message)
{
  add_issue (self, 0, TRUE, message);
}

guint
koprs_test_cel_issues_count (const KoprsTestCelIssues *self)
{
  return self->count;
}

static int
compare_issues (gconstpointer a, gconstpointer b)
{
  const Issue *one = a, *two = b;

  if (one->anywhere != two->anywhere)
    return one->anywhere ? -1 : 1;
  if (one->line != two->line)
    return one->line < two->line ? -1 : 1;
  if (one->column != two->column)
    return one->column < two->column ? -1 : 1;
  return one->order < two->order ? -1 : one->order > two->order;
}

/* Wide signs stand under wide letters, so that the caret is under its letter. */
static void
append_caret (GString *out, const char *line, const char *end, guint column)
{
  g_string_append (out, "\n | ");
  for (guint i = 0; i < column && line < end; i++, line = g_utf8_next_char (line))
    g_string_append (out, (guchar) *line < 0x80 ? "." : "\357\274\216");
  g_string_append (out, line >= end || (guchar) *line < 0x80 ? "^" : "\357\274\276");
}

static void
append_snippet (GString *out, const Issue *issue, const KoprsTestCelSource *source)
{
  const char *line = source->text;
  const char *end;

  if (source->length == 0)
    return;
  for (guint n = 1; n < issue->line; n++)
    line = strchr (line, '\n') + 1;
  end = strchr (line, '\n');
  if (end == NULL)
    end = source->text + source->length;
  if (end - line > MAX_SNIPPET)
    return;
  g_string_append (out, "\n | ");
  for (const char *at = line; at < end; at++)
    g_string_append_c (out, *at == '\t' ? ' ' : *at);
  append_caret (out, line, end, issue->column);
}

char *
koprs_test_cel_issues_format (KoprsTestCelIssues *self, const KoprsTestCelSource *source)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->issues->len; i++)
    {
      Issue *issue = &g_array_index (self->issues, Issue, i);

      koprs_test_cel_source_locate (source, issue->point, &issue->line, &issue->column);
    }
  g_array_sort (self->issues, compare_issues);
  for (guint i = 0; i < self->issues->len; i++)
    {
      const Issue *issue = &g_array_index (self->issues, Issue, i);

      if (i > 0)
        g_string_append_c (out, '\n');
      if (issue->anywhere)
        g_string_append_printf (out, "ERROR: <input>:-1:0: %s", issue->message);
      else
        {
          /* Of an empty text not even the first column is there. */
          g_string_append_printf (out, "ERROR: <input>:%u:%u: %s", issue->line, source->n_points > 0 ? issue->column + 1 : 0,
                                  issue->message);
          append_snippet (out, issue, source);
        }
    }
  if (self->count > MAX_ISSUES)
    g_string_append_printf (out, "\n%u more errors were truncated", self->count - MAX_ISSUES);
  return g_string_free (out, FALSE);
}
