/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-account-tokens.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-due.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define TYPE "kubernetes.io/service-account-token"
#define ACCOUNT "kubernetes.io/service-account.name"
#define UID "kubernetes.io/service-account.uid"
#define CLAIM "kubernetes.io/serviceaccount/"

struct _KoprsTestAccountTokens {
  KoprsTestCluster *cluster;
  KoprsTestKind *secrets;
  KoprsTestKind *accounts;
  KoprsTestAccess *access;     /* NULL: there are no tokens */
  char *ca;                    /* in base64, or NULL */
  GHashTable *dirty;           /* keys of secrets, a set */
  GHashTable *issued;          /* key of a secret → its token */
};

KoprsTestAccountTokens *
koprs_test_account_tokens_new (KoprsTestCluster *cluster, const char *ca_pem)
{
  KoprsTestAccountTokens *self = g_new0 (KoprsTestAccountTokens, 1);
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);

  self->cluster = cluster;
  self->secrets = koprs_test_kinds_find (kinds, "", "v1", "secrets");
  self->accounts = koprs_test_kinds_find (kinds, "", "v1", "serviceaccounts");
  self->ca = ca_pem != NULL ? g_base64_encode ((const guchar *) ca_pem, strlen (ca_pem)) : NULL;
  self->dirty = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->issued = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
koprs_test_account_tokens_free (KoprsTestAccountTokens *self)
{
  g_hash_table_unref (self->dirty);
  g_hash_table_unref (self->issued);
  g_free (self->ca);
  g_free (self);
}

void
koprs_test_account_tokens_set_access (KoprsTestAccountTokens *self, KoprsTestAccess *access)
{
  self->access = access;
}

static gboolean
is_token (KoprsBlob *secret)
{
  return koprs_json_value_string_equals (koprs_blob_find (secret, "type"), TYPE);
}

/* Tokens of an account that goes go with it. */
static void
note_account (KoprsTestAccountTokens *self, KoprsBlob *account)
{
  g_autofree char *prefix = g_strconcat (koprs_blob_get_namespace (account), "/", NULL);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (self->secrets->table, prefix, NULL, G_MAXUINT64);

  for (guint i = 0; i < blobs->len; i++)
    if (is_token (g_ptr_array_index (blobs, i)))
      g_hash_table_add (self->dirty, g_strconcat (prefix, koprs_blob_get_name (g_ptr_array_index (blobs, i)), NULL));
}

gboolean
koprs_test_account_tokens_note (KoprsTestAccountTokens *self, KoprsTestKind *kind, const KoprsTestEvent *event)
{
  if (kind == self->accounts && event->change == KOPRS_TEST_DELETED)
    note_account (self, event->object);
  else if (kind == self->secrets && (is_token (event->object) || g_hash_table_contains (self->issued, event->key)))
    g_hash_table_add (self->dirty, g_strdup (event->key));
  else
    return FALSE;
  return g_hash_table_size (self->dirty) > 0;
}

static const char *
get_annotation (JsonNode *secret, const char *name)
{
  return koprs_test_node_get_string (koprs_test_cells_find (secret, "metadata.annotations"), name);
}

/* The account that it names; a copy, or NULL. */
static JsonNode *
load_account (KoprsTestAccountTokens *self, JsonNode *secret)
{
  const char *name = get_annotation (secret, ACCOUNT), *uid = get_annotation (secret, UID);
  KoprsBlob *blob = koprs_test_cluster_lookup (self->cluster, self->accounts, koprs_test_cells_find_text (secret, "metadata.namespace"),
                                               name != NULL ? name : "");

  if (blob == NULL || (uid != NULL && *uid != '\0' && strcmp (uid, koprs_blob_get_uid (blob)) != 0))
    return NULL;
  return koprs_test_object_load (self->accounts, blob);
}

static char *
make_token (KoprsTestAccountTokens *self, JsonNode *secret, JsonNode *account, const char *user)
{
  const char *namespace_ = koprs_test_cells_find_text (secret, "metadata.namespace");
  g_autoptr (JsonNode) claims = koprs_test_node_new_object ();

  koprs_test_node_set_string (claims, "iss", "kubernetes/serviceaccount");
  koprs_test_node_set_string (claims, CLAIM "namespace", namespace_);
  koprs_test_node_set_string (claims, CLAIM "secret.name", koprs_test_object_get_name (secret));
  koprs_test_node_set_string (claims, CLAIM "service-account.name", koprs_test_object_get_name (account));
  koprs_test_node_set_string (claims, CLAIM "service-account.uid", koprs_test_cells_find_text (account, "metadata.uid"));
  koprs_test_node_set_string (claims, "sub", user);
  return koprs_test_signer_make_token (koprs_test_access_get_signer (self->access), claims);
}

/* In base64. */
static char *
issue (KoprsTestAccountTokens *self, const char *key, JsonNode *secret, JsonNode *account)
{
  g_autofree char *user = g_strdup_printf ("system:serviceaccount:%s:%s", koprs_test_cells_find_text (secret, "metadata.namespace"),
                                           koprs_test_object_get_name (account));
  g_autoptr (KoprsTestIdentity) identity = koprs_test_identity_new (user, koprs_test_cells_find_text (account, "metadata.uid"));
  char *token = make_token (self, secret, account, user);

  koprs_test_identity_complete (identity);
  koprs_test_access_add_token (self->access, token, identity, 0);
  g_hash_table_replace (self->issued, g_strdup (key), token);
  return g_base64_encode ((const guchar *) token, strlen (token));
}

static gboolean
is_missing (JsonNode *data, const char *name)
{
  const char *text = koprs_test_node_get_string (data, name);

  return text == NULL || *text == '\0';
}

static void
fill (KoprsTestAccountTokens *self, const char *key, JsonNode *secret, JsonNode *account)
{
  g_autoptr (JsonNode) object = koprs_test_node_copy (secret);
  const char *namespace_ = koprs_test_cells_find_text (secret, "metadata.namespace");
  JsonNode *data = koprs_test_node_ensure (object, "data"), *annotations;
  g_autofree char *place = g_base64_encode ((const guchar *) namespace_, strlen (namespace_));

  if (self->ca != NULL)
    koprs_test_node_set_string (data, "ca.crt", self->ca);
  if (is_missing (data, "namespace"))
    koprs_test_node_set_string (data, "namespace", place);
  if (is_missing (data, "token"))
    {
      g_autofree char *token = issue (self, key, secret, account);

      koprs_test_node_set_string (data, "token", token);
    }
  if (koprs_test_node_equal (secret, object))
    return;
  annotations = koprs_test_node_ensure (koprs_test_object_metadata (object), "annotations");
  koprs_test_node_set_string (annotations, ACCOUNT, koprs_test_object_get_name (account));
  koprs_test_node_set_string (annotations, UID, koprs_test_cells_find_text (account, "metadata.uid"));
  koprs_test_lifecycle_update (self->cluster, self->secrets, KOPRS_TEST_CONTROLLER_MANAGER, "", secret, object);
}

/* One that was issued before the server was started again. */
static void
remember (KoprsTestAccountTokens *self, const char *key, JsonNode *secret)
{
  const char *text = koprs_test_node_get_string (koprs_test_node_get (secret, "data"), "token");
  gsize length = 0;
  g_autofree char *token = text != NULL ? (char *) g_base64_decode (text, &length) : NULL;
  g_autofree char *whole = token != NULL ? g_strndup (token, length) : NULL;

  if (whole != NULL && !g_hash_table_contains (self->issued, key) && koprs_test_access_check_token (self->access, whole) != NULL)
    g_hash_table_replace (self->issued, g_strdup (key), g_steal_pointer (&whole));
}

/* A token works as long as it stands in its secret. */
static void
withdraw (KoprsTestAccountTokens *self, const char *key, JsonNode *secret)
{
  const char *token = g_hash_table_lookup (self->issued, key);
  const char *text = koprs_test_cells_find_text (koprs_test_node_get (secret, "data"), "token");
  g_autofree char *wanted = token != NULL ? g_base64_encode ((const guchar *) token, strlen (token)) : NULL;

  if (token == NULL || g_strcmp0 (text, wanted) == 0)
    return;
  koprs_test_access_remove_token (self->access, token);
  g_hash_table_remove (self->issued, key);
}

static void
sync_one (KoprsTestAccountTokens *self, const char *key)
{
  g_autoptr (JsonNode) secret = koprs_test_children_load (self->cluster, self->secrets, key);
  g_autoptr (JsonNode) account = secret != NULL ? load_account (self, secret) : NULL;

  withdraw (self, key, secret);
  remember (self, key, secret);
  if (secret == NULL || koprs_test_children_is_leaving (secret))
    return;
  if (account == NULL)
    koprs_test_children_delete (self->cluster, self->secrets, secret);
  else
    fill (self, key, secret, account);
}

gboolean
koprs_test_account_tokens_run (KoprsTestAccountTokens *self)
{
  g_autofree char *key = self->access != NULL ? koprs_test_due_pop (self->dirty) : NULL;

  if (key != NULL)
    sync_one (self, key);
  return key != NULL;
}
