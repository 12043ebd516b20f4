/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-kubeconfig.h"

#include "koprs/json/koprs-json-writer.h"

#include <string.h>

static void
append_base64 (GString *out, const char *name, const char *text)
{
  g_autofree char *encoded = g_base64_encode ((const guchar *) text, strlen (text));

  g_string_append_printf (out, "\n    %s: %s", name, encoded);
}

char *
koprs_test_kubeconfig_make (const char *uri, const char *ca_pem, const char *user, const char *token,
                            const char *identity_pem)
{
  GString *out = g_string_new ("apiVersion: v1\nkind: Config\ncurrent-context: koprs-test\nclusters:\n"
                               "- name: koprs-test\n  cluster:\n    server: ");

  koprs_json_write_string (out, uri, -1);
  if (ca_pem != NULL)
    append_base64 (out, "certificate-authority-data", ca_pem);
  g_string_append (out, "\nusers:\n- name: ");
  koprs_json_write_string (out, user, -1);
  g_string_append (out, "\n  user:");
  if (token != NULL)
    {
      g_string_append (out, "\n    token: ");
      koprs_json_write_string (out, token, -1);
    }
  /* Each takes what it looks for out of the same text. */
  if (identity_pem != NULL)
    {
      append_base64 (out, "client-certificate-data", identity_pem);
      append_base64 (out, "client-key-data", identity_pem);
    }
  g_string_append (out, "\ncontexts:\n- name: koprs-test\n  context:\n    cluster: koprs-test\n    user: ");
  koprs_json_write_string (out, user, -1);
  g_string_append (out, "\n    namespace: default\n");
  return g_string_free (out, FALSE);
}
