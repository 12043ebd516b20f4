/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Discovery documents as text, and what is read from them. */

#include "koprs/client/koprs-discovery-document.h"
#include "koprs/koprs-error.h"

#define LIST(rows) "{\"kind\":\"APIResourceList\",\"groupVersion\":\"example.com/v1\",\"resources\":[" rows "]}"
#define GADGET "{\"name\":\"gadgets\",\"namespaced\":false,\"kind\":\"Gadget\"}"
#define AGGREGATED(items) "{\"kind\":\"APIGroupDiscoveryList\",\"apiVersion\":\"apidiscovery.k8s.io/v2\",\"metadata\":{},\"items\":[" items "]}"
#define IN_V1(resources) "{\"metadata\":{\"name\":\"example.com\"},\"versions\":[{\"version\":\"v1\",\"resources\":[" resources "],\"freshness\":\"Current\"}]}"

/* group|version|Kind|plural|namespaced|singular|short names, and !group/version for what could not be read. */
static char *
describe (KoprsServedDocument *document)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < document->kinds->len; i++)
    {
      KoprsServedKind *entry = g_ptr_array_index (document->kinds, i);
      g_autofree char *short_names = g_strjoinv (",", entry->short_names);

      g_string_append_printf (text, "%s%s|%s|%s|%s|%d|%s|%s", text->len > 0 ? " " : "", koprs_kind_get_group (entry->kind),
                              koprs_kind_get_version (entry->kind), koprs_kind_get_kind (entry->kind), koprs_kind_get_plural (entry->kind),
                              koprs_kind_is_namespaced (entry->kind), entry->singular, short_names);
    }
  for (guint i = 0; i < document->failed->len; i++)
    g_string_append_printf (text, "%s!%s", text->len > 0 ? " " : "", (char *) g_ptr_array_index (document->failed, i));
  return g_string_free (text, FALSE);
}

typedef struct {
  const char *path;
  const char *api_version;    /* NULL: the answer to a root */
  const char *json;
  const char *kinds;          /* NULL: an error, or versions */
  const char *versions;
} Row;

static const Row rows[] = {
  { "kinds-are-read-without-subresources", "example.com/v1",
    LIST ("{\"name\":\"widgets/status\",\"namespaced\":true,\"kind\":\"Widget\"},"
          "{\"name\":\"widgets\",\"singularName\":\"widget\",\"namespaced\":true,\"kind\":\"Widget\",\"verbs\":[\"get\"],\"shortNames\":[\"w\",\"wd\"]}," GADGET),
    "example.com|v1|Widget|widgets|1|widget|w,wd example.com|v1|Gadget|gadgets|0|gadget|" },
  { "the-core-group-has-no-name", "v1", LIST ("{\"name\":\"pods\",\"namespaced\":true,\"kind\":\"Pod\"}"), "|v1|Pod|pods|1|pod|" },
  { "nothing-served-is-no-kind", "example.com/v1", LIST (""), "" },
  { "null-is-no-kind", "example.com/v1", "{\"resources\":null}", "" },
  { "rows-that-are-no-kinds-are-skipped", "example.com/v1", LIST ("null,{},{\"name\":\"\",\"kind\":\"X\"},{\"name\":\"x\"}," GADGET),
    "example.com|v1|Gadget|gadgets|0|gadget|" },
  { "a-list-that-is-no-json-is-an-error", "example.com/v1", "{\"resources\":", NULL },
  { "a-kind-without-a-group-is-of-the-one-around", NULL,
    AGGREGATED ("{\"metadata\":{},\"versions\":[{\"version\":\"v1\",\"freshness\":\"Current\",\"resources\":[{\"resource\":\"pods\","
                "\"responseKind\":{\"group\":\"\",\"version\":\"\",\"kind\":\"Pod\"},\"scope\":\"Namespaced\",\"singularResource\":\"pod\",\"shortNames\":[\"po\"],"
                "\"verbs\":[\"get\"],\"subresources\":[{\"subresource\":\"status\",\"responseKind\":{\"kind\":\"Pod\"},\"verbs\":[\"get\"]}]}]}]}"),
    "|v1|Pod|pods|1|pod|po" },
  { "versions-keep-their-order", NULL,
    AGGREGATED ("{\"metadata\":{\"name\":\"example.com\"},\"versions\":["
                "{\"version\":\"v2\",\"resources\":[{\"resource\":\"widgets\",\"responseKind\":{\"group\":\"example.com\",\"version\":\"v2\",\"kind\":\"Widget\"},\"scope\":\"Cluster\"}]},"
                "{\"version\":\"v1\",\"resources\":[{\"resource\":\"widgets\",\"responseKind\":{\"group\":\"example.com\",\"version\":\"v1\",\"kind\":\"Widget\"},\"scope\":\"Cluster\"}]}]}"),
    "example.com|v2|Widget|widgets|0|widget| example.com|v1|Widget|widgets|0|widget|" },
  { "a-stale-version-does-not-break-the-rest", NULL,
    AGGREGATED ("{\"metadata\":{\"name\":\"metrics.k8s.io\"},\"versions\":[{\"version\":\"v1beta1\",\"freshness\":\"Stale\"}]},"
                IN_V1 ("{\"resource\":\"widgets\",\"responseKind\":{\"kind\":\"Widget\"},\"scope\":\"Namespaced\",\"singularResource\":\"widget\"}")),
    "example.com|v1|Widget|widgets|1|widget| !metrics.k8s.io/v1beta1" },
  { "a-row-without-a-kind-is-skipped", NULL, AGGREGATED (IN_V1 ("{\"resource\":\"x\"},{\"resource\":\"y\",\"responseKind\":null},7")), "" },
  { "an-empty-group-is-no-kind", NULL, AGGREGATED ("{\"metadata\":{\"name\":\"example.com\"},\"versions\":[]}"), "" },
  { "groups-say-their-preferred-version-first", NULL,
    "{\"kind\":\"APIGroupList\",\"apiVersion\":\"v1\",\"groups\":[{\"name\":\"apps\",\"versions\":[{\"groupVersion\":\"apps/v1beta1\",\"version\":\"v1beta1\"},"
    "{\"groupVersion\":\"apps/v1\",\"version\":\"v1\"}],\"preferredVersion\":{\"groupVersion\":\"apps/v1\",\"version\":\"v1\"}},"
    "{\"name\":\"batch\",\"versions\":[{\"groupVersion\":\"batch/v1\",\"version\":\"v1\"}]}]}",
    NULL, "apps/v1 apps/v1beta1 batch/v1" },
  { "a-group-version-that-can-be-none-is-skipped", NULL,
    "{\"kind\":\"APIGroupList\",\"groups\":[{\"name\":\"x\",\"versions\":[{\"groupVersion\":\"../x\"},{\"groupVersion\":\"\"},{},{\"groupVersion\":\"a/v1\"}]}]}",
    NULL, "a/v1" },
  { "the-core-group-says-its-versions", NULL, "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"]}", NULL, "v1" },
  { "another-document-is-an-error", NULL, "{\"kind\":\"Status\"}", NULL, NULL },
  { "a-root-that-is-no-json-is-an-error", NULL, "<html>", NULL, NULL },
};

static void
reading (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (KoprsServedDocument) document = NULL;
  g_auto (GStrv) versions = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kinds = NULL;
  g_autofree char *listed = NULL;

  if (row->api_version != NULL)
    document = koprs_discovery_parse (row->api_version, row->json, strlen (row->json), &error);
  else
    koprs_discovery_parse_root (row->json, strlen (row->json), &document, &versions, &error);
  if (row->kinds == NULL && row->versions == NULL)
    {
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
      g_assert_null (document);
      g_assert_null (versions);
      return;
    }
  g_assert_no_error (error);
  kinds = document != NULL ? describe (document) : NULL;
  listed = versions != NULL ? g_strjoinv (" ", versions) : NULL;
  g_assert_cmpstr (kinds, ==, row->kinds);
  g_assert_cmpstr (listed, ==, row->versions);
}

static void
paths_are_made_of_versions_that_can_be (void)
{
  static const char *const paths[][2] = {
    { "v1", "/api/v1" },
    { "apps/v1", "/apis/apps/v1" },
    { "example.com/v1beta1", "/apis/example.com/v1beta1" },
    { "", NULL }, { "/", NULL }, { "/v1", NULL }, { "apps/", NULL }, { "a/b/c", NULL }, { "v1?x", NULL }, { "a%2Fb", NULL }, { "v 1", NULL },
    { "v1#", NULL }, { "..", NULL }, { "../v1", NULL }, { "a/..", NULL }, { "a/.", NULL }, { "\303\244/v1", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = koprs_discovery_make_path (paths[i][0], &error);

      g_assert_cmpstr (path, ==, paths[i][1]);
      if (path == NULL)
        g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
      else
        g_assert_no_error (error);
    }
}

/* Each kind once, in the first of its versions. */
static void
the_list_has_each_kind_in_its_best_version (void)
{
  static const struct {
    const char *group, *version, *plural;
  } served_kinds[] = { { "a", "v2", "x" }, { "a", "v1", "x" }, { "a", "v1", "old" }, { "b", "v1", "x" } };
  KoprsServedDocument *document = koprs_served_document_new ();
  g_autoptr (KoprsServed) served = koprs_served_new ();
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (served_kinds); i++)
    {
      g_autoptr (KoprsKind) kind = koprs_kind_new (served_kinds[i].group, served_kinds[i].version, "X", served_kinds[i].plural, TRUE);

      koprs_served_document_add (document, kind, NULL, NULL);
    }
  koprs_served_take (served, document);
  list = koprs_served_list (served);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (KoprsKind) kind = g_list_model_get_item (list, i);

      g_string_append_printf (text, "%s/%s/%s ", koprs_kind_get_group (kind), koprs_kind_get_version (kind), koprs_kind_get_plural (kind));
    }
  g_assert_cmpstr (text->str, ==, "a/v2/x a/v1/old b/v1/x ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/discovery-document/", rows[i].path, NULL);

      g_test_add_data_func (path, &rows[i], reading);
    }
  g_test_add_func ("/discovery-document/paths-are-made-of-versions-that-can-be", paths_are_made_of_versions_that_can_be);
  g_test_add_func ("/discovery-document/the-list-has-each-kind-in-its-best-version", the_list_has_each_kind_in_its_best_version);
  return g_test_run ();
}
