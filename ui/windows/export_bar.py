"""Above the preview: which page, how large, how far the work is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from ui.panels.elided import Elided
from ui.panels.flow import button, label
from ui.panels.number_box import NumberBox
from ui.panels.page_view import Fit, PageView
from ui.panels.wrapping_row import WrappingRow
from ui.theme import Theme


class ExportBar(QWidget):
    """`cancel_wanted` while a paper is being made."""

    cancel_wanted = Signal()

    def __init__(self, view: PageView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.page = NumberBox(self.tr("第几面"), 1, 1, "")
        self.count = label(role="soft")
        self.zoom = label(role="soft")
        self.width_ = self._fit(self.tr("适合宽度"), Fit.WIDTH)
        self.whole = self._fit(self.tr("整页"), Fit.PAGE)
        self.smaller = button("−", "", view.zoom_out)
        self.larger = button("＋", "", view.zoom_in)
        self.smaller.setAccessibleName(self.tr("缩小"))
        self.larger.setAccessibleName(self.tr("放大"))
        self.says = Elided(role="soft")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("排版进度"))
        self.cancel = button(self.tr("取消"), "link", self.cancel_wanted.emit)
        self._lay_out(theme)
        self.page.valueChanged.connect(view.go_to)
        view.turned.connect(self._follow)
        view.zoomed.connect(self._follow)
        self.show_rest()
        self._follow()

    def show_work(self, what: str, share: float) -> None:
        """A paper is being made."""
        self.says.show_words(what)
        self.progress.setValue(round(share * 100))
        for one in (self.says, self.progress, self.cancel):
            one.show()

    def show_rest(self) -> None:
        """Nothing is being made."""
        for one in (self.says, self.progress, self.cancel):
            one.hide()

    # inside

    def _follow(self) -> None:
        view = self._view
        blocker = QSignalBlocker(self.page)
        self.page.setMaximum(max(1, view.count))
        self.page.setValue(max(1, view.page))
        blocker.unblock()
        self.count.setText(self.tr("／ {0} 面").format(view.count))
        self.zoom.setText(f"{view.zoom:.0%}")
        self.width_.setChecked(view.fit is Fit.WIDTH)
        self.whole.setChecked(view.fit is Fit.PAGE)
        for one in (self.page, self.smaller, self.larger, self.width_, self.whole):
            one.setEnabled(view.count > 0)

    def _fit(self, words: str, fit: Fit) -> QPushButton:
        found = button(words, "chip", lambda: self._view.fit_to(fit))
        found.setCheckable(True)
        return found

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(6))
        self.page.setFixedWidth(px(52))
        self.zoom.setFixedWidth(px(44))
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.progress.setMinimumWidth(px(24))  # on a small screen the deeds beside it come first
        self.progress.setMaximumWidth(px(120))
        self._tools = WrappingRow(px(6))
        for group in ((self.page, self.count), (self.smaller, self.zoom, self.larger), (self.width_,), (self.whole,)):
            self._tools.add(_together(group, px(6), self.page.sizeHint().height()))
        row.addWidget(self._tools, 1)
        for told in (self.says, self.progress, self.cancel):
            row.addWidget(told)


def _together(tools: Sequence[QWidget], space: int, high: int) -> QWidget:
    """Tools that stand in one line in any case, which is as high as the other lines are."""
    found = QWidget()
    row = QHBoxLayout(found)
    row.setContentsMargins(0, 0, space if len(tools) > 1 else 0, 0)
    row.setSpacing(space)
    row.addStrut(high)
    for tool in tools:
        row.addWidget(tool)
    return found
