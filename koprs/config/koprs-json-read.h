/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Members of a JSON object that a person wrote: what is absent, null or empty is not set, what has another type is an error that begins with
 * the place: "FILE: users[kim].user.exec.command: not a string". Pure. */

#include <glib.h>
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

/* KOPRS_ERROR_CONFIG: where, the member (unless NULL), what. Returns FALSE. */
gboolean koprs_json_read_set_error (GError **error, const char *where, const char *member, const char *what);

gboolean koprs_json_read_is_set    (KoprsJsonSlice value);   /* there, and not null */

/* out: owned; NULL where it is not set. */
gboolean koprs_json_read_string    (KoprsJsonSlice object, const char *member, const char *where, char **out, GError **error);

/* A list of strings, empty ones among them; an empty list is not set. */
gboolean koprs_json_read_strings   (KoprsJsonSlice object, const char *member, const char *where, char ***out, GError **error);

/* out stays as it is where it is not set. */
gboolean koprs_json_read_boolean   (KoprsJsonSlice object, const char *member, const char *where, gboolean *out, GError **error);

G_END_DECLS
