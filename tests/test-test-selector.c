/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What matches, and what a real server (1.37) said to selectors that are none. */

#include "koprs/testing/cluster/koprs-test-selector.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define X64 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
#define PARSE "unable to parse requirement: "
#define NAME_RULE \
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. " \
  "'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"
#define VALUE_RULE \
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an " \
  "alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is " \
  "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')"
#define PREFIX_RULE \
  "prefix part a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end " \
  "with an alphanumeric character (e.g. 'example.com', regex used for validation is " \
  "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"

typedef struct {
  const char *selector;
  const char *problem;
} Refusal;

static const Refusal label_refusals[] = {
  { "a b c", PARSE "found 'b', expected: in, notin, =, ==, !=, gt, lt" },
  { "==", "found '==', expected: !, identifier, or 'end of string'" },
  { "a>=3", PARSE "found '=', expected: identifier" },
  { "a>x", PARSE "values[0]: Invalid value: \"x\": for 'Gt', 'Lt' operators, the value must be an integer" },
  { "a in", PARSE "found '' expected: '('" },
  { "a in x", PARSE "found 'x' expected: '('" },
  { "a in (", PARSE "found '', expected: ',', ')' or identifier" },
  { "a in (x", PARSE "found '', expected: ',' or ')'" },
  { "a in (x y)", PARSE "found 'y', expected: ',' or ')'" },
  { "!", PARSE "found '', expected: identifier" },
  { "!a=b", "found '=', expected: ',' or 'end of string'" },
  { "a,", "found '', expected: identifier after ','" },
  { "a,,b", "found ',', expected: identifier after ','" },
  { ",a", "found ',', expected: !, identifier, or 'end of string'" },
  { "a=b c", "found 'c', expected: ',' or 'end of string'" },
  { "a=-x", PARSE "values[0][a]: Invalid value: \"-x\": " VALUE_RULE },
  { "-a", PARSE "<nil>: Invalid value: \"-a\": name part " NAME_RULE },
  { "a/b/c", PARSE "<nil>: Invalid value: \"a/b/c\": a valid label key " NAME_RULE
             " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')" },
  { "A/b", PARSE "<nil>: Invalid value: \"A/b\": " PREFIX_RULE },
  { "/b", PARSE "<nil>: Invalid value: \"/b\": prefix part must be non-empty" },
  { "a/", PARSE "<nil>: Invalid value: \"a/\": name part must be non-empty; name part " NAME_RULE },
  { "é", PARSE "<nil>: Invalid value: \"é\": name part " NAME_RULE },
  { "a=é", PARSE "values[0][a]: Invalid value: \"é\": " VALUE_RULE },
  { "a=" X64, PARSE "values[0][a]: Invalid value: \"" X64 "\": must be no more than 63 bytes" },
  { X64, PARSE "<nil>: Invalid value: \"" X64 "\": name part must be no more than 63 bytes" },
  { "a=b,!", PARSE "found '', expected: identifier" },
  { "a ! b", PARSE "found '!', expected: in, notin, =, ==, !=, gt, lt" },
  { "(a)", "found '(', expected: !, identifier, or 'end of string'" },
  { "a<", PARSE "values[0]: Invalid value: \"\": for 'Gt', 'Lt' operators, the value must be an integer" },
  { "a=(b)", PARSE "found '(', expected: identifier" },
  { "a=b=c", "found '=', expected: ',' or 'end of string'" },
  { "a!b", PARSE "found '!', expected: in, notin, =, ==, !=, gt, lt" },
  { ")", "found ')', expected: !, identifier, or 'end of string'" },
  { "a)", PARSE "found ')', expected: in, notin, =, ==, !=, gt, lt" },
  { "a in ((x))", PARSE "found '(', expected: ',', ')' or identifier" },
  { "a<>3", PARSE "found '>', expected: identifier" },
  { "=a", "found '=', expected: !, identifier, or 'end of string'" },
  { "a =!b", PARSE "found '!', expected: identifier" },
  { "a in (=)", PARSE "found '=', expected: ',', ')' or identifier" },
  { "a in (b=)", PARSE "found '=', expected: ',' or ')'" },
  { "!!a", PARSE "found '!', expected: identifier" },
};

typedef struct {
  const char *kind;         /* "v1 Pod"; "Widget" */
  const char *selector;
  const char *problem;      /* NULL: it is fine */
} FieldCase;

static const FieldCase field_cases[] = {
  { "v1 Pod", "garbage", "invalid selector: 'garbage'; can't understand 'garbage'" },
  { "v1 Pod", "a=b,garbage", "invalid selector: 'a=b,garbage'; can't understand 'garbage'" },
  { "v1 Pod", "a=b", "field label not supported: a" },
  { "v1 Pod", "=x", "field label not supported: " },
  { "v1 Pod", "metadata.uid=x", "field label not supported: metadata.uid" },
  { "v1 Pod", "metadata.name=a=b", "invalid field selector: unescaped character in value: 61" },
  { "v1 Pod", "metadata.name=a\\x", "invalid field selector: invalid escape sequence: \\x" },
  { "v1 Pod", "metadata.name=a\\", "invalid field selector: invalid escape sequence: \\" },
  { "v1 Pod", "metadata.name=a\\,b", NULL },
  { "v1 Pod", "metadata.name=x,,status.phase!=x", NULL },
  { "v1 Pod", "spec.host=x", NULL },
  { "v1 Pod", "status.podIPs=1", NULL },
  { "v1 ConfigMap", "data.a=x", "\"data.a\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "v1 PersistentVolume", "foo=x", "\"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "v1 PersistentVolume", "metadata.namespace=x", NULL },
  { "v1 Node", "metadata.namespace=x", "field label not supported: metadata.namespace" },
  { "v1 Namespace", "metadata.namespace=x", "field label not supported: metadata.namespace" },
  { "batch/v1 Job", "garbage=", "field label \"garbage\" not supported for Job" },
  { "apps/v1 ReplicaSet", "status.replicas=1",
    "\"status.replicas\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "events.k8s.io/v1 Event", "regarding.name=x", NULL },
  { "events.k8s.io/v1 Event", "involvedObject.name=x", "field label not supported: involvedObject.name" },
  { "v1 Event", "involvedObject.name=x", NULL },
  { "resource.k8s.io/v1 ResourceSlice", "spec.x=y", "field label not supported for resource.k8s.io/v1, Kind=ResourceSlice: spec.x" },
  { "Widget", "spec.color=red", NULL },
  { "Widget", ".spec.color=red", "field label not supported: .spec.color" },
  { "Widget", "spec.size=3", "field label not supported: spec.size" },
  { "Widget", "metadata.namespace=default", NULL },
};

typedef struct {
  const char *selector;
  gboolean matches;
} Match;

#define LABELLED "{'metadata':{'name':'n','labels':{'a':'b','n':'5','e':'','in':'x'}}}"

static const Match label_matches[] = {
  { "", TRUE },           { "a", TRUE },          { "c", FALSE },         { "!a", FALSE },       { "!c", TRUE },
  { "a=b", TRUE },        { "a==b", TRUE },       { "a=c", FALSE },       { "a!=b", FALSE },     { "a!=c", TRUE },
  { "c!=x", TRUE },       { "a in (x,b)", TRUE }, { "a in (x)", FALSE },  { "a notin (x)", TRUE }, { "a notin (b)", FALSE },
  { "c notin (b)", TRUE }, { "c in (b)", FALSE }, { "n>4", TRUE },        { "n>5", FALSE },      { "n<6", TRUE },
  { "n<0", FALSE },      { "a>1", FALSE },       { "c<1", FALSE },       { "e=", TRUE },        { "e", TRUE },
  { "e in ()", TRUE },    { "a in ()", FALSE },   { "e in (x,)", TRUE },  { "e in (,x)", TRUE }, { "a=b,n=5", TRUE },
  { "a=b,n=6", FALSE },   { " a = b , n > 4 ", TRUE }, { "in=x", TRUE },  { "in in (in,x)", TRUE }, { "c=", FALSE },
};

#define POD \
  "{'metadata':{'name':'p,1','namespace':'ns'},'spec':{'nodeName':'n1','hostNetwork':true},'status':{'podIPs':[{'ip':'1.2.3.4'}]}}"

static const Match field_matches[] = {
  { "", TRUE },
  { "metadata.name=p\\,1", TRUE },
  { "metadata.name!=p\\,1", FALSE },
  { "metadata.namespace==ns,spec.nodeName=n1", TRUE },
  { "metadata.namespace==ns,spec.nodeName!=n1", FALSE },
  { "spec.host=n1", TRUE },
  { "spec.hostNetwork=true", TRUE },
  { "spec.hostNetwork=false", FALSE },
  { "status.phase=", TRUE },
  { "status.phase!=Running", TRUE },
  { "status.podIPs=1.2.3.4", TRUE },
};

static JsonNode *
parse (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GError) error = NULL;
  JsonNode *node = koprs_test_node_parse (json, -1, &error);

  g_assert_no_error (error);
  return node;
}

static KoprsTestSchema *
find_schema (const char *kind)
{
  g_auto (GStrv) words = g_strsplit (kind, " ", 2);
  g_autoptr (JsonNode) definition = NULL;

  if (words[1] != NULL)
    {
      g_auto (GStrv) group = g_strsplit (words[0], "/", 2);

      return koprs_test_schema_new_builtin (group[1] != NULL ? group[0] : "", group[1] != NULL ? group[1] : group[0], words[1]);
    }
  definition = parse ("{'spec':{'group':'g','names':{'kind':'Widget'},'versions':[{'name':'v1','schema':{'openAPIV3Schema':"
                      "{'type':'object'}}}]}}");
  return koprs_test_schema_new_custom (definition, "v1", NULL);
}

static void
label_selectors_match (void)
{
  g_autoptr (JsonNode) object = parse (LABELLED);
  g_autoptr (JsonNode) bare = parse ("{'metadata':{'name':'n'}}");

  for (guint i = 0; i < G_N_ELEMENTS (label_matches); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KoprsTestSelector) selector = koprs_test_selector_new_labels (label_matches[i].selector, &error);

      g_test_message ("%s", label_matches[i].selector);
      g_assert_no_error (error);
      g_assert_cmpint (koprs_test_selector_matches_node (selector, object), ==, label_matches[i].matches);
      g_assert_cmpint (koprs_test_selector_is_empty (selector), ==, *label_matches[i].selector == '\0');
      koprs_test_selector_matches_node (selector, bare);
    }
  g_assert_true (koprs_test_selector_is_empty (NULL));
}

static void
label_selectors_are_refused_as_on_the_real_server (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (label_refusals); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", label_refusals[i].selector);
      g_assert_null (koprs_test_selector_new_labels (label_refusals[i].selector, &error));
      g_assert_error (error, KOPRS_TEST_STATUS, 400);
      g_assert_cmpstr (error->message, ==, label_refusals[i].problem);
    }
}

static KoprsTestSelector *
new_fields (const char *text, KoprsTestSchema *schema, char **selectable, GError **error)
{
  g_autoptr (KoprsTestSelector) selector = koprs_test_selector_new_terms (text, error);

  return selector != NULL && koprs_test_selector_place_fields (selector, schema, selectable, error) ? g_steal_pointer (&selector) : NULL;
}

static void
field_selectors_match (void)
{
  g_autoptr (JsonNode) object = parse (POD);
  g_autoptr (KoprsTestSchema) schema = find_schema ("v1 Pod");

  for (guint i = 0; i < G_N_ELEMENTS (field_matches); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KoprsTestSelector) selector = new_fields (field_matches[i].selector, schema, NULL, &error);

      g_test_message ("%s", field_matches[i].selector);
      g_assert_no_error (error);
      g_assert_cmpint (koprs_test_selector_matches_node (selector, object), ==, field_matches[i].matches);
    }
}

static void
fields_are_known_as_on_the_real_server (void)
{
  static const char *const selectable[] = { ".spec.color", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (field_cases); i++)
    {
      g_autoptr (KoprsTestSchema) schema = find_schema (field_cases[i].kind);
      g_autoptr (GError) error = NULL;
      g_autoptr (KoprsTestSelector) selector = NULL;

      g_test_message ("%s %s", field_cases[i].kind, field_cases[i].selector);
      selector = new_fields (field_cases[i].selector, schema, (char **) selectable, &error);
      if (field_cases[i].problem == NULL)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_null (selector);
      g_assert_error (error, KOPRS_TEST_STATUS, 400);
      g_assert_cmpstr (error->message, ==, field_cases[i].problem);
    }
}

/* Events are stored as those of the core group, whichever one is asked. */
static void
events_of_their_own_group_are_found_too (void)
{
  g_autoptr (KoprsTestSchema) schema = find_schema ("events.k8s.io/v1 Event");
  g_autoptr (KoprsTestSelector) selector = new_fields ("reportingController=x,regarding.name=p", schema, NULL, NULL);
  g_autoptr (JsonNode) event = parse ("{'reportingComponent':'x','involvedObject':{'name':'p'}}");
  g_autoptr (JsonNode) other = parse ("{'reportingComponent':'x','involvedObject':{'name':'q'}}");

  g_assert_true (koprs_test_selector_matches_node (selector, event));
  g_assert_false (koprs_test_selector_matches_node (selector, other));
}

/* The source of an event is its reporter where nothing else is said. */
static void
events_are_found_by_their_source (void)
{
  g_autoptr (KoprsTestSchema) schema = find_schema ("v1 Event");
  g_autoptr (KoprsTestSelector) selector = new_fields ("source=x", schema, NULL, NULL);
  g_autoptr (JsonNode) old = parse ("{'source':{'component':'x'},'reportingComponent':'y'}");
  g_autoptr (JsonNode) new = parse ("{'source':{},'reportingComponent':'x'}");
  g_autoptr (JsonNode) other = parse ("{'source':{'component':'z'},'reportingComponent':'x'}");

  g_assert_true (koprs_test_selector_matches_node (selector, old));
  g_assert_true (koprs_test_selector_matches_node (selector, new));
  g_assert_false (koprs_test_selector_matches_node (selector, other));
}

static void
mutated_selectors_do_no_harm (void)
{
  static const char alphabet[] = "ab.,=!()<> \\in\t/-\xc3\xa9";
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (KoprsTestSchema) schema = find_schema ("v1 Pod");
  g_autoptr (JsonNode) object = parse (POD);

  for (guint round = 0; round < 20000; round++)
    {
      char text[17] = { 0 };
      g_autoptr (KoprsTestSelector) labels = NULL;
      g_autoptr (KoprsTestSelector) fields = NULL;

      for (int i = g_rand_int_range (rand, 0, 16); i > 0; i--)
        text[i - 1] = alphabet[g_rand_int_range (rand, 0, sizeof alphabet - 1)];
      if (!g_utf8_validate (text, -1, NULL))
        continue;
      labels = koprs_test_selector_new_labels (text, NULL);
      fields = new_fields (text, schema, NULL, NULL);
      if (labels != NULL)
        koprs_test_selector_matches_node (labels, object);
      if (fields != NULL)
        koprs_test_selector_matches_node (fields, object);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/test-selector/label-selectors-match", label_selectors_match);
  g_test_add_func ("/test-selector/label-selectors-are-refused-as-on-the-real-server",
                   label_selectors_are_refused_as_on_the_real_server);
  g_test_add_func ("/test-selector/field-selectors-match", field_selectors_match);
  g_test_add_func ("/test-selector/fields-are-known-as-on-the-real-server", fields_are_known_as_on_the_real_server);
  g_test_add_func ("/test-selector/events-are-found-by-their-source", events_are_found_by_their_source);
  g_test_add_func ("/test-selector/events-of-their-own-group-are-found-too", events_of_their_own_group_are_found_too);
  g_test_add_func ("/test-selector/mutated-selectors-do-no-harm", mutated_selectors_do_no_harm);
  return g_test_run ();
}
