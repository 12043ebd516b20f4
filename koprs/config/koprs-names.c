/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-names.h"

#include <gio/gio.h>
#include <string.h>

#define MAX_LABEL 63

gboolean
koprs_names_is_namespace (const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || length > MAX_LABEL || text[0] == '-' || text[length - 1] == '-')
    return FALSE;
  for (; *text != '\0'; text++)
    if (!g_ascii_islower (*text) && !g_ascii_isdigit (*text) && *text != '-')
      return FALSE;
  return TRUE;
}

gboolean
koprs_names_is_host (const char *text)
{
  const char *p = text;

  if (strchr (text, ':') != NULL)
    return g_hostname_is_ip_address (text) && strchr (text, '%') == NULL;
  while (g_ascii_isalnum (*p) || *p == '-' || *p == '.' || *p == '_')
    p++;
  return p != text && *p == '\0';
}

gboolean
koprs_names_is_header (const char *text)
{
  const char *p = text;

  while (g_ascii_isprint (*p))
    p++;
  return p != text && *p == '\0';
}
