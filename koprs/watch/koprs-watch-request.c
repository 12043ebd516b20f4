/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-watch-request.h"

KoprsRequest *
koprs_watch_request_new (KoprsScope *scope, KoprsKind *kind, const KoprsWatchSettings *settings, const KoprsWatchQuery *query,
                         GError **error)
{
  g_autoptr (KoprsRequest) request = koprs_request_new_for_kind ("GET", scope, kind, NULL, NULL, TRUE, error);

  if (request == NULL)
    return NULL;
  koprs_request_add_query (request, "labelSelector", settings->label_selector);
  koprs_request_add_query (request, "fieldSelector", settings->field_selector);
  if (query->limit > 0)
    koprs_request_add_query_int (request, "limit", query->limit);
  koprs_request_add_query (request, "continue", query->continue_token);
  koprs_request_add_query (request, "resourceVersion", query->resource_version);
  if (!query->watch)
    {
      request->flags |= KOPRS_REQUEST_LIST_GZIP;
      return g_steal_pointer (&request);
    }
  koprs_request_add_query (request, "watch", "true");
  if (query->bookmarks)
    koprs_request_add_query (request, "allowWatchBookmarks", "true");
  if (query->initial_events)
    {
      koprs_request_add_query (request, "sendInitialEvents", "true");
      koprs_request_add_query (request, "resourceVersionMatch", "NotOlderThan");
    }
  koprs_request_add_query_int (request, "timeoutSeconds", query->timeout_seconds);
  request->flags |= KOPRS_REQUEST_STREAM;
  request->deadline_ms = -1;
  return g_steal_pointer (&request);
}
