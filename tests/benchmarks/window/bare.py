"""A bare window with an empty tree, painted once: what ours is held against. Prints seconds and megabytes."""

from __future__ import annotations

import time

BEGUN = time.perf_counter()

import sys
from pathlib import Path

from PySide6.QtGui import QPaintEvent, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTreeView

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.window.cost import say


class Tree(QTreeView):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        say(BEGUN)
        QApplication.exit(0)


application = QApplication(sys.argv[:1])
window = QMainWindow()
tree = Tree()
tree.setModel(QStandardItemModel(tree))
window.setCentralWidget(tree)
window.resize(1440, 900)
window.show()
sys.exit(application.exec())
