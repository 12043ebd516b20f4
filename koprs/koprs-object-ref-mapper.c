/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-object-ref-mapper.h"

#include "koprs/koprs-object-ref.h"
#include "koprs/koprs-resource.h"

/**
 * KoprsObjectRefMapper:
 *
 * Says which objects to reconcile when some other object changes: always those of one list.
 *
 * It is what a controller needs when any change of one kind concerns all objects of another: a
 * configuration that all of them read, a node that all of them may run on.
 *
 * The list is read anew at each call, so that one which changes over time is followed.
 *
 * Since: 0.1
 */
struct _KoprsObjectRefMapper
{
  GObject parent_instance;

  GListModel *refs;
};

enum {
  PROP_REFS = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsObjectRefMapper, koprs_object_ref_mapper, G_TYPE_OBJECT)

static void
koprs_object_ref_mapper_finalize (GObject *object)
{
  KoprsObjectRefMapper *self = KOPRS_OBJECT_REF_MAPPER (object);

  g_clear_object (&self->refs);

  G_OBJECT_CLASS (koprs_object_ref_mapper_parent_class)->finalize (object);
}

static void
koprs_object_ref_mapper_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsObjectRefMapper *self = KOPRS_OBJECT_REF_MAPPER (object);

  switch (id)
    {
    case PROP_REFS:
      g_value_set_object (value, self->refs);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_object_ref_mapper_set_property (GObject *object, guint id, const GValue *value,
                                      GParamSpec *pspec)
{
  KoprsObjectRefMapper *self = KOPRS_OBJECT_REF_MAPPER (object);

  switch (id)
    {
    case PROP_REFS:
      self->refs = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_object_ref_mapper_class_init (KoprsObjectRefMapperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = koprs_object_ref_mapper_finalize;
  object_class->get_property = koprs_object_ref_mapper_get_property;
  object_class->set_property = koprs_object_ref_mapper_set_property;

  /**
   * KoprsObjectRefMapper:refs:
   *
   * The list of [class@ObjectRef] that every change leads to.
   *
   * Since: 0.1
   */
  properties[PROP_REFS] =
    g_param_spec_object ("refs", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_object_ref_mapper_init (KoprsObjectRefMapper *self)
{
}

/**
 * koprs_object_ref_mapper_new:
 * @refs: a list of [class@ObjectRef], such as `koprs_client_make_object_refs()` returns
 *
 * Makes a mapper that leads from every object to the same list. The list is kept, not copied.
 *
 * Returns: (transfer full): the new mapper
 *
 * Since: 0.1
 */
KoprsObjectRefMapper *
koprs_object_ref_mapper_new (GListModel *refs)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (refs), NULL);
  g_return_val_if_fail (g_type_is_a (g_list_model_get_item_type (refs), KOPRS_TYPE_OBJECT_REF) ||
                        g_list_model_get_item_type (refs) == G_TYPE_OBJECT, NULL);

  return g_object_new (KOPRS_TYPE_OBJECT_REF_MAPPER, "refs", refs, NULL);
}

/**
 * koprs_object_ref_mapper_map:
 * @self: a mapper
 * @resource: the object that changed
 *
 * The objects to reconcile because of the change of another one.
 *
 * Returns: (transfer full): a list of [class@ObjectRef]; with this mapper the same for every object
 *
 * Since: 0.1
 */
GListModel *
koprs_object_ref_mapper_map (KoprsObjectRefMapper *self, KoprsResource *resource)
{
  g_return_val_if_fail (KOPRS_IS_OBJECT_REF_MAPPER (self), NULL);
  g_return_val_if_fail (KOPRS_IS_RESOURCE (resource), NULL);

  if (self->refs == NULL)
    return G_LIST_MODEL (g_list_store_new (KOPRS_TYPE_OBJECT_REF));
  return g_object_ref (self->refs);
}
