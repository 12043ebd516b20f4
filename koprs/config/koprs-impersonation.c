/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-impersonation.h"

#include "koprs/config/koprs-json-read.h"
#include "koprs/json/koprs-json-value.h"

#include <string.h>

void
koprs_impersonation_init (KoprsImpersonation *self)
{
  memset (self, 0, sizeof *self);
  self->extra = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

void
koprs_impersonation_clear (KoprsImpersonation *self)
{
  g_clear_pointer (&self->user, g_free);
  g_clear_pointer (&self->uid, g_free);
  g_clear_pointer (&self->groups, g_strfreev);
  g_clear_pointer (&self->extra, g_ptr_array_unref);
}

void
koprs_impersonation_copy (KoprsImpersonation *self, const KoprsImpersonation *other)
{
  self->user = g_strdup (other->user);
  self->uid = g_strdup (other->uid);
  self->groups = g_strdupv (other->groups);
  for (guint i = 0; i < other->extra->len; i++)
    g_ptr_array_add (self->extra, g_strdupv (other->extra->pdata[i]));
}

void
koprs_impersonation_set_extra (KoprsImpersonation *self, const char *key, const char *const *values)
{
  g_autoptr (GPtrArray) entry = g_ptr_array_new ();
  guint i = 0;

  while (i < self->extra->len && !g_str_equal (((char **) self->extra->pdata[i])[0], key))
    i++;
  if (values == NULL || *values == NULL)
    {
      if (i < self->extra->len)
        g_ptr_array_remove_index (self->extra, i);
      return;
    }
  g_ptr_array_add (entry, g_strdup (key));
  for (; *values != NULL; values++)
    g_ptr_array_add (entry, g_strdup (*values));
  g_ptr_array_add (entry, NULL);
  if (i < self->extra->len)
    g_ptr_array_remove_index (self->extra, i);
  g_ptr_array_insert (self->extra, (int) i, g_ptr_array_steal (entry, NULL));
}

/* A key is any text in JSON: member names come with their quotes, as strings do. */
static gboolean
read_extra (KoprsImpersonation *self, KoprsJsonSlice user, const char *where, GError **error)
{
  KoprsJsonSlice extra = koprs_json_value_member (user, "as-user-extra");
  g_autofree char *inside = g_strconcat (where, ".as-user-extra", NULL);
  KoprsJsonSlice name;
  KoprsJsonSlice value;
  KoprsJsonIter iter;

  if (!koprs_json_read_is_set (extra))
    return TRUE;
  if (koprs_json_value_type (extra) != KOPRS_JSON_OBJECT)
    return koprs_json_read_set_error (error, inside, NULL, "not a mapping");
  koprs_json_iter_init (&iter, extra);
  while (koprs_json_iter_next (&iter, &name, &value))
    {
      g_autofree char *key = koprs_json_value_dup_string (name);
      g_auto (GStrv) values = NULL;

      if (!koprs_json_read_strings (extra, key, inside, &values, error))
        return FALSE;
      koprs_impersonation_set_extra (self, key, (const char *const *) values);
    }
  return TRUE;
}

gboolean
koprs_impersonation_read (KoprsImpersonation *self, KoprsJsonSlice user, const char *where, GError **error)
{
  static const struct {
    const char *member;
    const char *field;
  } fields[] = { { "user", "as" }, { "uid", "as-uid" }, { "groups", "as-groups" }, { "extra", "as-user-extra" } };
  const char *flaw;
  const char *member;

  if (!koprs_json_read_string (user, "as", where, &self->user, error) || !koprs_json_read_string (user, "as-uid", where, &self->uid, error)
      || !koprs_json_read_strings (user, "as-groups", where, &self->groups, error) || !read_extra (self, user, where, error))
    return FALSE;
  flaw = koprs_impersonation_find_flaw (self, &member);
  for (gsize i = 0; flaw != NULL && i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].member, member))
      return koprs_json_read_set_error (error, where, fields[i].field, flaw);
  return TRUE;
}

/* A header's value loses blanks at its ends on the way, and a line break in one would begin another header. */
static const char *
find_text_flaw (const char *text)
{
  gsize length = strlen (text);

  if (length == 0)
    return "an empty text";
  if (text[0] == ' ' || text[length - 1] == ' ')
    return "a blank at the beginning or the end";
  for (; *text != '\0'; text++)
    if (g_ascii_iscntrl (*text))
      return "a control character";
  return NULL;
}

static const char *
find_list_flaw (char **texts)
{
  const char *flaw = NULL;

  for (; texts != NULL && *texts != NULL && flaw == NULL; texts++)
    flaw = find_text_flaw (*texts);
  return flaw;
}

const char *
koprs_impersonation_find_flaw (const KoprsImpersonation *self, const char **member)
{
  const char *flaw = self->user != NULL ? find_text_flaw (self->user) : NULL;
  gboolean alone = self->user == NULL;

  *member = "user";
  if (flaw != NULL)
    return flaw;
  *member = "uid";
  if (self->uid != NULL && (alone || (flaw = find_text_flaw (self->uid)) != NULL))
    return alone ? "there is no user to act as" : flaw;
  *member = "groups";
  if (self->groups != NULL && *self->groups != NULL && (alone || (flaw = find_list_flaw (self->groups)) != NULL))
    return alone ? "there is no user to act as" : flaw;
  *member = "extra";
  for (guint i = 0; i < self->extra->len && flaw == NULL; i++)
    {
      char **entry = self->extra->pdata[i];

      flaw = alone ? "there is no user to act as" : *entry[0] == '\0' ? "an empty key" : find_list_flaw (entry + 1);
    }
  return flaw;
}

/* What a header's name may not hold, and the percent sign, as %XX (the server decodes it and makes it lower case). */
static char *
make_extra_name (const char *key)
{
  GString *name = g_string_new ("Impersonate-Extra-");

  for (; *key != '\0'; key++)
    if (g_ascii_isalnum (*key) || strchr ("!#$&'*+-.^_`|~", *key) != NULL)
      g_string_append_c (name, *key);
    else
      g_string_append_printf (name, "%%%02X", (guchar) *key);
  return g_string_free (name, FALSE);
}

static void
add_header (GPtrArray *headers, const char *name, const char *value)
{
  g_ptr_array_add (headers, g_strdup (name));
  g_ptr_array_add (headers, g_strdup (value));
}

char **
koprs_impersonation_make_headers (const KoprsImpersonation *self)
{
  g_autoptr (GPtrArray) headers = g_ptr_array_new ();

  if (self->user != NULL)
    add_header (headers, "Impersonate-User", self->user);
  if (self->user != NULL && self->uid != NULL)
    add_header (headers, "Impersonate-Uid", self->uid);
  for (char **group = self->groups; self->user != NULL && group != NULL && *group != NULL; group++)
    add_header (headers, "Impersonate-Group", *group);
  for (guint i = 0; self->user != NULL && i < self->extra->len; i++)
    {
      char **entry = self->extra->pdata[i];
      g_autofree char *name = make_extra_name (entry[0]);

      for (char **value = entry + 1; *value != NULL; value++)
        add_header (headers, name, *value);
    }
  g_ptr_array_add (headers, NULL);
  return (char **) g_ptr_array_steal (headers, NULL);
}
