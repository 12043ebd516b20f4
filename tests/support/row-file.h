/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Rows of a file of tests/data: a line each, with tabs between its fields; empty lines and those that begin with # are none. */

#include <glib.h>

G_BEGIN_DECLS

/* The fields last for the call; the number is that of the line, from 1. */
typedef void (*RowFileFunc) (const char *const *fields, guint number);

void row_file_read (const char *name, guint n_fields, RowFileFunc function);

G_END_DECLS
