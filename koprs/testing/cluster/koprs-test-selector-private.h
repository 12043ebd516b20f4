/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The requirements inside a selector; its two parsers fill them in. */

#include "koprs/testing/cluster/koprs-test-selector.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_TEST_IN,            /* present, and one of the values */
  KOPRS_TEST_NOT_IN,        /* absent, or none of the values */
  KOPRS_TEST_EXISTS,
  KOPRS_TEST_ABSENT,
  KOPRS_TEST_GREATER,
  KOPRS_TEST_LESS,
} KoprsTestOperator;

typedef struct {
  KoprsTestOperator test;
  char *key;                /* of a label; else NULL */
  char **path;              /* of a field, its names; else NULL */
  char **other_path;        /* where it is looked for when it is not there; NULL: nowhere */
  const char *fallback;     /* what an absent field counts as */
  char **values;
} KoprsTestRequirement;

struct _KoprsTestSelector {
  GPtrArray *requirements;  /* (element-type KoprsTestRequirement) */
};

KoprsTestSelector    *koprs_test_selector_new (void);
KoprsTestRequirement *koprs_test_selector_add (KoprsTestSelector *self, KoprsTestOperator test);

G_END_DECLS
