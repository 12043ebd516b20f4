#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""A check that cannot fail is a defect: each must find, in its fixture, what is planted there.

    rejects.py FIXTURES BUILD

The first lines of fixtures/CHECK/expected are the texts that the check's output must contain.
"""

import pathlib
import subprocess
import sys

CHECKS = {"layers": [], "size": [], "style": [], "headers": ["BUILD"], "documented": [], "readme": [], "promises": [], "snippets": []}


def main(fixtures, build):
    fixtures = pathlib.Path(fixtures)
    bad = 0
    print(f"1..{len(CHECKS)}")
    for number, (check, more) in enumerate(CHECKS.items(), 1):
        fixture = fixtures / check
        target = fixture / "Fixture-1.0.gir" if check == "documented" else fixture
        result = subprocess.run([sys.executable, fixtures.parent / f"{check}.py", target, *[build for _ in more]],
                                capture_output=True, text=True)
        wanted = (fixture / "expected").read_text().splitlines()
        missing = [text for text in wanted if text not in result.stdout]
        extra = f"{len(wanted)} findings" not in result.stdout
        ok = result.returncode == 1 and not missing and not extra
        bad += not ok
        print(f"{'ok' if ok else 'not ok'} {number} {check} finds what is planted in its fixture")
        if not ok:
            print(f"missing: {missing}\n{result.stdout}{result.stderr}", file=sys.stderr)
    sys.exit(1 if bad else 0)


main(sys.argv[1], sys.argv[2])
