/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* One suite, two servers. Each test gets a client and a namespace of its own, on the cluster that KOPRS_TEST_KUBECONFIG names, else on a
 * KoprsTestServer. What is asserted here was seen on a real kube-apiserver; a difference is a fault of the test server. */

#pragma once

#include <koprs/koprs.h>

G_BEGIN_DECLS

typedef struct {
  GObject *server;          /* NULL on a real cluster */
  KoprsClient *client;
  char *namespace_;
  KoprsScope *scope;        /* that namespace */
  KoprsScope *everywhere;
} Conformance;

typedef void (*ConformanceTest) (Conformance *self);
typedef void (*ConformanceDataTest) (Conformance *self, gconstpointer data);
typedef gboolean (*ConformanceCheck) (gpointer user_data);

void           conformance_add         (const char *path, ConformanceTest test);
/* The same with data, which stays the caller's and has to live as long as the tests. */
void           conformance_add_data    (const char *path, ConformanceDataTest test, gconstpointer data);

/* A ConfigMap of that name with data.colour, as it goes to the server or as the server has it. */
KoprsResource *conformance_config_map  (Conformance *self, const char *name, const char *colour);
KoprsResource *conformance_create      (Conformance *self, const char *name, const char *colour);

KoprsResource *conformance_from_json   (const char *json);

/* Runs the main context until it is so; fails the test after 30 s. */
void           conformance_wait        (ConformanceCheck check, gpointer user_data);

/* The kind Widget of the group koprs-test.example.com, known to the server when this returns. With a status subresource. */
KoprsKind     *conformance_install_kind (Conformance *self);

#define conformance_assert_string(resource, path, wanted) \
  G_STMT_START { \
    g_autofree char *_text = koprs_resource_dup_string (resource, path); \
    g_assert_cmpstr (_text, ==, wanted); \
  } G_STMT_END

G_END_DECLS
