/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-route.h"

#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

/* The text of the path; NULL where it has none. */
static char *
decode_path (const char *raw)
{
  g_autofree char *text = NULL, *path = NULL;

  if (strchr (raw, '%') == NULL && g_str_is_ascii (raw))
    return g_strdup (raw);
  text = koprs_test_call_replace_nul (raw);
  path = g_uri_unescape_string (text, NULL);
  return path != NULL ? g_utf8_make_valid (path, -1) : NULL;
}

/* As Go does it, which decodes first: an encoded slash parts too. */
char **
koprs_test_route_split (const char *path)
{
  g_autofree char *text = decode_path (path);

  if (text == NULL)
    return NULL;
  for (gsize n = strlen (text); n > 0 && text[n - 1] == '/'; n--)
    text[n - 1] = '\0';
  return g_strsplit (*text == '/' ? text + 1 : text, "/", -1);
}

/* What is not served answers differently for built-in groups and for all others. */
static gboolean
not_served (KoprsTestKinds *kinds, const char *group, GError **error)
{
  if (group != NULL && koprs_test_kinds_is_builtin_group (kinds, group))
    koprs_test_status_set (error, 404, "NotFound", json_object_new (),
                           "the server could not find the requested resource");
  else
    koprs_test_status_set_plain (error, 404, "404 page not found\n");
  return FALSE;
}

/* The group whose version the path names, where it names no more; or NULL. */
static const char *
find_group (char **parts)
{
  guint n = parts != NULL ? g_strv_length (parts) : 0;

  if (n == 2 && strcmp (parts[0], "api") == 0)
    return "";
  if (n > 1 && strcmp (parts[0], "version") == 0)
    return "";
  return n == 3 && strcmp (parts[0], "apis") == 0 && *parts[1] != '\0' ? parts[1] : NULL;
}

/* Where the parts after /api/v1 or /apis/GROUP/VERSION begin, or NULL. */
static char **
skip_prefix (char **parts, const char **group, const char **version)
{
  guint n = g_strv_length (parts);

  if (n > 2 && strcmp (parts[0], "api") == 0)
    {
      *group = "";
      *version = parts[1];
      return parts + 2;
    }
  if (n > 3 && strcmp (parts[0], "apis") == 0)
    {
      *group = parts[1];
      *version = parts[2];
      return parts + 3;
    }
  return NULL;
}

/* namespaces/NS/PLURAL… is about something in a namespace unless PLURAL is a subresource of the namespace itself. */
static gboolean
is_namespaced_path (char **rest, const char *group)
{
  guint n = g_strv_length (rest);

  if (strcmp (rest[0], "namespaces") != 0 || n < 3)
    return FALSE;
  if (*group != '\0' || n > 3)
    return TRUE;
  return strcmp (rest[2], "status") != 0 && strcmp (rest[2], "finalize") != 0;
}

/* What follows is for somebody else. */
static gboolean
is_proxied_path (char **rest)
{
  static const char *const plurals[] = { "nodes", "pods", "services", NULL };

  return strcmp (rest[2], "proxy") == 0 && g_strv_contains (plurals, rest[0]);
}

static gboolean
check_scope (KoprsTestKinds *kinds, KoprsTestCall *call, gboolean in_namespace, GError **error)
{
  gboolean namespaced = koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_NAMESPACED);
  gboolean custom = koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CUSTOM);

  if (namespaced == in_namespace)
    return TRUE;
  if (!namespaced || call->name != NULL || koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CREATE_ONLY))
    return not_served (kinds, call->kind->group, error);
  /* All namespaces: to be read only. */
  if (strcmp (call->method, "GET") == 0)
    return TRUE;
  if (custom)
    koprs_test_status_set_plain (error, 404, "404 page not found\n");
  else
    koprs_test_status_set (error, 405, "MethodNotAllowed", json_object_new (),
                           "the server does not allow this method on the requested resource");
  return FALSE;
}

gboolean
koprs_test_route_resolve (KoprsTestKinds *kinds, KoprsTestCall *call, GError **error)
{
  g_auto (GStrv) parts = koprs_test_route_split (call->path);
  const char *group = NULL, *version = NULL;
  char **rest = parts != NULL ? skip_prefix (parts, &group, &version) : NULL;
  gboolean in_namespace = FALSE;
  KoprsTestKind *kind;

  if (rest == NULL)
    return not_served (kinds, find_group (parts), error);
  if (strcmp (rest[0], "watch") == 0 && rest[1] != NULL)
    {
      call->watch = TRUE;
      rest++;
    }
  if (is_namespaced_path (rest, group))
    {
      in_namespace = *rest[1] != '\0';
      if (in_namespace)
        call->namespace_ = g_strdup (rest[1]);
      rest += 2;
    }
  kind = koprs_test_kinds_find (kinds, group, version, rest[0]);
  if (kind == NULL || (g_strv_length (rest) > 3 && !is_proxied_path (rest) && !koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM)))
    return not_served (kinds, group, error);
  call->kind = koprs_test_kind_ref (kind);
  if (rest[1] != NULL)
    {
      call->name = g_strdup (rest[1]);
      call->subresource = g_strdup (rest[2]);
    }
  return check_scope (kinds, call, in_namespace, error);
}
