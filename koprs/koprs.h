/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#define KOPRS_INSIDE

#include <koprs/koprs-api-error.h>
#include <koprs/koprs-apply-all.h>
#include <koprs/koprs-apply-options.h>
#include <koprs/koprs-apply-result.h>
#include <koprs/koprs-client-delete.h>
#include <koprs/koprs-client-discovery.h>
#include <koprs/koprs-client-list.h>
#include <koprs/koprs-client-patch.h>
#include <koprs/koprs-client-read.h>
#include <koprs/koprs-client-watch.h>
#include <koprs/koprs-client-write.h>
#include <koprs/koprs-client.h>
#include <koprs/koprs-condition.h>
#include <koprs/koprs-config.h>
#include <koprs/koprs-create-options.h>
#include <koprs/koprs-delete-options.h>
#include <koprs/koprs-enum-types.h>
#include <koprs/koprs-error.h>
#include <koprs/koprs-field-validation.h>
#include <koprs/koprs-finalizers-remove.h>
#include <koprs/koprs-finalizers.h>
#include <koprs/koprs-gc-options.h>
#include <koprs/koprs-gc-result.h>
#include <koprs/koprs-gc-scoped.h>
#include <koprs/koprs-gc.h>
#include <koprs/koprs-get-options.h>
#include <koprs/koprs-kind.h>
#include <koprs/koprs-list-options.h>
#include <koprs/koprs-namespaces.h>
#include <koprs/koprs-object-ref-mapper.h>
#include <koprs/koprs-object-ref.h>
#include <koprs/koprs-patch-options.h>
#include <koprs/koprs-replace-options.h>
#include <koprs/koprs-resource-builder.h>
#include <koprs/koprs-resource-list.h>
#include <koprs/koprs-resource.h>
#include <koprs/koprs-resources-delete.h>
#include <koprs/koprs-resources-file.h>
#include <koprs/koprs-resources-list.h>
#include <koprs/koprs-resources-refs.h>
#include <koprs/koprs-resources.h>
#include <koprs/koprs-scope.h>
#include <koprs/koprs-status.h>
#include <koprs/koprs-store.h>
#include <koprs/koprs-types.h>
#include <koprs/koprs-version.h>
#include <koprs/koprs-wait-options.h>
#include <koprs/koprs-wait-scoped.h>
#include <koprs/koprs-wait.h>
#include <koprs/koprs-watch-options.h>
#include <koprs/koprs-watcher.h>

#undef KOPRS_INSIDE
