/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Metrics as Prometheus reads them: text, or protobuf messages of io.prometheus.client.MetricFamily, each after its length. Only the
 * messages hold native histograms. Families have to come in the order of their names. Pure. */

#include <glib.h>
#include "koprs/testing/values/koprs-test-histogram.h"

G_BEGIN_DECLS

typedef struct _KoprsTestExposition KoprsTestExposition;

/* Appends to out. */
KoprsTestExposition *koprs_test_exposition_new           (GString *out, gboolean messages);
/* Ends the last family. */
void                 koprs_test_exposition_free          (KoprsTestExposition *self);

/* Begins a family, which ends the one before. The name has to live until then. */
void                 koprs_test_exposition_begin_gauges  (KoprsTestExposition *self, const char *name, const char *help);
void                 koprs_test_exposition_begin_histograms (KoprsTestExposition *self, const char *name, const char *help);
/* labels: names and values by turns, in the order of the names, and NULL. */
void                 koprs_test_exposition_add_gauge     (KoprsTestExposition *self, const char *const *labels, double value);
/* created: microseconds since 1970, when counting began. */
void                 koprs_test_exposition_add_histogram (KoprsTestExposition *self, const char *const *labels,
                                                          const KoprsTestHistogram *histogram, gint64 created);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestExposition, koprs_test_exposition_free)

G_END_DECLS
