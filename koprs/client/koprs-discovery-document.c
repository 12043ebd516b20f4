/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-discovery-document.h"

#include <string.h>

#include "koprs/koprs-error.h"
#include "koprs/json/koprs-json-value.h"

char *
koprs_discovery_make_path (const char *api_version, GError **error)
{
  const char *slash = strchr (api_version, '/');
  gboolean good = strchr ("/.", *api_version) == NULL && !g_str_has_suffix (api_version, "/")
                  && (slash == NULL || (slash[1] != '.' && strchr (slash + 1, '/') == NULL));

  for (const char *c = api_version; good && *c != '\0'; c++)
    good = g_ascii_isalnum (*c) || strchr (".-/", *c) != NULL;
  if (!good)
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "no apiVersion looks like \"%s\"", api_version);
      return NULL;
    }
  return g_strconcat (slash == NULL ? "/api/" : "/apis/", api_version, NULL);
}

static char *
dup_member (KoprsJsonSlice object, const char *name)
{
  return koprs_json_value_dup_string (koprs_json_value_member (object, name));
}

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

static GStrv
dup_strings (KoprsJsonSlice array)
{
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
  KoprsJsonSlice element;
  KoprsJsonIter iter;

  koprs_json_iter_init (&iter, array);
  while (koprs_json_iter_next (&iter, NULL, &element))
    {
      g_autofree char *text = koprs_json_value_dup_string (element);

      if (is_given (text))
        g_strv_builder_add (strings, text);
    }
  return g_strv_builder_end (strings);
}

static void
add_listed (KoprsServedDocument *document, const char *group, const char *version, KoprsJsonSlice row)
{
  g_autofree char *plural = dup_member (row, "name");
  g_autofree char *name = dup_member (row, "kind");
  g_autofree char *singular = dup_member (row, "singularName");
  g_auto (GStrv) short_names = dup_strings (koprs_json_value_member (row, "shortNames"));
  g_autoptr (KoprsKind) kind = NULL;
  gboolean namespaced = FALSE;

  if (!is_given (plural) || !is_given (name) || strchr (plural, '/') != NULL)
    return;
  koprs_json_value_get_boolean (koprs_json_value_member (row, "namespaced"), &namespaced);
  kind = koprs_kind_new (group, version, name, plural, namespaced);
  koprs_served_document_add (document, kind, singular, short_names);
}

KoprsServedDocument *
koprs_discovery_parse (const char *api_version, const char *data, gsize length, GError **error)
{
  const char *slash = strchr (api_version, '/');
  g_autofree char *group = slash != NULL ? g_strndup (api_version, slash - api_version) : g_strdup ("");
  const char *version = slash != NULL ? slash + 1 : api_version;
  g_autoptr (KoprsServedDocument) document = koprs_served_document_new ();
  KoprsJsonSlice list, row;
  KoprsJsonIter iter;

  if (!koprs_json_check (data, length, NULL, &list, error))
    {
      g_prefix_error (error, "the list of what the server serves in %s: ", api_version);
      return NULL;
    }
  koprs_json_iter_init (&iter, koprs_json_value_member (list, "resources"));
  while (koprs_json_iter_next (&iter, NULL, &row))
    add_listed (document, group, version, row);
  return g_steal_pointer (&document);
}

/* A kind may be of another group than its resource is found in; where it says none, it is the one around. What requests are made of is where
 * the resource is found. */
static void
add_aggregated (KoprsServedDocument *document, const char *group, const char *version, KoprsJsonSlice row)
{
  g_autofree char *plural = dup_member (row, "resource");
  g_autofree char *name = dup_member (koprs_json_value_member (row, "responseKind"), "kind");
  g_autofree char *singular = dup_member (row, "singularResource");
  g_auto (GStrv) short_names = dup_strings (koprs_json_value_member (row, "shortNames"));
  g_autoptr (KoprsKind) kind = NULL;

  if (!is_given (plural) || !is_given (name))
    return;
  kind = koprs_kind_new (group, version, name, plural, koprs_json_value_string_equals (koprs_json_value_member (row, "scope"), "Namespaced"));
  koprs_served_document_add (document, kind, singular, short_names);
}

/* A version whose server does not answer is stale: it is listed, but of what it serves nothing is known. */
static void
add_version (KoprsServedDocument *document, const char *group, KoprsJsonSlice item)
{
  g_autofree char *version = dup_member (item, "version");
  KoprsJsonSlice row;
  KoprsJsonIter iter;

  if (!is_given (version))
    return;
  if (koprs_json_value_string_equals (koprs_json_value_member (item, "freshness"), "Stale"))
    {
      g_autofree char *api_version = *group != '\0' ? g_strconcat (group, "/", version, NULL) : g_strdup (version);

      koprs_served_document_add_failed (document, api_version);
      return;
    }
  koprs_json_iter_init (&iter, koprs_json_value_member (item, "resources"));
  while (koprs_json_iter_next (&iter, NULL, &row))
    add_aggregated (document, group, version, row);
}

static KoprsServedDocument *
read_aggregated (KoprsJsonSlice root)
{
  KoprsServedDocument *document = koprs_served_document_new ();
  KoprsJsonSlice item, version;
  KoprsJsonIter items, versions;

  koprs_json_iter_init (&items, koprs_json_value_member (root, "items"));
  while (koprs_json_iter_next (&items, NULL, &item))
    {
      g_autofree char *group = dup_member (koprs_json_value_member (item, "metadata"), "name");

      koprs_json_iter_init (&versions, koprs_json_value_member (item, "versions"));
      while (koprs_json_iter_next (&versions, NULL, &version))
        add_version (document, group != NULL ? group : "", version);
    }
  return document;
}

static void
add_group_version (GStrvBuilder *out, KoprsJsonSlice version, const char *except)
{
  g_autofree char *text = dup_member (version, "groupVersion");
  g_autofree char *path = is_given (text) ? koprs_discovery_make_path (text, NULL) : NULL;

  if (path != NULL && g_strcmp0 (text, except) != 0)
    g_strv_builder_add (out, text);
}

static GStrv
read_group_versions (KoprsJsonSlice root)
{
  g_autoptr (GStrvBuilder) out = g_strv_builder_new ();
  KoprsJsonSlice group, version;
  KoprsJsonIter groups, versions;

  koprs_json_iter_init (&groups, koprs_json_value_member (root, "groups"));
  while (koprs_json_iter_next (&groups, NULL, &group))
    {
      KoprsJsonSlice preferred = koprs_json_value_member (group, "preferredVersion");
      g_autofree char *first = dup_member (preferred, "groupVersion");

      add_group_version (out, preferred, NULL);
      koprs_json_iter_init (&versions, koprs_json_value_member (group, "versions"));
      while (koprs_json_iter_next (&versions, NULL, &version))
        add_group_version (out, version, first);
    }
  return g_strv_builder_end (out);
}

gboolean
koprs_discovery_parse_root (const char *data, gsize length, KoprsServedDocument **document, GStrv *versions, GError **error)
{
  KoprsJsonSlice root, kind;

  *document = NULL;
  *versions = NULL;
  if (!koprs_json_check (data, length, NULL, &root, error))
    {
      g_prefix_error (error, "the list of what the server serves: ");
      return FALSE;
    }
  kind = koprs_json_value_member (root, "kind");
  if (koprs_json_value_string_equals (kind, "APIGroupDiscoveryList"))
    *document = read_aggregated (root);
  else if (koprs_json_value_string_equals (kind, "APIGroupList"))
    *versions = read_group_versions (root);
  else if (koprs_json_value_string_equals (kind, "APIVersions"))
    *versions = dup_strings (koprs_json_value_member (root, "versions"));
  else
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "the list of what the server serves is none that is known");
      return FALSE;
    }
  return TRUE;
}
