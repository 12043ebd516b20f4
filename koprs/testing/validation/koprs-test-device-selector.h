/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Expressions that choose devices. */

#include <glib.h>

G_BEGIN_DECLS

/* What is wrong with it, or NULL. Those that use cel.bind () are not looked at. */
char *koprs_test_device_selector_find_flaw (const char *expression);

G_END_DECLS
