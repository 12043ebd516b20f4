/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a request is answered with: a whole body or a source of pieces. */

#include <glib.h>
#include "koprs/testing/kinds/koprs-test-kinds.h"
#include "koprs/testing/requests/koprs-test-source.h"
#include "koprs/testing/requests/koprs-test-view.h"

G_BEGIN_DECLS

typedef struct {
  guint code;
  const char *content_type;    /* static; NULL: none is named */
  GString *body;
  KoprsTestSource *source;     /* instead of body */
  GPtrArray *warnings;         /* texts, one Warning header each */
  char *etag;
  KoprsTestView view;          /* how objects are shown */
  guint retry_after;           /* seconds; 0 = no header */
  char *location;              /* where a redirection leads, or NULL */
  gboolean immutable;          /* may be kept for a year */
  gboolean hourly;             /* may be kept for an hour */
  gint64 process_start;        /* seconds since 1970, to be told; 0: not */
  guint delay;                 /* milliseconds of the server's clock before it goes out */
  char flow_schema[40];        /* uids of what priority and fairness took it for; "" = of nothing */
  char priority_level[40];
  gboolean refusal;            /* a text instead of what was asked for */
  gboolean document;           /* of a known size, never compressed, like a file */
  gboolean packed_document;    /* such a one, but compressed for those who can read it */
  gboolean exact_etag;         /* who knows it has to say it alone and as it is */
  gboolean as_it_is;           /* in this form alone, whatever is wanted */
  gboolean discovery;          /* Cache-Control: public and Vary: Accept, as aggregated discovery has them */
} KoprsTestReply;

KoprsTestReply *koprs_test_reply_new          (void);
void            koprs_test_reply_free         (KoprsTestReply *self);

/* Each sets code and body; JSON bodies get their final newline here. */
void            koprs_test_reply_set_error    (KoprsTestReply *self, const GError *error);
void            koprs_test_reply_set_text     (KoprsTestReply *self, guint code, const char *text);
void            koprs_test_reply_set_object   (KoprsTestReply *self, guint code, const KoprsTestKind *kind, KoprsBlob *blob);
/* {"kind":"Status",…,"status":"Success",…} with details unless name is NULL. */
void            koprs_test_reply_set_success  (KoprsTestReply *self, guint code, const KoprsTestKind *kind, const char *name,
                                               const char *uid);
void            koprs_test_reply_set_node     (KoprsTestReply *self, guint code, JsonNode *node);
void            koprs_test_reply_set_source   (KoprsTestReply *self, KoprsTestSource *source);   /* takes it over */
/* Turns a source that never waits into a body. */
void            koprs_test_reply_gather       (KoprsTestReply *self);
void            koprs_test_reply_warn         (KoprsTestReply *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestReply, koprs_test_reply_free)

G_END_DECLS
