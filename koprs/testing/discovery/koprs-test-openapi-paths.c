/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/discovery/koprs-test-openapi-paths.h"

#include "koprs/testing/discovery/koprs-test-openapi-list.h"

#include <string.h>

typedef struct {
  const char *method;
  const char *action;
  const char *query;      /* names parted by blanks; ":b" and ":i" behind one: boolean, integer */
} Operation;

static const Operation LIST = {
  "get", "list", "allowWatchBookmarks:b continue fieldSelector labelSelector limit:i resourceVersion resourceVersionMatch "
                 "sendInitialEvents:b timeoutSeconds:i watch:b" };
static const Operation CREATE = { "post", "post", "dryRun fieldManager fieldValidation" };
static const Operation DELETE_ALL = {
  "delete", "deletecollection", "continue dryRun fieldSelector gracePeriodSeconds:i labelSelector limit:i orphanDependents:b "
                                "propagationPolicy resourceVersion resourceVersionMatch timeoutSeconds:i" };
static const Operation READ = { "get", "get", "" };
static const Operation REPLACE = { "put", "put", "dryRun fieldManager fieldValidation" };
static const Operation PATCH = { "patch", "patch", "dryRun fieldManager fieldValidation force:b" };
static const Operation DELETE_ONE = { "delete", "delete", "dryRun gracePeriodSeconds:i orphanDependents:b propagationPolicy" };

char *
koprs_test_openapi_name_document (const KoprsTestKind *kind)
{
  if (*kind->group == '\0')
    return g_strconcat ("api/", kind->version, NULL);
  return g_strconcat ("apis/", kind->group, "/", kind->version, NULL);
}

static void
write_parameter (GString *out, const char *name, int length, const char *where, const char *type)
{
  if (out->str[out->len - 1] != '[')
    g_string_append_c (out, ',');
  g_string_append_printf (out, "{\"name\":\"%.*s\",\"in\":\"%s\"%s,\"schema\":{\"type\":\"%s\",\"uniqueItems\":true}}", length, name,
                          where, strcmp (where, "path") == 0 ? ",\"required\":true" : "", type);
}

/* Nothing is not written: clients that read and write a document would lose an empty list. */
static void
write_query (GString *out, const char *names)
{
  g_auto (GStrv) words = g_strsplit (names, " ", -1);

  if (*names == '\0')
    return;
  g_string_append (out, "\"parameters\":[");
  for (char **word = words; *word != NULL; word++)
    {
      const char *type = g_str_has_suffix (*word, ":b") ? "boolean" : g_str_has_suffix (*word, ":i") ? "integer" : "string";

      write_parameter (out, *word, (int) strcspn (*word, ":"), "query", type);
    }
  g_string_append (out, "],");
}

static void
write_patch_types (GString *out, const KoprsTestKind *kind)
{
  static const char *const types[] = { "application/apply-patch+yaml", "application/json-patch+json",
                                       "application/merge-patch+json", "application/strategic-merge-patch+json" };
  guint n = koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM) ? 3 : 4;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s\"%s\":{\"schema\":{\"type\":\"object\"}}", i > 0 ? "," : "", types[i]);
}

static void
write_body (GString *out, const KoprsTestKind *kind, const char *component, const char *method)
{
  if (strcmp (method, "get") == 0 || strcmp (method, "delete") == 0)
    return;
  g_string_append (out, "\"requestBody\":{\"content\":{");
  if (strcmp (method, "patch") == 0)
    write_patch_types (out, kind);
  else
    g_string_append_printf (out, "\"*/*\":{\"schema\":{\"$ref\":\"#/components/schemas/%s\"}}", component);
  g_string_append (out, "},\"required\":true},");
}

/* What is answered with a body of that schema; of somebody who is not known nothing more is said. */
static void
write_responses (GString *out, const char *component)
{
  g_string_append_printf (out, "\"responses\":{\"200\":{\"description\":\"OK\",\"content\":{\"application/json\":{\"schema\":{\"$ref\":"
                               "\"#/components/schemas/%s\"}}}},\"401\":{\"description\":\"Unauthorized\"}},", component);
}

static void
write_operation (GString *out, const KoprsTestKind *shown, const char *component, const Operation *operation)
{
  g_autofree char *list = operation == &LIST ? koprs_test_openapi_list_name (shown, component) : NULL;

  if (out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  g_string_append_printf (out, "\"%s\":{", operation->method);
  write_query (out, operation->query);
  write_body (out, shown, component, operation->method);
  write_responses (out, list != NULL ? list : component);
  g_string_append_printf (out, "\"x-kubernetes-action\":\"%s\",\"x-kubernetes-group-version-kind\":{\"group\":\"%s\",\"version\":\"%s\","
                               "\"kind\":\"%s\"}}", operation->action, shown->group, shown->version, shown->kind);
}

/* shown: the kind of what is sent. operations end with NULL. */
static void
write_path_of (GString *out, const KoprsTestKind *kind, const KoprsTestKind *shown, const char *component, const char *tail,
               gboolean namespaced, const Operation *const *operations)
{
  g_autofree char *document = koprs_test_openapi_name_document (kind);

  if (out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  g_string_append_printf (out, "\"/%s%s/%s%s\":{", document, namespaced ? "/namespaces/{namespace}" : "", kind->plural, tail);
  for (; *operations != NULL; operations++)
    write_operation (out, shown, component, *operations);
  g_string_append (out, ",\"parameters\":[");
  if (*tail != '\0')
    write_parameter (out, "name", 4, "path", "string");
  if (namespaced)
    write_parameter (out, "namespace", 9, "path", "string");
  write_parameter (out, "pretty", 6, "query", "string");
  g_string_append (out, "]}");
}

static void
write_path (GString *out, const KoprsTestKind *kind, const char *component, const char *tail, gboolean namespaced,
            const Operation *const *operations)
{
  write_path_of (out, kind, kind, component, tail, namespaced, operations);
}

static void
write_scale (GString *out, const KoprsTestKind *kind, gboolean namespaced, const Operation *const *operations)
{
  const KoprsTestKind scale = { .group = (char *) "autoscaling", .version = (char *) "v1", .kind = (char *) "Scale", .flags = kind->flags };

  write_path_of (out, kind, &scale, KOPRS_TEST_OPENAPI_SCALE, "/{name}/scale", namespaced, operations);
}

void
koprs_test_openapi_write_paths (GString *out, const KoprsTestKind *kind, const char *component)
{
  static const Operation *const everywhere[] = { &LIST, NULL };
  static const Operation *const review[] = { &CREATE, NULL };
  static const Operation *const collection[] = { &LIST, &CREATE, &DELETE_ALL, NULL };
  static const Operation *const undeletable[] = { &LIST, &CREATE, NULL };
  static const Operation *const object[] = { &READ, &REPLACE, &DELETE_ONE, &PATCH, NULL };
  static const Operation *const readable[] = { &READ, NULL };
  static const Operation *const part[] = { &READ, &REPLACE, &PATCH, NULL };
  gboolean namespaced = koprs_test_kind_has (kind, KOPRS_TEST_KIND_NAMESPACED);

  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_CREATE_ONLY))
    {
      write_path (out, kind, component, "", namespaced, review);
      return;
    }
  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_READ_ONLY))
    {
      write_path (out, kind, component, "", FALSE, everywhere);
      write_path (out, kind, component, "/{name}", FALSE, readable);
      return;
    }
  if (namespaced)
    write_path (out, kind, component, "", FALSE, everywhere);
  write_path (out, kind, component, "", namespaced, koprs_test_kind_has (kind, KOPRS_TEST_KIND_NO_COLLECTION) ? undeletable : collection);
  write_path (out, kind, component, "/{name}", namespaced, object);
  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_SCALE))
    write_scale (out, kind, namespaced, part);
  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_STATUS))
    write_path (out, kind, component, "/{name}/status", namespaced, part);
}
