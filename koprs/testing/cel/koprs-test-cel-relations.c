/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Less, greater and their like. */

#include "koprs/testing/cel/koprs-test-cel-functions.h"

#define RELATION(name, test) \
  static const KoprsTestCelValue * \
  name (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED) \
  { \
    int order; \
    if (!koprs_test_cel_value_compare (args[0], args[1], &order)) \
      return koprs_test_cel_value_new_error (context->arena, "no such overload"); \
    if (order == 2) \
      return koprs_test_cel_value_new_error (context->arena, "NaN values cannot be ordered"); \
    return koprs_test_cel_value_new_bool (test); \
  }

RELATION (less, order < 0)
RELATION (less_equals, order <= 0)
RELATION (greater, order > 0)
RELATION (greater_equals, order >= 0)

#define OVERLOADS(operator, id, func) \
  { operator, id "_bool", "(bool,bool) -> bool", func, NULL }, \
  { operator, id "_int64", "(int,int) -> bool", func, NULL }, \
  { operator, id "_int64_double", "(int,double) -> bool", func, NULL }, \
  { operator, id "_int64_uint64", "(int,uint) -> bool", func, NULL }, \
  { operator, id "_uint64", "(uint,uint) -> bool", func, NULL }, \
  { operator, id "_uint64_double", "(uint,double) -> bool", func, NULL }, \
  { operator, id "_uint64_int64", "(uint,int) -> bool", func, NULL }, \
  { operator, id "_double", "(double,double) -> bool", func, NULL }, \
  { operator, id "_double_int64", "(double,int) -> bool", func, NULL }, \
  { operator, id "_double_uint64", "(double,uint) -> bool", func, NULL }, \
  { operator, id "_string", "(string,string) -> bool", func, koprs_test_cel_cost_shorter }, \
  { operator, id "_bytes", "(bytes,bytes) -> bool", func, koprs_test_cel_cost_shorter }, \
  { operator, id "_timestamp", "(timestamp,timestamp) -> bool", func, NULL }, \
  { operator, id "_duration", "(duration,duration) -> bool", func, NULL }

const KoprsTestCelDeclaration koprs_test_cel_relations[] = {
  OVERLOADS ("_<_", "less", less),
  OVERLOADS ("_<=_", "less_equals", less_equals),
  OVERLOADS ("_>_", "greater", greater),
  OVERLOADS ("_>=_", "greater_equals", greater_equals),
  { NULL, NULL, NULL, NULL, NULL },
};
