/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the calls of Kubernetes' functions may cost, without their arguments. */

#include "koprs/testing/cel/koprs-test-cel-estimate-private.h"

#include <math.h>
#include <string.h>

#define CHECK_COST 350000
#define FORMAT_REGEX_LENGTH 128
#define FORMAT_LENGTH 64

typedef void (*Estimate) (KoprsTestCelCallCost *call);

static void
estimate_one (KoprsTestCelCallCost *call)
{
  call->result.cost = koprs_test_cel_range (1);
}

/* Two checks are too many for one expression already. */
static void
estimate_check (KoprsTestCelCallCost *call)
{
  call->result.cost = koprs_test_cel_range (CHECK_COST);
}

static void
estimate_selector (KoprsTestCelCallCost *call)
{
  KoprsTestCelRange length = size_of (call, 0);
  KoprsTestCelRange cost = koprs_test_cel_range_add (koprs_test_cel_range (10),
                                                     koprs_test_cel_range_scale (length, KOPRS_TEST_CEL_PER_POINT));

  call->result.cost = koprs_test_cel_range_add (cost, koprs_test_cel_range_scale (koprs_test_cel_range_scale (length, 0.5), 50));
}

static gboolean
is_text (const KoprsTestCelType *type)
{
  return type->kind == KOPRS_TEST_CEL_TYPE_STRING || type->kind == KOPRS_TEST_CEL_TYPE_BYTES;
}

static KoprsTestCelRange
get_item_size (KoprsTestCelCallCost *call)
{
  const KoprsTestCelExpr *target = call->expr->call.target;

  return koprs_test_cel_estimator_get_path_size (call->estimator,
                                                 koprs_test_cel_estimator_get_path (call->estimator, target), "@items");
}

static void
estimate_walk (KoprsTestCelCallCost *call)
{
  const KoprsTestCelExpr *target = call->expr->call.target;
  KoprsTestCelRange size = size_of_target (call);
  KoprsTestCelRange each = koprs_test_cel_range (1);

  if (target->type->n_params == 0)
    {
      call->result.cost = koprs_test_cel_range_scale (size, KOPRS_TEST_CEL_PER_POINT);
      return;
    }
  if (is_text (target->type->params[0]))
    each = koprs_test_cel_range_add (each, koprs_test_cel_range_scale (get_item_size (call), KOPRS_TEST_CEL_PER_POINT));
  call->result.cost = koprs_test_cel_range_multiply (size, each);
}

static void
estimate_read (KoprsTestCelCallCost *call)
{
  call->result.cost = koprs_test_cel_range_scale (size_of (call, 0), KOPRS_TEST_CEL_PER_POINT);
}

static void
estimate_read_sized (KoprsTestCelCallCost *call)
{
  estimate_read (call);
  set_size (call, size_of (call, 0));
}

static void
estimate_read_twice (KoprsTestCelCallCost *call)
{
  call->result.cost = koprs_test_cel_range_scale (size_of (call, 0), 2 * KOPRS_TEST_CEL_PER_POINT);
}

static void
estimate_rewrite (KoprsTestCelCallCost *call)
{
  KoprsTestCelRange size = size_of_target (call);

  call->result.cost = koprs_test_cel_range_scale (size, KOPRS_TEST_CEL_PER_POINT);
  set_size (call, size);
}

static guint64
divide_up (guint64 a, guint64 b)
{
  return koprs_test_cel_scale_one (1, (double) a / (double) b);
}

/* As long, and as short, as the replacements can make it. */
static void
estimate_replace (KoprsTestCelCallCost *call)
{
  KoprsTestCelRange size = size_of_target (call);
  KoprsTestCelRange old = size_of (call, 0);
  KoprsTestCelRange new = size_of (call, 1);
  KoprsTestCelRange count = { 0, 0 };
  KoprsTestCelRange kept = { 0, 0 };

  if (old.min == 0)
    {
      count.max = koprs_test_cel_add (size.max, 1);
      kept.max = size.max;
    }
  else if (new.max <= old.min)
    kept.max = size.max;
  else
    count.max = divide_up (size.max, old.min);
  if (old.max == 0)
    {
      count.min = koprs_test_cel_add (size.min, 1);
      kept.min = size.min;
    }
  else if (old.max <= new.min)
    kept.min = size.min;
  else
    count.min = divide_up (size.min, old.max);
  call->result.cost = koprs_test_cel_range_scale (size, 2 * KOPRS_TEST_CEL_PER_POINT);
  set_size (call, koprs_test_cel_range_add (koprs_test_cel_range_multiply (count, new), kept));
}

static void
estimate_split (KoprsTestCelCallCost *call)
{
  const KoprsTestCelExpr *limit = call->expr->call.n_args > 1 ? call->expr->call.args[1] : NULL;
  KoprsTestCelRange size = size_of_target (call);
  guint64 most = size.max;

  if (limit != NULL && limit->kind == KOPRS_TEST_CEL_EXPR_LITERAL && limit->literal->kind == KOPRS_TEST_CEL_INT)
    most = limit->literal->integer;
  call->result.cost = koprs_test_cel_range_scale (size, 2 * KOPRS_TEST_CEL_PER_POINT);
  set_size (call, (KoprsTestCelRange) { 0, most });
}

static void
estimate_join (KoprsTestCelCallCost *call)
{
  KoprsTestCelRange count = size_of_target (call);
  KoprsTestCelRange size = { 0, 0 };

  if (call->expr->call.target->type->n_params > 0)
    size = koprs_test_cel_range_multiply (count, get_item_size (call));
  if (call->expr->call.n_args > 0)
    {
      KoprsTestCelRange gaps = { count.min > 0 ? count.min - 1 : 0, count.max > 0 ? count.max - 1 : 0 };

      size = koprs_test_cel_range_add (size, koprs_test_cel_range_multiply (size_of (call, 0), gaps));
    }
  call->result.cost = koprs_test_cel_range_scale (size, KOPRS_TEST_CEL_PER_POINT);
  set_size (call, size);
}

static void
estimate_find (KoprsTestCelCallCost *call)
{
  KoprsTestCelRange size = size_of_target (call);
  KoprsTestCelRange text = koprs_test_cel_range_scale (koprs_test_cel_range_add (size, koprs_test_cel_range (1)),
                                                       KOPRS_TEST_CEL_PER_POINT);

  call->result.cost = koprs_test_cel_range_multiply (text, koprs_test_cel_range_scale (size_of (call, 0),
                                                                                       KOPRS_TEST_CEL_PER_REGEX_POINT));
  set_size (call, (KoprsTestCelRange) { 0, size.max });
}

static void
estimate_ip (KoprsTestCelCallCost *call)
{
  if (strcmp (call->overload->id, "cidr_ip") == 0)
    estimate_one (call);
  else
    estimate_read (call);
}

/* The bytes of two addresses, and the text of one that has to be parsed first. */
static void
estimate_contains (KoprsTestCelCallCost *call)
{
  KoprsTestCelRange bytes = { 4, 16 };
  KoprsTestCelRange cost = koprs_test_cel_range_scale (koprs_test_cel_range_add (bytes, bytes), KOPRS_TEST_CEL_PER_POINT);

  if (strcmp (call->expr->call.function, "containsCIDR") == 0)
    cost = koprs_test_cel_range_add (cost, koprs_test_cel_range_add (koprs_test_cel_range_scale (bytes, KOPRS_TEST_CEL_PER_POINT),
                                                                     koprs_test_cel_range (1)));
  if (g_str_has_suffix (call->overload->id, "_string"))
    cost = koprs_test_cel_range_add (cost, koprs_test_cel_range_scale (size_of (call, 0), KOPRS_TEST_CEL_PER_POINT));
  call->result.cost = cost;
}

static void
estimate_validate (KoprsTestCelCallCost *call)
{
  call->result.cost = koprs_test_cel_range_scale (koprs_test_cel_range_scale (size_of (call, 0), KOPRS_TEST_CEL_PER_POINT),
                                                  FORMAT_REGEX_LENGTH * KOPRS_TEST_CEL_PER_REGEX_POINT);
}

static const struct {
  const char *functions;        /* parted by spaces */
  gboolean method;
  guint n_args;                 /* at least */
  Estimate estimate;
} rows[] = {
  { " check ", FALSE, 0, estimate_check },
  { " serviceAccount path group resource subresource namespace name allowed reason error errored ", FALSE, 0, estimate_one },
  { " fieldSelector labelSelector ", FALSE, 1, estimate_selector },
  { " isSorted sum max min indexOf lastIndexOf ", TRUE, 0, estimate_walk },
  { " url jsonpatch.escapeKey ", FALSE, 1, estimate_read_sized },
  { " lowerAscii upperAscii substring trim ", TRUE, 0, estimate_rewrite },
  { " replace ", TRUE, 2, estimate_replace },
  { " split ", TRUE, 0, estimate_split },
  { " join ", TRUE, 0, estimate_join },
  { " find findAll ", TRUE, 1, estimate_find },
  { " cidr isIP isCIDR quantity isQuantity semver isSemver ", FALSE, 1, estimate_read },
  { " ip ", FALSE, 0, estimate_ip },
  { " ip.isCanonical ", FALSE, 1, estimate_read_twice },
  { " containsIP containsCIDR ", FALSE, 1, estimate_contains },
  { " validate ", FALSE, 1, estimate_validate },
  { " masked prefixLength family isUnspecified isLoopback isLinkLocalMulticast isLinkLocalUnicast isGlobalUnicast format.named sign "
    "asInteger isInteger asApproximateFloat isGreaterThan isLessThan compareTo add sub major minor patch getScheme getHostname "
    "getHost getPort getEscapedPath getQuery ", FALSE, 0, estimate_one },
};

/* Things that are compared by what they stand for. */
static gboolean
estimate_equality (KoprsTestCelCallCost *call)
{
  const KoprsTestCelType *type = call->expr->call.args[0]->type;
  static const char *const plain[] = {
    "net.IP", "net.CIDR", "kubernetes.Quantity", "kubernetes.Semver", "kubernetes.URL", "kubernetes.authorization.Authorizer",
    "kubernetes.authorization.PathCheck", "kubernetes.authorization.GroupCheck", "kubernetes.authorization.ResourceCheck",
    "kubernetes.authorization.Decision", NULL,
  };

  if (type->kind != KOPRS_TEST_CEL_TYPE_OPAQUE || !koprs_test_cel_type_equal (type, call->expr->call.args[1]->type))
    return FALSE;
  if (strcmp (type->name, "kubernetes.NamedFormat") == 0)
    call->result.cost = koprs_test_cel_range_scale ((KoprsTestCelRange) { 1, FORMAT_LENGTH }, KOPRS_TEST_CEL_PER_POINT);
  else if (g_strv_contains (plain, type->name))
    estimate_one (call);
  else
    return FALSE;
  return TRUE;
}

gboolean
koprs_test_cel_estimate_library (KoprsTestCelCallCost *call)
{
  const char *function = call->expr->call.function;
  g_autofree char *word = g_strconcat (" ", function, " ", NULL);

  if (strcmp (function, "_==_") == 0)
    return estimate_equality (call);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strstr (rows[i].functions, word) != NULL && (!rows[i].method || call->expr->call.target != NULL) &&
        call->expr->call.n_args >= rows[i].n_args)
      {
        rows[i].estimate (call);
        return TRUE;
      }
  return FALSE;
}
