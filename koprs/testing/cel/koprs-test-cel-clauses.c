/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-clauses.h"

#include <string.h>

#define KIND(name) (1u << KOPRS_TEST_CEL_TYPE_##name)
#define WHOLE (KIND (INT) | KIND (UINT))
#define ATOMS (WHOLE | KIND (DOUBLE) | KIND (BOOL) | KIND (STRING) | KIND (BYTES) | KIND (NULL) | KIND (TYPE))

static const struct {
  const char *verbs;
  guint kinds;
  const char *what;
} rows[] = {
  { "s", ATOMS | KIND (TIMESTAMP) | KIND (DURATION) | KIND (LIST) | KIND (MAP),
    "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps" },
  { "d", WHOLE, "decimal clause can only be used on integers" },
  { "f", KIND (DOUBLE) | KIND (STRING), "fixed-point clause can only be used on doubles" },
  { "e", KIND (DOUBLE) | KIND (STRING), "scientific clause can only be used on doubles" },
  { "b", WHOLE | KIND (BOOL), "only integers and bools can be formatted as binary" },
  { "xX", WHOLE | KIND (STRING) | KIND (BYTES), "only integers, byte buffers, and strings can be formatted as hex" },
  { "o", WHOLE, "octal clause can only be used on integers" },
};

gboolean
koprs_test_cel_clause_fits (char verb, const KoprsTestCelType *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strchr (rows[i].verbs, verb) != NULL)
      return type->kind == KOPRS_TEST_CEL_TYPE_DYN || (rows[i].kinds & 1u << type->kind) != 0;
  return FALSE;
}

char *
koprs_test_cel_clause_refuse (char verb, const KoprsTestCelType *type)
{
  guint row = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strchr (rows[i].verbs, verb) != NULL)
      row = i;
  return g_strdup_printf ("error during formatting: %s, was given %s", rows[row].what, type->name);
}

/* ".2"; NULL, or what is wrong. */
static char *
read_precision (KoprsTestCelClauses *self, gint64 *precision)
{
  const char *begin = self->at + 1;
  g_autofree char *digits = NULL;

  *precision = -1;
  if (*self->at != '.')
    return NULL;
  for (self->at++; self->at < self->end && g_ascii_isdigit (*self->at); self->at++)
    ;
  if (self->at >= self->end)
    return g_strdup ("could not find end of precision specifier");
  digits = g_strndup (begin, (gsize) (self->at - begin));
  if (g_ascii_string_to_unsigned (digits, 10, 0, G_MAXINT64, NULL, NULL))
    {
      *precision = g_ascii_strtoll (digits, NULL, 10);
      return NULL;
    }
  return g_strdup_printf ("error while converting precision to integer: strconv.Atoi: parsing \"%s\": %s", digits,
                          *digits == '\0' ? "invalid syntax" : "value out of range");
}

static gboolean
read_clause (KoprsTestCelClauses *self, KoprsTestCelClause *clause, char **wrong)
{
  gboolean ended = self->at + 1 >= self->end;
  gboolean missing = self->n_clauses >= self->n_values;
  g_autofree char *fault = NULL;
  char letter[8] = { 0 };

  if (ended && !(missing && self->values_first))
    {
      *wrong = g_strdup ("unexpected end of string");
      return FALSE;
    }
  if (missing)
    {
      *wrong = g_strdup_printf ("index %" G_GINT64_FORMAT " out of range", self->n_clauses);
      return FALSE;
    }
  self->at++;
  fault = read_precision (self, &clause->precision);
  if (fault != NULL)
    {
      *wrong = g_strdup_printf ("could not parse formatting clause: error while parsing precision: %s", fault);
      return FALSE;
    }
  clause->verb = *self->at++;
  self->n_clauses++;
  if (strchr ("sdfebxXo", clause->verb) != NULL && clause->verb != '\0')
    return TRUE;
  /* A byte, shown as the letter of its number. */
  g_unichar_to_utf8 ((guchar) clause->verb, letter);
  *wrong = g_strdup_printf ("could not parse formatting clause: unrecognized formatting clause \"%s\"", letter);
  return FALSE;
}

gboolean
koprs_test_cel_clauses_next (KoprsTestCelClauses *self, KoprsTestCelClause *clause, char **wrong)
{
  const char *next;

  *clause = (KoprsTestCelClause) { '\0', -1, self->at, 0 };
  if (self->at >= self->end)
    return FALSE;
  if (*self->at == '%' && (self->at + 1 >= self->end || self->at[1] != '%'))
    return read_clause (self, clause, wrong);
  if (*self->at == '%')
    {
      clause->length = 1;
      self->at += 2;
      return TRUE;
    }
  next = memchr (self->at, '%', (gsize) (self->end - self->at));
  clause->length = (gsize) ((next != NULL ? next : self->end) - self->at);
  self->at += clause->length;
  return TRUE;
}
