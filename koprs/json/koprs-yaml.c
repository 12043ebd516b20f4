/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The one place that knows libyaml. Reading: its events go to a composer, which makes JSON of them. Writing: JSON's tokens go to
 * its emitter as events. Both are loops; what depends on the input's depth is held on the heap. */

#include "koprs/json/koprs-yaml.h"

#include "koprs/json/koprs-json-string.h"
#include "koprs/json/koprs-yaml-composer.h"
#include "koprs/json/koprs-yaml-legacy.h"
#include "koprs/json/koprs-yaml-schema.h"
#include "koprs/koprs-error.h"

#include <string.h>
#include <yaml.h>

/* What aliases may add to a text: ten times its length, at least 1 MiB, at most 16 MiB. */
#define MIN_EXPANDED ((gsize) 1024 * 1024)
#define MAX_EXPANDED ((gsize) 16 * 1024 * 1024)

/* libyaml compares each directive with all that came before it. */
#define MAX_TAG_DIRECTIVES 1000

/* JSON's tokens, of text that is known to be valid. */

typedef struct {
  const char *at;
  const char *end;
} Cursor;

static void
skip_blanks (Cursor *cursor)
{
  while (cursor->at < cursor->end && strchr (" \t\r\n,:", *cursor->at) != NULL)
    cursor->at++;
}

/* A bracket, a string with its quotes, or a bare word. */
static gboolean
next_token (Cursor *cursor, KoprsJsonSlice *token)
{
  const char *p;

  skip_blanks (cursor);
  if (cursor->at == cursor->end)
    return FALSE;
  p = cursor->at + 1;
  if (*cursor->at == '"')
    {
      for (; *p != '"'; p++)
        if (*p == '\\')
          p++;
      p++;
    }
  else if (strchr ("{}[]", *cursor->at) == NULL)
    {
      while (p < cursor->end && strchr (" \t\r\n,]}", *p) == NULL)
        p++;
    }
  token->data = cursor->at;
  token->length = p - cursor->at;
  cursor->at = p;
  return TRUE;
}

static gboolean
is_before_colon (const Cursor *cursor)
{
  const char *p = cursor->at;

  while (p < cursor->end && strchr (" \t\r\n", *p) != NULL)
    p++;
  return p < cursor->end && *p == ':';
}

/* The content of a string token; U+0000 is a character like any other. */
static void
decode_string (GString *out, KoprsJsonSlice token)
{
  g_string_set_size (out, token.length);
  g_string_set_size (out, koprs_json_string_decode (token.data + 1, token.length - 2, out->str));
}

/* Reading */

/* Text that is JSON as it stands needs no other reading; libyaml would stumble over surrogate pairs and long keys. Objects with a key
 * twice are left to the composer, which says where. */
static gboolean
has_duplicate_keys (KoprsJsonSlice value)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  g_autoptr (GString) key = g_string_new (NULL);
  Cursor cursor = { value.data, value.data + value.length };
  KoprsJsonSlice token;

  while (next_token (&cursor, &token))
    {
      if (*token.data == '{' || *token.data == '[')
        g_ptr_array_add (open, g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL));
      else if (*token.data == '}' || *token.data == ']')
        g_ptr_array_set_size (open, open->len - 1);
      else if (*token.data == '"' && is_before_colon (&cursor))
        {
          decode_string (key, token);
          if (!g_hash_table_add (g_ptr_array_index (open, open->len - 1), g_bytes_new (key->str, key->len)))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_json (const char *text, gsize length, KoprsJsonSlice *value)
{
  gsize at = 0;

  while (at < length && g_ascii_isspace (text[at]))
    at++;
  return at < length && (text[at] == '{' || text[at] == '[') && koprs_json_check (text, length, NULL, value, NULL)
         && !has_duplicate_keys (*value);
}

static gboolean
set_parser_error (const yaml_parser_t *parser, const char *text, GError **error)
{
  yaml_mark_t mark = parser->problem_mark;

  if (parser->error == YAML_READER_ERROR)
    {
      /* The reader knows the byte only. */
      for (gsize i = 0; i < parser->problem_offset; i++)
        {
          mark.line += text[i] == '\n';
          mark.column = text[i] == '\n' ? 0 : mark.column + 1;
        }
    }
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "line %" G_GSIZE_FORMAT ", column %" G_GSIZE_FORMAT ": %s",
               mark.line + 1, mark.column + 1, parser->problem != NULL ? parser->problem : "out of memory");
  return FALSE;
}

static gboolean
compose_scalar (KoprsYamlComposer *composer, const yaml_event_t *event, gboolean legacy, GError **error)
{
  g_autoptr (GString) meant = g_string_new (NULL);
  KoprsYamlNode node = {
    .anchor = (const char *) event->data.scalar.anchor,
    .tag = (const char *) event->data.scalar.tag,
    .text = (const char *) event->data.scalar.value,
    .length = event->data.scalar.length,
    .plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE,
  };

  if (legacy && node.plain && node.tag == NULL && koprs_yaml_legacy_read (node.text, node.length, meant))
    {
      node.text = meant->str;
      node.length = meant->len;
    }
  return koprs_yaml_composer_scalar (composer, &node, error);
}

static gboolean
compose (KoprsYamlComposer *composer, const yaml_event_t *event, gboolean legacy, GPtrArray *documents, GError **error)
{
  KoprsYamlNode node = { NULL };
  GBytes *document;

  koprs_yaml_composer_set_line (composer, event->start_mark.line + 1);
  switch (event->type)
    {
    case YAML_SCALAR_EVENT:
      return compose_scalar (composer, event, legacy, error);
    case YAML_SEQUENCE_START_EVENT:
      node.anchor = (const char *) event->data.sequence_start.anchor;
      node.tag = (const char *) event->data.sequence_start.tag;
      return koprs_yaml_composer_begin (composer, &node, FALSE, error);
    case YAML_MAPPING_START_EVENT:
      node.anchor = (const char *) event->data.mapping_start.anchor;
      node.tag = (const char *) event->data.mapping_start.tag;
      return koprs_yaml_composer_begin (composer, &node, TRUE, error);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
      koprs_yaml_composer_end (composer);
      return TRUE;
    case YAML_ALIAS_EVENT:
      return koprs_yaml_composer_alias (composer, (const char *) event->data.alias.anchor, error);
    case YAML_DOCUMENT_END_EVENT:
      document = koprs_yaml_composer_finish (composer);
      if (document != NULL)
        g_ptr_array_add (documents, document);
      return TRUE;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_START_EVENT:
    default:
      return TRUE;
    }
}

static gboolean
parse (yaml_parser_t *parser, const char *text, gsize length, GPtrArray *conflicts, GPtrArray *documents, GError **error)
{
  gboolean legacy = conflicts != NULL;
  g_autoptr (KoprsYamlComposer) composer = NULL;
  gsize bound = length > MAX_EXPANDED / 10 ? MAX_EXPANDED : MAX (length * 10, MIN_EXPANDED);
  gboolean more = TRUE;

  composer = koprs_yaml_composer_new (bound);
  koprs_yaml_composer_permit (composer, conflicts);
  while (more)
    {
      yaml_event_t event;
      gboolean composed;

      if (!yaml_parser_parse (parser, &event))
        return set_parser_error (parser, text, error);
      composed = compose (composer, &event, legacy, documents, error);
      if (!composed)
        g_prefix_error (error, "line %" G_GSIZE_FORMAT ", column %" G_GSIZE_FORMAT ": ",
                        event.start_mark.line + 1, event.start_mark.column + 1);
      more = event.type != YAML_STREAM_END_EVENT && !(legacy && event.type == YAML_DOCUMENT_END_EVENT);
      yaml_event_delete (&event);
      if (!composed)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_directives (const char *text, gsize length, GError **error)
{
  const char *p = text;
  guint n = 0;

  while (n <= MAX_TAG_DIRECTIVES && (p = memmem (p, length - (p - text), "%TAG", 4)) != NULL)
    {
      n += p == text || p[-1] == '\n' || p[-1] == '\r';
      p += 4;
    }
  if (n <= MAX_TAG_DIRECTIVES)
    return TRUE;
  /* Its line is not worth another walk. */
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "more than %d %%TAG directives", MAX_TAG_DIRECTIVES);
  return FALSE;
}

/* conflicts: NULL, or the legacy way. */
static GPtrArray *
to_json (const char *text, gsize length, GPtrArray *conflicts, GError **error)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  KoprsJsonSlice json;
  yaml_parser_t parser;
  gboolean parsed;

  if (text == NULL)
    text = "";
  if (is_json (text, length, &json))
    {
      g_ptr_array_add (documents, g_bytes_new (json.data, json.length));
      return g_steal_pointer (&documents);
    }
  if (!check_directives (text, length, error))
    return NULL;
  if (!yaml_parser_initialize (&parser))
    g_error ("koprs-yaml: out of memory");
  yaml_parser_set_input_string (&parser, (const guchar *) text, length);
  parsed = parse (&parser, text, length, conflicts, documents, error);
  yaml_parser_delete (&parser);
  return parsed ? g_steal_pointer (&documents) : NULL;
}

GPtrArray *
koprs_yaml_to_json (const char *text, gsize length, GError **error)
{
  return to_json (text, length, NULL, error);
}

GBytes *
koprs_yaml_legacy_to_json (const char *text, gsize length, GPtrArray *conflicts, GError **error)
{
  g_autoptr (GPtrArray) documents = to_json (text, length, conflicts, error);

  if (documents == NULL)
    return NULL;
  return documents->len > 0 ? g_bytes_ref (g_ptr_array_index (documents, 0)) : g_bytes_new_static ("null", 4);
}

/* Writing. libyaml fails here for want of memory only, and memory ends the program, as everywhere in GLib. */

static void
emit (yaml_emitter_t *emitter, yaml_event_t *event, int made)
{
  if (!made || !yaml_emitter_emit (emitter, event))
    g_error ("koprs-yaml: %s", emitter->problem != NULL ? emitter->problem : "out of memory");
}

static int
on_write (void *data, guchar *bytes, size_t size)
{
  g_string_append_len (data, (const char *) bytes, size);
  return 1;
}

static void
emit_scalar (yaml_emitter_t *emitter, const char *text, gsize length, KoprsYamlStyle style)
{
  static const yaml_scalar_style_t styles[] = {
    [KOPRS_YAML_PLAIN] = YAML_PLAIN_SCALAR_STYLE,
    [KOPRS_YAML_QUOTED] = YAML_DOUBLE_QUOTED_SCALAR_STYLE,
    [KOPRS_YAML_LITERAL] = YAML_LITERAL_SCALAR_STYLE,
  };
  yaml_event_t event;

  g_return_if_fail (length <= G_MAXINT);
  emit (emitter, &event, yaml_scalar_event_initialize (&event, NULL, NULL, (const guchar *) text, (int) length,
                                                       TRUE, TRUE, styles[style]));
}

static void
emit_token (yaml_emitter_t *emitter, const Cursor *cursor, KoprsJsonSlice token, GString *text)
{
  yaml_event_t event;

  switch (*token.data)
    {
    case '{':
      emit (emitter, &event, yaml_mapping_start_event_initialize (&event, NULL, NULL, TRUE, YAML_BLOCK_MAPPING_STYLE));
      break;
    case '}':
      emit (emitter, &event, yaml_mapping_end_event_initialize (&event));
      break;
    case '[':
      emit (emitter, &event, yaml_sequence_start_event_initialize (&event, NULL, NULL, TRUE, YAML_BLOCK_SEQUENCE_STYLE));
      break;
    case ']':
      emit (emitter, &event, yaml_sequence_end_event_initialize (&event));
      break;
    case '"':
      decode_string (text, token);
      emit_scalar (emitter, text->str, text->len, koprs_yaml_schema_style (text->str, text->len, is_before_colon (cursor)));
      break;
    default:
      emit_scalar (emitter, token.data, token.length, KOPRS_YAML_PLAIN);
      break;
    }
}

static char *
from_json (KoprsJsonSlice value, int width)
{
  GString *out = g_string_sized_new (value.length + 16);
  g_autoptr (GString) text = g_string_new (NULL);
  Cursor cursor = { value.data, value.data + value.length };
  KoprsJsonSlice token;
  yaml_emitter_t emitter;
  yaml_event_t event;

  if (!yaml_emitter_initialize (&emitter))
    g_error ("koprs-yaml: out of memory");
  yaml_emitter_set_output (&emitter, on_write, out);
  yaml_emitter_set_unicode (&emitter, TRUE);
  yaml_emitter_set_width (&emitter, width);
  emit (&emitter, &event, yaml_stream_start_event_initialize (&event, YAML_UTF8_ENCODING));
  emit (&emitter, &event, yaml_document_start_event_initialize (&event, NULL, NULL, NULL, TRUE));
  while (next_token (&cursor, &token))
    emit_token (&emitter, &cursor, token, text);
  emit (&emitter, &event, yaml_document_end_event_initialize (&event, TRUE));
  emit (&emitter, &event, yaml_stream_end_event_initialize (&event));
  yaml_emitter_delete (&emitter);
  return g_string_free (out, FALSE);
}

char *
koprs_yaml_from_json (KoprsJsonSlice value)
{
  return from_json (value, -1);
}

char *
koprs_yaml_legacy_from_json (KoprsJsonSlice value)
{
  return from_json (value, 80);
}
