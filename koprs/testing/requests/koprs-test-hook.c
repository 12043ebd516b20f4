/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-hook.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_WORDS 2048     /* of a body that is quoted */

/* Go's client makes one slash of several in the path, and none of the last. */
static char *
clean (const char *url)
{
  const char *host = strstr (url, "://");
  g_autoptr (GString) cleaned = g_string_new (NULL);
  const char *rest = host != NULL ? host + strlen ("://") : url;

  g_string_append_len (cleaned, url, rest - url);
  for (const char *p = rest; *p != '\0'; p++)
    if (*p != '/' || p == rest || p[-1] != '/')
      g_string_append_c (cleaned, *p);
  if (strchr (cleaned->str + (rest - url), '/') != cleaned->str + cleaned->len - 1 && g_str_has_suffix (cleaned->str, "/"))
    g_string_truncate (cleaned, cleaned->len - 1);
  return g_string_free (g_steal_pointer (&cleaned), FALSE);
}

/* A service has no address here; its name is what a real server would look up too. */
static char *
make_url (JsonNode *client, guint timeout)
{
  const char *url = koprs_test_node_get_string (client, "url");
  JsonNode *service = koprs_test_node_get (client, "service");
  const char *path = koprs_test_node_get_string (service, "path");
  g_autofree char *cleaned = url != NULL ? clean (url) : NULL;

  if (url != NULL)
    return g_strdup_printf ("%s?timeout=%us", cleaned, timeout);
  return g_strdup_printf ("https://%s.%s.svc:%" G_GINT64_FORMAT "%s%s?timeout=%us", koprs_test_node_get_string (service, "name"),
                          koprs_test_node_get_string (service, "namespace"), koprs_test_object_get_int (service, "port", 443),
                          path != NULL && *path == '/' ? "" : "/", path != NULL ? path : "", timeout);
}

KoprsTestHook *
koprs_test_hook_new (const char *key, JsonNode *client, guint timeout)
{
  KoprsTestHook *self = g_new0 (KoprsTestHook, 1);
  const char *bundle = koprs_test_node_get_string (client, "caBundle");
  gsize length;

  self->key = g_strdup (key);
  self->timeout = timeout;
  self->url = make_url (client, timeout);
  self->uid = g_uuid_string_random ();
  if (bundle != NULL && *bundle != '\0')
    {
      g_autofree guchar *decoded = g_base64_decode (bundle, &length);

      self->authorities = g_strndup ((char *) decoded, length);
    }
  return self;
}

void
koprs_test_hook_free (KoprsTestHook *self)
{
  g_free (self->key);
  g_free (self->url);
  g_free (self->authorities);
  g_free (self->uid);
  g_free (self->question);
  g_free (self->failure);
  g_free (self->answer);
  g_free (self);
}

/* What Go's client says of an answer that is a refusal, whatever is in it. */
static char *
describe_status (guint status, const char *words)
{
  static const struct { guint status; const char *text; } rows[] = {
    { 400, "the server rejected our request for an unknown reason" },
    { 401, "the server has asked for the client to provide credentials" },
    { 404, "the server could not find the requested resource" },
    { 405, "the server does not allow this method on the requested resource" },
    { 409, "the server reported a conflict" },
    { 410, "the server reported a resource is expired" },
    { 422, "the server rejected our request due to an error in our request" },
    { 429, "the server has received too many requests and has asked us to try again later" },
    { 503, "the server is currently unable to handle the request" },
    { 504, "the server was unable to return a response in the time allotted, but may still be processing the request" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].status == status)
      return g_strdup (rows[i].text);
  if (status == 403 || status == 406 || status == 415)
    return g_strdup (words);
  if (status >= 500)
    return g_strdup_printf ("an error on the server (\"%s\") has prevented the request from succeeding", words);
  return g_strdup_printf ("the server responded with the status code %u but did not return more information", status);
}

void
koprs_test_hook_settle (KoprsTestHook *self, guint status, gboolean text, const char *body, gsize length)
{
  g_autofree char *words = text ? g_strstrip (g_strndup (body, MIN (length, MAX_WORDS))) : g_strdup ("unknown");

  if (status < 200 || status > 206)
    {
      self->failure = describe_status (status, words);
      return;
    }
  self->answer = g_strndup (body, length);
  self->length = length;
}

void
koprs_test_hook_fail (KoprsTestHook *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  self->failure = g_strdup_vprintf (format, args);
  va_end (args);
}

/* The other version of the same group that a server knows. */
static gboolean
is_sibling (const char *api_version, const char *wanted)
{
  gsize group = strcspn (wanted, "/");

  return strcmp (api_version, wanted) != 0 && strncmp (api_version, wanted, group + 1) == 0 &&
         (strcmp (api_version + group, "/v1") == 0 || strcmp (api_version + group, "/v1beta1") == 0);
}

static char *
describe_decode (JsonNode *object, const char *api_version, const char *kind)
{
  const char *given_version = koprs_test_node_get_string (object, "apiVersion");
  const char *given = koprs_test_node_get_string (object, "kind");

  if (!koprs_test_node_is_object (object))
    return g_strdup_printf ("couldn't get version/kind; json parse error: json: cannot unmarshal %s into Go value of type struct { "
                            "APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }",
                            object != NULL ? koprs_test_node_get_go_class (object) : "string");
  /* What is not said is what was asked for. */
  if (given == NULL || *given == '\0')
    given = kind;
  if (given_version == NULL || *given_version == '\0')
    given_version = api_version;
  if (strcmp (given, kind) == 0 && is_sibling (given_version, api_version))
    return g_strdup_printf ("converting (%s.%s) to (%s.%s): unknown conversion", strchr (given_version, '/') + 1, given,
                            strchr (api_version, '/') + 1, kind);
  if (g_strcmp0 (given_version, api_version) != 0 || g_strcmp0 (given, kind) != 0)
    return g_strdup_printf ("no kind \"%s\" is registered for version \"%s\" in scheme \"pkg/runtime/scheme.go:111\"", given, given_version);
  return NULL;
}

JsonNode *
koprs_test_hook_decode (const KoprsTestHook *self, const char *api_version, const char *kind, char **failure)
{
  g_autoptr (JsonNode) object = NULL;

  if (self->failure != NULL)
    {
      *failure = g_strdup (self->failure);
      return NULL;
    }
  object = koprs_test_node_parse (self->answer, (gssize) self->length, NULL);
  *failure = describe_decode (object, api_version, kind);
  return *failure == NULL ? g_steal_pointer (&object) : NULL;
}

char *
koprs_test_hook_check (JsonNode *object, const char *api_version, const char *kind)
{
  const char *given_version = koprs_test_node_get_string (object, "apiVersion");
  const char *given = koprs_test_node_get_string (object, "kind");

  if (g_strcmp0 (given_version, api_version) == 0 && g_strcmp0 (given, kind) == 0)
    return NULL;
  return g_strdup_printf ("expected webhook response of %s, Kind=%s, got %s, Kind=%s", api_version, kind,
                          given_version != NULL && *given_version != '\0' ? given_version : "/", given != NULL ? given : "");
}
