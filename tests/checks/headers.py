#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Each public header compiles alone, as C and as C++, and is in its umbrella; none can be included behind the umbrella's back.

    headers.py ROOT BUILD
"""

import concurrent.futures
import pathlib
import re
import subprocess
import sys

import house

PACKAGES = ["gio-2.0", "json-glib-1.0"]


def compile_flags(root, build):
    flags = subprocess.run(["pkg-config", "--cflags", *PACKAGES], check=True, capture_output=True, text=True).stdout.split()
    return ["-fsyntax-only", "-Werror", f"-I{root}", f"-I{build}", *flags]


def compiles(compiler, language, flags, text):
    result = subprocess.run([compiler, "-x", language, *flags, "-"], input=text, capture_output=True, text=True)
    return result.returncode == 0, result.stderr.strip().splitlines()[:1]


def check_header(name, flags):
    text = f"#include <koprs/{name}>\n"
    ok, why = compiles("cc", "c", ["-DKOPRS_COMPILATION", *flags], text)
    if not ok:
        yield f"koprs/{name}: does not compile alone: {why}"
    ok, why = compiles("c++", "c++", ["-DKOPRS_COMPILATION", *flags], text)
    if not ok:
        yield f"koprs/{name}: does not compile as C++: {why}"
    # The refusal is the preprocessor's.
    ok, _ = compiles("cc", "c", [*flags, "-E", "-Wfatal-errors", "-o", "/dev/null"], text)
    if ok:
        yield f"koprs/{name}: can be included directly"


def check_umbrella(path, names, prefix):
    text = path.read_text()
    for name in names:
        if f"#include <koprs/{prefix}{name}>" not in text:
            yield f"{path}: {name} is missing"
    listed = re.findall(r"#include <koprs/[^>]+>", text)
    if listed != sorted(listed):
        yield f"{path}: not in alphabetical order"


def public_headers(folder, umbrella):
    return sorted(path.name for path in folder.glob("*.h")
                  if not path.name.endswith("-private.h") and path.name != umbrella
                  and "can be included directly" in path.read_text())


def main(root, build):
    root = pathlib.Path(root)
    names = public_headers(root / "koprs", "koprs.h")
    generated = [name for name in ("koprs-version.h", "koprs-enum-types.h") if (pathlib.Path(build) / "koprs" / name).exists()]
    flags = compile_flags(root, build)
    findings = list(check_umbrella(root / "koprs/koprs.h", names + generated, ""))
    testing = root / "koprs/testing"
    testing_names = public_headers(testing, "koprs-testing.h")
    if testing_names:
        findings += check_umbrella(testing / "koprs-testing.h", testing_names + ["koprs-testing-enum-types.h"], "testing/")
    every = names + generated + ["testing/" + name for name in testing_names]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for found in pool.map(lambda name: list(check_header(name, flags)), every):
            findings += found
    house.finish(findings, "headers")


main(sys.argv[1], sys.argv[2])
