"""Garbage is looked for where it stops nobody."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from ui.quiet_collector import QuietCollector

MANY = 20_000  # objects: more than are waited for
FLOOD = 120_000  # objects: more than are looked through at once


class Ring:
    """Held by nothing but itself."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture
def collector(qapp: Any) -> Iterator[QuietCollector]:
    found = QuietCollector()
    yield found
    found.stop()


def test_it_does_not_begin_by_itself_however_much_is_made(collector: QuietCollector) -> None:
    ring = weakref.ref(Ring())

    kept = [[number] for number in range(MANY)]

    assert len(kept) == MANY
    assert ring() is not None


def test_what_nobody_holds_goes_once_the_window_comes_to_it(collector: QuietCollector, qtbot: Any) -> None:
    ring = weakref.ref(Ring())
    kept = [[number] for number in range(MANY)]

    qtbot.waitUntil(lambda: ring() is None, timeout=3000)

    assert len(kept) == MANY


def test_it_does_not_look_while_the_first_window_is_made(
    collector: QuietCollector, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    looks: list[int] = []
    monkeypatch.setattr(gc, "collect", looks.append)
    kept = [[number] for number in range(MANY)]

    qtbot.wait(300)

    assert len(kept) == MANY
    assert not looks


def test_what_grew_old_before_nobody_held_it_goes_in_the_end(
    collector: QuietCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.quiet_collector._APART", 0.0)
    monkeypatch.setattr("ui.quiet_collector._NEW", 50)
    held = Ring()
    ring = weakref.ref(held)
    gc.collect()
    del held

    kept: list[list[int]] = []
    while ring() is not None and len(kept) < MANY:
        kept += [[number] for number in range(100)]
        collector.look()

    assert ring() is None


def test_a_flood_of_what_stays_is_set_aside_and_not_looked_through(collector: QuietCollector) -> None:
    gc.freeze()
    set_aside = gc.get_freeze_count()
    ring = weakref.ref(Ring())
    kept = [[number] for number in range(FLOOD)]

    collector.look()

    assert gc.get_freeze_count() >= set_aside + len(kept)
    assert ring() is not None


def test_afterwards_it_begins_by_itself_again(qapp: Any) -> None:
    collector = QuietCollector()
    assert not gc.isenabled()

    collector.stop()

    assert gc.isenabled()
