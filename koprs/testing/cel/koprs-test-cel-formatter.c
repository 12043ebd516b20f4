/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* string.format (): values as the clauses of a text want them. Numbers are written as in English, with their thousands parted. */

#include "koprs/testing/cel/koprs-test-cel-functions.h"

#include <math.h>
#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-clauses.h"
#include "koprs/testing/cel/koprs-test-cel-text.h"

#define DECIMALS 6
#define MOST_DECIMALS 1100          /* no number has more */

typedef struct {
  KoprsTestCelArena *arena;
  GString *out;
  char *wrong;                      /* without "error during formatting: " */
} Writer;

static void write_string (Writer *self, const KoprsTestCelValue *value);

static void
write_bytes (Writer *self, const KoprsTestCelValue *value)
{
  if (g_utf8_validate (value->text.data, (gssize) value->text.length, NULL))
    g_string_append_len (self->out, value->text.data, (gssize) value->text.length);
  else
    self->wrong = g_strdup ("could not convert argument \"invalid UTF-8 in bytes, cannot convert to string\" to string");
}

static void
write_quoted (Writer *self, const KoprsTestCelValue *value)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  Writer inner = { self->arena, plain, NULL };

  write_string (&inner, value);
  self->wrong = inner.wrong;
  if (inner.wrong != NULL)
    return;
  if (value->kind == KOPRS_TEST_CEL_BYTES)
    g_string_append_c (self->out, 'b');
  koprs_test_cel_text_append_quoted (self->out, plain->str, plain->len);
}

/* Something in a list or a map: as an expression would have it. */
static void
write_member (Writer *self, const KoprsTestCelValue *value)
{
  const KoprsTestCelType *type = koprs_test_cel_value_get_type (value);
  gboolean number = value->kind == KOPRS_TEST_CEL_DOUBLE && isfinite (value->real);

  if (type->kind != KOPRS_TEST_CEL_TYPE_STRUCT && (type->kind == KOPRS_TEST_CEL_TYPE_DYN || !koprs_test_cel_clause_fits ('s', type)))
    self->wrong = g_strdup_printf ("no formatting function for %s", type->name);
  else if (number)
    koprs_test_cel_text_append_double (self->out, value->real, 'f', DECIMALS);
  else if (value->kind == KOPRS_TEST_CEL_STRING || value->kind == KOPRS_TEST_CEL_BYTES || value->kind == KOPRS_TEST_CEL_DOUBLE)
    write_quoted (self, value);
  else if (value->kind == KOPRS_TEST_CEL_TIMESTAMP || value->kind == KOPRS_TEST_CEL_DURATION)
    koprs_test_cel_value_format (self->arena, value, self->out);
  else
    write_string (self, value);
}

static void
write_list (Writer *self, const KoprsTestCelValue *list)
{
  guint n = koprs_test_cel_list_length (list);

  g_string_append_c (self->out, '[');
  for (guint i = 0; i < n && self->wrong == NULL; i++)
    {
      if (i > 0)
        g_string_append (self->out, ", ");
      write_member (self, koprs_test_cel_list_get (self->arena, list, i));
    }
  g_string_append_c (self->out, ']');
}

typedef struct {
  char *key;
  char *value;
} Pair;

static void
pair_clear (gpointer data)
{
  g_free (((Pair *) data)->key);
  g_free (((Pair *) data)->value);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Pair *) a)->key, ((const Pair *) b)->key);
}

static char *
dup_member (Writer *self, const KoprsTestCelValue *value)
{
  Writer inner = { self->arena, g_string_new (NULL), NULL };

  write_member (&inner, value);
  self->wrong = inner.wrong;
  return g_string_free (inner.out, FALSE);
}

static void
write_map (Writer *self, const KoprsTestCelValue *map)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  guint n;
  const KoprsTestCelValue *const *keys = koprs_test_cel_map_list_keys (self->arena, map, &n);

  g_array_set_clear_func (pairs, pair_clear);
  for (guint i = 0; i < n && self->wrong == NULL; i++)
    {
      const KoprsTestCelValue *value = koprs_test_cel_map_get (self->arena, map, keys[i]);
      Pair pair = { NULL, NULL };

      if (keys[i]->kind == KOPRS_TEST_CEL_DOUBLE)
        {
          self->wrong = g_strdup ("no formatting function for map key of type double");
          return;
        }
      pair.key = dup_member (self, keys[i]);
      pair.value = dup_member (self, value != NULL ? value : koprs_test_cel_value_new_null ());
      g_array_append_val (pairs, pair);
    }
  g_array_sort (pairs, compare_pairs);
  g_string_append_c (self->out, '{');
  for (guint i = 0; i < pairs->len; i++)
    g_string_append_printf (self->out, "%s%s:%s", i > 0 ? ", " : "", g_array_index (pairs, Pair, i).key, g_array_index (pairs, Pair, i).value);
  g_string_append_c (self->out, '}');
}

static void
write_string (Writer *self, const KoprsTestCelValue *value)
{
  switch ((int) value->kind)
    {
    case KOPRS_TEST_CEL_BYTES:
      write_bytes (self, value);
      break;
    case KOPRS_TEST_CEL_LIST:
      write_list (self, value);
      break;
    case KOPRS_TEST_CEL_MAP:
      write_map (self, value);
      break;
    case KOPRS_TEST_CEL_TIMESTAMP:
      koprs_test_cel_text_append_time (self->out, value->timestamp.seconds, value->timestamp.nanos);
      break;
    case KOPRS_TEST_CEL_DURATION:
      koprs_test_cel_text_append_seconds (self->out, value->duration);
      g_string_append_c (self->out, 's');
      break;
    case KOPRS_TEST_CEL_STRING:
      g_string_append_len (self->out, value->text.data, (gssize) value->text.length);
      break;
    default:
      g_string_append (self->out, koprs_test_cel_value_show (self->arena, value));
    }
}

/* In another base; negative ones have a sign. */
static void
write_whole (Writer *self, const KoprsTestCelValue *value, guint base, const char *digits)
{
  gboolean negative = value->kind == KOPRS_TEST_CEL_INT && value->integer < 0;
  guint64 rest = value->kind == KOPRS_TEST_CEL_UINT ? value->uinteger : negative ? -(guint64) value->integer : (guint64) value->integer;
  char buffer[65];
  char *at = buffer + sizeof buffer;

  *--at = '\0';
  do
    *--at = digits[rest % base];
  while ((rest /= base) != 0);
  g_string_append_printf (self->out, "%s%s", negative ? "-" : "", at);
}

static void
write_hex (Writer *self, const KoprsTestCelValue *value, gboolean upper)
{
  const char *digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";

  if (value->kind == KOPRS_TEST_CEL_INT || value->kind == KOPRS_TEST_CEL_UINT)
    {
      write_whole (self, value, 16, digits);
      return;
    }
  for (gsize i = 0; i < value->text.length; i++)
    {
      guchar byte = (guchar) value->text.data[i];

      g_string_append_c (self->out, digits[byte >> 4]);
      g_string_append_c (self->out, digits[byte & 15]);
    }
}

/* NaN and the infinities may be texts. FALSE: it is no number. */
static gboolean
read_number (const KoprsTestCelValue *value, double *number)
{
  static const struct {
    const char *name;
    double number;
  } rows[] = { { "NaN", NAN }, { "Infinity", INFINITY }, { "-Infinity", -INFINITY } };

  *number = value->kind == KOPRS_TEST_CEL_DOUBLE ? value->real : 0;
  for (guint i = 0; value->kind == KOPRS_TEST_CEL_STRING && i < G_N_ELEMENTS (rows); i++)
    if (strcmp (value->text.data, rows[i].name) == 0)
      {
        *number = rows[i].number;
        return TRUE;
      }
  return value->kind == KOPRS_TEST_CEL_DOUBLE;
}

/* What is no number has a sign of its own. A zero has none. */
static gboolean
write_special (GString *out, double number)
{
  if (isfinite (number))
    return FALSE;
  g_string_append (out, isnan (number) ? "NaN" : number < 0 ? "-∞" : "∞");
  return TRUE;
}

/* A real server keeps the number of decimals in a byte: of more it shows only those that the number has. */
static void
write_decimals (GString *out, double number, gint64 precision)
{
  gsize wanted;

  koprs_test_cel_text_append_double (out, number, 'f', precision < 0 ? DECIMALS : (int) MIN (precision, MOST_DECIMALS));
  if (precision < 256)
    return;
  wanted = strcspn (out->str, ".") + 1 + (gsize) (precision % 256);
  while (out->str[out->len - 1] == '0')
    g_string_truncate (out, out->len - 1);
  while (out->len < wanted)
    g_string_append_c (out, '0');
  if (out->str[out->len - 1] == '.')
    g_string_truncate (out, out->len - 1);
}

static void
write_fixed (Writer *self, double number, gint64 precision)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *digits;
  gsize whole;

  if (write_special (self->out, number))
    return;
  write_decimals (plain, number == 0 ? 0 : number, precision);
  digits = plain->str + (*plain->str == '-');
  whole = strcspn (digits, ".");
  if (*plain->str == '-')
    g_string_append_c (self->out, '-');
  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append_c (self->out, ',');
      g_string_append_c (self->out, digits[i]);
    }
  g_string_append (self->out, digits + whole);
}

/* 1.500000×10⁻⁰⁷; what is written as the precision is the width to a real server, in 16 bits. */
static void
write_scientific (Writer *self, double number, gint64 precision)
{
  static const char *const raised[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 width = precision < 0 ? DECIMALS : precision % 65536;

  if (!write_special (text, number))
    {
      g_autoptr (GString) plain = g_string_new (NULL);
      const char *exponent;

      koprs_test_cel_text_append_double (plain, number == 0 ? 0 : number, 'e', DECIMALS);
      exponent = strchr (plain->str, 'e');
      g_string_append_len (text, plain->str, exponent - plain->str);
      g_string_append (text, "×10");
      if (exponent[1] == '-')
        g_string_append (text, "⁻");
      for (const char *digit = exponent + 2; *digit != '\0'; digit++)
        g_string_append (text, raised[*digit - '0']);
    }
  for (gint64 i = g_utf8_strlen (text->str, -1); i < width; i++)
    g_string_append_c (self->out, ' ');
  g_string_append (self->out, text->str);
}

static void
write_clause (Writer *self, const KoprsTestCelClause *clause, const KoprsTestCelValue *value)
{
  double number;

  if (clause->verb == 's')
    write_string (self, value);
  else if (clause->verb == 'x' || clause->verb == 'X')
    write_hex (self, value, clause->verb == 'X');
  else if (clause->verb == 'f' && read_number (value, &number))
    write_fixed (self, number, clause->precision);
  else if (clause->verb == 'e' && read_number (value, &number))
    write_scientific (self, number, clause->precision);
  else if (value->kind == KOPRS_TEST_CEL_BOOL)
    g_string_append_c (self->out, value->boolean ? '1' : '0');
  else
    write_whole (self, value, clause->verb == 'b' ? 2 : clause->verb == 'o' ? 8 : 10, "0123456789");
}

/* NULL, or what is wrong. */
static char *
fill_in (Writer *self, const KoprsTestCelClause *clause, const KoprsTestCelValue *value)
{
  const KoprsTestCelType *type = koprs_test_cel_value_get_type (value);
  gboolean real = clause->verb == 'f' || clause->verb == 'e';
  gboolean object = clause->verb == 's' && type->kind == KOPRS_TEST_CEL_TYPE_STRUCT;
  double number;

  if ((!object && !koprs_test_cel_clause_fits (clause->verb, type)) || (real && !read_number (value, &number)))
    return koprs_test_cel_clause_refuse (clause->verb, type);
  write_clause (self, clause, value);
  if (self->wrong != NULL)
    {
      g_autofree char *why = g_steal_pointer (&self->wrong);

      return g_strdup_printf ("error during formatting: %s", why);
    }
  return NULL;
}

static const KoprsTestCelValue *
format (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Writer writer = { context->arena, out, NULL };
  KoprsTestCelClauses clauses = { args[0]->text.data, args[0]->text.data + args[0]->text.length, koprs_test_cel_list_length (args[1]), 0, TRUE };
  KoprsTestCelClause clause;
  g_autofree char *wrong = NULL;

  while (wrong == NULL && koprs_test_cel_clauses_next (&clauses, &clause, &wrong))
    if (clause.verb == '\0')
      g_string_append_len (out, clause.text, (gssize) clause.length);
    else
      wrong = fill_in (&writer, &clause, koprs_test_cel_list_get (context->arena, args[1], (guint) clauses.n_clauses - 1));
  if (wrong != NULL)
    return koprs_test_cel_value_new_error (context->arena, "%s", wrong);
  return koprs_test_cel_value_new_string (context->arena, out->str, (gssize) out->len);
}

const KoprsTestCelDeclaration koprs_test_cel_formatters[] = {
  { "format", "string_format", "string.(list(dyn)) -> string", format, koprs_test_cel_cost_traversal },
  { NULL, NULL, NULL, NULL, NULL },
};
