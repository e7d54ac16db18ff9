"""How wide the columns of the tree are: the titles come first, and nothing but a hand moves a column."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QWidget

from ui.item_models.outline_model import Column
from ui.panels.tree_view import TreeView
from ui.phrases import listed
from ui.plain_words import tip
from ui.theme import Theme

_USUAL = {
    Column.STATUS: 78,
    Column.LEAD: 80,
    Column.DUE: 64,
    Column.PERCENT: 48,
    Column.PROBLEMS: 42,
    Column.NOTES: 42,
}  # pixels at 100 %, until somebody draws them; of the room that a tree has more these have a part, up to so much:
_MORE = {Column.LEAD: (0.36, 176), Column.DUE: (0.13, 104)}
_DRAWN_ROOM = 460
_ON_WISH = frozenset((Column.STATUS, Column.PROBLEMS))  # there is no room for all of them in a usual window
_NARROWEST, _WIDEST = 28, 1000  # pixels at 100 % that a column may be drawn to
_LEAST_TITLE = 170  # pixels at 100 %; columns give way to it, the last of these first
_GIVE_WAY = (Column.STATUS, Column.PROBLEMS, Column.LEAD, Column.PERCENT, Column.DUE, Column.NOTES)
_KEPT = {
    Column.LEAD: "1",
    Column.DUE: "2",
    Column.PERCENT: "3",
    Column.NOTES: "4",
    Column.STATUS: "5",
    Column.PROBLEMS: "6",
}
"""By which number a column is known from one start to the next, wherever it stands by now."""


class TreeHead(QHeaderView):
    """`drawn` brings a column and its width while somebody draws its edge, and at no other time."""

    drawn = Signal(int, int)
    menu_wanted = Signal(QPoint)

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def _tell(self, section: int, _before: int, width: int) -> None:
        if self._is_held and width:
            self.drawn.emit(section, width)


class TreeColumns(QObject):
    """Takes the width of the tree itself, so that a bar at its side that comes and goes moves nothing."""

    menu_wanted = Signal(QPoint)

    def __init__(self, tree: TreeView, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._theme = theme
        self._drawn: dict[Column, int] = {}  # by a hand
        self._offered: Collection[Column] = tuple(_USUAL)
        self.hidden: set[Column] = set(_ON_WISH)
        self._head = TreeHead(tree)
        tree.setHeader(self._head)
        tree.installEventFilter(self)
        self._head.setStretchLastSection(False)
        self._is_fitting = False
        self._head.drawn.connect(self._note)
        self._head.sectionHandleDoubleClicked.connect(self._take_back)
        self._head.menu_wanted.connect(self.menu_wanted)
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
        self._drawn = {}
        self.set()

    def place(self) -> dict[str, list[str]]:
        """To be given back to `return_to` at the next start."""
        return {
            "columns": [str(self._drawn.get(column, _USUAL[column])) for column in _KEPT],
            "hidden": [number for column, number in _KEPT.items() if column in self.hidden - _ON_WISH],
            "wished": [number for column, number in _KEPT.items() if column in _ON_WISH - self.hidden],
        }

    def return_to(self, place: dict[str, list[str]]) -> None:
        kept = place.get("columns", [])
        widths = [int(width) for width in kept if width.isdecimal() and len(width) < 5]
        if len(widths) == len(kept) and all(_NARROWEST <= width <= _WIDEST for width in widths):
            kept_widths = zip(_KEPT, widths, strict=False)
            self._drawn = {column: width for column, width in kept_widths if width != _USUAL[column]}
        hidden = {column for column, number in _KEPT.items() if number in place.get("hidden", [])}
        wished = {column for column, number in _KEPT.items() if number in place.get("wished", [])}
        self.hidden = hidden | (_ON_WISH - wished)
        self.set()

    def set(self) -> None:
        """All columns anew."""
        px = self._theme.px
        self._head.setMinimumSectionSize(px(_NARROWEST))
        self._head.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Interactive)
        for column in _USUAL:
            self._head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self._resize(column, px(self._width(column)))
        self.fit()

    def _width(self, column: Column) -> int:
        """Pixels at 100 %: as somebody has drawn it, or as usual, which is more in a wide tree."""
        if column in self._drawn or column not in _MORE:
            return self._drawn.get(column, _USUAL[column])
        part, most = _MORE[column]
        more = max(0.0, self._room / self._theme.interface_scale - _DRAWN_ROOM)
        return min(most, _USUAL[column] + round(part * more))

    def fit(self) -> None:
        """As many columns as leave room for the title, which has the rest."""
        room = self._room
        left = room - self._theme.px(_LEAST_TITLE)
        for column in _GIVE_WAY:
            wanted = column in self._offered and column not in self.hidden
            left -= self._theme.px(self._width(column)) if wanted else 0
            self._tree.setColumnHidden(column, not wanted or (left < 0 and self._tree.isVisible()))
        for column in _MORE.keys() - self._drawn.keys():
            self._resize(column, self._theme.px(self._width(column)))
        beside = sum(self._head.sectionSize(column) for column in _USUAL)  # nothing for a hidden one
        self._resize(Column.TITLE, max(self._theme.px(_NARROWEST), room - beside))
        self._tell_away()

    @property
    def away(self) -> Sequence[Column]:
        """The columns that are wanted and for which there is no room."""
        return [one for one in self.offered if one not in self.hidden and self._tree.isColumnHidden(one)]

    def _tell_away(self) -> None:
        model = self._tree.model()
        names = [str(model.headerData(one, Qt.Orientation.Horizontal) or "") for one in self.away] if model else []
        words = self.tr("太窄，没有列出：{0}。拉宽左边这一栏就有。").format(listed(names))
        self._head.setToolTip(tip(words if names else ""))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.fit()
        return False

    @property
    def _room(self) -> int:
        style = self._tree.style()
        bar = style.pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self._tree.verticalScrollBar())
        return self._tree.width() - 2 * self._tree.frameWidth() - bar

    def _resize(self, column: Column, width: int) -> None:
        """What follows from an edge that is drawn has itself not been drawn."""
        self._is_fitting = True
        self._head.resizeSection(column, width)
        self._is_fitting = False

    def _note(self, section: int, width: int) -> None:
        if self._is_fitting:
            return
        column = Column(section)
        if column is Column.TITLE:
            column, width = self._beside_title, self._left_by_title(width)
        if column in _USUAL:
            self._drawn[column] = min(max(_NARROWEST, round(width / self._theme.interface_scale)), _WIDEST)
            if column != section:
                self._resize(column, self._theme.px(self._width(column)))
            self.fit()

    @property
    def _beside_title(self) -> Column:
        """The column that shares the edge of the titles: what one of them gains the other loses."""
        shown = (column for column in sorted(_USUAL) if not self._tree.isColumnHidden(column))
        return next(shown, Column.TITLE)

    def _left_by_title(self, width: int) -> int:
        """For the column beside titles drawn so wide; they keep their room."""
        others = sum(self._head.sectionSize(column) for column in _USUAL if column is not self._beside_title)
        return self._room - others - max(width, self._theme.px(_LEAST_TITLE))

    def _take_back(self, section: int) -> None:
        """As wide as usual the column whose edge was clicked twice."""
        column = Column(section)
        self._drawn.pop(self._beside_title if column is Column.TITLE else column, None)
        self.set()
