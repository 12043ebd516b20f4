/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The functions of expressions: one table of declarations for the checker, which reads types, and for the evaluation, which calls. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-expr.h"
#include "koprs/testing/cel/koprs-test-cel-type.h"
#include "koprs/testing/cel/koprs-test-cel-value.h"

G_BEGIN_DECLS

/* What a function of the library is called with. */
typedef struct {
  KoprsTestCelArena *arena;
  const KoprsTestCelOverload *overload; /* the one that is called */
  gpointer data;                        /* the bindings' user_data: what authz is bound by */
} KoprsTestCelContext;

/* The receiver, where there is one, is args[0]. None of them is an ERROR. The types are those of the overload. */
typedef const KoprsTestCelValue *(*KoprsTestCelFunc) (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args);
/* What the call costs beyond its arguments. */
typedef guint64 (*KoprsTestCelCostFunc) (const KoprsTestCelValue *const *args, guint n_args, const KoprsTestCelValue *result);

/* One line of a table of declarations. */
typedef struct {
  const char *function;                 /* "indexOf", "_+_", "optional.of" */
  const char *id;                       /* "string_index_of_string" */
  const char *signature;                /* "(string,int) -> bool", of methods "string.(string) -> int" */
  KoprsTestCelFunc func;                /* NULL: the evaluation has it built in (&&, ?:, ==, [], in …) */
  KoprsTestCelCostFunc cost;            /* NULL: 1 */
} KoprsTestCelDeclaration;

struct _KoprsTestCelOverload {
  const char *function;
  const char *id;
  gboolean method;
  const KoprsTestCelType **args;        /* the receiver of a method first */
  guint n_args;
  const KoprsTestCelType *result;
  KoprsTestCelFunc func;
  KoprsTestCelCostFunc cost;
};

typedef struct {
  const char *name;
  GPtrArray *overloads;                 /* (element-type KoprsTestCelOverload) in the order of their declaration */
} KoprsTestCelFunction;

typedef struct _KoprsTestCelLibrary KoprsTestCelLibrary;

/* Everything that expressions of a server of this version can call: the language's own functions and those of Kubernetes. Made when
 * the first expression needs it (some hundred declarations), then shared by all; once made, any thread may read it. */
KoprsTestCelLibrary        *koprs_test_cel_library_new   (void);
/* That of mutations, whose expressions make objects and patches too. */
KoprsTestCelLibrary        *koprs_test_cel_library_new_patches (void);
void                        koprs_test_cel_library_free  (KoprsTestCelLibrary *self);
/* More declarations, ended by one without a function; before the library is shared. */
void                        koprs_test_cel_library_add   (KoprsTestCelLibrary *self, const KoprsTestCelDeclaration *declarations);

/* The type that an expression makes by this name; NULL: there is none. */
const KoprsTestCelType     *koprs_test_cel_library_find_struct (const KoprsTestCelLibrary *self, KoprsTestCelArena *arena,
                                                                const char *name);
/* NULL: there is none. */
const KoprsTestCelFunction *koprs_test_cel_library_find  (const KoprsTestCelLibrary *self, const char *name);
/* The overload that fits these values, or NULL. */
const KoprsTestCelOverload *koprs_test_cel_library_match (const KoprsTestCelFunction *function, gboolean method,
                                                          const KoprsTestCelValue *const *args, guint n_args);
/* The error of a call that none fits. */
const KoprsTestCelValue    *koprs_test_cel_library_mismatch (KoprsTestCelArena *arena, const char *function,
                                                             const KoprsTestCelValue *const *args, guint n_args);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestCelLibrary, koprs_test_cel_library_free)

G_END_DECLS
