/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Which proxy leads to a server: one that was named, or the one that the usual environment variables speak of, by the rules that kubectl
 * has from Go. Comes in: texts. Goes out: one URL, or none. A proxy's URL may hold a password: no error shows it. Pure. */

#include <glib.h>

G_BEGIN_DECLS

/* scheme://[user[:password]@]host[:port] of an http, https or socks5 proxy (socks5h, which means the same here, becomes that); a port
 * that is not given is 80, 443 or 1080. INVALID_ARGUMENT: what is wrong with it. */
char    *koprs_proxy_normalize (const char *url, GError **error);

/* HTTPS_PROXY for an https server, HTTP_PROXY for others, unless NO_PROXY exempts it; of each the upper case first. out: owned; NULL = none.
 * CONFIG, naming the variable. server: as normalised. */
gboolean koprs_proxy_find      (char **environment, const char *server, char **out, GError **error);

/* Whether NO_PROXY exempts a host and port. localhost and loopback addresses always are. */
gboolean koprs_proxy_is_exempt (const char *no_proxy, const char *host, guint port);

G_END_DECLS
