/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/printing/koprs-test-columns.h"

#include "koprs/json/koprs-json-writer.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <gio/gio.h>
#include <string.h>

#define DATA "/koprs/testing/builtin-columns.txt"
#define NAME_DESCRIPTION \
  "Name must be unique within a namespace. Is required when creating resources, although some resources may allow a " \
  "client to request the generation of an appropriate name automatically. Name is primarily intended for creation " \
  "idempotence and configuration definition. Cannot be updated. More info: " \
  "https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names"
#define AGE_DESCRIPTION \
  "CreationTimestamp is a timestamp representing the server time when this object was created. It is not guaranteed to " \
  "be set in happens-before order across separate operations. Clients may not set this value. It is represented in " \
  "RFC3339 form and is in UTC.\n\nPopulated by the system. Read-only. Null for lists. More info: " \
  "https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"

static void
column_free (gpointer data)
{
  KoprsTestColumn *self = data;

  g_free (self->name);
  g_free (self->type);
  g_free (self->format);
  g_free (self->description);
  g_free (self->path);
  g_strfreev (self->cell);
  g_free (self);
}

static KoprsTestColumn *
add (GPtrArray *columns, const char *name, const char *type, const char *description)
{
  KoprsTestColumn *column = g_new0 (KoprsTestColumn, 1);

  column->name = g_strdup (name);
  column->type = g_strdup (type != NULL && *type != '\0' ? type : "string");
  column->format = g_strdup ("");
  column->description = g_strdup (description != NULL ? description : "");
  g_ptr_array_add (columns, column);
  return column;
}

static void
set_format (KoprsTestColumn *column, const char *format)
{
  g_free (column->format);
  column->format = g_strdup (format);
}

static void
add_custom (GPtrArray *columns, JsonNode *row)
{
  const char *path = koprs_test_node_get_string (row, "jsonPath");
  const char *format = koprs_test_node_get_string (row, "format");
  const char *description = koprs_test_node_get_string (row, "description");
  g_autofree char *standard = g_strdup_printf ("Custom resource definition column (in JSONPath format): %s", path);
  KoprsTestColumn *column;

  column = add (columns, koprs_test_node_get_string (row, "name"), koprs_test_node_get_string (row, "type"),
                description != NULL && *description != '\0' ? description : standard);
  column->path = g_strdup (path);
  column->priority = koprs_test_object_get_int (row, "priority", 0);
  if (format != NULL)
    set_format (column, format);
}

static void
add_defined (GPtrArray *columns, JsonNode *definition)
{
  JsonNode *list = koprs_test_node_get (definition, "additionalPrinterColumns");
  guint n = koprs_test_object_count (definition, "additionalPrinterColumns");

  for (guint i = 0; koprs_test_node_is_array (list) && i < n; i++)
    add_custom (columns, json_array_get_element (json_node_get_array (list), i));
  if (n == 0)
    add (columns, "Age", "date", AGE_DESCRIPTION)->path = g_strdup (".metadata.creationTimestamp");
}

static const char *
describe (const char *name, const char *cell)
{
  if (strcmp (cell, "age") == 0)
    return AGE_DESCRIPTION;
  return strcmp (name, "Name") == 0 ? NAME_DESCRIPTION : NULL;
}

/* NAME|TYPE[:FORMAT]|PRIORITY|CELL */
static void
add_line (GPtrArray *columns, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "|", 4);
  KoprsTestColumn *column;
  char *format;

  g_assert (g_strv_length (parts) == 4);
  format = strchr (parts[1], ':');
  if (format != NULL)
    *format++ = '\0';
  column = add (columns, parts[0], parts[1], describe (parts[0], parts[3]));
  if (format != NULL)
    set_format (column, format);
  column->priority = g_ascii_strtoll (parts[2], NULL, 10);
  column->cell = g_strsplit (parts[3], " ", -1);
}

static void
add_name (GPtrArray *columns)
{
  KoprsTestColumn *name = add (columns, "Name", "string", NAME_DESCRIPTION);

  set_format (name, "name");
  name->cell = g_strsplit ("name", " ", -1);
}

/* Where a kind doesn't say how its name is shown, it is shown first. */
static void
add_lines (GPtrArray *columns, const char *section)
{
  const char *end = strstr (section, "\n[");
  const char *name = g_str_has_prefix (section, "Name|") ? section : strstr (section, "\nName|");

  if (name == NULL || (end != NULL && name > end))
    add_name (columns);
  for (const char *at = section; *at != '\0' && *at != '['; at += strcspn (at, "\n") + 1)
    {
      g_autofree char *line = g_strndup (at, strcspn (at, "\n"));

      add_line (columns, line);
    }
}

static void
add_builtin (GPtrArray *columns, const char *resource)
{
  g_autoptr (GBytes) data = g_resources_lookup_data (DATA, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *head = g_strconcat ("\n[", resource, "]\n", NULL);
  const char *text = g_bytes_get_data (data, NULL);
  const char *at = strstr (text, head);

  if (at != NULL)
    {
      add_lines (columns, at + strlen (head));
      return;
    }
  add_name (columns);
  add (columns, "Created At", "date", AGE_DESCRIPTION)->cell = g_strsplit ("created", " ", -1);
}

GPtrArray *
koprs_test_columns_new (const KoprsTestKind *kind)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (column_free);

  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM))
    {
      add_name (columns);
      add_defined (columns, kind->definition);
    }
  else
    {
      add_builtin (columns, kind->resource);
    }
  return columns;
}

void
koprs_test_columns_mark_default (GPtrArray *columns, const char *name)
{
  KoprsTestColumn *column = g_ptr_array_index (columns, 0);

  g_strfreev (column->cell);
  column->cell = g_new0 (char *, 3);
  column->cell[0] = g_strdup ("name");
  column->cell[1] = g_strdup (name);
}

void
koprs_test_columns_write (GString *out, GPtrArray *columns)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < columns->len; i++)
    {
      KoprsTestColumn *column = g_ptr_array_index (columns, i);

      if (*column->name == '\0')
        continue;
      g_string_append (out, i > 0 ? ",{\"name\":" : "{\"name\":");
      koprs_json_write_string (out, column->name, -1);
      g_string_append (out, ",\"type\":");
      koprs_json_write_string (out, column->type, -1);
      g_string_append (out, ",\"format\":");
      koprs_json_write_string (out, column->format, -1);
      g_string_append (out, ",\"description\":");
      koprs_json_write_string (out, column->description, -1);
      g_string_append_printf (out, ",\"priority\":%" G_GINT64_FORMAT "}", column->priority);
    }
  g_string_append_c (out, ']');
}
