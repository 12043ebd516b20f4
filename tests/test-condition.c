/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include <koprs/koprs.h>

static void
count_notify (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
keeps_what_it_was_made_of (void)
{
  KoprsCondition *condition = koprs_condition_new ("Ready", "True", "AllUp", "3 of 3 are up");

  g_assert_cmpstr (koprs_condition_get_condition_type (condition), ==, "Ready");
  g_assert_cmpstr (koprs_condition_get_status (condition), ==, "True");
  g_assert_true (koprs_condition_is_true (condition));
  g_assert_cmpstr (koprs_condition_get_reason (condition), ==, "AllUp");
  g_assert_cmpstr (koprs_condition_get_message (condition), ==, "3 of 3 are up");
  g_assert_cmpint (koprs_condition_get_observed_generation (condition), ==, 0);
  g_assert_null (koprs_condition_get_last_transition_time (condition));
  g_assert_finalize_object (condition);
}

static void
only_true_is_true (void)
{
  const char *const others[] = { "False", "Unknown", "true", "", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (KoprsCondition) condition = koprs_condition_new ("Ready", others[i], NULL, NULL);

      g_assert_false (koprs_condition_is_true (condition));
    }
}

static void
generation_and_time_can_be_set_and_tell_so_once (void)
{
  KoprsCondition *condition = koprs_condition_new ("Ready", "False", NULL, NULL);
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 1, 2, 3, 4, 5);
  g_autoptr (GDateTime) got = NULL;
  gint64 generation = 0;
  guint n_notified = 0;

  g_signal_connect (condition, "notify", G_CALLBACK (count_notify), &n_notified);
  g_object_set (condition, "observed-generation", G_GINT64_CONSTANT (7), "last-transition-time", time, NULL);
  g_object_set (condition, "observed-generation", G_GINT64_CONSTANT (7), "last-transition-time", time, NULL);
  g_assert_cmpuint (n_notified, ==, 2);
  g_object_get (condition, "observed-generation", &generation, "last-transition-time", &got, NULL);
  g_assert_cmpint (generation, ==, 7);
  g_assert_true (g_date_time_equal (got, time));
  koprs_condition_set_last_transition_time (condition, NULL);
  g_assert_null (koprs_condition_get_last_transition_time (condition));
  g_assert_finalize_object (condition);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/condition/keeps-what-it-was-made-of", keeps_what_it_was_made_of);
  g_test_add_func ("/condition/only-true-is-true", only_true_is_true);
  g_test_add_func ("/condition/generation-and-time-can-be-set-and-tell-so-once", generation_and_time_can_be_set_and_tell_so_once);
  return g_test_run ();
}
