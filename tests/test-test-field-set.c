/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/merge/koprs-test-field-set.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

typedef KoprsTestFieldSet *(*Combine) (const KoprsTestFieldSet *a, const KoprsTestFieldSet *b);

typedef struct {
  const char *name;
  Combine combine;
  const char *a;
  const char *b;
  const char *expected;
} Case;

static const Case cases[] = {
  { "union-has-both", koprs_test_field_set_union, "{'f:a':{},'f:b':{'f:c':{}}}", "{'f:b':{'f:d':{}},'f:e':{}}",
    "{'f:a':{},'f:b':{'f:c':{},'f:d':{}},'f:e':{}}" },
  { "union-makes-a-way-a-member-too", koprs_test_field_set_union, "{'f:a':{'f:b':{}}}", "{'f:a':{}}", "{'f:a':{'.':{},'f:b':{}}}" },
  { "union-with-nothing-is-the-same", koprs_test_field_set_union, "{}", "{'f:a':{'.':{},'f:b':{}}}", "{'f:a':{'.':{},'f:b':{}}}" },
  { "intersection-has-what-both-have", koprs_test_field_set_intersect, "{'f:a':{'.':{},'f:b':{},'f:c':{}}}", "{'f:a':{'f:b':{}},'f:d':{}}",
    "{'f:a':{'f:b':{}}}" },
  { "intersection-of-a-way-and-a-member-is-nothing", koprs_test_field_set_intersect, "{'f:a':{'f:b':{}}}", "{'f:a':{}}", "{}" },
  { "subtracting-a-member-keeps-what-is-below", koprs_test_field_set_subtract, "{'f:a':{'.':{},'f:b':{}}}", "{'f:a':{}}", "{'f:a':{'f:b':{}}}" },
  { "subtracting-drops-ways-to-nowhere", koprs_test_field_set_subtract, "{'f:a':{'f:b':{}},'f:c':{}}", "{'f:a':{'f:b':{}}}", "{'f:c':{}}" },
  { "subtracting-deep-takes-what-is-below", koprs_test_field_set_subtract_deep, "{'f:a':{'.':{},'f:b':{}},'f:c':{}}", "{'f:a':{}}", "{'f:c':{}}" },
  { "subtracting-deep-stops-at-members", koprs_test_field_set_subtract_deep, "{'f:a':{'f:b':{'f:x':{}},'f:c':{}}}", "{'f:a':{'f:b':{}}}",
    "{'f:a':{'f:c':{}}}" },
  { "keys-are-compared-by-value", koprs_test_field_set_intersect, "{'k:{`port`:80,`protocol`:`TCP`}':{'f:x':{}}}",
    "{'k:{`protocol`:`TCP`,`port`:80.0}':{'f:x':{}}}", "{'k:{`port`:80,`protocol`:`TCP`}':{'f:x':{}}}" },
  { "steps-have-an-order", koprs_test_field_set_union, "{'v:`b`':{},'k:{`a`:10}':{},'f:z':{},'i:1':{}}",
    "{'i:0':{},'v:2':{},'k:{`a`:9}':{},'f:a':{},'v:true':{}}",
    "{'f:a':{},'f:z':{},'k:{`a`:9}':{},'k:{`a`:10}':{},'v:2':{},'v:`b`':{},'v:true':{},'i:0':{},'i:1':{}}" },
};

/* ' stands for ", ` for \\" inside of names. */
static char *
unquote (const char *text)
{
  GString *out = g_string_new (text);

  g_string_replace (out, "'", "\"", 0);
  g_string_replace (out, "`", "\\\"", 0);
  return g_string_free (out, FALSE);
}

static KoprsTestFieldSet *
parse (const char *text)
{
  g_autofree char *json = unquote (text);
  KoprsTestFieldSet *set = koprs_test_field_set_new_from_text (json);

  g_assert_nonnull (set);
  return set;
}

static char *
print (const KoprsTestFieldSet *set)
{
  g_autoptr (JsonNode) node = koprs_test_field_set_to_node (set);

  return koprs_test_node_to_text (node);
}

static void
combine (gconstpointer data)
{
  const Case *it = data;
  g_autoptr (KoprsTestFieldSet) a = parse (it->a);
  g_autoptr (KoprsTestFieldSet) b = parse (it->b);
  g_autoptr (KoprsTestFieldSet) result = it->combine (a, b);
  g_autoptr (KoprsTestFieldSet) wanted = parse (it->expected);
  g_autofree char *text = print (result), *expected = unquote (it->expected);

  g_assert_cmpstr (text, ==, expected);
  g_assert_true (koprs_test_field_set_equal (result, wanted));
  g_assert_cmpint (koprs_test_field_set_is_empty (result), ==, g_str_equal (it->expected, "{}"));
}

static void
paths_read_as_in_messages (void)
{
  g_autoptr (KoprsTestFieldSet) set = parse ("{'f:spec':{'f:z':{},'f:ports':{'k:{`port`:80,`protocol`:`TCP`}':{'.':{},'f:name':{}}},"
                                             "'f:tags':{'v:`a b`':{},'v:1':{}},'f:l':{'i:3':{}}}}");
  g_autoptr (GPtrArray) paths = koprs_test_field_set_list_paths (set);
  g_autofree char *joined = NULL;

  g_assert_cmpuint (koprs_test_field_set_count (set), ==, 6);
  g_ptr_array_add (paths, NULL);
  joined = g_strjoinv (" ", (char **) paths->pdata);
  g_assert_cmpstr (joined, ==,
                   ".spec.z .spec.l[3] .spec.ports[port=80,protocol=\"TCP\"] .spec.ports[port=80,protocol=\"TCP\"].name .spec.tags[=1] "
                   ".spec.tags[=\"a b\"]");
}

static void
what_is_malformed_is_no_set (void)
{
  static const char *const texts[] = { "[]", "1", "{'x':{}}", "{'f:a':1}", "{'k:x':{}}", "{'k:[]':{}}", "{'v:':{}}", "{'i:x':{}}", "{'i:':{}}",
                                       "{'f:a':{'q:b':{}}}", "{'':{}}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *json = unquote (texts[i]);
      g_autoptr (JsonNode) node = koprs_test_node_parse (json, -1, NULL);

      g_assert_nonnull (node);
      g_assert_null (koprs_test_field_set_parse (node));
    }
}

/* Of declared fields also the way counts, of keys of free maps it does not. */
static void
declared_fields_on_the_way_can_be_added (void)
{
  g_autoptr (KoprsTestSchema) schema = koprs_test_schema_new_builtin ("", "v1", "Pod");
  g_autoptr (KoprsTestFieldSet) set = parse ("{'f:metadata':{'f:labels':{'f:a':{}}},'f:spec':{'f:containers':{'k:{`name`:`c`}':{'f:image':{}}}}}");
  g_autoptr (KoprsTestFieldSet) all = koprs_test_field_set_with_fields (set, koprs_test_schema_get_root (schema));
  g_autofree char *text = print (all);
  g_autofree char *expected = unquote ("{'f:metadata':{'.':{},'f:labels':{'.':{},'f:a':{}}},'f:spec':{'.':{},'f:containers':{'.':{},"
                                       "'k:{`name`:`c`}':{'f:image':{}}}}}");

  g_assert_cmpstr (text, ==, expected);
}

static KoprsTestFieldSet *
make_random (GRand *rand, guint depth)
{
  static const char *const steps[] = { "f:a", "f:b", "f:c", "k:{\"x\":1}", "v:1", "i:0" };
  KoprsTestFieldSet *set = koprs_test_field_set_new ();

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (KoprsTestFieldStep) step = koprs_test_field_step_parse (steps[i]);
      guint what = g_rand_int_range (rand, 0, 6);

      if (what <= 1)
        koprs_test_field_set_add (set, step);
      if (what >= 1 && what <= 2 && depth < 3)
        {
          g_autoptr (KoprsTestFieldSet) below = make_random (rand, depth + 1);
          g_autoptr (JsonNode) node = koprs_test_field_set_to_node (below);
          g_autoptr (JsonNode) wrapped = koprs_test_node_new_object ();
          g_autoptr (KoprsTestFieldSet) more = NULL;
          KoprsTestFieldSet *both;

          if (koprs_test_field_set_is_empty (below))
            continue;
          koprs_test_node_set (wrapped, steps[i], g_steal_pointer (&node));
          more = koprs_test_field_set_parse (wrapped);
          both = koprs_test_field_set_union (set, more);
          koprs_test_field_set_free (set);
          set = both;
        }
    }
  return set;
}

/* The laws of sets, on sets by chance. */
static void
the_laws_of_sets_hold (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (KoprsTestFieldSet) a = make_random (rand, 0);
      g_autoptr (KoprsTestFieldSet) b = make_random (rand, 0);
      g_autoptr (KoprsTestFieldSet) both = koprs_test_field_set_union (a, b);
      g_autoptr (KoprsTestFieldSet) swapped = koprs_test_field_set_union (b, a);
      g_autoptr (KoprsTestFieldSet) common = koprs_test_field_set_intersect (a, b);
      g_autoptr (KoprsTestFieldSet) rest = koprs_test_field_set_subtract (a, b);
      g_autoptr (KoprsTestFieldSet) again = koprs_test_field_set_union (common, rest);
      g_autoptr (JsonNode) node = koprs_test_field_set_to_node (both);
      g_autoptr (KoprsTestFieldSet) parsed = koprs_test_field_set_parse (node);

      g_assert_true (koprs_test_field_set_equal (both, swapped));
      g_assert_true (koprs_test_field_set_equal (again, a));
      g_assert_true (koprs_test_field_set_equal (parsed, both));
      g_assert_cmpuint (koprs_test_field_set_count (a) + koprs_test_field_set_count (b), ==,
                        koprs_test_field_set_count (both) + koprs_test_field_set_count (common));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/test-field-set/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], combine);
    }
  g_test_add_func ("/test-field-set/paths-read-as-in-messages", paths_read_as_in_messages);
  g_test_add_func ("/test-field-set/what-is-malformed-is-no-set", what_is_malformed_is_no_set);
  g_test_add_func ("/test-field-set/declared-fields-on-the-way-can-be-added", declared_fields_on_the_way_can_be_added);
  g_test_add_func ("/test-field-set/the-laws-of-sets-hold", the_laws_of_sets_hold);
  return g_test_run ();
}
