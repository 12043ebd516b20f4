#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Runs one language's program of the table and sees that it has a row for each function that rows.txt names, and no other.

    table.py PROGRAM [ARGUMENT…]
"""

import pathlib
import re
import subprocess
import sys

ROW = re.compile(r"^(?:not )?ok \d+ (?:\S*/)?(\w+)$", re.M)


def main(program):
    wanted = (pathlib.Path(__file__).parent / "rows.txt").read_text().split()
    result = subprocess.run(program, stdout=subprocess.PIPE, text=True)
    lines = result.stdout.splitlines()
    rows = [match.group(1) for match in map(ROW.match, lines) if match]
    complete = sorted(rows) == sorted(wanted)
    print(f"1..{len(rows) + 1}")
    print("\n".join(line for line in lines if ROW.match(line)))
    print(f"{'ok' if complete else 'not ok'} {len(rows) + 1} every function of the original README has its row")
    if not complete:
        print(f"missing: {sorted(set(wanted) - set(rows))}, not asked for: {sorted(set(rows) - set(wanted))}", file=sys.stderr)
    sys.exit(result.returncode if complete else 1)


main(sys.argv[1:])
