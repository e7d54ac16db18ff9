"""The tree either way round."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from support.memory_store import MemoryStore
from support.workspaces import workspace

from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.lamp import Lamp
from models.workspace.periods import Period
from ui.editor import Editor
from ui.item_models.outline_model import Column, OutlineModel, Role
from ui.item_models.outline_rows import AchievementRows, RowKind

T03 = NodeId("T03")
Q1 = Period.parse("2017Q1")


@pytest.fixture
def checked(qtmodeltester: ModelTester) -> Iterator[Callable[[OutlineModel], OutlineModel]]:
    """Every model made here is looked over by Qt's own tester at the end."""
    made: list[OutlineModel] = []

    def check(model: OutlineModel) -> OutlineModel:
        made.append(model)
        return model

    yield check
    for model in made:
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]


@pytest.fixture
def tasks(editor: Editor, checked: Callable[[OutlineModel], OutlineModel]) -> OutlineModel:
    return checked(OutlineModel(editor))


@pytest.fixture
def achievements(editor: Editor, checked: Callable[[OutlineModel], OutlineModel]) -> OutlineModel:
    return checked(OutlineModel(editor, AchievementRows))


def words(model: OutlineModel, parent: QModelIndex | None = None) -> list[str]:
    parent = parent or QModelIndex()
    return [model.index(row, 0, parent).data() for row in range(model.rowCount(parent))]


def test_the_fifteen_tasks_stand_in_the_order_of_the_paper_with_their_own_numbers(tasks: OutlineModel) -> None:
    found = words(tasks)

    assert len(found) == 15
    assert found[2] == "（三）加快发展养老服务业"


def test_below_a_task_stand_its_measures_and_then_what_it_builds_on(tasks: OutlineModel) -> None:
    found = words(tasks, tasks.index_of(T03))

    assert len(found) == 11
    assert found[0].startswith("1　")
    assert found[-1] == "2016年基础　9条 · 已确认0"


def test_a_confirmed_link_counts_in_the_heading_of_the_groundwork(tasks: OutlineModel, editor: Editor) -> None:
    link = editor.snapshot.links_of(T03)[0]

    editor.judge([link.id], "确认")

    assert words(tasks, tasks.index_of(T03))[-1] == "2016年基础　9条 · 已确认1"


def test_below_the_groundwork_a_link_says_for_which_measure_it_is(
    tasks: OutlineModel, achievements: OutlineModel, editor: Editor
) -> None:
    links = editor.snapshot.links_of(T03)
    of_measure = next(one for one in links if one.measure)
    number = (of_measure.measure or "").partition(".s")[2]

    below = tasks.index_named(f"link/{of_measure.id}")

    assert below.siblingAtColumn(Column.LEAD).data() in (f"举措{number} · 延续", f"举措{number} · 基础")
    turned = achievements.index_named(f"link/{of_measure.id}")  # there the row is the measure itself
    assert turned.siblingAtColumn(Column.LEAD).data() in ("延续", "基础")
    rows = [tasks.index_named(f"link/{one.id}") for one in links]
    told = [(row.data(), row.siblingAtColumn(Column.LEAD).data()) for row in rows]
    assert len(set(told)) == len(told)


def test_a_rejected_link_goes_from_the_tree(tasks: OutlineModel, editor: Editor) -> None:
    link = editor.snapshot.links_of(T03)[0]

    editor.judge([link.id], "否决")

    assert words(tasks, tasks.index_of(T03))[-1] == "2016年基础　8条 · 已确认0"


def test_turned_round_a_point_shows_the_tasks_that_lean_on_it(achievements: OutlineModel, editor: Editor) -> None:
    point = editor.snapshot.links_of(T03)[0].point

    index = achievements.index_of(point)

    assert achievements.rowCount(index) == len(editor.snapshot.links_to(point))
    assert index.data(Role.KIND) == RowKind.NODE


def test_points_nobody_leans_on_can_be_shown_alone(achievements: OutlineModel, editor: Editor) -> None:
    achievements.show_only(None, only_unused=True)

    shown = list(nodes(achievements))
    points = [node for node in shown if node.count(".") == 1]
    assert points
    assert all(not editor.snapshot.links_to(point) for point in points)


def test_typing_a_deadline_into_a_cell_is_one_edit(tasks: OutlineModel, editor: Editor, store: MemoryStore) -> None:
    cell = tasks.index_of(T03, Column.DUE)

    assert tasks.setData(cell, "6月底前")

    assert cell.data() == "6月底前"
    assert [edit.label for edit in store.log] == ["设置任务（三）的完成时限"]


def test_a_failed_save_changes_nothing_and_says_why(
    tasks: OutlineModel, store: MemoryStore, said: list[str], qtbot: Any
) -> None:
    store.broken = "磁盘已满。"
    cell = tasks.index_of(T03, Column.DUE)

    with qtbot.assertNotEmitted(tasks.dataChanged):
        assert not tasks.setData(cell, "6月底前")

    assert cell.data() == ""
    assert said == ["磁盘已满。"]


def test_the_source_cannot_be_written_over(tasks: OutlineModel) -> None:
    title = tasks.index_of(T03, Column.TITLE)

    assert not title.flags() & Qt.ItemFlag.ItemIsEditable
    assert not tasks.setData(title, "改写")


def test_a_filter_keeps_the_task_above_the_measure_found(tasks: OutlineModel) -> None:
    tasks.show_only([NodeId("T03.s3")])

    assert words(tasks) == ["（三）加快发展养老服务业"]
    assert words(tasks, tasks.index(0, 0))[0].startswith("3　")


def test_clearing_the_filter_shows_everything_again(tasks: OutlineModel) -> None:
    tasks.show_only([])
    assert tasks.rowCount() == 0

    tasks.show_only(None)

    assert tasks.rowCount() == 15


def test_a_filter_reads_no_cell_anew_that_was_read_before(
    editor: Editor, tasks: OutlineModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    words(tasks)
    read: list[NodeId] = []
    monkeypatch.setattr(Snapshot, "lamp", lambda _, node, on: read.append(node))

    tasks.show_only([T03])

    assert words(tasks) == ["（三）加快发展养老服务业"]
    assert read == []


def test_a_filter_on_another_day_reads_every_cell_anew(
    qapp: QApplication, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [date(2017, 5, 20)]
    editor = Editor(workspace(document), Path("示例.chengqi"), today=lambda: days[-1])
    tasks = OutlineModel(editor)
    words(tasks)
    read_on: list[date] = []
    lamp = Snapshot.lamp

    def note_day(snapshot: Snapshot, node: NodeId, on: date) -> Lamp:
        read_on.append(on)
        return lamp(snapshot, node, on)

    monkeypatch.setattr(Snapshot, "lamp", note_day)

    days.append(date(2017, 8, 1))
    tasks.show_only([T03])

    assert words(tasks) == ["（三）加快发展养老服务业"]
    assert read_on == [date(2017, 8, 1)]
    editor.stop()


def test_a_screen_reader_hears_the_lamp_and_its_reason(tasks: OutlineModel) -> None:
    spoken = tasks.index_of(T03).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "加快发展养老服务业" in spoken
    assert "未填报" in spoken


def nodes(model: OutlineModel, parent: QModelIndex | None = None) -> Iterator[NodeId]:
    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        if index.data(Role.KIND) == RowKind.NODE:
            yield NodeId(index.data(Role.NODE))
        yield from nodes(model, index)


def test_a_link_dragged_to_another_task_starts_there_without_the_reason_of_the_old_one(
    tasks: OutlineModel, editor: Editor
) -> None:
    link = editor.snapshot.links_of(T03)[0]
    heading = tasks.index_named("groundwork/T03")
    dragged = tasks.mimeData([tasks.index(0, 0, heading)])

    tasks.dropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, tasks.index_of(NodeId("T05")))

    moved = [one for one in editor.snapshot.links_of(NodeId("T05")) if one.point == link.point]
    assert [one.why for one in moved] == ["人工添加。"]
    assert link not in editor.snapshot.links_of(T03)
    editor.undo()
    assert link in editor.snapshot.links_of(T03)


def test_what_a_measure_takes_over_from_its_task_is_not_said_twice(tasks: OutlineModel, editor: Editor) -> None:
    editor.assign([T03], {"deadline": "年底前"})
    editor.assign([NodeId("T03.s3")], {"deadline": "6月底前"})

    assert tasks.index_of(T03, Column.DUE).data() == "年底前"
    assert tasks.index_of(NodeId("T03.s3"), Column.DUE).data() == "6月底前"
    assert tasks.index_of(NodeId("T03.s4"), Column.DUE).data() == ""


@pytest.mark.parametrize(
    ("percent", "shown"), [(0, "0%"), (0.4, "0.4%"), (7.5, "7.5%"), (26, "26%"), (99.6, "99.6%"), (100, "100%")]
)
def test_how_far_work_is_stands_in_the_tree_as_in_the_form(
    tasks: OutlineModel, editor: Editor, percent: float, shown: str
) -> None:
    editor.assign([NodeId("T03")], {"percent": str(percent)})

    assert tasks.index_of(NodeId("T03")).siblingAtColumn(Column.PERCENT).data() == shown


def test_a_task_counts_the_notes_below_it_and_tells_them_apart(tasks: OutlineModel, editor: Editor) -> None:
    def shown(node: str) -> tuple[str, str | None]:
        index = tasks.index_of(NodeId(node), Column.NOTES)
        return index.data(), index.data(Qt.ItemDataRole.ToolTipRole)

    editor.note(NodeId("T03.s3"), "示例：请补充数据")
    assert shown("T03")[0] == "1"
    assert "本条0条，下面各条1条" in str(shown("T03")[1])
    assert shown("T03.s3") == ("1", None)

    editor.note(T03, "示例：总的意见")
    assert shown("T03")[0] == "2"
    assert "本条1条，下面各条1条" in str(shown("T03")[1])
    assert "本条1条" in tasks.index_of(T03, Column.NOTES).data(Qt.ItemDataRole.AccessibleTextRole)
    assert shown("T04") == ("", None)

    editor.doubt(NodeId("T03.s3"), "示例：数字有疑", editor.document.outline[NodeId("T03.s3")].span)
    assert shown("T03")[0] == "3"
    assert shown("T03.s3")[0] == "2"


def test_a_row_has_its_status_and_says_where_it_comes_from(tasks: OutlineModel, editor: Editor) -> None:
    editor.report(NodeId("T03.s3"), Q1, "社会福利处", {"status": "滞后"})

    cell = tasks.index_of(T03, Column.STATUS)
    assert cell.data() == "滞后"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "滞后：10条举措中1条滞后"
    assert tasks.index_of(NodeId("T03.s3"), Column.STATUS).data() == "滞后"
    assert tasks.index_of(NodeId("T03.s4"), Column.STATUS).data() == ""


def test_a_status_that_is_put_into_its_cell_is_kept(tasks: OutlineModel, editor: Editor) -> None:
    assert tasks.setData(tasks.index_of(NodeId("T03.s3"), Column.STATUS), "推进中")

    assert editor.snapshot.status(NodeId("T03.s3")).word == "推进中"


def test_a_row_counts_the_problems_filed_on_it_and_below_it_and_tells_their_words(
    tasks: OutlineModel, editor: Editor
) -> None:
    editor.report(NodeId("T03.s3"), Q1, "社会福利处", {"problems": "示例：用房落实困难"})
    editor.report(NodeId("T03.s4"), Q1, "社会福利处", {"problems": "无"})
    editor.report(T03, Q1, "规划财务处", {"problems": "示例：资金没有到位"})

    whole, one = (tasks.index_of(node, Column.PROBLEMS) for node in (T03, NodeId("T03.s3")))
    assert whole.data() == "2"
    assert whole.data(Qt.ItemDataRole.ToolTipRole).splitlines() == [
        "规划财务处（2017年一季度）：示例：资金没有到位",
        "第3条举措　社会福利处（2017年一季度）：示例：用房落实困难",
    ]
    assert one.data() == "1"
    assert "用房落实困难" in one.data(Qt.ItemDataRole.AccessibleTextRole)
    assert tasks.index_of(NodeId("T03.s4"), Column.PROBLEMS).data() == ""


def test_a_problem_that_is_solved_is_counted_no_more(tasks: OutlineModel, editor: Editor) -> None:
    editor.report(T03, Q1, "社会福利处", {"problems": "示例：用房落实困难"})
    editor.report(T03, Period.parse("2017Q2"), "社会福利处", {"problems": "无"})

    assert tasks.index_of(T03, Column.PROBLEMS).data() == ""


def test_a_task_says_how_many_of_its_measures_are_past_a_deadline_of_their_own(
    tasks: OutlineModel, editor: Editor
) -> None:
    editor.assign([NodeId("T03.s3"), NodeId("T03.s4")], {"deadline": "2017年1月5日"})

    assert tasks.index_of(T03).data(Qt.ItemDataRole.ToolTipRole).endswith("○ 未填报\n举措逾期 2")
    assert "举措逾期" not in tasks.index_of(NodeId("T03.s3")).data(Qt.ItemDataRole.ToolTipRole)
    assert "举措逾期" not in tasks.index_of(NodeId("T04")).data(Qt.ItemDataRole.ToolTipRole)


def test_many_and_long_problems_are_told_as_far_as_a_tool_tip_can_be_read(tasks: OutlineModel, editor: Editor) -> None:
    for unit in range(1, 10):
        editor.report(T03, Q1, f"示例{unit}处", {"problems": "示例：用房落实困难。" * 20})

    told = tasks.index_of(T03, Column.PROBLEMS).data(Qt.ItemDataRole.ToolTipRole).splitlines()

    assert tasks.index_of(T03, Column.PROBLEMS).data() == "9"
    assert told[-1] == "另有3条"
    assert max(map(len, told)) < 90
