/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Durations as Go writes them: "1h30m", "-1.5s". */

#include <glib.h>

G_BEGIN_DECLS

/* NULL where the text is a duration, else Go's words for what is wrong. */
char *koprs_test_duration_check (const char *text);
/* What is a duration in milliseconds, parts of one included. */
double koprs_test_duration_read (const char *text);

G_END_DECLS
