/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <gio/gio.h>
#include <koprs/koprs-version.h>

G_BEGIN_DECLS

/**
 * KOPRS_ERROR:
 *
 * The domain of errors that arise on this side of the wire. See [error@Error].
 *
 * Since: 0.1
 */
#define KOPRS_ERROR (koprs_error_quark ())

/**
 * KOPRS_LIBRARY_ERROR:
 *
 * The name of [func@Error.quark]'s domain in Vala, where `Error` would be ambiguous.
 *
 * Since: 0.1
 */
#define KOPRS_LIBRARY_ERROR KOPRS_ERROR

/**
 * KoprsError:
 * @KOPRS_ERROR_MISSING_METADATA: an object lacks a name, a namespace or another field that the call needs
 * @KOPRS_ERROR_SERIALIZATION: text that is not JSON or YAML, or an object that can't be written as such;
 *   from a server: a body that is not what the API promises
 * @KOPRS_ERROR_INVALID_SCOPE: a namespaced kind without a namespace, or a cluster-wide kind with one
 * @KOPRS_ERROR_INVALID_ARGUMENT: an argument that no request can be made from
 * @KOPRS_ERROR_CONFIG: a kubeconfig or service account that is missing, malformed or contradictory
 * @KOPRS_ERROR_NOT_SUPPORTED: something valid that this version of koprs does not do
 * @KOPRS_ERROR_UNKNOWN_KIND: a kind that the server does not serve
 * @KOPRS_ERROR_NAMESPACE_TERMINATING: the namespace is being deleted
 * @KOPRS_ERROR_TIMED_OUT: a deadline of koprs passed
 * @KOPRS_ERROR_FILE: a file of the caller's could not be written
 * @KOPRS_ERROR_BEING_DELETED: the object is being deleted, and what was asked of it can't be done any more
 *
 * What went wrong on this side of the wire. What a server said is in [error@ApiError]; errors of I/O, TLS
 * and cancellation keep the domains that GIO gave them.
 *
 * Since: 0.1
 */
typedef enum {
  KOPRS_ERROR_MISSING_METADATA,
  KOPRS_ERROR_SERIALIZATION,
  KOPRS_ERROR_INVALID_SCOPE,
  KOPRS_ERROR_INVALID_ARGUMENT,
  KOPRS_ERROR_CONFIG,
  KOPRS_ERROR_NOT_SUPPORTED,
  KOPRS_ERROR_UNKNOWN_KIND,
  KOPRS_ERROR_NAMESPACE_TERMINATING,
  KOPRS_ERROR_TIMED_OUT,
  KOPRS_ERROR_FILE,
  KOPRS_ERROR_BEING_DELETED,
} KoprsError;

KOPRS_API
GQuark koprs_error_quark (void);

G_END_DECLS
