/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-resources-file.h"

#include <string.h>

#include "koprs/koprs-error.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-resource.h"
#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/client/koprs-listing.h"

/* What a listing is to be written to; rides on its task beside the listing. */
typedef struct {
  char *path;
  int mode;
  GString *text;
} Target;

#define TARGET "koprs-file-target"

static const KoprsVerb file_verb = { "fetch_and_write_to_file", "GET", NULL, NULL };

static void
target_free (Target *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self->path);
  g_free (self);
}

/* What can be refused before anything is sent is. */
static char *
make_path (const char *directory, const char *file_name, GError **error)
{
  if (directory == NULL || *directory == '\0' || file_name == NULL || *file_name == '\0' || strchr (file_name, '/') != NULL
      || strcmp (file_name, ".") == 0 || strcmp (file_name, "..") == 0)
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "\"%s\" is no name of a file", file_name != NULL ? file_name : "");
      return NULL;
    }
  if (!g_file_test (directory, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_FILE, "there is no folder %s", directory);
      return NULL;
    }
  return g_build_filename (directory, file_name, NULL);
}

static gboolean
holds_secrets (KoprsKind *kind)
{
  return *koprs_kind_get_group (kind) == '\0' && strcmp (koprs_kind_get_plural (kind), "secrets") == 0;
}

/* In a thread: a file and its folder are written through to the disk, which may take its time. */
static void
write_file (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Target *target = g_object_get_data (G_OBJECT (task), TARGET);
  g_autoptr (GError) error = NULL;

  if (g_file_set_contents_full (target->path, target->text->str, (gssize) target->text->len,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, target->mode, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, KOPRS_ERROR, KOPRS_ERROR_FILE, "%s was not written: %s", target->path, error->message);
}

static void
on_fetched (GTask *task, KoprsListing *listing)
{
  Target *target = g_object_get_data (G_OBJECT (task), TARGET);

  target->text = g_string_new ("[");
  for (guint i = 0; i < listing->items->len; i++)
    {
      g_autofree char *json = koprs_resource_to_json (g_ptr_array_index (listing->items, i));

      g_string_append_printf (target->text, "%s\n", i > 0 ? "," : "");
      g_string_append (target->text, json);
    }
  g_string_append (target->text, "\n]\n");
  g_task_run_in_thread (task, write_file);
}

/**
 * koprs_client_fetch_and_write_to_file:
 * @self: a client
 * @kind: which kind
 * @directory: (type filename): where the file goes; it must be there
 * @file_name: (type filename): what the file is called, without a folder
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads all objects of a kind and writes them to a file.
 *
 * The file is a JSON array of whole objects, each with `apiVersion` and `kind`, one a line. It is written
 * beside and then moved into place, and written through to the disk, so that under its name there is always the old content
 * or the new, never a part; one that was there is replaced. Secrets are written for nobody but the owner to read (mode
 * 0600).
 *
 * Fails with `KOPRS_ERROR_INVALID_ARGUMENT` for a @file_name that is none and with `KOPRS_ERROR_FILE` for a @directory
 * that is not there, both before anything is sent; with `KOPRS_ERROR_FILE` if it can not be written (no right, a full
 * disk), and otherwise as [method@Client.list]. Then no file is left that was not there before.
 *
 * Returns: `TRUE` when the file is written, `FALSE` on an error
 *
 * Since: 0.1
 */
gboolean
koprs_client_fetch_and_write_to_file (KoprsClient *self, KoprsKind *kind, const char *directory,
                                      const char *file_name, GCancellable *cancellable,
                                      GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), FALSE);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), FALSE);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_fetch_and_write_to_file_async (self, kind, directory, file_name, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_fetch_and_write_to_file_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_fetch_and_write_to_file_async:
 * @self: a client
 * @kind: which kind
 * @directory: (type filename): where the file goes; it must be there
 * @file_name: (type filename): what the file is called, without a folder
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.fetch_and_write_to_file] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_fetch_and_write_to_file_async (KoprsClient *self, KoprsKind *kind,
                                            const char *directory, const char *file_name,
                                            GCancellable *cancellable, GAsyncReadyCallback callback,
                                            gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();
  g_autoptr (GTask) task = NULL;
  KoprsListing *listing;
  Target *target;
  GError *error = NULL;
  char *path;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_KIND (kind));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_fetch_and_write_to_file_async);
  path = make_path (directory, file_name, &error);
  if (path == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  target = g_new0 (Target, 1);
  target->path = path;
  target->mode = holds_secrets (kind) ? 0600 : 0644;
  g_object_set_data_full (G_OBJECT (task), TARGET, target, (GDestroyNotify) target_free);
  listing = koprs_listing_new (&file_verb, scope, kind, NULL);
  listing->finish = on_fetched;
  g_task_set_task_data (task, listing, (GDestroyNotify) koprs_listing_free);
  koprs_listing_start (task);
}

/**
 * koprs_client_fetch_and_write_to_file_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.fetch_and_write_to_file_async].
 *
 * Returns: `TRUE` when the file is written, `FALSE` on an error
 *
 * Since: 0.1
 */
gboolean
koprs_client_fetch_and_write_to_file_finish (KoprsClient *self, GAsyncResult *result,
                                             GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_fetch_and_write_to_file_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
