// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT

// Command etcd is etcd, built from its module.
package main

import (
	"os"

	"go.etcd.io/etcd/server/v3/etcdmain"
)

func main() { etcdmain.Main(os.Args) }
