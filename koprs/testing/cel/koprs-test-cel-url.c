/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-url.h"

#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-address.h"
#include "koprs/testing/cel/koprs-test-cel-libraries.h"

/* The signs that may stand as they are, beside letters, digits and -_.~ */
#define IN_PATH "$&+,/:;=@"
#define IN_HOST "!\"$&'()*+,:;<=>[]"
#define IN_USER "$&+,;="
#define IN_FRAGMENT "!$&()*+,/:;=?@"

typedef enum {
  PATH,
  HOST,
  ZONE,
  USER,
  QUERY,
  FRAGMENT,
} Place;

static const char *const plain[] = { IN_PATH, IN_HOST, IN_HOST, IN_USER, "", IN_FRAGMENT };

static gboolean
is_plain (char c, Place place)
{
  return g_ascii_isalnum (c) || (c != '\0' && (strchr ("-_.~", c) != NULL || strchr (plain[place], c) != NULL));
}

static char *
escape_problem (const char *at)
{
  g_autofree char *quoted = koprs_test_cel_libraries_quote (at, strnlen (at, 3));

  return g_strconcat ("invalid URL escape ", quoted, NULL);
}

/* NULL where everything that is escaped, or is not, may be. */
static char *
check_escapes (const char *text, Place place)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '%')
        {
          int value;

          if (!g_ascii_isxdigit (at[1]) || !g_ascii_isxdigit (at[2]))
            return escape_problem (at);
          value = g_ascii_xdigit_value (at[1]) << 4 | g_ascii_xdigit_value (at[2]);
          if (place == HOST && value < 0x80 && value != '%')
            return escape_problem (at);
          if (place == ZONE && value != '%' && value != ' ' && !is_plain ((char) value, HOST))
            return escape_problem (at);
          at += 2;
        }
      else if ((place == HOST || place == ZONE) && (guchar) *at < 0x80 && !is_plain (*at, place))
        {
          g_autofree char *quoted = koprs_test_cel_libraries_quote (at, 1);

          return g_strdup_printf ("invalid character %s in host name", quoted);
        }
    }
  return NULL;
}

/* Of what has been checked. */
static GString *
unescape (const char *text, gsize length, gboolean query)
{
  GString *out = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '%')
        {
          g_string_append_c (out, (char) (g_ascii_xdigit_value (text[i + 1]) << 4 | g_ascii_xdigit_value (text[i + 2])));
          i += 2;
        }
      else
        g_string_append_c (out, query && text[i] == '+' ? ' ' : text[i]);
    }
  return out;
}

char *
koprs_test_cel_url_unescape (const char *text, gsize length, gsize *unescaped)
{
  g_autofree char *copy = g_strndup (text, length);
  g_autofree char *wrong = check_escapes (copy, QUERY);
  GString *out;

  if (wrong != NULL)
    return NULL;
  out = unescape (text, length, TRUE);
  *unescaped = out->len;
  return g_string_free (out, FALSE);
}

static void
append_escaped (GString *out, const GString *text, Place place)
{
  for (gsize i = 0; i < text->len; i++)
    {
      if (is_plain (text->str[i], place))
        g_string_append_c (out, text->str[i]);
      else
        g_string_append_printf (out, "%%%02X", (guchar) text->str[i]);
    }
}

/* As it stands where nothing in it must be escaped, else escaped anew. */
static char *
normalize (const char *text, Place place)
{
  g_autoptr (GString) plain_text = NULL;
  GString *out;
  const char *at = text;

  while (is_plain (*at, place) || (*at != '\0' && strchr ("!$&'()*+,;=:@[]%", *at) != NULL))
    at++;
  if (*at == '\0')
    return g_strdup (text);
  plain_text = unescape (text, strlen (text), FALSE);
  out = g_string_new (NULL);
  append_escaped (out, plain_text, place);
  return g_string_free (out, FALSE);
}

static gboolean
is_port (const char *text)
{
  return *text == '\0' || (*text == ':' && text[1 + strspn (text + 1, "0123456789")] == '\0');
}

static char *
port_problem (const char *port)
{
  g_autofree char *quoted = koprs_test_cel_libraries_quote (port, strlen (port));

  return g_strdup_printf ("invalid port %s after host", quoted);
}

/* [::1%25zone]:80 */
static char *
set_literal (KoprsTestCelUrl *self, const char *text)
{
  const char *close = strrchr (text, ']'), *zone;
  g_autofree char *name = NULL, *wrong = NULL;
  g_autoptr (GString) host = NULL;
  KoprsTestCelAddress address;

  if (close == NULL)
    return g_strdup ("missing ']' in host");
  if (!is_port (close + 1))
    return port_problem (close + 1);
  name = g_strndup (text + 1, (gsize) (close - text - 1));
  zone = strstr (name, "%25");
  if (zone != NULL)
    {
      g_autofree char *before = g_strndup (name, (gsize) (zone - name));

      wrong = check_escapes (before, HOST);
      if (wrong == NULL)
        wrong = check_escapes (zone, ZONE);
    }
  else
    wrong = check_escapes (name, HOST);
  if (wrong != NULL)
    return g_steal_pointer (&wrong);
  host = unescape (name, strlen (name), FALSE);
  wrong = koprs_test_cel_address_parse (&address, host->str);
  if (wrong != NULL)
    return g_strdup_printf ("invalid host: %s", wrong);
  if (address.n_bytes == 4)
    return g_strdup ("invalid IP-literal");
  self->host = g_strdup_printf ("[%s]%s", host->str, close + 1);
  return NULL;
}

static char *
set_host (KoprsTestCelUrl *self, const char *text)
{
  const char *open = strrchr (text, '['), *colon = strchr (text, ':');
  char *wrong;

  if (open != NULL)
    return open > text ? g_strdup ("invalid IP-literal") : set_literal (self, text);
  /* Others than the web's may name several hosts. */
  if (colon != NULL && !g_str_equal (self->scheme, "http") && !g_str_equal (self->scheme, "https"))
    colon = strrchr (text, ':');
  if (colon != NULL && !is_port (colon))
    return port_problem (colon);
  wrong = check_escapes (text, HOST);
  if (wrong == NULL)
    self->host = g_string_free (unescape (text, strlen (text), FALSE), FALSE);
  return wrong;
}

/* The name, and the password behind the first ':'. */
static char *
set_user (KoprsTestCelUrl *self, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);
  GString *user = g_string_new (NULL);
  char *wrong = NULL;

  if (text[strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._:~!$&'()*+,;=%@")] != '\0')
    wrong = g_strdup ("net/url: invalid userinfo");
  for (guint i = 0; parts[i] != NULL && wrong == NULL; i++)
    {
      g_autoptr (GString) part = NULL;

      wrong = check_escapes (parts[i], USER);
      if (wrong != NULL)
        break;
      part = unescape (parts[i], strlen (parts[i]), FALSE);
      g_string_append (user, i > 0 ? ":" : "");
      append_escaped (user, part, USER);
    }
  self->user = g_string_free (user, FALSE);
  return wrong;
}

static char *
set_authority (KoprsTestCelUrl *self, const char *text)
{
  const char *at = strrchr (text, '@');
  char *wrong = set_host (self, at != NULL ? at + 1 : text);
  g_autofree char *user = NULL;

  if (wrong != NULL || at == NULL)
    return wrong;
  user = g_strndup (text, (gsize) (at - text));
  return set_user (self, user);
}

static char *
set_path (KoprsTestCelUrl *self, const char *text)
{
  char *wrong = check_escapes (text, PATH);

  if (wrong == NULL)
    self->path = normalize (text, PATH);
  return wrong;
}

/* The end of the scheme, or the text where there is none; NULL where it is empty. */
static const char *
find_scheme (const char *text)
{
  const char *at = text;

  while (g_ascii_isalpha (*at) || (at > text && *at != '\0' && strchr ("0123456789+-.", *at) != NULL))
    at++;
  if (*at != ':')
    return text;
  return at > text ? at : NULL;
}

/* What may stand before a fragment. Whole: the text is all there is, and must say where it begins. */
static char *
parse_rest (KoprsTestCelUrl *self, const char *text, gboolean whole)
{
  g_autofree char *rest = NULL;
  const char *scheme;
  char *mark;

  for (const char *at = text; *at != '\0'; at++)
    if ((guchar) *at < ' ' || *at == 0x7f)
      return g_strdup ("net/url: invalid control character in URL");
  if (*text == '\0' && whole)
    return g_strdup ("empty url");
  if (g_str_equal (text, "*"))
    {
      self->path = g_strdup ("*");
      return NULL;
    }
  scheme = find_scheme (text);
  if (scheme == NULL)
    return g_strdup ("missing protocol scheme");
  self->scheme = g_ascii_strdown (text, scheme - text);
  rest = g_strdup (scheme > text ? scheme + 1 : text);
  mark = strchr (rest, '?');
  if (mark != NULL)
    {
      self->force_query = mark[1] == '\0';
      self->query = g_strdup (mark + 1);
      *mark = '\0';
    }
  if (*rest != '/' && *self->scheme != '\0')
    {
      self->opaque = g_strdup (rest);
      return NULL;
    }
  if (*rest != '/' && whole)
    return g_strdup ("invalid URI for request");
  if (*rest != '/' && memchr (rest, ':', strcspn (rest, "/")) != NULL)
    return g_strdup ("first path segment in URL cannot contain colon");
  if (g_str_has_prefix (rest, "//") && (*self->scheme != '\0' || (!whole && rest[2] != '/')))
    {
      gsize length = strcspn (rest + 2, "/");
      g_autofree char *authority = g_strndup (rest + 2, length);
      char *wrong = set_authority (self, authority);

      return wrong != NULL ? wrong : set_path (self, rest + 2 + length);
    }
  self->omit_host = *self->scheme != '\0';
  return set_path (self, rest);
}

static char *
name_problem (const char *text, char *wrong)
{
  g_autofree char *quoted = koprs_test_cel_libraries_quote (text, strlen (text));
  g_autofree char *taken = wrong;

  return g_strdup_printf ("parse %s: %s", quoted, taken);
}

char *
koprs_test_cel_url_check (const char *text)
{
  g_autoptr (KoprsTestCelUrl) url = g_new0 (KoprsTestCelUrl, 1);
  char *wrong = parse_rest (url, text, TRUE);

  return wrong != NULL ? name_problem (text, wrong) : NULL;
}

static void
fill (char **field)
{
  if (*field == NULL)
    *field = g_strdup ("");
}

KoprsTestCelUrl *
koprs_test_cel_url_parse (const char *text, char **problem)
{
  g_autoptr (KoprsTestCelUrl) url = g_new0 (KoprsTestCelUrl, 1);
  gsize length = strcspn (text, "#");
  g_autofree char *before = g_strndup (text, length);
  char *wrong;

  *problem = koprs_test_cel_url_check (text);
  if (*problem != NULL)
    return NULL;
  wrong = parse_rest (url, before, FALSE);
  if (wrong != NULL)
    {
      *problem = name_problem (before, wrong);
      return NULL;
    }
  if (text[length] == '#')
    {
      wrong = check_escapes (text + length + 1, FRAGMENT);
      if (wrong != NULL)
        {
          *problem = name_problem (text, wrong);
          return NULL;
        }
      url->fragment = normalize (text + length + 1, FRAGMENT);
    }
  fill (&url->scheme);
  fill (&url->opaque);
  fill (&url->host);
  fill (&url->path);
  fill (&url->query);
  fill (&url->fragment);
  return g_steal_pointer (&url);
}

void
koprs_test_cel_url_free (KoprsTestCelUrl *self)
{
  if (self == NULL)
    return;
  g_free (self->scheme);
  g_free (self->opaque);
  g_free (self->user);
  g_free (self->host);
  g_free (self->path);
  g_free (self->query);
  g_free (self->fragment);
  g_free (self);
}

static void
append_authority (const KoprsTestCelUrl *self, GString *out)
{
  g_autoptr (GString) host = g_string_new (self->host);

  if (*self->scheme == '\0' && host->len == 0 && self->user == NULL)
    return;
  if (self->omit_host && host->len == 0 && self->user == NULL)
    return;
  if (host->len > 0 || *self->path != '\0' || self->user != NULL)
    g_string_append (out, "//");
  if (self->user != NULL)
    g_string_append_printf (out, "%s@", self->user);
  append_escaped (out, host, HOST);
}

char *
koprs_test_cel_url_format (const KoprsTestCelUrl *self)
{
  GString *out = g_string_new (self->scheme);

  if (*self->scheme != '\0')
    g_string_append_c (out, ':');
  if (*self->opaque != '\0')
    g_string_append (out, self->opaque);
  else
    {
      append_authority (self, out);
      g_string_append (out, self->path);
    }
  if (self->force_query || *self->query != '\0')
    g_string_append_printf (out, "?%s", self->query);
  if (*self->fragment != '\0')
    g_string_append_printf (out, "#%s", self->fragment);
  return g_string_free (out, FALSE);
}

void
koprs_test_cel_url_split_host (const KoprsTestCelUrl *self, GString *name, GString *port)
{
  const char *colon = strrchr (self->host, ':');
  gsize length = strlen (self->host);
  const char *begin = self->host;

  if (colon != NULL && is_port (colon))
    {
      length = (gsize) (colon - self->host);
      if (port != NULL)
        g_string_append (port, colon + 1);
    }
  if (length >= 2 && begin[0] == '[' && begin[length - 1] == ']')
    {
      begin++;
      length -= 2;
    }
  if (name != NULL)
    g_string_append_len (name, begin, (gssize) length);
}
