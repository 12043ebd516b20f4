# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Makes a koprs-test-server forget its history:  forget.py URI TOKEN"""

import ssl
import sys
import urllib.request

uri, token = sys.argv[1:]
request = urllib.request.Request(uri + "/_koprs/compact", method="POST", headers={"Authorization": "Bearer " + token})
# The server is on loopback and made its certificate itself, a moment ago.
with urllib.request.urlopen(request, context=ssl._create_unverified_context(), timeout=10) as reply:
    reply.read()
