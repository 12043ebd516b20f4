/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One question to a webhook, and what it answered. In: where the webhook is, what it is asked, later the HTTP answer. Out: the text of
 * the answer, or why there is none in the words of a real server. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _KoprsTestHook KoprsTestHook;

struct _KoprsTestHook {
  char *key;               /* what it is asked for: one request asks nothing twice */
  char *url;
  char *authorities;       /* PEM; NULL = the system's */
  guint timeout;           /* seconds */
  char *uid;               /* of the question */
  char *question;          /* JSON */
  /* Once it has answered, or failed to. */
  char *failure;           /* NULL: there is an answer */
  char *answer;
  gsize length;
};

/* client: a clientConfig, with url or service, caBundle. The question is the caller's to set. */
KoprsTestHook *koprs_test_hook_new    (const char *key, JsonNode *client, guint timeout);
void           koprs_test_hook_free   (KoprsTestHook *self);

/* What HTTP brought. text TRUE: the body is plain text. */
void           koprs_test_hook_settle (KoprsTestHook *self, guint status, gboolean text, const char *body, gsize length);
/* There was no answer. */
void           koprs_test_hook_fail   (KoprsTestHook *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The answer as an object of that kind in that version; NULL with what Go's client says of it, which is the caller's to free. */
JsonNode      *koprs_test_hook_decode (const KoprsTestHook *self, const char *api_version, const char *kind, char **failure);
/* Whether the object says of itself that it is of that kind, which v1 asks for; else what is said of it. */
char          *koprs_test_hook_check  (JsonNode *object, const char *api_version, const char *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestHook, koprs_test_hook_free)

G_END_DECLS
