/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Warnings as headers of a reply. In: texts. Out: headers that hold no text twice, none that a header can't hold, and not too much in all. */

#include <glib.h>
#include <libsoup/soup.h>

G_BEGIN_DECLS

/* warnings: (element-type utf8) */
void koprs_test_warnings_write (GPtrArray *warnings, SoupMessageHeaders *headers);

G_END_DECLS
