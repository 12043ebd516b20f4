/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-api.h"

#include "koprs/testing/controllers/koprs-test-local-services.h"
#include "koprs/testing/controllers/koprs-test-own-endpoints.h"
#include "koprs/testing/discovery/koprs-test-discovery.h"
#include "koprs/testing/http/koprs-test-about.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/requests/koprs-test-accept.h"
#include "koprs/testing/requests/koprs-test-list-options.h"
#include "koprs/testing/requests/koprs-test-route.h"
#include "koprs/testing/values/koprs-test-duration.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/values/koprs-test-text.h"
#include "koprs/testing/verbs/koprs-test-subresources.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"

#include <string.h>

#define MAX_BODY 3145728

typedef struct {
  const char *method;
  gboolean named;            /* the path names an object */
  const char *verb;
  KoprsTestVerb run;
} VerbRow;

static const VerbRow verbs[] = {
  { "GET", TRUE, "get", koprs_test_verb_get },
  { "GET", FALSE, "list", koprs_test_verb_list },
  { "POST", FALSE, "create", koprs_test_verb_create },
  { "PUT", TRUE, "update", koprs_test_verb_replace },
  { "PATCH", TRUE, "patch", koprs_test_verb_patch },
  { "DELETE", TRUE, "delete", koprs_test_verb_delete },
  { "DELETE", FALSE, "deletecollection", koprs_test_verb_delete_collection },
};

static void
set_not_allowed (GError **error)
{
  koprs_test_status_set (error, 405, "MethodNotAllowed", json_object_new (),
                         "the server does not allow this method on the requested resource");
}

/* Custom resources may be read without their bodies, and created at a path that names one. */
static const VerbRow *
find_custom_verb (KoprsTestCall *call)
{
  static const VerbRow more[] = {
    { "HEAD", TRUE, "get", koprs_test_verb_get },
    { "HEAD", FALSE, "list", koprs_test_verb_list },
    { "POST", TRUE, "create", koprs_test_verb_create },
  };

  for (guint i = 0; koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CUSTOM) && i < G_N_ELEMENTS (more); i++)
    if (strcmp (more[i].method, call->method) == 0 && more[i].named == (call->name != NULL))
      return &more[i];
  return NULL;
}

static const VerbRow *
find_verb (KoprsTestCall *call)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (verbs[i].method, call->method) == 0 && verbs[i].named == (call->name != NULL))
      return &verbs[i];
  return find_custom_verb (call);
}

/* Of a custom resource it is said what was wanted of it. */
static void
set_no_verb (KoprsTestCall *call, GError **error)
{
  static const struct { const char *method, *verb; } names[] = {
    { "POST", "create" }, { "PUT", "update" }, { "PATCH", "patch" }, { "DELETE", "delete" },
  };
  const char *verb = "";

  if (!koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CUSTOM))
    {
      set_not_allowed (error);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].method, call->method) == 0)
      verb = names[i].verb;
  if (call->name == NULL && (strcmp (verb, "update") == 0 || (strcmp (verb, "patch") == 0 && koprs_test_verb_can_patch (call, error))))
    koprs_test_status_set_bad_request (error, "name must be provided");
  else if (error == NULL || *error == NULL)
    koprs_test_status_set (error, 405, "MethodNotAllowed", koprs_test_status_details (NULL, call->kind->group, call->kind->plural),
                           "%s is not supported on resources of kind \"%s\"", verb, call->kind->resource);
}

/* What a subresource runs instead of the object's own verbs; run is left alone where there is nothing else. One that the
 * kind has not is not there; built-in kinds say so differently from custom ones. */
static gboolean
choose_subresource (KoprsTestCall *call, KoprsTestVerb *run, GError **error)
{
  gboolean custom = koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CUSTOM);
  const char *method = custom && strcmp (call->method, "HEAD") == 0 ? "GET" : call->method;
  const KoprsTestSubresource *row = call->subresource != NULL ? koprs_test_subresources_find (call->kind, call->subresource) : NULL;

  if (call->subresource == NULL)
    return TRUE;
  if (row != NULL && koprs_test_subresource_allows (row, method))
    {
      *run = row->run;
      return TRUE;
    }
  if (row != NULL)
    set_no_verb (call, error);
  else if (custom)
    koprs_test_object_set_not_found (error, call->kind, call->name);
  else
    koprs_test_status_set (error, 404, "NotFound", json_object_new (),
                           "the server could not find the requested resource");
  return FALSE;
}

static gboolean
check_body (KoprsTestCall *call, GError **error)
{
  if (!call->too_long && g_bytes_get_size (call->body) <= MAX_BODY)
    return TRUE;
  koprs_test_status_set (error, 413, "RequestEntityTooLarge", NULL, "Request entity too large: limit is %d", MAX_BODY);
  return FALSE;
}

/* Whether what follows the version is an old verb without anything to do it to. */
static gboolean
is_bare_verb (const char *path)
{
  g_auto (GStrv) parts = koprs_test_route_split (path);
  guint n = parts != NULL ? g_strv_length (parts) : 0;

  if (n == 0 || (strcmp (parts[n - 1], "watch") != 0 && strcmp (parts[n - 1], "proxy") != 0))
    return FALSE;
  return (n == 3 && strcmp (parts[0], "api") == 0) || (n == 4 && strcmp (parts[0], "apis") == 0);
}

/* The deadline that a request sets itself. Watches have another. */
static gboolean
check_deadline (KoprsTestCall *call, GError **error)
{
  const char *text = koprs_test_call_get (call, "timeout");
  g_autofree char *problem = text != NULL && *text != '\0' && !call->watch && !koprs_test_call_is_set (call, "watch") ?
                             koprs_test_duration_check (text) : NULL;

  if (problem != NULL)
    koprs_test_status_set_bad_request (error, "invalid timeout specified in the request URL - %s", problem);
  return problem == NULL;
}

gboolean
koprs_test_api_check (KoprsTestCall *call, GError **error)
{
  g_autofree char *text = NULL;

  if (!is_bare_verb (call->path))
    return check_deadline (call, error);
  text = g_strdup_printf ("Internal Server Error: \"%s\": failed to create RequestInfo: unable to determine kind and namespace from "
                          "url, %s\n", call->path, call->path);
  koprs_test_status_set_plain (error, 500, text);
  return FALSE;
}

/* What is created only has no path of its own. */
static gboolean
check_nameless (KoprsTestCall *call, GError **error)
{
  if (call->name == NULL || !koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CREATE_ONLY))
    return TRUE;
  koprs_test_status_set (error, 404, "NotFound", json_object_new (), "the server could not find the requested resource");
  return FALSE;
}

/* What no key of a stored object may be. */
static gboolean
check_name (KoprsTestCall *call, GError **error)
{
  const char *name = call->name;
  const char *flaw = name == NULL ? NULL : strcmp (name, ".") == 0 ? "may not be '.'" : strcmp (name, "..") == 0 ? "may not be '..'" :
                     strchr (name, '%') != NULL ? "may not contain '%'" : NULL;
  g_autofree char *quoted = flaw != NULL ? koprs_test_text_quote (name) : NULL;

  if (flaw != NULL)
    koprs_test_status_set_bad_request (error, "Name parameter invalid: %s: %s", quoted, flaw);
  return flaw == NULL;
}

static const VerbRow *
choose_verb (KoprsTestCall *call, GError **error)
{
  const VerbRow *row = find_verb (call);
  gboolean create_only = koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CREATE_ONLY);
  gboolean read_only = koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_READ_ONLY);

  if (row == NULL || ((read_only || call->watch) && strcmp (call->method, "GET") != 0) ||
      (create_only && strcmp (row->verb, "create") != 0) ||
      (strcmp (row->verb, "deletecollection") == 0 && koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_NO_COLLECTION)))
    {
      set_no_verb (call, error);
      return NULL;
    }
  return row;
}

/* What a kind runs instead of the verbs of stored objects. */
static KoprsTestVerb
choose_run (KoprsTestCall *call, const VerbRow *row)
{
  if (koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_READ_ONLY))
    return koprs_test_verb_components;
  if (!koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CREATE_ONLY))
    return row->run;
  return strcmp (call->kind->kind, "Binding") == 0 ? koprs_test_verb_bind : koprs_test_verb_review;
}

static gboolean
serve_resource (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  const VerbRow *row = NULL;
  KoprsTestVerb run = NULL;
  gboolean answered;

  if (!koprs_test_route_resolve (koprs_test_cluster_get_kinds (cluster), call, error) ||
      !choose_subresource (call, &run, error))
    return FALSE;
  if (strcmp (call->kind->resource, "apiservices.apiregistration.k8s.io") == 0)
    koprs_test_local_services_sync (cluster);
  koprs_test_own_endpoints_sync (cluster, call->kind);
  koprs_test_cluster_require (cluster, call->kind->group);
  if (run == NULL)
    {
      row = check_nameless (call, error) ? choose_verb (call, error) : NULL;
      run = row != NULL ? choose_run (call, row) : NULL;
    }
  if (run == NULL || !koprs_test_accept_check (call, error) || !check_name (call, error) || !check_body (call, error) ||
      !koprs_test_view_init (&reply->view, call, koprs_test_cluster_get_time (cluster), error))
    return FALSE;
  /* The old way to watch one object or many. */
  if (call->watch && strcmp (call->method, "GET") == 0)
    run = koprs_test_verb_list;
  answered = run (cluster, call, reply, error);
  /* First of all, but verbs take warnings that are there for problems of the body. */
  if (call->kind->deprecation != NULL)
    g_ptr_array_insert (reply->warnings, 0, g_strdup (call->kind->deprecation));
  return answered;
}

void
koprs_test_api_answer (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply)
{
  g_autoptr (GError) error = NULL;

  /* In less than a millisecond nothing is done. */
  if (koprs_test_list_options_check_time (call, 1, &error) &&
      !koprs_test_about_answer (call, reply, koprs_test_cluster_get_time (cluster), &error) && error == NULL &&
      !koprs_test_discovery_answer (cluster, call, reply, &error) && error == NULL)
    serve_resource (cluster, call, reply, &error);
  if (error != NULL)
    koprs_test_reply_set_error (reply, error);
}
