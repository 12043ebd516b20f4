/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-gc-question.h"

#include "koprs/koprs-resource.h"

struct _KoprsGcQuestion {
  KoprsKeepFunc func;
  gpointer data;
  GDestroyNotify destroy;
  GClosure *closure;         /* instead of all that */
};

/* Neither TRUE nor FALSE, which are all that can be set: still there after the call, nothing was answered. */
#define NOT_SET 2

KoprsGcQuestion *
koprs_gc_question_new_for_func (KoprsKeepFunc func, gpointer data, GDestroyNotify destroy)
{
  KoprsGcQuestion *self = g_new0 (KoprsGcQuestion, 1);

  self->func = func;
  self->data = data;
  self->destroy = destroy;
  return self;
}

KoprsGcQuestion *
koprs_gc_question_new_for_closure (GClosure *closure)
{
  KoprsGcQuestion *self = g_new0 (KoprsGcQuestion, 1);

  self->closure = g_closure_ref (closure);
  g_closure_sink (closure);
  if (G_CLOSURE_NEEDS_MARSHAL (closure))
    g_closure_set_marshal (closure, g_cclosure_marshal_generic);
  return self;
}

void
koprs_gc_question_free (KoprsGcQuestion *self)
{
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_clear_pointer (&self->closure, g_closure_unref);
  g_free (self);
}

/* A function that raises leaves the value as it was. */
static KoprsGcAnswer
ask_closure (GClosure *closure, KoprsResource *resource)
{
  GValue argument = G_VALUE_INIT;
  GValue answer = G_VALUE_INIT;
  KoprsGcAnswer result;

  g_value_init (&argument, KOPRS_TYPE_RESOURCE);
  g_value_set_object (&argument, resource);
  g_value_init (&answer, G_TYPE_BOOLEAN);
  answer.data[0].v_int = NOT_SET;
  g_closure_invoke (closure, &answer, 1, &argument, NULL);
  result = answer.data[0].v_int == NOT_SET ? KOPRS_GC_NO_ANSWER
           : answer.data[0].v_int          ? KOPRS_GC_WANTED
                                           : KOPRS_GC_UNWANTED;
  g_value_unset (&argument);
  g_value_unset (&answer);
  return result;
}

KoprsGcAnswer
koprs_gc_question_ask (KoprsGcQuestion *self, KoprsResource *resource)
{
  if (self->closure != NULL)
    return ask_closure (self->closure, resource);
  return self->func (resource, self->data) ? KOPRS_GC_WANTED : KOPRS_GC_UNWANTED;
}
