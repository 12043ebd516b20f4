/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/koprs-test-request-private.h"

#include "koprs/testing/requests/koprs-test-call.h"

#include <string.h>

/* The object itself and what its parts cost beside their bytes. */
#define OVERHEAD 256

/**
 * KoprsTestRequest:
 *
 * One request that a [class@TestServer] has answered or begun to answer.
 *
 * Requests are immutable, and may be read from any thread. They come from [method@TestServer.get_requests].
 *
 * Since: 0.1
 */
struct _KoprsTestRequest {
  GObject parent_instance;

  char *method;
  char *path;
  char *query;
  char *headers;            /* name NUL value NUL and so on */
  gsize headers_length;
  GBytes *body;
  guint status;
  guint connection;
};

enum {
  PROP_METHOD = 1,
  PROP_PATH,
  PROP_QUERY,
  PROP_STATUS,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsTestRequest, koprs_test_request, G_TYPE_OBJECT)

static void
koprs_test_request_finalize (GObject *object)
{
  KoprsTestRequest *self = KOPRS_TEST_REQUEST (object);

  g_free (self->method);
  g_free (self->path);
  g_free (self->query);
  g_free (self->headers);
  g_clear_pointer (&self->body, g_bytes_unref);
  G_OBJECT_CLASS (koprs_test_request_parent_class)->finalize (object);
}

static void
koprs_test_request_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsTestRequest *self = KOPRS_TEST_REQUEST (object);

  switch (id)
    {
    case PROP_METHOD:
      g_value_set_string (value, self->method);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_QUERY:
      g_value_set_string (value, self->query);
      break;
    case PROP_STATUS:
      g_value_set_uint (value, self->status);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_test_request_class_init (KoprsTestRequestClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = koprs_test_request_finalize;
  object_class->get_property = koprs_test_request_get_property;

  /**
   * KoprsTestRequest:method:
   *
   * The method, such as `GET`.
   *
   * Since: 0.1
   */
  properties[PROP_METHOD] = g_param_spec_string ("method", NULL, NULL, NULL, flags);
  /**
   * KoprsTestRequest:path:
   *
   * The path as it was sent, without the query.
   *
   * Since: 0.1
   */
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  /**
   * KoprsTestRequest:query:
   *
   * The query as it was sent, without its question mark; empty where there was none.
   *
   * Since: 0.1
   */
  properties[PROP_QUERY] = g_param_spec_string ("query", NULL, NULL, NULL, flags);
  /**
   * KoprsTestRequest:status:
   *
   * The HTTP status that the request was answered with.
   *
   * Since: 0.1
   */
  properties[PROP_STATUS] = g_param_spec_uint ("status", NULL, NULL, 0, 999, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_test_request_init (KoprsTestRequest *self)
{
}

KoprsTestRequest *
koprs_test_request_new (const char *method, const char *path, const char *query, const GString *headers,
                        GBytes *body, guint status, guint connection)
{
  KoprsTestRequest *self = g_object_new (KOPRS_TYPE_TEST_REQUEST, NULL);

  self->method = g_strdup (method);
  self->path = g_strdup (path);
  self->query = g_strdup (query != NULL ? query : "");
  self->headers = g_memdup2 (headers->str, headers->len);
  self->headers_length = headers->len;
  self->body = g_bytes_ref (body);
  self->status = status;
  self->connection = connection;
  return self;
}

gsize
koprs_test_request_get_size (KoprsTestRequest *self)
{
  return OVERHEAD + strlen (self->path) + strlen (self->query) + self->headers_length + g_bytes_get_size (self->body);
}

/**
 * koprs_test_request_get_method: (get-property method)
 * @self: a request
 *
 * The method of a request.
 *
 * Returns: the method, such as `GET`
 *
 * Since: 0.1
 */
const char *
koprs_test_request_get_method (KoprsTestRequest *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_REQUEST (self), NULL);

  return self->method;
}

/**
 * koprs_test_request_get_path: (get-property path)
 * @self: a request
 *
 * The path of a request, still percent-encoded.
 *
 * Returns: the path without the query
 *
 * Since: 0.1
 */
const char *
koprs_test_request_get_path (KoprsTestRequest *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_REQUEST (self), NULL);

  return self->path;
}

/**
 * koprs_test_request_get_query: (get-property query)
 * @self: a request
 *
 * The query of a request, still percent-encoded. For single parameters see
 * [method@TestRequest.dup_parameter].
 *
 * Returns: the query without its question mark, empty where there was none
 *
 * Since: 0.1
 */
const char *
koprs_test_request_get_query (KoprsTestRequest *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_REQUEST (self), NULL);

  return self->query;
}

/**
 * koprs_test_request_dup_parameter:
 * @self: a request
 * @name: (nullable): the name of a parameter, such as `fieldManager`
 *
 * One decoded parameter of the query; of several with the same name the first.
 *
 * Returns: (transfer full) (nullable): the value, or `NULL` where the query has no such parameter
 *
 * Since: 0.1
 */
char *
koprs_test_request_dup_parameter (KoprsTestRequest *self, const char *name)
{
  g_autoptr (KoprsTestCall) call = NULL;

  g_return_val_if_fail (KOPRS_IS_TEST_REQUEST (self), NULL);

  if (name == NULL)
    return NULL;
  call = koprs_test_call_new (self->method, self->path, self->query);
  return g_strdup (koprs_test_call_get (call, name));
}

/**
 * koprs_test_request_get_header:
 * @self: a request
 * @name: (nullable): the name of a header in any case, such as `Content-Type`
 *
 * One header of the request; several of the same name are joined with commas.
 *
 * Returns: (nullable): the value, or `NULL` where there was no such header
 *
 * Since: 0.1
 */
const char *
koprs_test_request_get_header (KoprsTestRequest *self, const char *name)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (KOPRS_IS_TEST_REQUEST (self), NULL);

  if (name == NULL)
    return NULL;
  lower = g_ascii_strdown (name, -1);
  for (gsize at = 0; at < self->headers_length;)
    {
      const char *header = self->headers + at, *value = header + strlen (header) + 1;

      if (strcmp (header, lower) == 0)
        return value;
      at = (gsize) (value - self->headers) + strlen (value) + 1;
    }
  return NULL;
}

/**
 * koprs_test_request_get_body:
 * @self: a request
 *
 * The body as it was sent.
 *
 * Returns: (transfer none): the bytes, empty where there was no body
 *
 * Since: 0.1
 */
GBytes *
koprs_test_request_get_body (KoprsTestRequest *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_REQUEST (self), NULL);

  return self->body;
}

/**
 * koprs_test_request_get_status: (get-property status)
 * @self: a request
 *
 * The HTTP status that the request was answered with. That of a watch is known as soon as it has begun.
 *
 * Returns: the status, such as 200
 *
 * Since: 0.1
 */
guint
koprs_test_request_get_status (KoprsTestRequest *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_REQUEST (self), 0);

  return self->status;
}

/**
 * koprs_test_request_get_connection:
 * @self: a request
 *
 * Which connection the request came on: requests with the same number shared one. This shows whether a client
 * keeps its connections.
 *
 * Returns: a number, counted from 1 in the order in which connections were first used
 *
 * Since: 0.1
 */
guint
koprs_test_request_get_connection (KoprsTestRequest *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_REQUEST (self), 0);

  return self->connection;
}
