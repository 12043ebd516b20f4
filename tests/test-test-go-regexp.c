/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Regular expressions that Go compiles, and what it says of others. */

#include "koprs/testing/values/koprs-test-go-regexp.h"

static const char *const compiled[] = {
  "^[a-z]+$",
  "a{2,5}b{3}c{1,}",
  "a{,2}",
  "x{",
  "[]a]",
  "[^]a]",
  "[[:alpha:]-]",
  "\\d+\\.\\w\\s\\b\\pL\\p{Greek}\\x41\\n\\-",
  "(?i)a(?s:b)(?P<n>c)(?<m>d)",
  "a*?b+?c?\?",
  "\\Qa(b\\E",
  "(?<a>b)",
};

static const struct {
  const char *pattern;
  const char *fault;      /* after "error parsing regexp: " */
} refused[] = {
  { "(", "missing closing ): `(`" },
  { "a(b", "missing closing ): `a(b`" },
  { ")", "unexpected ): `)`" },
  { "a)b", "unexpected ): `a)b`" },
  { "a{2,1}", "invalid repeat count: `{2,1}`" },
  { "a{1001}", "invalid repeat count: `{1001}`" },
  { "[z-a]", "invalid character class range: `z-a`" },
  { "[a", "missing closing ]: `[a`" },
  { "*a", "missing argument to repetition operator: `*`" },
  { "a|*", "missing argument to repetition operator: `*`" },
  { "(*a)", "missing argument to repetition operator: `*`" },
  { "a**", "invalid nested repetition operator: `**`" },
  { "a+*", "invalid nested repetition operator: `+*`" },
  { "(?!a)", "invalid or unsupported Perl syntax: `(?!`" },
  { "(?=a)", "invalid or unsupported Perl syntax: `(?=`" },
  { "(?<=a)", "invalid named capture: `(?<=a)`" },
  { "(?<!a)", "invalid named capture: `(?<!a)`" },
  { "(?Px", "invalid or unsupported Perl syntax: `(?P`" },
  { "(?P<n", "invalid named capture: `(?P<n`" },
  { "(?P=n)", "invalid or unsupported Perl syntax: `(?P`" },
  { "\\1", "invalid escape sequence: `\\1`" },
  { "\\y", "invalid escape sequence: `\\y`" },
  { "a\\", "trailing backslash at end of expression: ``" },
  { "[\\y]", "invalid escape sequence: `\\y`" },
  { "(?ä)", "invalid or unsupported Perl syntax: `(?ä`" },
  { "(?<=a>b)", "invalid named capture: `(?<=a>`" },
  { "(?<>b)", "invalid named capture: `(?<>`" },
};

static void
what_go_compiles_has_no_fault (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (compiled); i++)
    {
      g_autofree char *fault = koprs_test_go_regexp_find_fault (compiled[i]);

      g_assert_cmpstr (fault, ==, NULL);
    }
}

static void
the_fault_is_told_as_go_tells_it (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *fault = koprs_test_go_regexp_find_fault (refused[i].pattern);
      g_autofree char *wanted = g_strconcat ("error parsing regexp: ", refused[i].fault, NULL);

      g_assert_cmpstr (fault, ==, wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/test-go-regexp/what-go-compiles-has-no-fault", what_go_compiles_has_no_fault);
  g_test_add_func ("/test-go-regexp/the-fault-is-told-as-go-tells-it", the_fault_is_told_as_go_tells_it);
  return g_test_run ();
}
