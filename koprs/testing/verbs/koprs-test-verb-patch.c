/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* PATCH in its four forms. The engines make the new object; from there on it is an update or a creation like any other. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/merge/koprs-test-apply.h"
#include "koprs/testing/merge/koprs-test-strategic-patch.h"
#include "koprs/testing/requests/koprs-test-body-fault.h"
#include "koprs/testing/requests/koprs-test-body.h"
#include "koprs/testing/values/koprs-test-json-patch.h"
#include "koprs/testing/values/koprs-test-merge-patch.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/verbs/koprs-test-shown.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"
#include "koprs/testing/writes/koprs-test-write.h"

#include <string.h>

typedef JsonNode *(*PatchFunc) (KoprsTestSchema *schema, JsonNode *live, JsonNode *patch, GError **error);

typedef struct {
  const char *media_type;
  PatchFunc patch;             /* NULL: server-side apply */
  const char *invalid;         /* what is said of a body that is no JSON */
  gboolean builtin_only;
} Form;

static JsonNode *
patch_json (KoprsTestSchema *schema, JsonNode *live, JsonNode *patch, GError **error)
{
  return koprs_test_json_patch_apply (live, patch, error);
}

static JsonNode *
patch_merge (KoprsTestSchema *schema, JsonNode *live, JsonNode *patch, GError **error)
{
  return koprs_test_merge_patch_apply (live, patch, error);
}

static const Form forms[] = {
  { "application/json-patch+json", patch_json, "invalid JSON patch", FALSE },
  { "application/merge-patch+json", patch_merge, "invalid JSON patch", FALSE },
  { "application/strategic-merge-patch+json", koprs_test_strategic_patch_apply, "invalid JSON patch", TRUE },
  { "application/apply-patch+yaml", NULL, NULL, FALSE },
};

static const Form *
find_form (KoprsTestCall *call, GError **error)
{
  gboolean custom = koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CUSTOM);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_strcmp0 (call->content_type, forms[i].media_type) == 0 && (!custom || !forms[i].builtin_only))
      return &forms[i];
  if (custom)
    koprs_test_status_set (error, 415, "UnsupportedMediaType", NULL,
                           "the body of the request was in an unknown format - accepted media types include: "
                           "application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml");
  else
    koprs_test_status_set (error, 415, "UnsupportedMediaType", json_object_new (), "415: Unsupported Media Type");
  return NULL;
}

/* NULL for "" as well, which says as little as nothing does. */
static const char *
get_said (JsonNode *object, const char *name)
{
  const char *text = koprs_test_node_get_string (object, name);

  return text != NULL && *text != '\0' ? text : NULL;
}

/* What is asked of the kind that the patched object says it is. */
static gboolean
check_as (const char *version, const char *kind, JsonNode *object, GError **error)
{
  const char *slash = strchr (version, '/');
  g_autofree char *group = slash != NULL ? g_strndup (version, slash - version) : g_strdup ("");
  g_autoptr (KoprsTestSchema) schema = koprs_test_schema_new_builtin (group, slash != NULL ? slash + 1 : version, kind);
  g_autoptr (GPtrArray) ignored = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) decoded = NULL;

  if (schema == NULL)
    return TRUE;
  decoded = koprs_test_decode_patched (schema, object, NULL, KOPRS_TEST_VALIDATE_IGNORE, ignored, error);
  return decoded != NULL;
}

/* A patch that makes another kind of it. */
static gboolean
is_other_kind (const KoprsTestKind *kind, JsonNode *object, GError **error)
{
  const char *given = get_said (object, "kind"), *version = get_said (object, "apiVersion");
  g_autofree char *package = NULL;
  g_autofree char *complaint = NULL;

  if (given == NULL || version == NULL || koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM) ||
      (strcmp (given, kind->kind) == 0 &&
       (strcmp (version, kind->api_version) == 0 || koprs_test_body_fault_knows (version, given))))
    return FALSE;
  package = *kind->group != '\0' ? g_strndup (kind->group, strcspn (kind->group, ".")) : g_strdup ("core");
  if (!koprs_test_body_fault_knows (version, given))
    complaint = g_strdup_printf ("no kind \"%s\" is registered for version \"%s\" in scheme \"pkg/runtime/scheme.go:111\"", given,
                                 version);
  else if (!check_as (version, given, object, error))
    return TRUE;
  else
    complaint = g_strdup_printf ("converting (%s.%s) to (%s.%s): unknown conversion",
                                 strchr (version, '/') != NULL ? strchr (version, '/') + 1 : version, given, package, kind->kind);
  koprs_test_decode_refuse_patched (kind->schema, object, complaint, error);
  return TRUE;
}

/* Of a custom resource any kind can be made so far; what is none is refused. */
static gboolean
is_no_kind (const KoprsTestKind *kind, JsonNode *object, GError **error)
{
  g_autofree char *complaint = koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM) ? koprs_test_body_fault_find_untyped (object)
                                                                                   : koprs_test_body_fault_find_type (object);

  if (complaint != NULL)
    koprs_test_decode_refuse_patched (kind->schema, object, complaint, error);
  return complaint != NULL;
}

/* Who asked for no warnings gets none, who asked for strictness gets an error instead. */
static JsonNode *
decode (KoprsTestWrite *write, JsonNode *object, JsonNode *shown, GError **error)
{
  g_autoptr (GPtrArray) ignored = g_ptr_array_new_with_free_func (g_free);
  gboolean ignore = write->options->validation == KOPRS_TEST_VALIDATE_IGNORE;
  JsonNode *decoded;

  if (write->kind->schema == NULL)
    return koprs_test_node_copy (object);
  decoded = koprs_test_decode_patched (write->kind->schema, object, shown, write->options->validation,
                                       ignore ? ignored : write->problems, error);
  if (decoded == NULL)
    g_ptr_array_set_size (write->problems, 0);
  return decoded;
}

/* Without a version it is read as what a real server has in memory, where none of its members has the name that it has in JSON. */
static JsonNode *
decode_versionless (KoprsTestWrite *write, JsonNode *object, GError **error)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GList) names = g_list_sort (json_object_get_members (json_node_get_object (object)), (GCompareFunc) strcmp);
  g_autoptr (GString) complaint = g_string_new ("strict decoding error: ");

  for (GList *at = names; at != NULL; at = at->next)
    if (strcmp (at->data, "kind") != 0 && strcmp (at->data, "apiVersion") != 0)
      {
        g_ptr_array_add (unknown, g_strdup_printf ("unknown field \"%s\"", (const char *) at->data));
        g_string_append_printf (complaint, "%s%s", unknown->len > 1 ? ", " : "",
                                (const char *) g_ptr_array_index (unknown, unknown->len - 1));
      }
  if (write->options->validation == KOPRS_TEST_VALIDATE_STRICT && unknown->len > 0)
    {
      koprs_test_decode_refuse_patched (write->kind->schema, object, complaint->str, error);
      return NULL;
    }
  if (write->options->validation != KOPRS_TEST_VALIDATE_IGNORE)
    g_ptr_array_extend_and_steal (write->problems, g_steal_pointer (&unknown));
  return koprs_test_node_new_object ();
}

static JsonNode *
parse_patch (KoprsTestWrite *write, const Form *form, GError **error)
{
  return koprs_test_body_parse_patch (write->call, form->invalid,
                                      write->options->validation != KOPRS_TEST_VALIDATE_IGNORE ? write->problems : NULL, error);
}

static JsonNode *
make_object (KoprsTestWrite *write, const Form *form, JsonNode *live, JsonNode *patch, GError **error)
{
  g_autoptr (JsonNode) patched = form->patch (write->kind->schema, live, patch, error);

  /* A strategic patch goes by the type of the object, whatever it says. */
  if (patched == NULL || (!form->builtin_only &&
                          (is_no_kind (write->kind, patched, error) || is_other_kind (write->kind, patched, error))))
    return NULL;
  if (!form->builtin_only && !koprs_test_kind_has (write->kind, KOPRS_TEST_KIND_CUSTOM) && get_said (patched, "apiVersion") == NULL)
    return decode_versionless (write, patched, error);
  return decode (write, patched, form->builtin_only ? patch : NULL, error);
}

static KoprsBlob *
patch_object (KoprsTestWrite *write, const Form *form, GError **error)
{
  g_autoptr (JsonNode) patch = parse_patch (write, form, error);
  KoprsBlob *blob = patch != NULL ? koprs_test_verb_find (write->cluster, write->call, error) : NULL;
  g_autoptr (JsonNode) live = NULL;
  g_autoptr (JsonNode) object = NULL;

  if (blob == NULL)
    return NULL;
  live = koprs_test_object_load (write->kind, blob);
  object = make_object (write, form, live, patch, error);
  return object != NULL ? koprs_test_write_update (write, blob, object, error) : NULL;
}

gboolean
koprs_test_verb_can_patch (KoprsTestCall *call, GError **error)
{
  return find_form (call, error) != NULL;
}

JsonNode *
koprs_test_verb_patch_other (KoprsTestWrite *write, KoprsTestKind *kind, JsonNode *live, GError **error)
{
  const Form *form = find_form (write->call, error);
  KoprsTestWrite other = *write;
  g_autoptr (JsonNode) patch = form != NULL && form->patch != NULL ? parse_patch (write, form, error) : NULL;

  other.kind = kind;
  return patch != NULL ? make_object (&other, form, live, patch, error) : NULL;
}

/* The version that an applied body names is a precondition, the uid as well; both are absent in what the engine made. */
static void
carry_preconditions (JsonNode *object, JsonNode *body, JsonNode *live)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  JsonNode *given = koprs_test_node_get (body, "metadata");

  koprs_test_node_set (metadata, "resourceVersion", NULL);
  koprs_test_object_copy_member (metadata, given, "resourceVersion");
  koprs_test_node_set (metadata, "uid", NULL);
  koprs_test_object_copy_member (metadata, given, "uid");
  /* A body may leave out the name of an object that exists. */
  if (live != NULL && koprs_test_node_get (given, "name") == NULL)
    koprs_test_object_copy_member (metadata, koprs_test_node_get (live, "metadata"), "name");
}

static gboolean
may_create (KoprsTestWrite *write, JsonNode *object, GError **error)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  const char *uid = koprs_test_node_get_string (metadata, "uid");
  const char *name = koprs_test_node_get_string (metadata, "name");
  g_autofree char *why = NULL;

  if (write->call->subresource != NULL)
    koprs_test_object_set_not_found (error, write->kind, write->call->name);
  else if (name == NULL || *name == '\0')
    koprs_test_status_set_bad_request (error, "the name of the object (%s based on URL) was undeterminable: name must "
                                              "be provided", write->call->name);
  else if (strcmp (name, write->call->name) != 0)
    koprs_test_status_set_bad_request (error, "the name of the object (%s) does not match the name on the URL (%s)",
                                       name, write->call->name);
  else if (uid != NULL && *uid != '\0')
    {
      why = g_strdup_printf ("uid mismatch: the provided object specified uid %s, and no existing object was found",
                             uid);
      koprs_test_object_set_conflict (error, write->kind, name, why);
    }
  else
    return TRUE;
  return FALSE;
}

/* What is applied to a part of an object that is not there is not even looked at. */
static JsonNode *
parse_applied (KoprsTestWrite *write, GPtrArray *conflicts, GError **error)
{
  if (write->call->subresource != NULL && koprs_test_verb_find (write->cluster, write->call, error) == NULL)
    return NULL;
  return koprs_test_body_parse_apply (write->call, write->kind->api_version, write->kind->kind, conflicts, error);
}

static KoprsBlob *
apply_object (KoprsTestWrite *write, gboolean *created, GError **error)
{
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) body = parse_applied (write, conflicts, error);
  KoprsBlob *blob = NULL;
  g_autoptr (JsonNode) live = NULL;
  g_autoptr (JsonNode) merged = NULL;
  g_autoptr (JsonNode) object = NULL;
  KoprsTestWriter writer = koprs_test_write_options_get_writer (write->options, write->call,
                                                                koprs_test_cluster_get_time (write->cluster));

  write->applied = TRUE;
  if (body == NULL || !koprs_test_shown_lookup (write->cluster, write->call, &blob, error))
    return NULL;
  *created = blob == NULL;
  live = blob != NULL ? koprs_test_object_load (write->kind, blob) : NULL;
  merged = koprs_test_apply (write->kind->schema, &writer, live, body, write->options->force, error);
  object = merged != NULL ? koprs_test_decode_applied (write->kind->schema, merged, error) : NULL;
  if (object == NULL ||
      !koprs_test_body_check_conflicts (conflicts, write->options->validation, write->problems, error))
    return NULL;
  carry_preconditions (object, body, live);
  if (blob != NULL)
    return koprs_test_write_update (write, blob, object, error);
  if (!may_create (write, object, error))
    return NULL;
  return koprs_test_write_create (write, object, error);
}

gboolean
koprs_test_verb_patch (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  const Form *form = find_form (call, error);
  g_autoptr (KoprsTestWriteOptions) options =
    form != NULL ? koprs_test_write_options_new (call, "PatchOptions", error) : NULL;
  KoprsTestWrite write = { cluster, call, call->kind, options, reply->warnings, FALSE };
  g_autoptr (KoprsBlob) blob = NULL;
  gboolean created = FALSE;

  if (options == NULL)
    return FALSE;
  blob = form->patch != NULL ? patch_object (&write, form, error) : apply_object (&write, &created, error);
  if (blob == NULL)
    return FALSE;
  koprs_test_reply_set_object (reply, created ? 201 : 200, call->kind, blob);
  return TRUE;
}
