/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include <koprs/koprs.h>

#include <math.h>

static KoprsResource *
build (KoprsResourceBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  KoprsResource *resource = koprs_resource_builder_build (builder, &error);

  g_assert_no_error (error);
  return resource;
}

static void
assert_json (KoprsResourceBuilder *builder, const char *path, const char *expected)
{
  g_autoptr (KoprsResource) resource = build (builder);
  g_autofree char *json = koprs_resource_dup_json (resource, path);

  g_assert_cmpstr (json, ==, expected);
}

static KoprsResourceBuilder *
new_from_json (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) resource = koprs_resource_new_from_json (json, -1, &error);

  g_assert_no_error (error);
  return koprs_resource_builder_new_from_resource (resource);
}

static void
makes_objects_from_nothing (void)
{
  KoprsResourceBuilder *builder = koprs_resource_builder_new (koprs_kind_deployment (), "web");
  g_autoptr (KoprsResource) resource = NULL;
  g_autoptr (KoprsKind) kind = NULL;

  assert_json (builder, NULL, "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"name\":\"web\"}}");
  koprs_resource_builder_set_namespace (builder, "prod");
  koprs_resource_builder_set_label (builder, "app", "web");
  koprs_resource_builder_set_label (builder, "example.com/it's \\ odd", "x");
  koprs_resource_builder_set_annotation (builder, "example.com/note", "a \"note\"\n");
  koprs_resource_builder_set_int (builder, "spec.replicas", 3);
  resource = build (builder);
  kind = koprs_resource_dup_resource_kind (resource);
  g_assert_true (kind == koprs_kind_deployment ());
  g_assert_cmpstr (koprs_resource_get_name (resource), ==, "web");
  g_assert_cmpstr (koprs_resource_get_namespace (resource), ==, "prod");
  g_assert_cmpstr (koprs_resource_get_label (resource, "app"), ==, "web");
  g_assert_cmpstr (koprs_resource_get_label (resource, "example.com/it's \\ odd"), ==, "x");
  g_assert_cmpstr (koprs_resource_get_annotation (resource, "example.com/note"), ==, "a \"note\"\n");
  g_assert_cmpint (koprs_resource_get_int (resource, "spec.replicas", 0), ==, 3);
  g_assert_finalize_object (builder);
}

static void
keeps_what_it_does_not_edit_byte_for_byte (void)
{
  g_autoptr (KoprsResourceBuilder) builder =
    new_from_json ("{ \"metadata\": {\"name\":\"x\"},\n \"spec\":{\"big\":18446744073709551615,\"e\":1.50E+2, \"replicas\" : 1}}");

  koprs_resource_builder_set_int (builder, "spec.replicas", 2);
  assert_json (builder, NULL, "{ \"metadata\": {\"name\":\"x\"},\n \"spec\":{\"big\":18446744073709551615,\"e\":1.50E+2, \"replicas\" : 2}}");
}

static void
leaves_the_resource_it_began_with_alone (void)
{
  g_autoptr (KoprsResource) before = koprs_resource_new_from_json ("{\"metadata\":{\"name\":\"x\"}}", -1, NULL);
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new_from_resource (before);
  g_autoptr (KoprsResource) first = NULL;
  g_autoptr (KoprsResource) second = NULL;

  koprs_resource_builder_set_name (builder, "y");
  first = build (builder);
  koprs_resource_builder_set_name (builder, "z");
  second = build (builder);
  g_assert_cmpstr (koprs_resource_get_name (before), ==, "x");
  g_assert_cmpstr (koprs_resource_get_name (first), ==, "y");
  g_assert_cmpstr (koprs_resource_get_name (second), ==, "z");
}

static void
sets_values_of_all_types (void)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_pod (), "x");
  g_autoptr (JsonNode) node = json_from_string ("{\"a\":[1,2]}", NULL);

  koprs_resource_builder_set_string (builder, "v.string", "é\"");
  koprs_resource_builder_set_int (builder, "v.int", G_MININT64);
  koprs_resource_builder_set_double (builder, "v.double", 0.1);
  koprs_resource_builder_set_boolean (builder, "v.boolean", 2);
  koprs_resource_builder_set_null (builder, "v.null");
  koprs_resource_builder_set_node (builder, "v.node", node);
  koprs_resource_builder_set_variant (builder, "v.variant", g_variant_new_parsed ("{'b': <true>}"));
  koprs_resource_builder_set_json (builder, "v.json", " [ 1 ] ");
  assert_json (builder, "v", "{\"string\":\"é\\\"\",\"int\":-9223372036854775808,\"double\":0.1,\"boolean\":true,\"null\":null,"
                             "\"node\":{\"a\":[1,2]},\"variant\":{\"b\":true},\"json\":[ 1 ]}");
}

static void
appends_values_of_all_types (void)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_pod (), "x");
  g_autoptr (JsonNode) node = json_from_string ("{}", NULL);

  koprs_resource_builder_append_string (builder, "v.a", "s");
  koprs_resource_builder_append_int (builder, "v.a", 1);
  koprs_resource_builder_append_double (builder, "v.a", 1.5);
  koprs_resource_builder_append_boolean (builder, "v.a", FALSE);
  koprs_resource_builder_append_node (builder, "v.a", node);
  koprs_resource_builder_append_variant (builder, "v.a", g_variant_new_string ("v"));
  koprs_resource_builder_append_json (builder, "v.a", "null");
  assert_json (builder, "v.a", "[\"s\",1,1.5,false,{},\"v\",null]");
}

static void
removes_what_is_there_and_what_is_not (void)
{
  g_autoptr (KoprsResourceBuilder) builder = new_from_json ("{\"metadata\":{\"name\":\"x\",\"labels\":{\"a.b/c\":\"1\",\"d\":\"2\"}},\"a\":[1,2,3]}");

  koprs_resource_builder_remove (builder, "a[1]");
  koprs_resource_builder_remove (builder, "a[7]");
  koprs_resource_builder_remove (builder, "nothing.here");
  koprs_resource_builder_set_label (builder, "a.b/c", NULL);
  koprs_resource_builder_set_label (builder, "e", NULL);
  koprs_resource_builder_set_annotation (builder, "e", NULL);
  koprs_resource_builder_set_namespace (builder, NULL);
  assert_json (builder, NULL, "{\"metadata\":{\"name\":\"x\",\"labels\":{\"d\":\"2\"}},\"a\":[1,3]}");
}

typedef void (*Edit) (KoprsResourceBuilder *builder);

static void empty_label (KoprsResourceBuilder *b) { koprs_resource_builder_set_label (b, "", "x"); }
static void no_label (KoprsResourceBuilder *b) { koprs_resource_builder_set_label (b, NULL, "x"); }
static void no_annotation (KoprsResourceBuilder *b) { koprs_resource_builder_set_annotation (b, NULL, NULL); }
static void bad_path (KoprsResourceBuilder *b) { koprs_resource_builder_set_int (b, "a[", 1); }
static void no_path (KoprsResourceBuilder *b) { koprs_resource_builder_set_int (b, NULL, 1); }
static void empty_path (KoprsResourceBuilder *b) { koprs_resource_builder_append_json (b, "", "1"); }
static void remove_all (KoprsResourceBuilder *b) { koprs_resource_builder_remove (b, NULL); }
static void remove_bad (KoprsResourceBuilder *b) { koprs_resource_builder_remove (b, "a["); }
static void through_string (KoprsResourceBuilder *b) { koprs_resource_builder_set_int (b, "kind.x", 1); }
static void append_to_string (KoprsResourceBuilder *b) { koprs_resource_builder_append_int (b, "kind", 1); }
static void beyond_the_end (KoprsResourceBuilder *b) { koprs_resource_builder_set_int (b, "a[1]", 1); }
static void no_string (KoprsResourceBuilder *b) { koprs_resource_builder_set_string (b, "a", NULL); }
static void bad_string (KoprsResourceBuilder *b) { koprs_resource_builder_set_string (b, "a", "\xff"); }
static void not_a_number (KoprsResourceBuilder *b) { koprs_resource_builder_set_double (b, "a", NAN); }
static void infinite (KoprsResourceBuilder *b) { koprs_resource_builder_append_double (b, "a", INFINITY); }
static void no_json (KoprsResourceBuilder *b) { koprs_resource_builder_set_json (b, "a", NULL); }
static void bad_json (KoprsResourceBuilder *b) { koprs_resource_builder_set_json (b, "a", "{} {}"); }
static void empty_json (KoprsResourceBuilder *b) { koprs_resource_builder_append_json (b, "a", ""); }
static void bad_variant (KoprsResourceBuilder *b) { koprs_resource_builder_set_variant (b, "a", g_variant_new_parsed ("{1: 2}")); }
static void no_finalizer (KoprsResourceBuilder *b) { koprs_resource_builder_add_finalizer (b, NULL); }
static void empty_finalizer (KoprsResourceBuilder *b) { koprs_resource_builder_remove_finalizer (b, ""); }
static void no_name (KoprsResourceBuilder *b) { koprs_resource_builder_set_name (b, NULL); }
static void empty_name (KoprsResourceBuilder *b) { koprs_resource_builder_set_name (b, ""); }

static void
the_first_mistake_is_the_error_of_build (void)
{
  static const struct {
    Edit edit;
    int code;
  } cases[] = {
    { empty_label, KOPRS_ERROR_INVALID_ARGUMENT }, { no_label, KOPRS_ERROR_INVALID_ARGUMENT },
    { no_annotation, KOPRS_ERROR_INVALID_ARGUMENT }, { bad_path, KOPRS_ERROR_INVALID_ARGUMENT },
    { no_path, KOPRS_ERROR_INVALID_ARGUMENT }, { empty_path, KOPRS_ERROR_INVALID_ARGUMENT },
    { remove_all, KOPRS_ERROR_INVALID_ARGUMENT }, { remove_bad, KOPRS_ERROR_INVALID_ARGUMENT },
    { through_string, KOPRS_ERROR_INVALID_ARGUMENT }, { append_to_string, KOPRS_ERROR_INVALID_ARGUMENT },
    { beyond_the_end, KOPRS_ERROR_INVALID_ARGUMENT }, { no_string, KOPRS_ERROR_INVALID_ARGUMENT },
    { bad_string, KOPRS_ERROR_INVALID_ARGUMENT }, { not_a_number, KOPRS_ERROR_INVALID_ARGUMENT },
    { infinite, KOPRS_ERROR_INVALID_ARGUMENT }, { no_json, KOPRS_ERROR_INVALID_ARGUMENT },
    { bad_json, KOPRS_ERROR_SERIALIZATION }, { empty_json, KOPRS_ERROR_SERIALIZATION },
    { bad_variant, KOPRS_ERROR_SERIALIZATION }, { no_finalizer, KOPRS_ERROR_INVALID_ARGUMENT },
    { empty_finalizer, KOPRS_ERROR_INVALID_ARGUMENT }, { no_name, KOPRS_ERROR_MISSING_METADATA },
    { empty_name, KOPRS_ERROR_MISSING_METADATA },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KoprsResourceBuilder *builder = koprs_resource_builder_new (koprs_kind_pod (), "x");
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) again = NULL;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      cases[i].edit (builder);
      koprs_resource_builder_set_int (builder, "fine", 1);
      if (cases[i].code == KOPRS_ERROR_INVALID_ARGUMENT)
        koprs_resource_builder_set_json (builder, "later", "{");
      g_assert_null (koprs_resource_builder_build (builder, &error));
      g_assert_error (error, KOPRS_ERROR, cases[i].code);
      g_assert_null (koprs_resource_builder_build (builder, &again));
      g_assert_error (again, KOPRS_ERROR, cases[i].code);
      g_assert_finalize_object (builder);
    }
}

static void
a_generated_name_will_do (void)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_pod (), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_resource_builder_build (builder, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_MISSING_METADATA);
  koprs_resource_builder_set_generate_name (builder, "");
  g_clear_error (&error);
  g_assert_null (koprs_resource_builder_build (builder, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_MISSING_METADATA);
  koprs_resource_builder_set_generate_name (builder, "web-");
  assert_json (builder, "metadata", "{\"generateName\":\"web-\"}");
}

static void
owners_are_added_once_each (void)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_config_map (), "x");
  g_autoptr (KoprsResource) a =
    koprs_resource_new_from_json ("{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\",\"uid\":\"1\"}}", -1, NULL);
  g_autoptr (KoprsResource) b =
    koprs_resource_new_from_json ("{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"b\",\"uid\":\"2\"}}", -1, NULL);
  g_autoptr (KoprsResource) built = NULL;

  koprs_resource_builder_add_owner (builder, a, FALSE);
  koprs_resource_builder_add_owner (builder, b, FALSE);
  koprs_resource_builder_add_owner (builder, a, TRUE);
  koprs_resource_builder_add_owner (builder, a, TRUE);
  assert_json (builder, "metadata.ownerReferences",
               "[{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"name\":\"a\",\"uid\":\"1\",\"controller\":true,\"blockOwnerDeletion\":true},"
               "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"name\":\"b\",\"uid\":\"2\",\"controller\":false,\"blockOwnerDeletion\":false}]");
  built = build (builder);
  g_assert_true (koprs_resource_is_owned_by (built, a));
  g_assert_true (koprs_resource_is_owned_by (built, b));
}

static void
owners_that_would_be_collected_are_refused (void)
{
  static const struct {
    const char *owner;
    const char *object;
    int code;    /* -1: fine */
  } cases[] = {
    { "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\"}}", "{\"metadata\":{\"name\":\"x\"}}", KOPRS_ERROR_MISSING_METADATA },
    { "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"uid\":\"1\"}}", "{\"metadata\":{\"name\":\"x\"}}", KOPRS_ERROR_MISSING_METADATA },
    { "{\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"a\",\"uid\":\"1\"}}", "{\"metadata\":{\"name\":\"x\"}}", KOPRS_ERROR_MISSING_METADATA },
    { "{\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\",\"uid\":\"1\"}}", "{\"metadata\":{\"name\":\"x\"}}", KOPRS_ERROR_MISSING_METADATA },
    { "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\",\"uid\":\"1\",\"namespace\":\"n\"}}",
      "{\"metadata\":{\"name\":\"x\",\"namespace\":\"m\"}}", KOPRS_ERROR_INVALID_SCOPE },
    { "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\",\"uid\":\"1\",\"namespace\":\"n\"}}",
      "{\"apiVersion\":\"v1\",\"kind\":\"Node\",\"metadata\":{\"name\":\"x\"}}", KOPRS_ERROR_INVALID_SCOPE },
    { "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\",\"uid\":\"1\",\"namespace\":\"n\"}}",
      "{\"metadata\":{\"name\":\"x\",\"namespace\":\"n\"}}", -1 },
    { "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\",\"uid\":\"1\",\"namespace\":\"n\"}}",
      "{\"metadata\":{\"name\":\"x\"}}", -1 },
    { "{\"apiVersion\":\"v1\",\"kind\":\"Node\",\"metadata\":{\"name\":\"a\",\"uid\":\"1\"}}",
      "{\"metadata\":{\"name\":\"x\",\"namespace\":\"n\"}}", -1 },
    { "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\",\"uid\":\"1\"}}",
      "{\"metadata\":{\"name\":\"x\",\"ownerReferences\":[{\"kind\":\"Pod\",\"name\":\"b\",\"uid\":\"2\",\"controller\":true}]}}",
      KOPRS_ERROR_INVALID_ARGUMENT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KoprsResourceBuilder) builder = new_from_json (cases[i].object);
      g_autoptr (KoprsResource) owner = koprs_resource_new_from_json (cases[i].owner, -1, NULL);
      g_autoptr (KoprsResource) built = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      koprs_resource_builder_add_owner (builder, owner, TRUE);
      built = koprs_resource_builder_build (builder, &error);
      if (cases[i].code < 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, KOPRS_ERROR, cases[i].code);
    }
}

static void
finalizers_are_added_once_and_removed_for_good (void)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_config_map (), "x");

  koprs_resource_builder_remove_finalizer (builder, "a");
  koprs_resource_builder_add_finalizer (builder, "a");
  koprs_resource_builder_add_finalizer (builder, "b");
  koprs_resource_builder_add_finalizer (builder, "a");
  assert_json (builder, "metadata.finalizers", "[\"a\",\"b\"]");
  koprs_resource_builder_append_string (builder, "metadata.finalizers", "a");
  koprs_resource_builder_remove_finalizer (builder, "a");
  koprs_resource_builder_remove_finalizer (builder, "a");
  assert_json (builder, "metadata.finalizers", "[\"b\"]");
}

static const char conditions_json[] =
  "{\"metadata\":{\"name\":\"x\"},\"status\":{\"conditions\":[{\"type\":\"Other\",\"status\":\"True\"},"
  "{\"type\":\"Ready\",\"status\":\"False\",\"lastTransitionTime\":\"2020-01-01T00:00:00Z\",\"observedGeneration\":1,"
  "\"reason\":\"Old\",\"message\":\"old\",\"lastProbeTime\":null}]}}";

static void
a_condition_of_the_same_status_keeps_its_time (void)
{
  g_autoptr (KoprsResourceBuilder) builder = new_from_json (conditions_json);
  g_autoptr (KoprsCondition) condition = koprs_condition_new ("Ready", "False", "New", "new");
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 1, 2, 3, 4, 5);

  koprs_condition_set_observed_generation (condition, 7);
  koprs_condition_set_last_transition_time (condition, time);
  koprs_resource_builder_set_condition (builder, condition);
  assert_json (builder, "status.conditions",
               "[{\"type\":\"Other\",\"status\":\"True\"},"
               "{\"type\":\"Ready\",\"status\":\"False\",\"lastTransitionTime\":\"2020-01-01T00:00:00Z\",\"observedGeneration\":7,"
               "\"reason\":\"New\",\"message\":\"new\",\"lastProbeTime\":null}]");
}

static void
a_condition_of_another_status_takes_its_own_time (void)
{
  g_autoptr (KoprsResourceBuilder) builder = new_from_json (conditions_json);
  g_autoptr (KoprsCondition) condition = koprs_condition_new ("Ready", "True", NULL, NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  g_autoptr (GDateTime) time = g_date_time_new (zone, 2026, 1, 2, 3, 4, 5.75);

  koprs_condition_set_last_transition_time (condition, time);
  koprs_resource_builder_set_condition (builder, condition);
  assert_json (builder, "status.conditions[1]",
               "{\"type\":\"Ready\",\"status\":\"True\",\"lastTransitionTime\":\"2026-01-02T02:04:05Z\","
               "\"message\":\"\",\"lastProbeTime\":null}");
}

static void
a_new_condition_takes_the_present_time (void)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_pod (), "x");
  g_autoptr (KoprsCondition) condition = koprs_condition_new ("Ready", "Unknown", "Why", "because");
  g_autoptr (KoprsResource) resource = NULL;
  g_autoptr (KoprsCondition) got = NULL;
  g_autofree char *text = NULL;
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  gint64 time;

  koprs_resource_builder_set_condition (builder, condition);
  resource = build (builder);
  got = koprs_resource_find_condition (resource, "Ready");
  time = g_date_time_to_unix (koprs_condition_get_last_transition_time (got));
  g_assert_cmpint (time, >=, before);
  g_assert_cmpint (time, <=, g_get_real_time () / G_USEC_PER_SEC);
  text = koprs_resource_dup_string (resource, "status.conditions[0].lastTransitionTime");
  g_assert_cmpuint (strlen (text), ==, strlen ("2026-01-02T03:04:05Z"));
  g_assert_true (g_str_has_suffix (text, "Z"));
  g_assert_cmpuint (koprs_resource_count (resource, "status.conditions"), ==, 1);
  g_assert_cmpstr (koprs_condition_get_reason (got), ==, "Why");
}

static void
a_known_status_without_a_time_gets_one (void)
{
  g_autoptr (KoprsResourceBuilder) builder = new_from_json (conditions_json);
  g_autoptr (KoprsCondition) condition = koprs_condition_new ("Other", "True", "R", "m");
  g_autoptr (KoprsResource) resource = NULL;

  koprs_resource_builder_set_condition (builder, condition);
  resource = build (builder);
  g_assert_true (koprs_resource_has (resource, "status.conditions[0].lastTransitionTime"));
  g_assert_cmpuint (koprs_resource_count (resource, "status.conditions"), ==, 2);
}

static void
conditions_that_say_nothing_are_refused (void)
{
  static const char *const cases[][2] = { { NULL, "True" }, { "", "True" }, { "Ready", NULL }, { "Ready", "" }, { "Ready", "true" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_pod (), "x");
      g_autoptr (KoprsCondition) condition = koprs_condition_new (cases[i][0], cases[i][1], "R", "m");
      g_autoptr (GError) error = NULL;

      koprs_resource_builder_set_condition (builder, condition);
      g_assert_null (koprs_resource_builder_build (builder, &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
    }
}

static void
the_kind_goes_along_unless_the_text_says_another (void)
{
  g_autoptr (KoprsKind) widgets = koprs_kind_new ("example.com", "v1", "Widget", "widgets", TRUE);
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (widgets, "x");
  g_autoptr (KoprsResource) widget = build (builder);
  g_autoptr (KoprsResourceBuilder) second = koprs_resource_builder_new_from_resource (widget);
  g_autoptr (KoprsResource) same = build (second);
  g_autoptr (KoprsKind) kind = koprs_resource_dup_resource_kind (same);
  g_autoptr (KoprsResource) other = NULL;

  g_assert_true (kind == widgets);
  koprs_resource_builder_set_string (second, "kind", "Gadget");
  other = build (second);
  g_assert_null (koprs_resource_dup_resource_kind (other));
  g_assert_cmpstr (koprs_resource_get_kind (other), ==, "Gadget");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/resource-builder/makes-objects-from-nothing", makes_objects_from_nothing);
  g_test_add_func ("/resource-builder/keeps-what-it-does-not-edit-byte-for-byte", keeps_what_it_does_not_edit_byte_for_byte);
  g_test_add_func ("/resource-builder/leaves-the-resource-it-began-with-alone", leaves_the_resource_it_began_with_alone);
  g_test_add_func ("/resource-builder/sets-values-of-all-types", sets_values_of_all_types);
  g_test_add_func ("/resource-builder/appends-values-of-all-types", appends_values_of_all_types);
  g_test_add_func ("/resource-builder/removes-what-is-there-and-what-is-not", removes_what_is_there_and_what_is_not);
  g_test_add_func ("/resource-builder/the-first-mistake-is-the-error-of-build", the_first_mistake_is_the_error_of_build);
  g_test_add_func ("/resource-builder/a-generated-name-will-do", a_generated_name_will_do);
  g_test_add_func ("/resource-builder/owners-are-added-once-each", owners_are_added_once_each);
  g_test_add_func ("/resource-builder/owners-that-would-be-collected-are-refused", owners_that_would_be_collected_are_refused);
  g_test_add_func ("/resource-builder/finalizers-are-added-once-and-removed-for-good", finalizers_are_added_once_and_removed_for_good);
  g_test_add_func ("/resource-builder/a-condition-of-the-same-status-keeps-its-time", a_condition_of_the_same_status_keeps_its_time);
  g_test_add_func ("/resource-builder/a-condition-of-another-status-takes-its-own-time", a_condition_of_another_status_takes_its_own_time);
  g_test_add_func ("/resource-builder/a-new-condition-takes-the-present-time", a_new_condition_takes_the_present_time);
  g_test_add_func ("/resource-builder/a-known-status-without-a-time-gets-one", a_known_status_without_a_time_gets_one);
  g_test_add_func ("/resource-builder/conditions-that-say-nothing-are-refused", conditions_that_say_nothing_are_refused);
  g_test_add_func ("/resource-builder/the-kind-goes-along-unless-the-text-says-another", the_kind_goes_along_unless_the_text_says_another);
  return g_test_run ();
}
