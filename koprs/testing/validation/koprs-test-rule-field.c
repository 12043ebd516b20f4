/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Places that rules name: ".spec.names['x']". Members and keys only, and only those that the schema has. */

#include "koprs/testing/validation/koprs-test-rule.h"

#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

typedef struct {
  const char *at;
  JsonNode *openapi;
  GString *path;
} Reader;

/* One step down; a member by its name, or a key. */
static gboolean
step (Reader *self, const char *name)
{
  JsonNode *properties = koprs_test_node_get (self->openapi, "properties");
  JsonNode *values = koprs_test_node_get (self->openapi, "additionalProperties");

  if (koprs_test_node_is_object (properties))
    {
      self->openapi = koprs_test_node_get (properties, name);
      g_string_append_printf (self->path, "%s%s", self->path->len > 0 ? "." : "", name);
      return self->openapi != NULL;
    }
  if (!koprs_test_node_is_object (values))
    return FALSE;
  self->openapi = values;
  g_string_append_printf (self->path, "[%s]", name);
  return TRUE;
}

static gboolean
read_name (Reader *self)
{
  gsize length = strcspn (self->at, ".[]");
  g_autofree char *name = g_strndup (self->at, length);

  self->at += length;
  return length > 0 && step (self, name);
}

/* 'a\'b' */
static gboolean
read_quoted (Reader *self)
{
  static const char escapes[] = "abfnrtv'\\";
  static const char meant[] = "\a\b\f\n\r\t\v'\\";
  g_autoptr (GString) name = g_string_new (NULL);
  const char *escape;

  if (*self->at++ != '\'')
    return FALSE;
  for (; *self->at != '\'' && *self->at != '\0'; self->at++)
    {
      if (*self->at != '\\')
        {
          g_string_append_c (name, *self->at);
          continue;
        }
      self->at++;
      escape = *self->at != '\0' ? strchr (escapes, *self->at) : NULL;
      if (escape == NULL)
        return FALSE;
      g_string_append_c (name, meant[escape - escapes]);
    }
  if (self->at[0] != '\'' || self->at[1] != ']')
    return FALSE;
  self->at += 2;
  return step (self, name->str);
}

char *
koprs_test_rule_resolve_field (JsonNode *openapi, const char *field)
{
  g_autoptr (GString) path = g_string_new (NULL);
  Reader reader = { field, openapi, path };

  while (*reader.at != '\0')
    {
      char sign = *reader.at++;

      if ((sign != '.' || !read_name (&reader)) && (sign != '[' || !read_quoted (&reader)))
        return NULL;
    }
  return g_strdup (path->str);
}
