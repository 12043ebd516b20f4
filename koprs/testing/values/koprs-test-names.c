/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-names.h"

#include <string.h>

#define NAME_PATTERN "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]"
#define LABEL_PATTERN "[a-z0-9]([-a-z0-9]*[a-z0-9])?"
#define SUBDOMAIN_PATTERN LABEL_PATTERN "(\\." LABEL_PATTERN ")*"
#define NAME_RULE \
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character " \
  "(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '" NAME_PATTERN "')"
#define KEY_RULE "a valid label key " NAME_RULE " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"
#define VALUE_RULE \
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an " \
  "alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(" NAME_PATTERN ")?')"
#define SUBDOMAIN_RULE \
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an " \
  "alphanumeric character (e.g. 'example.com', regex used for validation is '" SUBDOMAIN_PATTERN "')"
#define LABEL_RULE \
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an " \
  "alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '" LABEL_PATTERN "')"
#define DATA_KEY_RULE \
  "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', " \
  "regex used for validation is '[-._a-zA-Z0-9]+')"

static void
add (GPtrArray *problems, const char *text)
{
  g_ptr_array_add (problems, g_strdup (text));
}

static gboolean
is_lower (char c)
{
  return g_ascii_islower (c) || g_ascii_isdigit (c);
}

/* Letters and digits at both ends, and between them also the extra signs. */
static gboolean
is_name (const char *text, gsize length, gboolean lower, const char *extra)
{
  if (length == 0)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      gboolean plain = lower ? is_lower (text[i]) : g_ascii_isalnum (text[i]);

      if (!plain && (i == 0 || i == length - 1 || strchr (extra, text[i]) == NULL))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_subdomain (const char *text)
{
  for (;;)
    {
      gsize length = strcspn (text, ".");

      if (!is_name (text, length, TRUE, "-"))
        return FALSE;
      if (text[length] == '\0')
        return TRUE;
      text += length + 1;
    }
}

void
koprs_test_names_check_key (const char *text, GPtrArray *problems)
{
  const char *slash = strchr (text, '/');
  const char *name = slash != NULL ? slash + 1 : text;
  g_autofree char *prefix = slash != NULL ? g_strndup (text, slash - text) : NULL;

  if (strchr (name, '/') != NULL)
    {
      add (problems, KEY_RULE);
      return;
    }
  if (prefix != NULL && *prefix == '\0')
    add (problems, "prefix part must be non-empty");
  else if (prefix != NULL)
    {
      if (strlen (prefix) > 253)
        add (problems, "prefix part must be no more than 253 bytes");
      if (!is_subdomain (prefix))
        add (problems, "prefix part " SUBDOMAIN_RULE);
    }
  if (*name == '\0')
    add (problems, "name part must be non-empty");
  else if (strlen (name) > 63)
    add (problems, "name part must be no more than 63 bytes");
  if (!is_name (name, strlen (name), FALSE, "-_."))
    add (problems, "name part " NAME_RULE);
}

void
koprs_test_names_check_label (const char *text, GPtrArray *problems)
{
  if (strlen (text) > 63)
    add (problems, "must be no more than 63 bytes");
  if (*text != '\0' && !is_name (text, strlen (text), FALSE, "-_."))
    add (problems, VALUE_RULE);
}

/* A prefix counts without the dash at its end. */
static char *
dup_whole (const char *text, gboolean prefix)
{
  gsize length = strlen (text);

  return prefix && length > 1 && text[length - 1] == '-' ? g_strdup_printf ("%.*sa", (int) (length - 1), text)
                                                         : g_strdup (text);
}

void
koprs_test_names_check_subdomain (const char *text, gboolean prefix, GPtrArray *problems)
{
  g_autofree char *whole = dup_whole (text, prefix);

  if (strlen (whole) > 253)
    add (problems, "must be no more than 253 characters");
  if (!is_subdomain (whole))
    add (problems, SUBDOMAIN_RULE);
}

void
koprs_test_names_check_dns_label (const char *text, gboolean prefix, GPtrArray *problems)
{
  g_autofree char *whole = dup_whole (text, prefix);

  if (strlen (whole) > 63)
    add (problems, "must be no more than 63 characters");
  if (is_name (whole, strlen (whole), TRUE, "-"))
    return;
  add (problems, is_subdomain (whole) ? "must not contain dots" : LABEL_RULE);
}

void
koprs_test_names_check_dns_1035 (const char *text, GPtrArray *problems)
{
  gsize length = strlen (text);

  if (length > 63)
    add (problems, "must be no more than 63 characters");
  if (!g_ascii_islower (*text) || text[length - 1] == '-' || strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") != length)
    add (problems, KOPRS_TEST_NAMES_1035_RULE);
}

void
koprs_test_names_check_path_segment (const char *text, gboolean prefix, GPtrArray *problems)
{
  if (!prefix && (g_str_equal (text, ".") || g_str_equal (text, "..")))
    {
      g_ptr_array_add (problems, g_strdup_printf ("may not be '%s'", text));
      return;
    }
  if (strchr (text, '/') != NULL)
    add (problems, "may not contain '/'");
  if (strchr (text, '%') != NULL)
    add (problems, "may not contain '%'");
}

void
koprs_test_names_check_data_key (const char *text, GPtrArray *problems)
{
  gboolean plain = *text != '\0';

  if (strlen (text) > 253)
    add (problems, "must be no more than 253 characters");
  for (const char *at = text; *at != '\0'; at++)
    plain = plain && (g_ascii_isalnum (*at) || strchr ("-_.", *at) != NULL);
  if (!plain)
    add (problems, DATA_KEY_RULE);
  if (g_str_equal (text, "."))
    add (problems, "must not be '.'");
  else if (g_str_equal (text, ".."))
    add (problems, "must not be '..'");
  else if (g_str_has_prefix (text, ".."))
    add (problems, "must not start with '..'");
}

char *
koprs_test_names_join (GPtrArray *problems)
{
  GString *text;

  if (problems->len == 0)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (problems, i));
  return g_string_free (text, FALSE);
}
