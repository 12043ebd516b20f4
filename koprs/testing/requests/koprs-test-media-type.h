/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A Content-Type header as Go reads it. Pure. */

#include <glib.h>

G_BEGIN_DECLS

/* The type in lower case, without its parameters. flawed: the parameters are none; who looks at the type alone takes it all
 * the same. */
char *koprs_test_media_type_parse (const char *value, gboolean *flawed);

G_END_DECLS
