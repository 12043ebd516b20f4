/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The query of a list, a watch or the deletion of a collection, checked in the order in which a real server checks it, and
 * the tokens that continue a list. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-selector.h"
#include "koprs/testing/requests/koprs-test-call.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_TEST_MATCH_NONE,
  KOPRS_TEST_MATCH_EXACT,
  KOPRS_TEST_MATCH_NOT_OLDER,
} KoprsTestMatch;

typedef struct {
  gint64 limit;                /* 0 = none */
  gboolean has_version;        /* resourceVersion given and not "" */
  guint64 version;             /* what it says; 0 with has_version: any */
  KoprsTestMatch match;
  gboolean has_continue;
  gint64 continue_version;     /* -1: continue with whatever is there now */
  char *continue_start;        /* the last key that was shown, relative to the listed prefix */
  gboolean continue_with_start;   /* nothing was shown of that key */
  KoprsTestSelector *labels;
  KoprsTestSelector *fields;
  gboolean watch;
  gint64 timeout;              /* seconds; 0 = the default, negative = at once */
  gboolean bookmarks;
  gboolean has_initial;        /* sendInitialEvents given */
  gboolean initial;
} KoprsTestListOptions;

/* NULL with an error. The call is routed. */
KoprsTestListOptions *koprs_test_list_options_new   (KoprsTestCall *call, GError **error);
/* The same in its two parts, for who has more to ask in between: what is chosen, and from which version and page. */
KoprsTestListOptions *koprs_test_list_options_new_choice (KoprsTestCall *call, GError **error);
gboolean              koprs_test_list_options_find_place (KoprsTestListOptions *self, KoprsTestCall *call, GError **error);
void                  koprs_test_list_options_free  (KoprsTestListOptions *self);
/* Whether both selectors match. */
gboolean              koprs_test_list_options_match (const KoprsTestListOptions *self, KoprsBlob *blob);
gboolean              koprs_test_list_options_has_selector (const KoprsTestListOptions *self);

/* version -1: not tied to a moment. */
char                 *koprs_test_list_options_make_token (gint64 version, const char *last);

/* 504, as for any resourceVersion that the server has not reached. */
/* 504 if the request gives itself less than that, in milliseconds, by its parameter timeout. */
gboolean              koprs_test_list_options_check_time (KoprsTestCall *call, guint needed, GError **error);
/* How long a server waits for a version that is not there yet, in milliseconds. */
#define KOPRS_TEST_LIST_PATIENCE 3000
void                  koprs_test_list_options_set_future (GError **error, guint64 asked, guint64 current);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestListOptions, koprs_test_list_options_free)

G_END_DECLS
