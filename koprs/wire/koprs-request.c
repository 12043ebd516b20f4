/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-request.h"

#include "koprs/koprs-error.h"
#include "koprs/koprs-kind-private.h"

#include <string.h>

KoprsRequest *
koprs_request_new (const char *method, const char *path)
{
  KoprsRequest *self = g_new0 (KoprsRequest, 1);

  self->method = method;
  self->target = g_string_sized_new (128);
  g_string_append (self->target, path);
  if (strcmp (method, "GET") != 0)
    self->flags |= KOPRS_REQUEST_WRITE;
  return self;
}

void
koprs_request_free (KoprsRequest *self)
{
  g_string_free (self->target, TRUE);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self->if_none_match);
  g_free (self);
}

/* What a path segment or a query value may hold as it is (RFC 3986: unreserved), and ':' in a path, which RBAC names have. */
static void
append_encoded (GString *target, const char *text, const char *also)
{
  static const char digits[] = "0123456789ABCDEF";

  for (; *text; text++)
    {
      guchar c = (guchar) *text;

      if (g_ascii_isalnum (c) || strchr ("-._~", c) || strchr (also, c))
        {
          g_string_append_c (target, *text);
          continue;
        }
      g_string_append_c (target, '%');
      g_string_append_c (target, digits[c >> 4]);
      g_string_append_c (target, digits[c & 15]);
    }
}

static void
append_segment (GString *target, const char *segment)
{
  g_string_append_c (target, '/');
  append_encoded (target, segment, ":");
}

/* The API server unescapes a path before it splits it, so that "a%2Fb" would be another object. */
static gboolean
check_segment (const char *what, const char *segment, GError **error)
{
  const char *why = NULL;

  if (!segment || !*segment)
    why = "is empty";
  else if (strcmp (segment, ".") == 0 || strcmp (segment, "..") == 0)
    why = "must not be \".\" or \"..\"";
  else if (strpbrk (segment, "/%"))
    why = "must not contain '/' or '%'";
  if (!why)
    return TRUE;
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "The %s %s", what, why);
  return FALSE;
}

static gboolean
check_scope (KoprsScope *scope, KoprsKind *kind, const char *name, gboolean all_namespaces, GError **error)
{
  gboolean cluster = koprs_scope_is_cluster (scope);

  if (!koprs_kind_is_namespaced (kind) && !cluster)
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_SCOPE, "%s is a cluster-wide kind: it has no namespace",
                   koprs_kind_get_kind (kind));
      return FALSE;
    }
  if (koprs_kind_is_namespaced (kind) && cluster && (name || !all_namespaces))
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_SCOPE, "%s is a namespaced kind: a namespace is needed",
                   koprs_kind_get_kind (kind));
      return FALSE;
    }
  return cluster || check_segment ("namespace", koprs_scope_get_namespace (scope), error);
}

KoprsRequest *
koprs_request_new_for_kind (const char *method, KoprsScope *scope, KoprsKind *kind, const char *name, const char *subresource,
                            gboolean all_namespaces, GError **error)
{
  KoprsRequest *self;
  const char *group = koprs_kind_get_group (kind);

  if (!koprs_kind_check (kind, error) || !check_scope (scope, kind, name, all_namespaces, error))
    return NULL;
  if (name && !check_segment ("name", name, error))
    return NULL;
  if (subresource && !name)
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "A subresource needs a name");
      return NULL;
    }
  if (subresource && !check_segment ("subresource", subresource, error))
    return NULL;

  self = koprs_request_new (method, *group ? "/apis" : "/api");
  if (*group)
    append_segment (self->target, group);
  append_segment (self->target, koprs_kind_get_version (kind));
  if (!koprs_scope_is_cluster (scope))
    {
      g_string_append (self->target, "/namespaces");
      append_segment (self->target, koprs_scope_get_namespace (scope));
    }
  append_segment (self->target, koprs_kind_get_plural (kind));
  if (name)
    append_segment (self->target, name);
  if (subresource)
    append_segment (self->target, subresource);
  return self;
}

void
koprs_request_add_query (KoprsRequest *self, const char *key, const char *value)
{
  if (!value || !*value)
    return;
  g_string_append_c (self->target, strchr (self->target->str, '?') ? '&' : '?');
  append_encoded (self->target, key, "");
  g_string_append_c (self->target, '=');
  append_encoded (self->target, value, ":,");
}

void
koprs_request_add_query_int (KoprsRequest *self, const char *key, gint64 value)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, value);
  koprs_request_add_query (self, key, text);
}

void
koprs_request_take_body (KoprsRequest *self, const char *content_type, GBytes *body)
{
  g_clear_pointer (&self->body, g_bytes_unref);
  self->content_type = content_type;
  self->body = body;
}
