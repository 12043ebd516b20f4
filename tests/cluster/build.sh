#!/bin/sh
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
#
# Builds kube-apiserver, kube-controller-manager, kubectl and etcd from their Go modules, once per machine, and prints the
# folder that holds them. About 7 minutes on two cores the first time. KUBEBUILDER_ASSETS names a folder that has
# them already. Exit status 77: neither that nor a Go that can build them is here.

set -eu
here=$(cd "$(dirname "$0")" && pwd)

if [ -n "${KUBEBUILDER_ASSETS:-}" ] && [ -x "$KUBEBUILDER_ASSETS/kube-apiserver" ] && [ -x "$KUBEBUILDER_ASSETS/etcd" ]; then
  echo "$KUBEBUILDER_ASSETS"
  exit 0
fi

sums=$(cat "$here"/*/go.mod "$here"/*/go.sum | sha256sum | cut -c1-16)
out=${XDG_CACHE_HOME:-$HOME/.cache}/koprs/cluster-$sums
if [ -e "$out/complete" ]; then
  echo "$out"
  exit 0
fi

have=$(go env GOVERSION 2>/dev/null | sed -n 's/^go1\.\([0-9]*\).*/\1/p')
if [ -z "$have" ] || [ "$have" -lt 26 ]; then
  echo "cluster: needs Go 1.26 or newer, or KUBEBUILDER_ASSETS" >&2
  exit 77
fi

# One at a time; whoever has waited finds it done.
mkdir -p "$out"
exec 9> "$out/lock"
flock 9
if [ -e "$out/complete" ]; then
  echo "$out"
  exit 0
fi

# Whoever ends this ends the compiler too.
compiler=
trap '[ -z "$compiler" ] || kill "$compiler" 2>/dev/null; exit 143' TERM INT
build () {
  (cd "$1" && exec env CGO_ENABLED=0 go build -trimpath -ldflags "$2" -o "$3" "$4" >&2) &
  compiler=$!
  wait "$compiler"
  compiler=
}

version=$(sed -n 's|^require k8s.io/kubernetes ||p; s|^\tk8s.io/kubernetes v|v|p' "$here/kubernetes/go.mod" | head -n 1)
minor=$(echo "$version" | cut -d. -f2)
base=k8s.io/component-base/version
flags="-s -w -X $base.gitVersion=$version -X $base.gitMajor=1 -X $base.gitMinor=$minor"
echo "cluster: building etcd and Kubernetes $version into $out (once per machine)" >&2
build "$here/etcd" '-s -w' "$out/etcd" .
for command in kube-apiserver kube-controller-manager kubectl; do
  build "$here/kubernetes" "$flags" "$out/$command" "k8s.io/kubernetes/cmd/$command"
done
touch "$out/complete"
echo "$out"
