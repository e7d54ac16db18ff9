"""One line that says how far long work is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from exporters.progress import Progress, silent


@contextmanager
def progress_line() -> Iterator[Progress]:
    """Progress on standard error, on one line that is wiped at the end; silent without a terminal."""
    if not sys.stderr.isatty():
        yield silent
        return

    def say(what: str, share: float) -> None:
        sys.stderr.write(f"\r\x1b[K{what} {share:.0%}")
        sys.stderr.flush()

    try:
        yield say
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
