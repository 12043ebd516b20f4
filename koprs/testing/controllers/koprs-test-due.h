/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a controller has to look at: a set of keys, in no order. */

#include <glib.h>

G_BEGIN_DECLS

/* Takes one key out of the set; NULL: it is empty. */
char *koprs_test_due_pop (GHashTable *set);

G_END_DECLS
