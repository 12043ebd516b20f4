/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* PUT of an object or its status. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/requests/koprs-test-body.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/verbs/koprs-test-shown.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"
#include "koprs/testing/writes/koprs-test-write.h"

#include <string.h>

/* Some kinds come into being by being replaced. */
static gboolean
create_instead (KoprsTestWrite *write, JsonNode *object, KoprsTestReply *reply, GError **error)
{
  KoprsTestCall *call = write->call;
  JsonNode *metadata = koprs_test_object_metadata (object);
  const char *uid = koprs_test_node_get_string (metadata, "uid");
  g_autoptr (KoprsBlob) blob = NULL;

  if (!koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_PUT_CREATES) || call->subresource != NULL)
    {
      koprs_test_object_set_not_found (error, call->kind, call->name);
      return FALSE;
    }
  if (uid != NULL && *uid != '\0')
    {
      g_autofree char *key = koprs_test_kind_dup_key (call->kind, call->namespace_, call->name);
      g_autofree char *why = g_strdup_printf ("StorageError: invalid object, Code: 4, Key: /registry/%s/%s, "
                                              "ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in "
                                              "precondition: %s, UID in object meta: ", koprs_test_kind_get_folder (call->kind), key, uid);

      koprs_test_object_set_conflict (error, call->kind, call->name, why);
      return FALSE;
    }
  koprs_test_node_set (metadata, "resourceVersion", NULL);
  blob = koprs_test_write_create (write, object, error);
  if (blob == NULL)
    return FALSE;
  koprs_test_reply_set_object (reply, 201, call->kind, blob);
  return TRUE;
}

gboolean
koprs_test_verb_replace (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autoptr (KoprsTestWriteOptions) options = koprs_test_write_options_new (call, "UpdateOptions", error);
  KoprsTestWrite write = { cluster, call, call->kind, options, reply->warnings, FALSE };
  g_autoptr (JsonNode) object = NULL;
  g_autoptr (KoprsBlob) blob = NULL;
  KoprsBlob *live;

  if (options == NULL)
    return FALSE;
  object = koprs_test_body_parse_object (call, options->validation, reply->warnings, error);
  if (object == NULL)
    return FALSE;
  if (!koprs_test_write_check_name (&write, koprs_test_object_metadata (object), error) ||
      !koprs_test_shown_lookup (cluster, call, &live, error))
    return FALSE;
  if (live == NULL)
    return create_instead (&write, object, reply, error);
  blob = koprs_test_write_update (&write, live, object, error);
  if (blob == NULL)
    return FALSE;
  koprs_test_reply_set_object (reply, 200, call->kind, blob);
  return TRUE;
}
