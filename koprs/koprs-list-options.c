/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-list-options.h"

#include "koprs/koprs-enum-types.h"
#include "koprs/koprs-options-private.h"

/**
 * KoprsListOptions:
 *
 * What `koprs_client_list()` can be told beside where and what.
 *
 * `NULL` in its place means the defaults. Options are read once, when the call begins: later
 * changes do not matter to it, and one object serves any number of calls. Use it from one thread at
 * a time.
 *
 * Since: 0.1
 */
struct _KoprsListOptions
{
  GObject parent_instance;

  char *label_selector;
  char *field_selector;
  guint limit;
  guint page_size;
  char *continue_token;
  char *resource_version;
  KoprsResourceVersionMatch resource_version_match;
  guint timeout;
};

enum {
  PROP_LABEL_SELECTOR = 1,
  PROP_FIELD_SELECTOR,
  PROP_LIMIT,
  PROP_PAGE_SIZE,
  PROP_CONTINUE_TOKEN,
  PROP_RESOURCE_VERSION,
  PROP_RESOURCE_VERSION_MATCH,
  PROP_TIMEOUT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsListOptions, koprs_list_options, G_TYPE_OBJECT)

static void
koprs_list_options_finalize (GObject *object)
{
  KoprsListOptions *self = KOPRS_LIST_OPTIONS (object);

  g_free (self->label_selector);
  g_free (self->field_selector);
  g_free (self->continue_token);
  g_free (self->resource_version);

  G_OBJECT_CLASS (koprs_list_options_parent_class)->finalize (object);
}

static void
koprs_list_options_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsListOptions *self = KOPRS_LIST_OPTIONS (object);

  switch (id)
    {
    case PROP_LABEL_SELECTOR:
      g_value_set_string (value, self->label_selector);
      break;
    case PROP_FIELD_SELECTOR:
      g_value_set_string (value, self->field_selector);
      break;
    case PROP_LIMIT:
      g_value_set_uint (value, self->limit);
      break;
    case PROP_PAGE_SIZE:
      g_value_set_uint (value, self->page_size);
      break;
    case PROP_CONTINUE_TOKEN:
      g_value_set_string (value, self->continue_token);
      break;
    case PROP_RESOURCE_VERSION:
      g_value_set_string (value, self->resource_version);
      break;
    case PROP_RESOURCE_VERSION_MATCH:
      g_value_set_enum (value, self->resource_version_match);
      break;
    case PROP_TIMEOUT:
      g_value_set_uint (value, self->timeout);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_list_options_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsListOptions *self = KOPRS_LIST_OPTIONS (object);

  switch (id)
    {
    case PROP_LABEL_SELECTOR:
      koprs_list_options_set_label_selector (self, g_value_get_string (value));
      break;
    case PROP_FIELD_SELECTOR:
      koprs_list_options_set_field_selector (self, g_value_get_string (value));
      break;
    case PROP_LIMIT:
      koprs_list_options_set_limit (self, g_value_get_uint (value));
      break;
    case PROP_PAGE_SIZE:
      koprs_list_options_set_page_size (self, g_value_get_uint (value));
      break;
    case PROP_CONTINUE_TOKEN:
      koprs_list_options_set_continue_token (self, g_value_get_string (value));
      break;
    case PROP_RESOURCE_VERSION:
      koprs_list_options_set_resource_version (self, g_value_get_string (value));
      break;
    case PROP_RESOURCE_VERSION_MATCH:
      koprs_list_options_set_resource_version_match (self, g_value_get_enum (value));
      break;
    case PROP_TIMEOUT:
      koprs_list_options_set_timeout (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_list_options_class_init (KoprsListOptionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = koprs_list_options_finalize;
  object_class->get_property = koprs_list_options_get_property;
  object_class->set_property = koprs_list_options_set_property;

  /**
   * KoprsListOptions:label-selector:
   *
   * Which labels an object must have, in the syntax of the API, such as `app=web,tier in (front,
   * back),!canary`. `NULL` or empty: any.
   *
   * A selector that the server cannot read is `KOPRS_API_ERROR_BAD_REQUEST`.
   *
   * Since: 0.1
   */
  properties[PROP_LABEL_SELECTOR] =
    g_param_spec_string ("label-selector", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsListOptions:field-selector:
   *
   * Which fields an object must have, in the syntax of the API, such as `metadata.name=web` or
   * `status.phase!=Running`. `NULL` or empty: any.
   *
   * Every kind knows `metadata.name` and `metadata.namespace`; few know more, and asking for a
   * field that the kind does not offer is `KOPRS_API_ERROR_BAD_REQUEST`.
   *
   * Since: 0.1
   */
  properties[PROP_FIELD_SELECTOR] =
    g_param_spec_string ("field-selector", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsListOptions:limit:
   *
   * How many objects to return at most. 0, the default: all, fetched in pages of
   * [property@ListOptions:page-size] under the hood.
   *
   * With a limit the call is one request, and [method@ResourceList.get_continue_token] says whether
   * there is more. A page may be shorter than its limit, even empty, and yet not be the last.
   *
   * Since: 0.1
   */
  properties[PROP_LIMIT] = g_param_spec_uint ("limit", NULL, NULL, 0, G_MAXUINT, 0, KOPRS_OPTION);

  /**
   * KoprsListOptions:page-size:
   *
   * How many objects one request asks for while all of them are fetched. 0: everything in one
   * answer.
   *
   * Since: 0.1
   */
  properties[PROP_PAGE_SIZE] =
    g_param_spec_uint ("page-size", NULL, NULL, 0, G_MAXUINT, 500, KOPRS_OPTION);

  /**
   * KoprsListOptions:continue-token:
   *
   * Where to go on: the token of the list that came before. `NULL` or empty: from the start.
   *
   * A token lasts for 5 to 15 minutes; one that is older is `KOPRS_API_ERROR_EXPIRED`. A token and
   * a resource version exclude each other.
   *
   * Since: 0.1
   */
  properties[PROP_CONTINUE_TOKEN] =
    g_param_spec_string ("continue-token", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsListOptions:resource-version:
   *
   * How old the answer may be. `NULL` or empty, the default: the most recent state. `0`: any state
   * that the server has at hand, which may be older than one that was already seen. Any other one
   * is read as [property@ListOptions:resource-version-match] says; with a limit and no match it is
   * exact, without a limit it means "not older than".
   *
   * Versions are opaque: take them from an object or a list.
   *
   * Since: 0.1
   */
  properties[PROP_RESOURCE_VERSION] =
    g_param_spec_string ("resource-version", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsListOptions:resource-version-match:
   *
   * How to read the resource version. It needs one; without it the server answers
   * `KOPRS_API_ERROR_INVALID`.
   *
   * Since: 0.1
   */
  properties[PROP_RESOURCE_VERSION_MATCH] =
    g_param_spec_enum ("resource-version-match", NULL, NULL, KOPRS_TYPE_RESOURCE_VERSION_MATCH,
                       KOPRS_RESOURCE_VERSION_MATCH_UNSET, KOPRS_OPTION);

  /**
   * KoprsListOptions:timeout:
   *
   * How long the whole call may take, in milliseconds. 0: as long as the configuration says. When
   * the time is over the call fails with `KOPRS_ERROR_TIMED_OUT`.
   *
   * Since: 0.1
   */
  properties[PROP_TIMEOUT] =
    g_param_spec_uint ("timeout", NULL, NULL, 0, G_MAXUINT, 0, KOPRS_OPTION);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_list_options_init (KoprsListOptions *self)
{
  self->page_size = 500;
}

/**
 * koprs_list_options_new:
 *
 * Makes options with all defaults.
 *
 * Returns: (transfer full): the new options
 *
 * Since: 0.1
 */
KoprsListOptions *
koprs_list_options_new (void)
{
  return g_object_new (KOPRS_TYPE_LIST_OPTIONS, NULL);
}

/**
 * koprs_list_options_get_label_selector:
 * @self: options
 *
 * Which labels an object must have; see [property@ListOptions:label-selector].
 *
 * Returns: (transfer none) (nullable): the selector, or `NULL` for any labels
 *
 * Since: 0.1
 */
const char *
koprs_list_options_get_label_selector (KoprsListOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_LIST_OPTIONS (self), NULL);

  return self->label_selector;
}

/**
 * koprs_list_options_set_label_selector:
 * @self: options
 * @label_selector: (nullable): the selector, or `NULL` for any labels
 *
 * Sets which labels an object must have; see [property@ListOptions:label-selector].
 *
 * Since: 0.1
 */
void
koprs_list_options_set_label_selector (KoprsListOptions *self, const char *label_selector)
{
  g_return_if_fail (KOPRS_IS_LIST_OPTIONS (self));

  koprs_options_set_string (self, &self->label_selector, label_selector,
                            properties[PROP_LABEL_SELECTOR]);
}

/**
 * koprs_list_options_get_field_selector:
 * @self: options
 *
 * Which fields an object must have; see [property@ListOptions:field-selector].
 *
 * Returns: (transfer none) (nullable): the selector, or `NULL` for any fields
 *
 * Since: 0.1
 */
const char *
koprs_list_options_get_field_selector (KoprsListOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_LIST_OPTIONS (self), NULL);

  return self->field_selector;
}

/**
 * koprs_list_options_set_field_selector:
 * @self: options
 * @field_selector: (nullable): the selector, or `NULL` for any fields
 *
 * Sets which fields an object must have; see [property@ListOptions:field-selector].
 *
 * Since: 0.1
 */
void
koprs_list_options_set_field_selector (KoprsListOptions *self, const char *field_selector)
{
  g_return_if_fail (KOPRS_IS_LIST_OPTIONS (self));

  koprs_options_set_string (self, &self->field_selector, field_selector,
                            properties[PROP_FIELD_SELECTOR]);
}

/**
 * koprs_list_options_get_limit:
 * @self: options
 *
 * How many objects to return at most; see [property@ListOptions:limit].
 *
 * Returns: the number of objects, or 0 for all
 *
 * Since: 0.1
 */
guint
koprs_list_options_get_limit (KoprsListOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_LIST_OPTIONS (self), 0);

  return self->limit;
}

/**
 * koprs_list_options_set_limit:
 * @self: options
 * @limit: the number of objects, or 0 for all
 *
 * Sets how many objects to return at most; see [property@ListOptions:limit].
 *
 * Since: 0.1
 */
void
koprs_list_options_set_limit (KoprsListOptions *self, guint limit)
{
  g_return_if_fail (KOPRS_IS_LIST_OPTIONS (self));

  koprs_options_set_uint (self, &self->limit, limit, properties[PROP_LIMIT]);
}

/**
 * koprs_list_options_get_page_size:
 * @self: options
 *
 * How many objects one request asks for; see [property@ListOptions:page-size].
 *
 * Returns: objects per request, or 0 for one request
 *
 * Since: 0.1
 */
guint
koprs_list_options_get_page_size (KoprsListOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_LIST_OPTIONS (self), 0);

  return self->page_size;
}

/**
 * koprs_list_options_set_page_size:
 * @self: options
 * @page_size: objects per request, or 0 for one request
 *
 * Sets how many objects one request asks for; see [property@ListOptions:page-size].
 *
 * Since: 0.1
 */
void
koprs_list_options_set_page_size (KoprsListOptions *self, guint page_size)
{
  g_return_if_fail (KOPRS_IS_LIST_OPTIONS (self));

  koprs_options_set_uint (self, &self->page_size, page_size, properties[PROP_PAGE_SIZE]);
}

/**
 * koprs_list_options_get_continue_token:
 * @self: options
 *
 * Where to go on; see [property@ListOptions:continue-token].
 *
 * Returns: (transfer none) (nullable): the token, or `NULL` to begin
 *
 * Since: 0.1
 */
const char *
koprs_list_options_get_continue_token (KoprsListOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_LIST_OPTIONS (self), NULL);

  return self->continue_token;
}

/**
 * koprs_list_options_set_continue_token:
 * @self: options
 * @continue_token: (nullable): the token, or `NULL` to begin
 *
 * Sets where to go on; see [property@ListOptions:continue-token].
 *
 * Since: 0.1
 */
void
koprs_list_options_set_continue_token (KoprsListOptions *self, const char *continue_token)
{
  g_return_if_fail (KOPRS_IS_LIST_OPTIONS (self));

  koprs_options_set_string (self, &self->continue_token, continue_token,
                            properties[PROP_CONTINUE_TOKEN]);
}

/**
 * koprs_list_options_get_resource_version:
 * @self: options
 *
 * How old the answer may be; see [property@ListOptions:resource-version].
 *
 * Returns: (transfer none) (nullable): the version, or `NULL` for the most recent state
 *
 * Since: 0.1
 */
const char *
koprs_list_options_get_resource_version (KoprsListOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_LIST_OPTIONS (self), NULL);

  return self->resource_version;
}

/**
 * koprs_list_options_set_resource_version:
 * @self: options
 * @resource_version: (nullable): the version, or `NULL` for the most recent state
 *
 * Sets how old the answer may be; see [property@ListOptions:resource-version].
 *
 * Since: 0.1
 */
void
koprs_list_options_set_resource_version (KoprsListOptions *self, const char *resource_version)
{
  g_return_if_fail (KOPRS_IS_LIST_OPTIONS (self));

  koprs_options_set_string (self, &self->resource_version, resource_version,
                            properties[PROP_RESOURCE_VERSION]);
}

/**
 * koprs_list_options_get_resource_version_match:
 * @self: options
 *
 * How to read the resource version; see [property@ListOptions:resource-version-match].
 *
 * Returns: how to read the resource version
 *
 * Since: 0.1
 */
KoprsResourceVersionMatch
koprs_list_options_get_resource_version_match (KoprsListOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_LIST_OPTIONS (self), KOPRS_RESOURCE_VERSION_MATCH_UNSET);

  return self->resource_version_match;
}

/**
 * koprs_list_options_set_resource_version_match:
 * @self: options
 * @resource_version_match: how to read the resource version
 *
 * Sets how to read the resource version; see [property@ListOptions:resource-version-match].
 *
 * Since: 0.1
 */
void
koprs_list_options_set_resource_version_match (KoprsListOptions *self,
                                               KoprsResourceVersionMatch resource_version_match)
{
  g_return_if_fail (KOPRS_IS_LIST_OPTIONS (self));

  if (self->resource_version_match == resource_version_match)
    return;

  self->resource_version_match = resource_version_match;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESOURCE_VERSION_MATCH]);
}

/**
 * koprs_list_options_get_timeout:
 * @self: options
 *
 * How long the whole call may take; see [property@ListOptions:timeout].
 *
 * Returns: milliseconds, or 0 for that of the configuration
 *
 * Since: 0.1
 */
guint
koprs_list_options_get_timeout (KoprsListOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_LIST_OPTIONS (self), 0);

  return self->timeout;
}

/**
 * koprs_list_options_set_timeout:
 * @self: options
 * @timeout: milliseconds, or 0 for that of the configuration
 *
 * Sets how long the whole call may take; see [property@ListOptions:timeout].
 *
 * Since: 0.1
 */
void
koprs_list_options_set_timeout (KoprsListOptions *self, guint timeout)
{
  g_return_if_fail (KOPRS_IS_LIST_OPTIONS (self));

  koprs_options_set_uint (self, &self->timeout, timeout, properties[PROP_TIMEOUT]);
}
