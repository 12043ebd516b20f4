/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a KoprsConfig holds, for the files that the class is spread over: koprs-config.c has its life, koprs-config-properties.c
 * the description of its properties, koprs-config-accessors.c its C functions, koprs-config-load.c its constructors, koprs-config-identity.c
 * what the transport asks. */

#include "koprs/config/koprs-exec-plugin.h"
#include "koprs/config/koprs-impersonation.h"
#include "koprs/config/koprs-settings.h"
#include "koprs/koprs-config-private.h"

G_BEGIN_DECLS

typedef struct {
  char *server;
  char *context;
  gboolean in_cluster;
  char *namespace_;
  char *user_agent;
  char *field_manager;
  guint timeout;
  gboolean disable_compression;
  char *proxy_url;                  /* as given */

  GList *authorities;
  gboolean insecure;
  char *tls_server_name;

  char *token;
  char *token_file;
  char *username;
  char *password;
  GTlsCertificate *identity;
  KoprsExecPlugin *plugin;          /* serves where there is no other credential */
  KoprsSettings *files;             /* where authorities and identity come from; NULL: not from files */
  KoprsImpersonation impersonation;
  gboolean allow_plain;
  gint warned;                      /* atomic */
  KoprsCredentials *credentials;    /* of token, token_file, username, password, identity, plugin and files */
  KoprsCredentials *anonymous;
} KoprsConfigFields;

/* Ids of its properties. */
enum {
  PROP_SERVER = 1,
  PROP_CONTEXT,
  PROP_NAMESPACE,
  PROP_USER_AGENT,
  PROP_FIELD_MANAGER,
  PROP_TIMEOUT,
  PROP_DISABLE_COMPRESSION,
  PROP_PROXY_URL,
  PROP_INSECURE,
  PROP_TLS_SERVER_NAME,
  PROP_TOKEN,
  PROP_TOKEN_FILE,
  PROP_USERNAME,
  PROP_PASSWORD,
  PROP_ALLOW_PLAIN_CREDENTIALS,
  PROP_IMPERSONATE_USER,
  PROP_IMPERSONATE_UID,
  PROP_IMPERSONATE_GROUPS,
  N_PROPERTIES,
};

KoprsConfigFields *koprs_config_get_fields        (KoprsConfig *self);
void               koprs_config_renew_credentials (KoprsConfig *self);
void               koprs_config_make_properties   (GParamSpec **properties);   /* N_PROPERTIES of them */

G_END_DECLS
