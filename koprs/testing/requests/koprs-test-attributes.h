/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a request wants, as authorization sees it: before anybody knows whether such a kind is served. In: method, path and
 * query. Out: verb, resource and where, or a path. Pure. */

#include <glib.h>
#include "koprs/testing/requests/koprs-test-call.h"

G_BEGIN_DECLS

typedef struct {
  char *verb;
  char *path;              /* as it was sent */
  gboolean is_resource;    /* else only verb and path matter */
  char *group;             /* "" = core */
  char *resource;
  char *subresource;       /* NULL = none */
  char *namespace_;        /* NULL = the cluster scope */
  char *name;              /* NULL = none */
} KoprsTestAttributes;

KoprsTestAttributes *koprs_test_attributes_new      (KoprsTestCall *call);
/* For questions that did not come as a request. The strings are copied; "" counts as absent but for the group. */
KoprsTestAttributes *koprs_test_attributes_new_resource (const char *verb, const char *group, const char *resource,
                                                         const char *subresource, const char *namespace_, const char *name);
KoprsTestAttributes *koprs_test_attributes_new_path (const char *verb, const char *path);
void                 koprs_test_attributes_free     (KoprsTestAttributes *self);

/* The 403 of a real server. verb NULL: that of the attributes; reason NULL or "": none. */
void                 koprs_test_attributes_forbid   (const KoprsTestAttributes *self, const char *user, const char *verb,
                                                     const char *reason, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestAttributes, koprs_test_attributes_free)

G_END_DECLS
