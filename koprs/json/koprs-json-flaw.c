/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-flaw.h"

#include "koprs/koprs-error.h"

static const char *const texts[] = {
  [KOPRS_JSON_FLAW_NONE] = "no error",
  [KOPRS_JSON_FLAW_VALUE] = "a value is expected",
  [KOPRS_JSON_FLAW_KEY] = "a member name is expected",
  [KOPRS_JSON_FLAW_COLON] = "':' is expected",
  [KOPRS_JSON_FLAW_OBJECT_NEXT] = "',' or '}' is expected",
  [KOPRS_JSON_FLAW_ARRAY_NEXT] = "',' or ']' is expected",
  [KOPRS_JSON_FLAW_LITERAL] = "true, false or null is misspelt",
  [KOPRS_JSON_FLAW_NUMBER] = "a number is malformed",
  [KOPRS_JSON_FLAW_CONTROL] = "a control character in a string",
  [KOPRS_JSON_FLAW_ESCAPE] = "an unknown escape in a string",
  [KOPRS_JSON_FLAW_UTF8] = "a string is not valid UTF-8",
  [KOPRS_JSON_FLAW_DEPTH] = "too many levels of nesting",
  [KOPRS_JSON_FLAW_NOT_OBJECT] = "an object is expected",
  [KOPRS_JSON_FLAW_TOO_LARGE] = "a value exceeds the size limit",
  [KOPRS_JSON_FLAW_TRUNCATED] = "the text ends too early",
  [KOPRS_JSON_FLAW_TRAILING] = "something follows the end of the text",
};

static const char *const field_names[KOPRS_JSON_N_FIELDS] = {
  [KOPRS_JSON_API_VERSION] = "apiVersion",
  [KOPRS_JSON_KIND] = "kind",
  [KOPRS_JSON_METADATA] = "metadata",
  [KOPRS_JSON_SPEC] = "spec",
  [KOPRS_JSON_STATUS] = "status",
  [KOPRS_JSON_NAME] = "metadata.name",
  [KOPRS_JSON_NAMESPACE] = "metadata.namespace",
  [KOPRS_JSON_UID] = "metadata.uid",
  [KOPRS_JSON_RESOURCE_VERSION] = "metadata.resourceVersion",
  [KOPRS_JSON_GENERATION] = "metadata.generation",
  [KOPRS_JSON_DELETION_TIMESTAMP] = "metadata.deletionTimestamp",
  [KOPRS_JSON_LABELS] = "metadata.labels",
  [KOPRS_JSON_ANNOTATIONS] = "metadata.annotations",
  [KOPRS_JSON_OWNER_REFERENCES] = "metadata.ownerReferences",
  [KOPRS_JSON_FINALIZERS] = "metadata.finalizers",
  [KOPRS_JSON_MANAGED_FIELDS] = "metadata.managedFields",
};

const char *
koprs_json_field_to_string (KoprsJsonField field)
{
  return field_names[field];
}

void
koprs_json_flaw_set_text (GError **error, guint64 position, const char *text)
{
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "Invalid JSON at byte %" G_GUINT64_FORMAT ": %s",
               position, text);
}

void
koprs_json_flaw_set_error (GError **error, guint64 position, KoprsJsonFlaw flaw, KoprsJsonField field)
{
  g_autofree char *text = NULL;

  switch (flaw)
    {
    case KOPRS_JSON_FLAW_DUPLICATE:
      text = g_strdup_printf ("%s is there twice", field_names[field]);
      break;
    case KOPRS_JSON_FLAW_TYPE:
      text = g_strdup_printf ("%s has the wrong type", field_names[field]);
      break;
    case KOPRS_JSON_FLAW_TEXT:
      text = g_strdup_printf ("%s has U+0000 or half a surrogate pair in it", field_names[field]);
      break;
    default:
      koprs_json_flaw_set_text (error, position, texts[flaw]);
      return;
    }
  koprs_json_flaw_set_text (error, position, text);
}
