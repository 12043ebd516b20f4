/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-accept.h"

#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

/* The value of a parameter of a media type, or NULL. */
static char *
dup_parameter (char **parts, const char *name)
{
  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    {
      const char *part = g_strstrip (parts[i]);
      gsize length = strlen (name);

      if (g_ascii_strncasecmp (part, name, length) == 0 && part[length] == '=')
        return g_strdup (part + length + 1);
    }
  return NULL;
}

#define YAML "application/yaml"

static gboolean
is_view (const char *as)
{
  static const char *const views[] = { "Table", "PartialObjectMetadata", "PartialObjectMetadataList", NULL };

  return g_strv_contains (views, as);
}

static KoprsTestAccept
classify (char **parts, gboolean discovery)
{
  const char *type = parts[0] != NULL ? g_strstrip (parts[0]) : "";
  g_autofree char *as = dup_parameter (parts, "as");
  g_autofree char *group = dup_parameter (parts, "g");
  g_autofree char *version = dup_parameter (parts, "v");

  if (strcmp (type, "*/*") == 0)
    return KOPRS_TEST_ACCEPT_JSON;
  if (g_ascii_strcasecmp (type, "application/json") != 0 && g_ascii_strcasecmp (type, YAML) != 0)
    return KOPRS_TEST_ACCEPT_NONE;
  if (as == NULL)
    return KOPRS_TEST_ACCEPT_JSON;
  if (discovery && strcmp (as, "APIGroupDiscoveryList") == 0 && g_strcmp0 (group, "apidiscovery.k8s.io") == 0 &&
      g_strcmp0 (version, "v2") == 0)
    return KOPRS_TEST_ACCEPT_DISCOVERY;
  if (!discovery && is_view (as) && g_strcmp0 (group, "meta.k8s.io") == 0 &&
      (g_strcmp0 (version, "v1") == 0 || g_strcmp0 (version, "v1beta1") == 0))
    return KOPRS_TEST_ACCEPT_VIEW;
  return KOPRS_TEST_ACCEPT_NONE;
}

KoprsTestAccept
koprs_test_accept_parse (const char *accept, gboolean discovery)
{
  g_auto (GStrv) types = NULL;
  KoprsTestAccept best = KOPRS_TEST_ACCEPT_NONE;

  if (accept == NULL || *accept == '\0')
    return KOPRS_TEST_ACCEPT_JSON;
  types = g_strsplit (accept, ",", -1);
  for (guint i = 0; types[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (types[i], ";", -1);
      g_autofree char *quality = dup_parameter (parts, "q");

      if (quality != NULL && g_ascii_strtod (quality, NULL) <= 0)
        continue;
      /* Aggregated discovery wins wherever it stands. */
      best = MAX (best, classify (parts, discovery));
    }
  return best;
}

char *
koprs_test_accept_dup_view (const char *accept, gboolean *beta)
{
  g_auto (GStrv) types = g_strsplit (accept != NULL ? accept : "", ",", -1);

  for (guint i = 0; types[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (types[i], ";", -1);
      KoprsTestAccept found = classify (parts, FALSE);

      if (found == KOPRS_TEST_ACCEPT_VIEW)
        {
          g_autofree char *version = dup_parameter (parts, "v");

          *beta = strcmp (version, "v1beta1") == 0;
          return dup_parameter (parts, "as");
        }
      if (found != KOPRS_TEST_ACCEPT_NONE)
        break;
    }
  return NULL;
}

gboolean
koprs_test_accept_prefers_yaml (const char *accept)
{
  g_auto (GStrv) types = g_strsplit (accept != NULL ? accept : "", ",", -1);
  double best = 0;
  gboolean yaml = FALSE;

  for (guint i = 0; types[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (types[i], ";", -1);
      g_autofree char *quality = dup_parameter (parts, "q");
      double wish = quality != NULL ? g_ascii_strtod (quality, NULL) : 1;

      if (wish <= best || classify (parts, FALSE) == KOPRS_TEST_ACCEPT_NONE)
        continue;
      best = wish;
      yaml = g_ascii_strcasecmp (g_strstrip (parts[0]), YAML) == 0;
    }
  return yaml;
}

gboolean
koprs_test_accept_check (KoprsTestCall *call, GError **error)
{
  if (koprs_test_accept_parse (call->accept, FALSE) != KOPRS_TEST_ACCEPT_NONE)
    return TRUE;
  koprs_test_status_set (error, 406, "NotAcceptable", json_object_new (),
                         "406: Not Acceptable\n\nAvailable representations: application/json, application/yaml, "
                         "application/vnd.kubernetes.protobuf");
  return FALSE;
}
