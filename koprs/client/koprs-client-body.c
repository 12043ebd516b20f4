/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-client-body.h"

#include "koprs/koprs-error.h"
#include "koprs/koprs-kind-private.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-json-writer.h"

/* What a server writes by itself, and refuses or misreads when an applied object sends it back. */
static const char *const server_side[] = { "managedFields", "resourceVersion", "uid", "creationTimestamp" };

static const char *const propagations[] = {
  [KOPRS_PROPAGATION_DEFAULT] = NULL,
  [KOPRS_PROPAGATION_BACKGROUND] = "Background",
  [KOPRS_PROPAGATION_FOREGROUND] = "Foreground",
  [KOPRS_PROPAGATION_ORPHAN] = "Orphan",
};

/* Reviews are questions: created, answered and forgotten, without a name. */
static gboolean
is_review (KoprsKind *kind)
{
  const char *group = koprs_kind_get_group (kind);

  return g_str_equal (group, "authentication.k8s.io") || g_str_equal (group, "authorization.k8s.io");
}

static gboolean
has_generate_name (KoprsBlob *blob)
{
  KoprsJsonSlice value = koprs_json_value_member (koprs_blob_get (blob, KOPRS_JSON_METADATA), "generateName");

  return koprs_json_value_type (value) == KOPRS_JSON_STRING && value.length > 2;
}

static gboolean
check_name (KoprsBlob *blob, KoprsBodyUse use, KoprsKind *kind, GError **error)
{
  const char *name = koprs_blob_get_name (blob);

  if (name != NULL && *name != '\0')
    return TRUE;
  if (use == KOPRS_BODY_CREATE && (has_generate_name (blob) || is_review (kind)))
    return TRUE;
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_MISSING_METADATA, "the %s has no metadata.name", koprs_kind_get_kind (kind));
  return FALSE;
}

static gboolean
check_namespace (KoprsBlob *blob, KoprsScope *scope, KoprsKind *kind, GError **error)
{
  const char *own = koprs_blob_get_namespace (blob);
  const char *wanted = koprs_scope_get_namespace (scope);

  if (own == NULL || *own == '\0')
    return TRUE;
  if (!koprs_kind_is_namespaced (kind))
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_SCOPE,
                   "%s is a cluster-wide kind, but the object says namespace \"%s\"", koprs_kind_get_kind (kind), own);
      return FALSE;
    }
  if (wanted != NULL && !g_str_equal (own, wanted))
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_SCOPE,
                   "the object says namespace \"%s\", the scope \"%s\"", own, wanted);
      return FALSE;
    }
  return TRUE;
}

gboolean
koprs_client_body_check (KoprsBlob *blob, KoprsBodyUse use, KoprsScope *scope, KoprsKind *kind, GError **error)
{
  return check_name (blob, use, kind, error) && check_namespace (blob, scope, kind, error);
}

static void
begin_member (GString *out, const char *name)
{
  if (out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  koprs_json_write_string (out, name, -1);
  g_string_append_c (out, ':');
}

static void
write_member (GString *out, const char *name, const char *text)
{
  begin_member (out, name);
  koprs_json_write_string (out, text, -1);
}

/* Whether this member of metadata stays behind. */
static gboolean
is_left_out (KoprsJsonSlice name, KoprsBodyUse use, const char *fill)
{
  if (fill != NULL && koprs_json_value_string_equals (name, "namespace"))
    return TRUE;
  if (use != KOPRS_BODY_APPLY)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (server_side); i++)
    if (koprs_json_value_string_equals (name, server_side[i]))
      return TRUE;
  return FALSE;
}

static gboolean
metadata_changes (KoprsJsonSlice metadata, KoprsBodyUse use, const char *fill)
{
  KoprsJsonSlice name, value;
  KoprsJsonIter iter;

  if (fill != NULL)
    return TRUE;
  if (use != KOPRS_BODY_APPLY || koprs_json_value_type (metadata) != KOPRS_JSON_OBJECT)
    return FALSE;
  koprs_json_iter_init (&iter, metadata);
  while (koprs_json_iter_next (&iter, &name, &value))
    if (is_left_out (name, use, fill))
      return TRUE;
  return FALSE;
}

static void
write_metadata (GString *out, KoprsJsonSlice metadata, KoprsBodyUse use, const char *fill)
{
  KoprsJsonSlice name, value;
  KoprsJsonIter iter;

  g_string_append_c (out, '{');
  if (fill != NULL)
    write_member (out, "namespace", fill);
  if (koprs_json_value_type (metadata) == KOPRS_JSON_OBJECT)
    {
      koprs_json_iter_init (&iter, metadata);
      while (koprs_json_iter_next (&iter, &name, &value))
        {
          if (is_left_out (name, use, fill))
            continue;
          if (out->str[out->len - 1] != '{')
            g_string_append_c (out, ',');
          koprs_json_write_slice (out, name);
          g_string_append_c (out, ':');
          koprs_json_write_slice (out, value);
        }
    }
  g_string_append_c (out, '}');
}

/* The rest of an object after its '{': a comma where something was put in front of a first member. */
static void
write_rest (GString *out, const char *from, const char *end)
{
  const char *first = from;

  while (first < end && g_ascii_isspace (*first))
    first++;
  if (out->str[out->len - 1] != '{' && first < end && *first != '}')
    g_string_append_c (out, ',');
  g_string_append_len (out, from, end - from);
}

/* The namespace to put in, or NULL. */
static const char *
namespace_to_fill (KoprsBlob *blob, KoprsScope *scope, KoprsKind *kind)
{
  const char *own = koprs_blob_get_namespace (blob);

  if (!koprs_kind_is_namespaced (kind) || (own != NULL && *own != '\0'))
    return NULL;
  return koprs_scope_get_namespace (scope);
}

GBytes *
koprs_client_body_new (KoprsBlob *blob, KoprsBodyUse use, KoprsScope *scope, KoprsKind *kind)
{
  KoprsJsonSlice json = koprs_blob_get_json (blob);
  KoprsJsonSlice metadata = koprs_blob_get (blob, KOPRS_JSON_METADATA);
  gboolean has_version = koprs_blob_get (blob, KOPRS_JSON_API_VERSION).data != NULL;
  gboolean has_kind = koprs_blob_get (blob, KOPRS_JSON_KIND).data != NULL;
  const char *fill = namespace_to_fill (blob, scope, kind);
  gboolean changes = metadata_changes (metadata, use, fill);
  const char *end = json.data + json.length;
  GString *out;

  if (has_version && has_kind && !changes)
    return g_bytes_new_with_free_func (json.data, json.length, (GDestroyNotify) koprs_blob_unref, koprs_blob_ref (blob));

  out = g_string_sized_new (json.length + 128);
  g_string_append_c (out, '{');
  if (!has_version)
    write_member (out, "apiVersion", koprs_kind_peek_api_version (kind));
  if (!has_kind)
    write_member (out, "kind", koprs_kind_get_kind (kind));
  /* A null is not tracked, but must not stay behind what is put in. */
  if (metadata.data == NULL && fill != NULL)
    metadata = koprs_json_value_member (json, "metadata");
  if (metadata.data == NULL && fill != NULL)
    {
      begin_member (out, "metadata");
      write_metadata (out, metadata, use, fill);
    }
  if (metadata.data == NULL || !changes)
    {
      write_rest (out, json.data + 1, end);
    }
  else
    {
      write_rest (out, json.data + 1, metadata.data);
      write_metadata (out, metadata, use, fill);
      g_string_append_len (out, metadata.data + metadata.length, end - (metadata.data + metadata.length));
    }
  return g_string_free_to_bytes (out);
}

GBytes *
koprs_client_body_new_minimal (KoprsScope *scope, KoprsKind *kind, const char *name, JsonNode *status)
{
  GString *out = g_string_sized_new (256);
  const char *namespace_ = koprs_kind_is_namespaced (kind) ? koprs_scope_get_namespace (scope) : NULL;

  g_string_append_c (out, '{');
  write_member (out, "apiVersion", koprs_kind_peek_api_version (kind));
  write_member (out, "kind", koprs_kind_get_kind (kind));
  begin_member (out, "metadata");
  g_string_append_c (out, '{');
  write_member (out, "name", name);
  if (namespace_ != NULL)
    write_member (out, "namespace", namespace_);
  g_string_append_c (out, '}');
  if (status != NULL)
    {
      begin_member (out, "status");
      koprs_json_write_node (out, status);
    }
  g_string_append_c (out, '}');
  return g_string_free_to_bytes (out);
}

static void
write_preconditions (GString *out, const KoprsDeleteFacts *facts)
{
  begin_member (out, "preconditions");
  g_string_append_c (out, '{');
  if (facts->uid != NULL)
    write_member (out, "uid", facts->uid);
  if (facts->resource_version != NULL)
    write_member (out, "resourceVersion", facts->resource_version);
  g_string_append_c (out, '}');
}

const char *
koprs_client_body_name_propagation (KoprsPropagation propagation)
{
  return propagation < G_N_ELEMENTS (propagations) ? propagations[propagation] : NULL;
}

GBytes *
koprs_client_body_new_delete (const KoprsDeleteFacts *facts)
{
  GString *out;

  if (facts->grace_period < 0 && facts->propagation == NULL && facts->uid == NULL && facts->resource_version == NULL
      && !facts->dry_run)
    return NULL;

  out = g_string_sized_new (128);
  g_string_append (out, "{\"apiVersion\":\"v1\",\"kind\":\"DeleteOptions\"");
  if (facts->grace_period >= 0)
    {
      begin_member (out, "gracePeriodSeconds");
      koprs_json_write_int (out, facts->grace_period);
    }
  if (facts->propagation != NULL)
    write_member (out, "propagationPolicy", facts->propagation);
  if (facts->uid != NULL || facts->resource_version != NULL)
    write_preconditions (out, facts);
  if (facts->dry_run)
    {
      begin_member (out, "dryRun");
      g_string_append (out, "[\"All\"]");
    }
  g_string_append_c (out, '}');
  return g_string_free_to_bytes (out);
}
