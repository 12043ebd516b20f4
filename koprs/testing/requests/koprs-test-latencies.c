/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-latencies.h"

#include <string.h>

static const double bounds[] = {
  0.005, 0.025, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1, 1.25, 1.5, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 45, 60,
};

/* In the order of their names. */
enum { COMPONENT, DRY_RUN, GROUP, RESOURCE, SCOPE, SUBRESOURCE, VERB, VERSION, N_LABELS };

static const char *const names[N_LABELS] = { "component", "dry_run", "group", "resource", "scope", "subresource", "verb", "version" };

/* The values are the caller's, or static. */
typedef struct {
  const char *values[N_LABELS];
} Labels;

/* Its labels are its own. */
typedef struct {
  Labels labels;
  KoprsTestHistogram *histogram;
  gint64 created;
} Series;

struct _KoprsTestLatencies {
  GHashTable *series;       /* Labels of the Series → itself */
  gint64 start;
};

static void
series_free (gpointer data)
{
  Series *series = data;

  for (guint i = 0; i < N_LABELS; i++)
    g_free ((char *) series->labels.values[i]);
  koprs_test_histogram_free (series->histogram);
  g_free (series);
}

/* Every request is looked up: nothing is copied for it. */
static guint
hash_labels (gconstpointer data)
{
  const Labels *labels = data;
  guint hash = 0;

  for (guint i = 0; i < N_LABELS; i++)
    hash = hash * 31 + g_str_hash (labels->values[i]);
  return hash;
}

static int
compare_labels (const Labels *a, const Labels *b)
{
  int order = 0;

  for (guint i = 0; i < N_LABELS && order == 0; i++)
    order = strcmp (a->values[i], b->values[i]);
  return order;
}

static gboolean
are_same (gconstpointer a, gconstpointer b)
{
  return compare_labels (a, b) == 0;
}

KoprsTestLatencies *
koprs_test_latencies_new (gint64 now)
{
  KoprsTestLatencies *self = g_new0 (KoprsTestLatencies, 1);

  self->start = now;
  self->series = g_hash_table_new_full (hash_labels, are_same, NULL, series_free);
  return self;
}

void
koprs_test_latencies_free (KoprsTestLatencies *self)
{
  g_hash_table_unref (self->series);
  g_free (self);
}

gint64
koprs_test_latencies_get_start (KoprsTestLatencies *self)
{
  return self->start;
}

/* Watches still have to say how long they were. */
void
koprs_test_latencies_reset (KoprsTestLatencies *self, gint64 now)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->series);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Series *series = value;

      koprs_test_histogram_reset (series->histogram);
      series->created = now * G_USEC_PER_SEC;
    }
}

static const char *
find_scope (KoprsTestCall *call)
{
  if (call->name != NULL || strcmp (call->method, "POST") == 0)
    return "resource";
  return call->namespace_ != NULL ? "namespace" : "cluster";
}

static gboolean
is_connection (KoprsTestCall *call)
{
  static const char *const parts[] = { "attach", "exec", "log", "portforward", "proxy", NULL };

  return call->subresource != NULL && g_strv_contains (parts, call->subresource);
}

static const char *
find_verb (KoprsTestCall *call, const char *scope)
{
  static const char *const methods[] = { "DELETE", "PATCH", "POST", "PUT", NULL };
  gboolean reads = strcmp (call->method, "GET") == 0 || strcmp (call->method, "HEAD") == 0;

  if (is_connection (call))
    return "CONNECT";
  if (reads && (call->watch || koprs_test_call_is_set (call, "watch")))
    return "WATCH";
  if (reads)
    return strcmp (scope, "resource") == 0 || *scope == '\0' ? "GET" : "LIST";
  if (strcmp (call->method, "PATCH") == 0 && g_strcmp0 (call->content_type, "application/apply-patch+yaml") == 0)
    return "APPLY";
  return g_strv_contains (methods, call->method) ? call->method : "other";
}

static const char *
find_dry_run (KoprsTestCall *call)
{
  guint n = call->dry_run != NULL ? call->dry_run->len : 0;

  for (guint i = 0; i < n; i++)
    if (strcmp (g_ptr_array_index (call->dry_run, i), "All") != 0)
      return "invalid";
  return n > 0 ? "All" : "";
}

/* The router of built-in paths refuses before anything is measured. */
static gboolean
read_resource (KoprsTestCall *call, guint code, Labels *labels)
{
  if (!koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CUSTOM) && (code == 405 || code == 406))
    return FALSE;
  labels->values[COMPONENT] = "apiserver";
  labels->values[GROUP] = call->kind->group;
  labels->values[RESOURCE] = call->kind->plural;
  labels->values[SUBRESOURCE] = call->subresource != NULL ? call->subresource : "";
  labels->values[SCOPE] = find_scope (call);
  labels->values[VERSION] = call->kind->version;
  return TRUE;
}

/* Of what is no resource little is measured, and it stands where a part of a resource would. */
static gboolean
read_path (KoprsTestCall *call, guint code, Labels *labels)
{
  static const struct { const char *path, *part, *component; } rows[] = {
    { "/healthz", "/healthz", "" }, { "/livez", "/livez", "" }, { "/readyz", "/readyz", "" },
    { "/openapi/v3", "openapi/v3", "" }, { "/api", "api", "apiserver" }, { "/apis", "apis", "apiserver" },
  };

  if (code == 401 || code == 403)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (call->path, rows[i].path) == 0)
      {
        labels->values[COMPONENT] = rows[i].component;
        labels->values[SUBRESOURCE] = rows[i].part;
        return TRUE;
      }
  labels->values[SUBRESOURCE] = "openapi/v3/";
  return g_str_has_prefix (call->path, "/openapi/v3/");
}

static Series *
find_series (KoprsTestLatencies *self, const Labels *labels, gint64 now)
{
  Series *series = g_hash_table_lookup (self->series, labels);

  if (series != NULL)
    return series;
  series = g_new0 (Series, 1);
  for (guint i = 0; i < N_LABELS; i++)
    series->labels.values[i] = g_strdup (labels->values[i]);
  series->histogram = koprs_test_histogram_new (bounds, G_N_ELEMENTS (bounds));
  series->created = now * G_USEC_PER_SEC;
  g_hash_table_insert (self->series, &series->labels, series);
  return series;
}

KoprsTestHistogram *
koprs_test_latencies_find (KoprsTestLatencies *self, KoprsTestCall *call, guint code, gint64 now)
{
  Labels labels = { { "", "", "", "", "", "", "", "" } };

  if (!(call->kind != NULL ? read_resource (call, code, &labels) : read_path (call, code, &labels)))
    return NULL;
  labels.values[DRY_RUN] = find_dry_run (call);
  labels.values[VERB] = find_verb (call, labels.values[SCOPE]);
  return find_series (self, &labels, now)->histogram;
}

static int
compare_series (gconstpointer a, gconstpointer b)
{
  return compare_labels (&(*(const Series *const *) a)->labels, &(*(const Series *const *) b)->labels);
}

/* Those in which there is something. */
static GPtrArray *
list_series (KoprsTestLatencies *self)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->series);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((Series *) value)->histogram->count > 0)
      g_ptr_array_add (list, value);
  g_ptr_array_sort (list, compare_series);
  return list;
}

void
koprs_test_latencies_append (KoprsTestLatencies *self, KoprsTestExposition *out)
{
  g_autoptr (GPtrArray) list = list_series (self);

  if (list->len == 0)
    return;
  koprs_test_exposition_begin_histograms (out, "apiserver_request_duration_seconds",
                                          "[STABLE] Response latency distribution in seconds for each verb, dry run value, group, "
                                          "version, resource, subresource, scope and component.");
  for (guint n = 0; n < list->len; n++)
    {
      Series *series = g_ptr_array_index (list, n);
      const char *labels[2 * N_LABELS + 1] = { NULL };

      for (guint i = 0; i < N_LABELS; i++)
        {
          labels[2 * i] = names[i];
          labels[2 * i + 1] = series->labels.values[i];
        }
      koprs_test_exposition_add_histogram (out, labels, series->histogram, series->created);
    }
}
