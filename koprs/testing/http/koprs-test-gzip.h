/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* gzip of a body that comes in pieces. */

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _KoprsTestGzip KoprsTestGzip;

/* members: every piece becomes a complete member of its own, as a real server flushes its watches. */
KoprsTestGzip *koprs_test_gzip_new   (gboolean members);
void           koprs_test_gzip_free  (KoprsTestGzip *self);
/* Compresses the text in place; what comes out may be empty until the last piece. */
void           koprs_test_gzip_piece (KoprsTestGzip *self, GString *text, gboolean last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestGzip, koprs_test_gzip_free)

G_END_DECLS
