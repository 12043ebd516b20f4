#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""The counting of tally.py, by made-up logs: what crashed must never count as passed."""

import json
import pathlib
import subprocess
import sys
import tempfile

ROWS = [
    ("a TAP program counts by its lines", 0, [("1..2\nok 1 a\nok 2 b\n", "OK")], "2 0 0"),
    ("a failed line counts", 1, [("1..2\nok 1 a\nnot ok 2 b\n", "FAIL")], "1 1 0"),
    ("a crash after good lines is one failure", 1, [("1..2\nok 1 a\n", "ERROR")], "1 1 0"),
    ("a time-out is one failure", 1, [("1..2\nok 1 a\n", "TIMEOUT")], "1 1 0"),
    ("a skipped line is skipped", 0, [("1..2\nok 1 a # SKIP no server\nok 2 b\n", "OK")], "1 0 1"),
    ("a program without TAP counts once", 0, [("hello\n", "OK")], "1 0 0"),
    ("a skipped program counts once", 0, [("", "SKIP")], "0 0 1"),
    ("a run that failed without a failed test is one failure", 1, [("1..1\nok 1 a\n", "OK")], "1 1 0"),
    ("no tests and a bad status is one failure", 2, [], "0 1 0"),
]


def main():
    tally = pathlib.Path(__file__).with_name("tally.py")
    bad = 0
    print(f"1..{len(ROWS)}")
    for number, (name, status, entries, wanted) in enumerate(ROWS, 1):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as log:
            for output, result in entries:
                log.write(json.dumps({"stdout": output, "result": result}) + "\n")
            log.flush()
            got = subprocess.run([sys.executable, tally, str(status), log.name], capture_output=True, text=True).stdout.strip()
        bad += got != wanted
        print(f"{'ok' if got == wanted else 'not ok'} {number} {name}")
        if got != wanted:
            print(f"wanted {wanted}, got {got}", file=sys.stderr)
    sys.exit(1 if bad else 0)


main()
