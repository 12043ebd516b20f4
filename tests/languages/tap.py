# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""unittest with TAP output. An exception in a callback, which Python only prints, fails the test in which it happened."""

import sys
import traceback
import unittest


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.count, self.bad, self.stray = 0, 0, []

    def startTest(self, test):
        self.count, self.stray[:] = self.count + 1, []
        self.failed = None

    def addFailure(self, test, error):
        self.failed = "".join(traceback.format_exception(*error))

    addError = addFailure

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self.failed = f"{subtest}\n" + "".join(traceback.format_exception(*error))

    def addSkip(self, test, reason):
        print(f"ok {self.count} {test.id().partition('.')[2]} # SKIP {reason}", flush=True)
        self.failed = False

    def stopTest(self, test):
        if self.failed is None and self.stray:
            self.failed = "\n".join(self.stray)
        if self.failed is False:
            return
        self.bad += self.failed is not None
        print(f"{'ok' if self.failed is None else 'not ok'} {self.count} {test.id().partition('.')[2]}", flush=True)
        if self.failed is not None:
            print(self.failed, file=sys.stderr, flush=True)


def main():
    suite, result = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"]), TapResult()
    sys.excepthook = lambda *error: result.stray.append("".join(traceback.format_exception(*error)))
    print(f"1..{suite.countTestCases()}", flush=True)
    suite.run(result)
    sys.exit(1 if result.bad else 0)
