"""Our window over a workspace file, its tree filled and painted once. Prints seconds and megabytes."""

from __future__ import annotations

import time

BEGUN = time.perf_counter()

import sys
from pathlib import Path

FILE, SETTINGS = sys.argv[1:3]
sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parents[2])]

from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtWidgets import QApplication

from ui.app import App
from ui.preferences import Preferences
from ui.quiet_collector import QuietCollector


class AfterPaint(QObject):
    """Ends the program once the tree has painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            watched.event(event)
            from benchmarks.window.cost import say

            say(BEGUN)
            QApplication.exit(0)
            return True
        return False


application = QApplication(sys.argv[:1])
collector = QuietCollector(application)
app = App(application, preferences=Preferences(QSettings(SETTINGS, QSettings.Format.IniFormat)))
app.start([FILE])
assert app.window is not None
assert app.window.tree.model.rowCount() > 0
watcher = AfterPaint()
app.window.tree.tree.viewport().installEventFilter(watcher)
sys.exit(application.exec())
