/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Users of a server, and what they show. */

#include "koprs/testing/koprs-test-server-private.h"

#include "koprs/testing/koprs-test-error.h"
#include "koprs/testing/koprs-test-user-private.h"

/* Clocks differ. */
#define LEEWAY 3600
#define DAY 86400

static void
add_user_here (KoprsTestHost *host, gpointer data)
{
  KoprsTestUser *user = data;
  g_autoptr (KoprsTestIdentity) identity = koprs_test_user_make_identity (user);

  koprs_test_access_add_user (host->access, identity, koprs_test_user_copy_grants (user));
  koprs_test_access_add_token (host->access, koprs_test_user_get_token (user), identity,
                               koprs_test_user_get_token_lifetime (user));
}

/**
 * koprs_test_server_add_user:
 * @self: a server
 * @user: a user that has a name
 *
 * Lets somebody use the server. The user is read now; a user of the same name that was added before is replaced, and
 * its tokens work no more.
 *
 * Since: 0.1
 */
void
koprs_test_server_add_user (KoprsTestServer *self, KoprsTestUser *user)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));
  g_return_if_fail (KOPRS_IS_TEST_USER (user));
  g_return_if_fail (koprs_test_user_get_name (user) != NULL && *koprs_test_user_get_name (user) != '\0');

  koprs_test_server_run (self, add_user_here, user);
}

typedef struct {
  const char *name;
  const char *const *groups;
  guint lifetime;
  KoprsTestCredential credential;
  gboolean found;
  char *text;
  GError *error;
} Access;

static void
remove_user_here (KoprsTestHost *host, gpointer data)
{
  Access *access = data;

  access->found = koprs_test_access_remove_user (host->access, access->name);
}

/**
 * koprs_test_server_remove_user:
 * @self: a server
 * @name: (nullable): the name of a user
 *
 * Makes the server forget a user and its tokens. Its certificates still name it, but it has no rules any more.
 *
 * Returns: `TRUE` if there was such a user
 *
 * Since: 0.1
 */
gboolean
koprs_test_server_remove_user (KoprsTestServer *self, const char *name)
{
  Access access = { .name = name };

  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), FALSE);

  if (name != NULL)
    koprs_test_server_run (self, remove_user_here, &access);
  return access.found;
}

static KoprsTestIdentity *
find_user (KoprsTestHost *host, Access *access)
{
  const char *name = access->name != NULL ? access->name : KOPRS_TEST_ADMIN;
  KoprsTestIdentity *identity = koprs_test_access_find_user (host->access, name);

  if (identity == NULL)
    g_set_error (&access->error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_UNKNOWN_USER, "no user \"%s\" was added", name);
  return identity;
}

static char *
issue (KoprsTestHost *host, const char *name, const char *const *groups, guint lifetime, GError **error)
{
  gint64 now = koprs_test_cluster_get_time (host->cluster);

  if (host->authority != NULL)
    return koprs_test_authority_issue (host->authority, name, groups, now - LEEWAY, now + (lifetime > 0 ? lifetime : DAY),
                                       error);
  g_set_error_literal (error, G_TLS_ERROR, G_TLS_ERROR_UNAVAILABLE, "a server without TLS issues no certificates");
  return NULL;
}

static char *
issue_for_user (KoprsTestHost *host, KoprsTestIdentity *user, GError **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();

  for (guint i = 0; i < user->groups->len; i++)
    g_ptr_array_add (groups, g_ptr_array_index (user->groups, i));
  g_ptr_array_add (groups, NULL);
  return issue (host, user->name, (const char *const *) groups->pdata, 0, error);
}

static void
make_kubeconfig_here (KoprsTestHost *host, gpointer data)
{
  Access *access = data;
  KoprsTestIdentity *user = find_user (host, access);
  g_autofree char *certificate = NULL;

  if (user != NULL && access->credential == KOPRS_TEST_CREDENTIAL_CERTIFICATE)
    certificate = issue_for_user (host, user, &access->error);
  if (access->error == NULL)
    access->text = koprs_test_host_make_kubeconfig (host, user->name, certificate);
}

/**
 * koprs_test_server_dup_user_kubeconfig:
 * @self: a server
 * @name: (nullable): the name of a user, or `NULL` for the one who may do everything
 * @credential: what the user is to show
 * @error: the return location for an error
 *
 * A kubeconfig that leads to the server as one of its users. A certificate in it is valid for a day of the server's
 * clock.
 *
 * Errors: [error@TestError] for a user that is not known or a server that was stopped, those of TLS for certificates.
 *
 * Returns: (transfer full): YAML text, which holds a secret
 *
 * Since: 0.1
 */
char *
koprs_test_server_dup_user_kubeconfig (KoprsTestServer *self, const char *name, KoprsTestCredential credential,
                                       GError **error)
{
  Access access = { .name = name, .credential = credential };

  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!koprs_test_server_run_or_fail (self, make_kubeconfig_here, &access, error))
    return NULL;
  if (access.error != NULL)
    g_propagate_error (error, access.error);
  return access.text;
}

/**
 * koprs_test_server_create_user_client:
 * @self: a server
 * @name: (nullable): the name of a user, or `NULL` for the one who may do everything
 * @credential: what the user is to show
 * @error: the return location for an error
 *
 * A client of the server as one of its users. See [method@TestServer.create_client].
 *
 * Errors are those of [method@TestServer.dup_user_kubeconfig].
 *
 * Returns: (transfer full): a client
 *
 * Since: 0.1
 */
KoprsClient *
koprs_test_server_create_user_client (KoprsTestServer *self, const char *name, KoprsTestCredential credential,
                                      GError **error)
{
  g_autofree char *kubeconfig = NULL;
  g_autoptr (KoprsConfig) config = NULL;

  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  kubeconfig = koprs_test_server_dup_user_kubeconfig (self, name, credential, error);
  if (kubeconfig == NULL)
    return NULL;
  config = koprs_config_new_from_data (kubeconfig, -1, NULL, NULL, error);
  return config != NULL ? koprs_client_new (config) : NULL;
}

static void
issue_here (KoprsTestHost *host, gpointer data)
{
  Access *access = data;

  access->text = issue (host, access->name, access->groups, access->lifetime, &access->error);
}

/**
 * koprs_test_server_issue_certificate:
 * @self: a server
 * @name: (nullable): whom the certificate is to name
 * @groups: (nullable) (array zero-terminated=1): the groups it is to name, or `NULL` for none
 * @lifetime: for how many seconds of the server's clock it is valid; 0 for a day
 * @error: the return location for an error
 *
 * Issues a client certificate, signed by the server's own authority. It need not name a user that was added: the server
 * takes everybody for whom its authority vouches, as a real one does.
 *
 * Errors: those of TLS; `KOPRS_ERROR_INVALID_ARGUMENT` without a name; `KOPRS_TEST_ERROR_STOPPED`.
 *
 * Returns: (transfer full): the certificate and its key as PEM text, which holds a secret
 *
 * Since: 0.1
 */
char *
koprs_test_server_issue_certificate (KoprsTestServer *self, const char *name, const char *const *groups, guint lifetime,
                                     GError **error)
{
  Access access = { .name = name, .groups = groups, .lifetime = lifetime };

  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (name == NULL || *name == '\0')
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "a certificate must name somebody");
      return NULL;
    }
  if (!koprs_test_server_run_or_fail (self, issue_here, &access, error))
    return NULL;
  if (access.error != NULL)
    g_propagate_error (error, access.error);
  return access.text;
}

static void
expire_here (KoprsTestHost *host, gpointer data)
{
  koprs_test_access_expire_tokens (host->access);
}

/**
 * koprs_test_server_expire_tokens:
 * @self: a server
 *
 * Makes every token that there is stop working, that of the user who may do everything included: requests with it are
 * answered with 401. [method@TestServer.renew_token] makes new ones. Certificates go on working.
 *
 * Since: 0.1
 */
void
koprs_test_server_expire_tokens (KoprsTestServer *self)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));

  koprs_test_server_run (self, expire_here, NULL);
}

static void
renew_here (KoprsTestHost *host, gpointer data)
{
  Access *access = data;
  KoprsTestIdentity *user = find_user (host, access);

  if (user == NULL)
    return;
  access->text = g_uuid_string_random ();
  koprs_test_access_add_token (host->access, access->text, user,
                               koprs_test_access_get_lifetime (host->access, user->name));
}

/**
 * koprs_test_server_renew_token:
 * @self: a server
 * @name: (nullable): the name of a user, or `NULL` for the one who may do everything
 * @error: the return location for an error
 *
 * Gives a user another token, with the lifetime of the one before, which works on until it expires. Kubeconfigs that are
 * made from now on have the new one.
 *
 * Errors: [error@TestError] for a user that is not known or a server that was stopped.
 *
 * Returns: (transfer full): the token
 *
 * Since: 0.1
 */
char *
koprs_test_server_renew_token (KoprsTestServer *self, const char *name, GError **error)
{
  Access access = { .name = name };

  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!koprs_test_server_run_or_fail (self, renew_here, &access, error))
    return NULL;
  if (access.error != NULL)
    g_propagate_error (error, access.error);
  else if (name == NULL || g_str_equal (name, KOPRS_TEST_ADMIN))
    koprs_test_server_set_token (self, access.text);
  return access.text;
}
