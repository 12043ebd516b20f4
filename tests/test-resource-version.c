/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-resource-version.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *a, *b;
  KoprsVersionOrder order;
} Case;

static const Case cases[] = {
  { "equal-texts-are-equal", "10", "10", KOPRS_VERSION_EQUAL },
  { "numbers-compare-by-length-first", "9", "10", KOPRS_VERSION_OLDER },
  { "numbers-of-one-length-compare-by-digits", "124", "123", KOPRS_VERSION_NEWER },
  { "forty-digits-are-no-problem", "1000000000000000000000000000000000000000", "1000000000000000000000000000000000000001",
    KOPRS_VERSION_OLDER },
  { "beyond-64-bits-nothing-wraps", "18446744073709551616", "18446744073709551615", KOPRS_VERSION_NEWER },
  { "a-leading-zero-makes-it-incomparable", "010", "9", KOPRS_VERSION_INCOMPARABLE },
  { "zero-is-no-version", "0", "5", KOPRS_VERSION_INCOMPARABLE },
  { "words-are-incomparable", "abc", "abd", KOPRS_VERSION_INCOMPARABLE },
  { "equal-words-are-equal", "abc", "abc", KOPRS_VERSION_EQUAL },
  { "a-number-and-a-word-are-incomparable", "12", "12a", KOPRS_VERSION_INCOMPARABLE },
  { "a-sign-makes-it-incomparable", "-1", "1", KOPRS_VERSION_INCOMPARABLE },
  { "nothing-is-incomparable", "", "1", KOPRS_VERSION_INCOMPARABLE },
};

static void
compares (gconstpointer data)
{
  const Case *test = data;
  KoprsVersionOrder back = test->order;

  if (test->order == KOPRS_VERSION_OLDER)
    back = KOPRS_VERSION_NEWER;
  else if (test->order == KOPRS_VERSION_NEWER)
    back = KOPRS_VERSION_OLDER;
  g_assert_cmpint (koprs_resource_version_compare (test->a, strlen (test->a), test->b, strlen (test->b)), ==, test->order);
  g_assert_cmpint (koprs_resource_version_compare (test->b, strlen (test->b), test->a, strlen (test->a)), ==, back);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/resource-version/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], compares);
    }
  return g_test_run ();
}
