/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-warning.h"

static void
takes_the_texts_apart (void)
{
  static const struct {
    const char *header;
    const char *texts;      /* joined by | */
  } rows[] = {
    { "299 - \"unknown field \\\"spec.foo\\\"\"", "unknown field \"spec.foo\"" },
    { "299 - \"a\", 299 - \"b\"", "a|b" },
    { "299 - \"a\",299 agent.example:80 \"b, with a comma\"", "a|b, with a comma" },
    { "299 - \"a\" \"Wed, 21 Oct 2026 07:28:00 GMT\", 299 - \"b\"", "a|b" },
    { "  299   -   \"wide\"  ", "wide" },
    { "199 - \"another code\", 299 - \"b\"", "b" },
    { "299 - \"\", 299 - \"b\"", "b" },
    { "299 - \"Grüße\"", "Grüße" },
    { "299 - \"tab\there\", 299 - \"b\"", "" },
    { "299 - \"bad \xff utf-8\"", "" },
    { "299 - \"open", "" },
    { "299 - \"escaped end\\", "" },
    { "299 - unquoted", "" },
    { "299 \"no agent\"", "" },
    { "29 - \"short\"", "" },
    { "299 - \"a\" junk, 299 - \"b\"", "" },
    { "299 - \"a\", junk", "a" },
    { "junk", "" },
    { "", "" },
    { ",", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) texts = koprs_warning_parse (rows[i].header);
      g_autofree char *joined = g_strjoinv ("|", texts);

      g_assert_cmpstr (joined, ==, rows[i].texts);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/warning/takes-the-texts-apart", takes_the_texts_apart);
  return g_test_run ();
}
