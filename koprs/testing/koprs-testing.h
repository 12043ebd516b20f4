/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#define KOPRS_TESTING_INSIDE

#include <koprs/testing/koprs-test-error.h>
#include <koprs/testing/koprs-test-expectation.h>
#include <koprs/testing/koprs-test-fault.h>
#include <koprs/testing/koprs-test-request.h>
#include <koprs/testing/koprs-test-server-options.h>
#include <koprs/testing/koprs-test-server.h>
#include <koprs/testing/koprs-test-user.h>
#include <koprs/testing/koprs-testing-enum-types.h>

#undef KOPRS_TESTING_INSIDE
