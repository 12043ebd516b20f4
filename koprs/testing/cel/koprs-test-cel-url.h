/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* URLs as Go takes them apart, with its messages about those that are none. */

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  char *scheme;             /* in lower case; "" where there is none, as with the others */
  char *opaque;             /* what follows the scheme where that is no path */
  char *user;               /* escaped, with the password; NULL: there is none */
  char *host;               /* with the port; unescaped */
  char *path;               /* escaped */
  char *query;              /* as it stands in the text */
  char *fragment;           /* escaped */
  gboolean force_query;     /* a '?' with nothing behind it */
  gboolean omit_host;       /* a path follows the scheme */
} KoprsTestCelUrl;

/* NULL where the text is a URL that is absolute or a path, else what is wrong: 'parse "x": invalid URI for request'. */
char            *koprs_test_cel_url_check        (const char *text);
/* NULL with what is wrong. */
KoprsTestCelUrl *koprs_test_cel_url_parse        (const char *text, char **problem);
void             koprs_test_cel_url_free         (KoprsTestCelUrl *self);
/* As a text again. */
char            *koprs_test_cel_url_format       (const KoprsTestCelUrl *self);
/* Appends host name and port; either may be NULL. */
void             koprs_test_cel_url_split_host   (const KoprsTestCelUrl *self, GString *name, GString *port);
/* '+' and %xx of a query. NULL where they are wrong. */
char            *koprs_test_cel_url_unescape     (const char *text, gsize length, gsize *unescaped);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestCelUrl, koprs_test_cel_url_free)

G_END_DECLS
