#!/bin/sh
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
#
# Clients that nobody here wrote, against a server: programs with client-go, kube-rs, and Python's kubernetes and kr8s.
#
#   sh tests/interop/run.sh BUILD [KUBECONFIG]
#
# Without KUBECONFIG on a koprs-test-server from BUILD. Prints TAP. What is built goes to the user's cache. Exit status 1: a
# case failed; 77: none of Go 1.26, Cargo and Python with venv is here. INTEROP_FORGET_HISTORY is a command that makes the
# server forget what led to its present state; without it the cases about that are left out.

set -u
here=$(cd "$(dirname "$0")" && pwd)
build=$1
kubeconfig=${2:-}
python=/usr/bin/python3
cache=${XDG_CACHE_HOME:-$HOME/.cache}/koprs/interop-$(cat "$here"/client-go/* "$here"/kube-rs/Cargo.* "$here"/kube-rs/src/* \
  "$here"/python/requirements.txt | sha256sum | cut -c1-16)
work=$(mktemp -d)
server_pid='' failed=0 ran=0

finish () {
  [ -n "$server_pid" ] && kill "$server_pid" 2>/dev/null && wait "$server_pid" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

serve () {
  "$build/koprs/testing/koprs-test-server" --token interop --kubeconfig "$work/kubeconfig" > "$work/server.log" 2>&1 &
  server_pid=$!
  for _ in $(seq 100); do
    grep -q '^listening' "$work/server.log" && break
    sleep 0.1
  done
  uri=$(sed -n 's/^listening on //p' "$work/server.log")
  [ -n "$uri" ] || { cat "$work/server.log"; echo "Bail out! the test server did not start"; exit 1; }
  kubeconfig=$work/kubeconfig
  INTEROP_FORGET_HISTORY="$python $here/forget.py $uri interop"
  export INTEROP_FORGET_HISTORY
}

# program NAME COMMAND…: its cases, or why there are none.
program () {
  name=$1; shift
  ran=1
  KUBECONFIG=$kubeconfig timeout 600 "$@" 2> "$work/$name.err"
  status=$?
  [ $status -eq 0 ] && return
  failed=1
  echo "# $name ended with $status"
  tail -n 20 "$work/$name.err" | sed 's/^/# /'
}

build_go () {
  [ -x "$cache/client-go" ] || (cd "$here/client-go" && CGO_ENABLED=0 go build -trimpath -o "$cache/client-go" .) > "$work/build.log" 2>&1
}

build_rust () {
  [ -x "$cache/kube-rs" ] && return
  CARGO_TARGET_DIR=$cache/target cargo build --locked --manifest-path "$here/kube-rs/Cargo.toml" > "$work/build.log" 2>&1 &&
    mv "$cache/target/debug/interop" "$cache/kube-rs" && rm -rf "$cache/target"
}

build_python () {
  [ -e "$cache/venv/complete" ] && return
  { "$python" -m venv "$cache/venv" && "$cache/venv/bin/pip" install --quiet --requirement "$here/python/requirements.txt" &&
    touch "$cache/venv/complete"; } > "$work/build.log" 2>&1
}

# prepare NAME COMMAND: builds it; says so where that fails.
prepare () {
  "$2" && return
  failed=1 ran=1
  echo "not ok - $1: it is built"
  tail -n 20 "$work/build.log" | sed 's/^/# /'
  return 1
}

mkdir -p "$cache"
[ -n "$kubeconfig" ] || serve
go=$(go env GOVERSION 2>/dev/null | sed -n 's/^go1\.\([0-9]*\).*/\1/p')
if [ "${go:-0}" -ge 26 ]; then
  prepare client-go build_go && program client-go "$cache/client-go"
else
  echo "ok - client-go # SKIP Go 1.26 is not here"
fi
if command -v cargo > /dev/null; then
  prepare kube-rs build_rust && program kube-rs "$cache/kube-rs"
else
  echo "ok - kube-rs # SKIP Cargo is not here"
fi
if "$python" -c 'import venv, ensurepip' 2> /dev/null; then
  if prepare python build_python; then
    program python-kubernetes "$cache/venv/bin/python" "$here/python/official.py"
    program python-kr8s "$cache/venv/bin/python" "$here/python/with_kr8s.py"
  fi
else
  echo "ok - python # SKIP Python's venv is not here"
fi
[ $ran -eq 1 ] || exit 77
exit $failed
