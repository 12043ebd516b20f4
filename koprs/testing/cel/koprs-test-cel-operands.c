/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Operands: names, literals, lists, maps, and what is picked out of them. */

#include "koprs/testing/cel/koprs-test-cel-parser-private.h"

#include <errno.h>
#include <math.h>
#include <string.h>

static const char *const reserved[] = {
  "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in", "let", "loop", "package", "namespace",
  "null", "return", "true", "var", "void", "while", NULL,
};

static KoprsTestCelExpr *
new_literal (KoprsTestCelParser *self, guint point, const KoprsTestCelValue *value)
{
  KoprsTestCelExpr *expr = koprs_test_cel_parser_new (self, KOPRS_TEST_CEL_EXPR_LITERAL, point);

  expr->literal = value;
  return expr;
}

static KoprsTestCelExpr *
read_integer (KoprsTestCelParser *self, const KoprsTestCelToken *token, gboolean negative, guint point)
{
  gboolean is_unsigned = token->kind == KOPRS_TEST_CEL_TOKEN_UINT;
  g_autofree char *digits = g_strndup (token->text, token->length - is_unsigned);
  guint base = g_str_has_prefix (digits, "0x") ? 16 : 10;
  guint64 limit = is_unsigned ? G_MAXUINT64 : negative ? (guint64) G_MAXINT64 + 1 : (guint64) G_MAXINT64;
  guint64 value;

  errno = 0;
  value = g_ascii_strtoull (digits + (base == 16 ? 2 : 0), NULL, base);
  if (errno != 0 || value > limit)
    return koprs_test_cel_parser_refuse (self, point, g_strdup_printf ("invalid %s literal", is_unsigned ? "uint" : "int"));
  if (is_unsigned)
    return new_literal (self, point, koprs_test_cel_value_new_uint (self->ast->arena, value));
  return new_literal (self, point, koprs_test_cel_value_new_int (self->ast->arena, negative ? (gint64) -value : (gint64) value));
}

static KoprsTestCelExpr *
read_double (KoprsTestCelParser *self, const KoprsTestCelToken *token, gboolean negative, guint point)
{
  g_autofree char *digits = g_strndup (token->text, token->length);
  double value = g_ascii_strtod (digits, NULL);

  if (isinf (value))
    return koprs_test_cel_parser_refuse (self, point, g_strdup ("invalid double literal"));
  return new_literal (self, point, koprs_test_cel_value_new_double (self->ast->arena, negative ? -value : value));
}

static KoprsTestCelExpr *
read_text (KoprsTestCelParser *self, const KoprsTestCelToken *token, guint point)
{
  const char *problem = NULL;
  GString *text = koprs_test_cel_literal_decode (token, &problem);
  const KoprsTestCelValue *value;

  if (text == NULL)
    return koprs_test_cel_parser_refuse (self, point, g_strdup (problem));
  if (token->kind == KOPRS_TEST_CEL_TOKEN_STRING)
    return new_literal (self, point, koprs_test_cel_value_take_string (self->ast->arena, text));
  value = koprs_test_cel_value_new_bytes (self->ast->arena, text->str, text->len);
  g_string_free (text, TRUE);
  return new_literal (self, point, value);
}

KoprsTestCelExpr *
koprs_test_cel_parser_read_literal (KoprsTestCelParser *self, gboolean negative, guint point)
{
  const KoprsTestCelToken *token = koprs_test_cel_parser_peek (self, 0);

  self->at++;
  switch ((int) token->kind)
    {
    case KOPRS_TEST_CEL_TOKEN_INT:
    case KOPRS_TEST_CEL_TOKEN_UINT:
      return read_integer (self, token, negative, point);
    case KOPRS_TEST_CEL_TOKEN_DOUBLE:
      return read_double (self, token, negative, point);
    case KOPRS_TEST_CEL_TOKEN_STRING:
    case KOPRS_TEST_CEL_TOKEN_BYTES:
      return read_text (self, token, point);
    case KOPRS_TEST_CEL_TOKEN_NULL:
      return new_literal (self, point, koprs_test_cel_value_new_null ());
    default:
      return new_literal (self, point, koprs_test_cel_value_new_bool (token->kind == KOPRS_TEST_CEL_TOKEN_TRUE));
    }
}

/* Into the arena, which the array is not of. */
static gpointer
keep (KoprsTestCelParser *self, GArray *array)
{
  gsize size = array->len * g_array_get_element_size (array);
  gpointer copy = koprs_test_cel_arena_alloc (self->ast->arena, MAX (size, 1));

  if (size > 0)
    memcpy (copy, array->data, size);
  g_array_unref (array);
  return copy;
}

KoprsTestCelExpr **
koprs_test_cel_parser_read_args (KoprsTestCelParser *self, guint *n_args)
{
  GArray *args = g_array_new (FALSE, FALSE, sizeof (KoprsTestCelExpr *));

  self->at++;
  while (!self->stopped && !koprs_test_cel_parser_is_sign (self, 0, ")"))
    {
      KoprsTestCelExpr *arg;

      arg = koprs_test_cel_parser_read_expr (self);
      g_array_append_val (args, arg);
      if (!koprs_test_cel_parser_is_sign (self, 0, ","))
        break;
      self->at++;
      koprs_test_cel_parser_expect_expr (self);
    }
  if (!self->stopped)
    koprs_test_cel_parser_expect (self, ")");
  *n_args = args->len;
  return keep (self, args);
}

/* Behind an item: a comma, or the end. FALSE: the list ends here. */
static gboolean
read_comma (KoprsTestCelParser *self, const char *close)
{
  if (koprs_test_cel_parser_is_sign (self, 0, ","))
    {
      self->at++;
      return TRUE;
    }
  if (!koprs_test_cel_parser_is_sign (self, 0, close))
    koprs_test_cel_parser_fail (self);
  return FALSE;
}

static gboolean
read_question (KoprsTestCelParser *self)
{
  if (!koprs_test_cel_parser_is_sign (self, 0, "?"))
    return FALSE;
  self->at++;
  return TRUE;
}

static KoprsTestCelExpr *
read_list (KoprsTestCelParser *self)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (KoprsTestCelExpr *));
  GArray *optional = g_array_new (FALSE, FALSE, sizeof (gboolean));
  KoprsTestCelExpr *list = koprs_test_cel_parser_new (self, KOPRS_TEST_CEL_EXPR_LIST, koprs_test_cel_parser_peek (self, 0)->point);

  self->at++;
  if (koprs_test_cel_parser_is_sign (self, 0, ","))
    self->at++;
  else
    while (!self->stopped && (koprs_test_cel_parser_is_expr (self, 0) || koprs_test_cel_parser_is_sign (self, 0, "?")))
      {
        gboolean question = read_question (self);
        KoprsTestCelExpr *item = koprs_test_cel_parser_read_expr (self);

        g_array_append_val (items, item);
        g_array_append_val (optional, question);
        koprs_test_cel_parser_deepen (self, list, item);
        if (self->stopped || !read_comma (self, "]"))
          break;
      }
  if (!self->stopped)
    koprs_test_cel_parser_expect (self, "]");
  list->list.n_items = items->len;
  list->list.items = keep (self, items);
  list->list.optional = keep (self, optional);
  return list;
}

static char *
copy_token (KoprsTestCelParser *self, const KoprsTestCelToken *token)
{
  gboolean escaped = token->kind == KOPRS_TEST_CEL_TOKEN_ESCAPED;

  return koprs_test_cel_arena_text (self->ast->arena, token->text + escaped, (gssize) token->length - 2 * escaped);
}

static gboolean
is_name (const KoprsTestCelToken *token)
{
  return token->kind == KOPRS_TEST_CEL_TOKEN_IDENT || token->kind == KOPRS_TEST_CEL_TOKEN_ESCAPED;
}

/* {key: value} or, of a struct, {field: value}. */
static gboolean
read_entry (KoprsTestCelParser *self, gboolean fields, KoprsTestCelEntry *entry)
{
  entry->optional = read_question (self);
  if (!fields)
    entry->key = koprs_test_cel_parser_read_expr (self);
  else if (is_name (koprs_test_cel_parser_peek (self, 0)))
    {
      entry->field = copy_token (self, koprs_test_cel_parser_peek (self, 0));
      self->at++;
    }
  else
    koprs_test_cel_parser_fail (self);
  if (self->stopped)
    return FALSE;
  entry->point = koprs_test_cel_parser_peek (self, 0)->point;
  entry->id = ++self->ast->last_id;
  koprs_test_cel_parser_expect (self, ":");
  if (self->stopped || !koprs_test_cel_parser_expect_expr (self))
    return FALSE;
  entry->value = koprs_test_cel_parser_read_expr (self);
  return !self->stopped;
}

static void
read_entries (KoprsTestCelParser *self, KoprsTestCelExpr *map)
{
  gboolean fields = map->kind == KOPRS_TEST_CEL_EXPR_STRUCT;
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (KoprsTestCelEntry));

  self->at++;
  if (koprs_test_cel_parser_is_sign (self, 0, ","))
    self->at++;
  else
    while (!self->stopped && !koprs_test_cel_parser_is_sign (self, 0, "}"))
      {
        KoprsTestCelEntry entry = { .key = NULL };

        if (!read_entry (self, fields, &entry))
          break;
        g_array_append_val (entries, entry);
        if (entry.key != NULL)
          koprs_test_cel_parser_deepen (self, map, entry.key);
        koprs_test_cel_parser_deepen (self, map, entry.value);
        if (!read_comma (self, "}"))
          break;
      }
  if (!self->stopped)
    koprs_test_cel_parser_expect (self, "}");
  map->map.n_entries = entries->len;
  map->map.entries = keep (self, entries);
}

static KoprsTestCelExpr *
read_call (KoprsTestCelParser *self, const char *function, KoprsTestCelExpr *target)
{
  guint point = koprs_test_cel_parser_peek (self, 0)->point;
  guint n_args;
  KoprsTestCelExpr **args = koprs_test_cel_parser_read_args (self, &n_args);
  KoprsTestCelExpr *expanded = self->stopped ? NULL : koprs_test_cel_macro_expand (self, point, function, target, args, n_args);

  return expanded != NULL ? expanded : koprs_test_cel_parser_new_call (self, point, function, target, args, n_args);
}

/* Whether a.b.c and a brace follow: a struct of that name. */
static guint
count_struct_name (const KoprsTestCelParser *self)
{
  guint n = 0;

  while (koprs_test_cel_parser_peek (self, n)->kind == KOPRS_TEST_CEL_TOKEN_IDENT)
    {
      if (koprs_test_cel_parser_is_sign (self, n + 1, "{"))
        return n + 1;
      if (!koprs_test_cel_parser_is_sign (self, n + 1, "."))
        return 0;
      n += 2;
    }
  return 0;
}

static KoprsTestCelExpr *
read_struct (KoprsTestCelParser *self, gboolean dot, guint n_tokens)
{
  GString *name = g_string_new (dot ? "." : NULL);
  KoprsTestCelExpr *expr = koprs_test_cel_parser_new (self, KOPRS_TEST_CEL_EXPR_STRUCT,
                                                      koprs_test_cel_parser_peek (self, n_tokens)->point);

  for (; n_tokens > 0; n_tokens--, self->at++)
    {
      const KoprsTestCelToken *token = koprs_test_cel_parser_peek (self, 0);

      g_string_append_len (name, token->text, (gssize) token->length);
    }
  expr->map.name = koprs_test_cel_arena_take (self->ast->arena, name);
  read_entries (self, expr);
  return expr;
}

static KoprsTestCelExpr *
read_name (KoprsTestCelParser *self, gboolean dot)
{
  guint n_tokens = count_struct_name (self);
  const KoprsTestCelToken *token = koprs_test_cel_parser_peek (self, 0);
  KoprsTestCelExpr *ident;
  const char *name;

  if (n_tokens > 0)
    return read_struct (self, dot, n_tokens);
  self->at++;
  name = koprs_test_cel_arena_printf (self->ast->arena, "%s%.*s", dot ? "." : "", (int) token->length, token->text);
  if (g_strv_contains (reserved, name + dot))
    {
      koprs_test_cel_parser_refuse (self, dot ? token->point - 1 : token->point, g_strdup_printf ("reserved identifier: %s", name + dot));
      if (koprs_test_cel_parser_is_sign (self, 0, "("))
        return read_call (self, name, NULL);
    }
  else if (koprs_test_cel_parser_is_sign (self, 0, "("))
    return read_call (self, name, NULL);
  ident = koprs_test_cel_parser_new (self, KOPRS_TEST_CEL_EXPR_IDENT, token->point);
  ident->ident.name = name;
  return ident;
}

static KoprsTestCelExpr *
fail (KoprsTestCelParser *self)
{
  koprs_test_cel_parser_fail (self);
  return koprs_test_cel_parser_new (self, KOPRS_TEST_CEL_EXPR_IDENT, koprs_test_cel_parser_peek (self, 0)->point);
}

static KoprsTestCelExpr *
read_operand (KoprsTestCelParser *self)
{
  const KoprsTestCelToken *token = koprs_test_cel_parser_peek (self, 0);
  KoprsTestCelExpr *expr;

  if (token->kind == KOPRS_TEST_CEL_TOKEN_IDENT)
    return read_name (self, FALSE);
  if (token->kind != KOPRS_TEST_CEL_TOKEN_SIGN)
    return koprs_test_cel_parser_read_literal (self, FALSE, token->point);
  if (koprs_test_cel_parser_is_sign (self, 0, "["))
    return read_list (self);
  if (koprs_test_cel_parser_is_sign (self, 0, "{"))
    {
      expr = koprs_test_cel_parser_new (self, KOPRS_TEST_CEL_EXPR_MAP, token->point);
      read_entries (self, expr);
      return expr;
    }
  self->at++;
  if (koprs_test_cel_parser_peek (self, 0)->kind == KOPRS_TEST_CEL_TOKEN_INT
      || koprs_test_cel_parser_peek (self, 0)->kind == KOPRS_TEST_CEL_TOKEN_DOUBLE)
    {
      if (g_str_has_prefix (token->text, "-"))
        return koprs_test_cel_parser_read_literal (self, TRUE, token->point);
    }
  /* '-' and '!' do not mix. */
  if (g_str_has_prefix (token->text, "-") || g_str_has_prefix (token->text, "!"))
    return fail (self);
  if (g_str_has_prefix (token->text, "."))
    return koprs_test_cel_parser_peek (self, 0)->kind == KOPRS_TEST_CEL_TOKEN_IDENT ? read_name (self, TRUE) : fail (self);
  expr = koprs_test_cel_parser_read_expr (self);
  if (!self->stopped)
    koprs_test_cel_parser_expect (self, ")");
  return expr;
}

static KoprsTestCelExpr *
read_select (KoprsTestCelParser *self, KoprsTestCelExpr *operand)
{
  guint point = koprs_test_cel_parser_peek (self, 0)->point;
  const KoprsTestCelToken *token;
  KoprsTestCelExpr *expr;
  gboolean optional;
  const char *name;

  self->at++;
  optional = read_question (self);
  token = koprs_test_cel_parser_peek (self, 0);
  if (!is_name (token))
    return fail (self);
  self->at++;
  name = copy_token (self, token);
  if (!optional && token->kind == KOPRS_TEST_CEL_TOKEN_IDENT && koprs_test_cel_parser_is_sign (self, 0, "("))
    return read_call (self, name, operand);
  if (optional)
    return koprs_test_cel_parser_new_binary (self, point, "_?._", operand,
                                             new_literal (self, token->point,
                                                          koprs_test_cel_value_wrap_string (self->ast->arena, name, strlen (name))));
  expr = koprs_test_cel_parser_new (self, KOPRS_TEST_CEL_EXPR_SELECT, point);
  expr->select.operand = operand;
  expr->select.field = name;
  koprs_test_cel_parser_deepen (self, expr, operand);
  return expr;
}

static KoprsTestCelExpr *
read_index (KoprsTestCelParser *self, KoprsTestCelExpr *operand)
{
  guint point = koprs_test_cel_parser_peek (self, 0)->point;
  gboolean optional;
  KoprsTestCelExpr *index;

  self->at++;
  optional = read_question (self);
  if (!koprs_test_cel_parser_expect_expr (self))
    return operand;
  index = koprs_test_cel_parser_read_expr (self);
  if (!self->stopped)
    koprs_test_cel_parser_expect (self, "]");
  return koprs_test_cel_parser_new_binary (self, point, optional ? "_[?_]" : "_[_]", operand, index);
}

KoprsTestCelExpr *
koprs_test_cel_parser_read_primary (KoprsTestCelParser *self)
{
  KoprsTestCelExpr *expr;

  if (self->stopped || !koprs_test_cel_parser_expect_expr (self))
    return koprs_test_cel_parser_new (self, KOPRS_TEST_CEL_EXPR_IDENT, 0);
  expr = read_operand (self);
  while (!self->stopped)
    {
      if (koprs_test_cel_parser_is_sign (self, 0, "."))
        expr = read_select (self, expr);
      else if (koprs_test_cel_parser_is_sign (self, 0, "["))
        expr = read_index (self, expr);
      else
        break;
    }
  return expr;
}
