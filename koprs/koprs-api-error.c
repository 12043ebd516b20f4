/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-api-error-private.h"

#include "koprs/koprs-resource-private.h"
#include "koprs/json/koprs-json-path.h"
#include "koprs/json/koprs-json-value.h"

#include <string.h>

/* How much of an answer that is no Status goes into the message. */
#define MAX_TEXT 2048

typedef struct {
  char *reason;
  char *message;
  char *field;
} Cause;

typedef struct {
  KoprsResource *status;
  char *reason;
  GPtrArray *causes;
  guint http_status;
  gint64 retry_after;
} KoprsApiErrorPrivate;

static void
koprs_api_error_private_init (KoprsApiErrorPrivate *priv)
{
  priv->retry_after = -1;
}

/* The causes are never changed once they are in an error, so copies share them. */
static void
koprs_api_error_private_copy (const KoprsApiErrorPrivate *from, KoprsApiErrorPrivate *to)
{
  to->status = from->status != NULL ? g_object_ref (from->status) : NULL;
  to->reason = g_strdup (from->reason);
  to->causes = from->causes != NULL ? g_ptr_array_ref (from->causes) : NULL;
  to->http_status = from->http_status;
  to->retry_after = from->retry_after;
}

static void
koprs_api_error_private_clear (KoprsApiErrorPrivate *priv)
{
  g_clear_object (&priv->status);
  g_clear_pointer (&priv->reason, g_free);
  g_clear_pointer (&priv->causes, g_ptr_array_unref);
}

/**
 * koprs_api_error_quark:
 *
 * The domain of [error@ApiError], as a quark.
 *
 * Returns: the quark
 *
 * Since: 0.1
 */
G_DEFINE_EXTENDED_ERROR (KoprsApiError, koprs_api_error)

static void
cause_free (Cause *self)
{
  g_free (self->reason);
  g_free (self->message);
  g_free (self->field);
  g_free (self);
}

static const struct {
  const char *reason;
  KoprsApiError code;
} reasons[] = {
  { "NotFound", KOPRS_API_ERROR_NOT_FOUND },
  { "Conflict", KOPRS_API_ERROR_CONFLICT },
  { "AlreadyExists", KOPRS_API_ERROR_ALREADY_EXISTS },
  { "Forbidden", KOPRS_API_ERROR_FORBIDDEN },
  { "Unauthorized", KOPRS_API_ERROR_UNAUTHORIZED },
  { "Invalid", KOPRS_API_ERROR_INVALID },
  { "BadRequest", KOPRS_API_ERROR_BAD_REQUEST },
  { "Expired", KOPRS_API_ERROR_EXPIRED },
  { "Gone", KOPRS_API_ERROR_GONE },
  { "TooManyRequests", KOPRS_API_ERROR_TOO_MANY_REQUESTS },
  { "Timeout", KOPRS_API_ERROR_TIMEOUT },
  { "ServerTimeout", KOPRS_API_ERROR_SERVER_TIMEOUT },
  { "InternalError", KOPRS_API_ERROR_INTERNAL },
  { "ServiceUnavailable", KOPRS_API_ERROR_SERVICE_UNAVAILABLE },
  { "MethodNotAllowed", KOPRS_API_ERROR_METHOD_NOT_ALLOWED },
  { "NotAcceptable", KOPRS_API_ERROR_NOT_ACCEPTABLE },
  { "UnsupportedMediaType", KOPRS_API_ERROR_UNSUPPORTED_MEDIA_TYPE },
  { "RequestEntityTooLarge", KOPRS_API_ERROR_REQUEST_TOO_LARGE },
};

/* What is to be read where the reason says nothing; a 409 is a conflict, for only the reason can
 * tell that it is a name in use, and a 410 is what today's servers call expired. */
static KoprsApiError
code_of_http_status (guint http_status)
{
  switch (http_status)
    {
    case 400:
      return KOPRS_API_ERROR_BAD_REQUEST;
    case 401:
      return KOPRS_API_ERROR_UNAUTHORIZED;
    case 403:
      return KOPRS_API_ERROR_FORBIDDEN;
    case 404:
      return KOPRS_API_ERROR_NOT_FOUND;
    case 405:
      return KOPRS_API_ERROR_METHOD_NOT_ALLOWED;
    case 406:
      return KOPRS_API_ERROR_NOT_ACCEPTABLE;
    case 409:
      return KOPRS_API_ERROR_CONFLICT;
    case 410:
      return KOPRS_API_ERROR_EXPIRED;
    case 413:
      return KOPRS_API_ERROR_REQUEST_TOO_LARGE;
    case 415:
      return KOPRS_API_ERROR_UNSUPPORTED_MEDIA_TYPE;
    case 422:
      return KOPRS_API_ERROR_INVALID;
    case 429:
      return KOPRS_API_ERROR_TOO_MANY_REQUESTS;
    case 502:
    case 503:
      return KOPRS_API_ERROR_SERVICE_UNAVAILABLE;
    case 504:
      return KOPRS_API_ERROR_TIMEOUT;
    default:
      return http_status / 100 == 5 ? KOPRS_API_ERROR_INTERNAL : KOPRS_API_ERROR_UNKNOWN;
    }
}

KoprsApiError
koprs_api_error_code (const char *reason, guint http_status)
{
  for (gsize i = 0; reason != NULL && i < G_N_ELEMENTS (reasons); i++)
    if (strcmp (reason, reasons[i].reason) == 0)
      return reasons[i].code;
  return code_of_http_status (http_status);
}

/* The string at the path; NULL where there is none or an empty one. */
static char *
dup_text (KoprsJsonSlice value, const char *path)
{
  g_autofree char *text = koprs_json_value_dup_string (koprs_json_path_find (value, path));

  return text != NULL && text[0] != '\0' ? g_steal_pointer (&text) : NULL;
}

static gint64
read_int (KoprsJsonSlice value, const char *path, gint64 fallback)
{
  gint64 number;

  return koprs_json_value_get_int (koprs_json_path_find (value, path), &number) ? number : fallback;
}

static GPtrArray *
read_causes (KoprsJsonSlice status)
{
  KoprsJsonSlice list = koprs_json_path_find (status, "details.causes");
  GPtrArray *causes;
  KoprsJsonIter iter;
  KoprsJsonSlice value;

  if (koprs_json_value_type (list) != KOPRS_JSON_ARRAY)
    return NULL;

  causes = g_ptr_array_new_with_free_func ((GDestroyNotify) cause_free);
  koprs_json_iter_init (&iter, list);
  while (koprs_json_iter_next (&iter, NULL, &value))
    {
      Cause *cause = g_new0 (Cause, 1);

      cause->reason = dup_text (value, "reason");
      cause->message = dup_text (value, "message");
      cause->field = dup_text (value, "field");
      g_ptr_array_add (causes, cause);
    }
  return causes;
}

static KoprsResource *
read_status (KoprsJsonSlice status)
{
  g_autoptr (KoprsBlob) blob = koprs_blob_new_from_json (status.data, status.length, NULL);

  return blob != NULL ? koprs_resource_new_take_blob (g_steal_pointer (&blob), NULL) : NULL;
}

GError *
koprs_api_error_new_from_status (guint http_status, KoprsJsonSlice status, gint64 retry_after)
{
  g_autofree char *reason = NULL;
  g_autofree char *message = NULL;
  KoprsApiErrorPrivate *priv;
  GError *error;

  if (koprs_json_value_type (status) != KOPRS_JSON_OBJECT)
    return koprs_api_error_new_from_text (http_status, NULL, 0, retry_after);

  reason = dup_text (status, "reason");
  message = dup_text (status, "message");
  if (http_status == 0)
    http_status = CLAMP (read_int (status, "code", 0), 0, 999);
  if (message == NULL && reason != NULL)
    message = g_strdup_printf ("the server answered %u %s", http_status, reason);
  else if (message == NULL)
    message = g_strdup_printf ("the server answered %u", http_status);

  error = g_error_new_literal (KOPRS_API_ERROR, koprs_api_error_code (reason, http_status),
                               message);
  priv = koprs_api_error_get_private (error);
  priv->status = read_status (status);
  priv->reason = g_steal_pointer (&reason);
  priv->causes = read_causes (status);
  priv->http_status = http_status;
  if (retry_after < 0)
    retry_after = read_int (status, "details.retryAfterSeconds", -1);
  priv->retry_after = MAX (retry_after, -1);
  return error;
}

GError *
koprs_api_error_new_from_text (guint http_status, const char *text, gssize length,
                               gint64 retry_after)
{
  g_autofree char *message = NULL;
  KoprsApiErrorPrivate *priv;
  GError *error;

  if (text != NULL)
    {
      gsize n_bytes = length >= 0 ? (gsize) length : strlen (text);

      message = g_strstrip (g_utf8_make_valid (text, MIN (n_bytes, MAX_TEXT)));
    }
  if (message == NULL || message[0] == '\0')
    {
      g_free (message);
      message = g_strdup_printf ("the server answered %u", http_status);
    }

  error = g_error_new_literal (KOPRS_API_ERROR, koprs_api_error_code (NULL, http_status), message);
  priv = koprs_api_error_get_private (error);
  priv->http_status = http_status;
  priv->retry_after = MAX (-1, retry_after);
  return error;
}

/* NULL for errors of other domains, which have no such data. */
static const KoprsApiErrorPrivate *
peek_private (const GError *error)
{
  if (error == NULL || error->domain != KOPRS_API_ERROR)
    return NULL;
  return koprs_api_error_get_private (error);
}

static const Cause *
peek_cause (const GError *error, guint index)
{
  const KoprsApiErrorPrivate *priv = peek_private (error);

  if (priv == NULL || priv->causes == NULL || index >= priv->causes->len)
    return NULL;
  return g_ptr_array_index (priv->causes, index);
}

/**
 * koprs_api_error_get_status: (skip)
 * @error: (nullable): an error
 *
 * The whole `Status` object that the server answered. Its own members are `reason`, `message`,
 * `code` and `details`.
 *
 * For C only: other languages do not carry it along with an error.
 *
 * Returns: (transfer none) (nullable): the object, valid as long as the error; `NULL` where the
 *   server answered something else, or the error is not one of `KOPRS_API_ERROR`
 *
 * Since: 0.1
 */
KoprsResource *
koprs_api_error_get_status (const GError *error)
{
  const KoprsApiErrorPrivate *priv = peek_private (error);

  return priv != NULL ? priv->status : NULL;
}

/**
 * koprs_api_error_get_reason: (skip)
 * @error: (nullable): an error
 *
 * The reason as the server put it, such as `NotFound`: what the code was made of, and more where
 * there is no code for it.
 *
 * Returns: (transfer none) (nullable): the reason; `NULL` where the server gave none, or the error
 *   is not one of `KOPRS_API_ERROR`
 *
 * Since: 0.1
 */
const char *
koprs_api_error_get_reason (const GError *error)
{
  const KoprsApiErrorPrivate *priv = peek_private (error);

  return priv != NULL ? priv->reason : NULL;
}

/**
 * koprs_api_error_get_http_status: (skip)
 * @error: (nullable): an error
 *
 * The HTTP status of the answer, or for an error inside a watch the `code` of its `Status`.
 *
 * Returns: the status, such as 404; 0 where there is none, or the error is not one of
 *   `KOPRS_API_ERROR`
 *
 * Since: 0.1
 */
guint
koprs_api_error_get_http_status (const GError *error)
{
  const KoprsApiErrorPrivate *priv = peek_private (error);

  return priv != NULL ? priv->http_status : 0;
}

/**
 * koprs_api_error_get_retry_after: (skip)
 * @error: (nullable): an error
 *
 * How long the server asks to wait before the next try: its `Retry-After` header, else
 * `details.retryAfterSeconds`.
 *
 * Returns: seconds; -1 where it does not say, or the error is not one of `KOPRS_API_ERROR`
 *
 * Since: 0.1
 */
gint64
koprs_api_error_get_retry_after (const GError *error)
{
  const KoprsApiErrorPrivate *priv = peek_private (error);

  return priv != NULL ? priv->retry_after : -1;
}

/**
 * koprs_api_error_has_cause: (skip)
 * @error: (nullable): an error
 * @reason: (nullable): the reason to look for, such as `FieldManagerConflict` or
 *   `NamespaceTerminating`
 *
 * Whether one of the causes in `details.causes` has a reason.
 *
 * Returns: `TRUE` if one has; `FALSE` too if the error is not one of `KOPRS_API_ERROR`
 *
 * Since: 0.1
 */
gboolean
koprs_api_error_has_cause (const GError *error, const char *reason)
{
  const Cause *cause;

  for (guint i = 0; reason != NULL && (cause = peek_cause (error, i)) != NULL; i++)
    if (g_strcmp0 (cause->reason, reason) == 0)
      return TRUE;
  return FALSE;
}

/**
 * koprs_api_error_get_n_causes: (skip)
 * @error: (nullable): an error
 *
 * How many causes there are in `details.causes`: one for each field that breaks a rule, or each
 * manager in the way.
 *
 * Returns: the number; 0 if the error is not one of `KOPRS_API_ERROR`
 *
 * Since: 0.1
 */
guint
koprs_api_error_get_n_causes (const GError *error)
{
  const KoprsApiErrorPrivate *priv = peek_private (error);

  return priv != NULL && priv->causes != NULL ? priv->causes->len : 0;
}

/**
 * koprs_api_error_get_cause_reason: (skip)
 * @error: (nullable): an error
 * @index: which cause, from 0
 *
 * The reason of one cause, such as `FieldValueInvalid`.
 *
 * Returns: (transfer none) (nullable): the reason, or `NULL` where there is none
 *
 * Since: 0.1
 */
const char *
koprs_api_error_get_cause_reason (const GError *error, guint index)
{
  const Cause *cause = peek_cause (error, index);

  return cause != NULL ? cause->reason : NULL;
}

/**
 * koprs_api_error_get_cause_message: (skip)
 * @error: (nullable): an error
 * @index: which cause, from 0
 *
 * The message of one cause, such as `Required value` or `conflict with "kubectl" using apps/v1`.
 *
 * Returns: (transfer none) (nullable): the message, or `NULL` where there is none
 *
 * Since: 0.1
 */
const char *
koprs_api_error_get_cause_message (const GError *error, guint index)
{
  const Cause *cause = peek_cause (error, index);

  return cause != NULL ? cause->message : NULL;
}

/**
 * koprs_api_error_get_cause_field: (skip)
 * @error: (nullable): an error
 * @index: which cause, from 0
 *
 * The field that one cause is about, such as `spec.replicas`.
 *
 * Returns: (transfer none) (nullable): the field's path as the server writes it, or `NULL` where
 *   there is none
 *
 * Since: 0.1
 */
const char *
koprs_api_error_get_cause_field (const GError *error, guint index)
{
  const Cause *cause = peek_cause (error, index);

  return cause != NULL ? cause->field : NULL;
}
