/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a server serves, as it said at one moment. Comes in while it is read, entry by entry; goes round afterwards without ever changing,
 * between threads too. Pure. */

#include "koprs/koprs-kind.h"

G_BEGIN_DECLS

/* One kind, with the other names that people call it by. */
typedef struct {
  KoprsKind *kind;
  char *singular;        /* never empty */
  char **short_names;
} KoprsServedKind;

/* One discovery document. The kinds are in the order of preference: groups as the server orders them, in each its preferred version first. */
typedef struct {
  gatomicrefcount references;
  char *etag;            /* NULL: the server gave none */
  GPtrArray *kinds;      /* of KoprsServedKind */
  GPtrArray *failed;     /* char *: "group/version" of what is served, but could not be read */
} KoprsServedDocument;

KoprsServedDocument *koprs_served_document_new        (void);
KoprsServedDocument *koprs_served_document_ref        (KoprsServedDocument *self);
void                 koprs_served_document_unref      (KoprsServedDocument *self);
/* Takes nothing. singular NULL or "": made from the kind's name, as very old servers leave it out. */
void                 koprs_served_document_add        (KoprsServedDocument *self, KoprsKind *kind, const char *singular, char **short_names);
void                 koprs_served_document_add_failed (KoprsServedDocument *self, const char *api_version);

/* One or more documents, in the order of preference. */
typedef struct {
  gatomicrefcount references;
  GPtrArray *documents;  /* of KoprsServedDocument */
} KoprsServed;

KoprsServed         *koprs_served_new          (void);
KoprsServed         *koprs_served_ref          (KoprsServed *self);
void                 koprs_served_unref        (KoprsServed *self);
void                 koprs_served_take         (KoprsServed *self, KoprsServedDocument *document);

/* The kind of exactly this group, version and name ("Deployment"), or NULL. No reference added, here and below. */
KoprsKind           *koprs_served_get          (KoprsServed *self, const char *api_version, const char *kind);
/* A list model of each kind once, in the version that the server prefers. */
GListModel          *koprs_served_list         (KoprsServed *self);
/* "a/v1, b/v2": what could not be read, or NULL. */
char                *koprs_served_dup_failed   (KoprsServed *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsServedDocument, koprs_served_document_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsServed, koprs_served_unref)

G_END_DECLS
