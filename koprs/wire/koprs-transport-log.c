/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-transport-log.h"

#include "koprs/koprs-api-error.h"
#include "koprs/wire/koprs-warning.h"

#include <string.h>

#define MAX_WARNINGS 1000

struct _KoprsTransportWarnings {
  GHashTable *seen;
};

/* The target without the value of `continue`: long, and of no use to a reader. */
static char *
shorten (const char *target)
{
  const char *token = strstr (target, "continue=");
  gsize head;

  if (!token || token == target || (token[-1] != '?' && token[-1] != '&'))
    return g_strdup (target);
  head = (gsize) (token - target) + strlen ("continue=");
  return g_strdup_printf ("%.*s…%s", (int) head, target, token + strcspn (token, "&"));
}

void
koprs_transport_log (const KoprsTransportLine *line)
{
  g_autofree char *target = NULL;
  char status[16];
  char received[24];
  char duration[24];
  const char *why = NULL;

  /* The default writer drops it; another one is asked only where debug messages were asked for too. */
  if (g_log_writer_default_would_drop (G_LOG_LEVEL_DEBUG, G_LOG_DOMAIN))
    return;

  /* A refusal's words may hold what was refused, such as a Secret's content. */
  if (line->error && line->error->domain != KOPRS_API_ERROR)
    why = line->error->message;
  target = shorten (line->target);
  g_snprintf (status, sizeof status, "%u", line->status);
  g_snprintf (received, sizeof received, "%" G_GSIZE_FORMAT, line->received);
  g_snprintf (duration, sizeof duration, "%" G_GINT64_FORMAT, line->duration_us);
  g_log_structured (G_LOG_DOMAIN, G_LOG_LEVEL_DEBUG,
                    "KOPRS_METHOD", line->method,
                    "KOPRS_TARGET", target,
                    "KOPRS_STATUS", status,
                    "KOPRS_RECEIVED", received,
                    "KOPRS_DURATION_US", duration,
                    "KOPRS_AUDIT_ID", line->audit_id ? line->audit_id : "",
                    "MESSAGE", "%s %s: %s%s%s, %s bytes in %.1f ms%s", line->method, target,
                    line->status ? status : "no answer", why ? ", " : "", why ? why : "",
                    received, (double) line->duration_us / 1000.0, line->attempts > 1 ? ", sent again" : "");
}

KoprsTransportWarnings *
koprs_transport_warnings_new (void)
{
  KoprsTransportWarnings *self = g_new0 (KoprsTransportWarnings, 1);

  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
koprs_transport_warnings_free (KoprsTransportWarnings *self)
{
  g_hash_table_unref (self->seen);
  g_free (self);
}

void
koprs_transport_warnings_take (KoprsTransportWarnings *self, const char *header)
{
  g_auto (GStrv) texts = koprs_warning_parse (header);

  for (char **text = texts; *text; text++)
    {
      if (g_hash_table_contains (self->seen, *text))
        continue;
      /* Full: rather say one twice than grow for ever. */
      if (g_hash_table_size (self->seen) >= MAX_WARNINGS)
        g_hash_table_remove_all (self->seen);
      g_hash_table_add (self->seen, g_strdup (*text));
      g_log_structured (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "KOPRS_WARNING", *text, "MESSAGE", "Warning from the server: %s", *text);
    }
}
