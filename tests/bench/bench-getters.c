/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "bench-getters.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "bench-pods.h"
#include "koprs/json/koprs-blob.h"
#include "koprs/json/koprs-json-edit.h"
#include "koprs/json/koprs-json-node.h"
#include "koprs/json/koprs-json-path.h"
#include "koprs/json/koprs-json-writer.h"

#define PODS 200

typedef struct {
  KoprsBlob *blobs[PODS];
  JsonNode *trees[PODS];
  const char *path;
} Bench;

typedef void (*Work) (Bench *bench, guint pod);

static gsize sink;

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e9 + (double) time.tv_nsec;
}

/* The fastest of several rounds, in ns per call. */
static double
measure (Bench *bench, const char *name, Work work, guint rounds)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < 7; i++)
    {
      double start = now ();

      for (guint round = 0; round < rounds; round++)
        {
          for (guint pod = 0; pod < PODS; pod++)
            work (bench, pod);
        }
      best = MIN (best, (now () - start) / rounds / PODS);
    }
  printf ("%-44s %9.0f ns\n", name, best);
  return best;
}

static void
find_in_json (Bench *bench, guint pod)
{
  sink += koprs_json_path_find (koprs_blob_get_json (bench->blobs[pod]), bench->path).length;
}

static void
find_in_blob (Bench *bench, guint pod)
{
  sink += koprs_blob_find (bench->blobs[pod], bench->path).length;
}

static void
parse (Bench *bench, guint pod)
{
  KoprsJsonSlice json = koprs_blob_get_json (bench->blobs[pod]);
  g_autoptr (JsonParser) parser = json_parser_new ();

  json_parser_load_from_data (parser, json.data, (gssize) json.length, NULL);
}

static void
make_node (Bench *bench, guint pod)
{
  json_node_unref (koprs_json_node_new (koprs_blob_get_json (bench->blobs[pod])));
}

static void
make_variant (Bench *bench, guint pod)
{
  g_variant_unref (g_variant_ref_sink (koprs_json_variant_new (koprs_blob_get_json (bench->blobs[pod]))));
}

static void
write_node (Bench *bench, guint pod)
{
  g_autoptr (GString) out = g_string_sized_new (8192);

  koprs_json_write_node (out, bench->trees[pod]);
}

static void
generate (Bench *bench, guint pod)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_generator_set_root (generator, bench->trees[pod]);
  text = json_generator_to_data (generator, NULL);
}

static void
edit (Bench *bench, guint pod)
{
  KoprsJsonSlice json = koprs_blob_get_json (bench->blobs[pod]);
  g_autoptr (GString) text = g_string_new_len (json.data, (gssize) json.length);

  koprs_json_edit_set (text, "status.phase", (KoprsJsonSlice) { "\"Failed\"", 8 }, NULL);
}

static void
scan (Bench *bench, guint pod)
{
  KoprsJsonSlice json = koprs_blob_get_json (bench->blobs[pod]);

  koprs_blob_unref (koprs_blob_new_from_json (json.data, json.length, NULL));
}

int
bench_getters (void)
{
  static const char *const paths[] = {
    "metadata.name", "metadata.labels.tier", "spec.nodeName", "spec.containers[0].image", "status.phase", "status.qosClass", "absent",
  };
  Bench bench = { 0 };
  double tree, node;

  for (guint i = 0; i < PODS; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      bench_pod_append (text, i, i + 1);
      bench.blobs[i] = koprs_blob_new_from_json (text->str, text->len, NULL);
      bench.trees[i] = koprs_json_node_new (koprs_blob_get_json (bench.blobs[i]));
    }

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *from_start = g_strconcat ("path from the first byte: ", paths[i], NULL);
      g_autofree char *from_offset = g_strconcat ("path from a known field: ", paths[i], NULL);

      bench.path = paths[i];
      measure (&bench, from_start, find_in_json, 100);
      measure (&bench, from_offset, find_in_blob, 100);
    }
  measure (&bench, "bytes to blob", scan, 50);
  measure (&bench, "splice status.phase", edit, 50);
  tree = measure (&bench, "JsonParser: parse and free", parse, 5);
  node = measure (&bench, "JsonNode from the bytes and free", make_node, 5);
  printf ("%-44s %9.2f of the parser\n", "", node / tree);
  measure (&bench, "GVariant from the bytes and free", make_variant, 5);
  measure (&bench, "JsonGenerator", generate, 5);
  measure (&bench, "JsonNode to text", write_node, 5);
  for (guint i = 0; i < PODS; i++)
    {
      koprs_blob_unref (bench.blobs[i]);
      json_node_unref (bench.trees[i]);
    }
  return sink == 0;
}
