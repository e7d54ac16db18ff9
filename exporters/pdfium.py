"""One at a time: the library that reads PDFs bears no two threads at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

_TURN = RLock()


@contextmanager
def pdfium_alone() -> Iterator[None]:
    """Wait until nobody else is in the library. Whatever is opened in here is closed in here."""
    with _TURN:
        yield
