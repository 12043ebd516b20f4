/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What waiting makes of a server's refusals, and how many requests it costs; tests/conformance has the rest. */

#include "support/koprs-wire-server.h"

#include <koprs/koprs.h>
#include <string.h>

#define FORBIDDEN "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"message\":\"no\",\"reason\":\"Forbidden\",\"code\":403}"
#define BROKEN "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"message\":\"later\",\"reason\":\"InternalError\",\"code\":500}"
#define ONE \
  "{\"kind\":\"ConfigMapList\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"5\"},\"items\":[{\"metadata\":{\"name\":\"a\"," \
  "\"namespace\":\"web\",\"uid\":\"u\",\"resourceVersion\":\"4\"}}]}"

typedef struct {
  guint n_refusals;     /* so many requests are refused, the rest gets a list of one */
  guint code;
  const char *body;
  int n_seen;
} Story;

static void
answer (KoprsWireCall *call, gpointer user_data)
{
  Story *story = user_data;

  if ((guint) g_atomic_int_add (&story->n_seen, 1) < story->n_refusals)
    koprs_wire_call_reply (call, story->code, NULL, story->body);
  else
    koprs_wire_call_reply (call, 200, NULL, ONE);
}

/* The list or the error, and how many requests were seen. */
static KoprsResourceList *
wait_through (Story *story, KoprsWaitOptions *options, GError **error)
{
  KoprsWireServer *server = koprs_wire_server_new (NULL, answer, story);
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri (koprs_wire_server_get_uri (server));
  g_autoptr (KoprsScope) web = koprs_scope_new_namespaced ("web");
  KoprsClient *client = koprs_client_new (config);
  KoprsResourceList *list = koprs_client_wait_with_options (client, web, koprs_kind_config_map (), options, NULL, error);

  g_assert_finalize_object (client);
  koprs_wire_server_free (server);
  return list;
}

static void
what_is_there_costs_one_request (void)
{
  Story story = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list = wait_through (&story, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_assert_cmpint (story.n_seen, ==, 1);
}

static void
who_is_refused_gives_up_at_once (void)
{
  Story story = { G_MAXUINT, 403, FORBIDDEN };
  g_autoptr (GError) error = NULL;

  g_assert_null (wait_through (&story, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_FORBIDDEN);
  g_assert_cmpint (story.n_seen, ==, 1);
}

static void
who_waits_for_a_role_asks_again (void)
{
  Story story = { 4, 403, FORBIDDEN };
  g_autoptr (KoprsWaitOptions) options = g_object_new (KOPRS_TYPE_WAIT_OPTIONS, "give-up-on-forbidden", FALSE, "interval", 1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list = wait_through (&story, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (list);
  g_assert_cmpint (story.n_seen, >=, 5);
}

static void
a_server_that_fails_is_waited_for (void)
{
  Story story = { 4, 500, BROKEN };
  g_autoptr (KoprsWaitOptions) options = g_object_new (KOPRS_TYPE_WAIT_OPTIONS, "interval", 1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list = wait_through (&story, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (list);
}

static void
the_last_answer_is_told_when_time_is_over (void)
{
  Story story = { G_MAXUINT, 500, BROKEN };
  g_autoptr (KoprsWaitOptions) options = g_object_new (KOPRS_TYPE_WAIT_OPTIONS, "interval", 1, "timeout", 3000, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (wait_through (&story, options, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_TIMED_OUT);
  g_assert_nonnull (strstr (error->message, "later"));
}

static void
nothing_is_sent_for_what_can_not_be_asked (void)
{
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri ("http://127.0.0.1:1");
  g_autoptr (KoprsScope) web = koprs_scope_new_namespaced ("web");
  KoprsClient *client = koprs_client_new (config);
  const struct {
    KoprsKind *kind;
    const char *name;
    const char *condition;
    int code;
  } rows[] = {
    { koprs_kind_config_map (), "", "Ready", KOPRS_ERROR_INVALID_ARGUMENT },
    { koprs_kind_config_map (), "a/b", "Ready", KOPRS_ERROR_INVALID_ARGUMENT },
    { koprs_kind_config_map (), "a", "", KOPRS_ERROR_INVALID_ARGUMENT },
    { koprs_kind_node (), "a", "Ready", KOPRS_ERROR_INVALID_SCOPE },
    { koprs_kind_config_map (), "", NULL, KOPRS_ERROR_INVALID_ARGUMENT },
    { koprs_kind_config_map (), "..", NULL, KOPRS_ERROR_INVALID_ARGUMENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      if (rows[i].condition != NULL)
        g_assert_null (koprs_client_wait_for_condition (client, web, rows[i].kind, rows[i].name, rows[i].condition, NULL, &error));
      else
        g_assert_false (koprs_client_wait_for_deletion (client, web, rows[i].kind, rows[i].name, NULL, &error));
      g_assert_error (error, KOPRS_ERROR, rows[i].code);
    }
  g_assert_finalize_object (client);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/wait/what-is-there-costs-one-request", what_is_there_costs_one_request);
  g_test_add_func ("/wait/who-is-refused-gives-up-at-once", who_is_refused_gives_up_at_once);
  g_test_add_func ("/wait/who-waits-for-a-role-asks-again", who_waits_for_a_role_asks_again);
  g_test_add_func ("/wait/a-server-that-fails-is-waited-for", a_server_that_fails_is_waited_for);
  g_test_add_func ("/wait/the-last-answer-is-told-when-time-is-over", the_last_answer_is_told_when_time_is_over);
  g_test_add_func ("/wait/nothing-is-sent-for-what-can-not-be-asked", nothing_is_sent_for_what_can_not_be_asked);
  return g_test_run ();
}
