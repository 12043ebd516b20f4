/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-reviews.h"

#include "koprs/testing/requests/koprs-test-review.h"

#include <string.h>

KoprsTestReviews *
koprs_test_reviews_new (void)
{
  return g_new0 (KoprsTestReviews, 1);
}

void
koprs_test_reviews_free (KoprsTestReviews *self)
{
  g_clear_pointer (&self->pending, koprs_test_review_free);
  g_clear_pointer (&self->settled, g_ptr_array_unref);
  g_free (self->name);
  g_free (self->uid);
  g_free (self);
}

KoprsTestReview *
koprs_test_reviews_find (KoprsTestReviews *self, const char *id)
{
  for (guint i = 0; self->settled != NULL && i < self->settled->len; i++)
    {
      KoprsTestReview *review = g_ptr_array_index (self->settled, i);

      if (strcmp (review->id, id) == 0)
        return review;
    }
  return NULL;
}

void
koprs_test_reviews_settle (KoprsTestReviews *self)
{
  if (self->settled == NULL)
    self->settled = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_test_review_free);
  g_ptr_array_add (self->settled, g_steal_pointer (&self->pending));
}

char *
koprs_test_reviews_keep (char **slot, char *text)
{
  if (*slot == NULL)
    *slot = text;
  else
    g_free (text);
  return g_strdup (*slot);
}
