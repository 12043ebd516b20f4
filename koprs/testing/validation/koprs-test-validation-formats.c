/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The string formats of OpenAPI that a real server checks. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <gio/gio.h>
#include <string.h>

static gboolean
is_date_time (const char *text)
{
  g_autofree char *problem = NULL;
  g_autofree char *time = koprs_test_text_time (text, FALSE, &problem);

  return time != NULL;
}

static gboolean
is_date (const char *text)
{
  g_autofree char *whole = g_strconcat (text, "T00:00:00Z", NULL);

  return strlen (text) == 10 && is_date_time (whole);
}

/* 1h30m, 300ms, -1.5h; or ISO 8601's P1DT2H. */
static gboolean
is_duration (const char *text)
{
  return g_regex_match_simple ("^[-+]?(0|([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h|d|w)"
                               "(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h|d|w))*)$", text, 0, 0)
         || g_regex_match_simple ("^P(?=.)([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+S)?)?$", text, 0, 0);
}

static gboolean
is_email (const char *text)
{
  return g_regex_match_simple ("^[^@\\s<>]+@[^@\\s<>]+$", text, 0, 0);
}

static gboolean
is_address (const char *text, GSocketFamily family)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (text);

  return address != NULL && g_inet_address_get_family (address) == family;
}

static gboolean
is_ipv4 (const char *text)
{
  return is_address (text, G_SOCKET_FAMILY_IPV4);
}

static gboolean
is_ipv6 (const char *text)
{
  return is_address (text, G_SOCKET_FAMILY_IPV6);
}

static gboolean
is_cidr (const char *text)
{
  g_autoptr (GInetAddressMask) mask = g_inet_address_mask_new_from_string (text, NULL);
  const char *slash = strchr (text, '/');
  g_autofree char *address = slash != NULL ? g_strndup (text, slash - text) : NULL;
  guint64 bits;

  if (mask != NULL)
    return slash != NULL;
  /* GLib minds bits behind the mask, the real server does not. */
  return address != NULL && (is_ipv4 (address) || is_ipv6 (address))
         && g_ascii_string_to_unsigned (slash + 1, 10, 0, is_ipv4 (address) ? 32 : 128, &bits, NULL);
}

static gboolean
is_uuid (const char *text)
{
  return g_regex_match_simple ("^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$", text, G_REGEX_CASELESS, 0);
}

static gboolean
is_base64 (const char *text)
{
  return *text != '\0' && koprs_test_text_find_base64_flaw (text) < 0;
}

static gboolean
is_uri (const char *text)
{
  return g_regex_match_simple ("^([a-z][a-z0-9+.-]*:|/)[^\\s]*$", text, G_REGEX_CASELESS, 0);
}

static gboolean
is_hostname (const char *text)
{
  return strlen (text) <= 255
         && g_regex_match_simple ("^([a-z0-9](-?[a-z0-9]{0,62})?|([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\\.)+[a-z]{2,63})$", text,
                                  G_REGEX_CASELESS, 0);
}

static gboolean
is_mac (const char *text)
{
  return g_regex_match_simple ("^[0-9a-f]{2}([:-][0-9a-f]{2}){5}$", text, G_REGEX_CASELESS, 0);
}

gboolean
koprs_test_validator_fits_format (const char *format, const char *text)
{
  static const struct {
    const char *name;
    gboolean (*fits) (const char *text);
  } formats[] = {
    { "date-time", is_date_time }, { "datetime", is_date_time }, { "date", is_date }, { "duration", is_duration },
    { "email", is_email },         { "ipv4", is_ipv4 },          { "ipv6", is_ipv6 }, { "cidr", is_cidr },
    { "uuid", is_uuid },           { "byte", is_base64 },        { "uri", is_uri },   { "hostname", is_hostname },
    { "mac", is_mac },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].name, format))
      return formats[i].fits (text);
  return TRUE;
}
