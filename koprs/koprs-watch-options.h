/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-types.h>
#include <koprs/koprs-version.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_WATCH_OPTIONS (koprs_watch_options_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsWatchOptions, koprs_watch_options, KOPRS, WATCH_OPTIONS, GObject)

KOPRS_API
KoprsWatchOptions *koprs_watch_options_new (void);

KOPRS_API
const char *koprs_watch_options_get_label_selector (KoprsWatchOptions *self);
KOPRS_API
void koprs_watch_options_set_label_selector (KoprsWatchOptions *self, const char *label_selector);
KOPRS_API
const char *koprs_watch_options_get_field_selector (KoprsWatchOptions *self);
KOPRS_API
void koprs_watch_options_set_field_selector (KoprsWatchOptions *self, const char *field_selector);
KOPRS_API
const char *koprs_watch_options_get_resource_version (KoprsWatchOptions *self);
KOPRS_API
void koprs_watch_options_set_resource_version (KoprsWatchOptions *self,
                                               const char *resource_version);
KOPRS_API
gboolean koprs_watch_options_get_streaming_list (KoprsWatchOptions *self);
KOPRS_API
void koprs_watch_options_set_streaming_list (KoprsWatchOptions *self, gboolean streaming_list);
KOPRS_API
guint koprs_watch_options_get_page_size (KoprsWatchOptions *self);
KOPRS_API
void koprs_watch_options_set_page_size (KoprsWatchOptions *self, guint page_size);
KOPRS_API
gboolean koprs_watch_options_get_bookmarks (KoprsWatchOptions *self);
KOPRS_API
void koprs_watch_options_set_bookmarks (KoprsWatchOptions *self, gboolean bookmarks);
KOPRS_API
guint koprs_watch_options_get_timeout (KoprsWatchOptions *self);
KOPRS_API
void koprs_watch_options_set_timeout (KoprsWatchOptions *self, guint timeout);
KOPRS_API
guint koprs_watch_options_get_idle_timeout (KoprsWatchOptions *self);
KOPRS_API
void koprs_watch_options_set_idle_timeout (KoprsWatchOptions *self, guint idle_timeout);

G_END_DECLS
