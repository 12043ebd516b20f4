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
#define PROTOBUF "application/vnd.kubernetes.protobuf"

static gboolean
is_view (const char *as)
{
  static const char *const views[] = { "Table", "PartialObjectMetadata", "PartialObjectMetadataList", NULL };

  return g_strv_contains (views, as);
}

/* Whether it can be had in protobuf: a table never can, metadata nearly always. */
static gboolean
is_offered (const char *as, KoprsTestOffer offer)
{
  if (as == NULL)
    return offer == KOPRS_TEST_OFFER_PROTOBUF || offer == KOPRS_TEST_OFFER_ERROR;
  return strcmp (as, "Table") != 0 && offer != KOPRS_TEST_OFFER_TEXT;
}

static gboolean
is_known_type (const char *type, const char *as, KoprsTestOffer offer)
{
  if (g_ascii_strcasecmp (type, PROTOBUF) == 0)
    return is_offered (as, offer);
  return g_ascii_strcasecmp (type, "application/json") == 0 || g_ascii_strcasecmp (type, YAML) == 0;
}

static KoprsTestAccept
classify (char **parts, gboolean discovery, KoprsTestOffer offer)
{
  const char *type = parts[0] != NULL ? g_strstrip (parts[0]) : "";
  g_autofree char *as = dup_parameter (parts, "as");
  g_autofree char *group = dup_parameter (parts, "g");
  g_autofree char *version = dup_parameter (parts, "v");

  if (strcmp (type, "*/*") == 0)
    return KOPRS_TEST_ACCEPT_JSON;
  if (!is_known_type (type, as, offer))
    return KOPRS_TEST_ACCEPT_NONE;
  if (as == NULL)
    return KOPRS_TEST_ACCEPT_JSON;
  if (discovery && strcmp (as, "APIGroupDiscoveryList") == 0 && g_strcmp0 (group, "apidiscovery.k8s.io") == 0 &&
      g_strcmp0 (version, "v2") == 0)
    return KOPRS_TEST_ACCEPT_DISCOVERY;
  if (!discovery && offer != KOPRS_TEST_OFFER_ERROR && is_view (as) && g_strcmp0 (group, "meta.k8s.io") == 0 &&
      (g_strcmp0 (version, "v1") == 0 || g_strcmp0 (version, "v1beta1") == 0))
    return KOPRS_TEST_ACCEPT_VIEW;
  return KOPRS_TEST_ACCEPT_NONE;
}

static KoprsTestAccept
find_best (const char *accept, gboolean discovery, KoprsTestOffer offer)
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
      best = MAX (best, classify (parts, discovery, offer));
    }
  return best;
}

KoprsTestAccept
koprs_test_accept_parse (const char *accept, gboolean discovery)
{
  return find_best (accept, discovery, KOPRS_TEST_OFFER_TEXT);
}

KoprsTestOffer
koprs_test_accept_get_offer (const KoprsTestKind *kind)
{
  if (kind == NULL)
    return KOPRS_TEST_OFFER_TEXT;
  return koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM) ? KOPRS_TEST_OFFER_METADATA : KOPRS_TEST_OFFER_PROTOBUF;
}

char *
koprs_test_accept_dup_view (const char *accept, KoprsTestOffer offer, gboolean *beta)
{
  g_auto (GStrv) types = g_strsplit (accept != NULL ? accept : "", ",", -1);

  for (guint i = 0; types[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (types[i], ";", -1);
      KoprsTestAccept found = classify (parts, FALSE, offer);

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

static KoprsTestMedia
get_media (const char *type)
{
  if (g_ascii_strcasecmp (type, PROTOBUF) == 0)
    return KOPRS_TEST_MEDIA_PROTOBUF;
  return g_ascii_strcasecmp (type, YAML) == 0 ? KOPRS_TEST_MEDIA_YAML : KOPRS_TEST_MEDIA_JSON;
}

/* Of equal wishes the first counts, but any type at all only where no type is named. */
KoprsTestMedia
koprs_test_accept_choose (const char *accept, KoprsTestOffer offer)
{
  g_auto (GStrv) types = NULL;
  KoprsTestMedia media = KOPRS_TEST_MEDIA_JSON;
  double best = 0;
  gboolean any = FALSE;

  if (accept == NULL || strstr (accept, "application/") == NULL)
    return KOPRS_TEST_MEDIA_JSON;
  types = g_strsplit (accept, ",", -1);
  for (guint i = 0; types[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (types[i], ";", -1);
      g_autofree char *quality = dup_parameter (parts, "q");
      double wish = quality != NULL ? g_ascii_strtod (quality, NULL) : 1;

      if (wish <= 0 || wish < best || (wish == best && !any) || classify (parts, FALSE, offer) == KOPRS_TEST_ACCEPT_NONE)
        continue;
      any = strcmp (g_strstrip (parts[0]), "*/*") == 0;
      best = wish;
      media = get_media (g_strstrip (parts[0]));
    }
  return media;
}

gboolean
koprs_test_accept_check (KoprsTestCall *call, GError **error)
{
  if (find_best (call->accept, FALSE, koprs_test_accept_get_offer (call->kind)) != KOPRS_TEST_ACCEPT_NONE)
    return TRUE;
  if (call->kind != NULL && koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CUSTOM))
    koprs_test_status_set (error, 406, "NotAcceptable", NULL, "only the following media types are accepted: application/json, "
                                                              "application/yaml, application/vnd.kubernetes.protobuf");
  else
    koprs_test_status_set (error, 406, "NotAcceptable", json_object_new (),
                           "406: Not Acceptable\n\nAvailable representations: application/json, application/yaml, "
                           "application/vnd.kubernetes.protobuf");
  return FALSE;
}
