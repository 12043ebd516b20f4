/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The state of one decoding: where it is, what it dropped, what was wrong first. Shared by the two ways to decode. */

#include "koprs/testing/schema/koprs-test-type.h"

G_BEGIN_DECLS

typedef struct {
  GString *path;            /* spec.containers[0].image */
  GString *go_path;         /* spec.containers.image */
  const char *go_struct;    /* the innermost struct: Container; NULL outside of any */
  GPtrArray *problems;      /* (element-type utf8) NULL: not wanted */
  GHashTable *duplicates;   /* problems found in the text, to be told when their place comes; NULL: none */
  gboolean keeps_reset;     /* managedFields [] stays: it asks for a reset (of built-in kinds) */
  char *failure;            /* what Go's decoder says, without any frame */
  gboolean final;           /* the failure stands; else a worse one may replace it */
} KoprsTestDecoder;

/* A place to come back to. */
typedef struct {
  gsize path;
  gsize go_path;
} KoprsTestDecoderMark;

void      koprs_test_decoder_init    (KoprsTestDecoder *self);
void      koprs_test_decoder_clear   (KoprsTestDecoder *self);

/* Into a member or an element, and back. */
KoprsTestDecoderMark koprs_test_decoder_enter (KoprsTestDecoder *self, const char *name, gboolean go_sees_it);
KoprsTestDecoderMark koprs_test_decoder_enter_element (KoprsTestDecoder *self, guint index);
void      koprs_test_decoder_leave   (KoprsTestDecoder *self, KoprsTestDecoderMark mark);

/* The field at the current path is not known, or (if the text had it twice) not the only one. */
void      koprs_test_decoder_report_unknown   (KoprsTestDecoder *self);
void      koprs_test_decoder_report_duplicate (KoprsTestDecoder *self);
/* The value does not fit the Go type. The first of these counts, */
void      koprs_test_decoder_fail_type (KoprsTestDecoder *self, const char *found, const char *go_type);
/* any of these more. Takes the message over. */
void      koprs_test_decoder_fail     (KoprsTestDecoder *self, char *message);

/* A new tree, or NULL where the value is absent (null). */
JsonNode *koprs_test_decoder_run_builtin (KoprsTestDecoder *self, const KoprsTestType *type, JsonNode *value);
JsonNode *koprs_test_decoder_run_custom  (KoprsTestDecoder *self, const KoprsTestType *type, JsonNode *value);
/* Names in bytewise order at every level; the tree itself is rearranged. */
void      koprs_test_decoder_sort        (JsonNode *node);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoprsTestDecoder, koprs_test_decoder_clear)

G_END_DECLS
