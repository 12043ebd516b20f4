#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""tests/README.md says which test watches over which promise: each test that it names must be there.

    promises.py ROOT
"""

import pathlib
import re
import sys

import house

NAMED = re.compile(r"`([a-z0-9-]+)(?:/([a-z0-9-]+))?`")


def sources(tests, unit):
    """The program of a unit, and the rows that it includes."""
    for path in (tests / f"test-{unit}.c", tests / f"{unit}.c", tests / f"{unit}-rows.h"):
        if path.exists():
            yield path.read_text()


def main(root):
    tests = pathlib.Path(root) / "tests"
    findings = []
    named = 0
    for number, line in enumerate((tests / "README.md").read_text().splitlines(), 1):
        if not line.startswith("| "):
            continue
        for match in NAMED.finditer(line):
            unit, case = match.groups()
            texts = list(sources(tests, unit))
            named += 1
            if not texts:
                findings.append(f"README.md:{number}: there is no test program of {unit}")
            elif case and not any(re.search(rf'["/]{case}"', text) for text in texts):
                findings.append(f"README.md:{number}: {unit} has no test {case}")
    if not named:
        findings.append("README.md: names no test")
    house.finish(findings, "promises")


main(sys.argv[1])
