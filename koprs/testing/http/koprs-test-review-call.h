/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Takes a review to its webhook over HTTP and brings the answer back, on the thread's default main context. */

#include <glib.h>
#include "koprs/testing/requests/koprs-test-review.h"

G_BEGIN_DECLS

typedef struct _KoprsTestReviewCall KoprsTestReviewCall;
typedef void (*KoprsTestReviewCallFunc) (gpointer user_data);

/* done is called once, later, when the review is settled. The review must live until then. */
KoprsTestReviewCall *koprs_test_review_call_new  (KoprsTestReview *review, KoprsTestReviewCallFunc done, gpointer user_data);
/* Before done: it will not be called. */
void                 koprs_test_review_call_free (KoprsTestReviewCall *self);

G_END_DECLS
