/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-frames.h"

#include "koprs/testing/schema/koprs-test-protobuf-writer.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

typedef struct {
  KoprsTestSource parent;
  KoprsTestSource *events;
  KoprsTestSchema *schema;
  GString *lines;             /* what came and is not sent yet */
} Frames;

/* Bookmarks and errors among them; a line that is no event does not come. */
static void
append_frame (Frames *self, GString *out, const char *line, gsize length)
{
  g_autoptr (JsonNode) event = koprs_test_node_parse (line, (gssize) length, NULL);

  if (koprs_test_node_is_object (event))
    koprs_test_protobuf_write_event (out, self->schema, event);
}

static KoprsTestSourceState
pull (KoprsTestSource *source, GString *out)
{
  Frames *self = (Frames *) source;
  KoprsTestSourceState state = self->events->pull (self->events, self->lines);
  gsize at = 0;
  const char *end;

  while ((end = memchr (self->lines->str + at, '\n', self->lines->len - at)) != NULL)
    {
      append_frame (self, out, self->lines->str + at, end - self->lines->str - at);
      at = end - self->lines->str + 1;
    }
  g_string_erase (self->lines, 0, (gssize) at);
  return state;
}

static void
frames_free (KoprsTestSource *source)
{
  Frames *self = (Frames *) source;

  koprs_test_source_free (self->events);
  g_clear_pointer (&self->schema, koprs_test_schema_unref);
  g_string_free (self->lines, TRUE);
  g_free (self);
}

static void
on_wake (gpointer data)
{
  koprs_test_source_wake (data);
}

KoprsTestSource *
koprs_test_frames_new (KoprsTestSource *events, KoprsTestSchema *schema)
{
  Frames *self = g_new0 (Frames, 1);

  self->parent = *events;
  self->parent.pull = pull;
  self->parent.free = frames_free;
  self->events = events;
  self->schema = schema != NULL ? koprs_test_schema_ref (schema) : NULL;
  self->lines = g_string_new (NULL);
  events->wake = on_wake;
  events->wake_data = self;
  return &self->parent;
}
