// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT

package main

import (
	"slices"

	appsv1 "k8s.io/api/apps/v1"
	autoscalingv1 "k8s.io/api/autoscaling/v1"
	corev1 "k8s.io/api/core/v1"
	policyv1 "k8s.io/api/policy/v1"
	"k8s.io/apimachinery/pkg/api/equality"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/apimachinery/pkg/util/intstr"
	"k8s.io/client-go/util/retry"
	"k8s.io/utils/ptr"
)

var (
	configMaps  = schema.GroupVersionResource{Version: "v1", Resource: "configmaps"}
	definitions = schema.GroupVersionResource{Group: "apiextensions.k8s.io", Version: "v1", Resource: "customresourcedefinitions"}
)

var objectCases = []testCase{
	{"a typed object is created, read, updated and deleted", typedObject},
	{"a Pod comes back as it was sent", podRoundTrip},
	{"a stale resource version is a conflict", staleVersion},
	{"each kind of patch does what it says", patches},
	{"a status is written beside its spec", statusBesideSpec},
	{"a finalizer holds a deletion until it is removed", finalizers},
	{"deletion preconditions are checked", preconditions},
	{"a Deployment is scaled through its subresource", scale},
	{"a Pod is evicted", eviction},
	{"a missing object, one that exists and a bad one have their own errors", errorsByReason},
	{"dry run changes nothing", dryRun},
	{"a custom resource is defined and lives", customResource},
	{"a collection is deleted by its labels", deleteCollection},
}

func configMap(name string, data map[string]string) *corev1.ConfigMap {
	return &corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Name: name}, Data: data}
}

func typedObject(w *world) {
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	object := configMap("typed", map[string]string{"a": "1", "umlaut": "ä <b>"})
	object.BinaryData = map[string][]byte{"raw": {0, 255, 10}}
	created := must1(client.Create(w, object, metav1.CreateOptions{}))
	require(created.UID != "" && created.ResourceVersion != "" && !created.CreationTimestamp.IsZero(), "no identity: %v", created.ObjectMeta)
	created.Data["b"] = "2"
	updated := must1(client.Update(w, created, metav1.UpdateOptions{}))
	require(updated.ResourceVersion != created.ResourceVersion, "an update left the version alone")
	read := must1(client.Get(w, "typed", metav1.GetOptions{}))
	require(read.Data["b"] == "2" && read.Data["umlaut"] == "ä <b>" && slices.Equal(read.BinaryData["raw"], []byte{0, 255, 10}), "read %v", read.Data)
	must(client.Delete(w, "typed", metav1.DeleteOptions{}))
	_, err := client.Get(w, "typed", metav1.GetOptions{})
	require(apierrors.IsNotFound(err), "after deletion: %v", err)
}

func pod(name string) *corev1.Pod {
	return &corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{Name: name, Labels: map[string]string{"app": name}},
		Spec: corev1.PodSpec{
			Containers: []corev1.Container{{
				Name: "main", Image: "example.com/image:1", Command: []string{"sleep", "1d"},
				Env:   []corev1.EnvVar{{Name: "A", Value: "1"}, {Name: "NODE", ValueFrom: &corev1.EnvVarSource{FieldRef: &corev1.ObjectFieldSelector{FieldPath: "spec.nodeName"}}}},
				Ports: []corev1.ContainerPort{{ContainerPort: 8080, Name: "http"}},
				Resources: corev1.ResourceRequirements{Requests: corev1.ResourceList{"cpu": resource.MustParse("100m"), "memory": resource.MustParse("64Mi")},
					Limits: corev1.ResourceList{"memory": resource.MustParse("128Mi")}},
				LivenessProbe: &corev1.Probe{PeriodSeconds: 3, ProbeHandler: corev1.ProbeHandler{HTTPGet: &corev1.HTTPGetAction{Path: "/live", Port: intstr.FromString("http")}}},
				VolumeMounts:  []corev1.VolumeMount{{Name: "cache", MountPath: "/cache"}},
			}},
			Volumes:     []corev1.Volume{{Name: "cache", VolumeSource: corev1.VolumeSource{EmptyDir: &corev1.EmptyDirVolumeSource{SizeLimit: ptr.To(resource.MustParse("1Gi"))}}}},
			Tolerations: []corev1.Toleration{{Key: "spot", Operator: corev1.TolerationOpExists, Effect: corev1.TaintEffectNoExecute, TolerationSeconds: ptr.To[int64](0)}},
		},
	}
}

func podRoundTrip(w *world) {
	sent := pod("round-trip")
	got := must1(w.typed.CoreV1().Pods(w.namespace).Create(w, sent, metav1.CreateOptions{}))
	c, s := got.Spec.Containers[0], sent.Spec.Containers[0]
	require(equality.Semantic.DeepEqual(c.Env[0], s.Env[0]) && c.Env[1].ValueFrom.FieldRef.FieldPath == "spec.nodeName", "environment %v", c.Env)
	require(equality.Semantic.DeepEqual(c.Resources.Requests, s.Resources.Requests), "requests %v", c.Resources.Requests)
	require(c.LivenessProbe.HTTPGet.Port == intstr.FromString("http") && c.LivenessProbe.PeriodSeconds == 3, "probe %v", c.LivenessProbe)
	require(c.Ports[0].Protocol == corev1.ProtocolTCP && c.TerminationMessagePath != "", "defaults are missing: %v", c)
	require(got.Spec.Volumes[0].EmptyDir.SizeLimit.String() == "1Gi", "volumes %v", got.Spec.Volumes)
	require(*got.Spec.Tolerations[0].TolerationSeconds == 0, "tolerations %v", got.Spec.Tolerations)
	require(got.Status.Phase == corev1.PodPending && got.Status.QOSClass == corev1.PodQOSBurstable, "status %v", got.Status)
}

func staleVersion(w *world) {
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	first := must1(client.Create(w, configMap("stale", nil), metav1.CreateOptions{}))
	second := first.DeepCopy()
	first.Data = map[string]string{"by": "first"}
	must1(client.Update(w, first, metav1.UpdateOptions{}))
	second.Data = map[string]string{"by": "second"}
	_, err := client.Update(w, second, metav1.UpdateOptions{})
	require(apierrors.IsConflict(err), "instead of a conflict: %v", err)
}

func patches(w *world) {
	client := w.typed.AppsV1().Deployments(w.namespace)
	must1(client.Create(w, deployment("patched"), metav1.CreateOptions{}))
	for _, row := range []struct {
		form  types.PatchType
		patch string
		right func(d *appsv1.Deployment) bool
	}{
		{types.JSONPatchType, `[{"op":"add","path":"/metadata/annotations","value":{"json":"yes"}}]`, func(d *appsv1.Deployment) bool { return d.Annotations["json"] == "yes" }},
		{types.MergePatchType, `{"metadata":{"annotations":{"json":null,"merge":"yes"}}}`, func(d *appsv1.Deployment) bool { return d.Annotations["json"] == "" && d.Annotations["merge"] == "yes" }},
		{types.StrategicMergePatchType, `{"spec":{"template":{"spec":{"containers":[{"name":"side","image":"example.com/side:1"}]}}}}`,
			func(d *appsv1.Deployment) bool { return len(d.Spec.Template.Spec.Containers) == 2 }},
	} {
		d, err := client.Patch(w, "patched", row.form, []byte(row.patch), metav1.PatchOptions{})
		must(err)
		require(row.right(d), "%s gave %v", row.form, d)
	}
	_, err := client.Patch(w, "patched", types.JSONPatchType, []byte(`[{"op":"test","path":"/metadata/name","value":"other"}]`), metav1.PatchOptions{})
	require(apierrors.IsInvalid(err), "a failed test: %v", err)
}

func deployment(name string) *appsv1.Deployment {
	labels := map[string]string{"app": name}
	return &appsv1.Deployment{
		ObjectMeta: metav1.ObjectMeta{Name: name},
		Spec: appsv1.DeploymentSpec{
			Replicas: ptr.To[int32](0), Selector: &metav1.LabelSelector{MatchLabels: labels},
			Template: corev1.PodTemplateSpec{ObjectMeta: metav1.ObjectMeta{Labels: labels},
				Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "main", Image: "example.com/main:1"}}}},
		},
	}
}

func statusBesideSpec(w *world) {
	client := w.typed.CoreV1().Pods(w.namespace)
	object := must1(client.Create(w, pod("status"), metav1.CreateOptions{}))
	object.Status.Phase = corev1.PodRunning
	object.Status.Conditions = []corev1.PodCondition{{Type: corev1.PodReady, Status: corev1.ConditionTrue, LastTransitionTime: metav1.Now()}}
	object.Labels["through"] = "status"
	updated := must1(client.UpdateStatus(w, object, metav1.UpdateOptions{}))
	require(updated.Status.Phase == corev1.PodRunning && updated.Status.Conditions[0].Type == corev1.PodReady, "status %v", updated.Status)
	updated.Status.Phase = corev1.PodFailed
	updated.Labels["through"] = "spec"
	updated = must1(client.Update(w, updated, metav1.UpdateOptions{}))
	require(updated.Status.Phase == corev1.PodRunning && updated.Labels["through"] == "spec", "an update of the object wrote its status")
}

func finalizers(w *world) {
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	object := configMap("held", nil)
	object.Finalizers = []string{"example.com/held"}
	must1(client.Create(w, object, metav1.CreateOptions{}))
	must(client.Delete(w, "held", metav1.DeleteOptions{}))
	object = must1(client.Get(w, "held", metav1.GetOptions{}))
	require(object.DeletionTimestamp != nil, "no deletion timestamp")
	object.Finalizers = nil
	must1(client.Update(w, object, metav1.UpdateOptions{}))
	_, err := client.Get(w, "held", metav1.GetOptions{})
	require(apierrors.IsNotFound(err), "still there: %v", err)
}

func preconditions(w *world) {
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	object := must1(client.Create(w, configMap("precondition", nil), metav1.CreateOptions{}))
	err := client.Delete(w, object.Name, *metav1.NewPreconditionDeleteOptions("another-uid"))
	require(apierrors.IsConflict(err), "another uid: %v", err)
	must(client.Delete(w, object.Name, *metav1.NewPreconditionDeleteOptions(string(object.UID))))
}

func scale(w *world) {
	client := w.typed.AppsV1().Deployments(w.namespace)
	must1(client.Create(w, deployment("scaled"), metav1.CreateOptions{}))
	got := must1(client.GetScale(w, "scaled", metav1.GetOptions{}))
	require(got.Spec.Replicas == 0 && got.Status.Selector == "app=scaled", "scale %v", got)
	// The Deployment's controller writes to it meanwhile.
	must(retry.RetryOnConflict(retry.DefaultRetry, func() error {
		current, err := client.GetScale(w, "scaled", metav1.GetOptions{})
		if err != nil {
			return err
		}
		current.Spec.Replicas = 2
		_, err = client.UpdateScale(w, "scaled", current, metav1.UpdateOptions{})
		return err
	}))
	object := must1(client.Get(w, "scaled", metav1.GetOptions{}))
	require(*object.Spec.Replicas == 2, "%d replicas", *object.Spec.Replicas)
	_, err := client.UpdateScale(w, "scaled", &autoscalingv1.Scale{ObjectMeta: metav1.ObjectMeta{Name: "scaled"}, Spec: autoscalingv1.ScaleSpec{Replicas: -1}}, metav1.UpdateOptions{})
	require(apierrors.IsInvalid(err), "-1 replicas: %v", err)
}

func eviction(w *world) {
	pods := w.typed.CoreV1().Pods(w.namespace)
	must1(pods.Create(w, pod("evicted"), metav1.CreateOptions{}))
	evict := &policyv1.Eviction{ObjectMeta: metav1.ObjectMeta{Name: "evicted"}}
	must(pods.EvictV1(w, evict))
	_, err := pods.Get(w, "evicted", metav1.GetOptions{})
	require(apierrors.IsNotFound(err), "still there: %v", err)
}

func errorsByReason(w *world) {
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	_, err := client.Get(w, "missing", metav1.GetOptions{})
	require(apierrors.IsNotFound(err), "missing: %v", err)
	must1(client.Create(w, configMap("twice", nil), metav1.CreateOptions{}))
	_, err = client.Create(w, configMap("twice", nil), metav1.CreateOptions{})
	require(apierrors.IsAlreadyExists(err), "twice: %v", err)
	_, err = client.Create(w, configMap("Not_A_Name", nil), metav1.CreateOptions{})
	require(apierrors.IsInvalid(err), "a bad name: %v", err)
	_, err = w.typed.CoreV1().ConfigMaps("no-such-namespace").Create(w, configMap("x", nil), metav1.CreateOptions{})
	require(apierrors.IsNotFound(err), "no namespace: %v", err)
	invalid := pod("invalid")
	invalid.Spec.Containers = nil
	_, err = w.typed.CoreV1().Pods(w.namespace).Create(w, invalid, metav1.CreateOptions{})
	require(apierrors.IsInvalid(err) && apierrors.HasStatusCause(err, metav1.CauseTypeFieldValueRequired), "no containers: %v", err)
}

func dryRun(w *world) {
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	must1(client.Create(w, configMap("dry", nil), metav1.CreateOptions{DryRun: []string{metav1.DryRunAll}}))
	_, err := client.Get(w, "dry", metav1.GetOptions{})
	require(apierrors.IsNotFound(err), "a dry run created: %v", err)
}

func deleteCollection(w *world) {
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	for _, name := range []string{"many-1", "many-2"} {
		object := configMap(name, nil)
		object.Labels = map[string]string{"many": "yes"}
		must1(client.Create(w, object, metav1.CreateOptions{}))
	}
	must(client.DeleteCollection(w, metav1.DeleteOptions{}, metav1.ListOptions{LabelSelector: "many=yes"}))
	left := must1(client.List(w, metav1.ListOptions{LabelSelector: "many"}))
	require(len(left.Items) == 0, "%d left", len(left.Items))
}

func text(object *unstructured.Unstructured, path ...string) string {
	value, _, _ := unstructured.NestedString(object.Object, path...)
	return value
}
