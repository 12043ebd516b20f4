# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""asyncio's own loop runs GLib's sources: both sleep in one poll of the GLib main context.

asyncio's selector (epoll) is itself a file descriptor that can be polled. It becomes a source of the GLib context, and asyncio's
sleep becomes one iteration of that context, which ends when asyncio's selector has something, when asyncio's next timer is due, or when
GLib had something to dispatch. Nothing polls, and no thread is needed.
"""

import asyncio
import math
import selectors
import threading

from gi.repository import GLib


class _SelectorSource(GLib.Source):
    """Wakes the GLib context for asyncio: by the file descriptor or in time. There is nothing to dispatch."""

    def __init__(self, descriptor):
        super().__init__()
        self.timeout = -1
        self.tag = self.add_unix_fd(descriptor, GLib.IOCondition.IN)

    def prepare(self):
        return False, self.timeout

    def check(self):
        return False

    def dispatch(self, _callback, _args):
        return GLib.SOURCE_CONTINUE


class Selector(selectors.BaseSelector):
    """Another selector, that of asyncio, asleep in a GLib main context."""

    def __init__(self, inner):
        self._inner, self._thread, self._own_context = inner, threading.get_ident(), None
        if GLib.MainContext.get_thread_default() is None and threading.current_thread() is not threading.main_thread():
            # The default context is for the main thread.
            self._own_context = GLib.MainContext.new()
            self._own_context.push_thread_default()
        self._context = GLib.MainContext.ref_thread_default()
        self._source = _SelectorSource(inner.fileno())
        self._source.attach(self._context)

    def select(self, timeout=None):
        # In whole milliseconds, upwards, as epoll's own.
        self._source.timeout = -1 if timeout is None else max(0, math.ceil(timeout * 1000))
        self._context.iteration(self._source.timeout != 0)
        return self._inner.select(0)

    def register(self, fileobj, events, data=None):
        return self._inner.register(fileobj, events, data)

    def unregister(self, fileobj):
        return self._inner.unregister(fileobj)

    def modify(self, fileobj, events, data=None):
        return self._inner.modify(fileobj, events, data)

    def get_key(self, fileobj):
        return self._inner.get_key(fileobj)

    def get_map(self):
        return self._inner.get_map()

    def close(self):
        self._source.destroy()
        if self._own_context is not None and self._thread == threading.get_ident():
            self._own_context.pop_thread_default()
        self._inner.close()


def new_event_loop():
    return asyncio.SelectorEventLoop(Selector(selectors.DefaultSelector()))


def serve(loop):
    """Makes a running loop run GLib's sources, if nothing does yet."""
    selector = getattr(loop, "_selector", None)
    if isinstance(selector, Selector):
        return
    if isinstance(loop, asyncio.SelectorEventLoop) and type(selector).__module__ == "selectors" and hasattr(selector, "fileno"):
        loop._selector = Selector(selector)
    elif not GLib.MainContext.ref_thread_default().is_owner():
        raise RuntimeError(f"{loop!r} does not run GLib's sources: use asyncio's own loop, or Koprs.new_event_loop")
