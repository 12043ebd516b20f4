/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <gio/gio.h>

G_BEGIN_DECLS

/* Every public class, so that headers that name each other need not include each other. */
typedef struct _KoprsApplyOptions KoprsApplyOptions;
typedef struct _KoprsApplyResult KoprsApplyResult;
typedef struct _KoprsClient KoprsClient;
typedef struct _KoprsCondition KoprsCondition;
typedef struct _KoprsConfig KoprsConfig;
typedef struct _KoprsCreateOptions KoprsCreateOptions;
typedef struct _KoprsDeleteOptions KoprsDeleteOptions;
typedef struct _KoprsGcOptions KoprsGcOptions;
typedef struct _KoprsGcResult KoprsGcResult;
typedef struct _KoprsGetOptions KoprsGetOptions;
typedef struct _KoprsKind KoprsKind;
typedef struct _KoprsListOptions KoprsListOptions;
typedef struct _KoprsObjectRef KoprsObjectRef;
typedef struct _KoprsObjectRefMapper KoprsObjectRefMapper;
typedef struct _KoprsPatchOptions KoprsPatchOptions;
typedef struct _KoprsReplaceOptions KoprsReplaceOptions;
typedef struct _KoprsResource KoprsResource;
typedef struct _KoprsResourceBuilder KoprsResourceBuilder;
typedef struct _KoprsResourceList KoprsResourceList;
typedef struct _KoprsScope KoprsScope;
typedef struct _KoprsStore KoprsStore;
typedef struct _KoprsWaitOptions KoprsWaitOptions;
typedef struct _KoprsWatchOptions KoprsWatchOptions;
typedef struct _KoprsWatcher KoprsWatcher;

G_END_DECLS
