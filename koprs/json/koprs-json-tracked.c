/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-tracked.h"

#include <string.h>

#include "koprs/json/koprs-json-string.h"

/* Longest tracked name. */
#define MAX_NAME 17

typedef struct {
  const char *name;
  guint8 length;
  char first;       /* of a value of the right type: '"', '{', '[', '0'; NUL: any type */
  KoprsJsonTracked result;
} Known;

#define KNOWN(text, first, result) { text, sizeof text - 1, first, result }

static const Known known[KOPRS_JSON_N_FIELDS] = {
  [KOPRS_JSON_API_VERSION] = KNOWN ("apiVersion", '"', KOPRS_JSON_TRACKED_YES),
  [KOPRS_JSON_KIND] = KNOWN ("kind", '"', KOPRS_JSON_TRACKED_YES),
  [KOPRS_JSON_METADATA] = KNOWN ("metadata", '{', KOPRS_JSON_TRACKED_METADATA),
  [KOPRS_JSON_SPEC] = KNOWN ("spec", '\0', KOPRS_JSON_TRACKED_YES),
  [KOPRS_JSON_STATUS] = KNOWN ("status", '\0', KOPRS_JSON_TRACKED_YES),
  [KOPRS_JSON_NAME] = KNOWN ("name", '"', KOPRS_JSON_TRACKED_TEXT),
  [KOPRS_JSON_NAMESPACE] = KNOWN ("namespace", '"', KOPRS_JSON_TRACKED_TEXT),
  [KOPRS_JSON_UID] = KNOWN ("uid", '"', KOPRS_JSON_TRACKED_TEXT),
  [KOPRS_JSON_RESOURCE_VERSION] = KNOWN ("resourceVersion", '"', KOPRS_JSON_TRACKED_TEXT),
  [KOPRS_JSON_GENERATION] = KNOWN ("generation", '0', KOPRS_JSON_TRACKED_YES),
  [KOPRS_JSON_DELETION_TIMESTAMP] = KNOWN ("deletionTimestamp", '"', KOPRS_JSON_TRACKED_YES),
  [KOPRS_JSON_LABELS] = KNOWN ("labels", '{', KOPRS_JSON_TRACKED_YES),
  [KOPRS_JSON_ANNOTATIONS] = KNOWN ("annotations", '{', KOPRS_JSON_TRACKED_YES),
  [KOPRS_JSON_OWNER_REFERENCES] = KNOWN ("ownerReferences", '[', KOPRS_JSON_TRACKED_YES),
  [KOPRS_JSON_FINALIZERS] = KNOWN ("finalizers", '[', KOPRS_JSON_TRACKED_YES),
  [KOPRS_JSON_MANAGED_FIELDS] = KNOWN ("managedFields", '[', KOPRS_JSON_TRACKED_YES),
};

static int
find (const char *name, gsize length, guint depth)
{
  /* The fields of the object come first, then those of its metadata. */
  guint first = depth == 1 ? 0 : KOPRS_JSON_NAME;
  guint end = depth == 1 ? KOPRS_JSON_NAME : KOPRS_JSON_N_FIELDS;

  for (guint i = first; i < end; i++)
    {
      if (known[i].length == length && memcmp (known[i].name, name, length) == 0)
        return (int) i;
    }
  return -1;
}

/* The field of the raw name between the quotes; -1: none. */
static int
match (const char *name, gsize length, guint depth)
{
  char plain[6 * MAX_NAME];
  int field = find (name, length, depth);

  /* Each character of a tracked name is one byte, written in at most six. */
  if (G_LIKELY (field >= 0 || length > sizeof plain || memchr (name, '\\', length) == NULL))
    return field;
  return find (plain, koprs_json_string_decode (name, length, plain), depth);
}

/* Whether `c` begins a value of a type other than the one that begins with `first`. What begins no value is not judged here. */
static gboolean
is_other_type (char c, char first)
{
  if (c == '-' || g_ascii_isdigit (c))
    c = '0';
  if (first == '\0' || c == first)
    return FALSE;
  return strchr ("\"{[0tf", c) != NULL && c != '\0';
}

KoprsJsonTracked
koprs_json_tracker_see (KoprsJsonTracker *self, KoprsJsonSlice key, const char *value, guint depth,
                        KoprsJsonReport *report)
{
  int field = match (key.data + 1, key.length - 2, depth);

  if (field < 0)
    return KOPRS_JSON_TRACKED_NOT;
  report->field = (KoprsJsonField) field;
  if (self->seen & (1u << field))
    {
      report->flaw = KOPRS_JSON_FLAW_DUPLICATE;
      report->at = key.data;
      return KOPRS_JSON_TRACKED_BAD;
    }
  self->seen |= 1u << field;
  if (*value == 'n')
    return KOPRS_JSON_TRACKED_YES;
  if (is_other_type (*value, known[field].first))
    {
      report->flaw = KOPRS_JSON_FLAW_TYPE;
      report->at = value;
      return KOPRS_JSON_TRACKED_BAD;
    }
  self->offsets[field] = (guint32) (value - self->data);
  return known[field].result;
}
