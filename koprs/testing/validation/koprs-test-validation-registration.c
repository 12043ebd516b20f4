/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* APIServices: a name that says version and group, ranks, and whoever serves it. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

static void
check_name (KoprsTestValidator *self, JsonNode *object)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  JsonNode *name = koprs_test_node_find (object, "metadata", "name", NULL);
  g_autofree char *wanted = g_strconcat (koprs_test_node_get_text (spec, "version"), ".",
                                         koprs_test_node_get_text (spec, "group"), NULL);
  gsize outer = koprs_test_validator_enter (self, "metadata");

  koprs_test_validator_enter (self, "name");
  if (name != NULL && !g_str_equal (koprs_test_node_get_text (koprs_test_node_get (object, "metadata"), "name"), wanted))
    koprs_test_validator_invalid (self, name, "must be `spec.version+\".\"+spec.group`: \"%s\"", wanted);
  koprs_test_validator_leave (self, outer);
}

static void
check_group (KoprsTestValidator *self, JsonNode *spec)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  const char *group = koprs_test_node_get_text (spec, "group"), *version = koprs_test_node_get_text (spec, "version");
  gsize mark = koprs_test_validator_enter (self, "group");

  if (*group != '\0')
    koprs_test_names_check_subdomain (group, FALSE, problems);
  else if (!g_str_equal (version, "v1"))
    koprs_test_validator_required (self, "only v1 may have an empty group and it better be legacy kube");
  koprs_test_validator_take_problems (self, group, problems);
  koprs_test_validator_leave (self, mark);
  mark = koprs_test_validator_enter (self, "version");
  koprs_test_names_check_dns_1035 (version, problems);
  koprs_test_validator_take_problems (self, version, problems);
  koprs_test_validator_leave (self, mark);
}

static void
check_between (KoprsTestValidator *self, JsonNode *object, const char *name, gint64 most, const char *detail)
{
  gint64 number = koprs_test_object_get_int (object, name, 0);
  g_autoptr (JsonNode) value = koprs_test_node_new_int (number);
  gsize mark = koprs_test_validator_enter (self, name);

  if (number <= 0 || number > most)
    koprs_test_validator_invalid (self, value, "%s", detail);
  koprs_test_validator_leave (self, mark);
}

/* Nobody needs to be trusted who is not asked. */
static void
check_local (KoprsTestValidator *self, JsonNode *spec)
{
  const char *bundle = koprs_test_node_get_text (spec, "caBundle");
  gsize length = 0, mark = koprs_test_validator_enter (self, "caBundle");
  g_autofree guchar *bytes = g_base64_decode (bundle, &length);
  g_autofree char *text = g_strdup_printf ("%" G_GSIZE_FORMAT " bytes", length);
  g_autoptr (JsonNode) shown = koprs_test_node_new_string (text);

  if (length > 0)
    koprs_test_validator_invalid (self, shown, "local APIServices may not have a caBundle");
  koprs_test_validator_leave (self, mark);
  mark = koprs_test_validator_enter (self, "insecureSkipTLSVerify");
  if (koprs_test_object_get_boolean (spec, "insecureSkipTLSVerify", FALSE))
    koprs_test_validator_invalid (self, koprs_test_node_get (spec, "insecureSkipTLSVerify"),
                                  "local APIServices may not have insecureSkipTLSVerify");
  koprs_test_validator_leave (self, mark);
}

static void
check_remote (KoprsTestValidator *self, JsonNode *spec, JsonNode *service)
{
  gsize mark = koprs_test_validator_enter (self, "service");

  koprs_test_validator_need_text (self, service, "namespace", "");
  koprs_test_validator_need_text (self, service, "name", "");
  check_between (self, service, "port", G_MAXUINT16, "port is not valid: must be between 1 and 65535, inclusive");
  koprs_test_validator_leave (self, mark);
  mark = koprs_test_validator_enter (self, "insecureSkipTLSVerify");
  if (koprs_test_object_get_boolean (spec, "insecureSkipTLSVerify", FALSE) &&
      *koprs_test_node_get_text (spec, "caBundle") != '\0')
    koprs_test_validator_invalid (self, koprs_test_node_get (spec, "insecureSkipTLSVerify"), "may not be true if caBundle is present");
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_registration (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  JsonNode *service = koprs_test_node_get (spec, "service");
  gsize mark;

  check_name (self, object);
  mark = koprs_test_validator_enter (self, "spec");
  check_group (self, spec);
  check_between (self, spec, "groupPriorityMinimum", 20000, "must be positive and less than 20000");
  check_between (self, spec, "versionPriority", 1000, "must be positive and less than 1000");
  if (koprs_test_node_is_object (service))
    check_remote (self, spec, service);
  else
    check_local (self, spec);
  koprs_test_validator_leave (self, mark);
}
