/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the parts of a Pod say of each other: its host's name, sysctls, files that variables are read from, certificates. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_HOST_NAME 64
#define MAX_SYSCTL 253
#define SYSCTL_PATTERN "^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$"
#define HOUR (60 * 60)
#define MAX_CERTIFICATE (91 * 24 * HOUR)
#define MAX_OWN_CERTIFICATE (24 * HOUR)

static gboolean
is_true (JsonNode *object, const char *name)
{
  JsonNode *value = koprs_test_node_get (object, name);

  return koprs_test_node_is_boolean (value) && json_node_get_boolean (value);
}

static void
check_host_name (KoprsTestValidator *validator, JsonNode *spec)
{
  const char *name = koprs_test_node_get_string (spec, "hostnameOverride");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark;

  if (name == NULL)
    return;
  mark = koprs_test_validator_enter (validator, "hostnameOverride");
  if (is_true (spec, "setHostnameAsFQDN"))
    koprs_test_validator_forbidden (validator, "may not be specified when setHostnameAsFQDN is true");
  if (is_true (spec, "hostNetwork"))
    koprs_test_validator_forbidden (validator, "may not be specified when hostNetwork is true");
  if (strlen (name) > MAX_HOST_NAME)
    koprs_test_validator_too_long (validator, MAX_HOST_NAME);
  koprs_test_names_check_subdomain (name, FALSE, problems);
  koprs_test_validator_take_problems (validator, name, problems);
  koprs_test_validator_leave (validator, mark);
}

/* Parts between dots and slashes, each of which begins and ends with a letter or a digit. */
static gboolean
is_sysctl (const char *name)
{
  gboolean inside = FALSE;

  if (strlen (name) > MAX_SYSCTL)
    return FALSE;
  for (const char *at = name; *at != '\0'; at++)
    {
      char next = at[1];

      if (g_ascii_islower (*at) || g_ascii_isdigit (*at))
        inside = TRUE;
      else if (!inside || next == '\0' || strchr ("-_./", *at) == NULL || ((*at == '-' || *at == '_') && (next == '.' || next == '/')))
        return FALSE;
      else
        inside = *at == '-' || *at == '_';
    }
  return inside;
}

/* Slashes are dots and dots are slashes where a slash comes first. */
static char *
normalize (const char *name)
{
  const char *first = strpbrk (name, "./");
  char *text = g_strdup (name);

  for (char *at = text; first != NULL && *first == '/' && *at != '\0'; at++)
    if (*at == '.' || *at == '/')
      *at = *at == '.' ? '/' : '.';
  return text;
}

static gboolean
is_of_ipc (const char *name)
{
  static const char *const names[] = { "kernel.sem", "kernel.shm", "kernel.shmall", "kernel.shmmax", "kernel.shmmni",
                                       "kernel.shm_rmid_forced", "kernel.msg", "kernel.msgmax", "kernel.msgmnb", "kernel.msgmni",
                                       NULL };

  return g_strv_contains (names, name) || g_str_has_prefix (name, "fs.mqueue.");
}

/* What is the host's can't be set for a Pod that shares it. */
static void
check_shared_sysctl (KoprsTestValidator *validator, JsonNode *spec, JsonNode *name)
{
  g_autofree char *text = normalize (json_node_get_string (name));

  if (is_true (spec, "hostNetwork") && g_str_has_prefix (text, "net."))
    koprs_test_validator_invalid (validator, name, "may not be specified when 'hostNetwork' is true");
  if (is_true (spec, "hostIPC") && is_of_ipc (text))
    koprs_test_validator_invalid (validator, name, "may not be specified when 'hostIPC' is true");
}

static void
check_sysctls (KoprsTestValidator *validator, JsonNode *spec)
{
  JsonNode *list = koprs_test_node_find (spec, "securityContext", "sysctls", NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (validator, "securityContext.sysctls");

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *name = koprs_test_node_get (json_array_get_element (json_node_get_array (list), i), "name");
      const char *text = koprs_test_node_is_string (name) ? json_node_get_string (name) : "";
      gsize mark = koprs_test_validator_enter_index (validator, i);

      koprs_test_validator_enter (validator, "name");
      if (*text == '\0')
        koprs_test_validator_required (validator, "");
      else
        {
          if (!is_sysctl (text))
            koprs_test_validator_invalid (validator, name, "must have at most %d characters and match regex %s", MAX_SYSCTL,
                                          SYSCTL_PATTERN);
          else if (g_hash_table_contains (seen, text))
            koprs_test_validator_duplicate (validator, name);
          check_shared_sysctl (validator, spec, name);
          g_hash_table_add (seen, (gpointer) text);
        }
      koprs_test_validator_leave (validator, mark);
    }
  koprs_test_validator_leave (validator, outer);
}

static void
check_file (KoprsTestValidator *validator, JsonNode *volumes, JsonNode *file)
{
  const char *name = koprs_test_node_get_string (file, "volumeName");
  JsonNode *volume = koprs_test_node_find_named (volumes, name != NULL ? name : "");
  gsize mark;

  if (!koprs_test_node_is_object (file))
    return;
  mark = koprs_test_validator_enter (validator, "valueFrom.fileKeyRef.volumeName");
  if (volume == NULL)
    koprs_test_validator_not_found (validator, koprs_test_node_get (file, "volumeName"));
  else if (!koprs_test_node_is_object (koprs_test_node_get (volume, "emptyDir")))
    koprs_test_validator_invalid (validator, koprs_test_node_get (file, "volumeName"), "referenced volume must be of type emptyDir");
  koprs_test_validator_leave (validator, mark);
}

/* Variables are read from files of volumes that are empty at first. */
static void
check_files (KoprsTestValidator *validator, JsonNode *spec, const char *containers)
{
  JsonNode *list = koprs_test_node_get (spec, containers);
  JsonNode *volumes = koprs_test_node_get (spec, "volumes");
  gsize outer = koprs_test_validator_enter (validator, containers);

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *env = koprs_test_node_get (json_array_get_element (json_node_get_array (list), i), "env");
      gsize mark = koprs_test_validator_enter_index (validator, i);

      koprs_test_validator_enter (validator, "env");
      for (guint j = 0; koprs_test_node_is_array (env) && j < json_array_get_length (json_node_get_array (env)); j++)
        {
          JsonNode *variable = json_array_get_element (json_node_get_array (env), j);
          gsize inner = koprs_test_validator_enter_index (validator, j);

          check_file (validator, volumes, koprs_test_node_find (variable, "valueFrom", "fileKeyRef", NULL));
          koprs_test_validator_leave (validator, inner);
        }
      koprs_test_validator_leave (validator, mark);
    }
  koprs_test_validator_leave (validator, outer);
}

/* Signers of Kubernetes itself sign for a day at most. */
static gint64
get_longest (const char *signer)
{
  g_auto (GStrv) parts = g_strsplit (signer != NULL ? signer : "", "/", 2);
  const char *host = parts[0] != NULL ? parts[0] : "";

  return g_str_equal (host, "kubernetes.io") || g_str_has_suffix (host, ".kubernetes.io") ? MAX_OWN_CERTIFICATE : MAX_CERTIFICATE;
}

static void
check_projection (KoprsTestValidator *validator, JsonNode *source)
{
  static const char *const key_types[] = { "RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519", NULL };
  JsonNode *certificate = koprs_test_node_get (source, "podCertificate");
  JsonNode *seconds = koprs_test_node_get (certificate, "maxExpirationSeconds");
  gint64 longest = get_longest (koprs_test_node_get_string (certificate, "signerName"));
  gsize outer = koprs_test_validator_enter (validator, "podCertificate");

  if (koprs_test_node_is_object (certificate))
    koprs_test_validator_one_of (validator, certificate, "keyType", key_types);
  koprs_test_validator_enter (validator, "maxExpirationSeconds");
  if (koprs_test_node_is_number (seconds) && json_node_get_int (seconds) < HOUR)
    koprs_test_validator_invalid (validator, seconds, "if provided, maxExpirationSeconds must be >= %d", HOUR);
  if (koprs_test_node_is_number (seconds) && json_node_get_int (seconds) > longest)
    koprs_test_validator_invalid (validator, seconds, "if provided, maxExpirationSeconds must be <= %" G_GINT64_FORMAT, longest);
  koprs_test_validator_leave (validator, outer);
}

void
koprs_test_validator_check_projected (KoprsTestValidator *self, JsonNode *volume)
{
  gsize mark = koprs_test_validator_enter (self, "projected");

  koprs_test_validator_for_each (self, koprs_test_node_get (volume, "projected"), "sources", check_projection);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_pod_parts (KoprsTestValidator *self, JsonNode *spec)
{
  koprs_test_validator_check_labels_at (self, spec, "nodeSelector");
  koprs_test_validator_check_pod_users (self, spec);
  check_sysctls (self, spec);
  koprs_test_validator_check_pod_sharing (self, spec);
  check_host_name (self, spec);
  koprs_test_validator_check_pod_names (self, spec);
  check_files (self, spec, "initContainers");
  check_files (self, spec, "containers");
}
