/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-faults.h"

#include "koprs/testing/koprs-test-fault-private.h"

#include <string.h>

#define GARBAGE 48

struct _KoprsTestFaults {
  GPtrArray *faults;
  GRand *dice;
};

KoprsTestFaults *
koprs_test_faults_new (guint32 seed)
{
  KoprsTestFaults *self = g_new0 (KoprsTestFaults, 1);

  self->faults = g_ptr_array_new_with_free_func (g_object_unref);
  self->dice = g_rand_new_with_seed (seed);
  return self;
}

void
koprs_test_faults_free (KoprsTestFaults *self)
{
  g_ptr_array_unref (self->faults);
  g_rand_free (self->dice);
  g_free (self);
}

void
koprs_test_faults_add (KoprsTestFaults *self, KoprsTestFault *fault)
{
  g_ptr_array_add (self->faults, g_object_ref (fault));
}

void
koprs_test_faults_remove (KoprsTestFaults *self, KoprsTestFault *fault)
{
  g_ptr_array_remove (self->faults, fault);
}

void
koprs_test_faults_clear (KoprsTestFaults *self)
{
  g_ptr_array_set_size (self->faults, 0);
}

GPtrArray *
koprs_test_faults_get (KoprsTestFaults *self)
{
  return self->faults;
}

static gboolean
is_of_resource (const char *wanted, const KoprsTestAttributes *attributes)
{
  g_autofree char *resource = NULL;

  if (!attributes->is_resource)
    return FALSE;
  resource = g_strconcat (attributes->resource, *attributes->group != '\0' ? "." : "", attributes->group, NULL);
  return strcmp (wanted, resource) == 0;
}

static gboolean
is_for (KoprsTestFault *fault, const char *method, const KoprsTestAttributes *attributes)
{
  return (fault->method == NULL || strcmp (fault->method, method) == 0) &&
         (fault->verb == NULL || strcmp (fault->verb, attributes->verb) == 0) &&
         (fault->path == NULL || g_pattern_match_simple (fault->path, attributes->path)) &&
         (fault->resource == NULL || is_of_resource (fault->resource, attributes));
}

/* The first that hits has it; those after it do not count it. */
KoprsTestFault *
koprs_test_faults_meet (KoprsTestFaults *self, const char *method, const KoprsTestAttributes *attributes)
{
  for (guint i = 0; i < self->faults->len; i++)
    {
      KoprsTestFault *fault = g_ptr_array_index (self->faults, i);

      if (is_for (fault, method, attributes) && koprs_test_fault_hit (fault, self->dice))
        return g_object_ref (fault);
    }
  return NULL;
}

void
koprs_test_faults_append_garbage (KoprsTestFaults *self, GString *out)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < GARBAGE; i++)
    {
      int byte = g_rand_int_range (self->dice, 1, 256);

      g_string_append_c (out, byte == '\n' ? '#' : byte);
    }
  /* Whatever the dice said, this is no JSON. */
  g_string_append (out, "}]\n");
}
