/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The kubeconfig that leads to a test server. Pure. */

#include <glib.h>

G_BEGIN_DECLS

/* YAML with one cluster, user and context. ca_pem NULL: plain HTTP. identity_pem: certificate and key; of it and the token one
 * may be NULL. */
char *koprs_test_kubeconfig_make (const char *uri, const char *ca_pem, const char *user, const char *token,
                                  const char *identity_pem);

G_END_DECLS
