/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-envelope.h"

#include <string.h>

#include "koprs/json/koprs-json-flaw.h"
#include "koprs/json/koprs-json-string.h"
#include "koprs/json/koprs-json-value.h"

static const struct {
  KoprsJsonStreamMode mode;
  const char *name;
  KoprsJsonSlot slot;
  const char *twice;
} members[] = {
  { KOPRS_JSON_STREAM_LIST, "kind", KOPRS_JSON_SLOT_KIND, "kind is there twice" },
  { KOPRS_JSON_STREAM_LIST, "metadata", KOPRS_JSON_SLOT_METADATA, "metadata is there twice" },
  { KOPRS_JSON_STREAM_LIST, "items", KOPRS_JSON_SLOT_ITEMS, "items is there twice" },
  { KOPRS_JSON_STREAM_WATCH, "type", KOPRS_JSON_SLOT_TYPE, "type is there twice" },
  { KOPRS_JSON_STREAM_WATCH, "object", KOPRS_JSON_SLOT_OBJECT, "object is there twice" },
};

static const struct {
  const char *name;
  KoprsJsonEvent event;
} events[] = {
  { "ADDED", KOPRS_JSON_ADDED },
  { "MODIFIED", KOPRS_JSON_MODIFIED },
  { "DELETED", KOPRS_JSON_DELETED },
  { "BOOKMARK", KOPRS_JSON_BOOKMARK },
  { "ERROR", KOPRS_JSON_ERROR },
};

void
koprs_json_envelope_init (KoprsJsonEnvelope *self, KoprsJsonStreamMode mode)
{
  *self = (KoprsJsonEnvelope) { .mode = mode, .remaining = -1 };
}

void
koprs_json_envelope_clear (KoprsJsonEnvelope *self)
{
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->resource_version, g_free);
  g_clear_pointer (&self->continue_token, g_free);
}

void
koprs_json_envelope_begin (KoprsJsonEnvelope *self)
{
  self->seen = 0;
}

gboolean
koprs_json_envelope_name (KoprsJsonEnvelope *self, KoprsJsonSlice name, guint64 position, KoprsJsonSlot *slot,
                          GError **error)
{
  *slot = KOPRS_JSON_SLOT_OTHER;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (members[i].mode != self->mode || !koprs_json_value_string_equals (name, members[i].name))
        continue;
      *slot = members[i].slot;
      if (koprs_json_envelope_has (self, *slot))
        {
          koprs_json_flaw_set_text (error, position, members[i].twice);
          return FALSE;
        }
      self->seen |= 1u << *slot;
    }
  return TRUE;
}

static gboolean
refuse (guint64 position, const char *text, GError **error)
{
  koprs_json_flaw_set_text (error, position, text);
  return FALSE;
}

/* A string (or null: nothing) that must survive as a C string. */
static gboolean
take_string (char **out, KoprsJsonSlice value, guint64 position, const char *complaint, GError **error)
{
  const guchar *raw = (const guchar *) value.data;
  KoprsJsonReport report;

  if (koprs_json_value_type (value) == KOPRS_JSON_NULL)
    return TRUE;
  if (koprs_json_value_type (value) != KOPRS_JSON_STRING)
    return refuse (position, complaint, error);
  if (koprs_json_string_check (koprs_json_plain_end (raw + 1, raw + value.length), raw + value.length, TRUE, &report) == NULL)
    return refuse (position, complaint, error);
  *out = koprs_json_value_dup_string (value);
  return TRUE;
}

static gboolean
take_metadata_member (KoprsJsonEnvelope *self, KoprsJsonSlice name, KoprsJsonSlice value, guint64 position,
                      guint *seen, GError **error)
{
  static const char *const names[] = { "resourceVersion", "continue", "remainingItemCount" };
  guint which = 0;

  while (which < G_N_ELEMENTS (names) && !koprs_json_value_string_equals (name, names[which]))
    which++;
  if (which == G_N_ELEMENTS (names))
    return TRUE;
  if (*seen & (1u << which))
    return refuse (position, "a member of the list's metadata is there twice", error);
  *seen |= 1u << which;

  switch (which)
    {
    case 0:
      return take_string (&self->resource_version, value, position, "metadata.resourceVersion has the wrong type", error);
    case 1:
      return take_string (&self->continue_token, value, position, "metadata.continue has the wrong type", error);
    default:
      if (koprs_json_value_type (value) == KOPRS_JSON_NULL || koprs_json_value_get_int (value, &self->remaining))
        return TRUE;
      return refuse (position, "metadata.remainingItemCount has the wrong type", error);
    }
}

static gboolean
take_metadata (KoprsJsonEnvelope *self, KoprsJsonSlice value, guint64 position, GError **error)
{
  KoprsJsonIter iter;
  KoprsJsonSlice name, member;
  guint seen = 0;

  if (koprs_json_value_type (value) == KOPRS_JSON_NULL)
    return TRUE;
  if (koprs_json_value_type (value) != KOPRS_JSON_OBJECT)
    return refuse (position, "metadata has the wrong type", error);
  koprs_json_iter_init (&iter, value);
  while (koprs_json_iter_next (&iter, &name, &member))
    {
      guint64 at = position + (guint64) (member.data - value.data);

      if (!take_metadata_member (self, name, member, at, &seen, error))
        return FALSE;
    }
  if (self->continue_token != NULL && *self->continue_token == '\0')
    g_clear_pointer (&self->continue_token, g_free);
  return TRUE;
}

static gboolean
take_type (KoprsJsonEnvelope *self, KoprsJsonSlice value, guint64 position, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      if (koprs_json_value_string_equals (value, events[i].name))
        {
          self->event = events[i].event;
          return TRUE;
        }
    }
  return refuse (position, "an unknown type of event", error);
}

gboolean
koprs_json_envelope_value (KoprsJsonEnvelope *self, KoprsJsonSlot slot, KoprsJsonSlice value, guint64 position,
                           GError **error)
{
  switch (slot)
    {
    case KOPRS_JSON_SLOT_KIND:
      return take_string (&self->kind, value, position, "kind has the wrong type", error);
    case KOPRS_JSON_SLOT_METADATA:
      return take_metadata (self, value, position, error);
    case KOPRS_JSON_SLOT_ITEMS:
      if (koprs_json_value_type (value) == KOPRS_JSON_NULL)
        return TRUE;    /* what Go makes of an empty list that was never filled */
      return refuse (position, "items has the wrong type", error);
    case KOPRS_JSON_SLOT_TYPE:
      return take_type (self, value, position, error);
    default:
      return TRUE;
    }
}
