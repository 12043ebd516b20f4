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

/* Letters and symbols of any alphabet; no label is longer than 63 bytes. */
static gboolean
is_hostname (const char *text)
{
  return strlen (text) <= 255 && !g_regex_match_simple ("[^.]{64}", text, G_REGEX_RAW, 0)
         && g_regex_match_simple ("^([a-z0-9\\pS\\pL](-?[a-z0-9\\pS\\pL]{0,62})?"
                                  "|([a-z0-9\\pS\\pL]([-a-z0-9\\pS\\pL]{0,61}[a-z0-9\\pS\\pL])?\\.)+[a-z\\pL]{2,63})$", text,
                                  G_REGEX_CASELESS | G_REGEX_DOLLAR_ENDONLY, 0);
}

static gboolean
is_mac (const char *text)
{
  return g_regex_match_simple ("^[0-9a-f]{2}([:-][0-9a-f]{2}){5}$", text, G_REGEX_CASELESS, 0);
}

static gboolean
matches (const char *pattern, const char *text)
{
  return g_regex_match_simple (pattern, text, G_REGEX_CASELESS | G_REGEX_DOLLAR_ENDONLY, 0);
}

static gboolean
is_uuid3 (const char *text)
{
  return matches ("^[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$", text);
}

static gboolean
is_uuid4 (const char *text)
{
  return matches ("^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$", text);
}

static gboolean
is_uuid5 (const char *text)
{
  return matches ("^[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$", text);
}

/* What is left of the text without blanks and dashes. */
static char *
dup_digits (const char *text)
{
  GString *digits = g_string_new (text);

  g_string_replace (digits, "-", "", 0);
  g_string_replace (digits, " ", "", 0);
  return g_string_free (digits, FALSE);
}

static gboolean
is_isbn10 (const char *text)
{
  g_autofree char *digits = dup_digits (text);
  guint sum = 0;

  if (!g_regex_match_simple ("^[0-9]{9}[0-9X]$", digits, G_REGEX_DOLLAR_ENDONLY, 0))
    return FALSE;
  for (guint i = 0; i < 10; i++)
    sum += (i + 1) * (digits[i] == 'X' ? 10 : digits[i] - '0');
  return sum % 11 == 0;
}

static gboolean
is_isbn13 (const char *text)
{
  g_autofree char *digits = dup_digits (text);
  guint sum = 0;

  if (!matches ("^[0-9]{13}$", digits))
    return FALSE;
  for (guint i = 0; i < 13; i++)
    sum += (i % 2 == 0 ? 1 : 3) * (digits[i] - '0');
  return sum % 10 == 0;
}

static gboolean
is_isbn (const char *text)
{
  return is_isbn10 (text) || is_isbn13 (text);
}

/* A number of one of the companies, with Luhn's check digit. */
static gboolean
is_credit_card (const char *text)
{
  g_autofree char *digits = g_strdup (text);
  gsize length = 0;
  guint sum = 0;

  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      digits[length++] = *at;
  digits[length] = '\0';
  if (!matches ("^(?:4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|(222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}"
                "|6(?:011|5[0-9][0-9])[0-9]{12}|3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}|(?:2131|1800|35\\d{3})\\d{11}"
                "|6[27][0-9]{14})$", digits))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      guint digit = digits[length - 1 - i] - '0';

      if (i % 2 == 1)
        digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += digit;
    }
  return sum % 10 == 0;
}

static gboolean
is_ssn (const char *text)
{
  return strlen (text) == 11 && matches ("^\\d{3}[- ]?\\d{2}[- ]?\\d{4}$", text);
}

static gboolean
is_hex_color (const char *text)
{
  return matches ("^#?([0-9a-f]{3}|[0-9a-f]{6})$", text);
}

static gboolean
is_rgb_color (const char *text)
{
  return g_regex_match_simple ("^rgb\\(\\s*(0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])\\s*,\\s*(0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])\\s*,"
                               "\\s*(0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])\\s*\\)$", text, G_REGEX_DOLLAR_ENDONLY, 0);
}

static gboolean
is_object_id (const char *text)
{
  return matches ("^[0-9a-f]{24}$", text);
}

static gboolean
is_short_name (const char *text)
{
  return strlen (text) <= 63 && g_regex_match_simple ("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", text, G_REGEX_DOLLAR_ENDONLY, 0);
}

static gboolean
is_long_name (const char *text)
{
  return strlen (text) <= 253
         && g_regex_match_simple ("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", text,
                                  G_REGEX_DOLLAR_ENDONLY, 0);
}

static gboolean
is_any (const char *text)
{
  return TRUE;
}

typedef struct {
  const char *name;
  gboolean (*fits) (const char *text);
} Format;

/* By name without dashes; NULL where a real server knows none. */
static const Format *
find_format (const char *name)
{
  static const Format formats[] = {
    { "datetime", is_date_time }, { "date", is_date },            { "duration", is_duration }, { "email", is_email },
    { "ipv4", is_ipv4 },          { "ipv6", is_ipv6 },            { "cidr", is_cidr },         { "uuid", is_uuid },
    { "uuid3", is_uuid3 },        { "uuid4", is_uuid4 },          { "uuid5", is_uuid5 },       { "byte", is_base64 },
    { "uri", is_uri },            { "hostname", is_hostname },    { "mac", is_mac },           { "isbn", is_isbn },
    { "isbn10", is_isbn10 },      { "isbn13", is_isbn13 },        { "ssn", is_ssn },           { "creditcard", is_credit_card },
    { "hexcolor", is_hex_color }, { "rgbcolor", is_rgb_color },   { "password", is_any },      { "bsonobjectid", is_object_id },
    { "k8sshortname", is_short_name }, { "k8slongname", is_long_name },
  };
  g_autofree char *plain = dup_digits (name);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].name, plain))
      return &formats[i];
  return NULL;
}

gboolean
koprs_test_validator_knows_format (const char *type, const char *format)
{
  if (g_str_equal (type, "integer"))
    return g_str_equal (format, "int32") || g_str_equal (format, "int64");
  if (g_str_equal (type, "number"))
    return g_str_equal (format, "float") || g_str_equal (format, "double");
  return (*type != '\0' && !g_str_equal (type, "string")) || find_format (format) != NULL;
}

gboolean
koprs_test_validator_fits_format (const char *format, const char *text)
{
  const Format *found = find_format (format);

  return found == NULL || found->fits (text);
}
