/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "hook.h"

#include <string.h>

static void
split (JsonObject *object)
{
  const char *text = json_object_get_string_member_with_default (object, "hostPort", NULL);
  g_auto (GStrv) parts = text != NULL ? g_strsplit (text, ":", 2) : NULL;

  if (parts == NULL)
    return;
  json_object_set_string_member (object, "host", parts[0]);
  json_object_set_string_member (object, "port", parts[1] != NULL ? parts[1] : "");
  json_object_remove_member (object, "hostPort");
}

static void
join (JsonObject *object)
{
  const char *host = json_object_get_string_member_with_default (object, "host", NULL);
  const char *port = json_object_get_string_member_with_default (object, "port", "");
  g_autofree char *text = host != NULL ? g_strconcat (host, ":", port, NULL) : NULL;

  if (text == NULL)
    return;
  json_object_set_string_member (object, "hostPort", text);
  json_object_remove_member (object, "host");
  json_object_remove_member (object, "port");
}

/* v1 has hostPort, all others host and port; what neither has is left as it is. */
static void
convert (JsonObject *object, const char *version)
{
  gboolean from_first = g_str_has_suffix (json_object_get_string_member (object, "apiVersion"), "/v1");
  gboolean to_first = g_str_has_suffix (version, "/v1");

  json_object_set_string_member (object, "apiVersion", version);
  if (from_first && !to_first)
    split (object);
  else if (to_first && !from_first)
    join (object);
}

/* A member of the converted object or of its metadata, as JSON; NULL: removed. */
static const struct { const char *path; gboolean metadata; const char *member, *value; } changes[] = {
  { "name", TRUE, "name", "\"else\"" },
  { "uid", TRUE, "uid", "\"else\"" },
  { "namespace", TRUE, "namespace", "\"else\"" },
  { "labels", TRUE, "labels", "{\"seen\":\"yes\"}" },
  { "bad-label", TRUE, "labels", "{\"a b\":\"yes\"}" },
  { "number-label", TRUE, "labels", "{\"a\":1}" },
  { "list-of-labels", TRUE, "labels", "[]" },
  { "bad-annotation", TRUE, "annotations", "{\"a b\":\"yes\"}" },
  { "kind", FALSE, "kind", "\"Else\"" },
  { "version", FALSE, "apiVersion", "\"else.example.com/v9\"" },
  { "no-version", FALSE, "apiVersion", NULL },
  { "no-metadata", FALSE, "metadata", NULL },
  { "more", FALSE, "more", "{\"a\":1}" },
};

static void
change (const char *path, JsonObject *object)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      JsonObject *holder = changes[i].metadata ? json_object_get_object_member (object, "metadata") : object;

      if (strcmp (changes[i].path, path) != 0)
        continue;
      if (changes[i].value != NULL)
        json_object_set_member (holder, changes[i].member, json_from_string (changes[i].value, NULL));
      else
        json_object_remove_member (holder, changes[i].member);
    }
}

/* What is wrong with the answer around the objects: its result, and its list as JSON where that is another. */
static const struct { const char *path, *uid, *result, *objects; } answers[] = {
  { "other", "other", "{\"status\":\"Success\"}", NULL },
  { "refuse", NULL, "{\"status\":\"Failure\",\"message\":\"no way\"}", NULL },
  { "refuse-mutely", NULL, "{\"status\":\"Failure\"}", NULL },
  { "no-result", NULL, "{}", NULL },
  { "none", NULL, "{\"status\":\"Success\"}", "[]" },
  { "two", NULL, "{\"status\":\"Success\"}", "[{},{}]" },
  { "text", NULL, "{\"status\":\"Success\"}", "[\"x\"]" },
};

char *
conformance_hook_convert (const char *path, JsonObject *review)
{
  JsonObject *request = json_object_get_object_member (review, "request");
  JsonArray *objects = json_object_get_array_member (request, "objects");
  const char *uid = json_object_get_string_member (request, "uid");
  const char *result = "{\"status\":\"Success\"}", *list = NULL;
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  g_autofree char *converted = NULL;

  for (guint i = 0; i < json_array_get_length (objects); i++)
    {
      JsonObject *object = json_array_get_object_element (objects, i);

      convert (object, json_object_get_string_member (request, "desiredAPIVersion"));
      change (path, object);
    }
  json_node_set_array (node, objects);
  converted = json_to_string (node, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (strcmp (answers[i].path, path) == 0)
      {
        uid = answers[i].uid != NULL ? answers[i].uid : uid;
        result = answers[i].result;
        list = answers[i].objects;
      }
  return g_strdup_printf ("{\"apiVersion\":\"apiextensions.k8s.io/%s\",\"kind\":\"ConversionReview\",%s:{\"uid\":\"%s\",\"result\":%s,"
                          "\"convertedObjects\":%s}}", strcmp (path, "beta") == 0 ? "v1beta1" : "v1",
                          strcmp (path, "no-response") == 0 ? "\"nothing\"" : "\"response\"", uid, result, list != NULL ? list : converted);
}
