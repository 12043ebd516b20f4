/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include <koprs/koprs.h>

static void
the_domain_has_a_stable_name (void)
{
  g_assert_cmpstr (g_quark_to_string (KOPRS_ERROR), ==, "koprs-error-quark");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/error/the-domain-has-a-stable-name", the_domain_has_a_stable_name);
  return g_test_run ();
}
