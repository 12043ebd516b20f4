/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_TESTING_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/testing/koprs-testing.h> can be included directly."
#endif

#include <koprs/koprs.h>
#include <koprs/testing/koprs-test-expectation.h>
#include <koprs/testing/koprs-test-fault.h>
#include <koprs/testing/koprs-test-server-options.h>
#include <koprs/testing/koprs-test-user.h>

G_BEGIN_DECLS

/**
 * KoprsTestCredential:
 * @KOPRS_TEST_CREDENTIAL_TOKEN: the bearer token that works now
 * @KOPRS_TEST_CREDENTIAL_CERTIFICATE: a new client certificate of the server's authority
 *
 * How a user shows who it is.
 *
 * Since: 0.1
 */
typedef enum {
  KOPRS_TEST_CREDENTIAL_TOKEN,
  KOPRS_TEST_CREDENTIAL_CERTIFICATE,
} KoprsTestCredential;

#define KOPRS_TYPE_TEST_SERVER (koprs_test_server_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsTestServer, koprs_test_server, KOPRS, TEST_SERVER, GObject)

KOPRS_API
KoprsTestServer *koprs_test_server_new               (GError **error);

KOPRS_API
KoprsTestServer *koprs_test_server_new_with_options  (KoprsTestServerOptions *options, GError **error);

KOPRS_API
const char      *koprs_test_server_get_uri           (KoprsTestServer *self);

KOPRS_API
const char      *koprs_test_server_get_token         (KoprsTestServer *self);

KOPRS_API
const char      *koprs_test_server_get_ca_pem        (KoprsTestServer *self);

KOPRS_API
char            *koprs_test_server_dup_kubeconfig    (KoprsTestServer *self);

KOPRS_API
KoprsClient     *koprs_test_server_create_client     (KoprsTestServer *self, GError **error);

KOPRS_API
gboolean         koprs_test_server_load              (KoprsTestServer *self, const char *yaml, gssize length, GError **error);

KOPRS_API
void             koprs_test_server_expect            (KoprsTestServer *self, const char *method, const char *path,
                                                      guint status, const char *body);

KOPRS_API
void             koprs_test_server_expect_request    (KoprsTestServer *self, KoprsTestExpectation *expectation);

KOPRS_API
void             koprs_test_server_begin_unordered   (KoprsTestServer *self);

KOPRS_API
void             koprs_test_server_end_unordered     (KoprsTestServer *self);

KOPRS_API
gboolean         koprs_test_server_verify            (KoprsTestServer *self, GError **error);

KOPRS_API
void             koprs_test_server_end_script        (KoprsTestServer *self);

KOPRS_API
GListModel      *koprs_test_server_get_requests      (KoprsTestServer *self);

KOPRS_API
GListModel      *koprs_test_server_follow_requests   (KoprsTestServer *self);

KOPRS_API
void             koprs_test_server_clear_requests    (KoprsTestServer *self);

KOPRS_API
void             koprs_test_server_send_bookmarks    (KoprsTestServer *self);

KOPRS_API
void             koprs_test_server_compact_history   (KoprsTestServer *self);

KOPRS_API
void             koprs_test_server_add_user          (KoprsTestServer *self, KoprsTestUser *user);

KOPRS_API
gboolean         koprs_test_server_remove_user       (KoprsTestServer *self, const char *name);

KOPRS_API
char            *koprs_test_server_dup_user_kubeconfig (KoprsTestServer *self, const char *name,
                                                        KoprsTestCredential credential, GError **error);

KOPRS_API
KoprsClient     *koprs_test_server_create_user_client (KoprsTestServer *self, const char *name,
                                                       KoprsTestCredential credential, GError **error);

KOPRS_API
char            *koprs_test_server_issue_certificate (KoprsTestServer *self, const char *name, const char *const *groups,
                                                      guint lifetime, GError **error);

KOPRS_API
void             koprs_test_server_expire_tokens     (KoprsTestServer *self);

KOPRS_API
char            *koprs_test_server_renew_token       (KoprsTestServer *self, const char *name, GError **error);

KOPRS_API
void             koprs_test_server_add_fault         (KoprsTestServer *self, KoprsTestFault *fault);

KOPRS_API
void             koprs_test_server_remove_fault      (KoprsTestServer *self, KoprsTestFault *fault);

KOPRS_API
void             koprs_test_server_clear_faults      (KoprsTestServer *self);

KOPRS_API
gboolean         koprs_test_server_drop_connections  (KoprsTestServer *self, GError **error);

KOPRS_API
gboolean         koprs_test_server_refuse_connections (KoprsTestServer *self, gboolean refuse, GError **error);

KOPRS_API
gboolean         koprs_test_server_restart           (KoprsTestServer *self, gboolean keep_state, GError **error);

KOPRS_API
GDateTime       *koprs_test_server_dup_time          (KoprsTestServer *self);

KOPRS_API
void             koprs_test_server_set_time          (KoprsTestServer *self, GDateTime *time_);

KOPRS_API
void             koprs_test_server_advance_time      (KoprsTestServer *self, gint64 milliseconds);

KOPRS_API
void             koprs_test_server_stop              (KoprsTestServer *self);

G_END_DECLS
