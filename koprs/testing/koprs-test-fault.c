/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/koprs-test-fault-private.h"

#include "koprs/testing/koprs-testing-enum-types.h"

/**
 * KoprsTestFault:
 *
 * Something that goes wrong with some requests to a [class@TestServer].
 *
 * Its properties say which requests it is for and how many of them it hits. All that are set must match. A fault is
 * made, set, and then given to [method@TestServer.add_fault]; from then on it must not be changed, but
 * [method@TestFault.get_hits] may be called at any time, from any thread.
 *
 * ```c
 * g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_STATUS);
 *
 * koprs_test_fault_set_resource (fault, "configmaps");
 * koprs_test_fault_set_status (fault, 429);
 * koprs_test_fault_set_retry_after (fault, 1);
 * koprs_test_server_add_fault (server, fault);
 * ```
 *
 * Since: 0.1
 */
enum {
  PROP_EFFECT = 1,
  PROP_METHOD,
  PROP_VERB,
  PROP_PATH,
  PROP_RESOURCE,
  PROP_AFTER,
  PROP_COUNT,
  PROP_PROBABILITY,
  PROP_DELAY,
  PROP_BYTES,
  PROP_STATUS,
  PROP_RETRY_AFTER,
  PROP_CONTENT_TYPE,
  PROP_BODY,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsTestFault, koprs_test_fault, G_TYPE_OBJECT)

static void
koprs_test_fault_finalize (GObject *object)
{
  KoprsTestFault *self = KOPRS_TEST_FAULT (object);

  g_free (self->method);
  g_free (self->verb);
  g_free (self->path);
  g_free (self->resource);
  g_free (self->content_type);
  g_free (self->body);
  G_OBJECT_CLASS (koprs_test_fault_parent_class)->finalize (object);
}

static void
koprs_test_fault_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsTestFault *self = KOPRS_TEST_FAULT (object);

  switch (id)
    {
    case PROP_EFFECT:
      g_value_set_enum (value, self->effect);
      break;
    case PROP_METHOD:
      g_value_set_string (value, self->method);
      break;
    case PROP_VERB:
      g_value_set_string (value, self->verb);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_RESOURCE:
      g_value_set_string (value, self->resource);
      break;
    case PROP_AFTER:
      g_value_set_uint (value, self->after);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    case PROP_PROBABILITY:
      g_value_set_double (value, self->probability);
      break;
    case PROP_DELAY:
      g_value_set_uint (value, self->delay);
      break;
    case PROP_BYTES:
      g_value_set_uint64 (value, self->bytes);
      break;
    case PROP_STATUS:
      g_value_set_uint (value, self->status);
      break;
    case PROP_RETRY_AFTER:
      g_value_set_uint (value, self->retry_after);
      break;
    case PROP_CONTENT_TYPE:
      g_value_set_string (value, self->content_type);
      break;
    case PROP_BODY:
      g_value_set_string (value, self->body);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_test_fault_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsTestFault *self = KOPRS_TEST_FAULT (object);

  switch (id)
    {
    case PROP_EFFECT:
      self->effect = g_value_get_enum (value);
      break;
    case PROP_METHOD:
      koprs_test_fault_set_method (self, g_value_get_string (value));
      break;
    case PROP_VERB:
      koprs_test_fault_set_verb (self, g_value_get_string (value));
      break;
    case PROP_PATH:
      koprs_test_fault_set_path (self, g_value_get_string (value));
      break;
    case PROP_RESOURCE:
      koprs_test_fault_set_resource (self, g_value_get_string (value));
      break;
    case PROP_AFTER:
      koprs_test_fault_set_after (self, g_value_get_uint (value));
      break;
    case PROP_COUNT:
      koprs_test_fault_set_count (self, g_value_get_uint (value));
      break;
    case PROP_PROBABILITY:
      koprs_test_fault_set_probability (self, g_value_get_double (value));
      break;
    case PROP_DELAY:
      koprs_test_fault_set_delay (self, g_value_get_uint (value));
      break;
    case PROP_BYTES:
      koprs_test_fault_set_bytes (self, g_value_get_uint64 (value));
      break;
    case PROP_STATUS:
      koprs_test_fault_set_status (self, g_value_get_uint (value));
      break;
    case PROP_RETRY_AFTER:
      koprs_test_fault_set_retry_after (self, g_value_get_uint (value));
      break;
    case PROP_CONTENT_TYPE:
      koprs_test_fault_set_content_type (self, g_value_get_string (value));
      break;
    case PROP_BODY:
      koprs_test_fault_set_body (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_pattern (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /**
   * KoprsTestFault:effect:
   *
   * What happens to a request that is hit.
   *
   * Since: 0.1
   */
  properties[PROP_EFFECT] = g_param_spec_enum ("effect", NULL, NULL, KOPRS_TYPE_TEST_FAULT_EFFECT, KOPRS_TEST_FAULT_EFFECT_RESET,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * KoprsTestFault:method:
   *
   * The HTTP method of the requests it is for, such as `PATCH`; `NULL`, the default, for any.
   *
   * Since: 0.1
   */
  properties[PROP_METHOD] = g_param_spec_string ("method", NULL, NULL, NULL, flags);
  /**
   * KoprsTestFault:verb:
   *
   * The verb of the requests it is for, as authorization names it: get, list, watch, create, update, patch, delete
   * or deletecollection; `NULL`, the default, for any.
   *
   * Since: 0.1
   */
  properties[PROP_VERB] = g_param_spec_string ("verb", NULL, NULL, NULL, flags);
  /**
   * KoprsTestFault:path:
   *
   * A pattern for the paths of the requests it is for, with `*` for any text and `?` for any character, such as
   * `/api/v1/namespaces/default/pods/web-*`; `NULL`, the default, for any path. The query is not looked at.
   *
   * Since: 0.1
   */
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  /**
   * KoprsTestFault:resource:
   *
   * The resource of the requests it is for, by its plural and group, such as `pods` or `deployments.apps`, with
   * its subresources; `NULL`, the default, for any, and for paths that are no resource.
   *
   * Since: 0.1
   */
  properties[PROP_RESOURCE] = g_param_spec_string ("resource", NULL, NULL, NULL, flags);
}

static void
install_number (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /**
   * KoprsTestFault:after:
   *
   * How many such requests pass before the first that is hit; 0 by default.
   *
   * Since: 0.1
   */
  properties[PROP_AFTER] = g_param_spec_uint ("after", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * KoprsTestFault:count:
   *
   * How many such requests are hit, from the first on; 1 by default, 0 for all that come.
   *
   * Since: 0.1
   */
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 1, flags);
  /**
   * KoprsTestFault:probability:
   *
   * How likely each such request is hit, from 0 to 1, the default. The dice are the server's, see
   * [property@TestServerOptions:seed]; a request that is spared does not count as hit.
   *
   * Since: 0.1
   */
  properties[PROP_PROBABILITY] = g_param_spec_double ("probability", NULL, NULL, 0, 1, 1, flags);
}

static void
install_effect (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /**
   * KoprsTestFault:delay:
   *
   * A wait in milliseconds of the server's clock: before a delayed request is handled, or between the pieces of a
   * slow answer. 1000 by default.
   *
   * Since: 0.1
   */
  properties[PROP_DELAY] = g_param_spec_uint ("delay", NULL, NULL, 0, G_MAXUINT, 1000, flags);
  /**
   * KoprsTestFault:bytes:
   *
   * A number of bytes of the body: after how many an answer is cut, stands still or turns into garbage, how large
   * the pieces of a slow one are, how large an oversized one is. 0 by default, which for pieces means 16 and for
   * an oversized body 64 MiB.
   *
   * Since: 0.1
   */
  properties[PROP_BYTES] = g_param_spec_uint64 ("bytes", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  /**
   * KoprsTestFault:status:
   *
   * The HTTP status of a refusal, from 200 to 999; 503 by default.
   *
   * Since: 0.1
   */
  properties[PROP_STATUS] = g_param_spec_uint ("status", NULL, NULL, 200, 999, 503, flags);
  /**
   * KoprsTestFault:retry-after:
   *
   * The Retry-After header of a refusal, in seconds; 0, the default, for none.
   *
   * Since: 0.1
   */
  properties[PROP_RETRY_AFTER] = g_param_spec_uint ("retry-after", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * KoprsTestFault:content-type:
   *
   * The media type that an answer claims to have, `text/html` by default.
   *
   * Since: 0.1
   */
  properties[PROP_CONTENT_TYPE] = g_param_spec_string ("content-type", NULL, NULL, NULL, flags);
  /**
   * KoprsTestFault:body:
   *
   * The body of a refusal: JSON, or else it goes out as `text/plain; charset=utf-8`, as the refusals of an API server
   * that is overloaded or shuts down do. `NULL`, the default, for a Status object that suits
   * [property@TestFault:status].
   *
   * Since: 0.1
   */
  properties[PROP_BODY] = g_param_spec_string ("body", NULL, NULL, NULL, flags);
}

static void
koprs_test_fault_class_init (KoprsTestFaultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = koprs_test_fault_finalize;
  object_class->get_property = koprs_test_fault_get_property;
  object_class->set_property = koprs_test_fault_set_property;
  install_pattern (object_class);
  install_number (object_class);
  install_effect (object_class);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_test_fault_init (KoprsTestFault *self)
{
  self->count = 1;
  self->probability = 1;
  self->delay = 1000;
  self->status = 503;
}

/**
 * koprs_test_fault_new:
 * @effect: what happens to a request that is hit
 *
 * A fault that hits the next request, whatever it is.
 *
 * Returns: (transfer full): a new fault
 *
 * Since: 0.1
 */
KoprsTestFault *
koprs_test_fault_new (KoprsTestFaultEffect effect)
{
  return g_object_new (KOPRS_TYPE_TEST_FAULT, "effect", effect, NULL);
}

/**
 * koprs_test_fault_get_effect: (get-property effect)
 * @self: a fault
 *
 * What happens to a request that is hit.
 *
 * Returns: the effect
 *
 * Since: 0.1
 */
KoprsTestFaultEffect
koprs_test_fault_get_effect (KoprsTestFault *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_FAULT (self), KOPRS_TEST_FAULT_EFFECT_RESET);

  return self->effect;
}

/**
 * koprs_test_fault_get_hits:
 * @self: a fault
 *
 * How many requests were hit so far. May be called from any thread.
 *
 * Returns: a number of requests
 *
 * Since: 0.1
 */
guint
koprs_test_fault_get_hits (KoprsTestFault *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_FAULT (self), 0);

  return g_atomic_int_get (&self->hits);
}

gboolean
koprs_test_fault_hit (KoprsTestFault *self, GRand *dice)
{
  if (self->seen < self->after)
    {
      self->seen++;
      return FALSE;
    }
  if (koprs_test_fault_is_spent (self))
    return FALSE;
  if (self->probability < 1 && g_rand_double (dice) >= self->probability)
    return FALSE;
  g_atomic_int_inc (&self->hits);
  return TRUE;
}

gboolean
koprs_test_fault_is_spent (KoprsTestFault *self)
{
  return self->count > 0 && (guint) g_atomic_int_get (&self->hits) >= self->count;
}
