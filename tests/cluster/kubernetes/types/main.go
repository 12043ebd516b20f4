// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT

// Command types prints koprs/testing/data/builtin-types.txt: which fields the built-in kinds have, in the order in which Go
// sends them, and how lists and maps merge. Field order, presence and patch keys come from the Go types, list and
// map types and defaults from the published OpenAPI documents.
//
//	go run ./types $(go list -m -f '{{.Dir}}' k8s.io/kubernetes)/api/openapi-spec/v3 > …/builtin-types.txt
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sort"
	"strings"

	admissionregistrationv1 "k8s.io/api/admissionregistration/v1"
	appsv1 "k8s.io/api/apps/v1"
	authenticationv1 "k8s.io/api/authentication/v1"
	authorizationv1 "k8s.io/api/authorization/v1"
	autoscalingv1 "k8s.io/api/autoscaling/v1"
	autoscalingv2 "k8s.io/api/autoscaling/v2"
	batchv1 "k8s.io/api/batch/v1"
	certificatesv1 "k8s.io/api/certificates/v1"
	coordinationv1 "k8s.io/api/coordination/v1"
	corev1 "k8s.io/api/core/v1"
	discoveryv1 "k8s.io/api/discovery/v1"
	eventsv1 "k8s.io/api/events/v1"
	flowcontrolv1 "k8s.io/api/flowcontrol/v1"
	networkingv1 "k8s.io/api/networking/v1"
	nodev1 "k8s.io/api/node/v1"
	policyv1 "k8s.io/api/policy/v1"
	rbacv1 "k8s.io/api/rbac/v1"
	resourcev1 "k8s.io/api/resource/v1"
	schedulingv1 "k8s.io/api/scheduling/v1"
	storagev1 "k8s.io/api/storage/v1"
	storagemigrationv1 "k8s.io/api/storagemigration/v1"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	apiregistrationv1 "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1"
)

type kind struct {
	group, version string
	objects        []any
}

var kinds = []kind{
	{"", "v1", []any{corev1.Binding{}, corev1.ComponentStatus{}, corev1.ConfigMap{}, corev1.Endpoints{}, corev1.Event{}, corev1.LimitRange{}, corev1.Namespace{},
		corev1.Node{}, corev1.PersistentVolume{}, corev1.PersistentVolumeClaim{}, corev1.Pod{}, corev1.PodTemplate{},
		corev1.ReplicationController{}, corev1.ResourceQuota{}, corev1.Secret{}, corev1.Service{}, corev1.ServiceAccount{}}},
	{"admissionregistration.k8s.io", "v1", []any{admissionregistrationv1.MutatingAdmissionPolicy{},
		admissionregistrationv1.MutatingAdmissionPolicyBinding{}, admissionregistrationv1.MutatingWebhookConfiguration{},
		admissionregistrationv1.ValidatingAdmissionPolicy{}, admissionregistrationv1.ValidatingAdmissionPolicyBinding{},
		admissionregistrationv1.ValidatingWebhookConfiguration{}}},
	{"apiextensions.k8s.io", "v1", []any{apiextensionsv1.CustomResourceDefinition{}}},
	{"apiregistration.k8s.io", "v1", []any{apiregistrationv1.APIService{}}},
	{"apps", "v1", []any{appsv1.ControllerRevision{}, appsv1.DaemonSet{}, appsv1.Deployment{}, appsv1.ReplicaSet{}, appsv1.StatefulSet{}}},
	{"authentication.k8s.io", "v1", []any{authenticationv1.SelfSubjectReview{}, authenticationv1.TokenRequest{}, authenticationv1.TokenReview{}}},
	{"authorization.k8s.io", "v1", []any{authorizationv1.LocalSubjectAccessReview{}, authorizationv1.SelfSubjectAccessReview{},
		authorizationv1.SelfSubjectRulesReview{}, authorizationv1.SubjectAccessReview{}}},
	{"autoscaling", "v1", []any{autoscalingv1.HorizontalPodAutoscaler{}, autoscalingv1.Scale{}}},
	{"autoscaling", "v2", []any{autoscalingv2.HorizontalPodAutoscaler{}}},
	{"batch", "v1", []any{batchv1.CronJob{}, batchv1.Job{}}},
	{"certificates.k8s.io", "v1", []any{certificatesv1.CertificateSigningRequest{}, certificatesv1.ClusterTrustBundle{},
		certificatesv1.PodCertificateRequest{}}},
	{"coordination.k8s.io", "v1", []any{coordinationv1.Lease{}}},
	{"discovery.k8s.io", "v1", []any{discoveryv1.EndpointSlice{}}},
	{"events.k8s.io", "v1", []any{eventsv1.Event{}}},
	{"flowcontrol.apiserver.k8s.io", "v1", []any{flowcontrolv1.FlowSchema{}, flowcontrolv1.PriorityLevelConfiguration{}}},
	{"networking.k8s.io", "v1", []any{networkingv1.IPAddress{}, networkingv1.Ingress{}, networkingv1.IngressClass{},
		networkingv1.NetworkPolicy{}, networkingv1.ServiceCIDR{}}},
	{"node.k8s.io", "v1", []any{nodev1.RuntimeClass{}}},
	{"policy", "v1", []any{policyv1.Eviction{}, policyv1.PodDisruptionBudget{}}},
	{"rbac.authorization.k8s.io", "v1", []any{rbacv1.ClusterRole{}, rbacv1.ClusterRoleBinding{}, rbacv1.Role{}, rbacv1.RoleBinding{}}},
	{"resource.k8s.io", "v1", []any{resourcev1.DeviceClass{}, resourcev1.DeviceTaintRule{}, resourcev1.ResourceClaim{}, resourcev1.ResourceClaimTemplate{},
		resourcev1.ResourceSlice{}}},
	{"scheduling.k8s.io", "v1", []any{schedulingv1.PriorityClass{}}},
	{"storage.k8s.io", "v1", []any{storagev1.CSIDriver{}, storagev1.CSINode{}, storagev1.CSIStorageCapacity{}, storagev1.StorageClass{},
		storagev1.VolumeAttachment{}, storagev1.VolumeAttributesClass{}}},
	{"storagemigration.k8s.io", "v1", []any{storagemigrationv1.StorageVersionMigration{}}},
}

// Types with a JSON form of their own.
var special = map[string]string{
	"k8s.io/apimachinery/pkg/apis/meta/v1.Time":                                             "t",
	"k8s.io/apimachinery/pkg/apis/meta/v1.MicroTime":                                        "mt",
	"k8s.io/apimachinery/pkg/apis/meta/v1.Duration":                                         "s",
	"k8s.io/apimachinery/pkg/api/resource.Quantity":                                         "q",
	"k8s.io/apimachinery/pkg/util/intstr.IntOrString":                                       "is",
	"k8s.io/apimachinery/pkg/runtime.RawExtension":                                          "any",
	"k8s.io/apimachinery/pkg/apis/meta/v1.FieldsV1":                                         "any",
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSON":                         "any",
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSONSchemaPropsOrBool":        "~apiextensions/v1.JSONSchemaProps",
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSONSchemaPropsOrArray":       "~apiextensions/v1.JSONSchemaProps",
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSONSchemaPropsOrStringArray": "~apiextensions/v1.JSONSchemaProps",
}

// The part of an OpenAPI schema that matters here.
type schema struct {
	Ref        string             `json:"$ref"`
	AllOf      []schema           `json:"allOf"`
	Properties map[string]*schema `json:"properties"`
	Default    any                `json:"default"`
	ListType   string             `json:"x-kubernetes-list-type"`
	ListKeys   []string           `json:"x-kubernetes-list-map-keys"`
	MapType    string             `json:"x-kubernetes-map-type"`
}

var (
	schemas      = map[string]*schema{}
	lines        = map[string][]string{}
	openAPINames = map[string]string{}
	listKeys     = map[string]map[string]bool{} // type → its fields that are keys of some list
)

func openAPIName(t reflect.Type) string {
	parts := strings.SplitN(t.PkgPath(), "/", 2)
	host := strings.Split(parts[0], ".")
	for i, j := 0, len(host)-1; i < j; i, j = i+1, j-1 {
		host[i], host[j] = host[j], host[i]
	}
	return strings.Join(host, ".") + "." + strings.ReplaceAll(parts[1], "/", ".") + "." + t.Name()
}

func shortName(t reflect.Type) string {
	parts := strings.Split(t.PkgPath(), "/")
	return strings.Join(parts[len(parts)-2:], "/") + "." + t.Name()
}

func typeName(t reflect.Type) string {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if name, ok := special[t.PkgPath()+"."+t.Name()]; ok {
		return name
	}
	switch t.Kind() {
	case reflect.String:
		return "s"
	case reflect.Bool:
		return "b"
	case reflect.Int, reflect.Int64:
		return "i64"
	case reflect.Int32:
		return "i32"
	case reflect.Float64:
		return "f"
	case reflect.Map:
		return "{" + typeName(t.Elem()) + "}"
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return "x"
		}
		return "[" + typeName(t.Elem()) + "]"
	case reflect.Struct:
		visit(t)
		return shortName(t)
	}
	panic("no form for " + t.String())
}

// Always sent, only when not empty, or when the pointer is set.
func presence(t reflect.Type, tag string) string {
	omit := strings.Contains(tag, ",omitempty")
	zero := strings.Contains(tag, ",omitzero")
	switch {
	case !omit && !zero && t.Kind() == reflect.Pointer:
		return " ! ?"
	case !omit && !zero, t.Kind() == reflect.Struct && !zero:
		return " !"
	case t.Kind() == reflect.Pointer:
		return " ?"
	}
	return ""
}

func merge(field reflect.StructField) string {
	strategy := field.Tag.Get("patchStrategy")
	out := ""
	for _, word := range strings.Split(strategy, ",") {
		switch word {
		case "merge":
			out += strings.TrimSuffix(" merge:"+field.Tag.Get("patchMergeKey"), ":")
		case "retainKeys":
			out += " retain"
		case "replace":
			out += " replace"
		}
	}
	return out
}

func namedScalar(t reflect.Type) string {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if _, ok := special[t.PkgPath()+"."+t.Name()]; !ok && t.Kind() == reflect.String && t.PkgPath() != "" {
		return " #" + t.String()
	}
	return ""
}

// The field's number in protobuf, or "" for one that protobuf leaves out.
func number(field reflect.StructField) string {
	parts := strings.Split(field.Tag.Get("protobuf"), ",")
	if len(parts) < 2 {
		return ""
	}
	return parts[1]
}

// What is inlined in JSON is a message of its own in protobuf: messages are the numbers of those around the field.
func describe(owner reflect.Type, field reflect.StructField, name, tag string, messages []string) string {
	text := " " + name + " " + typeName(field.Type) + presence(field.Type, tag) + merge(field) + namedScalar(field.Type)
	if path := append(messages, number(field)); !slices.Contains(path, "") {
		text += " @" + strings.Join(path, ".")
	}
	s := schemas[openAPIName(owner)]
	if s == nil || s.Properties[name] == nil {
		if s != nil && len(s.Properties) > 0 {
			fmt.Fprintln(os.Stderr, "not in OpenAPI:", owner, name)
		}
		return text
	}
	p := s.Properties[name]
	switch p.ListType {
	case "map":
		element := field.Type
		for element.Kind() == reflect.Pointer || element.Kind() == reflect.Slice {
			element = element.Elem()
		}
		if listKeys[shortName(element)] == nil {
			listKeys[shortName(element)] = map[string]bool{}
		}
		for _, key := range p.ListKeys {
			listKeys[shortName(element)][key] = true
		}
		text += " map:" + strings.Join(p.ListKeys, ",")
	case "set":
		text += " set"
	}
	if p.MapType != "" {
		text += " " + p.MapType
	}
	return text
}

func fields(owner, t reflect.Type, messages, out []string) []string {
	for i := range t.NumField() {
		field := t.Field(i)
		tag := field.Tag.Get("json")
		name := strings.Split(tag, ",")[0]
		if name == "-" {
			continue
		}
		if name == "" {
			out = fields(owner, field.Type, append(slices.Clone(messages), number(field)), out)
			continue
		}
		out = append(out, describe(owner, field, name, tag, slices.Clone(messages)))
	}
	return out
}

func visit(t reflect.Type) {
	name := shortName(t)
	if _, ok := lines[name]; ok {
		return
	}
	lines[name] = nil
	openAPINames[name] = openAPIName(t)
	lines[name] = fields(t, t, nil, nil)
}

func readSchemas(folder string) {
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil || len(files) == 0 {
		panic("no OpenAPI documents in " + folder)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			panic(err)
		}
		var document struct {
			Components struct {
				Schemas map[string]*schema `json:"schemas"`
			} `json:"components"`
		}
		if err := json.Unmarshal(text, &document); err != nil {
			panic(err)
		}
		for name, s := range document.Components.Schemas {
			schemas[name] = s
		}
	}
}

// Defaults that merging needs: of keys, and those that are not simply the empty value.
func withDefault(owner, line string) string {
	name := strings.Fields(line)[0]
	s := schemas[openAPINames[owner]]
	if s == nil || s.Properties[name] == nil || s.Properties[name].Default == nil {
		return line
	}
	value, err := json.Marshal(s.Properties[name].Default)
	if err != nil {
		panic(err)
	}
	empty := string(value) == `""` || string(value) == "0" || string(value) == "{}" || string(value) == "false"
	if empty && !listKeys[owner][name] || string(value) == "{}" {
		return line
	}
	return line + " =" + string(value)
}

func main() {
	readSchemas(os.Args[1])
	fmt.Println("# The built-in kinds, as types/main.go of tests/cluster/kubernetes prints them from k8s.io/api. Not edited by hand.")
	fmt.Println("# kind GROUP VERSION KIND TYPE; then each type and its fields: name type flags.")
	fmt.Println("# Types: s i32 i64 f b x(bytes) t(time) mt(micro time) q(quantity) is(int or string) any ~T(a T, or what is no object) [list] {map} or a name.")
	fmt.Println("# ! always sent, ? a pointer: sent when set, else sent when not empty; map:KEYS and set: list types; atomic: map type; granular: not atomic here;")
	fmt.Println("# merge:KEY retain replace: strategic merge; #Go type of strings; @protobuf number, after those of inlined messages; =default.")
	for _, k := range kinds {
		for _, object := range k.objects {
			t := reflect.TypeOf(object)
			visit(t)
			group := k.group
			if group == "" {
				group = "-"
			}
			fmt.Println("kind", group, k.version, t.Name(), shortName(t))
		}
	}
	names := make([]string, 0, len(lines))
	for name := range lines {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		flags := ""
		if s := schemas[openAPINames[name]]; s != nil && s.MapType == "atomic" {
			flags = " atomic"
		}
		fmt.Println("type " + name + flags)
		for _, line := range lines[name] {
			fmt.Println(withDefault(name, line))
		}
	}
}
