/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Answers of webhooks, under any bytes: what is asked about keeps its name, whatever is said of it, and there is an object or a reason why
 * there is none. "$UID" in them is the uid of the question. */

#include "fuzz.h"

#include <glib.h>
#include <string.h>

#include "koprs/testing/requests/koprs-test-conversion-review.h"
#include "koprs/testing/requests/koprs-test-review.h"
#include "koprs/testing/values/koprs-test-node.h"

#define DEFINITION \
  "{\"spec\":{\"group\":\"ex.io\",\"names\":{\"kind\":\"Foo\"},\"versions\":[{\"name\":\"v1\",\"storage\":true,\"schema\":{\"openAPIV3Schema\":" \
  "{\"type\":\"object\"}}},{\"name\":\"v2\",\"schema\":{\"openAPIV3Schema\":{\"type\":\"object\"}}}],\"conversion\":{\"strategy\":\"Webhook\"," \
  "\"webhook\":{\"conversionReviewVersions\":[\"v1\"],\"clientConfig\":{\"url\":\"https://a/b\"}}}}}"
#define OBJECT \
  "{\"apiVersion\":\"ex.io/v1\",\"kind\":\"Foo\",\"metadata\":{\"name\":\"a\",\"uid\":\"u\",\"labels\":{\"b\":\"c\"}},\"list\":[1,2]}"
#define WEBHOOK "{\"name\":\"a.b.c\",\"admissionReviewVersions\":[\"v1\"],\"clientConfig\":{\"url\":\"https://a/b\"}}"

static KoprsTestHook *
make_hook (JsonNode *client, const uint8_t *data, size_t size)
{
  KoprsTestHook *hook = koprs_test_hook_new ("a", client, 5);
  g_autoptr (GString) text = g_string_new_len ((const char *) data, (gssize) size);

  g_string_replace (text, "$UID", hook->uid, 0);
  koprs_test_hook_settle (hook, 200, FALSE, text->str, text->len);
  return hook;
}

static void
convert (const uint8_t *data, size_t size)
{
  g_autoptr (JsonNode) definition = koprs_test_node_parse (DEFINITION, -1, NULL);
  g_autoptr (JsonNode) object = koprs_test_node_parse (OBJECT, -1, NULL);
  g_autoptr (KoprsTestConverter) converter = koprs_test_converter_new (definition);
  g_autoptr (KoprsTestHook) hook = make_hook (converter->client, data, size);
  g_autofree char *failure = NULL;
  g_autoptr (JsonNode) converted = koprs_test_conversion_review_read (converter, hook, object, "ex.io/v2", &failure);

  g_assert_true ((converted == NULL) == (failure != NULL));
  if (converted == NULL)
    return;
  g_assert_cmpstr (koprs_test_node_get_string (converted, "apiVersion"), ==, "ex.io/v2");
  g_assert_cmpstr (koprs_test_node_get_string (converted, "kind"), ==, "Foo");
  g_assert_cmpstr (koprs_test_node_get_string (koprs_test_node_get (converted, "metadata"), "name"), ==, "a");
  g_assert_cmpstr (koprs_test_node_get_string (koprs_test_node_get (converted, "metadata"), "uid"), ==, "u");
}

static void
admit (const uint8_t *data, size_t size, gboolean mutating)
{
  g_autoptr (JsonNode) webhook = koprs_test_node_parse (WEBHOOK, -1, NULL);
  g_autoptr (JsonNode) object = koprs_test_node_parse (OBJECT, -1, NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (KoprsTestHook) hook = make_hook (koprs_test_node_get (webhook, "clientConfig"), data, size);
  g_autoptr (GError) error = NULL;
  gboolean allowed = koprs_test_review_apply (hook, webhook, mutating, object, problems, &error);

  g_assert_true (allowed == (error == NULL));
  g_assert_true (koprs_test_node_is_object (object));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  convert (data, size);
  admit (data, size, TRUE);
  admit (data, size, FALSE);
  return 0;
}
