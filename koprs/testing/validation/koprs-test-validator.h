/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A place in an object and the causes found so far; every check of a value goes through one. */

#include "koprs/testing/schema/koprs-test-type.h"
#include "koprs/testing/values/koprs-test-status.h"

G_BEGIN_DECLS

typedef struct {
  GPtrArray *causes;        /* (element-type KoprsTestCause) */
  GPtrArray *warnings;      /* (element-type utf8) or NULL */
  GString *path;            /* spec.ports[1].name */
  const KoprsTestType *root; /* of the object */
  gboolean unrefined;       /* schemas count as they are written: with formats that nobody knows, without the types of int-or-string */
} KoprsTestValidator;

void     koprs_test_validator_init         (KoprsTestValidator *self, GPtrArray *causes, GPtrArray *warnings);
void     koprs_test_validator_clear        (KoprsTestValidator *self);

/* One step down; what it returns brings back. */
gsize    koprs_test_validator_enter        (KoprsTestValidator *self, const char *name);
gsize    koprs_test_validator_enter_index  (KoprsTestValidator *self, guint index);
gsize    koprs_test_validator_enter_key    (KoprsTestValidator *self, const char *key);
void     koprs_test_validator_leave        (KoprsTestValidator *self, gsize mark);

/* Causes about the current place. detail "" where there is none; value NULL is null. */
void     koprs_test_validator_required     (KoprsTestValidator *self, const char *detail);
void     koprs_test_validator_invalid      (KoprsTestValidator *self, JsonNode *value, const char *format, ...) G_GNUC_PRINTF (3, 4);
/* Of the whole value, whatever the place. */
void     koprs_test_validator_invalid_whole (KoprsTestValidator *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void     koprs_test_validator_forbidden    (KoprsTestValidator *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The same of one member of the place where the validator is. */
void     koprs_test_validator_required_at  (KoprsTestValidator *self, const char *name, const char *detail);
void     koprs_test_validator_invalid_at   (KoprsTestValidator *self, const char *name, JsonNode *value, const char *detail);
void     koprs_test_validator_forbidden_at (KoprsTestValidator *self, const char *name, const char *detail);
void     koprs_test_validator_duplicate    (KoprsTestValidator *self, JsonNode *value);
void     koprs_test_validator_not_found    (KoprsTestValidator *self, JsonNode *value);
void     koprs_test_validator_too_long     (KoprsTestValidator *self, gint64 limit);
void     koprs_test_validator_too_many     (KoprsTestValidator *self, guint count, gint64 limit);
/* values: as they are quoted in the message, NULL-terminated. */
void     koprs_test_validator_unsupported  (KoprsTestValidator *self, JsonNode *value, const char *const *values);
/* One cause `Invalid value` for each problem (element-type utf8), which are emptied. */
void     koprs_test_validator_take_problems (KoprsTestValidator *self, const char *value, GPtrArray *problems);

/* Checks of a member by name; the value is as for Go: absent is "" or 0. */
void     koprs_test_validator_need_text    (KoprsTestValidator *self, JsonNode *object, const char *name, const char *detail);
void     koprs_test_validator_one_of       (KoprsTestValidator *self, JsonNode *object, const char *name,
                                            const char *const *values);
void     koprs_test_validator_at_least     (KoprsTestValidator *self, JsonNode *object, const char *name, gint64 least,
                                            const char *detail);
/* A member that, if it is there, is like the key of a label; and one whose members are all labels. */
void     koprs_test_validator_check_key_at (KoprsTestValidator *self, JsonNode *object, const char *name);
void     koprs_test_validator_check_labels_at (KoprsTestValidator *self, JsonNode *object, const char *name);
/* Calls back for each element of an array member that is an object, inside its place. */
typedef void (*KoprsTestValidatorFunc) (KoprsTestValidator *self, JsonNode *element);
void     koprs_test_validator_for_each     (KoprsTestValidator *self, JsonNode *object, const char *name,
                                            KoprsTestValidatorFunc check);

/* The parts of koprs_test_validation_check (), one file each. */
void     koprs_test_validator_check_metadata (KoprsTestValidator *self, KoprsTestSchema *schema, JsonNode *metadata, JsonNode *old);
/* The metadata of an object inside another. */
void     koprs_test_validator_check_embedded (KoprsTestValidator *self, JsonNode *metadata);
/* Of a template for Pods, in the place of the template. */
void     koprs_test_validator_check_template_metadata (KoprsTestValidator *self, JsonNode *metadata);
/* apiVersion, kind and metadata of an object inside another. */
void     koprs_test_validator_check_object_parts (KoprsTestValidator *self, JsonNode *value);
/* FALSE: text is no DNS label, and a cause says so of the value, after the prefix. */
gboolean koprs_test_validator_check_dns_label (KoprsTestValidator *self, const char *text, const char *value, const char *prefix);
/* old: NULL, or what the value was: what did not change is not judged again. */
void     koprs_test_validator_check_openapi (KoprsTestValidator *self, JsonNode *openapi, JsonNode *value, JsonNode *old);
/* A number, by all that the schema says of numbers. */
void     koprs_test_validator_check_number (KoprsTestValidator *self, JsonNode *openapi, JsonNode *value);
gboolean koprs_test_validator_knows_format (const char *type, const char *format);
gboolean koprs_test_validator_fits_format  (const char *format, const char *text);
/* Sets without doubles, keys that are unique, embedded resources that are whole. */
void     koprs_test_validator_check_lists  (KoprsTestValidator *self, const KoprsTestType *type, JsonNode *value);
void     koprs_test_validator_check_builtin (KoprsTestValidator *self, KoprsTestSchema *schema, JsonNode *object, JsonNode *old);
void     koprs_test_validator_check_definition (KoprsTestValidator *self, JsonNode *definition, JsonNode *old);
void     koprs_test_validator_check_registration (KoprsTestValidator *self, JsonNode *object, JsonNode *old);
/* Rules as they are written, right here. */
void     koprs_test_validator_check_rule_texts (KoprsTestValidator *self, JsonNode *schema);
/* What the rules of a whole schema mean, where nothing is wrong with the schema: n_before: how many causes were not about it. */
void     koprs_test_validator_check_rules (KoprsTestValidator *self, JsonNode *schema, guint n_before);
void     koprs_test_validator_check_policy (KoprsTestValidator *self, JsonNode *policy, JsonNode *old);
void     koprs_test_validator_check_policy_binding (KoprsTestValidator *self, JsonNode *binding, JsonNode *old);
void     koprs_test_validator_check_mutating_policy (KoprsTestValidator *self, JsonNode *policy, JsonNode *old);
void     koprs_test_validator_check_mutating_policy_binding (KoprsTestValidator *self, JsonNode *binding, JsonNode *old);
void     koprs_test_validator_check_namespace (KoprsTestValidator *self, JsonNode *object, JsonNode *old);
void     koprs_test_validator_check_ingress (KoprsTestValidator *self, JsonNode *ingress, JsonNode *old);
void     koprs_test_validator_check_autoscaler (KoprsTestValidator *self, JsonNode *autoscaler, JsonNode *old);
void     koprs_test_validator_check_disruption_budget (KoprsTestValidator *self, JsonNode *budget, JsonNode *old);
void     koprs_test_validator_check_priority_class (KoprsTestValidator *self, JsonNode *class, JsonNode *old);
void     koprs_test_validator_check_flow_schema (KoprsTestValidator *self, JsonNode *schema, JsonNode *old);
void     koprs_test_validator_check_priority_level (KoprsTestValidator *self, JsonNode *level, JsonNode *old);
/* Those of them that every server has are as in its list ("schemas" or "levels"), but for that member, if it is named; and their conditions. */
void     koprs_test_validator_check_fixed_spec (KoprsTestValidator *self, JsonNode *object, const char *list, const char *except);
void     koprs_test_validator_check_typed_conditions (KoprsTestValidator *self, JsonNode *object);
void     koprs_test_validator_check_storage_class (KoprsTestValidator *self, JsonNode *class, JsonNode *old);
void     koprs_test_validator_check_device_class (KoprsTestValidator *self, JsonNode *class, JsonNode *old);
void     koprs_test_validator_check_device_claim (KoprsTestValidator *self, JsonNode *claim, JsonNode *old);
void     koprs_test_validator_check_device_template (KoprsTestValidator *self, JsonNode *template, JsonNode *old);
void     koprs_test_validator_check_device_slice (KoprsTestValidator *self, JsonNode *slice, JsonNode *old);
/* Which nodes are meant; and one term of that. any_value: labels may have values that no label has. */
void     koprs_test_validator_check_node_selector (KoprsTestValidator *self, JsonNode *selector);
void     koprs_test_validator_check_node_term (KoprsTestValidator *self, JsonNode *term, gboolean any_value);
void     koprs_test_validator_check_topologies (KoprsTestValidator *self, JsonNode *class);
/* The member tolerations, with their keys or without; and those alone. */
void     koprs_test_validator_check_tolerations (KoprsTestValidator *self, JsonNode *object, gboolean keys);
void     koprs_test_validator_check_toleration_keys (KoprsTestValidator *self, JsonNode *object);
void     koprs_test_validator_check_attributes_class (KoprsTestValidator *self, JsonNode *class, JsonNode *old);
void     koprs_test_validator_check_runtime_class (KoprsTestValidator *self, JsonNode *class, JsonNode *old);
void     koprs_test_validator_check_ingress_class (KoprsTestValidator *self, JsonNode *class, JsonNode *old);
void     koprs_test_validator_check_csi_driver (KoprsTestValidator *self, JsonNode *driver, JsonNode *old);
void     koprs_test_validator_check_claim (KoprsTestValidator *self, JsonNode *claim, JsonNode *old);
void     koprs_test_validator_check_volume (KoprsTestValidator *self, JsonNode *volume, JsonNode *old);
/* A cause where a member is no longer what it was; nothing where old is NULL. */
void     koprs_test_validator_freeze (KoprsTestValidator *self, JsonNode *object, JsonNode *old, const char *name);
void     koprs_test_validator_check_quota (KoprsTestValidator *self, JsonNode *quota, JsonNode *old);
/* What a container's resources are called, and that they are below their limits. */
void     koprs_test_validator_check_resources (KoprsTestValidator *self, JsonNode *container);
/* Amounts as containers have them, at the place of that name; and that large pages are not all there is. */
void     koprs_test_validator_check_container_amounts (KoprsTestValidator *self, JsonNode *amounts, const char *place);
void     koprs_test_validator_check_huge_pages (KoprsTestValidator *self, JsonNode *limits, JsonNode *requests);
void     koprs_test_validator_check_limit_range (KoprsTestValidator *self, JsonNode *range, JsonNode *old);
/* A resource's name, in the place of its amount; and whether more of it may be promised than there is. */
void     koprs_test_validator_check_resource_name (KoprsTestValidator *self, const char *name, gboolean of_containers);
gboolean koprs_test_validator_may_overcommit (const char *name);
/* An address in the current place (FALSE: with a cause); what only endpoints may not be; and a network. canonical: in one form only. */
gboolean koprs_test_validator_check_ip (KoprsTestValidator *self, const char *text, gboolean canonical);
void     koprs_test_validator_check_endpoint_ip (KoprsTestValidator *self, const char *text);
void     koprs_test_validator_check_network (KoprsTestValidator *self, const char *text);
gboolean koprs_test_validator_is_ipv6 (const char *text);
/* A member that is a port's number; or its number or name. */
gboolean koprs_test_validator_check_port_number (KoprsTestValidator *self, JsonNode *object, const char *name);
void     koprs_test_validator_check_port_reference (KoprsTestValidator *self, JsonNode *object, const char *name);
/* The name of a port of Services and endpoints. */
void     koprs_test_validator_check_port_label (KoprsTestValidator *self, JsonNode *port, gboolean needed);
void     koprs_test_validator_check_node (KoprsTestValidator *self, JsonNode *node, JsonNode *old);
void     koprs_test_validator_check_trust_bundle (KoprsTestValidator *self, JsonNode *bundle, JsonNode *old);
/* Who signs: a domain and a path; of the member signerName. */
void     koprs_test_validator_check_signer (KoprsTestValidator *self, const char *signer);
void     koprs_test_validator_check_signing_request (KoprsTestValidator *self, JsonNode *object, JsonNode *old);
void     koprs_test_validator_check_service (KoprsTestValidator *self, JsonNode *service, JsonNode *old);
void     koprs_test_validator_check_endpoints (KoprsTestValidator *self, JsonNode *endpoints, JsonNode *old);
void     koprs_test_validator_check_endpoint_slice (KoprsTestValidator *self, JsonNode *slice, JsonNode *old);
void     koprs_test_validator_check_secret_type (KoprsTestValidator *self, JsonNode *secret);
void     koprs_test_validator_check_network_policy (KoprsTestValidator *self, JsonNode *policy, JsonNode *old);
void     koprs_test_validator_check_pod_spec (KoprsTestValidator *self, JsonNode *spec);
/* What the parts of a Pod's spec say of each other; and a volume that is projected. */
void     koprs_test_validator_check_pod_parts (KoprsTestValidator *self, JsonNode *spec);
/* The volumes of a spec; those that are fine (element-type utf8 JsonNode), which borrow from it. Free with g_hash_table_unref (). */
GHashTable *koprs_test_validator_check_sources (KoprsTestValidator *self, JsonNode *spec);
/* All containers; known: those volumes. What they see, and what is done to them: grace: the seconds that the Pod has to end. */
void     koprs_test_validator_check_containers (KoprsTestValidator *self, JsonNode *spec, GHashTable *known);
void     koprs_test_validator_check_environment (KoprsTestValidator *self, JsonNode *container);
void     koprs_test_validator_check_probes  (KoprsTestValidator *self, JsonNode *container, gint64 grace);
/* What only a Pod itself must fulfil, not a template. old: NULL where it is new. */
void     koprs_test_validator_check_pod_only (KoprsTestValidator *self, JsonNode *spec, JsonNode *old);
/* A field of the Pod that is read: one of those that are known; and an amount that a container has. */
void     koprs_test_validator_check_field_reference (KoprsTestValidator *self, JsonNode *reference, const char *const *known);
void     koprs_test_validator_check_resource_reference (KoprsTestValidator *self, JsonNode *reference, gboolean of_volume);
/* A path that does not leave the place where it begins; reserved: nor does it begin with two dots. */
void     koprs_test_validator_check_inner_path (KoprsTestValidator *self, JsonNode *object, const char *name, gboolean reserved);
/* Who the Pod is, what it shares and where it wants to be, how it is called. */
void     koprs_test_validator_check_pod_users (KoprsTestValidator *self, JsonNode *spec);
void     koprs_test_validator_check_pod_sharing (KoprsTestValidator *self, JsonNode *spec);
void     koprs_test_validator_check_pod_names (KoprsTestValidator *self, JsonNode *spec);
void     koprs_test_validator_check_affinity (KoprsTestValidator *self, JsonNode *spec);
/* The key and the value of a taint, of a Node or a device. */
void     koprs_test_validator_check_taint_names (KoprsTestValidator *self, JsonNode *taint);
void     koprs_test_validator_check_spread  (KoprsTestValidator *self, JsonNode *spec);
void     koprs_test_validator_check_projected (KoprsTestValidator *self, JsonNode *volume);
void     koprs_test_validator_check_webhooks (KoprsTestValidator *self, JsonNode *configuration, JsonNode *old);
void     koprs_test_validator_check_selector (KoprsTestValidator *self, JsonNode *object, const char *name);
/* The conversion of a definition's spec. */
void     koprs_test_validator_check_conversion (KoprsTestValidator *self, JsonNode *spec);
/* Where a webhook is, and what it understands, at the place of that name. demand: what is said where it understands nothing. */
void     koprs_test_validator_check_client (KoprsTestValidator *self, JsonNode *client, const char *name);
void     koprs_test_validator_check_review_versions (KoprsTestValidator *self, JsonNode *versions, const char *name, const char *demand);
/* The matchConditions of a webhook, or of a policy's spec. */
void     koprs_test_validator_check_match_conditions (KoprsTestValidator *self, JsonNode *spec);
/* A rule with operations, of a webhook. */
void     koprs_test_validator_check_rule (KoprsTestValidator *self, JsonNode *rule);
/* Numbers and strategies of what has Pods, before and after its template; and of Jobs. */
void     koprs_test_validator_check_rollout_head (KoprsTestValidator *self, JsonNode *spec, const char *kind);
void     koprs_test_validator_check_rollout_tail (KoprsTestValidator *self, JsonNode *spec, const char *kind);
void     koprs_test_validator_check_job_counts (KoprsTestValidator *self, JsonNode *spec);
/* The spec of a Job that is made later. */
void     koprs_test_validator_check_job_spec (KoprsTestValidator *self, JsonNode *spec);
void     koprs_test_validator_check_cron_job (KoprsTestValidator *self, JsonNode *object, JsonNode *old);
void     koprs_test_validator_check_replication_controller (KoprsTestValidator *self, JsonNode *controller, JsonNode *old);
void     koprs_test_validator_check_pod_template (KoprsTestValidator *self, JsonNode *object, JsonNode *old);
void     koprs_test_validator_check_workload (KoprsTestValidator *self, JsonNode *object, JsonNode *old);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoprsTestValidator, koprs_test_validator_clear)

G_END_DECLS
