/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-validate.h"

#include "koprs/json/koprs-json-string.h"
#include "koprs/json/koprs-json-tracked.h"

/* Where the pass stands. Lives in registers: only functions that are inlined get its address. */
typedef struct {
  const guchar *p;
  const guchar *end;
  const guchar *strict_at;    /* the string that must be plain text */
  guint depth;
  guint track_depth;          /* keys at this depth are tracked; 0: none */
  gboolean object;            /* the innermost container */
} Walk;

typedef enum {
  STEP_VALUE,    /* a value must begin at p */
  STEP_DONE,     /* a value ended before p */
  STEP_STOP,     /* the report says why */
} Step;

static Step
stop (KoprsJsonReport *report, const guchar *at, KoprsJsonFlaw flaw)
{
  report->at = (const char *) at;
  report->flaw = flaw;
  return STEP_STOP;
}

static const guchar *
skip_blanks (const guchar *p, const guchar *end)
{
  static const guint8 blank[256] = { [' '] = 1, ['\t'] = 1, ['\n'] = 1, ['\r'] = 1 };

  while (p < end && blank[*p])
    p++;
  return p;
}

/* Goes to the next token; FALSE: there is none, and the report says MORE. What servers send has no blanks. */
static G_ALWAYS_INLINE inline gboolean
next_token (Walk *w, KoprsJsonReport *report)
{
  if (G_LIKELY (w->p < w->end && *w->p > ' '))
    return TRUE;
  w->p = skip_blanks (w->p, w->end);
  if (w->p < w->end)
    return TRUE;
  stop (report, w->p, KOPRS_JSON_FLAW_NONE);
  return FALSE;
}

/* p is at the opening quote. */
static G_ALWAYS_INLINE inline Step
string (Walk *w, KoprsJsonReport *report)
{
  const guchar *start = w->p;
  const guchar *p = koprs_json_plain_end (start + 1, w->end);

  if (G_UNLIKELY (p == w->end || *p != '"'))
    {
      p = koprs_json_string_check (p, w->end, start == w->strict_at, report);
      if (p == NULL)
        {
          report->in_string = TRUE;
          return STEP_STOP;
        }
      p--;
    }
  w->p = p + 1;
  return STEP_DONE;
}

static G_ALWAYS_INLINE inline const guchar *
digits (const guchar *p, const guchar *end)
{
  while (p < end && *p >= '0' && *p <= '9')
    p++;
  return p;
}

/* The end of the number at `p`, or NULL. */
static G_ALWAYS_INLINE inline const guchar *
number (const guchar *p, const guchar *end, gboolean final, KoprsJsonReport *report)
{
  const guchar *start = p, *run;

  if (*p == '-')
    p++;
  run = p;
  p = digits (p, end);
  if (p == run || (*run == '0' && p > run + 1))
    {
      /* "01": the digit after the zero is at fault. */
      stop (report, p == run ? p : run + 1, p == run && p == end ? KOPRS_JSON_FLAW_NONE : KOPRS_JSON_FLAW_NUMBER);
      return NULL;
    }
  if (p < end && *p == '.')
    {
      run = ++p;
      p = digits (p, end);
      if (p == run && p < end)
        return stop (report, p, KOPRS_JSON_FLAW_NUMBER), NULL;
    }
  if (p < end && (*p == 'e' || *p == 'E'))
    {
      p++;
      if (p < end && (*p == '+' || *p == '-'))
        p++;
      run = p;
      p = digits (p, end);
      if (p == run && p < end)
        return stop (report, p, KOPRS_JSON_FLAW_NUMBER), NULL;
    }
  if (p == end && (!final || p[-1] < '0' || p[-1] > '9'))
    return stop (report, start, KOPRS_JSON_FLAW_NONE), NULL;
  return p;
}

static Step
literal (const guchar **p, const guchar *end, const char *word, KoprsJsonReport *report)
{
  const guchar *start = *p, *at = start;

  for (; *word != '\0'; word++, at++)
    {
      if (at == end)
        return stop (report, start, KOPRS_JSON_FLAW_NONE);
      if (*at != (guchar) *word)
        return stop (report, at, KOPRS_JSON_FLAW_LITERAL);
    }
  *p = at;
  return STEP_DONE;
}

/* A member's name, the colon, and the blanks up to the value. p is where the name must begin. */
static G_ALWAYS_INLINE inline Step
key (Walk *w, KoprsJsonTracker *tracker, KoprsJsonReport *report)
{
  const guchar *start = w->p;
  const guchar *end;

  if (G_UNLIKELY (*start != '"'))
    return stop (report, start, KOPRS_JSON_FLAW_KEY);
  if (string (w, report) == STEP_STOP)
    return STEP_STOP;
  end = w->p;
  if (!next_token (w, report))
    return STEP_STOP;
  if (G_UNLIKELY (*w->p != ':'))
    return stop (report, w->p, KOPRS_JSON_FLAW_COLON);
  w->p++;
  if (!next_token (w, report))
    return STEP_STOP;
  if (G_UNLIKELY (w->depth == w->track_depth))
    {
      KoprsJsonSlice name = { (const char *) start, (gsize) (end - start) };
      KoprsJsonTracked found = koprs_json_tracker_see (tracker, name, (const char *) w->p, w->depth, report);

      if (found == KOPRS_JSON_TRACKED_BAD)
        return STEP_STOP;
      if (found == KOPRS_JSON_TRACKED_TEXT)
        w->strict_at = w->p;
      else if (found == KOPRS_JSON_TRACKED_METADATA)
        w->track_depth = 2;
    }
  return STEP_VALUE;
}

static G_ALWAYS_INLINE inline void
push (Walk *w, guint8 *stack, gboolean object)
{
  stack[w->depth] = (guint8) w->object;
  w->depth++;
  w->object = object;
}

static G_ALWAYS_INLINE inline Step
pop (Walk *w, const guint8 *stack)
{
  if (G_UNLIKELY (w->depth == w->track_depth))
    w->track_depth = w->depth - 1;
  w->depth--;
  w->object = stack[w->depth];
  w->p++;
  return STEP_DONE;
}

static G_ALWAYS_INLINE inline Step
open_container (Walk *w, guint8 *stack, gboolean object, guint max_depth, KoprsJsonTracker *tracker,
                KoprsJsonReport *report)
{
  if (G_UNLIKELY (w->depth >= max_depth))
    return stop (report, w->p, KOPRS_JSON_FLAW_DEPTH);
  push (w, stack, object);
  w->p++;
  if (!next_token (w, report))
    return STEP_STOP;
  if (*w->p == (object ? '}' : ']'))
    return pop (w, stack);
  return object ? key (w, tracker, report) : STEP_VALUE;
}

static G_ALWAYS_INLINE inline Step
scalar (Walk *w, gboolean final, KoprsJsonReport *report)
{
  const guchar *after;

  switch (*w->p)
    {
    case '-':
    case '0' ... '9':
      after = number (w->p, w->end, final, report);
      if (G_UNLIKELY (after == NULL))
        return STEP_STOP;
      w->p = after;
      return STEP_DONE;
    case 't':
      return literal (&w->p, w->end, "true", report);
    case 'f':
      return literal (&w->p, w->end, "false", report);
    case 'n':
      return literal (&w->p, w->end, "null", report);
    default:
      return stop (report, w->p, KOPRS_JSON_FLAW_VALUE);
    }
}

static G_ALWAYS_INLINE inline Step
begin_value (Walk *w, guint8 *stack, gboolean final, guint max_depth, KoprsJsonTracker *tracker,
             KoprsJsonReport *report)
{
  if (*w->p == '"')
    return string (w, report);
  if (*w->p == '{')
    return open_container (w, stack, TRUE, max_depth, tracker, report);
  if (*w->p == '[')
    return open_container (w, stack, FALSE, max_depth, tracker, report);
  return scalar (w, final, report);
}

/* Behind a value inside a container. */
static G_ALWAYS_INLINE inline Step
after_value (Walk *w, guint8 *stack, KoprsJsonTracker *tracker, KoprsJsonReport *report)
{
  if (!next_token (w, report))
    return STEP_STOP;
  if (*w->p == ',')
    {
      w->p++;
      if (!next_token (w, report))
        return STEP_STOP;
      return w->object ? key (w, tracker, report) : STEP_VALUE;
    }
  if (*w->p == (w->object ? '}' : ']'))
    return pop (w, stack);
  return stop (report, w->p, w->object ? KOPRS_JSON_FLAW_OBJECT_NEXT : KOPRS_JSON_FLAW_ARRAY_NEXT);
}

KoprsJsonVerdict
koprs_json_validate (const char *data, const char *end, gboolean final, guint max_depth, guint32 *offsets,
                     KoprsJsonReport *report)
{
  guint8 stack[KOPRS_JSON_DEPTH_CEILING];
  KoprsJsonTracker tracker = { .data = data, .offsets = offsets };
  Walk w = { .p = (const guchar *) data, .end = (const guchar *) end };
  Step step;

  max_depth = MIN (max_depth, KOPRS_JSON_DEPTH_CEILING);
  *report = (KoprsJsonReport) { 0 };
  if (offsets != NULL)
    {
      memset (offsets, 0, KOPRS_JSON_N_FIELDS * sizeof *offsets);
      w.track_depth = 1;
      if (*data != '{')
        {
          stop (report, w.p, KOPRS_JSON_FLAW_NOT_OBJECT);
          return KOPRS_JSON_BAD;
        }
    }

  do
    {
      step = begin_value (&w, stack, final, max_depth, &tracker, report);
      while (step == STEP_DONE && w.depth > 0)
        step = after_value (&w, stack, &tracker, report);
    }
  while (step == STEP_VALUE);

  if (step == STEP_STOP)
    {
      report->depth = w.depth;
      return report->flaw == KOPRS_JSON_FLAW_NONE ? KOPRS_JSON_MORE : KOPRS_JSON_BAD;
    }
  report->at = (const char *) w.p;
  return KOPRS_JSON_OK;
}
