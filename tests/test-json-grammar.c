/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* RFC 8259, no more and no less. */

#include <koprs/koprs.h>

#include "koprs/json/koprs-json-scan.h"
#include "support/json-invariants.h"
#include "support/json-slice.h"
#include "support/json-texts.h"

static gboolean
accepts (const char *text, gsize length)
{
  char *copy = g_memdup2 (text, length);
  g_autoptr (GError) error = NULL;
  gboolean right;

  right = koprs_json_check (copy, length, NULL, NULL, &error);
  g_assert_true (right == (error == NULL));
  g_free (copy);
  return right;
}

static void
takes_what_is_right (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (json_right); i++)
    {
      g_test_message ("right %u", i);
      g_assert_true (accepts (json_right[i].text, json_right[i].length));
    }
}

static void
refuses_what_is_wrong (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (json_wrong); i++)
    {
      g_test_message ("wrong %u", i);
      g_assert_false (accepts (json_wrong[i].text, json_wrong[i].length));
    }
}

static void
judges_the_same_whatever_the_chunks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (json_right); i++)
    json_invariants_check (json_right[i].text, json_right[i].length);
  for (guint i = 0; i < G_N_ELEMENTS (json_wrong); i++)
    json_invariants_check (json_wrong[i].text, json_wrong[i].length);
}

/* Each text, right or wrong, behind and before so much that every place in a block of 16 and 64 bytes comes up. */
static void
judges_the_same_at_every_place (void)
{
  for (guint shift = 0; shift < 70; shift += 3)
    {
      g_autofree char *blanks = g_strnfill (shift, ' ');

      for (guint i = 0; i < G_N_ELEMENTS (json_right); i++)
        {
          g_autoptr (GString) text = g_string_new (blanks);

          g_string_append_len (text, json_right[i].text, (gssize) json_right[i].length);
          g_string_append (text, blanks);
          g_assert_true (accepts (text->str, text->len));
        }
      for (guint i = 1; i < G_N_ELEMENTS (json_wrong); i++)
        {
          g_autoptr (GString) text = g_string_new (blanks);

          g_string_append_len (text, json_wrong[i].text, (gssize) json_wrong[i].length);
          g_string_append (text, blanks);
          g_assert_false (accepts (text->str, text->len));
        }
    }
}

static void
judges_every_byte_in_a_string (void)
{
  for (guint length = 0; length < 40; length++)
    {
      for (guint c = 0; c < 256; c++)
        {
          g_autofree char *text = g_strnfill (length + 3, 'x');

          text[0] = text[length + 2] = '"';
          text[length + 1] = (char) c;
          g_assert_cmpint (accepts (text, length + 3), ==, c >= 0x20 && c < 0x80 && c != '"' && c != '\\');
        }
    }
}

static void
judges_every_letter_behind_a_backslash (void)
{
  for (guint c = 0; c < 256; c++)
    {
      char text[] = "[\"\\x\"]";

      text[3] = (char) c;
      g_assert_cmpint (accepts (text, 6), ==, c != 0 && strchr ("\"\\/bfnrt", (int) c) != NULL);
    }
}

static void
judges_every_byte_alone_and_in_containers (void)
{
  for (guint c = 0; c < 256; c++)
    {
      char alone[] = "x", array[] = "[x]", blank[] = "1x", member[] = "{x}";
      gboolean is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';

      alone[0] = array[1] = blank[1] = member[1] = (char) c;
      g_assert_cmpint (accepts (alone, 1), ==, c >= '0' && c <= '9');
      g_assert_cmpint (accepts (array, 3), ==, (c >= '0' && c <= '9') || is_blank);
      g_assert_cmpint (accepts (blank, 2), ==, (c >= '0' && c <= '9') || is_blank);
      g_assert_cmpint (accepts (member, 3), ==, is_blank);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-grammar/takes-what-is-right", takes_what_is_right);
  g_test_add_func ("/json-grammar/refuses-what-is-wrong", refuses_what_is_wrong);
  g_test_add_func ("/json-grammar/judges-the-same-whatever-the-chunks", judges_the_same_whatever_the_chunks);
  g_test_add_func ("/json-grammar/judges-the-same-at-every-place", judges_the_same_at_every_place);
  g_test_add_func ("/json-grammar/judges-every-byte-in-a-string", judges_every_byte_in_a_string);
  g_test_add_func ("/json-grammar/judges-every-letter-behind-a-backslash", judges_every_letter_behind_a_backslash);
  g_test_add_func ("/json-grammar/judges-every-byte-alone-and-in-containers", judges_every_byte_alone_and_in_containers);
  return g_test_run ();
}
