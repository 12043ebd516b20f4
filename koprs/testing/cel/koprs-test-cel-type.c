/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-type.h"

#include <string.h>

static const KoprsTestCelType plain_types[] = {
  [KOPRS_TEST_CEL_TYPE_DYN] = { .kind = KOPRS_TEST_CEL_TYPE_DYN, .name = "dyn" },
  [KOPRS_TEST_CEL_TYPE_ERROR] = { .kind = KOPRS_TEST_CEL_TYPE_ERROR, .name = "error" },
  [KOPRS_TEST_CEL_TYPE_NULL] = { .kind = KOPRS_TEST_CEL_TYPE_NULL, .name = "null_type" },
  [KOPRS_TEST_CEL_TYPE_BOOL] = { .kind = KOPRS_TEST_CEL_TYPE_BOOL, .name = "bool" },
  [KOPRS_TEST_CEL_TYPE_INT] = { .kind = KOPRS_TEST_CEL_TYPE_INT, .name = "int" },
  [KOPRS_TEST_CEL_TYPE_UINT] = { .kind = KOPRS_TEST_CEL_TYPE_UINT, .name = "uint" },
  [KOPRS_TEST_CEL_TYPE_DOUBLE] = { .kind = KOPRS_TEST_CEL_TYPE_DOUBLE, .name = "double" },
  [KOPRS_TEST_CEL_TYPE_STRING] = { .kind = KOPRS_TEST_CEL_TYPE_STRING, .name = "string" },
  [KOPRS_TEST_CEL_TYPE_BYTES] = { .kind = KOPRS_TEST_CEL_TYPE_BYTES, .name = "bytes" },
  [KOPRS_TEST_CEL_TYPE_TIMESTAMP] = { .kind = KOPRS_TEST_CEL_TYPE_TIMESTAMP, .name = "google.protobuf.Timestamp" },
  [KOPRS_TEST_CEL_TYPE_DURATION] = { .kind = KOPRS_TEST_CEL_TYPE_DURATION, .name = "google.protobuf.Duration" },
  [KOPRS_TEST_CEL_TYPE_LIST] = { .kind = KOPRS_TEST_CEL_TYPE_LIST, .name = "list",
    .params = { &plain_types[KOPRS_TEST_CEL_TYPE_DYN] }, .n_params = 1 },
  [KOPRS_TEST_CEL_TYPE_MAP] = { .kind = KOPRS_TEST_CEL_TYPE_MAP, .name = "map",
    .params = { &plain_types[KOPRS_TEST_CEL_TYPE_DYN], &plain_types[KOPRS_TEST_CEL_TYPE_DYN] }, .n_params = 2 },
  [KOPRS_TEST_CEL_TYPE_TYPE] = { .kind = KOPRS_TEST_CEL_TYPE_TYPE, .name = "type" },
};

static const KoprsTestCelType optional_type = { .kind = KOPRS_TEST_CEL_TYPE_OPAQUE, .name = "optional_type",
  .params = { &plain_types[KOPRS_TEST_CEL_TYPE_DYN] }, .n_params = 1 };

/* Of the types of the libraries these two have a name that is a value too. */
static const KoprsTestCelType address_types[] = {
  { .kind = KOPRS_TEST_CEL_TYPE_OPAQUE, .name = "net.IP" },
  { .kind = KOPRS_TEST_CEL_TYPE_OPAQUE, .name = "net.CIDR" },
};

const KoprsTestCelType *
koprs_test_cel_type_get (KoprsTestCelTypeKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (plain_types) && plain_types[kind].name != NULL, &plain_types[KOPRS_TEST_CEL_TYPE_DYN]);
  return &plain_types[kind];
}

const KoprsTestCelType *
koprs_test_cel_type_find (const char *name)
{
  for (guint i = KOPRS_TEST_CEL_TYPE_NULL; i < G_N_ELEMENTS (plain_types); i++)
    if (plain_types[i].name != NULL && g_str_equal (plain_types[i].name, name))
      return &plain_types[i];
  for (guint i = 0; i < G_N_ELEMENTS (address_types); i++)
    if (g_str_equal (address_types[i].name, name))
      return &address_types[i];
  return g_str_equal (name, "optional_type") ? &optional_type : NULL;
}

static KoprsTestCelType *
new_type (KoprsTestCelArena *arena, KoprsTestCelTypeKind kind, const char *name)
{
  KoprsTestCelType *self = koprs_test_cel_arena_new0 (arena, KoprsTestCelType);

  self->kind = kind;
  self->name = name;
  return self;
}

const KoprsTestCelType *
koprs_test_cel_type_new_list (KoprsTestCelArena *arena, const KoprsTestCelType *element)
{
  KoprsTestCelType *self = new_type (arena, KOPRS_TEST_CEL_TYPE_LIST, "list");

  self->params[0] = element;
  self->n_params = 1;
  return self;
}

const KoprsTestCelType *
koprs_test_cel_type_new_map (KoprsTestCelArena *arena, const KoprsTestCelType *key, const KoprsTestCelType *value)
{
  KoprsTestCelType *self = new_type (arena, KOPRS_TEST_CEL_TYPE_MAP, "map");

  self->params[0] = key;
  self->params[1] = value;
  self->n_params = 2;
  return self;
}

const KoprsTestCelType *
koprs_test_cel_type_new_optional (KoprsTestCelArena *arena, const KoprsTestCelType *value)
{
  KoprsTestCelType *self = new_type (arena, KOPRS_TEST_CEL_TYPE_OPAQUE, "optional_type");

  self->params[0] = value;
  self->n_params = 1;
  return self;
}

const KoprsTestCelType *
koprs_test_cel_type_new_type (KoprsTestCelArena *arena, const KoprsTestCelType *of)
{
  KoprsTestCelType *self = new_type (arena, KOPRS_TEST_CEL_TYPE_TYPE, "type");

  self->params[0] = of;
  self->n_params = 1;
  return self;
}

const KoprsTestCelType *
koprs_test_cel_type_new_named (KoprsTestCelArena *arena, KoprsTestCelTypeKind kind, const char *name)
{
  return new_type (arena, kind, koprs_test_cel_arena_text (arena, name, -1));
}

/* The names that stand in declarations for longer ones. */
static const KoprsTestCelType *
find_short (const char *name)
{
  if (g_str_equal (name, "timestamp"))
    return koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_TIMESTAMP);
  if (g_str_equal (name, "duration"))
    return koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_DURATION);
  if (g_str_equal (name, "dyn"))
    return koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_DYN);
  return koprs_test_cel_type_find (name);
}

static const KoprsTestCelType *
parse_params (KoprsTestCelArena *arena, const char *name, const char **at)
{
  const KoprsTestCelType *params[2] = { NULL, NULL };
  guint n = 0;

  do
    {
      (*at)++;
      params[n++] = koprs_test_cel_type_parse (arena, at);
    }
  while (**at == ',' && n < 2);
  (*at)++;
  if (g_str_equal (name, "list"))
    return koprs_test_cel_type_new_list (arena, params[0]);
  if (g_str_equal (name, "map"))
    return koprs_test_cel_type_new_map (arena, params[0], params[1]);
  if (g_str_equal (name, "optional"))
    return koprs_test_cel_type_new_optional (arena, params[0]);
  return koprs_test_cel_type_new_type (arena, params[0]);
}

/* A '.' that a '(' follows begins the arguments of a method. */
const KoprsTestCelType *
koprs_test_cel_type_parse (KoprsTestCelArena *arena, const char **at)
{
  const char *begin = *at;
  const KoprsTestCelType *plain;
  char *name;

  while (g_ascii_isalnum (**at) || **at == '_' || (**at == '.' && (*at)[1] != '('))
    (*at)++;
  name = koprs_test_cel_arena_text (arena, begin, *at - begin);
  if (**at == '(')
    return parse_params (arena, name, at);
  if (g_ascii_isupper (name[0]) && name[1] == '\0')
    return new_type (arena, KOPRS_TEST_CEL_TYPE_PARAM, name);
  plain = find_short (name);
  return plain != NULL ? plain : new_type (arena, KOPRS_TEST_CEL_TYPE_OPAQUE, name);
}

gboolean
koprs_test_cel_type_is_optional (const KoprsTestCelType *self)
{
  return self->kind == KOPRS_TEST_CEL_TYPE_OPAQUE && g_str_equal (self->name, "optional_type");
}

gboolean
koprs_test_cel_type_equal (const KoprsTestCelType *a, const KoprsTestCelType *b)
{
  if (a == b)
    return TRUE;
  if (a->kind != b->kind || a->n_params != b->n_params || !g_str_equal (a->name, b->name))
    return FALSE;
  for (guint i = 0; i < a->n_params; i++)
    if (!koprs_test_cel_type_equal (a->params[i], b->params[i]))
      return FALSE;
  return TRUE;
}

static const char *
shown_name (const KoprsTestCelType *self)
{
  switch ((int) self->kind)
    {
    case KOPRS_TEST_CEL_TYPE_NULL:
      return "null";
    case KOPRS_TEST_CEL_TYPE_TIMESTAMP:
      return "timestamp";
    case KOPRS_TEST_CEL_TYPE_DURATION:
      return "duration";
    case KOPRS_TEST_CEL_TYPE_ERROR:
      return "!error!";
    default:
      return self->name;
    }
}

void
koprs_test_cel_type_format (const KoprsTestCelType *self, GString *out)
{
  g_string_append (out, shown_name (self));
  for (guint i = 0; i < self->n_params; i++)
    {
      g_string_append (out, i == 0 ? "(" : ", ");
      koprs_test_cel_type_format (self->params[i], out);
    }
  if (self->n_params > 0)
    g_string_append_c (out, ')');
}

void
koprs_test_cel_type_format_whole (const KoprsTestCelType *self, GString *out)
{
  g_string_append (out, self->name);
  for (guint i = 0; i < self->n_params; i++)
    {
      g_string_append (out, i == 0 ? "(" : ", ");
      koprs_test_cel_type_format_whole (self->params[i], out);
    }
  if (self->n_params > 0)
    g_string_append_c (out, ')');
}
