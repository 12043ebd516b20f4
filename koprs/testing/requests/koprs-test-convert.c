/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-convert.h"

#include "koprs/testing/cluster/koprs-test-form.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/requests/koprs-test-conversion-review.h"
#include "koprs/testing/schema/koprs-test-decode.h"
#include "koprs/testing/schema/koprs-test-defaults.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* What that version does not have is lost. */
static JsonNode *
prune (KoprsTestSchema *schema, JsonNode *object)
{
  g_autoptr (GPtrArray) dropped = g_ptr_array_new_with_free_func (g_free);
  JsonNode *pruned = koprs_test_decode_body (schema, object, KOPRS_TEST_VALIDATE_IGNORE, dropped, NULL);

  return pruned != NULL ? pruned : koprs_test_node_copy (object);
}

static char *
make_key (JsonNode *object, const char *api_version)
{
  g_autofree char *text = koprs_test_node_to_text (object);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strconcat (api_version, " ", digest, NULL);
}

static JsonNode *
ask (KoprsTestConverter *converter, KoprsTestHooks *hooks, JsonNode *object, const char *api_version, char **failure)
{
  g_autofree char *key = make_key (object, api_version);
  KoprsTestHook *hook = hooks != NULL ? koprs_test_hooks_find (hooks, key) : NULL;

  if (hook != NULL)
    return koprs_test_conversion_review_read (converter, hook, object, api_version, failure);
  if (hooks == NULL)
    {
      *failure = g_strdup ("nobody asks its webhook");
      return NULL;
    }
  hook = koprs_test_conversion_review_ask (converter, key, object, api_version, failure);
  if (hook != NULL)
    koprs_test_hooks_ask (hooks, hook);
  return NULL;
}

/* As the webhook gives it. */
static JsonNode *
convert (KoprsTestConverter *converter, KoprsTestHooks *hooks, JsonNode *object, const char *api_version, char **failure)
{
  const char *given = koprs_test_node_get_string (object, "apiVersion");
  JsonNode *converted = NULL;

  if (koprs_test_converter_find_schema (converter, api_version) == NULL)
    *failure = g_strdup_printf ("request to convert CR to an invalid group/version: %s", api_version);
  else if (given == NULL || koprs_test_converter_find_schema (converter, given) == NULL)
    *failure = g_strdup_printf ("request to convert CR from an invalid group/version: %s", given != NULL ? given : "");
  else if (converter->client == NULL || strcmp (given, api_version) == 0)
    {
      converted = koprs_test_node_copy (object);
      koprs_test_node_set_string (converted, "apiVersion", api_version);
    }
  else
    converted = ask (converter, hooks, object, api_version, failure);
  return converted;
}

JsonNode *
koprs_test_convert (KoprsTestConverter *converter, KoprsTestHooks *hooks, JsonNode *object, const char *api_version, char **failure)
{
  g_autoptr (JsonNode) converted = convert (converter, hooks, object, api_version, failure);

  return converted != NULL ? prune (koprs_test_converter_find_schema (converter, api_version), converted) : NULL;
}

static KoprsTestSchema *
find_schema (gpointer data, const char *api_version)
{
  KoprsTestCall *call = data;

  return koprs_test_converter_find_schema (call->kind->converter, api_version);
}

static JsonNode *
convert_for_owner (gpointer data, JsonNode *object, const char *api_version, char **problem)
{
  KoprsTestCall *call = data;

  return convert (call->kind->converter, call->hooks, object, api_version, problem);
}

const KoprsTestVersions *
koprs_test_convert_get_versions (KoprsTestCall *call)
{
  if (call->kind->converter == NULL)
    return NULL;
  if (call->versions == NULL)
    {
      call->versions = g_new (KoprsTestVersions, 1);
      *call->versions = (KoprsTestVersions) { find_schema, convert_for_owner, call };
    }
  return call->versions;
}

gboolean
koprs_test_convert_is_stored (const KoprsTestKind *kind, KoprsBlob *stored)
{
  KoprsJsonSlice version;

  if (kind->converter == NULL)
    return TRUE;
  version = koprs_blob_find (stored, "apiVersion");
  return version.length == strlen (kind->api_version) + 2 && strncmp (version.data + 1, kind->api_version, version.length - 2) == 0;
}

KoprsBlob *
koprs_test_convert_write (const KoprsTestKind *kind, JsonNode *object)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  KoprsBlob *blob;

  koprs_test_form_write_stored (text, kind, object);
  blob = koprs_blob_new_from_json (text->str, text->len, &error);
  g_assert_no_error (error);
  return blob;
}

/* As it lies in the storage: without the version that it gets on the way out, with the defaults of the version it is in. */
static JsonNode *
load (const KoprsTestKind *kind, KoprsBlob *stored)
{
  JsonNode *object = koprs_test_object_load (kind, stored);
  const char *version = koprs_test_node_get_string (object, "apiVersion");
  KoprsTestSchema *schema = version != NULL ? koprs_test_converter_find_schema (kind->converter, version) : NULL;

  koprs_test_node_set (koprs_test_object_metadata (object), "resourceVersion", NULL);
  if (schema != NULL)
    koprs_test_defaults_fill (schema, object);
  return object;
}

KoprsBlob *
koprs_test_convert_stored (const KoprsTestKind *kind, KoprsTestHooks *hooks, KoprsBlob *stored, char **failure)
{
  g_autoptr (JsonNode) object = NULL;
  g_autoptr (JsonNode) converted = NULL;
  KoprsBlob *made;

  if (koprs_test_convert_is_stored (kind, stored))
    return koprs_blob_ref (stored);
  made = koprs_test_converter_recall (kind->converter, stored, kind->api_version);
  if (made != NULL)
    return koprs_blob_ref (made);
  object = load (kind, stored);
  converted = koprs_test_convert (kind->converter, hooks, object, kind->api_version, failure);
  if (converted == NULL)
    return NULL;
  koprs_test_node_set_string (koprs_test_object_metadata (converted), "resourceVersion", koprs_blob_get_resource_version (stored));
  made = koprs_test_convert_write (kind, converted);
  koprs_test_converter_remember (kind->converter, stored, kind->api_version, made);
  return made;
}
