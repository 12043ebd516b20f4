/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How the server rolls the dice for a fault. Of the server's thread. */

#include "koprs/testing/koprs-test-fault.h"

G_BEGIN_DECLS

struct _KoprsTestFault {
  GObject parent_instance;

  KoprsTestFaultEffect effect;
  char *method;
  char *verb;
  char *path;
  char *resource;
  guint after;
  guint count;
  double probability;
  guint delay;
  guint64 bytes;
  guint status;
  guint retry_after;
  char *content_type;
  char *body;
  guint seen;              /* of the server's thread */
  int hits;                /* atomic */
};

/* For a request that the fault is for: whether it is hit, and counts it. */
gboolean koprs_test_fault_hit        (KoprsTestFault *self, GRand *dice);
/* Whether it has hit as many as it was to hit. */
gboolean koprs_test_fault_is_spent   (KoprsTestFault *self);
/* Whether any request has it. */
gboolean koprs_test_fault_knows_verb (const char *verb);

G_END_DECLS
