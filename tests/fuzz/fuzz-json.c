/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The JSON engine under any bytes: everything json_invariants_check () knows must hold. */

#include "fuzz.h"
#include "support/json-invariants.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  json_invariants_check ((const char *) data, size);
  return 0;
}
