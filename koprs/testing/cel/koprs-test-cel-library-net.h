/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the functions of addresses and those of prefixes share. */

#include "koprs/testing/cel/koprs-test-cel-address.h"
#include "koprs/testing/cel/koprs-test-cel-libraries.h"

G_BEGIN_DECLS

const KoprsTestCelValue *koprs_test_cel_library_net_new_ip   (KoprsTestCelArena *arena, const KoprsTestCelAddress *address);
/* An ERROR where the text is none. */
const KoprsTestCelValue *koprs_test_cel_library_net_parse_ip (KoprsTestCelArena *arena, const KoprsTestCelValue *text);

static inline const KoprsTestCelAddress *
koprs_test_cel_library_net_get_ip (const KoprsTestCelValue *value)
{
  return value->opaque.data;
}

G_END_DECLS
