// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT

package main

import (
	"slices"
	"strings"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	appsapply "k8s.io/client-go/applyconfigurations/apps/v1"
	coreapply "k8s.io/client-go/applyconfigurations/core/v1"
	metaapply "k8s.io/client-go/applyconfigurations/meta/v1"
)

var applyCases = []testCase{
	{"an apply creates, and again changes nothing", applyTwice},
	{"two managers conflict over one field, and force decides", applyConflict},
	{"what a manager no longer applies goes away", applyRemoves},
	{"lists with keys are merged item by item", applyListItems},
	{"what was applied can be extracted again", applyExtract},
	{"a status is applied on its own", applyStatus},
}

func by(manager string) metav1.ApplyOptions {
	return metav1.ApplyOptions{FieldManager: manager}
}

func applyTwice(w *world) {
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	wanted := coreapply.ConfigMap("applied", w.namespace).WithData(map[string]string{"a": "1"})
	first := must1(client.Apply(w, wanted, by("one")))
	second := must1(client.Apply(w, wanted, by("one")))
	require(first.ResourceVersion == second.ResourceVersion, "the same apply wrote again")
	entry := first.ManagedFields[0]
	require(entry.Manager == "one" && entry.Operation == metav1.ManagedFieldsOperationApply, "manager %v", entry)
	require(string(entry.FieldsV1.Raw) == `{"f:data":{"f:a":{}}}`, "fields %s", entry.FieldsV1.Raw)
}

func applyConflict(w *world) {
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	must1(client.Apply(w, coreapply.ConfigMap("conflict", w.namespace).WithData(map[string]string{"a": "1"}), by("one")))
	other := coreapply.ConfigMap("conflict", w.namespace).WithData(map[string]string{"a": "2"})
	_, err := client.Apply(w, other, by("two"))
	require(apierrors.IsConflict(err) && apierrors.HasStatusCause(err, metav1.CauseTypeFieldManagerConflict), "no conflict: %v", err)
	require(strings.Contains(err.Error(), `conflict with "one": .data.a`), "message: %v", err)
	options := by("two")
	options.Force = true
	object := must1(client.Apply(w, other, options))
	require(object.Data["a"] == "2" && len(object.ManagedFields) == 1 && object.ManagedFields[0].Manager == "two", "after force: %v", object)
}

func applyRemoves(w *world) {
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	must1(client.Apply(w, coreapply.ConfigMap("shrinks", w.namespace).WithData(map[string]string{"a": "1", "b": "2"}), by("one")))
	must1(client.Apply(w, coreapply.ConfigMap("shrinks", w.namespace).WithData(map[string]string{"b": "2"}), by("two")))
	object := must1(client.Apply(w, coreapply.ConfigMap("shrinks", w.namespace), by("one")))
	_, hasA := object.Data["a"]
	require(!hasA && object.Data["b"] == "2", "data %v", object.Data)
}

func applied(w *world, container, image string) *appsapply.DeploymentApplyConfiguration {
	labels := map[string]string{"app": "lists"}
	return appsapply.Deployment("lists", w.namespace).WithSpec(appsapply.DeploymentSpec().WithReplicas(0).
		WithSelector(metaapply.LabelSelector().WithMatchLabels(labels)).
		WithTemplate(coreapply.PodTemplateSpec().WithLabels(labels).WithSpec(coreapply.PodSpec().
			WithContainers(coreapply.Container().WithName(container).WithImage(image)))))
}

func applyListItems(w *world) {
	client := w.typed.AppsV1().Deployments(w.namespace)
	must1(client.Apply(w, applied(w, "main", "example.com/main:1"), by("one")))
	object := must1(client.Apply(w, applied(w, "side", "example.com/side:1"), by("two")))
	require(len(object.Spec.Template.Spec.Containers) == 2, "containers %v", object.Spec.Template.Spec.Containers)
	object = must1(client.Apply(w, applied(w, "side", "example.com/side:2"), by("two")))
	images := []string{object.Spec.Template.Spec.Containers[0].Image, object.Spec.Template.Spec.Containers[1].Image}
	require(slices.Equal(images, []string{"example.com/main:1", "example.com/side:2"}), "images %v", images)
}

func applyExtract(w *world) {
	object := must1(w.typed.AppsV1().Deployments(w.namespace).Get(w, "lists", metav1.GetOptions{}))
	extracted := must1(appsapply.ExtractDeployment(object, "two"))
	containers := extracted.Spec.Template.Spec.Containers
	require(len(containers) == 1 && *containers[0].Name == "side" && *extracted.Spec.Replicas == 0, "extracted %v", containers)
}

func applyStatus(w *world) {
	client := w.typed.CoreV1().Pods(w.namespace)
	must1(client.Create(w, pod("applied-status"), metav1.CreateOptions{}))
	wanted := coreapply.Pod("applied-status", w.namespace).WithStatus(coreapply.PodStatus().WithMessage("from outside"))
	object := must1(client.ApplyStatus(w, wanted, by("statuses")))
	require(object.Status.Message == "from outside", "status %v", object.Status)
	found := slices.ContainsFunc(object.ManagedFields, func(entry metav1.ManagedFieldsEntry) bool {
		return entry.Manager == "statuses" && entry.Subresource == "status"
	})
	require(found, "managers %v", object.ManagedFields)
}
