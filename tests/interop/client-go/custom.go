// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/wait"
)

func definition(group string) *unstructured.Unstructured {
	text := map[string]any{"type": "string"}
	spec := map[string]any{"type": "object", "required": []any{"colour"}, "properties": map[string]any{
		"colour":   map[string]any{"type": "string", "enum": []any{"red", "green"}},
		"replicas": map[string]any{"type": "integer", "minimum": int64(0), "default": int64(1)},
	}}
	status := map[string]any{"type": "object", "properties": map[string]any{"phase": text}}
	version := map[string]any{
		"name": "v1", "served": true, "storage": true,
		"subresources": map[string]any{"status": map[string]any{}},
		"schema": map[string]any{"openAPIV3Schema": map[string]any{"type": "object",
			"properties": map[string]any{"spec": spec, "status": status}}},
	}
	return &unstructured.Unstructured{Object: map[string]any{
		"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
		"metadata": map[string]any{"name": "lamps." + group},
		"spec": map[string]any{"group": group, "scope": "Namespaced", "versions": []any{version},
			"names": map[string]any{"plural": "lamps", "singular": "lamp", "kind": "Lamp", "listKind": "LampList"}},
	}}
}

func established(object *unstructured.Unstructured) bool {
	conditions, _, _ := unstructured.NestedSlice(object.Object, "status", "conditions")
	for _, condition := range conditions {
		c := condition.(map[string]any)
		if c["type"] == "Established" && c["status"] == "True" {
			return true
		}
	}
	return false
}

// Defines Lamps in a group of their own and waits until they are served; the function returned undoes it.
func defineLamps(w *world) (schema.GroupVersionResource, func()) {
	group := w.namespace + ".example.com"
	lamps := schema.GroupVersionResource{Group: group, Version: "v1", Resource: "lamps"}
	must1(w.dynamic.Resource(definitions).Create(w, definition(group), metav1.CreateOptions{}))
	must(wait.PollUntilContextCancel(w, 20*time.Millisecond, true, func(ctx context.Context) (bool, error) {
		object, err := w.dynamic.Resource(definitions).Get(ctx, "lamps."+group, metav1.GetOptions{})
		if err != nil || !established(object) {
			return false, err
		}
		_, err = w.dynamic.Resource(lamps).List(ctx, metav1.ListOptions{})
		return err == nil, nil
	}))
	return lamps, func() {
		must(w.dynamic.Resource(definitions).Delete(w, "lamps."+group, metav1.DeleteOptions{}))
	}
}

func lamp(group, name string, spec map[string]any) *unstructured.Unstructured {
	return &unstructured.Unstructured{Object: map[string]any{
		"apiVersion": group + "/v1", "kind": "Lamp", "metadata": map[string]any{"name": name}, "spec": spec,
	}}
}

func customResource(w *world) {
	lamps, undo := defineLamps(w)
	defer undo()
	client := w.dynamic.Resource(lamps).Namespace(w.namespace)
	_, err := client.Create(w, lamp(lamps.Group, "blue", map[string]any{"colour": "blue"}), metav1.CreateOptions{})
	require(apierrors.IsInvalid(err), "a colour that is not in the schema: %v", err)
	object := must1(client.Create(w, lamp(lamps.Group, "one", map[string]any{"colour": "red", "unknown": "dropped"}), metav1.CreateOptions{}))
	replicas, _, _ := unstructured.NestedInt64(object.Object, "spec", "replicas")
	_, pruned, _ := unstructured.NestedString(object.Object, "spec", "unknown")
	require(replicas == 1 && !pruned && object.GetGeneration() == 1, "defaults and pruning: %v", object)
	must(unstructured.SetNestedField(object.Object, "On", "status", "phase"))
	object = must1(client.UpdateStatus(w, object, metav1.UpdateOptions{}))
	require(text(object, "status", "phase") == "On" && object.GetGeneration() == 1, "status: %v", object)
	must(unstructured.SetNestedField(object.Object, "green", "spec", "colour"))
	object = must1(client.Update(w, object, metav1.UpdateOptions{}))
	require(object.GetGeneration() == 2 && text(object, "status", "phase") == "On", "after an update: %v", object)
	must(client.Delete(w, "one", metav1.DeleteOptions{}))
}
