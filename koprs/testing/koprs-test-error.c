/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/koprs-test-error.h"

/**
 * koprs_test_error_quark:
 *
 * The domain of [error@TestError], as a quark.
 *
 * Returns: the quark
 *
 * Since: 0.1
 */
/* clang-format off */
G_DEFINE_QUARK (koprs-test-error-quark, koprs_test_error)
/* clang-format on */
