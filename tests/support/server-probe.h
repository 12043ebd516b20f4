/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Plain HTTP requests to a test server or a real one, with nothing of koprs in between: what comes back is what was on the wire. Blocking. */

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <koprs/testing/koprs-testing.h>

G_BEGIN_DECLS

typedef struct _ServerProbe ServerProbe;
typedef struct _ServerProbeWatch ServerProbeWatch;

#define PROBE_JSON "application/json"
#define PROBE_JSON_PATCH "application/json-patch+json"
#define PROBE_MERGE_PATCH "application/merge-patch+json"
#define PROBE_STRATEGIC_PATCH "application/strategic-merge-patch+json"
#define PROBE_APPLY_PATCH "application/apply-patch+yaml"

/* A client that trusts this server's authority and has its token. */
ServerProbe *server_probe_new        (KoprsTestServer *server);
/* A client of the first cluster and the first user of a kubeconfig that is written in JSON. */
ServerProbe *server_probe_new_for_kubeconfig (const char *path);
void         server_probe_free       (ServerProbe *self);
/* Headers of all later requests; NULL leaves one out. The token is replaced by setting Authorization. */
void         server_probe_set_header (ServerProbe *self, const char *name, const char *value);

/* Sends and reads the whole answer. body may be NULL; content_type too. Fails the test on an error of transport. */
char        *server_probe_send       (ServerProbe *self, const char *method, const char *path, const char *content_type,
                                      const char *body, guint *status);
/* The same, with the answer parsed; NULL when it is no JSON. */
JsonNode    *server_probe_ask        (ServerProbe *self, const char *method, const char *path, const char *content_type,
                                      const char *body, guint *status);
/* Asks and demands the status. */
JsonNode    *server_probe_demand     (ServerProbe *self, guint status, const char *method, const char *path,
                                      const char *content_type, const char *body);
/* The body of the last answer, which may be no text. */
GBytes      *server_probe_get_body   (ServerProbe *self);
/* A header of the last answer, or NULL. Several of one name are joined. */
const char  *server_probe_get_header (ServerProbe *self, const char *name);

/* Opens a watch and waits for its headers. */
ServerProbeWatch *server_probe_watch (ServerProbe *self, const char *path);
/* The next event as it was sent, without the newline; NULL at the end. */
char        *server_probe_watch_next_line (ServerProbeWatch *self);
/* The next event; NULL at the end. */
JsonNode    *server_probe_watch_next (ServerProbeWatch *self);
/* The next event's type and name, as "ADDED a"; "" at the end. */
char        *server_probe_watch_next_brief (ServerProbeWatch *self);
void         server_probe_watch_free (ServerProbeWatch *self);

/* A value by its path, members parted by dots, elements by number: "metadata.managedFields.0.manager". */
JsonNode    *probe_find              (JsonNode *node, const char *path);
const char  *probe_text              (JsonNode *node, const char *path);   /* NULL unless a string */
gint64       probe_int               (JsonNode *node, const char *path);   /* -1 where absent */

/* A server and a probe of it, for g_test_add: set_up is one of default options, start one of others (NULL: the defaults). */
typedef struct {
  KoprsTestServer *server;
  ServerProbe *probe;
} ServerFixture;

void         server_fixture_start    (ServerFixture *self, KoprsTestServerOptions *options);
void         server_fixture_set_up   (ServerFixture *self, gconstpointer data);
void         server_fixture_tear_down (ServerFixture *self, gconstpointer data);

#define assert_text(node, path, text) g_assert_cmpstr (probe_text (node, path), ==, text)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ServerProbe, server_probe_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ServerProbeWatch, server_probe_watch_free)

G_END_DECLS
