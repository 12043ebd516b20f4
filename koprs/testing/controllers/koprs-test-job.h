/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One Job: its pods, and what its status says of them. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

#define KOPRS_TEST_JOB_TRACKING "batch.kubernetes.io/job-tracking"
#define KOPRS_TEST_JOB_CONTROLLER "job-controller"
#define KOPRS_TEST_JOB_INDEX "batch.kubernetes.io/job-completion-index"

/* How long a job waits before it tries again, from job to job. */
typedef struct {
  guint failures;           /* since the last success */
  gint64 last;              /* seconds since 1970 */
  GHashTable *ended;        /* uid of a failed pod that is to be replaced → gint64 *, seconds since 1970; NULL: none yet */
} KoprsTestBackoff;

/* A job being looked at. */
typedef struct {
  KoprsTestCluster *cluster;
  KoprsTestKind *kind;
  KoprsTestKind *pod_kind;
  KoprsTestBackoff *backoff;
  JsonNode *live;           /* as it is stored */
  JsonNode *object;         /* as it will be */
  GPtrArray *pods;          /* JsonNode, all of it */
  gint64 now;
  gint64 due;               /* when to look again, 0: not by itself */
} KoprsTestJob;

KoprsTestBackoff *koprs_test_backoff_new  (void);
void              koprs_test_backoff_free (KoprsTestBackoff *self);

/* Returns when it wants to be looked at again, in seconds since 1970, or 0. */
gint64      koprs_test_job_sync         (KoprsTestCluster *cluster, const char *key, KoprsTestBackoff *backoff);
/* Lets go of a pod whose job is there no more. */
void        koprs_test_job_release      (KoprsTestCluster *cluster, const char *pod_key);

/* Its type of end ("Complete", "Failed"), or NULL while it goes on. */
const char *koprs_test_job_get_end      (JsonNode *job);

/* For its parts. */
gboolean    koprs_test_job_is_ending    (const KoprsTestJob *self);
gboolean    koprs_test_job_is_tracked   (JsonNode *pod);
gboolean    koprs_test_job_has_failed   (const KoprsTestJob *self, JsonNode *pod);
gboolean    koprs_test_job_is_active    (JsonNode *pod);
gboolean    koprs_test_job_is_indexed   (const KoprsTestJob *self);
gboolean    koprs_test_job_is_suspended (const KoprsTestJob *self);
gint64      koprs_test_job_get_count    (const KoprsTestJob *self, const char *name);   /* of the status as it will be */
void        koprs_test_job_set_condition (KoprsTestJob *self, const char *type, const char *status, const char *reason,
                                          const char *message);
void        koprs_test_job_wait_until   (KoprsTestJob *self, gint64 time);
/* Counts the pods that have ended and lets them go. */
void        koprs_test_job_count_ended  (KoprsTestJob *self);
/* Lets them go without counting them, and removes them. */
void        koprs_test_job_dismiss_active (KoprsTestJob *self);
/* Makes and removes pods until there are as many as there should be. */
void        koprs_test_job_adjust       (KoprsTestJob *self);
void        koprs_test_job_delete_active (KoprsTestJob *self, gint64 many);
/* "0-2,5" as a set of numbers, and back. */
GHashTable *koprs_test_job_read_indexes (const char *text);
char       *koprs_test_job_write_indexes (GHashTable *indexes);
gint64      koprs_test_job_get_index    (JsonNode *pod);   /* -1: none */


/* Where each index may fail so many times: */
gboolean    koprs_test_job_has_index_limit (const KoprsTestJob *self);
/* Puts indexes that have failed for good into the status. */
void        koprs_test_job_note_failed_indexes (KoprsTestJob *self);
/* Those of the status as it will be, a set of numbers. */
GHashTable *koprs_test_job_get_failed_indexes (const KoprsTestJob *self);
/* Whether a failed pod stays until there is another of its index, which has to know how many failed. */
gboolean    koprs_test_job_awaits_another (const KoprsTestJob *self, JsonNode *pod);
/* When the next pod of that index may be made, in seconds since 1970; 0: at once. */
gint64      koprs_test_job_find_index_wait (KoprsTestJob *self, gint64 index);
/* Tells a new pod of that index how many failed before. */
void        koprs_test_job_annotate_failures (const KoprsTestJob *self, JsonNode *pod, gint64 index);

G_END_DECLS
