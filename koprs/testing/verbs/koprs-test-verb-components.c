/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the parts of a cluster say of their health. Nothing is stored: these are the three that every server asks, and well. */

#include "koprs/testing/requests/koprs-test-list-options.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"

#include <string.h>

static const char *const names[] = { "scheduler", "controller-manager", "etcd-0" };

static KoprsBlob *
make_component (const char *name)
{
  g_autofree char *json = g_strdup_printf ("{\"metadata\":{\"name\":\"%s\"},\"conditions\":[{\"type\":\"Healthy\",\"status\":"
                                           "\"True\",\"message\":\"ok\"}]}", name);
  g_autoptr (GError) error = NULL;
  KoprsBlob *blob = koprs_blob_new_from_json (json, strlen (json), &error);

  g_assert_no_error (error);
  return blob;
}

static gboolean
list (KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autoptr (KoprsTestListOptions) options = koprs_test_list_options_new (call, error);
  g_autoptr (GPtrArray) blobs = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_blob_unref);

  if (options == NULL)
    return FALSE;
  if (options->watch)
    {
      koprs_test_status_set (error, 405, "MethodNotAllowed", koprs_test_status_details (NULL, NULL, call->kind->plural),
                             "watch is not supported on resources of kind \"%s\"", call->kind->plural);
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (KoprsBlob) blob = make_component (names[i]);

      if (koprs_test_list_options_match (options, blob))
        g_ptr_array_add (blobs, koprs_blob_ref (blob));
    }
  koprs_test_verb_answer_list (reply, call->kind, blobs, 0, NULL, -1);
  return TRUE;
}

gboolean
koprs_test_verb_components (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  if (call->name == NULL)
    return list (call, reply, error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], call->name) == 0)
      {
        g_autoptr (KoprsBlob) blob = make_component (names[i]);

        koprs_test_reply_set_object (reply, 200, call->kind, blob);
        return TRUE;
      }
  koprs_test_status_set (error, 404, "NotFound", koprs_test_status_details (call->name, NULL, "componentstatus"),
                         "componentstatus \"%s\" not found", call->name);
  return FALSE;
}
