/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Plain scalars as YAML 1.1 has them where it differs from the core schema: yes, on, 0644, 1_000, 0b101. kubectl and the API server
 * still read them so (exchange apply-yaml). Pure. */

#include <glib.h>

G_BEGIN_DECLS

/* Whether it differs; out is then what the core schema writes for the same. */
gboolean koprs_yaml_legacy_read (const char *text, gsize length, GString *out);

G_END_DECLS
