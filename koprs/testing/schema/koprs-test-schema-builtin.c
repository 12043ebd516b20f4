/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Reads data/builtin-types.txt and data/builtin-defaults.txt, whose heads explain their lines: types are looked up by name and
 * loaded, with all that they refer to, into the schema of one kind. */

#include "koprs/testing/schema/koprs-test-type.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs-testing-resources.h"

#include <string.h>

#define TABLE "/koprs/testing/builtin-types.txt"
#define DEFAULTS "/koprs/testing/builtin-defaults.txt"

/* Where what is in the tables: the same for all schemas, made once for the process and only read from then on. */
typedef struct {
  GHashTable *heads;      /* type name → its line */
  GHashTable *values;     /* "type field" → its default as text */
} Index;

typedef struct {
  KoprsTestSchema *schema;
  const Index *index;
  GHashTable *types;      /* expression with flags → KoprsTestType */
} Loader;

static const KoprsTestType *load_expression (Loader *loader, const char *expression, const char *flags);

static char *
dup_line (const char *line)
{
  return g_strndup (line, strcspn (line, "\n"));
}

static const char *
next_line (const char *line)
{
  const char *end = strchr (line, '\n');

  return end != NULL && end[1] != '\0' ? end + 1 : NULL;
}

/* The tables are part of the program: their bytes stay. They end in a newline and hold no NUL; GResource puts one behind the data. */
static const char *
get_table (const char *path)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (koprs_testing_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return g_bytes_get_data (bytes, NULL);
}

static Index *
index_new (void)
{
  Index *self = g_new (Index, 1);
  const char *line;

  self->heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (line = get_table (TABLE); line != NULL; line = next_line (line))
    if (g_str_has_prefix (line, "type "))
      {
        const char *name = line + strlen ("type ");

        g_hash_table_insert (self->heads, g_strndup (name, strcspn (name, " \n")), (gpointer) line);
      }
  for (line = get_table (DEFAULTS); line != NULL; line = next_line (line))
    {
      gsize type_length = strcspn (line, " \n");
      gsize length = line[type_length] == ' ' ? type_length + 1 + strcspn (line + type_length + 1, " \n") : 0;

      if (*line != '#' && length > 0 && line[length] == ' ')
        g_hash_table_insert (self->values, g_strndup (line, length), (gpointer) (line + length + 1));
    }
  return self;
}

static const Index *
get_index (void)
{
  static Index *index = NULL;

  if (g_once_init_enter (&index))
    g_once_init_leave (&index, index_new ());
  return index;
}

static void
loader_init (Loader *loader, KoprsTestSchema *schema)
{
  loader->schema = schema;
  loader->index = get_index ();
  loader->types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
loader_clear (Loader *loader)
{
  g_hash_table_unref (loader->types);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loader, loader_clear)

/* The flag's value ("" when it has none), or NULL: " map:a,b set" has "map" → "a,b". */
static char *
find_flag (const char *flags, const char *name)
{
  gsize length = strlen (name);

  for (const char *at = flags; (at = strchr (at, ' ')) != NULL;)
    {
      at++;
      if (strncmp (at, name, length) != 0)
        continue;
      if (at[length] == ':')
        return g_strndup (at + length + 1, strcspn (at + length + 1, " "));
      if (at[length] == ' ' || at[length] == '\0')
        return g_strdup ("");
    }
  return NULL;
}

/* " #v1.Protocol" and " =\"TCP\"": the rest up to a blank, or NULL. */
static char *
find_mark (const char *flags, char mark)
{
  for (const char *at = flags; (at = strchr (at, ' ')) != NULL;)
    if (*++at == mark)
      return g_strndup (at + 1, strcspn (at + 1, " "));
  return NULL;
}

static const KoprsTestType *
load_scalar (Loader *loader, const char *expression, const char *flags)
{
  static const struct {
    const char *name;
    const char *go_name;
    KoprsTestScalar scalar;
    KoprsTestFormat format;
  } scalars[] = {
    { "s", "string", KOPRS_TEST_SCALAR_STRING, KOPRS_TEST_FORMAT_NONE },
    { "i32", "int32", KOPRS_TEST_SCALAR_INTEGER, KOPRS_TEST_FORMAT_INT32 },
    { "i64", "int64", KOPRS_TEST_SCALAR_INTEGER, KOPRS_TEST_FORMAT_INT64 },
    { "f", "float64", KOPRS_TEST_SCALAR_NUMBER, KOPRS_TEST_FORMAT_NONE },
    { "b", "bool", KOPRS_TEST_SCALAR_BOOLEAN, KOPRS_TEST_FORMAT_NONE },
    { "x", "[]uint8", KOPRS_TEST_SCALAR_STRING, KOPRS_TEST_FORMAT_BYTES },
    { "t", "v1.Time", KOPRS_TEST_SCALAR_STRING, KOPRS_TEST_FORMAT_TIME },
    { "mt", "v1.MicroTime", KOPRS_TEST_SCALAR_STRING, KOPRS_TEST_FORMAT_MICRO_TIME },
    { "q", "resource.Quantity", KOPRS_TEST_SCALAR_ANY, KOPRS_TEST_FORMAT_QUANTITY },
    { "is", "intstr.IntOrString", KOPRS_TEST_SCALAR_ANY, KOPRS_TEST_FORMAT_INT_OR_STRING },
  };
  g_autofree char *named = find_mark (flags, '#');

  for (guint i = 0; i < G_N_ELEMENTS (scalars); i++)
    if (g_str_equal (expression, scalars[i].name))
      {
        KoprsTestType *type = koprs_test_schema_add_type (loader->schema, KOPRS_TEST_TYPE_SCALAR,
                                                          named != NULL ? named : scalars[i].go_name);

        type->scalar = scalars[i].scalar;
        type->format = scalars[i].format;
        return type;
      }
  return NULL;
}

/* [element] or {element}. */
static const KoprsTestType *
load_container (Loader *loader, const char *expression, const char *flags)
{
  gboolean is_list = *expression == '[';
  g_autofree char *inner = g_strndup (expression + 1, strlen (expression) - 2);
  g_autofree char *named = find_mark (flags, '#');
  g_autofree char *inner_flags = named != NULL ? g_strconcat (" #", named, NULL) : g_strdup ("");
  const KoprsTestType *element = load_expression (loader, inner, inner_flags);
  g_autofree char *go_name = g_strconcat (is_list ? "[]" : "map[string]", element->go_name, NULL);
  g_autofree char *keys = find_flag (flags, "map");
  g_autofree char *set = find_flag (flags, "set");
  g_autofree char *atomic = find_flag (flags, "atomic");
  KoprsTestType *type = koprs_test_schema_add_type (loader->schema,
                                                    is_list ? KOPRS_TEST_TYPE_LIST : KOPRS_TEST_TYPE_MAP, go_name);

  type->element = element;
  type->keeps_unknown = TRUE;
  type->atomic = atomic != NULL;
  if (keys != NULL)
    {
      type->list_type = KOPRS_TEST_LIST_MAP;
      type->keys = g_strsplit (keys, ",", -1);
    }
  else if (set != NULL)
    type->list_type = KOPRS_TEST_LIST_SET;
  return type;
}

/* Its default from the other table; else that of the types, unless it is only there for keys. */
static void
load_fill_value (Loader *loader, const KoprsTestType *type, KoprsTestField *field)
{
  g_autofree char *key = g_strconcat (type->name, " ", field->name, NULL);
  const char *line = g_hash_table_lookup (loader->index->values, key);
  JsonNode *value = field->default_value;
  gboolean empty = value == NULL || (koprs_test_node_is_string (value) && *json_node_get_string (value) == '\0')
                   || (koprs_test_node_is_number (value) && json_node_get_double (value) == 0);

  if (line != NULL)
    {
      g_autofree char *text = dup_line (line);

      field->fill_value = koprs_test_node_parse (text, -1, NULL);
    }
  else if (!empty)
    field->fill_value = koprs_test_node_copy (value);
}

/* "2.7" as 2 << 16 | 7. */
static guint64
parse_number (const char *text)
{
  guint64 number = 0;

  for (const char *at = text; at != NULL; at = strchr (at, '.'))
    number = number << 16 | g_ascii_strtoull (at += *at == '.', NULL, 10);
  return number;
}

static void
load_field (Loader *loader, KoprsTestType *type, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);
  g_autofree char *flags = g_strconcat (" ", words[2], NULL);
  KoprsTestField *field = koprs_test_schema_add_field (loader->schema, type, words[0],
                                                       load_expression (loader, words[1], flags));
  g_autofree char *value = find_mark (flags, '=');
  g_autofree char *merge = find_flag (flags, "merge");
  g_autofree char *retain = find_flag (flags, "retain");
  g_autofree char *replace = find_flag (flags, "replace");
  g_autofree char *always = find_mark (flags, '!');
  g_autofree char *pointer = find_mark (flags, '?');
  g_autofree char *number = find_mark (flags, '@');

  field->pointer = pointer != NULL;
  field->number = parse_number (number);
  if (always != NULL)
    field->presence = KOPRS_TEST_SEND_ALWAYS;
  else if (pointer != NULL)
    field->presence = KOPRS_TEST_SEND_SET;
  if (value != NULL)
    field->default_value = koprs_test_node_parse (value, -1, NULL);
  field->merges = merge != NULL;
  if (merge != NULL && *merge != '\0')
    field->merge_key = koprs_test_schema_intern (loader->schema, merge);
  field->retains_keys = retain != NULL;
  field->replaces = replace != NULL;
  load_fill_value (loader, type, field);
}

/* Registered before its fields are read, as a type may hold itself. */
static const KoprsTestType *
load_struct (Loader *loader, const char *name, gboolean granular)
{
  const char *line = g_hash_table_lookup (loader->index->heads, name);
  const char *slash = strrchr (name, '/');
  g_autofree char *head = NULL;
  KoprsTestType *type;

  if (line == NULL)
    return NULL;
  head = dup_line (line);
  type = koprs_test_schema_add_type (loader->schema, KOPRS_TEST_TYPE_MAP, slash != NULL ? slash + 1 : name);
  type->name = koprs_test_schema_intern (loader->schema, name);
  type->granular = granular;
  type->atomic = !granular && g_str_has_suffix (head, " atomic");
  if (!granular)
    g_hash_table_insert (loader->types, g_strdup (name), type);
  while ((line = next_line (line)) != NULL && *line == ' ')
    {
      g_autofree char *text = dup_line (line + 1);

      load_field (loader, type, text);
    }
  return type;
}

static const KoprsTestType *
load_expression (Loader *loader, const char *expression, const char *flags)
{
  g_autofree char *named = find_mark (flags, '#');
  g_autofree char *granular = find_flag (flags, "granular");
  const KoprsTestType *type = g_hash_table_lookup (loader->types, expression);

  if (type != NULL && named == NULL && granular == NULL)
    return type;
  if (*expression == '[' || *expression == '{')
    return load_container (loader, expression, flags);
  if (g_str_equal (expression, "any") || *expression == '~')
    {
      KoprsTestType *any = koprs_test_schema_add_type (loader->schema, KOPRS_TEST_TYPE_ANY, "runtime.RawExtension");

      any->keeps_unknown = TRUE;
      any->atomic = *expression != '~';
      any->element = *expression == '~' ? load_expression (loader, expression + 1, "") : NULL;
      return any;
    }
  type = load_struct (loader, expression, granular != NULL);
  if (type != NULL)
    return type;
  type = load_scalar (loader, expression, flags);
  if (named == NULL && type != NULL)
    g_hash_table_insert (loader->types, g_strdup (expression), (gpointer) type);
  return type;
}

const KoprsTestType *
koprs_test_schema_load_type (KoprsTestSchema *self, const char *name)
{
  g_auto (Loader) loader = { NULL };

  loader_init (&loader, self);
  return load_struct (&loader, name, FALSE);
}

/* "kind GROUP VERSION KIND TYPE", with - for the core group. */
static char *
find_kind (GBytes *bytes, const char *group, const char *version, const char *kind)
{
  g_autofree char *wanted = g_strdup_printf ("kind %s %s %s ", *group != '\0' ? group : "-", version, kind);

  for (const char *line = g_bytes_get_data (bytes, NULL); line != NULL; line = next_line (line))
    if (g_str_has_prefix (line, wanted))
      return dup_line (line + strlen (wanted));
  return NULL;
}

KoprsTestSchema *
koprs_test_schema_new_builtin (const char *group, const char *version, const char *kind)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (koprs_testing_get_resource (), TABLE,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *name = find_kind (bytes, group, version, kind);
  KoprsTestSchema *self;
  const KoprsTestType *root;

  if (name == NULL)
    return NULL;
  self = koprs_test_schema_new (group, version, kind, FALSE);
  root = koprs_test_schema_load_type (self, name);
  koprs_test_schema_set_root (self, root, koprs_test_type_find_field (root, "status") != NULL);
  return self;
}
