/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/access/koprs-test-gate.h"

#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define EXTRA_SPACE \
  "the provided Authorization header contains extra space before the bearer token, and is ignored"
#define EXTRA_PREFIX "impersonate-extra-"

/* The token of the header; NULL where there is none. */
static const char *
find_token (const char *authorization, KoprsTestReply *reply)
{
  const char *token;

  if (authorization == NULL || g_ascii_strncasecmp (authorization, "Bearer ", 7) != 0)
    return NULL;
  token = authorization + 7;
  if (*token == ' ')
    koprs_test_reply_warn (reply, EXTRA_SPACE);
  return *token == ' ' || *token == '\0' ? NULL : token;
}

gboolean
koprs_test_gate_authenticate (KoprsTestAccess *access, KoprsTestCall *call, KoprsTestIdentity *certificate,
                              gboolean bad_certificate, const char *fallback, KoprsTestReply *reply, GError **error)
{
  const char *token = find_token (call->authorization, reply);
  KoprsTestIdentity *identity = certificate;

  if (identity == NULL && token != NULL)
    identity = koprs_test_access_check_token (access, token);
  if (identity == NULL && (token != NULL || bad_certificate))
    {
      koprs_test_status_set (error, 401, "Unauthorized", NULL, "Unauthorized");
      return FALSE;
    }
  if (identity == NULL && call->authorization == NULL && fallback != NULL)
    identity = koprs_test_access_find_user (access, fallback);
  call->access = access;
  call->identity = identity != NULL ? koprs_test_identity_ref (identity) : koprs_test_identity_new_anonymous ();
  return TRUE;
}

/* Name and value of the headers, one after the other, names in lower case. */
static KoprsTestIdentity *
read_wish (GPtrArray *headers)
{
  const char *name = NULL, *uid = NULL;
  KoprsTestIdentity *wish;

  for (guint i = 0; i + 1 < headers->len; i += 2)
    {
      if (strcmp (g_ptr_array_index (headers, i), "impersonate-user") == 0)
        name = g_ptr_array_index (headers, i + 1);
      if (strcmp (g_ptr_array_index (headers, i), "impersonate-uid") == 0)
        uid = g_ptr_array_index (headers, i + 1);
    }
  wish = koprs_test_identity_new (name != NULL ? name : "", uid);
  for (guint i = 0; i + 1 < headers->len; i += 2)
    {
      const char *header = g_ptr_array_index (headers, i), *value = g_ptr_array_index (headers, i + 1);

      if (strcmp (header, "impersonate-group") == 0)
        koprs_test_identity_add_group (wish, value);
      if (g_str_has_prefix (header, EXTRA_PREFIX))
        {
          g_autofree char *key = g_uri_unescape_string (header + strlen (EXTRA_PREFIX), NULL);

          koprs_test_identity_add_extra (wish, key != NULL ? key : header + strlen (EXTRA_PREFIX), value);
        }
    }
  return wish;
}

static void
append_texts (GString *out, GPtrArray *texts)
{
  g_string_append (out, "[]string");
  if (texts->len == 0)
    {
      g_string_append (out, "(nil)");
      return;
    }
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (out, "%s\"%s\"", i == 0 ? "{" : ", ", (char *) g_ptr_array_index (texts, i));
  g_string_append_c (out, '}');
}

/* A real server prints its own struct. */
static void
refuse_nameless (KoprsTestIdentity *wish, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "&user.DefaultInfo{Name:\"\", UID:\"%s\", Groups:", wish->uid != NULL ? wish->uid : "");
  append_texts (text, wish->groups);
  g_string_append (text, ", Extra:map[string][]string");
  if (wish->extras->len == 0)
    g_string_append (text, "(nil)");
  for (guint i = 0; i < wish->extras->len; i++)
    {
      KoprsTestExtra *extra = g_ptr_array_index (wish->extras, i);

      g_string_append_printf (text, "%s\"%s\":", i == 0 ? "{" : ", ", extra->key);
      append_texts (text, extra->values);
      g_string_append (text, i + 1 == wish->extras->len ? "}" : "");
    }
  g_string_append_c (text, '}');
  koprs_test_status_set_bad_request (error, "requested %s without impersonating a user name", text->str);
}

/* Whether somebody may impersonate anything at all: decides the words of a refusal. */
static gboolean
impersonates (KoprsTestCall *call)
{
  g_autoptr (GPtrArray) rules = koprs_test_access_list_rules (call->access, call->identity, NULL, NULL);

  for (guint i = 0; i < rules->len; i++)
    {
      JsonNode *verbs = koprs_test_node_get (g_ptr_array_index (rules, i), "verbs");
      guint n = koprs_test_node_is_array (verbs) ? json_array_get_length (json_node_get_array (verbs)) : 0;

      for (guint j = 0; j < n; j++)
        if (g_strcmp0 (json_array_get_string_element (json_node_get_array (verbs), j), "impersonate") == 0)
          return TRUE;
    }
  return FALSE;
}

static gboolean
may_be (KoprsTestCall *call, KoprsTestAttributes *part, GError **error)
{
  g_autoptr (KoprsTestAttributes) attributes = part;
  g_autofree char *why = NULL;

  if (koprs_test_access_allows (call->access, call->identity, attributes, &why))
    return TRUE;
  koprs_test_attributes_forbid (attributes, call->identity->name, NULL, why, error);
  return FALSE;
}

/* Of all ways to be somebody else the last one that was tried is named in the refusal. */
static gboolean
may_be_user (KoprsTestCall *call, const KoprsTestAttributes *attributes, KoprsTestIdentity *wish, GError **error)
{
  g_autofree char *namespace_ = NULL;
  g_autofree char *account = NULL;
  gboolean is_account = koprs_test_identity_split_account (wish->name, &namespace_, &account);
  const char *mode = is_account ? "serviceaccount" : g_str_has_prefix (wish->name, "system:node:") ? "arbitrary-node" :
                     "user-info";
  g_autofree char *verb = NULL;
  g_autoptr (GError) refusal = NULL;

  if (may_be (call, is_account ?
                      koprs_test_attributes_new_resource ("impersonate", "", "serviceaccounts", NULL, namespace_, account) :
                      koprs_test_attributes_new_resource ("impersonate", "", "users", NULL, NULL, wish->name),
              &refusal))
    return TRUE;
  if (impersonates (call))
    {
      g_propagate_error (error, g_steal_pointer (&refusal));
      return FALSE;
    }
  verb = g_strdup_printf ("impersonate-on:%s:%s", mode, attributes->verb);
  koprs_test_attributes_forbid (attributes, call->identity->name, verb, NULL, error);
  return FALSE;
}

static gboolean
may_be_all (KoprsTestCall *call, const KoprsTestAttributes *attributes, KoprsTestIdentity *wish, GError **error)
{
  const char *group = "authentication.k8s.io";

  if (!may_be_user (call, attributes, wish, error))
    return FALSE;
  for (guint i = 0; i < wish->groups->len; i++)
    if (!may_be (call, koprs_test_attributes_new_resource ("impersonate", "", "groups", NULL, NULL,
                                                           g_ptr_array_index (wish->groups, i)), error))
      return FALSE;
  if (wish->uid != NULL &&
      !may_be (call, koprs_test_attributes_new_resource ("impersonate", group, "uids", NULL, NULL, wish->uid), error))
    return FALSE;
  for (guint i = 0; i < wish->extras->len; i++)
    {
      KoprsTestExtra *extra = g_ptr_array_index (wish->extras, i);

      for (guint j = 0; j < extra->values->len; j++)
        if (!may_be (call, koprs_test_attributes_new_resource ("impersonate", group, "userextras", extra->key, NULL,
                                                               g_ptr_array_index (extra->values, j)), error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
impersonate (KoprsTestCall *call, const KoprsTestAttributes *attributes, GError **error)
{
  g_autoptr (KoprsTestIdentity) wish = NULL;

  if (call->impersonation == NULL || call->impersonation->len == 0)
    return TRUE;
  wish = read_wish (call->impersonation);
  if (*wish->name == '\0')
    {
      refuse_nameless (wish, error);
      return FALSE;
    }
  if (!may_be_all (call, attributes, wish, error))
    return FALSE;
  koprs_test_identity_complete (wish);
  koprs_test_identity_unref (call->identity);
  call->identity = g_steal_pointer (&wish);
  return TRUE;
}

gboolean
koprs_test_gate_authorize (KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autoptr (KoprsTestAttributes) attributes = koprs_test_attributes_new (call);
  g_autofree char *why = NULL;

  if (!impersonate (call, attributes, error))
    return FALSE;
  koprs_test_flows_classify (koprs_test_access_get_flows (call->access), call, attributes, reply);
  if (koprs_test_access_allows (call->access, call->identity, attributes, &why))
    return TRUE;
  koprs_test_attributes_forbid (attributes, call->identity->name, NULL, why, error);
  return FALSE;
}
