/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-form.h"

#include "koprs/testing/kinds/koprs-test-conversion.h"
#include "koprs/testing/requests/koprs-test-convert.h"
#include "koprs/testing/schema/koprs-test-defaults.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define INTERNAL "Internal error occurred: "

JsonNode *
koprs_test_form_convert (KoprsTestWrite *write, JsonNode *object, KoprsTestKind *from, KoprsTestKind *to, GError **error)
{
  g_autofree char *failure = NULL;
  g_autoptr (JsonNode) stored = NULL;
  JsonNode *converted = NULL;

  if (from == to)
    return koprs_test_node_copy (object);
  if (from->converter != NULL)
    {
      converted = koprs_test_convert (from->converter, write->call->hooks, object, to->api_version, &failure);
      if (converted == NULL)
        koprs_test_status_set (error, 500, "InternalError", NULL, INTERNAL "%s", failure != NULL ? failure : "");
      return converted;
    }
  stored = from->stored_as != NULL ? koprs_test_conversion_to_stored (from, object) : koprs_test_node_copy (object);
  if (to->stored_as == NULL)
    return g_steal_pointer (&stored);
  return koprs_test_conversion_from_stored (to, stored);
}

gboolean
koprs_test_form_init (KoprsTestForm *self, KoprsTestWrite *write, const KoprsTestReviewFacts *facts, KoprsTestKind *as, GError **error)
{
  *self = (KoprsTestForm) { .facts = *facts };
  if (as == write->kind || facts->kind != NULL)
    return TRUE;
  if (facts->object != NULL)
    {
      self->facts.object = self->object = koprs_test_form_convert (write, facts->object, write->kind, as, error);
      if (self->object == NULL)
        return FALSE;
    }
  if (facts->live != NULL)
    self->facts.live = self->live = koprs_test_form_convert (write, facts->live, write->kind, as, error);
  return facts->live == NULL || self->live != NULL;
}

void
koprs_test_form_clear (KoprsTestForm *self)
{
  g_clear_pointer (&self->object, json_node_unref);
  g_clear_pointer (&self->live, json_node_unref);
}

/* Only what the decoder says, not what it says it of. */
static void
set_undecodable (const char *message, GError **error)
{
  const char *said = strstr (message, "cannot be handled as a ");

  said = said != NULL ? strstr (said, ": ") : NULL;
  koprs_test_status_set_broken (error, "%s", said != NULL ? said + 2 : message);
}

gboolean
koprs_test_form_settle (KoprsTestKind *kind, JsonNode *object, KoprsTestFieldValidation validation, GError **error)
{
  g_autoptr (JsonNode) decoded = NULL;
  g_autoptr (GPtrArray) dropped = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) fault = NULL;

  if (kind->schema == NULL)
    return TRUE;
  decoded = koprs_test_decode_body (kind->schema, object, validation, dropped, &fault);
  if (decoded == NULL)
    {
      set_undecodable (fault->message, error);
      return FALSE;
    }
  koprs_test_defaults_fill (kind->schema, decoded);
  json_node_set_object (object, json_node_get_object (decoded));
  return TRUE;
}

const char *
koprs_test_form_get_failure (const GError *error)
{
  return error->message + (g_str_has_prefix (error->message, INTERNAL) ? strlen (INTERNAL) : 0);
}
