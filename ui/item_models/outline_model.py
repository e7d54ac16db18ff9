"""The tree as Qt sees it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from models.links import Link, LinkVerdict, Strength
from models.outline import Level, NodeId
from models.workspace import Snapshot
from models.workspace.lamp import Colour
from models.workspace.notes import NoteState
from models.workspace.overdue import late_measures
from models.workspace.progress import Source
from ui.editor import Editor
from ui.item_models.filed_problems import problems_of
from ui.item_models.outline_rows import TOP, AchievementRows, LinkTable, OutlineRows, Row, RowKind, TaskRows
from ui.model_words import lamp_told, told
from ui.phrases import named
from ui.plain_words import tip

Index = QModelIndex | QPersistentModelIndex
LINK = "application/x-chengqi-link"
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_DRAGGED = _CHOSEN | Qt.ItemFlag.ItemIsDragEnabled
_TARGET = _CHOSEN | Qt.ItemFlag.ItemIsDropEnabled
_EDITABLE = _TARGET | Qt.ItemFlag.ItemIsEditable
_WORK = (Level.TASK, Level.MEASURE)
_LINKED = (*_WORK, Level.POINT)


class Column(IntEnum):
    """As they stand from left to right."""

    TITLE = 0
    STATUS = 1
    LEAD = 2
    DUE = 3
    PERCENT = 4
    PROBLEMS = 5
    NOTES = 6


_FIELDS = {Column.STATUS: "status", Column.LEAD: "lead", Column.DUE: "deadline", Column.PERCENT: "percent"}


class Role(IntEnum):
    """What the delegate asks besides the text."""

    NODE = Qt.ItemDataRole.UserRole
    KIND = Qt.ItemDataRole.UserRole + 1
    LINK = Qt.ItemDataRole.UserRole + 2
    SHAPE = Qt.ItemDataRole.UserRole + 3
    COLOUR = Qt.ItemDataRole.UserRole + 4
    SUGGESTED = Qt.ItemDataRole.UserRole + 5


@dataclass(frozen=True, slots=True)
class Cells:
    """What one row shows."""

    texts: Mapping[Column, str]
    shape: str = ""
    colour: Colour | str = ""
    hint: str = ""
    suggested: bool = False
    told: Mapping[Column, str] = field(default_factory=dict)  # of a cell that says less than there is to know


class OutlineModel(QAbstractItemModel):
    """A view of a workspace. Holds no data of its own; filtering makes its rows anew, at once, and keeps what
    cells were read of them until the next edit.

    An index carries the number of a row in `OutlineRows`, an integer: a Python object there
    would leave Qt with a pointer that Python may free.
    """

    def __init__(self, editor: Editor, rows: type[OutlineRows] = TaskRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._kind = rows
        self._shown: Collection[NodeId] | None = None
        self._only_unused = False
        self._cells: dict[Row, Cells] = {}
        self._day = editor.today()  # on which the cells were read
        self._links = LinkTable.of(editor.snapshot.standing_links())
        self._rows = self._made()
        editor.changed.connect(self._changed)

    # what the window asks

    def show_only(self, nodes: Collection[NodeId] | None, *, only_unused: bool = False) -> None:
        """Show these nodes and what stands above them; None shows all."""
        self.beginResetModel()
        self._shown, self._only_unused = nodes, only_unused
        self._rows = self._made()
        if self._day != self._editor.today():
            self._day = self._editor.today()
            self._cells.clear()
        self.endResetModel()

    def row_of(self, index: Index) -> Row | None:
        return self._rows[index.internalId()] if index.isValid() else None

    def index_of(self, node: NodeId, column: int = 0) -> QModelIndex:
        """Where a node stands; invalid where it is not shown."""
        number = self._rows.number_of(node)
        return QModelIndex() if number is None else self.createIndex(self._rows.place(number), column, number)

    def name_of(self, index: Index) -> str:
        """A name for a row that outlives the model: node/T03, groundwork/T03, link/ and which."""
        row = self.row_of(index)
        return f"{row.kind}/{row.link or row.node}" if row else ""

    def index_named(self, name: str) -> QModelIndex:
        """The row of a name; invalid where it is not shown."""
        kind, _, named = name.partition("/")
        match kind:
            case RowKind.NODE:
                return self.index_of(NodeId(named))
            case RowKind.GROUNDWORK:
                return self._groundwork_of(NodeId(named))
            case RowKind.LINK:
                return self._index_of_link(named)
        return QModelIndex()

    @property
    def headings(self) -> tuple[str, ...]:
        """Of each column. What was achieved has nobody who leads it, but tasks that take it on."""
        translate = QCoreApplication.translate
        is_work = self._kind is not AchievementRows
        return (
            translate("OutlineModel", "条目"),
            translate("OutlineModel", "状态"),
            translate("OutlineModel", "牵头") if is_work else translate("OutlineModel", "承接"),
            translate("OutlineModel", "时限"),
            translate("OutlineModel", "进度"),
            translate("OutlineModel", "问题"),
            translate("OutlineModel", "批注"),
        )

    # what Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's default
        if parent.isValid() and parent.column() != 0:
            return QModelIndex()
        children = self._rows.children(parent.internalId() if parent.isValid() else TOP)
        if not 0 <= row < len(children) or not 0 <= column < len(Column):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        if not child.isValid():
            return QModelIndex()
        number = self._rows.parent(child.internalId())
        return QModelIndex() if number == TOP else self.createIndex(self._rows.place(number), 0, number)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() and parent.column() != 0:
            return 0
        return len(self._rows.children(parent.internalId() if parent.isValid() else TOP))

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(Column)

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        if parent.isValid() and parent.column() != 0:
            return False
        return self._rows.has_children(parent.internalId() if parent.isValid() else TOP)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self._rows[index.internalId()]
        if row.kind is RowKind.LINK:
            return _DRAGGED
        if not self._takes_links(row):
            return _CHOSEN
        return _EDITABLE if index.column() in _FIELDS and self._is_work(row) else _TARGET

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number = index.internalId()
        row = self._rows[number]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return (
                    self._editable(row, index.column())
                    if role
                    else self._cell(number).texts.get(Column(index.column()), "")
                )
            case Qt.ItemDataRole.ToolTipRole:
                return self._told(number, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(number, index.column())
            case Role.NODE:
                return row.node
            case Role.KIND:
                return row.kind.value
            case Role.LINK:
                return row.link
            case Role.SHAPE:
                return self._cell(number).shape
            case Role.COLOUR:
                return str(self._cell(number).colour)
            case Role.SUGGESTED:
                return self._cell(number).suggested
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = _FIELDS.get(Column(index.column())) if index.isValid() else None
        if role != Qt.ItemDataRole.EditRole or name is None:
            return False
        return self._editor.assign([self._rows[index.internalId()].node], {name: str(value)})

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [LINK]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The link of the row that is dragged."""
        data = QMimeData()
        row = next((row for index in indexes if (row := self.row_of(index)) and row.link), None)
        if row is not None:
            data.setData(LINK, QByteArray(row.link.encode()))
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """A link dropped on a task or measure now starts there, on a point it now ends there."""
        target = self.row_of(parent)
        dropped = bytes(data.data(LINK).data()).decode()
        link = next((one for one in self._editor.snapshot.links() if one.id == dropped), None)
        if target is None or link is None or not self._takes_links(target):
            return False
        end, point = (target.node, link.point) if self._is_work(target) else (link.measure or link.task, target.node)
        if (end, point) != (link.measure or link.task, link.point):
            self._editor.retarget_link(link.id, end, point, "")  # its reason spoke of the other end
        return False  # the view must not take the row out: the workspace says what goes

    # inside

    def _groundwork_of(self, task: NodeId) -> QModelIndex:
        above = self.index_of(task)
        last = self.index(self.rowCount(above) - 1, 0, above) if above.isValid() else QModelIndex()
        row = self.row_of(last)
        return last if row is not None and row.kind is RowKind.GROUNDWORK else QModelIndex()

    def _index_of_link(self, link: str) -> QModelIndex:
        found = next((one for one in self._editor.snapshot.links() if one.id == link), None)
        if found is None:
            return QModelIndex()
        is_turned = self._kind is AchievementRows
        above = self.index_of(found.point) if is_turned else self._groundwork_of(found.task)
        below = (self.index(place, 0, above) for place in range(self.rowCount(above) if above.isValid() else 0))
        return next((one for one in below if (row := self.row_of(one)) and row.link == link), QModelIndex())

    def _takes_links(self, row: Row) -> bool:
        level = self._editor.document.outline[row.node].level
        return row.kind is RowKind.NODE and not self._editor.read_only and level in _LINKED

    def _made(self) -> OutlineRows:
        snapshot = self._editor.snapshot
        if self._kind is AchievementRows:
            return AchievementRows(snapshot, self._links, shown=self._shown, only_unused=self._only_unused)
        return self._kind(snapshot, self._links, shown=self._shown)

    def _is_work(self, row: Row) -> bool:
        return row.kind is RowKind.NODE and self._editor.document.outline[row.node].level in _WORK

    def _editable(self, row: Row, column: int) -> str:
        assignment = self._editor.snapshot.assignment(row.node)
        match column:
            case Column.STATUS:
                return told(self._editor.snapshot.status(row.node).word)
            case Column.LEAD:
                return assignment.lead
            case Column.DUE:
                return assignment.deadline.words
            case Column.PERCENT:
                return _percent(self._editor.snapshot, row.node).rstrip("%")
            case _:
                return ""

    def _told(self, number: int, column: int) -> str | None:
        """What a cell may have no room for: a title or a lead whole, and of a title also how its work stands."""
        cells = self._cell(number)
        if column == Column.TITLE:
            return tip("\n".join(words for words in (cells.texts[Column.TITLE], cells.hint) if words))
        words = cells.texts.get(Column.LEAD, "") if column == Column.LEAD else cells.told.get(Column(column), "")
        return tip(words) or None

    def _spoken(self, number: int, column: int) -> str:
        cells = self._cell(number)
        heading = self.headings[column]
        if column == Column.TITLE:
            return f"{cells.texts[Column.TITLE]} {cells.hint}".strip()
        nothing = QCoreApplication.translate("OutlineModel", "未填")
        words = cells.texts.get(Column(column), "") or nothing
        return f"{heading} {cells.told.get(Column(column), words)}"

    def _cell(self, number: int) -> Cells:
        row = self._rows[number]
        if row not in self._cells:
            self._cells[row] = _CELLS[row.kind](self._editor, row)
        return self._cells[row]

    def _changed(self, subjects: frozenset[str]) -> None:
        self._cells.clear()
        if any(subject.startswith("link:") for subject in subjects):
            links = LinkTable.of(self._editor.snapshot.standing_links())
            if links != self._links:
                self._links = links
                self.show_only(self._shown, only_unused=self._only_unused)
                return
        if top := self.rowCount():
            last = self.index(top - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def node_label(snapshot: Snapshot, node: NodeId) -> str:
    """（三）加快发展养老服务业; of a measure its number and its words."""
    found = snapshot.document.outline[node]
    if found.level is Level.MEASURE:
        return f"{node.partition('.s')[2]}　{snapshot.reading.whole_text(found)}"
    return snapshot.reading.heading(found)


def label_alone(snapshot: Snapshot, node: NodeId) -> str:
    """（三）3　新增照料中心…: away from its heading, a measure or a point has the marker of what it stands in."""
    outline, own = snapshot.document.outline, node_label(snapshot, node)
    parent = outline[node].parent_id
    if parent is None or outline[node].level not in (Level.MEASURE, Level.POINT):
        return own
    return f"{snapshot.reading.marker(outline[parent])}{own}"


def _node_cells(editor: Editor, row: Row) -> Cells:
    snapshot = editor.snapshot
    level = snapshot.document.outline[row.node].level
    label = node_label(snapshot, row.node)
    notes, told_apart = _notes(snapshot, row.node)
    if level not in _WORK:
        leaning = _leaning(snapshot, row.node) if level is Level.POINT else ""
        texts = {Column.TITLE: label, Column.LEAD: leaning, Column.NOTES: notes}
        return Cells(texts, hint=leaning, told=_said({Column.NOTES: told_apart}))
    assignment, lamp = snapshot.assignment(row.node), snapshot.lamp(row.node, editor.today())
    is_measure = level is Level.MEASURE  # what it takes over from its task stands there already
    lead = "" if is_measure and "lead" in assignment.inherited else assignment.lead
    due = "" if is_measure and "deadline" in assignment.inherited else assignment.deadline.words
    status, problems = snapshot.status(row.node), problems_of(snapshot, row.node)
    return Cells(
        {
            Column.TITLE: label,
            Column.STATUS: told(status.word),
            Column.LEAD: lead,
            Column.DUE: due,
            Column.PERCENT: _percent(snapshot, row.node),
            Column.PROBLEMS: problems.number,
            Column.NOTES: notes,
        },
        lamp.shape,
        lamp.colour,
        "\n".join(one for one in (lamp_told(lamp), _late_below(editor, row.node)) if one),
        "lead" in assignment.suggested,
        _said(
            {
                Column.STATUS: named(told(status.word), told(status.because)) if status.word else "",
                Column.PROBLEMS: problems.words,
                Column.NOTES: told_apart,
            }
        ),
    )


def _late_below(editor: Editor, task: NodeId) -> str:
    """What the lamp of a task does not say where its measures are closed away."""
    late = late_measures(editor.snapshot, task, editor.today())
    return QCoreApplication.translate("OutlineModel", "举措逾期 {0}").format(len(late)) if late else ""


def _said(words: Mapping[Column, str]) -> dict[Column, str]:
    return {column: one for column, one in words.items() if one}


def _leaning(snapshot: Snapshot, point: NodeId) -> str:
    """How many links of tasks and measures come to a point."""
    count = len(snapshot.links_to(point))
    translate = QCoreApplication.translate
    return translate("OutlineModel", "{0}条").format(count) if count else translate("OutlineModel", "没有任务承接")


def _groundwork_cells(editor: Editor, row: Row) -> Cells:
    snapshot = editor.snapshot
    links = snapshot.links_of(row.node)
    confirmed = sum(snapshot.link_verdict(link) is LinkVerdict.CONFIRMED for link in links)
    heading = QCoreApplication.translate("OutlineModel", "2016年基础　{0}条 · 已确认{1}")
    return Cells({Column.TITLE: heading.format(len(links), confirmed)})


def _link_cells(editor: Editor, row: Row) -> Cells:
    snapshot = editor.snapshot
    translate = QCoreApplication.translate
    link = next((link for link in snapshot.links() if link.id == row.link), None)
    if link is None:
        return Cells({})
    confirmed = snapshot.link_verdict(link) is LinkVerdict.CONFIRMED
    verdict = translate("OutlineModel", "已确认") if confirmed else translate("OutlineModel", "建议")
    strength = (
        translate("OutlineModel", "延续") if link.strength is Strength.DIRECT else translate("OutlineModel", "基础")
    )
    shape, colour = ("✓", Colour.GREEN) if confirmed else ("?", Colour.AMBER)
    return Cells(
        {Column.TITLE: node_label(snapshot, row.node), Column.LEAD: _for_measure(strength, link, row)},
        shape,
        colour,
        named(verdict, told(link.why)),
        not confirmed,
    )


def _for_measure(strength: str, link: Link, row: Row) -> str:
    """举措3 · 延续: below the groundwork of a task one point may stand several times, for several measures."""
    number = link.measure.partition(".s")[2] if link.measure and row.node == link.point else ""
    return QCoreApplication.translate("OutlineModel", "举措{0} · {1}").format(number, strength) if number else strength


_CELLS: dict[RowKind, Callable[[Editor, Row], Cells]] = {
    RowKind.NODE: _node_cells,
    RowKind.GROUNDWORK: _groundwork_cells,
    RowKind.LINK: _link_cells,
}


def _percent(snapshot: Snapshot, node: NodeId) -> str:
    """As the form has it: 7.5% is not 8% beside it."""
    percent = snapshot.percent(node)
    return "" if percent.value is None or percent.source is Source.NONE else f"{percent.value:g}%"


def _notes(snapshot: Snapshot, node: NodeId) -> tuple[str, str]:
    """How many there are on a node and below it, where they may be closed away; and these told apart."""
    outline = snapshot.document.outline
    own, waiting, below = _notes_on(snapshot, node), [*outline.children(node)], 0
    while waiting:
        one = waiting.pop()
        below += _notes_on(snapshot, one.id)
        waiting += outline.children(one.id)
    words = QCoreApplication.translate("OutlineModel", "本条{0}条，下面各条{1}条").format(own, below)
    return str(own + below or ""), words if below else ""


def _notes_on(snapshot: Snapshot, node: NodeId) -> int:
    """Doubts stand among them on the sheet beside."""
    states = (*(note.state for note in snapshot.notes(node)), *(doubt.state for doubt in snapshot.doubts(node)))
    return sum(state is not NoteState.DELETED for state in states)
