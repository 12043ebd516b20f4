#!/bin/sh
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
#
# Prints the figures of koprs-test-server beside a real API server, both asked in this run:  server-figures.sh BUILD BINARIES [TRIES]
# BINARIES is the folder that tests/cluster/build.sh prints. Of wall times the best of the tries counts, of CPU time the least; both
# servers are asked in turn, so that what else the machine does meets both. Takes some minutes and 1 GiB.
set -eu
build=$1
binaries=$2
tries=${3:-5}
here=$(dirname "$0")
bench=$build/tests/bench/bench-server
work=$(mktemp -d)
LD_LIBRARY_PATH=$build/koprs:$build/koprs/testing
export LD_LIBRARY_PATH

"$build/koprs/testing/koprs-test-server" --kubeconfig "$work/double" > "$work/double.log" &
double=$!
/usr/bin/python3 "$here/../cluster/cluster.py" "$binaries" "$work/real" > "$work/real.log" 2>&1 &
real=$!
trap 'kill "$double" "$real" 2> /dev/null; wait; rm -rf "$work"' EXIT
until [ -s "$work/double" ] && grep -q ready "$work/real.log"; do
  kill -0 "$double"
  kill -0 "$real"
  sleep 0.2
done

# Milliseconds of CPU that a process and, for the cluster, its children have had.
cpu () {
  cat "/proc/$1/stat" $(pgrep -P "$1" | sed 's,.*,/proc/&/stat,') | awk -v hz="$(getconf CLK_TCK)" '{ t += $14 + $15 } END { printf "%d", t * 1000 / hz }'
}

# server, its process, mode and arguments: best rate of the key, least CPU.
measure () {
  name=$1 process=$2 kubeconfig=$3 key=$4
  shift 4
  before=$(cpu "$process")
  KUBECONFIG=$kubeconfig "$bench" "$@" > "$work/line"
  after=$(cpu "$process")
  printf '%s %s %s %s\n' "$name" "$1" "$(tr ' ' '\n' < "$work/line" | sed -n "s/^$key=//p")" $((after - before)) >> "$work/table"
}

# Watches first: each begins with a list of what is there.
for try in $(seq "$tries"); do
  measure double "$double" "$work/double" events_per_second watch 200 200
  measure real "$real" "$work/real/kubeconfig" events_per_second watch 200 200
done
for try in $(seq "$tries"); do
  measure double "$double" "$work/double" per_second create 3000
  measure real "$real" "$work/real/kubeconfig" per_second create 3000
done

printf 'load %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
awk '{ k = $1 " " $2; if (!(k in best) || $3 > best[k]) best[k] = $3; if (!(k in least) || $4 < least[k]) least[k] = $4 }
     END { for (k in best) printf "%s: best rate %d a second, least CPU of the server %d ms\n", k, best[k], least[k] }' "$work/table" | sort
"$bench" start 20
"$bench" idle 20
"$bench" hold 50000 | tail -n 1
