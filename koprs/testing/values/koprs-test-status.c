/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-writer.h"
#include "koprs/testing/values/koprs-test-status.h"

typedef struct {
  char *reason;
  JsonObject *details;
  char *continue_token;
  guint retry_after;
  gboolean plain;
} KoprsTestStatusPrivate;

static void
koprs_test_status_private_init (KoprsTestStatusPrivate *priv)
{
}

static void
koprs_test_status_private_copy (const KoprsTestStatusPrivate *from, KoprsTestStatusPrivate *to)
{
  to->reason = g_strdup (from->reason);
  to->details = from->details != NULL ? json_object_ref (from->details) : NULL;
  to->continue_token = g_strdup (from->continue_token);
  to->retry_after = from->retry_after;
  to->plain = from->plain;
}

static void
koprs_test_status_private_clear (KoprsTestStatusPrivate *priv)
{
  g_free (priv->reason);
  g_clear_pointer (&priv->details, json_object_unref);
  g_free (priv->continue_token);
}

/* clang-format off */
G_DEFINE_EXTENDED_ERROR (KoprsTestStatus, koprs_test_status)
/* clang-format on */

static void set_valist (GError **error, int code, const char *reason, JsonObject *details, const char *format,
                        va_list args) G_GNUC_PRINTF (5, 0);

static void
set_valist (GError **error, int code, const char *reason, JsonObject *details, const char *format,
            va_list args)
{
  KoprsTestStatusPrivate *priv;

  if (error == NULL)
    {
      g_clear_pointer (&details, json_object_unref);
      return;
    }
  g_return_if_fail (*error == NULL);
  *error = g_error_new_valist (KOPRS_TEST_STATUS, code, format, args);
  priv = koprs_test_status_get_private (*error);
  priv->reason = g_strdup (reason);
  priv->details = details;
}

void
koprs_test_status_set (GError **error, int code, const char *reason, JsonObject *details,
                       const char *format, ...)
{
  va_list args;

  va_start (args, format);
  set_valist (error, code, reason, details, format, args);
  va_end (args);
}

void
koprs_test_status_set_plain (GError **error, int code, const char *body)
{
  if (error == NULL)
    return;
  koprs_test_status_set (error, code, NULL, NULL, "%s", body);
  koprs_test_status_get_private (*error)->plain = TRUE;
}

void
koprs_test_status_set_bad_request (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  set_valist (error, 400, "BadRequest", NULL, format, args);
  va_end (args);
}

void
koprs_test_status_set_internal (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  set_valist (error, 500, NULL, NULL, format, args);
  va_end (args);
}

void
koprs_test_status_set_broken (GError **error, const char *format, ...)
{
  JsonObject *details = json_object_new ();
  g_autofree char *why = NULL;
  va_list args;

  va_start (args, format);
  why = g_strdup_vprintf (format, args);
  va_end (args);
  koprs_test_status_details_add_cause (details, NULL, why, NULL);
  koprs_test_status_set (error, 500, "InternalError", details, "Internal error occurred: %s", why);
}

/* "a: b" or, from two different ones on, "[a: b, c: d]". The same text twice is said once. */
static char *
join_causes (GPtrArray *causes)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  guint n_texts;

  for (guint i = 0; i < causes->len; i++)
    {
      const KoprsTestCause *cause = g_ptr_array_index (causes, i);
      g_autofree char *text = g_strconcat (cause->field, ": ", cause->message, NULL);

      if (!g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
        g_ptr_array_add (texts, g_steal_pointer (&text));
    }
  n_texts = texts->len;
  g_ptr_array_add (texts, NULL);
  joined = g_strjoinv (", ", (char **) texts->pdata);
  return n_texts == 1 ? g_steal_pointer (&joined) : g_strconcat ("[", joined, "]", NULL);
}

void
koprs_test_status_set_invalid (GError **error, const char *group, const char *kind, const char *name,
                               GPtrArray *causes)
{
  JsonObject *details = koprs_test_status_details (name, group, kind);
  g_autofree char *text = join_causes (causes);
  gboolean grouped = group != NULL && *group != '\0';

  for (guint i = 0; i < causes->len; i++)
    {
      const KoprsTestCause *cause = g_ptr_array_index (causes, i);

      koprs_test_status_details_add_cause (details, cause->reason, cause->message, cause->field);
    }
  koprs_test_status_set (error, 422, "Invalid", details, "%s%s%s \"%s\" is invalid: %s", kind,
                         grouped ? "." : "", grouped ? group : "", name != NULL ? name : "", text);
}

void
koprs_test_status_set_option (GError **error, const char *kind, const char *field, const char *reason,
                              const char *message)
{
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();

  koprs_test_causes_add (causes, reason, field, "%s", message);
  koprs_test_status_set_invalid (error, "meta.k8s.io", kind, "", causes);
}

void
koprs_test_status_set_retry_after (GError *error, guint seconds)
{
  if (error != NULL && error->domain == KOPRS_TEST_STATUS)
    koprs_test_status_get_private (error)->retry_after = seconds;
}

void
koprs_test_status_set_continue (GError *error, const char *token)
{
  KoprsTestStatusPrivate *priv;

  if (error == NULL || error->domain != KOPRS_TEST_STATUS)
    return;
  priv = koprs_test_status_get_private (error);
  g_free (priv->continue_token);
  priv->continue_token = g_strdup (token);
}

/* What a client sent may be no text; the answer is. */
static void
set_string (JsonObject *object, const char *name, const char *value)
{
  g_autofree char *text = value != NULL ? g_utf8_make_valid (value, -1) : NULL;

  if (text != NULL && *text != '\0')
    json_object_set_string_member (object, name, text);
}

JsonObject *
koprs_test_status_details (const char *name, const char *group, const char *kind)
{
  JsonObject *details = json_object_new ();

  set_string (details, "name", name);
  set_string (details, "group", group);
  set_string (details, "kind", kind);
  return details;
}

void
koprs_test_status_details_add_cause (JsonObject *details, const char *reason, const char *message,
                                     const char *field)
{
  JsonObject *cause = json_object_new ();

  set_string (cause, "reason", reason);
  set_string (cause, "message", message);
  set_string (cause, "field", field);
  if (!json_object_has_member (details, "causes"))
    json_object_set_array_member (details, "causes", json_array_new ());
  json_array_add_object_element (json_object_get_array_member (details, "causes"), cause);
}

guint
koprs_test_status_get_retry_after (const GError *error)
{
  if (error->domain != KOPRS_TEST_STATUS)
    return 0;
  return koprs_test_status_get_private (error)->retry_after;
}

gboolean
koprs_test_status_is_plain (const GError *error)
{
  return error->domain == KOPRS_TEST_STATUS && koprs_test_status_get_private (error)->plain;
}

guint
koprs_test_status_get_code (const GError *error)
{
  return error->domain == KOPRS_TEST_STATUS ? (guint) error->code : 500;
}

static void
write_object (GString *out, JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  json_node_set_object (node, object);
  koprs_json_write_node (out, node);
}

void
koprs_test_status_write (GString *out, const GError *error)
{
  const KoprsTestStatusPrivate none = { 0 };
  const KoprsTestStatusPrivate *priv = &none;
  g_autofree char *text = g_utf8_make_valid (error->message, -1);

  if (error->domain == KOPRS_TEST_STATUS)
    priv = koprs_test_status_get_private (error);
  g_string_append (out, "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{");
  if (priv->continue_token != NULL)
    {
      g_string_append (out, "\"continue\":");
      koprs_json_write_string (out, priv->continue_token, -1);
    }
  g_string_append (out, "},\"status\":\"Failure\",\"message\":");
  koprs_json_write_string (out, text, -1);
  if (priv->reason != NULL)
    {
      g_string_append (out, ",\"reason\":");
      koprs_json_write_string (out, priv->reason, -1);
    }
  if (priv->details != NULL || priv->retry_after > 0)
    {
      g_autoptr (JsonObject) fresh = NULL;

      if (priv->details == NULL)
        fresh = json_object_new ();
      if (priv->retry_after > 0)
        json_object_set_int_member (fresh != NULL ? fresh : priv->details, "retryAfterSeconds",
                                    priv->retry_after);
      g_string_append (out, ",\"details\":");
      write_object (out, fresh != NULL ? fresh : priv->details);
    }
  g_string_append_printf (out, ",\"code\":%u}", koprs_test_status_get_code (error));
}

static void
cause_free (gpointer data)
{
  KoprsTestCause *cause = data;

  g_free (cause->reason);
  g_free (cause->message);
  g_free (cause->field);
  g_free (cause);
}

GPtrArray *
koprs_test_causes_new (void)
{
  return g_ptr_array_new_with_free_func (cause_free);
}

void
koprs_test_causes_add (GPtrArray *causes, const char *reason, const char *field, const char *format, ...)
{
  KoprsTestCause *cause = g_new0 (KoprsTestCause, 1);
  va_list args;

  va_start (args, format);
  cause->message = g_strdup_vprintf (format, args);
  va_end (args);
  cause->reason = g_strdup (reason);
  cause->field = g_strdup (field);
  g_ptr_array_add (causes, cause);
}
