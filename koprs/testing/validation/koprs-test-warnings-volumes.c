/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What is warned of in the volumes of pods: those that are gone, and files that hide each other. */

#include "koprs/testing/validation/koprs-test-warnings-private.h"

#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static void
check_gone (GPtrArray *warnings, JsonNode *volume, const char *path)
{
  static const char *const rows[][2] = {
    { "photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+" },
    { "gitRepo", "deprecated in v1.11, and disabled by default in v1.33+" },
    { "scaleIO", "deprecated in v1.16, non-functional in v1.22+" },
    { "flocker", "deprecated in v1.22, non-functional in v1.25+" },
    { "storageos", "deprecated in v1.22, non-functional in v1.25+" },
    { "quobyte", "deprecated in v1.22, non-functional in v1.25+" },
    { "glusterfs", "deprecated in v1.25, non-functional in v1.26+" },
    { "ephemeral", NULL },
    { "cephfs", "deprecated in v1.28, non-functional in v1.31+" },
    { "rbd", "deprecated in v1.28, non-functional in v1.31+" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JsonNode *source = koprs_test_node_get (volume, rows[i][0]);
      g_autofree char *claim = NULL;

      if (source == NULL)
        continue;
      if (rows[i][1] != NULL)
        {
          /* Its JSON is written in another way than its name in Go, by which the server tells where it is. */
          koprs_test_warnings_say (warnings, "%s.%s: %s", path, strcmp (rows[i][0], "storageos") == 0 ? "storageOS" : rows[i][0],
                                   rows[i][1]);
          continue;
        }
      claim = g_strconcat (path, ".ephemeral.volumeClaimTemplate.spec", NULL);
      koprs_test_warnings_check_claim (warnings, koprs_test_node_find (source, "volumeClaimTemplate", "spec", NULL), claim);
    }
}

/* A file of a volume, and what puts it there. */
typedef struct {
  char *path;
  char *source;
} File;

static void
file_free (gpointer data)
{
  File *self = data;

  g_free (self->path);
  g_free (self->source);
  g_free (self);
}

static char *
dup_file (const File *file)
{
  return *file->source != '\0' ? g_strdup_printf ("\"%s\" (%s)", file->path, file->source) : g_strdup_printf ("\"%s\"", file->path);
}

static gboolean
is_within (const char *path, const char *folder)
{
  gsize length = strlen (folder);

  return strncmp (path, folder, length) == 0 && (path[length] == '\0' || path[length] == '/');
}

/* Takes its place among the files that were there before. */
static void
add_file (GPtrArray *files, const char *path, const char *source, GPtrArray *warnings, const char *what)
{
  File *file = g_new0 (File, 1);
  gsize length = path != NULL ? strlen (path) : 0;
  g_autofree char *shown = NULL;

  while (length > 0 && path[length - 1] == '/')
    length--;
  file->path = g_strndup (path != NULL ? path : "", length);
  file->source = g_strdup (source);
  shown = dup_file (file);
  for (guint i = 0; *file->path != '\0' && i < files->len; i++)
    {
      File *other = g_ptr_array_index (files, i);
      g_autofree char *other_shown = dup_file (other);

      if (*other->path != '\0' && (is_within (other->path, file->path) || is_within (file->path, other->path)))
        koprs_test_warnings_say (warnings, "%s: overlapping paths: %s with %s", what, shown, other_shown);
    }
  g_ptr_array_add (files, file);
}

static void
add_items (GPtrArray *files, JsonNode *source, const char *from, GPtrArray *warnings, const char *what)
{
  for (guint i = 0; i < koprs_test_warnings_count (source, "items"); i++)
    add_file (files, koprs_test_node_get_string (koprs_test_warnings_element (source, "items", i), "path"), from, warnings, what);
}

static void
check_one_source (GPtrArray *warnings, JsonNode *volume, const char *member, const char *kind, const char *name)
{
  JsonNode *source = koprs_test_node_get (volume, member);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (file_free);
  g_autofree char *from = name != NULL ? g_strdup_printf ("%s \"%s\"", kind, koprs_test_node_get_text (source, name))
                                        : g_strdup (kind);
  g_autofree char *what = g_strdup_printf ("volume \"%s\" (%s)", koprs_test_node_get_text (volume, "name"), from);

  if (source != NULL)
    add_items (files, source, "", warnings, what);
}

static void
add_bundle (GPtrArray *files, JsonNode *bundle, GPtrArray *warnings, const char *what)
{
  const char *name = koprs_test_node_get_string (bundle, "name");
  g_autofree char *from = g_strdup_printf ("ClusterTrustBundle \"%s\"",
                                            name != NULL ? name : koprs_test_node_get_text (bundle, "signerName"));

  add_file (files, koprs_test_node_get_string (bundle, "path"), from, warnings, what);
}

static void
add_certificate (GPtrArray *files, JsonNode *certificate, GPtrArray *warnings, const char *what)
{
  static const char *const rows[][2] = {
    { "certificateChainPath", "PodCertificate chain" }, { "keyPath", "PodCertificate key" },
    { "credentialBundlePath", "PodCertificate credential bundle" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (*koprs_test_node_get_text (certificate, rows[i][0]) != '\0')
      add_file (files, koprs_test_node_get_text (certificate, rows[i][0]), rows[i][1], warnings, what);
}

static void
add_projection (GPtrArray *files, JsonNode *projection, GPtrArray *warnings, const char *what)
{
  JsonNode *map = koprs_test_node_get (projection, "configMap"), *secret = koprs_test_node_get (projection, "secret");
  JsonNode *downward = koprs_test_node_get (projection, "downwardAPI"), *token = koprs_test_node_get (projection, "serviceAccountToken");
  g_autofree char *from = NULL;

  if (map != NULL || secret != NULL)
    {
      from = g_strdup_printf ("%s \"%s\"", map != NULL ? "ConfigMap" : "Secret",
                              koprs_test_node_get_text (map != NULL ? map : secret, "name"));
      add_items (files, map != NULL ? map : secret, from, warnings, what);
    }
  else if (downward != NULL)
    {
      add_items (files, downward, "DownwardAPI", warnings, what);
    }
  else if (token != NULL)
    {
      add_file (files, koprs_test_node_get_string (token, "path"), "ServiceAccountToken", warnings, what);
    }
  else if (koprs_test_node_get (projection, "clusterTrustBundle") != NULL)
    {
      add_bundle (files, koprs_test_node_get (projection, "clusterTrustBundle"), warnings, what);
    }
  else
    {
      add_certificate (files, koprs_test_node_get (projection, "podCertificate"), warnings, what);
    }
}

static void
check_projected (GPtrArray *warnings, JsonNode *volume)
{
  JsonNode *projected = koprs_test_node_get (volume, "projected");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (file_free);
  g_autofree char *what = g_strdup_printf ("volume \"%s\" (Projected)", koprs_test_node_get_text (volume, "name"));

  for (guint i = 0; i < koprs_test_warnings_count (projected, "sources"); i++)
    {
      JsonNode *source = koprs_test_warnings_element (projected, "sources", i);

      if (koprs_test_node_is_object (source) && json_object_get_size (json_node_get_object (source)) == 0)
        koprs_test_warnings_say (warnings, "%s has no sources provided", what);
      else
        add_projection (files, source, warnings, what);
    }
}

void
koprs_test_warnings_check_volumes (GPtrArray *warnings, JsonNode *spec, const char *base)
{
  for (guint i = 0; i < koprs_test_warnings_count (spec, "volumes"); i++)
    {
      g_autofree char *path = g_strdup_printf ("%sspec.volumes[%u]", base, i);

      check_gone (warnings, koprs_test_warnings_element (spec, "volumes", i), path);
    }
  for (guint i = 0; i < koprs_test_warnings_count (spec, "volumes"); i++)
    {
      JsonNode *volume = koprs_test_warnings_element (spec, "volumes", i);

      check_one_source (warnings, volume, "configMap", "ConfigMap", "name");
      check_one_source (warnings, volume, "secret", "Secret", "secretName");
      check_one_source (warnings, volume, "downwardAPI", "DownwardAPI", NULL);
      check_projected (warnings, volume);
    }
}
