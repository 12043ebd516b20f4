/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The test server under any requests: routing, queries, selectors, tokens, JSON and YAML bodies, every patch engine, definitions
 * and what they define. An input is any number of requests, each "METHOD PATH CONTENT-TYPE", a line end, and a body up to a
 * line of dashes. Nothing is asked of the answers but that there is one, and that what is not a stream of text is JSON. */

#include "fuzz.h"

#include "koprs/testing/access/koprs-test-access.h"
#include "koprs/testing/access/koprs-test-gate.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/http/koprs-test-api.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_REQUESTS 12
#define MAX_PULLS 8

typedef struct {
  KoprsTestClock *clock;
  KoprsTestAccess *access;
  KoprsTestCluster *cluster;
  KoprsTestLifecycle *lifecycle;
  KoprsTestIdentity *user;
} World;

static World
make_world (void)
{
  World self = { 0 };

  self.clock = koprs_test_clock_new ();
  koprs_test_clock_stop_at (self.clock, G_GINT64_CONSTANT (1767225600) * G_USEC_PER_SEC);
  self.access = koprs_test_access_new (self.clock);
  self.cluster = koprs_test_cluster_new (self.clock);
  koprs_test_access_set_cluster (self.access, self.cluster);
  self.lifecycle = koprs_test_lifecycle_new (self.cluster, NULL);
  self.user = koprs_test_identity_new ("fuzz", NULL);
  koprs_test_identity_add_group (self.user, KOPRS_TEST_MASTERS);
  return self;
}

static void
clear_world (World *self)
{
  koprs_test_identity_unref (self->user);
  koprs_test_lifecycle_free (self->lifecycle);
  koprs_test_cluster_free (self->cluster);
  koprs_test_access_free (self->access);
  koprs_test_clock_free (self->clock);
}

static KoprsTestCall *
make_call (World *world, const char *text, gsize length)
{
  const char *line_end = memchr (text, '\n', length);
  gsize line_length = line_end != NULL ? (gsize) (line_end - text) : length;
  g_autofree char *line = g_strndup (text, line_length);
  g_auto (GStrv) words = g_strsplit (line, " ", 3);
  guint n = g_strv_length (words);
  char *question = n > 1 ? strchr (words[1], '?') : NULL;
  KoprsTestCall *call;

  if (question != NULL)
    *question = '\0';
  call = koprs_test_call_new (n > 0 && *words[0] != '\0' ? words[0] : "GET", n > 1 ? words[1] : "/",
                              question != NULL ? question + 1 : NULL);
  call->content_type = n > 2 ? g_strdup (words[2]) : NULL;
  call->user_agent = g_strdup ("fuzz");
  call->access = world->access;
  call->identity = koprs_test_identity_ref (world->user);
  call->body = line_end != NULL ? g_bytes_new (line_end + 1, length - line_length - 1) : g_bytes_new (NULL, 0);
  return call;
}

static void
drain (KoprsTestReply *reply)
{
  for (guint i = 0; reply->source != NULL && i < MAX_PULLS; i++)
    {
      g_autoptr (GString) piece = g_string_new (NULL);

      if (reply->source->pull (reply->source, piece) != KOPRS_TEST_SOURCE_MORE)
        break;
    }
}

static void
ask (World *world, const char *text, gsize length)
{
  g_autoptr (KoprsTestCall) call = make_call (world, text, length);
  g_autoptr (KoprsTestReply) reply = koprs_test_reply_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (koprs_test_gate_authorize (call, reply, &error))
    koprs_test_api_answer (world->cluster, call, reply);
  else
    koprs_test_reply_set_error (reply, error);
  g_assert_cmpuint (reply->code, >=, 200);
  g_assert_cmpuint (reply->code, <, 600);
  drain (reply);
  if (reply->source == NULL && g_strcmp0 (reply->content_type, "application/json") == 0 && reply->body->len > 0)
    {
      node = koprs_test_node_parse (reply->body->str, reply->body->len, &error);
      g_assert_no_error (error);
    }
  koprs_test_lifecycle_run (world->lifecycle);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  World world = make_world ();
  const char *at = (const char *) data, *end = at + size;

  for (guint i = 0; i < MAX_REQUESTS && at < end; i++)
    {
      const char *next = memmem (at, end - at, "\n---\n", 5);

      ask (&world, at, (next != NULL ? next : end) - at);
      at = next != NULL ? next + 5 : end;
    }
  clear_world (&world);
  return 0;
}
