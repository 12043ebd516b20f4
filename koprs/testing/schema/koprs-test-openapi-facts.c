/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/schema/koprs-test-openapi-facts.h"

#include "koprs/testing/values/koprs-test-node.h"
#include "koprs-testing-resources.h"

#include <string.h>

#define TABLE "/koprs/testing/builtin-openapi.txt"

struct _KoprsTestOpenapiFacts {
  GHashTable *lines;      /* "TYPE required", "TYPE enum FIELD", "TYPE refers FIELD", "component NAME" → the rest of the line */
};

/* After how many words the values begin. */
static guint
count_key_words (const char *line)
{
  return strstr (line, " enum ") != NULL || strstr (line, " refers ") != NULL ? 3 : 2;
}

static void
add_line (KoprsTestOpenapiFacts *self, const char *line)
{
  const char *end = line;

  for (guint n = count_key_words (line); n > 0 && end != NULL; n--)
    end = strchr (n == count_key_words (line) ? line : end + 1, ' ');
  if (end != NULL)
    g_hash_table_insert (self->lines, g_strndup (line, end - line), g_strdup (end + 1));
}

KoprsTestOpenapiFacts *
koprs_test_openapi_facts_new (void)
{
  KoprsTestOpenapiFacts *self = g_new0 (KoprsTestOpenapiFacts, 1);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (koprs_testing_get_resource (), TABLE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);

  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '#' && **line != '\0')
      add_line (self, *line);
  return self;
}

void
koprs_test_openapi_facts_free (KoprsTestOpenapiFacts *self)
{
  g_hash_table_unref (self->lines);
  g_free (self);
}

static JsonNode *
find (KoprsTestOpenapiFacts *self, const char *key)
{
  const char *rest = g_hash_table_lookup (self->lines, key);
  g_auto (GStrv) words = g_strsplit (rest != NULL ? rest : "", " ", -1);
  g_autoptr (JsonArray) array = json_array_new ();

  if (rest == NULL)
    return NULL;
  for (char **word = words; *word != NULL; word++)
    json_array_add_string_element (array, g_str_equal (*word, "\"\"") ? "" : *word);
  return json_node_init_array (json_node_alloc (), array);
}

JsonNode *
koprs_test_openapi_facts_required (KoprsTestOpenapiFacts *self, const char *type)
{
  g_autofree char *key = g_strconcat (type, " required", NULL);

  return find (self, key);
}

JsonNode *
koprs_test_openapi_facts_enum (KoprsTestOpenapiFacts *self, const char *type, const char *field)
{
  g_autofree char *key = g_strconcat (type, " enum ", field, NULL);

  return find (self, key);
}

const char *
koprs_test_openapi_facts_refers (KoprsTestOpenapiFacts *self, const char *type, const char *field)
{
  g_autofree char *key = g_strconcat (type, " refers ", field, NULL);

  return g_hash_table_lookup (self->lines, key);
}

JsonNode *
koprs_test_openapi_facts_component (KoprsTestOpenapiFacts *self, const char *component)
{
  g_autofree char *key = g_strconcat ("component ", component, NULL);

  return koprs_test_node_parse (g_hash_table_lookup (self->lines, key), -1, NULL);
}
