/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-delete-options.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/requests/koprs-test-body.h"
#include "koprs/testing/requests/koprs-test-write-options.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

/* A body leaves no room for the query. */
static const char *
get_query (KoprsTestCall *call, const char *name)
{
  return call != NULL && g_bytes_get_size (call->body) == 0 ? koprs_test_call_get (call, name) : NULL;
}

static void
check_propagation (KoprsTestDeleteOptions *self, KoprsTestCall *call, GPtrArray *causes)
{
  static const char *const known[] = { "Foreground", "Background", "Orphan", NULL };
  JsonNode *orphan = koprs_test_node_get (self->body, "orphanDependents");
  gboolean has_orphan = koprs_test_node_is_boolean (orphan) || get_query (call, "orphanDependents") != NULL;

  self->propagation = koprs_test_node_get_string (self->body, "propagationPolicy");
  if (self->propagation == NULL)
    self->propagation = get_query (call, "propagationPolicy");
  if (self->propagation != NULL && has_orphan)
    koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_INVALID, "propagationPolicy",
                           "Invalid value: \"%s\": orphanDependents and deletionPropagation cannot be both set",
                           self->propagation);
  if (self->propagation != NULL && !g_strv_contains (known, self->propagation))
    koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_UNSUPPORTED, "propagationPolicy",
                           "Unsupported value: \"%s\": supported values: \"Foreground\", \"Background\", \"Orphan\", "
                           "\"nil\"", self->propagation);
  if (!has_orphan)
    return;
  if (koprs_test_node_is_boolean (orphan) ? json_node_get_boolean (orphan) :
      koprs_test_call_is_set (call, "orphanDependents"))
    self->propagation = "Orphan";
  else
    self->propagation = "Background";
}

static void
check_dry_run (KoprsTestDeleteOptions *self, KoprsTestCall *call, GPtrArray *causes)
{
  g_auto (GStrv) given = koprs_test_object_dup_strings (self->body, "dryRun");
  gboolean in_body = call == NULL || g_bytes_get_size (call->body) > 0;

  self->dry_run = koprs_test_write_options_check_dry_run (
    in_body ? (const char *const *) given : (const char *const *) call->dry_run->pdata,
    in_body ? g_strv_length (given) : call->dry_run->len, causes);
}

static gboolean
parse_grace (KoprsTestDeleteOptions *self, KoprsTestCall *call, GError **error)
{
  const char *grace = get_query (call, "gracePeriodSeconds");
  gboolean given;

  self->grace = -1;
  if (grace != NULL && !g_ascii_string_to_signed (grace, 10, G_MININT64, G_MAXINT64, &self->grace, NULL))
    {
      koprs_test_status_set_bad_request (error, "strconv.ParseInt: parsing \"%s\": invalid syntax", grace);
      return FALSE;
    }
  given = grace != NULL || koprs_test_node_is_number (koprs_test_node_get (self->body, "gracePeriodSeconds"));
  self->grace = koprs_test_object_get_int (self->body, "gracePeriodSeconds", self->grace);
  /* Whoever asks for less than nothing gets a second. */
  if (given && self->grace < 0)
    self->grace = 1;
  return TRUE;
}

/* In a query, "" is none. */
static const char *
get_precondition (KoprsTestDeleteOptions *self, KoprsTestCall *call, const char *name)
{
  const char *text = koprs_test_node_get_string (koprs_test_node_get (self->body, "preconditions"), name);
  const char *query = get_query (call, name);

  return text == NULL && query != NULL && *query != '\0' ? query : text;
}

static gboolean
check (KoprsTestDeleteOptions *self, KoprsTestCall *call, GError **error)
{
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();

  check_propagation (self, call, causes);
  check_dry_run (self, call, causes);
  self->uid = get_precondition (self, call, "uid");
  self->version = get_precondition (self, call, "resourceVersion");
  if (causes->len == 0)
    return TRUE;
  koprs_test_status_set_invalid (error, "meta.k8s.io", "DeleteOptions", "", causes);
  return FALSE;
}

gboolean
koprs_test_delete_options_parse (KoprsTestDeleteOptions *self, KoprsTestCall *call, GError **error)
{
  self->body = koprs_test_body_parse_options (call, error);
  return self->body != NULL && parse_grace (self, call, error) && check (self, call, error);
}

gboolean
koprs_test_delete_options_read (KoprsTestDeleteOptions *self, JsonNode *given, GError **error)
{
  self->body = given != NULL ? koprs_test_node_copy (given) : koprs_test_node_new_object ();
  return parse_grace (self, NULL, error) && check (self, NULL, error);
}

void
koprs_test_delete_options_clear (KoprsTestDeleteOptions *self)
{
  g_clear_pointer (&self->body, json_node_unref);
}

/* Here, and only here, the message and the details speak of the Kind. */
gboolean
koprs_test_delete_options_check (const KoprsTestDeleteOptions *self, const KoprsTestKind *kind, KoprsBlob *blob,
                                 GError **error)
{
  const char *name = koprs_blob_get_name (blob);
  const char *uid = koprs_blob_get_uid (blob);
  const char *version = koprs_blob_get_resource_version (blob);
  g_autofree char *kind_name = *kind->group != '\0' ? g_strconcat (kind->kind, ".", kind->group, NULL) : g_strdup (kind->kind);
  g_autofree char *why = NULL;

  if (self->uid != NULL && g_strcmp0 (self->uid, uid) != 0)
    why = g_strdup_printf ("the UID in the precondition (%s) does not match the UID in record (%s). The object might "
                           "have been deleted and then recreated", self->uid, uid);
  else if (self->version != NULL && g_strcmp0 (self->version, version) != 0)
    why = g_strdup_printf ("the ResourceVersion in the precondition (%s) does not match the ResourceVersion in record "
                           "(%s). The object might have been modified", self->version, version);
  else
    return TRUE;
  koprs_test_status_set (error, 409, "Conflict", koprs_test_status_details (name, kind->group, kind->kind),
                         "Operation cannot be fulfilled on %s \"%s\": %s", kind_name, name, why);
  return FALSE;
}
