/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the options classes have in common: how their properties behave, and how one is set. */

#include <glib-object.h>

G_BEGIN_DECLS

#define KOPRS_OPTION (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

/* Each notifies, unless it is the same value; of a text it keeps a copy. */

static inline void
koprs_options_set_string (gpointer self, char **field, const char *value, GParamSpec *pspec)
{
  char *copy;

  if (g_strcmp0 (*field, value) == 0)
    return;

  copy = g_strdup (value);
  g_free (*field);
  *field = copy;
  g_object_notify_by_pspec (self, pspec);
}

static inline void
koprs_options_set_uint (gpointer self, guint *field, guint value, GParamSpec *pspec)
{
  if (*field == value)
    return;

  *field = value;
  g_object_notify_by_pspec (self, pspec);
}

static inline void
koprs_options_set_boolean (gpointer self, gboolean *field, gboolean value, GParamSpec *pspec)
{
  if (!*field == !value)
    return;

  *field = !!value;
  g_object_notify_by_pspec (self, pspec);
}

G_END_DECLS
