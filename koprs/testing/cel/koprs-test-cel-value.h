/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Values of the language. They live in the arena of their evaluation (or, literals, in that of their expression), never change, and are
 * never freed one by one. Objects of the API are read where they lie, as JSON nodes with the schema that says what they mean: the nodes must
 * outlive the values. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cel/koprs-test-cel-arena.h"
#include "koprs/testing/cel/koprs-test-cel-type.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_TEST_CEL_ERROR,         /* what an evaluation failed with */
  KOPRS_TEST_CEL_NULL,
  KOPRS_TEST_CEL_BOOL,
  KOPRS_TEST_CEL_INT,
  KOPRS_TEST_CEL_UINT,
  KOPRS_TEST_CEL_DOUBLE,
  KOPRS_TEST_CEL_STRING,
  KOPRS_TEST_CEL_BYTES,
  KOPRS_TEST_CEL_TIMESTAMP,
  KOPRS_TEST_CEL_DURATION,
  KOPRS_TEST_CEL_LIST,
  KOPRS_TEST_CEL_MAP,           /* structs too */
  KOPRS_TEST_CEL_TYPE,
  KOPRS_TEST_CEL_OPTIONAL,
  KOPRS_TEST_CEL_OPAQUE,        /* of a library: quantities, addresses, authorizers */
} KoprsTestCelKind;

typedef struct _KoprsTestCelValue KoprsTestCelValue;
typedef struct _KoprsTestCelMapEntry KoprsTestCelMapEntry;
typedef struct _KoprsTestCelOpaqueClass KoprsTestCelOpaqueClass;

/* A map whose members are made when they are asked for (`variables` of a policy). */
typedef const KoprsTestCelValue *(*KoprsTestCelMemberFunc) (KoprsTestCelArena *arena, const char *name, gpointer data);

struct _KoprsTestCelValue {
  KoprsTestCelKind kind;
  union {
    gboolean boolean;
    gint64 integer;
    guint64 uinteger;
    double real;
    struct {
      const char *data;                     /* UTF-8 with a NUL behind it; of BYTES any bytes */
      gsize length;
    } text;                                 /* STRING, BYTES; the message of an ERROR */
    struct {
      gint64 seconds;                       /* since 1970; years 1 to 9999 */
      gint32 nanos;                         /* 0 … 999999999 */
    } timestamp;
    gint64 duration;                        /* in nanoseconds */
    struct {
      const KoprsTestCelValue *const *items;    /* NULL: `node` has them */
      guint n_items;
      JsonNode *node;                       /* an array */
      JsonNode *schema;                     /* that of the array; NULL: none */
    } list;
    struct {
      const KoprsTestCelMapEntry *entries;  /* in the order of the text; NULL: `node` has them, or `member` makes them */
      guint n_entries;
      GHashTable *index;                    /* of many entries; else NULL */
      JsonNode *node;                       /* an object */
      JsonNode *schema;                     /* that of the object; NULL: none */
      KoprsTestCelMemberFunc member;
      gpointer member_data;
      const KoprsTestCelType *type;         /* of a struct; else NULL */
    } map;
    const KoprsTestCelType *type;
    const KoprsTestCelValue *optional;      /* NULL: none */
    struct {
      const KoprsTestCelOpaqueClass *opaque_class;
      gconstpointer data;
    } opaque;
  };
};

struct _KoprsTestCelMapEntry {
  const KoprsTestCelValue *key;
  const KoprsTestCelValue *value;
};

struct _KoprsTestCelOpaqueClass {
  KoprsTestCelType type;                                    /* OPAQUE, with its name */
  gboolean (*equal) (gconstpointer a, gconstpointer b);     /* NULL: only the same one is */
  guint64 (*size) (gconstpointer data);                     /* what traversing it costs; NULL: 1 */
  void (*format) (gconstpointer data, GString *out);        /* as messages show it; NULL: its type */
};

const KoprsTestCelValue *koprs_test_cel_value_new_null      (void);
const KoprsTestCelValue *koprs_test_cel_value_new_bool      (gboolean value);
const KoprsTestCelValue *koprs_test_cel_value_new_int       (KoprsTestCelArena *arena, gint64 value);
const KoprsTestCelValue *koprs_test_cel_value_new_uint      (KoprsTestCelArena *arena, guint64 value);
const KoprsTestCelValue *koprs_test_cel_value_new_double    (KoprsTestCelArena *arena, double value);
/* Copied; length -1: up to the NUL. */
const KoprsTestCelValue *koprs_test_cel_value_new_string    (KoprsTestCelArena *arena, const char *text, gssize length);
/* Borrowed: must live as long as the arena, with a NUL behind it. */
const KoprsTestCelValue *koprs_test_cel_value_wrap_string   (KoprsTestCelArena *arena, const char *text, gsize length);
const KoprsTestCelValue *koprs_test_cel_value_take_string   (KoprsTestCelArena *arena, GString *text);
const KoprsTestCelValue *koprs_test_cel_value_new_bytes     (KoprsTestCelArena *arena, gconstpointer data, gsize length);
const KoprsTestCelValue *koprs_test_cel_value_new_timestamp (KoprsTestCelArena *arena, gint64 seconds, gint32 nanos);
const KoprsTestCelValue *koprs_test_cel_value_new_duration  (KoprsTestCelArena *arena, gint64 nanoseconds);
const KoprsTestCelValue *koprs_test_cel_value_new_type      (KoprsTestCelArena *arena, const KoprsTestCelType *type);
const KoprsTestCelValue *koprs_test_cel_value_new_optional  (KoprsTestCelArena *arena, const KoprsTestCelValue *value);
const KoprsTestCelValue *koprs_test_cel_value_new_opaque    (KoprsTestCelArena *arena, const KoprsTestCelOpaqueClass *opaque_class,
                                                             gconstpointer data);
/* The arrays are borrowed and must be the arena's. */
const KoprsTestCelValue *koprs_test_cel_value_new_list      (KoprsTestCelArena *arena, const KoprsTestCelValue *const *items, guint n_items);
const KoprsTestCelValue *koprs_test_cel_value_new_map       (KoprsTestCelArena *arena, const KoprsTestCelMapEntry *entries, guint n_entries);
/* An empty index for a map that grows. */
GHashTable              *koprs_test_cel_map_new_index       (KoprsTestCelArena *arena);
const KoprsTestCelValue *koprs_test_cel_value_new_lazy_map  (KoprsTestCelArena *arena, KoprsTestCelMemberFunc member, gpointer data);
const KoprsTestCelValue *koprs_test_cel_value_new_error     (KoprsTestCelArena *arena, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* What a JSON node means to expressions. With a schema (OpenAPI, of a custom resource) texts with a format are timestamps, durations and
 * bytes, lists are sets or maps, members have escaped names, and null is an absent member; without, everything is what JSON says. An
 * ERROR where the node does not fit its schema. */
const KoprsTestCelValue *koprs_test_cel_value_new_json      (KoprsTestCelArena *arena, JsonNode *node, JsonNode *schema);

static inline gboolean
koprs_test_cel_value_is_error (const KoprsTestCelValue *self)
{
  return self->kind == KOPRS_TEST_CEL_ERROR;
}

static inline gboolean
koprs_test_cel_value_is_true (const KoprsTestCelValue *self)
{
  return self->kind == KOPRS_TEST_CEL_BOOL && self->boolean;
}

/* As `type (x)` has it. */
const KoprsTestCelType  *koprs_test_cel_value_get_type      (const KoprsTestCelValue *self);

/* Lists, whatever they are made of. */
guint                    koprs_test_cel_list_length         (const KoprsTestCelValue *self);
const KoprsTestCelValue *koprs_test_cel_list_get            (KoprsTestCelArena *arena, const KoprsTestCelValue *self, guint index);

/* Maps: NULL where there is no such key. */
guint                    koprs_test_cel_map_size            (const KoprsTestCelValue *self);
const KoprsTestCelValue *koprs_test_cel_map_get             (KoprsTestCelArena *arena, const KoprsTestCelValue *self,
                                                             const KoprsTestCelValue *key);
const KoprsTestCelValue *koprs_test_cel_map_get_member      (KoprsTestCelArena *arena, const KoprsTestCelValue *self, const char *name);
/* The keys, as many as there are; the array is the arena's. */
const KoprsTestCelValue *const *koprs_test_cel_map_list_keys (KoprsTestCelArena *arena, const KoprsTestCelValue *self, guint *n_keys);

/* What `==` says: numbers by their value whatever their type is, lists of sets and maps without regard to order. */
gboolean                 koprs_test_cel_value_equal         (KoprsTestCelArena *arena, const KoprsTestCelValue *a, const KoprsTestCelValue *b);
/* < 0, 0, > 0 into `order`; FALSE where the two can't be compared (a NaN: TRUE, and 2). */
gboolean                 koprs_test_cel_value_compare       (const KoprsTestCelValue *a, const KoprsTestCelValue *b, int *order);
/* What traversing it costs: code points, bytes, items, members; 1 for all else. */
guint64                  koprs_test_cel_value_size          (const KoprsTestCelValue *self);
/* As an expression would be written that gives it. Appends. */
void                     koprs_test_cel_value_format        (KoprsTestCelArena *arena, const KoprsTestCelValue *self, GString *out);
/* As messages show a key or an index: texts without quotes. In the arena. */
const char              *koprs_test_cel_value_show          (KoprsTestCelArena *arena, const KoprsTestCelValue *self);

/* The name of a member as expressions write it (`a-b` is `a__dash__b`), and back; NULL where there is none. */
char                    *koprs_test_cel_name_escape         (const char *name);
char                    *koprs_test_cel_name_unescape       (const char *name);

G_END_DECLS
