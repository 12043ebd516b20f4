/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The Accept header: which of its media types this server can answer in. A real server looks at it twice: the router of built-in
 * paths compares names, the handlers negotiate. Pure. */

#include <glib.h>
#include "koprs/testing/requests/koprs-test-call.h"

G_BEGIN_DECLS

/* The form of the bytes. */
typedef enum {
  KOPRS_TEST_MEDIA_JSON,
  KOPRS_TEST_MEDIA_YAML,
  KOPRS_TEST_MEDIA_PROTOBUF,
} KoprsTestMedia;

/* What there is besides the thing itself. */
typedef enum {
  KOPRS_TEST_OFFER_PLAIN,          /* nothing: errors, discovery */
  KOPRS_TEST_OFFER_CUSTOM,         /* tables and metadata, and protobuf only of metadata: custom resources */
  KOPRS_TEST_OFFER_BUILTIN,        /* tables and metadata: built-in kinds */
  KOPRS_TEST_OFFER_AGGREGATED,     /* aggregated discovery, and not the thing itself */
} KoprsTestOffer;

typedef struct {
  KoprsTestMedia media;
  const char *view;                /* "Table", "PartialObjectMetadata", "PartialObjectMetadataList"; NULL: the thing itself */
  gboolean beta;                   /* the view in its old version, v1beta1 */
  gboolean pretty;                 /* over several lines */
} KoprsTestAccepted;

/* The best of the header's clauses that is on offer. FALSE: none is. accept NULL or "": JSON. */
gboolean       koprs_test_accept_negotiate          (const char *accept, KoprsTestOffer offer, KoprsTestAccepted *accepted);
/* What the kind of a call has; kind NULL: no more than itself. */
KoprsTestOffer koprs_test_accept_get_offer          (const KoprsTestKind *kind);
/* 406 unless the call takes one of the types as the router reads the header, with the words that the router has. */
gboolean       koprs_test_accept_check_route        (KoprsTestCall *call, const char *const *types, GError **error);
/* 406 unless it takes something that its kind has; of what is about no kind, JSON, YAML or protobuf. */
gboolean       koprs_test_accept_check_plain        (KoprsTestCall *call, GError **error);
/* Both, of a resource. */
gboolean       koprs_test_accept_check              (KoprsTestCall *call, GError **error);
/* Which of the types is the best, whatever parameters are with it; -1: none. */
int            koprs_test_accept_choose             (const char *accept, const char *const *types);
/* Of metrics: whether they are wanted as messages, one after the other, rather than as text. escaping: a constant, how the client
 * wants strange names to be written. */
gboolean       koprs_test_accept_wants_messages     (const char *accept, const char **escaping);
/* Of a page about the server itself: whether it is wanted as text, version NULL, or as the kind of that name in a version, a constant, as JSON
 * or YAML. FALSE: neither. */
gboolean       koprs_test_accept_choose_page        (const char *accept, const char *kind, KoprsTestMedia *media, const char **version);
/* What built-in paths answer in. */
const char *const *koprs_test_accept_get_types      (void);

G_END_DECLS
