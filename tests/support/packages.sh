# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
#
# Sourced by tests/run.sh and examples/demo.sh: `need_packages NAME…` installs what is missing, as root or by sudo.

need_packages () {
  missing=
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" = 0 ]; then as_root=; else as_root=sudo; fi
  if ! command -v apt-get >/dev/null || { [ -n "$as_root" ] && ! command -v sudo >/dev/null; }; then
    echo "please install:$missing" >&2
    return 1
  fi
  echo "installing:$missing"
  # shellcheck disable=SC2086
  $as_root apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

BUILD_PACKAGES="gcc libc6-dev meson ninja-build pkg-config libglib2.0-dev libsoup-3.0-dev libjson-glib-dev libyaml-dev libgnutls28-dev glib-networking"
