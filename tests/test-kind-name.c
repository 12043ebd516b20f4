/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What people call a kind. */

#include "koprs/client/koprs-kind-name.h"
#include "koprs/koprs-error.h"

/* In the order of preference. */
static const struct {
  const char *group, *version, *kind, *plural, *singular, *short_names;
} served_kinds[] = {
  { "", "v1", "Pod", "pods", "pod", "po" },
  { "", "v1", "Service", "services", "service", "svc" },
  { "", "v1", "Event", "events", "event", "ev" },
  { "events.k8s.io", "v1", "Event", "events", "event", "ev" },
  { "apps", "v1", "Deployment", "deployments", "deployment", "deploy" },
  { "apps", "v1beta2", "Deployment", "deployments", "deployment", "deploy" },
  { "apps", "v1beta2", "Relic", "relics", "relic", NULL },
  { "metrics.k8s.io", "v1beta1", "PodMetrics", "pods", "", NULL },
  { "serving.knative.dev", "v1", "Service", "services", "service", "kservice,ksvc" },
  { "v1.odd.example.com", "v1", "Odd", "odds", "odd", NULL },
  { "example.com", "v2", "Widget", "widgets", "widget", "svc,wd" },
  { "example.com", "v1", "Widget", "widgets", "widget", "wd" },
  { "example.com", "v2", "Deploy", "deploys", "deploy", NULL },
  { "late.example.com", "v1", "PO", "poes", "poe", NULL },
};

static const struct {
  const char *name;
  const char *kind;      /* NULL: nothing is called so */
} rows[] = {
  { "pods", "v1/Pod" },
  { "pod", "v1/Pod" },
  { "Pod", "v1/Pod" },
  { "POD", "v1/Pod" },
  { "deployments", "apps/v1/Deployment" },
  { "events", "v1/Event" },
  { "ev", "v1/Event" },
  { "events.events.k8s.io", "events.k8s.io/v1/Event" },
  { "ev.events.k8s.io", "events.k8s.io/v1/Event" },
  { "pods.metrics.k8s.io", "metrics.k8s.io/v1beta1/PodMetrics" },
  { "pods.metrics", "metrics.k8s.io/v1beta1/PodMetrics" },
  { "PodMetrics", "metrics.k8s.io/v1beta1/PodMetrics" },
  { "podmetrics", "metrics.k8s.io/v1beta1/PodMetrics" },
  { "services", "v1/Service" },
  { "services.serving.knative.dev", "serving.knative.dev/v1/Service" },
  { "ksvc", "serving.knative.dev/v1/Service" },
  /* One short name of two: the first. */
  { "svc", "v1/Service" },
  { "svc.example.com", "example.com/v2/Widget" },
  /* A whole name goes before a short one of a group that the server prefers, and a short one before a kind. */
  { "deploy", "example.com/v2/Deploy" },
  { "po", "v1/Pod" },
  /* Versions. */
  { "widgets", "example.com/v2/Widget" },
  { "widgets.v1.example.com", "example.com/v1/Widget" },
  { "Widget.v1.example.com", "example.com/v1/Widget" },
  { "wd.v1.example.com", "example.com/v1/Widget" },
  { "relics", "apps/v1beta2/Relic" },
  { "deployments.v1beta2.apps", "apps/v1beta2/Deployment" },
  { "pods.v1.", "v1/Pod" },
  { "pods.v2.", NULL },
  { "odds.v1.odd.example.com", "v1.odd.example.com/v1/Odd" },
  { "widgets.v3.example.com", NULL },
  /* Paths. */
  { "apps/v1/Deployment", "apps/v1/Deployment" },
  { "apps/v1beta2/deployments", "apps/v1beta2/Deployment" },
  { "v1/Pod", "v1/Pod" },
  { "v1/Service", "v1/Service" },
  { "v1/Deployment", NULL },
  { "apps/v2/Deployment", NULL },
  { "metrics.k8s.io/v1beta1/PodMetrics", "metrics.k8s.io/v1beta1/PodMetrics" },
  { "metrics/v1beta1/PodMetrics", NULL },
  /* Nothing. */
  { "pots", NULL },
  { "pods.example.com", NULL },
  { "podss", NULL },
};

static KoprsServed *
make_served (void)
{
  KoprsServed *served = koprs_served_new ();
  KoprsServedDocument *core = koprs_served_document_new ();
  KoprsServedDocument *groups = koprs_served_document_new ();

  for (guint i = 0; i < G_N_ELEMENTS (served_kinds); i++)
    {
      g_autoptr (KoprsKind) kind = koprs_kind_new (served_kinds[i].group, served_kinds[i].version, served_kinds[i].kind, served_kinds[i].plural, TRUE);
      g_auto (GStrv) short_names = g_strsplit (served_kinds[i].short_names != NULL ? served_kinds[i].short_names : "", ",", -1);

      koprs_served_document_add (*served_kinds[i].group == '\0' ? core : groups, kind, served_kinds[i].singular, short_names);
    }
  koprs_served_take (served, core);
  koprs_served_take (served, groups);
  return served;
}

static void
naming (gconstpointer data)
{
  g_autoptr (KoprsServed) served = make_served ();
  guint i = GPOINTER_TO_UINT (data);
  KoprsKind *kind = koprs_kind_name_find (rows[i].name, served);
  g_autofree char *text = kind != NULL ? koprs_kind_to_string (kind) : NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (text, ==, rows[i].kind);
  koprs_kind_name_check (rows[i].name, &error);
  g_assert_no_error (error);
}

static void
what_can_be_no_name_is_refused (void)
{
  static const char *const names[] = { "", " ", "po ds", "a/b/c/d", "/v1/Pod", "v1//Pod", "apps/v1/", ".", ".pods", "pods?", "pods%2F", "\303\244pfel", "pods\n", "*" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (koprs_kind_name_check (names[i], &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
    }
}

static void
a_definition_brings_no_group_without_a_dot (void)
{
  static const char *const may[] = { "widgets", "widgets.example.com", "deployments.apps", "example.com/v1/Widget" };
  static const char *const may_not[] = { "v1/Widget", "apps/v1/Widget" };

  for (guint i = 0; i < G_N_ELEMENTS (may); i++)
    g_assert_true (koprs_kind_name_may_be_defined (may[i]));
  for (guint i = 0; i < G_N_ELEMENTS (may_not); i++)
    g_assert_false (koprs_kind_name_may_be_defined (may_not[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (rows[i].name), "/", ':');
      g_autofree char *path = g_strconcat ("/kind-name/", name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), naming);
    }
  g_test_add_func ("/kind-name/what-can-be-no-name-is-refused", what_can_be_no_name_is_refused);
  g_test_add_func ("/kind-name/a-definition-brings-no-group-without-a-dot", a_definition_brings_no_group_without_a_dot);
  return g_test_run ();
}
