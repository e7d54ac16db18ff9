"""What is done with many cells of the table at once."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu, QStyleOptionViewItem

from models.outline import Level, NodeId
from models.workspace.filings import CURRENT
from models.workspace.periods import Period
from models.workspace.targets import targets
from ui.delegates.table_delegate import TableDelegate
from ui.editor import Editor
from ui.item_models.filing_table_model import FilingTableModel
from ui.item_models.table_columns import TableKind
from ui.panels import table_panel
from ui.panels.table_panel import TablePanel
from ui.theme import Theme

S3 = NodeId("T03.s3")
Q1 = Period.parse("2017Q1")


@pytest.fixture
def panel(editor: Editor, theme: Theme, qtbot: Any) -> TablePanel:
    measures = [node.id for node in editor.document.outline.of_level(Level.MEASURE)]
    editor.assign(measures, {"deadline": "6月底前"})
    found = TablePanel(editor, theme)
    qtbot.addWidget(found)
    found.resize(1000, 700)
    found.show()
    qtbot.waitUntil(lambda: not any(model.is_filling for model in found.models.values()))
    return found


def menu(panel: TablePanel) -> dict[str, bool]:
    """What is offered, and whether it can be chosen."""
    found = QMenu(panel)
    panel.fill_menu(found)
    return {action.text(): action.isEnabled() for action in found.actions()}


def test_of_a_few_cells_the_menu_says_how_many(panel: TablePanel) -> None:
    row = panel.model.rows_of(S3)[0]
    panel.view.selectRow(row)

    offered = menu(panel)

    assert offered["审核通过（0条）"] is False
    assert offered["清除"] is True
    assert any(words.startswith("确认建议（") for words in offered)


def test_of_very_many_cells_the_menu_asks_only_some(panel: TablePanel, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[tuple[int, int]] = set()
    may_edit = FilingTableModel._may_edit

    def counted(model: FilingTableModel, row: int, column: int) -> bool:
        asked.add((row, column))
        return may_edit(model, row, column)

    monkeypatch.setattr(FilingTableModel, "_may_edit", counted)
    panel.view.selectAll()
    asked.clear()

    offered = menu(panel)

    assert len(asked) <= table_panel._MOST_ASKED < panel.model.rowCount() * panel.model.columnCount()
    assert offered["确认建议"] is True
    assert offered["清除"] is True
    assert offered["审核通过"] is False


def test_clearing_all_is_one_edit_and_the_window_goes_on_meanwhile(
    panel: TablePanel, editor: Editor, qtbot: Any
) -> None:
    panel.view.selectAll()
    panel.model._cells.clear()

    panel.clear()

    assert panel._clearing[panel.kind].is_asking
    qtbot.waitUntil(lambda: editor.undo_label().startswith("清除"))
    assert editor.snapshot.assignment(S3).deadline.words == ""
    editor.undo()
    assert editor.snapshot.assignment(S3).deadline.words == "6月底前"


def test_rows_that_go_meanwhile_end_the_clearing(panel: TablePanel, editor: Editor, qtbot: Any) -> None:
    panel.view.selectAll()
    panel.model._cells.clear()
    panel.clear()

    panel.show_only([S3])

    assert not panel._clearing[panel.kind].is_asking
    assert editor.undo_label() == "设置105条的完成时限"


@pytest.mark.parametrize("kind", TableKind)
def test_the_model_keeps_the_promises_of_its_kind(
    panel: TablePanel, editor: Editor, kind: TableKind, qtbot: Any
) -> None:
    panel.tabs.choose(kind)
    model = panel.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    editor.report(S3, Q1, "办公室", {"progress": "示例：已开工"})
    editor.assign([S3], {"lead": "办公室"})
    model.show_unit("办公室")
    qtbot.waitUntil(lambda: not model.is_filling)
    model.show_unit("")
    model.put_in_order("deadline", descending=True)
    qtbot.waitUntil(lambda: not model.is_filling)
    model.show_only([S3])
    editor.undo()
    model.put_in_order("")
    qtbot.waitUntil(lambda: not model.is_filling)

    assert tester.model() is model
    assert model.rows_of(S3)


def test_rows_that_come_and_go_together_do_so_in_runs(panel: TablePanel, editor: Editor, qtbot: Any) -> None:
    measures = [node.id for node in editor.document.outline.of_level(Level.MEASURE)]
    first, last = measures[:2], measures[-2:]
    panel.show_only([*first, *last])
    qtbot.waitUntil(lambda: panel.model.rowCount() < 20)
    told: list[str] = []
    panel.model.rowsInserted.connect(lambda _, top, end: told.append(f"+{end - top + 1}"))
    panel.model.rowsRemoved.connect(lambda _, top, end: told.append(f"-{end - top + 1}"))
    third = [node for node in measures if node.startswith("T03.")]

    panel.renew([*first, *third, *last])
    shown = [row.node for row in panel.model._rows.standing]
    panel.renew([*first, *third[:1], *last])

    assert told == [f"+{len(third) + 1}", f"-{len(third) - 1}"]
    assert [node for node in shown if node in measures] == [*first, *third, *last]


def test_a_number_with_its_area_code_stands_on_one_line(panel: TablePanel, theme: Theme) -> None:
    phone = next(column for column in panel.model.columns if column.name == "phone")

    written = panel.view.fontMetrics().horizontalAdvance("0571-87050001")

    assert written + theme.px(16) <= theme.px(phone.width)


@pytest.mark.parametrize("node", ["T03.s3", "T12.s4"])
def test_a_cell_shows_the_number_of_each_of_several_targets(
    panel: TablePanel, editor: Editor, node: str, qtbot: Any
) -> None:
    said = targets(editor.snapshot, NodeId(node))
    typed = {f"{CURRENT}{one.place}": str(11 * place) for place, one in enumerate(said, 1)}
    editor.report(NodeId(node), Q1, "社会福利处", typed)
    panel.tabs.choose(TableKind.FILINGS)
    panel.choose_period(str(Q1))
    qtbot.waitUntil(lambda: not panel.model.is_filling)
    column = [one.name for one in panel.model.columns].index("current")
    (row,) = [row for row in panel.model.rows_of(NodeId(node)) if panel.model.index(row, column).data()]
    index = panel.model.index(row, column)
    delegate = panel.view.itemDelegateForIndex(index)
    assert isinstance(delegate, TableDelegate)

    lines = delegate._page(index, panel.view.columnWidth(index.column())).lines

    assert [line.split()[0] for line in lines] == [str(11 * place) for place in range(1, len(said) + 1)]
    assert str(index.data(Qt.ItemDataRole.EditRole)).startswith(f"{said[0].indicator}：11")
    assert said[-1].indicator in str(index.data(Qt.ItemDataRole.ToolTipRole))


def test_the_words_of_the_paper_have_the_room_that_other_columns_leave_until_an_edge_is_drawn(
    panel: TablePanel, qtbot: Any
) -> None:
    view, head = panel.view, panel.view.horizontalHeader()
    panel.resize(1900, 600)
    qtbot.waitUntil(lambda: head.length() == view.viewport().width())
    panel.resize(700, 600)
    qtbot.waitUntil(lambda: head.sectionSize(0) == panel._theme.px(panel.model.columns[0].width))

    view._head.is_drawn = True
    panel.resize(1900, 600)
    qtbot.wait(20)

    assert head.sectionSize(0) == panel._theme.px(panel.model.columns[0].width)


def test_the_rows_of_the_other_table_come_once_somebody_looks(panel: TablePanel, editor: Editor, qtbot: Any) -> None:
    filings = panel.models[TableKind.FILINGS]
    editor.report(S3, Q1, "社会福利处", {"progress": "示例"})
    panel.renew([S3])
    before = filings.rowCount()

    panel.tabs.choose(TableKind.FILINGS)
    qtbot.waitUntil(lambda: not filings.is_filling)

    assert before == 0
    assert filings.rows_of(S3)


def test_what_a_filter_found_holds_for_the_table_looked_at_later(panel: TablePanel, qtbot: Any) -> None:
    panel.show_only([S3])

    panel.tabs.choose(TableKind.FILINGS)
    qtbot.waitUntil(lambda: not panel.model.is_filling)

    assert {
        row.node
        for number in range(panel.model.rowCount())
        if (row := panel.model.row_of(panel.model.index(number, 0)))
    } <= {S3, NodeId("T03")}


def test_the_table_is_first_seen_once_its_cells_have_been_drawn_aside(
    editor: Editor, theme: Theme, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_screen: list[bool] = []
    paint = TableDelegate.paint

    def noted(delegate: TableDelegate, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        on_screen.append(option.widget is not None)
        paint(delegate, painter, option, index)

    monkeypatch.setattr(TableDelegate, "paint", noted)
    panel = TablePanel(editor, theme)
    qtbot.addWidget(panel)
    panel.resize(1000, 700)

    panel.show()

    qtbot.waitUntil(lambda: any(on_screen))
    first = on_screen.index(True)
    assert first > 0
    assert not any(on_screen[:first])
