/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/koprs-test-user-private.h"

#include "koprs/json/koprs-json-node.h"
#include "koprs/json/koprs-yaml.h"
#include "koprs/testing/access/koprs-test-access.h"
#include "koprs/testing/access/koprs-test-rule.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/**
 * KoprsTestUser:
 *
 * Somebody who may use a [class@TestServer], with a name, groups, a token, and rules of what is allowed.
 *
 * A new user may do no more than any authenticated user of a real cluster: discover and ask about access. Beside the
 * rules given here those of the Roles, ClusterRoles and their bindings in the server count, and the group
 * `system:masters` may do everything.
 *
 * ```c
 * g_autoptr (KoprsTestUser) user = koprs_test_user_new ("reader");
 *
 * koprs_test_user_allow (user, "default", "get, list, watch", "", "configmaps");
 * koprs_test_server_add_user (server, user);
 * client = koprs_test_server_create_user_client (server, "reader", KOPRS_TEST_CREDENTIAL_TOKEN, &error);
 * ```
 *
 * A user belongs to one thread at a time; the server takes a copy.
 *
 * Since: 0.1
 */
struct _KoprsTestUser {
  GObject parent_instance;

  char *name;
  char *token;
  guint token_lifetime;
  char **groups;
  GPtrArray *grants;        /* KoprsTestGrant */
};

enum {
  PROP_NAME = 1,
  PROP_TOKEN,
  PROP_TOKEN_LIFETIME,
  PROP_GROUPS,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsTestUser, koprs_test_user, G_TYPE_OBJECT)

static void
koprs_test_user_finalize (GObject *object)
{
  KoprsTestUser *self = KOPRS_TEST_USER (object);

  g_free (self->name);
  g_free (self->token);
  g_strfreev (self->groups);
  g_ptr_array_unref (self->grants);
  G_OBJECT_CLASS (koprs_test_user_parent_class)->finalize (object);
}

static void
koprs_test_user_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsTestUser *self = KOPRS_TEST_USER (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_TOKEN:
      g_value_set_string (value, self->token);
      break;
    case PROP_TOKEN_LIFETIME:
      g_value_set_uint (value, self->token_lifetime);
      break;
    case PROP_GROUPS:
      g_value_set_boxed (value, self->groups);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_test_user_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsTestUser *self = KOPRS_TEST_USER (object);

  switch (id)
    {
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_TOKEN:
      koprs_test_user_set_token (self, g_value_get_string (value));
      break;
    case PROP_TOKEN_LIFETIME:
      koprs_test_user_set_token_lifetime (self, g_value_get_uint (value));
      break;
    case PROP_GROUPS:
      koprs_test_user_set_groups (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_test_user_class_init (KoprsTestUserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = koprs_test_user_finalize;
  object_class->get_property = koprs_test_user_get_property;
  object_class->set_property = koprs_test_user_set_property;

  /**
   * KoprsTestUser:name:
   *
   * The name of the user, as the server's answers say it.
   *
   * Since: 0.1
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * KoprsTestUser:token:
   *
   * The bearer token of the user; a new user has a random one.
   *
   * Since: 0.1
   */
  properties[PROP_TOKEN] = g_param_spec_string ("token", NULL, NULL, NULL, flags);
  /**
   * KoprsTestUser:token-lifetime:
   *
   * For how many seconds of the server's clock the token works once the user was added; 0, the default, for ever.
   *
   * Since: 0.1
   */
  properties[PROP_TOKEN_LIFETIME] = g_param_spec_uint ("token-lifetime", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * KoprsTestUser:groups:
   *
   * The groups of the user. The group `system:authenticated` comes by itself.
   *
   * Since: 0.1
   */
  properties[PROP_GROUPS] = g_param_spec_boxed ("groups", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
free_grant (gpointer grant)
{
  koprs_test_grant_free (grant);
}

static void
koprs_test_user_init (KoprsTestUser *self)
{
  self->token = g_uuid_string_random ();
  self->groups = g_new0 (char *, 1);
  self->grants = g_ptr_array_new_with_free_func (free_grant);
}

/**
 * koprs_test_user_new:
 * @name: the name of the user
 *
 * A user without groups and rules, and with a random token.
 *
 * Returns: (transfer full): a new user
 *
 * Since: 0.1
 */
KoprsTestUser *
koprs_test_user_new (const char *name)
{
  return g_object_new (KOPRS_TYPE_TEST_USER, "name", name, NULL);
}

/**
 * koprs_test_user_get_name: (get-property name)
 * @self: a user
 *
 * The name of the user.
 *
 * Returns: (nullable): the name
 *
 * Since: 0.1
 */
const char *
koprs_test_user_get_name (KoprsTestUser *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_USER (self), NULL);

  return self->name;
}

/**
 * koprs_test_user_get_token: (get-property token)
 * @self: a user
 *
 * The bearer token that the user was given at first. For the one that works now see
 * [method@TestServer.renew_token].
 *
 * Returns: the token
 *
 * Since: 0.1
 */
const char *
koprs_test_user_get_token (KoprsTestUser *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_USER (self), NULL);

  return self->token;
}

/**
 * koprs_test_user_set_token: (set-property token)
 * @self: a user
 * @token: (nullable): a token, of visible ASCII characters, or `NULL` for a random one
 *
 * Chooses the bearer token of the user.
 *
 * Since: 0.1
 */
void
koprs_test_user_set_token (KoprsTestUser *self, const char *token)
{
  g_return_if_fail (KOPRS_IS_TEST_USER (self));
  g_return_if_fail (token == NULL || koprs_test_access_takes_token (token));

  if (g_strcmp0 (self->token, token) == 0)
    return;
  g_free (self->token);
  self->token = token != NULL ? g_strdup (token) : g_uuid_string_random ();
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOKEN]);
}

/**
 * koprs_test_user_get_token_lifetime: (get-property token-lifetime)
 * @self: a user
 *
 * For how long the token works.
 *
 * Returns: seconds, 0 for ever
 *
 * Since: 0.1
 */
guint
koprs_test_user_get_token_lifetime (KoprsTestUser *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_USER (self), 0);

  return self->token_lifetime;
}

/**
 * koprs_test_user_set_token_lifetime: (set-property token-lifetime)
 * @self: a user
 * @seconds: seconds, 0 for ever
 *
 * Says for how long the token works, from when the user is added, by the server's clock.
 *
 * Since: 0.1
 */
void
koprs_test_user_set_token_lifetime (KoprsTestUser *self, guint seconds)
{
  g_return_if_fail (KOPRS_IS_TEST_USER (self));

  if (self->token_lifetime == seconds)
    return;
  self->token_lifetime = seconds;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOKEN_LIFETIME]);
}

/**
 * koprs_test_user_get_groups: (get-property groups)
 * @self: a user
 *
 * The groups of the user, but for those that come by themselves.
 *
 * Returns: (transfer none) (array zero-terminated=1): names of groups
 *
 * Since: 0.1
 */
const char *const *
koprs_test_user_get_groups (KoprsTestUser *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_USER (self), NULL);

  return (const char *const *) self->groups;
}

/**
 * koprs_test_user_set_groups: (set-property groups)
 * @self: a user
 * @groups: (nullable) (array zero-terminated=1): names of groups, or `NULL` for none
 *
 * Says which groups the user is in.
 *
 * Since: 0.1
 */
void
koprs_test_user_set_groups (KoprsTestUser *self, const char *const *groups)
{
  char **copy;

  g_return_if_fail (KOPRS_IS_TEST_USER (self));

  copy = groups != NULL ? g_strdupv ((char **) groups) : g_new0 (char *, 1);
  g_strfreev (self->groups);
  self->groups = copy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUPS]);
}

/**
 * koprs_test_user_allow:
 * @self: a user
 * @namespace_: (nullable): the namespace it is allowed in, or `NULL` or `""` for everywhere, the cluster scope included
 * @verbs: verbs with commas or spaces between them, such as `get, list, watch`, or `*`
 * @group: (nullable): the API group, `""` for the core, `NULL` or `*` for all
 * @resources: plural names with commas or spaces between them, such as `deployments, deployments/status`, or `*`
 *
 * Allows something, as a rule of a Role or ClusterRole does.
 *
 * Since: 0.1
 */
void
koprs_test_user_allow (KoprsTestUser *self, const char *namespace_, const char *verbs, const char *group,
                       const char *resources)
{
  g_return_if_fail (KOPRS_IS_TEST_USER (self));

  if (namespace_ != NULL && *namespace_ == '\0')
    namespace_ = NULL;
  g_ptr_array_add (self->grants, koprs_test_grant_new (namespace_, koprs_test_rule_new (verbs, group, resources)));
}

/**
 * koprs_test_user_allow_path:
 * @self: a user
 * @verbs: methods in lower case with commas between them, such as `get`, or `*`
 * @path: a path that is no resource, such as `/metrics`; a `*` at its end stands for anything
 *
 * Allows a path that is no resource.
 *
 * Since: 0.1
 */
void
koprs_test_user_allow_path (KoprsTestUser *self, const char *verbs, const char *path)
{
  g_return_if_fail (KOPRS_IS_TEST_USER (self));

  g_ptr_array_add (self->grants, koprs_test_grant_new (NULL, koprs_test_rule_new_path (verbs, path)));
}

/**
 * koprs_test_user_add_rule:
 * @self: a user
 * @namespace_: (nullable): the namespace it is for, or `NULL` for everywhere
 * @yaml: (nullable): one rule as RBAC has them, as YAML or JSON, such as
 *   `{verbs: [get], apiGroups: [""], resources: [secrets], resourceNames: [a]}`
 * @length: the bytes of @yaml, or -1 when it ends with a NUL
 * @error: the return location for an error
 *
 * Allows what a rule of RBAC says.
 *
 * Errors: `KOPRS_ERROR_SERIALIZATION` for what is no YAML, `KOPRS_ERROR_INVALID_ARGUMENT` for what is no rule: without
 * verbs, with a member that rules of RBAC have not, or with one that is no list of texts.
 *
 * Returns: `TRUE` if the rule was taken
 *
 * Since: 0.1
 */
gboolean
koprs_test_user_add_rule (KoprsTestUser *self, const char *namespace_, const char *yaml, gssize length, GError **error)
{
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (JsonNode) rule = NULL;
  const char *text, *problem;
  gsize size;

  g_return_val_if_fail (KOPRS_IS_TEST_USER (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  yaml = yaml != NULL ? yaml : "";
  documents = koprs_yaml_to_json (yaml, length >= 0 ? (gsize) length : strlen (yaml), error);
  if (documents == NULL)
    return FALSE;
  if (documents->len == 1)
    {
      text = g_bytes_get_data (g_ptr_array_index (documents, 0), &size);
      rule = koprs_json_node_new ((KoprsJsonSlice) { text, size });
    }
  problem = koprs_test_rule_find_problem (rule);
  if (problem != NULL)
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, problem);
      return FALSE;
    }
  g_ptr_array_add (self->grants, koprs_test_grant_new (namespace_, g_steal_pointer (&rule)));
  return TRUE;
}

KoprsTestIdentity *
koprs_test_user_make_identity (KoprsTestUser *self)
{
  KoprsTestIdentity *identity = koprs_test_identity_new (self->name != NULL ? self->name : "", NULL);

  for (guint i = 0; self->groups[i] != NULL; i++)
    koprs_test_identity_add_group (identity, self->groups[i]);
  koprs_test_identity_complete (identity);
  return identity;
}

GPtrArray *
koprs_test_user_copy_grants (KoprsTestUser *self)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (free_grant);

  for (guint i = 0; i < self->grants->len; i++)
    {
      KoprsTestGrant *grant = g_ptr_array_index (self->grants, i);

      g_ptr_array_add (copy, koprs_test_grant_new (grant->namespace_, koprs_test_node_copy (grant->rule)));
    }
  return copy;
}
