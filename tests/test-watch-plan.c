/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-watch-plan.h"

#include <string.h>

#include "koprs/koprs-api-error-private.h"
#include "koprs/koprs-error.h"

/* ---------------------------------------------------------- what ended it */

typedef struct {
  const char *name;
  guint http_status;
  const char *text;      /* a Status if it begins with '{' */
  KoprsWatchEnd end;
} Answer;

static const Answer answers[] = {
  { "410-is-expired", 410, "{\"reason\":\"Expired\",\"code\":410}", KOPRS_WATCH_END_EXPIRED },
  { "410-without-a-reason-is-expired", 410, "gone", KOPRS_WATCH_END_EXPIRED },
  { "gone-is-expired", 410, "{\"reason\":\"Gone\",\"code\":410}", KOPRS_WATCH_END_EXPIRED },
  { "504-with-the-cause-is-ahead", 504,
    "{\"reason\":\"Timeout\",\"code\":504,\"details\":{\"causes\":[{\"reason\":\"ResourceVersionTooLarge\"}]}}", KOPRS_WATCH_END_AHEAD },
  { "504-with-the-message-alone-is-ahead", 504, "{\"reason\":\"Timeout\",\"code\":504,\"message\":\"Too large resource version: 9, current: 5\"}",
    KOPRS_WATCH_END_AHEAD },
  { "another-504-is-busy", 504, "{\"reason\":\"Timeout\",\"code\":504,\"message\":\"Timeout: request did not complete\"}",
    KOPRS_WATCH_END_BUSY },
  { "the-504-of-a-gateway-is-busy", 504, "<html>", KOPRS_WATCH_END_BUSY },
  { "502-is-busy", 502, "<html>bad gateway</html>", KOPRS_WATCH_END_BUSY },
  { "503-is-busy", 503, "{\"reason\":\"ServiceUnavailable\",\"code\":503}", KOPRS_WATCH_END_BUSY },
  { "429-as-text-is-busy", 429, "Too many requests, please try again later.", KOPRS_WATCH_END_BUSY },
  { "500-is-internal", 500, "{\"code\":500,\"message\":\"strconv\"}", KOPRS_WATCH_END_INTERNAL },
  { "403-is-denied", 403, "{\"reason\":\"Forbidden\",\"code\":403}", KOPRS_WATCH_END_DENIED },
  { "404-as-text-is-denied", 404, "404 page not found", KOPRS_WATCH_END_DENIED },
  { "401-is-denied", 401, "{\"reason\":\"Unauthorized\",\"code\":401}", KOPRS_WATCH_END_DENIED },
  { "422-is-refused", 422, "{\"reason\":\"Invalid\",\"code\":422}", KOPRS_WATCH_END_REFUSED },
  { "400-is-refused", 400, "{\"reason\":\"BadRequest\",\"code\":400}", KOPRS_WATCH_END_REFUSED },
};

static void
answers_are_told_apart (gconstpointer data)
{
  const Answer *test = data;
  g_autoptr (GError) error = NULL;
  KoprsJsonSlice slice = { test->text, strlen (test->text) };

  if (*test->text == '{')
    error = koprs_api_error_new_from_status (test->http_status, slice, -1);
  else
    error = koprs_api_error_new_from_text (test->http_status, test->text, -1, -1);
  g_assert_cmpint (koprs_watch_end_of_error (error), ==, test->end);
}

static void
other_errors_are_told_apart (void)
{
  g_autoptr (GError) malformed = g_error_new_literal (KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "x");
  g_autoptr (GError) nameless = g_error_new_literal (KOPRS_ERROR, KOPRS_ERROR_MISSING_METADATA, "x");
  g_autoptr (GError) refused = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED, "x");
  g_autoptr (GError) untrusted = g_error_new_literal (G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE, "x");
  g_autoptr (GError) config = g_error_new_literal (KOPRS_ERROR, KOPRS_ERROR_CONFIG, "x");

  g_assert_cmpint (koprs_watch_end_of_error (NULL), ==, KOPRS_WATCH_END_CLEAN);
  g_assert_cmpint (koprs_watch_end_of_error (malformed), ==, KOPRS_WATCH_END_MALFORMED);
  g_assert_cmpint (koprs_watch_end_of_error (nameless), ==, KOPRS_WATCH_END_MALFORMED);
  g_assert_cmpint (koprs_watch_end_of_error (refused), ==, KOPRS_WATCH_END_UNREACHED);
  g_assert_cmpint (koprs_watch_end_of_error (untrusted), ==, KOPRS_WATCH_END_UNREACHED);
  g_assert_cmpint (koprs_watch_end_of_error (config), ==, KOPRS_WATCH_END_UNREACHED);
}

/* --------------------------------------------------------------- what next */

typedef struct {
  KoprsWatchSettings settings;
  KoprsWatchPlan plan;
  gint64 now;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  *self = (Fixture){ .now = 1000 * G_USEC_PER_SEC };
  koprs_watch_settings_init (&self->settings, NULL);
  koprs_watch_plan_init (&self->plan, &self->settings, FALSE, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  koprs_watch_plan_clear (&self->plan);
  koprs_watch_settings_clear (&self->settings);
}

static KoprsWatchQuery
ask (Fixture *self)
{
  KoprsWatchQuery query;

  koprs_watch_plan_query (&self->plan, self->now, 0, &query);
  return query;
}

static guint
end (Fixture *self, KoprsWatchEnd how, guint seconds, guint n_events)
{
  gint64 lasted = seconds * G_USEC_PER_SEC;

  self->now += lasted;
  return koprs_watch_plan_ended (&self->plan, how, lasted, n_events, -1, self->now, 0);
}

static void
pages_that_stay_empty_end_somewhere (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  for (; n < 100000; n++)
    {
      g_autofree char *token = g_strdup_printf ("c%u", n);

      if (!koprs_watch_plan_page (&self->plan, token, 0, &error))
        break;
    }
  g_assert_cmpuint (n, ==, 10000);
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
}

static void
pages_with_objects_go_on (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (guint n = 0; n < 20000; n++)
    {
      g_autofree char *token = g_strdup_printf ("c%u", n);

      g_assert_true (koprs_watch_plan_page (&self->plan, token, n % 2, &error));
      g_assert_cmpstr (ask (self).continue_token, ==, token);
      g_assert_null (ask (self).resource_version);
    }
}

static void
older_versions_do_not_move_it_back (Fixture *self, gconstpointer data)
{
  koprs_watch_plan_listed (&self->plan, "100");
  koprs_watch_plan_seen (&self->plan, "99", 2);
  g_assert_cmpstr (ask (self).resource_version, ==, "100");
  koprs_watch_plan_seen (&self->plan, "1000", 4);
  g_assert_cmpstr (ask (self).resource_version, ==, "1000");
  koprs_watch_plan_seen (&self->plan, "opaque", 6);
  g_assert_cmpstr (ask (self).resource_version, ==, "opaque");
}

static void
a_list_that_goes_back_is_believed (Fixture *self, gconstpointer data)
{
  koprs_watch_plan_listed (&self->plan, "100");
  koprs_watch_plan_listed (&self->plan, "50");
  g_assert_cmpstr (ask (self).resource_version, ==, "50");
}

static void
a_refused_version_is_not_listed_again (Fixture *self, gconstpointer data)
{
  koprs_watch_plan_listed (&self->plan, "rubbish");
  g_assert_cmpuint (end (self, KOPRS_WATCH_END_REFUSED, 0, 0), ==, 800);
  g_assert_cmpstr (ask (self).resource_version, ==, "rubbish");
  g_assert_false (ask (self).watch);
  g_assert_cmpuint (end (self, KOPRS_WATCH_END_REFUSED, 0, 0), ==, 1600);
  g_assert_null (ask (self).resource_version);
}

/* It was fine before and after that one time. */
static void
an_event_forgives_an_expired_version (Fixture *self, gconstpointer data)
{
  koprs_watch_plan_listed (&self->plan, "100");
  end (self, KOPRS_WATCH_END_EXPIRED, 0, 0);
  koprs_watch_plan_listed (&self->plan, "100");
  koprs_watch_plan_seen (&self->plan, "101", 3);
  end (self, KOPRS_WATCH_END_EXPIRED, 0, 0);
  g_assert_cmpstr (ask (self).resource_version, ==, "101");
}

static void
lists_follow_each_other_slowly_whatever_the_reason (Fixture *self, gconstpointer data)
{
  koprs_watch_plan_listed (&self->plan, "100");
  self->now += 60 * G_USEC_PER_SEC;
  g_assert_cmpuint (end (self, KOPRS_WATCH_END_EXPIRED, 0, 0), ==, 0);
  ask (self);
  koprs_watch_plan_listed (&self->plan, "200");
  koprs_watch_plan_seen (&self->plan, "201", 3);
  g_assert_cmpuint (end (self, KOPRS_WATCH_END_EXPIRED, 1, 1), ==, 800);
  g_assert_cmpstr (ask (self).resource_version, ==, "201");
  koprs_watch_plan_listed (&self->plan, "300");
  g_assert_cmpuint (end (self, KOPRS_WATCH_END_EXPIRED, 11, 0), ==, 0);
  g_assert_null (ask (self).resource_version);
}

static void
an_event_forgives_internal_errors (Fixture *self, gconstpointer data)
{
  koprs_watch_plan_listed (&self->plan, "100");
  for (guint i = 0; i < 20; i++)
    {
      end (self, KOPRS_WATCH_END_INTERNAL, 0, 0);
      g_assert_true (ask (self).watch);
      if (i % 4 == 3)
        koprs_watch_plan_seen (&self->plan, "100", 3);
    }
  end (self, KOPRS_WATCH_END_INTERNAL, 0, 0);
  end (self, KOPRS_WATCH_END_INTERNAL, 0, 0);
  end (self, KOPRS_WATCH_END_INTERNAL, 0, 0);
  end (self, KOPRS_WATCH_END_INTERNAL, 0, 0);
  end (self, KOPRS_WATCH_END_INTERNAL, 0, 0);
  g_assert_false (ask (self).watch);
}

static void
a_relist_in_pages_says_no_version_with_the_token (Fixture *self, gconstpointer data)
{
  koprs_watch_plan_listed (&self->plan, "100");
  self->now += 60 * G_USEC_PER_SEC;
  end (self, KOPRS_WATCH_END_EXPIRED, 0, 0);
  g_assert_cmpstr (ask (self).resource_version, ==, "100");
  g_assert_true (koprs_watch_plan_page (&self->plan, "c1", 10, NULL));
  g_assert_cmpstr (ask (self).continue_token, ==, "c1");
  g_assert_null (ask (self).resource_version);
}

static void
retry_after_is_clamped (Fixture *self, gconstpointer data)
{
  koprs_watch_plan_listed (&self->plan, "100");
  g_assert_cmpuint (koprs_watch_plan_ended (&self->plan, KOPRS_WATCH_END_BUSY, 0, 0, G_MAXINT64, self->now, 0), ==, 300000);
  g_assert_cmpuint (koprs_watch_plan_ended (&self->plan, KOPRS_WATCH_END_BUSY, 0, 0, -5, self->now, 0), ==, 1600);
}

#define add(name, func) g_test_add ("/watch-plan/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *path = g_strconcat ("/watch-plan/", answers[i].name, NULL);

      g_test_add_data_func (path, &answers[i], answers_are_told_apart);
    }
  g_test_add_func ("/watch-plan/other-errors-are-told-apart", other_errors_are_told_apart);
  add ("pages-that-stay-empty-end-somewhere", pages_that_stay_empty_end_somewhere);
  add ("pages-with-objects-go-on", pages_with_objects_go_on);
  add ("older-versions-do-not-move-it-back", older_versions_do_not_move_it_back);
  add ("a-list-that-goes-back-is-believed", a_list_that_goes_back_is_believed);
  add ("a-refused-version-is-not-listed-again", a_refused_version_is_not_listed_again);
  add ("an-event-forgives-an-expired-version", an_event_forgives_an_expired_version);
  add ("lists-follow-each-other-slowly-whatever-the-reason", lists_follow_each_other_slowly_whatever_the_reason);
  add ("an-event-forgives-internal-errors", an_event_forgives_internal_errors);
  add ("a-relist-in-pages-says-no-version-with-the-token", a_relist_in_pages_says_no_version_with_the_token);
  add ("retry-after-is-clamped", retry_after_is_clamped);
  return g_test_run ();
}
