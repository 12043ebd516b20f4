#!/bin/sh
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
#
# Prints the table of figures, beside json-glib trees of the same lists:  figures.sh BUILD [PODS]
# Instructions, allocations and bytes are the same in every run; CPU time is counted, never wall time, and compared within this run.
# Takes some minutes: the trees of 50 000 Pods need 4 GiB and most of the time.
set -eu
bench=$1/tests/bench
pods=${2:-50000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$bench/bench-json" "$pods" > "$work/json"
"$bench/bench-cache" "$pods" > "$work/cache"
"$bench/bench-cache" blocks $((pods * 6 / 5)) > "$work/blocks"
if command -v valgrind > /dev/null; then
  "$bench/bench-cache" --instructions > "$work/instructions"
else
  echo 'no valgrind: instructions were not counted' >&2
  : > "$work/instructions"
fi

# The number behind KEY= in the line that begins with LINE.
value () {
  awk -v line="$2" -v key="$3=" 'index ($0, line) == 1 { for (i = 1; i <= NF; i++) if (index ($i, key) == 1) print substr ($i, length (key) + 1) }' "$work/$1"
}

row () {   # what, how much at most, measured
  [ -n "$3" ] || set -- "$1" "$2" 'not measured'
  verdict=$(awk -v a="$3" -v b="$2" 'BEGIN { print (a + 0 == a) ? (a <= b ? "yes" : "NO") : "–" }')
  printf '| %-66s | %8s | %12s | %-7s |\n' "$1" "$2" "$3" "$verdict"
}

tree_cpu=$(awk -F'|' '$2 ~ /json-glib tree/ { print $3 + 0 }' "$work/json")
tree_peak=$(awk -F'|' '$2 ~ /json-glib tree/ { print $6 + 0 }' "$work/json")
ratio () { awk -v a="${1:-0}" -v b="${2:-0}" 'BEGIN { if (b > 0) printf "%.4f", a / b }'; }

printf '\n| %-66s | %8s | %12s | %-7s |\n' "$pods Pods where nothing else is said" 'at most' measured reached
printf '| %s | ---: | ---: | --- |\n' ---
row 'list into the cache: CPU, of the json-glib tree' 0.06 "$(ratio "$(value cache 'list  ' cpu)" "$tree_cpu")"
row 'list into the cache: peak memory, of the json-glib tree' 0.09 "$(ratio "$(value cache 'list  ' peak)" "$tree_peak")"
row 'held by each object over its payload: bytes' 320 "$(value cache 'list  ' over)"
row 'scan and store: instructions per byte' 12 "$(awk '/^Pods:/ { print $2 }' "$work/instructions")"
row 'the same list again: CPU, of the first' 0.75 "$(value cache 'list  ' relist)"
row 'the same list again: allocations per unchanged object' 0.01 "$(value cache 'list  ' relist-allocations)"
row 'cost of a small object, 1 000 to 200 000 of them: dearest by cheapest' 1.15 \
  "$(awk '/^small objects/ { n = $(NF - 2) + 0; if (!min || n < min) min = n; if (n > max) max = n } END { if (min) printf "%.3f", max / min }' "$work/instructions")"
row '1 000 000 random changes: memory after, of before' 1.10 "$(value cache updates grown)"
row "list of $(value blocks megabytes megabytes) MB: longest turn of the loop while it comes, ms" 5 "$(value blocks megabytes longest-feed-ms)"
row "list of $(value blocks megabytes megabytes) MB: longest turn of the loop after it, ms" 5 "$(value blocks megabytes longest-after-ms)"
printf '\nWhat they come from:\n\n'
cat "$work/json"
echo
cat "$work/cache" "$work/instructions"
echo
"$bench/bench-server" start 20
"$bench/bench-server" idle 20
"$bench/bench-server" hold 5000
