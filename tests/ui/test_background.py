"""Long work beside the window."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import Any
from weakref import ref

import pytest
from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QApplication
from shiboken6 import delete
from support.gone_keepers import ended_apart

from ui.background import Cancelled, Job, run_beside

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


def test_a_job_goes_when_it_has_ended(qtbot: Any) -> None:
    job = Job(lambda progress: None)

    with qtbot.waitSignal(job.destroyed):
        job.start()


def refuse() -> object:
    raise OSError("磁盘已满")


def test_an_answer_goes_to_who_asked(qtbot: Any) -> None:
    told: list[object] = []

    run_beside(QObject(), lambda: "答", told.append, told.append, OSError)

    qtbot.waitUntil(lambda: told == ["答"])


def test_an_expected_error_is_a_refusal(qtbot: Any) -> None:
    told: list[object] = []

    run_beside(QObject(), refuse, told.append, lambda error: told.append(f"不行：{error}"), OSError)

    qtbot.waitUntil(lambda: told == ["不行：磁盘已满"])


def test_an_error_nobody_expected_goes_on_to_the_edge(qtbot: Any) -> None:
    told: list[object] = []

    with qtbot.captureExceptions() as caught:
        job = run_beside(QObject(), refuse, told.append, told.append, ValueError)
        qtbot.waitSignal(job.destroyed).wait()

    assert [str(error) for _, error, _ in caught] == ["磁盘已满"]
    assert told == []


@pytest.mark.parametrize("work", [lambda: "答", refuse])
def test_who_has_gone_is_told_nothing(work: Callable[[], object], qtbot: Any) -> None:
    asker, told = QObject(), list[object]()

    job = run_beside(asker, work, told.append, told.append, OSError)
    delete(asker)
    qtbot.waitSignal(job.destroyed).wait()

    assert told == []


def test_work_that_outlives_its_window_ends_without_a_word(qtbot: Any, capfd: pytest.CaptureFixture[str]) -> None:
    begun, may_end, pool = threading.Event(), threading.Event(), QThreadPool()

    def work(progress: Progress) -> None:
        begun.set()
        may_end.wait(2)

    job = Job(work)
    job.start(pool)
    begun.wait(2)

    delete(job)
    may_end.set()

    assert pool.waitForDone(2000)
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("what", ["jobs", "windows"])
def test_a_keeper_that_goes_in_the_middle_of_the_work_does_no_harm(what: str) -> None:
    assert ended_apart(what) == (0, [])


def test_work_is_asked_to_stop_when_its_keeper_goes(qtbot: Any) -> None:
    begun, stopped, keeper, pool = threading.Event(), threading.Event(), QObject(), QThreadPool()

    def work(progress: Progress) -> None:
        begun.set()
        try:
            for _ in range(2000):
                threading.Event().wait(0.001)
                progress("写", 0.5)
        except Cancelled:
            stopped.set()

    Job(work, keeper).start(pool)
    begun.wait(2)
    delete(keeper)

    assert pool.waitForDone(2000)
    assert stopped.is_set()


def test_a_job_that_nobody_holds_brings_its_answer_home(qtbot: Any) -> None:
    told: list[object] = []

    def begin() -> None:
        job = Job(lambda progress: "答")
        job.succeeded.connect(told.append)
        job.start()

    begin()

    qtbot.waitUntil(lambda: told == ["答"])


def test_whoever_is_told_may_take_the_window_away(qtbot: Any) -> None:
    keeper, told = QObject(), list[object]()
    job = Job(lambda progress: "答", keeper)
    job.succeeded.connect(told.append)
    job.succeeded.connect(lambda: delete(keeper))
    job.start()

    qtbot.waitUntil(lambda: told == ["答"])


def test_nothing_is_held_of_work_that_has_come_home(qtbot: Any, qapp: QApplication) -> None:
    class Frozen:
        """What the work is about."""

    frozen, keeper = Frozen(), QObject()
    held = ref(frozen)
    job = Job(partial(lambda what, progress: None, frozen), keeper)
    with qtbot.waitSignal(job.destroyed):
        job.start()

    del frozen, job

    qtbot.waitUntil(lambda: held() is None)
