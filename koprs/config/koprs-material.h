/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The certificates, keys and tokens that settings hold or point to. Reads files, nothing else. Every error is KOPRS_ERROR_CONFIG and begins
 * with the place of the setting. */

#include <gio/gio.h>
#include "koprs/config/koprs-settings.h"

G_BEGIN_DECLS

/* list: of GTlsCertificate, owned; NULL where none is set. */
gboolean koprs_material_load_authorities (const KoprsSettings *settings, GList **list, GError **error);

/* The same as text. pem: owned; NULL where none is set. */
gboolean koprs_material_load_authority_pem (const KoprsSettings *settings, char **pem, gsize *length, GError **error);

/* identity: owned; NULL where none is set. */
gboolean koprs_material_load_identity    (const KoprsSettings *settings, GTlsCertificate **identity, GError **error);

/* Whether a token can be had: one that only a file holds must be readable now. */
gboolean koprs_material_check_token      (const KoprsSettings *settings, GError **error);

G_END_DECLS
