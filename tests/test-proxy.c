/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-proxy.h"
#include "koprs/koprs-error.h"

#include <string.h>

static void
a_url_has_one_form (void)
{
  static const struct {
    const char *url;
    const char *expected;
  } rows[] = {
    { "http://proxy", "http://proxy:80" },
    { "http://proxy:3128/", "http://proxy:3128" },
    { "https://proxy/path?q", "https://proxy:443" },
    { "socks5://10.0.0.1", "socks5://10.0.0.1:1080" },
    { "socks5h://p:1", "socks5://p:1" },
    { "HTTP://p", "http://p:80" },
    { "http://kim:s3c%40ret@p:8080", "http://kim:s3c%40ret@p:8080" },
    { "http://[::1]:8080", "http://[::1]:8080" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *url = koprs_proxy_normalize (rows[i].url, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (url, ==, rows[i].expected);
    }
}

static void
no_error_shows_the_password (void)
{
  static const char *const rows[] = {
    "", "proxy", "proxy:3128", "ftp://kim:s3cret@p", "socks4://kim:s3cret@p", "http://", "http://kim:s3cret@", "http://kim:s3cret@p:0",
    "http://kim:s3cret@p:65536", "http://kim:s3cret@p q", "http://kim:s3cret@p\r\nX: y", "http://kim:s3cret@p\xc3\xa4", "://kim:s3cret@p",
    "http://kim:s3cret@a/b@c d",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (koprs_proxy_normalize (rows[i], &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
      g_assert_null (strstr (error->message, "s3cret"));
    }
}

typedef struct {
  const char *no_proxy;
  const char *host;
  guint port;
  gboolean exempt;
} Exemption;

static void
assert_exemptions (const Exemption *rows, gsize n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_test_message ("%s: %s:%u", rows[i].no_proxy, rows[i].host, rows[i].port);
      g_assert_cmpint (koprs_proxy_is_exempt (rows[i].no_proxy, rows[i].host, rows[i].port), ==, rows[i].exempt);
    }
}

/* Both as Go has it. */
static void
names_are_exempt_with_what_is_below_them (void)
{
  static const Exemption rows[] = {
    { NULL, "example.com", 443, FALSE },
    { NULL, "localhost", 443, TRUE },
    { NULL, "LOCALHOST", 443, TRUE },
    { NULL, "127.0.0.1", 443, TRUE },
    { NULL, "127.3.2.1", 443, TRUE },
    { NULL, "::1", 443, TRUE },
    { NULL, "localhost.example.com", 443, FALSE },
    { "*", "example.com", 443, TRUE },
    { "a, * ,b", "10.0.0.1", 443, TRUE },
    { "*:443", "example.com", 443, FALSE },
    { "example.com", "example.com", 443, TRUE },
    { "example.com", "EXAMPLE.com", 443, TRUE },
    { " Example.COM ", "example.com", 443, TRUE },
    { "example.com", "api.example.com", 443, TRUE },
    { "example.com", "notexample.com", 443, FALSE },
    { "example.com", "example.com.evil.org", 443, FALSE },
    { ".example.com", "api.example.com", 443, TRUE },
    { ".example.com", "example.com", 443, FALSE },
    { "*.example.com", "api.example.com", 443, TRUE },
    { "*.example.com", "example.com", 443, FALSE },
    { "a*.example.com", "api.example.com", 443, FALSE },
    { "example.com:443", "example.com", 443, TRUE },
    { "example.com:443", "example.com", 6443, FALSE },
    { "example.com:443", "api.example.com", 443, TRUE },
    { ":443", "example.com", 443, FALSE },
    { ",,", "example.com", 443, FALSE },
    { "[", "example.com", 443, FALSE },
  };

  assert_exemptions (rows, G_N_ELEMENTS (rows));
}

static void
addresses_are_exempt_one_by_one_or_in_ranges (void)
{
  static const Exemption rows[] = {
    { "10.0.0.1", "10.0.0.1", 443, TRUE },
    { "10.0.0.1", "10.0.0.10", 443, FALSE },
    { "10.0.0.1:443", "10.0.0.1", 443, TRUE },
    { "10.0.0.1:443", "10.0.0.1", 6443, FALSE },
    { "0.0.1", "10.0.0.1", 443, TRUE },
    { "10.0.0.0/8", "10.255.3.4", 443, TRUE },
    { "10.1.2.3/8", "10.255.3.4", 443, TRUE },
    { "10.0.0.0/8", "11.0.0.1", 443, FALSE },
    { "10.0.0.0/9", "10.127.0.1", 443, TRUE },
    { "10.0.0.0/9", "10.128.0.1", 443, FALSE },
    { "10.0.0.0/32", "10.0.0.0", 443, TRUE },
    { "10.0.0.0/33", "10.0.0.0", 443, FALSE },
    { "0.0.0.0/0", "8.8.8.8", 443, TRUE },
    { "0.0.0.0/0", "2001:db8::1", 443, FALSE },
    { "0.0.0.0/0", "example.com", 443, FALSE },
    { "10.0.0.0/", "10.0.0.0", 443, FALSE },
    { "/8", "10.0.0.0", 443, FALSE },
    { "2001:db8::/32", "2001:db8:1::1", 443, TRUE },
    { "2001:db8::/32", "2001:db9::1", 443, FALSE },
    { "2001:db8::1", "2001:db8::1", 443, TRUE },
    { "2001:DB8:0::1", "2001:db8::1", 443, TRUE },
    { "[2001:db8::1]", "2001:db8::1", 443, TRUE },
    { "[2001:db8::1]:443", "2001:db8::1", 443, TRUE },
    { "[2001:db8::1]:443", "2001:db8::1", 6443, FALSE },
  };

  assert_exemptions (rows, G_N_ELEMENTS (rows));
}

static void
the_environment_names_one_for_each_scheme (void)
{
  static const struct {
    const char *variables[5];
    const char *server;
    const char *expected;
  } rows[] = {
    { { NULL }, "https://h", NULL },
    { { "HTTPS_PROXY=http://p:1", NULL }, "https://h", "http://p:1" },
    { { "https_proxy=http://p:1", NULL }, "https://h:6443/prefix", "http://p:1" },
    { { "https_proxy=http://low", "HTTPS_PROXY=http://up", NULL }, "https://h", "http://up:80" },
    { { "https_proxy=http://low", "HTTPS_PROXY=", NULL }, "https://h", "http://low:80" },
    { { "HTTP_PROXY=http://p", NULL }, "https://h", NULL },
    { { "HTTP_PROXY=http://p", NULL }, "http://h", "http://p:80" },
    { { "http_proxy=http://p", "HTTPS_PROXY=http://q", NULL }, "http://h", "http://p:80" },
    { { "ALL_PROXY=http://p", NULL }, "https://h", NULL },
    { { "HTTPS_PROXY=proxy:3128", NULL }, "https://h", "http://proxy:3128" },
    { { "HTTPS_PROXY=kim:pw@proxy", NULL }, "https://h", "http://kim:pw@proxy:80" },
    { { "HTTPS_PROXY=socks5://p", NULL }, "https://h", "socks5://p:1080" },
    { { "HTTPS_PROXY=http://p", "NO_PROXY=h", NULL }, "https://h", NULL },
    { { "HTTPS_PROXY=http://p", "no_proxy=h:443", NULL }, "https://h", NULL },
    { { "HTTPS_PROXY=http://p", "no_proxy=h:443", NULL }, "https://h:6443", "http://p:80" },
    { { "HTTPS_PROXY=http://p", "NO_PROXY=x", "no_proxy=h", NULL }, "https://h", "http://p:80" },
    { { "HTTP_PROXY=http://p", "NO_PROXY=h:80", NULL }, "http://h", NULL },
    { { "HTTPS_PROXY=http://p", "NO_PROXY=fd00::/8", NULL }, "https://[fd00::1]:6443", NULL },
    { { "HTTPS_PROXY=http://p", NULL }, "https://127.0.0.1:6443", NULL },
    { { "HTTPS_PROXY=nonsense://", "NO_PROXY=*", NULL }, "https://h", NULL },
    { { "HTTP_PROXY=nonsense://", NULL }, "https://h", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *url = NULL;

      g_assert_true (koprs_proxy_find ((char **) rows[i].variables, rows[i].server, &url, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (url, ==, rows[i].expected);
    }
}

static void
a_bad_variable_is_named_without_its_content (void)
{
  static const char *const rows[] = { "https_proxy=ftp://kim:s3cret@p", "https_proxy=kim:s3cret@", "https_proxy=http://kim:s3cret@a b" };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *const environment[] = { rows[i], NULL };
      g_autoptr (GError) error = NULL;
      g_autofree char *url = NULL;

      g_assert_false (koprs_proxy_find ((char **) environment, "https://h", &url, &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
      g_assert_true (g_str_has_prefix (error->message, "https_proxy: "));
      g_assert_null (strstr (error->message, "s3cret"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/proxy/a-url-has-one-form", a_url_has_one_form);
  g_test_add_func ("/proxy/no-error-shows-the-password", no_error_shows_the_password);
  g_test_add_func ("/proxy/names-are-exempt-with-what-is-below-them", names_are_exempt_with_what_is_below_them);
  g_test_add_func ("/proxy/addresses-are-exempt-one-by-one-or-in-ranges", addresses_are_exempt_one_by_one_or_in_ranges);
  g_test_add_func ("/proxy/the-environment-names-one-for-each-scheme", the_environment_names_one_for_each_scheme);
  g_test_add_func ("/proxy/a-bad-variable-is-named-without-its-content", a_bad_variable_is_named_without_its_content);
  return g_test_run ();
}
