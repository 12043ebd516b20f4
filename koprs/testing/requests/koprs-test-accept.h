/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The Accept header: which of its media types this server can answer in. Pure. */

#include <glib.h>
#include "koprs/testing/requests/koprs-test-call.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_TEST_ACCEPT_NONE,          /* nothing that can be served */
  KOPRS_TEST_ACCEPT_VIEW,          /* a table, or metadata alone */
  KOPRS_TEST_ACCEPT_JSON,
  KOPRS_TEST_ACCEPT_DISCOVERY,     /* aggregated discovery v2 */
} KoprsTestAccept;

/* The form of the bytes. */
typedef enum {
  KOPRS_TEST_MEDIA_JSON,
  KOPRS_TEST_MEDIA_YAML,
  KOPRS_TEST_MEDIA_PROTOBUF,
} KoprsTestMedia;

/* What there is besides JSON and YAML. */
typedef enum {
  KOPRS_TEST_OFFER_TEXT,           /* nothing */
  KOPRS_TEST_OFFER_METADATA,       /* protobuf of views that are metadata: custom resources */
  KOPRS_TEST_OFFER_PROTOBUF,       /* and of objects: built-in kinds */
  KOPRS_TEST_OFFER_ERROR,          /* protobuf, but nothing that is a view */
} KoprsTestOffer;

/* The best of the header's types. discovery: whether aggregated discovery is on offer. accept NULL or "": JSON. */
KoprsTestAccept koprs_test_accept_parse (const char *accept, gboolean discovery);
/* What the kind of a call has; kind NULL: text. */
KoprsTestOffer  koprs_test_accept_get_offer (const KoprsTestKind *kind);
/* The view that the first acceptable type names ("Table", "PartialObjectMetadata", …), or NULL for the object itself. beta: in its
 * old version, v1beta1. */
char           *koprs_test_accept_dup_view (const char *accept, KoprsTestOffer offer, gboolean *beta);
/* The best of what is on offer. */
KoprsTestMedia  koprs_test_accept_choose (const char *accept, KoprsTestOffer offer);
/* 406 unless the call takes something that its kind has. */
gboolean        koprs_test_accept_check (KoprsTestCall *call, GError **error);

G_END_DECLS
