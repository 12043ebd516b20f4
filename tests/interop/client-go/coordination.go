// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"time"

	authorizationv1 "k8s.io/api/authorization/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes/scheme"
	typedcore "k8s.io/client-go/kubernetes/typed/core/v1"
	"k8s.io/client-go/tools/leaderelection"
	"k8s.io/client-go/tools/leaderelection/resourcelock"
	"k8s.io/client-go/tools/record"
	"k8s.io/client-go/util/retry"
)

var coordinationCases = []testCase{
	{"one of two candidates leads, and the other takes over", leaderElection},
	{"an event recorder's events arrive and are counted", recordEvents},
	{"a retried update wins over a conflict", retriedUpdate},
	{"a user may ask what it may do", accessReview},
}

func (w *world) elect(ctx context.Context, identity string, leading chan<- string) {
	lock := &resourcelock.LeaseLock{LeaseMeta: metav1.ObjectMeta{Name: "leader", Namespace: w.namespace}, Client: w.typed.CoordinationV1(),
		LockConfig: resourcelock.ResourceLockConfig{Identity: identity}}
	leaderelection.RunOrDie(ctx, leaderelection.LeaderElectionConfig{
		Lock: lock, LeaseDuration: 3 * time.Second, RenewDeadline: 2 * time.Second, RetryPeriod: 100 * time.Millisecond, ReleaseOnCancel: true,
		Callbacks: leaderelection.LeaderCallbacks{
			OnStartedLeading: func(context.Context) { leading <- identity },
			OnStoppedLeading: func() {},
		},
	})
}

func leaderElection(w *world) {
	leading := make(chan string, 2)
	wait := func() string {
		select {
		case identity := <-leading:
			return identity
		case <-w.Done():
			panic(failure("nobody leads"))
		}
	}
	first, stopFirst := context.WithCancel(w)
	second, stopSecond := context.WithCancel(w)
	defer stopSecond()
	go w.elect(first, "first", leading)
	require(wait() == "first", "somebody else leads")
	go w.elect(second, "second", leading)
	lease := must1(w.typed.CoordinationV1().Leases(w.namespace).Get(w, "leader", metav1.GetOptions{}))
	require(*lease.Spec.HolderIdentity == "first" && lease.Spec.RenewTime != nil, "lease %v", lease.Spec)
	stopFirst()
	require(wait() == "second", "somebody else took over")
	lease = must1(w.typed.CoordinationV1().Leases(w.namespace).Get(w, "leader", metav1.GetOptions{}))
	require(*lease.Spec.HolderIdentity == "second" && *lease.Spec.LeaseTransitions >= 1, "lease %v", lease.Spec)
}

func recordEvents(w *world) {
	object := must1(w.typed.CoreV1().ConfigMaps(w.namespace).Create(w, configMap("eventful", nil), metav1.CreateOptions{}))
	broadcaster := record.NewBroadcaster()
	defer broadcaster.Shutdown()
	broadcaster.StartRecordingToSink(&typedcore.EventSinkImpl{Interface: w.typed.CoreV1().Events(w.namespace)})
	recorder := broadcaster.NewRecorder(scheme.Scheme, corev1.EventSource{Component: "interop"})
	for range 3 {
		recorder.Event(object, corev1.EventTypeWarning, "Tested", "something was tested")
	}
	eventually(w, "an event that counts 3", func() bool {
		list := must1(w.typed.CoreV1().Events(w.namespace).Search(scheme.Scheme, object))
		return len(list.Items) == 1 && list.Items[0].Count == 3
	})
}

func retriedUpdate(w *world) {
	client := w.typed.CoreV1().ConfigMaps(w.namespace)
	must1(client.Create(w, configMap("contested", map[string]string{}), metav1.CreateOptions{}))
	tries := 0
	must(retry.RetryOnConflict(retry.DefaultRetry, func() error {
		object, err := client.Get(w, "contested", metav1.GetOptions{})
		if err != nil {
			return err
		}
		if tries++; tries == 1 {
			other := object.DeepCopy()
			other.Labels = map[string]string{"by": "another"}
			must1(client.Update(w, other, metav1.UpdateOptions{}))
		}
		object.Data = map[string]string{"mine": "yes"}
		_, err = client.Update(w, object, metav1.UpdateOptions{})
		return err
	}))
	object := must1(client.Get(w, "contested", metav1.GetOptions{}))
	require(tries == 2 && object.Data["mine"] == "yes" && object.Labels["by"] == "another", "after %d tries: %v", tries, object)
}

func accessReview(w *world) {
	review := &authorizationv1.SelfSubjectAccessReview{Spec: authorizationv1.SelfSubjectAccessReviewSpec{
		ResourceAttributes: &authorizationv1.ResourceAttributes{Namespace: w.namespace, Verb: "get", Resource: "pods"}}}
	review = must1(w.typed.AuthorizationV1().SelfSubjectAccessReviews().Create(w, review, metav1.CreateOptions{}))
	require(review.Status.Allowed, "not allowed")
}
