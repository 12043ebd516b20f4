/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#include <stddef.h>
#include <stdint.h>

/* What libFuzzer calls, and fuzz-main.c where there is no libFuzzer. Aborts on a fault. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
