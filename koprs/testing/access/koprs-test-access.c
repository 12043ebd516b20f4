/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/access/koprs-test-access.h"

#include "koprs/testing/access/koprs-test-flows.h"
#include "koprs/testing/access/koprs-test-roles.h"
#include "koprs/testing/access/koprs-test-rule.h"

#include <string.h>

typedef struct {
  KoprsTestIdentity *identity;
  GPtrArray *grants;
} User;

typedef struct {
  KoprsTestIdentity *identity;
  gint64 lifetime;         /* seconds; 0 = for ever */
  gint64 end;              /* by the clock, in microseconds */
  GStrv audiences;         /* NULL = whoever the server is */
} Token;

struct _KoprsTestAccess {
  KoprsTestClock *clock;
  KoprsTestCluster *cluster;
  KoprsTestFlows *flows;
  KoprsTestSigner *signer;
  GHashTable *users;       /* name → User */
  GHashTable *tokens;      /* text → Token */
  GHashTable *latest;      /* user name → text of a token, kept when the token is gone */
};

KoprsTestGrant *
koprs_test_grant_new (const char *namespace_, JsonNode *rule)
{
  KoprsTestGrant *self = g_new0 (KoprsTestGrant, 1);

  self->namespace_ = g_strdup (namespace_);
  self->rule = rule;
  return self;
}

void
koprs_test_grant_free (KoprsTestGrant *self)
{
  g_free (self->namespace_);
  json_node_unref (self->rule);
  g_free (self);
}

static void
user_free (gpointer data)
{
  User *user = data;

  koprs_test_identity_unref (user->identity);
  g_ptr_array_unref (user->grants);
  g_free (user);
}

static void
token_free (gpointer data)
{
  Token *token = data;

  koprs_test_identity_unref (token->identity);
  g_strfreev (token->audiences);
  g_free (token);
}

KoprsTestAccess *
koprs_test_access_new (KoprsTestClock *clock)
{
  KoprsTestAccess *self = g_new0 (KoprsTestAccess, 1);

  self->clock = clock;
  self->signer = koprs_test_signer_new ();
  self->users = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, user_free);
  self->tokens = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, token_free);
  self->latest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
koprs_test_access_free (KoprsTestAccess *self)
{
  g_hash_table_unref (self->users);
  g_hash_table_unref (self->tokens);
  g_hash_table_unref (self->latest);
  g_clear_pointer (&self->flows, koprs_test_flows_free);
  koprs_test_signer_free (self->signer);
  g_free (self);
}

void
koprs_test_access_set_cluster (KoprsTestAccess *self, KoprsTestCluster *cluster)
{
  self->cluster = cluster;
  g_clear_pointer (&self->flows, koprs_test_flows_free);
  self->flows = koprs_test_flows_new (cluster);
}

KoprsTestSigner *
koprs_test_access_get_signer (KoprsTestAccess *self)
{
  return self->signer;
}

KoprsTestFlows *
koprs_test_access_get_flows (KoprsTestAccess *self)
{
  return self->flows;
}

static gboolean
is_token_of (gpointer text, gpointer token, gpointer name)
{
  return strcmp (((Token *) token)->identity->name, name) == 0;
}

gboolean
koprs_test_access_remove_user (KoprsTestAccess *self, const char *name)
{
  g_autofree char *copy = g_strdup (name);

  g_hash_table_foreach_remove (self->tokens, is_token_of, copy);
  g_hash_table_remove (self->latest, copy);
  return g_hash_table_remove (self->users, copy);
}

void
koprs_test_access_add_user (KoprsTestAccess *self, KoprsTestIdentity *identity, GPtrArray *grants)
{
  User *user = g_new0 (User, 1);

  koprs_test_access_remove_user (self, identity->name);
  user->identity = koprs_test_identity_ref (identity);
  user->grants = grants;
  g_hash_table_insert (self->users, g_strdup (identity->name), user);
}

KoprsTestIdentity *
koprs_test_access_find_user (KoprsTestAccess *self, const char *name)
{
  User *user = g_hash_table_lookup (self->users, name);

  return user != NULL ? user->identity : NULL;
}

gboolean
koprs_test_access_takes_token (const char *token)
{
  const char *at = token;

  while (g_ascii_isgraph (*at))
    at++;
  return at > token && *at == '\0';
}

void
koprs_test_access_add_token (KoprsTestAccess *self, const char *token, KoprsTestIdentity *identity, gint64 seconds)
{
  Token *entry = g_new0 (Token, 1);

  entry->identity = koprs_test_identity_ref (identity);
  entry->lifetime = seconds;
  if (seconds > 0)
    entry->end = koprs_test_clock_get_time (self->clock) + seconds * G_USEC_PER_SEC;
  g_hash_table_replace (self->tokens, g_strdup (token), entry);
  g_hash_table_replace (self->latest, g_strdup (identity->name), g_strdup (token));
}

void
koprs_test_access_remove_token (KoprsTestAccess *self, const char *token)
{
  g_hash_table_remove (self->tokens, token);
}

void
koprs_test_access_set_audiences (KoprsTestAccess *self, const char *text, const char *const *audiences)
{
  Token *token = g_hash_table_lookup (self->tokens, text);

  g_strfreev (token->audiences);
  token->audiences = g_strdupv ((char **) audiences);
}

const char *
koprs_test_access_get_token (KoprsTestAccess *self, const char *name)
{
  return g_hash_table_lookup (self->latest, name);
}

gint64
koprs_test_access_get_lifetime (KoprsTestAccess *self, const char *name)
{
  const char *text = koprs_test_access_get_token (self, name);
  Token *token = text != NULL ? g_hash_table_lookup (self->tokens, text) : NULL;

  return token != NULL ? token->lifetime : 0;
}

void
koprs_test_access_expire_tokens (KoprsTestAccess *self)
{
  gint64 now = koprs_test_clock_get_time (self->clock);
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->tokens);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    {
      Token *token = entry;

      /* As good as never: 0 would be a token without end. */
      token->end = token->end != 0 ? MIN (token->end, MAX (now, 1)) : MAX (now, 1);
    }
}

/* The tokens of a service account end with it; a new one of its name is another. */
static gboolean
is_gone (KoprsTestAccess *self, KoprsTestIdentity *identity)
{
  g_autofree char *namespace_ = NULL;
  g_autofree char *account = NULL;
  KoprsTestKind *kind;
  KoprsBlob *blob;

  if (self->cluster == NULL || identity->uid == NULL ||
      !koprs_test_identity_split_account (identity->name, &namespace_, &account))
    return FALSE;
  kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), "", "v1", "serviceaccounts");
  blob = koprs_test_cluster_lookup (self->cluster, kind, namespace_, account);
  return blob == NULL || g_strcmp0 (koprs_blob_get_uid (blob), identity->uid) != 0;
}

static const char *const own_audiences[] = { KOPRS_TEST_AUDIENCE, NULL };

/* Those of both, in the order of the first. */
static GStrv
intersect (const char *const *audiences, const char *const *wanted)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; audiences[i] != NULL; i++)
    if (g_strv_contains (wanted, audiences[i]))
      g_strv_builder_add (builder, audiences[i]);
  return g_strv_builder_end (builder);
}

/* ["a" "b"] */
static char *
quote (const char *const *audiences)
{
  g_autofree char *joined = g_strjoinv ("\" \"", (char **) audiences);

  return g_strconcat ("[\"", joined, "\"]", NULL);
}

static char *
tell_audiences (Token *token, const char *const *wanted)
{
  g_autofree char *quoted = NULL;
  g_autofree char *quoted_wanted = NULL;

  /* Only tokens that say whom they are for get that far on a real server. */
  if (token->audiences == NULL)
    return g_strdup ("invalid bearer token");
  quoted = quote ((const char *const *) token->audiences);
  quoted_wanted = quote (wanted);
  return g_strdup_printf ("[invalid bearer token, token audiences %s is invalid for the target audiences %s]", quoted,
                          quoted_wanted);
}

KoprsTestIdentity *
koprs_test_access_review_token (KoprsTestAccess *self, const char *text, const char *const *wanted, GStrv *audiences,
                                char **problem)
{
  Token *token = g_hash_table_lookup (self->tokens, text);
  g_auto (GStrv) common = NULL;

  if (token == NULL || (token->end != 0 && koprs_test_clock_get_time (self->clock) >= token->end) ||
      is_gone (self, token->identity))
    {
      *problem = g_strdup ("invalid bearer token");
      return NULL;
    }
  if (wanted == NULL || *wanted == NULL)
    wanted = own_audiences;
  common = intersect (token->audiences != NULL ? (const char *const *) token->audiences : own_audiences, wanted);
  if (*common == NULL)
    {
      *problem = tell_audiences (token, wanted);
      return NULL;
    }
  *audiences = g_steal_pointer (&common);
  return token->identity;
}

KoprsTestIdentity *
koprs_test_access_check_token (KoprsTestAccess *self, const char *text)
{
  g_auto (GStrv) audiences = NULL;
  g_autofree char *problem = NULL;

  return koprs_test_access_review_token (self, text, NULL, &audiences, &problem);
}

static gboolean
visit_grants (KoprsTestAccess *self, KoprsTestIdentity *identity, const char *namespace_, KoprsTestRuleFunc function,
              gpointer user_data)
{
  User *user = g_hash_table_lookup (self->users, identity->name);

  for (guint i = 0; user != NULL && i < user->grants->len; i++)
    {
      KoprsTestGrant *grant = g_ptr_array_index (user->grants, i);

      if (grant->namespace_ != NULL && g_strcmp0 (grant->namespace_, namespace_) != 0)
        continue;
      if (function (grant->rule, NULL, user_data))
        return TRUE;
    }
  return FALSE;
}

typedef struct {
  const KoprsTestAttributes *attributes;
  char *why;
} Question;

static gboolean
decides (JsonNode *rule, const char *why, gpointer user_data)
{
  Question *question = user_data;

  if (!koprs_test_rule_allows (rule, question->attributes))
    return FALSE;
  question->why = g_strdup (why);
  return TRUE;
}

/* "rbac: RBAC: …", several in brackets. */
static char *
tell_problems (GPtrArray *problems)
{
  g_autofree char *joined = NULL;
  guint n = problems->len;

  if (n == 0)
    return NULL;
  g_ptr_array_add (problems, NULL);
  joined = g_strjoinv (", ", (char **) problems->pdata);
  return n == 1 ? g_strconcat ("rbac: RBAC: ", joined, NULL) : g_strconcat ("rbac: RBAC: [", joined, "]", NULL);
}

gboolean
koprs_test_access_allows (KoprsTestAccess *self, KoprsTestIdentity *identity, const KoprsTestAttributes *attributes,
                          char **why)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  Question question = { attributes, NULL };
  gboolean allowed;

  *why = NULL;
  if (koprs_test_identity_has_group (identity, KOPRS_TEST_MASTERS))
    return TRUE;
  allowed = visit_grants (self, identity, attributes->namespace_, decides, &question) ||
            koprs_test_roles_visit (self->cluster, identity, attributes->namespace_, problems, decides, &question);
  *why = allowed ? question.why : tell_problems (problems);
  return allowed;
}

static gboolean
collect (JsonNode *rule, const char *why, gpointer rules)
{
  g_ptr_array_add (rules, json_node_copy (rule));
  return FALSE;
}

GPtrArray *
koprs_test_access_list_rules (KoprsTestAccess *self, KoprsTestIdentity *identity, const char *namespace_, GPtrArray *problems)
{
  GPtrArray *rules = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autoptr (GPtrArray) unwanted = g_ptr_array_new_with_free_func (g_free);

  visit_grants (self, identity, namespace_, collect, rules);
  koprs_test_roles_visit (self->cluster, identity, namespace_, problems != NULL ? problems : unwanted, collect, rules);
  return rules;
}
