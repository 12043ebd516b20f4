/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the verbs do with objects over and over, on top of koprs-test-node.h. Objects are trees that came from somebody else:
 * nothing here minds a member of the wrong type. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/kinds/koprs-test-kinds.h"

G_BEGIN_DECLS

gint64      koprs_test_object_get_int      (JsonNode *object, const char *name, gint64 fallback);
gboolean    koprs_test_object_get_boolean  (JsonNode *object, const char *name, gboolean fallback);
/* The strings of an array; never NULL. */
char      **koprs_test_object_dup_strings  (JsonNode *object, const char *name);
gboolean    koprs_test_object_has_string   (JsonNode *object, const char *name, const char *text);
void        koprs_test_object_set_strings  (JsonNode *object, const char *name, const char *const *strings);
/* Elements of an array or members of an object. */
guint       koprs_test_object_count        (JsonNode *object, const char *name);

/* The object's metadata, made when absent. */
JsonNode   *koprs_test_object_metadata     (JsonNode *object);
const char *koprs_test_object_get_name     (JsonNode *object);
/* Makes the member the same as in another object, absent included. Copies. */
void        koprs_test_object_copy_member  (JsonNode *to, JsonNode *from, const char *name);
void        koprs_test_object_set_int      (JsonNode *object, const char *name, gint64 value);

/* A tree of a stored object, with kind and apiVersion in it: those of the given kind, or of a custom resource the version that it is in. */
JsonNode   *koprs_test_object_load         (const KoprsTestKind *kind, KoprsBlob *blob);

/* RFC 3339 in UTC, whole seconds. */
char       *koprs_test_object_format_time  (gint64 seconds);

/* 404 and 409 for the object of that name, in the words of a real server. why: the end of the sentence. */
void       koprs_test_object_set_not_found (GError **error, const KoprsTestKind *kind, const char *name);
void       koprs_test_object_set_conflict  (GError **error, const KoprsTestKind *kind, const char *name, const char *why);

G_END_DECLS
