/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Which texts may be names, label keys, label values. Each function adds what is wrong (element-type utf8), in the words of a real
 * server, and adds nothing where the text is fine. */

#include <glib.h>

G_BEGIN_DECLS

/* [prefix/]name: keys of labels and annotations, finalizers. */
void koprs_test_names_check_key        (const char *text, GPtrArray *problems);
void koprs_test_names_check_label      (const char *text, GPtrArray *problems);
/* Names of objects: a DNS subdomain; one label of it; one that begins with a letter; anything that can stand in a path. A prefix is the
 * beginning of a name and may end in a dash. */
void koprs_test_names_check_subdomain  (const char *text, gboolean prefix, GPtrArray *problems);
void koprs_test_names_check_dns_label  (const char *text, gboolean prefix, GPtrArray *problems);
void koprs_test_names_check_path_segment (const char *text, gboolean prefix, GPtrArray *problems);
/* Keys of a ConfigMap or a Secret. */
void koprs_test_names_check_data_key   (const char *text, GPtrArray *problems);

/* One label that begins with a letter. */
void koprs_test_names_check_dns_1035   (const char *text, GPtrArray *problems);
#define KOPRS_TEST_NAMES_1035_RULE \
  "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an " \
  "alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')"

/* The problems joined by "; ", or NULL where there are none. */
char *koprs_test_names_join            (GPtrArray *problems);

G_END_DECLS
