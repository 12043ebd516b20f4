/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Pods like those a real cluster's encoder sends, 5.4 KB each, the same on every run: for measuring, and for tests that need bulk. */

#include <glib.h>

/* One Pod, as an item of a list (without kind and apiVersion). */
void bench_pod_append  (GString *out, guint index, guint64 resource_version);

/* A whole PodList. */
void bench_pods_append (GString *out, guint count);
