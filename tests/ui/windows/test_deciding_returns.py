"""What came home is decided row by row, and what was decided is remembered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from support.handouts import UNIT, filled, hand_out, opened, row_of, saved
from support.return_windows import Show, go_to
from support.sentences import cell, column

from models.outline import NodeId
from models.workspace.deciding import Decision
from models.workspace.judged import Outcome
from models.workspace.periods import Period
from ui.editor import Editor
from ui.item_models.cell_role import CellRole

S3, Q1 = NodeId("T03.s3"), Period.parse("2017Q1")
PROGRESS, SHARE, STATUS = ("T03.s3", "进展情况"), ("T03.s3", "完成率（%）"), ("T03.s4", "状态")


def test_what_has_to_be_looked_at_comes_first(show: Show, sent: bytes, editor: Editor) -> None:
    editor.report(S3, Q1, UNIT, {"percent": "40"})

    window = show(
        福利处=filled(sent, {PROGRESS: "已选址", SHARE: 45, STATUS: "差不多", ("T03.s2", "牵头单位"): "别处"})
    )

    assert column(window.model, "结果") == ["▲ 冲突", "■ 不能收", "◆ 锁定内容被改", "✓ 可收"]
    assert column(window.model, "怎么定") == ["? 待定", "? 等重报", "", "☑ 收"]
    assert column(window.model, "现值")[0] == "40"


def test_space_decides_the_rows_that_are_chosen(show: Show, sent: bytes) -> None:
    window = show(福利处=filled(sent, {PROGRESS: "已选址", SHARE: 45}))
    window.table.selectAll()

    QTest.keyClick(window.table, Qt.Key.Key_Space)
    assert column(window.model, "怎么定") == ["☐ 不收", "☐ 不收"]
    assert "将收0格" in window.foot.sums.text()

    window.foot.safe.click()
    assert column(window.model, "怎么定") == ["☑ 收", "☑ 收"]


def test_a_conflict_is_decided_with_a_button_that_names_what_it_does(show: Show, sent: bytes, editor: Editor) -> None:
    editor.report(S3, Q1, UNIT, {"percent": "40"})
    window = show(福利处=filled(sent, {SHARE: 45}))
    go_to(window, Outcome.CONFLICT)
    assert [made.text() for made in window.details.buttons.values()] == ["待定", "用报回值", "留现值"]

    window.details.buttons[Decision.TAKE].click()
    assert window.details.buttons[Decision.TAKE].isChecked()
    window.foot.take.click()

    assert editor.snapshot.filings_of(S3)[0].percent == 45


def test_what_is_doubtful_comes_first_and_is_taken_only_by_hand(show: Show, sent: bytes, editor: Editor) -> None:
    window = show(福利处=filled(sent, {SHARE: 0.85, PROGRESS: "已选址"}))
    assert column(window.model, "结果") == ["！ 请核", "✓ 可收"]
    assert column(window.model, "怎么定") == ["? 待核", "☑ 收"]
    go_to(window, Outcome.DOUBTFUL)
    assert window.details.reason.text() == "没有写%：是0.85%，还是85%，请核对。"
    assert [made.text() for made in window.details.buttons.values()] == ["待核", "读作0.85%", "读作85%", "不收"]

    window.foot.safe.click()
    assert column(window.model, "怎么定") == ["? 待核", "☑ 收"]
    assert "1格还没有定" in window.foot.sums.text()
    QTest.keyClick(window.table, Qt.Key.Key_Space)
    assert column(window.model, "怎么定") == ["☑ 读作0.85%", "☑ 收"]
    window.foot.take.click()

    assert editor.snapshot.filings_of(S3)[0].percent == 0.85


def test_of_a_bare_share_both_readings_are_offered_and_the_chosen_one_is_kept(
    show: Show, sent: bytes, editor: Editor
) -> None:
    window = show(福利处=filled(sent, {SHARE: 0.25, PROGRESS: "已选址"}))
    go_to(window, Outcome.DOUBTFUL)

    window.details.buttons[Decision.SECOND].click()
    assert column(window.model, "怎么定") == ["☑ 读作25%", "☑ 收"]
    assert "将收2格" in window.foot.sums.text()
    window.foot.take.click()

    assert editor.snapshot.filings_of(S3)[0].percent == 25


def test_several_bare_shares_together_are_named_by_how_they_are_read(show: Show, sent: bytes) -> None:
    window = show(福利处=filled(sent, {SHARE: 0.25, ("T03.s4", "完成率（%）"): 0.5}))

    window.table.selectAll()
    QCoreApplication.processEvents()

    assert [made.text() for made in window.details.buttons.values()] == [
        "待核",
        "都照写的收（0.25→0.25%）",
        "没写%的都作百分数（0.25→25%）",
        "不收",
    ]


def test_what_is_doubtful_has_its_chip_and_is_said_to_a_screen_reader(show: Show, sent: bytes) -> None:
    window = show(福利处=filled(sent, {SHARE: 0.85, PROGRESS: "已选址"}))

    window.chips.choose(Outcome.DOUBTFUL.value)

    assert column(window.model, "报回值") == ["0.85"]
    spoken = cell(window.model, 0, "结果").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "结果，！ 请核，没有写%：是0.85%，还是85%，请核对。"


def test_how_a_cell_is_read_stands_below_it_and_beside_its_words(show: Show, sent: bytes) -> None:
    window = show(福利处=filled(sent, {SHARE: "85%"}))
    go_to(window, Outcome.TAKE)

    assert cell(window.model, 0, "报回值").data(CellRole.BELOW) == "读作 85"
    assert window.details.read_as.text() == "读作 85"


def test_a_row_that_moved_is_one_line_with_all_that_is_filled_in(show: Show, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲", SHARE: 40}))
    third, fourth = (book["任务分解表"][row_of(book, row)] for row in ("T03.s3", "T03.s4"))
    third[0].value, fourth[0].value = fourth[0].value, third[0].value
    window = show(福利处=saved(book))
    row = go_to(window, Outcome.REFUSED)

    assert column(window.model, "栏目")[row] == "整行"
    assert column(window.model, "报回值")[row] == "完成率：40；进展情况：甲"
    assert "像是排序错了位" in window.details.reason.text()


def test_all_conflicts_can_be_left_as_they_stand_and_are_not_asked_again(
    show: Show, sent: bytes, editor: Editor
) -> None:
    editor.report(S3, Q1, UNIT, {"percent": "40"})
    window = show(福利处=filled(sent, {SHARE: 45, PROGRESS: "已选址"}))

    window.foot.now.click()
    window.foot.take.click()

    assert editor.snapshot.filings_of(S3)[0].percent == 40
    again = show()
    assert Outcome.CONFLICT not in {row.outcome for row in again.model.cells()}


def targets(sent: bytes) -> list[tuple[str, str]]:
    """The rows of present values of S3, as they are filled in."""
    sheet = opened(sent)["目标当前值"]
    rows = [str(sheet.cell(number, 1).value) for number in range(6, sheet.max_row + 1)]
    return [(row, "当前值") for row in rows if row.startswith("T03.s3@")]


def test_a_present_value_says_of_what_it_is_one(show: Show, sent: bytes) -> None:
    values = dict(zip(targets(sent), (268, 22600), strict=True))

    window = show(福利处=filled(sent, values, "目标当前值"))

    assert column(window.model, "栏目") == [
        "当前值：新增城乡社区居家养老服务照料中心数",
        "当前值：城乡社区居家养老服务照料中心累计数",
    ]
    assert window.details.title.text().startswith("当前值：新增")


def test_what_was_not_taken_last_time_is_not_taken_by_itself_the_next_time(
    show: Show, sent: bytes, editor: Editor
) -> None:
    window = show(甲=filled(sent, {PROGRESS: "已选址268处", SHARE: 45}))
    window.table.choose([column(window.model, "报回值").index("已选址268处")])
    QTest.keyClick(window.table, Qt.Key.Key_Space)
    window.foot.take.click()

    again = show(乙=filled(sent, {PROGRESS: "已选址268处", SHARE: 45, ("T03.s4", "进展情况"): "已开工"}))
    asked = [row for row, words in enumerate(column(again.model, "怎么定")) if words]
    places = {column(again.model, "报回值")[row]: row for row in asked}

    row = places["已选址268处"]
    assert column(again.model, "怎么定")[row] == "☐ 不收"
    assert cell(again.model, row, "怎么定").data(CellRole.BELOW) == "上次没有收"
    assert column(again.model, "怎么定")[places["已开工"]] == "☑ 收"
    again.foot.safe.click()
    assert column(again.model, "怎么定")[row] == "☐ 不收"


def test_what_was_not_taken_and_is_taken_after_all_is_forgotten(show: Show, sent: bytes, editor: Editor) -> None:
    window = show(甲=filled(sent, {PROGRESS: "已选址268处", SHARE: 45}))
    window.table.choose([column(window.model, "报回值").index("已选址268处")])
    QTest.keyClick(window.table, Qt.Key.Key_Space)
    window.foot.take.click()
    again = show(乙=filled(sent, {PROGRESS: "已选址268处", ("T03.s4", "进展情况"): "已开工"}))
    again.table.choose([column(again.model, "报回值").index("已选址268处")])

    QTest.keyClick(again.table, Qt.Key.Key_Space)
    again.foot.take.click()

    assert editor.snapshot.filings_of(S3)[0].progress == "已选址268处"
    assert [value for (subject, _), value in editor.snapshot.register.items() if subject.startswith("declined:")] == []


def test_a_long_text_shows_what_is_gone_struck_through_beside_what_is_new(
    show: Show, sent: bytes, editor: Editor
) -> None:
    editor.report(S3, Q1, UNIT, {"progress": "已选址150处，开工60处。"})
    window = show(福利处=filled(sent, {PROGRESS: "已选址210处，开工60处。"}))
    go_to(window, Outcome.CONFLICT)

    block = window.details.returned.document().begin()
    pieces, place = {}, block.begin()
    while not place.atEnd():
        pieces[place.fragment().text()] = place.fragment().charFormat().fontStrikeOut()
        place += 1

    assert pieces == {"已选址": False, "150": True, "210": False, "处，开工60处。": False}


def test_a_row_that_was_added_is_taken_as_a_note_where_somebody_wants_it(
    show: Show, sent: bytes, editor: Editor
) -> None:
    book = opened(filled(sent, {PROGRESS: "已选址"}))
    sheet = book["任务分解表"]
    below = row_of(book, "T03.s3") + 1
    sheet.insert_rows(below)
    sheet.cell(below, 17).value = "示例：新增老年食堂试点"
    window = show(福利处=saved(book))
    go_to(window, Outcome.NEW)

    QTest.keyClick(window.table, Qt.Key.Key_Space)
    assert "新增1条" in window.foot.sums.text()
    window.foot.take.click()

    assert [note.text for note in editor.snapshot.notes()] == ["示例：新增老年食堂试点（福利处.xlsx新增的行）"]


def test_a_column_in_which_nothing_stands_leaves_its_room_to_reasons(show: Show, sent: bytes) -> None:
    window = show(福利处=filled(sent, {SHARE: 0.85}))
    headings = [column.heading for column in window.model.columns]

    hidden = {heading for at, heading in enumerate(headings) if window.table.isColumnHidden(at)}

    assert hidden == {"下发值", "现值"}


def test_a_column_with_values_stays(show: Show, editor: Editor) -> None:
    editor.report(S3, Q1, "社会福利处", {"progress": "示例：下发前已写"})
    window = show(福利处=filled(hand_out(editor.workspace)[0], {SHARE: 45}))
    window.resize(1200, 780)

    assert not any(window.table.isColumnHidden(at) for at in range(len(window.model.columns)))


def test_where_only_files_differ_the_button_for_all_does_nothing_and_says_why(show: Show, sent: bytes) -> None:
    window = show(张三=filled(sent, {SHARE: 45}), 李四=filled(sent, {SHARE: 50}))

    window.foot.returned.click()

    assert column(window.model, "怎么定") == ["? 待定", "? 待定"]
    assert window.head.warning.text() == "2格没有动：几份文件填得不一样，请一格一格定用哪一份的。"
    assert window.head.warning.isVisible()


def test_the_button_for_all_says_what_it_settled_and_what_it_left(show: Show, sent: bytes, editor: Editor) -> None:
    editor.report(S3, Q1, UNIT, {"percent": "40", "problems": "缺地"})
    problems = ("T03.s3", "存在问题")
    window = show(
        张三=filled(sent, {SHARE: 45, problems: "缺钱", PROGRESS: "甲"}),
        李四=filled(sent, {SHARE: 50, PROGRESS: "乙"}),
    )

    window.foot.returned.click()
    assert window.head.warning.text() == (
        "1格冲突定为用报回值。4格没有动：几份文件填得不一样，请一格一格定用哪一份的。"
    )

    window.table.choose([next(row for row in range(5) if window.model.row_at(row).returned == "甲")])
    window.details.buttons[Decision.TAKE].click()
    assert window.head.warning.text() == ""
    window.foot.returned.click()
    assert "2格没有动：几份文件填得不一样，请一格一格定" in window.head.warning.text()
    assert "2格没有动：几份文件填得不一样，已经定过。" in window.head.warning.text()

    window.foot.now.click()
    assert window.head.warning.text() == "5格冲突定为留现值。"


def test_what_is_said_after_taking_names_also_what_was_left(show: Show, sent: bytes) -> None:
    window = show(福利处=filled(sent, {SHARE: 0.25, PROGRESS: "已选址"}))
    said: list[str] = []
    window.taken.connect(said.append)

    window.foot.take.click()

    assert said == ["已收1格，1格还没有定，留到下次。按 Ctrl+Z 可一次全部退回。"]
