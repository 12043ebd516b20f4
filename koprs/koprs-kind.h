/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-types.h>
#include <koprs/koprs-version.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_KIND (koprs_kind_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsKind, koprs_kind, KOPRS, KIND, GObject)

KOPRS_API
KoprsKind *koprs_kind_new (const char *group, const char *version, const char *kind,
                           const char *plural, gboolean namespaced);

KOPRS_API
const char *koprs_kind_get_group (KoprsKind *self);
KOPRS_API
const char *koprs_kind_get_version (KoprsKind *self);
KOPRS_API
const char *koprs_kind_get_kind (KoprsKind *self);
KOPRS_API
const char *koprs_kind_get_plural (KoprsKind *self);
KOPRS_API
gboolean koprs_kind_is_namespaced (KoprsKind *self);
KOPRS_API
char *koprs_kind_dup_api_version (KoprsKind *self);
KOPRS_API
gboolean koprs_kind_equal (KoprsKind *self, KoprsKind *other);
KOPRS_API
guint koprs_kind_hash (KoprsKind *self);
KOPRS_API
char *koprs_kind_to_string (KoprsKind *self);

KOPRS_API
KoprsKind *koprs_kind_pod (void);
KOPRS_API
KoprsKind *koprs_kind_config_map (void);
KOPRS_API
KoprsKind *koprs_kind_secret (void);
KOPRS_API
KoprsKind *koprs_kind_namespace (void);
KOPRS_API
KoprsKind *koprs_kind_service (void);
KOPRS_API
KoprsKind *koprs_kind_node (void);
KOPRS_API
KoprsKind *koprs_kind_event (void);
KOPRS_API
KoprsKind *koprs_kind_service_account (void);
KOPRS_API
KoprsKind *koprs_kind_persistent_volume (void);
KOPRS_API
KoprsKind *koprs_kind_persistent_volume_claim (void);
KOPRS_API
KoprsKind *koprs_kind_deployment (void);
KOPRS_API
KoprsKind *koprs_kind_stateful_set (void);
KOPRS_API
KoprsKind *koprs_kind_daemon_set (void);
KOPRS_API
KoprsKind *koprs_kind_replica_set (void);
KOPRS_API
KoprsKind *koprs_kind_job (void);
KOPRS_API
KoprsKind *koprs_kind_cron_job (void);
KOPRS_API
KoprsKind *koprs_kind_ingress (void);
KOPRS_API
KoprsKind *koprs_kind_network_policy (void);
KOPRS_API
KoprsKind *koprs_kind_role (void);
KOPRS_API
KoprsKind *koprs_kind_role_binding (void);
KOPRS_API
KoprsKind *koprs_kind_cluster_role (void);
KOPRS_API
KoprsKind *koprs_kind_cluster_role_binding (void);
KOPRS_API
KoprsKind *koprs_kind_lease (void);
KOPRS_API
KoprsKind *koprs_kind_custom_resource_definition (void);

G_END_DECLS
