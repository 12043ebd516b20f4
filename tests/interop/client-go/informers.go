// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/wait"
	"k8s.io/apimachinery/pkg/watch"
	"k8s.io/client-go/dynamic/dynamicinformer"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/util/workqueue"
)

var informerCases = []testCase{
	{"a shared informer follows creates, updates and deletions", sharedInformer},
	{"a dynamic informer follows a custom resource", dynamicInformer},
	{"a reflector whose version is too old lists again", relist},
	{"a controller with a work queue brings every object to its state", controller},
}

func eventually(w *world, what string, ok func() bool) {
	err := wait.PollUntilContextCancel(w, 5*time.Millisecond, true, func(context.Context) (bool, error) { return ok(), nil })
	require(err == nil, "never: %s", what)
}

func sharedInformer(w *world) {
	ctx, cancel := context.WithCancel(w)
	defer cancel()
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	factory := informers.NewSharedInformerFactoryWithOptions(w.typed, 0, informers.WithNamespace(w.namespace))
	informer := factory.Core().V1().ConfigMaps()
	var added, updated, deleted atomic.Int32
	must1(informer.Informer().AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc:    func(any) { added.Add(1) },
		UpdateFunc: func(_, _ any) { updated.Add(1) },
		DeleteFunc: func(any) { deleted.Add(1) },
	}))
	factory.Start(ctx.Done())
	defer factory.Shutdown()
	defer cancel()
	require(cache.WaitForCacheSync(ctx.Done(), informer.Informer().HasSynced), "never synced")
	before := added.Load()
	for i := range 50 {
		must1(client.Create(w, configMap(fmt.Sprintf("informed-%d", i), nil), metav1.CreateOptions{}))
	}
	eventually(w, "50 more added", func() bool { return added.Load() == before+50 })
	object := must1(client.Get(w, "informed-7", metav1.GetOptions{}))
	object.Data = map[string]string{"new": "yes"}
	must1(client.Update(w, object, metav1.UpdateOptions{}))
	eventually(w, "the update", func() bool { return updated.Load() >= 1 })
	held := must1(informer.Lister().ConfigMaps(w.namespace).Get("informed-7"))
	require(held.Data["new"] == "yes", "the lister has %v", held.Data)
	must(client.Delete(w, "informed-7", metav1.DeleteOptions{}))
	eventually(w, "the deletion", func() bool { return deleted.Load() == 1 })
	all := must1(client.List(w, metav1.ListOptions{}))
	held50 := must1(informer.Lister().List(labels.Everything()))
	require(len(held50) == len(all.Items), "%d in the cache, %d on the server", len(held50), len(all.Items))
}

func dynamicInformer(w *world) {
	ctx, cancel := context.WithCancel(w)
	defer cancel()
	lamps, undo := defineLamps(w)
	defer undo()
	factory := dynamicinformer.NewFilteredDynamicSharedInformerFactory(w.dynamic, 0, w.namespace, nil)
	informer := factory.ForResource(lamps)
	informer.Informer()
	factory.Start(ctx.Done())
	defer factory.Shutdown()
	defer cancel()
	require(cache.WaitForCacheSync(ctx.Done(), informer.Informer().HasSynced), "never synced")
	client := w.dynamic.Resource(lamps).Namespace(w.namespace)
	must1(client.Create(w, lamp(lamps.Group, "seen", map[string]any{"colour": "red"}), metav1.CreateOptions{}))
	eventually(w, "the lamp", func() bool {
		object, err := informer.Lister().ByNamespace(w.namespace).Get("seen")
		return err == nil && text(object.(*unstructured.Unstructured), "spec", "colour") == "red"
	})
}

// A list that claims to be as old as something that the server has forgotten makes the watch after it fail with 410.
type agedLists struct {
	world    *world
	version  string
	lists    atomic.Int32
	tooOld   atomic.Int32
	selector string
}

func (a *agedLists) list(ctx context.Context, options metav1.ListOptions) (runtime.Object, error) {
	options.LabelSelector = a.selector
	list, err := a.world.typed.CoreV1().ConfigMaps(a.world.namespace).List(ctx, options)
	if err == nil && a.lists.Add(1) == 1 {
		list.ResourceVersion = a.version
	}
	return list, err
}

func (a *agedLists) watch(ctx context.Context, options metav1.ListOptions) (watch.Interface, error) {
	options.LabelSelector = a.selector
	watcher, err := a.world.typed.CoreV1().ConfigMaps(a.world.namespace).Watch(ctx, options)
	if err != nil {
		return nil, err
	}
	return watch.Filter(watcher, func(event watch.Event) (watch.Event, bool) {
		if event.Type == watch.Error {
			a.tooOld.Add(1)
		}
		return event, true
	}), nil
}

// The reflector must not stream its list: it shall meet the 410.
func (a *agedLists) IsWatchListSemanticsUnSupported() bool { return true }

func (a *agedLists) List(options metav1.ListOptions) (runtime.Object, error) {
	return a.list(a.world, options)
}

func (a *agedLists) Watch(options metav1.ListOptions) (watch.Interface, error) {
	return a.watch(a.world, options)
}

func relist(w *world) {
	ctx, cancel := context.WithCancel(w)
	defer cancel()
	store := cache.NewStore(cache.MetaNamespaceKeyFunc)
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	old := must1(client.Create(w, configMap("aged", nil), metav1.CreateOptions{})).ResourceVersion
	must(client.Delete(w, "aged", metav1.DeleteOptions{}))
	if !forgetHistory(w) {
		return
	}
	aged := &agedLists{world: w, version: old, selector: "paged"}
	reflector := cache.NewNamedReflector("aged", aged, &corev1.ConfigMap{}, store, 0)
	go reflector.Run(ctx.Done())
	eventually(w, "a second list after a 410", func() bool { return aged.lists.Load() >= 2 && aged.tooOld.Load() >= 1 })
	object := must1(client.Get(w, "page-03", metav1.GetOptions{}))
	object.Data = map[string]string{"after": "the 410"}
	must1(client.Update(w, object, metav1.UpdateOptions{}))
	eventually(w, "the change after it", func() bool {
		held, found, err := store.GetByKey(w.namespace + "/page-03")
		return err == nil && found && held.(*corev1.ConfigMap).Data["after"] == "the 410"
	})
	require(len(store.List()) == 23, "%d in the store", len(store.List()))
}

// Copies spec.colour to status.phase, once for each key that the queue hands out.
func (w *world) reconcile(queue workqueue.TypedRateLimitingInterface[string], indexer cache.Indexer, lamps clientOf) bool {
	key, quit := queue.Get()
	if quit {
		return false
	}
	defer queue.Done(key)
	held, exists, err := indexer.GetByKey(key)
	if err != nil || !exists {
		return true
	}
	object := held.(*unstructured.Unstructured).DeepCopy()
	colour := text(object, "spec", "colour")
	if text(object, "status", "phase") == colour {
		return true
	}
	if err := unstructured.SetNestedField(object.Object, colour, "status", "phase"); err == nil {
		_, err = lamps.UpdateStatus(w, object, metav1.UpdateOptions{})
	}
	if err != nil {
		queue.AddRateLimited(key)
	}
	return true
}

type clientOf interface {
	UpdateStatus(ctx context.Context, object *unstructured.Unstructured, options metav1.UpdateOptions) (*unstructured.Unstructured, error)
}

func controller(w *world) {
	ctx, cancel := context.WithCancel(w)
	defer cancel()
	lamps, undo := defineLamps(w)
	defer undo()
	client := w.dynamic.Resource(lamps).Namespace(w.namespace)
	queue := workqueue.NewTypedRateLimitingQueue(workqueue.DefaultTypedControllerRateLimiter[string]())
	defer queue.ShutDown()
	enqueue := func(object any) {
		if key, err := cache.DeletionHandlingMetaNamespaceKeyFunc(object); err == nil {
			queue.Add(key)
		}
	}
	informer := dynamicinformer.NewFilteredDynamicInformer(w.dynamic, lamps, w.namespace, 0, cache.Indexers{}, nil).Informer()
	must1(informer.AddEventHandler(cache.ResourceEventHandlerFuncs{AddFunc: enqueue, UpdateFunc: func(_, object any) { enqueue(object) }, DeleteFunc: enqueue}))
	go informer.Run(ctx.Done())
	require(cache.WaitForCacheSync(ctx.Done(), informer.HasSynced), "never synced")
	go func() {
		for w.reconcile(queue, informer.GetIndexer(), client) {
		}
	}()
	for i := range 20 {
		must1(client.Create(w, lamp(lamps.Group, fmt.Sprintf("lamp-%d", i), map[string]any{"colour": "green"}), metav1.CreateOptions{}))
	}
	eventually(w, "every lamp green", func() bool {
		n := 0
		for _, object := range informer.GetIndexer().List() {
			if text(object.(*unstructured.Unstructured), "status", "phase") == "green" {
				n++
			}
		}
		return n == 20
	})
}
