/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A part of an object and the same part of what the object was before, as far as the schema lets one say which is the same. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct {
  JsonNode *value;
  JsonNode *old;        /* NULL: there is none that is known to be the same */
  JsonNode *openapi;
} KoprsTestCorrelated;

/* A part that is not correlated is within one that is, or within nothing. */
typedef struct {
  KoprsTestCorrelated current;
  KoprsTestCorrelated around;
} KoprsTestCorrelation;

/* Parts of it; those that are not known to be the same have neither value. */
KoprsTestCorrelated  koprs_test_correlated_get_member    (const KoprsTestCorrelated *self, const char *name);
KoprsTestCorrelated  koprs_test_correlated_get_item      (const KoprsTestCorrelated *self, guint index);
/* What the schema does not speak of is never the same. */
gboolean             koprs_test_correlated_is_same       (const KoprsTestCorrelated *self);

/* old: NULL where there is none. */
KoprsTestCorrelation koprs_test_correlation_new          (JsonNode *value, JsonNode *old, JsonNode *openapi);
KoprsTestCorrelation koprs_test_correlation_enter        (const KoprsTestCorrelation *self, const char *name);
KoprsTestCorrelation koprs_test_correlation_enter_item   (const KoprsTestCorrelation *self, guint index);
/* Whether the part, or the smallest correlated one around it, is what it was. */
gboolean             koprs_test_correlation_is_unchanged (const KoprsTestCorrelation *self);

/* The item of a former list with the same keys; NULL where there is none, or the list has no keys. */
JsonNode            *koprs_test_correlation_find_item    (JsonNode *openapi, JsonNode *old, JsonNode *item);

G_END_DECLS
