/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-render.h"

#include "koprs/json/koprs-json-writer.h"
#include "koprs/json/koprs-yaml.h"
#include "koprs/testing/http/koprs-test-frames.h"
#include "koprs/testing/requests/koprs-test-accept.h"
#include "koprs/testing/schema/koprs-test-decoder.h"
#include "koprs/testing/schema/koprs-test-protobuf-writer.h"
#include "koprs/testing/schema/koprs-test-protobuf.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define JSON "application/json"
#define YAML "application/yaml"
#define AGGREGATED ";g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"
#define NO_STREAM \
  "only the following media types are accepted: application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch"

/* Those of people rather than of programs. */
static gboolean
is_shown_to_people (const char *agent)
{
  static const char *const prefixes[] = { "curl", "Wget", "Mozilla/5.0" };

  for (guint i = 0; agent != NULL && i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (agent, prefixes[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_true (const char *text)
{
  static const char *const words[] = { "1", "t", "T", "TRUE", "true", "True", NULL };

  return g_strv_contains (words, text);
}

static gboolean
wants_lines (KoprsTestCall *call)
{
  const char *asked = koprs_test_call_get (call, "pretty");

  return asked != NULL && *asked != '\0' ? is_true (asked) : is_shown_to_people (call->user_agent);
}

static void
begin_line (GString *out, guint depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

/* One token of JSON and what has to follow it. */
static void
append_mark (GString *out, char mark, char next, guint *depth)
{
  gboolean opens = mark == '{' || mark == '[', closes = mark == '}' || mark == ']';
  gboolean empty = opens && (next == '}' || next == ']');
  char before = out->len > 0 ? out->str[out->len - 1] : '\0';

  if (closes)
    {
      --*depth;
      if (before != '{' && before != '[')
        begin_line (out, *depth);
    }
  g_string_append_c (out, mark);
  *depth += opens;
  if ((opens && !empty) || mark == ',')
    begin_line (out, *depth);
  else if (mark == ':')
    g_string_append_c (out, ' ');
}

static gsize
measure_string (const char *text)
{
  const char *at = text + 1;

  while (*at != '"' && *at != '\0')
    at += *at == '\\' && at[1] != '\0' ? 2 : 1;
  return at - text + (*at == '"');
}

/* Compact JSON over lines, without one at the end. */
static void
spread (GString *body)
{
  g_autoptr (GString) out = g_string_sized_new (body->len * 2);
  guint depth = 0;
  gsize length;

  for (const char *at = body->str; *at != '\0'; at += length)
    {
      length = 1;
      if (*at == '"')
        {
          length = measure_string (at);
          g_string_append_len (out, at, length);
        }
      else if (strchr ("{}[],:", *at) != NULL)
        append_mark (out, *at, at[1], &depth);
      else if (*at != '\n')
        g_string_append_c (out, *at);
    }
  g_string_assign (body, out->str);
}

gboolean
koprs_test_render_yaml (GString *body)
{
  g_autoptr (JsonNode) node = koprs_test_node_parse (body->str, body->len, NULL);
  g_autoptr (GString) sorted = g_string_new (NULL);
  g_autofree char *yaml = NULL;

  if (node == NULL)
    return FALSE;
  koprs_test_decoder_sort (node);
  koprs_json_write_node (sorted, node);
  yaml = koprs_yaml_legacy_from_json ((KoprsJsonSlice) { sorted->str, sorted->len });
  g_string_assign (body, yaml);
  return TRUE;
}

static KoprsTestSchema *
get_schema (KoprsTestCall *call)
{
  return call->kind != NULL ? call->kind->schema : NULL;
}

/* What has no such form stays as it is. */
static void
pack (KoprsTestCall *call, KoprsTestReply *reply)
{
  g_autoptr (JsonNode) node = koprs_test_node_parse (reply->body->str, (gssize) reply->body->len, NULL);
  g_autoptr (GString) packed = g_string_new (NULL);

  if (!koprs_test_node_is_object (node) || !koprs_test_protobuf_write_object (packed, get_schema (call), node))
    return;
  g_string_truncate (reply->body, 0);
  g_string_append_len (reply->body, packed->str, (gssize) packed->len);
  reply->content_type = KOPRS_TEST_PROTOBUF;
}

/* A watch: as lines, or in frames. */
static void
frame (KoprsTestCall *call, KoprsTestReply *reply)
{
  reply->source = koprs_test_frames_new (reply->source, get_schema (call));
  reply->content_type = KOPRS_TEST_PROTOBUF ";stream=watch";
}

/* TRUE: the body is there as a whole, which of a stream it never is. */
static gboolean
complete (KoprsTestCall *call, KoprsTestReply *reply, KoprsTestMedia media)
{
  g_autoptr (GError) error = NULL;

  if (reply->source == NULL)
    return TRUE;
  if (reply->source->size >= 0)
    {
      koprs_test_reply_gather (reply);
      return TRUE;
    }
  if (media == KOPRS_TEST_MEDIA_PROTOBUF)
    frame (call, reply);
  if (media != KOPRS_TEST_MEDIA_YAML)
    return FALSE;
  koprs_test_status_set (&error, 406, "NotAcceptable", NULL, "%s", NO_STREAM);
  koprs_test_reply_set_error (reply, error);
  return TRUE;
}

/* An error that fits nothing that is wanted comes all the same, in a form for people. */
static gboolean
negotiate (KoprsTestCall *call, KoprsTestReply *reply, KoprsTestAccepted *accepted)
{
  KoprsTestOffer offer = reply->code >= 400 ? KOPRS_TEST_OFFER_PLAIN : reply->discovery ? KOPRS_TEST_OFFER_AGGREGATED :
                         koprs_test_accept_get_offer (call->kind);

  return koprs_test_accept_negotiate (call->accept, offer, accepted);
}

static void
name_aggregated (KoprsTestReply *reply)
{
  static const char *const types[][2] = {
    { JSON, JSON AGGREGATED }, { YAML, YAML AGGREGATED }, { KOPRS_TEST_PROTOBUF, KOPRS_TEST_PROTOBUF AGGREGATED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i][0], reply->content_type) == 0)
      {
        reply->content_type = types[i][1];
        return;
      }
}

static void
render (KoprsTestCall *call, KoprsTestReply *reply)
{
  KoprsTestAccepted accepted;
  gboolean fits, lines;

  fits = negotiate (call, reply, &accepted);
  lines = !fits || accepted.pretty || wants_lines (call);
  if ((accepted.media == KOPRS_TEST_MEDIA_JSON && !lines) || !complete (call, reply, accepted.media))
    return;
  if (accepted.media == KOPRS_TEST_MEDIA_PROTOBUF)
    pack (call, reply);
  else if (accepted.media == KOPRS_TEST_MEDIA_JSON)
    spread (reply->body);
  else if (koprs_test_render_yaml (reply->body))
    reply->content_type = YAML;
}

void
koprs_test_render_reply (KoprsTestCall *call, KoprsTestReply *reply)
{
  if (reply->as_it_is || g_strcmp0 (reply->content_type, JSON) != 0)
    return;
  render (call, reply);
  if (reply->discovery)
    name_aggregated (reply);
}
