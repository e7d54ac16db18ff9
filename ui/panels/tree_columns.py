"""How wide the columns of the tree are: the titles come first, and nothing but a hand moves a column."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QWidget

from ui.item_models.outline_model import Column
from ui.panels.tree_view import TreeView
from ui.phrases import listed
from ui.theme import Theme

_USUAL = {Column.LEAD: 80, Column.DUE: 64, Column.PERCENT: 44, Column.NOTES: 42}  # pixels at 100 %
_NARROWEST, _WIDEST = 28, 1000  # pixels at 100 % that a column may be drawn to
_LEAST_TITLE = 170  # pixels at 100 %; columns give way to it, the last of these first
_GIVE_WAY = (Column.LEAD, Column.PERCENT, Column.DUE, Column.NOTES)


class TreeHead(QHeaderView):
    """`drawn` brings a column and its width while somebody draws its edge, and at no other time."""

    drawn = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._is_held = False
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.sectionResized.connect(self._tell)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_held = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._is_held = False

    def _tell(self, section: int, _before: int, width: int) -> None:
        if self._is_held and width:
            self.drawn.emit(section, width)


class TreeColumns(QObject):
    """Takes the width of the tree itself, so that a bar at its side that comes and goes moves nothing."""

    def __init__(self, tree: TreeView, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._theme = theme
        self._widths = dict(_USUAL)
        self._offered: Collection[Column] = tuple(_USUAL)
        self.hidden: set[Column] = set()
        self._head = TreeHead(tree)
        tree.setHeader(self._head)
        tree.installEventFilter(self)
        self._head.setStretchLastSection(False)
        self._head.drawn.connect(self._note)
        theme.changed.connect(self.set)

    def offer(self, columns: Collection[Column]) -> None:
        """The columns that say something of what is shown, besides the title."""
        self._offered = columns
        self.set()

    @property
    def offered(self) -> Sequence[Column]:
        return [column for column in _USUAL if column in self._offered]

    def show(self, column: Column, *, shown: bool) -> None:
        self.hidden.discard(column) if shown else self.hidden.add(column)
        self.set()

    def take_usual(self) -> None:
        """As drawn, whatever somebody has drawn."""
        self._widths = dict(_USUAL)
        self.set()

    def place(self) -> dict[str, list[str]]:
        """To be given back to `return_to` at the next start."""
        return {
            "columns": [str(width) for width in self._widths.values()],
            "hidden": [str(column.value) for column in sorted(self.hidden)],
        }

    def return_to(self, place: dict[str, list[str]]) -> None:
        widths = [int(width) for width in place.get("columns", []) if width.isdecimal() and len(width) < 5]
        if len(widths) == len(_USUAL) and all(_NARROWEST <= width <= _WIDEST for width in widths):
            self._widths = dict(zip(_USUAL, widths, strict=True))
        self.hidden = {column for column in _USUAL if str(column.value) in place.get("hidden", [])}
        self.set()

    def set(self) -> None:
        """All columns anew."""
        px = self._theme.px
        self._head.setMinimumSectionSize(px(_NARROWEST))
        self._head.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Fixed)
        for column, width in self._widths.items():
            self._head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self._head.resizeSection(column, px(width))
        self.fit()

    def fit(self) -> None:
        """As many columns as leave room for the title, which has the rest."""
        room = self._room
        left = room - self._theme.px(_LEAST_TITLE)
        for column in _GIVE_WAY:
            wanted = column in self._offered and column not in self.hidden
            left -= self._theme.px(self._widths[column]) if wanted else 0
            self._tree.setColumnHidden(column, not wanted or (left < 0 and self._tree.isVisible()))
        beside = sum(self._head.sectionSize(column) for column in _USUAL)  # nothing for a hidden one
        self._head.resizeSection(Column.TITLE, max(self._theme.px(_NARROWEST), room - beside))
        self._tell_away()

    @property
    def away(self) -> Sequence[Column]:
        """The columns that are wanted and for which there is no room."""
        return [one for one in self.offered if one not in self.hidden and self._tree.isColumnHidden(one)]

    def _tell_away(self) -> None:
        model = self._tree.model()
        names = [str(model.headerData(one, Qt.Orientation.Horizontal) or "") for one in self.away] if model else []
        self._head.setToolTip(
            self.tr("太窄，没有列出：{0}。拉宽左边这一栏就有。").format(listed(names)) if names else ""
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.fit()
        return False

    @property
    def _room(self) -> int:
        style = self._tree.style()
        bar = style.pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self._tree.verticalScrollBar())
        return self._tree.width() - 2 * self._tree.frameWidth() - bar

    def _note(self, section: int, width: int) -> None:
        if section in _USUAL:
            least, most = _NARROWEST, _WIDEST
            self._widths[Column(section)] = min(max(least, round(width / self._theme.interface_scale)), most)
            self.fit()
