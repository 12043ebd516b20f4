/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-address.h"

#include <string.h>
#include "koprs/testing/values/koprs-test-text.h"

static char *
problem (const char *text, const char *message, const char *at)
{
  g_autofree char *quoted = koprs_test_text_quote (text);
  g_autofree char *rest = NULL;

  if (at == NULL || *at == '\0')
    return g_strdup_printf ("ParseAddr(%s): %s", quoted, message);
  rest = koprs_test_text_quote (at);
  return g_strdup_printf ("ParseAddr(%s): %s (at %s)", quoted, message, rest);
}

/* Four numbers from `at`; NULL, or what is wrong and where. */
static const char *
read_four (guint8 *fields, const char *at, const char **where)
{
  guint value = 0, digits = 0, n = 0;
  const char *begin = at;

  for (*where = NULL; *at != '\0'; at++)
    {
      if (g_ascii_isdigit (*at))
        {
          if (digits == 1 && value == 0)
            return "IPv4 field has octet with leading zero";
          value = value * 10 + (guint) (*at - '0');
          digits++;
          if (value > 255)
            return "IPv4 field has value >255";
          continue;
        }
      *where = at;
      if (*at != '.')
        return "unexpected character";
      if (at == begin || at[1] == '\0' || at[-1] == '.')
        return "IPv4 field must have at least one digit";
      *where = NULL;
      if (n == 3)
        return "IPv4 address too long";
      fields[n++] = (guint8) value;
      value = digits = 0;
    }
  if (n < 3)
    return "IPv4 address too short";
  fields[3] = (guint8) value;
  return NULL;
}

typedef struct {
  guint8 *bytes;
  const char *at;       /* what is left */
  guint n;              /* the bytes that are read */
  int gap;              /* the byte before which :: stands, or -1 */
} Reader;

/* One field and what separates it from the next; `at` is at the end when it was the last. */
static const char *
read_field (Reader *reader, const char **where)
{
  const char *at = reader->at;
  guint value = 0, digits = 0;

  *where = at;
  for (; g_ascii_isxdigit (at[digits]); digits++)
    {
      if (digits > 3)
        return "each group must have 4 or less digits";
      value = value << 4 | (guint) g_ascii_xdigit_value (at[digits]);
    }
  if (digits == 0)
    return "each colon-separated field must have at least one digit";
  if (at[digits] == '.')
    {
      if (reader->gap < 0 && reader->n != 12)
        return "embedded IPv4 address must replace the final 2 fields of the address";
      if (reader->n + 4 > 16)
        return "too many hex fields to fit an embedded IPv4 at the end of the address";
      reader->n += 4;
      reader->at = "";
      return read_four (reader->bytes + reader->n - 4, at, where);
    }
  reader->bytes[reader->n++] = (guint8) (value >> 8);
  reader->bytes[reader->n++] = (guint8) value;
  reader->at = *where = at += digits;
  if (*at == '\0')
    return NULL;
  if (*at != ':')
    return "unexpected character, want colon";
  if (*++at == '\0')
    return "colon must be followed by more characters";
  *where = at;
  if (*at == ':')
    {
      if (reader->gap >= 0)
        return "multiple :: in address";
      reader->gap = (int) reader->n;
      at++;
    }
  reader->at = at;
  return NULL;
}

/* Without a zone. */
static const char *
read_six (guint8 *bytes, const char *text, const char **where)
{
  Reader reader = { bytes, text, 0, -1 };
  guint missing;

  *where = NULL;
  if (text[0] == ':' && text[1] == ':')
    {
      reader.gap = 0;
      reader.at += 2;
      if (*reader.at == '\0')
        return NULL;
    }
  do
    {
      const char *wrong = read_field (&reader, where);

      if (wrong != NULL)
        return wrong;
    }
  while (reader.n < 16 && *reader.at != '\0');
  *where = reader.at;
  if (*reader.at != '\0')
    return "trailing garbage after address";
  missing = 16 - reader.n;
  if (missing > 0 && reader.gap < 0)
    return "address string too short";
  if (missing == 0)
    return reader.gap >= 0 ? "the :: must expand to at least one field of zeros" : NULL;
  memmove (bytes + reader.gap + missing, bytes + reader.gap, reader.n - (guint) reader.gap);
  memset (bytes + reader.gap, 0, missing);
  return NULL;
}

char *
koprs_test_cel_address_parse (KoprsTestCelAddress *self, const char *text)
{
  const char *first = strpbrk (text, ".:%"), *percent, *wrong, *where = NULL;
  g_autofree char *whole = NULL;

  memset (self, 0, sizeof *self);
  if (first == NULL || *first == '%')
    return problem (text, first == NULL ? "unable to parse IP" : "missing IPv6 address", NULL);
  self->n_bytes = *first == '.' ? 4 : 16;
  if (self->n_bytes == 4)
    wrong = read_four (self->bytes, text, &where);
  else
    {
      percent = strchr (text, '%');
      self->zone = percent != NULL;
      if (percent != NULL && percent[1] == '\0')
        return problem (text, "zone must be a non-empty string", NULL);
      whole = percent != NULL ? g_strndup (text, (gsize) (percent - text)) : g_strdup (text);
      wrong = read_six (self->bytes, whole, &where);
    }
  return wrong != NULL ? problem (text, wrong, where) : NULL;
}

/* The longest run of two or more zero groups. */
static void
find_zeros (const KoprsTestCelAddress *self, guint *begin, guint *end)
{
  *begin = *end = 255;
  for (guint i = 0; i < 8; i++)
    {
      guint j = i;

      while (j < 8 && self->bytes[2 * j] == 0 && self->bytes[2 * j + 1] == 0)
        j++;
      if (j - i >= 2 && j - i > *end - *begin)
        {
          *begin = i;
          *end = j;
        }
    }
}

void
koprs_test_cel_address_format (const KoprsTestCelAddress *self, GString *out)
{
  guint begin, end;

  if (self->n_bytes == 4)
    {
      g_string_append_printf (out, "%u.%u.%u.%u", self->bytes[0], self->bytes[1], self->bytes[2], self->bytes[3]);
      return;
    }
  find_zeros (self, &begin, &end);
  for (guint i = 0; i < 8; i++)
    {
      if (i == begin)
        {
          g_string_append (out, "::");
          i = end;
          if (i >= 8)
            break;
        }
      else if (i > 0)
        g_string_append_c (out, ':');
      g_string_append_printf (out, "%x", (guint) self->bytes[2 * i] << 8 | self->bytes[2 * i + 1]);
    }
}

gboolean
koprs_test_cel_address_equal (const KoprsTestCelAddress *a, const KoprsTestCelAddress *b)
{
  return a->n_bytes == b->n_bytes && memcmp (a->bytes, b->bytes, a->n_bytes) == 0;
}

gboolean
koprs_test_cel_address_is_mapped (const KoprsTestCelAddress *self)
{
  static const guint8 mapped[12] = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff };

  return self->n_bytes == 16 && memcmp (self->bytes, mapped, sizeof mapped) == 0;
}

static char *
prefix_problem (const char *text, const char *message)
{
  g_autofree char *quoted = koprs_test_text_quote (text);

  return g_strdup_printf ("netip.ParsePrefix(%s): %s", quoted, message);
}

static char *
bits_problem (const char *text, const char *bits)
{
  g_autofree char *quoted = koprs_test_text_quote (bits);
  g_autofree char *message = g_strconcat ("bad bits after slash: ", quoted, NULL);

  return prefix_problem (text, message);
}

char *
koprs_test_cel_prefix_parse (KoprsTestCelPrefix *self, const char *text)
{
  const char *slash = strrchr (text, '/');
  g_autofree char *address = slash != NULL ? g_strndup (text, (gsize) (slash - text)) : NULL;
  g_autofree char *wrong = NULL;
  const char *bits;
  gsize length;

  if (slash == NULL)
    return prefix_problem (text, "no '/'");
  wrong = koprs_test_cel_address_parse (&self->address, address);
  if (wrong != NULL)
    return prefix_problem (text, wrong);
  if (self->address.zone)
    return prefix_problem (text, "IPv6 zones cannot be present in a prefix");
  bits = slash + 1;
  length = strspn (bits, "0123456789");
  if (length == 0 || bits[length] != '\0' || (length > 1 && *bits == '0'))
    return bits_problem (text, bits);
  self->bits = 0;
  for (gsize i = 0; i < length; i++)
    {
      /* More than Go's int holds is no number to it. */
      if (i == 18)
        return g_ascii_strtoull (bits, NULL, 10) > G_MAXINT64 || length > 19 ? bits_problem (text, bits)
                                                                             : prefix_problem (text, "prefix length out of range");
      self->bits = MIN (self->bits * 10 + (guint) (bits[i] - '0'), 1000);
    }
  if (self->bits > self->address.n_bytes * 8)
    return prefix_problem (text, "prefix length out of range");
  return NULL;
}

void
koprs_test_cel_prefix_mask (KoprsTestCelPrefix *self)
{
  for (guint i = self->bits; i < self->address.n_bytes * 8; i++)
    self->address.bytes[i / 8] &= (guint8) ~(0x80 >> i % 8);
}

gboolean
koprs_test_cel_prefix_contains (const KoprsTestCelPrefix *self, const KoprsTestCelAddress *address)
{
  KoprsTestCelPrefix one = *self, two = { *address, self->bits };

  if (self->address.n_bytes != address->n_bytes)
    return FALSE;
  koprs_test_cel_prefix_mask (&one);
  koprs_test_cel_prefix_mask (&two);
  return koprs_test_cel_address_equal (&one.address, &two.address);
}
