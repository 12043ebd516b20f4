# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""What the checks share: which files are ours, and how findings are reported."""

import pathlib
import sys

SKIP = {"data", "golden", "fixtures", "corpus"}


def files(root, *patterns):
    """The sources under root, without data, fixtures and build folders."""
    root = pathlib.Path(root)
    for folder in ("koprs", "tests", "examples", "introspection"):
        for pattern in patterns:
            for path in sorted((root / folder).rglob(pattern)):
                if not SKIP & set(path.relative_to(root).parts):
                    yield path


def finish(findings, name):
    for finding in findings:
        print(finding)
    print(f"{name}: {len(findings)} findings")
    sys.exit(1 if findings else 0)
