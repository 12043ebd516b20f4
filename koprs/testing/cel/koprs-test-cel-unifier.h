/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Which type stands for which variable while an expression is checked, and what may be used as what. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-arena.h"
#include "koprs/testing/cel/koprs-test-cel-type.h"

G_BEGIN_DECLS

typedef struct {
  KoprsTestCelArena *arena;
  GPtrArray *bound;       /* the type of each variable, NULL while it is free */
  GPtrArray *trail;       /* what was bound to be taken back: variable, what it was before */
} KoprsTestCelUnifier;

void                    koprs_test_cel_unifier_init        (KoprsTestCelUnifier *self, KoprsTestCelArena *arena);
void                    koprs_test_cel_unifier_clear       (KoprsTestCelUnifier *self);

const KoprsTestCelType *koprs_test_cel_unifier_new_variable (KoprsTestCelUnifier *self);
/* The type of a declaration with variables of its own; `names` and `fresh` keep which is which for one declaration (element-type utf8,
 * KoprsTestCelType). */
const KoprsTestCelType *koprs_test_cel_unifier_instantiate (KoprsTestCelUnifier *self, const KoprsTestCelType *type, GPtrArray *names,
                                                            GPtrArray *fresh);
/* With what is known of the variables; free ones stay, or are dyn in the end. */
const KoprsTestCelType *koprs_test_cel_unifier_substitute  (KoprsTestCelUnifier *self, const KoprsTestCelType *type, gboolean end);

/* Whether each of `given` can be used where the one of `wanted` is. What that means for variables holds from then on; nothing does where
 * it can't. */
gboolean                koprs_test_cel_unifier_assign      (KoprsTestCelUnifier *self, const KoprsTestCelType *const *given,
                                                            const KoprsTestCelType *const *wanted, guint n);
/* The wider one of two that can be used as each other. */
const KoprsTestCelType *koprs_test_cel_unifier_join        (const KoprsTestCelType *a, const KoprsTestCelType *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoprsTestCelUnifier, koprs_test_cel_unifier_clear)

G_END_DECLS
