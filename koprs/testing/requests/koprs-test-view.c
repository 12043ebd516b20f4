/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-view.h"

#include "koprs/json/koprs-json-writer.h"
#include "koprs/testing/cluster/koprs-test-form.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/printing/koprs-test-columns.h"
#include "koprs/testing/requests/koprs-test-accept.h"
#include "koprs/testing/values/koprs-test-metadata.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define META "\"apiVersion\":\"meta.k8s.io/%s\""

static const char *
get_version (const KoprsTestView *self)
{
  return self->beta ? "v1beta1" : "v1";
}

static gboolean
choose_include (KoprsTestView *self, KoprsTestCall *call, GError **error)
{
  static const char *const names[] = { "Metadata", "Object", "None" };
  const char *given = koprs_test_call_get (call, "includeObject");

  if (given == NULL || *given == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], given) == 0)
      {
        self->include = i;
        return TRUE;
      }
  koprs_test_status_set_bad_request (error, "Unable to convert to Table as requested: includeObject: Invalid value: \"%s\": "
                                            "must be 'Metadata', 'Object', 'None', or empty", given);
  return FALSE;
}

gboolean
koprs_test_view_init (KoprsTestView *self, KoprsTestCall *call, gint64 now, GError **error)
{
  static const struct {
    const char *as;
    KoprsTestViewType type;
  } views[] = {
    { "Table", KOPRS_TEST_VIEW_TABLE },
    { "PartialObjectMetadata", KOPRS_TEST_VIEW_METADATA },
    { "PartialObjectMetadataList", KOPRS_TEST_VIEW_METADATA_LIST },
  };
  KoprsTestAccepted accepted;

  koprs_test_accept_negotiate (call->accept, koprs_test_accept_get_offer (call->kind), &accepted);
  *self = (KoprsTestView) { .now = now, .beta = accepted.beta };
  for (guint i = 0; accepted.view != NULL && i < G_N_ELEMENTS (views); i++)
    if (strcmp (views[i].as, accepted.view) == 0)
      self->type = views[i].type;
  return self->type != KOPRS_TEST_VIEW_TABLE || choose_include (self, call, error);
}

/* The type that Go has for the kind. */
static char *
dup_go_type (const KoprsTestKind *kind)
{
  static const struct { const char *group, *package; } packages[] = {
    { "", "core" }, { "events.k8s.io", "core" }, { "internal.apiserver.k8s.io", "apiserverinternal" },
  };

  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM))
    return g_strdup ("unstructured.Unstructured");
  for (guint i = 0; i < G_N_ELEMENTS (packages); i++)
    if (strcmp (packages[i].group, kind->group) == 0)
      return g_strconcat (packages[i].package, ".", kind->kind, NULL);
  return g_strdup_printf ("%.*s.%s", (int) strcspn (kind->group, "."), kind->group, kind->kind);
}

static void
set_wrong_view (GError **error, const char *view, const KoprsTestKind *kind, const char *is, const char *suffix)
{
  g_autofree char *type = dup_go_type (kind);

  koprs_test_status_set (error, 406, "NotAcceptable", NULL, "you requested %s, but the requested object is %s (*%s%s)", view, is,
                         type, suffix);
}

gboolean
koprs_test_view_check_single (const KoprsTestView *self, const KoprsTestKind *kind, GError **error)
{
  if (self->type == KOPRS_TEST_VIEW_METADATA_LIST && koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM))
    koprs_test_status_set (error, 500, NULL, NULL, "content is not a list");
  else if (self->type == KOPRS_TEST_VIEW_METADATA_LIST)
    set_wrong_view (error, "PartialObjectMetadataList", kind, "not a list", "");
  return self->type != KOPRS_TEST_VIEW_METADATA_LIST;
}

gboolean
koprs_test_view_check_list (const KoprsTestView *self, const KoprsTestKind *kind, GError **error)
{
  if (self->type == KOPRS_TEST_VIEW_METADATA)
    set_wrong_view (error, "PartialObjectMetadata", kind, "a list", "List");
  return self->type != KOPRS_TEST_VIEW_METADATA;
}

static void
append_partial (const KoprsTestView *self, GString *out, JsonNode *object)
{
  g_autoptr (JsonNode) metadata = koprs_test_metadata_order (koprs_test_object_metadata (object));
  gsize from;

  g_string_append_printf (out, "{\"kind\":\"PartialObjectMetadata\"," META ",\"metadata\":", get_version (self));
  from = out->len;
  koprs_json_write_node (out, metadata);
  koprs_test_form_escape (out, from);
  g_string_append_c (out, '}');
}

static void
append_row (const KoprsTestView *self, GString *out, const KoprsTestKind *kind, KoprsBlob *blob, JsonNode *object,
            GPtrArray *columns)
{
  const char *conditions = koprs_test_cells_conditions (kind, object);
  gsize from;

  g_string_append (out, "{\"cells\":[");
  from = out->len;
  for (guint i = 0; i < columns->len; i++)
    {
      g_autoptr (JsonNode) cell = koprs_test_cells_make (g_ptr_array_index (columns, i), object, self->now);

      if (i > 0)
        g_string_append_c (out, ',');
      koprs_json_write_node (out, cell);
    }
  koprs_test_form_escape (out, from);
  g_string_append_c (out, ']');
  if (conditions != NULL)
    g_string_append_printf (out, ",\"conditions\":%s", conditions);
  g_string_append (out, ",\"object\":");
  if (self->include == KOPRS_TEST_INCLUDE_METADATA)
    append_partial (self, out, object);
  else if (self->include == KOPRS_TEST_INCLUDE_OBJECT)
    koprs_test_form_append_object (out, kind, blob);
  else
    g_string_append (out, "null");
  g_string_append_c (out, '}');
}

void
koprs_test_view_append_object (const KoprsTestView *self, GString *out, const KoprsTestKind *kind, KoprsBlob *blob,
                               gboolean columns)
{
  g_autoptr (JsonNode) object = NULL;
  g_autoptr (GPtrArray) shown = NULL;

  if (self->type == KOPRS_TEST_VIEW_OBJECT)
    {
      koprs_test_form_append_object (out, kind, blob);
      return;
    }
  /* Cells are made of what is stored, which is the same for all versions. */
  object = koprs_test_object_load (kind->stored_as != NULL ? kind->stored_as : kind, blob);
  if (self->type != KOPRS_TEST_VIEW_TABLE)
    {
      append_partial (self, out, object);
      return;
    }
  shown = koprs_test_columns_new (kind);
  g_string_append_printf (out, "{\"kind\":\"Table\"," META ",\"metadata\":{", get_version (self));
  if (koprs_blob_get_resource_version (blob) != NULL)
    g_string_append_printf (out, "\"resourceVersion\":\"%s\"", koprs_blob_get_resource_version (blob));
  g_string_append (out, "},\"columnDefinitions\":");
  if (columns)
    koprs_test_columns_write (out, shown);
  else
    g_string_append (out, "null");
  g_string_append (out, ",\"rows\":[");
  append_row (self, out, kind, blob, object, shown);
  g_string_append (out, "]}");
}

void
koprs_test_view_append_head (const KoprsTestView *self, GString *out, const KoprsTestKind *kind, guint64 revision,
                             const char *token, gint64 remaining)
{
  gboolean table = self->type == KOPRS_TEST_VIEW_TABLE;

  g_string_append_printf (out, "{\"kind\":\"%s\"," META ",\"metadata\":{", table ? "Table" : "PartialObjectMetadataList",
                          get_version (self));
  if (revision > 0)
    g_string_append_printf (out, "\"resourceVersion\":\"%" G_GUINT64_FORMAT "\"", revision);
  if (token != NULL)
    g_string_append_printf (out, ",\"continue\":\"%s\"", token);
  if (remaining >= 0)
    g_string_append_printf (out, ",\"remainingItemCount\":%" G_GINT64_FORMAT, remaining);
  if (table)
    {
      g_autoptr (GPtrArray) columns = koprs_test_columns_new (kind);

      g_string_append (out, "},\"columnDefinitions\":");
      koprs_test_columns_write (out, columns);
      g_string_append (out, ",\"rows\":[");
    }
  else
    {
      g_string_append (out, "},\"items\":[");
    }
}

void
koprs_test_view_append_item (const KoprsTestView *self, GString *out, const KoprsTestKind *kind, KoprsBlob *blob,
                             GPtrArray *columns)
{
  g_autoptr (JsonNode) object = koprs_test_object_load (kind->stored_as != NULL ? kind->stored_as : kind, blob);

  if (self->type == KOPRS_TEST_VIEW_TABLE)
    append_row (self, out, kind, blob, object, columns);
  else
    append_partial (self, out, object);
}

void
koprs_test_view_append_tail (const KoprsTestView *self, GString *out)
{
  g_string_append (out, "]}\n");
}
