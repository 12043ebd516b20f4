/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include <koprs/koprs.h>

/* All options classes behave alike, so one program looks at all of them through their properties. */

static const struct {
  GType (*get_type) (void);
  const char *properties;
} classes[] = {
  { koprs_get_options_get_type, "resource-version subresource timeout" },
  { koprs_list_options_get_type, "continue-token field-selector label-selector limit page-size "
                                 "resource-version resource-version-match timeout" },
  { koprs_create_options_get_type, "dry-run field-manager field-validation subresource timeout" },
  { koprs_replace_options_get_type, "dry-run field-manager field-validation subresource timeout" },
  { koprs_apply_options_get_type, "dry-run field-manager field-validation force subresource timeout" },
  { koprs_patch_options_get_type, "dry-run field-manager field-validation force subresource timeout" },
  { koprs_delete_options_get_type, "dry-run grace-period preconditions-resource-version preconditions-uid "
                                   "propagation timeout" },
  { koprs_watch_options_get_type, "bookmarks field-selector idle-timeout label-selector page-size resource-version "
                                  "streaming-list timeout" },
};

static void
count_notify (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(GParamSpec *const *) a)->name, (*(GParamSpec *const *) b)->name);
}

static GParamSpec **
list_properties (GType gtype, guint *n)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (gtype);
  GParamSpec **properties = g_object_class_list_properties (G_OBJECT_CLASS (klass), n);

  qsort (properties, *n, sizeof properties[0], compare_names);
  return properties;
}

static void
properties_are_named_as_the_api_names_them (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      g_autoptr (GString) names = g_string_new (NULL);
      guint n;
      g_autofree GParamSpec **properties = list_properties (classes[i].get_type (), &n);

      for (guint j = 0; j < n; j++)
        g_string_append_printf (names, "%s%s", j > 0 ? " " : "", properties[j]->name);
      g_assert_cmpstr (names->str, ==, classes[i].properties);
    }
}

/* A value of the property's type that is not its default. */
static void
init_other_value (GValue *value, GParamSpec *pspec)
{
  g_value_init (value, pspec->value_type);
  if (G_IS_PARAM_SPEC_STRING (pspec))
    g_value_set_string (value, "something");
  else if (G_IS_PARAM_SPEC_UINT (pspec))
    g_value_set_uint (value, 7);
  else if (G_IS_PARAM_SPEC_INT64 (pspec))
    g_value_set_int64 (value, 7);
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    g_value_set_enum (value, 2);
  else
    g_value_set_boolean (value, !G_PARAM_SPEC_BOOLEAN (pspec)->default_value);
}

static void
check_property (GObject *object, GParamSpec *pspec)
{
  g_auto (GValue) initial = G_VALUE_INIT;
  g_auto (GValue) other = G_VALUE_INIT;
  g_auto (GValue) got = G_VALUE_INIT;
  guint n_notified = 0;
  gulong handler = g_signal_connect (object, "notify", G_CALLBACK (count_notify), &n_notified);

  g_test_message ("%s:%s", G_OBJECT_TYPE_NAME (object), pspec->name);
  g_value_init (&initial, pspec->value_type);
  g_object_get_property (object, pspec->name, &initial);
  g_assert_true (g_param_value_defaults (pspec, &initial));

  init_other_value (&other, pspec);
  g_object_set_property (object, pspec->name, &other);
  g_object_set_property (object, pspec->name, &other);
  g_assert_cmpuint (n_notified, ==, 1);

  g_value_init (&got, pspec->value_type);
  g_object_get_property (object, pspec->name, &got);
  g_assert_cmpint (g_param_values_cmp (pspec, &got, &other), ==, 0);
  g_signal_handler_disconnect (object, handler);
}

static void
each_property_has_its_default_and_tells_of_a_change_once (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      guint n;
      g_autofree GParamSpec **properties = list_properties (classes[i].get_type (), &n);
      GObject *object = g_object_new (classes[i].get_type (), NULL);

      for (guint j = 0; j < n; j++)
        check_property (object, properties[j]);
      g_assert_finalize_object (object);
    }
}

static void
defaults_are_those_of_a_good_citizen (void)
{
  g_autoptr (KoprsApplyOptions) apply = koprs_apply_options_new ();
  g_autoptr (KoprsPatchOptions) patch = koprs_patch_options_new ();
  g_autoptr (KoprsDeleteOptions) delete_ = koprs_delete_options_new ();
  g_autoptr (KoprsListOptions) list = koprs_list_options_new ();
  g_autoptr (KoprsWatchOptions) watch = koprs_watch_options_new ();

  g_assert_true (koprs_apply_options_get_force (apply));
  g_assert_false (koprs_patch_options_get_force (patch));
  g_assert_cmpint (koprs_delete_options_get_grace_period (delete_), ==, -1);
  g_assert_cmpint (koprs_delete_options_get_propagation (delete_), ==, KOPRS_PROPAGATION_DEFAULT);
  g_assert_cmpuint (koprs_list_options_get_limit (list), ==, 0);
  g_assert_cmpuint (koprs_list_options_get_page_size (list), ==, 500);
  g_assert_cmpuint (koprs_watch_options_get_page_size (watch), ==, 500);
  g_assert_true (koprs_watch_options_get_bookmarks (watch));
  g_assert_false (koprs_watch_options_get_streaming_list (watch));
}

static void
c_setters_and_getters_reach_the_same_field (void)
{
  g_autoptr (KoprsListOptions) options = koprs_list_options_new ();

  koprs_list_options_set_label_selector (options, "app=web");
  koprs_list_options_set_label_selector (options, koprs_list_options_get_label_selector (options));
  koprs_list_options_set_limit (options, 3);
  koprs_list_options_set_resource_version_match (options, KOPRS_RESOURCE_VERSION_MATCH_EXACT);
  g_assert_cmpstr (koprs_list_options_get_label_selector (options), ==, "app=web");
  g_assert_cmpuint (koprs_list_options_get_limit (options), ==, 3);
  g_assert_cmpint (koprs_list_options_get_resource_version_match (options), ==, KOPRS_RESOURCE_VERSION_MATCH_EXACT);
  g_assert_null (koprs_list_options_get_field_selector (options));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/options/properties-are-named-as-the-api-names-them", properties_are_named_as_the_api_names_them);
  g_test_add_func ("/options/each-property-has-its-default-and-tells-of-a-change-once",
                   each_property_has_its_default_and_tells_of_a_change_once);
  g_test_add_func ("/options/defaults-are-those-of-a-good-citizen", defaults_are_those_of_a_good_citizen);
  g_test_add_func ("/options/c-setters-and-getters-reach-the-same-field", c_setters_and_getters_reach_the_same_field);
  return g_test_run ();
}
