/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-resource-version.h"

#include <string.h>

static gboolean
is_number (const char *version, gsize length)
{
  if (length == 0 || version[0] == '0')
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (version[i]))
      return FALSE;
  return TRUE;
}

KoprsVersionOrder
koprs_resource_version_compare (const char *version, gsize length, const char *other, gsize other_length)
{
  int order;

  if (length == other_length && memcmp (version, other, length) == 0)
    return KOPRS_VERSION_EQUAL;
  if (!is_number (version, length) || !is_number (other, other_length))
    return KOPRS_VERSION_INCOMPARABLE;
  if (length != other_length)
    return length < other_length ? KOPRS_VERSION_OLDER : KOPRS_VERSION_NEWER;
  order = memcmp (version, other, length);
  return order < 0 ? KOPRS_VERSION_OLDER : KOPRS_VERSION_NEWER;
}
