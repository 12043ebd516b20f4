// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"os"
	"os/exec"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/watch"
	"k8s.io/client-go/tools/pager"
	"k8s.io/utils/ptr"
)

var listCases = []testCase{
	{"a long list comes in pages", pages},
	{"selectors choose by label and by field", selectors},
	{"a broken continue token is refused", brokenToken},
	{"metadata alone can be listed", metadataOnly},
	{"a watch tells of every change in order", watchChanges},
	{"a watch begins with a bookmarked list", streamingList},
	{"a watch from long ago is told that it is too old", watchTooOld},
}

func pages(w *world) {
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	for i := range 23 {
		object := configMap(fmt.Sprintf("page-%02d", i), nil)
		object.Labels = map[string]string{"paged": "yes"}
		must1(client.Create(w, object, metav1.CreateOptions{}))
	}
	options := metav1.ListOptions{LabelSelector: "paged", Limit: 5}
	first := must1(client.List(w, options))
	require(len(first.Items) == 5 && first.Continue != "", "the first page has %d items", len(first.Items))
	var names []string
	p := pager.New(pager.SimplePageFunc(func(options metav1.ListOptions) (runtime.Object, error) { return client.List(w, options) }))
	p.PageSize = 5
	must(p.EachListItem(w, metav1.ListOptions{LabelSelector: "paged"}, func(object runtime.Object) error {
		names = append(names, object.(*corev1.ConfigMap).Name)
		return nil
	}))
	require(len(names) == 23 && names[0] == "page-00" && names[22] == "page-22", "paged through %v", names)
	whole := must1(client.List(w, metav1.ListOptions{Limit: 1}))
	require(whole.RemainingItemCount != nil && *whole.RemainingItemCount >= 22, "remaining: %v", whole.RemainingItemCount)
}

func selectors(w *world) {
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	by := func(options metav1.ListOptions) int { return len(must1(client.List(w, options)).Items) }
	for selector, count := range map[string]int{"paged=yes": 23, "paged!=yes,!paged,absent": 0, "paged in (no, yes)": 23, "paged notin (yes),paged": 0} {
		got := by(metav1.ListOptions{LabelSelector: selector})
		require(got == count, "%s: %d", selector, got)
	}
	require(by(metav1.ListOptions{FieldSelector: "metadata.name=page-07"}) == 1, "by name")
	pending := must1(w.typed.CoreV1().Pods(w.namespace).List(w, metav1.ListOptions{FieldSelector: "status.phase=Pending,spec.nodeName="}))
	require(len(pending.Items) > 0, "no pending Pods")
	_, err := client.List(w, metav1.ListOptions{FieldSelector: "data.a=1"})
	require(apierrors.IsBadRequest(err), "a field that can't be selected: %v", err)
}

func brokenToken(w *world) {
	_, err := w.typed.CoreV1().ConfigMaps(w.namespace).List(w, metav1.ListOptions{Limit: 1, Continue: "nonsense"})
	require(apierrors.IsBadRequest(err), "a broken token: %v", err)
}

func metadataOnly(w *world) {
	list := must1(w.metadata.Resource(configMaps).Namespace(w.namespace).List(w, metav1.ListOptions{LabelSelector: "paged"}))
	require(len(list.Items) == 23 && list.Items[0].Labels["paged"] == "yes", "listed %v", list.ListMeta)
	one := must1(w.metadata.Resource(configMaps).Namespace(w.namespace).Get(w, "page-00", metav1.GetOptions{}))
	require(one.Name == "page-00" && one.UID != "", "got %v", one)
}

func next(w *world, watcher watch.Interface) watch.Event {
	select {
	case event, open := <-watcher.ResultChan():
		require(open, "the watch ended")
		return event
	case <-w.Done():
		panic(failure("no event came"))
	}
}

func watchChanges(w *world) {
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	list := must1(client.List(w, metav1.ListOptions{LabelSelector: "watched=yes"}))
	watcher := must1(client.Watch(w, metav1.ListOptions{LabelSelector: "watched=yes", ResourceVersion: list.ResourceVersion}))
	defer watcher.Stop()
	object := configMap("watched", map[string]string{"n": "0"})
	object.Labels = map[string]string{"watched": "yes"}
	object = must1(client.Create(w, object, metav1.CreateOptions{}))
	object.Data["n"] = "1"
	object = must1(client.Update(w, object, metav1.UpdateOptions{}))
	object.Labels["watched"] = "no"
	object = must1(client.Update(w, object, metav1.UpdateOptions{}))
	object.Labels["watched"] = "yes"
	must1(client.Update(w, object, metav1.UpdateOptions{}))
	must(client.Delete(w, "watched", metav1.DeleteOptions{}))
	for _, wanted := range []watch.EventType{watch.Added, watch.Modified, watch.Deleted, watch.Added, watch.Deleted} {
		event := next(w, watcher)
		require(event.Type == wanted && event.Object.(*corev1.ConfigMap).Name == "watched", "%s instead of %s", event.Type, wanted)
	}
}

func streamingList(w *world) {
	watcher := must1(w.typed.CoreV1().ConfigMaps(w.namespace).Watch(w, metav1.ListOptions{LabelSelector: "paged", AllowWatchBookmarks: true,
		SendInitialEvents: ptr.To(true), ResourceVersionMatch: metav1.ResourceVersionMatchNotOlderThan}))
	defer watcher.Stop()
	for i := range 23 {
		event := next(w, watcher)
		require(event.Type == watch.Added, "event %d is %s", i, event.Type)
	}
	event := next(w, watcher)
	require(event.Type == watch.Bookmark && event.Object.(*corev1.ConfigMap).Annotations[metav1.InitialEventsAnnotationKey] == "true", "no mark: %v", event)
}

// Makes the server forget its history, by the command that the environment has for that; false where it has none.
func forgetHistory(w *world) bool {
	command := os.Getenv("INTEROP_FORGET_HISTORY")
	if command == "" {
		return false
	}
	output, err := exec.CommandContext(w, "sh", "-c", command).CombinedOutput()
	require(err == nil, "%s: %v\n%s", command, err, output)
	return true
}

func watchTooOld(w *world) {
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	old := must1(client.Create(w, configMap("old", nil), metav1.CreateOptions{})).ResourceVersion
	must(client.Delete(w, "old", metav1.DeleteOptions{}))
	if !forgetHistory(w) {
		return
	}
	watcher := must1(client.Watch(w, metav1.ListOptions{ResourceVersion: old}))
	defer watcher.Stop()
	event := next(w, watcher)
	require(event.Type == watch.Error, "event %s", event.Type)
	err := apierrors.FromObject(event.Object)
	require(apierrors.IsResourceExpired(err), "error: %v", err)
}
