/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Ingresses: hosts, paths and what is behind them. */

#include "koprs/testing/validation/koprs-test-validator.h"

#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static void
check_host (KoprsTestValidator *self, JsonNode *value)
{
  const char *host = json_node_get_string (value);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  koprs_test_names_check_subdomain (g_str_has_prefix (host, "*.") ? host + 2 : host, FALSE, problems);
  if (strchr (host, '*') == NULL)
    koprs_test_validator_take_problems (self, host, problems);
  else if (problems->len > 0)
    koprs_test_validator_invalid (self, value, "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, "
                                               "which must consist of lower case alphanumeric characters, '-' or '.' and end with an "
                                               "alphanumeric character (e.g. '*.example.com', regex used for validation is "
                                               "'\\*\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')");
}

static void
check_service (KoprsTestValidator *self, JsonNode *service)
{
  JsonNode *port = koprs_test_node_get (service, "port");
  const char *name = koprs_test_node_get_string (service, "name");
  const char *port_name = koprs_test_node_get_string (port, "name");
  JsonNode *number = koprs_test_node_get (port, "number");
  gint64 value = koprs_test_node_is_number (number) ? json_node_get_int (number) : 0;
  g_autoptr (JsonNode) nothing = koprs_test_node_new_string ("");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "service");

  koprs_test_validator_need_text (self, service, "name", "");
  koprs_test_validator_enter (self, "name");
  if (name != NULL && *name != '\0')
    koprs_test_names_check_dns_label (name, FALSE, problems);
  koprs_test_validator_take_problems (self, name, problems);
  koprs_test_validator_leave (self, mark);
  if (port_name != NULL && *port_name != '\0')
    {
      if (value != 0)
        koprs_test_validator_invalid (self, nothing, "cannot set both port name & port number");
    }
  else if (value == 0)
    koprs_test_validator_required (self, "port name or number is required");
  else if (value < 1 || value > 65535)
    koprs_test_validator_invalid_at (self, "service.port.number", number, "must be between 1 and 65535, inclusive");
}

static void
check_backend (KoprsTestValidator *self, JsonNode *backend, const char *name)
{
  JsonNode *service = koprs_test_node_get (backend, "service");
  JsonNode *resource = koprs_test_node_get (backend, "resource");
  g_autoptr (JsonNode) nothing = koprs_test_node_new_string ("");
  gsize mark = koprs_test_validator_enter (self, name);

  if (service != NULL && resource != NULL)
    koprs_test_validator_invalid (self, nothing, "cannot set both resource and service backends");
  else if (service != NULL)
    check_service (self, service);
  else if (resource == NULL)
    koprs_test_validator_invalid (self, nothing, "resource or service backend is required");
  koprs_test_validator_leave (self, mark);
}

static void
check_path_text (KoprsTestValidator *self, JsonNode *value, gboolean strict)
{
  static const char *const sequences[] = { "//", "/./", "/../", "%2f", "%2F" };
  static const char *const suffixes[] = { "/..", "/." };
  const char *path = koprs_test_node_is_string (value) ? json_node_get_string (value) : "";
  g_autoptr (JsonNode) shown = koprs_test_node_new_string (path);
  gsize mark = koprs_test_validator_enter (self, "path");

  if (*path != '/' && (strict || *path != '\0'))
    koprs_test_validator_invalid (self, shown, "must be an absolute path");
  for (guint i = 0; strict && i < G_N_ELEMENTS (sequences); i++)
    if (strstr (path, sequences[i]) != NULL)
      koprs_test_validator_invalid (self, shown, "must not contain '%s'", sequences[i]);
  for (guint i = 0; strict && i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (path, suffixes[i]))
      koprs_test_validator_invalid (self, shown, "cannot end with '%s'", suffixes[i]);
  koprs_test_validator_leave (self, mark);
}

static void
check_path (KoprsTestValidator *self, JsonNode *path)
{
  static const char *const types[] = { "Exact", "ImplementationSpecific", "Prefix", NULL };
  const char *type = koprs_test_node_get_string (path, "pathType");

  if (type == NULL)
    {
      koprs_test_validator_required_at (self, "pathType", "pathType must be specified");
      return;
    }
  if (g_strv_contains (types, type))
    check_path_text (self, koprs_test_node_get (path, "path"), strcmp (type, "ImplementationSpecific") != 0);
  koprs_test_validator_one_of (self, path, "pathType", types);
  check_backend (self, koprs_test_node_get (path, "backend"), "backend");
}

static void
check_rule (KoprsTestValidator *self, JsonNode *rule)
{
  JsonNode *host = koprs_test_node_get (rule, "host");
  JsonNode *http = koprs_test_node_get (rule, "http");
  JsonNode *paths = koprs_test_node_get (http, "paths");
  gsize mark = koprs_test_validator_enter (self, "host");

  if (koprs_test_node_is_string (host) && *json_node_get_string (host) != '\0')
    {
      if (g_hostname_is_ip_address (json_node_get_string (host)))
        koprs_test_validator_invalid (self, host, "must be a DNS name, not an IP address");
      check_host (self, host);
    }
  koprs_test_validator_leave (self, mark);
  mark = koprs_test_validator_enter (self, "http");
  if (http != NULL && (!koprs_test_node_is_array (paths) || koprs_test_node_is_empty (paths)))
    koprs_test_validator_required_at (self, "paths", "");
  koprs_test_validator_for_each (self, http, "paths", check_path);
  koprs_test_validator_leave (self, mark);
}

static void
check_hosts (KoprsTestValidator *self, JsonNode *tls)
{
  JsonNode *hosts = koprs_test_node_get (tls, "hosts");
  gsize outer = koprs_test_validator_enter (self, "hosts");

  for (guint i = 0; koprs_test_node_is_array (hosts) && i < json_array_get_length (json_node_get_array (hosts)); i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_host (self, json_array_get_element (json_node_get_array (hosts), i));
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

void
koprs_test_validator_check_ingress (KoprsTestValidator *self, JsonNode *ingress, JsonNode *old)
{
  JsonNode *annotations = koprs_test_node_find (ingress, "metadata", "annotations", NULL);
  JsonNode *spec = koprs_test_node_get (ingress, "spec");
  JsonNode *rules = koprs_test_node_get (spec, "rules");
  JsonNode *backend = koprs_test_node_get (spec, "defaultBackend");
  gsize mark = koprs_test_validator_enter (self, "spec");

  if (backend != NULL)
    check_backend (self, backend, "defaultBackend");
  else if (!koprs_test_node_is_array (rules) || koprs_test_node_is_empty (rules))
    koprs_test_validator_invalid (self, rules, "either `defaultBackend` or `rules` must be specified");
  koprs_test_validator_for_each (self, spec, "rules", check_rule);
  koprs_test_validator_for_each (self, spec, "tls", check_hosts);
  koprs_test_validator_leave (self, mark);
  if (old == NULL && self->warnings != NULL && koprs_test_node_get (annotations, "kubernetes.io/ingress.class") != NULL)
    g_ptr_array_add (self->warnings, g_strdup ("annotation \"kubernetes.io/ingress.class\" is deprecated, please use "
                                               "'spec.ingressClassName' instead"));
}
