/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-resource-list-private.h"

#include "koprs/koprs-error.h"
#include "koprs/koprs-resource-private.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-json-writer.h"
#include "koprs/json/koprs-yaml.h"

#include <string.h>

/**
 * KoprsResourceList:
 *
 * Resources, in the order in which the server or a text listed them: a [iface@Gio.ListModel] of
 * [class@Resource].
 *
 * One that came from a server knows at which version of the cluster it was true, from where a watch
 * can go on, and if it was asked for with a limit how to ask for the rest.
 *
 * A list never changes and may be read from any thread.
 *
 * Since: 0.1
 */
struct _KoprsResourceList
{
  GObject parent_instance;

  GPtrArray *items;
  char *resource_version;
  char *continue_token;
  gint64 remaining;
};

enum {
  PROP_RESOURCE_VERSION = 1,
  PROP_CONTINUE_TOKEN,
  PROP_REMAINING,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KoprsResourceList, koprs_resource_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return KOPRS_TYPE_RESOURCE;
}

static guint
get_n_items (GListModel *model)
{
  return KOPRS_RESOURCE_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *items = KOPRS_RESOURCE_LIST (model)->items;

  return position < items->len ? g_object_ref (g_ptr_array_index (items, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
koprs_resource_list_finalize (GObject *object)
{
  KoprsResourceList *self = KOPRS_RESOURCE_LIST (object);

  g_ptr_array_unref (self->items);
  g_free (self->resource_version);
  g_free (self->continue_token);

  G_OBJECT_CLASS (koprs_resource_list_parent_class)->finalize (object);
}

static void
koprs_resource_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsResourceList *self = KOPRS_RESOURCE_LIST (object);

  switch (id)
    {
    case PROP_RESOURCE_VERSION:
      g_value_set_string (value, self->resource_version);
      break;
    case PROP_CONTINUE_TOKEN:
      g_value_set_string (value, self->continue_token);
      break;
    case PROP_REMAINING:
      g_value_set_int64 (value, self->remaining);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_resource_list_class_init (KoprsResourceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = koprs_resource_list_finalize;
  object_class->get_property = koprs_resource_list_get_property;

  /**
   * KoprsResourceList:resource-version:
   *
   * The version of the cluster at which the list was true; `NULL` for a list that came from no
   * server.
   *
   * Since: 0.1
   */
  properties[PROP_RESOURCE_VERSION] =
    g_param_spec_string ("resource-version", NULL, NULL, NULL, flags);

  /**
   * KoprsResourceList:continue-token:
   *
   * What to ask the server with for the rest; `NULL` if this is all.
   *
   * Since: 0.1
   */
  properties[PROP_CONTINUE_TOKEN] = g_param_spec_string ("continue-token", NULL, NULL, NULL, flags);

  /**
   * KoprsResourceList:remaining:
   *
   * About how many objects the rest has; -1 where the server did not say.
   *
   * Since: 0.1
   */
  properties[PROP_REMAINING] =
    g_param_spec_int64 ("remaining", NULL, NULL, -1, G_MAXINT64, -1, flags);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_resource_list_init (KoprsResourceList *self)
{
  self->remaining = -1;
}

KoprsResourceList *
koprs_resource_list_new_take (GPtrArray *items, const char *resource_version,
                              const char *continue_token, gint64 remaining)
{
  KoprsResourceList *self = g_object_new (KOPRS_TYPE_RESOURCE_LIST, NULL);

  self->items = items;
  self->resource_version = g_strdup (resource_version);
  if (continue_token != NULL && continue_token[0] != '\0')
    self->continue_token = g_strdup (continue_token);
  self->remaining = MAX (remaining, -1);
  return self;
}

/* What a list says of its items, for those that do not say it themselves. */
typedef struct {
  char *api_version;
  char *kind;
} ItemKind;

static void
item_kind_clear (ItemKind *self)
{
  g_free (self->api_version);
  g_free (self->kind);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ItemKind, item_kind_clear)

/* "PodList" holds Pods; "List" says nothing of its items. Anything else, or a document without
 * items, is no list. */
static gboolean
read_list (KoprsJsonSlice document, KoprsJsonSlice *items, ItemKind *of)
{
  KoprsJsonSlice said = koprs_json_value_member (document, "kind");
  g_autofree char *kind = koprs_json_value_dup_string (said);

  *items = koprs_json_value_member (document, "items");
  if (kind == NULL || !g_str_has_suffix (kind, "List") ||
      koprs_json_value_type (*items) != KOPRS_JSON_ARRAY)
    return FALSE;

  kind[strlen (kind) - strlen ("List")] = '\0';
  if (kind[0] != '\0')
    {
      of->kind = g_steal_pointer (&kind);
      said = koprs_json_value_member (document, "apiVersion");
      of->api_version = koprs_json_value_dup_string (said);
    }
  return TRUE;
}

static gboolean
add_resource (GPtrArray *items, KoprsJsonSlice json, const ItemKind *of, GError **error)
{
  g_autoptr (GString) said = NULL;
  KoprsBlob *blob;

  if (of->kind != NULL && of->api_version != NULL &&
      koprs_json_value_type (json) == KOPRS_JSON_OBJECT &&
      koprs_json_value_member (json, "kind").data == NULL &&
      koprs_json_value_member (json, "apiVersion").data == NULL)
    {
      said = g_string_new ("{\"apiVersion\":");
      koprs_json_write_string (said, of->api_version, -1);
      g_string_append (said, ",\"kind\":");
      koprs_json_write_string (said, of->kind, -1);
      g_string_append (said, koprs_json_value_count (json) > 0 ? "," : "");
      g_string_append_len (said, json.data + 1, json.length - 1);
      json = (KoprsJsonSlice) { said->str, said->len };
    }

  blob = koprs_blob_new_from_json (json.data, json.length, error);
  if (blob == NULL)
    return FALSE;
  g_ptr_array_add (items, koprs_resource_new_take_blob (blob, NULL));
  return TRUE;
}

/* Lists in lists are as deep as the text's limit of nesting allows at most. */
static gboolean
add_document (GPtrArray *items, KoprsJsonSlice document, const ItemKind *of, GError **error)
{
  g_auto (ItemKind) inner = { NULL, NULL };
  KoprsJsonSlice list;
  KoprsJsonSlice item;
  KoprsJsonIter iter;

  if (!read_list (document, &list, &inner))
    return add_resource (items, document, of, error);

  koprs_json_iter_init (&iter, list);
  while (koprs_json_iter_next (&iter, NULL, &item))
    if (!add_document (items, item, &inner, error))
      return FALSE;
  return TRUE;
}

/**
 * koprs_resource_list_new_from_yaml:
 * @yaml: (nullable): any number of YAML documents
 * @length: the text's length in bytes, or -1 if it ends with a zero byte
 * @error: where to put what went wrong
 *
 * Makes a list of the documents in a text, as `kubectl apply -f` reads it: empty documents are left
 * out, and a document of kind `List` (or `ConfigMapList`, …) stands for its items. JSON is YAML
 * too.
 *
 * Text that is not YAML, and a document that is not a mapping or breaks one of the limits of
 * [ctor@Resource.new_from_json], is `KOPRS_ERROR_SERIALIZATION`; the message says which document.
 * No text at all is `KOPRS_ERROR_INVALID_ARGUMENT`.
 *
 * Returns: (transfer full): the new list, or `NULL` with an error
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_resource_list_new_from_yaml (const char *yaml, gssize length, GError **error)
{
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) items = NULL;

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (yaml == NULL)
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT,
                           "there is no text to make a list of");
      return NULL;
    }
  documents = koprs_yaml_to_json (yaml, length >= 0 ? (gsize) length : strlen (yaml), error);
  if (documents == NULL)
    return NULL;

  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < documents->len; i++)
    {
      KoprsJsonSlice document;

      document.data = g_bytes_get_data (g_ptr_array_index (documents, i), &document.length);
      if (!add_document (items, document, &(ItemKind) { NULL, NULL }, error))
        {
          g_prefix_error (error, "document %u: ", i + 1);
          return NULL;
        }
    }
  return koprs_resource_list_new_take (g_steal_pointer (&items), NULL, NULL, -1);
}

/**
 * koprs_resource_list_get_resource_version:
 * @self: a list
 *
 * The version of the cluster at which the list was true: where a watch can go on.
 *
 * Returns: (transfer none) (nullable): the version, or `NULL` for a list that came from no server
 *
 * Since: 0.1
 */
const char *
koprs_resource_list_get_resource_version (KoprsResourceList *self)
{
  g_return_val_if_fail (KOPRS_IS_RESOURCE_LIST (self), NULL);

  return self->resource_version;
}

/**
 * koprs_resource_list_get_continue_token:
 * @self: a list
 *
 * What to ask the server with for the rest: a value for [property@ListOptions:continue-token].
 *
 * Returns: (transfer none) (nullable): the token, or `NULL` if this is all
 *
 * Since: 0.1
 */
const char *
koprs_resource_list_get_continue_token (KoprsResourceList *self)
{
  g_return_val_if_fail (KOPRS_IS_RESOURCE_LIST (self), NULL);

  return self->continue_token;
}

/**
 * koprs_resource_list_get_remaining:
 * @self: a list
 *
 * About how many objects the rest has.
 *
 * Returns: the number; -1 where the server did not say, as with selectors
 *
 * Since: 0.1
 */
gint64
koprs_resource_list_get_remaining (KoprsResourceList *self)
{
  g_return_val_if_fail (KOPRS_IS_RESOURCE_LIST (self), -1);

  return self->remaining;
}
