/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Whether a text can be what it is meant for. Pure. */

#include <glib.h>

G_BEGIN_DECLS

gboolean koprs_names_is_namespace (const char *text);   /* an RFC 1123 label: at most 63 of a-z, 0-9 and - */
gboolean koprs_names_is_host      (const char *text);   /* a DNS name, an IPv4 or a bare IPv6 address */
gboolean koprs_names_is_header    (const char *text);   /* printable ASCII, at least one character */

G_END_DECLS
