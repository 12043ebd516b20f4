/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What is wrong with the syntax of an expression that can't be parsed, in the words of a real server, whose parser goes on after each
 * fault in its own way: over tokens that are too many, as if one were there that is missing, or to where a rule around may go on. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-lexer.h"

G_BEGIN_DECLS

/* tokens (element-type KoprsTestCelToken) of the source. */
void koprs_test_cel_syntax_explain (const KoprsTestCelSource *source, const GArray *tokens, KoprsTestCelIssues *issues);

G_END_DECLS
