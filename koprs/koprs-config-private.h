/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the transport needs of a configuration. */

#include "koprs/koprs-config.h"
#include "koprs/config/koprs-credentials.h"
#include "koprs/config/koprs-impersonation.h"

G_BEGIN_DECLS

/* koprs_config_get_server () is scheme://host[:port][/prefix] without a trailing slash, once this is TRUE. A config that was made by
 * hand may hold what no request can be made with: INVALID_ARGUMENT names the property. Ask before the first request. */
gboolean          koprs_config_check                       (KoprsConfig *self, GError **error);

GList            *koprs_config_get_certificate_authorities (KoprsConfig *self);   /* of GTlsCertificate; NULL = the system's */
gboolean          koprs_config_get_insecure                (KoprsConfig *self);
const char       *koprs_config_get_tls_server_name         (KoprsConfig *self);   /* NULL = the host of the server */
gboolean          koprs_config_get_disable_compression     (KoprsConfig *self);
KoprsCredentials *koprs_config_get_credentials             (KoprsConfig *self);   /* never NULL; shared by everybody with this config;
                                                                                     without content where the server is http and plain credentials are not allowed */

/* Headers that go with every request, whatever the credential: name, value, name, value, …, NULL. */
char            **koprs_config_dup_headers                 (KoprsConfig *self);
/* scheme://[user[:password]@]host:port of an http, https or socks5 proxy, or NULL. */
char             *koprs_config_dup_proxy_url               (KoprsConfig *self);

/* koprs_config_load () with everything it looks at: the file system's root for the service account, the home directory, the environment. */
KoprsConfig      *koprs_config_load_from                   (const char *root, const char *home, char **environment, GError **error);

/* For those who make one. */
void              koprs_config_set_origin                  (KoprsConfig *self, const char *context, gboolean in_cluster);
void              koprs_config_take_authorities            (KoprsConfig *self, GList *certificates);
void              koprs_config_take_identity               (KoprsConfig *self, GTlsCertificate *certificate);
void              koprs_config_take_plugin                 (KoprsConfig *self, KoprsExecPlugin *plugin);
void              koprs_config_set_impersonation           (KoprsConfig *self, const KoprsImpersonation *impersonation);
/* Last: that authorities and identity were read from these files, which may change. */
void              koprs_config_set_files                   (KoprsConfig *self, const KoprsSettings *settings);

G_END_DECLS
