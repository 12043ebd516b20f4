# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""What gi.repository.KoprsTesting has in Python beyond what introspection gives: see Koprs.py. A test server is a context manager."""

from gi.repository import Koprs  # noqa: F401  (its classes of errors are raised here too)

from . import _koprs_calls, _koprs_values

_koprs_calls.dress_namespace(__name__, {"TestServer": _koprs_values.dress_test_server})

__all__ = []
