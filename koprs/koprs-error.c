/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-error.h"

/**
 * koprs_error_quark:
 *
 * The domain of [error@Error], as a quark.
 *
 * Returns: the quark
 *
 * Since: 0.1
 */
/* clang-format off */
G_DEFINE_QUARK (koprs-error-quark, koprs_error)
/* clang-format on */
