/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The built-in kinds of Kubernetes 1.37 in their served, stable versions, as its discovery lists them. */

#include "koprs/testing/kinds/koprs-test-kinds-builtin.h"
#include "koprs/testing/kinds/koprs-test-kinds.h"

/* clang-format off */
#define N KOPRS_TEST_KIND_NAMESPACED
#define S KOPRS_TEST_KIND_STATUS
#define SC KOPRS_TEST_KIND_SCALE
#define G KOPRS_TEST_KIND_GENERATION
#define RV KOPRS_TEST_KIND_NEEDS_VERSION
#define PC KOPRS_TEST_KIND_PUT_CREATES
#define DO KOPRS_TEST_KIND_DELETE_ANSWERS_OBJECT
#define NC KOPRS_TEST_KIND_NO_COLLECTION
#define CO KOPRS_TEST_KIND_CREATE_ONLY
#define RO KOPRS_TEST_KIND_READ_ONLY
#define AL KOPRS_TEST_KIND_ALIAS
#define OR KOPRS_TEST_KIND_ORPHANS

const KoprsTestBuiltin koprs_test_builtins[] = {
  { "", "v1", "Binding", "bindings", NULL, NULL, N | CO },
  { "", "v1", "ComponentStatus", "componentstatuses", "cs", NULL, RO, "v1 ComponentStatus is deprecated in v1.19+" },
  { "", "v1", "ConfigMap", "configmaps", "cm", NULL, N },
  { "", "v1", "Endpoints", "endpoints", "ep", NULL, N | PC,
    "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice" },
  { "", "v1", "Event", "events", "ev", NULL, N | PC },
  { "", "v1", "LimitRange", "limitranges", "limits", NULL, N },
  { "", "v1", "Namespace", "namespaces", "ns", NULL, S | NC },
  { "", "v1", "Node", "nodes", "no", NULL, S },
  { "", "v1", "PersistentVolumeClaim", "persistentvolumeclaims", "pvc", NULL, N | S | DO },
  { "", "v1", "PersistentVolume", "persistentvolumes", "pv", NULL, S | DO },
  { "", "v1", "Pod", "pods", "po", "all", N | S | G | DO },
  { "", "v1", "PodTemplate", "podtemplates", NULL, NULL, N | G | DO },
  { "", "v1", "ReplicationController", "replicationcontrollers", "rc", "all", N | S | SC | G | OR },
  { "", "v1", "ResourceQuota", "resourcequotas", "quota", NULL, N | S | DO },
  { "", "v1", "Secret", "secrets", NULL, NULL, N },
  { "", "v1", "ServiceAccount", "serviceaccounts", "sa", NULL, N | DO },
  { "", "v1", "Service", "services", "svc", "all", N | S | PC | DO },
  { "apiregistration.k8s.io", "v1", "APIService", "apiservices", NULL, "api-extensions", S },
  { "apps", "v1", "ControllerRevision", "controllerrevisions", NULL, NULL, N },
  { "apps", "v1", "DaemonSet", "daemonsets", "ds", "all", N | S | G },
  { "apps", "v1", "Deployment", "deployments", "deploy", "all", N | S | SC | G },
  { "apps", "v1", "ReplicaSet", "replicasets", "rs", "all", N | S | SC | G },
  { "apps", "v1", "StatefulSet", "statefulsets", "sts", "all", N | S | SC | G },
  { "events.k8s.io", "v1", "Event", "events", "ev", NULL, N | PC | AL },
  { "authentication.k8s.io", "v1", "SelfSubjectReview", "selfsubjectreviews", NULL, NULL, CO },
  { "authentication.k8s.io", "v1", "TokenReview", "tokenreviews", NULL, NULL, CO },
  { "authorization.k8s.io", "v1", "LocalSubjectAccessReview", "localsubjectaccessreviews", NULL, NULL, N | CO },
  { "authorization.k8s.io", "v1", "SelfSubjectAccessReview", "selfsubjectaccessreviews", NULL, NULL, CO },
  { "authorization.k8s.io", "v1", "SelfSubjectRulesReview", "selfsubjectrulesreviews", NULL, NULL, CO },
  { "authorization.k8s.io", "v1", "SubjectAccessReview", "subjectaccessreviews", NULL, NULL, CO },
  { "autoscaling", "v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers", "hpa", "all", N | S | G },
  { "autoscaling", "v1", "HorizontalPodAutoscaler", "horizontalpodautoscalers", "hpa", "all", N | S | G | AL },
  { "batch", "v1", "CronJob", "cronjobs", "cj", "all", N | S | G },
  { "batch", "v1", "Job", "jobs", NULL, "all", N | S | G | OR },
  { "certificates.k8s.io", "v1", "CertificateSigningRequest", "certificatesigningrequests", "csr", NULL, S },
  { "certificates.k8s.io", "v1", "ClusterTrustBundle", "clustertrustbundles", NULL, NULL, 0 },
  { "certificates.k8s.io", "v1", "PodCertificateRequest", "podcertificaterequests", NULL, NULL, N | S },
  { "networking.k8s.io", "v1", "IngressClass", "ingressclasses", NULL, NULL, G },
  { "networking.k8s.io", "v1", "Ingress", "ingresses", "ing", NULL, N | S | G },
  { "networking.k8s.io", "v1", "IPAddress", "ipaddresses", "ip", NULL, 0 },
  { "networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies", "netpol", NULL, N | G },
  { "networking.k8s.io", "v1", "ServiceCIDR", "servicecidrs", NULL, NULL, S },
  { "policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets", "pdb", NULL, N | S | G | RV },
  { "rbac.authorization.k8s.io", "v1", "ClusterRoleBinding", "clusterrolebindings", NULL, NULL, PC },
  { "rbac.authorization.k8s.io", "v1", "ClusterRole", "clusterroles", NULL, NULL, PC },
  { "rbac.authorization.k8s.io", "v1", "RoleBinding", "rolebindings", NULL, NULL, N | PC },
  { "rbac.authorization.k8s.io", "v1", "Role", "roles", NULL, NULL, N | PC },
  { "storage.k8s.io", "v1", "CSIDriver", "csidrivers", NULL, NULL, DO },
  { "storage.k8s.io", "v1", "CSINode", "csinodes", NULL, NULL, S | DO },
  { "storage.k8s.io", "v1", "CSIStorageCapacity", "csistoragecapacities", NULL, NULL, N },
  { "storage.k8s.io", "v1", "StorageClass", "storageclasses", "sc", NULL, DO },
  { "storage.k8s.io", "v1", "VolumeAttachment", "volumeattachments", NULL, NULL, S | DO },
  { "storage.k8s.io", "v1", "VolumeAttributesClass", "volumeattributesclasses", "vac", NULL, DO },
  { "admissionregistration.k8s.io", "v1", "MutatingAdmissionPolicy", "mutatingadmissionpolicies", NULL, "api-extensions", G },
  { "admissionregistration.k8s.io", "v1", "MutatingAdmissionPolicyBinding", "mutatingadmissionpolicybindings", NULL, "api-extensions", G },
  { "admissionregistration.k8s.io", "v1", "MutatingWebhookConfiguration", "mutatingwebhookconfigurations", NULL, "api-extensions", G },
  { "admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicy", "validatingadmissionpolicies", NULL, "api-extensions", S | G },
  { "admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicyBinding", "validatingadmissionpolicybindings", NULL, "api-extensions", G },
  { "admissionregistration.k8s.io", "v1", "ValidatingWebhookConfiguration", "validatingwebhookconfigurations", NULL, "api-extensions", G },
  { "apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions", "crd crds", "api-extensions", S | G },
  { "scheduling.k8s.io", "v1", "PriorityClass", "priorityclasses", "pc", NULL, G },
  { "coordination.k8s.io", "v1", "Lease", "leases", NULL, NULL, N | RV | PC },
  { "node.k8s.io", "v1", "RuntimeClass", "runtimeclasses", NULL, NULL, 0 },
  { "discovery.k8s.io", "v1", "EndpointSlice", "endpointslices", NULL, NULL, N | G },
  { "resource.k8s.io", "v1", "DeviceClass", "deviceclasses", NULL, NULL, G | DO },
  { "resource.k8s.io", "v1", "DeviceTaintRule", "devicetaintrules", NULL, NULL, S | G },
  { "resource.k8s.io", "v1", "ResourceClaim", "resourceclaims", NULL, NULL, N | S | DO },
  { "resource.k8s.io", "v1", "ResourceClaimTemplate", "resourceclaimtemplates", NULL, NULL, N | DO },
  { "resource.k8s.io", "v1", "ResourceSlice", "resourceslices", NULL, NULL, G | DO },
  { "flowcontrol.apiserver.k8s.io", "v1", "FlowSchema", "flowschemas", NULL, NULL, S | G },
  { "flowcontrol.apiserver.k8s.io", "v1", "PriorityLevelConfiguration", "prioritylevelconfigurations", NULL, NULL, S | G },
  { "storagemigration.k8s.io", "v1", "StorageVersionMigration", "storageversionmigrations", NULL, NULL, S },
  { NULL },
};
/* clang-format on */
