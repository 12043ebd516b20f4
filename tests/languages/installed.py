#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Installs a build into an empty folder and runs the tests of the languages on what is there, the build out of sight; then in `meson devenv`.

    installed.py BUILD GJS
"""

import os
import pathlib
import site
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
PROGRAMS = [[sys.executable, "python-values.py"], [sys.executable, "python-awaits.py"], ["gjs", "-m", "javascript.js"]]


def folder_of(root, pattern):
    """The folder that holds the one installed file of that name."""
    found = list(root.rglob(pattern))
    if not found:
        sys.exit(f"{pattern} was not installed")
    return found[0].parent


def environment():
    """Without what leads to a build."""
    kept = {key: value for key, value in os.environ.items()
            if key not in ("GI_TYPELIB_PATH", "LD_LIBRARY_PATH", "PYTHONPATH", "GJS_PATH", "DESTDIR")}
    return {**kept, "G_DEBUG": "fatal-criticals", "KUBECONFIG": "/nonexistent", "PYTHONDONTWRITEBYTECODE": "1"}


def installed_environment(root):
    """As a Python and a GJS have it whose own places lie in that folder."""
    place = folder_of(root, "Koprs.py").parent.parent
    if place.is_relative_to(root / "usr") and f"/{place.relative_to(root)}" not in site.getsitepackages():
        sys.exit(f"Python does not look into /{place.relative_to(root)}")
    return {
        **environment(),
        "LD_LIBRARY_PATH": str(folder_of(root, "libkoprs-1.so.0")),
        "GI_TYPELIB_PATH": str(folder_of(root, "Koprs-1.0.typelib")),
        "PYTHONPATH": str(place),
        "GJS_PATH": str(folder_of(root, "Koprs.js").parent),
    }


def run(number, command, variables, where, before=()):
    result = subprocess.run([*before, *command[:-1], str(HERE / command[-1])], env=variables, stdout=subprocess.PIPE, text=True)
    cases = [line for line in result.stdout.splitlines() if line.startswith(("ok ", "not ok "))]
    good = result.returncode == 0 and len(cases) > 10 and not any(line.startswith("not") for line in cases)
    print(f"{'ok' if good else 'not ok'} {number} {command[-1]}, {where}", flush=True)
    if not good:
        print("\n".join(line for line in cases if line.startswith("not")), file=sys.stderr)
    return good


def main(build, gjs):
    programs = [[gjs if command[0] == "gjs" else command[0], *command[1:]] for command in PROGRAMS]
    with tempfile.TemporaryDirectory() as name:
        installed = subprocess.run(["meson", "install", "-C", build, "--no-rebuild", "--destdir", name],
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if installed.returncode != 0:
            sys.exit(installed.stdout)
        print(f"1..{2 * len(programs)}", flush=True)
        variables = installed_environment(pathlib.Path(name))
        good = [run(number, command, variables, "installed") for number, command in enumerate(programs, 1)]
    devenv = ["meson", "devenv", "-C", build]
    good += [run(number, command, environment(), "in meson devenv", devenv)
             for number, command in enumerate(programs, len(programs) + 1)]
    sys.exit(0 if all(good) else 1)


main(sys.argv[1], sys.argv[2])
