/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Small tools on JsonNode trees, for the engines and the server around them. A NULL node is an absent value everywhere.
 * Numbers are equal by value: 1 and 1.0 are the same. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A tree of its own, to be changed freely; of scalars, which nobody changes in place, it takes references. */
JsonNode   *koprs_test_node_copy         (JsonNode *node);
/* The same with the members of objects by name, as Go writes its maps. */
JsonNode   *koprs_test_node_dup_sorted   (JsonNode *node);
/* Same JSON value; objects without regard to the order of their members. */
gboolean    koprs_test_node_equal        (JsonNode *a, JsonNode *b);
/* By type (numbers, strings, booleans, arrays, objects, null), then by value. */
int         koprs_test_node_compare      (JsonNode *a, JsonNode *b);

gboolean    koprs_test_node_is_object    (JsonNode *node);
gboolean    koprs_test_node_is_array     (JsonNode *node);
gboolean    koprs_test_node_is_null      (JsonNode *node);      /* the JSON null; FALSE for NULL */
gboolean    koprs_test_node_is_string    (JsonNode *node);
gboolean    koprs_test_node_is_number    (JsonNode *node);      /* integer or double */
gboolean    koprs_test_node_is_boolean   (JsonNode *node);
gboolean    koprs_test_node_is_texts     (JsonNode *node);      /* an array of strings alone */
/* What Go's decoder calls the value: object, array, string, number, bool, null. */
const char *koprs_test_node_get_go_class (JsonNode *node);
/* {} or [] or null. */
gboolean    koprs_test_node_is_empty     (JsonNode *node);

JsonNode   *koprs_test_node_new_string   (const char *text);
JsonNode   *koprs_test_node_new_int      (gint64 value);
JsonNode   *koprs_test_node_new_object   (void);
JsonNode   *koprs_test_node_new_array    (void);

/* Borrowed; NULL where the node is no object or has no such member. */
JsonNode   *koprs_test_node_get          (JsonNode *node, const char *name);
/* Along names, ended by NULL: koprs_test_node_find (object, "metadata", "labels", NULL). */
JsonNode   *koprs_test_node_find         (JsonNode *node, ...) G_GNUC_NULL_TERMINATED;
/* The first object of a list that has that name. Borrowed; NULL where none has it. */
JsonNode   *koprs_test_node_find_named   (JsonNode *list, const char *name);
/* NULL where absent or no string. */
const char *koprs_test_node_get_string   (JsonNode *node, const char *name);
/* "" where absent or no string. */
const char *koprs_test_node_get_text     (JsonNode *node, const char *name);
/* Takes the value over; NULL removes. The node must be an object. */
void        koprs_test_node_set          (JsonNode *node, const char *name, JsonNode *value);
/* The same for a member that the node has not got yet: what new objects are built with. */
void        koprs_test_node_add          (JsonNode *node, const char *name, JsonNode *value);
void        koprs_test_node_set_string   (JsonNode *node, const char *name, const char *value);
/* The member as an object, made if absent, null or something else. */
JsonNode   *koprs_test_node_ensure       (JsonNode *node, const char *name);

/* From text; the text must be valid JSON (for tables inside the program). */
JsonNode   *koprs_test_node_parse        (const char *json, gssize length, GError **error);
/* Compact text. */
char       *koprs_test_node_to_text      (JsonNode *node);

G_END_DECLS
