"""What stands on the screen while no file is open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMainWindow, QVBoxLayout

from ui.panels.flow import button, label
from ui.panels.headline import Headline
from ui.theme import Theme
from ui.windows.scrolled_body import ScrolledBody
from ui.windows.side_window import fitted


class StartWindow(QMainWindow):
    """Recent files, and the three ways to another one."""

    open_wanted = Signal(object)
    choose_wanted = Signal()
    new_wanted = Signal()
    first_wanted = Signal()

    def __init__(self, theme: Theme, recent: Sequence[Path]) -> None:
        super().__init__()
        px = theme.px
        self.setWindowTitle(self.tr("承启"))
        self.recent = QListWidget()
        self.recent.setAccessibleName(self.tr("最近打开的文件"))
        for path in recent:
            item = QListWidgetItem(f"{path.stem}\n{path.parent}")
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setSizeHint(QSize(0, px(44)))
            self.recent.addItem(item)
        self.recent.itemActivated.connect(self._open)
        layout = QVBoxLayout()
        layout.setContentsMargins(px(32), px(24), px(32), px(24))
        layout.setSpacing(px(12))
        layout.addWidget(Headline(self.tr("承启"), theme, 22))
        layout.addWidget(label(self.tr("现在没有打开的文件。"), "soft"))
        layout.addWidget(button(self.tr("打开工作文件…"), "primary", self.choose_wanted.emit))
        layout.addWidget(button(self.tr("新建工作文件…"), "", self.new_wanted.emit))
        layout.addWidget(button(self.tr("打开自带的一份：2016年总结和2017年思路"), "", self.first_wanted.emit))
        layout.addWidget(label(self.tr("最近打开的文件"), "section"))
        layout.addWidget(self.recent, 1)
        nothing = label(self.tr("还没有打开过别的文件。"), "soft")
        layout.addWidget(nothing)
        self.recent.setVisible(bool(recent))
        nothing.setVisible(not recent)
        if not recent:
            layout.addStretch(1)
        self.setCentralWidget(ScrolledBody(layout))
        self.resize(fitted(self, theme, 560, 480))

    def _open(self, item: QListWidgetItem) -> None:
        self.open_wanted.emit(Path(item.data(Qt.ItemDataRole.UserRole)))
