#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Counts the cases of a meson test run.

    tally.py MESON-STATUS TESTLOG.json…    prints "passed failed skipped"

A TAP program counts by its lines, any other by its result. A program that crashed, timed out or exited with an error without a
"not ok" line counts as one failure, and so does a run that failed without any.
"""

import json
import re
import sys

CASE = re.compile(r"^(not )?ok\b[^#\n]*(?:#\s*(SKIP|TO[D]O)\b)?", re.I | re.M)
GOOD = ("OK", "EXPECTEDFAIL")
BAD = ("FAIL", "ERROR", "TIMEOUT", "INTERRUPT", "UNEXPECTEDPASS")


def count(output, result):
    cases = CASE.findall(output) if re.search(r"^1\.\.\d+", output, re.M) else []
    if cases:
        failed = sum(bool(no) and not directive for no, directive in cases)
        skipped = sum(bool(directive) for _, directive in cases)
        passed = len(cases) - failed - skipped
    else:
        passed, failed, skipped = int(result in GOOD), 0, int(result == "SKIP")
    if result in BAD and not failed:
        failed = 1
    return passed, failed, skipped


def main(status, paths):
    total = [0, 0, 0]
    for path in paths:
        with open(path) as log:
            for line in log:
                entry = json.loads(line)
                total = [a + b for a, b in zip(total, count(entry.get("stdout", ""), entry["result"]))]
    if status != 0 and total[1] == 0:
        total[1] = 1
    print(*total)


main(int(sys.argv[1]), sys.argv[2:])
