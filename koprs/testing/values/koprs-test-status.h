/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the server says when it refuses: a GError whose code is the HTTP status and whose message is the Status' message.
 * Reason and details travel inside the error. In: what went wrong. Out: the body, exactly as a real server words it. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define KOPRS_TEST_STATUS (koprs_test_status_quark ())

/* One problem with one field, as in details.causes. */
typedef struct {
  char *reason;     /* FieldValueInvalid, …; see the constructors below */
  char *message;    /* without the field: `Required value: …` */
  char *field;      /* spec.ports[1]; "" where there is none */
} KoprsTestCause;

GQuark     koprs_test_status_quark (void);

/* Any refusal. reason NULL: absent; details NULL: absent, else taken over. */
void       koprs_test_status_set (GError **error, int code, const char *reason, JsonObject *details,
                                  const char *format, ...) G_GNUC_PRINTF (5, 6);
/* text/plain instead of a Status: the message is the whole body. */
void       koprs_test_status_set_plain (GError **error, int code, const char *body);
/* 400 without details. */
void       koprs_test_status_set_bad_request (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* 500 without reason or details, which is what a real server answers to some mistakes of its clients. */
void       koprs_test_status_set_internal (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* 500 with the reason InternalError: "Internal error occurred: " and what is said, which is its one cause as well. */
void       koprs_test_status_set_broken (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* 422 with one cause per problem; kind is the Kind, group and name may be "". Takes no ownership of the causes. */
void       koprs_test_status_set_invalid (GError **error, const char *group, const char *kind, const char *name,
                                          GPtrArray *causes);
/* 422 about a query parameter or an options body: kind is ListOptions, CreateOptions, …. */
void       koprs_test_status_set_option (GError **error, const char *kind, const char *field, const char *reason,
                                         const char *message);

/* Additions to an error of this domain; anything else is left alone. */
void       koprs_test_status_set_retry_after (GError *error, guint seconds);
void       koprs_test_status_set_continue (GError *error, const char *token);

/* details{name?, group?, kind}; NULL and "" are left out. */
JsonObject *koprs_test_status_details (const char *name, const char *group, const char *kind);
void       koprs_test_status_details_add_cause (JsonObject *details, const char *reason, const char *message,
                                                const char *field);

guint      koprs_test_status_get_retry_after (const GError *error);
gboolean   koprs_test_status_is_plain (const GError *error);
/* The Status as one line of JSON, without the newline. An error of another domain becomes a 500. */
void       koprs_test_status_write (GString *out, const GError *error);
/* The HTTP code of any error. */
guint      koprs_test_status_get_code (const GError *error);

/* Lists of causes: (element-type KoprsTestCause), which free their elements. */
GPtrArray *koprs_test_causes_new (void);
void       koprs_test_causes_add (GPtrArray *causes, const char *reason, const char *field, const char *format, ...)
  G_GNUC_PRINTF (4, 5);

#define KOPRS_TEST_CAUSE_REQUIRED "FieldValueRequired"
#define KOPRS_TEST_CAUSE_INVALID "FieldValueInvalid"
#define KOPRS_TEST_CAUSE_FORBIDDEN "FieldValueForbidden"
#define KOPRS_TEST_CAUSE_UNSUPPORTED "FieldValueNotSupported"
#define KOPRS_TEST_CAUSE_DUPLICATE "FieldValueDuplicate"
#define KOPRS_TEST_CAUSE_TOO_LONG "FieldValueTooLong"
#define KOPRS_TEST_CAUSE_INTERNAL "InternalError"
#define KOPRS_TEST_CAUSE_TYPE "FieldValueTypeInvalid"

G_END_DECLS
