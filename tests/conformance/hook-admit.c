/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "hook.h"

#include <string.h>

/* What is said to a request that comes to that path. */
static const struct { const char *path, *response; } answers[] = {
  { "deny", "\"allowed\":false,\"warnings\":[\"careful now\"],\"status\":{\"code\":418,\"reason\":\"Teapot\",\"message\":\"not today\"}" },
  { "mute", "\"allowed\":false" },
};

char *
conformance_hook_admit (const char *path, JsonObject *request)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (strcmp (answers[i].path, path) == 0)
      return g_strdup (answers[i].response);
  return g_strdup ("\"allowed\":true");
}
