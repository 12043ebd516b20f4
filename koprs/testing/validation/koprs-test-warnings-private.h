/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the files of koprs-test-warnings share. base: the path of what holds a template, with its last dot; empty for a pod. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What is warned of in objects of a kind. old: NULL for create. */
typedef struct {
  const char *resource;
  void (*check) (GPtrArray *warnings, JsonNode *object, JsonNode *old);
} KoprsTestWarningsRow;

/* Ended by a NULL resource. */
extern const KoprsTestWarningsRow koprs_test_warnings_workloads[];
extern const KoprsTestWarningsRow koprs_test_warnings_networks[];
extern const KoprsTestWarningsRow koprs_test_warnings_others[];

typedef void (*KoprsTestWarningsCheck) (GPtrArray *warnings, const char *path, const char *text);

void      koprs_test_warnings_say            (GPtrArray *warnings, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The elements of an array among the members; none where there is no array. */
guint     koprs_test_warnings_count          (JsonNode *node, const char *name);
JsonNode *koprs_test_warnings_element        (JsonNode *node, const char *name, guint index);

/* Addresses that are not written as they should be. */
void      koprs_test_warnings_check_ip       (GPtrArray *warnings, const char *path, const char *text);
void      koprs_test_warnings_check_cidr     (GPtrArray *warnings, const char *path, const char *text);
/* The texts of a list, each by its path. */
void      koprs_test_warnings_check_list     (GPtrArray *warnings, JsonNode *node, const char *name, const char *path,
                                              KoprsTestWarningsCheck check);

/* What is said of a label of nodes that went out of use; NULL for others. */
const char *koprs_test_warnings_find_label   (const char *label);
void      koprs_test_warnings_check_term     (GPtrArray *warnings, JsonNode *term, gboolean values, const char *path);
/* Bytes come whole. amounts: a map of quantities, path its path. */
void      koprs_test_warnings_check_fraction (GPtrArray *warnings, JsonNode *amounts, const char *path, const char *name);
void      koprs_test_warnings_check_claim    (GPtrArray *warnings, JsonNode *spec, const char *path);

void      koprs_test_warnings_check_pod      (GPtrArray *warnings, JsonNode *pod, const char *base);
void      koprs_test_warnings_check_volumes  (GPtrArray *warnings, JsonNode *spec, const char *base);
void      koprs_test_warnings_check_ports    (GPtrArray *warnings, JsonNode *spec, const char *base);

G_END_DECLS
