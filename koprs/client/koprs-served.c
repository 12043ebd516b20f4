/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-served.h"

#include "koprs/koprs-kind-private.h"

static void
served_kind_free (KoprsServedKind *self)
{
  g_object_unref (self->kind);
  g_free (self->singular);
  g_strfreev (self->short_names);
  g_free (self);
}

KoprsServedDocument *
koprs_served_document_new (void)
{
  KoprsServedDocument *self = g_new0 (KoprsServedDocument, 1);

  g_atomic_ref_count_init (&self->references);
  self->kinds = g_ptr_array_new_with_free_func ((GDestroyNotify) served_kind_free);
  self->failed = g_ptr_array_new_with_free_func (g_free);
  return self;
}

KoprsServedDocument *
koprs_served_document_ref (KoprsServedDocument *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
koprs_served_document_unref (KoprsServedDocument *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->kinds);
  g_ptr_array_unref (self->failed);
  g_free (self->etag);
  g_free (self);
}

void
koprs_served_document_add (KoprsServedDocument *self, KoprsKind *kind, const char *singular, char **short_names)
{
  KoprsServedKind *entry = g_new0 (KoprsServedKind, 1);
  static char *none[] = { NULL };

  entry->kind = g_object_ref (kind);
  entry->singular = singular != NULL && *singular != '\0' ? g_strdup (singular) : g_ascii_strdown (koprs_kind_get_kind (kind), -1);
  entry->short_names = g_strdupv (short_names != NULL ? short_names : none);
  g_ptr_array_add (self->kinds, entry);
}

void
koprs_served_document_add_failed (KoprsServedDocument *self, const char *api_version)
{
  g_ptr_array_add (self->failed, g_strdup (api_version));
}

KoprsServed *
koprs_served_new (void)
{
  KoprsServed *self = g_new0 (KoprsServed, 1);

  g_atomic_ref_count_init (&self->references);
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_served_document_unref);
  return self;
}

KoprsServed *
koprs_served_ref (KoprsServed *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
koprs_served_unref (KoprsServed *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->documents);
  g_free (self);
}

void
koprs_served_take (KoprsServed *self, KoprsServedDocument *document)
{
  g_ptr_array_add (self->documents, document);
}

KoprsKind *
koprs_served_get (KoprsServed *self, const char *api_version, const char *kind)
{
  for (guint i = 0; i < self->documents->len; i++)
    {
      GPtrArray *kinds = ((KoprsServedDocument *) g_ptr_array_index (self->documents, i))->kinds;

      for (guint j = 0; j < kinds->len; j++)
        {
          KoprsServedKind *entry = g_ptr_array_index (kinds, j);

          if (g_str_equal (koprs_kind_get_kind (entry->kind), kind)
              && g_str_equal (koprs_kind_peek_api_version (entry->kind), api_version))
            return entry->kind;
        }
    }
  return NULL;
}

GListModel *
koprs_served_list (KoprsServed *self)
{
  GListStore *list = g_list_store_new (KOPRS_TYPE_KIND);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->documents->len; i++)
    {
      GPtrArray *kinds = ((KoprsServedDocument *) g_ptr_array_index (self->documents, i))->kinds;

      for (guint j = 0; j < kinds->len; j++)
        {
          KoprsKind *kind = ((KoprsServedKind *) g_ptr_array_index (kinds, j))->kind;

          if (g_hash_table_add (seen, g_strconcat (koprs_kind_get_plural (kind), ".", koprs_kind_get_group (kind), NULL)))
            g_list_store_append (list, kind);
        }
    }
  return G_LIST_MODEL (list);
}

char *
koprs_served_dup_failed (KoprsServed *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->documents->len; i++)
    {
      GPtrArray *failed = ((KoprsServedDocument *) g_ptr_array_index (self->documents, i))->failed;

      for (guint j = 0; j < failed->len; j++)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", (const char *) g_ptr_array_index (failed, j));
    }
  return g_string_free (text, text->len == 0);
}
