/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "script-texts.h"

#include <string.h>

char *
script_object (const char *spec)
{
  g_auto (GStrv) parts = g_strsplit (spec, ":", 3);
  const char *slash = strchr (parts[0], '/');
  g_autofree char *namespace_ = slash != NULL ? g_strndup (parts[0], slash - parts[0]) : g_strdup ("default");

  return g_strdup_printf ("{\"metadata\":{\"name\":\"%s\",\"namespace\":\"%s\",\"uid\":\"%s\",\"resourceVersion\":\"%s\"},"
                          "\"data\":{\"k\":\"%s\"}}", slash != NULL ? slash + 1 : parts[0], namespace_, parts[1], parts[2], parts[2]);
}

char *
script_list (const char *resource_version, const char *continue_token, ...)
{
  GString *text = g_string_new ("{\"kind\":\"ConfigMapList\",\"apiVersion\":\"v1\",\"metadata\":{");
  const char *spec, *separator = "";
  va_list specs;

  g_string_append_printf (text, "\"resourceVersion\":\"%s\",\"continue\":\"%s\"},\"items\":[", resource_version,
                          continue_token != NULL ? continue_token : "");
  va_start (specs, continue_token);
  while ((spec = va_arg (specs, const char *)) != NULL)
    {
      g_autofree char *object = script_object (spec);

      g_string_append_printf (text, "%s%s", separator, object);
      separator = ",";
    }
  va_end (specs);
  g_string_append (text, "]}\n");
  return g_string_free (text, FALSE);
}

char *
script_event (const char *event_type, const char *spec)
{
  g_autofree char *object = script_object (spec);

  return g_strdup_printf ("{\"type\":\"%s\",\"object\":{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",%s}\n", event_type, object + 1);
}

char *
script_bookmark (const char *resource_version)
{
  return g_strdup_printf ("{\"type\":\"BOOKMARK\",\"object\":{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":"
                          "{\"resourceVersion\":\"%s\"}}}\n", resource_version);
}

char *
script_end_marker (const char *resource_version, const char *value)
{
  return g_strdup_printf ("{\"type\":\"BOOKMARK\",\"object\":{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":"
                          "{\"resourceVersion\":\"%s\",\"annotations\":{\"k8s.io/initial-events-end\":\"%s\"}}}}\n",
                          resource_version, value);
}

char *
script_status_event (guint code, const char *reason)
{
  return g_strdup_printf ("{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":"
                          "\"Failure\",\"message\":\"scripted\",\"reason\":\"%s\",\"code\":%u}}\n", reason, code);
}

char *
script_join (char *first, ...)
{
  GString *text = g_string_new (first);
  va_list more;
  char *next;

  g_free (first);
  va_start (more, first);
  while ((next = va_arg (more, char *)) != NULL)
    {
      g_string_append (text, next);
      g_free (next);
    }
  va_end (more);
  return g_string_free (text, FALSE);
}
