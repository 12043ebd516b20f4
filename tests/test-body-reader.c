/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-body-reader.h"

#include <string.h>

/* A stream that plays a script: 'x' a piece of piece_size bytes, '.' nothing for the moment, '!' an error, '$' or the end: the end. */

#define TYPE_SCRIPT (script_get_type ())
G_DECLARE_FINAL_TYPE (Script, script, TEST, SCRIPT, GInputStream)

struct _Script {
  GInputStream parent_instance;

  const char *cursor;
  gsize piece_size;
  guint spin_us;
  gboolean can_poll;
  guint reads;
  guint sources;
};

static gssize
script_take (Script *self, void *buffer, gsize count, GError **error)
{
  gint64 until = g_get_monotonic_time () + self->spin_us;

  self->reads++;
  while (g_get_monotonic_time () < until)
    ;
  switch (*self->cursor)
    {
    case 'x':
      self->cursor++;
      g_assert_cmpuint (count, >=, 1);
      count = MIN (count, self->piece_size);
      memset (buffer, 'x', count);
      return (gssize) count;
    case '.':
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK, "not yet");
      return -1;
    case '!':
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "cut");
      return -1;
    default:
      return 0;
    }
}

static gboolean
script_can_poll (GPollableInputStream *stream)
{
  return TEST_SCRIPT (stream)->can_poll;
}

static gboolean
script_is_readable (GPollableInputStream *stream)
{
  return *TEST_SCRIPT (stream)->cursor != '.';
}

/* As TLS has it: what is half read already makes no source ready; only what a read has found missing does, when it comes. */
static GSource *
script_create_source (GPollableInputStream *stream, GCancellable *cancellable)
{
  Script *self = TEST_SCRIPT (stream);
  /* As libsoup's, that of a stream which has given its last byte waits for more. */
  g_autoptr (GSource) base = g_timeout_source_new (*self->cursor != '\0' ? 0 : G_MAXUINT);

  self->sources++;
  if (*self->cursor == '.')
    self->cursor++;
  else
    g_source_set_ready_time (base, -1);
  return g_pollable_source_new_full (stream, base, cancellable);
}

static gssize
script_read_nonblocking (GPollableInputStream *stream, void *buffer, gsize count, GError **error)
{
  return script_take (TEST_SCRIPT (stream), buffer, count, error);
}

static void
script_pollable_init (GPollableInputStreamInterface *iface)
{
  iface->can_poll = script_can_poll;
  iface->is_readable = script_is_readable;
  iface->create_source = script_create_source;
  iface->read_nonblocking = script_read_nonblocking;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (Script, script, G_TYPE_INPUT_STREAM,
                               G_IMPLEMENT_INTERFACE (G_TYPE_POLLABLE_INPUT_STREAM, script_pollable_init))

static gssize
script_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  Script *self = TEST_SCRIPT (stream);

  while (*self->cursor == '.')
    self->cursor++;
  return script_take (self, buffer, count, error);
}

static void
script_class_init (ScriptClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = script_read;
}

static void
script_init (Script *self)
{
  self->can_poll = TRUE;
  self->piece_size = 1000;
}

typedef struct {
  Script *stream;
  KoprsBodyReader *reader;
  GArray *blocks;          /* gsize */
  gsize total;
  guint done;
  GError *error;
  guint fail_at;           /* the block that fails */
  guint free_at;           /* the block in which the reader is freed */
  gboolean free_in_done;
} Fixture;

static gboolean
on_block (const char *data, gsize length, gpointer user_data, GError **error)
{
  Fixture *self = user_data;

  g_assert_cmpint (self->done, ==, 0);
  g_array_append_val (self->blocks, length);
  self->total += length;
  if (self->blocks->len == self->free_at)
    {
      g_clear_pointer (&self->reader, koprs_body_reader_free);
      return TRUE;
    }
  if (self->blocks->len != self->fail_at)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "enough");
  return FALSE;
}

static void
on_done (const GError *error, gpointer user_data)
{
  Fixture *self = user_data;

  self->done++;
  self->error = error ? g_error_copy (error) : NULL;
  if (self->free_in_done)
    g_clear_pointer (&self->reader, koprs_body_reader_free);
}

static void
set_up (Fixture *self, const char *script, gint64 expected)
{
  *self = (Fixture) { 0 };
  self->stream = g_object_new (TYPE_SCRIPT, NULL);
  self->stream->cursor = script;
  self->blocks = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->reader = koprs_body_reader_new (G_INPUT_STREAM (self->stream), expected, on_block, on_done, self);
}

static void
run (Fixture *self)
{
  koprs_body_reader_start (self->reader);
  while (self->done == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *self)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_pointer (&self->reader, koprs_body_reader_free);
  /* A stream that cannot be polled is read in a thread, which lets go of it a little later than it says. */
  while (!self->stream->can_poll && g_atomic_int_get (&G_OBJECT (self->stream)->ref_count) > 1)
    g_thread_yield ();
  g_assert_finalize_object (self->stream);
  g_array_unref (self->blocks);
  g_clear_error (&self->error);
}

static gsize
block (Fixture *self, guint i)
{
  g_assert_cmpuint (i, <, self->blocks->len);
  return g_array_index (self->blocks, gsize, i);
}

static void
small_pieces_become_large_blocks (void)
{
  g_autofree char *script = g_strnfill (200, 'x');
  Fixture self;

  set_up (&self, script, -1);
  run (&self);
  g_assert_no_error (self.error);
  g_assert_cmpuint (self.total, ==, 200000);
  g_assert_cmpuint (self.blocks->len, ==, 4);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpuint (block (&self, i), >=, 65536);
      g_assert_cmpuint (block (&self, i), <, 65536 + 1000);
    }
  g_assert_true (g_input_stream_is_closed (G_INPUT_STREAM (self.stream)));
  tear_down (&self);
}

static void
what_has_come_is_not_held_back (void)
{
  Fixture self;

  set_up (&self, "xx.x.xxx$", -1);
  run (&self);
  g_assert_cmpuint (self.blocks->len, ==, 3);
  g_assert_cmpuint (block (&self, 0), ==, 2000);
  g_assert_cmpuint (block (&self, 1), ==, 1000);
  g_assert_cmpuint (block (&self, 2), ==, 3000);
  /* A new source for each wait: an old one of libsoup's can spin. */
  g_assert_cmpuint (self.stream->sources, ==, 2);
  tear_down (&self);
}

static void
a_short_body_needs_no_turn_of_the_loop (void)
{
  Fixture self;

  set_up (&self, "x$", 1000);
  koprs_body_reader_start (self.reader);
  g_assert_cmpuint (self.done, ==, 1);
  g_assert_no_error (self.error);
  g_assert_cmpuint (self.blocks->len, ==, 1);
  g_assert_cmpuint (self.stream->reads, ==, 2);
  tear_down (&self);
}

static void
more_than_expected_is_read_too (void)
{
  Fixture self;

  set_up (&self, "xxxxx$", 10);
  self.stream->piece_size = 7;
  run (&self);
  g_assert_no_error (self.error);
  g_assert_cmpuint (self.total, ==, 7 + 4 + 7 + 4 + 7);
  tear_down (&self);
}

static void
an_empty_body_ends_without_a_block (void)
{
  Fixture self;

  set_up (&self, "", 0);
  run (&self);
  g_assert_no_error (self.error);
  g_assert_cmpuint (self.blocks->len, ==, 0);
  tear_down (&self);
}

static void
an_error_comes_after_what_came_before_it (void)
{
  Fixture self;

  set_up (&self, "xx.x!", -1);
  run (&self);
  g_assert_error (self.error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT);
  g_assert_cmpuint (self.total, ==, 3000);
  g_assert_cmpuint (self.done, ==, 1);
  tear_down (&self);
}

static void
the_functions_error_ends_it (void)
{
  Fixture self;

  set_up (&self, "x.x.x.x$", -1);
  self.fail_at = 2;
  run (&self);
  g_assert_error (self.error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpuint (self.blocks->len, ==, 2);
  tear_down (&self);
  g_assert_cmpuint (self.done, ==, 1);
}

static void
the_functions_error_wins_over_the_streams (void)
{
  Fixture self;

  set_up (&self, "x!", -1);
  self.fail_at = 1;
  run (&self);
  g_assert_error (self.error, G_IO_ERROR, G_IO_ERROR_FAILED);
  tear_down (&self);
  g_assert_cmpuint (self.done, ==, 1);
}

static void
freed_in_its_function_it_is_silent (void)
{
  Fixture self;

  set_up (&self, "x.x.x.x$", -1);
  self.free_at = 2;
  koprs_body_reader_start (self.reader);
  while (self.reader)
    g_main_context_iteration (NULL, TRUE);
  tear_down (&self);
  g_assert_cmpuint (self.done, ==, 0);
}

static void
freed_while_it_waits_it_is_silent (void)
{
  Fixture self;

  set_up (&self, "x.x$", -1);
  koprs_body_reader_start (self.reader);
  g_clear_pointer (&self.reader, koprs_body_reader_free);
  tear_down (&self);
  g_assert_cmpuint (self.total, ==, 1000);
  g_assert_cmpuint (self.done, ==, 0);
}

static void
it_may_be_freed_at_its_end (void)
{
  Fixture self;

  set_up (&self, "x.x$", -1);
  self.free_in_done = TRUE;
  run (&self);
  g_assert_cmpuint (self.total, ==, 2000);
  tear_down (&self);
}

static gboolean
count_turn (gpointer user_data)
{
  ++*(guint *) user_data;
  return G_SOURCE_CONTINUE;
}

static void
a_long_body_leaves_the_loop_its_turns (void)
{
  g_autofree char *script = g_strnfill (400, 'x');
  guint turns = 0;
  guint drawing;
  Fixture self;

  set_up (&self, script, -1);
  self.stream->spin_us = 100;    /* 40 ms of reading in all */
  drawing = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 20, count_turn, &turns, NULL);
  koprs_body_reader_start (self.reader);
  g_assert_cmpuint (self.done, ==, 0);
  g_assert_cmpuint (self.stream->reads, <, 100);
  for (guint i = 0; i < 10; i++)
    g_main_context_iteration (NULL, TRUE);
  /* What draws on a screen goes first. */
  g_assert_cmpuint (turns, ==, 10);
  g_source_remove (drawing);
  while (self.done == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (self.total, ==, 400000);
  g_assert_cmpuint (self.stream->sources, ==, 0);
  tear_down (&self);
}

static void
an_end_that_the_stream_does_not_announce_is_found (void)
{
  Fixture self;

  set_up (&self, "x", 1000);
  self.stream->spin_us = 3000;    /* longer than one turn may take, just before the end */
  run (&self);
  g_assert_no_error (self.error);
  g_assert_cmpuint (self.total, ==, 1000);
  tear_down (&self);
}

static void
a_stream_that_cannot_be_polled_is_read_too (void)
{
  Fixture self;

  set_up (&self, "xx.x$", -1);
  self.stream->can_poll = FALSE;
  run (&self);
  g_assert_no_error (self.error);
  g_assert_cmpuint (self.total, ==, 3000);
  tear_down (&self);

  set_up (&self, "xx!", -1);
  self.stream->can_poll = FALSE;
  run (&self);
  g_assert_error (self.error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT);
  g_assert_cmpuint (self.total, ==, 2000);
  tear_down (&self);

  set_up (&self, "xx$", -1);
  self.stream->can_poll = FALSE;
  koprs_body_reader_start (self.reader);
  g_clear_pointer (&self.reader, koprs_body_reader_free);
  while (g_input_stream_has_pending (G_INPUT_STREAM (self.stream)))
    g_main_context_iteration (NULL, TRUE);
  tear_down (&self);
  g_assert_cmpuint (self.done, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/body-reader/small-pieces-become-large-blocks", small_pieces_become_large_blocks);
  g_test_add_func ("/body-reader/what-has-come-is-not-held-back", what_has_come_is_not_held_back);
  g_test_add_func ("/body-reader/a-short-body-needs-no-turn-of-the-loop", a_short_body_needs_no_turn_of_the_loop);
  g_test_add_func ("/body-reader/more-than-expected-is-read-too", more_than_expected_is_read_too);
  g_test_add_func ("/body-reader/an-empty-body-ends-without-a-block", an_empty_body_ends_without_a_block);
  g_test_add_func ("/body-reader/an-error-comes-after-what-came-before-it", an_error_comes_after_what_came_before_it);
  g_test_add_func ("/body-reader/the-functions-error-ends-it", the_functions_error_ends_it);
  g_test_add_func ("/body-reader/the-functions-error-wins-over-the-streams", the_functions_error_wins_over_the_streams);
  g_test_add_func ("/body-reader/freed-in-its-function-it-is-silent", freed_in_its_function_it_is_silent);
  g_test_add_func ("/body-reader/freed-while-it-waits-it-is-silent", freed_while_it_waits_it_is_silent);
  g_test_add_func ("/body-reader/it-may-be-freed-at-its-end", it_may_be_freed_at_its_end);
  g_test_add_func ("/body-reader/a-long-body-leaves-the-loop-its-turns", a_long_body_leaves_the_loop_its_turns);
  g_test_add_func ("/body-reader/an-end-that-the-stream-does-not-announce-is-found",
                   an_end_that_the_stream_does_not_announce_is_found);
  g_test_add_func ("/body-reader/a-stream-that-cannot-be-polled-is-read-too", a_stream_that_cannot_be_polled_is_read_too);
  return g_test_run ();
}
