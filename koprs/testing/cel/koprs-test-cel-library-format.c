/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* format.dns1123Label ().validate (x): names and texts as the API wants them. */

#include "koprs/testing/cel/koprs-test-cel-libraries.h"

#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-url.h"
#include "koprs/testing/values/koprs-test-names.h"

typedef struct {
  const char *name;
  void (*check) (const char *text, GPtrArray *problems);
  guint pattern_length;     /* what the cost is counted by */
} Format;

static void
check_label (const char *text, GPtrArray *problems)
{
  koprs_test_names_check_dns_label (text, FALSE, problems);
}

static void
check_subdomain (const char *text, GPtrArray *problems)
{
  koprs_test_names_check_subdomain (text, FALSE, problems);
}

/* One label that begins with a letter. */
static void
check_old_label (const char *text, GPtrArray *problems)
{
  gsize n = strlen (text);

  if (n > 63)
    g_ptr_array_add (problems, g_strdup ("must be no more than 63 characters"));
  if (g_ascii_islower (*text) && text[n - 1] != '-' && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == n)
    return;
  g_ptr_array_add (problems, g_strdup ("a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an "
                                       "alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', "
                                       "regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')"));
}

/* With a letter for the dash at the end and for what stands before that. */
static void
check_prefix (const char *text, void (*check) (const char *text, GPtrArray *problems), GPtrArray *problems)
{
  gsize n = strlen (text);
  g_autofree char *whole = n > 1 && text[n - 1] == '-' ? g_strdup_printf ("%.*sa", (int) (n - 2), text) : g_strdup (text);

  check (whole, problems);
}

static void
check_label_prefix (const char *text, GPtrArray *problems)
{
  check_prefix (text, check_label, problems);
}

static void
check_subdomain_prefix (const char *text, GPtrArray *problems)
{
  check_prefix (text, check_subdomain, problems);
}

static void
check_old_label_prefix (const char *text, GPtrArray *problems)
{
  check_prefix (text, check_old_label, problems);
}

static void
check_uri (const char *text, GPtrArray *problems)
{
  char *wrong = koprs_test_cel_url_check (text);

  if (wrong != NULL)
    g_ptr_array_add (problems, wrong);
}

static void
check_uuid (const char *text, GPtrArray *problems)
{
  static const guint groups[] = { 8, 4, 4, 4, 12 };
  gboolean fits = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (groups) && fits; i++)
    {
      if (i > 0 && *text == '-')
        text++;
      for (guint j = 0; j < groups[i] && fits; j++)
        fits = g_ascii_isxdigit (*text++);
    }
  if (!fits || *text != '\0')
    g_ptr_array_add (problems, g_strdup ("does not match the UUID format"));
}

static void
check_byte (const char *text, GPtrArray *problems)
{
  gsize n = strlen (text), equals = n > 0 && text[n - 1] == '=' ? 1 + (n > 1 && text[n - 2] == '=') : 0;
  gsize digits = strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

  if (n == 0 || n % 4 != 0 || digits != n - equals)
    g_ptr_array_add (problems, g_strdup ("invalid base64"));
}

static gboolean
read_digits (const char *text, guint n, guint *value)
{
  *value = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (guint) (text[i] - '0');
    }
  return TRUE;
}

static gboolean
is_date (const char *text, gsize length)
{
  static const guint days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  guint year, month, day;
  gboolean leap;

  if (length != 10 || !read_digits (text, 4, &year) || text[4] != '-' || !read_digits (text + 5, 2, &month) || text[7] != '-'
      || !read_digits (text + 8, 2, &day) || month < 1 || month > 12 || day < 1)
    return FALSE;
  leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return day <= days[month - 1] + leap;
}

static void
check_date (const char *text, GPtrArray *problems)
{
  if (!is_date (text, strlen (text)))
    g_ptr_array_add (problems, g_strdup ("invalid date"));
}

/* 12:34:56.789+01:00, or z; up to the next t. */
static gboolean
is_time (const char *text, gsize length)
{
  guint hour, minute, second, zone;
  const char *at = text + 8, *end = text + length;

  if (length < 9 || !read_digits (text, 2, &hour) || text[2] != ':' || !read_digits (text + 3, 2, &minute) || text[5] != ':'
      || !read_digits (text + 6, 2, &second) || hour > 23 || minute > 59 || second > 59)
    return FALSE;
  /* Any one sign may stand before the decimals. */
  if ((guchar) *at != '\n' && g_ascii_isdigit (*g_utf8_next_char (at)) && !(strchr ("+-", *at) != NULL && end - at == 6 && at[3] == ':'))
    {
      at = g_utf8_next_char (at);
      at += strspn (at, "0123456789");
    }
  if (end - at == 1)
    return g_ascii_tolower (*at) == 'z';
  return end - at == 6 && (*at == '+' || *at == '-') && read_digits (at + 1, 2, &zone) && at[3] == ':' && read_digits (at + 4, 2, &zone);
}

static void
check_datetime (const char *text, GPtrArray *problems)
{
  gsize date = strcspn (text, "tT");
  const char *rest = text + date + 1;

  if (text[date] == '\0' || !is_date (text, date) || !is_time (rest, strcspn (rest, "tT")))
    g_ptr_array_add (problems, g_strdup ("invalid datetime"));
}

static const Format formats[] = {
  { "dns1123Label", check_label, 30 },
  { "dns1123Subdomain", check_subdomain, 60 },
  { "dns1035Label", check_old_label, 30 },
  { "qualifiedName", koprs_test_names_check_key, 60 },
  { "dns1123LabelPrefix", check_label_prefix, 30 },
  { "dns1123SubdomainPrefix", check_subdomain_prefix, 60 },
  { "dns1035LabelPrefix", check_old_label_prefix, 30 },
  { "labelValue", koprs_test_names_check_label, 40 },
  { "uri", check_uri, 1103 },
  { "uuid", check_uuid, 70 },
  { "byte", check_byte, 84 },
  { "date", check_date, 71 },
  { "datetime", check_datetime, 71 },
};

static const KoprsTestCelOpaqueClass format_class = {
  { .kind = KOPRS_TEST_CEL_TYPE_OPAQUE, .name = "kubernetes.NamedFormat" }, NULL, NULL, NULL,
};

static const KoprsTestCelValue *
get_named (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].name, args[0]->text.data))
      return koprs_test_cel_value_new_optional (context->arena,
                                                koprs_test_cel_value_new_opaque (context->arena, &format_class, &formats[i]));
  return koprs_test_cel_value_new_optional (context->arena, NULL);
}

static const KoprsTestCelValue *
validate (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  const Format *format = args[0]->opaque.data;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  const KoprsTestCelValue **items;

  format->check (args[1]->text.data, problems);
  if (problems->len == 0)
    return koprs_test_cel_value_new_optional (context->arena, NULL);
  items = koprs_test_cel_arena_array (context->arena, const KoprsTestCelValue *, problems->len);
  for (guint i = 0; i < problems->len; i++)
    items[i] = koprs_test_cel_value_new_string (context->arena, problems->pdata[i], -1);
  return koprs_test_cel_value_new_optional (context->arena, koprs_test_cel_value_new_list (context->arena, items, problems->len));
}

static guint64
cost_validate (const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED, const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  return koprs_test_cel_libraries_cost_match (koprs_test_cel_value_size (args[1]), ((const Format *) args[0]->opaque.data)->pattern_length);
}

#define F "kubernetes.NamedFormat"
#define NAMED(name, index) \
  static const KoprsTestCelValue * \
  get_##name (KoprsTestCelContext *context, const KoprsTestCelValue *const *args G_GNUC_UNUSED, guint n_args G_GNUC_UNUSED) \
  { \
    return koprs_test_cel_value_new_opaque (context->arena, &format_class, &formats[index]); \
  }
#define DECLARED(name) { "format." #name, "format." #name, "() -> " F, get_##name, NULL }

NAMED (dns1123Label, 0)
NAMED (dns1123Subdomain, 1)
NAMED (dns1035Label, 2)
NAMED (qualifiedName, 3)
NAMED (dns1123LabelPrefix, 4)
NAMED (dns1123SubdomainPrefix, 5)
NAMED (dns1035LabelPrefix, 6)
NAMED (labelValue, 7)
NAMED (uri, 8)
NAMED (uuid, 9)
NAMED (byte, 10)
NAMED (date, 11)
NAMED (datetime, 12)

const KoprsTestCelDeclaration koprs_test_cel_formats[] = {
  { "format.named", "format-named", "(string) -> optional(" F ")", get_named, NULL },
  { "validate", "format-validate", F ".(string) -> optional(list(string))", validate, cost_validate },
  DECLARED (dns1123Label),
  DECLARED (dns1123Subdomain),
  DECLARED (dns1035Label),
  DECLARED (qualifiedName),
  DECLARED (dns1123LabelPrefix),
  DECLARED (dns1123SubdomainPrefix),
  DECLARED (dns1035LabelPrefix),
  DECLARED (labelValue),
  DECLARED (uri),
  DECLARED (uuid),
  DECLARED (byte),
  DECLARED (date),
  DECLARED (datetime),
  { NULL, NULL, NULL, NULL, NULL },
};
