#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""What can be awaited in Python, in asyncio and on a plain GLib main loop."""

import asyncio
import gc
import selectors
import socket
import threading
import unittest

import gi

gi.require_version("Koprs", "1.0")
gi.require_version("KoprsTesting", "1.0")
from gi.repository import Gio, GLib, Koprs, KoprsTesting  # noqa: E402

import tap  # noqa: E402

CONFIG_MAP = Koprs.Kind.config_map()
DEFAULT = Koprs.Scope.new_namespaced("default")


def config_map(name, **data):
    return {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": name}, "data": data}


class WithServer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = KoprsTesting.TestServer.new()
        cls.client = cls.server.create_client()
        cls.client.apply_resource(DEFAULT, config_map("a", x="1"), "tests")

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()

    async def get(self, name="a"):
        return await self.client.get_async(DEFAULT, CONFIG_MAP, name)


class Silence(unittest.TestCase):
    """A server that accepts and never answers."""

    def setUp(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.client = Koprs.Client.new(Koprs.Config.new_for_uri(f"http://127.0.0.1:{self.socket.getsockname()[1]}"))

    def tearDown(self):
        self.socket.close()

    def start(self, cancellable=None):
        return self.client.get_async(DEFAULT, CONFIG_MAP, "a", None, cancellable)


class Asyncio(WithServer):
    def test_an_await_returns_what_finish_returns(self):
        self.assertEqual(asyncio.run(self.get())["data"], {"x": "1"})

    def test_an_error_has_its_class(self):
        with self.assertRaises(Koprs.NotFoundError) as caught:
            asyncio.run(self.get("none"))
        self.assertEqual(caught.exception.message, 'configmaps "none" not found')

    def test_many_are_under_way_at_once(self):
        async def main():
            return await asyncio.gather(*[self.get() for _ in range(100)])

        self.assertEqual({found.get_name() for found in asyncio.run(main())}, {"a"})

    def test_what_was_started_before_the_loop_is_awaited_in_it(self):
        started = self.client.get_async(DEFAULT, CONFIG_MAP, "a")

        async def main():
            return await started

        self.assertEqual(asyncio.run(main()).get_name(), "a")

    def test_timers_of_both_go_off(self):
        heard = []

        async def main():
            await self.get()
            gone_off = asyncio.Event()
            GLib.timeout_add(1, lambda: gone_off.set() or heard.append("GLib"))
            await gone_off.wait()
            await asyncio.sleep(0.001)
            heard.append("asyncio")

        asyncio.run(main())
        self.assertEqual(heard, ["GLib", "asyncio"])

    def test_sockets_of_asyncio_work_beside(self):
        async def echo(reader, writer):
            writer.write(await reader.readline())
            writer.close()

        async def main():
            server = await asyncio.start_server(echo, "127.0.0.1", 0)
            await self.get()
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
            writer.write(b"hello\n")
            line, found = await asyncio.gather(reader.readline(), self.get())
            writer.close()
            server.close()
            return line, found.get_name()

        self.assertEqual(asyncio.run(main()), (b"hello\n", "a"))

    def test_another_thread_wakes_the_loop(self):
        async def main():
            await self.get()
            loop, answer = asyncio.get_running_loop(), asyncio.get_running_loop().create_future()
            threading.Thread(target=lambda: loop.call_soon_threadsafe(answer.set_result, 7)).start()
            return await answer

        self.assertEqual(asyncio.run(main()), 7)

    def test_a_loop_that_waits_sleeps(self):
        async def main():
            await self.get()
            selector = asyncio.get_running_loop()._selector
            select, counted = selector.select, []
            selector.select = lambda timeout=None: counted.append(timeout) or select(timeout)
            await asyncio.sleep(0.1)
            gone_off = asyncio.Event()
            GLib.timeout_add(100, lambda: gone_off.set())
            await gone_off.wait()
            return len(counted)

        # A loop that polled would be here hundreds of times; a few are for what comes to the open connections.
        self.assertLess(asyncio.run(main()), 20)

    def test_a_watcher_is_heard(self):
        async def main():
            synced = asyncio.Event()
            with self.client.watch_namespaced("default", CONFIG_MAP) as watcher:
                names = []
                watcher.connect("added", lambda _, resource: names.append(resource.get_name()))
                watcher.connect("synced", lambda _: synced.set())
                await synced.wait()
                store = Koprs.Store.new(watcher)
                await store.wait_synced_async()
                self.assertEqual(len(store), len(names))
            self.assertEqual(watcher.get_state(), Koprs.WatcherState.STOPPED)
            return names

        self.assertIn("a", asyncio.run(main()))

    def test_it_works_in_a_thread(self):
        answers = []
        thread = threading.Thread(target=lambda: answers.append(asyncio.run(self.get())))
        thread.start()
        thread.join()
        self.assertEqual(answers[0].get_name(), "a")

    def test_it_works_from_within_a_glib_loop(self):
        answers, loop = [], GLib.MainLoop()

        def on_idle():
            answers.append(asyncio.run(self.get()))
            loop.quit()

        GLib.idle_add(on_idle)
        loop.run()
        self.assertEqual(answers[0].get_name(), "a")

    def test_a_loop_made_for_it_works(self):
        with asyncio.Runner(loop_factory=Koprs.new_event_loop) as runner:
            self.assertEqual(runner.run(self.get()).get_name(), "a")

    def test_a_loop_that_can_not_sleep_in_glib_is_refused(self):
        loop = asyncio.SelectorEventLoop(selectors.SelectSelector())
        get = self.get()
        with self.assertRaisesRegex(RuntimeError, "new_event_loop"):
            loop.run_until_complete(get)
        loop.close()


class Cancellation(Silence):
    def test_cancelling_the_task_cancels_the_call(self):
        async def main():
            operation = self.start()
            task = asyncio.ensure_future(operation)
            await asyncio.sleep(0)
            task.cancel()
            with self.assertRaises(asyncio.CancelledError):
                await task
            while not operation.done():
                await asyncio.sleep(0)
            with self.assertRaises(GLib.Error) as caught:
                operation.result()
            return caught.exception

        self.assertTrue(asyncio.run(main()).matches(Gio.io_error_quark(), Gio.IOErrorEnum.CANCELLED))

    def test_a_timeout_of_asyncio_cancels_the_call(self):
        async def main():
            operation = self.start()
            with self.assertRaises(asyncio.TimeoutError):
                await asyncio.wait_for(operation, 0.01)
            while not operation.done():
                await asyncio.sleep(0)

        asyncio.run(main())

    def test_the_callers_cancellable_cancels_the_call(self):
        async def main():
            cancellable = Gio.Cancellable()
            operation = self.start(cancellable)
            asyncio.get_running_loop().call_soon(cancellable.cancel)
            await operation

        with self.assertRaises(GLib.Error) as caught:
            asyncio.run(main())
        self.assertTrue(caught.exception.matches(Gio.io_error_quark(), Gio.IOErrorEnum.CANCELLED))

    def test_a_cancelled_cancellable_sends_nothing(self):
        cancellable = Gio.Cancellable()
        cancellable.cancel()
        with self.assertRaises(GLib.Error):
            Koprs.run(self.start(cancellable))
        self.socket.setblocking(False)
        self.assertRaises(BlockingIOError, self.socket.accept)

    def test_cancelling_one_call_leaves_the_callers_cancellable(self):
        cancellable = Gio.Cancellable()
        operation = self.start(cancellable)
        operation.cancel()
        with self.assertRaises(GLib.Error):
            Koprs.run(operation)
        self.assertFalse(cancellable.is_cancelled())

    def test_cancelling_a_task_of_a_glib_loop_cancels_the_call(self):
        async def main():
            await self.start()

        task = Koprs.spawn(main())
        task.cancel()
        with self.assertRaises(GLib.Error) as caught:
            Koprs.run(task)
        self.assertTrue(caught.exception.matches(Gio.io_error_quark(), Gio.IOErrorEnum.CANCELLED))


class PlainLoop(WithServer):
    def test_run_returns_what_the_coroutine_returns(self):
        self.assertEqual(Koprs.run(self.get()).get_name(), "a")

    def test_run_takes_a_call_as_it_is(self):
        self.assertEqual(Koprs.run(self.client.get_async(DEFAULT, CONFIG_MAP, "a")).get_name(), "a")

    def test_run_raises_what_the_coroutine_raises(self):
        self.assertRaises(Koprs.NotFoundError, Koprs.run, self.get("none"))

    def test_an_error_can_be_caught_in_the_coroutine(self):
        async def main():
            try:
                await self.get("none")
            except Koprs.NotFoundError:
                return (await self.get()).get_name()

        self.assertEqual(Koprs.run(main()), "a")

    def test_spawned_tasks_run_side_by_side_on_the_programs_loop(self):
        loop, names = GLib.MainLoop(), []

        async def main():
            tasks = [Koprs.spawn(self.get()) for _ in range(3)]
            names.extend([(await task).get_name() for task in tasks])
            loop.quit()

        task = Koprs.spawn(main())
        loop.run()
        task.result()
        self.assertEqual(names, ["a", "a", "a"])

    def test_what_glib_can_not_wait_for_is_a_type_error(self):
        async def main():
            await asyncio.sleep(0)

        self.assertRaises(TypeError, Koprs.run, main())

    def test_run_refuses_inside_asyncio(self):
        async def main():
            get = self.client.get_async(DEFAULT, CONFIG_MAP, "a")
            with self.assertRaises(RuntimeError):
                Koprs.run(get)
            await get

        asyncio.run(main())

    def test_a_result_before_the_end_is_an_error(self):
        operation = self.client.get_async(DEFAULT, CONFIG_MAP, "a")
        self.assertRaises(RuntimeError, operation.result)
        Koprs.run(operation)


class Callbacks(WithServer):
    def answer_of(self, *extra, **more):
        loop, answers = GLib.MainLoop(), []

        def on_ready(client, result, *data):
            answers.extend([client.get_finish(result).get_name(), *data])
            loop.quit()

        returned = self.client.get_async(DEFAULT, CONFIG_MAP, "a", None, None, *[on_ready, *extra] if not more else [],
                                         **{"callback": on_ready} if more else {})
        loop.run()
        return returned, answers

    def test_a_callback_is_called_and_nothing_returned(self):
        self.assertEqual(self.answer_of(), (None, ["a"]))

    def test_a_callback_gets_its_data(self):
        self.assertEqual(self.answer_of("data"), (None, ["a", "data"]))

    def test_a_callback_by_name(self):
        self.assertEqual(self.answer_of(by_name=True), (None, ["a"]))

    def test_every_asynchronous_method_can_be_awaited(self):
        for namespace in (Koprs, KoprsTesting):
            for name in dir(namespace):
                cls = getattr(namespace, name)
                for method in dir(cls) if isinstance(cls, type) else ():
                    if method.endswith("_async") and hasattr(cls, method[:-6] + "_finish"):
                        with self.subTest(method=f"{name}.{method}"):
                            self.assertEqual(getattr(cls, method).__code__.co_name, "call")

    def test_wrong_arguments_are_a_type_error(self):
        self.assertRaises(TypeError, self.client.get_async, DEFAULT, CONFIG_MAP)
        self.assertRaises(TypeError, self.client.get_async, DEFAULT, CONFIG_MAP, "a", name="a")
        self.assertRaises(TypeError, self.client.get_async, DEFAULT, CONFIG_MAP, "a", no_such=1)


class Growth(WithServer):
    def count_after(self, awaits, runner):
        async def main():
            for _ in range(awaits):
                await self.get()
                try:
                    await self.get("none")
                except Koprs.NotFoundError:
                    pass

        runner(main())
        gc.collect()
        return len(gc.get_objects())

    def test_a_thousand_awaits_leave_nothing(self):
        for runner in (asyncio.run, Koprs.run):
            with self.subTest(runner=runner.__module__):
                self.count_after(5, runner)
                before = self.count_after(5, runner)
                after = self.count_after(500, runner)
                # One object kept by each would be a thousand.
                self.assertLess(after - before, 50)


if __name__ == "__main__":
    tap.main()
