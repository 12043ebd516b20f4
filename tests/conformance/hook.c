/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "hook.h"

#include "support/koprs-wire-ca.h"
#include "support/koprs-wire-server.h"
#include "support/server-probe.h"

#include <string.h>

static KoprsWireCa *ca;
static KoprsWireServer *server;

static GMutex lock;
static GHashTable *told;       /* path → the review, its text */

/* What a cluster's own controllers do is nobody's business here. */
static gboolean
is_of_the_system (JsonNode *review)
{
  const char *user = probe_text (review, "request.userInfo.username");

  return user != NULL && g_str_has_prefix (user, "system:");
}

static void
note (const char *path, const char *review)
{
  g_mutex_lock (&lock);
  if (told == NULL)
    told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_replace (told, g_strdup (path), g_strdup (review));
  g_mutex_unlock (&lock);
}

char *
conformance_hook_tell (const char *method, const char *target)
{
  g_autofree char *path = g_strndup (target, strcspn (target, "#"));
  char *text = NULL;

  g_mutex_lock (&lock);
  if (told != NULL && strcmp (method, "FORGET") == 0)
    g_hash_table_remove_all (told);
  else if (told != NULL)
    text = g_strdup (g_hash_table_lookup (told, path));
  g_mutex_unlock (&lock);
  return text != NULL ? text : g_strdup ("{\"kind\":\"Nothing\"}");
}

static char *
make_answer (const char *path, JsonObject *review)
{
  JsonObject *request = json_object_get_object_member (review, "request");
  g_autofree char *response = NULL;

  if (json_object_has_member (request, "desiredAPIVersion"))
    return conformance_hook_convert (path, review);
  response = conformance_hook_admit (path, request);
  if (*response == '{')
    return g_steal_pointer (&response);
  return g_strdup_printf ("{\"apiVersion\":\"%s\",\"kind\":\"AdmissionReview\",\"response\":{\"uid\":\"%s\",%s}}",
                          json_object_get_string_member (review, "apiVersion"), json_object_get_string_member (request, "uid"), response);
}

/* What is asked about may say itself how it wants to be treated, by its annotation "mode". */
static char *
choose_mode (const char *path, JsonNode *review)
{
  JsonNode *object = probe_find (review, "request.objects.0");
  const char *mode = object != NULL ? probe_text (object, "metadata.annotations.mode") : NULL;

  return g_strdup (mode != NULL ? mode : path);
}

/* A mode may be a status, 500 say. */
static void
on_review (KoprsWireCall *call, gpointer user_data)
{
  const char *target = koprs_wire_call_get_target (call);
  g_autofree char *path = g_strndup (target + 1, strcspn (target + 1, "?"));
  GBytes *body = koprs_wire_call_get_body (call);
  g_autofree char *text = g_strndup (g_bytes_get_size (body) > 0 ? g_bytes_get_data (body, NULL) : "", g_bytes_get_size (body));
  g_autoptr (JsonNode) review = json_from_string (text, NULL);
  g_autofree char *mode = review != NULL ? choose_mode (path, review) : NULL;
  g_autofree char *answer = NULL;
  guint status;

  if (review == NULL)
    return;
  if (!is_of_the_system (review))
    note (path, text);
  status = (guint) g_ascii_strtoull (mode, NULL, 10);
  answer = make_answer (mode, json_node_get_object (review));
  koprs_wire_call_reply (call, status > 0 ? status : 200, "Content-Type: application/json\r\n", answer);
}

static void
stop (void)
{
  koprs_wire_server_free (server);
  koprs_wire_ca_free (ca);
  g_clear_pointer (&told, g_hash_table_unref);
}

void
conformance_hook_prepare (GHashTable *kept)
{
  g_autoptr (GTlsCertificate) certificate = NULL;
  const char *pem;

  if (server == NULL)
    {
      ca = koprs_wire_ca_new ("webhooks");
      certificate = koprs_wire_ca_issue_local (ca);
      server = koprs_wire_server_new (certificate, on_review, NULL);
      koprs_wire_server_hide_http2 (server);
      atexit (stop);
    }
  pem = koprs_wire_ca_get_pem (ca);
  g_hash_table_replace (kept, g_strdup ("hook"), g_strdup (koprs_wire_server_get_uri (server)));
  g_hash_table_replace (kept, g_strdup ("ca"), g_base64_encode ((const guchar *) pem, strlen (pem)));
}
