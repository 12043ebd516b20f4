/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of LimitRanges. */

#include "table.h"

static const ConformanceRow limits_are_of_known_types_and_resources[] = {
  { "POST", "~/limitranges?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'limits':[{}]}}",
    "422 FieldValueInvalid spec.limits[0].type: Invalid value: \"\": name part must be non-empty; FieldValueInvalid "
    "spec.limits[0].type: Invalid value: \"\": name part must consist of alphanumeric characters, '-', '_' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
    "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "POST", "~/limitranges?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'X'}]}}",
    "422 FieldValueInvalid spec.limits[0].type: Invalid value: \"X\": must be a standard limit type or fully qualified" },
  { "POST", "~/limitranges?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'Container'},{'type':'Container'}]}}",
    "422 FieldValueDuplicate spec.limits[1].type: Duplicate value: \"Container\"" },
  { "POST", "~/limitranges?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'a/b','max':{'x':'1'}}]}}",
    "422 FieldValueInvalid spec.limits[0].max[x]: Invalid value: \"x\": must be a standard resource type or fully qualified" },
  { "POST", "~/limitranges?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'Pod','max':{'storage':'1'},'min':{'a b':'1'}}]}}",
    "422 FieldValueInvalid spec.limits[0].max[storage]: Invalid value: \"storage\": must be a standard resource for containers; "
    "FieldValueInvalid spec.limits[0].min[a b]: Invalid value: \"a b\": name part must consist of alphanumeric characters, '-', "
    "'_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used "
    "for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueInvalid spec.limits[0].min[a b]: Invalid value: "
    "\"a b\": must be a standard resource for containers" },
  { "POST", "~/limitranges?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'Pod','default':{'cpu':'1'},'defaultRequest':{'cpu':'1'}}]}}",
    "422 FieldValueForbidden spec.limits[0].default: Forbidden: may not be specified when `type` is 'Pod'; FieldValueForbidden "
    "spec.limits[0].defaultRequest: Forbidden: may not be specified when `type` is 'Pod'" },
  { "POST", "~/limitranges?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'PersistentVolumeClaim','max':{'cpu':'1'}}]}}",
    "422 FieldValueRequired spec.limits[0].limits: Required value: either minimum or maximum storage value is required, but "
    "neither was provided" },
};

static const ConformanceRow bounds_fit_each_other[] = {
  { "POST", "~/limitranges?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'Container','max':{'cpu':'1'},'min':{'cpu':'2'}}]}}",
    "422 FieldValueInvalid spec.limits[0].min[cpu]: Invalid value: \"2\": min value 2 is greater than max value 1; "
    "FieldValueInvalid spec.limits[0].defaultRequest[cpu]: Invalid value: \"1\": min value 2 is greater than default request "
    "value 1; FieldValueInvalid spec.limits[0].default[cpu]: Invalid value: \"2\": min value 2 is greater than default value 1" },
  { "POST", "~/limitranges?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'Pod','max':{'memory':'1Ki'},'min':{'memory':'1Mi'}}]}}",
    "422 FieldValueInvalid spec.limits[0].min[memory]: Invalid value: \"1Mi\": min value 1Mi is greater than max value 1Ki" },
  { "POST", "~/limitranges?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'Container','default':{'cpu':'2'},'max':{'cpu':'1'}}]}}",
    "422 FieldValueInvalid spec.limits[0].defaultRequest[cpu]: Invalid value: \"2\": default request value 2 is greater than "
    "max value 1; FieldValueInvalid spec.limits[0].default[cpu]: Invalid value: \"1\": default value 2 is greater than max "
    "value 1" },
  { "POST", "~/limitranges?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'Container','default':{'cpu':'1'},"
    "'defaultRequest':{'cpu':'2'}}]}}",
    "422 FieldValueInvalid spec.limits[0].defaultRequest[cpu]: Invalid value: \"2\": default request value 2 is greater than "
    "default limit value 1" },
  { "POST", "~/limitranges?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'Container','min':{'cpu':'2'},'defaultRequest':{'cpu':'1'}}]}}",
    "422 FieldValueInvalid spec.limits[0].defaultRequest[cpu]: Invalid value: \"1\": min value 2 is greater than default "
    "request value 1" },
  { "POST", "~/limitranges?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'PersistentVolumeClaim','max':{'storage':'1'},"
    "'min':{'storage':'2'}}]}}",
    "422 FieldValueInvalid spec.limits[0].min[storage]: Invalid value: \"2\": min value 2 is greater than max value 1" },
  { "POST", "~/limitranges?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'Container','max':{'cpu':'4'},'min':{'cpu':'1'},"
    "'default':{'cpu':'2'},'defaultRequest':{'cpu':'1'}}]}}",
    "201 LimitRange x" },
};

static const ConformanceRow ratios_are_possible[] = {
  { "POST", "~/limitranges?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'Container','maxLimitRequestRatio':{'cpu':'0.5'}}]}}",
    "422 FieldValueInvalid spec.limits[0].maxLimitRequestRatio[cpu]: Invalid value: \"500m\": ratio 500m is less than 1" },
  { "POST", "~/limitranges?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'Container','max':{'cpu':'1500m'},'min':{'cpu':'1'},"
    "'maxLimitRequestRatio':{'cpu':'2'}}]}}",
    "422 FieldValueInvalid spec.limits[0].maxLimitRequestRatio[cpu]: Invalid value: \"2\": ratio 2 is greater than max/min = "
    "1.500000" },
  { "POST", "~/limitranges?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'Container','max':{'cpu':'4'},'min':{'cpu':'1'},"
    "'maxLimitRequestRatio':{'cpu':'4'}}]}}",
    "201 LimitRange x" },
  { "POST", "~/limitranges?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'Container','max':{'cpu':'1'},'min':{'cpu':'0'},"
    "'maxLimitRequestRatio':{'cpu':'2'}}]}}",
    "201 LimitRange x" },
};

static const ConformanceRow what_cannot_be_shared_is_asked_for_as_it_is_given[] = {
  { "POST", "~/limitranges?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'Container','default':{'a.b/c':'4'},"
    "'defaultRequest':{'a.b/c':'1'}}]}}",
    "422 FieldValueInvalid spec.limits[0].defaultRequest[a.b/c]: Invalid value: \"1\": default value 4 must equal to "
    "defaultRequest value 1 in a.b/c" },
  { "POST", "~/limitranges?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'limits':[{'type':'Container','default':{'a.b/c':'4'},"
    "'defaultRequest':{'a.b/c':'4'}}]}}",
    "201 LimitRange x" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/limit-rules/limits-are-of-known-types-and-resources", limits_are_of_known_types_and_resources);
  CONFORMANCE_TABLE ("/limit-rules/bounds-fit-each-other", bounds_fit_each_other);
  CONFORMANCE_TABLE ("/limit-rules/ratios-are-possible", ratios_are_possible);
  CONFORMANCE_TABLE ("/limit-rules/what-cannot-be-shared-is-asked-for-as-it-is-given",
                     what_cannot_be_shared_is_asked_for_as_it_is_given);
  return g_test_run ();
}
