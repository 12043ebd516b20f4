/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The URL of an API server, in the one form that requests are built on. Pure. */

#include <glib.h>

G_BEGIN_DECLS

/* scheme://host[:port][/prefix] without a trailing slash; query and fragment are dropped. INVALID_ARGUMENT unless it is http or https
 * with a host, and without a user. */
char     *koprs_server_url_normalize (const char *text, GError **error);

gboolean  koprs_server_url_is_https  (const char *url);

G_END_DECLS
