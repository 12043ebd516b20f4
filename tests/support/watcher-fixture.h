/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What every test of a watcher begins and ends with. */

#include "script-world.h"
#include "koprs/koprs-watch-options.h"

typedef struct {
  ScriptWorld world;
  KoprsWatcher *watcher;
  KoprsWatchOptions *options;      /* for fixture_make () */
  GString *log;
  GString *states;
} Fixture;

static inline void
on_state (KoprsWatcher *watcher, GParamSpec *pspec, GString *states)
{
  g_autofree char *state = g_enum_to_string (KOPRS_TYPE_WATCHER_STATE, koprs_watcher_get_state (watcher));

  g_string_append_printf (states, "%s%s", states->len > 0 ? " " : "", state + strlen ("KOPRS_WATCHER_STATE_"));
}

static inline void
fixture_set_up (Fixture *self, gconstpointer data)
{
  *self = (Fixture){ .options = koprs_watch_options_new () };
  script_world_init (&self->world);
  self->log = g_string_new (NULL);
  self->states = g_string_new (NULL);
}

static inline KoprsWatcher *
fixture_make (Fixture *self)
{
  self->watcher = script_watcher_new (&self->world, self->options);
  script_record (self->watcher, self->log);
  g_signal_connect (self->watcher, "notify::state", G_CALLBACK (on_state), self->states);
  return self->watcher;
}

static inline ScriptRequest *
fixture_sync (Fixture *self, char *list)
{
  return script_watcher_sync (fixture_make (self), &self->world, list);
}

/* The next request, once due: `ms` is when, from now. */
static inline ScriptRequest *
fixture_next (Fixture *self, int ms)
{
  script_world_none (&self->world);
  g_assert_cmpint (script_world_next (&self->world), ==, ms);
  script_world_advance (&self->world, ms);
  return script_world_take (&self->world);
}

static inline void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  if (self->watcher != NULL)
    g_assert_finalize_object (self->watcher);
  g_assert_finalize_object (self->options);
  script_world_clear (&self->world);
  g_string_free (self->log, TRUE);
  g_string_free (self->states, TRUE);
}

#define fixture_add(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
