/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The containers of a Pod. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_ID G_MAXINT32
#define NO_PORT "must be between 1 and 65535, inclusive"
#define NO_ID "must be between 0 and 2147483647, inclusive"
#define NOT_OF_INIT "may not be set for init containers without restartPolicy=Always"
#define NO_BLOCK "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode"

static const char *const pull_policies[] = { "Always", "IfNotPresent", "Never", NULL };
static const char *const message_policies[] = { "File", "FallbackToLogsOnError", NULL };
static const char *const protocols[] = { "SCTP", "TCP", "UDP", NULL };

static void
say (KoprsTestValidator *self, JsonNode *object, const char *name, const char *detail)
{
  g_autoptr (JsonNode) value = koprs_test_node_new_string (koprs_test_node_get_text (object, name));

  koprs_test_validator_invalid_at (self, name, value, detail);
}

static void
check_name (KoprsTestValidator *self, JsonNode *container)
{
  const char *name = koprs_test_node_get_text (container, "name");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "name");

  if (*name == '\0')
    koprs_test_validator_required (self, "");
  else
    koprs_test_names_check_dns_label (name, FALSE, problems);
  koprs_test_validator_take_problems (self, name, problems);
  koprs_test_validator_leave (self, mark);
}

/* A name that is wrong is no double. */
static void
check_port_name (KoprsTestValidator *self, JsonNode *port, GHashTable *seen)
{
  guint n_causes = self->causes->len;
  gsize mark;

  if (*koprs_test_node_get_text (port, "name") == '\0')
    return;
  koprs_test_validator_check_port_reference (self, port, "name");
  mark = koprs_test_validator_enter (self, "name");
  if (self->causes->len == n_causes && !g_hash_table_add (seen, (gpointer) koprs_test_node_get_text (port, "name")))
    koprs_test_validator_duplicate (self, koprs_test_node_get (port, "name"));
  koprs_test_validator_leave (self, mark);
}

static void
check_ports (KoprsTestValidator *self, JsonNode *container)
{
  JsonNode *ports = koprs_test_node_get (container, "ports");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (self, "ports");

  for (guint i = 0; i < koprs_test_object_count (container, "ports"); i++)
    {
      JsonNode *port = json_array_get_element (json_node_get_array (ports), i);
      gint64 number = koprs_test_object_get_int (port, "containerPort", 0), host = koprs_test_object_get_int (port, "hostPort", 0);
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_port_name (self, port, seen);
      if (number == 0)
        koprs_test_validator_required_at (self, "containerPort", "");
      else if (number < 1 || number > 65535)
        koprs_test_validator_invalid_at (self, "containerPort", koprs_test_node_get (port, "containerPort"), NO_PORT);
      if (host < 0 || host > 65535)
        koprs_test_validator_invalid_at (self, "hostPort", koprs_test_node_get (port, "hostPort"), NO_PORT);
      koprs_test_validator_one_of (self, port, "protocol", protocols);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

/* Ports of the host that are asked for twice. */
static void
check_host_ports (KoprsTestValidator *self, JsonNode *container, GHashTable *seen)
{
  JsonNode *ports = koprs_test_node_get (container, "ports");
  gsize outer = koprs_test_validator_enter (self, "ports");

  for (guint i = 0; i < koprs_test_object_count (container, "ports"); i++)
    {
      JsonNode *port = json_array_get_element (json_node_get_array (ports), i);
      gint64 number = koprs_test_object_get_int (port, "hostPort", 0);
      g_autofree char *text = g_strdup_printf ("%s/%s/%" G_GINT64_FORMAT, koprs_test_node_get_text (port, "protocol"),
                                               koprs_test_node_get_text (port, "hostIP"), number);
      g_autoptr (JsonNode) value = koprs_test_node_new_string (text);
      gsize mark = koprs_test_validator_enter_index (self, i);

      koprs_test_validator_enter (self, "hostPort");
      if (number != 0 && !g_hash_table_add (seen, g_steal_pointer (&text)))
        koprs_test_validator_duplicate (self, value);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static gboolean
has (JsonNode *container, const char *list, const char *name, const char *text)
{
  JsonNode *elements = koprs_test_node_get (container, list);

  for (guint i = 0; i < koprs_test_object_count (container, list); i++)
    if (strcmp (koprs_test_node_get_text (json_array_get_element (json_node_get_array (elements), i), name), text) == 0)
      return TRUE;
  return FALSE;
}

static void
check_mount (KoprsTestValidator *self, JsonNode *container, JsonNode *mount, GHashTable *known, GHashTable *paths)
{
  const char *name = koprs_test_node_get_text (mount, "name"), *path = koprs_test_node_get_text (mount, "mountPath");
  g_autoptr (JsonNode) value = koprs_test_node_new_string (name);
  gsize mark = koprs_test_validator_enter (self, "name");

  if (*name == '\0')
    koprs_test_validator_required (self, "");
  if (!g_hash_table_contains (known, name))
    koprs_test_validator_not_found (self, value);
  koprs_test_validator_leave (self, mark);
  koprs_test_validator_need_text (self, mount, "mountPath", "");
  if (!g_hash_table_add (paths, (gpointer) path))
    say (self, mount, "mountPath", "must be unique");
  if (has (container, "volumeDevices", "name", name))
    say (self, mount, "name", "must not already exist in volumeDevices");
  if (has (container, "volumeDevices", "devicePath", path))
    say (self, mount, "mountPath", "must not already exist as a path in volumeDevices");
}

/* The place of paths inside of a volume is that of the list. */
static void
check_mounts (KoprsTestValidator *self, JsonNode *container, GHashTable *known)
{
  JsonNode *mounts = koprs_test_node_get (container, "volumeMounts");
  g_autoptr (GHashTable) paths = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (self, "volumeMounts");

  for (guint i = 0; i < koprs_test_object_count (container, "volumeMounts"); i++)
    {
      JsonNode *mount = json_array_get_element (json_node_get_array (mounts), i);
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_mount (self, container, mount, known, paths);
      koprs_test_validator_leave (self, mark);
      koprs_test_validator_check_inner_path (self, mount, "subPath", FALSE);
      koprs_test_validator_enter_index (self, i);
      if (*koprs_test_node_get_text (mount, "subPathExpr") != '\0' && *koprs_test_node_get_text (mount, "subPath") != '\0')
        say (self, mount, "subPathExpr", "subPathExpr and subPath are mutually exclusive");
      koprs_test_validator_leave (self, mark);
      koprs_test_validator_check_inner_path (self, mount, "subPathExpr", FALSE);
    }
  koprs_test_validator_leave (self, outer);
}

static gboolean
is_claimed (JsonNode *volume)
{
  return koprs_test_node_is_object (koprs_test_node_get (volume, "persistentVolumeClaim")) ||
         koprs_test_node_is_object (koprs_test_node_get (volume, "ephemeral"));
}

/* Volumes as they are, without files in them. */
static void
check_device (KoprsTestValidator *self, JsonNode *container, JsonNode *device, GHashTable *known)
{
  const char *name = koprs_test_node_get_text (device, "name");
  JsonNode *volume = g_hash_table_lookup (known, name);
  g_autoptr (JsonNode) value = koprs_test_node_new_string (name);
  gsize mark = koprs_test_validator_enter (self, "name");

  if (*name == '\0')
    koprs_test_validator_required (self, "");
  if (volume != NULL && !is_claimed (volume))
    koprs_test_validator_invalid (self, value, NO_BLOCK);
  if (volume == NULL)
    koprs_test_validator_not_found (self, value);
  koprs_test_validator_leave (self, mark);
  koprs_test_validator_need_text (self, device, "devicePath", "");
  if (has (container, "volumeMounts", "name", name))
    say (self, device, "name", "must not already exist in volumeMounts");
  if (has (container, "volumeMounts", "mountPath", koprs_test_node_get_text (device, "devicePath")))
    say (self, device, "devicePath", "must not already exist as a path in volumeMounts");
}

static void
check_devices (KoprsTestValidator *self, JsonNode *container, GHashTable *known)
{
  JsonNode *devices = koprs_test_node_get (container, "volumeDevices");
  gsize outer = koprs_test_validator_enter (self, "volumeDevices");

  for (guint i = 0; i < koprs_test_object_count (container, "volumeDevices"); i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_device (self, container, json_array_get_element (json_node_get_array (devices), i), known);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_security (KoprsTestValidator *self, JsonNode *container)
{
  static const char *const ids[] = { "runAsUser", "runAsGroup" }, *const mounts[] = { "Default", "Unmasked", NULL };
  static const char *const profiles[] = { "Localhost", "RuntimeDefault", "Unconfined", NULL };
  JsonNode *context = koprs_test_node_get (container, "securityContext"), *profile = koprs_test_node_get (context, "seccompProfile");
  gsize mark = koprs_test_validator_enter (self, "securityContext");

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (koprs_test_object_get_int (context, ids[i], 0) < 0 || koprs_test_object_get_int (context, ids[i], 0) > MAX_ID)
      koprs_test_validator_invalid_at (self, ids[i], koprs_test_node_get (context, ids[i]), NO_ID);
  if (*koprs_test_node_get_text (profile, "type") != '\0')
    {
      koprs_test_validator_enter (self, "seccompProfile");
      koprs_test_validator_one_of (self, profile, "type", profiles);
      koprs_test_validator_leave (self, mark);
      koprs_test_validator_enter (self, "securityContext");
    }
  if (*koprs_test_node_get_text (context, "procMount") != '\0')
    koprs_test_validator_one_of (self, context, "procMount", mounts);
  koprs_test_validator_leave (self, mark);
}

static void
check_common (KoprsTestValidator *self, JsonNode *container, GHashTable *known)
{
  check_name (self, container);
  koprs_test_validator_need_text (self, container, "image", "");
  koprs_test_validator_one_of (self, container, "terminationMessagePolicy", message_policies);
  check_ports (self, container);
  koprs_test_validator_check_environment (self, container);
  check_mounts (self, container, known);
  check_devices (self, container, known);
  koprs_test_validator_one_of (self, container, "imagePullPolicy", pull_policies);
  koprs_test_validator_check_resources (self, container);
  check_security (self, container);
}

static void
check_double (KoprsTestValidator *self, JsonNode *container, GHashTable *names)
{
  const char *name = koprs_test_node_get_text (container, "name");
  gsize mark = koprs_test_validator_enter (self, "name");

  if (*name != '\0' && !g_hash_table_add (names, (gpointer) name))
    koprs_test_validator_duplicate (self, koprs_test_node_get (container, "name"));
  koprs_test_validator_leave (self, mark);
}

/* Init containers that stay are probed as others are. */
static void
check_init (KoprsTestValidator *self, JsonNode *container, gint64 grace)
{
  static const char *const names[] = { "lifecycle", "livenessProbe", "readinessProbe", "startupProbe" };

  if (strcmp (koprs_test_node_get_text (container, "restartPolicy"), "Always") == 0)
    koprs_test_validator_check_probes (self, container, grace);
  else
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
      if (koprs_test_node_is_object (koprs_test_node_get (container, names[i])))
        koprs_test_validator_forbidden_at (self, names[i], NOT_OF_INIT);
}

static void
check_restarts (KoprsTestValidator *self, JsonNode *container)
{
  static const char *const policies[] = { "Always", "Never", "OnFailure", NULL };

  if (koprs_test_node_get_string (container, "restartPolicy") != NULL)
    koprs_test_validator_one_of (self, container, "restartPolicy", policies);
}

/* names: of all containers so far. */
static void
check_list (KoprsTestValidator *self, JsonNode *spec, const char *list, GHashTable *known, GHashTable *names)
{
  JsonNode *containers = koprs_test_node_get (spec, list);
  gint64 grace = koprs_test_object_get_int (spec, "terminationGracePeriodSeconds", 0);
  gboolean init = strcmp (list, "initContainers") == 0;
  g_autoptr (GHashTable) ports = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize outer = koprs_test_validator_enter (self, list);

  for (guint i = 0; i < koprs_test_object_count (spec, list); i++)
    {
      JsonNode *container = json_array_get_element (json_node_get_array (containers), i);
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_common (self, container, known);
      if (init)
        check_restarts (self, container);
      check_double (self, container, names);
      if (init)
        check_init (self, container, grace);
      else
        {
          koprs_test_validator_check_probes (self, container, grace);
          check_restarts (self, container);
        }
      koprs_test_validator_leave (self, mark);
    }
  for (guint i = 0; !init && i < koprs_test_object_count (spec, list); i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_host_ports (self, json_array_get_element (json_node_get_array (containers), i), ports);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_ephemeral (KoprsTestValidator *self, JsonNode *spec, GHashTable *names)
{
  JsonNode *containers = koprs_test_node_get (spec, "ephemeralContainers");
  gsize outer = koprs_test_validator_enter (self, "ephemeralContainers");

  for (guint i = 0; i < koprs_test_object_count (spec, "ephemeralContainers"); i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_double (self, json_array_get_element (json_node_get_array (containers), i), names);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

/* A Pod that has the network of the host has its ports. */
static void
check_network (KoprsTestValidator *self, JsonNode *container)
{
  JsonNode *ports = koprs_test_node_get (container, "ports");
  gsize outer = koprs_test_validator_enter (self, "ports");

  for (guint i = 0; i < koprs_test_object_count (container, "ports"); i++)
    {
      JsonNode *port = json_array_get_element (json_node_get_array (ports), i), *host = koprs_test_node_get (port, "hostPort");
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (koprs_test_node_is_number (host) && json_node_get_int (host) != 0 &&
          json_node_get_int (host) != koprs_test_object_get_int (port, "containerPort", 0))
        koprs_test_validator_invalid_at (self, "hostPort", host, "must match `containerPort` when `hostNetwork` is true");
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

void
koprs_test_validator_check_containers (KoprsTestValidator *self, JsonNode *spec, GHashTable *known)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  if (koprs_test_object_count (spec, "containers") == 0)
    koprs_test_validator_required_at (self, "containers", "");
  check_list (self, spec, "containers", known, names);
  check_list (self, spec, "initContainers", known, names);
  check_ephemeral (self, spec, names);
  if (koprs_test_object_get_boolean (spec, "hostNetwork", FALSE))
    koprs_test_validator_for_each (self, spec, "containers", check_network);
}

static void
check_image (KoprsTestValidator *self, JsonNode *container)
{
  const char *image = koprs_test_node_get_text (container, "image");
  g_autofree char *stripped = g_strstrip (g_strdup (image));

  if (strcmp (stripped, image) != 0)
    koprs_test_validator_invalid_at (self, "image", koprs_test_node_get (container, "image"),
                                     "must not have leading or trailing whitespace");
}

void
koprs_test_validator_check_pod_only (KoprsTestValidator *self, JsonNode *spec, JsonNode *old)
{
  gsize mark = koprs_test_validator_enter (self, "spec");

  koprs_test_validator_for_each (self, spec, "containers", check_image);
  koprs_test_validator_for_each (self, spec, "initContainers", check_image);
  if (old == NULL && koprs_test_object_count (spec, "ephemeralContainers") > 0)
    koprs_test_validator_forbidden_at (self, "ephemeralContainers", "cannot be set on create");
  if (old == NULL && *koprs_test_node_get_text (spec, "nodeName") != '\0' && koprs_test_object_count (spec, "schedulingGates") > 0)
    koprs_test_validator_forbidden_at (self, "nodeName", "cannot be set until all schedulingGates have been cleared");
  koprs_test_validator_leave (self, mark);
}
