/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Cells that any kind may have: members as texts, numbers and truths, labels, ages. */

#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/printing/koprs-test-printed-selector.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* name [DEFAULT]: the one of that name is marked. */
static JsonNode *
name (JsonNode *object, char **arguments, gint64 now)
{
  const char *own = koprs_test_object_get_name (object);

  if (arguments[0] == NULL || g_strcmp0 (own, arguments[0]) != 0)
    return koprs_test_cells_text (own);
  return koprs_test_cells_take (g_strconcat (own, " (default)", NULL));
}

/* default-name ANNOTATION: marked where it is annotated so. */
static JsonNode *
default_name (JsonNode *object, char **arguments, gint64 now)
{
  const char *own = koprs_test_object_get_name (object);
  const char *is_default = koprs_test_node_get_string (koprs_test_cells_find (object, "metadata.annotations"), arguments[0]);

  return koprs_test_cells_take (g_strconcat (own != NULL ? own : "", g_strcmp0 (is_default, "true") == 0 ? " (default)" : "", NULL));
}

static JsonNode *
age (JsonNode *object, char **arguments, gint64 now)
{
  return koprs_test_cells_take (koprs_test_cells_dup_age (koprs_test_cells_find_text (object, "metadata.creationTimestamp"),
                                                          now));
}

static JsonNode *
created (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *time = koprs_test_cells_find (object, "metadata.creationTimestamp");

  return time != NULL ? koprs_test_node_copy (time) : json_node_new (JSON_NODE_NULL);
}

/* since PATH FALLBACK */
static JsonNode *
since (JsonNode *object, char **arguments, gint64 now)
{
  const char *time = koprs_test_cells_find_text (object, arguments[0]);

  return time != NULL ? koprs_test_cells_take (koprs_test_cells_dup_age (time, now)) : koprs_test_cells_text (arguments[1]);
}

/* text PATH [FALLBACK] */
static JsonNode *
text (JsonNode *object, char **arguments, gint64 now)
{
  const char *found = koprs_test_cells_find_text (object, arguments[0]);

  return koprs_test_cells_text (found != NULL ? found : arguments[1]);
}

/* texted PATH FALLBACK: a number is written as a text. */
static JsonNode *
texted (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *value = koprs_test_cells_find (object, arguments[0]);

  if (value == NULL)
    return koprs_test_cells_text (arguments[1]);
  if (koprs_test_node_is_string (value))
    return koprs_test_node_copy (value);
  return koprs_test_cells_take (koprs_test_node_to_text (value));
}

/* int PATH */
static JsonNode *
integer (JsonNode *object, char **arguments, gint64 now)
{
  return koprs_test_node_new_int (koprs_test_cells_find_int (object, arguments[0], 0));
}

/* number PATH FALLBACK: the fallback is a text. */
static JsonNode *
number (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *value = koprs_test_cells_find (object, arguments[0]);

  return koprs_test_node_is_number (value) ? koprs_test_node_copy (value) : koprs_test_cells_text (arguments[1]);
}

/* bool PATH [true] */
static JsonNode *
boolean (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *value = koprs_test_cells_find (object, arguments[0]);
  JsonNode *cell = json_node_new (JSON_NODE_VALUE);

  json_node_set_boolean (cell, koprs_test_node_is_boolean (value) ? json_node_get_boolean (value) : arguments[1] != NULL);
  return cell;
}

/* truth PATH: as a text. */
static JsonNode *
truth (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *value = koprs_test_cells_find (object, arguments[0]);

  if (!koprs_test_node_is_boolean (value))
    return koprs_test_cells_text ("<unset>");
  return koprs_test_cells_text (json_node_get_boolean (value) ? "True" : "False");
}

/* count PATH…: all together. */
static JsonNode *
count (JsonNode *object, char **arguments, gint64 now)
{
  gint64 total = 0;

  for (guint i = 0; arguments[i] != NULL; i++)
    total += koprs_test_cells_count (koprs_test_cells_find (object, arguments[i]));
  return koprs_test_node_new_int (total);
}

/* fraction PATH PATH */
static JsonNode *
fraction (JsonNode *object, char **arguments, gint64 now)
{
  return koprs_test_cells_take (g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                                                 koprs_test_cells_find_int (object, arguments[0], 0),
                                                 koprs_test_cells_find_int (object, arguments[1], 0)));
}

/* join PATH SEPARATOR [FALLBACK] */
static JsonNode *
join (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *list = koprs_test_cells_find (object, arguments[0]);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; koprs_test_node_is_array (list) && i < koprs_test_cells_count (list); i++)
    if (koprs_test_node_is_string (koprs_test_cells_element (list, i)))
      g_ptr_array_add (texts, (gpointer) json_node_get_string (koprs_test_cells_element (list, i)));
  return koprs_test_cells_join (texts, arguments[1], arguments[2]);
}

/* labels PATH: a plain map. */
static JsonNode *
labels (JsonNode *object, char **arguments, gint64 now)
{
  return koprs_test_cells_take (koprs_test_printed_labels (koprs_test_cells_find (object, arguments[0])));
}

/* selector PATH: with matchLabels and matchExpressions. */
static JsonNode *
selector (JsonNode *object, char **arguments, gint64 now)
{
  return koprs_test_cells_take (koprs_test_printed_selector (koprs_test_cells_find (object, arguments[0])));
}

/* containers PATH MEMBER: that member of each container. */
static JsonNode *
containers (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *list = koprs_test_node_get (koprs_test_cells_find (object, arguments[0]), "containers");
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; koprs_test_node_is_array (list) && i < koprs_test_cells_count (list); i++)
    {
      const char *member = koprs_test_node_get_string (koprs_test_cells_element (list, i), arguments[1]);

      g_ptr_array_add (texts, (gpointer) (member != NULL ? member : ""));
    }
  return koprs_test_cells_join (texts, ",", NULL);
}

/* condition TYPE FALLBACK: its status. */
static JsonNode *
condition (JsonNode *object, char **arguments, gint64 now)
{
  const char *status = koprs_test_node_get_string (koprs_test_conditions_find (object, arguments[0]), "status");

  return koprs_test_cells_text (status != NULL ? status : arguments[1]);
}

const KoprsTestCell koprs_test_cells_basic[] = {
  { "name", name },
  { "default-name", default_name },
  { "age", age },
  { "created", created },
  { "since", since },
  { "text", text },
  { "texted", texted },
  { "int", integer },
  { "number", number },
  { "bool", boolean },
  { "truth", truth },
  { "count", count },
  { "fraction", fraction },
  { "join", join },
  { "labels", labels },
  { "selector", selector },
  { "containers", containers },
  { "condition", condition },
  { NULL },
};
