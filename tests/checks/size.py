#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Files under 700 lines (warned from 500), functions under 60 (class_init 120).

    size.py ROOT
"""

import re
import sys

import house

FILE_WARN, FILE_FAIL, FUNCTION, CLASS_INIT = 500, 700, 60, 120


def functions(lines):
    """(name, first line, length) of each function: its body begins with { and ends with } in column 0."""
    start = None
    for number, line in enumerate(lines, 1):
        if line.startswith("{") and start is None:
            start = number
        elif line.startswith("}") and start is not None:
            head = " ".join(lines[max(0, start - 12):start - 1])
            if line.rstrip() == "}":
                names = re.findall(r"(\w+) \(", head)
                yield (names[-1] if names else "?"), start, number - start - 1
            start = None


def name_of(lines, start):
    for line in reversed(lines[:start - 1]):
        match = re.match(r"(\w+) ?\(", line)
        if match:
            return match.group(1)
    return "?"


def main(root):
    findings = []
    for path in house.files(root, "*.c", "*.h", "*.py", "*.js", "*.vala"):
        lines = path.read_text().splitlines()
        if len(lines) > FILE_FAIL:
            findings.append(f"{path}: {len(lines)} lines, {FILE_FAIL} are allowed")
        elif len(lines) > FILE_WARN:
            print(f"warning: {path}: {len(lines)} lines, think of a cut")
        if path.suffix != ".c":
            continue
        for _, start, length in functions(lines):
            name = name_of(lines, start)
            limit = CLASS_INIT if name.endswith("_class_init") or name == "main" else FUNCTION
            if length > limit:
                findings.append(f"{path}:{start}: {name} has {length} lines, {limit} are allowed")
    house.finish(findings, "size")


main(sys.argv[1])
