/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-config-fields.h"

#include "koprs/config/koprs-server-url.h"
#include "koprs/koprs-options-private.h"

#define DEFAULT_TIMEOUT 60000
#define MAX_FIELD_MANAGER 128

/**
 * KoprsConfig:
 *
 * Where an API server is, how it proves who it is, and who we are to it.
 *
 * [func@Config.load] finds what `kubectl` would find; the other constructors take one source. What
 * they read is complete and checked: a file that is missing, a certificate that can't be read or a
 * key that belongs to another one is an error there and then, in `KOPRS_ERROR_CONFIG`, with file
 * and field. Nothing weaker ever takes the place of what was asked for.
 *
 * A configuration can be changed until a [class@Client] is made with it, from one thread at a time.
 * Secrets go in and never come out: their properties are write-only.
 *
 * Client certificates belong to one user per server and process where glib-networking is 2.76 or
 * newer: a TLS session of one may be resumed for another. A program that needs several sets
 * `G_TLS_GNUTLS_PRIORITY=NORMAL:%COMPAT:%NO_TICKETS` in its environment before its first connection.
 *
 * Since: 0.1
 */
struct _KoprsConfig
{
  GObject parent_instance;

  KoprsConfigFields fields;
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsConfig, koprs_config, G_TYPE_OBJECT)

static const char *
or_null (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

KoprsConfigFields *
koprs_config_get_fields (KoprsConfig *self)
{
  return &self->fields;
}

static void
set_credential (KoprsConfig *self, char **field, const GValue *value, guint id)
{
  koprs_options_set_string (self, field, g_value_get_string (value), properties[id]);
  koprs_config_renew_credentials (self);
}

static void
set_groups (KoprsConfig *self, const GValue *value)
{
  g_strfreev (self->fields.impersonation.groups);
  self->fields.impersonation.groups = g_value_dup_boxed (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IMPERSONATE_GROUPS]);
}

/* The program's name as a header and the API take it. */
static char *
make_program_name (void)
{
  char *name = g_strndup (g_get_prgname () != NULL ? g_get_prgname () : "", MAX_FIELD_MANAGER);

  for (char *p = name; *p != '\0'; p++)
    if (!g_ascii_isgraph (*p))
      *p = '-';
  return name;
}

static char *
make_field_manager (void)
{
  g_autofree char *name = make_program_name ();

  return g_strdup (*name != '\0' ? name : "koprs");
}

static char *
make_user_agent (void)
{
  g_autofree char *name = make_program_name ();

  return g_strconcat (name, *name != '\0' ? " " : "", "koprs/" KOPRS_VERSION_S, NULL);
}

static void
set_or_default (KoprsConfig *self, char **field, const GValue *value, char *fallback, GParamSpec *pspec)
{
  const char *text = or_null (g_value_get_string (value));

  koprs_options_set_string (self, field, text != NULL ? text : fallback, pspec);
  g_free (fallback);
}

/* The URL in its one form; one that has none stays as it is, for the check to refuse. */
static void
set_server (KoprsConfig *self, const char *uri)
{
  self->fields.server = koprs_server_url_normalize (uri, NULL);
  if (self->fields.server == NULL)
    self->fields.server = g_strdup (uri != NULL ? uri : "");
}

static void
koprs_config_finalize (GObject *object)
{
  KoprsConfig *self = KOPRS_CONFIG (object);

  g_free (self->fields.server);
  g_free (self->fields.context);
  g_free (self->fields.namespace_);
  g_free (self->fields.user_agent);
  g_free (self->fields.field_manager);
  g_list_free_full (self->fields.authorities, g_object_unref);
  g_free (self->fields.tls_server_name);
  g_free (self->fields.token);
  g_free (self->fields.token_file);
  g_free (self->fields.username);
  g_free (self->fields.password);
  g_free (self->fields.proxy_url);
  g_clear_object (&self->fields.identity);
  g_clear_pointer (&self->fields.plugin, koprs_exec_plugin_unref);
  g_clear_pointer (&self->fields.files, koprs_settings_free);
  koprs_impersonation_clear (&self->fields.impersonation);
  g_clear_object (&self->fields.credentials);
  g_clear_object (&self->fields.anonymous);

  G_OBJECT_CLASS (koprs_config_parent_class)->finalize (object);
}

static void
koprs_config_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsConfig *self = KOPRS_CONFIG (object);

  switch (id)
    {
    case PROP_SERVER:
      g_value_set_string (value, self->fields.server);
      break;
    case PROP_CONTEXT:
      g_value_set_string (value, self->fields.context);
      break;
    case PROP_NAMESPACE:
      g_value_set_string (value, self->fields.namespace_);
      break;
    case PROP_USER_AGENT:
      g_value_set_string (value, self->fields.user_agent);
      break;
    case PROP_FIELD_MANAGER:
      g_value_set_string (value, self->fields.field_manager);
      break;
    case PROP_TIMEOUT:
      g_value_set_uint (value, self->fields.timeout);
      break;
    case PROP_DISABLE_COMPRESSION:
      g_value_set_boolean (value, self->fields.disable_compression);
      break;
    case PROP_INSECURE:
      g_value_set_boolean (value, self->fields.insecure);
      break;
    case PROP_TLS_SERVER_NAME:
      g_value_set_string (value, self->fields.tls_server_name);
      break;
    case PROP_TOKEN_FILE:
      g_value_set_string (value, self->fields.token_file);
      break;
    case PROP_USERNAME:
      g_value_set_string (value, self->fields.username);
      break;
    case PROP_ALLOW_PLAIN_CREDENTIALS:
      g_value_set_boolean (value, self->fields.allow_plain);
      break;
    case PROP_IMPERSONATE_USER:
      g_value_set_string (value, self->fields.impersonation.user);
      break;
    case PROP_IMPERSONATE_UID:
      g_value_set_string (value, self->fields.impersonation.uid);
      break;
    case PROP_IMPERSONATE_GROUPS:
      g_value_set_boxed (value, self->fields.impersonation.groups);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_config_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsConfig *self = KOPRS_CONFIG (object);

  switch (id)
    {
    case PROP_SERVER:
      set_server (self, g_value_get_string (value));
      break;
    case PROP_NAMESPACE:
      set_or_default (self, &self->fields.namespace_, value, g_strdup ("default"), pspec);
      break;
    case PROP_USER_AGENT:
      set_or_default (self, &self->fields.user_agent, value, make_user_agent (), pspec);
      break;
    case PROP_FIELD_MANAGER:
      set_or_default (self, &self->fields.field_manager, value, make_field_manager (), pspec);
      break;
    case PROP_TIMEOUT:
      koprs_options_set_uint (self, &self->fields.timeout, g_value_get_uint (value), pspec);
      break;
    case PROP_DISABLE_COMPRESSION:
      koprs_options_set_boolean (self, &self->fields.disable_compression, g_value_get_boolean (value), pspec);
      break;
    case PROP_INSECURE:
      koprs_options_set_boolean (self, &self->fields.insecure, g_value_get_boolean (value), pspec);
      break;
    case PROP_TLS_SERVER_NAME:
      koprs_options_set_string (self, &self->fields.tls_server_name, or_null (g_value_get_string (value)), pspec);
      break;
    case PROP_TOKEN:
      set_credential (self, &self->fields.token, value, id);
      break;
    case PROP_TOKEN_FILE:
      set_credential (self, &self->fields.token_file, value, id);
      break;
    case PROP_USERNAME:
      set_credential (self, &self->fields.username, value, id);
      break;
    case PROP_PASSWORD:
      set_credential (self, &self->fields.password, value, id);
      break;
    case PROP_ALLOW_PLAIN_CREDENTIALS:
      koprs_options_set_boolean (self, &self->fields.allow_plain, g_value_get_boolean (value), pspec);
      break;
    case PROP_PROXY_URL:
      koprs_options_set_string (self, &self->fields.proxy_url, or_null (g_value_get_string (value)), pspec);
      break;
    case PROP_IMPERSONATE_USER:
      koprs_options_set_string (self, &self->fields.impersonation.user, or_null (g_value_get_string (value)), pspec);
      break;
    case PROP_IMPERSONATE_UID:
      koprs_options_set_string (self, &self->fields.impersonation.uid, or_null (g_value_get_string (value)), pspec);
      break;
    case PROP_IMPERSONATE_GROUPS:
      set_groups (self, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_config_class_init (KoprsConfigClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = koprs_config_finalize;
  object_class->get_property = koprs_config_get_property;
  object_class->set_property = koprs_config_set_property;
  koprs_config_make_properties (properties);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_config_init (KoprsConfig *self)
{
  self->fields.namespace_ = g_strdup ("default");
  self->fields.field_manager = make_field_manager ();
  self->fields.user_agent = make_user_agent ();
  self->fields.timeout = DEFAULT_TIMEOUT;
  koprs_impersonation_init (&self->fields.impersonation);
  self->fields.anonymous = koprs_credentials_new (NULL, NULL, NULL, NULL, NULL);
  koprs_config_renew_credentials (self);
}

/**
 * koprs_config_new_for_uri:
 * @uri: the URL of an API server, as in [property@Config:server]
 *
 * Makes a configuration by hand: with the system's certificate authorities and without
 * credentials. Add what is needed: [method@Config.set_certificate_authority],
 * [method@Config.set_token] and so on. A URL that is none fails the first request.
 *
 * Returns: (transfer full): the new configuration
 *
 * Since: 0.1
 */
KoprsConfig *
koprs_config_new_for_uri (const char *uri)
{
  return g_object_new (KOPRS_TYPE_CONFIG, "server", uri, NULL);
}
