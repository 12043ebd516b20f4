#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""A real Kubernetes API server on loopback, for tests: etcd, kube-apiserver, kube-controller-manager.

    cluster.py BINARIES FOLDER

BINARIES holds the programs (build.sh prints the folder). FOLDER gets keys, data, logs and `kubeconfig`, whose contexts are
`admin` (client certificate, current), `token` (admin by bearer token) and `nobody` (a token without rights). Prints
"ready FOLDER/kubeconfig" and serves until SIGTERM or SIGINT, with --until-eof also until its
standard input closes. SIGUSR1 kills
kube-apiserver with SIGKILL and starts it again on the same port; FOLDER/restarts counts how often it was ready anew.
"""

import argparse
import base64
import json
import os
import select
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request

# No Endpoints may have a loopback address. Nobody connects to this one.
ADVERTISED = "192.0.2.1"
TOKENS = {"admin": ("admin-token-of-the-tests", "system:masters"), "nobody": ("nobody-token-of-the-tests", "nobodies")}


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for s in sockets:
        s.bind(("127.0.0.1", 0))
    ports = [s.getsockname()[1] for s in sockets]
    for s in sockets:
        s.close()
    return ports


class Keys:
    """Certificates made by openssl, all from one CA of the folder."""

    def __init__(self, folder):
        self.folder = folder
        self.run("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
                 "-subj", "/CN=koprs-tests-ca", "-keyout", "ca.key", "-out", "ca.crt")
        self.run("genrsa", "-out", "sa.key", "2048")

    def run(self, *arguments):
        subprocess.run(["openssl", *arguments], cwd=self.folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def path(self, name):
        return os.path.join(self.folder, name)

    def issue(self, name, subject, extensions):
        self.run("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", subject,
                 "-keyout", name + ".key", "-out", name + ".csr")
        with open(self.path(name + ".ext"), "w") as file:
            file.write("\n".join(extensions) + "\n")
        self.run("x509", "-req", "-in", name + ".csr", "-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial", "-days", "30",
                 "-extfile", name + ".ext", "-out", name + ".crt")

    def base64(self, name):
        with open(self.path(name), "rb") as file:
            return base64.b64encode(file.read()).decode()


class Cluster:
    def __init__(self, binaries, folder):
        self.binaries, self.folder = binaries, folder
        self.processes = {}
        os.makedirs(folder, exist_ok=True)
        self.keys = Keys(folder)
        self.keys.issue("server", "/CN=kube-apiserver", [
            "subjectAltName=DNS:localhost,DNS:kubernetes,DNS:kubernetes.default.svc,IP:127.0.0.1,IP:::1,IP:10.0.0.1",
            "extendedKeyUsage=serverAuth"])
        self.keys.issue("admin", "/O=system:masters/CN=admin", ["extendedKeyUsage=clientAuth"])
        self.keys.issue("controllers", "/CN=system:kube-controller-manager", ["extendedKeyUsage=clientAuth"])
        self.client_port, self.peer_port, self.port = free_ports(3)
        with open(self.path("tokens.csv"), "w") as file:
            for user, (token, group) in TOKENS.items():
                file.write(f'{token},{user},{user},"{group}"\n')

    def path(self, name):
        return os.path.join(self.folder, name)

    def spawn(self, name, *arguments):
        log = open(self.path(name + ".log"), "ab")
        self.processes[name] = subprocess.Popen([os.path.join(self.binaries, name), *arguments],
                                                stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def start_etcd(self):
        peers = f"http://127.0.0.1:{self.peer_port}"
        clients = f"http://127.0.0.1:{self.client_port}"
        self.spawn("etcd", "--name=tests", "--data-dir=" + self.path("etcd"), "--unsafe-no-fsync",
                   "--listen-client-urls=" + clients, "--advertise-client-urls=" + clients,
                   "--listen-peer-urls=" + peers, "--initial-advertise-peer-urls=" + peers, "--initial-cluster=tests=" + peers)

    def start_apiserver(self):
        self.spawn("kube-apiserver", f"--etcd-servers=http://127.0.0.1:{self.client_port}",
                   "--bind-address=127.0.0.1", "--advertise-address=" + ADVERTISED, "--external-hostname=127.0.0.1",
                   f"--secure-port={self.port}",
                   "--tls-cert-file=" + self.path("server.crt"), "--tls-private-key-file=" + self.path("server.key"),
                   "--client-ca-file=" + self.path("ca.crt"), "--token-auth-file=" + self.path("tokens.csv"),
                   "--service-account-key-file=" + self.path("sa.key"),
                   "--service-account-signing-key-file=" + self.path("sa.key"),
                   "--service-account-issuer=https://kubernetes.default.svc",
                   "--authorization-mode=RBAC", "--service-cluster-ip-range=10.0.0.0/24")

    def start_controllers(self):
        if not os.path.exists(os.path.join(self.binaries, "kube-controller-manager")):
            print("cluster: no kube-controller-manager: no garbage collection, no namespace deletion", file=sys.stderr)
            return
        self.write_kubeconfig("controllers.kubeconfig", {"controllers": self.certificate_user("controllers")})
        self.spawn("kube-controller-manager", "--kubeconfig=" + self.path("controllers.kubeconfig"),
                   "--service-account-private-key-file=" + self.path("sa.key"), "--root-ca-file=" + self.path("ca.crt"),
                   "--use-service-account-credentials", "--leader-elect=false", "--secure-port=0")

    def certificate_user(self, name):
        return {"client-certificate-data": self.keys.base64(name + ".crt"), "client-key-data": self.keys.base64(name + ".key")}

    def write_kubeconfig(self, name, users):
        config = {
            "apiVersion": "v1", "kind": "Config", "current-context": next(iter(users)),
            "clusters": [{"name": "tests", "cluster": {"server": f"https://127.0.0.1:{self.port}",
                                                       "certificate-authority-data": self.keys.base64("ca.crt")}}],
            "users": [{"name": user, "user": facts} for user, facts in users.items()],
            "contexts": [{"name": user, "context": {"cluster": "tests", "user": user}} for user in users],
        }
        with open(os.open(self.path(name), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(config, file, indent=2)

    def ask(self, path):
        context = ssl.create_default_context(cafile=self.path("ca.crt"))
        request = urllib.request.Request(f"https://127.0.0.1:{self.port}{path}",
                                         headers={"Authorization": "Bearer " + TOKENS["admin"][0]})
        try:
            with urllib.request.urlopen(request, context=context, timeout=5) as reply:
                return reply.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def wait_ready(self, seconds=120):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for name, process in self.processes.items():
                if process.poll() is not None:
                    sys.exit(f"cluster: {name} ended with {process.returncode}, see {self.path(name + '.log')}")
            if self.ask("/readyz") and self.ask("/api/v1/namespaces/default"):
                return
            time.sleep(0.1)
        sys.exit(f"cluster: not ready in {seconds} s, see {self.folder}")

    def start(self):
        self.start_etcd()
        self.start_apiserver()
        self.wait_ready()
        self.start_controllers()
        token = {user: {"token": TOKENS[user][0]} for user in TOKENS}
        self.write_kubeconfig("kubeconfig", {"admin": self.certificate_user("admin"), "token": token["admin"], "nobody": token["nobody"]})

    def restart_apiserver(self):
        server = self.processes["kube-apiserver"]
        server.kill()
        server.wait()
        self.start_apiserver()
        self.wait_ready()

    def stop(self):
        for name in ("kube-controller-manager", "kube-apiserver", "etcd"):
            process = self.processes.get(name)
            if process and process.poll() is None:
                process.kill()
                process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binaries")
    parser.add_argument("folder")
    parser.add_argument("--until-eof", action="store_true", help="also end when standard input closes")
    options = parser.parse_args()

    waiting = {signal.SIGTERM, signal.SIGINT, signal.SIGUSR1}
    signal.pthread_sigmask(signal.SIG_BLOCK, waiting)
    shutil.rmtree(os.path.join(options.folder, "etcd"), ignore_errors=True)
    cluster = Cluster(options.binaries, options.folder)
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM, signal.SIGINT})
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        cluster.start()
        signal.pthread_sigmask(signal.SIG_BLOCK, waiting)
        print("ready", cluster.path("kubeconfig"), flush=True)
        serve(cluster, options.until_eof)
    finally:
        cluster.stop()


def standard_input_is_closed():
    readable, _, _ = select.select([0], [], [], 0)
    return bool(readable) and os.read(0, 4096) == b""


def serve(cluster, until_eof):
    restarts = 0
    while True:
        got = signal.sigtimedwait({signal.SIGTERM, signal.SIGINT, signal.SIGUSR1}, 0.5)
        if got is None:
            if until_eof and standard_input_is_closed():
                return
            continue
        if got.si_signo != signal.SIGUSR1:
            return
        cluster.restart_apiserver()
        restarts += 1
        with open(cluster.path("restarts"), "w") as file:
            file.write(f"{restarts}\n")


if __name__ == "__main__":
    main()
