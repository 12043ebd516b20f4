/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Makes errors of KOPRS_API_ERROR from what a server answered: pure. A Status object, or the text
 * of a proxy or an overloaded server, comes in; a GError with code, message and the Status goes
 * out. */

#include "koprs/koprs-api-error.h"
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

/* status: a validated Status object or { NULL, 0 }. http_status: 0 where there was none of its own
 * (an ERROR event): then the Status' code. retry_after: seconds from the header, -1 = none: then
 * the Status' retryAfterSeconds. */
GError       *koprs_api_error_new_from_status (guint http_status, KoprsJsonSlice status,
                                               gint64 retry_after);

/* For an answer that is no Status: the text, its first 2 KiB in valid UTF-8 and without blanks
 * around it, is the message. May be NULL. */
GError       *koprs_api_error_new_from_text   (guint http_status, const char *text, gssize length,
                                               gint64 retry_after);

/* The code alone; reason may be NULL. */
KoprsApiError koprs_api_error_code            (const char *reason, guint http_status);

G_END_DECLS
