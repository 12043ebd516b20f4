/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-blob.h"

#include <string.h>

#include "koprs/json/koprs-json-path.h"
#include "koprs/json/koprs-json-skip.h"
#include "koprs/json/koprs-json-string.h"

/* The fields whose text is copied behind the bytes, each with a NUL. */
static const KoprsJsonField copied[] = {
  KOPRS_JSON_NAME,
  KOPRS_JSON_NAMESPACE,
  KOPRS_JSON_UID,
  KOPRS_JSON_RESOURCE_VERSION,
};

#define N_COPIED G_N_ELEMENTS (copied)
#define N_OFFSETS (KOPRS_JSON_N_FIELDS + N_COPIED)

typedef enum {
  FLAG_WIDE = 1 << 0,    /* offsets are guint32, not guint16 */
} Flags;

/* Followed by N_OFFSETS offsets (the fields from the JSON's start, then the copies from the text behind it; 0 = absent), the JSON and a
 * NUL, the copies. Small objects, which is nearly all, get narrow offsets. */
struct _KoprsBlob {
  gatomicrefcount references;
  guint32 length;
  guint32 size;
  guint32 flags;
};

static inline gsize
header_size (gboolean wide)
{
  return sizeof (KoprsBlob) + N_OFFSETS * (wide ? sizeof (guint32) : sizeof (guint16));
}

static inline gboolean
is_wide (const KoprsBlob *self)
{
  return (self->flags & FLAG_WIDE) != 0;
}

static inline const char *
json_data (const KoprsBlob *self)
{
  return (const char *) self + header_size (is_wide (self));
}

static inline guint32
get_offset (const KoprsBlob *self, guint i)
{
  return is_wide (self) ? ((const guint32 *) (self + 1))[i] : ((const guint16 *) (self + 1))[i];
}

static inline void
set_offset (KoprsBlob *self, guint i, guint32 offset)
{
  if (is_wide (self))
    ((guint32 *) (self + 1))[i] = offset;
  else
    ((guint16 *) (self + 1))[i] = (guint16) offset;
}

KoprsBlob *
koprs_blob_new (const KoprsJsonScan *scan)
{
  KoprsJsonSlice texts[N_COPIED];
  gsize length = scan->object.length;
  gsize tail = length + 1;
  gsize size;
  gboolean wide;
  KoprsBlob *self;
  char *json, *out;

  for (guint i = 0; i < N_COPIED; i++)
    {
      texts[i] = koprs_json_scan_get (scan, copied[i]);
      if (texts[i].data != NULL)
        tail += texts[i].length - 1;    /* without its quotes, with a NUL */
    }
  wide = tail > G_MAXUINT16;
  size = header_size (wide) + tail;
  self = g_malloc (size);
  g_atomic_ref_count_init (&self->references);
  self->length = (guint32) length;
  self->size = (guint32) size;
  self->flags = wide ? FLAG_WIDE : 0;

  for (guint i = 0; i < KOPRS_JSON_N_FIELDS; i++)
    set_offset (self, i, scan->offsets[i]);
  json = (char *) self + header_size (wide);
  memcpy (json, scan->object.data, length);
  out = json + length;
  *out++ = '\0';
  for (guint i = 0; i < N_COPIED; i++)
    {
      set_offset (self, KOPRS_JSON_N_FIELDS + i, texts[i].data != NULL ? (guint32) (out - json) : 0);
      if (texts[i].data == NULL)
        continue;
      out += koprs_json_string_decode (texts[i].data + 1, texts[i].length - 2, out);
      *out++ = '\0';
    }
  return self;
}

KoprsBlob *
koprs_blob_new_from_json (const char *data, gsize length, GError **error)
{
  KoprsJsonScan scan;

  if (!koprs_json_scan (data, length, NULL, &scan, error))
    return NULL;
  return koprs_blob_new (&scan);
}

KoprsBlob *
koprs_blob_ref (KoprsBlob *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
koprs_blob_unref (KoprsBlob *self)
{
  if (g_atomic_ref_count_dec (&self->references))
    g_free (self);
}

KoprsJsonSlice
koprs_blob_get_json (const KoprsBlob *self)
{
  return (KoprsJsonSlice) { json_data (self), self->length };
}

KoprsJsonSlice
koprs_blob_get (const KoprsBlob *self, KoprsJsonField field)
{
  guint32 offset = get_offset (self, field);
  const char *json = json_data (self);
  const char *end;

  if (offset == 0)
    return (KoprsJsonSlice) { NULL, 0 };
  end = koprs_json_skip_value (json + offset, json + self->length);
  return (KoprsJsonSlice) { json + offset, (gsize) (end - json) - offset };
}

/* How paths to the fields begin, longer ones before their beginnings. */
static const struct {
  const char *path;
  guint8 length;
  guint8 field;
} starts[] = {
#define START(path, field) { path, sizeof path - 1, field }
  START ("metadata.labels", KOPRS_JSON_LABELS),
  START ("metadata.annotations", KOPRS_JSON_ANNOTATIONS),
  START ("metadata.name", KOPRS_JSON_NAME),
  START ("metadata.namespace", KOPRS_JSON_NAMESPACE),
  START ("metadata.uid", KOPRS_JSON_UID),
  START ("metadata.resourceVersion", KOPRS_JSON_RESOURCE_VERSION),
  START ("metadata.generation", KOPRS_JSON_GENERATION),
  START ("metadata.deletionTimestamp", KOPRS_JSON_DELETION_TIMESTAMP),
  START ("metadata.ownerReferences", KOPRS_JSON_OWNER_REFERENCES),
  START ("metadata.finalizers", KOPRS_JSON_FINALIZERS),
  START ("metadata.managedFields", KOPRS_JSON_MANAGED_FIELDS),
  START ("metadata", KOPRS_JSON_METADATA),
  START ("spec", KOPRS_JSON_SPEC),
  START ("status", KOPRS_JSON_STATUS),
  START ("kind", KOPRS_JSON_KIND),
  START ("apiVersion", KOPRS_JSON_API_VERSION),
#undef START
};

KoprsJsonSlice
koprs_blob_find (const KoprsBlob *self, const char *path)
{
  const char *json = json_data (self);

  for (guint i = 0; path != NULL && i < G_N_ELEMENTS (starts); i++)
    {
      const char *rest;
      guint32 offset;

      if (strncmp (path, starts[i].path, starts[i].length) != 0)
        continue;
      rest = path + starts[i].length;
      offset = get_offset (self, starts[i].field);
      /* Without an offset it is absent or null: which of them, the bytes say. */
      if (offset == 0 || strchr (".[", *rest) == NULL)
        continue;
      if (*rest == '\0')
        return koprs_blob_get (self, starts[i].field);
      /* Going on inside, nobody asks where the field ends. */
      return koprs_json_path_find ((KoprsJsonSlice) { json + offset, self->length - offset }, rest);
    }
  return koprs_json_path_find (koprs_blob_get_json (self), path);
}

static const char *
get_copy (const KoprsBlob *self, guint i)
{
  guint32 offset = get_offset (self, KOPRS_JSON_N_FIELDS + i);

  return offset != 0 ? json_data (self) + offset : NULL;
}

const char *
koprs_blob_get_name (const KoprsBlob *self)
{
  return get_copy (self, 0);
}

const char *
koprs_blob_get_namespace (const KoprsBlob *self)
{
  return get_copy (self, 1);
}

const char *
koprs_blob_get_uid (const KoprsBlob *self)
{
  return get_copy (self, 2);
}

const char *
koprs_blob_get_resource_version (const KoprsBlob *self)
{
  return get_copy (self, 3);
}

gsize
koprs_blob_get_size (const KoprsBlob *self)
{
  return self->size;
}
