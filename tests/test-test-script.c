/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The scripted mode. */

#include "support/server-probe.h"

#include <string.h>

typedef ServerFixture Fixture;

static void
answers_in_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) second = NULL;
  g_autoptr (GError) error = NULL;

  koprs_test_server_expect (fixture->server, "GET", "/api/v1/pods", 200, "{\"n\":\"1\"}");
  koprs_test_server_expect (fixture->server, "POST", "/api/v1/namespaces/a/pods", 418, "{\"n\":\"2\"}");
  first = server_probe_demand (fixture->probe, 200, "GET", "/api/v1/pods?limit=500", NULL, NULL);
  assert_text (first, "n", "1");
  g_assert_cmpstr (server_probe_get_header (fixture->probe, "Content-Type"), ==, "application/json");
  second = server_probe_demand (fixture->probe, 418, "POST", "/api/v1/namespaces/a/pods", PROBE_JSON, "{}");
  assert_text (second, "n", "2");
  g_assert_true (koprs_test_server_verify (fixture->server, &error));
  g_assert_no_error (error);
}

static void
a_query_that_is_given_must_come (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) met = NULL;
  g_autoptr (JsonNode) refused = NULL;

  koprs_test_server_expect (fixture->server, "GET", "/api/v1/pods?limit=5&labelSelector=a%3Db", 200, "{}");
  koprs_test_server_expect (fixture->server, "GET", "/api/v1/pods?limit=5", 200, "{}");
  met = server_probe_demand (fixture->probe, 200, "GET", "/api/v1/pods?labelSelector=a%3Db&limit=5", NULL, NULL);
  refused = server_probe_demand (fixture->probe, 500, "GET", "/api/v1/pods?limit=6", NULL, NULL);
  assert_text (refused, "message", "unexpected request: GET /api/v1/pods?limit=6, where GET /api/v1/pods?limit=5 was "
                                   "expected\n- GET /api/v1/pods?limit=5\n+ GET /api/v1/pods?limit=6");
}

static void
what_is_left_out_may_be_anything (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) second = NULL;
  g_autoptr (JsonNode) refused = NULL;

  koprs_test_server_expect (fixture->server, NULL, "/a", 200, "{}");
  koprs_test_server_expect (fixture->server, "GET", NULL, 200, "{}");
  koprs_test_server_expect (fixture->server, "GET", NULL, 200, "{}");
  first = server_probe_demand (fixture->probe, 200, "DELETE", "/a", NULL, NULL);
  second = server_probe_demand (fixture->probe, 200, "GET", "/b?c=d", NULL, NULL);
  refused = server_probe_demand (fixture->probe, 500, "DELETE", "/b", NULL, NULL);
  assert_text (refused, "message", "unexpected request: DELETE /b, where GET * was expected\n- GET *\n+ DELETE /b");
}

static void
an_unexpected_request_is_answered_and_reported (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) refused = NULL;
  g_autoptr (JsonNode) met = NULL;
  g_autoptr (JsonNode) late = NULL;
  g_autoptr (GError) error = NULL;

  koprs_test_server_expect (fixture->server, "GET", "/a", 200, "{}");
  refused = server_probe_demand (fixture->probe, 500, "DELETE", "/a", NULL, NULL);
  assert_text (refused, "kind", "Status");
  assert_text (refused, "reason", "InternalError");
  met = server_probe_demand (fixture->probe, 200, "GET", "/a", NULL, NULL);
  late = server_probe_demand (fixture->probe, 500, "GET", "/a", NULL, NULL);
  g_assert_false (koprs_test_server_verify (fixture->server, &error));
  g_assert_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_UNEXPECTED_REQUEST);
  g_assert_cmpstr (error->message, ==, "unexpected request: DELETE /a, where GET /a was expected\n- GET /a\n+ DELETE /a\n"
                                       "unexpected request: GET /a, where nothing more was expected");
}

static void
a_request_that_does_not_come_is_reported (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  koprs_test_server_expect (fixture->server, "GET", "/a", 200, NULL);
  koprs_test_server_expect (fixture->server, "GET", "/b", 200, NULL);
  g_assert_false (koprs_test_server_verify (fixture->server, &error));
  g_assert_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_MISSING_REQUEST);
  g_assert_cmpstr (error->message, ==, "2 expected requests did not come; the first is GET /a");
}

static void
ends_when_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) list = NULL;
  g_autoptr (GError) error = NULL;

  koprs_test_server_expect (fixture->server, "GET", "/a", 200, NULL);
  koprs_test_server_end_script (fixture->server);
  g_assert_true (koprs_test_server_verify (fixture->server, &error));
  list = server_probe_demand (fixture->probe, 200, "GET", "/api/v1/namespaces", NULL, NULL);
  assert_text (list, "kind", "NamespaceList");
}

static void
an_answer_may_be_long_or_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (200000, 'x');
  g_autofree char *long_answer = NULL;
  g_autofree char *no_answer = NULL;
  guint status;

  koprs_test_server_expect (fixture->server, "GET", "/a", 200, text);
  koprs_test_server_expect (fixture->server, "GET", "/a", 204, NULL);
  long_answer = server_probe_send (fixture->probe, "GET", "/a", NULL, NULL, &status);
  g_assert_cmpstr (long_answer, ==, text);
  no_answer = server_probe_send (fixture->probe, "GET", "/a", NULL, NULL, &status);
  g_assert_cmpstr (no_answer, ==, "");
  g_assert_cmpuint (status, ==, 204);
}

static void
a_body_is_compared_as_json_and_shown_as_a_diff (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestExpectation) expectation = koprs_test_expectation_new ("PATCH", "/a");
  g_autoptr (JsonNode) refused = NULL;
  g_autoptr (JsonNode) met = NULL;
  g_autoptr (GError) error = NULL;

  koprs_test_expectation_set_request_body (expectation, "{\"spec\":{\"replicas\":3,\"paused\":true,\"args\":[\"x\"]},\"n\":1}");
  koprs_test_expectation_set_request_content_type (expectation, "application/merge-patch+json");
  koprs_test_expectation_set_answer (expectation, "{\"done\":\"yes\"}");
  koprs_test_server_expect_request (fixture->server, expectation);
  refused = server_probe_demand (fixture->probe, 500, "PATCH", "/a", PROBE_JSON,
                                 "{\"n\":1,\"spec\":{\"args\":[\"x\",\"y\"],\"replicas\":4,\"a.b\":{}}}");
  met = server_probe_demand (fixture->probe, 200, "PATCH", "/a", PROBE_MERGE_PATCH,
                             "{\"n\":1.0,\"spec\":{\"args\":[\"x\"],\"paused\":true,\"replicas\":3}}");
  assert_text (met, "done", "yes");
  g_assert_false (koprs_test_server_verify (fixture->server, &error));
  g_assert_cmpstr (error->message, ==, "unexpected request: PATCH /a, where PATCH /a was expected\n"
                                       "- Content-Type: application/merge-patch+json\n"
                                       "+ Content-Type: application/json\n"
                                       "+ spec['a.b']: {}\n"
                                       "+ spec.args[1]: \"y\"\n"
                                       "- spec.paused: true\n"
                                       "- spec.replicas: 3\n"
                                       "+ spec.replicas: 4");
}

static void
a_group_may_come_in_any_order (Fixture *fixture, gconstpointer data)
{
  static const char *const paths[] = { "/c", "/a", "/b", "/last" };
  g_autoptr (JsonNode) early = NULL;
  g_autoptr (GError) error = NULL;

  koprs_test_server_begin_unordered (fixture->server);
  koprs_test_server_expect (fixture->server, "GET", "/a", 200, NULL);
  koprs_test_server_expect (fixture->server, "GET", "/b", 200, NULL);
  koprs_test_server_expect (fixture->server, "GET", "/c", 200, NULL);
  koprs_test_server_end_unordered (fixture->server);
  koprs_test_server_expect (fixture->server, "GET", "/last", 200, NULL);
  early = server_probe_demand (fixture->probe, 500, "GET", "/last", NULL, NULL);
  assert_text (early, "message", "unexpected request: GET /last, where GET /a or GET /b or GET /c was expected\n- GET /a\n"
                                 "+ GET /last");
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (JsonNode) met = server_probe_demand (fixture->probe, 200, "GET", paths[i], NULL, NULL);
    }
}

typedef struct {
  Fixture *fixture;
  char *answer;
  int done;
} Asking;

static gpointer
ask (gpointer data)
{
  Asking *asking = data;
  guint status;

  asking->answer = server_probe_send (asking->fixture->probe, "GET", "/a", NULL, NULL, &status);
  g_atomic_int_set (&asking->done, TRUE);
  return NULL;
}

static void
an_answer_may_wait_for_the_servers_clock (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestExpectation) expectation = koprs_test_expectation_new ("GET", "/a");
  g_autoptr (GDateTime) now = koprs_test_server_dup_time (fixture->server);
  Asking asking = { fixture, NULL, FALSE };
  GThread *thread;

  koprs_test_server_set_time (fixture->server, now);
  koprs_test_expectation_set_delay (expectation, 60000);
  koprs_test_expectation_set_answer (expectation, "late");
  koprs_test_server_expect_request (fixture->server, expectation);
  thread = g_thread_new ("asking", ask, &asking);
  /* Met, but not answered. */
  while (!koprs_test_server_verify (fixture->server, NULL))
    g_thread_yield ();
  koprs_test_server_advance_time (fixture->server, 59999);
  g_assert_false (g_atomic_int_get (&asking.done));
  koprs_test_server_advance_time (fixture->server, 1);
  g_thread_join (thread);
  g_assert_cmpstr (asking.answer, ==, "late");
  g_free (asking.answer);
}

#define add(name, function) \
  g_test_add ("/test-script/" name, Fixture, NULL, server_fixture_set_up, function, server_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("answers-in-order", answers_in_order);
  add ("a-query-that-is-given-must-come", a_query_that_is_given_must_come);
  add ("what-is-left-out-may-be-anything", what_is_left_out_may_be_anything);
  add ("an-unexpected-request-is-answered-and-reported", an_unexpected_request_is_answered_and_reported);
  add ("a-request-that-does-not-come-is-reported", a_request_that_does_not_come_is_reported);
  add ("ends-when-told", ends_when_told);
  add ("an-answer-may-be-long-or-empty", an_answer_may_be_long_or_empty);
  add ("a-body-is-compared-as-json-and-shown-as-a-diff", a_body_is_compared_as_json_and_shown_as_a_diff);
  add ("a-group-may-come-in-any-order", a_group_may_come_in_any_order);
  add ("an-answer-may-wait-for-the-servers-clock", an_answer_may_wait_for_the_servers_clock);
  return g_test_run ();
}
