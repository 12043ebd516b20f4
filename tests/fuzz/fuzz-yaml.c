/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The YAML reader and writer under any bytes: what is read is JSON, and comes back from what is written. */

#include "fuzz.h"

#include <glib.h>

#include "koprs/json/koprs-json-scan.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-yaml.h"

#include <string.h>

static gboolean
has_lone_surrogate (const char *text, gsize length)
{
  return memmem (text, length, "\\ud", 3) != NULL || memmem (text, length, "\\uD", 3) != NULL;
}

static void
check_round (const char *json, gsize length)
{
  KoprsJsonSlice value = { json, length };
  g_autofree char *yaml = koprs_yaml_from_json (value);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) again = koprs_yaml_to_json (yaml, strlen (yaml), &error);
  KoprsJsonSlice other = { NULL, 0 };

  /* One of its own limits, such as 512 levels. */
  if (again == NULL)
    return;
  g_assert_cmpuint (again->len, ==, 1);
  other.data = g_bytes_get_data (g_ptr_array_index (again, 0), &other.length);
  if (!has_lone_surrogate (json, length))
    g_assert_true (koprs_json_value_equal (value, other));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = koprs_yaml_to_json ((const char *) data, size, &error);

  if (documents == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }
  for (guint i = 0; i < documents->len; i++)
    {
      gsize length;
      const char *json = g_bytes_get_data (g_ptr_array_index (documents, i), &length);

      check_round (json, length);
    }
  return 0;
}
