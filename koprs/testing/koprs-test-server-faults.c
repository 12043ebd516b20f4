/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a test lets go wrong, and the time that it lets pass. */

#include "koprs/testing/koprs-test-server-private.h"

static void
add_fault_here (KoprsTestHost *host, gpointer fault)
{
  koprs_test_faults_add (host->faults, fault);
}

/**
 * koprs_test_server_add_fault:
 * @self: a server
 * @fault: a fault, which must not be changed any more
 *
 * Lets something go wrong with requests that come from now on.
 *
 * Of several faults that a request meets the one that was added first has it. A request that a fault kept from being
 * answered is in the log with the status 0.
 *
 * Since: 0.1
 */
void
koprs_test_server_add_fault (KoprsTestServer *self, KoprsTestFault *fault)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));
  g_return_if_fail (KOPRS_IS_TEST_FAULT (fault));

  koprs_test_server_run (self, add_fault_here, fault);
}

static void
remove_fault_here (KoprsTestHost *host, gpointer fault)
{
  koprs_test_faults_remove (host->faults, fault);
}

/**
 * koprs_test_server_remove_fault:
 * @self: a server
 * @fault: a fault
 *
 * Ends a fault. Connections that stand still because of it go on standing still.
 *
 * Since: 0.1
 */
void
koprs_test_server_remove_fault (KoprsTestServer *self, KoprsTestFault *fault)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));
  g_return_if_fail (KOPRS_IS_TEST_FAULT (fault));

  koprs_test_server_run (self, remove_fault_here, fault);
}

static void
clear_faults_here (KoprsTestHost *host, gpointer unused)
{
  koprs_test_faults_clear (host->faults);
}

/**
 * koprs_test_server_clear_faults:
 * @self: a server
 *
 * Ends all faults.
 *
 * Since: 0.1
 */
void
koprs_test_server_clear_faults (KoprsTestServer *self)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));

  koprs_test_server_run (self, clear_faults_here, NULL);
}

typedef struct {
  gboolean flag;
  gboolean done;
  GError *error;
} Change;

static gboolean
change (KoprsTestServer *self, KoprsTestHostFunc function, gboolean flag, GError **error)
{
  Change data = { .flag = flag };

  if (!koprs_test_server_run_or_fail (self, function, &data, error))
    return FALSE;
  if (data.error != NULL)
    g_propagate_error (error, data.error);
  return data.done;
}

static void
drop_here (KoprsTestHost *host, gpointer data)
{
  Change *drop = data;

  drop->done = koprs_test_host_drop (host, &drop->error);
}

/**
 * koprs_test_server_drop_connections:
 * @self: a server
 * @error: the return location for an error
 *
 * Closes every connection, watches included. New ones are taken at once, on the same port.
 *
 * Errors are those of GIO, should the port be taken by somebody else meanwhile.
 *
 * Returns: `TRUE` if the server listens again
 *
 * Since: 0.1
 */
gboolean
koprs_test_server_drop_connections (KoprsTestServer *self, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return change (self, drop_here, FALSE, error);
}

static void
refuse_here (KoprsTestHost *host, gpointer data)
{
  Change *refuse = data;

  refuse->done = koprs_test_host_refuse (host, refuse->flag, &refuse->error);
}

/**
 * koprs_test_server_refuse_connections:
 * @self: a server
 * @refuse: `TRUE` to refuse them, `FALSE` to take them again
 * @error: the return location for an error
 *
 * Closes every connection and listens no more, so that clients are refused; or listens again, on the same port, with
 * all that the server had.
 *
 * Errors are those of GIO, should the port be taken by somebody else meanwhile.
 *
 * Returns: `TRUE` if it is as wanted
 *
 * Since: 0.1
 */
gboolean
koprs_test_server_refuse_connections (KoprsTestServer *self, gboolean refuse, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return change (self, refuse_here, refuse, error);
}

static void
restart_here (KoprsTestHost *host, gpointer data)
{
  Change *restart = data;

  restart->done = koprs_test_host_restart (host, restart->flag, &restart->error);
}

/**
 * koprs_test_server_restart:
 * @self: a server
 * @keep_state: whether the objects stay
 * @error: the return location for an error
 *
 * Does what a restart of a real server looks like: every connection ends, and every old resource version is too old
 * from then on. Without its state the server is a new cluster, whose resource versions begin anew. Users, faults, the
 * script and the log stay, and so do address, authority and tokens.
 *
 * Errors are those of GIO, should the port be taken by somebody else meanwhile.
 *
 * Returns: `TRUE` if the server listens again
 *
 * Since: 0.1
 */
gboolean
koprs_test_server_restart (KoprsTestServer *self, gboolean keep_state, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return change (self, restart_here, keep_state, error);
}

static void
get_time_here (KoprsTestHost *host, gpointer time)
{
  *(gint64 *) time = koprs_test_clock_get_time (host->clock);
}

/**
 * koprs_test_server_dup_time:
 * @self: a server
 *
 * The time on the server's clock, which its timestamps, tokens, certificates, watches and delays go by.
 *
 * Returns: (transfer full) (nullable): the time in UTC, or `NULL` when the server was stopped
 *
 * Since: 0.1
 */
GDateTime *
koprs_test_server_dup_time (KoprsTestServer *self)
{
  g_autoptr (GDateTime) second = NULL;
  gint64 time;

  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), NULL);

  if (!koprs_test_server_run (self, get_time_here, &time))
    return NULL;
  second = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  return g_date_time_add (second, time % G_USEC_PER_SEC);
}

static void
set_time_here (KoprsTestHost *host, gpointer data)
{
  GDateTime *time = data;

  if (time == NULL)
    koprs_test_clock_run (host->clock);
  else
    koprs_test_clock_stop_at (host->clock, g_date_time_to_unix (time) * G_USEC_PER_SEC +
                              g_date_time_get_microsecond (time));
}

/**
 * koprs_test_server_set_time:
 * @self: a server
 * @time_: (nullable): a time, or `NULL` to go by the system's clock again
 *
 * Stops the server's clock at a time. It stands there until it is moved again.
 *
 * What becomes due by a move forward happens before this returns: watches end or send bookmarks, delayed requests are
 * answered. A move backward leaves all of it the wait that it had.
 *
 * Since: 0.1
 */
void
koprs_test_server_set_time (KoprsTestServer *self, GDateTime *time_)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));

  koprs_test_server_run (self, set_time_here, time_);
}

/* No further at once than microseconds can be counted. */
static void
advance_here (KoprsTestHost *host, gpointer milliseconds)
{
  koprs_test_clock_advance (host->clock, MIN (*(gint64 *) milliseconds, G_MAXINT64 / 2000000) * 1000);
}

/**
 * koprs_test_server_advance_time:
 * @self: a server
 * @milliseconds: how far; not negative
 *
 * Moves the server's clock forward, whether it stands or runs, by at most 146,000 years. What becomes due by that happens
 * before this returns.
 *
 * Since: 0.1
 */
void
koprs_test_server_advance_time (KoprsTestServer *self, gint64 milliseconds)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));
  g_return_if_fail (milliseconds >= 0);

  koprs_test_server_run (self, advance_here, &milliseconds);
}
