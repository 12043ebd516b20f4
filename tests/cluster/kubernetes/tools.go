// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT

//go:build tools

// Package tools keeps in go.mod and go.sum what the three commands need.
package tools

import (
	_ "k8s.io/kubernetes/cmd/kube-apiserver"
	_ "k8s.io/kubernetes/cmd/kube-controller-manager"
	_ "k8s.io/kubernetes/cmd/kubectl"
)
