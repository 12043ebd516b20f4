/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "conformance.h"

#define MINE "koprs-test.example.com/mine"
#define THEIRS "koprs-test.example.com/theirs"

/* Each of them changes the list under the others' hands. */
#define CROWD 8

static KoprsResource *
add_to (Conformance *self, KoprsKind *kind, const char *finalizer, GError **error)
{
  return koprs_client_add_finalizer (self->client, self->scope, kind, "one", finalizer, NULL, error);
}

static KoprsResource *
add (Conformance *self, const char *finalizer)
{
  g_autoptr (GError) error = NULL;
  KoprsResource *resource = add_to (self, koprs_kind_config_map (), finalizer, &error);

  g_assert_no_error (error);
  return resource;
}

static KoprsResource *
take_away (Conformance *self, const char *finalizer)
{
  g_autoptr (GError) error = NULL;
  KoprsResource *resource = koprs_client_remove_finalizer (self->client, self->scope, koprs_kind_config_map (), "one", finalizer, NULL, &error);

  g_assert_no_error (error);
  return resource;
}

static void
delete_it (Conformance *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_client_delete_resource (self->client, self->scope, koprs_kind_config_map (), "one", NULL, &error));
  g_assert_no_error (error);
}

static gboolean
is_there (Conformance *self)
{
  g_autoptr (GError) error = NULL;
  gboolean there = koprs_client_exists (self->client, self->scope, koprs_kind_config_map (), "one", NULL, NULL, &error);

  g_assert_no_error (error);
  return there;
}

static void
adding_twice_changes_nothing (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (KoprsResource) first = add (self, MINE);
  g_autoptr (KoprsResource) second = add (self, MINE);

  g_assert_true (koprs_resource_has_finalizer (first, MINE));
  g_assert_cmpuint (koprs_resource_count (second, "metadata.finalizers"), ==, 1);
  g_assert_cmpstr (koprs_resource_get_resource_version (second), ==, koprs_resource_get_resource_version (first));
  g_object_unref (take_away (self, MINE));
}

static void
those_of_others_stay (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (KoprsResource) theirs = add (self, THEIRS);
  g_autoptr (KoprsResource) both = add (self, MINE);
  g_autoptr (KoprsResource) rest = take_away (self, MINE);

  g_assert_cmpuint (koprs_resource_count (both, "metadata.finalizers"), ==, 2);
  conformance_assert_string (rest, "metadata.finalizers[0]", THEIRS);
  g_assert_cmpuint (koprs_resource_count (rest, "metadata.finalizers"), ==, 1);
  g_object_unref (take_away (self, THEIRS));
}

typedef struct {
  guint n_left;
} Crowd;

static void
on_added (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Crowd *crowd = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) resource = koprs_client_add_finalizer_finish (KOPRS_CLIENT (source), result, &error);

  g_assert_no_error (error);
  crowd->n_left--;
}

static void
on_removed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Crowd *crowd = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) resource = koprs_client_remove_finalizer_finish (KOPRS_CLIENT (source), result, &error);

  g_assert_no_error (error);
  crowd->n_left--;
}

static gboolean
is_done (gpointer crowd)
{
  return ((Crowd *) crowd)->n_left == 0;
}

static void
a_crowd_loses_none (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (KoprsResource) full = NULL;
  g_autoptr (KoprsResource) empty = NULL;
  g_autoptr (GError) error = NULL;
  Crowd crowd = { CROWD };

  for (guint i = 0; i < CROWD; i++)
    {
      g_autofree char *name = g_strdup_printf ("koprs-test.example.com/n%u", i);

      koprs_client_add_finalizer_async (self->client, self->scope, koprs_kind_config_map (), "one", name, NULL, on_added, &crowd);
    }
  conformance_wait (is_done, &crowd);
  full = koprs_client_get (self->client, self->scope, koprs_kind_config_map (), "one", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (koprs_resource_count (full, "metadata.finalizers"), ==, CROWD);

  crowd.n_left = CROWD;
  for (guint i = 0; i < CROWD; i++)
    {
      g_autofree char *name = g_strdup_printf ("koprs-test.example.com/n%u", i);

      koprs_client_remove_finalizer_async (self->client, self->scope, koprs_kind_config_map (), "one", name, NULL, on_removed, &crowd);
    }
  conformance_wait (is_done, &crowd);
  empty = koprs_client_get (self->client, self->scope, koprs_kind_config_map (), "one", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (koprs_resource_count (empty, "metadata.finalizers"), ==, 0);
}

static void
an_object_stays_until_the_last_is_gone (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (KoprsResource) held = add (self, MINE);
  g_autoptr (KoprsResource) last = NULL;

  delete_it (self);
  g_assert_true (is_there (self));
  last = take_away (self, MINE);
  g_assert_nonnull (last);
  g_assert_false (is_there (self));
  g_assert_null (take_away (self, MINE));
}

static void
an_object_being_deleted_takes_none (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (KoprsResource) held = add (self, MINE);
  g_autoptr (KoprsResource) again = NULL;
  g_autoptr (GError) error = NULL;

  delete_it (self);
  g_assert_null (add_to (self, koprs_kind_config_map (), THEIRS, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_BEING_DELETED);
  again = add (self, MINE);
  g_assert_true (koprs_resource_is_being_deleted (again));
  g_object_unref (take_away (self, MINE));
}

static void
all_are_removed_at_once (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (KoprsResource) theirs = add (self, THEIRS);
  g_autoptr (KoprsResource) mine = add (self, MINE);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) none =
    koprs_client_remove_finalizers (self->client, self->scope, koprs_kind_config_map (), "one", NULL, &error);

  g_assert_no_error (error);
  g_assert_false (koprs_resource_has (none, "metadata.finalizers"));
  delete_it (self);
  g_assert_false (is_there (self));
  g_assert_null (koprs_client_remove_finalizers (self->client, self->scope, koprs_kind_config_map (), "one", NULL, &error));
  g_assert_no_error (error);
}

static void
custom_resources_do_the_same (Conformance *self)
{
  g_autoptr (KoprsKind) kind = conformance_install_kind (self);
  g_autoptr (KoprsResource) widget =
    conformance_from_json ("{\"apiVersion\":\"koprs-test.example.com/v1\",\"kind\":\"Widget\",\"metadata\":{\"name\":\"one\"},\"spec\":{\"size\":1}}");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) created = koprs_client_create (self->client, self->scope, widget, NULL, NULL, &error);
  g_autoptr (KoprsResource) held = NULL;
  g_autoptr (KoprsResource) freed = NULL;

  g_assert_no_error (error);
  held = add_to (self, kind, MINE, &error);
  g_assert_no_error (error);
  g_assert_true (koprs_resource_has_finalizer (held, MINE));
  koprs_client_delete_resource (self->client, self->scope, kind, "one", NULL, &error);
  g_assert_no_error (error);
  g_assert_null (add_to (self, kind, THEIRS, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_BEING_DELETED);
  g_clear_error (&error);
  freed = koprs_client_remove_finalizer (self->client, self->scope, kind, "one", MINE, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (koprs_client_exists (self->client, self->scope, kind, "one", NULL, NULL, &error));
}

static void
an_object_that_is_not_there_gets_none (Conformance *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (add_to (self, koprs_kind_config_map (), MINE, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/finalizers/adding-twice-changes-nothing", adding_twice_changes_nothing);
  conformance_add ("/finalizers/those-of-others-stay", those_of_others_stay);
  conformance_add ("/finalizers/a-crowd-loses-none", a_crowd_loses_none);
  conformance_add ("/finalizers/an-object-stays-until-the-last-is-gone", an_object_stays_until_the_last_is_gone);
  conformance_add ("/finalizers/an-object-being-deleted-takes-none", an_object_being_deleted_takes_none);
  conformance_add ("/finalizers/all-are-removed-at-once", all_are_removed_at_once);
  conformance_add ("/finalizers/custom-resources-do-the-same", custom_resources_do_the_same);
  conformance_add ("/finalizers/an-object-that-is-not-there-gets-none", an_object_that_is_not_there_gets_none);
  return g_test_run ();
}
