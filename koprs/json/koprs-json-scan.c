/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-scan.h"

#include <string.h>

#include "koprs/json/koprs-json-flaw.h"
#include "koprs/json/koprs-json-skip.h"
#include "koprs/json/koprs-json-validate.h"
#include "koprs/json/koprs-json-value.h"

const KoprsJsonLimits koprs_json_default_limits = {
  .max_object = 16 * 1024 * 1024,
  .max_envelope = 1024 * 1024,
  .max_depth = 512,
};

/* A whole text: blanks, one value, blanks. offsets as in koprs_json_validate (). */
static gboolean
scan_text (const char *data, gsize length, const KoprsJsonLimits *limits, guint32 *offsets, KoprsJsonSlice *value,
           GError **error)
{
  const char *end = data + length;
  const char *start = koprs_json_skip_blanks (data, end);
  const char *rest;
  gsize max_object, window;
  KoprsJsonReport report;
  KoprsJsonVerdict verdict;

  if (limits == NULL)
    limits = &koprs_json_default_limits;
  max_object = koprs_json_limit (limits->max_object);
  if (start == end)
    {
      koprs_json_flaw_set_error (error, length, KOPRS_JSON_FLAW_TRUNCATED, 0);
      return FALSE;
    }

  /* One byte more than the limit, so that what is just as long as it allows is seen to end there. */
  window = MIN ((gsize) (end - start), max_object + 1);
  verdict = koprs_json_validate (start, start + window, start + window == end, limits->max_depth, offsets, &report);
  if (verdict == KOPRS_JSON_BAD)
    {
      koprs_json_flaw_set_error (error, (guint64) (report.at - data), report.flaw, report.field);
      return FALSE;
    }
  if (window > max_object && (verdict == KOPRS_JSON_MORE || report.at == start + window))
    {
      koprs_json_flaw_set_error (error, (guint64) (start - data) + max_object, KOPRS_JSON_FLAW_TOO_LARGE, 0);
      return FALSE;
    }
  if (verdict == KOPRS_JSON_MORE)
    {
      koprs_json_flaw_set_error (error, length, KOPRS_JSON_FLAW_TRUNCATED, 0);
      return FALSE;
    }
  rest = koprs_json_skip_blanks (report.at, end);
  if (rest != end)
    {
      koprs_json_flaw_set_error (error, (guint64) (rest - data), KOPRS_JSON_FLAW_TRAILING, 0);
      return FALSE;
    }
  *value = (KoprsJsonSlice) { start, (gsize) (report.at - start) };
  return TRUE;
}

gboolean
koprs_json_scan (const char *data, gsize length, const KoprsJsonLimits *limits, KoprsJsonScan *scan, GError **error)
{
  return scan_text (data, length, limits, scan->offsets, &scan->object, error);
}

gboolean
koprs_json_check (const char *data, gsize length, const KoprsJsonLimits *limits, KoprsJsonSlice *value,
                  GError **error)
{
  KoprsJsonSlice unused;

  return scan_text (data, length, limits, NULL, value != NULL ? value : &unused, error);
}

KoprsJsonSlice
koprs_json_scan_get (const KoprsJsonScan *scan, KoprsJsonField field)
{
  const char *start, *end;

  if (scan->offsets[field] == 0)
    return (KoprsJsonSlice) { NULL, 0 };
  start = scan->object.data + scan->offsets[field];
  end = koprs_json_skip_value (start, scan->object.data + scan->object.length);
  return (KoprsJsonSlice) { start, (gsize) (end - start) };
}

gboolean
koprs_json_scan_equals (const KoprsJsonScan *scan, KoprsJsonField field, const char *text)
{
  if (scan->offsets[field] == 0)
    return text == NULL;
  return text != NULL && koprs_json_value_string_equals (koprs_json_scan_get (scan, field), text);
}
