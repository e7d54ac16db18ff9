"""Python's collector of garbage, where it only costs time."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class _Rest:
    """Whoever comes first sends the collector to rest, whoever goes last wakes it: several threads may want that."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._count = 0
        self._was_at_work = False

    def begin(self) -> None:
        with self._lock:
            if not self._count:
                self._was_at_work = gc.isenabled()
                gc.disable()
            self._count += 1

    @property
    def is_on(self) -> bool:
        return self._count > 0

    def end(self) -> None:
        with self._lock:
            self._count -= 1
            if not self._count and self._was_at_work:
                gc.enable()


_rest = _Rest()


def is_collector_resting() -> bool:
    return _rest.is_on


@contextmanager
def collector_resting() -> Iterator[None]:
    """For hundreds of thousands of new objects that are to stay, or hardly make a ring: each look for garbage
    among them stops the window too, 80 ms at a time, and doubles the time of opening a file."""
    _rest.begin()
    try:
        yield
    finally:
        _rest.end()
