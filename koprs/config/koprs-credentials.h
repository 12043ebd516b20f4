/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Who we are to the server, and whom we take for it, as long as the program runs: tokens, certificates and authorities that are read again or
 * made anew. Thread-safe; asked by the transport for every request. Asynchronous, because files are read and plugins are run. */

#include <gio/gio.h>
#include "koprs/config/koprs-credential.h"
#include "koprs/config/koprs-exec-plugin.h"
#include "koprs/config/koprs-settings.h"

G_BEGIN_DECLS

#define KOPRS_TYPE_CREDENTIALS (koprs_credentials_get_type ())
G_DECLARE_FINAL_TYPE (KoprsCredentials, koprs_credentials, KOPRS, CREDENTIALS, GObject)

/* token: NULL or the inline token; token_file: NULL or the path that is re-read every 60 s (the last good token is kept; the inline token is the
 * fall-back for an unreadable file); both NULL: no Authorization. certificate: NULL or one with its private key. */
KoprsCredentials *koprs_credentials_new          (const char *token, const char *token_file, const char *username,
                                                  const char *password, GTlsCertificate *certificate);

/* Before the first question: token and certificate come from the plugin, where there are no others. */
void              koprs_credentials_set_plugin   (KoprsCredentials *self, KoprsExecPlugin *plugin);

/* Before the first question: the files with a certificate and key, and with authorities (a GList of GTlsCertificate), that what is in
 * force was read from just now. They are looked at again every 60 s; what can't be read or does not fit together changes nothing. files: copied;
 * or NULL. */
void              koprs_credentials_set_files    (KoprsCredentials *self, const KoprsSettings *files, GList *authorities);

/* At once, where nothing has to be read or run; else NULL, and fetch_async is the way. now: g_get_monotonic_time ().
 * The caller owns what this and fetch_finish return. */
KoprsCredential  *koprs_credentials_peek         (KoprsCredentials *self, gint64 now);

/* Reads what is to be read and runs what is due, in a thread of its own; who comes while that is under way waits for the same. Cancelling lets
 * go of the caller, and of nobody else. rejected: NULL, or what the server has just answered 401 to: then it is made anew, unless somebody's
 * was already; the same content may come back, as the same pointer. */
void              koprs_credentials_fetch_async  (KoprsCredentials *self, KoprsCredential *rejected, GCancellable *cancellable,
                                                  GAsyncReadyCallback callback, gpointer user_data);
KoprsCredential  *koprs_credentials_fetch_finish (KoprsCredentials *self, GAsyncResult *result, GError **error);

/* For tests: the time has come to look at everything again. */
void              koprs_credentials_make_due     (KoprsCredentials *self);

G_END_DECLS
