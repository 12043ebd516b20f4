#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Licence lines everywhere; no goto, no strcpy and its kin; nothing left for later; no paths of one machine.

    style.py ROOT
"""

import re
import sys

import house

RULES = [
    (r"\bgoto\b", "goto"),
    (r"\b(?:strcpy|strcat|sprintf|vsprintf|gets)\s*\(", "an unbounded string function"),
    (r"\b(?:TODO|FIXME|XXX)\b", "something left for later"),
    (r"(?<![\w.])/(?:work|root|home/\w+)/", "a path of one machine"),
    (r"\t", "a tab"),
    (r"[ \t]+$", "blanks at the end of the line"),
]
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)


def check_file(path, text):
    if "SPDX-License-Identifier: MIT" not in text[:400]:
        yield f"{path}:1: no SPDX lines"
    code = COMMENT.sub(lambda match: "\n" * match.group(0).count("\n"), text) if path.suffix in (".c", ".h") else text
    for number, (line, bare) in enumerate(zip(text.split("\n"), code.split("\n")), 1):
        for pattern, what in RULES:
            if path.name == "style.py":
                continue
            subject = bare if what in ("goto", "an unbounded string function") else line
            if re.search(pattern, subject):
                yield f"{path}:{number}: {what}"


def main(root):
    findings = []
    for path in house.files(root, "*.c", "*.h", "*.py", "*.js", "*.vala", "*.sh"):
        findings += check_file(path, path.read_text())
    house.finish(findings, "style")


main(sys.argv[1])
