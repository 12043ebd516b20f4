/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-yaml-composer.h"

#include "koprs/json/koprs-json-writer.h"
#include "koprs/json/koprs-yaml-schema.h"
#include "koprs/koprs-error.h"

#include <string.h>

/* What an anchor stands for: a scalar is kept as it was written, because it reads differently as a key; of a collection we know
 * where its JSON lies. */
typedef struct {
  KoprsYamlNode scalar;   /* text NULL: a collection */
  gsize start;
  gsize end;              /* 0 while the collection is open */
  guint height;
} Anchor;

/* An open collection. */
typedef struct {
  gboolean mapping;
  gboolean has_key;       /* a key was written, its value is next */
  gboolean has_members;
  GHashTable *keys;       /* JSON text of each key; made at the first one */
  Anchor *anchor;         /* or NULL; the anchors own it */
  guint height;           /* levels of nesting inside */
  char *conflict;         /* the key of the value that is next, if it came before; as Go shows it */
  gsize line;             /* of the value */
} Frame;

struct _KoprsYamlComposer
{
  GString *out;
  GArray *frames;
  GPtrArray *anchors;     /* all of this document */
  GHashTable *names;      /* name → the latest of that name */
  gboolean empty;
  GPtrArray *conflicts;   /* NULL: a key twice is an error */
  gsize line;
  gsize expanded;
  gsize max_expanded;
};

static void
anchor_free (gpointer data)
{
  Anchor *anchor = data;

  g_free ((char *) anchor->scalar.text);
  g_free ((char *) anchor->scalar.tag);
  g_free (anchor);
}

static void
clear_frame (gpointer data)
{
  Frame *frame = data;

  g_clear_pointer (&frame->keys, g_hash_table_unref);
  g_clear_pointer (&frame->conflict, g_free);
}

KoprsYamlComposer *
koprs_yaml_composer_new (gsize max_expanded)
{
  KoprsYamlComposer *self = g_new0 (KoprsYamlComposer, 1);

  self->out = g_string_new (NULL);
  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_array_set_clear_func (self->frames, clear_frame);
  self->anchors = g_ptr_array_new_with_free_func (anchor_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->max_expanded = max_expanded;
  return self;
}

void
koprs_yaml_composer_free (KoprsYamlComposer *self)
{
  g_string_free (self->out, TRUE);
  g_array_unref (self->frames);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->anchors);
  g_free (self);
}

void
koprs_yaml_composer_permit (KoprsYamlComposer *self, GPtrArray *conflicts)
{
  self->conflicts = conflicts;
}

void
koprs_yaml_composer_set_line (KoprsYamlComposer *self, gsize line)
{
  self->line = line;
}

static Frame *
get_top (KoprsYamlComposer *self)
{
  return self->frames->len > 0 ? &g_array_index (self->frames, Frame, self->frames->len - 1) : NULL;
}

static gboolean
is_key_next (KoprsYamlComposer *self)
{
  Frame *top = get_top (self);

  return top != NULL && top->mapping && !top->has_key;
}

static Anchor *
add_anchor (KoprsYamlComposer *self, const char *name)
{
  Anchor *anchor = g_new0 (Anchor, 1);

  g_ptr_array_add (self->anchors, anchor);
  g_hash_table_replace (self->names, g_strdup (name), anchor);
  return anchor;
}

/* The comma before an element; the key has written its own. */
static void
start_value (KoprsYamlComposer *self)
{
  Frame *top = get_top (self);

  if (top != NULL)
    top->line = self->line;
  if (top == NULL || top->mapping)
    return;
  if (top->has_members)
    g_string_append_c (self->out, ',');
  top->has_members = TRUE;
}

static void
end_value (KoprsYamlComposer *self, guint height)
{
  Frame *top = get_top (self);

  if (top == NULL)
    return;
  top->has_key = FALSE;
  top->height = MAX (top->height, height);
  if (top->conflict != NULL)
    g_ptr_array_add (self->conflicts, g_strdup_printf ("line %" G_GSIZE_FORMAT ": key %s already set in map", top->line,
                                                       top->conflict));
  g_clear_pointer (&top->conflict, g_free);
}

/* What the key is by itself: 1 and true are no strings. */
static char *
dup_shown_key (const KoprsYamlNode *node)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  if (!koprs_yaml_schema_write (shown, node->text, node->length, node->tag, node->plain, NULL))
    koprs_json_write_string (shown, node->text, node->length);
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

/* Keys are strings, whatever they look like: `1.10: x` has the key "1.10". */
static gboolean
write_key (KoprsYamlComposer *self, const KoprsYamlNode *node, GError **error)
{
  Frame *top = get_top (self);
  gsize start;
  char *key;

  if (top->has_members)
    g_string_append_c (self->out, ',');
  top->has_members = TRUE;
  start = self->out->len;
  koprs_json_write_string (self->out, node->text, node->length);
  if (top->keys == NULL)
    top->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  key = g_strndup (self->out->str + start, self->out->len - start);
  if (g_hash_table_contains (top->keys, key) && self->conflicts != NULL)
    top->conflict = dup_shown_key (node);
  else if (g_hash_table_contains (top->keys, key))
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "the key %s is there twice", key);
      g_free (key);
      return FALSE;
    }
  g_hash_table_add (top->keys, key);
  g_string_append_c (self->out, ':');
  top->has_key = TRUE;
  return TRUE;
}

gboolean
koprs_yaml_composer_scalar (KoprsYamlComposer *self, const KoprsYamlNode *node, GError **error)
{
  if (node->anchor != NULL)
    {
      Anchor *anchor = add_anchor (self, node->anchor);

      anchor->scalar = *node;
      anchor->scalar.anchor = NULL;
      anchor->scalar.tag = g_strdup (node->tag);
      anchor->scalar.text = g_memdup2 (node->length > 0 ? node->text : "", MAX (node->length, 1));
    }
  if (is_key_next (self))
    return write_key (self, node, error);
  self->empty = self->frames->len == 0 && node->length == 0 && node->plain && node->tag == NULL && node->anchor == NULL;
  start_value (self);
  if (!koprs_yaml_schema_write (self->out, node->text, node->length, node->tag, node->plain, error))
    return FALSE;
  end_value (self, 0);
  return TRUE;
}

static gboolean
check_depth (KoprsYamlComposer *self, guint more, GError **error)
{
  if (self->frames->len + more <= KOPRS_YAML_MAX_DEPTH)
    return TRUE;
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "nested deeper than %d levels", KOPRS_YAML_MAX_DEPTH);
  return FALSE;
}

static gboolean
set_key_error (GError **error)
{
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "a key that is not a scalar");
  return FALSE;
}

gboolean
koprs_yaml_composer_begin (KoprsYamlComposer *self, const KoprsYamlNode *node, gboolean mapping, GError **error)
{
  Frame frame = { .mapping = mapping };

  if (is_key_next (self))
    return set_key_error (error);
  if (!check_depth (self, 1, error) || !koprs_yaml_schema_check_collection (node->tag, mapping, error))
    return FALSE;
  self->empty = FALSE;
  start_value (self);
  if (node->anchor != NULL)
    {
      frame.anchor = add_anchor (self, node->anchor);
      frame.anchor->start = self->out->len;
    }
  g_string_append_c (self->out, mapping ? '{' : '[');
  g_array_append_val (self->frames, frame);
  return TRUE;
}

void
koprs_yaml_composer_end (KoprsYamlComposer *self)
{
  Frame *top = get_top (self);
  guint height = top->height + 1;

  g_string_append_c (self->out, top->mapping ? '}' : ']');
  if (top->anchor != NULL)
    {
      top->anchor->end = self->out->len;
      top->anchor->height = height;
    }
  g_array_set_size (self->frames, self->frames->len - 1);
  end_value (self, height);
}

static gboolean
expand (KoprsYamlComposer *self, gsize before, GError **error)
{
  self->expanded += self->out->len - before;
  if (self->expanded <= self->max_expanded)
    return TRUE;
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "aliases expand to more than %" G_GSIZE_FORMAT " bytes",
               self->max_expanded);
  return FALSE;
}

gboolean
koprs_yaml_composer_alias (KoprsYamlComposer *self, const char *name, GError **error)
{
  Anchor *anchor = g_hash_table_lookup (self->names, name);
  gsize before = self->out->len;
  gsize length;

  if (anchor == NULL)
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "no anchor is called \"%s\"", name);
      return FALSE;
    }
  if (anchor->scalar.text != NULL)
    return koprs_yaml_composer_scalar (self, &anchor->scalar, error) && expand (self, before, error);
  if (is_key_next (self))
    return set_key_error (error);
  if (anchor->end == 0)
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "the anchor \"%s\" would contain itself", name);
      return FALSE;
    }
  length = anchor->end - anchor->start;
  if (!check_depth (self, anchor->height, error))
    return FALSE;
  start_value (self);
  g_string_set_size (self->out, self->out->len + length);
  memcpy (self->out->str + self->out->len - length, self->out->str + anchor->start, length);
  end_value (self, anchor->height);
  return expand (self, before, error);
}

GBytes *
koprs_yaml_composer_finish (KoprsYamlComposer *self)
{
  GString *out = self->out;
  gboolean empty = self->empty;

  self->out = g_string_new (NULL);
  self->empty = FALSE;
  g_array_set_size (self->frames, 0);
  g_hash_table_remove_all (self->names);
  g_ptr_array_set_size (self->anchors, 0);
  if (!empty)
    return g_string_free_to_bytes (out);
  g_string_free (out, TRUE);
  return NULL;
}
