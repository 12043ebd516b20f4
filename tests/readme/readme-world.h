/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The world of a row: a client of KoprsTestServer or of the cluster that KOPRS_TEST_KUBECONFIG names, a namespace and a label of its own,
 * and two kinds: Readmelet in namespaces, Clusterlet in the cluster. */

#pragma once

#include <koprs/koprs.h>

G_BEGIN_DECLS

#define README_FINALIZER "readme.koprs.example.com/cleanup"

typedef struct {
  KoprsClient *client;
  char *kubeconfig;
  char *unique;
  char *namespace_;
  char *selector;
  KoprsScope *here;          /* that namespace */
  KoprsScope *everywhere;
  KoprsKind *readmelet;
  KoprsKind *clusterlet;
} ReadmeWorld;

typedef void     (*ReadmeRow)       (ReadmeWorld *self);
typedef gboolean (*ReadmeCondition) (gpointer user_data);

void           readme_add           (const char *function, ReadmeRow row);

KoprsScope    *readme_scope         (ReadmeWorld *self, KoprsKind *kind);

/* The name that an object of that kind gets: a cluster has one Clusterlet of a name. */
char          *readme_name          (ReadmeWorld *self, KoprsKind *kind, const char *name);
KoprsResource *readme_object        (ReadmeWorld *self, KoprsKind *kind, const char *name, const char *finalizer);

/* Puts it on the server. */
char          *readme_make          (ReadmeWorld *self, KoprsKind *kind, const char *name, const char *finalizer);
KoprsResource *readme_get           (ReadmeWorld *self, KoprsKind *kind, const char *name);
gboolean       readme_exists        (ReadmeWorld *self, KoprsKind *kind, const char *name);

/* Runs the main context until it is so; fails the row after 30 s. */
void           readme_until         (ReadmeCondition condition, gpointer user_data);

void           readme_add_objects   (void);
void           readme_add_finalizers (void);
void           readme_add_lists     (void);
void           readme_add_watchers  (void);

G_END_DECLS
