#!/bin/sh
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
#
# Shows an operator at work, on a server that comes with koprs or on yours.
#
#   sh examples/demo.sh [--kubeconfig FILE] [--keep]
#
#   --kubeconfig FILE   on that server; makes namespaces demo-… and the kind ConfigMapSync there
#   --keep              leaves the objects (and the server of koprs, until you press Enter) for a look around
#
# Installs what is needed (apt, as root or by sudo), builds into _build/ or $KOPRS_BUILD, and exits with 0 only if every copy was right,
# then wrong on purpose, then right again, then gone.

set -eu
from=$PWD
cd "$(dirname "$0")/.."
. tests/support/packages.sh

kubeconfig='' keep=''
while [ $# -gt 0 ]; do
  case $1 in
    --kubeconfig) kubeconfig=${2:?--kubeconfig needs a file}; shift ;;
    --kubeconfig=*) kubeconfig=${1#*=} ;;
    --keep) keep=--keep ;;
    -h | --help) sed -n '5,14s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) echo "unknown option $1" >&2; exit 2 ;;
  esac
  shift
done
case $kubeconfig in '' | /*) ;; *) kubeconfig=$from/$kubeconfig ;; esac

# shellcheck disable=SC2086
need_packages $BUILD_PACKAGES
build=${KOPRS_BUILD:-_build/demo}
echo "Building in $build"
[ -f "$build/build.ninja" ] || meson setup "$build" -Dintrospection=disabled -Dtests=false > /dev/null
ninja -C "$build" koprs/testing/koprs-test-server examples/configmap-sync/configmap-sync examples/configmap-sync/configmap-sync-demo > "$build/demo-build.log" ||
  { tail -n 40 "$build/demo-build.log"; exit 1; }

work=$(mktemp -d)
server='' operator=''
finish () {
  [ -n "$operator" ] && kill "$operator" 2>/dev/null && wait "$operator" 2>/dev/null
  [ -n "$server" ] && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

if [ -z "$kubeconfig" ]; then
  kubeconfig=$work/kubeconfig
  "$build/koprs/testing/koprs-test-server" --kubeconfig "$kubeconfig" > "$work/server.log" 2>&1 &
  server=$!
  for _ in $(seq 100); do
    grep -q '^listening on' "$work/server.log" && break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  grep '^listening on' "$work/server.log" || { cat "$work/server.log"; exit 1; }
fi
export KUBECONFIG="$kubeconfig"

"$build/examples/configmap-sync/configmap-sync" > "$work/operator.log" 2>&1 &
operator=$!
status=0
"$build/examples/configmap-sync/configmap-sync-demo" examples/configmap-sync $keep || status=$?

kill -0 "$operator" 2>/dev/null || { echo 'WRONG: the operator has ended by itself'; status=1; }
echo
if [ $status -ne 0 ]; then
  echo 'What the operator said:'
  cat "$work/operator.log"
else
  echo "What the operator did: $(grep -c 'configmap-sync.*: ' "$work/operator.log" || true) actions, the last ones:"
  tail -n 3 "$work/operator.log"
fi
if [ -n "$keep" ] && [ -n "$server" ]; then
  printf 'KUBECONFIG=%s; press Enter to end. ' "$kubeconfig"
  read -r _ || true
fi
exit $status
