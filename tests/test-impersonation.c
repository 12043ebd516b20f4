/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-impersonation.h"

static void
assert_headers (const KoprsImpersonation *who, const char *expected)
{
  g_auto (GStrv) headers = koprs_impersonation_make_headers (who);
  g_autoptr (GString) text = g_string_new (NULL);

  for (char **header = headers; *header != NULL; header += 2)
    g_string_append_printf (text, "%s: %s\n", header[0], header[1]);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
every_field_is_a_header (void)
{
  static const char *const groups[] = { "devs", "system:authenticated", NULL };
  static const char *const two[] = { "1", "b c", NULL };
  static const char *const one[] = { "\xc3\xa4", NULL };
  KoprsImpersonation who;
  KoprsImpersonation copy;

  koprs_impersonation_init (&who);
  koprs_impersonation_init (&copy);
  assert_headers (&who, "");
  who.user = g_strdup ("kim@example.com");
  assert_headers (&who, "Impersonate-User: kim@example.com\n");
  who.uid = g_strdup ("7");
  who.groups = g_strdupv ((char **) groups);
  koprs_impersonation_set_extra (&who, "example.com/team", two);
  koprs_impersonation_set_extra (&who, "100%", one);
  koprs_impersonation_set_extra (&who, "\xc3\xa4 :", one);
  koprs_impersonation_set_extra (&who, "!#$&'*+-.^_`|~Az09", one);
  koprs_impersonation_copy (&copy, &who);
  assert_headers (&copy, "Impersonate-User: kim@example.com\nImpersonate-Uid: 7\nImpersonate-Group: devs\n"
                         "Impersonate-Group: system:authenticated\n"
                         "Impersonate-Extra-example.com%2Fteam: 1\nImpersonate-Extra-example.com%2Fteam: b c\n"
                         "Impersonate-Extra-100%25: \xc3\xa4\nImpersonate-Extra-%C3%A4%20%3A: \xc3\xa4\n"
                         "Impersonate-Extra-!#$&'*+-.^_`|~Az09: \xc3\xa4\n");
  koprs_impersonation_clear (&who);
  koprs_impersonation_clear (&copy);
}

static void
a_key_set_again_keeps_its_place (void)
{
  static const char *const one[] = { "1", NULL };
  static const char *const two[] = { "2", NULL };
  static const char *const none[] = { NULL };
  KoprsImpersonation who;

  koprs_impersonation_init (&who);
  who.user = g_strdup ("k");
  koprs_impersonation_set_extra (&who, "a", one);
  koprs_impersonation_set_extra (&who, "b", one);
  koprs_impersonation_set_extra (&who, "a", two);
  assert_headers (&who, "Impersonate-User: k\nImpersonate-Extra-a: 2\nImpersonate-Extra-b: 1\n");
  koprs_impersonation_set_extra (&who, "a", none);
  koprs_impersonation_set_extra (&who, "b", NULL);
  koprs_impersonation_set_extra (&who, "c", NULL);
  assert_headers (&who, "Impersonate-User: k\n");
  koprs_impersonation_clear (&who);
}

static void
what_no_header_can_hold_is_found (void)
{
  static const struct {
    const char *user;
    const char *uid;
    const char *group;
    const char *key;
    const char *value;
    const char *member;
    const char *flaw;
  } rows[] = {
    { NULL, NULL, NULL, NULL, NULL, NULL, NULL },
    { "k", "1", "g", "a", "b", NULL, NULL },
    { "", NULL, NULL, NULL, NULL, "user", "an empty text" },
    { "k\n", NULL, NULL, NULL, NULL, "user", "a control character" },
    { " k", NULL, NULL, NULL, NULL, "user", "a blank at the beginning or the end" },
    { NULL, "1", NULL, NULL, NULL, "uid", "there is no user to act as" },
    { "k", "1\t2", NULL, NULL, NULL, "uid", "a control character" },
    { NULL, NULL, "g", NULL, NULL, "groups", "there is no user to act as" },
    { "k", NULL, "", NULL, NULL, "groups", "an empty text" },
    { NULL, NULL, NULL, "a", "b", "extra", "there is no user to act as" },
    { "k", NULL, NULL, "", "b", "extra", "an empty key" },
    { "k", NULL, NULL, "a", "", "extra", "an empty text" },
    { "k", NULL, NULL, "a", "b\r", "extra", "a control character" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *groups[] = { rows[i].group, NULL };
      const char *values[] = { rows[i].value, NULL };
      const char *member;
      const char *flaw;
      KoprsImpersonation who;

      koprs_impersonation_init (&who);
      who.user = g_strdup (rows[i].user);
      who.uid = g_strdup (rows[i].uid);
      who.groups = g_strdupv ((char **) groups);
      if (rows[i].key != NULL)
        koprs_impersonation_set_extra (&who, rows[i].key, values);
      flaw = koprs_impersonation_find_flaw (&who, &member);
      g_assert_cmpstr (flaw, ==, rows[i].flaw);
      if (flaw != NULL)
        g_assert_cmpstr (member, ==, rows[i].member);
      koprs_impersonation_clear (&who);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/impersonation/every-field-is-a-header", every_field_is_a_header);
  g_test_add_func ("/impersonation/a-key-set-again-keeps-its-place", a_key_set_again_keeps_its_place);
  g_test_add_func ("/impersonation/what-no-header-can-hold-is-found", what_no_header_can_hold_is_found);
  return g_test_run ();
}
