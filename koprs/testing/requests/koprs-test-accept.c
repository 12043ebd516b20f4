/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-accept.h"

#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

/* One media type of the header. Its texts lie in the header's. */
typedef struct {
  const char *type, *subtype;
  double quality;
  const char *as, *group, *version, *stream, *server_version;
  const char *proto, *encoding, *escaping, *edition;   /* of metrics */
  gboolean pretty;
} Clause;

static const struct { const char *subtype; KoprsTestMedia media; } forms[] = {
  { "json", KOPRS_TEST_MEDIA_JSON },
  { "yaml", KOPRS_TEST_MEDIA_YAML },
  { "vnd.kubernetes.protobuf", KOPRS_TEST_MEDIA_PROTOBUF },
};

static const char *const log_types[] = {
  "text/plain", "application/json", "application/yaml", "application/vnd.kubernetes.protobuf", NULL,
};

static const char *const watch_types[] = {
  "application/json", "application/yaml", "application/vnd.kubernetes.protobuf", "application/json;stream=watch",
  "application/vnd.kubernetes.protobuf;stream=watch", NULL,
};

/* The text up to the separator, without the spaces around it; rest is what follows, "" at the end. */
static char *
take (char **rest, char separator)
{
  char *text = *rest, *end = strchr (text, separator);

  *rest = end != NULL ? end + 1 : text + strlen (text);
  if (end != NULL)
    *end = '\0';
  while (*text == ' ')
    text++;
  for (gsize n = strlen (text); n > 0 && text[n - 1] == ' '; n--)
    text[n - 1] = '\0';
  return text;
}

/* What is no number is nothing. */
static double
read_quality (const char *text)
{
  char *end;
  double number = g_ascii_strtod (text, &end);

  return *text != '\0' && !g_ascii_isspace (*text) && *end == '\0' ? number : 0;
}

/* Where the value of a parameter belongs; NULL: nobody asks for it. */
static const char **
find_parameter (Clause *self, const char *name)
{
  const struct { const char *name, **value; } rows[] = {
    { "as", &self->as }, { "g", &self->group }, { "v", &self->version }, { "stream", &self->stream },
    { "sv", &self->server_version }, { "proto", &self->proto }, { "encoding", &self->encoding },
    { "escaping", &self->escaping }, { "version", &self->edition },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i].name, name) == 0)
      return rows[i].value;
  return NULL;
}

static void
read_parameter (Clause *self, char *text)
{
  const char *name = take (&text, '=');
  const char *value = text;
  const char **place;

  if (*value == '\0' || strchr (value, '=') != NULL)
    return;
  if (strcmp (name, "q") == 0)
    {
      self->quality = read_quality (value);
      return;
    }
  value = take (&text, '=');
  place = find_parameter (self, name);
  if (place != NULL)
    *place = value;
  else if (strcmp (name, "pretty") == 0)
    self->pretty = strcmp (value, "1") == 0;
}

/* FALSE: what stands there is no media type. */
static gboolean
read_clause (Clause *self, char *text)
{
  char *name = take (&text, ';');

  *self = (Clause) { .quality = 1 };
  self->type = take (&name, '/');
  if (*name == '\0' && strcmp (self->type, "*") != 0)
    return FALSE;
  if (strchr (name, '/') != NULL)
    return FALSE;
  self->subtype = *name != '\0' ? take (&name, '/') : "*";
  while (*text != '\0')
    read_parameter (self, take (&text, ';'));
  return TRUE;
}

static gboolean
is_better (const Clause *a, const Clause *b)
{
  return a->quality > b->quality || (strcmp (a->type, "*") != 0 && strcmp (b->type, "*") == 0) ||
         (strcmp (a->subtype, "*") != 0 && strcmp (b->subtype, "*") == 0);
}

/* Not an order that every way to sort would understand, so it is sorted as Go sorts what is short. */
static GArray *
parse (char *text)
{
  GArray *clauses = g_array_new (FALSE, FALSE, sizeof (Clause));
  Clause clause;

  while (*text != '\0')
    {
      if (!read_clause (&clause, take (&text, ',')))
        continue;
      g_array_append_val (clauses, clause);
      for (guint i = clauses->len - 1; i > 0; i--)
        {
          Clause *here = &g_array_index (clauses, Clause, i), *before = here - 1;

          if (!is_better (here, before))
            break;
          clause = *before;
          *before = *here;
          *here = clause;
        }
    }
  return clauses;
}

static const char *
find_view (const Clause *clause)
{
  static const char *const views[] = { "Table", "PartialObjectMetadata", "PartialObjectMetadataList" };
  const char *version = clause->version != NULL ? clause->version : "";

  if (g_strcmp0 (clause->group, "meta.k8s.io") != 0 || (strcmp (version, "v1") != 0 && strcmp (version, "v1beta1") != 0))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (clause->as, views[i]) == 0)
      return views[i];
  return NULL;
}

static gboolean
is_aggregated (const Clause *clause)
{
  return g_strcmp0 (clause->as, "APIGroupDiscoveryList") == 0 && g_strcmp0 (clause->group, "apidiscovery.k8s.io") == 0 &&
         g_strcmp0 (clause->version, "v2") == 0;
}

/* Whether what the clause wants to be made of the thing is on offer in that form. */
static gboolean
is_offered (const Clause *clause, KoprsTestOffer offer, KoprsTestMedia media)
{
  const char *view;

  if (offer == KOPRS_TEST_OFFER_AGGREGATED)
    return is_aggregated (clause);
  if (clause->as == NULL && clause->group == NULL && clause->version == NULL)
    return offer != KOPRS_TEST_OFFER_CUSTOM || media != KOPRS_TEST_MEDIA_PROTOBUF;
  view = offer != KOPRS_TEST_OFFER_PLAIN ? find_view (clause) : NULL;
  return view != NULL && (strcmp (view, "Table") != 0 || media != KOPRS_TEST_MEDIA_PROTOBUF);
}

static gboolean
accepts (const Clause *clause, KoprsTestOffer offer, guint form)
{
  gboolean any = strcmp (clause->subtype, "*") == 0;
  gboolean fits = strcmp (clause->type, "*") == 0 ? any : strcmp (clause->type, "application") == 0 &&
                                                          (any || strcmp (clause->subtype, forms[form].subtype) == 0);
  gboolean streams = forms[form].media != KOPRS_TEST_MEDIA_YAML;

  if (!fits || (clause->stream != NULL && (!streams || strcmp (clause->stream, "watch") != 0)))
    return FALSE;
  if (clause->server_version != NULL &&
      (offer == KOPRS_TEST_OFFER_PLAIN || offer == KOPRS_TEST_OFFER_AGGREGATED || strcmp (clause->server_version, "v1") != 0))
    return FALSE;
  return is_offered (clause, offer, forms[form].media);
}

gboolean
koprs_test_accept_negotiate (const char *accept, KoprsTestOffer offer, KoprsTestAccepted *accepted)
{
  g_autofree char *text = g_strdup (accept);
  g_autoptr (GArray) clauses = NULL;

  *accepted = (KoprsTestAccepted) { .media = KOPRS_TEST_MEDIA_JSON };
  if (accept == NULL || *accept == '\0')
    return offer != KOPRS_TEST_OFFER_AGGREGATED;
  clauses = parse (text);
  for (guint i = 0; i < clauses->len; i++)
    for (guint form = 0; form < G_N_ELEMENTS (forms); form++)
      {
        const Clause *clause = &g_array_index (clauses, Clause, i);

        if (!accepts (clause, offer, form))
          continue;
        accepted->media = forms[form].media;
        accepted->view = find_view (clause);
        accepted->beta = g_strcmp0 (clause->version, "v1beta1") == 0;
        accepted->pretty = clause->pretty;
        return TRUE;
      }
  return FALSE;
}

static gboolean
names (const Clause *clause, const char *type)
{
  const char *subtype = strchr (type, '/') + 1;
  gsize length = subtype - type - 1;

  return (strcmp (clause->type, "*") == 0 || (strlen (clause->type) == length && strncmp (clause->type, type, length) == 0)) &&
         (strcmp (clause->subtype, "*") == 0 || strcmp (clause->subtype, subtype) == 0);
}

int
koprs_test_accept_choose (const char *accept, const char *const *types)
{
  g_autofree char *text = g_strdup (accept != NULL && *accept != '\0' ? accept : "*/*");
  g_autoptr (GArray) clauses = parse (text);

  for (guint i = 0; i < clauses->len; i++)
    for (int type = 0; types[type] != NULL; type++)
      if (names (&g_array_index (clauses, Clause, i), types[type]))
        return type;
  return -1;
}

/* The version as a constant; NULL: there is no such page. */
static const char *
find_page (const Clause *clause, const char *kind)
{
  static const char *const versions[] = { "v1alpha1", "v1beta1" };

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    if (g_strcmp0 (clause->as, kind) == 0 && g_strcmp0 (clause->group, "config.k8s.io") == 0 &&
        g_strcmp0 (clause->version, versions[i]) == 0)
      return versions[i];
  return NULL;
}

gboolean
koprs_test_accept_choose_page (const char *accept, const char *kind, KoprsTestMedia *media, const char **version)
{
  g_autofree char *text = g_strstrip (g_strdup (accept != NULL ? accept : ""));
  gboolean any = *text == '\0';
  g_autoptr (GArray) clauses = parse (text);

  *media = KOPRS_TEST_MEDIA_JSON;
  *version = NULL;
  for (guint i = 0; i < clauses->len; i++)
    {
      const Clause *clause = &g_array_index (clauses, Clause, i);
      gboolean json = names (clause, "application/json");

      if (clause->stream != NULL || clause->server_version != NULL)
        continue;
      *media = json ? KOPRS_TEST_MEDIA_JSON : KOPRS_TEST_MEDIA_YAML;
      *version = json || names (clause, "application/yaml") ? find_page (clause, kind) : NULL;
      if (*version != NULL || (names (clause, "text/plain") && clause->as == NULL && clause->group == NULL && clause->version == NULL))
        return TRUE;
    }
  return any;
}

/* The name as everybody's constant; NULL: it is no way to escape. */
static const char *
find_escaping (const char *name)
{
  static const char *const ways[] = { "allow-utf-8", "underscores", "dots", "values" };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_strcmp0 (name, ways[i]) == 0)
      return ways[i];
  return NULL;
}

gboolean
koprs_test_accept_wants_messages (const char *accept, const char **escaping)
{
  g_autofree char *text = g_strdup (accept != NULL ? accept : "");
  g_autoptr (GArray) clauses = parse (text);

  *escaping = "underscores";
  for (guint i = 0; i < clauses->len; i++)
    {
      const Clause *clause = &g_array_index (clauses, Clause, i);
      const char *way = find_escaping (clause->escaping);

      *escaping = way != NULL ? way : *escaping;
      if (names (clause, "application/vnd.google.protobuf") && g_strcmp0 (clause->encoding, "delimited") == 0 &&
          g_strcmp0 (clause->proto, "io.prometheus.client.MetricFamily") == 0)
        return TRUE;
      if (names (clause, "text/plain") && strcmp (clause->subtype, "*") != 0 &&
          (clause->edition == NULL || strcmp (clause->edition, "0.0.4") == 0))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_routed (const char *accept, const char *const *types)
{
  g_autofree char *text = g_strdup (accept != NULL && *accept != '\0' ? accept : "*/*");
  char *rest = text;

  do
    {
      char *clause = take (&rest, ',');
      const char *type = take (&clause, ';');

      if (strcmp (type, "*/*") == 0 || g_strv_contains (types, type))
        return TRUE;
    }
  while (*rest != '\0');
  return FALSE;
}

KoprsTestOffer
koprs_test_accept_get_offer (const KoprsTestKind *kind)
{
  if (kind == NULL)
    return KOPRS_TEST_OFFER_PLAIN;
  return koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM) ? KOPRS_TEST_OFFER_CUSTOM : KOPRS_TEST_OFFER_BUILTIN;
}

const char *const *
koprs_test_accept_get_types (void)
{
  return log_types + 1;
}

gboolean
koprs_test_accept_check_route (KoprsTestCall *call, const char *const *types, GError **error)
{
  g_autofree char *listed = NULL;

  if (is_routed (call->accept, types))
    return TRUE;
  listed = g_strjoinv (", ", (char **) types);
  koprs_test_status_set (error, 406, "NotAcceptable", json_object_new (),
                         "406: Not Acceptable\n\nAvailable representations: %s", listed);
  return FALSE;
}

gboolean
koprs_test_accept_check_plain (KoprsTestCall *call, GError **error)
{
  KoprsTestAccepted accepted;

  if (koprs_test_accept_negotiate (call->accept, koprs_test_accept_get_offer (call->kind), &accepted))
    return TRUE;
  koprs_test_status_set (error, 406, "NotAcceptable", NULL, "only the following media types are accepted: application/json, "
                                                            "application/yaml, application/vnd.kubernetes.protobuf");
  return FALSE;
}

/* Whether the answer is somebody else's: no type is asked for. */
static gboolean
is_connection (KoprsTestCall *call)
{
  static const char *const names[] = { "attach", "exec", "portforward", "proxy", NULL };

  return call->subresource != NULL && g_strv_contains (names, call->subresource) &&
         !koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CUSTOM);
}

static const char *const *
choose_types (KoprsTestCall *call)
{
  if (g_strcmp0 (call->subresource, "log") == 0)
    return log_types;
  if (call->watch || (call->name == NULL && strcmp (call->method, "GET") == 0))
    return watch_types;
  return koprs_test_accept_get_types ();
}

gboolean
koprs_test_accept_check (KoprsTestCall *call, GError **error)
{
  if (is_connection (call))
    return TRUE;
  if (!koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CUSTOM) &&
      !koprs_test_accept_check_route (call, choose_types (call), error))
    return FALSE;
  return koprs_test_accept_check_plain (call, error);
}
