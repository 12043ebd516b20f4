# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""What can be awaited, in asyncio and on a plain GLib main loop. No thread is used, and asyncio is imported only where it already is."""

import sys

from gi.repository import Gio, GLib, GObject


def _running_loop():
    asyncio = sys.modules.get("asyncio")
    return None if asyncio is None else asyncio._get_running_loop()


def serve_running_loop():
    """Where an asyncio loop runs: sees to it that it runs GLib's sources too."""
    loop = _running_loop()
    if loop is not None:
        from . import _koprs_asyncio

        _koprs_asyncio.serve(loop)


class Pending:
    """Something that ends once, with a result or an error. Await it, in asyncio or in a coroutine of run and spawn."""

    def __init__(self):
        self._done, self._result, self._error, self._waiters = False, None, None, []

    def done(self):
        """Whether it has ended."""
        return self._done

    def result(self):
        """What it ended with; raises its error. It must have ended."""
        if not self._done:
            raise RuntimeError("it has not ended yet: await it")
        if self._error is not None:
            raise self._error
        return self._result

    def cancel(self):
        raise NotImplementedError

    def _end(self, result, error):
        self._done, self._result, self._error = True, result, error
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            waiter()

    def _when_done(self, waiter):
        self._waiters.append(waiter)

    def __await__(self):
        if not self._done:
            loop = _running_loop()
            if loop is None:
                yield self
            else:
                yield from self._wait_in(loop)
        return self.result()

    def _wait_in(self, loop):
        future = loop.create_future()
        serve_running_loop()
        self._when_done(lambda: future.done() or future.set_result(None))
        try:
            yield from future
        finally:
            # Left before its end: the awaiting task was cancelled.
            if not self._done:
                self.cancel()


class Operation(Pending):
    """A call of the library that is under way."""

    def __init__(self, info, finish, source, values):
        super().__init__()
        serve_running_loop()
        self._finish, self._chain = finish, None
        self._cancellable = Gio.Cancellable()
        theirs = values.get("cancellable")
        if theirs is not None:
            # Gio.Cancellable's own connect and disconnect are other functions.
            self._chain = theirs, GObject.Object.connect(theirs, "cancelled", _cancel_too, self._cancellable)
            if theirs.is_cancelled():
                self._cancellable.cancel()
        values["cancellable"], values["callback"] = self._cancellable, self._on_ready
        info(source, **values)

    def cancel(self):
        """Cancels the call, which then ends with G_IO_ERROR_CANCELLED."""
        self._cancellable.cancel()

    def _on_ready(self, source, result, *_data):
        if self._chain is not None:
            theirs, handler = self._chain
            GObject.Object.disconnect(theirs, handler)
            self._chain = None
        finish, self._finish = self._finish, None
        try:
            value = finish(source, result)
        except GLib.Error as error:
            self._end(None, error.with_traceback(None))
        else:
            self._end(value, None)


def _cancel_too(_theirs, ours):
    ours.cancel()


class Task(Pending):
    """A coroutine that a GLib main loop drives."""

    def __init__(self, coroutine):
        super().__init__()
        self._coroutine, self._waits_for, self._retrieved = coroutine, None, False
        self._step(coroutine.send, None)

    def cancel(self):
        """Cancels the call that the coroutine waits for; the coroutine sees that call's G_IO_ERROR_CANCELLED."""
        if self._waits_for is not None:
            self._waits_for.cancel()

    def result(self):
        self._retrieved = True
        return super().result()

    def _step(self, resume, argument):
        self._waits_for = None
        try:
            awaited = resume(argument)
        except StopIteration as stop:
            self._end(stop.value, None)
        except BaseException as error:   # it goes to who awaits the task
            self._end(None, error)
        else:
            self._wait_for(awaited)

    def _wait_for(self, awaited):
        if isinstance(awaited, Pending):
            self._waits_for = awaited
            awaited._when_done(lambda: self._step(self._coroutine.send, None))
        else:
            self._step(self._coroutine.throw, TypeError(
                f"{awaited!r} can't be awaited on a GLib main loop: only calls of GObject libraries and tasks of spawn"))

    def __del__(self):
        if self._error is not None and not self._retrieved:
            sys.excepthook(type(self._error), self._error, self._error.__traceback__)


async def _await(awaitable):
    return await awaitable


def spawn(awaitable):
    """Starts a coroutine on the GLib main loop that runs, or will run, in this thread. Returns a task, which can be awaited."""
    return Task(awaitable if hasattr(awaitable, "send") else _await(awaitable))


def run(awaitable):
    """Runs a coroutine on the GLib main context of this thread until it ends, and returns what it returns."""
    if _running_loop() is not None:
        raise RuntimeError("an asyncio loop runs in this thread: await the coroutine there")
    context, task = GLib.MainContext.ref_thread_default(), spawn(awaitable)
    while not task.done():
        context.iteration(True)
    return task.result()


def new_event_loop():
    """An asyncio loop that runs GLib's sources too, for asyncio.Runner (loop_factory=Koprs.new_event_loop)."""
    from . import _koprs_asyncio

    return _koprs_asyncio.new_event_loop()
