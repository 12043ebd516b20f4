/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-stream.h"

#include "koprs/json/koprs-json-bound.h"
#include "koprs/json/koprs-json-carry.h"
#include "koprs/json/koprs-json-envelope.h"
#include "koprs/json/koprs-json-flaw.h"
#include "koprs/json/koprs-json-skip.h"
#include "koprs/json/koprs-json-validate.h"
#include "koprs/koprs-error.h"

#include <string.h>

/* What may come next around the objects. */
typedef enum {
  STATE_START,         /* '{' of the list or of an event */
  STATE_FIRST_KEY,     /* a name or '}' */
  STATE_KEY,
  STATE_COLON,
  STATE_VALUE,
  STATE_NEXT,          /* ',' or '}' */
  STATE_FIRST_ITEM,    /* an item or ']' */
  STATE_ITEM,
  STATE_NEXT_ITEM,     /* ',' or ']' */
  STATE_END,           /* of a list: blanks only */
} State;

struct _KoprsJsonStream {
  KoprsJsonLimits limits;
  KoprsJsonStreamFunc func;
  KoprsJsonKnownFunc known;
  gpointer user_data;

  KoprsJsonEnvelope envelope;
  State state;
  KoprsJsonSlot slot;      /* of the value that is read or comes next */
  guint64 chunk_start;     /* in the stream */
  const char *chunk;
  GError *failure;         /* what every further call answers */

  /* A value that did not end in its chunk. */
  gboolean carrying;
  KoprsJsonBound bound;
  KoprsJsonCarry carry;
  guint64 carry_start;     /* in the stream */

  /* The object that is read, or that waits for the end of its event. */
  KoprsJsonScan scan;
  guint64 scan_start;      /* in the stream */
  gboolean in_chunk;       /* its bytes are not ours */
  KoprsJsonCarry held;     /* has them otherwise */
};

KoprsJsonStream *
koprs_json_stream_new (KoprsJsonStreamMode mode, const KoprsJsonLimits *limits, KoprsJsonStreamFunc func,
                       gpointer user_data)
{
  KoprsJsonStream *self = g_new0 (KoprsJsonStream, 1);

  koprs_json_envelope_init (&self->envelope, mode);
  self->limits = limits != NULL ? *limits : koprs_json_default_limits;
  self->limits.max_object = koprs_json_limit (self->limits.max_object);
  self->limits.max_envelope = koprs_json_limit (self->limits.max_envelope);
  self->func = func;
  self->user_data = user_data;
  return self;
}

void
koprs_json_stream_free (KoprsJsonStream *self)
{
  if (self == NULL)
    return;
  koprs_json_carry_clear (&self->carry);
  koprs_json_carry_clear (&self->held);
  koprs_json_envelope_clear (&self->envelope);
  g_clear_error (&self->failure);
  g_free (self);
}

void
koprs_json_stream_set_known (KoprsJsonStream *self, KoprsJsonKnownFunc known)
{
  self->known = known;
}

static gboolean
fail (KoprsJsonStream *self, guint64 position, KoprsJsonFlaw flaw, KoprsJsonField field)
{
  koprs_json_flaw_set_error (&self->failure, position, flaw, field);
  return FALSE;
}

static gboolean
is_object_slot (KoprsJsonSlot slot)
{
  return slot == KOPRS_JSON_SLOT_ITEM || slot == KOPRS_JSON_SLOT_OBJECT;
}

static gsize
get_limit (const KoprsJsonStream *self)
{
  return is_object_slot (self->slot) ? self->limits.max_object : self->limits.max_envelope;
}

static gboolean
needs_name (KoprsJsonEvent event)
{
  return event != KOPRS_JSON_BOOKMARK && event != KOPRS_JSON_ERROR && event != KOPRS_JSON_KNOWN;
}

/* Hands over the object in self->scan. */
static gboolean
emit (KoprsJsonStream *self, KoprsJsonEvent event)
{
  guint32 name = self->scan.offsets[KOPRS_JSON_NAME];

  if (needs_name (event) && (name == 0 || self->scan.object.data[name + 1] == '"'))
    {
      koprs_json_flaw_set_text (&self->failure, self->scan_start, "an object without metadata.name");
      return FALSE;
    }
  if (self->func (event, &self->scan, self->user_data, &self->failure))
    return TRUE;
  if (self->failure == NULL)
    g_set_error_literal (&self->failure, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "The object was refused");
  return FALSE;
}

/* The event's '}' was read. */
static gboolean
end_event (KoprsJsonStream *self, guint64 position)
{
  gboolean right;

  if (!koprs_json_envelope_has (&self->envelope, KOPRS_JSON_SLOT_TYPE) ||
      !koprs_json_envelope_has (&self->envelope, KOPRS_JSON_SLOT_OBJECT))
    {
      koprs_json_flaw_set_text (&self->failure, position, "an event without type or object");
      return FALSE;
    }
  right = emit (self, self->envelope.event);
  koprs_json_carry_reset (&self->held);
  self->in_chunk = FALSE;
  return right;
}

/* A complete value, in the chunk or in the carry buffer. */
static gboolean
accept_value (KoprsJsonStream *self, KoprsJsonSlice value, guint64 position)
{
  switch (self->slot)
    {
    case KOPRS_JSON_SLOT_NAME:
      self->state = STATE_COLON;
      return koprs_json_envelope_name (&self->envelope, value, position, &self->slot, &self->failure);
    case KOPRS_JSON_SLOT_ITEM:
      self->state = STATE_NEXT_ITEM;
      self->scan.object = value;
      self->scan_start = position;
      return emit (self, KOPRS_JSON_ITEM);
    case KOPRS_JSON_SLOT_OBJECT:
      self->state = STATE_NEXT;
      self->scan.object = value;
      self->scan_start = position;
      self->in_chunk = !self->carrying;
      if (self->carrying)
        {
          KoprsJsonCarry spare = self->held;

          self->held = self->carry;
          self->carry = spare;
        }
      return TRUE;
    default:
      self->state = STATE_NEXT;
      return koprs_json_envelope_value (&self->envelope, self->slot, value, position, &self->failure);
    }
}

static void
begin_carry (KoprsJsonStream *self, const char *p, const char *end, const KoprsJsonReport *report)
{
  self->carrying = TRUE;
  self->carry_start = self->chunk_start + (guint64) (p - self->chunk);
  koprs_json_carry_append (&self->carry, p, (gsize) (end - p));
  if (report->depth == 0 && !report->in_string)
    koprs_json_bound_init (&self->bound, *p);
  else
    {
      koprs_json_bound_resume (&self->bound, report->depth, report->in_string);
      koprs_json_bound_feed (&self->bound, report->at, end);
    }
}

/* Judges the bytes of a value as far as there are any. */
static KoprsJsonVerdict
validate (KoprsJsonStream *self, const char *p, const char *end, guint64 position, KoprsJsonReport *report)
{
  gsize limit = get_limit (self);
  gsize window = MIN ((gsize) (end - p), limit + 1);    /* one more, to see what is just as long as it may be */
  KoprsJsonVerdict verdict = koprs_json_validate (p, p + window, FALSE, self->limits.max_depth,
                                                  is_object_slot (self->slot) ? self->scan.offsets : NULL, report);

  if (verdict == KOPRS_JSON_BAD)
    fail (self, position + (guint64) (report->at - p), report->flaw, report->field);
  else if (window > limit && (verdict == KOPRS_JSON_MORE || report->at == p + window))
    {
      fail (self, position + limit, KOPRS_JSON_FLAW_TOO_LARGE, 0);
      verdict = KOPRS_JSON_BAD;
    }
  return verdict;
}

/* The bytes at `p` that are what is known; 0: they are not, or not all there. An object's last byte shows that it ends. */
static gsize
match_known (KoprsJsonStream *self, const char *p, const char *end)
{
  KoprsJsonSlice known = { NULL, 0 };

  if (self->slot == KOPRS_JSON_SLOT_ITEM && self->known != NULL)
    known = self->known (self->user_data);
  if (known.length == 0 || known.length > (gsize) (end - p) || memcmp (p, known.data, known.length) != 0)
    return 0;
  return known.length;
}

static const char *
accept_known (KoprsJsonStream *self, const char *p, gsize length, guint64 position)
{
  memset (&self->scan, 0, sizeof self->scan);
  self->state = STATE_NEXT_ITEM;
  self->scan.object = (KoprsJsonSlice) { p, length };
  self->scan_start = position;
  return emit (self, KOPRS_JSON_KNOWN) ? p + length : NULL;
}

/* A value begins at `p`. Returns where to go on, or NULL. */
static const char *
begin_value (KoprsJsonStream *self, KoprsJsonSlot slot, const char *p, const char *end)
{
  guint64 position = self->chunk_start + (guint64) (p - self->chunk);
  KoprsJsonReport report;
  gsize known;

  self->slot = slot;
  known = match_known (self, p, end);
  if (known > 0)
    return accept_known (self, p, known, position);
  switch (validate (self, p, end, position, &report))
    {
    case KOPRS_JSON_OK:
      return accept_value (self, (KoprsJsonSlice) { p, (gsize) (report.at - p) }, position) ? report.at : NULL;
    case KOPRS_JSON_MORE:
      begin_carry (self, p, end, &report);
      return end;
    default:
      return NULL;
    }
}

/* Nothing more comes, or more than enough came, for the value in the carry buffer. Sets the bytes that are not its own. */
static gboolean
end_carry (KoprsJsonStream *self, gsize *rest)
{
  KoprsJsonCarry *carry = &self->carry;
  gsize length = carry->length;
  KoprsJsonReport report;
  KoprsJsonVerdict verdict = validate (self, carry->data, carry->data + length, self->carry_start, &report);
  gsize used = (gsize) (report.at - carry->data);
  gboolean right;

  *rest = 0;
  if (verdict == KOPRS_JSON_BAD)
    return FALSE;
  if (verdict == KOPRS_JSON_MORE)
    return fail (self, self->carry_start + length, KOPRS_JSON_FLAW_TRUNCATED, 0);
  *rest = length - used;
  right = accept_value (self, (KoprsJsonSlice) { carry->data, used }, self->carry_start);
  self->carrying = FALSE;
  koprs_json_carry_reset (carry);
  /* A scalar has one byte of what follows with it; more than one means that it runs into something that can't follow. */
  if (right && *rest > 1)
    return fail (self, self->carry_start + used, KOPRS_JSON_FLAW_OBJECT_NEXT, 0);
  return right;
}

/* More bytes for the value in the carry buffer. Returns where to go on, or NULL. */
static const char *
carry_on (KoprsJsonStream *self, const char *p, const char *end)
{
  const char *stop = koprs_json_bound_feed (&self->bound, p, end);
  const char *until = stop != NULL ? stop : end;
  gsize limit = get_limit (self);
  gsize room = limit + 1 - self->carry.length;
  gsize rest;

  if ((gsize) (until - p) > room)
    until = p + room;
  koprs_json_carry_append (&self->carry, p, (gsize) (until - p));
  if (stop == NULL && self->carry.length <= limit)
    return end;
  return end_carry (self, &rest) ? until - rest : NULL;
}

/* A value, or what stands in the place of one: the array of items. */
static const char *
step_value (KoprsJsonStream *self, const char *p, const char *end)
{
  if (self->slot == KOPRS_JSON_SLOT_ITEMS && *p == '[')
    {
      self->state = STATE_FIRST_ITEM;
      return p + 1;
    }
  return begin_value (self, self->slot, p, end);
}

static const char *
end_members (KoprsJsonStream *self, const char *p)
{
  if (self->envelope.mode == KOPRS_JSON_STREAM_LIST)
    {
      self->state = STATE_END;
      return p + 1;
    }
  self->state = STATE_START;
  return end_event (self, self->chunk_start + (guint64) (p - self->chunk)) ? p + 1 : NULL;
}

static const char *
refuse (KoprsJsonStream *self, const char *p, KoprsJsonFlaw flaw)
{
  fail (self, self->chunk_start + (guint64) (p - self->chunk), flaw, 0);
  return NULL;
}

/* One token of the envelope, or one value, at `p`, which is no blank. Returns where to go on, or NULL. */
static const char *
step (KoprsJsonStream *self, const char *p, const char *end)
{
  switch (self->state)
    {
    case STATE_START:
      if (*p != '{')
        return refuse (self, p, KOPRS_JSON_FLAW_NOT_OBJECT);
      koprs_json_envelope_begin (&self->envelope);
      self->state = STATE_FIRST_KEY;
      return p + 1;
    case STATE_FIRST_KEY:
      if (*p == '}')
        return end_members (self, p);
      G_GNUC_FALLTHROUGH;
    case STATE_KEY:
      return *p == '"' ? begin_value (self, KOPRS_JSON_SLOT_NAME, p, end) : refuse (self, p, KOPRS_JSON_FLAW_KEY);
    case STATE_COLON:
      self->state = STATE_VALUE;
      return *p == ':' ? p + 1 : refuse (self, p, KOPRS_JSON_FLAW_COLON);
    case STATE_VALUE:
      return step_value (self, p, end);
    case STATE_NEXT:
      if (*p == '}')
        return end_members (self, p);
      self->state = STATE_KEY;
      return *p == ',' ? p + 1 : refuse (self, p, KOPRS_JSON_FLAW_OBJECT_NEXT);
    case STATE_FIRST_ITEM:
      if (*p != ']')
        return begin_value (self, KOPRS_JSON_SLOT_ITEM, p, end);
      self->state = STATE_NEXT;
      return p + 1;
    case STATE_ITEM:
      return begin_value (self, KOPRS_JSON_SLOT_ITEM, p, end);
    case STATE_NEXT_ITEM:
      self->state = *p == ',' ? STATE_ITEM : STATE_NEXT;
      return *p == ',' || *p == ']' ? p + 1 : refuse (self, p, KOPRS_JSON_FLAW_ARRAY_NEXT);
    default:
      return refuse (self, p, KOPRS_JSON_FLAW_TRAILING);
    }
}

static gboolean
answer (KoprsJsonStream *self, GError **error)
{
  if (self->failure == NULL)
    return TRUE;
  if (error != NULL)
    *error = g_error_copy (self->failure);
  return FALSE;
}

gboolean
koprs_json_stream_feed (KoprsJsonStream *self, const char *data, gsize length, GError **error)
{
  const char *p = data, *end = data + length;

  if (self->failure != NULL)
    return answer (self, error);
  self->chunk = data;
  while (p != NULL && p < end)
    {
      if (self->carrying)
        p = carry_on (self, p, end);
      else
        {
          p = koprs_json_skip_blanks (p, end);
          if (p < end)
            p = step (self, p, end);
        }
    }
  if (self->in_chunk && self->failure == NULL)
    {
      koprs_json_carry_append (&self->held, self->scan.object.data, self->scan.object.length);
      self->scan.object.data = self->held.data;
      self->in_chunk = FALSE;
    }
  self->chunk_start += length;
  return answer (self, error);
}

gboolean
koprs_json_stream_end (KoprsJsonStream *self, GError **error)
{
  State wanted = self->envelope.mode == KOPRS_JSON_STREAM_LIST ? STATE_END : STATE_START;
  gsize rest = 0;

  if (self->failure == NULL && self->carrying && end_carry (self, &rest) && rest > 0)
    fail (self, self->chunk_start - rest, KOPRS_JSON_FLAW_OBJECT_NEXT, 0);
  if (self->failure == NULL && self->state != wanted)
    fail (self, self->chunk_start, KOPRS_JSON_FLAW_TRUNCATED, 0);
  return answer (self, error);
}

const char *
koprs_json_stream_get_resource_version (KoprsJsonStream *self)
{
  return self->envelope.resource_version;
}

const char *
koprs_json_stream_get_continue (KoprsJsonStream *self)
{
  return self->envelope.continue_token;
}

gint64
koprs_json_stream_get_remaining (KoprsJsonStream *self)
{
  return self->envelope.remaining;
}

const char *
koprs_json_stream_get_kind (KoprsJsonStream *self)
{
  return self->envelope.kind;
}

gboolean
koprs_json_stream_has_items (KoprsJsonStream *self)
{
  return koprs_json_envelope_has (&self->envelope, KOPRS_JSON_SLOT_ITEMS);
}
