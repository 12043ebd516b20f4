#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Runs kubectl as a person would and compares what it says with what it said of a real API server.

    session.py KUBECTL KUBECONFIG SESSION [--record]
    session.py KUBECTL --server KOPRS-TEST-SERVER SESSION

SESSION.steps has one command of a shell a line, in which `kubectl` is the given one and the folder that of the session; a line with `#`
is a heading. Next to it, SESSION.expected has the commands with their output and exit code on a real server (--record
writes it). Times, uids, versions and random names are replaced by words on both sides. Each session makes and deletes
namespaces of its own. With --server, the test server is started for the session and stopped after it.
"""

import difflib
import os
import re
import subprocess
import sys
import tempfile

STEP_SECONDS = 60
RANDOM = "[bcdfghjklmnpqrstvwxz2456789]"
REPLACEMENTS = [
    (r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UID"),
    (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", "TIME"),
    (r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}", "TIME"),
    (r'((?:[Rr]esource ?[Vv]ersion)(?:\\{1,3})?"?: *(?:\\{1,3})?"?)\d+', r"\1VERSION"),
    (r"\b3[0-2]\d{3}(?=/(?:TCP|UDP|SCTP)\b)|(?<=nodePort: )3[0-2]\d{3}\b", "PORT"),
    (r"/tmp/\S*?(LIVE|MERGED)-\d+", r"\1"),
    (r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ [+-]\d{4}", "TIME"),
    (r"[EWI]\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ (\w+\.go):\d+\]", r"[\1]"),
    (r"https://127\.0\.0\.1:\d+", "SERVER"),
    (r"\b10\.\d+\.\d+\.\d+\b", "ADDRESS"),
    (rf"-{RANDOM}{{7,10}}-{RANDOM}{{5}}\b", "-HASH-RANDOM"),
    (rf"-{RANDOM}{{8,10}}\b", "-HASH"),
    (rf"(pod-template-hash[=:] ?){RANDOM}{{7,10}}", r"\1HASH"),
    (rf"(kube-api-access-|generated-){RANDOM}{{5}}\b", r"\1RANDOM"),
    (r"(?<![\w.\"'])\d+(?:s|m\d+s|(?<=\b\d)m|d(?:\d+h)?|y(?:\d+d)?)(?: ago)?(?![\w.\"'])", "AGE"),
    (r"(?m)[ \t]+$", ""),
    (r"eyJ[\w-]+\.[\w-]+\.[\w-]+", "TOKEN"),
]


def sort_causes(match):
    return "".join(sorted(match[0].splitlines(keepends=True)))


def normalize(text):
    for pattern, word in REPLACEMENTS:
        text = re.sub(pattern, word, text)
    # Go walks its maps in an order of its own each time.
    text = re.sub(r"(?m)(^\* .*\n){2,}", sort_causes, text)
    # The width of a column follows from what stands in it.
    return re.sub(r"(\S)  +", r"\1  ", text)


def run_step(command, folder, environment):
    try:
        done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=STEP_SECONDS, check=False)
    except subprocess.TimeoutExpired as late:
        return "%s[did not end]\n" % (late.stdout or b"").decode(errors="replace")
    text = done.stdout.decode(errors="replace")
    if text and not text.endswith("\n"):
        text += "\n"
    return normalize(text) + ("[%d]\n" % done.returncode if done.returncode else "")


def run(steps, kubectl, kubeconfig):
    folder = os.path.dirname(os.path.abspath(steps))
    out = []
    with tempfile.TemporaryDirectory() as home, open(steps, encoding="utf-8") as file:
        os.symlink(os.path.abspath(kubectl), os.path.join(home, "kubectl"))
        environment = dict(os.environ, HOME=home, KUBECONFIG=os.path.abspath(kubeconfig), LC_ALL="C", TZ="UTC", TMP=home,
                           PATH=home + ":/usr/bin:/bin", KUBECACHEDIR=os.path.join(home, "cache"))
        for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
            environment.pop(name, None)
        for line in file.read().splitlines():
            if not line.strip():
                continue
            if line.startswith("#"):
                out.append("\n" + line + "\n")
                continue
            out.append("$ " + line + "\n" + run_step(line, folder, environment))
    return "".join(out)


def run_on_test_server(steps, kubectl, command):
    with tempfile.TemporaryDirectory() as folder:
        kubeconfig = os.path.join(folder, "kubeconfig")
        server = subprocess.Popen([command, "--controller-delay", "0", "--kubeconfig", kubeconfig], stdout=subprocess.PIPE)
        try:
            server.stdout.readline()
            return run(steps, kubectl, kubeconfig)
        finally:
            server.terminate()
            server.wait()


def main(arguments):
    if len(arguments) < 3 or (arguments[1] == "--server" and len(arguments) < 4):
        sys.exit(__doc__)
    kubectl = arguments[0]
    if not os.access(kubectl, os.X_OK):
        print("kubectl is not here")
        return 77
    if arguments[1] == "--server":
        name = arguments[3]
        got = run_on_test_server(name + ".steps", kubectl, arguments[2])
    else:
        name = arguments[2]
        got = run(name + ".steps", kubectl, arguments[1])
    if "--record" in arguments:
        with open(name + ".expected", "w", encoding="utf-8") as file:
            file.write(got)
        return 0
    with open(name + ".expected", encoding="utf-8") as file:
        expected = file.read()
    difference = list(difflib.unified_diff(expected.splitlines(), got.splitlines(), "real server", "this server", lineterm="", n=4))
    print("\n".join(difference) if difference else "the same: %d steps" % got.count("\n$ "))
    return 1 if difference else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
