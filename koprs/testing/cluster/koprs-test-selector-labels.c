/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Label selectors: text → tokens → requirements, and the complaints of a real server on the way. */

#include "koprs/testing/cluster/koprs-test-selector-private.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define SIGNS "=!(),><"
#define BLANKS " \t\r\n"

typedef enum {
  TOKEN_END,
  TOKEN_CLOSE,
  TOKEN_COMMA,
  TOKEN_NOT,
  TOKEN_EQUAL,
  TOKEN_GREATER,
  TOKEN_LESS,
  TOKEN_NOT_EQUAL,
  TOKEN_IN,
  TOKEN_NOT_IN,
  TOKEN_OPEN,
  TOKEN_WORD,
} TokenClass;

typedef struct {
  TokenClass token_class;
  char *text;
} Token;

typedef struct {
  GArray *tokens;           /* (element-type Token) ends with an END */
  guint at;
  char *problem;            /* the first */
  KoprsTestSelector *selector;
} Parser;

static const struct {
  const char *text;
  TokenClass token_class;
} signs[] = {
  { ")", TOKEN_CLOSE },     { ",", TOKEN_COMMA },  { "!", TOKEN_NOT },  { "==", TOKEN_EQUAL },
  { "=", TOKEN_EQUAL },     { ">", TOKEN_GREATER }, { "<", TOKEN_LESS }, { "!=", TOKEN_NOT_EQUAL },
  { "(", TOKEN_OPEN },      { "in", TOKEN_IN },    { "notin", TOKEN_NOT_IN },
};

static void
token_clear (gpointer data)
{
  g_free (((Token *) data)->text);
}

static TokenClass
classify (const char *text, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strlen (signs[i].text) == length && strncmp (signs[i].text, text, length) == 0)
      return signs[i].token_class;
  return TOKEN_WORD;
}

/* A word, or the longest operator that begins here. */
static const char *
scan_one (const char *at, Token *token)
{
  gsize length = 1;

  if (strchr (SIGNS, *at) == NULL)
    length = strcspn (at, SIGNS BLANKS);
  else if (at[1] == '=' && (*at == '=' || *at == '!'))
    length = 2;
  token->token_class = classify (at, length);
  token->text = g_strndup (at, length);
  return at + length;
}

static GArray *
scan (const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  Token end = { TOKEN_END, NULL };

  g_array_set_clear_func (tokens, token_clear);
  for (text += strspn (text, BLANKS); *text != '\0'; text += strspn (text, BLANKS))
    {
      Token token;

      text = scan_one (text, &token);
      g_array_append_val (tokens, token);
    }
  end.text = g_strdup ("");
  g_array_append_val (tokens, end);
  return tokens;
}

static const Token *
peek (const Parser *parser)
{
  return &g_array_index (parser->tokens, Token, MIN (parser->at, parser->tokens->len - 1));
}

static const Token *
take (Parser *parser)
{
  const Token *token = peek (parser);

  parser->at++;
  return token;
}

/* Where a value or a key stands, operators in letters are words. */
static gboolean
is_word (const Token *token)
{
  return token->token_class == TOKEN_WORD || token->token_class == TOKEN_IN || token->token_class == TOKEN_NOT_IN;
}

static void G_GNUC_PRINTF (2, 3)
complain (Parser *parser, const char *format, ...)
{
  va_list args;

  if (parser->problem != NULL)
    return;
  va_start (args, format);
  parser->problem = g_strdup_vprintf (format, args);
  va_end (args);
}

static void
add_value (GStrvBuilder *builder, GHashTable *seen, const char *value)
{
  if (g_hash_table_add (seen, g_strdup (value)))
    g_strv_builder_add (builder, value);
}

/* Inside the brackets; empty places count as empty values. */
static void
parse_list (Parser *parser, GStrvBuilder *builder, GHashTable *seen)
{
  for (;;)
    {
      const Token *token = take (parser);

      if (is_word (token))
        {
          add_value (builder, seen, token->text);
          if (peek (parser)->token_class == TOKEN_CLOSE)
            return;
          if (peek (parser)->token_class == TOKEN_COMMA)
            continue;
          complain (parser, "found '%s', expected: ',' or ')'", peek (parser)->text);
          return;
        }
      if (token->token_class != TOKEN_COMMA)
        {
          complain (parser, "found '%s', expected: ',', or identifier", token->text);
          return;
        }
      if (g_hash_table_size (seen) == 0 || peek (parser)->token_class == TOKEN_COMMA
          || peek (parser)->token_class == TOKEN_CLOSE)
        add_value (builder, seen, "");
      if (peek (parser)->token_class == TOKEN_CLOSE)
        return;
    }
}

static char **
parse_values (Parser *parser)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const Token *token = take (parser);

  if (token->token_class != TOKEN_OPEN)
    {
      complain (parser, "found '%s' expected: '('", token->text);
      return g_strv_builder_end (builder);
    }
  if (peek (parser)->token_class == TOKEN_CLOSE)
    add_value (builder, seen, "");
  else if (is_word (peek (parser)) || peek (parser)->token_class == TOKEN_COMMA)
    parse_list (parser, builder, seen);
  else
    complain (parser, "found '%s', expected: ',', ')' or identifier", peek (parser)->text);
  parser->at++;
  return g_strv_builder_end (builder);
}

static char **
parse_exact_value (Parser *parser)
{
  const char *values[] = { "", NULL };

  if (peek (parser)->token_class != TOKEN_END && peek (parser)->token_class != TOKEN_COMMA)
    {
      const Token *token = take (parser);

      if (!is_word (token))
        complain (parser, "found '%s', expected: identifier", token->text);
      values[0] = token->text;
    }
  return g_strdupv ((char **) values);
}

static gboolean
find_operator (TokenClass token_class, KoprsTestOperator *test)
{
  switch (token_class)
    {
    case TOKEN_IN:
    case TOKEN_EQUAL:
      *test = KOPRS_TEST_IN;
      return TRUE;
    case TOKEN_NOT_IN:
    case TOKEN_NOT_EQUAL:
      *test = KOPRS_TEST_NOT_IN;
      return TRUE;
    case TOKEN_GREATER:
      *test = KOPRS_TEST_GREATER;
      return TRUE;
    case TOKEN_LESS:
      *test = KOPRS_TEST_LESS;
      return TRUE;
    default:
      return FALSE;
    }
}

static void
check_key (Parser *parser, const char *key)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *quoted = koprs_test_text_quote (key);
  g_autofree char *joined = NULL;

  koprs_test_names_check_key (key, problems);
  joined = koprs_test_names_join (problems);
  if (joined != NULL)
    complain (parser, "<nil>: Invalid value: %s: %s", quoted, joined);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
check_value (const KoprsTestRequirement *requirement, guint index, GPtrArray *complaints)
{
  gboolean compares = requirement->test == KOPRS_TEST_GREATER || requirement->test == KOPRS_TEST_LESS;
  const char *value = requirement->values[index];
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *quoted = koprs_test_text_quote (value);
  g_autofree char *joined = NULL;
  gint64 unused;

  if (compares && !g_ascii_string_to_signed (value, 10, G_MININT64, G_MAXINT64, &unused, NULL))
    g_ptr_array_add (complaints, g_strdup_printf ("values[%u]: Invalid value: %s: for 'Gt', 'Lt' operators, the value must be an "
                                                  "integer", index, quoted));
  koprs_test_names_check_label (value, problems);
  joined = koprs_test_names_join (problems);
  if (joined != NULL)
    g_ptr_array_add (complaints, g_strdup_printf ("values[%u][%s]: Invalid value: %s: %s", index, requirement->key, quoted, joined));
}

static void
check_values (Parser *parser, const KoprsTestRequirement *requirement)
{
  g_autoptr (GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  guint n_complaints;

  qsort (requirement->values, g_strv_length (requirement->values), sizeof (char *), compare_values);
  for (guint i = 0; requirement->values[i] != NULL; i++)
    check_value (requirement, i, complaints);
  n_complaints = complaints->len;
  g_ptr_array_add (complaints, NULL);
  joined = g_strjoinv (", ", (char **) complaints->pdata);
  if (n_complaints > 0)
    complain (parser, n_complaints > 1 ? "[%s]" : "%s", joined);
}

static void
parse_requirement (Parser *parser)
{
  const Token *token = take (parser);
  gboolean negated = token->token_class == TOKEN_NOT;
  KoprsTestRequirement *requirement;
  KoprsTestOperator test = KOPRS_TEST_EXISTS;
  gboolean in_brackets;

  if (negated)
    token = take (parser);
  if (!is_word (token))
    {
      complain (parser, "found '%s', expected: identifier", token->text);
      return;
    }
  check_key (parser, token->text);
  requirement = koprs_test_selector_add (parser->selector, negated ? KOPRS_TEST_ABSENT : KOPRS_TEST_EXISTS);
  requirement->key = g_strdup (token->text);
  if (negated || peek (parser)->token_class == TOKEN_END || peek (parser)->token_class == TOKEN_COMMA)
    return;
  token = take (parser);
  if (!find_operator (token->token_class, &test))
    {
      complain (parser, "found '%s', expected: in, notin, =, ==, !=, gt, lt", token->text);
      return;
    }
  requirement->test = test;
  in_brackets = token->token_class == TOKEN_IN || token->token_class == TOKEN_NOT_IN;
  requirement->values = in_brackets ? parse_values (parser) : parse_exact_value (parser);
  check_values (parser, requirement);
}

static gboolean
begins_requirement (const Token *token)
{
  return is_word (token) || token->token_class == TOKEN_NOT;
}

static void
parse (Parser *parser)
{
  while (peek (parser)->token_class != TOKEN_END)
    {
      const Token *token = peek (parser);

      if (!begins_requirement (token))
        {
          complain (parser, "found '%s', expected: !, identifier, or 'end of string'", token->text);
          return;
        }
      parse_requirement (parser);
      if (parser->problem != NULL)
        {
          char *framed = g_strdup_printf ("unable to parse requirement: %s", parser->problem);

          g_free (parser->problem);
          parser->problem = framed;
          return;
        }
      token = take (parser);
      if (token->token_class == TOKEN_END)
        return;
      if (token->token_class != TOKEN_COMMA)
        complain (parser, "found '%s', expected: ',' or 'end of string'", token->text);
      else if (!begins_requirement (peek (parser)))
        complain (parser, "found '%s', expected: identifier after ','", peek (parser)->text);
      if (parser->problem != NULL)
        return;
    }
}

KoprsTestSelector *
koprs_test_selector_new_labels (const char *text, GError **error)
{
  Parser parser = { scan (text != NULL ? text : ""), 0, NULL, koprs_test_selector_new () };

  parse (&parser);
  g_array_unref (parser.tokens);
  if (parser.problem == NULL)
    return parser.selector;
  koprs_test_status_set_bad_request (error, "%s", parser.problem);
  g_free (parser.problem);
  koprs_test_selector_free (parser.selector);
  return NULL;
}
