/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Prints how fast a stream takes the least pleasant texts, and the longest that one call ever kept a main loop. */
int bench_shapes (void);
