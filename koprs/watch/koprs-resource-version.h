/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Comparing resourceVersions of one kind. Two are comparable if both are decimal numbers without a leading zero; then
 * the longer one is the newer, and equally long ones compare by their bytes. They are never read as integers, since their
 * size is not limited. Whatever else a server sends can only be equal or not (Kubernetes enhancement 5504). */

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  KOPRS_VERSION_INCOMPARABLE,
  KOPRS_VERSION_OLDER,
  KOPRS_VERSION_EQUAL,
  KOPRS_VERSION_NEWER,
} KoprsVersionOrder;

/* How the first relates to the second. */
KoprsVersionOrder koprs_resource_version_compare (const char *version, gsize length, const char *other, gsize other_length);

G_END_DECLS
