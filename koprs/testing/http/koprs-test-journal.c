/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-journal.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-json-writer.h"
#include "koprs/testing/http/koprs-test-seal.h"
#include "koprs/testing/kinds/koprs-test-kinds-builtin.h"
#include "koprs/testing/koprs-test-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define STATE "state.jsonl"
#define LOCK "lock"
#define SMALL (16 * 1024 * 1024)     /* bytes of changes that are not worth a new state */

/* The latest line about one object. */
typedef struct {
  char *resource;
  char *key;
  guint64 revision;
  KoprsBlob *object;        /* NULL: deleted */
} Entry;

struct _KoprsTestJournal {
  char *folder;
  int lock;
  int file;
  GHashTable *entries;      /* resource/key → Entry; NULL: restored */
  guint64 revision;
  guint64 objects;          /* lines that were written with the first one */
  guint64 seal;             /* of the latest line */
  KoprsTestCluster *cluster;
  gsize written;            /* bytes since the state was written whole */
  gsize whole;
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->resource);
  g_free (entry->key);
  g_clear_pointer (&entry->object, koprs_blob_unref);
  g_free (entry);
}

static gboolean
fail (GError **error, int code, const char *what, const char *name)
{
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s: %s", name, what, g_strerror (code));
  return FALSE;
}

static gboolean
lock_folder (KoprsTestJournal *self, GError **error)
{
  g_autofree char *name = g_build_filename (self->folder, LOCK, NULL);

  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    return fail (error, errno, "cannot be made", self->folder);
  self->lock = open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (self->lock < 0)
    return fail (error, errno, "cannot be opened", name);
  if (flock (self->lock, LOCK_EX | LOCK_NB) == 0)
    return TRUE;
  g_set_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_BAD_DATA, "%s is used by another server", self->folder);
  return FALSE;
}

static char *
dup_text (KoprsBlob *line, const char *name)
{
  KoprsJsonSlice slice = koprs_blob_find (line, name);

  return slice.data != NULL ? koprs_json_value_dup_string (slice) : NULL;
}

static gboolean
read_object (KoprsBlob *line, Entry *entry)
{
  KoprsJsonSlice slice = koprs_blob_find (line, "object");

  if (slice.data == NULL)
    return TRUE;
  entry->object = koprs_blob_new_from_json (slice.data, slice.length, NULL);
  return entry->object != NULL && koprs_blob_get_name (entry->object) != NULL;
}

static gboolean
read_number (KoprsBlob *line, const char *name, guint64 *number)
{
  KoprsJsonSlice slice = koprs_blob_find (line, name);
  g_autofree char *text = g_strndup (slice.data, slice.length);

  return slice.data != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT64, number, NULL);
}

/* {"revision":12,"resource":"configmaps","key":"default/a","object":{…}}, of one that is gone without the object. */
static gboolean
read_change (KoprsTestJournal *self, KoprsBlob *line)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->resource = dup_text (line, "resource");
  entry->key = dup_text (line, "key");
  if (!read_number (line, "revision", &entry->revision) || entry->resource == NULL || entry->key == NULL ||
      !read_object (line, entry))
    {
      entry_free (entry);
      return FALSE;
    }
  self->revision = MAX (self->revision, entry->revision);
  g_hash_table_replace (self->entries, g_strconcat (entry->resource, "/", entry->key, NULL), entry);
  return TRUE;
}

/* The first line is {"revision":12,"objects":34}: so many lines were there at once. */
static gboolean
read_line (KoprsTestJournal *self, guint number, const char *text, gsize length)
{
  g_autoptr (KoprsBlob) line = NULL;

  if (!koprs_test_seal_check (&self->seal, text, length))
    return FALSE;
  line = koprs_blob_new_from_json (text, length, NULL);
  if (line == NULL)
    return FALSE;
  if (number == 1)
    return read_number (line, "revision", &self->revision) && read_number (line, "objects", &self->objects);
  return read_change (self, line);
}

/* What comes after the last line break was being written when the process was killed, and nobody was told that it was done. */
static gboolean
read_end (KoprsTestJournal *self, const char *name, guint number, const char *text, gsize length, GError **error)
{
  if (length > 0 && read_line (self, number, text, length))
    number++;
  else if (number > 1 + self->objects && length > 0)
    g_message ("%s: line %u was not finished and is left out", name, number);
  if (number > 1 + self->objects)
    return TRUE;
  g_set_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_BAD_DATA, "%s: cut off in line %u", name, number);
  return FALSE;
}

static gboolean
read_state (KoprsTestJournal *self, GError **error)
{
  g_autofree char *name = g_build_filename (self->folder, STATE, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) problem = NULL;
  gsize length, start = 0;
  guint number = 1;
  const char *end;

  if (!g_file_get_contents (name, &text, &length, &problem))
    {
      if (g_error_matches (problem, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  self->seal = KOPRS_TEST_SEAL_BEGIN;
  for (; (end = memchr (text + start, '\n', length - start)) != NULL; number++)
    {
      if (!read_line (self, number, text + start, end - text - start))
        {
          g_set_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_BAD_DATA, "%s: line %u is damaged", name, number);
          return FALSE;
        }
      start = end - text + 1;
    }
  return read_end (self, name, number, text + start, length - start, error);
}

KoprsTestJournal *
koprs_test_journal_open (const char *folder, GError **error)
{
  g_autoptr (KoprsTestJournal) self = g_new0 (KoprsTestJournal, 1);

  self->folder = g_strdup (folder);
  self->lock = self->file = -1;
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
  if (!lock_folder (self, error) || !read_state (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
koprs_test_journal_free (KoprsTestJournal *self)
{
  if (self->file >= 0)
    close (self->file);
  if (self->lock >= 0)
    close (self->lock);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_free (self->folder);
  g_free (self);
}

char *
koprs_test_journal_load (KoprsTestJournal *self, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) problem = NULL;
  char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, &problem) && !g_error_matches (problem, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_propagate_error (error, g_steal_pointer (&problem));
  return text;
}

gboolean
koprs_test_journal_save (KoprsTestJournal *self, const char *name, const char *text, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                   error);
}

static KoprsTestKind *
find_kind (KoprsTestCluster *cluster, const char *resource)
{
  GPtrArray *all = koprs_test_kinds_get_all (koprs_test_cluster_get_kinds (cluster));

  for (guint i = 0; i < all->len; i++)
    if (strcmp (((KoprsTestKind *) g_ptr_array_index (all, i))->resource, resource) == 0)
      return g_ptr_array_index (all, i);
  return NULL;
}

/* Definitions first: what they define is not served before. */
static gboolean
restore_some (KoprsTestJournal *self, KoprsTestCluster *cluster, gboolean definitions, GError **error)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Entry *entry = value;
      KoprsTestKind *kind;

      if (entry->object == NULL || (strcmp (entry->resource, KOPRS_TEST_DEFINITIONS) == 0) != definitions)
        continue;
      kind = find_kind (cluster, entry->resource);
      if (kind == NULL)
        {
          g_set_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_BAD_DATA, "%s: nothing defines the %s that are in it",
                       self->folder, entry->resource);
          return FALSE;
        }
      koprs_test_cluster_restore (cluster, kind, entry->key, entry->object, entry->revision);
    }
  return TRUE;
}

gboolean
koprs_test_journal_restore (KoprsTestJournal *self, KoprsTestCluster *cluster, KoprsTestLifecycle *lifecycle,
                            GError **error)
{
  KoprsTestStorage *storage = koprs_test_cluster_get_storage (cluster);
  gboolean done;

  koprs_test_storage_raise (storage, self->revision);
  done = restore_some (self, cluster, TRUE, error);
  if (done)
    {
      koprs_test_lifecycle_run (lifecycle);
      done = restore_some (self, cluster, FALSE, error);
    }
  if (done)
    koprs_test_lifecycle_run (lifecycle);
  koprs_test_storage_compact (storage);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  return done;
}

static void
append_line (KoprsTestJournal *self, GString *out, const char *resource, const char *key, guint64 revision, KoprsBlob *object)
{
  KoprsJsonSlice json = { NULL, 0 };
  gsize start = out->len;

  g_string_append_printf (out, "{\"revision\":%" G_GUINT64_FORMAT ",\"resource\":", revision);
  koprs_json_write_string (out, resource, -1);
  g_string_append (out, ",\"key\":");
  koprs_json_write_string (out, key, -1);
  if (object != NULL)
    {
      json = koprs_blob_get_json (object);
      g_string_append (out, ",\"object\":");
      g_string_append_len (out, json.data, json.length);
    }
  self->seal = koprs_test_seal_close (self->seal, out, start);
}

static void
append_table (KoprsTestJournal *self, GString *out, KoprsTestKind *kind, GPtrArray *blobs)
{
  for (guint i = 0; i < blobs->len; i++)
    {
      KoprsBlob *blob = g_ptr_array_index (blobs, i);
      const char *version = koprs_blob_get_resource_version (blob);
      g_autofree char *key = koprs_test_kind_dup_key (kind, koprs_blob_get_namespace (blob), koprs_blob_get_name (blob));

      append_line (self, out, kind->resource, key, g_ascii_strtoull (version != NULL ? version : "0", NULL, 10), blob);
    }
}

/* Kind → its objects, each table once. */
static GHashTable *
take_snapshot (KoprsTestCluster *cluster, guint *objects)
{
  GPtrArray *all = koprs_test_kinds_get_all (koprs_test_cluster_get_kinds (cluster));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GHashTable *snapshot = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  *objects = 0;
  for (guint i = 0; i < all->len; i++)
    {
      KoprsTestKind *kind = g_ptr_array_index (all, i);
      GPtrArray *blobs;

      if (kind->table == NULL || !g_hash_table_add (seen, kind->table))
        continue;
      blobs = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);
      *objects += blobs->len;
      g_hash_table_insert (snapshot, kind, blobs);
    }
  return snapshot;
}

static GString *
make_whole (KoprsTestJournal *self)
{
  GString *text = g_string_new (NULL);
  guint objects;
  g_autoptr (GHashTable) snapshot = take_snapshot (self->cluster, &objects);
  GHashTableIter iter;
  gpointer kind, blobs;

  g_string_append_printf (text, "{\"revision\":%" G_GUINT64_FORMAT ",\"objects\":%u",
                          koprs_test_cluster_get_revision (self->cluster), objects);
  self->seal = koprs_test_seal_close (KOPRS_TEST_SEAL_BEGIN, text, 0);
  g_hash_table_iter_init (&iter, snapshot);
  while (g_hash_table_iter_next (&iter, &kind, &blobs))
    append_table (self, text, kind, blobs);
  return text;
}

static void
close_file (KoprsTestJournal *self)
{
  if (self->file >= 0)
    close (self->file);
  self->file = -1;
}

/* A new file that takes the old one's place when it is complete. */
static gboolean
write_whole (KoprsTestJournal *self, GError **error)
{
  g_autofree char *name = g_build_filename (self->folder, STATE, NULL);
  GString *text = make_whole (self);
  g_autofree char *characters = NULL;

  close_file (self);
  self->whole = text->len;
  self->written = 0;
  characters = g_string_free (text, FALSE);
  if (!koprs_test_journal_save (self, STATE, characters, error))
    return FALSE;
  self->file = open (name, O_WRONLY | O_APPEND | O_CLOEXEC);
  return self->file >= 0 || fail (error, errno, "cannot be opened", name);
}

/* FALSE: the file ends in the middle of a line. */
static gboolean
write_change (KoprsTestJournal *self, const char *text, gsize length)
{
  gsize done = 0;

  while (done < length)
    {
      gssize n = write (self->file, text + done, length - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_warning ("%s: a change could not be kept: %s", self->folder, g_strerror (errno));
          return FALSE;
        }
      done += n;
    }
  self->written += length;
  return TRUE;
}

static void
on_change (KoprsTestCluster *cluster, KoprsTestKind *kind, const KoprsTestEvent *event, gpointer data)
{
  KoprsTestJournal *self = data;
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  /* Of a cluster that is followed no more. */
  if (cluster != self->cluster)
    return;
  append_line (self, line, kind->resource, event->key, event->revision,
               event->change != KOPRS_TEST_DELETED ? event->object : NULL);
  if (self->file >= 0 && !write_change (self, line->str, line->len))
    close_file (self);
  /* Nothing can be added to half a line: what comes next is written with everything else. */
  if ((self->file < 0 || (self->written > SMALL && self->written > 4 * self->whole)) && !write_whole (self, &error))
    g_warning ("%s: the state could not be kept: %s", self->folder, error->message);
}

gboolean
koprs_test_journal_follow (KoprsTestJournal *self, KoprsTestCluster *cluster, GError **error)
{
  self->cluster = cluster;
  if (!write_whole (self, error))
    return FALSE;
  koprs_test_cluster_observe (cluster, on_change, self);
  return TRUE;
}
