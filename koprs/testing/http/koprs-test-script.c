/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-script.h"

#include "koprs/testing/koprs-test-error.h"
#include "koprs/testing/values/koprs-test-diff.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

typedef struct {
  KoprsTestCall *request;   /* method, path and query */
  gboolean any_query;
  guint group;              /* 0: in its turn; else any of the same group will do */
  JsonNode *body;           /* NULL: any */
  char *content_type;       /* NULL: any */
  guint status;
  char *answer;
  const char *answer_type;  /* interned */
  guint retry_after;
  guint delay;
} Expectation;

struct _KoprsTestScript {
  GQueue expected;          /* Expectation */
  GPtrArray *unexpected;    /* texts */
  gboolean active;
  gboolean unordered;
  guint groups;
};

static void
expectation_free (gpointer data)
{
  Expectation *self = data;

  koprs_test_call_free (self->request);
  g_clear_pointer (&self->body, json_node_unref);
  g_free (self->content_type);
  g_free (self->answer);
  g_free (self);
}

KoprsTestScript *
koprs_test_script_new (void)
{
  KoprsTestScript *self = g_new0 (KoprsTestScript, 1);

  g_queue_init (&self->expected);
  self->unexpected = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
koprs_test_script_free (KoprsTestScript *self)
{
  g_queue_clear_full (&self->expected, expectation_free);
  g_ptr_array_unref (self->unexpected);
  g_free (self);
}

/* What is no JSON is met by that very text as a string, that is by nothing a client sends: verify () then tells. */
static JsonNode *
parse_body (const char *text)
{
  JsonNode *body = text != NULL ? koprs_test_node_parse (text, -1, NULL) : NULL;

  return body != NULL || text == NULL ? body : koprs_test_node_new_string (text);
}

/* What was left out. */
#define ANY "*"

static KoprsTestCall *
make_request (KoprsTestExpectation *from, gboolean *any_query)
{
  const char *method = koprs_test_expectation_get_method (from), *path = koprs_test_expectation_get_path (from);
  const char *question = path != NULL ? strchr (path, '?') : NULL;
  g_autofree char *bare = question != NULL ? g_strndup (path, question - path) : g_strdup (path != NULL ? path : ANY);

  *any_query = question == NULL;
  return koprs_test_call_new (method != NULL ? method : ANY, bare, question != NULL ? question + 1 : NULL);
}

void
koprs_test_script_expect (KoprsTestScript *self, KoprsTestExpectation *from)
{
  Expectation *expectation = g_new0 (Expectation, 1);
  const char *type = koprs_test_expectation_get_answer_content_type (from);

  expectation->request = make_request (from, &expectation->any_query);
  expectation->group = self->unordered ? self->groups : 0;
  expectation->body = parse_body (koprs_test_expectation_get_request_body (from));
  expectation->content_type = g_strdup (koprs_test_expectation_get_request_content_type (from));
  expectation->status = koprs_test_expectation_get_status (from);
  expectation->answer = g_strdup (koprs_test_expectation_get_answer (from));
  expectation->answer_type = type != NULL ? g_intern_string (type) : NULL;
  expectation->retry_after = koprs_test_expectation_get_retry_after (from);
  expectation->delay = koprs_test_expectation_get_delay (from);
  g_queue_push_tail (&self->expected, expectation);
  self->active = TRUE;
}

void
koprs_test_script_begin_unordered (KoprsTestScript *self)
{
  self->unordered = TRUE;
  self->groups++;
}

void
koprs_test_script_end_unordered (KoprsTestScript *self)
{
  self->unordered = FALSE;
}

gboolean
koprs_test_script_is_active (KoprsTestScript *self)
{
  return self->active;
}

static gboolean
same_query (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer name, value;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (g_strcmp0 (value, g_hash_table_lookup (b, name)) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_wanted (const char *wanted, const char *got)
{
  return strcmp (wanted, ANY) == 0 || strcmp (wanted, got) == 0;
}

static gboolean
same_line (const Expectation *expectation, KoprsTestCall *call)
{
  return is_wanted (expectation->request->method, call->method) &&
         is_wanted (expectation->request->path, call->path) &&
         (expectation->any_query || same_query (expectation->request->query, call->query));
}

static JsonNode *
parse_call (KoprsTestCall *call)
{
  gsize length;
  const char *text = g_bytes_get_data (call->body, &length);

  return length > 0 ? koprs_test_node_parse (text, length, NULL) : NULL;
}

static gboolean
is_met (const Expectation *expectation, KoprsTestCall *call)
{
  g_autoptr (JsonNode) body = NULL;

  if (!same_line (expectation, call) ||
      (expectation->content_type != NULL && g_strcmp0 (expectation->content_type, call->content_type) != 0))
    return FALSE;
  if (expectation->body == NULL)
    return TRUE;
  body = parse_call (call);
  return body != NULL && koprs_test_node_equal (expectation->body, body);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

/* "GET /api/v1/pods?limit=5", the query sorted. */
static char *
describe (KoprsTestCall *call)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (call->query), compare_names);

  g_string_printf (text, "%s %s", call->method, call->path);
  for (GList *at = names; at != NULL; at = at->next)
    g_string_append_printf (text, "%c%s=%s", at == names ? '?' : '&', (char *) at->data,
                            (char *) g_hash_table_lookup (call->query, at->data));
  return g_string_free (text, FALSE);
}

/* The expectations whose turn it is: the first, and those of its group. The next one each time, beginning with NULL. */
static GList *
next_candidate (KoprsTestScript *self, GList *at)
{
  Expectation *first = g_queue_peek_head (&self->expected);

  if (at == NULL)
    return self->expected.head;
  if (first->group == 0 || at->next == NULL || ((Expectation *) at->next->data)->group != first->group)
    return NULL;
  return at->next;
}

/* That which the request comes nearest to. */
static Expectation *
find_nearest (KoprsTestScript *self, KoprsTestCall *call)
{
  for (GList *at = next_candidate (self, NULL); at != NULL; at = next_candidate (self, at))
    if (same_line (at->data, call))
      return at->data;
  return g_queue_peek_head (&self->expected);
}

static char *
describe_wanted (KoprsTestScript *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (GList *at = next_candidate (self, NULL); at != NULL; at = next_candidate (self, at))
    {
      g_autofree char *one = describe (((Expectation *) at->data)->request);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " or " : "", one);
    }
  return g_strdup (text->len > 0 ? text->str : "nothing more");
}

static void
append_pair (GString *out, const char *what, const char *wanted, const char *got)
{
  g_string_append_printf (out, "\n- %s%s\n+ %s%s", what, wanted, what, got);
}

static void
append_diff (GString *out, const Expectation *wanted, KoprsTestCall *call)
{
  g_autofree char *line = describe (wanted->request);
  g_autofree char *came = describe (call);
  g_autoptr (JsonNode) body = parse_call (call);

  if (!same_line (wanted, call))
    append_pair (out, "", line, came);
  if (wanted->content_type != NULL && g_strcmp0 (wanted->content_type, call->content_type) != 0)
    append_pair (out, "Content-Type: ", wanted->content_type, call->content_type != NULL ? call->content_type : "");
  if (wanted->body != NULL)
    koprs_test_diff_append (out, wanted->body, body);
}

static void
refuse (KoprsTestScript *self, KoprsTestCall *call, KoprsTestReply *reply)
{
  Expectation *nearest = find_nearest (self, call);
  g_autofree char *came = describe (call);
  g_autofree char *wanted = describe_wanted (self);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_string_printf (text, "unexpected request: %s, where %s was expected", came, wanted);
  if (nearest != NULL)
    append_diff (text, nearest, call);
  koprs_test_status_set (&error, 500, "InternalError", NULL, "%s", text->str);
  koprs_test_reply_set_error (reply, error);
  g_ptr_array_add (self->unexpected, g_strdup (text->str));
}

void
koprs_test_script_answer (KoprsTestScript *self, KoprsTestCall *call, KoprsTestReply *reply)
{
  GList *at = next_candidate (self, NULL);
  Expectation *met;

  while (at != NULL && !is_met (at->data, call))
    at = next_candidate (self, at);
  if (at == NULL)
    {
      refuse (self, call, reply);
      return;
    }
  met = at->data;
  g_queue_delete_link (&self->expected, at);
  reply->code = met->status;
  reply->retry_after = met->retry_after;
  reply->delay = met->delay;
  if (met->answer_type != NULL)
    reply->content_type = met->answer_type;
  if (met->answer != NULL)
    g_string_append (reply->body, met->answer);
  expectation_free (met);
}

gboolean
koprs_test_script_verify (KoprsTestScript *self, GError **error)
{
  if (self->unexpected->len > 0)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < self->unexpected->len; i++)
        g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) g_ptr_array_index (self->unexpected, i));
      g_set_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_UNEXPECTED_REQUEST, "%s", text->str);
      return FALSE;
    }
  if (!g_queue_is_empty (&self->expected))
    {
      Expectation *next = g_queue_peek_head (&self->expected);
      g_autofree char *wanted = describe (next->request);

      g_set_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_MISSING_REQUEST,
                   "%u expected requests did not come; the first is %s", g_queue_get_length (&self->expected), wanted);
      return FALSE;
    }
  return TRUE;
}

void
koprs_test_script_clear (KoprsTestScript *self)
{
  g_queue_clear_full (&self->expected, expectation_free);
  g_ptr_array_set_size (self->unexpected, 0);
  self->active = self->unordered = FALSE;
}
