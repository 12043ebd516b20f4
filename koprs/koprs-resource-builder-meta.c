/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-resource-builder-private.h"

#include "koprs/koprs-condition.h"
#include "koprs/koprs-error.h"
#include "koprs/koprs-resource.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-json-writer.h"

/* The lists in an object whose entries have a key: owners by uid, conditions by type, finalizers by
 * name. */

#define OWNERS "metadata.ownerReferences"
#define CONDITIONS "status.conditions"
#define FINALIZERS "metadata.finalizers"

/* Where in the list the entry is whose member (NULL: which itself) is this string; -1 if nowhere.
 * */
static gssize
find_entry (KoprsResourceBuilder *self, const char *list, const char *member, const char *text)
{
  KoprsJsonSlice value;
  KoprsJsonIter iter;

  koprs_json_iter_init (&iter, koprs_resource_builder_find (self, list));
  for (gssize index = 0; koprs_json_iter_next (&iter, NULL, &value); index++)
    {
      if (member != NULL)
        value = koprs_json_value_member (value, member);
      if (koprs_json_value_string_equals (value, text))
        return index;
    }
  return -1;
}

/* The server takes one controller at most. */
static gboolean
check_controller (KoprsResourceBuilder *self, const char *uid)
{
  KoprsJsonSlice value;
  KoprsJsonIter iter;

  koprs_json_iter_init (&iter, koprs_resource_builder_find (self, OWNERS));
  while (koprs_json_iter_next (&iter, NULL, &value))
    {
      g_autofree char *kind = NULL;
      g_autofree char *owner = NULL;
      KoprsJsonSlice flag;
      gboolean controller;

      if (koprs_json_value_string_equals (koprs_json_value_member (value, "uid"), uid))
        continue;
      flag = koprs_json_value_member (value, "controller");
      if (!koprs_json_value_get_boolean (flag, &controller) || !controller)
        continue;

      kind = koprs_json_value_dup_string (koprs_json_value_member (value, "kind"));
      owner = koprs_json_value_dup_string (koprs_json_value_member (value, "name"));
      koprs_resource_builder_fail (self, KOPRS_ERROR_INVALID_ARGUMENT,
                                   "the object has a controller already: %s %s",
                                   kind != NULL ? kind : "?", owner != NULL ? owner : "?");
      return FALSE;
    }
  return TRUE;
}

static GString *
write_owner (KoprsResource *owner, gboolean controller)
{
  const char *const members[][2] = {
    { "apiVersion", koprs_resource_get_api_version (owner) },
    { "kind", koprs_resource_get_kind (owner) },
    { "name", koprs_resource_get_name (owner) },
    { "uid", koprs_resource_get_uid (owner) },
  };
  const char *truth = controller ? "true" : "false";
  GString *json = g_string_new ("{");

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (members[i][1] == NULL || members[i][1][0] == '\0')
        {
          g_string_free (json, TRUE);
          return NULL;
        }
      g_string_append_printf (json, "\"%s\":", members[i][0]);
      koprs_json_write_string (json, members[i][1], -1);
      g_string_append_c (json, ',');
    }
  g_string_append_printf (json, "\"controller\":%s,\"blockOwnerDeletion\":%s}", truth, truth);
  return json;
}

/**
 * koprs_resource_builder_add_owner:
 * @self: a builder
 * @resource: the owner, as a server returned it
 * @controller: whether it is also the controller, of which there can be one
 *
 * Adds an owner: the server deletes the object when all its owners are gone. An entry of the same
 * owner (by its uid) is replaced.
 *
 * The controller blocks the deletion of its object while it is deleted in the foreground
 * ([enum@Propagation] `FOREGROUND`), an owner that is not the controller does not wait.
 *
 * Errors of [method@ResourceBuilder.build]: an owner without `apiVersion`, `kind`, name or uid is
 * `KOPRS_ERROR_MISSING_METADATA`, a second controller `KOPRS_ERROR_INVALID_ARGUMENT`. An owner in
 * another namespace, or an owner in a namespace of an object in none, is
 * `KOPRS_ERROR_INVALID_SCOPE`: the garbage collector would delete the object at once.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_add_owner (KoprsResourceBuilder *self, KoprsResource *resource,
                                  gboolean controller)
{
  const char *namespace_;
  gssize index;
  GString *owner;

  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));
  g_return_if_fail (KOPRS_IS_RESOURCE (resource));

  owner = write_owner (resource, controller);
  if (owner == NULL)
    {
      koprs_resource_builder_fail (self, KOPRS_ERROR_MISSING_METADATA,
                                   "an owner needs apiVersion, kind, name and uid");
      return;
    }
  if (controller && !check_controller (self, koprs_resource_get_uid (resource)))
    {
      g_string_free (owner, TRUE);
      return;
    }

  index = find_entry (self, OWNERS, "uid", koprs_resource_get_uid (resource));
  if (index >= 0)
    {
      g_autofree char *path = g_strdup_printf (OWNERS "[%" G_GSSIZE_FORMAT "]", index);

      koprs_resource_builder_edit (self, koprs_json_edit_set, path, owner);
    }
  else
    koprs_resource_builder_edit (self, koprs_json_edit_append, OWNERS, owner);

  namespace_ = koprs_resource_get_namespace (resource);
  if (namespace_ != NULL && namespace_[0] != '\0')
    koprs_resource_builder_note_owner_namespace (self, namespace_);
}

static gboolean
check_condition (KoprsResourceBuilder *self, KoprsCondition *condition)
{
  static const char *const statuses[] = { "True", "False", "Unknown", NULL };
  const char *condition_type = koprs_condition_get_condition_type (condition);
  const char *status = koprs_condition_get_status (condition);

  if (condition_type == NULL || condition_type[0] == '\0')
    koprs_resource_builder_fail (self, KOPRS_ERROR_INVALID_ARGUMENT, "a condition needs a type");
  else if (status == NULL || !g_strv_contains (statuses, status))
    koprs_resource_builder_fail (self, KOPRS_ERROR_INVALID_ARGUMENT,
                                 "the status of a condition is True, False or Unknown, not \"%s\"",
                                 status != NULL ? status : "");
  return !koprs_resource_builder_failed (self);
}

static void
set_member (KoprsResourceBuilder *self, const char *entry, const char *member, const char *text)
{
  g_autofree char *path = g_strconcat (entry, ".", member, NULL);

  if (text != NULL)
    koprs_resource_builder_set_string (self, path, text);
  else
    koprs_resource_builder_remove (self, path);
}

/* Whether the entry says this status already, and since when. */
static gboolean
keeps_time (KoprsResourceBuilder *self, const char *entry, const char *status)
{
  KoprsJsonSlice value = koprs_resource_builder_find (self, entry);
  KoprsJsonSlice time = koprs_json_value_member (value, "lastTransitionTime");

  return koprs_json_value_type (time) == KOPRS_JSON_STRING &&
         koprs_json_value_string_equals (koprs_json_value_member (value, "status"), status);
}

static char *
format_time (GDateTime *time)
{
  g_autoptr (GDateTime) utc = time != NULL ? g_date_time_to_utc (time) : g_date_time_new_now_utc ();

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

static void
set_generation (KoprsResourceBuilder *self, const char *entry, gint64 generation)
{
  g_autofree char *path = g_strconcat (entry, ".observedGeneration", NULL);

  if (generation > 0)
    koprs_resource_builder_set_int (self, path, generation);
  else
    koprs_resource_builder_remove (self, path);
}

/**
 * koprs_resource_builder_set_condition:
 * @self: a builder
 * @condition: the condition
 *
 * Sets one of `status.conditions`: replaces what is stated under its type, or adds it.
 *
 * `lastTransitionTime` stays while the status stays. Otherwise it becomes that of the condition, or
 * the present time (UTC, in seconds, as RFC 3339 writes it). A generation, reason or message that
 * the condition does not say is removed, except that there is always a message; members that
 * [class@Condition] does not know are kept.
 *
 * A condition without a type, or whose status is not `True`, `False` or `Unknown`, is an error of
 * [method@ResourceBuilder.build].
 *
 * Since: 0.1
 */
void
koprs_resource_builder_set_condition (KoprsResourceBuilder *self, KoprsCondition *condition)
{
  const char *status;
  const char *message;
  g_autofree char *entry = NULL;
  gssize index;
  gboolean keep;

  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));
  g_return_if_fail (KOPRS_IS_CONDITION (condition));

  if (!check_condition (self, condition))
    return;

  index = find_entry (self, CONDITIONS, "type", koprs_condition_get_condition_type (condition));
  if (index < 0)
    {
      index = koprs_json_value_count (koprs_resource_builder_find (self, CONDITIONS));
      koprs_resource_builder_append_json (self, CONDITIONS, "{}");
    }
  entry = g_strdup_printf (CONDITIONS "[%" G_GSSIZE_FORMAT "]", index);
  status = koprs_condition_get_status (condition);
  message = koprs_condition_get_message (condition);
  keep = keeps_time (self, entry, status);

  set_member (self, entry, "type", koprs_condition_get_condition_type (condition));
  set_member (self, entry, "status", status);
  set_generation (self, entry, koprs_condition_get_observed_generation (condition));
  if (!keep)
    {
      g_autofree char *time = format_time (koprs_condition_get_last_transition_time (condition));

      set_member (self, entry, "lastTransitionTime", time);
    }
  set_member (self, entry, "reason", koprs_condition_get_reason (condition));
  set_member (self, entry, "message", message != NULL ? message : "");
}

/**
 * koprs_resource_builder_add_finalizer:
 * @self: a builder
 * @name: (nullable): the finalizer, such as `example.com/cleanup`; an empty one is an error of
 *   [method@ResourceBuilder.build]
 *
 * Adds a finalizer, unless the object has it: while it has one, the object is not gone after it was
 * deleted.
 *
 * This edits the object at hand. To add one to an object on the server, which others may change at
 * the same time, there are calls of the client.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_add_finalizer (KoprsResourceBuilder *self, const char *name)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  if (name == NULL || name[0] == '\0')
    koprs_resource_builder_fail (self, KOPRS_ERROR_INVALID_ARGUMENT, "a finalizer needs a name");
  else if (find_entry (self, FINALIZERS, NULL, name) < 0)
    koprs_resource_builder_append_string (self, FINALIZERS, name);
}

/**
 * koprs_resource_builder_remove_finalizer:
 * @self: a builder
 * @name: (nullable): the finalizer; an empty one is an error of [method@ResourceBuilder.build]
 *
 * Removes a finalizer. It is fine if the object does not have it. Others stay.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_remove_finalizer (KoprsResourceBuilder *self, const char *name)
{
  gssize index;

  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  if (name == NULL || name[0] == '\0')
    koprs_resource_builder_fail (self, KOPRS_ERROR_INVALID_ARGUMENT, "a finalizer needs a name");

  while (!koprs_resource_builder_failed (self) &&
         (index = find_entry (self, FINALIZERS, NULL, name)) >= 0)
    {
      g_autofree char *path = g_strdup_printf (FINALIZERS "[%" G_GSSIZE_FORMAT "]", index);

      koprs_resource_builder_remove (self, path);
    }
}
