/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-recorder.h"

#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define COMBINED "(combined from similar events): "
/* So many seconds after the last of its kind an event is a new one, and so many of a kind stand for themselves. */
#define INTERVAL 600
#define MOST_ALONE 9
/* Seconds that an event is kept for, and how many are written before it is looked which are older. */
#define LIFETIME 3600
#define BETWEEN_SWEEPS 256

typedef struct {
  KoprsTestCluster *cluster;
  KoprsTestKind *kind;
  const char *component;
  JsonNode *object;
  const char *type;
  const char *reason;
  const char *message;
  gint64 now;
} Record;

/* What is said of an object without a namespace stands in the default one. */
static const char *
get_namespace (JsonNode *object)
{
  const char *namespace_ = koprs_test_cells_find_text (object, "metadata.namespace");

  return namespace_ != NULL ? namespace_ : "default";
}

static gint64
read_time (JsonNode *event)
{
  const char *text = koprs_test_node_get_string (event, "lastTimestamp");
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  return time != NULL ? g_date_time_to_unix (time) : 0;
}

static gboolean
is_similar (const Record *self, JsonNode *event)
{
  return g_strcmp0 (koprs_test_cells_find_text (event, "involvedObject.uid"), koprs_test_cells_find_text (self->object, "metadata.uid")) == 0 &&
         g_strcmp0 (koprs_test_node_get_string (event, "reason"), self->reason) == 0 &&
         g_strcmp0 (koprs_test_node_get_string (event, "type"), self->type) == 0 &&
         g_strcmp0 (koprs_test_cells_find_text (event, "source.component"), self->component) == 0;
}

/* The event that it is one more of, a tree of its own, or NULL. combined: it is one of too many. */
static JsonNode *
find_event (const Record *self, gboolean *combined)
{
  g_autofree char *prefix = g_strconcat (get_namespace (self->object), "/", koprs_test_object_get_name (self->object), ".", NULL);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (self->kind->table, prefix, NULL, G_MAXUINT64);
  g_autoptr (JsonNode) whole = NULL;
  guint alone = 0;

  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) event = koprs_test_object_load (self->kind, g_ptr_array_index (blobs, i));
      const char *message = koprs_test_node_get_string (event, "message");

      if (message == NULL || !is_similar (self, event) || self->now > read_time (event) + INTERVAL)
        continue;
      if (strcmp (message, self->message) == 0)
        return g_steal_pointer (&event);
      if (!g_str_has_prefix (message, COMBINED))
        alone++;
      else if (whole == NULL)
        whole = g_steal_pointer (&event);
    }
  *combined = alone >= MOST_ALONE;
  return *combined ? g_steal_pointer (&whole) : NULL;
}

static void
refer (JsonNode *event, JsonNode *object)
{
  static const char *const names[] = { "namespace", "name", "uid", "resourceVersion" };
  JsonNode *reference = koprs_test_node_ensure (event, "involvedObject");

  koprs_test_object_copy_member (reference, object, "kind");
  koprs_test_object_copy_member (reference, object, "apiVersion");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    koprs_test_object_copy_member (reference, koprs_test_object_metadata (object), names[i]);
}

static JsonNode *
new_event (const Record *self, const char *message, gboolean combined)
{
  JsonNode *event = koprs_test_node_new_object (), *metadata = koprs_test_object_metadata (event);
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *now = koprs_test_object_format_time (self->now);
  g_autofree char *name = NULL;

  /* Unique, and in the order in which they were written. */
  name = g_strdup_printf ("%s.%016" G_GINT64_MODIFIER "x", koprs_test_object_get_name (self->object),
                          self->now * 1000000000 + (gint64) koprs_test_cluster_get_revision (self->cluster) % 1000000000);
  koprs_test_node_set_string (event, "kind", self->kind->kind);
  koprs_test_node_set_string (event, "apiVersion", self->kind->api_version);
  koprs_test_node_set_string (metadata, "name", name);
  koprs_test_node_set_string (metadata, "namespace", get_namespace (self->object));
  koprs_test_node_set_string (metadata, "uid", uid);
  koprs_test_node_set_string (metadata, "creationTimestamp", now);
  refer (event, self->object);
  koprs_test_node_set_string (event, "reason", self->reason);
  koprs_test_node_set_string (event, "message", message);
  koprs_test_node_set_string (koprs_test_node_ensure (event, "source"), "component", self->component);
  koprs_test_node_set_string (event, "firstTimestamp", now);
  koprs_test_node_set_string (event, "lastTimestamp", now);
  koprs_test_object_set_int (event, "count", 1);
  koprs_test_node_set_string (event, "type", self->type);
  koprs_test_node_set (event, "eventTime", json_node_new (JSON_NODE_NULL));
  koprs_test_node_set_string (event, "reportingComponent", combined ? "" : self->component);
  koprs_test_node_set_string (event, "reportingInstance", "");
  return event;
}

static void
repeat (const Record *self, JsonNode *live, const char *message)
{
  g_autoptr (JsonNode) event = koprs_test_node_copy (live);
  g_autofree char *now = koprs_test_object_format_time (self->now);

  koprs_test_node_set_string (event, "message", message);
  koprs_test_node_set_string (event, "lastTimestamp", now);
  koprs_test_object_set_int (event, "count", koprs_test_object_get_int (event, "count", 0) + 1);
  koprs_test_lifecycle_update (self->cluster, self->kind, KOPRS_TEST_CONTROLLER_MANAGER, "", live, event);
}

/* Those of others are left to them. */
static void
sweep (const Record *self)
{
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (self->kind->table, "", NULL, G_MAXUINT64);

  for (guint i = 0; i < blobs->len; i++)
    {
      KoprsBlob *blob = g_ptr_array_index (blobs, i);
      g_autoptr (JsonNode) event = koprs_test_object_load (self->kind, blob);
      const char *component = koprs_test_cells_find_text (event, "source.component");
      g_autofree char *key = NULL;

      if (component == NULL || !g_str_has_suffix (component, "-controller") || read_time (event) + LIFETIME >= self->now)
        continue;
      key = koprs_test_kind_dup_key (self->kind, koprs_blob_get_namespace (blob), koprs_blob_get_name (blob));
      koprs_test_cluster_remove (self->cluster, self->kind, key);
    }
}

static gboolean
is_open (KoprsTestCluster *cluster, JsonNode *object)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "namespaces");
  KoprsBlob *blob = koprs_test_table_lookup (kind->table, get_namespace (object));

  return blob != NULL && koprs_blob_get (blob, KOPRS_JSON_DELETION_TIMESTAMP).data == NULL;
}

static void
write_event (const Record *self)
{
  gboolean combined = FALSE;
  g_autoptr (JsonNode) live = find_event (self, &combined);
  g_autofree char *message = g_strconcat (combined ? COMBINED : "", self->message, NULL);
  g_autoptr (JsonNode) event = NULL;

  if (live != NULL)
    {
      repeat (self, live, message);
      return;
    }
  event = new_event (self, message, combined);
  koprs_test_lifecycle_update (self->cluster, self->kind, KOPRS_TEST_CONTROLLER_MANAGER, "", NULL, event);
  if (koprs_test_table_get_size (self->kind->table) % BETWEEN_SWEEPS == 0)
    sweep (self);
}

void
koprs_test_recorder_tell (KoprsTestCluster *cluster, const char *component, JsonNode *object, const char *type, const char *reason,
                          const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  if (!is_open (cluster, object))
    return;
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  write_event (&(Record) { cluster, koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "events"), component, object,
                           type, reason, message, koprs_test_cluster_get_time (cluster) });
}
