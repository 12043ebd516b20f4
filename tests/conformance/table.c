/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

#include "answer.h"
#include "support/server-probe.h"

#include <string.h>

#define PATIENCE_SECONDS 30
#define TABLE_ACCEPT "application/json;as=Table;v=v1;g=meta.k8s.io"

typedef struct {
  ServerProbe *probe;
  const char *namespace_;
  const ConformanceTable *table;
  GHashTable *kept;
  ServerProbeWatch **watches;    /* by row; NULL where it is none */
  char **parts;                  /* by row */
} Run;

/* The word in front, its HTTP method and what it sends. */
static const struct { const char *word, *method, *content_type; } methods[] = {
  { "APPLY", "PATCH", PROBE_APPLY_PATCH },
  { "MERGE", "PATCH", PROBE_MERGE_PATCH },
  { "JSON", "PATCH", PROBE_JSON_PATCH },
  { "STRATEGIC", "PATCH", PROBE_STRATEGIC_PATCH },
  { "UNTIL", "GET", NULL },
  { "AWAIT", "POST", PROBE_JSON },
  { "TABLE", "GET", NULL },
};

static char *
fill_in (Run *self, const char *text)
{
  g_autoptr (GString) filled = g_string_new (text);
  GHashTableIter iter;
  gpointer name, value;

  g_string_replace (filled, "$NS", self->namespace_, 0);
  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      g_autofree char *braced = g_strconcat ("{", name, "}", NULL);

      g_string_replace (filled, braced, value, 0);
    }
  return g_string_free (g_steal_pointer (&filled), FALSE);
}

/* The path and query; *part is what stands behind the "#", or NULL. */
static char *
expand_target (Run *self, const char *target, char **part)
{
  g_autofree char *filled = fill_in (self, target);
  char *hash = strchr (filled, '#');

  *part = hash != NULL ? g_strdup (hash + 1) : NULL;
  if (hash != NULL)
    *hash = '\0';
  if (*filled == '~')
    return g_strconcat ("/api/v1/namespaces/", self->namespace_, filled + 1, NULL);
  return g_steal_pointer (&filled);
}

static char *
expand_body (Run *self, const char *body)
{
  char *filled = body != NULL ? fill_in (self, body) : NULL;

  return filled != NULL ? g_strdelimit (filled, "'", '"') : NULL;
}

/* "x=metadata.uid" keeps; TRUE where it was that. */
static gboolean
keep (Run *self, const char *body, const char *part)
{
  const char *equals = part != NULL ? strchr (part, '=') : NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  const char *value = NULL;

  if (equals == NULL)
    return FALSE;
  if (json_parser_load_from_data (parser, body, -1, NULL))
    value = probe_text (json_parser_get_root (parser), equals + 1);
  g_hash_table_replace (self->kept, g_strndup (part, equals - part), g_strdup (value != NULL ? value : "nothing"));
  return TRUE;
}

/* What a row that changes who asks answers is nothing. */
static char *
impersonate (Run *self, const char *user)
{
  server_probe_set_header (self->probe, "Impersonate-User", *user != '\0' ? user : NULL);
  return g_strdup ("");
}

static char *
send_row (Run *self, const ConformanceRow *row)
{
  g_auto (GStrv) words = g_strsplit (row->method, " ", 2);
  g_autofree char *part = NULL;
  g_autofree char *path = expand_target (self, row->target, &part);
  g_autofree char *body = expand_body (self, row->body);
  g_autofree char *answer = NULL;
  g_autofree char *brief = NULL;
  const char *method = words[0];
  const char *content_type = words[1] != NULL ? words[1] : PROBE_JSON;
  gboolean told = self->table->tell != NULL && (strcmp (method, "TOLD") == 0 || strcmp (method, "FORGET") == 0);
  guint status = 200;

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (strcmp (words[0], methods[i].word) == 0)
      {
        method = methods[i].method;
        content_type = methods[i].content_type;
      }
  if (strcmp (method, "AS") == 0)
    return impersonate (self, path);
  server_probe_set_header (self->probe, "Accept", strcmp (words[0], "TABLE") == 0 ? TABLE_ACCEPT : NULL);
  answer = told ? self->table->tell (method, path) : server_probe_send (self->probe, method, path, content_type, body, &status);
  if (status < 300 && keep (self, answer, part))
    return g_strdup_printf ("%u", status);
  brief = conformance_answer_brief (status, answer, part, told ? NULL : server_probe_get_header (self->probe, "Warning"));
  return conformance_answer_blur (brief, self->namespace_);
}

static void
check_row (Run *self, const ConformanceRow *row, char *got)
{
  if (strcmp (got, row->wanted) != 0)
    {
      g_test_message ("row %u: %s %s %s\n  wanted: %s\n  got:    %s", (guint) (row - self->table->rows) + 1, row->method, row->target,
                      row->body != NULL ? row->body : "", row->wanted, got);
      g_test_fail ();
    }
  g_free (got);
}

static void
run_until (Run *self, const ConformanceRow *row)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  g_autofree char *got = send_row (self, row);

  while (strcmp (got, row->wanted) != 0 && g_get_monotonic_time () < end)
    {
      g_usleep (10000);
      g_free (got);
      got = send_row (self, row);
    }
  check_row (self, row, g_steal_pointer (&got));
}

/* Watches are read when all rows have run, so that their time passes for all of them at once. */
static void
open_watch (Run *self, const ConformanceRow *row, guint index)
{
  g_autofree char *path = expand_target (self, row->target, &self->parts[index]);

  self->watches[index] = server_probe_watch (self->probe, path);
}

static void
read_watch (Run *self, const ConformanceRow *row, guint index)
{
  g_autoptr (GString) events = g_string_new ("200");
  char *line;

  while ((line = server_probe_watch_next_line (self->watches[index])) != NULL)
    {
      g_autofree char *brief = conformance_event_brief (line, self->parts[index]);

      if (*brief != '\0')
        g_string_append_printf (events, "%s%s", events->len > 3 ? ", " : " ", brief);
      g_free (line);
    }
  check_row (self, row, conformance_answer_blur (events->str, self->namespace_));
  server_probe_watch_free (self->watches[index]);
}

static void
run_rows (Run *self, const ConformanceTable *table)
{
  for (guint i = 0; i < table->n_rows; i++)
    {
      const ConformanceRow *row = &table->rows[i];

      if (strcmp (row->method, "WATCH") == 0)
        open_watch (self, row, i);
      else if (strcmp (row->method, "UNTIL") == 0 || strcmp (row->method, "AWAIT") == 0)
        run_until (self, row);
      else
        check_row (self, row, send_row (self, row));
    }
  for (guint i = 0; i < table->n_rows; i++)
    if (self->watches[i] != NULL)
      read_watch (self, &table->rows[i], i);
}

static void
run_table (Conformance *self, gconstpointer data)
{
  const ConformanceTable *table = data;
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree ServerProbeWatch **watches = g_new0 (ServerProbeWatch *, table->n_rows);
  g_autoptr (ServerProbe) probe = self->server != NULL ? server_probe_new (KOPRS_TEST_SERVER (self->server))
                                                       : server_probe_new_for_kubeconfig (g_getenv ("KOPRS_TEST_KUBECONFIG"));
  g_autofree char **part_slots = g_new0 (char *, table->n_rows);
  Run run = { probe, self->namespace_, table, kept, watches, part_slots };

  if (table->prepare != NULL)
    table->prepare (kept);
  run_rows (&run, table);
  for (guint i = 0; i < table->n_rows; i++)
    g_free (part_slots[i]);
}

void
conformance_add_table (const char *path, const ConformanceTable *table)
{
  conformance_add_data (path, run_table, table);
}
