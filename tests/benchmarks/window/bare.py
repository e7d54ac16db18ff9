"""A bare window with an empty tree, painted once: what ours is held against. Prints seconds and megabytes."""

from __future__ import annotations

import time

BEGUN = time.perf_counter()

import sys  # noqa: E402
from pathlib import Path  # noqa: E402

from PySide6.QtGui import QPaintEvent, QStandardItemModel  # noqa: E402
from PySide6.QtWidgets import QApplication, QMainWindow, QTreeView  # noqa: E402

sys.path.insert(0, str(Path(__file__).parent))
from cost import say  # noqa: E402


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
