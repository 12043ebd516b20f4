/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Everything that must hold for any bytes whatever, well-formed or not; aborts where it does not. For mutated texts and for fuzzing. */

#include <glib.h>

void json_invariants_check (const char *text, gsize length);
