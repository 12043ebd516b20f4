# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
# What the override of KoprsTesting adds, for make-stubs.py.

class TestServer:
    def __enter__(self) -> TestServer: ...
    def __exit__(self, *exception: Any) -> None: ...
