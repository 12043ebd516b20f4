/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The scale subresource: a small object made from a big one on reading, and put back into it on writing. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/merge/koprs-test-apply.h"
#include "koprs/testing/merge/koprs-test-scale-owners.h"
#include "koprs/testing/requests/koprs-test-body.h"
#include "koprs/testing/values/koprs-test-json-patch.h"
#include "koprs/testing/values/koprs-test-merge-patch.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"
#include "koprs/testing/writes/koprs-test-webhooks.h"
#include "koprs/testing/writes/koprs-test-write.h"

#include <string.h>

#define APPLY "application/apply-patch+yaml"
#define UNASKED G_MININT32

/* Where the kind keeps its numbers, as dotted paths without a leading dot. */
typedef struct {
  const char *replicas;
  const char *current;
  const char *selector;     /* of a text; NULL: made from spec.selector */
} Paths;

static const char *
custom_path (JsonNode *scale, const char *name)
{
  const char *path = koprs_test_node_get_string (scale, name);

  return path != NULL && *path == '.' ? path + 1 : path;
}

static Paths
get_paths (const KoprsTestKind *kind)
{
  JsonNode *scale = koprs_test_node_find (kind->definition, "subresources", "scale", NULL);

  if (!koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM))
    return (Paths) { "spec.replicas", "status.replicas", NULL };
  return (Paths) {
    custom_path (scale, "specReplicasPath"), custom_path (scale, "statusReplicasPath"),
    custom_path (scale, "labelSelectorPath"),
  };
}

static JsonNode *
find (JsonNode *object, const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path != NULL ? path : "", ".", -1);

  for (guint i = 0; steps[i] != NULL; i++)
    object = koprs_test_node_get (object, steps[i]);
  return object;
}

static void
set (JsonNode *object, const char *path, JsonNode *value)
{
  g_auto (GStrv) steps = g_strsplit (path, ".", -1);
  guint i = 0;

  for (; steps[i + 1] != NULL; i++)
    object = koprs_test_node_ensure (object, steps[i]);
  koprs_test_node_set (object, steps[i], value);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* matchLabels, or a plain map, as "a=b,c=d". */
static char *
dup_selector (JsonNode *object)
{
  JsonNode *selector = koprs_test_node_find (object, "spec", "selector", NULL);
  JsonNode *labels = koprs_test_node_get (selector, "matchLabels");
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (labels == NULL)
    labels = selector;
  if (!koprs_test_node_is_object (labels))
    return NULL;
  json_object_iter_init (&iter, json_node_get_object (labels));
  while (json_object_iter_next (&iter, &name, &value))
    if (koprs_test_node_is_string (value))
      g_ptr_array_add (parts, g_strconcat (name, "=", json_node_get_string (value), NULL));
  g_ptr_array_sort (parts, compare_texts);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (",", (char **) parts->pdata);
}

static gint64
get_number (JsonNode *object, const char *path)
{
  JsonNode *value = find (object, path);

  return path != NULL && koprs_test_node_is_number (value) ? json_node_get_int (value) : 0;
}

static JsonNode *
make_scale (const KoprsTestKind *kind, JsonNode *object)
{
  static const char *const shown[] = { "name", "namespace", "uid", "resourceVersion", "creationTimestamp" };
  Paths paths = get_paths (kind);
  JsonNode *scale = koprs_test_node_new_object ();
  JsonNode *metadata, *spec, *status, *text = paths.selector != NULL ? find (object, paths.selector) : NULL;
  g_autofree char *selector = NULL;

  koprs_test_node_set_string (scale, "kind", "Scale");
  koprs_test_node_set_string (scale, "apiVersion", "autoscaling/v1");
  metadata = koprs_test_object_metadata (scale);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    koprs_test_object_copy_member (metadata, koprs_test_node_get (object, "metadata"), shown[i]);
  spec = koprs_test_node_ensure (scale, "spec");
  if (get_number (object, paths.replicas) != 0)
    koprs_test_object_set_int (spec, "replicas", get_number (object, paths.replicas));
  status = koprs_test_node_ensure (scale, "status");
  koprs_test_object_set_int (status, "replicas", get_number (object, paths.current));
  if (!koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM))
    selector = dup_selector (object);
  else if (koprs_test_node_is_string (text))
    selector = g_strdup (json_node_get_string (text));
  koprs_test_node_set_string (status, "selector", selector);
  return scale;
}

/* The scale that is patched. A number that a custom resource lacks is one that nobody asks for. */
static JsonNode *
make_base (const KoprsTestKind *kind, JsonNode *object)
{
  JsonNode *scale = make_scale (kind, object);

  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM) && find (object, get_paths (kind).replicas) == NULL)
    koprs_test_object_set_int (koprs_test_node_get (scale, "spec"), "replicas", UNASKED);
  return scale;
}

/* That of a custom kind has one word for all that is wrong with it. */
static JsonNode *
read_replacement (KoprsTestWrite *write, GError **error)
{
  g_autoptr (GError) problem = NULL;
  JsonNode *body = koprs_test_body_parse_other (write->call, "autoscaling", "v1", "Scale", write->options->validation, write->problems,
                                                &problem);

  if (body != NULL)
    return body;
  if (koprs_test_kind_has (write->kind, KOPRS_TEST_KIND_CUSTOM) && koprs_test_status_get_code (problem) == 400)
    koprs_test_status_set_bad_request (error, "no kind is registered for the type v1.Scale in scheme \"pkg/runtime/scheme.go:111\"");
  else
    g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

/* What the client's patch makes of the scale. */
static JsonNode *
read_patch (KoprsTestWrite *write, KoprsTestSchema *schema, JsonNode *scale, GError **error)
{
  KoprsTestKind kind = {
    .group = (char *) "autoscaling", .version = (char *) "v1", .kind = (char *) "Scale", .api_version = (char *) "autoscaling/v1",
    .schema = schema,
  };

  return koprs_test_verb_patch_other (write, &kind, scale, error);
}

static gboolean
check_replicas (KoprsTestCall *call, const char *path, gint64 replicas, GError **error)
{
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();

  if (koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CUSTOM))
    {
      if (replicas != UNASKED)
        return TRUE;
      koprs_test_status_set_bad_request (error, "the spec replicas field \".%s\" cannot be empty", path);
      return FALSE;
    }
  if (replicas >= 0)
    return TRUE;
  koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_INVALID, "spec.replicas",
                         "Invalid value: %" G_GINT64_FORMAT ": must be greater than or equal to 0", replicas);
  koprs_test_status_set_invalid (error, "autoscaling", "Scale", call->name, causes);
  return FALSE;
}

/* Webhooks are told of scales, and may change how many there are to be. */
static gboolean
admit (KoprsTestWrite *write, JsonNode *live, JsonNode *object, GError **error)
{
  static const KoprsTestReviewKind kind = { "autoscaling", "v1", "Scale" };
  g_autoptr (JsonNode) options = NULL;
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;
  KoprsTestReviewFacts facts = {
    .operation = "UPDATE",
    .dry_run = write->options->dry_run,
    .name = write->call->name,
    .kind = &kind,
    .subresource = write->call->subresource,
  };

  if (!koprs_test_webhooks_exist (write))
    return TRUE;
  facts.options = options = koprs_test_write_options_describe (write->call, "UpdateOptions");
  facts.live = before = make_scale (write->kind, live);
  facts.object = after = make_scale (write->kind, object);
  if (!koprs_test_webhooks_admit (write, &facts, error))
    return FALSE;
  if (get_number (after, "spec.replicas") != get_number (object, get_paths (write->kind).replicas))
    set (object, get_paths (write->kind).replicas, koprs_test_node_new_int (get_number (after, "spec.replicas")));
  return TRUE;
}

/* The scale as it was, with who owns what of it. */
static JsonNode *
make_owned_scale (const KoprsTestKind *kind, JsonNode *live)
{
  JsonNode *scale = make_base (kind, live);

  koprs_test_node_set (koprs_test_object_metadata (scale), "managedFields",
                       koprs_test_scale_owners_of_object (koprs_test_node_find (live, "metadata", "managedFields", NULL),
                                                          get_paths (kind).replicas));
  return scale;
}

/* What is asked of the scale, put into the object. scale: with its owners. */
static KoprsBlob *
write_replicas (KoprsTestWrite *write, KoprsBlob *blob, JsonNode *live, JsonNode *scale, GError **error)
{
  static const char *const said[] = { "name", "namespace", "uid", "resourceVersion" };
  Paths paths = get_paths (write->kind);
  g_autoptr (JsonNode) object = koprs_test_node_copy (live);
  JsonNode *metadata = koprs_test_object_metadata (object), *given = koprs_test_node_get (scale, "metadata");
  gint64 replicas = get_number (scale, "spec.replicas");

  if (!check_replicas (write->call, paths.replicas, replicas, error))
    return NULL;
  set (object, paths.replicas, koprs_test_node_new_int (replicas));
  if (!admit (write, live, object, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      koprs_test_node_set (metadata, said[i], NULL);
      koprs_test_object_copy_member (metadata, given, said[i]);
    }
  koprs_test_node_set (metadata, "managedFields",
                       koprs_test_scale_owners_to_object (koprs_test_node_find (live, "metadata", "managedFields", NULL),
                                                          koprs_test_node_get (given, "managedFields"), paths.replicas,
                                                          write->kind->api_version));
  write->applied = TRUE;
  return koprs_test_write_update (write, blob, object, error);
}

/* A replacement or a patch. */
static KoprsBlob *
update_replicas (KoprsTestWrite *write, KoprsTestSchema *schema, KoprsBlob *blob, JsonNode *live, JsonNode *wanted, GError **error)
{
  g_autoptr (JsonNode) before = make_owned_scale (write->kind, live);
  g_autoptr (JsonNode) after = koprs_test_node_copy (wanted);
  KoprsTestWriter writer = koprs_test_write_options_get_writer (write->options, write->call,
                                                                koprs_test_cluster_get_time (write->cluster));

  /* Nothing is left out, here as there. */
  if (get_number (after, "spec.replicas") == 0)
    koprs_test_node_set (koprs_test_node_ensure (after, "spec"), "replicas", NULL);
  koprs_test_managed_fields_update (schema, &writer, before, after);
  return write_replicas (write, blob, live, after, error);
}

/* Nobody owns any of it yet: whoever did what is there is to be an owner, which takes knowing the kind in the version of the scale. */
static gboolean
can_be_owned (KoprsTestWrite *write, JsonNode *scale, GError **error)
{
  if (!koprs_test_kind_has (write->kind, KOPRS_TEST_KIND_CUSTOM) ||
      koprs_test_node_find (scale, "metadata", "managedFields", NULL) != NULL)
    return TRUE;
  koprs_test_status_set_internal (error, "failed to create manager for existing fields: failed to convert live object (/; autoscaling/v1, "
                                         "Kind=Scale) to proper version: request to convert CR to an invalid group/version: autoscaling/v1");
  return FALSE;
}

/* The scale of a custom resource can be owned, but not changed, by who applies. */
static gboolean
can_be_changed (KoprsTestWrite *write, JsonNode *before, JsonNode *after, JsonNode *body, GError **error)
{
  g_autoptr (JsonNode) old = koprs_test_node_copy (before);
  g_autoptr (JsonNode) fresh = koprs_test_node_copy (after);
  const char *namespace_ = koprs_test_node_get_string (koprs_test_node_get (body, "metadata"), "namespace");
  const char *name = koprs_test_object_get_name (body);

  if (!koprs_test_kind_has (write->kind, KOPRS_TEST_KIND_CUSTOM))
    return TRUE;
  koprs_test_node_set (koprs_test_object_metadata (old), "managedFields", NULL);
  koprs_test_node_set (koprs_test_object_metadata (fresh), "managedFields", NULL);
  if (koprs_test_node_equal (old, fresh))
    return TRUE;
  koprs_test_status_set_internal (error, "failed to convert new object (%s/%s; autoscaling/v1, Kind=Scale) to proper version: request to "
                                         "convert CR to an invalid group/version: autoscaling/v1",
                                  namespace_ != NULL ? namespace_ : "", name != NULL ? name : "");
  return FALSE;
}

static KoprsBlob *
apply_replicas (KoprsTestWrite *write, KoprsTestSchema *schema, KoprsBlob *blob, JsonNode *live, GError **error)
{
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) body = koprs_test_body_parse_apply (write->call, "autoscaling/v1", "Scale", conflicts, error);
  g_autoptr (JsonNode) scale = make_owned_scale (write->kind, live);
  KoprsTestWriter writer = koprs_test_write_options_get_writer (write->options, write->call,
                                                                koprs_test_cluster_get_time (write->cluster));
  g_autoptr (JsonNode) merged = NULL;

  if (body == NULL || !can_be_owned (write, scale, error))
    return NULL;
  merged = koprs_test_apply (schema, &writer, scale, body, write->options->force, error);
  if (merged == NULL || !can_be_changed (write, scale, merged, body, error) ||
      !koprs_test_body_check_conflicts (conflicts, write->options->validation, write->problems, error))
    return NULL;
  koprs_test_node_set (koprs_test_object_metadata (merged), "resourceVersion", NULL);
  koprs_test_object_copy_member (koprs_test_object_metadata (merged), koprs_test_node_get (body, "metadata"), "resourceVersion");
  return write_replicas (write, blob, live, merged, error);
}

/* To people, the scale of a built-in kind has columns of its own. */
static void
show_columns (JsonNode *scale, KoprsTestReply *reply)
{
  KoprsTestKind kind = {
    .group = (char *) "autoscaling", .version = (char *) "v1", .kind = (char *) "Scale", .api_version = (char *) "autoscaling/v1",
    .resource = (char *) "scales.autoscaling",
  };
  g_autoptr (KoprsBlob) blob = NULL;
  g_autofree char *text = NULL;

  koprs_test_node_set (scale, "kind", NULL);
  koprs_test_node_set (scale, "apiVersion", NULL);
  text = koprs_test_node_to_text (scale);
  blob = koprs_blob_new_from_json (text, strlen (text), NULL);
  koprs_test_reply_set_object (reply, 200, &kind, blob);
}

static gboolean
answer (KoprsTestKind *kind, KoprsBlob *blob, KoprsTestReply *reply)
{
  g_autoptr (JsonNode) object = koprs_test_object_load (kind, blob);
  g_autoptr (JsonNode) scale = make_scale (kind, object);

  if (reply->view.type == KOPRS_TEST_VIEW_TABLE && !koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM))
    show_columns (scale, reply);
  else
    koprs_test_reply_set_node (reply, 200, scale);
  return TRUE;
}

static gboolean
show (KoprsTestKind *kind, KoprsBlob *blob, JsonNode *live, KoprsTestReply *reply, GError **error)
{
  Paths paths = get_paths (kind);

  if (find (live, paths.replicas) != NULL)
    return answer (kind, blob, reply);
  koprs_test_status_set_broken (error, "the spec replicas field \".%s\" does not exist", paths.replicas);
  return FALSE;
}

gboolean
koprs_test_verb_scale (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  gboolean put = strcmp (call->method, "PUT") == 0, patch = strcmp (call->method, "PATCH") == 0;
  g_autoptr (KoprsTestWriteOptions) options =
    !patch || koprs_test_verb_can_patch (call, error) ?
    koprs_test_write_options_new (call, put ? "UpdateOptions" : "PatchOptions", error) : NULL;
  KoprsTestWrite write = { cluster, call, call->kind, options, reply->warnings, FALSE };
  KoprsBlob *blob;
  g_autoptr (KoprsTestSchema) schema = NULL;
  g_autoptr (JsonNode) live = NULL;
  g_autoptr (JsonNode) scale = NULL;
  g_autoptr (JsonNode) wanted = NULL;
  g_autoptr (KoprsBlob) stored = NULL;

  /* A replacement is read before it is looked for what it replaces. */
  if (put && options != NULL)
    wanted = read_replacement (&write, error);
  blob = options != NULL && (!put || wanted != NULL) ? koprs_test_verb_find (cluster, call, error) : NULL;
  if (blob == NULL)
    return FALSE;
  live = koprs_test_object_load (call->kind, blob);
  if (!put && !patch)
    return show (call->kind, blob, live, reply, error);
  schema = koprs_test_schema_new_builtin ("autoscaling", "v1", "Scale");
  if (patch && g_strcmp0 (call->content_type, APPLY) == 0)
    stored = apply_replicas (&write, schema, blob, live, error);
  else
    {
      scale = make_base (call->kind, live);
      if (!put)
        wanted = read_patch (&write, schema, scale, error);
      stored = wanted != NULL ? update_replicas (&write, schema, blob, live, wanted, error) : NULL;
    }
  return stored != NULL && answer (call->kind, stored, reply);
}
