/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* semver ("1.2.3-rc.1"), and which version is the later one. */

#include "koprs/testing/cel/koprs-test-cel-libraries.h"

#include <string.h>

#define NUMBERS "0123456789"
#define LETTERS NUMBERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-"

typedef struct {
  guint64 numbers[3];       /* major, minor, patch */
  char **before;            /* the parts of what stands behind '-'; NULL: there is none */
} Version;

static gboolean
is_made_of (const char *text, const char *signs)
{
  return text[strspn (text, signs)] == '\0';
}

/* NULL, or what is wrong. */
static char *
read_number (const char *text, guint64 *value)
{
  g_autofree char *quoted = koprs_test_cel_libraries_quote (text, strlen (text));

  if (*text == '\0')
    return g_strdup_printf ("strconv.ParseUint: parsing %s: invalid syntax", quoted);
  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT64, value, NULL))
    return g_strdup_printf ("strconv.ParseUint: parsing %s: value out of range", quoted);
  return NULL;
}

static char *
read_part (const char *name, const char *text, guint64 *value)
{
  g_autofree char *quoted = koprs_test_cel_libraries_quote (text, strlen (text));
  g_autofree char *capital = g_strdup (name);

  *capital = g_ascii_toupper (*capital);
  if (!is_made_of (text, NUMBERS))
    return g_strdup_printf ("Invalid character(s) found in %s number %s", name, quoted);
  if (text[0] == '0' && text[1] != '\0')
    return g_strdup_printf ("%s number must not contain leading zeroes %s", capital, quoted);
  return read_number (text, value);
}

static char *
check_before (char **parts)
{
  guint64 value;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    {
      g_autofree char *quoted = koprs_test_cel_libraries_quote (parts[i], strlen (parts[i]));
      char *wrong = NULL;

      if (*parts[i] == '\0')
        return g_strdup ("Prerelease is empty");
      if (is_made_of (parts[i], NUMBERS))
        wrong = parts[i][0] == '0' && parts[i][1] != '\0'
                  ? g_strdup_printf ("Numeric PreRelease version must not contain leading zeroes %s", quoted)
                  : read_number (parts[i], &value);
      else if (!is_made_of (parts[i], LETTERS))
        wrong = g_strdup_printf ("Invalid character(s) found in prerelease %s", quoted);
      if (wrong != NULL)
        return wrong;
    }
  return NULL;
}

static char *
check_build (char **parts)
{
  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    {
      g_autofree char *quoted = NULL;

      if (*parts[i] == '\0')
        return g_strdup ("Build meta data is empty");
      if (is_made_of (parts[i], LETTERS))
        continue;
      quoted = koprs_test_cel_libraries_quote (parts[i], strlen (parts[i]));
      return g_strdup_printf ("Invalid character(s) found in build meta data %s", quoted);
    }
  return NULL;
}

/* Cuts the text at the sign: the parts behind it, at least one; NULL where there is no such sign. */
static char **
cut (char *text, char sign)
{
  char *found = strchr (text, sign);
  char **parts;

  if (found == NULL)
    return NULL;
  *found = '\0';
  if (found[1] != '\0')
    return g_strsplit (found + 1, ".", -1);
  parts = g_new0 (char *, 2);
  parts[0] = g_strdup ("");
  return parts;
}

/* NULL, or what is wrong. */
static char *
parse (Version *version, const char *text)
{
  static const char *const names[] = { "major", "minor", "patch" };
  g_auto (GStrv) parts = g_strsplit (text, ".", 3), build = NULL;
  char *wrong = NULL;

  memset (version, 0, sizeof *version);
  if (*text == '\0')
    return g_strdup ("Version string empty");
  if (g_strv_length (parts) != 3)
    return g_strdup ("No Major.Minor.Patch elements found");
  for (guint i = 0; i < 3 && wrong == NULL; i++)
    {
      if (i == 2)
        {
          build = cut (parts[2], '+');
          version->before = cut (parts[2], '-');
        }
      wrong = read_part (names[i], parts[i], &version->numbers[i]);
    }
  if (wrong == NULL)
    wrong = check_before (version->before);
  return wrong != NULL ? wrong : check_build (build);
}

/* Without "v", with all three numbers, without zeros in front of them. NULL where that can't be. */
static char *
normalize (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text + (*text == 'v'), ".", 3);
  guint n = g_strv_length (parts);
  GString *out = g_string_new (NULL);

  if (n < 3 && n > 0 && strpbrk (parts[n - 1], "+-") != NULL)
    {
      g_string_free (out, TRUE);
      return NULL;
    }
  for (guint i = 0; i < 3; i++)
    {
      const char *part = i < n ? parts[i] : i == 0 ? "" : "0";

      g_string_append (out, i > 0 ? "." : "");
      if (part[0] != '\0' && part[1] != '\0')
        {
          part += strspn (part, "0");
          if (!g_ascii_isdigit (*part))
            g_string_append_c (out, '0');
        }
      g_string_append (out, part);
    }
  return g_string_free (out, FALSE);
}

/* args[1]: whether it may be normalized. */
static char *
parse_args (Version *version, const KoprsTestCelValue *const *args, guint n_args)
{
  g_autofree char *normal = NULL;

  memset (version, 0, sizeof *version);
  if (n_args < 2 || !koprs_test_cel_value_is_true (args[1]))
    return parse (version, args[0]->text.data);
  normal = normalize (args[0]->text.data);
  return normal != NULL ? parse (version, normal) : g_strdup ("short version cannot contain PreRelease/Build meta data");
}

static int
compare_parts (const char *a, const char *b)
{
  gboolean number_a = is_made_of (a, NUMBERS), number_b = is_made_of (b, NUMBERS);
  int order;

  if (number_a != number_b)
    return number_a ? -1 : 1;
  /* Without zeros in front, the longer number is the greater one. */
  if (number_a && strlen (a) != strlen (b))
    return strlen (a) < strlen (b) ? -1 : 1;
  order = strcmp (a, b);
  return (order > 0) - (order < 0);
}

static int
compare_versions (const Version *a, const Version *b)
{
  guint i;

  for (i = 0; i < 3; i++)
    if (a->numbers[i] != b->numbers[i])
      return a->numbers[i] < b->numbers[i] ? -1 : 1;
  if (a->before == NULL || b->before == NULL)
    return (a->before == NULL) - (b->before == NULL);
  for (i = 0; a->before[i] != NULL && b->before[i] != NULL; i++)
    {
      int order = compare_parts (a->before[i], b->before[i]);

      if (order != 0)
        return order;
    }
  return (a->before[i] != NULL) - (b->before[i] != NULL);
}

static gboolean
equal_version (gconstpointer a, gconstpointer b)
{
  return compare_versions (a, b) == 0;
}

static const KoprsTestCelOpaqueClass semver_class = {
  { .kind = KOPRS_TEST_CEL_TYPE_OPAQUE, .name = "kubernetes.Semver" }, equal_version, NULL, NULL,
};

static const Version *
get (const KoprsTestCelValue *value)
{
  return value->opaque.data;
}

static void
free_strv (gpointer data)
{
  g_strfreev (data);
}

static const KoprsTestCelValue *
make_version (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args)
{
  Version *version = koprs_test_cel_arena_new0 (context->arena, Version);
  g_autofree char *wrong = parse_args (version, args, n_args);

  if (version->before != NULL)
    koprs_test_cel_arena_adopt (context->arena, version->before, free_strv);
  return wrong != NULL ? koprs_test_cel_value_new_error (context->arena, "%s", wrong)
                       : koprs_test_cel_value_new_opaque (context->arena, &semver_class, version);
}

static const KoprsTestCelValue *
is_version (KoprsTestCelContext *context G_GNUC_UNUSED, const KoprsTestCelValue *const *args, guint n_args)
{
  Version version;
  g_autofree char *wrong = parse_args (&version, args, n_args);

  g_strfreev (version.before);
  return koprs_test_cel_value_new_bool (wrong == NULL);
}

static const KoprsTestCelValue *
compare (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_int (context->arena, compare_versions (get (args[0]), get (args[1])));
}

static const KoprsTestCelValue *
is_greater (KoprsTestCelContext *context G_GNUC_UNUSED, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_bool (compare_versions (get (args[0]), get (args[1])) > 0);
}

static const KoprsTestCelValue *
is_less (KoprsTestCelContext *context G_GNUC_UNUSED, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_bool (compare_versions (get (args[0]), get (args[1])) < 0);
}

#define NUMBER(name, index) \
  static const KoprsTestCelValue * \
  name (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED) \
  { \
    return koprs_test_cel_value_new_int (context->arena, (gint64) get (args[0])->numbers[index]); \
  }

NUMBER (get_major, 0)
NUMBER (get_minor, 1)
NUMBER (get_patch, 2)

#define S "kubernetes.Semver"

const KoprsTestCelDeclaration koprs_test_cel_semvers[] = {
  { "semver", "string_to_semver", "(string) -> " S, make_version, koprs_test_cel_libraries_cost_scan },
  { "semver", "string_bool_to_semver", "(string,bool) -> " S, make_version, koprs_test_cel_libraries_cost_scan },
  { "isSemver", "is_semver_string", "(string) -> bool", is_version, koprs_test_cel_libraries_cost_scan },
  { "isSemver", "is_semver_string_bool", "(string,bool) -> bool", is_version, koprs_test_cel_libraries_cost_scan },
  { "isGreaterThan", "semver_is_greater_than", S ".(" S ") -> bool", is_greater, NULL },
  { "isLessThan", "semver_is_less_than", S ".(" S ") -> bool", is_less, NULL },
  { "compareTo", "semver_compare_to", S ".(" S ") -> int", compare, NULL },
  { "major", "semver_major", S ".() -> int", get_major, NULL },
  { "minor", "semver_minor", S ".() -> int", get_minor, NULL },
  { "patch", "semver_patch", S ".() -> int", get_patch, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};
