"""A thread that writes on behalf of another, so that a disk that never answers cannot hold the room."""

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")


class Scribe:
    """Does jobs one after the other. A daemon: a write that hangs must not keep the program from ending."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[tuple[Callable[[], Any], Future[Any]] | None] = SimpleQueue()
        Thread(target=self._work, name="scribe", daemon=True).start()

    def do(self, job: Callable[[], T], within: float) -> T:
        """The result of `job`, or its exception; `TimeoutError` when it takes longer than `within` seconds."""
        promise: Future[T] = Future()
        self._jobs.put((job, promise))
        try:
            return promise.result(within)
        finally:
            del (
                promise
            )  # an error in it holds this frame, which holds it: a cycle that would keep a file open

    def end(self) -> None:
        """Ends the thread once the jobs in hand are done."""
        self._jobs.put(None)

    def _work(self) -> None:
        while (asked := self._jobs.get()) is not None:
            job, promise = asked
            try:
                promise.set_result(job())
            except BaseException as error:  # noqa: BLE001 - it belongs to whoever waits
                promise.set_exception(error)
            del asked, job, promise  # while waiting for the next one, nothing of the last may be kept alive
