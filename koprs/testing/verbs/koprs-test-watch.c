/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/verbs/koprs-test-watch.h"

#include "koprs/testing/cluster/koprs-test-form.h"
#include "koprs/testing/requests/koprs-test-convert.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define BOOKMARK_PERIOD 60         /* seconds */
#define SHORT_WATCH 10             /* seconds; shorter ones get no bookmark before their end */
#define DEFAULT_TIMEOUT 1800       /* seconds, and up to twice that */
#define ANNOTATIONS "\"annotations\":{\"k8s.io/initial-events-end\":\"true\"}"

typedef struct {
  KoprsTestSource parent;
  KoprsTestCluster *cluster;
  KoprsTestKind *kind;
  KoprsTestListOptions *options;
  KoprsTestView view;
  gboolean headed;           /* a table's columns were sent */
  char *prefix;              /* of the keys that are watched */
  gboolean exact;            /* the prefix is a whole key */
  GPtrArray *initial;        /* what is there already */
  guint next_initial;
  gboolean marker;           /* a bookmark says where the initial state ends */
  guint64 version;           /* no event at or before it is sent */
  guint64 next_event;
  guint bookmarks;           /* requests for bookmarks answered so far */
  gboolean bookmark_due;
  gboolean ended;
  KoprsTestAsker *asker;     /* of the webhook that brings objects into the version that is watched; or NULL */
  KoprsTestHooks *hooks;     /* its latest round, or NULL */
  gpointer round;            /* under way */
  GError *failure;           /* the only event, then the end */
  KoprsTestTimer *deadline;
  KoprsTestTimer *bookmark_timer;
} Watch;

static void on_change (gpointer data);

static void
watch_free (KoprsTestSource *source)
{
  Watch *self = (Watch *) source;

  koprs_test_cluster_unlisten (self->cluster, self->kind->table, on_change, self);
  if (self->round != NULL)
    self->asker->end (self->round);
  g_clear_pointer (&self->hooks, koprs_test_hooks_free);
  g_clear_pointer (&self->deadline, koprs_test_timer_free);
  g_clear_pointer (&self->bookmark_timer, koprs_test_timer_free);
  koprs_test_kind_unref (self->kind);
  koprs_test_list_options_free (self->options);
  g_free (self->prefix);
  g_clear_pointer (&self->initial, g_ptr_array_unref);
  g_clear_error (&self->failure);
  g_free (self);
}

static void
on_change (gpointer data)
{
  Watch *self = data;

  koprs_test_source_wake (&self->parent);
}

static void
begin_event (GString *out, const char *event)
{
  g_string_append_printf (out, "{\"type\":\"%s\",\"object\":", event);
}

static void
append_event (Watch *self, GString *out, const char *event, KoprsBlob *blob)
{
  begin_event (out, event);
  koprs_test_view_append_object (&self->view, out, self->kind, blob, !self->headed);
  self->headed = TRUE;
  g_string_append (out, "}\n");
}

/* Nothing of the object but its version, in the view of the watch. */
static void
append_viewed_bookmark (Watch *self, GString *out, gboolean marker)
{
  g_autofree char *text = g_strdup_printf ("{\"metadata\":{\"resourceVersion\":\"%" G_GUINT64_FORMAT "\"%s%s}}",
                                           koprs_test_cluster_get_revision (self->cluster), marker ? "," : "",
                                           marker ? ANNOTATIONS : "");
  g_autoptr (KoprsBlob) blob = koprs_blob_new_from_json (text, strlen (text), NULL);

  append_event (self, out, "BOOKMARK", blob);
}

static void
append_bookmark (Watch *self, GString *out, gboolean marker)
{
  gboolean custom = koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_CUSTOM);
  guint64 revision = koprs_test_cluster_get_revision (self->cluster);

  if (self->view.type != KOPRS_TEST_VIEW_OBJECT)
    {
      append_viewed_bookmark (self, out, marker);
      return;
    }
  begin_event (out, "BOOKMARK");
  if (custom)
    g_string_append_printf (out, "{\"apiVersion\":\"%s\",\"kind\":\"%s\",\"metadata\":{%s%s\"resourceVersion\":\"%"
                            G_GUINT64_FORMAT "\"}}", self->kind->api_version, self->kind->kind,
                            marker ? ANNOTATIONS : "", marker ? "," : "", revision);
  else
    g_string_append_printf (out, "{\"kind\":\"%s\",\"apiVersion\":\"%s\",\"metadata\":{\"resourceVersion\":\"%"
                            G_GUINT64_FORMAT "\"%s%s}}", self->kind->kind, self->kind->api_version, revision,
                            marker ? "," : "", marker ? ANNOTATIONS : "");
  g_string_append (out, "}\n");
}

static gboolean
is_watched (Watch *self, const char *key)
{
  return self->exact ? strcmp (key, self->prefix) == 0 : g_str_has_prefix (key, self->prefix);
}

static void
on_asked (gpointer data)
{
  Watch *self = data;

  self->asker->end (g_steal_pointer (&self->round));
  koprs_test_source_wake (&self->parent);
}

/* The object in the version that is watched; NULL: its webhook is being asked, or that was in vain and the watch is over. */
static KoprsBlob *
show (Watch *self, KoprsBlob *stored)
{
  g_autofree char *failure = NULL;
  KoprsBlob *shown = koprs_test_convert_stored (self->kind, self->hooks, stored, &failure);

  if (shown != NULL)
    g_clear_pointer (&self->hooks, koprs_test_hooks_free);
  if (shown != NULL || self->asker == NULL)
    return shown;
  if (self->hooks == NULL)
    {
      g_clear_pointer (&failure, g_free);
      self->hooks = koprs_test_hooks_new (self->asker);
      shown = koprs_test_convert_stored (self->kind, self->hooks, stored, &failure);
    }
  if (koprs_test_hooks_wait (self->hooks))
    self->round = self->asker->begin (self->asker, self->hooks, on_asked, self);
  else
    self->ended = TRUE;
  return shown;
}

/* FALSE: not now. */
static gboolean
append_change (Watch *self, GString *out, const KoprsTestEvent *event)
{
  gboolean before, after;
  g_autoptr (KoprsBlob) object = NULL;
  g_autoptr (KoprsBlob) previous = NULL;

  if (event->revision <= self->version || !is_watched (self, event->key))
    return TRUE;
  object = show (self, event->object);
  previous = object != NULL && event->previous != NULL ? show (self, event->previous) : NULL;
  if (object == NULL || (previous == NULL && event->previous != NULL))
    return FALSE;
  before = previous != NULL && koprs_test_list_options_match (self->options, previous);
  after = event->change != KOPRS_TEST_DELETED && koprs_test_list_options_match (self->options, object);
  if (after)
    {
      append_event (self, out, before ? "MODIFIED" : "ADDED", object);
    }
  else if (before)
    {
      /* Who leaves the selection is shown as it was while it was in it. */
      g_autoptr (KoprsBlob) left = koprs_test_form_restamp (previous, event->revision);

      append_event (self, out, "DELETED", left);
    }
  return TRUE;
}

/* FALSE: the piece is full, or it has to wait. */
static gboolean
pull_initial (Watch *self, GString *out)
{
  if (self->initial == NULL)
    return TRUE;
  while (self->next_initial < self->initial->len)
    {
      g_autoptr (KoprsBlob) blob = NULL;

      if (out->len >= KOPRS_TEST_SOURCE_PIECE)
        return FALSE;
      blob = show (self, g_ptr_array_index (self->initial, self->next_initial));
      if (blob == NULL)
        return FALSE;
      self->next_initial++;
      if (koprs_test_list_options_match (self->options, blob))
        append_event (self, out, "ADDED", blob);
    }
  g_clear_pointer (&self->initial, g_ptr_array_unref);
  if (self->marker)
    append_bookmark (self, out, TRUE);
  return TRUE;
}

static gboolean
pull_changes (Watch *self, GString *out)
{
  KoprsTestTable *table = self->kind->table;

  while (self->next_event < koprs_test_table_get_end_event (table))
    {
      if (out->len >= KOPRS_TEST_SOURCE_PIECE)
        return FALSE;
      if (self->next_event < koprs_test_table_get_first_event (table))
        {
          self->ended = TRUE;
          break;
        }
      if (!append_change (self, out, koprs_test_table_get_event (table, self->next_event)))
        return FALSE;
      self->next_event++;
      /* One event is one member when the stream is compressed. */
      if (self->parent.flush_pieces && out->len > 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_bookmark_due (Watch *self)
{
  guint asked = koprs_test_cluster_get_bookmarks (self->cluster);
  gboolean due = self->bookmark_due || asked != self->bookmarks;

  self->bookmarks = asked;
  self->bookmark_due = FALSE;
  return due && self->options->bookmarks;
}

/* Where a piece ends before all of it is told. */
static KoprsTestSourceState
get_state (Watch *self)
{
  if (self->ended)
    return KOPRS_TEST_SOURCE_END;
  return self->round != NULL ? KOPRS_TEST_SOURCE_WAIT : KOPRS_TEST_SOURCE_MORE;
}

static KoprsTestSourceState
watch_pull (KoprsTestSource *source, GString *out)
{
  Watch *self = (Watch *) source;

  if (self->failure != NULL)
    {
      begin_event (out, "ERROR");
      koprs_test_status_write (out, self->failure);
      g_string_append (out, "}\n");
      return KOPRS_TEST_SOURCE_END;
    }
  if (self->round != NULL)
    return KOPRS_TEST_SOURCE_WAIT;
  if (!self->ended && !pull_initial (self, out))
    return get_state (self);
  if (self->parent.flush_pieces && out->len > 0)
    return KOPRS_TEST_SOURCE_MORE;
  if (!self->ended && !pull_changes (self, out))
    return get_state (self);
  if (!self->ended && is_bookmark_due (self))
    append_bookmark (self, out, FALSE);
  if (self->ended || koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_RETIRED))
    return KOPRS_TEST_SOURCE_END;
  return KOPRS_TEST_SOURCE_WAIT;
}

static void
on_deadline (gpointer data)
{
  Watch *self = data;

  self->ended = TRUE;
  koprs_test_source_wake (&self->parent);
}

static void on_bookmark_time (gpointer data);

static void
schedule (KoprsTestTimer **timer, gint64 milliseconds, KoprsTestTimerFunc function, Watch *self)
{
  g_clear_pointer (timer, koprs_test_timer_free);
  *timer = koprs_test_clock_start_timer (koprs_test_cluster_get_clock (self->cluster), milliseconds * 1000, function,
                                         self);
}

/* Every minute, and about two and one seconds before the end. */
static void
schedule_bookmark (Watch *self)
{
  gint64 wait = BOOKMARK_PERIOD * 1000;
  KoprsTestClock *clock = koprs_test_cluster_get_clock (self->cluster);
  gint64 left = (koprs_test_timer_get_due (self->deadline) - koprs_test_clock_get_time (clock)) / 1000;

  if (self->options->timeout > 0 && self->options->timeout < SHORT_WATCH)
    return;
  if (left > 2200)
    wait = MIN (wait, left - 2100);
  else if (left > 1200)
    wait = MIN (wait, left - 1100);
  else
    return;
  schedule (&self->bookmark_timer, wait, on_bookmark_time, self);
}

static void
on_bookmark_time (gpointer data)
{
  Watch *self = data;

  self->bookmark_due = TRUE;
  schedule_bookmark (self);
  koprs_test_source_wake (&self->parent);
}

static void
start_timers (Watch *self)
{
  gint64 seconds = self->options->timeout;

  if (seconds < 0)
    {
      self->ended = TRUE;
      return;
    }
  if (seconds == 0)
    /* Each kind at another time, and a test that moves the clock sees the same each time. */
    seconds = DEFAULT_TIMEOUT + g_str_hash (self->kind->resource) % DEFAULT_TIMEOUT;
  schedule (&self->deadline, MIN (seconds, G_MAXINT / 1000) * 1000, on_deadline, self);
  if (self->options->bookmarks)
    schedule_bookmark (self);
}

/* What is there already, then what changes from now on. */
static void
start_with_state (Watch *self)
{
  guint64 current = koprs_test_cluster_get_revision (self->cluster);
  gboolean streaming = self->options->has_initial || self->options->bookmarks;

  self->parent.compressible = self->parent.flush_pieces = streaming;
  self->marker = streaming && self->options->bookmarks;
  if (self->options->version > current)
    {
      koprs_test_list_options_set_future (&self->failure, self->options->version, current);
      return;
    }
  self->initial = koprs_test_table_snapshot (self->kind->table, self->prefix, NULL, G_MAXUINT64);
  for (guint i = self->initial->len; self->exact && i > 0; i--)
    {
      KoprsBlob *blob = g_ptr_array_index (self->initial, i - 1);
      g_autofree char *key = koprs_test_kind_dup_key (self->kind, koprs_blob_get_namespace (blob),
                                                      koprs_blob_get_name (blob));

      if (!is_watched (self, key))
        g_ptr_array_remove_index (self->initial, i - 1);
    }
  self->next_event = koprs_test_table_get_end_event (self->kind->table);
}

static void
start_after_version (Watch *self)
{
  guint64 version = self->options->version;

  if (!self->options->has_version)
    version = koprs_test_cluster_get_revision (self->cluster);
  self->version = version;
  if (!koprs_test_table_find_event (self->kind->table, version, &self->next_event))
    koprs_test_status_set (&self->failure, 410, "Expired", NULL,
                           "too old resource version: %" G_GUINT64_FORMAT " (%" G_GUINT64_FORMAT ")", version,
                           koprs_test_table_get_oldest (self->kind->table));
}

gboolean
koprs_test_watch_start (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestListOptions *options,
                        KoprsTestReply *reply, GError **error)
{
  Watch *self = g_new0 (Watch, 1);

  self->parent.pull = watch_pull;
  self->parent.free = watch_free;
  self->parent.size = -1;
  self->cluster = cluster;
  self->kind = koprs_test_kind_ref (call->kind);
  self->options = options;
  self->view = reply->view;
  if (call->kind->converter != NULL && call->kind->converter->client != NULL && call->hooks != NULL)
    self->asker = call->hooks->asker;
  self->bookmarks = koprs_test_cluster_get_bookmarks (cluster);
  self->exact = call->name != NULL;
  if (call->name != NULL)
    self->prefix = koprs_test_kind_dup_key (call->kind, call->namespace_, call->name);
  else
    self->prefix = call->namespace_ != NULL ? g_strconcat (call->namespace_, "/", NULL) : g_strdup ("");
  koprs_test_cluster_listen (cluster, self->kind->table, on_change, self);
  if (options->has_initial ? options->initial : options->version == 0)
    start_with_state (self);
  else
    start_after_version (self);
  if (self->failure == NULL)
    start_timers (self);
  koprs_test_reply_set_source (reply, &self->parent);
  return TRUE;
}
