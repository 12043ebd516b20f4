/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What one admission webhook is asked about one write, and what it says. In: the object and what is about to happen to it, later the
 * webhook's answer. Out: an AdmissionReview, later a refusal, a patch, warnings. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/requests/koprs-test-call.h"

G_BEGIN_DECLS

typedef struct _KoprsTestReview KoprsTestReview;

struct _KoprsTestReview {
  char *id;                /* its configuration and it */
  char *name;
  char *url;
  char *authorities;       /* PEM; NULL = the system's */
  guint timeout;           /* seconds */
  gboolean mutating;
  gboolean optional;       /* where it can't be asked, the write goes on */
  char *uid;
  char *question;          /* the AdmissionReview */
  /* Once it has answered, or failed to. */
  char *failure;
  gboolean allowed;
  JsonNode *status;        /* why not, or NULL */
  char **warnings;
  JsonNode *patch;         /* or NULL */
};

/* What the webhook is to be told. object and live: NULL where there is none. */
typedef struct {
  const char *operation;   /* CREATE, UPDATE, DELETE */
  const char *options;     /* CreateOptions, … */
  gboolean dry_run;
  const char *name;
  JsonNode *object;
  JsonNode *live;
} KoprsTestReviewFacts;

/* webhook: an element of a configuration's list. */
KoprsTestReview *koprs_test_review_new    (const char *configuration, JsonNode *webhook, gboolean mutating);
void             koprs_test_review_free   (KoprsTestReview *self);
void             koprs_test_review_ask    (KoprsTestReview *self, const KoprsTestCall *call, const KoprsTestReviewFacts *facts);

/* The answer's body. */
void             koprs_test_review_settle (KoprsTestReview *self, const char *text, gsize length);
/* Why there is none, as the real server goes on after "failed calling webhook …: ". */
void             koprs_test_review_fail   (KoprsTestReview *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* What follows from it for the write: FALSE with an error, or warnings and the object changed by the patch. */
gboolean         koprs_test_review_apply  (const KoprsTestReview *self, JsonNode *object, GPtrArray *problems, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestReview, koprs_test_review_free)

G_END_DECLS
