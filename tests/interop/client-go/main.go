// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT

// Command client-go talks to the API server that KUBECONFIG names as Go's operators do, and says in TAP what worked.
package main

import (
	"context"
	"fmt"
	"os"
	"runtime/debug"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/wait"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/metadata"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/clientcmd"
)

// Longer than any server takes; only a defect makes anybody wait that long.
const patience = time.Minute

// A world is one namespace on the server, and the clients that look at it.
type world struct {
	context.Context
	config    *rest.Config
	typed     kubernetes.Interface
	dynamic   dynamic.Interface
	metadata  metadata.Interface
	namespace string
}

type testCase struct {
	name string
	run  func(w *world)
}

// What a case does not get, it says by this panic.
type failure string

func require(ok bool, format string, arguments ...any) {
	if !ok {
		panic(failure(fmt.Sprintf(format, arguments...)))
	}
}

func must(err error) {
	require(err == nil, "%v", err)
}

func must1[T any](value T, err error) T {
	must(err)
	return value
}

func newWorld(ctx context.Context) (*world, error) {
	config, err := clientcmd.BuildConfigFromFlags("", os.Getenv("KUBECONFIG"))
	if err != nil {
		return nil, err
	}
	config.QPS = -1
	config.WarningHandler = rest.NoWarnings{}
	w := &world{Context: ctx, config: config}
	if w.typed, err = kubernetes.NewForConfig(config); err != nil {
		return nil, err
	}
	if w.dynamic, err = dynamic.NewForConfig(config); err != nil {
		return nil, err
	}
	if w.metadata, err = metadata.NewForConfig(config); err != nil {
		return nil, err
	}
	namespace := &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{GenerateName: "client-go-"}}
	namespace, err = w.typed.CoreV1().Namespaces().Create(ctx, namespace, metav1.CreateOptions{})
	if err != nil {
		return nil, err
	}
	w.namespace = namespace.Name
	// No Pod comes before its service account.
	return w, wait.PollUntilContextTimeout(ctx, 20*time.Millisecond, patience, true, func(ctx context.Context) (bool, error) {
		_, err := w.typed.CoreV1().ServiceAccounts(w.namespace).Get(ctx, "default", metav1.GetOptions{})
		return err == nil, nil
	})
}

// The reason why the case failed, or "".
func (c testCase) try(w *world) (reason string) {
	ctx, cancel := context.WithTimeout(w.Context, patience)
	defer cancel()
	defer func() {
		switch problem := recover().(type) {
		case nil:
		case failure:
			reason = string(problem)
		default:
			reason = fmt.Sprintf("%v\n%s", problem, debug.Stack())
		}
	}()
	inner := *w
	inner.Context = ctx
	c.run(&inner)
	return ""
}

func main() {
	var cases []testCase
	for _, more := range [][]testCase{objectCases, applyCases, listCases, informerCases, coordinationCases, discoveryCases} {
		cases = append(cases, more...)
	}
	w, err := newWorld(context.Background())
	if err != nil {
		fmt.Println("Bail out!", err)
		os.Exit(1)
	}
	failed := 0
	fmt.Printf("1..%d\n", len(cases))
	for i, c := range cases {
		if reason := c.try(w); reason != "" {
			failed++
			fmt.Printf("not ok %d - client-go: %s\n# %s\n", i+1, c.name, reason)
		} else {
			fmt.Printf("ok %d - client-go: %s\n", i+1, c.name)
		}
	}
	if err := w.typed.CoreV1().Namespaces().Delete(w, w.namespace, metav1.DeleteOptions{}); err != nil {
		fmt.Println("#", err)
	}
	if failed > 0 {
		os.Exit(1)
	}
}
