/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Texts bent at random, the same ones on each run, held against the slow validator in every way that there is. */

#include <koprs/koprs.h>

#include "support/json-invariants.h"
#include "support/json-slice.h"
#include "support/json-texts.h"

#define ROUNDS 12000

static const char *const seeds[] = {
  "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"web\",\"namespace\":\"default\",\"uid\":\"u-1\",\"resourceVersion\":\"12\","
  "\"generation\":3,\"labels\":{\"a\":\"b\"},\"annotations\":{\"x/y\":\"z\"},\"finalizers\":[\"f\"],\"ownerReferences\":[],"
  "\"managedFields\":[{\"k:{\\\"uid\\\":\\\"1\\\"}\":{}}],\"deletionTimestamp\":null},\"spec\":{\"n\":[1,2.5e3,-0]},\"status\":{}}",
  "{\"metadata\":{\"n\\u0061me\":\"w\\ud83d\\ude00b\",\"uid\":\"\\u0041\"},\"data\":{\"k\":\"\\u0000\\ud800\"}}",
  "{\"type\":\"ADDED\",\"object\":{\"metadata\":{\"name\":\"a\"}}}\n{\"type\":\"BOOKMARK\",\"object\":{\"kind\":\"Pod\"}}",
  "{\"kind\":\"List\",\"metadata\":{\"resourceVersion\":\"1\",\"continue\":\"c\",\"remainingItemCount\":4},\"items\":[{\"metadata\":{\"name\":\"a\"}}]}",
  "[[[[{\"a\":[{\"b\":[[]]}]}]]],\"\xe6\x9d\xb1\xe4\xba\xac\xf0\x9f\x98\x80\",true,false,null,-12.5E-7]",
  "{\"resourceVersion\":\"7\",\"continue\":\"\\u0061\",\"remainingItemCount\":-1e2}",
};

static const char *const pieces[] = {
  "{", "}", "[", "]", ",", ":", "\"", "\\", "\\\"", "\\u", "\\u0000", "\\ud83d", "\\udc00", "0", "-", "1e5", ".", "true", "null", "fals", " ", "\n",
  "\"name\":", "\"metadata\":{", "\"kind\":\"x\",", "\"items\":[", "\"uid\":\"\",", "\"type\":\"DELETED\",", "\xc3\xa9", "\xe2\x82", "\xff", "\x01",
  "[[[[[[[[[[[[[[[[[[[[[[", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
};

static void
pick_seed (GString *text, GRand *random)
{
  if (g_rand_boolean (random))
    g_string_assign (text, seeds[g_rand_int_range (random, 0, G_N_ELEMENTS (seeds))]);
  else
    {
      const JsonText *right = &json_right[g_rand_int_range (random, 0, G_N_ELEMENTS (json_right))];

      g_string_truncate (text, 0);
      g_string_append_len (text, right->text, (gssize) right->length);
    }
}

static void
bend (GString *text, GRand *random)
{
  gsize at = (gsize) g_rand_int_range (random, 0, (gint32) text->len + 1);
  gsize rest = text->len - at;
  gsize wanted = (gsize) g_rand_int_range (random, 1, 12);
  gsize n = MIN (rest, wanted);

  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      if (rest > 0)
        text->str[at] = (char) g_rand_int_range (random, 0, 256);
      break;
    case 1:
      if (rest > 0)
        text->str[at] ^= (char) (1 << g_rand_int_range (random, 0, 8));
      break;
    case 2:
    case 3:
      g_string_insert (text, (gssize) at, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      break;
    case 4:
      g_string_erase (text, (gssize) at, (gssize) n);
      break;
    case 5:
      {
        g_autofree char *copy = g_memdup2 (text->str + at, n + 1);

        g_string_insert_len (text, (gssize) at, copy, (gssize) n);
        break;
      }
    case 6:
      if (g_rand_int_range (random, 0, 4) == 0)
        g_string_truncate (text, at);
      break;
    default:
      {
        g_autoptr (GString) other = g_string_new (NULL);

        pick_seed (other, random);
        g_string_insert_len (text, (gssize) at, other->str, (gssize) MIN (other->len, 60));
        break;
      }
    }
}

static void
hold_whatever_the_text (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260301);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint32 times = g_rand_int_range (random, 0, 5);

      pick_seed (text, random);
      for (gint32 t = 0; t < times; t++)
        bend (text, random);
      json_invariants_check (text->str, text->len);
    }
}

/* Random right texts of every size, so that everything falls on every place of a block. */
static void
append_value (GString *text, GRand *random, guint depth)
{
  guint kind = (guint) g_rand_int_range (random, 0, depth > 6 ? 4 : 7);
  gint32 n = g_rand_int_range (random, 0, 5);

  switch (kind)
    {
    case 0:
      g_string_append_printf (text, "%d", g_rand_int_range (random, -100000, 100000));
      return;
    case 1:
      g_string_append (text, pieces[17 + g_rand_int_range (random, 0, 2)]);
      return;
    case 2:
    case 3:
      g_string_append_c (text, '"');
      for (n = g_rand_int_range (random, 0, 40); n > 0; n--)
        g_string_append (text, g_rand_int_range (random, 0, 9) == 0 ? "\\\\\\\"{]" : "x");
      g_string_append_c (text, '"');
      return;
    default:
      g_string_append_c (text, kind == 4 ? '[' : '{');
      for (gint32 i = 0; i < n; i++)
        {
          if (i > 0)
            g_string_append_c (text, ',');
          if (kind != 4)
            g_string_append_printf (text, "\"%c%d\\\\\":", 'a' + g_rand_int_range (random, 0, 3), g_rand_int_range (random, 0, 10));
          append_value (text, random, depth + 1);
        }
      g_string_append_c (text, kind == 4 ? ']' : '}');
    }
}

static void
hold_for_right_texts_of_every_size (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4711);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 1500; i++)
    {
      g_string_truncate (text, 0);
      append_value (text, random, 0);
      json_invariants_check (text->str, text->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-mutations/the-invariants-hold-whatever-the-text", hold_whatever_the_text);
  g_test_add_func ("/json-mutations/the-invariants-hold-for-right-texts-of-every-size", hold_for_right_texts_of_every_size);
  return g_test_run ();
}
