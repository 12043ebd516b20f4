/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What an API server would send, in a few words. */

#include <glib.h>

G_BEGIN_DECLS

/* Objects are written "name:uid:resourceVersion" or "namespace/name:uid:resourceVersion" (default: "default"). */
char           *script_object             (const char *spec);
char           *script_list               (const char *resource_version, const char *continue_token, ...) G_GNUC_NULL_TERMINATED;
char           *script_event              (const char *event_type, const char *spec);
char           *script_bookmark           (const char *resource_version);
char           *script_end_marker         (const char *resource_version, const char *value);
char           *script_status_event       (guint code, const char *reason);
/* Joins and frees. */
char           *script_join               (char *first, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
