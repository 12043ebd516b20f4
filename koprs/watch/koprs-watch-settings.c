/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-watch-settings.h"

void
koprs_watch_settings_init (KoprsWatchSettings *self, KoprsWatchOptions *options)
{
  g_autoptr (KoprsWatchOptions) given = options != NULL ? g_object_ref (options) : koprs_watch_options_new ();
  const char *resource_version = koprs_watch_options_get_resource_version (given);

  *self = (KoprsWatchSettings){
    .label_selector = g_strdup (koprs_watch_options_get_label_selector (given)),
    .field_selector = g_strdup (koprs_watch_options_get_field_selector (given)),
    .resource_version = resource_version != NULL && *resource_version != '\0' ? g_strdup (resource_version) : NULL,
    .streaming = koprs_watch_options_get_streaming_list (given),
    .bookmarks = koprs_watch_options_get_bookmarks (given),
    .page_size = koprs_watch_options_get_page_size (given),
    .timeout_ms = koprs_watch_options_get_timeout (given),
    .idle_ms = koprs_watch_options_get_idle_timeout (given),
  };
}

void
koprs_watch_settings_clear (KoprsWatchSettings *self)
{
  g_clear_pointer (&self->label_selector, g_free);
  g_clear_pointer (&self->field_selector, g_free);
  g_clear_pointer (&self->resource_version, g_free);
}
