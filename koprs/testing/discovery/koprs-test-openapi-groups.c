/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/discovery/koprs-test-openapi-groups.h"

#include <string.h>

#define META "io.k8s.apimachinery.pkg.apis.meta.v1."
#define INFO "io.k8s.apimachinery.pkg.version.Info"
#define REFER(name) "{\"$ref\":\"#/components/schemas/" META name "\"}"
#define TEXT "{\"type\":\"string\"}"
#define EMPTY_TEXT "{\"type\":\"string\",\"default\":\"\"}"
#define LIST(items) "{\"type\":\"array\",\"items\":" items ",\"x-kubernetes-list-type\":\"atomic\"}"
#define KIND(name) "\"x-kubernetes-group-version-kind\":[{\"group\":\"\",\"kind\":\"" name "\",\"version\":\"v1\"}]"

#define ADDRESS \
  "\"" META "ServerAddressByClientCIDR\":{\"type\":\"object\",\"required\":[\"clientCIDR\",\"serverAddress\"],\"properties\":{" \
  "\"clientCIDR\":" EMPTY_TEXT ",\"serverAddress\":" EMPTY_TEXT "}}"

#define VERSIONS \
  "\"" META "APIVersions\":{\"type\":\"object\",\"required\":[\"versions\",\"serverAddressByClientCIDRs\"],\"properties\":{" \
  "\"apiVersion\":" TEXT ",\"kind\":" TEXT ",\"serverAddressByClientCIDRs\":" LIST (REFER ("ServerAddressByClientCIDR")) "," \
  "\"versions\":" LIST (TEXT) "}," KIND ("APIVersions") "}," ADDRESS

#define GROUP \
  "\"" META "APIGroup\":{\"type\":\"object\",\"required\":[\"name\",\"versions\"],\"properties\":{\"apiVersion\":" TEXT "," \
  "\"kind\":" TEXT ",\"name\":" EMPTY_TEXT ",\"preferredVersion\":{\"default\":{},\"allOf\":[" REFER ("GroupVersionForDiscovery") "]}," \
  "\"serverAddressByClientCIDRs\":" LIST (REFER ("ServerAddressByClientCIDR")) ",\"versions\":" \
  LIST (REFER ("GroupVersionForDiscovery")) "}," KIND ("APIGroup") "}"

#define GROUPS \
  "\"" META "APIGroupList\":{\"type\":\"object\",\"required\":[\"groups\"],\"properties\":{\"apiVersion\":" TEXT ",\"groups\":" \
  LIST (REFER ("APIGroup")) ",\"kind\":" TEXT "}," KIND ("APIGroupList") "}"

#define VERSION \
  "\"" META "GroupVersionForDiscovery\":{\"type\":\"object\",\"required\":[\"groupVersion\",\"version\"],\"properties\":{" \
  "\"groupVersion\":" EMPTY_TEXT ",\"version\":" EMPTY_TEXT "}}," ADDRESS

#define SERVER \
  "\"" INFO "\":{\"type\":\"object\",\"required\":[\"major\",\"minor\",\"gitVersion\",\"gitCommit\",\"gitTreeState\",\"buildDate\"," \
  "\"goVersion\",\"compiler\",\"platform\"],\"properties\":{\"buildDate\":" EMPTY_TEXT ",\"compiler\":" EMPTY_TEXT "," \
  "\"emulationMajor\":" TEXT ",\"emulationMinor\":" TEXT ",\"gitCommit\":" EMPTY_TEXT ",\"gitTreeState\":" EMPTY_TEXT "," \
  "\"gitVersion\":" EMPTY_TEXT ",\"goVersion\":" EMPTY_TEXT ",\"major\":" EMPTY_TEXT ",\"minCompatibilityMajor\":" TEXT "," \
  "\"minCompatibilityMinor\":" TEXT ",\"minor\":" EMPTY_TEXT ",\"platform\":" EMPTY_TEXT "}}"

#define RESOURCES \
  "\"" META "APIResource\":{\"type\":\"object\",\"required\":[\"name\",\"singularName\",\"namespaced\",\"kind\",\"verbs\"]," \
  "\"properties\":{\"categories\":" LIST (TEXT) ",\"group\":" TEXT ",\"kind\":" EMPTY_TEXT ",\"name\":" EMPTY_TEXT "," \
  "\"namespaced\":{\"type\":\"boolean\",\"default\":false},\"shortNames\":" LIST (TEXT) ",\"singularName\":" EMPTY_TEXT "," \
  "\"storageVersionHash\":" TEXT ",\"verbs\":{\"type\":\"array\",\"items\":" TEXT "},\"version\":" TEXT "}}," \
  "\"" META "APIResourceList\":{\"type\":\"object\",\"required\":[\"groupVersion\",\"resources\"],\"properties\":{" \
  "\"apiVersion\":" TEXT ",\"groupVersion\":" EMPTY_TEXT ",\"kind\":" TEXT ",\"resources\":" LIST (REFER ("APIResource")) "}," \
  KIND ("APIResourceList") "}"

/* What is answered at a path. */
typedef struct {
  const char *document;
  const char *tag;
  const char *operation;
  const char *type;           /* the only one there is; NULL: the three of built-in paths */
  const char *component;      /* NULL: a text */
  const char *schemas;
} Page;

static const Page pages[] = {
  { ".well-known/openid-configuration", "WellKnown", "getServiceAccountIssuerOpenIDConfiguration", "application/json", NULL, "" },
  { "api", "core", "getCoreAPIVersions", NULL, META "APIVersions", VERSIONS },
  { "apis", "apis", "getAPIVersions", NULL, META "APIGroupList", GROUP "," GROUPS "," VERSION },
  { "openid/v1/jwks", "openid", "getServiceAccountIssuerOpenIDKeyset", "application/jwk-set+json", NULL, "" },
  { "version", "version", "getCodeVersion", "application/json", INFO, SERVER },
};

GPtrArray *
koprs_test_openapi_groups_list (KoprsTestKinds *kinds)
{
  GPtrArray *all = koprs_test_kinds_get_all (kinds);
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_free);
  const char *last = "";

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    g_ptr_array_add (documents, g_strdup (pages[i].document));
  for (guint i = 0; i < all->len; i++)
    {
      const KoprsTestKind *kind = g_ptr_array_index (all, i);
      g_autofree char *document = g_strconcat ("apis/", kind->group, NULL);

      if (*kind->group == '\0' || strcmp (kind->group, last) == 0 || koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM) ||
          g_ptr_array_find_with_equal_func (documents, document, g_str_equal, NULL))
        continue;
      g_ptr_array_add (documents, g_steal_pointer (&document));
      last = kind->group;
    }
  return documents;
}

/* "rbac.authorization.k8s.io" → "RbacAuthorization". */
static char *
name_group (const char *group)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *bare = g_str_has_suffix (group, ".k8s.io") ? g_strndup (group, strlen (group) - strlen (".k8s.io")) : g_strdup (group);

  parts = g_strsplit (bare, ".", -1);
  for (char **part = parts; *part != NULL; part++)
    (*part)[0] = g_ascii_toupper ((*part)[0]);
  return g_strjoinv (NULL, parts);
}

static void
write_content (GString *out, const char *type, const char *component)
{
  g_string_append_printf (out, "%s\"%s\":{\"schema\":", out->str[out->len - 1] == '{' ? "" : ",", type);
  if (component != NULL)
    g_string_append_printf (out, "{\"$ref\":\"#/components/schemas/%s\"}}", component);
  else
    g_string_append (out, TEXT "}");
}

static void
write_page (GString *out, const Page *page)
{
  static const char *const types[] = { "application/json", "application/vnd.kubernetes.protobuf", "application/yaml" };

  g_string_append_printf (out, "\"/%s/\":{\"get\":{\"tags\":[\"%s\"],\"operationId\":\"%s\",\"responses\":{\"200\":{\"description\":\"OK\","
                               "\"content\":{", page->document, page->tag, page->operation);
  for (guint i = 0; i < G_N_ELEMENTS (types) && page->type == NULL; i++)
    write_content (out, types[i], page->component);
  if (page->type != NULL)
    write_content (out, page->type, page->component);
  g_string_append (out, "}},\"401\":{\"description\":\"Unauthorized\"}}}}");
}

/* version: "" for the group itself. */
static void
write_group (GString *out, const char *separator, const char *group, const char *version, const char *document)
{
  gboolean whole = *version == '\0';
  g_autofree char *name = name_group (group);
  g_autofree char *title = name_group (version);
  g_autofree char *tag = g_strconcat (name, separator, version, NULL);
  g_autofree char *operation = g_strconcat ("get", name, title, whole ? "APIGroup" : "APIResources", NULL);
  Page page = { document, tag, operation, NULL, whole ? META "APIGroup" : META "APIResourceList", NULL };

  tag[0] = g_ascii_tolower (tag[0]);
  write_page (out, &page);
}

void
koprs_test_openapi_groups_write (GString *paths, GString *schemas, const char *document)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (strcmp (pages[i].document, document) == 0)
      {
        write_page (paths, &pages[i]);
        g_string_append (schemas, pages[i].schemas);
        return;
      }
  write_group (paths, "", document + strlen ("apis/"), "", document);
  g_string_append (schemas, GROUP "," VERSION);
}

void
koprs_test_openapi_groups_write_resources (GString *paths, GString *schemas, const char *document)
{
  g_auto (GStrv) parts = g_strsplit (document, "/", 3);
  gboolean core = strcmp (parts[0], "api") == 0;
  const char *version = core ? parts[1] : parts[2];

  write_group (paths, "_", core ? "core" : parts[1], version, document);
  g_string_append (schemas, RESOURCES);
}
