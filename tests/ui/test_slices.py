"""Work of the window's own thread, in slices."""

from __future__ import annotations

from collections.abc import Iterator
from time import sleep
from typing import Any

from ui.slices import A_SLICE, Slices


def counting(to: int, seen: list[int]) -> Iterator[None]:
    for number in range(to):
        seen.append(number)
        yield


def test_many_small_steps_are_one_slice(qtbot: Any) -> None:
    slices, seen = Slices(), list[int]()
    pauses: list[int] = []
    slices.paused.connect(lambda: pauses.append(len(seen)))

    with qtbot.waitSignal(slices.paused):
        slices.start(counting(5, seen))

    assert pauses == [5]
    assert not slices.is_running


def test_between_two_slices_the_window_has_its_turn(qtbot: Any) -> None:
    slices, ended = Slices(), list[bool]()

    def steps() -> Iterator[None]:
        for _ in range(3):
            sleep(A_SLICE)
            yield

    slices.start(steps(), lambda: ended.append(True), first_now=True)

    assert slices.is_running
    assert not ended
    qtbot.waitUntil(lambda: ended == [True])


def test_the_end_comes_after_the_last_pause(qtbot: Any) -> None:
    slices, told = Slices(), list[str]()
    slices.paused.connect(lambda: told.append("pause"))

    slices.start(iter(()), lambda: told.append("end"), first_now=True)

    assert told == ["pause", "end"]


def test_what_is_stopped_from_within_has_no_end(qtbot: Any) -> None:
    slices, told = Slices(), list[str]()

    def steps() -> Iterator[None]:
        yield
        slices.stop()

    slices.start(steps(), lambda: told.append("end"), first_now=True)

    assert told == []
    assert not slices.is_running


def test_what_is_begun_at_the_end_goes_on(qtbot: Any) -> None:
    slices, seen = Slices(), list[int]()

    slices.start(iter(()), lambda: slices.start(counting(2, seen)), first_now=True)

    assert slices.is_running
    qtbot.waitUntil(lambda: seen == [0, 1])


def test_what_is_begun_from_within_takes_the_place_of_what_was_begun(qtbot: Any) -> None:
    slices, seen = Slices(), list[int]()

    def steps() -> Iterator[None]:
        slices.start(counting(2, seen))
        yield

    slices.start(steps(), lambda: seen.append(-1), first_now=True)

    qtbot.waitUntil(lambda: not slices.is_running)
    assert seen == [0, 1]
