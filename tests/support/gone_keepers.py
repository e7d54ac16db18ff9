"""Work whose keeper goes while it is done: run in a process of its own, which a fault of Qt would end."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QThreadPool
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import delete
from support.printed import rendered

from exporters.content import Briefing, Said
from exporters.page_pictures import page_sizes
from exporters.progress import Progress
from ui import background, drawn_pages
from ui.panels.page_view import PageView
from ui.theme import Theme

ROOT = Path(__file__).parents[2]
STEPS = 300


def ended_apart(what: str) -> tuple[int, list[str]]:
    """How a process of its own ends that does this, and its words: 0 and none where all is well."""
    paths = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
    environment = {**os.environ, "PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    command = [sys.executable, "-X", "faulthandler", "-m", "support.gone_keepers", what]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=100)
    said = (done.stdout + done.stderr).splitlines()
    return done.returncode, [line for line in said if not line.startswith("This plugin does not support")]


def _later(keeper: QObject) -> None:
    keeper.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def jobs(application: QApplication) -> None:
    """Jobs that speak without end when their keeper goes, whichever way it goes, and whenever."""
    background._TOLD_EVERY = 0.0
    told: list[object] = []
    to_the_end: list[object] = []

    def work(progress: Progress) -> None:
        for step in range(STEPS):
            progress("写", step / STEPS)
        to_the_end.append(work)

    for number, go in zip(range(300), cycle((delete, _later)), strict=False):
        keeper = QObject()
        for _ in range(3):
            job = background.Job(work, keeper)
            for signal in (job.succeeded, job.failed, job.cancelled, job.ended, job.progressed):
                signal.connect(lambda *_: told.append(0))
            job.start()
        time.sleep(number % 10 / 1000)
        go(keeper)
        QCoreApplication.processEvents()
    QThreadPool.globalInstance().waitForDone()
    QCoreApplication.processEvents()
    assert told == []
    assert not background._Post.office()._awaited
    assert len(to_the_end) < 3 * 300, len(to_the_end)


def windows(application: QApplication) -> None:
    """Windows that are closed while their pages are drawn, some just as a picture is about to come home."""
    data = rendered(Briefing(title="示例", source_line="示例", blocks=(Said("示例文字。" * 120),) * 24))
    sizes, theme, is_drawn = page_sizes(data), Theme(application), threading.Event()
    draw = drawn_pages._draw

    def drawn(data: bytes, edition: int, number: int, scale: float, progress: Progress) -> drawn_pages._Drawn:
        try:
            return draw(data, edition, number, scale, progress)
        finally:
            is_drawn.set()

    drawn_pages._draw = drawn
    for number, go in zip(range(60), cycle((delete, _later)), strict=False):
        window = QWidget()
        view = PageView(drawn_pages.DrawnPages(window), theme)
        QVBoxLayout(window).addWidget(view)
        window.resize(700, 900)
        window.show()
        view.show_paper(data, sizes)
        view.go_to(number % 12 + 1)
        is_drawn.clear()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, number % 5)
        is_drawn.wait(number % 3)
        go(window)
    QThreadPool.globalInstance().waitForDone()
    QCoreApplication.processEvents()


if __name__ == "__main__":
    {"jobs": jobs, "windows": windows}[sys.argv[1]](QApplication([]))
