/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Bytes of a LIST or a WATCH answer, in any chunks, to scanned objects. Push: feed (), then end (). */

#include <glib.h>
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

typedef struct _KoprsJsonStream KoprsJsonStream;

typedef enum {
  KOPRS_JSON_STREAM_LIST,    /* {…"items":[…]…}, keys in any order */
  KOPRS_JSON_STREAM_WATCH,   /* {"type":…,"object":{…}} one after another, keys in either order, any blanks between */
} KoprsJsonStreamMode;

typedef enum {
  KOPRS_JSON_ITEM,           /* of a list */
  KOPRS_JSON_ADDED,
  KOPRS_JSON_MODIFIED,
  KOPRS_JSON_DELETED,
  KOPRS_JSON_BOOKMARK,
  KOPRS_JSON_ERROR,          /* the object is a Status */
  KOPRS_JSON_KNOWN,          /* of a list, byte for byte what was said to be known: of the scan, only `object` is set */
} KoprsJsonEvent;

/* One object. The scan lives until the function returns. FALSE with an error ends the stream with that error. */
typedef gboolean (*KoprsJsonStreamFunc) (KoprsJsonEvent event, const KoprsJsonScan *scan, gpointer user_data, GError **error);

KoprsJsonStream *koprs_json_stream_new  (KoprsJsonStreamMode mode, const KoprsJsonLimits *limits,
                                         KoprsJsonStreamFunc func, gpointer user_data);
void             koprs_json_stream_free (KoprsJsonStream *self);

/* The object that a LIST is likely to bring next, accepted by a stream before, or { NULL, 0 }. Called before each item; where the
 * bytes are the same they are not judged again, which is the better part of the work of a list in which little has changed. */
typedef KoprsJsonSlice (*KoprsJsonKnownFunc) (gpointer user_data);
void             koprs_json_stream_set_known (KoprsJsonStream *self, KoprsJsonKnownFunc known);

/* KOPRS_ERROR_SERIALIZATION on what is no JSON, exceeds a limit, has an unknown event type or an item without a name
 * (items and ADDED/MODIFIED/DELETED need metadata.name); the message says the byte from the stream's start. */
gboolean         koprs_json_stream_feed (KoprsJsonStream *self, const char *data, gsize length, GError **error);

/* The bytes are over. LIST: an error unless the list was complete. WATCH: an error if a value was cut in the middle. */
gboolean         koprs_json_stream_end  (KoprsJsonStream *self, GError **error);

/* Of a LIST, after end () or as soon as they were seen; NULL or -1 where absent. `items` present or not: */
const char      *koprs_json_stream_get_resource_version (KoprsJsonStream *self);
const char      *koprs_json_stream_get_continue         (KoprsJsonStream *self);   /* NULL for "" too */
gint64           koprs_json_stream_get_remaining        (KoprsJsonStream *self);
const char      *koprs_json_stream_get_kind             (KoprsJsonStream *self);   /* "PodList" */
gboolean         koprs_json_stream_has_items            (KoprsJsonStream *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsJsonStream, koprs_json_stream_free)

G_END_DECLS
