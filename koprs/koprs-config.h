/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-error.h>
#include <koprs/koprs-types.h>
#include <koprs/koprs-version.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_CONFIG (koprs_config_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsConfig, koprs_config, KOPRS, CONFIG, GObject)

KOPRS_API
KoprsConfig *koprs_config_load                      (GError **error);

KOPRS_API
KoprsConfig *koprs_config_new_from_file             (const char *path,
                                                     const char *context,
                                                     GError **error);

KOPRS_API
KoprsConfig *koprs_config_new_from_data             (const char *yaml,
                                                     gssize length,
                                                     const char *base_dir,
                                                     const char *context,
                                                     GError **error);

KOPRS_API
KoprsConfig *koprs_config_new_in_cluster            (GError **error);

KOPRS_API
KoprsConfig *koprs_config_new_for_uri               (const char *uri);

KOPRS_API
const char  *koprs_config_get_server                (KoprsConfig *self);

KOPRS_API
const char  *koprs_config_get_context               (KoprsConfig *self);

KOPRS_API
gboolean     koprs_config_is_in_cluster             (KoprsConfig *self);

KOPRS_API
const char  *koprs_config_get_namespace             (KoprsConfig *self);

KOPRS_API
void         koprs_config_set_namespace             (KoprsConfig *self,
                                                     const char *namespace_);

KOPRS_API
const char  *koprs_config_get_user_agent            (KoprsConfig *self);

KOPRS_API
void         koprs_config_set_user_agent            (KoprsConfig *self,
                                                     const char *user_agent);

KOPRS_API
const char  *koprs_config_get_field_manager         (KoprsConfig *self);

KOPRS_API
void         koprs_config_set_field_manager         (KoprsConfig *self,
                                                     const char *field_manager);

KOPRS_API
guint        koprs_config_get_timeout               (KoprsConfig *self);

KOPRS_API
void         koprs_config_set_timeout               (KoprsConfig *self,
                                                     guint timeout);

KOPRS_API
gboolean     koprs_config_set_certificate_authority (KoprsConfig *self,
                                                     const char *pem,
                                                     gssize length,
                                                     GError **error);

KOPRS_API
gboolean     koprs_config_set_client_certificate    (KoprsConfig *self,
                                                     const char *certificate_pem,
                                                     const char *key_pem,
                                                     GError **error);

KOPRS_API
void         koprs_config_set_token                 (KoprsConfig *self,
                                                     const char *token);

KOPRS_API
void         koprs_config_set_token_file            (KoprsConfig *self,
                                                     const char *token_file);

KOPRS_API
void         koprs_config_set_proxy_url             (KoprsConfig *self,
                                                     const char *proxy_url);

KOPRS_API
void         koprs_config_set_impersonate_user      (KoprsConfig *self,
                                                     const char *impersonate_user);

KOPRS_API
void         koprs_config_set_impersonate_extra     (KoprsConfig *self,
                                                     const char *key,
                                                     const char *const *values);

G_END_DECLS
