#!/bin/sh
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
#
# Installs what the tests need, builds, runs everything, and closes with "N passed, N failed, N skipped".
#
#   sh tests/run.sh [OPTION…]
#     --fast                    the plain build and its tests alone
#     --no-integration          without the real API server
#     --kubeconfig FILE         the integration tests on that cluster instead of one built here
#     --no-docs, --no-doc       without the reference documentation
#     --no-audit                without cppcheck, codespell
#     --no-coverage             without the coverage build
#     --coverage-fail-under=N   fail when fewer than N % of the library's lines are covered
#     --bench                   also print the table of figures
#
# The build goes to _build/ in the checkout, or to $KOPRS_BUILD.

set -u
from=$(pwd)
cd "$(dirname "$0")/.." || exit 2
. tests/support/packages.sh

fast= integration=1 docs=1 audit=1 coverage=1 bench= bar= kubeconfig=
while [ $# -gt 0 ]; do
  case $1 in
    --fast) fast=1 ;;
    --no-integration) integration= ;;
    --kubeconfig) kubeconfig=${2:?--kubeconfig needs a file}; shift ;;
    --kubeconfig=*) kubeconfig=${1#*=} ;;
    --no-doc | --no-docs) docs= ;;
    --no-audit) audit= ;;
    --no-coverage) coverage= ;;
    --coverage-fail-under=*) bar=${1#*=} ;;
    --bench) bench=1 ;;
    -h | --help) sed -n '5,18s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) echo "unknown option $1" >&2; exit 2 ;;
  esac
  shift
done
[ -n "$fast" ] && integration='' docs='' audit='' coverage=''
[ -z "$bar" ] || [ -n "$coverage" ] || { echo '--coverage-fail-under needs the coverage build' >&2; exit 2; }
case $kubeconfig in '' | /*) ;; *) kubeconfig=$from/$kubeconfig ;; esac
[ -z "$kubeconfig" ] || [ -r "$kubeconfig" ] || { echo "$kubeconfig cannot be read" >&2; exit 2; }

top=$(pwd)
build=${KOPRS_BUILD:-$top/_build}
case $build in /*) ;; *) build=$top/$build ;; esac
mkdir -p "$build"
work=$(mktemp -d)
python=/usr/bin/python3
passed=0 failed=0 skipped=0
export G_SLICE=always-malloc

cluster_pid='' builder_pid=''
finish () {
  [ -n "$cluster_pid" ] && kill "$cluster_pid" 2>/dev/null && wait "$cluster_pid" 2>/dev/null
  [ -n "$builder_pid" ] && kill "$builder_pid" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

say () { printf '\n=== %s (%s s)\n' "$1" "$(($(date +%s) - started))"; }
started=$(date +%s)

# One thing that is done or not.
step () {
  name=$1; shift
  say "$name"
  if "$@"; then passed=$((passed + 1)); else fail "$name"; return 1; fi
}

# Said where it happens, and once more at the end.
fail () { echo "FAILED: $1"; echo "FAILED: $1" >> "$work/failures"; failed=$((failed + 1)); }

# What of that log tells a reader which cases failed, and why.
pick () {
  grep -E '^ *[0-9]+/[0-9]+ .* (FAIL|ERROR|TIMEOUT) |^not ok|^Bail out|ERROR:|SUMMARY:' "$1" | cut -c1-400 | tail -n 20
}

skip () { echo "skipped: $1"; skipped=$((skipped + 1)); }

# meson_tests NAME FOLDER ARGUMENT…: runs tests there and adds up their cases.
meson_tests () {
  name=$1 folder=$2; shift 2
  say "$name"
  rm -f "$folder"/meson-logs/testlog*.json
  meson test -C "$folder" --no-rebuild --print-errorlogs "$@" > "$work/tests.log" 2>&1
  status=$?
  grep -vE '^(ninja|$)| OK  |^Full log' "$work/tests.log" | tail -n 150
  # shellcheck disable=SC2046
  set -- $("$python" tests/support/tally.py $status "$folder"/meson-logs/testlog*.json)
  echo "$1 passed, $2 failed, $3 skipped"
  passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
  [ "$2" -eq 0 ] && return
  { echo "FAILED: $name"; pick "$work/tests.log"; } >> "$work/failures"
  return 1
}

configure () {
  folder=$1; shift
  if [ -f "$folder/build.ninja" ]; then
    meson configure "$folder" "$@" > "$work/setup.log" 2>&1 || { cat "$work/setup.log"; return 1; }
  else
    meson setup "$folder" --fatal-meson-warnings "$@" > "$work/setup.log" 2>&1 || { cat "$work/setup.log"; return 1; }
  fi
}

configure_and_compile () { configure "$@" && compile "$1"; }

compile () { ninja -C "$1" > "$work/ninja.log" 2>&1 || { grep -A 12 -E 'FAILED|error' "$work/ninja.log" | tail -n 80; return 1; }; }

# Says something only where it goes wrong.
quietly () { "$@" > "$work/quiet.log" 2>&1 || { tail -n 60 "$work/quiet.log"; pick "$work/quiet.log" >> "$work/failures"; return 1; }; }

close_books () {
  [ -s "$work/failures" ] && { say 'what failed'; cat "$work/failures"; }
  printf '\n%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ]
}

# --- install and build
packages="$BUILD_PACKAGES gobject-introspection libgirepository1.0-dev valac gjs python3-gi python3-pytest gir1.2-soup-3.0 gir1.2-json-1.0 mypy g++ openssl"
[ -n "$docs" ] && packages="$packages gi-docgen"
[ -n "$audit" ] && packages="$packages cppcheck codespell"
[ -n "$coverage" ] && packages="$packages gcovr"
[ -n "$bench" ] && packages="$packages valgrind"
# shellcheck disable=SC2086
step 'install' need_packages $packages || { close_books; exit 1; }

assets=
if [ -n "$integration" ] && [ -z "$kubeconfig" ]; then
  nice -n 10 sh tests/cluster/build.sh > "$work/assets" 2> "$work/assets.log" &
  builder_pid=$!
fi

step 'configure' configure "$build/plain" -Dwerror=true || { close_books; exit 1; }
step 'build without warnings' compile "$build/plain" || { close_books; exit 1; }
meson_tests 'tests' "$build/plain"
step 'installed, and used from every language' sh tests/support/installed.sh "$build/plain"
step 'the demo, on the test server' env KOPRS_BUILD="$build/plain" sh examples/demo.sh

if [ -n "$docs" ]; then
  step 'reference documentation without warnings' configure_and_compile "$build/docs" -Ddocs=true -Dtests=false -Dexamples=false
fi

if [ -n "$audit" ]; then
  step 'cppcheck' cppcheck --enable=warning,performance,portability --library=gtk --inline-suppr --error-exitcode=2 \
    --suppressions-list=tests/support/cppcheck.txt '-DG_DEFINE_EXTENDED_ERROR(a,b)=' '-DG_GNUC_PRINTF(a,b)=' -q -j2 -I. -DKOPRS_COMPILATION koprs
  step 'codespell' codespell -q 3 --ignore-words tests/support/words.txt --skip '*.pem,*.http,tests/data,tests/fuzz,go.sum' \
    koprs tests docs examples introspection README.md NEWS
fi

if [ -z "$fast" ]; then
  # GLib's slices would hide uses after free; it has no frame pointers to unwind by.
  export ASAN_OPTIONS=fast_unwind_on_malloc=0:detect_leaks=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
  export LSAN_OPTIONS="suppressions=$top/tests/support/lsan.supp:print_suppressions=0"
  step 'build with ASan and UBSan' configure_and_compile "$build/asan" -Db_sanitize=address,undefined -Dintrospection=disabled &&
    meson_tests 'tests under ASan and UBSan' "$build/asan" --timeout-multiplier 4
fi

# While the real API server is being built.
if [ -n "$coverage" ]; then
  if step 'build for coverage' configure_and_compile "$build/coverage" -Db_coverage=true -Dbuildtype=debug -Dintrospection=disabled; then
    find "$build/coverage" -name '*.gcda' -delete
    step 'tests without optimization, for coverage' quietly meson test -C "$build/coverage" --no-rebuild --timeout-multiplier 2
    # The JSON engine without SSE2 has the same names at other lines, which gcovr does not merge.
    step "coverage${bar:+, at least $bar %}" gcovr -r . -f koprs/ --print-summary ${bar:+--fail-under-line "$bar"} \
      --exclude-unreachable-branches --exclude-directories '.*json-portable.*' -o "$build/coverage.txt" "$build/coverage"
  fi
fi

# --- clients of other makers
# interop NAME [KUBECONFIG]: their cases on the test server, or on that one.
interop () {
  name=$1
  say "$name"
  nice -n 5 sh tests/interop/run.sh "$build/plain" ${2:+"$2"} > "$work/interop.log"
  status=$?
  grep -v '^ok' "$work/interop.log" | grep -v '^1\.\.'
  if [ $status -eq 77 ]; then
    skip 'the programs of tests/interop: neither Go 1.26 nor Cargo nor venv is here'
    return
  fi
  good=$(grep '^ok' "$work/interop.log" | grep -vc '# SKIP')
  absent=$(grep -c '^ok.*# SKIP' "$work/interop.log")
  bad=$(grep -c '^not ok\|^Bail out' "$work/interop.log")
  [ $status -ne 0 ] && [ "$bad" -eq 0 ] && bad=1
  [ "$bad" -ne 0 ] && { echo "FAILED: $name"; pick "$work/interop.log"; } >> "$work/failures"
  echo "$good passed, $bad failed, $absent skipped"
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + absent))
}

# kubectl_sessions NAME SERVER…: each says what it said when it was recorded.
kubectl_sessions () {
  where=$1; shift
  for steps in tests/kubectl/*.steps; do
    session=$(basename "$steps" .steps)
    step "$where: $session" nice -n 5 "$python" tests/kubectl/session.py "$assets/kubectl" "$@" "tests/kubectl/$session"
  done
}

# --- the real API server
integrate () {
  export KOPRS_TEST_KUBECONFIG="$1"
  meson_tests 'conformance, on the real API server' "$build/plain" --suite conformance --timeout-multiplier 4
  meson_tests 'the README in every language, on the real API server' "$build/plain" --suite readme --num-processes 1 --timeout-multiplier 4
  step 'the demo, on the real API server' env KOPRS_BUILD="$build/plain" sh examples/demo.sh --kubeconfig "$1"
  unset KOPRS_TEST_KUBECONFIG
  interop 'clients of other makers, on the real API server' "$1"
}

[ -n "$integration" ] && interop 'clients of other makers, on the test server'

if [ -n "$kubeconfig" ]; then
  integrate "$kubeconfig"
elif [ -n "$integration" ]; then
  say 'the real API server: building, once per machine'
  wait "$builder_pid"; status=$?
  builder_pid=
  if [ $status -eq 77 ]; then
    cat "$work/assets.log"; skip 'the real API server: neither Go 1.26 nor KUBEBUILDER_ASSETS is here'
  elif [ $status -ne 0 ]; then
    tail -n 30 "$work/assets.log"; fail 'building the real API server'
  else
    assets=$(cat "$work/assets")
    # What kubectl said of a real server, said again of ours; and below, that a real one still says it.
    kubectl_sessions 'kubectl on the test server' --server "$build/plain/koprs/testing/koprs-test-server"
    "$python" tests/cluster/cluster.py "$assets" "$work/cluster" > "$work/cluster.log" 2>&1 &
    cluster_pid=$!
    for _ in $(seq 300); do
      grep -q '^ready' "$work/cluster.log" && break
      kill -0 "$cluster_pid" 2>/dev/null || break
      sleep 0.5
    done
    if grep -q '^ready' "$work/cluster.log"; then
      # Started anew, it has forgotten its history.
      INTEROP_FORGET_HISTORY="n=\$(cat $work/cluster/restarts 2>/dev/null || echo 0); kill -USR1 $cluster_pid; while [ \"\$(cat $work/cluster/restarts 2>/dev/null || echo 0)\" = \"\$n\" ]; do sleep 0.1; done"
      export INTEROP_FORGET_HISTORY
      kubectl_sessions 'kubectl on the real API server' "$work/cluster/kubeconfig"
      integrate "$work/cluster/kubeconfig"
      step 'the demo, while the real API server is killed and started again' \
        env KOPRS_BUILD="$build/plain" KOPRS_DEMO_RESTART="kill -USR1 $cluster_pid" KOPRS_DEMO_RESTARTED="$work/cluster/restarts" \
        sh examples/demo.sh --kubeconfig "$work/cluster/kubeconfig"
    else
      cat "$work/cluster.log"; fail 'starting the real API server'
    fi
  fi
fi

# --- figures
[ -n "$bench" ] && step 'figures' sh tests/bench/figures.sh "$build/plain"

say 'done'
close_books
