#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""A page of docs/ shows only code that is built and run: each fenced block of a program is a file of tests/snippets/, word for word.

    snippets.py ROOT [--write]    --write puts the files into the pages

The line above the block names the file: <!-- snippet: apply.c -->. The licence lines at the top are left out. Each file is in some page.
"""

import pathlib
import re
import sys

import house

BLOCK = re.compile(r"(?:<!-- snippet: (\S+) -->\n)?```(c|python|javascript|vala|sh)\n(.*?)```", re.S)
LICENCE = re.compile(r"\A(?:#!.*\n)?(?:#|//|/\*) SPDX-License-Identifier: MIT(?: \*/)?\n")
SUFFIXES = {".c": "c", ".py": "python", ".js": "javascript", ".vala": "vala", ".sh": "sh"}


def shown(path):
    return LICENCE.sub("", path.read_text())


def main(root, write):
    root = pathlib.Path(root)
    folder = root / "tests/snippets"
    findings, used = [], set()

    def replace(match):
        name, language, block = match.groups()
        if name is None and language == "sh":
            return match.group(0)  # a command alone
        if name is None:
            line = text.count("\n", 0, match.start()) + 1
            findings.append(f"{page}:{line}: a program that is no file of tests/snippets")
        elif not (folder / name).exists() or SUFFIXES[pathlib.Path(name).suffix] != language:
            findings.append(f"{page}: no such program: {name}")
        else:
            used.add(name)
            if block != shown(folder / name) and not write:
                findings.append(f"{page}: {name} is shown in other words than the file has")
            return f"<!-- snippet: {name} -->\n```{language}\n{shown(folder / name)}```"
        return match.group(0)

    for path in sorted((root / "docs").glob("*.md")):
        page, text = path.relative_to(root), path.read_text()
        changed = BLOCK.sub(replace, text)
        if write and changed != text:
            path.write_text(changed)
    programs = {path.name for path in folder.glob("*") if path.suffix in SUFFIXES and path.name != "run.py"}
    findings += [f"tests/snippets/{name}: in no page" for name in sorted(programs - used)]
    if not programs:
        findings.append("docs: no page shows a program")
    house.finish(findings, "snippets")


main(sys.argv[1], "--write" in sys.argv)
