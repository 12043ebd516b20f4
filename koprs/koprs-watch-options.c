/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-watch-options.h"

#include "koprs/koprs-options-private.h"

/**
 * KoprsWatchOptions:
 *
 * How a watcher watches: what `koprs_client_watch_with_options()` can be told beside where and
 * what.
 *
 * `NULL` in its place means the defaults. Options are read once, when the call begins: later
 * changes do not matter to it, and one object serves any number of calls. Use it from one thread at
 * a time.
 *
 * Since: 0.1
 */
struct _KoprsWatchOptions
{
  GObject parent_instance;

  char *label_selector;
  char *field_selector;
  char *resource_version;
  gboolean streaming_list;
  guint page_size;
  gboolean bookmarks;
  guint timeout;
  guint idle_timeout;
};

/* Two bookmarks that did not come, and a half. */
#define IDLE_TIMEOUT 150000

enum {
  PROP_LABEL_SELECTOR = 1,
  PROP_FIELD_SELECTOR,
  PROP_RESOURCE_VERSION,
  PROP_STREAMING_LIST,
  PROP_PAGE_SIZE,
  PROP_BOOKMARKS,
  PROP_TIMEOUT,
  PROP_IDLE_TIMEOUT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsWatchOptions, koprs_watch_options, G_TYPE_OBJECT)

static void
koprs_watch_options_finalize (GObject *object)
{
  KoprsWatchOptions *self = KOPRS_WATCH_OPTIONS (object);

  g_free (self->label_selector);
  g_free (self->field_selector);
  g_free (self->resource_version);

  G_OBJECT_CLASS (koprs_watch_options_parent_class)->finalize (object);
}

static void
koprs_watch_options_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsWatchOptions *self = KOPRS_WATCH_OPTIONS (object);

  switch (id)
    {
    case PROP_LABEL_SELECTOR:
      g_value_set_string (value, self->label_selector);
      break;
    case PROP_FIELD_SELECTOR:
      g_value_set_string (value, self->field_selector);
      break;
    case PROP_RESOURCE_VERSION:
      g_value_set_string (value, self->resource_version);
      break;
    case PROP_STREAMING_LIST:
      g_value_set_boolean (value, self->streaming_list);
      break;
    case PROP_PAGE_SIZE:
      g_value_set_uint (value, self->page_size);
      break;
    case PROP_BOOKMARKS:
      g_value_set_boolean (value, self->bookmarks);
      break;
    case PROP_TIMEOUT:
      g_value_set_uint (value, self->timeout);
      break;
    case PROP_IDLE_TIMEOUT:
      g_value_set_uint (value, self->idle_timeout);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_watch_options_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsWatchOptions *self = KOPRS_WATCH_OPTIONS (object);

  switch (id)
    {
    case PROP_LABEL_SELECTOR:
      koprs_watch_options_set_label_selector (self, g_value_get_string (value));
      break;
    case PROP_FIELD_SELECTOR:
      koprs_watch_options_set_field_selector (self, g_value_get_string (value));
      break;
    case PROP_RESOURCE_VERSION:
      koprs_watch_options_set_resource_version (self, g_value_get_string (value));
      break;
    case PROP_STREAMING_LIST:
      koprs_watch_options_set_streaming_list (self, g_value_get_boolean (value));
      break;
    case PROP_PAGE_SIZE:
      koprs_watch_options_set_page_size (self, g_value_get_uint (value));
      break;
    case PROP_BOOKMARKS:
      koprs_watch_options_set_bookmarks (self, g_value_get_boolean (value));
      break;
    case PROP_TIMEOUT:
      koprs_watch_options_set_timeout (self, g_value_get_uint (value));
      break;
    case PROP_IDLE_TIMEOUT:
      koprs_watch_options_set_idle_timeout (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_watch_options_class_init (KoprsWatchOptionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = koprs_watch_options_finalize;
  object_class->get_property = koprs_watch_options_get_property;
  object_class->set_property = koprs_watch_options_set_property;

  /**
   * KoprsWatchOptions:label-selector:
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
   * KoprsWatchOptions:field-selector:
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
   * KoprsWatchOptions:resource-version:
   *
   * Where to begin. `NULL` or empty, the default: with the present state, then its changes. Any
   * other one, taken from a list: with the changes after it, and without a first list.
   *
   * A version that the server no longer remembers makes the watcher list everything anew.
   *
   * Since: 0.1
   */
  properties[PROP_RESOURCE_VERSION] =
    g_param_spec_string ("resource-version", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsWatchOptions:streaming-list:
   *
   * Whether to get the present state from the watch itself (`sendInitialEvents`), in one answer,
   * instead of from a list in pages.
   *
   * Where the server refuses that, stays silent for 30 s, or twice ends before the end of the first
   * state, the list takes over, and the client remembers it for the kind.
   *
   * Since: 0.1
   */
  properties[PROP_STREAMING_LIST] =
    g_param_spec_boolean ("streaming-list", NULL, NULL, FALSE, KOPRS_OPTION);

  /**
   * KoprsWatchOptions:page-size:
   *
   * How many objects one request asks for while the present state is listed. 0: everything in one
   * answer.
   *
   * Since: 0.1
   */
  properties[PROP_PAGE_SIZE] =
    g_param_spec_uint ("page-size", NULL, NULL, 0, G_MAXUINT, 500, KOPRS_OPTION);

  /**
   * KoprsWatchOptions:bookmarks:
   *
   * Whether to ask for bookmarks (`allowWatchBookmarks`): about once in a minute the server then
   * says how far it is, so that a watch of quiet objects can be resumed after a break without
   * listing everything anew.
   *
   * Since: 0.1
   */
  properties[PROP_BOOKMARKS] = g_param_spec_boolean ("bookmarks", NULL, NULL, TRUE, KOPRS_OPTION);

  /**
   * KoprsWatchOptions:timeout:
   *
   * How long one watch request lasts, in milliseconds, before the watcher asks for the next one;
   * rounded up to seconds. 0: a random time between 240 and 290 s, so that many watchers do not come
   * back at once, and so that load balancers, which commonly cut after 5 minutes, do not cut it.
   *
   * Nothing ends for the user of the watcher, and nothing is missed. Dead connections are found 10
   * s after this time at the latest.
   *
   * Since: 0.1
   */
  properties[PROP_TIMEOUT] =
    g_param_spec_uint ("timeout", NULL, NULL, 0, G_MAXUINT, 0, KOPRS_OPTION);

  /**
   * KoprsWatchOptions:idle-timeout:
   *
   * After how long without a word, in milliseconds, a watch is taken for dead and begun anew where it
   * was. 0: never; then [property@WatchOptions:timeout] finds dead connections.
   *
   * It holds once the server has sent a bookmark: it is going to send one every minute.
   *
   * Since: 0.1
   */
  properties[PROP_IDLE_TIMEOUT] =
    g_param_spec_uint ("idle-timeout", NULL, NULL, 0, G_MAXUINT, IDLE_TIMEOUT, KOPRS_OPTION);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_watch_options_init (KoprsWatchOptions *self)
{
  self->page_size = 500;
  self->bookmarks = TRUE;
  self->idle_timeout = IDLE_TIMEOUT;
}

/**
 * koprs_watch_options_new:
 *
 * Makes options with all defaults.
 *
 * Returns: (transfer full): the new options
 *
 * Since: 0.1
 */
KoprsWatchOptions *
koprs_watch_options_new (void)
{
  return g_object_new (KOPRS_TYPE_WATCH_OPTIONS, NULL);
}

/**
 * koprs_watch_options_get_label_selector:
 * @self: options
 *
 * Which labels an object must have; see [property@WatchOptions:label-selector].
 *
 * Returns: (transfer none) (nullable): the selector, or `NULL` for any labels
 *
 * Since: 0.1
 */
const char *
koprs_watch_options_get_label_selector (KoprsWatchOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_WATCH_OPTIONS (self), NULL);

  return self->label_selector;
}

/**
 * koprs_watch_options_set_label_selector:
 * @self: options
 * @label_selector: (nullable): the selector, or `NULL` for any labels
 *
 * Sets which labels an object must have; see [property@WatchOptions:label-selector].
 *
 * Since: 0.1
 */
void
koprs_watch_options_set_label_selector (KoprsWatchOptions *self, const char *label_selector)
{
  g_return_if_fail (KOPRS_IS_WATCH_OPTIONS (self));

  koprs_options_set_string (self, &self->label_selector, label_selector,
                            properties[PROP_LABEL_SELECTOR]);
}

/**
 * koprs_watch_options_get_field_selector:
 * @self: options
 *
 * Which fields an object must have; see [property@WatchOptions:field-selector].
 *
 * Returns: (transfer none) (nullable): the selector, or `NULL` for any fields
 *
 * Since: 0.1
 */
const char *
koprs_watch_options_get_field_selector (KoprsWatchOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_WATCH_OPTIONS (self), NULL);

  return self->field_selector;
}

/**
 * koprs_watch_options_set_field_selector:
 * @self: options
 * @field_selector: (nullable): the selector, or `NULL` for any fields
 *
 * Sets which fields an object must have; see [property@WatchOptions:field-selector].
 *
 * Since: 0.1
 */
void
koprs_watch_options_set_field_selector (KoprsWatchOptions *self, const char *field_selector)
{
  g_return_if_fail (KOPRS_IS_WATCH_OPTIONS (self));

  koprs_options_set_string (self, &self->field_selector, field_selector,
                            properties[PROP_FIELD_SELECTOR]);
}

/**
 * koprs_watch_options_get_resource_version:
 * @self: options
 *
 * Where to begin; see [property@WatchOptions:resource-version].
 *
 * Returns: (transfer none) (nullable): the version, or `NULL` for the present state
 *
 * Since: 0.1
 */
const char *
koprs_watch_options_get_resource_version (KoprsWatchOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_WATCH_OPTIONS (self), NULL);

  return self->resource_version;
}

/**
 * koprs_watch_options_set_resource_version:
 * @self: options
 * @resource_version: (nullable): the version, or `NULL` for the present state
 *
 * Sets where to begin; see [property@WatchOptions:resource-version].
 *
 * Since: 0.1
 */
void
koprs_watch_options_set_resource_version (KoprsWatchOptions *self, const char *resource_version)
{
  g_return_if_fail (KOPRS_IS_WATCH_OPTIONS (self));

  koprs_options_set_string (self, &self->resource_version, resource_version,
                            properties[PROP_RESOURCE_VERSION]);
}

/**
 * koprs_watch_options_get_streaming_list:
 * @self: options
 *
 * Whether to get the present state from the watch itself; see
 * [property@WatchOptions:streaming-list].
 *
 * Returns: whether to get the present state from the watch
 *
 * Since: 0.1
 */
gboolean
koprs_watch_options_get_streaming_list (KoprsWatchOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_WATCH_OPTIONS (self), FALSE);

  return self->streaming_list;
}

/**
 * koprs_watch_options_set_streaming_list:
 * @self: options
 * @streaming_list: whether to get the present state from the watch
 *
 * Sets whether to get the present state from the watch itself; see
 * [property@WatchOptions:streaming-list].
 *
 * Since: 0.1
 */
void
koprs_watch_options_set_streaming_list (KoprsWatchOptions *self, gboolean streaming_list)
{
  g_return_if_fail (KOPRS_IS_WATCH_OPTIONS (self));

  koprs_options_set_boolean (self, &self->streaming_list, streaming_list,
                             properties[PROP_STREAMING_LIST]);
}

/**
 * koprs_watch_options_get_page_size:
 * @self: options
 *
 * How many objects one request asks for; see [property@WatchOptions:page-size].
 *
 * Returns: objects per request, or 0 for one request
 *
 * Since: 0.1
 */
guint
koprs_watch_options_get_page_size (KoprsWatchOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_WATCH_OPTIONS (self), 0);

  return self->page_size;
}

/**
 * koprs_watch_options_set_page_size:
 * @self: options
 * @page_size: objects per request, or 0 for one request
 *
 * Sets how many objects one request asks for; see [property@WatchOptions:page-size].
 *
 * Since: 0.1
 */
void
koprs_watch_options_set_page_size (KoprsWatchOptions *self, guint page_size)
{
  g_return_if_fail (KOPRS_IS_WATCH_OPTIONS (self));

  koprs_options_set_uint (self, &self->page_size, page_size, properties[PROP_PAGE_SIZE]);
}

/**
 * koprs_watch_options_get_bookmarks:
 * @self: options
 *
 * Whether to ask for bookmarks; see [property@WatchOptions:bookmarks].
 *
 * Returns: whether to ask for bookmarks
 *
 * Since: 0.1
 */
gboolean
koprs_watch_options_get_bookmarks (KoprsWatchOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_WATCH_OPTIONS (self), FALSE);

  return self->bookmarks;
}

/**
 * koprs_watch_options_set_bookmarks:
 * @self: options
 * @bookmarks: whether to ask for bookmarks
 *
 * Sets whether to ask for bookmarks; see [property@WatchOptions:bookmarks].
 *
 * Since: 0.1
 */
void
koprs_watch_options_set_bookmarks (KoprsWatchOptions *self, gboolean bookmarks)
{
  g_return_if_fail (KOPRS_IS_WATCH_OPTIONS (self));

  koprs_options_set_boolean (self, &self->bookmarks, bookmarks, properties[PROP_BOOKMARKS]);
}

/**
 * koprs_watch_options_get_timeout:
 * @self: options
 *
 * How long one watch request lasts; see [property@WatchOptions:timeout].
 *
 * Returns: milliseconds, or 0 for 240 to 290 s
 *
 * Since: 0.1
 */
guint
koprs_watch_options_get_timeout (KoprsWatchOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_WATCH_OPTIONS (self), 0);

  return self->timeout;
}

/**
 * koprs_watch_options_set_timeout:
 * @self: options
 * @timeout: milliseconds, or 0 for 240 to 290 s
 *
 * Sets how long one watch request lasts; see [property@WatchOptions:timeout].
 *
 * Since: 0.1
 */
void
koprs_watch_options_set_timeout (KoprsWatchOptions *self, guint timeout)
{
  g_return_if_fail (KOPRS_IS_WATCH_OPTIONS (self));

  koprs_options_set_uint (self, &self->timeout, timeout, properties[PROP_TIMEOUT]);
}

/**
 * koprs_watch_options_get_idle_timeout:
 * @self: options
 *
 * After how long without a word a watch is taken for dead; see [property@WatchOptions:idle-timeout].
 *
 * Returns: milliseconds, or 0 for never
 *
 * Since: 0.1
 */
guint
koprs_watch_options_get_idle_timeout (KoprsWatchOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_WATCH_OPTIONS (self), 0);

  return self->idle_timeout;
}

/**
 * koprs_watch_options_set_idle_timeout:
 * @self: options
 * @idle_timeout: milliseconds, or 0 for never
 *
 * Sets after how long without a word a watch is taken for dead; see
 * [property@WatchOptions:idle-timeout].
 *
 * Since: 0.1
 */
void
koprs_watch_options_set_idle_timeout (KoprsWatchOptions *self, guint idle_timeout)
{
  g_return_if_fail (KOPRS_IS_WATCH_OPTIONS (self));

  koprs_options_set_uint (self, &self->idle_timeout, idle_timeout, properties[PROP_IDLE_TIMEOUT]);
}
