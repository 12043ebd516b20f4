/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-finalizer-patch.h"

#include <string.h>

#include "koprs/koprs-error.h"
#include "koprs/koprs-resource-private.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-json-writer.h"

/* Of a qualified name. */
#define MAX_DOMAIN 253
#define MAX_NAME 63

static gboolean
is_label (const char *text, gsize length, gboolean domain)
{
  const char *also = domain ? "-" : "-_.";

  if (length == 0 || !g_ascii_isalnum (text[0]) || !g_ascii_isalnum (text[length - 1]))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (domain && g_ascii_isupper (text[i]))
        return FALSE;
      if (!g_ascii_isalnum (text[i]) && strchr (also, text[i]) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_domain (const char *text, gsize length)
{
  const char *end = text + length;

  if (length > MAX_DOMAIN)
    return FALSE;
  for (;;)
    {
      const char *dot = memchr (text, '.', end - text);

      if (!is_label (text, (dot != NULL ? dot : end) - text, TRUE))
        return FALSE;
      if (dot == NULL)
        return TRUE;
      text = dot + 1;
    }
}

gboolean
koprs_finalizer_check (const char *finalizer, GError **error)
{
  const char *slash = finalizer != NULL ? strchr (finalizer, '/') : NULL;
  g_autofree char *shown = NULL;

  if (slash != NULL && is_domain (finalizer, slash - finalizer) && strlen (slash + 1) <= MAX_NAME
      && is_label (slash + 1, strlen (slash + 1), FALSE))
    return TRUE;
  shown = g_utf8_make_valid (finalizer != NULL ? finalizer : "", -1);
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT,
               "\"%s\" is no name of a finalizer: it needs a domain, as in \"example.com/cleanup\"", shown);
  return FALSE;
}

static KoprsJsonSlice
get_finalizers (KoprsResource *resource)
{
  KoprsBlob *blob = koprs_resource_get_blob (resource);
  KoprsJsonSlice list = koprs_json_value_member (koprs_blob_get (blob, KOPRS_JSON_METADATA), "finalizers");

  if (koprs_json_value_type (list) != KOPRS_JSON_ARRAY)
    list = (KoprsJsonSlice) { NULL, 0 };
  return list;
}

GBytes *
koprs_finalizer_patch_new_add (KoprsResource *resource, const char *finalizer)
{
  KoprsJsonSlice list = get_finalizers (resource);
  GString *out;

  if (koprs_resource_has_finalizer (resource, finalizer))
    return NULL;

  out = g_string_new ("[{\"op\":\"test\",\"path\":\"/metadata/finalizers\",\"value\":");
  if (list.data != NULL)
    {
      koprs_json_write_slice (out, list);
      g_string_append (out, "},{\"op\":\"add\",\"path\":\"/metadata/finalizers/-\",\"value\":");
      koprs_json_write_string (out, finalizer, -1);
    }
  else
    {
      g_string_append (out, "null},{\"op\":\"add\",\"path\":\"/metadata/finalizers\",\"value\":[");
      koprs_json_write_string (out, finalizer, -1);
      g_string_append_c (out, ']');
    }
  g_string_append (out, "}]");
  return g_string_free_to_bytes (out);
}

GBytes *
koprs_finalizer_patch_new_remove (KoprsResource *resource, const char *finalizer)
{
  KoprsJsonSlice list = get_finalizers (resource);
  GString *out;

  if (!koprs_resource_has_finalizer (resource, finalizer))
    return NULL;

  /* From the end, so that the places of those before stay; custom resources may have one twice. */
  out = g_string_new ("[");
  for (guint i = koprs_json_value_count (list); i-- > 0;)
    {
      if (!koprs_json_value_string_equals (koprs_json_value_element (list, i), finalizer))
        continue;
      g_string_append_printf (out, "%s{\"op\":\"test\",\"path\":\"/metadata/finalizers/%u\",\"value\":", out->len > 1 ? "," : "", i);
      koprs_json_write_string (out, finalizer, -1);
      g_string_append_printf (out, "},{\"op\":\"remove\",\"path\":\"/metadata/finalizers/%u\"}", i);
    }
  g_string_append_c (out, ']');
  return g_string_free_to_bytes (out);
}
