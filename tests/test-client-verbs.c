/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Every verb and helper: which request goes out, what becomes of the answer; each row runs synchronously, asynchronously and
 * cancelled before it begins. */

#include "support/verb-rows.h"

static KoprsScope *web, *cluster, *nowhere, *upwards;
static KoprsResource *settings, *nameless, *generated, *untyped, *elsewhere, *fetched, *node;
static JsonNode *status, *text;

/* Options: made once, they live as long as the program. */
#define OPTIONS(id, Type, TYPE, ...)                                                                             \
  static Type *id (void)                                                                                         \
  {                                                                                                              \
    static Type *options;                                                                                        \
                                                                                                                 \
    if (options == NULL)                                                                                         \
      options = g_object_new (TYPE, __VA_ARGS__, NULL);                                                          \
    return options;                                                                                              \
  }

OPTIONS (get_all, KoprsGetOptions, KOPRS_TYPE_GET_OPTIONS, "subresource", "scale", "resource-version", "7")
OPTIONS (get_empty, KoprsGetOptions, KOPRS_TYPE_GET_OPTIONS, "subresource", "", "resource-version", "")
OPTIONS (create_all, KoprsCreateOptions, KOPRS_TYPE_CREATE_OPTIONS, "field-manager", "me & you", "dry-run", TRUE,
         "field-validation", KOPRS_FIELD_VALIDATION_STRICT)
OPTIONS (create_sub, KoprsCreateOptions, KOPRS_TYPE_CREATE_OPTIONS, "subresource", "token")
OPTIONS (replace_all, KoprsReplaceOptions, KOPRS_TYPE_REPLACE_OPTIONS, "field-manager", "me", "dry-run", TRUE, "subresource", "status",
         "field-validation", KOPRS_FIELD_VALIDATION_IGNORE)
OPTIONS (apply_mild, KoprsApplyOptions, KOPRS_TYPE_APPLY_OPTIONS, "field-manager", "me", "force", FALSE, "dry-run", TRUE,
         "field-validation", KOPRS_FIELD_VALIDATION_WARN, "subresource", "scale")
OPTIONS (apply_long, KoprsApplyOptions, KOPRS_TYPE_APPLY_OPTIONS, "field-manager",
         "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789")
OPTIONS (apply_bell, KoprsApplyOptions, KOPRS_TYPE_APPLY_OPTIONS, "field-manager", "bell\a")
OPTIONS (patch_forced, KoprsPatchOptions, KOPRS_TYPE_PATCH_OPTIONS, "force", TRUE, "subresource", "status", "field-manager", "me")
OPTIONS (patch_forced_merge, KoprsPatchOptions, KOPRS_TYPE_PATCH_OPTIONS, "force", TRUE, "dry-run", TRUE)
OPTIONS (delete_all, KoprsDeleteOptions, KOPRS_TYPE_DELETE_OPTIONS, "grace-period", G_GINT64_CONSTANT (0),
         "propagation", KOPRS_PROPAGATION_FOREGROUND, "preconditions-uid", "u", "preconditions-resource-version", "7", "dry-run", TRUE)
OPTIONS (delete_orphan, KoprsDeleteOptions, KOPRS_TYPE_DELETE_OPTIONS, "propagation", KOPRS_PROPAGATION_ORPHAN, "preconditions-uid", "")
OPTIONS (list_selected, KoprsListOptions, KOPRS_TYPE_LIST_OPTIONS, "label-selector", "a in (b,c)", "field-selector", "metadata.name=x")
OPTIONS (list_limited, KoprsListOptions, KOPRS_TYPE_LIST_OPTIONS, "limit", 2)
OPTIONS (list_continued, KoprsListOptions, KOPRS_TYPE_LIST_OPTIONS, "limit", 2, "continue-token", "T=")
OPTIONS (list_pages, KoprsListOptions, KOPRS_TYPE_LIST_OPTIONS, "page-size", 1, "label-selector", "a")
OPTIONS (list_whole, KoprsListOptions, KOPRS_TYPE_LIST_OPTIONS, "page-size", 0)
OPTIONS (list_since, KoprsListOptions, KOPRS_TYPE_LIST_OPTIONS, "resource-version", "7")
OPTIONS (list_exact, KoprsListOptions, KOPRS_TYPE_LIST_OPTIONS, "resource-version", "7", "resource-version-match",
         KOPRS_RESOURCE_VERSION_MATCH_EXACT, "page-size", 1)

CALL (version, get_version, AS_POINTER, describe_node)
OBJECT (get, get, web, koprs_kind_config_map (), "settings", NULL)
OBJECT (get_scale, get, web, koprs_kind_deployment (), "settings", get_all ())
OBJECT (get_plain, get, web, koprs_kind_config_map (), "settings", get_empty ())
OBJECT (get_node, get, cluster, koprs_kind_node (), "a:b c", NULL)
OBJECT (get_null, get, web, koprs_kind_config_map (), NULL, NULL)
OBJECT (get_no_name, get, web, koprs_kind_config_map (), "", NULL)
OBJECT (get_slash, get, web, koprs_kind_config_map (), "a/b", NULL)
OBJECT (get_dots, get, web, koprs_kind_config_map (), "..", NULL)
OBJECT (get_anywhere, get, cluster, koprs_kind_config_map (), "settings", NULL)
OBJECT (get_node_in_web, get, web, koprs_kind_node (), "a", NULL)
OBJECT (get_nowhere, get, nowhere, koprs_kind_config_map (), "settings", NULL)
OBJECT (get_upwards, get, upwards, koprs_kind_config_map (), "settings", NULL)
OBJECT (lookup, lookup, web, koprs_kind_config_map (), "settings", NULL)
ANSWER (exists, exists, web, koprs_kind_config_map (), "settings", NULL)
ANSWER (exists_no_name, exists, web, koprs_kind_config_map (), "", NULL)
OBJECT (create, create, web, settings, NULL)
OBJECT (create_said, create, web, settings, create_all ())
OBJECT (create_generated, create, web, generated, NULL)
OBJECT (create_nameless, create, web, nameless, NULL)
OBJECT (create_anywhere, create, cluster, settings, NULL)
OBJECT (create_node_in_web, create, web, node, NULL)
OBJECT (create_token, create, web, settings, create_sub ())
OBJECT (create_token_nameless, create, web, generated, create_sub ())
OBJECT (create_nowhere, create, nowhere, settings, NULL)
OBJECT (replace, replace, web, fetched, NULL)
OBJECT (replace_said, replace, web, fetched, replace_all ())
OBJECT (apply, apply, web, fetched, NULL)
OBJECT (apply_said, apply, web, settings, apply_mild ())
OBJECT (apply_elsewhere, apply, web, elsewhere, NULL)
OBJECT (apply_untyped, apply, web, untyped, NULL)
OBJECT (apply_long_manager, apply, web, settings, apply_long ())
OBJECT (apply_bell_manager, apply, web, settings, apply_bell ())
OBJECT (patch_json, patch, web, koprs_kind_config_map (), "settings", KOPRS_PATCH_TYPE_JSON, "[ {\"op\":\"remove\",\"path\":\"/a\"}]\n", -1, NULL)
OBJECT (patch_merge, patch, web, koprs_kind_config_map (), "settings", KOPRS_PATCH_TYPE_MERGE, "{\"a\":null}garbage", 10, patch_forced_merge ())
OBJECT (patch_strategic, patch, web, koprs_kind_config_map (), "settings", KOPRS_PATCH_TYPE_STRATEGIC, "{}", -1, NULL)
OBJECT (patch_apply, patch, web, koprs_kind_config_map (), "settings", KOPRS_PATCH_TYPE_APPLY, "{\"kind\":\"X\"}", -1, patch_forced ())
OBJECT (patch_garbage, patch, web, koprs_kind_config_map (), "settings", KOPRS_PATCH_TYPE_MERGE, "{\"a\":null}garbage", -1, NULL)
OBJECT (patch_yaml, patch, web, koprs_kind_config_map (), "settings", KOPRS_PATCH_TYPE_APPLY, "a: b\n", -1, NULL)
OBJECT (patch_shape, patch, web, koprs_kind_config_map (), "settings", KOPRS_PATCH_TYPE_JSON, "{}", -1, NULL)
OBJECT (patch_empty, patch, web, koprs_kind_config_map (), "settings", KOPRS_PATCH_TYPE_JSON, "", -1, NULL)
OBJECT (patch_null, patch, web, koprs_kind_config_map (), "settings", KOPRS_PATCH_TYPE_JSON, NULL, 0, NULL)
OBJECT (patch_no_name, patch, web, koprs_kind_config_map (), "", KOPRS_PATCH_TYPE_MERGE, "{}", -1, NULL)
ANSWER (remove_it, delete, web, koprs_kind_config_map (), "settings", NULL)
ANSWER (remove_said, delete, web, koprs_kind_config_map (), "settings", delete_all ())
ANSWER (remove_orphan, delete, web, koprs_kind_config_map (), "settings", delete_orphan ())
ANSWER (remove_no_name, delete, web, koprs_kind_config_map (), "", NULL)
ANSWER (remove_null, delete, web, koprs_kind_config_map (), NULL, NULL)
LIST (collection, delete_collection, web, koprs_kind_config_map (), list_selected (), delete_all ())
LIST (collection_all, delete_collection, web, koprs_kind_config_map (), NULL, NULL)
LIST (collection_limited, delete_collection, web, koprs_kind_config_map (), list_limited (), NULL)
LIST (collection_everywhere, delete_collection, cluster, koprs_kind_config_map (), NULL, NULL)
LIST (list, list, web, koprs_kind_config_map (), NULL)
LIST (list_everywhere, list, cluster, koprs_kind_config_map (), NULL)
LIST (list_some, list, web, koprs_kind_config_map (), list_selected ())
LIST (list_one_page, list, web, koprs_kind_config_map (), list_limited ())
LIST (list_next_page, list, web, koprs_kind_config_map (), list_continued ())
LIST (list_paged, list, web, koprs_kind_config_map (), list_pages ())
LIST (list_in_one, list, web, koprs_kind_config_map (), list_whole ())
LIST (list_version, list, web, koprs_kind_config_map (), list_since ())
LIST (list_exactly, list, web, koprs_kind_config_map (), list_exact ())
LIST (list_nowhere, list, nowhere, koprs_kind_config_map (), NULL)
LIST (list_nodes_in_web, list, web, koprs_kind_node (), NULL)
OBJECT (apply_resource, apply_resource, web, settings, "me")
OBJECT (apply_namespaced, apply_namespaced_resource, "web", settings, NULL)
OBJECT (apply_null, apply_namespaced_resource, NULL, settings, "me")
OBJECT (apply_cluster, apply_cluster_resource, node, "me")
OBJECT (apply_cluster_settings, apply_cluster_resource, settings, "me")
OBJECT (apply_nameless, apply_resource, web, nameless, "me")
ANSWER (delete_resource, delete_resource, web, koprs_kind_config_map (), "settings")
ANSWER (delete_namespaced, delete_namespaced_resource, "web", koprs_kind_config_map (), "settings")
ANSWER (delete_cluster, delete_cluster_resource, koprs_kind_node (), "a")
ANSWER (delete_no_name, delete_namespaced_resource, "web", koprs_kind_config_map (), "")
ANSWER (delete_no_namespace, delete_namespaced_resource, "", koprs_kind_config_map (), "settings")
OBJECT (ensure, ensure_namespace, "web", "me")
OBJECT (ensure_nothing, ensure_namespace, "", "me")
OBJECT (ensure_null, ensure_namespace, NULL, NULL)
OBJECT (put_status, patch_status, web, koprs_kind_deployment (), "a", status, "me")
OBJECT (put_status_namespaced, patch_status_namespaced, "web", koprs_kind_deployment (), "a", status, NULL)
OBJECT (put_status_cluster, patch_status_cluster, koprs_kind_node (), "a", status, "me")
OBJECT (put_status_text, patch_status, web, koprs_kind_deployment (), "a", text, "me")
OBJECT (put_status_no_name, patch_status, web, koprs_kind_deployment (), "", status, "me")
LIST (list_resources, list_resources, koprs_kind_config_map ())
LIST (list_labelled, list_resources_by_label, koprs_kind_config_map (), "a=b,c")
LIST (list_unlabelled, list_resources_by_label, koprs_kind_config_map (), "")
LIST (list_namespaced, list_namespaced_resources, "web", koprs_kind_config_map ())
NAMES (names, list_resource_names, koprs_kind_config_map (), NULL)
NAMES (names_labelled, list_resource_names, koprs_kind_node (), "a")

#define JSON "application/json"
#define APPLY "application/apply-patch+yaml"
#define CMS "/api/v1/namespaces/web/configmaps"
#define CM CMS "/settings"
#define BODY "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"namespace\":\"web\",\"name\":\"settings\"},\"data\":{\"k\":\"v\"}}"
#define SETTINGS "{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"settings\",\"namespace\":\"web\",\"resourceVersion\":\"7\"}}\n"
#define STATUS_BODY(kind, version, where) "{\"apiVersion\":\"" version "\",\"kind\":\"" kind "\",\"metadata\":{\"name\":\"a\"" where "},\"status\":{\"n\":1}}"
#define FAILURE(code, reason, details) "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"message\":\"no\",\"reason\":\"" reason "\"" details ",\"code\":" code "}\n"
#define MISSING FAILURE ("404", "NotFound", ",\"details\":{\"name\":\"settings\",\"kind\":\"configmaps\"}")
#define NOT_SERVED FAILURE ("404", "NotFound", ",\"details\":{}")
#define BARE_404 FAILURE ("404", "NotFound", "")
#define EXPIRED FAILURE ("410", "Expired", "")
#define SUCCESS "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Success\"}\n"
#define ITEM(name) "{\"metadata\":{\"name\":\"" name "\",\"namespace\":\"web\",\"resourceVersion\":\"1\"}}"
#define PAGE(more, items) "{\"kind\":\"ConfigMapList\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"9\"" more "},\"items\":[" items "]}\n"
#define MORE(token) ",\"continue\":\"" token "\",\"remainingItemCount\":3"
#define NAMESPACE(more) "{\"kind\":\"Namespace\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"web\",\"resourceVersion\":\"7\"" more "}\n"
#define NAMESPACE_BODY "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\"web\"}}"
#define SCALE "{\"kind\":\"Scale\",\"apiVersion\":\"autoscaling/v1\",\"metadata\":{\"name\":\"settings\",\"resourceVersion\":\"7\"}}"

static const VerbRow rows[] = {
#include "client-verbs-rows.h"
};

static KoprsResource *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  KoprsResource *resource = koprs_resource_new_from_json (json, -1, &error);

  g_assert_no_error (error);
  return resource;
}

static void
make_fixtures (void)
{
  web = koprs_scope_new_namespaced ("web");
  cluster = koprs_scope_new_cluster ();
  nowhere = koprs_scope_new_namespaced ("");
  upwards = koprs_scope_new_namespaced ("..");
  settings = parse ("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"settings\"},\"data\":{\"k\":\"v\"}}");
  nameless = parse ("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"labels\":{}}}");
  generated = parse ("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"generateName\":\"s-\",\"namespace\":\"web\"}}");
  untyped = parse ("{\"metadata\":{\"name\":\"settings\"}}");
  elsewhere = parse ("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"settings\",\"namespace\":\"db\"}}");
  fetched = parse ("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"settings\",\"namespace\":\"web\",\"uid\":\"u\","
                   "\"resourceVersion\":\"6\",\"creationTimestamp\":\"2026-01-01T00:00:00Z\",\"managedFields\":[{}]},\"data\":{\"k\":\"v\"}}");
  node = parse ("{\"apiVersion\":\"v1\",\"kind\":\"Node\",\"metadata\":{\"name\":\"a\"}}");
  status = json_from_string ("{\"n\":1}", NULL);
  text = json_from_string ("\"fine\"", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  make_fixtures ();
  verb_rows_add ("/client-verbs", rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}
