"""Long work beside the window."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QThreadPool

from ui.background import Job

Progress = Callable[[str, float], None]


def test_the_answer_comes_home_into_the_thread_of_the_window(qtbot: Any) -> None:
    threads: list[threading.Thread] = []
    job = Job(lambda progress: threading.current_thread())
    job.succeeded.connect(lambda _: threads.append(threading.current_thread()))

    with qtbot.waitSignal(job.succeeded) as answer:
        job.start()

    assert answer.args[0] is not threading.current_thread()
    assert threads == [threading.current_thread()]


def test_an_error_comes_home_as_a_value(qtbot: Any) -> None:
    def fail(progress: Progress) -> None:
        raise OSError("磁盘已满")

    job = Job(fail)

    with qtbot.waitSignal(job.failed) as failure:
        job.start()

    assert str(failure.args[0]) == "磁盘已满"
    assert not job.is_running


def test_work_stops_at_its_next_word_of_progress(qtbot: Any) -> None:
    begun, steps = threading.Event(), []

    def work(progress: Progress) -> None:
        for step in range(10_000):
            begun.set()
            steps.append(step)
            threading.Event().wait(0.001)
            progress("写", step / 10_000)

    job = Job(work)
    job.start()
    begun.wait(2)

    with qtbot.waitSignal(job.cancelled, timeout=2000):
        job.cancel()

    assert len(steps) < 10_000


def test_progress_is_told_as_it_is_made(qtbot: Any) -> None:
    told: list[tuple[str, float]] = []
    job = Job(lambda progress: progress("一半", 0.5))
    job.progressed.connect(lambda what, share: told.append((what, share)))

    with qtbot.waitSignal(job.ended):
        job.start()

    assert told == [("一半", 0.5)]


def test_progress_is_told_no_oftener_than_somebody_can_see(qtbot: Any) -> None:
    told: list[float] = []

    def work(progress: Progress) -> None:
        for step in range(2000):
            progress("写", step / 2000)

    job = Job(work)
    job.progressed.connect(lambda _, share: told.append(share))

    with qtbot.waitSignal(job.ended):
        job.start()

    assert told[0] == 0
    assert len(told) < 200


def test_work_that_outlives_its_window_ends_without_a_word(qtbot: Any, capfd: pytest.CaptureFixture[str]) -> None:
    begun, may_end, pool = threading.Event(), threading.Event(), QThreadPool()

    def work(progress: Progress) -> None:
        begun.set()
        may_end.wait(2)

    job = Job(work)
    job.start(pool)
    begun.wait(2)

    shiboken6.delete(job)
    may_end.set()

    assert pool.waitForDone(2000)
    assert capfd.readouterr().err == ""
