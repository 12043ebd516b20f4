/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Reading one object. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/requests/koprs-test-list-options.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/verbs/koprs-test-shown.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"

KoprsBlob *
koprs_test_verb_find (KoprsTestCluster *cluster, KoprsTestCall *call, GError **error)
{
  KoprsBlob *blob;

  if (!koprs_test_shown_lookup (cluster, call, &blob, error))
    return NULL;
  if (blob == NULL)
    koprs_test_object_set_not_found (error, call->kind, call->name);
  return blob;
}

/* Any version will do, as long as it is one that the server has reached. */
static gboolean
check_version (KoprsTestCluster *cluster, KoprsTestCall *call, GError **error)
{
  const char *text = koprs_test_call_get (call, "resourceVersion");
  guint64 current = koprs_test_cluster_get_revision (cluster);
  guint64 version;

  if (text == NULL || *text == '\0')
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT64, &version, NULL))
    {
      koprs_test_status_set_internal (error, "resourceVersion: Invalid value: \"%s\": strconv.ParseUint: "
                                             "parsing \"%s\": invalid syntax", text, text);
      return FALSE;
    }
  if (version <= current)
    return TRUE;
  if (koprs_test_list_options_check_time (call, KOPRS_TEST_LIST_PATIENCE, error))
    koprs_test_list_options_set_future (error, version, current);
  return FALSE;
}

gboolean
koprs_test_verb_get (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  KoprsBlob *blob;

  if (!check_version (cluster, call, error))
    return FALSE;
  blob = koprs_test_verb_find (cluster, call, error);
  if (blob == NULL || !koprs_test_view_check_single (&reply->view, call->kind, error))
    return FALSE;
  koprs_test_reply_set_object (reply, 200, call->kind, blob);
  return TRUE;
}
