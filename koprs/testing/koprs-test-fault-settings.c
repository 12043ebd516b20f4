/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The settings of a fault: a getter and a setter each. */

#include "koprs/testing/koprs-test-fault-private.h"

gboolean
koprs_test_fault_knows_verb (const char *verb)
{
  /* What authorization calls requests for resources; and for other paths, where it takes the method. */
  static const char *const verbs[] = {
    "get", "list", "watch", "create", "update", "patch", "delete", "deletecollection",
    "head", "post", "put", "options", NULL,
  };

  return g_strv_contains (verbs, verb);
}

/**
 * koprs_test_fault_get_method: (get-property method)
 * @self: a fault
 *
 * The HTTP method of the requests it is for, such as `PATCH`.
 *
 * Returns: (nullable): an HTTP method, or `NULL` for any
 *
 * Since: 0.1
 */
const char *
koprs_test_fault_get_method (KoprsTestFault *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_FAULT (self), NULL);

  return self->method;
}

/**
 * koprs_test_fault_set_method: (set-property method)
 * @self: a fault
 * @method: (nullable): an HTTP method, or `NULL` for any
 *
 * Sets [property@TestFault:method].
 *
 * Since: 0.1
 */
void
koprs_test_fault_set_method (KoprsTestFault *self, const char *method)
{
  g_return_if_fail (KOPRS_IS_TEST_FAULT (self));

  if (g_strcmp0 (self->method, method) == 0)
    return;
  g_free (self->method);
  self->method = g_strdup (method);
  g_object_notify (G_OBJECT (self), "method");
}

/**
 * koprs_test_fault_get_verb: (get-property verb)
 * @self: a fault
 *
 * The verb of the requests it is for, as authorization names it: get, list, watch, create, update, patch, delete
 * or deletecollection; for a path that is no resource's the method in small letters, such as post.
 *
 * Returns: (nullable): a verb, or `NULL` for any
 *
 * Since: 0.1
 */
const char *
koprs_test_fault_get_verb (KoprsTestFault *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_FAULT (self), NULL);

  return self->verb;
}

/**
 * koprs_test_fault_set_verb: (set-property verb)
 * @self: a fault
 * @verb: (nullable): a verb, or `NULL` for any
 *
 * Sets [property@TestFault:verb].
 *
 * A verb that no request has, such as `GET` in capital letters, is warned of: the fault would hit nothing.
 *
 * Since: 0.1
 */
void
koprs_test_fault_set_verb (KoprsTestFault *self, const char *verb)
{
  g_return_if_fail (KOPRS_IS_TEST_FAULT (self));

  if (g_strcmp0 (self->verb, verb) == 0)
    return;
  if (verb != NULL && !koprs_test_fault_knows_verb (verb))
    g_warning ("no request has the verb \"%s\": a fault that asks for it hits none", verb);
  g_free (self->verb);
  self->verb = g_strdup (verb);
  g_object_notify (G_OBJECT (self), "verb");
}

/**
 * koprs_test_fault_get_path: (get-property path)
 * @self: a fault
 *
 * A pattern for the paths of the requests it is for, with `*` for any text and `?` for any character, such as
 * `/api/v1/namespaces/default/pods/web-*`.
 *
 * Returns: (nullable): a pattern, or `NULL` for any path
 *
 * Since: 0.1
 */
const char *
koprs_test_fault_get_path (KoprsTestFault *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_FAULT (self), NULL);

  return self->path;
}

/**
 * koprs_test_fault_set_path: (set-property path)
 * @self: a fault
 * @path: (nullable): a pattern, or `NULL` for any path
 *
 * Sets [property@TestFault:path].
 *
 * Since: 0.1
 */
void
koprs_test_fault_set_path (KoprsTestFault *self, const char *path)
{
  g_return_if_fail (KOPRS_IS_TEST_FAULT (self));

  if (g_strcmp0 (self->path, path) == 0)
    return;
  g_free (self->path);
  self->path = g_strdup (path);
  g_object_notify (G_OBJECT (self), "path");
}

/**
 * koprs_test_fault_get_resource: (get-property resource)
 * @self: a fault
 *
 * The resource of the requests it is for, by its plural and group, such as `pods` or `deployments.apps`, with
 * its subresources.
 *
 * Returns: (nullable): a resource, or `NULL` for any
 *
 * Since: 0.1
 */
const char *
koprs_test_fault_get_resource (KoprsTestFault *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_FAULT (self), NULL);

  return self->resource;
}

/**
 * koprs_test_fault_set_resource: (set-property resource)
 * @self: a fault
 * @resource: (nullable): a resource, or `NULL` for any
 *
 * Sets [property@TestFault:resource].
 *
 * Since: 0.1
 */
void
koprs_test_fault_set_resource (KoprsTestFault *self, const char *resource)
{
  g_return_if_fail (KOPRS_IS_TEST_FAULT (self));

  if (g_strcmp0 (self->resource, resource) == 0)
    return;
  g_free (self->resource);
  self->resource = g_strdup (resource);
  g_object_notify (G_OBJECT (self), "resource");
}

/**
 * koprs_test_fault_get_after: (get-property after)
 * @self: a fault
 *
 * How many such requests pass before the first that is hit.
 *
 * Returns: a number of requests
 *
 * Since: 0.1
 */
guint
koprs_test_fault_get_after (KoprsTestFault *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_FAULT (self), 0);

  return self->after;
}

/**
 * koprs_test_fault_set_after: (set-property after)
 * @self: a fault
 * @after: a number of requests
 *
 * Sets [property@TestFault:after].
 *
 * Since: 0.1
 */
void
koprs_test_fault_set_after (KoprsTestFault *self, guint after)
{
  g_return_if_fail (KOPRS_IS_TEST_FAULT (self));

  if (self->after == after)
    return;
  self->after = after;
  g_object_notify (G_OBJECT (self), "after");
}

/**
 * koprs_test_fault_get_count: (get-property count)
 * @self: a fault
 *
 * How many such requests are hit, from the first on.
 *
 * Returns: a number of requests, 0 for all
 *
 * Since: 0.1
 */
guint
koprs_test_fault_get_count (KoprsTestFault *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_FAULT (self), 0);

  return self->count;
}

/**
 * koprs_test_fault_set_count: (set-property count)
 * @self: a fault
 * @count: a number of requests, 0 for all
 *
 * Sets [property@TestFault:count].
 *
 * Since: 0.1
 */
void
koprs_test_fault_set_count (KoprsTestFault *self, guint count)
{
  g_return_if_fail (KOPRS_IS_TEST_FAULT (self));

  if (self->count == count)
    return;
  self->count = count;
  g_object_notify (G_OBJECT (self), "count");
}

/**
 * koprs_test_fault_get_probability: (get-property probability)
 * @self: a fault
 *
 * How likely each such request is hit, from 0 to 1, the default.
 *
 * Returns: a probability from 0 to 1
 *
 * Since: 0.1
 */
double
koprs_test_fault_get_probability (KoprsTestFault *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_FAULT (self), 0);

  return self->probability;
}

/**
 * koprs_test_fault_set_probability: (set-property probability)
 * @self: a fault
 * @probability: a probability from 0 to 1
 *
 * Sets [property@TestFault:probability].
 *
 * Since: 0.1
 */
void
koprs_test_fault_set_probability (KoprsTestFault *self, double probability)
{
  g_return_if_fail (KOPRS_IS_TEST_FAULT (self));
  g_return_if_fail (probability >= 0 && probability <= 1);

  if (self->probability == probability)
    return;
  self->probability = probability;
  g_object_notify (G_OBJECT (self), "probability");
}

/**
 * koprs_test_fault_get_delay: (get-property delay)
 * @self: a fault
 *
 * A wait in milliseconds of the server's clock: before a delayed request is handled, or between the pieces of a
 * slow answer.
 *
 * Returns: milliseconds
 *
 * Since: 0.1
 */
guint
koprs_test_fault_get_delay (KoprsTestFault *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_FAULT (self), 0);

  return self->delay;
}

/**
 * koprs_test_fault_set_delay: (set-property delay)
 * @self: a fault
 * @delay: milliseconds
 *
 * Sets [property@TestFault:delay].
 *
 * Since: 0.1
 */
void
koprs_test_fault_set_delay (KoprsTestFault *self, guint delay)
{
  g_return_if_fail (KOPRS_IS_TEST_FAULT (self));

  if (self->delay == delay)
    return;
  self->delay = delay;
  g_object_notify (G_OBJECT (self), "delay");
}

/**
 * koprs_test_fault_get_bytes: (get-property bytes)
 * @self: a fault
 *
 * A number of bytes of the body: after how many an answer is cut, stands still or turns into garbage, how large
 * the pieces of a slow one are, how large an oversized one is.
 *
 * Returns: a number of bytes
 *
 * Since: 0.1
 */
guint64
koprs_test_fault_get_bytes (KoprsTestFault *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_FAULT (self), 0);

  return self->bytes;
}

/**
 * koprs_test_fault_set_bytes: (set-property bytes)
 * @self: a fault
 * @bytes: a number of bytes
 *
 * Sets [property@TestFault:bytes].
 *
 * Since: 0.1
 */
void
koprs_test_fault_set_bytes (KoprsTestFault *self, guint64 bytes)
{
  g_return_if_fail (KOPRS_IS_TEST_FAULT (self));

  if (self->bytes == bytes)
    return;
  self->bytes = bytes;
  g_object_notify (G_OBJECT (self), "bytes");
}

/**
 * koprs_test_fault_get_status: (get-property status)
 * @self: a fault
 *
 * The HTTP status of a refusal, 503 by default.
 *
 * Returns: an HTTP status
 *
 * Since: 0.1
 */
guint
koprs_test_fault_get_status (KoprsTestFault *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_FAULT (self), 0);

  return self->status;
}

/**
 * koprs_test_fault_set_status: (set-property status)
 * @self: a fault
 * @status: an HTTP status
 *
 * Sets [property@TestFault:status].
 *
 * Since: 0.1
 */
void
koprs_test_fault_set_status (KoprsTestFault *self, guint status)
{
  g_return_if_fail (KOPRS_IS_TEST_FAULT (self));
  g_return_if_fail (status >= 200 && status <= 999);

  if (self->status == status)
    return;
  self->status = status;
  g_object_notify (G_OBJECT (self), "status");
}

/**
 * koprs_test_fault_get_retry_after: (get-property retry-after)
 * @self: a fault
 *
 * The Retry-After header of a refusal, in seconds.
 *
 * Returns: seconds, 0 for no header
 *
 * Since: 0.1
 */
guint
koprs_test_fault_get_retry_after (KoprsTestFault *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_FAULT (self), 0);

  return self->retry_after;
}

/**
 * koprs_test_fault_set_retry_after: (set-property retry-after)
 * @self: a fault
 * @retry_after: seconds, 0 for no header
 *
 * Sets [property@TestFault:retry-after].
 *
 * Since: 0.1
 */
void
koprs_test_fault_set_retry_after (KoprsTestFault *self, guint retry_after)
{
  g_return_if_fail (KOPRS_IS_TEST_FAULT (self));

  if (self->retry_after == retry_after)
    return;
  self->retry_after = retry_after;
  g_object_notify (G_OBJECT (self), "retry-after");
}

/**
 * koprs_test_fault_get_content_type: (get-property content-type)
 * @self: a fault
 *
 * The media type that an answer claims to have, `text/html` by default.
 *
 * Returns: (nullable): a media type, or `NULL` for `text/html`
 *
 * Since: 0.1
 */
const char *
koprs_test_fault_get_content_type (KoprsTestFault *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_FAULT (self), NULL);

  return self->content_type;
}

/**
 * koprs_test_fault_set_content_type: (set-property content-type)
 * @self: a fault
 * @content_type: (nullable): a media type, or `NULL` for `text/html`
 *
 * Sets [property@TestFault:content-type].
 *
 * Since: 0.1
 */
void
koprs_test_fault_set_content_type (KoprsTestFault *self, const char *content_type)
{
  g_return_if_fail (KOPRS_IS_TEST_FAULT (self));

  if (g_strcmp0 (self->content_type, content_type) == 0)
    return;
  g_free (self->content_type);
  self->content_type = g_strdup (content_type);
  g_object_notify (G_OBJECT (self), "content-type");
}

/**
 * koprs_test_fault_get_body: (get-property body)
 * @self: a fault
 *
 * The body of a refusal.
 *
 * Returns: (nullable): JSON or another text, or `NULL` for a Status object
 *
 * Since: 0.1
 */
const char *
koprs_test_fault_get_body (KoprsTestFault *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_FAULT (self), NULL);

  return self->body;
}

/**
 * koprs_test_fault_set_body: (set-property body)
 * @self: a fault
 * @body: (nullable): JSON or another text, or `NULL` for a Status object
 *
 * Sets [property@TestFault:body].
 *
 * Since: 0.1
 */
void
koprs_test_fault_set_body (KoprsTestFault *self, const char *body)
{
  g_return_if_fail (KOPRS_IS_TEST_FAULT (self));

  if (g_strcmp0 (self->body, body) == 0)
    return;
  g_free (self->body);
  self->body = g_strdup (body);
  g_object_notify (G_OBJECT (self), "body");
}
