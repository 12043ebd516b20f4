/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the type of a Secret asks of its data. */

#include "koprs/testing/validation/koprs-test-validator.h"

#include "koprs/testing/values/koprs-test-json-fault.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define PEM_BEGINS "-----BEGIN"
#define ACCOUNT_NAME "kubernetes.io/service-account.name"

static void
need (KoprsTestValidator *self, const char *key)
{
  gsize mark = koprs_test_validator_enter_key (self, key);

  koprs_test_validator_required (self, "");
  koprs_test_validator_leave (self, mark);
}

/* The value decoded, always with a zero behind it; NULL where it is not there. */
static char *
decode (JsonNode *data, const char *key)
{
  const char *text = koprs_test_node_get_string (data, key);
  gsize size;
  g_autofree guchar *bytes = text != NULL ? g_base64_decode (text, &size) : NULL;

  return bytes != NULL ? g_strndup ((const char *) bytes, size) : NULL;
}

/* A JSON object, or null; nothing of the contents is told. */
static void
check_docker_config (KoprsTestValidator *self, JsonNode *data, const char *key)
{
  g_autoptr (JsonNode) redacted = koprs_test_node_new_string ("<secret contents redacted>");
  g_autofree char *text = decode (data, key);
  g_autofree char *fault = NULL;
  g_autoptr (JsonNode) value = NULL;
  gsize mark;

  if (text == NULL)
    {
      need (self, key);
      return;
    }
  mark = koprs_test_validator_enter_key (self, key);
  fault = koprs_test_json_fault (text, strlen (text));
  value = fault == NULL ? koprs_test_node_parse (text, -1, NULL) : NULL;
  if (fault != NULL)
    koprs_test_validator_invalid (self, redacted, "%s", fault);
  else if (value != NULL && !koprs_test_node_is_object (value) && !koprs_test_node_is_null (value))
    koprs_test_validator_invalid (self, redacted, "json: cannot unmarshal %s into Go value of type map[string]interface {}",
                                  koprs_test_node_get_go_class (value));
  koprs_test_validator_leave (self, mark);
}

static void
check_pair (KoprsTestValidator *self, JsonNode *data)
{
  static const char *const keys[] = { "tls.crt", "tls.key" };
  g_autofree char *certificate = decode (data, keys[0]);
  gboolean whole = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (koprs_test_node_get (data, keys[i]) == NULL)
      {
        need (self, keys[i]);
        whole = FALSE;
      }
  if (whole && self->warnings != NULL && certificate != NULL && strstr (certificate, PEM_BEGINS) == NULL)
    g_ptr_array_add (self->warnings, g_strdup ("tls: failed to find any PEM data in certificate input"));
}

static void
check_account (KoprsTestValidator *self, JsonNode *secret)
{
  JsonNode *annotations = koprs_test_node_find (secret, "metadata", "annotations", NULL);
  const char *name = koprs_test_node_get_string (annotations, ACCOUNT_NAME);
  gsize mark = koprs_test_validator_enter (self, "metadata.annotations");

  if (name == NULL || *name == '\0')
    need (self, ACCOUNT_NAME);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_secret_type (KoprsTestValidator *self, JsonNode *secret)
{
  const char *type = koprs_test_node_get_string (secret, "type");
  JsonNode *data = koprs_test_node_get (secret, "data");
  gsize mark;

  if (g_strcmp0 (type, "kubernetes.io/service-account-token") == 0)
    check_account (self, secret);
  mark = koprs_test_validator_enter (self, "data");
  if (g_strcmp0 (type, "kubernetes.io/dockercfg") == 0)
    check_docker_config (self, data, ".dockercfg");
  else if (g_strcmp0 (type, "kubernetes.io/dockerconfigjson") == 0)
    check_docker_config (self, data, ".dockerconfigjson");
  else if (g_strcmp0 (type, "kubernetes.io/tls") == 0)
    check_pair (self, data);
  else if (g_strcmp0 (type, "kubernetes.io/basic-auth") == 0 && koprs_test_node_get (data, "username") == NULL &&
           koprs_test_node_get (data, "password") == NULL)
    {
      need (self, "username");
      need (self, "password");
    }
  else if (g_strcmp0 (type, "kubernetes.io/ssh-auth") == 0)
    {
      const char *key = koprs_test_node_get_string (data, "ssh-privatekey");

      if (key == NULL || *key == '\0')
        need (self, "ssh-privatekey");
    }
  koprs_test_validator_leave (self, mark);
}
