/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-names.h"
#include "koprs/config/koprs-server-url.h"
#include "koprs/koprs-error.h"

#include <string.h>

static void
urls_get_one_form (void)
{
  static const struct {
    const char *text;
    const char *url;
  } rows[] = {
    { "https://host", "https://host" },
    { "https://host/", "https://host" },
    { "https://host:6443", "https://host:6443" },
    { "HTTPS://Host:6443//", "https://Host:6443" },
    { "http://127.0.0.1:8001", "http://127.0.0.1:8001" },
    { "https://[::1]:6443/", "https://[::1]:6443" },
    { "https://[2001:db8::1]", "https://[2001:db8::1]" },
    { "https://host/k8s/clusters/c-1/", "https://host/k8s/clusters/c-1" },
    { "https://host/a%20b", "https://host/a%20b" },
    { "https://host/p?query=1#fragment", "https://host/p" },
    { "https://host:", "https://host" },
    { "https://my_host.local", "https://my_host.local" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *url = koprs_server_url_normalize (rows[i].text, &error);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (url, ==, rows[i].url);
      again = koprs_server_url_normalize (url, NULL);
      g_assert_cmpstr (again, ==, url);
    }
}

static void
what_is_no_server_is_refused (void)
{
  static const struct {
    const char *text;
    const char *message;
  } rows[] = {
    { NULL, "not a URL such as https://host:6443" },
    { "", "not a URL such as https://host:6443" },
    { "host", "not a URL such as https://host:6443" },
    { "//host", "not a URL such as https://host:6443" },
    { "host:6443", "the URL must begin with https:// or http://" },
    { "ftp://host", "the URL must begin with https:// or http://" },
    { "https://", "the URL has no host" },
    { "https:///path", "the URL has no host" },
    { "https:host", "the URL has no host" },
    { "https://host:0", "the URL's port must be between 1 and 65535" },
    { "https://host:65536", "not a URL such as https://host:6443" },
    { "https://host:abc", "not a URL such as https://host:6443" },
    { "https://user@host", "the URL must not hold a user or a password" },
    { "https://user:secret@host", "the URL must not hold a user or a password" },
    { "https://ho<st>", "the URL's host is neither a name nor an address" },
    { "https://h\\x", "the URL's host is neither a name nor an address" },
    { "https://[fe80::1%25eth0]", "the URL's host is neither a name nor an address" },
    { "https://host/a b", "the URL holds a blank, a control character or one outside ASCII" },
    { "https://host\r\nX: y", "the URL holds a blank, a control character or one outside ASCII" },
    { "https://h\xc3\xb6st", "the URL holds a blank, a control character or one outside ASCII" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (koprs_server_url_normalize (rows[i].text, &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

static void
names_are_what_the_api_takes (void)
{
  g_autofree char *longest = g_strnfill (63, 'a');
  g_autofree char *longer = g_strnfill (64, 'a');

  g_assert_true (koprs_names_is_namespace ("kube-system"));
  g_assert_true (koprs_names_is_namespace ("0"));
  g_assert_true (koprs_names_is_namespace (longest));
  g_assert_false (koprs_names_is_namespace (longer));
  g_assert_false (koprs_names_is_namespace (""));
  g_assert_false (koprs_names_is_namespace ("-a"));
  g_assert_false (koprs_names_is_namespace ("a-"));
  g_assert_false (koprs_names_is_namespace ("A"));
  g_assert_false (koprs_names_is_namespace ("a.b"));
  g_assert_false (koprs_names_is_namespace ("a/b"));
  g_assert_true (koprs_names_is_host ("::1"));
  g_assert_false (koprs_names_is_host ("1:2"));
  g_assert_false (koprs_names_is_host (""));
  g_assert_true (koprs_names_is_header ("a b"));
  g_assert_false (koprs_names_is_header (""));
  g_assert_false (koprs_names_is_header ("a\nb"));
  g_assert_false (koprs_names_is_header ("\xc3\xb6"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/server-url/urls-get-one-form", urls_get_one_form);
  g_test_add_func ("/server-url/what-is-no-server-is-refused", what_is_no_server_is_refused);
  g_test_add_func ("/server-url/names-are-what-the-api-takes", names_are_what_the_api_takes);
  return g_test_run ();
}
