#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Runs a program that prints the ConfigMaps of the namespace default as they come, and sees whether it does.

    run.py SERVER PROGRAM [ARGUMENT…]

SERVER is koprs-test-server. One ConfigMap is there before the program starts, one comes while it runs; both must be printed.
"""

import base64
import os
import re
import select
import signal
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.request

SECONDS = 30


def fact(kubeconfig, key):
    return re.search(rf'"?{key}"?:\s*"?([^\s",]+)', kubeconfig).group(1)


def create(kubeconfig, name):
    context = ssl.create_default_context(cadata=base64.b64decode(fact(kubeconfig, "certificate-authority-data")).decode())
    body = '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"%s"}}' % name
    request = urllib.request.Request(fact(kubeconfig, "server") + "/api/v1/namespaces/default/configmaps", body.encode(), {
        "Authorization": "Bearer " + fact(kubeconfig, "token"), "Content-Type": "application/json"})
    urllib.request.urlopen(request, context=context, timeout=SECONDS).read()


def read_until(process, wanted, what):
    """The lines of the process until one is `wanted`."""
    end, text = time.monotonic() + SECONDS, b""
    while time.monotonic() < end:
        if select.select([process.stdout], [], [], 0.2)[0]:
            chunk = os.read(process.stdout.fileno(), 4096)
            text += chunk
            if wanted in text.decode(errors="replace").splitlines():
                return
            if not chunk:
                break
    sys.exit(f"{what}: never said {wanted!r}, only {text!r}")


def main(server_path, program):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "kubeconfig")
        server = subprocess.Popen([server_path, "--kubeconfig", path], stdout=subprocess.PIPE)
        client = None
        try:
            line = server.stdout.readline().decode()
            if not line.startswith("listening on "):
                sys.exit(f"the server said {line!r}")
            with open(path) as file:
                kubeconfig = file.read()
            create(kubeconfig, "before")
            client = subprocess.Popen(program, stdout=subprocess.PIPE, env={**os.environ, "KUBECONFIG": path})
            read_until(client, "default/before", program[0])
            create(kubeconfig, "after")
            read_until(client, "default/after", program[0])
        finally:
            for process in (client, server):
                if process is not None and process.poll() is None:
                    process.send_signal(signal.SIGTERM)
                    process.wait(SECONDS)


main(sys.argv[1], sys.argv[2:])
