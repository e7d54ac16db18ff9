"""The heads of the matrix: tasks in a line each, achievements written from top to bottom."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.item_models.coverage_model import Role
from ui.theme import Theme

_LINE, _SIZE = 15, 12.5  # pixels at 100 %
_LONGEST = 14  # characters of an upright title
_NARROWEST = 37  # two squares and their air


class MatrixHeads(QHeaderView):
    """A click on a head leads to its node. The heads of the chosen cell are in the colour of choice."""

    def __init__(self, orientation: Qt.Orientation, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._theme = theme
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setSectionResizeMode(
            QHeaderView.ResizeMode.Stretch if self._upright else QHeaderView.ResizeMode.Fixed,
        )
        self.wear()

    def wear(self) -> None:
        """Take on the sizes of the look."""
        px = self._theme.px
        self.setMinimumSectionSize(px(_NARROWEST) if self._upright else px(29))
        self.setMaximumSectionSize(px(72) if self._upright else px(29))
        self.setDefaultSectionSize(px(44) if self._upright else px(29))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        if not self._upright:
            return QSize(self._wide(), super().sizeHint().height())
        model = self.model()
        titles = [str(model.headerData(n, self.orientation()) or "") for n in range(self.count())] if model else []
        longest = min(max(map(len, titles), default=0), _LONGEST)
        return QSize(super().sizeHint().width(), self._theme.px(_LINE * longest + 16))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        theme = self._theme
        painter.fillRect(rect, theme.colour("paper"))
        model = self.model()
        words = str(model.headerData(section, self.orientation()) or "")
        chosen = self._is_chosen(section)
        painter.setFont(theme.font(_SIZE if self._upright else 13))
        painter.setPen(theme.colour("accent" if chosen else "ink"))
        if self._upright:
            self._paint_upright(painter, rect, words)
            opens = bool(model.headerData(section, self.orientation(), Role.OPENS))
            painter.setPen(QPen(theme.colour("soft" if opens else "line"), 1))
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        else:
            room = rect.adjusted(theme.px(4), 0, -theme.px(8), 0)
            elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    # inside

    @property
    def _upright(self) -> bool:
        return self.orientation() is Qt.Orientation.Horizontal

    def _wide(self) -> int:
        """A third of what there is, no more than long titles need, and less where all columns then fit."""
        view, model, px = self.parentWidget(), self.model(), self._theme.px
        whole = view.width() if view is not None else 0
        columns = (model.columnCount() if model is not None else 0) * px(_NARROWEST)
        return max(px(130), min(px(270), whole // 3, whole - columns - px(2)))

    def _is_chosen(self, section: int) -> bool:
        view = self.parentWidget()
        selection = self.selectionModel()
        if view is None or selection is None or not selection.currentIndex().isValid():
            return False
        current = selection.currentIndex()
        return section == (current.column() if self._upright else current.row())

    def _paint_upright(self, painter: QPainter, rect: QRect, words: str) -> None:
        line = self._theme.px(_LINE)
        fits = max(1, (rect.height() - self._theme.px(12)) // line)
        shown = words if len(words) <= fits else words[: fits - 1] + "⋮"
        top = rect.bottom() - self._theme.px(6) - line * len(shown)
        for place, character in enumerate(shown):
            box = QRect(rect.left(), top + place * line, rect.width(), line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, character)
