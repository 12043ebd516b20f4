/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Addresses and prefixes of the internet, with the messages of a real server about those that are none. */

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint8 bytes[16];     /* of IPv4 the first four */
  guint n_bytes;        /* 4 or 16 */
  gboolean zone;        /* %eth0 stands behind it */
} KoprsTestCelAddress;

typedef struct {
  KoprsTestCelAddress address;
  guint bits;
} KoprsTestCelPrefix;

/* NULL where it is one, else what is wrong: 'ParseAddr("x"): unable to parse IP'. */
char    *koprs_test_cel_address_parse     (KoprsTestCelAddress *self, const char *text);
/* Appends. */
void     koprs_test_cel_address_format    (const KoprsTestCelAddress *self, GString *out);
gboolean koprs_test_cel_address_equal     (const KoprsTestCelAddress *a, const KoprsTestCelAddress *b);
/* An IPv6 address that stands for one of IPv4. */
gboolean koprs_test_cel_address_is_mapped (const KoprsTestCelAddress *self);

/* 'netip.ParsePrefix("x"): no '/'' */
char    *koprs_test_cel_prefix_parse      (KoprsTestCelPrefix *self, const char *text);
/* Clears what is behind the prefix. */
void     koprs_test_cel_prefix_mask       (KoprsTestCelPrefix *self);
gboolean koprs_test_cel_prefix_contains   (const KoprsTestCelPrefix *self, const KoprsTestCelAddress *address);

G_END_DECLS
