/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Verbs and helpers as rows of a table: which requests go out, and what becomes of the answers. Each row runs synchronously,
 * asynchronously, cancelled before it begins and, where it sends anything, cancelled on the way and without a callback. */

#include "koprs-script.h"

G_BEGIN_DECLS

/* Results as text; takes the result. */
char *describe_resource (gpointer result);    /* "ConfigMap settings@7", "null" */
char *describe_boolean  (gpointer result);    /* "yes", "no" */
char *describe_list     (gpointer result);    /* "ConfigMap a@1, at 9, more (null), remaining -1" */
char *describe_names    (gpointer result);
char *describe_node     (gpointer result);

/* A verb with its arguments, three times. */

typedef struct {
  gpointer (*sync) (KoprsClient *client, GCancellable *cancellable, GError **error);
  void (*async) (KoprsClient *client, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
  gpointer (*finish) (KoprsClient *client, GAsyncResult *result, GError **error);
  char *(*describe) (gpointer result);
} Verb;

#define AS_POINTER(x) (x)
#define CALL(id, verb, as, describe_it, ...)                                                                    \
  static gpointer id##_sync (KoprsClient *client, GCancellable *cancellable, GError **error)                     \
  {                                                                                                              \
    return as (koprs_client_##verb (client __VA_ARGS__, cancellable, error));                                    \
  }                                                                                                              \
  static void id##_async (KoprsClient *client, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data) \
  {                                                                                                              \
    koprs_client_##verb##_async (client __VA_ARGS__, cancellable, callback, user_data);                          \
  }                                                                                                              \
  static gpointer id##_finish (KoprsClient *client, GAsyncResult *result, GError **error)                        \
  {                                                                                                              \
    return as (koprs_client_##verb##_finish (client, result, error));                                            \
  }                                                                                                              \
  static const Verb id = { id##_sync, id##_async, id##_finish, describe_it };
#define OBJECT(id, verb, ...) CALL (id, verb, AS_POINTER, describe_resource, , __VA_ARGS__)
#define ANSWER(id, verb, ...) CALL (id, verb, GINT_TO_POINTER, describe_boolean, , __VA_ARGS__)
#define LIST(id, verb, ...) CALL (id, verb, AS_POINTER, describe_list, , __VA_ARGS__)
#define NAMES(id, verb, ...) CALL (id, verb, AS_POINTER, describe_names, , __VA_ARGS__)

/* domain 'k': KOPRS_ERROR, 'a': KOPRS_API_ERROR. */
typedef struct {
  const char *path;
  const Verb *verb;
  KoprsExchange exchanges[6];
  const char *result;    /* NULL: an error */
  char domain;
  int code;
} VerbRow;

/* The rows must stay. */
void verb_rows_add (const char *prefix, const VerbRow *rows, guint n_rows);

G_END_DECLS
