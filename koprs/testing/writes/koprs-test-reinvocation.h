/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What changes objects before they are judged comes in one round, and those that ask for it again where somebody changed the object after
 * them. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Policies or webhooks. */
typedef struct {
  GHashTable *invoked;    /* (element-type utf8) those that would come again, a set; NULL: nobody yet */
  GHashTable *due;        /* those that will, a set */
  JsonNode *left;         /* the object as they left it, NULL before the first round */
} KoprsTestInvoked;

/* Zero before the first. */
typedef struct {
  guint round;
  gboolean changed;       /* somebody has changed the object */
  KoprsTestInvoked policies;
  KoprsTestInvoked webhooks;
} KoprsTestReinvocation;

void     koprs_test_reinvocation_clear (KoprsTestReinvocation *self);
/* TRUE: there is another round. */
gboolean koprs_test_reinvocation_next  (KoprsTestReinvocation *self);

/* Before those of one sort come: where others have changed the object since, all are due. object: NULL where there is none. */
void     koprs_test_reinvocation_enter   (KoprsTestReinvocation *self, KoprsTestInvoked *who, JsonNode *object);
void     koprs_test_reinvocation_leave   (KoprsTestReinvocation *self, KoprsTestInvoked *who, JsonNode *object);
/* Whether this one is asked in this round. */
gboolean koprs_test_reinvocation_asks    (KoprsTestReinvocation *self, KoprsTestInvoked *who, const char *key);
/* It changed the object: those before it will be asked again. */
void     koprs_test_reinvocation_change  (KoprsTestReinvocation *self, KoprsTestInvoked *who);
/* It wants to be asked again. */
void     koprs_test_reinvocation_add     (KoprsTestReinvocation *self, KoprsTestInvoked *who, const char *key);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoprsTestReinvocation, koprs_test_reinvocation_clear)

G_END_DECLS
