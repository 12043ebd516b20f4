/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-identity.h"

#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define ACCOUNT "system:serviceaccount:"

static void
extra_free (gpointer data)
{
  KoprsTestExtra *extra = data;

  g_free (extra->key);
  g_ptr_array_unref (extra->values);
  g_free (extra);
}

KoprsTestIdentity *
koprs_test_identity_new (const char *name, const char *uid)
{
  KoprsTestIdentity *self = g_atomic_rc_box_new0 (KoprsTestIdentity);

  self->name = g_strdup (name);
  self->uid = g_strdup (uid);
  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->extras = g_ptr_array_new_with_free_func (extra_free);
  return self;
}

KoprsTestIdentity *
koprs_test_identity_new_anonymous (void)
{
  KoprsTestIdentity *self = koprs_test_identity_new (KOPRS_TEST_ANONYMOUS, NULL);

  koprs_test_identity_complete (self);
  return self;
}

static void
clear (gpointer data)
{
  KoprsTestIdentity *self = data;

  g_free (self->name);
  g_free (self->uid);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->extras);
}

KoprsTestIdentity *
koprs_test_identity_ref (KoprsTestIdentity *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
koprs_test_identity_unref (KoprsTestIdentity *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
koprs_test_identity_has_group (KoprsTestIdentity *self, const char *group)
{
  return g_ptr_array_find_with_equal_func (self->groups, group, g_str_equal, NULL);
}

void
koprs_test_identity_add_group (KoprsTestIdentity *self, const char *group)
{
  if (!koprs_test_identity_has_group (self, group))
    g_ptr_array_add (self->groups, g_strdup (group));
}

void
koprs_test_identity_add_extra (KoprsTestIdentity *self, const char *key, const char *value)
{
  KoprsTestExtra *extra = NULL;
  guint place = 0;

  for (guint i = 0; i < self->extras->len && extra == NULL; i++)
    {
      KoprsTestExtra *other = g_ptr_array_index (self->extras, i);

      extra = strcmp (other->key, key) == 0 ? other : NULL;
      place += strcmp (other->key, key) < 0;
    }
  if (extra == NULL)
    {
      extra = g_new0 (KoprsTestExtra, 1);
      extra->key = g_strdup (key);
      extra->values = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_insert (self->extras, place, extra);
    }
  g_ptr_array_add (extra->values, g_strdup (value));
}

gboolean
koprs_test_identity_split_account (const char *name, char **namespace_, char **account)
{
  g_auto (GStrv) parts = NULL;

  if (!g_str_has_prefix (name, ACCOUNT))
    return FALSE;
  parts = g_strsplit (name + strlen (ACCOUNT), ":", -1);
  if (g_strv_length (parts) != 2 || *parts[0] == '\0' || *parts[1] == '\0')
    return FALSE;
  *namespace_ = g_strdup (parts[0]);
  *account = g_strdup (parts[1]);
  return TRUE;
}

void
koprs_test_identity_complete (KoprsTestIdentity *self)
{
  g_autofree char *namespace_ = NULL;
  g_autofree char *account = NULL;

  if (self->groups->len == 0 && koprs_test_identity_split_account (self->name, &namespace_, &account))
    {
      g_autofree char *group = g_strconcat ("system:serviceaccounts:", namespace_, NULL);

      koprs_test_identity_add_group (self, "system:serviceaccounts");
      koprs_test_identity_add_group (self, group);
    }
  koprs_test_identity_add_group (self, strcmp (self->name, KOPRS_TEST_ANONYMOUS) == 0 ? "system:unauthenticated" :
                                 "system:authenticated");
}

static JsonNode *
make_array (GPtrArray *texts)
{
  JsonNode *node = koprs_test_node_new_array ();

  for (guint i = 0; i < texts->len; i++)
    json_array_add_string_element (json_node_get_array (node), g_ptr_array_index (texts, i));
  return node;
}

JsonNode *
koprs_test_identity_to_node (KoprsTestIdentity *self)
{
  JsonNode *node = koprs_test_node_new_object ();

  koprs_test_node_set_string (node, "username", self->name);
  if (self->uid != NULL)
    koprs_test_node_set_string (node, "uid", self->uid);
  if (self->groups->len > 0)
    koprs_test_node_set (node, "groups", make_array (self->groups));
  for (guint i = 0; i < self->extras->len; i++)
    {
      KoprsTestExtra *extra = g_ptr_array_index (self->extras, i);

      koprs_test_node_set (koprs_test_node_ensure (node, "extra"), extra->key, make_array (extra->values));
    }
  return node;
}
