/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* url ("https://example.com/"), and its parts. */

#include "koprs/testing/cel/koprs-test-cel-libraries.h"

#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-url.h"

#define MOST_PARAMETERS 10000

static gboolean
equal_url (gconstpointer a, gconstpointer b)
{
  g_autofree char *one = koprs_test_cel_url_format (a);
  g_autofree char *two = koprs_test_cel_url_format (b);

  return g_str_equal (one, two);
}

static const KoprsTestCelOpaqueClass url_class = {
  { .kind = KOPRS_TEST_CEL_TYPE_OPAQUE, .name = "kubernetes.URL" }, equal_url, NULL, NULL,
};

static const KoprsTestCelUrl *
get (const KoprsTestCelValue *value)
{
  return value->opaque.data;
}

/* A NUL is as wrong as other control characters; here it must not end the text. */
static char *
dup_text (const KoprsTestCelValue *text)
{
  char *copy = g_strndup (text->text.data, text->text.length);

  for (gsize i = strlen (copy); i < text->text.length; i = strlen (copy))
    copy[i] = '\001';
  return copy;
}

static void
free_url (gpointer data)
{
  koprs_test_cel_url_free (data);
}

static const KoprsTestCelValue *
make_url (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  g_autofree char *text = dup_text (args[0]);
  g_autofree char *wrong = NULL;
  KoprsTestCelUrl *url = koprs_test_cel_url_parse (text, &wrong);

  if (url == NULL)
    return koprs_test_cel_value_new_error (context->arena, "URL parse error during conversion from string: %s", wrong);
  koprs_test_cel_arena_adopt (context->arena, url, free_url);
  return koprs_test_cel_value_new_opaque (context->arena, &url_class, url);
}

static const KoprsTestCelValue *
is_url (KoprsTestCelContext *context G_GNUC_UNUSED, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  g_autofree char *text = dup_text (args[0]);
  g_autofree char *wrong = koprs_test_cel_url_check (text);

  return koprs_test_cel_value_new_bool (wrong == NULL);
}

/* What was escaped may be no UTF-8. */
static const KoprsTestCelValue *
new_text (KoprsTestCelArena *arena, const char *text, gsize length)
{
  GString *out = g_string_new (NULL);

  for (gsize i = 0, n; i <= length; i += n + 1)
    {
      g_autofree char *valid = NULL;

      n = strnlen (text + i, length - i);
      valid = g_utf8_make_valid (text + i, (gssize) n);
      g_string_append (out, valid);
      if (i + n < length)
        g_string_append_c (out, '\0');
    }
  return koprs_test_cel_value_take_string (arena, out);
}

static const KoprsTestCelValue *
get_scheme (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_string (context->arena, get (args[0])->scheme, -1);
}

static const KoprsTestCelValue *
get_host (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return new_text (context->arena, get (args[0])->host, strlen (get (args[0])->host));
}

static const KoprsTestCelValue *
get_host_name (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  g_autoptr (GString) name = g_string_new (NULL);

  koprs_test_cel_url_split_host (get (args[0]), name, NULL);
  return new_text (context->arena, name->str, name->len);
}

static const KoprsTestCelValue *
get_port (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  g_autoptr (GString) port = g_string_new (NULL);

  koprs_test_cel_url_split_host (get (args[0]), NULL, port);
  return koprs_test_cel_value_new_string (context->arena, port->str, -1);
}

static const KoprsTestCelValue *
get_path (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_string (context->arena, get (args[0])->path, -1);
}

/* One parameter; what is not well escaped is left out. */
static void
add_parameter (KoprsTestCelArena *arena, const char *text, GPtrArray *names, GHashTable *values)
{
  gsize length = strcspn (text, "="), n_name, n_value;
  const char *rest = text[length] == '=' ? text + length + 1 : text + length;
  g_autofree char *name = koprs_test_cel_url_unescape (text, length, &n_name);
  g_autofree char *value = koprs_test_cel_url_unescape (rest, strlen (rest), &n_value);
  const KoprsTestCelValue *key;
  GPtrArray *list;

  if (*text == '\0' || strchr (text, ';') != NULL || name == NULL || value == NULL)
    return;
  key = new_text (arena, name, n_name);
  list = g_hash_table_lookup (values, key->text.data);
  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_ptr_array_add (names, (gpointer) key);
      g_hash_table_insert (values, (gpointer) key->text.data, list);
    }
  g_ptr_array_add (list, (gpointer) new_text (arena, value, n_value));
}

static const KoprsTestCelValue *
get_query (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  g_auto (GStrv) parts = g_strsplit (get (args[0])->query, "&", -1);
  guint n_parts = g_strv_length (parts);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  KoprsTestCelMapEntry *entries;

  for (guint i = 0; parts[i] != NULL && n_parts <= MOST_PARAMETERS; i++)
    add_parameter (context->arena, parts[i], names, values);
  entries = koprs_test_cel_arena_array (context->arena, KoprsTestCelMapEntry, MAX (names->len, 1));
  for (guint i = 0; i < names->len; i++)
    {
      const KoprsTestCelValue *key = names->pdata[i];
      GPtrArray *list = g_hash_table_lookup (values, key->text.data);
      const KoprsTestCelValue **items = koprs_test_cel_arena_array (context->arena, const KoprsTestCelValue *, list->len);

      memcpy (items, list->pdata, list->len * sizeof *items);
      entries[i].key = key;
      entries[i].value = koprs_test_cel_value_new_list (context->arena, items, list->len);
    }
  return koprs_test_cel_value_new_map (context->arena, entries, names->len);
}

#define U "kubernetes.URL"

const KoprsTestCelDeclaration koprs_test_cel_urls[] = {
  { "url", "string_to_url", "(string) -> " U, make_url, koprs_test_cel_libraries_cost_scan },
  { "isURL", "is_url_string", "(string) -> bool", is_url, NULL },
  { "getScheme", "url_get_scheme", U ".() -> string", get_scheme, NULL },
  { "getHost", "url_get_host", U ".() -> string", get_host, NULL },
  { "getHostname", "url_get_hostname", U ".() -> string", get_host_name, NULL },
  { "getPort", "url_get_port", U ".() -> string", get_port, NULL },
  { "getEscapedPath", "url_get_escaped_path", U ".() -> string", get_path, NULL },
  { "getQuery", "url_get_query", U ".() -> map(string,list(string))", get_query, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};
