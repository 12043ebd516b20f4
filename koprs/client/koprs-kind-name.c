/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-kind-name.h"

#include <string.h>

#include "koprs/koprs-error.h"

/* What a name says. Its texts are not owned; group and version NULL: any. */
typedef struct {
  const char *name;
  const char *version;
  const char *group;
  gboolean group_begins;   /* the group begins so, as in "pods.metrics" */
} Wanted;

typedef gboolean (*Matches) (const KoprsServedKind *entry, const char *name);

static gboolean
is_called (const KoprsServedKind *entry, const char *name)
{
  return g_ascii_strcasecmp (koprs_kind_get_plural (entry->kind), name) == 0 || g_ascii_strcasecmp (entry->singular, name) == 0;
}

static gboolean
is_called_shortly (const KoprsServedKind *entry, const char *name)
{
  for (char **short_name = entry->short_names; *short_name != NULL; short_name++)
    if (g_ascii_strcasecmp (*short_name, name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_kind (const KoprsServedKind *entry, const char *name)
{
  return g_ascii_strcasecmp (koprs_kind_get_kind (entry->kind), name) == 0;
}

static gboolean
is_in (const KoprsServedKind *entry, const Wanted *wanted)
{
  const char *group = koprs_kind_get_group (entry->kind);

  if (wanted->version != NULL && !g_str_equal (koprs_kind_get_version (entry->kind), wanted->version))
    return FALSE;
  if (wanted->group == NULL)
    return TRUE;
  return wanted->group_begins ? g_str_has_prefix (group, wanted->group) : g_str_equal (group, wanted->group);
}

static KoprsKind *
find_matching (KoprsServed *served, const Wanted *wanted, Matches matches)
{
  for (guint i = 0; i < served->documents->len; i++)
    {
      GPtrArray *kinds = ((KoprsServedDocument *) g_ptr_array_index (served->documents, i))->kinds;

      for (guint j = 0; j < kinds->len; j++)
        {
          const KoprsServedKind *entry = g_ptr_array_index (kinds, j);

          if (is_in (entry, wanted) && matches (entry, wanted->name))
            return entry->kind;
        }
    }
  return NULL;
}

/* A whole name goes before a short one, wherever it is; both before the name of a kind. */
static KoprsKind *
find_wanted (KoprsServed *served, const Wanted *wanted)
{
  static const Matches order[] = { is_called, is_called_shortly, is_kind };
  KoprsKind *kind = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (order) && kind == NULL; i++)
    kind = find_matching (served, wanted, order[i]);
  return kind;
}

/* "apps/v1/Deployment", "v1/Pod". */
static KoprsKind *
find_by_path (KoprsServed *served, char **parts)
{
  gboolean core = g_strv_length (parts) == 2;
  Wanted wanted = { .group = core ? "" : parts[0], .version = parts[core ? 0 : 1], .name = parts[core ? 1 : 2] };

  return find_wanted (served, &wanted);
}

/* "deployments.v1.apps" may be of version v1 in the group apps, or of a group v1.apps; "pods.v1." is of the core group. */
static KoprsKind *
find_by_dots (KoprsServed *served, char **parts)
{
  g_autofree char *rest = g_strjoinv (".", parts + 1);
  Wanted wanted = { .name = parts[0] };
  KoprsKind *kind = NULL;

  if (parts[2] != NULL)
    {
      g_autofree char *group = g_strjoinv (".", parts + 2);

      wanted.version = parts[1];
      wanted.group = group;
      kind = find_wanted (served, &wanted);
      wanted.version = NULL;
    }
  if (kind != NULL)
    return kind;
  wanted.group = rest;
  kind = find_wanted (served, &wanted);
  wanted.group_begins = TRUE;
  return kind != NULL ? kind : find_wanted (served, &wanted);
}

gboolean
koprs_kind_name_check (const char *name, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);
  gboolean good = name[0] != '\0' && name[0] != '.' && g_strv_length (parts) <= 3;

  for (char **part = parts; good && *part != NULL; part++)
    good = **part != '\0';
  for (const char *c = name; good && *c != '\0'; c++)
    good = g_ascii_isalnum (*c) || strchr (".-/", *c) != NULL;
  if (!good)
    g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "no kind can be called \"%s\"", name);
  return good;
}

gboolean
koprs_kind_name_may_be_defined (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);
  guint n = g_strv_length (parts);

  return n == 1 || (n == 3 && strchr (parts[0], '.') != NULL);
}

KoprsKind *
koprs_kind_name_find (const char *name, KoprsServed *served)
{
  g_auto (GStrv) paths = g_strsplit (name, "/", -1);
  g_auto (GStrv) dots = NULL;
  Wanted wanted = { .name = name };

  if (paths[1] != NULL)
    return find_by_path (served, paths);
  dots = g_strsplit (name, ".", -1);
  return dots[1] != NULL ? find_by_dots (served, dots) : find_wanted (served, &wanted);
}
