/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Endpoints and EndpointSlices: where what is behind a Service answers. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_ADDRESSES 100
#define MAX_HINTS 8

static const char *const protocols[] = { "SCTP", "TCP", "UDP", NULL };

typedef void (*CheckText) (const char *text, gboolean prefix, GPtrArray *problems);

static guint
count (JsonNode *object, const char *name)
{
  return koprs_test_node_is_array (koprs_test_node_get (object, name)) ? koprs_test_object_count (object, name) : 0;
}

static JsonNode *
get_element (JsonNode *object, const char *name, guint i)
{
  return json_array_get_element (json_node_get_array (koprs_test_node_get (object, name)), i);
}

static void
check_text (KoprsTestValidator *self, JsonNode *object, const char *name, CheckText check)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, name);

  check (koprs_test_node_get_text (object, name), FALSE, problems);
  koprs_test_validator_take_problems (self, koprs_test_node_get_text (object, name), problems);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_port_label (KoprsTestValidator *self, JsonNode *port, gboolean needed)
{
  if (needed)
    koprs_test_validator_need_text (self, port, "name", "");
  if (*koprs_test_node_get_text (port, "name") != '\0')
    check_text (self, port, "name", koprs_test_names_check_dns_label);
}

static void
check_address (KoprsTestValidator *self, JsonNode *address)
{
  const char *ip = koprs_test_node_get_text (address, "ip");
  gsize mark = koprs_test_validator_enter (self, "ip");

  koprs_test_validator_check_ip (self, ip, FALSE);
  koprs_test_validator_leave (self, mark);
  if (*koprs_test_node_get_text (address, "hostname") != '\0')
    check_text (self, address, "hostname", koprs_test_names_check_dns_label);
  if (koprs_test_node_get (address, "nodeName") != NULL)
    check_text (self, address, "nodeName", koprs_test_names_check_subdomain);
  mark = koprs_test_validator_enter (self, "ip");
  koprs_test_validator_check_endpoint_ip (self, ip);
  koprs_test_validator_leave (self, mark);
}

static void
check_subset (KoprsTestValidator *self, JsonNode *subset)
{
  guint n_ports = count (subset, "ports");
  gsize outer;

  if (count (subset, "addresses") == 0 && count (subset, "notReadyAddresses") == 0)
    koprs_test_validator_required (self, "must specify `addresses` or `notReadyAddresses`");
  koprs_test_validator_for_each (self, subset, "addresses", check_address);
  koprs_test_validator_for_each (self, subset, "notReadyAddresses", check_address);
  outer = koprs_test_validator_enter (self, "ports");
  for (guint i = 0; i < n_ports; i++)
    {
      JsonNode *port = get_element (subset, "ports", i);
      gsize mark = koprs_test_validator_enter_index (self, i);

      koprs_test_validator_check_port_label (self, port, n_ports > 1);
      koprs_test_validator_check_port_number (self, port, "port");
      koprs_test_validator_one_of (self, port, "protocol", protocols);
      koprs_test_validator_check_key_at (self, port, "appProtocol");
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static gboolean
has_changed (JsonNode *object, JsonNode *old, const char *name)
{
  JsonNode *now = koprs_test_node_get (object, name), *before = koprs_test_node_get (old, name);

  return old == NULL || now == NULL || before == NULL || !koprs_test_node_equal (now, before);
}

void
koprs_test_validator_check_endpoints (KoprsTestValidator *self, JsonNode *endpoints, JsonNode *old)
{
  if (has_changed (endpoints, old, "subsets"))
    koprs_test_validator_for_each (self, endpoints, "subsets", check_subset);
}

static void
check_slice_ports (KoprsTestValidator *self, JsonNode *slice)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (self, "ports");

  for (guint i = 0; i < count (slice, "ports"); i++)
    {
      JsonNode *port = get_element (slice, "ports", i);
      g_autoptr (JsonNode) name = koprs_test_node_new_string (koprs_test_node_get_text (port, "name"));
      gsize mark = koprs_test_validator_enter_index (self, i), inner;

      koprs_test_validator_check_port_label (self, port, FALSE);
      inner = koprs_test_validator_enter (self, "name");
      if (!g_hash_table_add (seen, (gpointer) koprs_test_node_get_text (port, "name")))
        koprs_test_validator_duplicate (self, name);
      koprs_test_validator_leave (self, inner);
      koprs_test_validator_one_of (self, port, "protocol", protocols);
      koprs_test_validator_check_key_at (self, port, "appProtocol");
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_domain (KoprsTestValidator *self, const char *text)
{
  g_autofree char *name = g_strdup (text);
  g_autoptr (JsonNode) value = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (*name == '\0')
    {
      koprs_test_validator_required (self, "");
      return;
    }
  if (g_str_has_suffix (name, "."))
    name[strlen (name) - 1] = '\0';
  value = koprs_test_node_new_string (name);
  koprs_test_names_check_subdomain (name, FALSE, problems);
  if (problems->len == 0 && strchr (name, '.') == NULL)
    koprs_test_validator_invalid (self, value, "should be a domain with at least two segments separated by dots");
  koprs_test_validator_take_problems (self, name, problems);
}

/* Of the wrong family is said of the whole list. */
static void
check_slice_address (KoprsTestValidator *self, const char *text, const char *type, guint i)
{
  gboolean six = strcmp (type, "IPv6") == 0;
  g_autoptr (JsonNode) value = koprs_test_node_new_string (text);
  gsize mark = koprs_test_validator_enter_index (self, i);

  if (strcmp (type, "FQDN") == 0)
    check_domain (self, text);
  else if ((six || strcmp (type, "IPv4") == 0) && koprs_test_validator_check_ip (self, text, six))
    {
      koprs_test_validator_leave (self, mark);
      if (koprs_test_validator_is_ipv6 (text) != six)
        koprs_test_validator_invalid (self, value, "must be an %s address", type);
      koprs_test_validator_enter_index (self, i);
      koprs_test_validator_check_endpoint_ip (self, text);
    }
  koprs_test_validator_leave (self, mark);
}

static void
check_label (const char *text, gboolean prefix, GPtrArray *problems)
{
  koprs_test_names_check_label (text, problems);
}

static gboolean
check_hint_list (KoprsTestValidator *self, JsonNode *hints, const char *name, CheckText check)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = count (hints, name);
  gsize outer = koprs_test_validator_enter (self, name);

  if (n > MAX_HINTS)
    koprs_test_validator_too_many (self, n, MAX_HINTS);
  for (guint i = 0; n <= MAX_HINTS && i < n; i++)
    {
      JsonNode *hint = get_element (hints, name, i);
      g_autoptr (JsonNode) value = koprs_test_node_new_string (koprs_test_node_get_text (hint, "name"));
      gsize mark = koprs_test_validator_enter_index (self, i), inner = koprs_test_validator_enter (self, "name");

      if (!g_hash_table_add (seen, (gpointer) koprs_test_node_get_text (hint, "name")))
        koprs_test_validator_duplicate (self, value);
      koprs_test_validator_leave (self, inner);
      check_text (self, hint, "name", check);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
  return n <= MAX_HINTS;
}

static void
check_endpoint (KoprsTestValidator *self, JsonNode *endpoint, const char *type)
{
  JsonNode *hints = koprs_test_node_get (endpoint, "hints");
  g_auto (GStrv) addresses = koprs_test_object_dup_strings (endpoint, "addresses");
  gsize mark = koprs_test_validator_enter (self, "addresses");

  for (guint i = 0; addresses[i] != NULL; i++)
    check_slice_address (self, addresses[i], type, i);
  koprs_test_validator_leave (self, mark);
  if (koprs_test_node_get (endpoint, "nodeName") != NULL)
    check_text (self, endpoint, "nodeName", koprs_test_names_check_subdomain);
  if (koprs_test_node_get (endpoint, "hostname") != NULL)
    check_text (self, endpoint, "hostname", koprs_test_names_check_dns_label);
  mark = koprs_test_validator_enter (self, "hints");
  if (check_hint_list (self, hints, "forZones", check_label))
    check_hint_list (self, hints, "forNodes", koprs_test_names_check_subdomain);
  koprs_test_validator_leave (self, mark);
}

/* Of rules that stand with the type, and come last. */
static void
check_amount (KoprsTestValidator *self, JsonNode *endpoint)
{
  guint n = count (endpoint, "addresses");
  gsize mark = koprs_test_validator_enter (self, "addresses");

  if (n == 0)
    koprs_test_validator_required (self, "");
  if (n > MAX_ADDRESSES)
    koprs_test_validator_too_many (self, n, MAX_ADDRESSES);
  koprs_test_validator_leave (self, mark);
}

static void
check_slice_type (KoprsTestValidator *self, JsonNode *slice, JsonNode *old)
{
  static const char *const types[] = { "FQDN", "IPv4", "IPv6", NULL };

  if (*koprs_test_node_get_text (slice, "addressType") == '\0')
    koprs_test_validator_required_at (self, "addressType", "");
  else if (old == NULL)
    koprs_test_validator_one_of (self, slice, "addressType", types);
  koprs_test_validator_freeze (self, slice, old, "addressType");
}

void
koprs_test_validator_check_endpoint_slice (KoprsTestValidator *self, JsonNode *slice, JsonNode *old)
{
  gboolean changed = has_changed (slice, old, "endpoints");
  gsize outer;

  check_slice_ports (self, slice);
  outer = koprs_test_validator_enter (self, "endpoints");
  for (guint i = 0; changed && i < count (slice, "endpoints"); i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_endpoint (self, get_element (slice, "endpoints", i), koprs_test_node_get_text (slice, "addressType"));
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
  check_slice_type (self, slice, old);
  if (changed)
    koprs_test_validator_for_each (self, slice, "endpoints", check_amount);
}
