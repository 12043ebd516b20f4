/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/koprs-test-expectation.h"

/**
 * KoprsTestExpectation:
 *
 * A request that a scripted [class@TestServer] waits for, and what it is answered with. See
 * [method@TestServer.expect_request].
 *
 * It belongs to one thread at a time; the server takes a copy.
 *
 * Since: 0.1
 */
struct _KoprsTestExpectation {
  GObject parent_instance;

  char *method;
  char *path;
  char *request_body;
  char *request_content_type;
  guint status;
  char *answer;
  char *answer_content_type;
  guint retry_after;
  guint delay;
};

enum {
  PROP_METHOD = 1,
  PROP_PATH,
  PROP_REQUEST_BODY,
  PROP_REQUEST_CONTENT_TYPE,
  PROP_STATUS,
  PROP_ANSWER,
  PROP_ANSWER_CONTENT_TYPE,
  PROP_RETRY_AFTER,
  PROP_DELAY,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsTestExpectation, koprs_test_expectation, G_TYPE_OBJECT)

static void
koprs_test_expectation_finalize (GObject *object)
{
  KoprsTestExpectation *self = KOPRS_TEST_EXPECTATION (object);

  g_free (self->method);
  g_free (self->path);
  g_free (self->request_body);
  g_free (self->request_content_type);
  g_free (self->answer);
  g_free (self->answer_content_type);
  G_OBJECT_CLASS (koprs_test_expectation_parent_class)->finalize (object);
}

static void
koprs_test_expectation_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsTestExpectation *self = KOPRS_TEST_EXPECTATION (object);

  switch (id)
    {
    case PROP_METHOD:
      g_value_set_string (value, self->method);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_REQUEST_BODY:
      g_value_set_string (value, self->request_body);
      break;
    case PROP_REQUEST_CONTENT_TYPE:
      g_value_set_string (value, self->request_content_type);
      break;
    case PROP_STATUS:
      g_value_set_uint (value, self->status);
      break;
    case PROP_ANSWER:
      g_value_set_string (value, self->answer);
      break;
    case PROP_ANSWER_CONTENT_TYPE:
      g_value_set_string (value, self->answer_content_type);
      break;
    case PROP_RETRY_AFTER:
      g_value_set_uint (value, self->retry_after);
      break;
    case PROP_DELAY:
      g_value_set_uint (value, self->delay);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_test_expectation_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsTestExpectation *self = KOPRS_TEST_EXPECTATION (object);

  switch (id)
    {
    case PROP_METHOD:
      koprs_test_expectation_set_method (self, g_value_get_string (value));
      break;
    case PROP_PATH:
      koprs_test_expectation_set_path (self, g_value_get_string (value));
      break;
    case PROP_REQUEST_BODY:
      koprs_test_expectation_set_request_body (self, g_value_get_string (value));
      break;
    case PROP_REQUEST_CONTENT_TYPE:
      koprs_test_expectation_set_request_content_type (self, g_value_get_string (value));
      break;
    case PROP_STATUS:
      koprs_test_expectation_set_status (self, g_value_get_uint (value));
      break;
    case PROP_ANSWER:
      koprs_test_expectation_set_answer (self, g_value_get_string (value));
      break;
    case PROP_ANSWER_CONTENT_TYPE:
      koprs_test_expectation_set_answer_content_type (self, g_value_get_string (value));
      break;
    case PROP_RETRY_AFTER:
      koprs_test_expectation_set_retry_after (self, g_value_get_uint (value));
      break;
    case PROP_DELAY:
      koprs_test_expectation_set_delay (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_test_expectation_class_init (KoprsTestExpectationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = koprs_test_expectation_finalize;
  object_class->get_property = koprs_test_expectation_get_property;
  object_class->set_property = koprs_test_expectation_set_property;

  /**
   * KoprsTestExpectation:method:
   *
   * The method that is expected, such as `GET`, in capitals; `NULL`, the default, for any.
   *
   * Since: 0.1
   */
  properties[PROP_METHOD] = g_param_spec_string ("method", NULL, NULL, NULL, flags);
  /**
   * KoprsTestExpectation:path:
   *
   * The path that is expected, percent-encoded, with a query or without; without one any query will do. `NULL`, the
   * default, for any.
   *
   * Since: 0.1
   */
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  /**
   * KoprsTestExpectation:request-body:
   *
   * The JSON that the request must have for a body, members in any order; `NULL`, the default, for any body.
   *
   * Since: 0.1
   */
  properties[PROP_REQUEST_BODY] = g_param_spec_string ("request-body", NULL, NULL, NULL, flags);
  /**
   * KoprsTestExpectation:request-content-type:
   *
   * The media type that the request's body must have, without parameters; `NULL`, the default, for any.
   *
   * Since: 0.1
   */
  properties[PROP_REQUEST_CONTENT_TYPE] = g_param_spec_string ("request-content-type", NULL, NULL, NULL, flags);
  /**
   * KoprsTestExpectation:status:
   *
   * The HTTP status to answer with, from 200, the default, to 999.
   *
   * Since: 0.1
   */
  properties[PROP_STATUS] = g_param_spec_uint ("status", NULL, NULL, 200, 999, 200, flags);
  /**
   * KoprsTestExpectation:answer:
   *
   * The body to answer with, usually JSON; `NULL`, the default, for none.
   *
   * Since: 0.1
   */
  properties[PROP_ANSWER] = g_param_spec_string ("answer", NULL, NULL, NULL, flags);
  /**
   * KoprsTestExpectation:answer-content-type:
   *
   * The media type of the answer; `NULL`, the default, for `application/json`.
   *
   * Since: 0.1
   */
  properties[PROP_ANSWER_CONTENT_TYPE] = g_param_spec_string ("answer-content-type", NULL, NULL, NULL, flags);
  /**
   * KoprsTestExpectation:retry-after:
   *
   * The Retry-After header of the answer, in seconds; 0, the default, for none.
   *
   * Since: 0.1
   */
  properties[PROP_RETRY_AFTER] = g_param_spec_uint ("retry-after", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * KoprsTestExpectation:delay:
   *
   * For how many milliseconds of the server's clock the answer waits; 0 by default.
   *
   * Since: 0.1
   */
  properties[PROP_DELAY] = g_param_spec_uint ("delay", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_test_expectation_init (KoprsTestExpectation *self)
{
  self->status = 200;
}

/**
 * koprs_test_expectation_new:
 * @method: (nullable): the method that is expected, such as `GET`, or `NULL` for any
 * @path: (nullable): the path that is expected, with a query or without, or `NULL` for any
 *
 * An expectation that is answered with 200 and nothing.
 *
 * Returns: (transfer full): a new expectation
 *
 * Since: 0.1
 */
KoprsTestExpectation *
koprs_test_expectation_new (const char *method, const char *path)
{
  return g_object_new (KOPRS_TYPE_TEST_EXPECTATION, "method", method, "path", path, NULL);
}

/**
 * koprs_test_expectation_get_method: (get-property method)
 * @self: an expectation
 *
 * The method that is expected, such as `GET`.
 *
 * Returns: (nullable): an HTTP method
 *
 * Since: 0.1
 */
const char *
koprs_test_expectation_get_method (KoprsTestExpectation *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_EXPECTATION (self), NULL);

  return self->method;
}

/**
 * koprs_test_expectation_set_method: (set-property method)
 * @self: an expectation
 * @method: (nullable): an HTTP method
 *
 * Sets [property@TestExpectation:method].
 *
 * Since: 0.1
 */
void
koprs_test_expectation_set_method (KoprsTestExpectation *self, const char *method)
{
  g_return_if_fail (KOPRS_IS_TEST_EXPECTATION (self));

  if (g_strcmp0 (self->method, method) == 0)
    return;
  g_free (self->method);
  self->method = g_strdup (method);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_METHOD]);
}

/**
 * koprs_test_expectation_get_path: (get-property path)
 * @self: an expectation
 *
 * The path that is expected, percent-encoded, with a query or without.
 *
 * Returns: (nullable): a path
 *
 * Since: 0.1
 */
const char *
koprs_test_expectation_get_path (KoprsTestExpectation *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_EXPECTATION (self), NULL);

  return self->path;
}

/**
 * koprs_test_expectation_set_path: (set-property path)
 * @self: an expectation
 * @path: (nullable): a path
 *
 * Sets [property@TestExpectation:path].
 *
 * Since: 0.1
 */
void
koprs_test_expectation_set_path (KoprsTestExpectation *self, const char *path)
{
  g_return_if_fail (KOPRS_IS_TEST_EXPECTATION (self));

  if (g_strcmp0 (self->path, path) == 0)
    return;
  g_free (self->path);
  self->path = g_strdup (path);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PATH]);
}

/**
 * koprs_test_expectation_get_request_body: (get-property request-body)
 * @self: an expectation
 *
 * The JSON that the request must have for a body, members in any order.
 *
 * Returns: (nullable): JSON, or `NULL` for any body
 *
 * Since: 0.1
 */
const char *
koprs_test_expectation_get_request_body (KoprsTestExpectation *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_EXPECTATION (self), NULL);

  return self->request_body;
}

/**
 * koprs_test_expectation_set_request_body: (set-property request-body)
 * @self: an expectation
 * @request_body: (nullable): JSON, or `NULL` for any body
 *
 * Sets [property@TestExpectation:request-body].
 *
 * Since: 0.1
 */
void
koprs_test_expectation_set_request_body (KoprsTestExpectation *self, const char *request_body)
{
  g_return_if_fail (KOPRS_IS_TEST_EXPECTATION (self));

  if (g_strcmp0 (self->request_body, request_body) == 0)
    return;
  g_free (self->request_body);
  self->request_body = g_strdup (request_body);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REQUEST_BODY]);
}

/**
 * koprs_test_expectation_get_request_content_type: (get-property request-content-type)
 * @self: an expectation
 *
 * The media type that the request's body must have, without parameters.
 *
 * Returns: (nullable): a media type, or `NULL` for any
 *
 * Since: 0.1
 */
const char *
koprs_test_expectation_get_request_content_type (KoprsTestExpectation *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_EXPECTATION (self), NULL);

  return self->request_content_type;
}

/**
 * koprs_test_expectation_set_request_content_type: (set-property request-content-type)
 * @self: an expectation
 * @request_content_type: (nullable): a media type, or `NULL` for any
 *
 * Sets [property@TestExpectation:request-content-type].
 *
 * Since: 0.1
 */
void
koprs_test_expectation_set_request_content_type (KoprsTestExpectation *self, const char *request_content_type)
{
  g_return_if_fail (KOPRS_IS_TEST_EXPECTATION (self));

  if (g_strcmp0 (self->request_content_type, request_content_type) == 0)
    return;
  g_free (self->request_content_type);
  self->request_content_type = g_strdup (request_content_type);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REQUEST_CONTENT_TYPE]);
}

/**
 * koprs_test_expectation_get_status: (get-property status)
 * @self: an expectation
 *
 * The HTTP status to answer with.
 *
 * Returns: an HTTP status
 *
 * Since: 0.1
 */
guint
koprs_test_expectation_get_status (KoprsTestExpectation *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_EXPECTATION (self), 0);

  return self->status;
}

/**
 * koprs_test_expectation_set_status: (set-property status)
 * @self: an expectation
 * @status: an HTTP status
 *
 * Sets [property@TestExpectation:status].
 *
 * Since: 0.1
 */
void
koprs_test_expectation_set_status (KoprsTestExpectation *self, guint status)
{
  g_return_if_fail (KOPRS_IS_TEST_EXPECTATION (self));
  g_return_if_fail (status >= 200 && status <= 999);

  if (self->status == status)
    return;
  self->status = status;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

/**
 * koprs_test_expectation_get_answer: (get-property answer)
 * @self: an expectation
 *
 * The body to answer with, usually JSON.
 *
 * Returns: (nullable): the body of the answer, or `NULL` for none
 *
 * Since: 0.1
 */
const char *
koprs_test_expectation_get_answer (KoprsTestExpectation *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_EXPECTATION (self), NULL);

  return self->answer;
}

/**
 * koprs_test_expectation_set_answer: (set-property answer)
 * @self: an expectation
 * @answer: (nullable): the body of the answer, or `NULL` for none
 *
 * Sets [property@TestExpectation:answer].
 *
 * Since: 0.1
 */
void
koprs_test_expectation_set_answer (KoprsTestExpectation *self, const char *answer)
{
  g_return_if_fail (KOPRS_IS_TEST_EXPECTATION (self));

  if (g_strcmp0 (self->answer, answer) == 0)
    return;
  g_free (self->answer);
  self->answer = g_strdup (answer);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANSWER]);
}

/**
 * koprs_test_expectation_get_answer_content_type: (get-property answer-content-type)
 * @self: an expectation
 *
 * The media type of the answer.
 *
 * Returns: (nullable): a media type, or `NULL` for JSON
 *
 * Since: 0.1
 */
const char *
koprs_test_expectation_get_answer_content_type (KoprsTestExpectation *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_EXPECTATION (self), NULL);

  return self->answer_content_type;
}

/**
 * koprs_test_expectation_set_answer_content_type: (set-property answer-content-type)
 * @self: an expectation
 * @answer_content_type: (nullable): a media type, or `NULL` for JSON
 *
 * Sets [property@TestExpectation:answer-content-type].
 *
 * Since: 0.1
 */
void
koprs_test_expectation_set_answer_content_type (KoprsTestExpectation *self, const char *answer_content_type)
{
  g_return_if_fail (KOPRS_IS_TEST_EXPECTATION (self));

  if (g_strcmp0 (self->answer_content_type, answer_content_type) == 0)
    return;
  g_free (self->answer_content_type);
  self->answer_content_type = g_strdup (answer_content_type);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANSWER_CONTENT_TYPE]);
}

/**
 * koprs_test_expectation_get_retry_after: (get-property retry-after)
 * @self: an expectation
 *
 * The Retry-After header of the answer, in seconds.
 *
 * Returns: seconds, 0 for no header
 *
 * Since: 0.1
 */
guint
koprs_test_expectation_get_retry_after (KoprsTestExpectation *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_EXPECTATION (self), 0);

  return self->retry_after;
}

/**
 * koprs_test_expectation_set_retry_after: (set-property retry-after)
 * @self: an expectation
 * @retry_after: seconds, 0 for no header
 *
 * Sets [property@TestExpectation:retry-after].
 *
 * Since: 0.1
 */
void
koprs_test_expectation_set_retry_after (KoprsTestExpectation *self, guint retry_after)
{
  g_return_if_fail (KOPRS_IS_TEST_EXPECTATION (self));

  if (self->retry_after == retry_after)
    return;
  self->retry_after = retry_after;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RETRY_AFTER]);
}

/**
 * koprs_test_expectation_get_delay: (get-property delay)
 * @self: an expectation
 *
 * For how many milliseconds of the server's clock the answer waits.
 *
 * Returns: milliseconds
 *
 * Since: 0.1
 */
guint
koprs_test_expectation_get_delay (KoprsTestExpectation *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_EXPECTATION (self), 0);

  return self->delay;
}

/**
 * koprs_test_expectation_set_delay: (set-property delay)
 * @self: an expectation
 * @delay: milliseconds
 *
 * Sets [property@TestExpectation:delay].
 *
 * Since: 0.1
 */
void
koprs_test_expectation_set_delay (KoprsTestExpectation *self, guint delay)
{
  g_return_if_fail (KOPRS_IS_TEST_EXPECTATION (self));

  if (self->delay == delay)
    return;
  self->delay = delay;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DELAY]);
}
