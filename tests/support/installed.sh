#!/bin/sh
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
#
# Installs a build into a folder of its own, makes the README's program from there as the README says, in every language, and runs it:
#
#   installed.sh BUILD
set -eu
build=$(cd "$1" && pwd)
top=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say () { echo "installed: $1"; }

DESTDIR="$work/root" meson install -C "$build" --no-rebuild --quiet
pc=$(dirname "$(find "$work/root" -name koprs-1.pc)")
prefix=$work/root$(sed -n 's/^prefix=//p' "$pc/koprs-1.pc")
# What a prefix of that name would have had.
sed -i "s|^prefix=.*|prefix=$prefix|" "$pc"/koprs*.pc
libraries=$(dirname "$pc")
export PKG_CONFIG_PATH="$pc" LD_LIBRARY_PATH="$libraries" GI_TYPELIB_PATH="$libraries/girepository-1.0"
cp "$top"/examples/watch/watch.* "$work"
cd "$work"

# shellcheck disable=SC2046
cc watch.c $(pkg-config --cflags --libs koprs-1) -o watch-c
say 'C compiles'
printf '#include <koprs/koprs.h>\n#include <koprs/testing/koprs-testing.h>\nint main () { return koprs_kind_pod () == nullptr; }\n' > both.cc
# shellcheck disable=SC2046
c++ -Wall -Wextra -Werror both.cc $(pkg-config --cflags --libs koprs-testing-1) -o both
./both
say 'C++ compiles and runs'

run () { /usr/bin/python3 "$top/introspection/smoke/run.py" "$prefix/bin/koprs-test-server" "$@"; say "$1 runs"; }
run ./watch-c
if command -v valac > /dev/null && [ -f "$prefix/share/vala/vapi/koprs-1.vapi" ]; then
  # shellcheck disable=SC2046
  valac --vapidir "$prefix/share/vala/vapi" --pkg koprs-1 watch.vala -o watch-vala -X -w $(pkg-config --cflags --libs koprs-1 | sed 's/\(^\| \)-/ -X -/g')
  run ./watch-vala
fi
if [ -d "$GI_TYPELIB_PATH" ]; then
  run /usr/bin/python3 watch.py
  ! command -v gjs > /dev/null || run gjs -m watch.js
fi
