/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a kubeconfig or a service account says, before any file it names is read: each value with the place where it stood, so that
 * whatever turns out wrong with it later can be told by file and field. Pure. */

#include <glib.h>
#include "koprs/config/koprs-exec-spec.h"
#include "koprs/config/koprs-impersonation.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_SETTING_SERVER,
  KOPRS_SETTING_TLS_SERVER_NAME,
  KOPRS_SETTING_PROXY_URL,
  KOPRS_SETTING_CA_DATA,            /* base64 of PEM, and so are the other two */
  KOPRS_SETTING_CA_FILE,            /* files: a path that starts at the root, or base_dir was NULL */
  KOPRS_SETTING_CERTIFICATE_DATA,
  KOPRS_SETTING_CERTIFICATE_FILE,
  KOPRS_SETTING_KEY_DATA,
  KOPRS_SETTING_KEY_FILE,
  KOPRS_SETTING_TOKEN,
  KOPRS_SETTING_TOKEN_FILE,
  KOPRS_SETTING_USERNAME,
  KOPRS_SETTING_PASSWORD,
  KOPRS_SETTING_NAMESPACE,
  KOPRS_N_SETTINGS,
} KoprsSettingKey;

typedef struct {
  char *value;    /* NULL: not set; never empty */
  char *where;    /* "FILE: users[kim].user.token" */
} KoprsSetting;

typedef struct {
  KoprsSetting values[KOPRS_N_SETTINGS];
  gboolean insecure;
  gboolean disable_compression;
  char *context;          /* NULL in a cluster */
  gboolean in_cluster;
  KoprsExecSpec *exec;    /* NULL: no plugin */
  char *exec_config;      /* what the cluster's entry has for plugins, as JSON; or NULL */
  KoprsImpersonation impersonation;
} KoprsSettings;

KoprsSettings *koprs_settings_new       (void);
void           koprs_settings_free      (KoprsSettings *self);

const char    *koprs_settings_get       (const KoprsSettings *self, KoprsSettingKey key);
void           koprs_settings_take      (KoprsSettings *self, KoprsSettingKey key, char *value, char *where);

/* Those that speak of files with certificates, keys and authorities, and what belongs with them; NULL where none does. */
KoprsSettings *koprs_settings_copy_files (const KoprsSettings *self);

/* KOPRS_ERROR_CONFIG: the place, then what is wrong. Returns FALSE. */
gboolean       koprs_settings_set_error (const KoprsSettings *self, KoprsSettingKey key, GError **error, const char *what);

/* What contradicts itself, whatever the files may hold: two of one thing, a certificate without its key, a URL that is none. */
gboolean       koprs_settings_check     (const KoprsSettings *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsSettings, koprs_settings_free)

G_END_DECLS
