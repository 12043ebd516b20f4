#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""What starting costs in Python: CPU time of whole processes, the least of many runs, in a `meson devenv` or on what is installed.

    python-start.py [RUNS]
"""

import resource
import subprocess
import sys

PROGRAMS = {
    "import gi": "import gi",
    "… and Gio": "import gi; from gi.repository import Gio",
    "… and Koprs, with a client": "import gi; gi.require_version('Koprs', '1.0'); from gi.repository import Koprs; "
                                  "Koprs.Client.new(Koprs.Config.new_for_uri('https://127.0.0.1:1'))",
    "… and an error to catch": "import gi; gi.require_version('Koprs', '1.0'); from gi.repository import Koprs; "
                               "Koprs.Client.new(Koprs.Config.new_for_uri('https://127.0.0.1:1')); Koprs.NotFoundError",
}


def milliseconds(program):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", program], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main(runs=20):
    least = {name: min(milliseconds(program) for _ in range(int(runs))) for name, program in PROGRAMS.items()}
    bare = least["import gi"]
    for name, value in least.items():
        print(f"{name:32} {value:6.1f} ms, {value - bare:5.1f} over bare gi")


main(*sys.argv[1:])
