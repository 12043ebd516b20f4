/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-attributes.h"

#include "koprs/testing/requests/koprs-test-route.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

static char *
dup_unless_empty (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static const char *
find_verb (const char *method)
{
  static const struct { const char *method, *verb; } verbs[] = {
    { "POST", "create" }, { "GET", "get" }, { "HEAD", "get" }, { "PUT", "update" }, { "PATCH", "patch" },
    { "DELETE", "delete" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (verbs[i].method, method) == 0)
      return verbs[i].verb;
  return "";
}

/* Where the parts after /api/v1 or /apis/GROUP/VERSION begin; NULL: the path is about no resource. */
static char **
skip_prefix (KoprsTestAttributes *self, char **parts)
{
  guint n = g_strv_length (parts);

  if (n >= 3 && strcmp (parts[0], "api") == 0)
    {
      self->group = g_strdup ("");
      return parts + 2;
    }
  if (n >= 4 && strcmp (parts[0], "apis") == 0)
    {
      self->group = g_strdup (parts[1]);
      return parts + 3;
    }
  return NULL;
}

/* A namespace is in itself; its subresources too. */
static char **
take_namespace (KoprsTestAttributes *self, char **rest)
{
  if (strcmp (rest[0], "namespaces") != 0 || rest[1] == NULL)
    return rest;
  self->namespace_ = dup_unless_empty (rest[1]);
  if (rest[2] == NULL || strcmp (rest[2], "status") == 0 || strcmp (rest[2], "finalize") == 0)
    return rest;
  return rest + 2;
}

/* A list of the one object of a name is about that object. */
static char *
find_selected_name (KoprsTestCall *call)
{
  const char *selector = koprs_test_call_get (call, "fieldSelector");
  g_auto (GStrv) terms = g_strsplit (selector != NULL ? selector : "", ",", -1);

  for (guint i = 0; terms[i] != NULL; i++)
    {
      const char *at = terms[i];

      if (!g_str_has_prefix (at, "metadata.name="))
        continue;
      at += strlen ("metadata.name=");
      at += *at == '=';
      return *at != '\0' ? g_strdup (at) : NULL;
    }
  return NULL;
}

static void
choose_verb (KoprsTestAttributes *self, KoprsTestCall *call, gboolean watch)
{
  const char *verb = watch ? "watch" : find_verb (call->method);

  if (self->name == NULL && strcmp (verb, "get") == 0)
    verb = koprs_test_call_is_set (call, "watch") ? "watch" : "list";
  if (self->name == NULL && strcmp (verb, "delete") == 0)
    verb = "deletecollection";
  if (self->name == NULL && (strcmp (verb, "list") == 0 || strcmp (verb, "watch") == 0 ||
                             strcmp (verb, "deletecollection") == 0))
    self->name = find_selected_name (call);
  self->verb = g_strdup (verb);
}

KoprsTestAttributes *
koprs_test_attributes_new (KoprsTestCall *call)
{
  KoprsTestAttributes *self = g_new0 (KoprsTestAttributes, 1);
  g_auto (GStrv) parts = koprs_test_route_split (call->path);
  char **rest = parts != NULL ? skip_prefix (self, parts) : NULL;
  gboolean watch;

  self->path = g_strdup (call->path);
  if (rest == NULL)
    {
      self->verb = g_ascii_strdown (call->method, -1);
      return self;
    }
  self->is_resource = TRUE;
  watch = strcmp (rest[0], "watch") == 0 && rest[1] != NULL;
  rest = take_namespace (self, rest + watch);
  self->resource = g_strdup (rest[0]);
  if (rest[1] != NULL)
    {
      self->name = dup_unless_empty (rest[1]);
      self->subresource = g_strdup (rest[2]);
    }
  choose_verb (self, call, watch);
  return self;
}

KoprsTestAttributes *
koprs_test_attributes_new_resource (const char *verb, const char *group, const char *resource, const char *subresource,
                                    const char *namespace_, const char *name)
{
  KoprsTestAttributes *self = g_new0 (KoprsTestAttributes, 1);

  self->is_resource = TRUE;
  self->verb = g_strdup (verb != NULL ? verb : "");
  self->path = g_strdup ("");
  self->group = g_strdup (group != NULL ? group : "");
  self->resource = g_strdup (resource != NULL ? resource : "");
  self->subresource = dup_unless_empty (subresource);
  self->namespace_ = dup_unless_empty (namespace_);
  self->name = dup_unless_empty (name);
  return self;
}

KoprsTestAttributes *
koprs_test_attributes_new_path (const char *verb, const char *path)
{
  KoprsTestAttributes *self = g_new0 (KoprsTestAttributes, 1);

  self->verb = g_strdup (verb != NULL ? verb : "");
  self->path = g_strdup (path != NULL ? path : "");
  return self;
}

void
koprs_test_attributes_free (KoprsTestAttributes *self)
{
  g_free (self->verb);
  g_free (self->path);
  g_free (self->group);
  g_free (self->resource);
  g_free (self->subresource);
  g_free (self->namespace_);
  g_free (self->name);
  g_free (self);
}

void
koprs_test_attributes_forbid (const KoprsTestAttributes *self, const char *user, const char *verb, const char *reason,
                              GError **error)
{
  gboolean reasoned = reason != NULL && *reason != '\0';
  g_autoptr (GString) why = g_string_new (NULL);
  g_autoptr (GString) what = g_string_new (NULL);
  JsonObject *details;

  verb = verb != NULL ? verb : self->verb;
  g_string_printf (why, "User \"%s\" cannot %s ", user, verb);
  if (!self->is_resource)
    g_string_append_printf (why, "path \"%s\"", self->path);
  else
    g_string_append_printf (why, "resource \"%s%s%s\" in API group \"%s\" %s%s%s", self->resource,
                            self->subresource != NULL ? "/" : "", self->subresource != NULL ? self->subresource : "",
                            self->group, self->namespace_ != NULL ? "in the namespace \"" : "at the cluster scope",
                            self->namespace_ != NULL ? self->namespace_ : "", self->namespace_ != NULL ? "\"" : "");
  if (reasoned)
    g_string_append_printf (why, ": %s", reason);
  if (self->is_resource)
    g_string_append_printf (what, "%s%s%s", self->resource, *self->group != '\0' ? "." : "", self->group);
  if (self->is_resource && self->name != NULL)
    g_string_append_printf (what, " \"%s\"", self->name);
  details = self->is_resource ? koprs_test_status_details (self->name, self->group, self->resource) : json_object_new ();
  koprs_test_status_set (error, 403, "Forbidden", details, "%s%sforbidden: %s", what->str,
                         self->is_resource ? " is " : "", why->str);
}
