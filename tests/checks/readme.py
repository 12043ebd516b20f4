#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""The README shows programs that are built and run: each fenced block must be a file of examples/, word for word.

    readme.py ROOT [--write]    --write puts the files into the README
"""

import pathlib
import re
import sys

import house

BLOCK = re.compile(r"(\((examples/[\w/.-]+)\)\)?:\n\n```\w+\n)(.*?)(```)", re.S)


def main(root, write):
    readme = pathlib.Path(root) / "README.md"
    text = readme.read_text()
    shown = {}
    for match in BLOCK.finditer(text):
        shown[match.group(2)] = match.group(3)
    findings = []
    for name, block in shown.items():
        program = (pathlib.Path(root) / name).read_text()
        if block != program:
            findings.append(f"README.md: {name} is shown in other words than the file has")
            text = text.replace(block, program)
    if not shown:
        findings.append("README.md: shows no program")
    if write:
        readme.write_text(text)
        findings = []
    house.finish(findings, "readme")


main(sys.argv[1], "--write" in sys.argv)
