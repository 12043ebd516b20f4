/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

void
koprs_test_validator_init (KoprsTestValidator *self, GPtrArray *causes, GPtrArray *warnings)
{
  self->causes = causes;
  self->warnings = warnings;
  self->path = g_string_new (NULL);
  self->root = NULL;
  self->unrefined = FALSE;
}

void
koprs_test_validator_clear (KoprsTestValidator *self)
{
  g_string_free (self->path, TRUE);
}

gsize
koprs_test_validator_enter (KoprsTestValidator *self, const char *name)
{
  gsize mark = self->path->len;

  g_string_append_printf (self->path, "%s%s", mark > 0 ? "." : "", name);
  return mark;
}

gsize
koprs_test_validator_enter_index (KoprsTestValidator *self, guint index)
{
  gsize mark = self->path->len;

  g_string_append_printf (self->path, "[%u]", index);
  return mark;
}

gsize
koprs_test_validator_enter_key (KoprsTestValidator *self, const char *key)
{
  gsize mark = self->path->len;

  g_string_append_printf (self->path, "[%s]", key);
  return mark;
}

void
koprs_test_validator_leave (KoprsTestValidator *self, gsize mark)
{
  g_string_truncate (self->path, mark);
}

static char *
describe (JsonNode *value)
{
  if (koprs_test_node_is_string (value))
    return koprs_test_text_quote (json_node_get_string (value));
  return koprs_test_node_to_text (value);
}

void
koprs_test_validator_required (KoprsTestValidator *self, const char *detail)
{
  koprs_test_causes_add (self->causes, KOPRS_TEST_CAUSE_REQUIRED, self->path->str, "Required value%s%s",
                         *detail != '\0' ? ": " : "", detail);
}

void
koprs_test_validator_invalid (KoprsTestValidator *self, JsonNode *value, const char *format, ...)
{
  g_autofree char *text = describe (value);
  g_autofree char *detail = NULL;
  va_list args;

  va_start (args, format);
  detail = g_strdup_vprintf (format, args);
  va_end (args);
  koprs_test_causes_add (self->causes, KOPRS_TEST_CAUSE_INVALID, self->path->str, "Invalid value: %s: %s", text, detail);
}

void
koprs_test_validator_invalid_whole (KoprsTestValidator *self, const char *format, ...)
{
  g_autofree char *detail = NULL;
  va_list args;

  va_start (args, format);
  detail = g_strdup_vprintf (format, args);
  va_end (args);
  koprs_test_causes_add (self->causes, KOPRS_TEST_CAUSE_INVALID, "<nil>", "Invalid value: \"\": %s", detail);
}

void
koprs_test_validator_forbidden (KoprsTestValidator *self, const char *format, ...)
{
  g_autofree char *detail = NULL;
  va_list args;

  va_start (args, format);
  detail = g_strdup_vprintf (format, args);
  va_end (args);
  koprs_test_causes_add (self->causes, KOPRS_TEST_CAUSE_FORBIDDEN, self->path->str, "Forbidden: %s", detail);
}

void
koprs_test_validator_required_at (KoprsTestValidator *self, const char *name, const char *detail)
{
  gsize mark = koprs_test_validator_enter (self, name);

  koprs_test_validator_required (self, detail);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_invalid_at (KoprsTestValidator *self, const char *name, JsonNode *value, const char *detail)
{
  gsize mark = koprs_test_validator_enter (self, name);

  koprs_test_validator_invalid (self, value, "%s", detail);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_forbidden_at (KoprsTestValidator *self, const char *name, const char *detail)
{
  gsize mark = koprs_test_validator_enter (self, name);

  koprs_test_validator_forbidden (self, "%s", detail);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_duplicate (KoprsTestValidator *self, JsonNode *value)
{
  g_autofree char *text = describe (value);

  koprs_test_causes_add (self->causes, KOPRS_TEST_CAUSE_DUPLICATE, self->path->str, "Duplicate value: %s", text);
}

void
koprs_test_validator_not_found (KoprsTestValidator *self, JsonNode *value)
{
  g_autofree char *text = describe (value);

  koprs_test_causes_add (self->causes, "FieldValueNotFound", self->path->str, "Not found: %s", text);
}

void
koprs_test_validator_too_long (KoprsTestValidator *self, gint64 limit)
{
  koprs_test_causes_add (self->causes, KOPRS_TEST_CAUSE_TOO_LONG, self->path->str,
                         "Too long: may not be more than %" G_GINT64_FORMAT " %s", limit, limit == 1 ? "byte" : "bytes");
}

void
koprs_test_validator_too_many (KoprsTestValidator *self, guint count, gint64 limit)
{
  koprs_test_causes_add (self->causes, "FieldValueTooMany", self->path->str,
                         "Too many: %u: must have at most %" G_GINT64_FORMAT " item%s", count, limit, limit == 1 ? "" : "s");
}

void
koprs_test_validator_unsupported (KoprsTestValidator *self, JsonNode *value, const char *const *values)
{
  g_autofree char *text = describe (value);
  GString *list = g_string_new (NULL);

  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *quoted = koprs_test_text_quote (values[i]);

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", quoted);
    }
  koprs_test_causes_add (self->causes, KOPRS_TEST_CAUSE_UNSUPPORTED, self->path->str,
                         "Unsupported value: %s: supported values: %s", text, list->str);
  g_string_free (list, TRUE);
}

void
koprs_test_validator_take_problems (KoprsTestValidator *self, const char *value, GPtrArray *problems)
{
  g_autoptr (JsonNode) node = koprs_test_node_new_string (value);

  for (guint i = 0; i < problems->len; i++)
    koprs_test_validator_invalid (self, node, "%s", (const char *) g_ptr_array_index (problems, i));
  g_ptr_array_set_size (problems, 0);
}

gboolean
koprs_test_validator_check_dns_label (KoprsTestValidator *self, const char *text, const char *value, const char *prefix)
{
  gsize length = strlen (text);
  gboolean fits = length > 0 && g_ascii_islower (*text) && text[length - 1] != '-'
                  && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
  g_autoptr (JsonNode) node = NULL;

  if (fits && length <= 63)
    return TRUE;
  node = koprs_test_node_new_string (value);
  koprs_test_validator_invalid (self, node, "%s%s%s%s", prefix, length > 63 ? "must be no more than 63 characters" : "",
                                length > 63 && !fits ? "," : "", fits ? "" : KOPRS_TEST_NAMES_1035_RULE);
  return FALSE;
}

void
koprs_test_validator_need_text (KoprsTestValidator *self, JsonNode *object, const char *name, const char *detail)
{
  const char *text = koprs_test_node_get_string (object, name);
  gsize mark = koprs_test_validator_enter (self, name);

  if (text == NULL || *text == '\0')
    koprs_test_validator_required (self, detail);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_one_of (KoprsTestValidator *self, JsonNode *object, const char *name, const char *const *values)
{
  const char *text = koprs_test_node_get_string (object, name);
  gsize mark = koprs_test_validator_enter (self, name);

  if (!g_strv_contains (values, text != NULL ? text : ""))
    {
      g_autoptr (JsonNode) value = koprs_test_node_new_string (text != NULL ? text : "");

      koprs_test_validator_unsupported (self, value, values);
    }
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_key_at (KoprsTestValidator *self, JsonNode *object, const char *name)
{
  const char *key = koprs_test_node_get_string (object, name);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark;

  if (key == NULL)
    return;
  mark = koprs_test_validator_enter (self, name);
  koprs_test_names_check_key (key, problems);
  koprs_test_validator_take_problems (self, key, problems);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_at_least (KoprsTestValidator *self, JsonNode *object, const char *name, gint64 least, const char *detail)
{
  JsonNode *value = koprs_test_node_get (object, name);
  gsize mark = koprs_test_validator_enter (self, name);

  if (koprs_test_node_is_number (value) && json_node_get_int (value) < least)
    koprs_test_validator_invalid (self, value, "%s", detail);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_for_each (KoprsTestValidator *self, JsonNode *object, const char *name, KoprsTestValidatorFunc check)
{
  JsonNode *list = koprs_test_node_get (object, name);
  gsize outer = koprs_test_validator_enter (self, name);

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (list), i);
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (koprs_test_node_is_object (element))
        check (self, element);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}
