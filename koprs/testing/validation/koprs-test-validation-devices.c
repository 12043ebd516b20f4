/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-validation-devices.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/schema/koprs-test-builtin-writer.h"
#include "koprs/testing/validation/koprs-test-device-selector.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_EXPRESSION (10 * 1024)
#define MAX_PARAMETERS (10 * 1024)
#define MAX_DRIVER 63
#define MAX_IDENTIFIER 32
#define NO_DOMAIN "a fully qualified name must be a domain and a name separated by a slash"
#define NO_IDENTIFIER \
  "a valid C identifier must start with alphabetic character or '_', followed by a string of alphanumeric characters or '_' (e.g. " \
  "'my_name',  or 'MY_NAME',  or 'MyName', regex used for validation is '[A-Za-z_][A-Za-z0-9_]*')"
#define NO_DOMAIN_NAME \
  "an RFC 1123 subdomain must consist of alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character " \
  "(e.g. 'Example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"

gboolean
koprs_test_devices_fits (JsonNode *object, const char *list, guint most)
{
  return koprs_test_object_count (object, list) <= most;
}

gboolean
koprs_test_devices_check_typed_size (KoprsTestValidator *self, JsonNode *object, const char *list, guint most)
{
  gsize mark = koprs_test_validator_enter (self, list);

  if (!koprs_test_devices_fits (object, list, most))
    koprs_test_validator_too_many (self, koprs_test_object_count (object, list), most);
  koprs_test_validator_leave (self, mark);
  return koprs_test_devices_fits (object, list, most);
}

static void
check_selector (KoprsTestValidator *self, JsonNode *selector)
{
  JsonNode *cel = koprs_test_node_get (selector, "cel");
  const char *text = koprs_test_node_get_text (cel, "expression");
  g_autoptr (JsonNode) value = koprs_test_node_new_string (text);
  g_autofree char *flaw = NULL;
  gsize mark = koprs_test_validator_enter (self, "cel");

  if (!koprs_test_node_is_object (cel))
    koprs_test_validator_required (self, "");
  else
    {
      koprs_test_validator_enter (self, "expression");
      if (strlen (text) > MAX_EXPRESSION)
        koprs_test_validator_too_long (self, MAX_EXPRESSION);
      else if ((flaw = koprs_test_device_selector_find_flaw (text)) != NULL)
        koprs_test_validator_invalid (self, value, "%s", flaw);
    }
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_devices_check_selectors (KoprsTestValidator *self, JsonNode *object)
{
  if (koprs_test_devices_fits (object, "selectors", KOPRS_TEST_DEVICES_MOST))
    koprs_test_validator_for_each (self, object, "selectors", check_selector);
}

static void
check_parameters (KoprsTestValidator *self, JsonNode *opaque)
{
  JsonNode *parameters = koprs_test_node_get (opaque, "parameters");
  g_autoptr (JsonNode) omitted = koprs_test_node_new_string ("<value omitted>");
  g_autofree char *text = parameters != NULL ? koprs_test_node_to_text (parameters) : NULL;
  gsize mark = koprs_test_validator_enter (self, "parameters");

  if (parameters == NULL || koprs_test_node_is_null (parameters))
    koprs_test_validator_required (self, "");
  else if (strlen (text) > MAX_PARAMETERS)
    koprs_test_validator_too_long (self, MAX_PARAMETERS);
  else if (!koprs_test_node_is_object (parameters))
    koprs_test_validator_invalid (self, omitted, "must be a valid JSON object");
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_devices_check_config (KoprsTestValidator *self, JsonNode *config)
{
  JsonNode *opaque = koprs_test_node_get (config, "opaque");
  gsize mark = koprs_test_validator_enter (self, "opaque");

  if (koprs_test_node_is_object (opaque))
    check_parameters (self, opaque);
  else
    koprs_test_validator_required (self, "");
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_devices_check_typed_config (KoprsTestValidator *self, JsonNode *config)
{
  JsonNode *opaque = koprs_test_node_get (config, "opaque");
  const char *driver = koprs_test_node_get_text (opaque, "driver");
  g_autofree char *lower = g_ascii_strdown (driver, -1);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) value = koprs_test_node_new_string (driver);
  gsize mark = koprs_test_validator_enter (self, "opaque");

  koprs_test_validator_enter (self, "driver");
  if (koprs_test_node_is_object (opaque) && *driver == '\0')
    koprs_test_validator_required (self, "");
  else if (koprs_test_node_is_object (opaque))
    {
      koprs_test_names_check_subdomain (lower, FALSE, problems);
      if (problems->len > 0)
        koprs_test_validator_invalid (self, value, NO_DOMAIN_NAME);
      if (g_utf8_strlen (driver, -1) > MAX_DRIVER)
        koprs_test_causes_add (self->causes, KOPRS_TEST_CAUSE_TOO_LONG, self->path->str, "Too long: may not be more than %d characters",
                               MAX_DRIVER);
    }
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_devices_check_label (KoprsTestValidator *self, JsonNode *object, const char *name)
{
  const char *text = koprs_test_node_get_text (object, name);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, name);

  koprs_test_names_check_dns_label (text, FALSE, problems);
  koprs_test_validator_take_problems (self, text, problems);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_devices_check_class_name (KoprsTestValidator *self, JsonNode *object)
{
  const char *class = koprs_test_node_get_text (object, "deviceClassName");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "deviceClassName");

  if (*class == '\0')
    koprs_test_validator_required (self, "");
  else
    koprs_test_names_check_subdomain (class, FALSE, problems);
  koprs_test_validator_take_problems (self, class, problems);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_devices_check_identifier (KoprsTestValidator *self, const char *text)
{
  g_autoptr (JsonNode) value = koprs_test_node_new_string (text);
  const char *at = text;

  while (g_ascii_isalpha (*at) || *at == '_' || (at > text && g_ascii_isdigit (*at)))
    at++;
  if (strlen (text) > MAX_IDENTIFIER)
    koprs_test_validator_too_long (self, MAX_IDENTIFIER);
  if (*text == '\0' || *at != '\0')
    koprs_test_validator_invalid (self, value, NO_IDENTIFIER);
}

static void
check_domain (KoprsTestValidator *self, const char *domain)
{
  g_autoptr (JsonNode) value = koprs_test_node_new_string (domain);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (strlen (domain) > MAX_DRIVER)
    koprs_test_validator_too_long (self, MAX_DRIVER);
  koprs_test_names_check_subdomain (domain, FALSE, problems);
  for (guint i = 0; i < problems->len; i++)
    koprs_test_validator_invalid (self, value, "prefix: %s", (const char *) g_ptr_array_index (problems, i));
}

/* Two slashes are taken without a word, as a real server does. */
void
koprs_test_devices_check_attribute (KoprsTestValidator *self, JsonNode *object, const char *name)
{
  const char *text = koprs_test_node_get_text (object, name), *slash = strchr (text, '/');
  g_autoptr (JsonNode) value = koprs_test_node_new_string (text), nothing = koprs_test_node_new_string ("");
  g_autofree char *domain = slash != NULL ? g_strndup (text, slash - text) : NULL;
  gsize mark = koprs_test_validator_enter (self, name);

  if (slash == NULL)
    {
      koprs_test_devices_check_identifier (self, text);
      koprs_test_validator_invalid (self, value, NO_DOMAIN);
    }
  else if (strchr (slash + 1, '/') == NULL)
    {
      if (*domain == '\0')
        koprs_test_validator_invalid (self, nothing, "prefix must not be empty");
      else
        check_domain (self, domain);
      if (slash[1] == '\0')
        koprs_test_validator_invalid (self, nothing, "name must not be empty");
      else
        koprs_test_devices_check_identifier (self, slash + 1);
    }
  koprs_test_validator_leave (self, mark);
}

static void
check_toleration (KoprsTestValidator *self, JsonNode *toleration)
{
  const char *operator = koprs_test_node_get_text (toleration, "operator"), *text = koprs_test_node_get_text (toleration, "value");
  g_autoptr (JsonNode) value = koprs_test_node_new_string (text);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "value");

  if (strcmp (operator, "Exists") == 0 && *text != '\0')
    koprs_test_validator_invalid (self, value, "must be empty for operator `Exists`");
  if (strcmp (operator, "Equal") == 0)
    koprs_test_names_check_label (text, problems);
  koprs_test_validator_take_problems (self, text, problems);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_devices_check_tolerations (KoprsTestValidator *self, JsonNode *object)
{
  koprs_test_validator_for_each (self, object, "tolerations", check_toleration);
}

static void
check_typed_toleration (KoprsTestValidator *self, JsonNode *toleration)
{
  static const char *const operators[] = { "Equal", "Exists", NULL };
  static const char *const effects[] = { "NoExecute", "NoSchedule", "None", NULL };

  if (*koprs_test_node_get_text (toleration, "key") != '\0')
    koprs_test_validator_check_key_at (self, toleration, "key");
  koprs_test_validator_one_of (self, toleration, "operator", operators);
  if (*koprs_test_node_get_text (toleration, "effect") != '\0')
    koprs_test_validator_one_of (self, toleration, "effect", effects);
}

void
koprs_test_devices_check_typed_tolerations (KoprsTestValidator *self, JsonNode *object)
{
  koprs_test_validator_for_each (self, object, "tolerations", check_typed_toleration);
}

void
koprs_test_devices_check_driver_name (KoprsTestValidator *self, const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (*name == '\0')
    koprs_test_validator_required (self, "");
  if (strlen (name) > MAX_DRIVER)
    koprs_test_validator_too_long (self, MAX_DRIVER);
  if (*name != '\0')
    koprs_test_names_check_subdomain (lower, FALSE, problems);
  koprs_test_validator_take_problems (self, name, problems);
}

void
koprs_test_devices_check_driver (KoprsTestValidator *self, JsonNode *object)
{
  gsize mark = koprs_test_validator_enter (self, "driver");

  koprs_test_devices_check_driver_name (self, koprs_test_node_get_text (object, "driver"));
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_devices_check_node_name (KoprsTestValidator *self, JsonNode *object, const char *detail, GPtrArray *set)
{
  JsonNode *value = koprs_test_node_get (object, "nodeName");
  const char *name = koprs_test_node_get_string (object, "nodeName");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "nodeName");

  if (name != NULL && *name == '\0')
    koprs_test_validator_invalid (self, value, "%s", detail);
  else if (name != NULL)
    {
      g_ptr_array_add (set, (gpointer) "`nodeName`");
      koprs_test_names_check_subdomain (name, FALSE, problems);
      koprs_test_validator_take_problems (self, name, problems);
    }
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_devices_check_places (KoprsTestValidator *self, GPtrArray *set, const char *none, const char *many)
{
  g_autoptr (GString) names = g_string_new ("{");
  g_autoptr (JsonNode) value = NULL;

  for (guint i = 0; i < set->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (set, i));
  g_string_append_c (names, '}');
  value = koprs_test_node_new_string (names->str);
  if (set->len == 0)
    koprs_test_validator_required (self, none);
  else if (set->len > 1)
    koprs_test_validator_invalid (self, value, "%s", many);
}

void
koprs_test_devices_check_typed_counters (KoprsTestValidator *self, JsonNode *object, const char *name)
{
  JsonNode *counters = koprs_test_node_get (object, "counters");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  JsonObjectIter iter;
  const char *key;
  gsize mark;

  if (*koprs_test_node_get_text (object, name) == '\0')
    koprs_test_validator_required_at (self, name, "");
  else
    koprs_test_devices_check_label (self, object, name);
  mark = koprs_test_validator_enter (self, "counters");
  if (koprs_test_object_count (object, "counters") == 0)
    koprs_test_validator_required (self, "");
  else
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (counters));
      while (json_object_iter_next_ordered (&iter, &key, NULL))
        {
          koprs_test_names_check_dns_label (key, FALSE, problems);
          koprs_test_validator_take_problems (self, key, problems);
        }
    }
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_devices_check_repeated (KoprsTestValidator *self, const KoprsTestType *type, JsonNode *object, const char *list)
{
  JsonNode *elements = koprs_test_node_get (object, list);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (self, list);

  for (guint i = 0; i < koprs_test_object_count (object, list); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (elements), i);
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (!g_hash_table_add (seen, (gpointer) koprs_test_node_get_text (element, "name")))
        {
          g_autoptr (GString) text = g_string_new (NULL);
          g_autoptr (JsonNode) shown = NULL;

          koprs_test_builtin_write_value (text, type->element, element);
          shown = koprs_test_node_parse (text->str, (gssize) text->len, NULL);
          koprs_test_validator_duplicate (self, shown);
        }
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}
