/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Holds the credential in force, and has it made anew when it is due or was refused: one flight at a time, in a thread of its own that no
 * caller's main context can hold up. Who asks meanwhile waits for that flight, each in the context it asked from. */

#include "koprs/config/koprs-credentials.h"

#include "koprs/config/koprs-identity.h"

/* The files were read just now. */
#define FIRST_LOOK (60 * G_USEC_PER_SEC)

struct _KoprsCredentials
{
  GObject parent_instance;

  KoprsIdentity *identity;      /* of the flight alone, once there was one */

  GMutex lock;                  /* of all below */
  KoprsCredential *current;     /* NULL until there was a flight */
  gint64 token_due;             /* as in KoprsRenewal */
  gint64 token_ends;
  gint64 files_due;
  gboolean flying;
  GList *waiters;               /* of Waiter */
};

/* Somebody who waits for the flight. */
typedef struct {
  gatomicrefcount count;
  GTask *task;
  KoprsCredential *rejected;
  GSource *source;              /* of the cancellable, in the context of the task; or NULL */
} Waiter;

G_DEFINE_FINAL_TYPE (KoprsCredentials, koprs_credentials, G_TYPE_OBJECT)

static void
koprs_credentials_finalize (GObject *object)
{
  KoprsCredentials *self = KOPRS_CREDENTIALS (object);

  koprs_identity_free (self->identity);
  g_clear_pointer (&self->current, koprs_credential_unref);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (koprs_credentials_parent_class)->finalize (object);
}

static void
koprs_credentials_class_init (KoprsCredentialsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koprs_credentials_finalize;
}

static void
koprs_credentials_init (KoprsCredentials *self)
{
  g_mutex_init (&self->lock);
}

/* What is in force before the first flight; nothing, where it takes one to know. */
static void
reset (KoprsCredentials *self)
{
  gboolean waits = koprs_identity_has_token_source (self->identity);

  self->token_due = waits ? 0 : KOPRS_IDENTITY_NEVER;
  self->token_ends = KOPRS_IDENTITY_NEVER;
  self->files_due = koprs_identity_has_files (self->identity) ? g_get_monotonic_time () + FIRST_LOOK : KOPRS_IDENTITY_NEVER;
  g_clear_pointer (&self->current, koprs_credential_unref);
  if (!waits)
    self->current = koprs_identity_make (self->identity, NULL);
}

KoprsCredentials *
koprs_credentials_new (const char *token, const char *token_file, const char *username, const char *password,
                       GTlsCertificate *certificate)
{
  KoprsCredentials *self = g_object_new (KOPRS_TYPE_CREDENTIALS, NULL);

  self->identity = koprs_identity_new (token, token_file, username, password, certificate);
  reset (self);
  return self;
}

void
koprs_credentials_set_plugin (KoprsCredentials *self, KoprsExecPlugin *plugin)
{
  koprs_identity_set_plugin (self->identity, plugin);
  reset (self);
}

void
koprs_credentials_set_files (KoprsCredentials *self, const KoprsSettings *files, GList *authorities)
{
  koprs_identity_set_files (self->identity, files, authorities);
  reset (self);
}

/* Those who wait */

static void
waiter_unref (gpointer data)
{
  Waiter *waiter = data;

  if (!g_atomic_ref_count_dec (&waiter->count))
    return;
  g_clear_pointer (&waiter->rejected, koprs_credential_unref);
  g_object_unref (waiter->task);
  g_free (waiter);
}

static void
waiter_forget_source (Waiter *waiter)
{
  if (waiter->source == NULL)
    return;
  g_source_destroy (waiter->source);
  g_clear_pointer (&waiter->source, g_source_unref);
}

/* Takes the waiter, which is on no list any more. */
static void
waiter_answer (Waiter *waiter, KoprsCredential *credential, const GError *error)
{
  waiter_forget_source (waiter);
  if (credential != NULL)
    g_task_return_pointer (waiter->task, koprs_credential_ref (credential), (GDestroyNotify) koprs_credential_unref);
  else
    g_task_return_error (waiter->task, g_error_copy (error));
  waiter_unref (waiter);
}

static gboolean
on_cancelled (GCancellable *cancellable, gpointer user_data)
{
  Waiter *waiter = user_data;
  KoprsCredentials *self = g_task_get_source_object (waiter->task);
  GList *link;

  g_mutex_lock (&self->lock);
  link = g_list_find (self->waiters, waiter);
  self->waiters = g_list_delete_link (self->waiters, link);
  g_mutex_unlock (&self->lock);
  if (link == NULL)
    return G_SOURCE_REMOVE;
  waiter_forget_source (waiter);
  g_task_return_error_if_cancelled (waiter->task);
  waiter_unref (waiter);
  return G_SOURCE_REMOVE;
}

/* Takes the task. Called with the lock held. */
static void
add_waiter (KoprsCredentials *self, GTask *task, KoprsCredential *rejected)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  Waiter *waiter = g_new0 (Waiter, 1);

  g_atomic_ref_count_init (&waiter->count);
  waiter->task = task;
  waiter->rejected = rejected != NULL ? koprs_credential_ref (rejected) : NULL;
  self->waiters = g_list_prepend (self->waiters, waiter);
  if (cancellable == NULL)
    return;
  waiter->source = g_cancellable_source_new (cancellable);
  g_atomic_ref_count_inc (&waiter->count);
  g_source_set_callback (waiter->source, G_SOURCE_FUNC (on_cancelled), waiter, waiter_unref);
  g_source_attach (waiter->source, g_task_get_context (task));
}

/* Whose wish the flight has not met: it did not ask for a token, but what they have was refused. Called with the lock held. */
static GList *
take_unserved (KoprsCredentials *self, const KoprsRenewal *flight, GList **served)
{
  GList *unserved = NULL;

  *served = NULL;
  for (GList *l = self->waiters; l != NULL; l = l->next)
    {
      Waiter *waiter = l->data;
      gboolean again = waiter->rejected != NULL && waiter->rejected == self->current && !flight->renewed && !flight->force;

      if (again)
        unserved = g_list_prepend (unserved, waiter);
      else
        *served = g_list_prepend (*served, waiter);
    }
  g_list_free (self->waiters);
  return unserved;
}

/* What there is to say after a flight: what is in force, unless that is the very thing that could not be replaced. Called with the lock held. */
static KoprsCredential *
land (KoprsCredentials *self, const KoprsRenewal *flight)
{
  gboolean failed = flight->renewed && !flight->usable;
  KoprsCredential *old = self->current;

  self->token_due = flight->token_due;
  self->token_ends = flight->token_ends;
  self->files_due = flight->files_due;
  if (failed && (flight->force || old == NULL || g_get_monotonic_time () >= self->token_ends))
    {
      self->token_due = 0;
      return NULL;
    }
  self->current = koprs_identity_make (self->identity, old);
  g_clear_pointer (&old, koprs_credential_unref);
  return koprs_credential_ref (self->current);
}

static gpointer
fly_in_thread (gpointer data)
{
  g_autoptr (KoprsCredentials) self = data;
  gboolean more = TRUE;

  while (more)
    {
      KoprsRenewal flight = { FALSE };
      g_autoptr (KoprsCredential) credential = NULL;
      GList *served;

      g_mutex_lock (&self->lock);
      for (GList *l = self->waiters; l != NULL && self->current != NULL; l = l->next)
        flight.force = flight.force || ((Waiter *) l->data)->rejected == self->current;
      flight.token_due = self->token_due;
      flight.token_ends = self->token_ends;
      flight.files_due = self->files_due;
      g_mutex_unlock (&self->lock);

      koprs_identity_renew (self->identity, &flight);

      g_mutex_lock (&self->lock);
      credential = land (self, &flight);
      self->waiters = take_unserved (self, &flight, &served);
      more = self->flying = self->waiters != NULL;
      g_mutex_unlock (&self->lock);

      while (served != NULL)
        {
          waiter_answer (served->data, credential, flight.error);
          served = g_list_delete_link (served, served);
        }
      g_clear_error (&flight.error);
    }
  return NULL;
}

/* Questions */

/* Called with the lock held. */
static gboolean
is_fresh (KoprsCredentials *self, gint64 now)
{
  return self->current != NULL && now < self->token_due && now < self->files_due;
}

KoprsCredential *
koprs_credentials_peek (KoprsCredentials *self, gint64 now)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return is_fresh (self, now) ? koprs_credential_ref (self->current) : NULL;
}

/* Whether what is there will do: nothing can change it, or somebody else has seen to it meanwhile. Called with the lock held. */
static gboolean
is_served (KoprsCredentials *self, KoprsCredential *rejected)
{
  const KoprsIdentity *identity = self->identity;

  if (!koprs_identity_has_token_source (identity) && !koprs_identity_has_files (identity))
    return TRUE;
  if (self->flying || !is_fresh (self, g_get_monotonic_time ()))
    return FALSE;
  return rejected != NULL ? rejected != self->current : !koprs_identity_has_token_source (identity) || koprs_identity_has_plugin (identity);
}

/* Called with the lock held. */
static gboolean
take_off (KoprsCredentials *self, GError **error)
{
  GThread *thread;

  if (self->flying)
    return TRUE;
  thread = g_thread_try_new ("koprs-identity", fly_in_thread, g_object_ref (self), error);
  if (thread == NULL)
    {
      g_object_unref (self);
      return FALSE;
    }
  self->flying = TRUE;
  g_thread_unref (thread);
  return TRUE;
}

void
koprs_credentials_fetch_async (KoprsCredentials *self, KoprsCredential *rejected, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  KoprsCredential *credential = NULL;
  GError *error = NULL;
  gboolean cancelled;

  g_task_set_source_tag (task, koprs_credentials_fetch_async);
  cancelled = g_task_return_error_if_cancelled (task);
  g_mutex_lock (&self->lock);
  if (!cancelled && is_served (self, rejected))
    credential = koprs_credential_ref (self->current);
  else if (!cancelled && take_off (self, &error))
    add_waiter (self, g_object_ref (task), rejected);
  g_mutex_unlock (&self->lock);
  if (error != NULL)
    g_task_return_error (task, error);
  if (credential != NULL)
    g_task_return_pointer (task, credential, (GDestroyNotify) koprs_credential_unref);
  g_object_unref (task);
}

KoprsCredential *
koprs_credentials_fetch_finish (KoprsCredentials *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
koprs_credentials_make_due (KoprsCredentials *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (koprs_identity_has_files (self->identity))
    self->files_due = 0;
  if (koprs_identity_has_token_source (self->identity))
    self->token_due = 0;
}
