"""The chosen cell of the matrix in words: its two ends, its counts, and why each link is there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.item_models.coverage_model import Reason
from ui.panels.flow import button, emptied, label, rule
from ui.panels.node_link import NodeLink
from ui.phrases import named
from ui.theme import Theme

_HIGHEST = 190  # pixels at 100 %; more reasons than that scroll


class CellDetails(QWidget):
    """Stands at the foot of the page, in sight wherever the matrix has been scrolled to. `fitted` says that it
    has taken its room."""

    node_wanted = Signal(str)
    put_away = Signal()
    fitted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.task = NodeLink(theme)
        self.achievement = NodeLink(theme)
        self.summary = label(role="soft", wraps=True)
        self.reasons = Reasons(theme)
        self.close_ = button("✕", "link", self.put_away.emit)
        self.close_.setAccessibleName(self.tr("收起"))
        self.close_.setToolTip(self.tr("收起"))
        self.task.node_wanted.connect(self.node_wanted)
        self.achievement.node_wanted.connect(self.node_wanted)
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self.hide()

    def show_reasons(self, reasons: tuple[Reason, ...]) -> None:
        self.reasons.show_reasons(reasons)
        self._low.setVisible(bool(reasons))
        self._low.verticalScrollBar().setValue(0)
        self._low.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fitted.emit()

    def _lay_out(self) -> None:
        px = self._theme.px
        ends = QHBoxLayout()
        ends.setContentsMargins(px(32), 0, px(24), 0)
        ends.setSpacing(px(8))
        for widget in (self.task, self.achievement, self.summary, self.close_):
            ends.addWidget(widget)
        ends.setStretchFactor(self.summary, 1)
        self._low = _Low(self.reasons, self._theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, px(8))
        layout.setSpacing(px(4))
        layout.addWidget(rule())
        layout.addLayout(ends)
        layout.addWidget(self._low)


class _Low(QScrollArea):
    """As high as what is in it, up to a limit."""

    def __init__(self, inside: QWidget, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._inside = inside
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        inside = self._inside
        wide = max(self.width(), self._theme.px(400))
        high = inside.heightForWidth(wide) if inside.hasHeightForWidth() else inside.sizeHint().height()
        return QSize(wide, min(high, self._theme.px(_HIGHEST)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Words that come into a layout count only once Qt has shown them."""
        found = super().eventFilter(watched, event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class Reasons(QWidget):
    """A line a link: verdict, point, why. Made anew only when it has something else to show."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shown: tuple[Reason, ...] = ()
        self.setProperty("role", "sheet")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(theme.px(37), 0, theme.px(24), 0)
        self._rows.setSpacing(theme.px(4))

    def show_reasons(self, reasons: tuple[Reason, ...]) -> None:
        if reasons == self.shown:
            return
        self.shown = reasons
        emptied(self._rows)
        verdicts = [label(reason.verdict, reason.role) for reason in reasons]
        width = max([self._theme.px(54), *(one.sizeHint().width() for one in verdicts)])
        for reason, verdict in zip(reasons, verdicts, strict=True):
            row = QHBoxLayout()
            row.setSpacing(self._theme.px(8))
            verdict.setFixedWidth(width)
            row.addWidget(verdict, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(named(reason.point, reason.why), wraps=True), 1)
            self._rows.addLayout(row)
