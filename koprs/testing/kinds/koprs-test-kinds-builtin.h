/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The built-in kinds as data. */

#include <glib.h>

G_BEGIN_DECLS

/* The resource whose objects define kinds. */
#define KOPRS_TEST_DEFINITIONS "customresourcedefinitions.apiextensions.k8s.io"

typedef struct {
  const char *group;
  const char *version;
  const char *kind;
  const char *plural;
  const char *short_names;   /* parted by blanks, or NULL */
  const char *categories;
  guint flags;               /* KoprsTestKindFlags */
  const char *deprecation;   /* what every use is warned of, or NULL */
} KoprsTestBuiltin;

/* Ends with a row whose kind is NULL. Groups in the order of discovery, resources by name within one. */
extern const KoprsTestBuiltin koprs_test_builtins[];

G_END_DECLS
