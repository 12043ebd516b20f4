/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Field selectors, and which fields the kinds know. */

#include "koprs/testing/cluster/koprs-test-selector-private.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define COMMON "metadata.name metadata.namespace"

/* The kinds with fields of their own; the others know the common two and complain in other words. */
static const struct {
  const char *group;
  const char *kind;
  const char *fields;
  const char *complaint;    /* with the field for %s; NULL: the usual */
} kinds[] = {
  { "", "Pod", COMMON " spec.nodeName spec.restartPolicy spec.schedulerName spec.serviceAccountName spec.hostNetwork status.phase "
               "status.podIP status.podIPs status.nominatedNodeName spec.host", NULL },
  { "", "Node", "metadata.name spec.unschedulable", NULL },
  { "", "ReplicationController", COMMON " status.replicas", NULL },
  { "", "Event", COMMON " involvedObject.kind involvedObject.namespace involvedObject.name involvedObject.uid involvedObject.apiVersion "
                 "involvedObject.resourceVersion involvedObject.fieldPath reason reportingComponent source type", NULL },
  { "events.k8s.io", "Event", COMMON " regarding.kind regarding.namespace regarding.name regarding.uid regarding.apiVersion "
                              "regarding.resourceVersion regarding.fieldPath reason reportingController type", NULL },
  { "", "Namespace", "metadata.name status.phase", NULL },
  { "", "Secret", COMMON " type", NULL },
  { "", "Service", COMMON " spec.clusterIP spec.type", NULL },
  { "batch", "Job", COMMON " status.successful", "field label \"%s\" not supported for Job" },
  { "certificates.k8s.io", "CertificateSigningRequest", "metadata.name spec.signerName", NULL },
  { "resource.k8s.io", "ResourceSlice", "metadata.name spec.nodeName spec.driver spec.pool.name",
    "field label not supported for resource.k8s.io/v1, Kind=ResourceSlice: %s" },
};

/* Fields whose name is not where the value lies, and what counts when there is none. */
static const struct {
  const char *kind;
  const char *field;
  const char *path;         /* NULL: the field itself */
  const char *fallback;
  const char *other_path;
} places[] = {
  { "Pod", "spec.host", "spec.nodeName", "" },
  { "Pod", "spec.hostNetwork", NULL, "false" },
  { "Node", "spec.unschedulable", NULL, "false" },
  { "Event", "source", "source.component", "", "reportingComponent" },
  /* Events of either group are stored as those of the core one. */
  { "Event", "reportingController", "reportingComponent", "" },
  { "Event", "regarding.kind", "involvedObject.kind", "" },
  { "Event", "regarding.namespace", "involvedObject.namespace", "" },
  { "Event", "regarding.name", "involvedObject.name", "" },
  { "Event", "regarding.uid", "involvedObject.uid", "" },
  { "Event", "regarding.apiVersion", "involvedObject.apiVersion", "" },
  { "Event", "regarding.resourceVersion", "involvedObject.resourceVersion", "" },
  { "Event", "regarding.fieldPath", "involvedObject.fieldPath", "" },
  { "ReplicationController", "status.replicas", NULL, "0" },
  { "Job", "status.successful", "status.succeeded", "0" },
};

static gboolean
is_among (const char *words, const char *word)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char *const *) list, word);
}

static gboolean
is_selectable (char **selectable, const char *field)
{
  for (guint i = 0; selectable != NULL && selectable[i] != NULL; i++)
    if (g_str_equal (selectable[i][0] == '.' ? selectable[i] + 1 : selectable[i], field))
      return TRUE;
  return FALSE;
}

/* NULL where the kind knows the field; else the complaint. */
static char *
check_field (KoprsTestSchema *schema, char **selectable, const char *field)
{
  const char *group = koprs_test_schema_get_group (schema);
  const char *kind = koprs_test_schema_get_kind (schema);

  if (koprs_test_schema_is_custom (schema))
    return is_among (COMMON, field) || is_selectable (selectable, field) ? NULL
                                                                         : g_strdup_printf ("field label not supported: %s", field);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].group, group) && g_str_equal (kinds[i].kind, kind))
      {
        GString *text;

        if (is_among (kinds[i].fields, field))
          return NULL;
        text = g_string_new (kinds[i].complaint != NULL ? kinds[i].complaint : "field label not supported: %s");
        g_string_replace (text, "%s", field, 1);
        return g_string_free (text, FALSE);
      }
  return is_among (COMMON, field) ? NULL
                                  : g_strdup_printf ("\"%s\" is not a known field selector: only \"metadata.name\", "
                                                     "\"metadata.namespace\"", field);
}

static void
place_field (KoprsTestRequirement *requirement, KoprsTestSchema *schema, const char *field)
{
  const char *path = field;

  requirement->fallback = "";
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].kind, koprs_test_schema_get_kind (schema)) && g_str_equal (places[i].field, field))
      {
        path = places[i].path != NULL ? places[i].path : field;
        requirement->fallback = places[i].fallback;
        if (places[i].other_path != NULL)
          requirement->other_path = g_strsplit (places[i].other_path, ".", -1);
      }
  requirement->path = g_strsplit (path, ".", -1);
}

/* Terms end at commas that no backslash protects. */
static GPtrArray *
split_terms (const char *text)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\\' && at[1] != '\0')
        at++;
      else if (*at == ',')
        {
          g_ptr_array_add (terms, g_strndup (start, at - start));
          start = at + 1;
        }
    }
  g_ptr_array_add (terms, g_strdup (start));
  return terms;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* NULL with a problem where a sign is not escaped as it must be. */
static char *
unescape (const char *text, char **problem)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\\')
        {
          at++;
          if (*at == '\0' || strchr ("\\,=", *at) == NULL)
            {
              *problem = g_strdup_printf ("invalid field selector: invalid escape sequence: \\%.*s",
                                          *at != '\0' ? (int) (g_utf8_next_char (at) - at) : 0, at);
              return NULL;
            }
        }
      else if (*at == ',' || *at == '=')
        {
          *problem = g_strdup_printf ("invalid field selector: unescaped character in value: %d", *at);
          return NULL;
        }
      g_string_append_c (out, *at);
    }
  return g_strdup (out->str);
}

/* The first operator of the term. */
static gboolean
split_term (const char *term, char **field, gboolean *equal, const char **value)
{
  for (const char *at = term; *at != '\0'; at++)
    if (*at == '=' || (*at == '!' && at[1] == '='))
      {
        *field = g_strndup (term, at - term);
        *equal = *at == '=';
        *value = at + (at[1] == '=' ? 2 : 1);
        return TRUE;
      }
  return FALSE;
}

/* NULL when it went well. */
static char *
add_term (KoprsTestSelector *self, const char *text, const char *term)
{
  g_autofree char *field = NULL;
  char *problem = NULL;
  gboolean equal;
  const char *value;
  char *plain;
  KoprsTestRequirement *requirement;

  if (!split_term (term, &field, &equal, &value))
    return g_strdup_printf ("invalid selector: '%s'; can't understand '%s'", text, term);
  plain = unescape (value, &problem);
  if (plain == NULL)
    return problem;
  requirement = koprs_test_selector_add (self, equal ? KOPRS_TEST_IN : KOPRS_TEST_NOT_IN);
  requirement->values = g_new0 (char *, 2);
  requirement->values[0] = plain;
  requirement->path = g_new0 (char *, 2);
  requirement->path[0] = g_steal_pointer (&field);
  return NULL;
}

gboolean
koprs_test_selector_place_fields (KoprsTestSelector *self, KoprsTestSchema *schema, char **selectable, GError **error)
{
  for (guint i = 0; i < self->requirements->len; i++)
    {
      KoprsTestRequirement *requirement = g_ptr_array_index (self->requirements, i);
      g_autofree char *field = g_strdup (requirement->path[0]);
      g_autofree char *problem = check_field (schema, selectable, field);

      if (problem != NULL)
        {
          koprs_test_status_set_bad_request (error, "%s", problem);
          return FALSE;
        }
      g_strfreev (requirement->path);
      place_field (requirement, schema, field);
    }
  return TRUE;
}

KoprsTestSelector *
koprs_test_selector_new_terms (const char *text, GError **error)
{
  g_autoptr (KoprsTestSelector) self = koprs_test_selector_new ();
  g_autoptr (GPtrArray) terms = split_terms (text != NULL ? text : "");
  g_autofree char *problem = NULL;

  g_ptr_array_sort (terms, compare_texts);
  for (guint i = 0; i < terms->len && problem == NULL; i++)
    if (*(const char *) g_ptr_array_index (terms, i) != '\0')
      problem = add_term (self, text, g_ptr_array_index (terms, i));
  if (problem == NULL)
    return g_steal_pointer (&self);
  koprs_test_status_set_bad_request (error, "%s", problem);
  return NULL;
}

gboolean
koprs_test_selector_names_one (const KoprsTestSelector *self)
{
  for (guint i = 0; i < self->requirements->len; i++)
    {
      const KoprsTestRequirement *requirement = g_ptr_array_index (self->requirements, i);
      g_autofree char *path = requirement->path != NULL ? g_strjoinv (".", requirement->path) : NULL;

      if (requirement->test == KOPRS_TEST_IN && g_strcmp0 (path, "metadata.name") == 0)
        return TRUE;
    }
  return FALSE;
}
