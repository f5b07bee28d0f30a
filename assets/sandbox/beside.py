"""Work that goes on in another thread, and can be given up."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

T = TypeVar("T")


class Beside(Generic[T]):
    """`work(stop)`, begun now. `stop` is what its sandboxed jobs are given, and ends them when it is set.

    A program is bound to the thread that started it, so that thread lives until the program has ended.
    """

    def __init__(self, work: Callable[[threading.Event], T]) -> None:
        self._stop = threading.Event()
        self._done: Future[T] = Future()
        self._thread = threading.Thread(target=self._run, args=(work,), daemon=True)
        self._thread.start()

    def _run(self, work: Callable[[threading.Event], T]) -> None:
        try:
            self._done.set_result(work(self._stop))
        except BaseException as error:
            self._done.set_exception(error)

    def result(self) -> T:
        """What it came to, waited for. Raises what the work raised."""
        return self._done.result()

    def give_up(self) -> None:
        """End it, and wait until nothing of it runs any more. Harmless when it is over."""
        self._stop.set()
        self._thread.join()
