/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-discovery.h"
#include "koprs/koprs-client-private.h"
#include "koprs/koprs-error.h"
#include "support/koprs-script.h"

#define LIST(rows) "{\"kind\":\"APIResourceList\",\"groupVersion\":\"example.com/v1\",\"resources\":[" rows "]}"
#define WIDGET "{\"name\":\"widgets\",\"singularName\":\"widget\",\"namespaced\":true,\"kind\":\"Widget\",\"verbs\":[\"get\"]}"
#define GADGET "{\"name\":\"gadgets\",\"namespaced\":false,\"kind\":\"Gadget\"}"
#define ASKED(rows) { "GET /apis/example.com/v1", .status = 200, .answer = LIST (rows) }

/* Asking. */

typedef struct {
  GAsyncResult *result;
  guint calls;
} Answer;

static void
on_answer (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->calls++;
  g_set_object (&answer->result, result);
}

static void
ask (KoprsDiscovery *discovery, KoprsScript *script, const char *kind, GCancellable *cancellable, Answer *answer)
{
  koprs_discovery_find_async (discovery, koprs_client_get_transport (koprs_script_get_client (script)), "example.com/v1", kind,
                              cancellable, on_answer, answer);
}

static KoprsKind *
take (KoprsDiscovery *discovery, Answer *answer, GError **error)
{
  KoprsKind *kind;

  while (answer->calls == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (answer->calls, ==, 1);
  kind = koprs_discovery_find_finish (discovery, answer->result, error);
  g_clear_object (&answer->result);
  answer->calls = 0;
  return kind;
}

static void
assert_found (KoprsDiscovery *discovery, KoprsScript *script, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsKind) kind = NULL;
  Answer answer = { NULL };

  ask (discovery, script, name, NULL, &answer);
  kind = take (discovery, &answer, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (koprs_kind_get_kind (kind), ==, name);
}

static void
assert_unknown (KoprsDiscovery *discovery, KoprsScript *script, const char *name)
{
  g_autoptr (GError) error = NULL;
  Answer answer = { NULL };

  ask (discovery, script, name, NULL, &answer);
  g_assert_null (take (discovery, &answer, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
}

static void
what_was_found_is_remembered (void)
{
  const KoprsExchange exchanges[] = { ASKED (WIDGET "," GADGET), { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsDiscovery *discovery = koprs_discovery_new ();

  assert_found (discovery, script, "Widget");
  assert_found (discovery, script, "Gadget");
  assert_found (discovery, script, "Widget");
  g_assert_finalize_object (discovery);
}

static void
what_was_missing_is_not_asked_for_all_the_time (void)
{
  const KoprsExchange exchanges[] = { ASKED (WIDGET), { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsDiscovery *discovery = koprs_discovery_new ();

  koprs_discovery_set_patience (discovery, 0, G_TIME_SPAN_HOUR);
  assert_unknown (discovery, script, "Gadget");
  assert_unknown (discovery, script, "Gadget");
  assert_found (discovery, script, "Widget");
  g_assert_finalize_object (discovery);
}

static void
what_was_missing_is_found_later (void)
{
  const KoprsExchange exchanges[] = {
    { "GET /apis/example.com/v1", .status = 404, .answer = "404 page not found\n" }, ASKED (WIDGET), ASKED (WIDGET "," GADGET), { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsDiscovery *discovery = koprs_discovery_new ();

  koprs_discovery_set_patience (discovery, 0, 0);
  assert_unknown (discovery, script, "Gadget");
  assert_unknown (discovery, script, "Gadget");
  assert_found (discovery, script, "Gadget");
  assert_found (discovery, script, "Widget");
  g_assert_finalize_object (discovery);
}

#define MISSING { "GET /apis/example.com/v1", .status = 404, .answer = "404 page not found\n" }

static void
what_is_on_its_way_is_waited_for (void)
{
  const KoprsExchange exchanges[] = { MISSING, ASKED (WIDGET), ASKED (WIDGET), ASKED (WIDGET "," GADGET), { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsDiscovery *discovery = koprs_discovery_new ();

  koprs_discovery_set_patience (discovery, G_TIME_SPAN_HOUR, 0);
  assert_found (discovery, script, "Gadget");
  g_assert_finalize_object (discovery);
}

/* Each is answered as soon as its own kind is there, though all share the requests. */
static void
those_who_wait_share_the_requests (void)
{
  const KoprsExchange exchanges[] = { ASKED (""), ASKED (WIDGET), ASKED (WIDGET "," GADGET), { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsDiscovery *discovery = koprs_discovery_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsKind) widget = NULL;
  g_autoptr (KoprsKind) gadget = NULL;
  Answer first = { NULL };
  Answer second = { NULL };

  koprs_discovery_set_patience (discovery, G_TIME_SPAN_HOUR, 0);
  ask (discovery, script, "Gadget", NULL, &first);
  ask (discovery, script, "Widget", NULL, &second);
  widget = take (discovery, &second, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (first.calls, ==, 0);
  gadget = take (discovery, &first, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (discovery);
}

static guint n_looks;

/* It stands still, and knows how often it was looked at. */
static gint64
counting_clock (void)
{
  n_looks++;
  return 1;
}

/* Between two requests, and at once. */
static void
waiting_can_be_given_up (void)
{
  const KoprsExchange exchanges[] = { MISSING, { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsDiscovery *discovery = koprs_discovery_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Answer answer = { NULL };

  koprs_discovery_set_patience (discovery, G_TIME_SPAN_HOUR, 0);
  koprs_discovery_set_clock (discovery, counting_clock);
  ask (discovery, script, "Gadget", cancellable, &answer);
  /* The next look is at the answer, after which it waits. */
  for (guint before = n_looks; n_looks == before;)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  g_assert_null (take (discovery, &answer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_finalize_object (discovery);
}

/* Each look at it takes a second. */
static gint64
slow_clock (void)
{
  static gint64 now;

  now += G_TIME_SPAN_SECOND;
  return now;
}

static void
patience_ends (void)
{
  const KoprsExchange exchanges[] = { MISSING, ASKED (WIDGET), ASKED (WIDGET), { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsDiscovery *discovery = koprs_discovery_new ();

  koprs_discovery_set_clock (discovery, slow_clock);
  koprs_discovery_set_patience (discovery, 5 * G_TIME_SPAN_SECOND / 2, G_TIME_SPAN_HOUR);
  assert_unknown (discovery, script, "Gadget");
  assert_unknown (discovery, script, "Gadget");
  g_assert_finalize_object (discovery);
}

static void
the_servers_own_groups_are_not_waited_for (void)
{
  const KoprsExchange exchanges[] = {
    { "GET /apis/apps/v1", .status = 200, .answer = "{\"resources\":[]}" }, { "GET /api/v1", .status = 200, .answer = "{\"resources\":[]}" }, { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsDiscovery *discovery = koprs_discovery_new ();
  static const char *const versions[] = { "apps/v1", "v1" };

  koprs_discovery_set_patience (discovery, G_TIME_SPAN_HOUR, G_TIME_SPAN_HOUR);
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autoptr (GError) error = NULL;
      Answer answer = { NULL };

      koprs_discovery_find_async (discovery, koprs_client_get_transport (koprs_script_get_client (script)), versions[i], "Gadget",
                                  NULL, on_answer, &answer);
      g_assert_null (take (discovery, &answer, &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
    }
  g_assert_finalize_object (discovery);
}

static void
a_definition_written_since_makes_it_ask_again (void)
{
  const KoprsExchange exchanges[] = { MISSING, ASKED (WIDGET), { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsDiscovery *discovery = koprs_discovery_new ();

  koprs_discovery_set_patience (discovery, 0, G_TIME_SPAN_HOUR);
  assert_unknown (discovery, script, "Widget");
  koprs_discovery_expect_more (discovery);
  assert_found (discovery, script, "Widget");
  g_assert_finalize_object (discovery);
}

static void
what_was_forgotten_is_asked_for_again (void)
{
  const KoprsExchange exchanges[] = { ASKED (WIDGET), ASKED (WIDGET), { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsDiscovery *discovery = koprs_discovery_new ();

  assert_found (discovery, script, "Widget");
  koprs_discovery_forget (discovery, "example.com/v1");
  assert_found (discovery, script, "Widget");
  g_assert_finalize_object (discovery);
}

static void
a_failure_is_told_and_not_remembered (void)
{
  const KoprsExchange exchanges[] = {
    { "GET /apis/example.com/v1", .status = 403,
      .answer = "{\"kind\":\"Status\",\"status\":\"Failure\",\"message\":\"no\",\"reason\":\"Forbidden\",\"code\":403}" },
    { "GET /apis/example.com/v1", .status = 200, .answer = "{\"resources\":[" },
    ASKED (WIDGET),
    { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsDiscovery *discovery = koprs_discovery_new ();
  g_autoptr (GError) forbidden = NULL;
  g_autoptr (GError) garbage = NULL;
  Answer answer = { NULL };

  ask (discovery, script, "Widget", NULL, &answer);
  g_assert_null (take (discovery, &answer, &forbidden));
  g_assert_error (forbidden, KOPRS_API_ERROR, KOPRS_API_ERROR_FORBIDDEN);
  ask (discovery, script, "Widget", NULL, &answer);
  g_assert_null (take (discovery, &answer, &garbage));
  g_assert_error (garbage, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  assert_found (discovery, script, "Widget");
  g_assert_finalize_object (discovery);
}

static void
one_who_gives_up_does_not_disturb_the_others (void)
{
  const KoprsExchange exchanges[] = { ASKED (WIDGET), { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsDiscovery *discovery = koprs_discovery_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsKind) kind = NULL;
  Answer quitter = { NULL };
  Answer patient = { NULL };

  ask (discovery, script, "Widget", cancellable, &quitter);
  ask (discovery, script, "Widget", NULL, &patient);
  g_cancellable_cancel (cancellable);
  g_assert_null (take (discovery, &quitter, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  kind = take (discovery, &patient, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (quitter.calls, ==, 0);
  g_assert_finalize_object (discovery);
}

static void
when_all_give_up_the_request_ends (void)
{
  const KoprsExchange exchanges[] = { { "GET /apis/example.com/v1", .status = 0 }, ASKED (WIDGET), { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsDiscovery *discovery = koprs_discovery_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Answer answer = { NULL };

  ask (discovery, script, "Widget", cancellable, &answer);
  koprs_script_wait_requests (script, 1);
  g_cancellable_cancel (cancellable);
  g_assert_null (take (discovery, &answer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_found (discovery, script, "Widget");
  while (G_OBJECT (discovery)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (discovery);
}

static void
a_cancelled_call_asks_nothing (void)
{
  const KoprsExchange exchanges[] = { { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsDiscovery *discovery = koprs_discovery_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Answer answer = { NULL };

  g_cancellable_cancel (cancellable);
  ask (discovery, script, "Widget", cancellable, &answer);
  g_assert_null (take (discovery, &answer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_finalize_object (discovery);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/discovery/what-was-found-is-remembered", what_was_found_is_remembered);
  g_test_add_func ("/discovery/what-was-missing-is-not-asked-for-all-the-time", what_was_missing_is_not_asked_for_all_the_time);
  g_test_add_func ("/discovery/what-was-missing-is-found-later", what_was_missing_is_found_later);
  g_test_add_func ("/discovery/what-is-on-its-way-is-waited-for", what_is_on_its_way_is_waited_for);
  g_test_add_func ("/discovery/those-who-wait-share-the-requests", those_who_wait_share_the_requests);
  g_test_add_func ("/discovery/waiting-can-be-given-up", waiting_can_be_given_up);
  g_test_add_func ("/discovery/patience-ends", patience_ends);
  g_test_add_func ("/discovery/the-servers-own-groups-are-not-waited-for", the_servers_own_groups_are_not_waited_for);
  g_test_add_func ("/discovery/a-definition-written-since-makes-it-ask-again", a_definition_written_since_makes_it_ask_again);
  g_test_add_func ("/discovery/what-was-forgotten-is-asked-for-again", what_was_forgotten_is_asked_for_again);
  g_test_add_func ("/discovery/a-failure-is-told-and-not-remembered", a_failure_is_told_and_not_remembered);
  g_test_add_func ("/discovery/one-who-gives-up-does-not-disturb-the-others", one_who_gives_up_does_not_disturb_the_others);
  g_test_add_func ("/discovery/when-all-give-up-the-request-ends", when_all_give_up_the_request_ends);
  g_test_add_func ("/discovery/a-cancelled-call-asks-nothing", a_cancelled_call_asks_nothing);
  return g_test_run ();
}
