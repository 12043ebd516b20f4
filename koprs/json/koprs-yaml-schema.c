/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-yaml-schema.h"

#include "koprs/json/koprs-json-writer.h"
#include "koprs/koprs-error.h"

#include <string.h>

#define TAG_PREFIX "tag:yaml.org,2002:"

static gboolean
is_one_of (const char *text, gsize length, const char *const *words)
{
  for (; *words != NULL; words++)
    if (strlen (*words) == length && memcmp (*words, text, length) == 0)
      return TRUE;
  return FALSE;
}

static gsize
count_digits (const char *text, gsize length)
{
  gsize n = 0;

  while (n < length && g_ascii_isdigit (text[n]))
    n++;
  return n;
}

static gsize
count_sign (const char *text, gsize length)
{
  return length > 0 && (text[0] == '-' || text[0] == '+') ? 1 : 0;
}

/* 0o17 and 0x1F; no sign is allowed there. */
static guint
get_radix (const char *text, gsize length)
{
  guint radix;

  if (length < 3 || text[0] != '0' || (text[1] != 'x' && text[1] != 'o'))
    return 10;
  radix = text[1] == 'x' ? 16 : 8;
  for (gsize i = 2; i < length; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0 || (guint) digit >= radix)
        return 10;
    }
  return radix;
}

/* The length of an exponent at the start of the text; 0 where there is none. */
static gsize
count_exponent (const char *text, gsize length)
{
  gsize n;
  gsize digits;

  if (length < 2 || (text[0] != 'e' && text[0] != 'E'))
    return 0;
  n = 1 + count_sign (text + 1, length - 1);
  digits = count_digits (text + n, length - n);
  return digits > 0 ? n + digits : 0;
}

static KoprsYamlType
resolve_number (const char *text, gsize length)
{
  gsize at = count_sign (text, length);
  gsize whole = count_digits (text + at, length - at);
  gsize fraction = 0;
  gboolean point;

  at += whole;
  if (at == length)
    return whole > 0 ? KOPRS_YAML_INTEGER : KOPRS_YAML_STRING;
  point = text[at] == '.';
  if (point)
    {
      at++;
      fraction = count_digits (text + at, length - at);
      at += fraction;
    }
  if (whole + fraction == 0)
    return KOPRS_YAML_STRING;
  at += count_exponent (text + at, length - at);
  return at == length ? KOPRS_YAML_FLOAT : KOPRS_YAML_STRING;
}

KoprsYamlType
koprs_yaml_schema_resolve (const char *text, gsize length)
{
  static const char *const nulls[] = { "", "~", "null", "Null", "NULL", NULL };
  static const char *const booleans[] = { "true", "True", "TRUE", "false", "False", "FALSE", NULL };
  static const char *const infinities[] = { ".inf", ".Inf", ".INF", NULL };
  static const char *const nans[] = { ".nan", ".NaN", ".NAN", NULL };
  gsize sign;

  if (is_one_of (text, length, nulls))
    return KOPRS_YAML_NULL;
  if (is_one_of (text, length, booleans))
    return KOPRS_YAML_BOOLEAN;
  sign = count_sign (text, length);
  if (is_one_of (text + sign, length - sign, infinities) || is_one_of (text, length, nans))
    return KOPRS_YAML_NOT_FINITE;
  if (get_radix (text, length) != 10)
    return KOPRS_YAML_INTEGER;
  return resolve_number (text, length);
}

static gboolean
write_radix (GString *out, const char *text, gsize length, guint radix, GError **error)
{
  guint64 value = 0;

  for (gsize i = 2; i < length; i++)
    {
      guint digit = g_ascii_xdigit_value (text[i]);

      if (value > (G_MAXUINT64 - digit) / radix)
        {
          g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION,
                       "the %s number has more than 64 bits", radix == 16 ? "hexadecimal" : "octal");
          return FALSE;
        }
      value = value * radix + digit;
    }
  g_string_append_printf (out, "%" G_GUINT64_FORMAT, value);
  return TRUE;
}

/* Digits stay as they are, however many; only what JSON's grammar refuses is put right: +1, 007, .5, 1. */
static void
write_decimal (GString *out, const char *text, gsize length)
{
  gsize at = count_sign (text, length);
  gsize whole;

  if (text[0] == '-')
    g_string_append_c (out, '-');
  whole = count_digits (text + at, length - at);
  if (whole == 0)
    g_string_append_c (out, '0');
  for (; whole > 1 && text[at] == '0'; whole--)
    at++;
  g_string_append_len (out, text + at, whole);
  at += whole;
  if (at < length && text[at] == '.')
    {
      gsize fraction = count_digits (text + at + 1, length - at - 1);

      g_string_append_c (out, '.');
      g_string_append_len (out, text + at + 1, fraction);
      if (fraction == 0)
        g_string_append_c (out, '0');
      at += 1 + fraction;
    }
  g_string_append_len (out, text + at, length - at);
}

static gboolean
write_as (GString *out, KoprsYamlType type, const char *text, gsize length, GError **error)
{
  switch (type)
    {
    case KOPRS_YAML_NULL:
      g_string_append (out, "null");
      return TRUE;
    case KOPRS_YAML_BOOLEAN:
      g_string_append (out, text[0] == 't' || text[0] == 'T' ? "true" : "false");
      return TRUE;
    case KOPRS_YAML_INTEGER:
    case KOPRS_YAML_FLOAT:
      {
        guint radix = get_radix (text, length);

        if (radix != 10)
          return write_radix (out, text, length, radix, error);
        write_decimal (out, text, length);
        return TRUE;
      }
    case KOPRS_YAML_NOT_FINITE:
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION,
                   "JSON has no number for \"%.*s\"", (int) length, text);
      return FALSE;
    case KOPRS_YAML_STRING:
    default:
      koprs_json_write_string (out, text, length);
      return TRUE;
    }
}

/* !!binary stays base64, as the API writes bytes; only its line breaks go. */
static gboolean
write_binary (GString *out, const char *text, gsize length, GError **error)
{
  g_autoptr (GString) packed = g_string_sized_new (length);
  gsize padding = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isspace (text[i]))
        continue;
      if (text[i] == '=')
        padding++;
      else if (padding > 0 || !(g_ascii_isalnum (text[i]) || text[i] == '+' || text[i] == '/'))
        padding = 3;
      g_string_append_c (packed, text[i]);
    }
  if (padding > 2 || packed->len % 4 != 0)
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "!!binary without base64");
      return FALSE;
    }
  koprs_json_write_string (out, packed->str, packed->len);
  return TRUE;
}

static gboolean
set_tag_error (const char *tag, const char *what, GError **error)
{
  if (g_str_has_prefix (tag, TAG_PREFIX))
    g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "the tag !!%s does not fit %s",
                 tag + strlen (TAG_PREFIX), what);
  else
    g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "the tag %s is not known", tag);
  return FALSE;
}

/* The types that a scalar under a tag may have, as bits; 0 for an unknown tag. */
static guint
get_allowed (const char *name)
{
  static const struct {
    const char *name;
    guint types;
  } tags[] = {
    { "null", 1u << KOPRS_YAML_NULL },
    { "bool", 1u << KOPRS_YAML_BOOLEAN },
    { "int", 1u << KOPRS_YAML_INTEGER },
    { "float", 1u << KOPRS_YAML_INTEGER | 1u << KOPRS_YAML_FLOAT | 1u << KOPRS_YAML_NOT_FINITE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_str_equal (name, tags[i].name))
      return tags[i].types;
  return 0;
}

gboolean
koprs_yaml_schema_write (GString *out, const char *text, gsize length, const char *tag, gboolean plain,
                         GError **error)
{
  const char *name;
  KoprsYamlType type;

  if (tag == NULL)
    return write_as (out, plain ? koprs_yaml_schema_resolve (text, length) : KOPRS_YAML_STRING, text, length, error);
  if (g_str_equal (tag, "!"))
    return write_as (out, KOPRS_YAML_STRING, text, length, error);
  if (!g_str_has_prefix (tag, TAG_PREFIX))
    return set_tag_error (tag, "a scalar", error);
  name = tag + strlen (TAG_PREFIX);
  if (g_str_equal (name, "str") || g_str_equal (name, "timestamp"))
    return write_as (out, KOPRS_YAML_STRING, text, length, error);
  if (g_str_equal (name, "binary"))
    return write_binary (out, text, length, error);
  type = koprs_yaml_schema_resolve (text, length);
  if ((get_allowed (name) & 1u << type) == 0)
    return set_tag_error (tag, "this scalar", error);
  return write_as (out, type, text, length, error);
}

gboolean
koprs_yaml_schema_check_collection (const char *tag, gboolean mapping, GError **error)
{
  if (tag == NULL || g_str_equal (tag, "!"))
    return TRUE;
  if (g_str_equal (tag, mapping ? TAG_PREFIX "map" : TAG_PREFIX "seq"))
    return TRUE;
  return set_tag_error (tag, mapping ? "a mapping" : "a sequence", error);
}

/* Words and numbers of YAML 1.1, which kubectl and the API server still read: 0644, 1_000, 0b1, 12:30, 2026-01-02. */
static gboolean
is_word_in_1_1 (const char *text, gsize length)
{
  static const char *const words[] = { "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == length && g_ascii_strncasecmp (words[i], text, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_date_in_1_1 (const char *text, gsize length)
{
  return length >= 8 && count_digits (text, length) == 4 && text[4] == '-' && g_ascii_isdigit (text[5])
         && (text[6] == '-' || (g_ascii_isdigit (text[6]) && text[7] == '-'));
}

static gboolean
is_number_in_1_1 (const char *text, gsize length)
{
  gsize at = count_sign (text, length);
  guint digits = 0;
  guint points = 0;

  if (at + 1 < length && text[at] == '0' && strchr ("xXbBoO", text[at + 1]) != NULL)
    {
      for (at += 2; at < length && (g_ascii_isxdigit (text[at]) || text[at] == '_'); )
        at++;
      return at == length;
    }
  if (at < length && !g_ascii_isdigit (text[at]) && text[at] != '.')
    return FALSE;
  for (; at < length && (g_ascii_isdigit (text[at]) || strchr ("_:.", text[at]) != NULL); at++)
    {
      digits += g_ascii_isdigit (text[at]);
      points += text[at] == '.';
    }
  at += count_exponent (text + at, length - at);
  return at == length && digits > 0 && points <= 1;
}

/* A literal block keeps a text that consists of whole printable lines. One that starts with a blank would need an
 * indentation indicator, and blanks before a line's end would not be seen. */
static gboolean
is_literal (const char *text, gsize length)
{
  if (text[0] == '\n' || text[0] == ' ' || text[0] == '\t')
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if ((text[i] == ' ' || text[i] == '\t') && (i + 1 == length || text[i + 1] == '\n'))
      return FALSE;
  return TRUE;
}

KoprsYamlStyle
koprs_yaml_schema_style (const char *text, gsize length, gboolean key)
{
  gboolean lines = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      guchar c = text[i];

      if (c == '\n')
        lines = TRUE;
      else if ((c < ' ' && c != '\t') || c == 0x7f)
        return KOPRS_YAML_QUOTED;
      /* The control characters U+0080 to U+009F, the line ends U+2028 and U+2029, the byte order mark. */
      else if (i + 1 < length && c == 0xc2 && (guchar) text[i + 1] < 0xa0)
        return KOPRS_YAML_QUOTED;
      else if (i + 2 < length && (memcmp (text + i, "\xe2\x80\xa8", 3) == 0 || memcmp (text + i, "\xe2\x80\xa9", 3) == 0
                                  || memcmp (text + i, "\xef\xbb\xbf", 3) == 0))
        return KOPRS_YAML_QUOTED;
    }
  if (lines)
    return !key && is_literal (text, length) ? KOPRS_YAML_LITERAL : KOPRS_YAML_QUOTED;
  if (koprs_yaml_schema_resolve (text, length) != KOPRS_YAML_STRING || memchr (text, '\t', length) != NULL)
    return KOPRS_YAML_QUOTED;
  if (is_word_in_1_1 (text, length) || is_date_in_1_1 (text, length) || is_number_in_1_1 (text, length))
    return KOPRS_YAML_QUOTED;
  return KOPRS_YAML_PLAIN;
}
