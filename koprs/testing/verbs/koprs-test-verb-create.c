/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* POST to a collection. */

#include "koprs/testing/requests/koprs-test-body.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"
#include "koprs/testing/writes/koprs-test-write.h"

gboolean
koprs_test_verb_create (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autoptr (KoprsTestWriteOptions) options = koprs_test_write_options_new (call, "CreateOptions", error);
  KoprsTestWrite write = { cluster, call, call->kind, options, reply->warnings, FALSE };
  g_autoptr (JsonNode) object = NULL;
  g_autoptr (KoprsBlob) blob = NULL;

  if (options == NULL)
    return FALSE;
  object = koprs_test_body_parse_object (call, options->validation, reply->warnings, error);
  if (object == NULL)
    return FALSE;
  blob = koprs_test_write_create (&write, object, error);
  if (blob == NULL)
    return FALSE;
  koprs_test_reply_set_object (reply, 201, call->kind, blob);
  return TRUE;
}
