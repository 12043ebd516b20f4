/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a composition in a schema speaks of has to be declared outside of it as well. */

#include "koprs/testing/validation/koprs-test-validation-schemas.h"
#include "koprs/testing/values/koprs-test-node.h"

/* self's place is that of the declared schema, the other that of the part which speaks of it. */
typedef struct {
  KoprsTestValidator *declared;
  KoprsTestValidator *spoken;
} Places;

static void check_part (Places *places, JsonNode *part, JsonNode *schema);

static void
check_list (Places *places, JsonNode *part, const char *name, JsonNode *schema)
{
  JsonNode *list = koprs_test_node_get (part, name);
  gsize outer = koprs_test_validator_enter (places->spoken, name);

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      gsize mark = koprs_test_validator_enter_index (places->spoken, i);

      check_part (places, json_array_get_element (json_node_get_array (list), i), schema);
      koprs_test_validator_leave (places->spoken, mark);
    }
  koprs_test_validator_leave (places->spoken, outer);
}

static void
check_compositions (Places *places, JsonNode *part, JsonNode *schema)
{
  JsonNode *negated = koprs_test_node_get (part, "not");
  gsize mark = koprs_test_validator_enter (places->spoken, "not");

  if (koprs_test_node_is_object (negated))
    check_part (places, negated, schema);
  koprs_test_validator_leave (places->spoken, mark);
  check_list (places, part, "allOf", schema);
  check_list (places, part, "anyOf", schema);
  check_list (places, part, "oneOf", schema);
}

static void
check_properties (Places *places, JsonNode *part, JsonNode *schema)
{
  JsonNode *spoken = koprs_test_node_get (part, "properties");
  JsonNode *declared = koprs_test_node_get (schema, "properties");
  gsize outer = koprs_test_validator_enter (places->declared, "properties");
  gsize spoken_outer = koprs_test_validator_enter (places->spoken, "properties");
  JsonObjectIter iter;
  const char *name;
  JsonNode *property;

  if (koprs_test_node_is_object (spoken))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (spoken));
      while (json_object_iter_next_ordered (&iter, &name, &property))
        {
          gsize mark = koprs_test_validator_enter_key (places->declared, name);
          gsize spoken_mark = koprs_test_validator_enter_key (places->spoken, name);

          check_part (places, property, koprs_test_node_get (declared, name));
          koprs_test_validator_leave (places->declared, mark);
          koprs_test_validator_leave (places->spoken, spoken_mark);
        }
    }
  koprs_test_validator_leave (places->declared, outer);
  koprs_test_validator_leave (places->spoken, spoken_outer);
}

static void
check_part (Places *places, JsonNode *part, JsonNode *schema)
{
  JsonNode *items = koprs_test_node_get (part, "items");
  gsize mark, spoken_mark;

  if (schema == NULL)
    {
      g_autofree char *detail = g_strconcat ("because it is defined in ", places->spoken->path->str, NULL);

      koprs_test_validator_required (places->declared, detail);
      return;
    }
  check_compositions (places, part, schema);
  mark = koprs_test_validator_enter (places->declared, "items");
  spoken_mark = koprs_test_validator_enter (places->spoken, "items");
  if (koprs_test_node_is_object (items))
    check_part (places, items, koprs_test_node_get (schema, "items"));
  koprs_test_validator_leave (places->declared, mark);
  koprs_test_validator_leave (places->spoken, spoken_mark);
  check_properties (places, part, schema);
}

void
koprs_test_validator_check_complete (KoprsTestValidator *self, JsonNode *schema)
{
  g_auto (KoprsTestValidator) spoken;
  Places places = { self, &spoken };

  koprs_test_validator_init (&spoken, self->causes, NULL);
  koprs_test_validator_enter (&spoken, self->path->str);
  check_compositions (&places, schema, schema);
}
