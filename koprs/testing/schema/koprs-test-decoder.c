/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/schema/koprs-test-decoder.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

void
koprs_test_decoder_init (KoprsTestDecoder *self)
{
  memset (self, 0, sizeof *self);
  self->path = g_string_new (NULL);
  self->go_path = g_string_new (NULL);
}

void
koprs_test_decoder_clear (KoprsTestDecoder *self)
{
  g_string_free (self->path, TRUE);
  g_string_free (self->go_path, TRUE);
  g_clear_pointer (&self->duplicates, g_hash_table_unref);
  g_free (self->failure);
}

static void
append_step (GString *path, const char *name)
{
  if (path->len > 0)
    g_string_append_c (path, '.');
  g_string_append (path, name);
}

KoprsTestDecoderMark
koprs_test_decoder_enter (KoprsTestDecoder *self, const char *name, gboolean go_sees_it)
{
  KoprsTestDecoderMark mark = { self->path->len, self->go_path->len };

  append_step (self->path, name);
  if (go_sees_it)
    append_step (self->go_path, name);
  return mark;
}

KoprsTestDecoderMark
koprs_test_decoder_enter_element (KoprsTestDecoder *self, guint index)
{
  KoprsTestDecoderMark mark = { self->path->len, self->go_path->len };

  g_string_append_printf (self->path, "[%u]", index);
  return mark;
}

void
koprs_test_decoder_leave (KoprsTestDecoder *self, KoprsTestDecoderMark mark)
{
  g_string_truncate (self->path, mark.path);
  g_string_truncate (self->go_path, mark.go_path);
}

void
koprs_test_decoder_report_unknown (KoprsTestDecoder *self)
{
  if (self->problems != NULL)
    g_ptr_array_add (self->problems, g_strdup_printf ("unknown field \"%s\"", self->path->str));
}

void
koprs_test_decoder_report_duplicate (KoprsTestDecoder *self)
{
  g_autofree char *problem = NULL;

  if (self->duplicates == NULL || g_hash_table_size (self->duplicates) == 0)
    return;
  problem = g_strdup_printf ("duplicate field \"%s\"", self->path->str);
  if (g_hash_table_remove (self->duplicates, problem))
    g_ptr_array_add (self->problems, g_steal_pointer (&problem));
}

void
koprs_test_decoder_fail_type (KoprsTestDecoder *self, const char *found, const char *go_type)
{
  if (self->failure != NULL)
    return;
  if (self->go_struct != NULL)
    self->failure = g_strdup_printf ("json: cannot unmarshal %s into Go struct field %s.%s of type %s", found,
                                     self->go_struct, self->go_path->str, go_type);
  else
    self->failure = g_strdup_printf ("json: cannot unmarshal %s into Go value of type %s", found, go_type);
}

void
koprs_test_decoder_fail (KoprsTestDecoder *self, char *message)
{
  if (self->final)
    {
      g_free (message);
      return;
    }
  g_free (self->failure);
  self->failure = message;
  self->final = TRUE;
}

static void
sort_object (JsonNode *node)
{
  JsonObject *from = json_node_get_object (node);
  g_autoptr (GList) names = g_list_sort (json_object_get_members (from), (GCompareFunc) strcmp);
  JsonObject *sorted = json_object_new ();

  for (GList *at = names; at != NULL; at = at->next)
    {
      JsonNode *value = json_object_dup_member (from, at->data);

      koprs_test_decoder_sort (value);
      json_object_set_member (sorted, at->data, value);
    }
  json_node_take_object (node, sorted);
}

void
koprs_test_decoder_sort (JsonNode *node)
{
  if (koprs_test_node_is_object (node))
    sort_object (node);
  else if (koprs_test_node_is_array (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        koprs_test_decoder_sort (json_array_get_element (array, i));
    }
}
