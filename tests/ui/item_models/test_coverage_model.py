"""The matrix as Qt sees it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from models.workspace.coverage import coverage
from ui.editor import Editor
from ui.item_models.coverage_model import CoverageModel, Role

ACROSS = Qt.Orientation.Horizontal
T03, CARE = 2, 1


@pytest.fixture
def model(editor: Editor, qtmodeltester: ModelTester) -> CoverageModel:
    found = CoverageModel()
    found.show_coverage(editor.snapshot, coverage(editor.snapshot))
    qtmodeltester.check(found)  # type: ignore[no-untyped-call]
    return found


def cell(model: CoverageModel) -> QModelIndex:
    return model.index(T03, CARE)


def confirm(editor: Editor, model: CoverageModel, number: int) -> None:
    links = editor.snapshot.links_of(model.coverage.tasks[T03].node)
    editor.judge([link.id for link in links[:number]], "确认")
    model.show_coverage(editor.snapshot, coverage(editor.snapshot))


def test_there_is_a_row_a_task_and_a_column_an_achievement(model: CoverageModel) -> None:
    assert (model.rowCount(), model.columnCount()) == (15, 12)
    assert model.headerData(CARE, ACROSS) == "提速发展社会养老服务业"
    assert model.headerData(T03, Qt.Orientation.Vertical) == "（三）加快发展养老服务业"


def test_a_cell_counts_what_is_confirmed_and_what_is_not(editor: Editor, model: CoverageModel) -> None:
    whole = int(cell(model).data())

    confirm(editor, model, 3)

    assert (cell(model).data(Role.CONFIRMED), cell(model).data(Role.SUGGESTED)) == (3, whole - 3)


def test_a_cell_without_links_is_empty_and_says_so_when_asked(model: CoverageModel) -> None:
    empty = model.index(0, 0)

    assert empty.data() == ""
    assert "没有关联" in empty.data(Qt.ItemDataRole.ToolTipRole)


def test_the_hint_names_both_ends_and_every_reason(model: CoverageModel) -> None:
    hint = cell(model).data(Qt.ItemDataRole.ToolTipRole)

    assert "加快发展养老服务业" in hint
    assert "提速发展社会养老服务业" in hint
    assert all(reason.why in hint for reason in model.reasons(cell(model)))


def test_a_cell_is_read_out_with_its_ends(editor: Editor, model: CoverageModel) -> None:
    confirm(editor, model, 1)

    words = cell(model).data(Qt.ItemDataRole.AccessibleTextRole)

    assert words.startswith("（三）加快发展养老服务业 × 提速发展社会养老服务业")
    assert "已确认1条" in words


def test_each_reason_carries_its_verdict_as_a_sign_and_a_word(editor: Editor, model: CoverageModel) -> None:
    confirm(editor, model, 1)

    assert {reason.verdict for reason in model.reasons(cell(model))} == {"✓ 已确认", "? 建议"}


def test_a_verdict_changes_cells_and_nothing_else(editor: Editor, model: CoverageModel) -> None:
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))

    confirm(editor, model, 1)

    assert resets == []
