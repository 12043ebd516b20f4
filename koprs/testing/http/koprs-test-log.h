/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The requests that came last, as far as a fixed number of bytes holds them. In: entries, in the server's thread. Out: a copy, or lists in other threads that follow. */

#include <gio/gio.h>
#include "koprs/testing/koprs-test-request.h"

G_BEGIN_DECLS

typedef struct _KoprsTestLog KoprsTestLog;

KoprsTestLog *koprs_test_log_new    (void);
void          koprs_test_log_free   (KoprsTestLog *self);
/* The same bytes where the log keeps its bodies, one behind the other: for entries to be added. Bodies of its entries that lay
 * between the objects of the cluster would leave holes there when they go. */
GBytes       *koprs_test_log_keep   (KoprsTestLog *self, GBytes *body);
void          koprs_test_log_add    (KoprsTestLog *self, KoprsTestRequest *request);
void          koprs_test_log_clear  (KoprsTestLog *self);
guint         koprs_test_log_get_size (KoprsTestLog *self);
/* Appends what there is. */
void          koprs_test_log_copy   (KoprsTestLog *self, GListStore *out);
/* Appends what there is now, at once, and all that comes later, in the context, as long as the list lives. */
void          koprs_test_log_follow (KoprsTestLog *self, GListStore *list, GMainContext *context);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestLog, koprs_test_log_free)

G_END_DECLS
