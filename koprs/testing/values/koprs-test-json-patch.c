/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-json-patch.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

/* Copies may not blow a small patch up into a huge object, nor moves into an abyss. */
#define MAX_COPIED_BYTES (3 * 1024 * 1024)
#define MAX_DEPTH 512

typedef struct {
  JsonNode *root;       /* owned; a tree of our own */
  gsize copied;
} Document;

/* A path's end: where its last step lies, and that step unescaped. */
typedef struct {
  JsonNode *container;
  char *key;
} Target;

static void
target_clear (Target *target)
{
  g_free (target->key);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)

/* ~1 is a slash, ~0 a tilde. */
static char *
unescape (const char *text, gsize length)
{
  GString *out = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '~' && i + 1 < length && (text[i + 1] == '0' || text[i + 1] == '1'))
        g_string_append_c (out, text[++i] == '0' ? '~' : '/');
      else
        g_string_append_c (out, text[i]);
    }
  return g_string_free (out, FALSE);
}

/* A decimal with an optional sign, nothing else. */
static gboolean
parse_index (const char *text, gint64 *index)
{
  char *end;

  if (*text == '\0' || g_ascii_isspace (*text))
    return FALSE;
  *index = g_ascii_strtoll (text, &end, 10);
  return *end == '\0';
}

/* Negative indices count from the end. */
static gboolean
find_index (const char *key, guint length, guint *index)
{
  gint64 parsed;

  if (!parse_index (key, &parsed))
    return FALSE;
  if (parsed < 0)
    parsed += length;
  if (parsed < 0 || parsed >= length)
    return FALSE;
  *index = (guint) parsed;
  return TRUE;
}

/* FALSE where there can't be such a member; an absent member of an object is NULL and fine. */
static gboolean
get_member (JsonNode *container, const char *key, JsonNode **value)
{
  guint index;

  if (koprs_test_node_is_object (container))
    {
      *value = koprs_test_node_get (container, key);
      return TRUE;
    }
  if (!find_index (key, json_array_get_length (json_node_get_array (container)), &index))
    return FALSE;
  *value = json_array_get_element (json_node_get_array (container), index);
  return TRUE;
}

/* Everything up to the first slash is skipped, as a real server does. */
static gboolean
find_target (Document *document, const char *path, Target *target)
{
  const char *step = strchr (path, '/');
  const char *end;

  if (step == NULL || document->root == NULL)
    return FALSE;
  target->container = document->root;
  for (step++; (end = strchr (step, '/')) != NULL; step = end + 1)
    {
      g_autofree char *key = unescape (step, end - step);
      JsonNode *next;

      if (!get_member (target->container, key, &next))
        return FALSE;
      if (!koprs_test_node_is_object (next) && !koprs_test_node_is_array (next))
        return FALSE;
      target->container = next;
    }
  target->key = unescape (step, strlen (step));
  return TRUE;
}

/* json-glib's arrays can't insert: the tail is taken off and put back. */
static void
insert_element (JsonArray *array, guint index, JsonNode *value)
{
  guint length = json_array_get_length (array);
  g_autoptr (GPtrArray) tail = g_ptr_array_new ();

  for (guint i = index; i < length; i++)
    g_ptr_array_add (tail, json_array_dup_element (array, i));
  while (json_array_get_length (array) > index)
    json_array_remove_element (array, json_array_get_length (array) - 1);
  json_array_add_element (array, value);
  for (guint i = 0; i < tail->len; i++)
    json_array_add_element (array, g_ptr_array_index (tail, i));
}

/* Takes the value over only when it returns TRUE. */
static gboolean
add_at (const Target *target, JsonNode *value)
{
  JsonArray *array;
  guint index;

  if (koprs_test_node_is_object (target->container))
    {
      koprs_test_node_set (target->container, target->key, value);
      return TRUE;
    }
  array = json_node_get_array (target->container);
  if (g_str_equal (target->key, "-"))
    index = json_array_get_length (array);
  else if (!find_index (target->key, json_array_get_length (array) + 1, &index))
    return FALSE;
  insert_element (array, index, value);
  return TRUE;
}

static gboolean
remove_at (const Target *target)
{
  guint index;

  if (koprs_test_node_is_object (target->container))
    {
      if (koprs_test_node_get (target->container, target->key) == NULL)
        return FALSE;
      koprs_test_node_set (target->container, target->key, NULL);
      return TRUE;
    }
  if (!find_index (target->key, json_array_get_length (json_node_get_array (target->container)), &index))
    return FALSE;
  json_array_remove_element (json_node_get_array (target->container), index);
  return TRUE;
}

/* The operation's value; null where it has none. */
static JsonNode *
dup_value (JsonNode *operation)
{
  JsonNode *value = koprs_test_node_get (operation, "value");

  return value != NULL ? koprs_test_node_copy (value) : json_node_new (JSON_NODE_NULL);
}

static gboolean
put (const Target *target, JsonNode *value)
{
  g_autoptr (JsonNode) owned = value;

  if (!add_at (target, owned))
    return FALSE;
  g_steal_pointer (&owned);
  return TRUE;
}

static gboolean
run_add (Document *document, JsonNode *operation, const char *path)
{
  g_auto (Target) target = { NULL, NULL };

  return find_target (document, path, &target) && put (&target, dup_value (operation));
}

static gboolean
run_remove (Document *document, JsonNode *operation, const char *path)
{
  g_auto (Target) target = { NULL, NULL };

  return find_target (document, path, &target) && remove_at (&target);
}

static gboolean
replace_root (Document *document, JsonNode *value)
{
  if (!koprs_test_node_is_object (value) && !koprs_test_node_is_array (value))
    return FALSE;
  json_node_unref (document->root);
  document->root = koprs_test_node_copy (value);
  return TRUE;
}

static gboolean
run_replace (Document *document, JsonNode *operation, const char *path)
{
  g_auto (Target) target = { NULL, NULL };
  JsonNode *old;

  if (*path == '\0')
    return replace_root (document, koprs_test_node_get (operation, "value"));
  if (!find_target (document, path, &target) || !get_member (target.container, target.key, &old))
    return FALSE;
  if (koprs_test_node_is_array (target.container) && !remove_at (&target))
    return FALSE;
  return put (&target, dup_value (operation));
}

static gboolean
run_test (Document *document, JsonNode *operation, const char *path)
{
  g_auto (Target) target = { NULL, NULL };
  JsonNode *expected = koprs_test_node_get (operation, "value");
  JsonNode *found;

  if (*path == '\0')
    return expected != NULL && koprs_test_node_equal (document->root, expected);
  if (!find_target (document, path, &target) || !get_member (target.container, target.key, &found))
    return FALSE;
  if (found == NULL || koprs_test_node_is_null (found))
    return expected == NULL || koprs_test_node_is_null (expected);
  return expected != NULL && koprs_test_node_equal (found, expected);
}

static gboolean
run_move (Document *document, JsonNode *operation, const char *path)
{
  g_auto (Target) from = { NULL, NULL };
  g_auto (Target) to = { NULL, NULL };
  const char *from_path = koprs_test_node_get_string (operation, "from");
  JsonNode *found;
  g_autoptr (JsonNode) value = NULL;

  if (from_path == NULL || !find_target (document, from_path, &from)
      || !get_member (from.container, from.key, &found) || found == NULL)
    return FALSE;
  value = json_node_ref (found);
  return remove_at (&from) && find_target (document, path, &to) && put (&to, g_steal_pointer (&value));
}

static gboolean
run_copy (Document *document, JsonNode *operation, const char *path)
{
  g_auto (Target) from = { NULL, NULL };
  g_auto (Target) to = { NULL, NULL };
  const char *from_path = koprs_test_node_get_string (operation, "from");
  JsonNode *found;
  g_autofree char *text = NULL;

  if (from_path == NULL || !find_target (document, from_path, &from)
      || !get_member (from.container, from.key, &found) || !find_target (document, path, &to))
    return FALSE;
  text = koprs_test_node_to_text (found);
  document->copied += strlen (text);
  if (document->copied > MAX_COPIED_BYTES)
    return FALSE;
  return put (&to, found != NULL ? koprs_test_node_copy (found) : json_node_new (JSON_NODE_NULL));
}

static gboolean
run_operation (Document *document, JsonNode *operation)
{
  static const struct {
    const char *name;
    gboolean (*run) (Document *document, JsonNode *operation, const char *path);
  } operations[] = {
    { "add", run_add },   { "remove", run_remove }, { "replace", run_replace },
    { "test", run_test }, { "move", run_move },     { "copy", run_copy },
  };
  const char *name = koprs_test_node_get_string (operation, "op");
  const char *path = koprs_test_node_get_string (operation, "path");

  for (guint i = 0; name != NULL && path != NULL && i < G_N_ELEMENTS (operations); i++)
    if (g_str_equal (name, operations[i].name))
      return operations[i].run (document, operation, path);
  return FALSE;
}

static gboolean
is_too_deep (JsonNode *node, guint depth)
{
  if (depth > MAX_DEPTH)
    return TRUE;
  if (koprs_test_node_is_object (node))
    {
      JsonObjectIter iter;
      JsonNode *value;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, NULL, &value))
        if (is_too_deep (value, depth + 1))
          return TRUE;
    }
  else if (koprs_test_node_is_array (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        if (is_too_deep (json_array_get_element (json_node_get_array (node), i), depth + 1))
          return TRUE;
    }
  return FALSE;
}

static gboolean
check_patch (JsonNode *patch, GError **error)
{
  JsonArray *array;

  if (koprs_test_node_is_null (patch))
    return TRUE;
  if (!koprs_test_node_is_array (patch))
    {
      koprs_test_status_set_bad_request (error,
                                         "error decoding patch: json: cannot unmarshal %s into Go value of type "
                                         "[]handlers.jsonPatchOp", koprs_test_node_get_go_class (patch));
      return FALSE;
    }
  array = json_node_get_array (patch);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *operation = json_array_get_element (array, i);

      if (koprs_test_node_is_object (operation) || koprs_test_node_is_null (operation))
        continue;
      koprs_test_status_set_bad_request (error,
                                         "error decoding patch: json: cannot unmarshal %s into Go value of type "
                                         "handlers.jsonPatchOp", koprs_test_node_get_go_class (operation));
      return FALSE;
    }
  if (json_array_get_length (array) > KOPRS_TEST_JSON_PATCH_MAX_OPERATIONS)
    {
      koprs_test_status_set (error, 413, "RequestEntityTooLarge", NULL,
                             "Request entity too large: The allowed maximum operations in a JSON patch is %d, got %u",
                             KOPRS_TEST_JSON_PATCH_MAX_OPERATIONS, json_array_get_length (array));
      return FALSE;
    }
  return TRUE;
}

static void
set_failed (GError **error)
{
  koprs_test_status_set (error, 422, "Invalid", json_object_new (),
                         "the server rejected our request due to an error in our request");
}

JsonNode *
koprs_test_json_patch_apply (JsonNode *document, JsonNode *patch, GError **error)
{
  Document work = { NULL, 0 };
  guint n_operations;

  if (!check_patch (patch, error))
    return NULL;
  work.root = koprs_test_node_copy (document);
  n_operations = koprs_test_node_is_null (patch) ? 0 : json_array_get_length (json_node_get_array (patch));
  for (guint i = 0; i < n_operations; i++)
    {
      if (!run_operation (&work, json_array_get_element (json_node_get_array (patch), i)))
        {
          json_node_unref (work.root);
          set_failed (error);
          return NULL;
        }
    }
  if (is_too_deep (work.root, 1))
    {
      json_node_unref (work.root);
      set_failed (error);
      return NULL;
    }
  return work.root;
}
