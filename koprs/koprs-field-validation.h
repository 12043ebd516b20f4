/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <glib-object.h>
#include <koprs/koprs-version.h>

G_BEGIN_DECLS

/**
 * KoprsFieldValidation:
 * @KOPRS_FIELD_VALIDATION_DEFAULT: as the server has it, which is to warn
 * @KOPRS_FIELD_VALIDATION_IGNORE: such fields are dropped silently
 * @KOPRS_FIELD_VALIDATION_WARN: such fields are dropped, and a warning says so
 * @KOPRS_FIELD_VALIDATION_STRICT: such fields make the request fail with
 *   `KOPRS_API_ERROR_BAD_REQUEST`
 *
 * What a server does about fields that the kind does not have, and about fields that are given
 * twice.
 *
 * Since: 0.1
 */
typedef enum {
  KOPRS_FIELD_VALIDATION_DEFAULT,
  KOPRS_FIELD_VALIDATION_IGNORE,
  KOPRS_FIELD_VALIDATION_WARN,
  KOPRS_FIELD_VALIDATION_STRICT,
} KoprsFieldValidation;

G_END_DECLS
