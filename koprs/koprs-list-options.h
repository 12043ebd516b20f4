/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-types.h>
#include <koprs/koprs-version.h>

G_BEGIN_DECLS

/**
 * KoprsResourceVersionMatch:
 * @KOPRS_RESOURCE_VERSION_MATCH_UNSET: as the server reads a version without this, which depends on
 *   the limit
 * @KOPRS_RESOURCE_VERSION_MATCH_EXACT: the state at exactly this version; `KOPRS_API_ERROR_EXPIRED`
 *   if it is forgotten
 * @KOPRS_RESOURCE_VERSION_MATCH_NOT_OLDER_THAN: this version or a later one
 *
 * How the resource version of a list is read.
 *
 * Since: 0.1
 */
typedef enum {
  KOPRS_RESOURCE_VERSION_MATCH_UNSET,
  KOPRS_RESOURCE_VERSION_MATCH_EXACT,
  KOPRS_RESOURCE_VERSION_MATCH_NOT_OLDER_THAN,
} KoprsResourceVersionMatch;

#define KOPRS_TYPE_LIST_OPTIONS (koprs_list_options_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsListOptions, koprs_list_options, KOPRS, LIST_OPTIONS, GObject)

KOPRS_API
KoprsListOptions *koprs_list_options_new (void);

KOPRS_API
const char *koprs_list_options_get_label_selector (KoprsListOptions *self);
KOPRS_API
void koprs_list_options_set_label_selector (KoprsListOptions *self, const char *label_selector);
KOPRS_API
const char *koprs_list_options_get_field_selector (KoprsListOptions *self);
KOPRS_API
void koprs_list_options_set_field_selector (KoprsListOptions *self, const char *field_selector);
KOPRS_API
guint koprs_list_options_get_limit (KoprsListOptions *self);
KOPRS_API
void koprs_list_options_set_limit (KoprsListOptions *self, guint limit);
KOPRS_API
guint koprs_list_options_get_page_size (KoprsListOptions *self);
KOPRS_API
void koprs_list_options_set_page_size (KoprsListOptions *self, guint page_size);
KOPRS_API
const char *koprs_list_options_get_continue_token (KoprsListOptions *self);
KOPRS_API
void koprs_list_options_set_continue_token (KoprsListOptions *self, const char *continue_token);
KOPRS_API
const char *koprs_list_options_get_resource_version (KoprsListOptions *self);
KOPRS_API
void koprs_list_options_set_resource_version (KoprsListOptions *self, const char *resource_version);
KOPRS_API
KoprsResourceVersionMatch koprs_list_options_get_resource_version_match (KoprsListOptions *self);
KOPRS_API
void koprs_list_options_set_resource_version_match (KoprsListOptions *self,
                                                    KoprsResourceVersionMatch resource_version_match);
KOPRS_API
guint koprs_list_options_get_timeout (KoprsListOptions *self);
KOPRS_API
void koprs_list_options_set_timeout (KoprsListOptions *self, guint timeout);

G_END_DECLS
