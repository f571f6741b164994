"""Documents written beside the loop: a worker has a frozen copy of the session, and its answer comes to the inbox."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import TypeVar

from codev.activity import Trouble
from codev.words import N_

T = TypeVar("T")

FAULT = N_(
    "Les documents n’ont pas pu être écrits ; la séance est entière, et « Mes séances » les écrit aussi."
)

log = logging.getLogger(__name__)


class Exports:
    """One job at a time, in the order in which they were asked. What follows a job is done by the loop."""

    def __init__(self, inbox: "SimpleQueue[Callable[[], None]]") -> None:
        self._inbox = inbox
        self._worker: ThreadPoolExecutor | None = None
        self._waiting = 0

    @property
    def busy(self) -> bool:
        """Whether a job is not told yet."""
        return self._waiting > 0

    def start(self, job: Callable[[], T], then: Callable[[T | Trouble], None]) -> None:
        """Does `job` in the worker's thread; `then` is given what came of it, in the loop's own."""
        self._waiting += 1
        self._worker = self._worker or ThreadPoolExecutor(1, "exports")
        self._worker.submit(self._do, job, then)

    def _do(self, job: Callable[[], T], then: Callable[[T | Trouble], None]) -> None:
        result: T | Trouble
        try:
            result = job()
        except Trouble as trouble:
            result = trouble
        except Exception:
            log.exception("documents were not written")
            result = Trouble(FAULT)
        self._inbox.put(lambda: self._tell(then, result))

    def _tell(self, then: Callable[[T | Trouble], None], result: T | Trouble) -> None:
        self._waiting -= 1
        then(result)

    def close(self) -> None:
        """Waits for what is being written: a file is whole, or is not there."""
        if self._worker is not None:
            self._worker.shutdown()
            self._worker = None
