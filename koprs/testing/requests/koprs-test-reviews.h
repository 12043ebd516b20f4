/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The admission webhooks that a request has to do with. A request that meets one which was not asked yet ends with it as pending, and
 * is handled again, from its beginning, once that one has answered. What chance decides is the same each time. Pure. */

#include <glib.h>

G_BEGIN_DECLS

typedef struct _KoprsTestReview KoprsTestReview;

typedef struct {
  KoprsTestReview *pending;    /* NULL: the request was handled to its end */
  GPtrArray *settled;          /* NULL: none yet */
  char *name;                  /* what generateName gave */
  char *uid;                   /* what a new object has got */
} KoprsTestReviews;

KoprsTestReviews *koprs_test_reviews_new    (void);
void              koprs_test_reviews_free   (KoprsTestReviews *self);
/* One that has answered, or NULL. */
KoprsTestReview  *koprs_test_reviews_find   (KoprsTestReviews *self, const char *id);
/* The pending one has answered. */
void              koprs_test_reviews_settle (KoprsTestReviews *self);
/* Keeps in *slot what was made first, and gives a copy of that. Takes text over. */
char             *koprs_test_reviews_keep   (char **slot, char *text);

G_END_DECLS
