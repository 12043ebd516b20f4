/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-control.h"

#include "koprs/testing/access/koprs-test-rule.h"
#include "koprs/testing/http/koprs-test-fault-node.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define PREFIX "/_koprs/"

typedef struct {
  KoprsTestHost *host;
  KoprsTestCall *call;
  JsonNode *body;           /* an object, empty where nothing came */
  const char *rest;         /* of the path, after the row's */
  KoprsTestReply *reply;
} Control;

typedef JsonNode *(*Action) (Control *self, GError **error);

static JsonNode *
get_faults (Control *self, GError **error)
{
  GPtrArray *faults = koprs_test_faults_get (self->host->faults);
  JsonNode *answer = koprs_test_node_new_object (), *list = koprs_test_node_new_array ();

  for (guint i = 0; i < faults->len; i++)
    json_array_add_element (json_node_get_array (list), koprs_test_fault_to_node (g_ptr_array_index (faults, i)));
  koprs_test_node_set (answer, "faults", list);
  return answer;
}

static JsonNode *
add_fault (Control *self, GError **error)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new_from_node (self->body, error);

  if (fault == NULL)
    return NULL;
  koprs_test_faults_add (self->host->faults, fault);
  self->reply->code = 201;
  return koprs_test_fault_to_node (fault);
}

static JsonNode *
clear_faults (Control *self, GError **error)
{
  koprs_test_faults_clear (self->host->faults);
  return koprs_test_node_new_object ();
}

static JsonNode *
get_time (Control *self, GError **error)
{
  JsonNode *answer = koprs_test_node_new_object ();
  g_autofree char *time = koprs_test_object_format_time (koprs_test_clock_get_time (self->host->clock) / G_USEC_PER_SEC);

  koprs_test_node_set_string (answer, "time", time);
  return answer;
}

/* {"advance": MILLISECONDS}, {"time": RFC3339} to stop there, {"time": null} to run. */
static JsonNode *
set_time (Control *self, GError **error)
{
  JsonNode *time = koprs_test_node_get (self->body, "time");
  gint64 advance = koprs_test_object_get_int (self->body, "advance", -1);
  g_autoptr (GDateTime) parsed = NULL;

  if (koprs_test_node_is_string (time))
    parsed = g_date_time_new_from_iso8601 (json_node_get_string (time), NULL);
  if (parsed != NULL)
    koprs_test_clock_stop_at (self->host->clock, g_date_time_to_unix (parsed) * G_USEC_PER_SEC +
                              g_date_time_get_microsecond (parsed));
  else if (koprs_test_node_is_null (time))
    koprs_test_clock_run (self->host->clock);
  else if (time == NULL && advance >= 0 && advance <= G_MAXINT64 / 2000000)
    koprs_test_clock_advance (self->host->clock, advance * 1000);
  else
    {
      koprs_test_status_set_bad_request (error, "\"time\" or \"advance\" is wanted, a date of RFC 3339 or milliseconds");
      return NULL;
    }
  return get_time (self, error);
}

static JsonNode *
compact (Control *self, GError **error)
{
  koprs_test_storage_compact (koprs_test_cluster_get_storage (self->host->cluster));
  return koprs_test_node_new_object ();
}

static JsonNode *
send_bookmarks (Control *self, GError **error)
{
  koprs_test_cluster_send_bookmarks (self->host->cluster);
  return koprs_test_node_new_object ();
}

static JsonNode *
expire_tokens (Control *self, GError **error)
{
  koprs_test_access_expire_tokens (self->host->access);
  return koprs_test_node_new_object ();
}

static JsonNode *
drop (Control *self, GError **error)
{
  koprs_test_host_schedule (self->host, KOPRS_TEST_HOST_DROP, 0);
  return koprs_test_node_new_object ();
}

static JsonNode *
refuse (Control *self, GError **error)
{
  gint64 wait = koprs_test_object_get_int (self->body, "milliseconds", 1000);

  koprs_test_host_schedule (self->host, KOPRS_TEST_HOST_REFUSE, CLAMP (wait, 0, G_MAXINT));
  return koprs_test_node_new_object ();
}

static JsonNode *
restart (Control *self, GError **error)
{
  gboolean keep = koprs_test_object_get_boolean (self->body, "keepState", TRUE);

  koprs_test_host_schedule (self->host, keep ? KOPRS_TEST_HOST_RESTART : KOPRS_TEST_HOST_RESTART_EMPTY, 0);
  return koprs_test_node_new_object ();
}

static GPtrArray *
read_grants (JsonNode *body, GError **error)
{
  JsonNode *rules = koprs_test_node_get (body, "rules");
  guint n = koprs_test_node_is_array (rules) ? json_array_get_length (json_node_get_array (rules)) : 0;
  g_autoptr (GPtrArray) grants = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_test_grant_free);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JsonNode) own = koprs_test_node_copy (json_array_get_element (json_node_get_array (rules), i));
      g_autofree char *namespace_ = g_strdup (koprs_test_node_get_string (own, "namespace"));
      const char *problem;

      if (koprs_test_node_is_object (own))
        koprs_test_node_set (own, "namespace", NULL);
      problem = koprs_test_rule_find_problem (own);
      if (problem != NULL)
        {
          koprs_test_status_set_bad_request (error, "%s", problem);
          return NULL;
        }
      g_ptr_array_add (grants, koprs_test_grant_new (namespace_, g_steal_pointer (&own)));
    }
  return g_steal_pointer (&grants);
}

/* {"name", "groups"?, "token"?, "tokenLifetime"?, "rules"?: rules of RBAC, each with a "namespace"?}. */
static JsonNode *
add_user (Control *self, GError **error)
{
  const char *name = koprs_test_node_get_string (self->body, "name");
  const char *given = koprs_test_node_get_string (self->body, "token");
  g_auto (GStrv) groups = koprs_test_object_dup_strings (self->body, "groups");
  g_autofree char *token = given != NULL ? g_strdup (given) : g_uuid_string_random ();
  gint64 lifetime = koprs_test_object_get_int (self->body, "tokenLifetime", 0);
  g_autoptr (KoprsTestIdentity) identity = NULL;
  g_autoptr (GPtrArray) grants = NULL;
  JsonNode *answer;

  if (name == NULL || *name == '\0')
    {
      koprs_test_status_set_bad_request (error, "a user has a name");
      return NULL;
    }
  if (!koprs_test_access_takes_token (token))
    {
      koprs_test_status_set_bad_request (error, KOPRS_TEST_ACCESS_TOKENS);
      return NULL;
    }
  grants = read_grants (self->body, error);
  if (grants == NULL)
    return NULL;
  identity = koprs_test_identity_new (name, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    koprs_test_identity_add_group (identity, groups[i]);
  koprs_test_identity_complete (identity);
  koprs_test_access_add_user (self->host->access, identity, g_steal_pointer (&grants));
  koprs_test_access_add_token (self->host->access, token, identity, CLAMP (lifetime, 0, G_MAXINT));
  answer = koprs_test_node_new_object ();
  koprs_test_node_set_string (answer, "name", name);
  koprs_test_node_set_string (answer, "token", token);
  self->reply->code = 201;
  return answer;
}

static JsonNode *
remove_user (Control *self, GError **error)
{
  g_autofree char *name = g_uri_unescape_string (self->rest, NULL);

  if (name != NULL && koprs_test_access_remove_user (self->host->access, name))
    return koprs_test_node_new_object ();
  koprs_test_status_set (error, 404, "NotFound", NULL, "no user \"%s\" was added", name != NULL ? name : "");
  return NULL;
}

static JsonNode *
get_requests (Control *self, GError **error)
{
  g_autoptr (GListStore) requests = g_list_store_new (KOPRS_TYPE_TEST_REQUEST);
  JsonNode *answer = koprs_test_node_new_object (), *list = koprs_test_node_new_array ();

  koprs_test_log_copy (self->host->log, requests);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (requests)); i++)
    {
      g_autoptr (KoprsTestRequest) request = g_list_model_get_item (G_LIST_MODEL (requests), i);
      JsonNode *entry = koprs_test_node_new_object ();

      koprs_test_node_set_string (entry, "method", koprs_test_request_get_method (request));
      koprs_test_node_set_string (entry, "path", koprs_test_request_get_path (request));
      koprs_test_node_set_string (entry, "query", koprs_test_request_get_query (request));
      json_object_set_int_member (json_node_get_object (entry), "status", koprs_test_request_get_status (request));
      json_object_set_int_member (json_node_get_object (entry), "connection", koprs_test_request_get_connection (request));
      json_array_add_element (json_node_get_array (list), entry);
    }
  koprs_test_node_set (answer, "requests", list);
  return answer;
}

static JsonNode *
clear_requests (Control *self, GError **error)
{
  koprs_test_log_clear (self->host->log);
  return koprs_test_node_new_object ();
}

static const struct { const char *method, *path; Action action; } rows[] = {
  { "GET", "faults", get_faults },
  { "POST", "faults", add_fault },
  { "DELETE", "faults", clear_faults },
  { "GET", "time", get_time },
  { "POST", "time", set_time },
  { "POST", "compact", compact },
  { "POST", "bookmarks", send_bookmarks },
  { "POST", "expire-tokens", expire_tokens },
  { "POST", "drop", drop },
  { "POST", "refuse", refuse },
  { "POST", "restart", restart },
  { "POST", "users", add_user },
  { "DELETE", "users/", remove_user },
  { "GET", "requests", get_requests },
  { "DELETE", "requests", clear_requests },
};

typedef enum { ANYTHING, TEXT, TEXTS, NUMBER, FLAG, LIST } Form;

/* What the bodies have; faults are read elsewhere. */
static const struct { const char *path, *name; Form form; } members[] = {
  { "time", "time", ANYTHING },
  { "time", "advance", NUMBER },
  { "refuse", "milliseconds", NUMBER },
  { "restart", "keepState", FLAG },
  { "users", "name", TEXT },
  { "users", "groups", TEXTS },
  { "users", "token", TEXT },
  { "users", "tokenLifetime", NUMBER },
  { "users", "rules", LIST },
};

static gboolean
has_form (JsonNode *value, Form form)
{
  switch (form)
    {
    case TEXT:
      return koprs_test_node_is_string (value);
    case TEXTS:
      return koprs_test_node_is_texts (value);
    case NUMBER:
      return koprs_test_node_is_number (value) && json_node_get_int (value) >= 0 && json_node_get_int (value) <= G_MAXINT64 / 2000000;
    case FLAG:
      return koprs_test_node_is_boolean (value);
    case LIST:
      return koprs_test_node_is_array (value);
    default:
      return TRUE;
    }
}

/* A word that is written wrongly must not be taken for one that is not there. */
static gboolean
check_member (const char *path, const char *name, JsonNode *value, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (strcmp (members[i].path, path) != 0 || strcmp (members[i].name, name) != 0)
        continue;
      if (has_form (value, members[i].form))
        return TRUE;
      koprs_test_status_set_bad_request (error, "the value of \"%s\" is of no use", name);
      return FALSE;
    }
  koprs_test_status_set_bad_request (error, "%s has no \"%s\"", path, name);
  return FALSE;
}

static gboolean
check_body (const char *path, JsonNode *body, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (strcmp (path, "faults") == 0)
    return TRUE;
  json_object_iter_init (&iter, json_node_get_object (body));
  while (json_object_iter_next (&iter, &name, &value))
    if (!check_member (path, name, value, error))
      return FALSE;
  return TRUE;
}

static Action
find_action (Control *self, const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean folder = g_str_has_suffix (rows[i].path, "/");

      if (strcmp (rows[i].method, self->call->method) != 0)
        continue;
      if (folder ? g_str_has_prefix (path, rows[i].path) : strcmp (path, rows[i].path) == 0)
        {
          self->rest = path + strlen (rows[i].path);
          return rows[i].action;
        }
    }
  return NULL;
}

static JsonNode *
run (Control *self, GError **error)
{
  g_autofree char *wanted = g_strconcat ("Bearer ", self->host->control_token, NULL);
  Action action = find_action (self, self->call->path + strlen (PREFIX));
  g_autoptr (JsonNode) body = NULL;
  gsize length;
  const char *text = g_bytes_get_data (self->call->body, &length);

  if (g_strcmp0 (self->call->authorization, wanted) != 0)
    {
      koprs_test_status_set (error, 401, "Unauthorized", NULL, "Unauthorized");
      return NULL;
    }
  if (action == NULL)
    {
      koprs_test_status_set (error, 404, "NotFound", NULL, "the control of this server has no such path or method");
      return NULL;
    }
  body = length > 0 ? koprs_test_node_parse (text, length, NULL) : koprs_test_node_new_object ();
  if (!koprs_test_node_is_object (body))
    {
      koprs_test_status_set_bad_request (error, "the body is no JSON object");
      return NULL;
    }
  if (!check_body (self->call->path + strlen (PREFIX), body, error))
    return NULL;
  self->body = body;
  return action (self, error);
}

gboolean
koprs_test_control_answer (KoprsTestHost *host, KoprsTestCall *call, KoprsTestReply *reply)
{
  Control self = { .host = host, .call = call, .reply = reply };
  g_autoptr (JsonNode) answer = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_has_prefix (call->path, PREFIX))
    return FALSE;
  answer = run (&self, &error);
  if (answer != NULL)
    koprs_test_reply_set_node (reply, reply->code, answer);
  else
    koprs_test_reply_set_error (reply, error);
  return TRUE;
}
