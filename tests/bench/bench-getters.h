/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Prints what single reads and edits of one Pod cost. */
int bench_getters (void);
