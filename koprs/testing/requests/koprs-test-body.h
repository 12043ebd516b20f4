/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Request bodies: from bytes to a tree of the right kind, or the error that a real server has for them. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/schema/koprs-test-decode.h"

G_BEGIN_DECLS

/* The object of a create or replace, decoded. problems (element-type utf8): what deserves a warning. */
JsonNode *koprs_test_body_parse_object (KoprsTestCall *call, KoprsTestFieldValidation validation, GPtrArray *problems,
                                        GError **error);
/* The same for a body of another, built-in kind than the path has, as some subresources take it. */
JsonNode *koprs_test_body_parse_other  (KoprsTestCall *call, const char *group, const char *version, const char *kind,
                                        KoprsTestFieldValidation validation, GPtrArray *problems, GError **error);
/* A patch, or the small object that a subresource takes. problems as above. */
JsonNode *koprs_test_body_parse_patch  (KoprsTestCall *call, const char *message, GPtrArray *problems, GError **error);
/* The body of an apply, which may be YAML and must be of that kind. conflicts (element-type utf8): keys that are there twice, */
JsonNode *koprs_test_body_parse_apply  (KoprsTestCall *call, const char *api_version, const char *kind, GPtrArray *conflicts,
                                        GError **error);
/* which are judged only once the rest of the body has passed. problems as above. */
gboolean  koprs_test_body_check_conflicts (GPtrArray *conflicts, KoprsTestFieldValidation validation, GPtrArray *problems,
                                           GError **error);
/* DeleteOptions; an empty body gives an empty object. */
JsonNode *koprs_test_body_parse_options (KoprsTestCall *call, GError **error);

G_END_DECLS
