/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-source.h"

void
koprs_test_source_free (KoprsTestSource *self)
{
  self->free (self);
}

void
koprs_test_source_wake (KoprsTestSource *self)
{
  if (self->wake != NULL)
    self->wake (self->wake_data);
}
