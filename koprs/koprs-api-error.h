/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-types.h>
#include <koprs/koprs-version.h>

G_BEGIN_DECLS

/**
 * KOPRS_API_ERROR:
 *
 * The domain of errors that a server answered. See [error@ApiError].
 *
 * Since: 0.1
 */
#define KOPRS_API_ERROR (koprs_api_error_quark ())

/**
 * KoprsApiError:
 * @KOPRS_API_ERROR_NOT_FOUND: there is no such object, or no such kind on this server (404)
 * @KOPRS_API_ERROR_FORBIDDEN: this user may not do that; also quotas, protected and terminating
 *   namespaces (403)
 * @KOPRS_API_ERROR_UNAUTHORIZED: the server does not accept who we say we are (401)
 * @KOPRS_API_ERROR_CONFLICT: somebody else changed the object first, owns a field of it, or a
 *   precondition failed: read it again and retry (409)
 * @KOPRS_API_ERROR_ALREADY_EXISTS: there is an object of this name already (409)
 * @KOPRS_API_ERROR_INVALID: the object or the options break a rule of the kind; the causes name the
 *   fields (422)
 * @KOPRS_API_ERROR_BAD_REQUEST: the server can't make sense of the request (400)
 * @KOPRS_API_ERROR_EXPIRED: the resource version or continue token is too old: begin anew (410)
 * @KOPRS_API_ERROR_GONE: as expired, said by old servers (410)
 * @KOPRS_API_ERROR_TOO_MANY_REQUESTS: the server is busy, is shutting down, or refuses an eviction
 *   for now (429)
 * @KOPRS_API_ERROR_TIMEOUT: the server gave up after its time limit; whether it has done it is not
 *   known (504)
 * @KOPRS_API_ERROR_SERVER_TIMEOUT: the server can't finish this now and asks to try again (500)
 * @KOPRS_API_ERROR_INTERNAL: the server failed; also several mistakes of clients that it has no
 *   better word for (500)
 * @KOPRS_API_ERROR_SERVICE_UNAVAILABLE: the server, or the one behind it that serves this kind, is
 *   not ready (503)
 * @KOPRS_API_ERROR_METHOD_NOT_ALLOWED: the kind does not know this verb (405)
 * @KOPRS_API_ERROR_NOT_ACCEPTABLE: the server has no such representation (406)
 * @KOPRS_API_ERROR_UNSUPPORTED_MEDIA_TYPE: the kind does not take this type of body or patch (415)
 * @KOPRS_API_ERROR_REQUEST_TOO_LARGE: the body is bigger than the server takes, 3 MiB by default
 *   (413)
 * @KOPRS_API_ERROR_UNKNOWN: anything else
 *
 * What a server answered instead of doing what it was asked.
 *
 * The code follows the `reason` of the `Status` object that API servers answer with; where that is
 * empty or not known, the HTTP status. The message is the server's own. From C
 * [func@ApiError.get_status] and its kin have the rest.
 *
 * What went wrong on this side of the wire is in [error@Error].
 *
 * Since: 0.1
 */
typedef enum {
  KOPRS_API_ERROR_NOT_FOUND,
  KOPRS_API_ERROR_FORBIDDEN,
  KOPRS_API_ERROR_UNAUTHORIZED,
  KOPRS_API_ERROR_CONFLICT,
  KOPRS_API_ERROR_ALREADY_EXISTS,
  KOPRS_API_ERROR_INVALID,
  KOPRS_API_ERROR_BAD_REQUEST,
  KOPRS_API_ERROR_EXPIRED,
  KOPRS_API_ERROR_GONE,
  KOPRS_API_ERROR_TOO_MANY_REQUESTS,
  KOPRS_API_ERROR_TIMEOUT,
  KOPRS_API_ERROR_SERVER_TIMEOUT,
  KOPRS_API_ERROR_INTERNAL,
  KOPRS_API_ERROR_SERVICE_UNAVAILABLE,
  KOPRS_API_ERROR_METHOD_NOT_ALLOWED,
  KOPRS_API_ERROR_NOT_ACCEPTABLE,
  KOPRS_API_ERROR_UNSUPPORTED_MEDIA_TYPE,
  KOPRS_API_ERROR_REQUEST_TOO_LARGE,
  KOPRS_API_ERROR_UNKNOWN,
} KoprsApiError;

KOPRS_API
GQuark koprs_api_error_quark (void);

KOPRS_API
KoprsResource *koprs_api_error_get_status (const GError *error);
KOPRS_API
const char *koprs_api_error_get_reason (const GError *error);
KOPRS_API
guint koprs_api_error_get_http_status (const GError *error);
KOPRS_API
gint64 koprs_api_error_get_retry_after (const GError *error);
KOPRS_API
gboolean koprs_api_error_has_cause (const GError *error, const char *reason);
KOPRS_API
guint koprs_api_error_get_n_causes (const GError *error);
KOPRS_API
const char *koprs_api_error_get_cause_reason (const GError *error, guint index);
KOPRS_API
const char *koprs_api_error_get_cause_message (const GError *error, guint index);
KOPRS_API
const char *koprs_api_error_get_cause_field (const GError *error, guint index);

G_END_DECLS
