/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A collection on its way: pages fetched one after the other and scanned as their bytes come. Comes in: a task whose data it is,
 * and what the options said. Goes out: the items, once the last page is complete. */

#include "koprs/koprs-list-options.h"
#include "koprs/koprs-resource-list.h"
#include "koprs/client/koprs-client-call.h"
#include "koprs/json/koprs-json-stream.h"

G_BEGIN_DECLS

/* What to accept where names and references will do: the rest of the objects may be large or secret. */
#define KOPRS_LISTING_METADATA_ONLY "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io,application/json"

typedef struct _KoprsListing KoprsListing;

struct _KoprsListing {
  KoprsCall call;                        /* its request is that of the page under way */
  gboolean all_namespaces;               /* a cluster scope of a namespaced kind means everywhere */
  const char *accept;                    /* static; NULL: everything */
  GBytes *body;                          /* of a deletion */
  void (*finish) (GTask *task, KoprsListing *self);

  char *label_selector;
  char *field_selector;
  char *resource_version;
  const char *match;                     /* static */
  guint limit;                           /* of one page; 0 = the server's */
  gboolean one_page;
  gboolean quiet;                        /* a part of a call that writes its own line of the log */
  gint64 deadline;                       /* monotonic µs; 0 = the configuration's, for each page */

  GPtrArray *items;                      /* of KoprsResource */
  char *version;
  char *next;                            /* where the next page begins */
  gint64 remaining;
  KoprsJsonStream *stream;               /* of the page under way */
  GHashTable *tokens;                    /* all that came so far: a server must not lead in circles */
  guint n_items_before;                  /* the page under way */
  guint n_pages;
  gboolean started_over;                 /* after a 410; once is enough */
  guint n_empty;                         /* pages without items, one after the other */
};

extern const KoprsVerb koprs_list_verb;

KoprsListing      *koprs_listing_new      (const KoprsVerb *verb, KoprsScope *scope, KoprsKind *kind, KoprsListOptions *options);
void               koprs_listing_free     (KoprsListing *self);

/* Fetches page after page, then calls `finish`. The listing is the task's data. */
void               koprs_listing_start    (GTask *task);

/* The result. */
KoprsResourceList *koprs_listing_to_list  (KoprsListing *self);
/* A `finish`: the task's pointer is the list. */
void               koprs_listing_answer   (GTask *task, KoprsListing *self);

G_END_DECLS
