/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-write-options.h"

#include "koprs/testing/requests/koprs-test-convert.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define MAX_MANAGER 128

static void
check_manager (const char *manager, GPtrArray *causes)
{
  guint position = 0;

  if (strlen (manager) > MAX_MANAGER)
    koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_TOO_LONG, "fieldManager",
                           "Too long: may not be more than %d bytes", MAX_MANAGER);
  for (const char *at = manager; *at != '\0'; at = g_utf8_next_char (at), position++)
    {
      gunichar c = g_utf8_get_char (at);
      g_autofree char *quoted = NULL;

      if (g_unichar_isprint (c))
        continue;
      quoted = koprs_test_text_quote (manager);
      koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_INVALID, "fieldManager",
                             "Invalid value: %s: invalid character U+%04X (at position %u)", quoted, c,
                             position);
    }
}

gboolean
koprs_test_write_options_check_dry_run (const char *const *values, guint n_values, GPtrArray *causes)
{
  g_autoptr (GString) list = g_string_new (NULL);
  gboolean known = TRUE;

  for (guint i = 0; i < n_values; i++)
    {
      g_string_append_printf (list, "%s\"%s\"", i > 0 ? "," : "", values[i]);
      known = known && strcmp (values[i], "All") == 0;
    }
  if (!known)
    koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_UNSUPPORTED, "dryRun", "Unsupported value: [%s]: supported values: \"All\"",
                           list->str);
  return n_values > 0;
}

static KoprsTestFieldValidation
parse_validation (const char *text, GPtrArray *causes)
{
  if (text == NULL || *text == '\0' || strcmp (text, "Warn") == 0)
    return KOPRS_TEST_VALIDATE_WARN;
  if (strcmp (text, "Ignore") == 0)
    return KOPRS_TEST_VALIDATE_IGNORE;
  if (strcmp (text, "Strict") != 0)
    koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_UNSUPPORTED, "fieldValidation",
                           "Unsupported value: \"%s\": supported values: \"\", \"Ignore\", \"Strict\", \"Warn\"",
                           text);
  return KOPRS_TEST_VALIDATE_STRICT;
}

static gboolean
is_apply (const KoprsTestCall *call)
{
  return g_strcmp0 (call->method, "PATCH") == 0 &&
         g_strcmp0 (call->content_type, "application/apply-patch+yaml") == 0;
}

KoprsTestWriteOptions *
koprs_test_write_options_new (KoprsTestCall *call, const char *kind, GError **error)
{
  g_autoptr (KoprsTestWriteOptions) self = g_new0 (KoprsTestWriteOptions, 1);
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();
  const char *manager = koprs_test_call_get (call, "fieldManager");

  self->has_manager = manager != NULL && *manager != '\0';
  self->manager = koprs_test_call_dup_manager (call);
  self->has_force = koprs_test_call_get (call, "force") != NULL;
  self->force = koprs_test_call_is_set (call, "force");
  if (strcmp (kind, "PatchOptions") == 0)
    {
      if (is_apply (call) && !self->has_manager)
        koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_REQUIRED, "fieldManager",
                               "Required value: is required for apply patch");
      if (!is_apply (call) && self->has_force)
        koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_FORBIDDEN, "force",
                               "Forbidden: may not be specified for non-apply patch");
    }
  if (self->has_manager)
    check_manager (self->manager, causes);
  self->dry_run = koprs_test_write_options_check_dry_run ((const char *const *) call->dry_run->pdata, call->dry_run->len, causes);
  self->validation = parse_validation (koprs_test_call_get (call, "fieldValidation"), causes);
  if (causes->len == 0)
    return g_steal_pointer (&self);
  koprs_test_status_set_invalid (error, "meta.k8s.io", kind, "", causes);
  return NULL;
}

void
koprs_test_write_options_free (KoprsTestWriteOptions *self)
{
  g_free (self->manager);
  g_free (self);
}

KoprsTestWriter
koprs_test_write_options_get_writer (const KoprsTestWriteOptions *self, KoprsTestCall *call, gint64 now)
{
  return (KoprsTestWriter) {
    .manager = self->manager,
    .subresource = call->subresource != NULL ? call->subresource : "",
    .now = now,
    .versions = koprs_test_convert_get_versions (call),
  };
}

static void
copy_boolean (JsonNode *options, KoprsTestCall *call, const char *name)
{
  JsonNode *value;

  if (koprs_test_call_get (call, name) == NULL)
    return;
  value = json_node_new (JSON_NODE_VALUE);
  json_node_set_boolean (value, koprs_test_call_is_set (call, name));
  koprs_test_node_set (options, name, value);
}

JsonNode *
koprs_test_write_options_describe (KoprsTestCall *call, const char *kind)
{
  static const char *const texts[] = { "fieldManager", "fieldValidation" };
  JsonNode *options = koprs_test_node_new_object ();

  koprs_test_node_set_string (options, "kind", kind);
  koprs_test_node_set_string (options, "apiVersion", "meta.k8s.io/v1");
  if (call->dry_run->len > 0)
    {
      JsonNode *list = koprs_test_node_new_array ();

      for (guint i = 0; i < call->dry_run->len; i++)
        json_array_add_string_element (json_node_get_array (list), g_ptr_array_index (call->dry_run, i));
      koprs_test_node_set (options, "dryRun", list);
    }
  if (g_str_has_prefix (kind, "Patch"))
    copy_boolean (options, call, "force");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = koprs_test_call_get (call, texts[i]);

      if (text != NULL && *text != '\0')
        koprs_test_node_set_string (options, texts[i], text);
    }
  return options;
}
