"""The same data as a table: who is to do what, or what each unit reports in a period."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import islice

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from models.outline import NodeId
from models.workspace.entry_rows import present_quarter
from models.workspace.filings import Review
from models.workspace.periods import Period
from ui.delegates.table_delegate import TableDelegate
from ui.drafts import ASSIGNMENT, FILING, Draft
from ui.editor import Editor
from ui.item_models.filing_table_model import FilingTableModel
from ui.item_models.table_columns import TableKind
from ui.model_words import told
from ui.panels.asked_cells import AskedCells
from ui.panels.chooser import Chooser
from ui.panels.flow import button, context_menu, label, rule
from ui.panels.open_cell import keep_open_cell
from ui.panels.period_box import PeriodBox
from ui.panels.table_clipboard import Copying, Place, chosen_places, paste
from ui.panels.table_view import TableView
from ui.panels.tabs import Tabs
from ui.theme import Theme

_HEADERS = {TableKind.ASSIGNMENTS: "table", TableKind.FILINGS: "table-filings"}
_MOST_ASKED = 1000  # cells, before a menu opens


class TablePanel(QWidget):
    """Two tables, of which one is shown. Says which node somebody has gone to."""

    node_wanted = Signal(str)
    period_chosen = Signal(str)
    words_left = Signal(object)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._node = NodeId("")
        self._found: Sequence[NodeId] | None = None
        self._choosing = False
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = Tabs([self.tr("分工"), self.tr("填报")])
        self.period = PeriodBox(self.tr("期次"), present_quarter(editor.snapshot, editor.today()))
        self.unit = Chooser(self.tr("单位"))
        self.unit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.count = label(role="soft")
        self.back = button(self.tr("回到文件的顺序"), "link", lambda: self.model.put_in_order(""))
        self.empty = label(role="soft", wraps=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.models = {kind: FilingTableModel(editor, kind, self.chosen_period, self) for kind in TableKind}
        self.views = {kind: self._view(kind) for kind in TableKind}
        self._offer_units()
        self._lay_out()
        self._connect()
        self._turn(TableKind.ASSIGNMENTS)

    # told by the window

    def show_only(self, nodes: Sequence[NodeId] | None) -> None:
        """The nodes a filter found; None shows all. While nobody looks it waits."""
        self._found = nodes
        if self.isVisible():
            self._narrow()

    def renew(self, nodes: Sequence[NodeId]) -> None:
        """What the same filter finds after an edit: rows that stay keep what is chosen in them."""
        self._found = nodes
        if self.isVisible():
            for model in self.models.values():
                model.renew(nodes)

    def choose(self, node: NodeId) -> None:
        """Go to a node's row, if it has one, without saying so."""
        self._node = node
        row = self.model.row_of(self.view.currentIndex())
        if row is None or row.node != node:
            self._go_to_node()

    def choose_period(self, period: str) -> None:
        """Go to a period, 2017Q1, without saying so."""
        place = self.period.findData(period)
        if place >= 0 and place != self.period.currentIndex():
            self.period.setCurrentIndex(place)

    @property
    def kind(self) -> TableKind:
        return TableKind(self.tabs.current)

    @property
    def model(self) -> FilingTableModel:
        return self.models[self.kind]

    @property
    def view(self) -> TableView:
        return self.views[self.kind]

    @property
    def chosen_period(self) -> Period:
        return self.period.chosen

    @property
    def chosen_unit(self) -> str:
        """Empty for all units."""
        return str(self.unit.currentData() or "")

    def keep_pending(self) -> None:
        """Keep what is being typed into a cell."""
        keep_open_cell(self.view)

    def unkept(self) -> list[Draft]:
        """What is being typed into a cell."""
        index = self.view.currentIndex()
        editor = self.view.indexWidget(index) if index.isValid() else None
        words = _typed_in(editor)
        if words is None or words == str(index.data(Qt.ItemDataRole.EditRole) or ""):
            return []
        return self._drafts(self.model, index.row(), index.column(), words)

    # with the chosen cells

    def fill(self) -> bool:
        """What stands in the current cell into all that are chosen in its column, as one edit."""
        current = self.view.currentIndex()
        words = str(current.data(Qt.ItemDataRole.EditRole) or "")
        return self._fill_with(words) if current.isValid() and words else False

    def clear(self) -> None:
        """Take back what was said in the chosen cells, as one edit."""
        model = self.model
        places = chosen_places(self.view)
        self._clearing[self.kind].ask(place if any(model.said((place,))) else None for place in places)

    def _clear(self, model: FilingTableModel, places: Sequence[Place]) -> None:
        refused = model.write(dict.fromkeys(places, ""), f"清除{len(places)}格") if places else ()
        if refused:
            self._editor.refused.emit(told(refused[0].sentence))

    def confirm(self) -> None:
        """Make the chosen suggestions facts, as one edit."""
        words = {place: self.model.words(*place) for place in self.model.suggested(chosen_places(self.view))}
        if words:
            self.model.write(words, f"确认{len(words)}格建议")

    def approve(self) -> None:
        """Pass what was filed in the chosen rows, as one edit."""
        words = dict.fromkeys(self._unreviewed(chosen_places(self.view)), Review.APPROVED.value)
        if words:
            self.model.write(words, f"审核通过{len(words)}条填报（{self.chosen_period.name}）")

    def paste(self) -> bool:
        text = QGuiApplication.clipboard().text()
        return paste(self.view, self.model, self._editor, text) if text else False

    # the cells themselves

    def _fill_with(self, words: str) -> bool:
        column = self.view.currentIndex().column()
        chosen = (place for place in chosen_places(self.view) if place[1] == column)
        places = list(self.model.editable(chosen))
        current = (self.view.currentIndex().row(), column)
        return self.model.fill(places or [current], words)

    def _unreviewed(self, places: Sequence[Place]) -> list[Place]:
        if self.kind is not TableKind.FILINGS:
            return []
        column = [one.name for one in self.model.columns].index("review")
        waiting = self.model.editable((row, column) for row in sorted({row for row, _ in places}))
        return [place for place in waiting if self.model.words(*place) != Review.APPROVED]

    def _open_menu(self, at: QPoint) -> None:
        menu = context_menu(self)
        self.fill_menu(menu)
        menu.popup(at)

    def fill_menu(self, menu: QMenu) -> None:
        """What can be done with the chosen cells; of very many only some are asked, and the rest is offered."""
        chosen = chosen_places(self.view)
        asked, is_all = chosen[:_MOST_ASKED], len(chosen) <= _MOST_ASKED
        column = self.view.currentIndex().column()
        many = len(list(islice(self.model.editable(place for place in asked if place[1] == column), 2))) > 1
        suggested, waiting = len(list(self.model.suggested(asked))), len(self._unreviewed(asked))
        may_clear = any(True for _ in self.model.said(asked))
        may_write = not self._editor.read_only
        offered, is_filing = may_write and not is_all, self.kind is TableKind.FILINGS
        confirm, approve = self.tr("确认建议（{0}格）").format(suggested), self.tr("审核通过（{0}条）").format(waiting)
        for words, keys, deed, may in (
            (self.tr("填入选中的各行"), "Ctrl+Return", self.fill, many),
            (confirm if is_all else self.tr("确认建议"), "", self.confirm, bool(suggested) or offered),
            (approve if is_all else self.tr("审核通过"), "", self.approve, bool(waiting) or (offered and is_filing)),
            (self.tr("清除"), "Del", self.clear, may_clear or offered),
            (self.tr("复制"), "Ctrl+C", self._copying[self.kind].start, True),
            (self.tr("粘贴"), "Ctrl+V", self.paste, may_write and bool(QGuiApplication.clipboard().text())),
        ):
            action = menu.addAction(words, deed)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setEnabled(may)

    # what is shown

    def _narrow(self) -> None:
        for model in self.models.values():
            model.show_only(self._found)

    def _turn(self, kind: TableKind) -> None:
        self.models[kind].show()
        self._stack.setCurrentWidget(self.views[kind])
        self.period.setVisible(kind is TableKind.FILINGS)
        self._tell()
        self._go_to_node()

    def _show_period(self) -> None:
        for model in self.models.values():
            model.show_period(self.chosen_period)

    def _show_unit(self) -> None:
        for model in self.models.values():
            model.show_unit(self.chosen_unit)

    def _offer_units(self) -> None:
        names = self._editor.snapshot.departments
        if [self.unit.itemData(number) for number in range(1, self.unit.count())] == list(names):
            return
        chosen = self.chosen_unit
        self.unit.clear()
        self.unit.addItem(self.tr("全部单位"), "")
        for name in names:
            self.unit.addItem(name, name)
        self.unit.setCurrentIndex(max(0, self.unit.findData(chosen)))
        if self.chosen_unit != chosen:
            self._show_unit()

    def _order(self, kind: TableKind, section: int) -> None:
        """Once up, once down, then as in the paper."""
        model = self.models[kind]
        column, (field, descending) = model.columns[section], model.order
        if not column.may_order or (column.name == field and descending):
            model.put_in_order("")
        else:
            model.put_in_order(column.name, descending=column.name == field)

    def _tell(self) -> None:
        model = self.model
        nothing = model.rowCount() == 0
        self.count.setText(self.tr("{0}条").format(model.measures()) if not model.is_filling else "")
        self.back.setVisible(bool(model.order[0]))
        self.empty.setText(self._why_empty())
        self._stack.setCurrentWidget(self.empty if nothing else self.view)

    def _why_empty(self) -> str:
        if self.model.is_filling:
            return self.tr("正在排列…")
        if self._found is not None:
            return self.tr("没有找到。\n换个说法，或清除上面的筛选。")
        if self.chosen_unit:
            words = self.tr("{0}这里没有要填的。\n换一个单位，或先在“分工”里写明它牵头、配合什么。")
            return words.format(self.chosen_unit)
        return self.tr("这份文件里没有任务。\n从“文件”菜单打开另一份。")

    def _filled(self, kind: TableKind) -> None:
        if kind is self.kind:
            self._tell()
            self._go_to_node()

    # where somebody is

    def _went(self, kind: TableKind, index: QModelIndex) -> None:
        row = self.models[kind].row_of(index)
        if row is None or self._choosing or kind is not self.kind or row.node == self._node:
            return
        self._node = row.node
        self.node_wanted.emit(row.node)

    def _go_to_node(self) -> None:
        rows = self.model.rows_of(self._node)
        if not rows or self.view.currentIndex().row() in rows:
            return
        self._choosing = True
        index = self.model.index(rows[0], max(self.view.currentIndex().column(), 0))
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.bring(index)
        self._choosing = False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._narrow()

    # the look

    def _view(self, kind: TableKind) -> TableView:
        delegate = TableDelegate(self._editor, self._theme)
        view = TableView(delegate, self._theme)
        view.setAccessibleName(self.tr("分工表") if kind is TableKind.ASSIGNMENTS else self.tr("填报表"))
        view.setModel(self.models[kind])
        header = view.horizontalHeader()
        header.setObjectName(_HEADERS[kind])
        view.take_widths([column.width for column in self.models[kind].columns])
        header.sectionClicked.connect(lambda section: self._order(kind, section))
        view.selectionModel().currentRowChanged.connect(lambda index, _: self._went(kind, index))
        delegate.fill_wanted.connect(self._fill_with)
        view.fill_wanted.connect(self.fill)
        view.clear_wanted.connect(self.clear)
        view.paste_wanted.connect(self.paste)
        view.menu_wanted.connect(self._open_menu)
        return view

    def _leave_words(self, model: FilingTableModel, row: int, column: int, words: str) -> None:
        self.words_left.emit(self._drafts(model, row, column, words))

    def _drafts(self, model: FilingTableModel, row: int, column: int, words: str) -> list[Draft]:
        found = model.row_of(model.index(row, 0))
        if found is None:
            return []
        field = model.columns[column].name
        if model.kind is TableKind.ASSIGNMENTS:
            return [Draft(ASSIGNMENT, (found.node,), field, words)]
        return [Draft(FILING, (found.node,), field, words, {"period": str(self.chosen_period), "unit": found.unit})]

    def _connect(self) -> None:
        self.tabs.chosen.connect(lambda number: self._turn(TableKind(number)))
        self.period.currentIndexChanged.connect(lambda _: self._show_period())
        self.period.activated.connect(lambda _: self.period_chosen.emit(str(self.period.currentData())))
        self.unit.activated.connect(lambda _: self._show_unit())
        self._editor.changed.connect(self._offer_units)
        self._copying = {kind: Copying(self.views[kind], self.models[kind], self) for kind in TableKind}
        self._clearing = {kind: AskedCells(one, partial(self._clear, one), self) for kind, one in self.models.items()}
        for kind, model in self.models.items():
            self.views[kind].copy_wanted.connect(self._copying[kind].start)
            model.filled.connect(lambda kind=kind: self._filled(kind))
            model.unwritten.connect(partial(self._leave_words, model))
            model.modelReset.connect(self._tell)
            model.rowsInserted.connect(self._tell)
            model.rowsRemoved.connect(self._tell)

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(32), px(4), px(24), px(8))
        head.setSpacing(px(8))
        for widget in (self.tabs, self.period, self.unit):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.back)
        head.addWidget(self.count)
        self._stack = QStackedWidget()
        for page in (*self.views.values(), self.empty):
            self._stack.addWidget(page)
        words = self.tr(
            "双击或直接打字来填 · 选中几格，Ctrl+Enter 一起填 · Ctrl+C、Ctrl+V 与 Excel、WPS 往来，空白格不覆盖原有内容"
        )
        hint = label(words, "soft", wraps=True)
        hint.setContentsMargins(px(32), px(6), px(24), px(6))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addWidget(self._stack, 1)
        layout.addWidget(rule())
        layout.addWidget(hint)


def _typed_in(editor: QWidget | None) -> str | None:
    """The words in the editor of a cell; None where no cell is open."""
    if isinstance(editor, QComboBox):
        return editor.currentText()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else None
