"""What was sent back goes out again with the reason: where it is read, where it prints, and no part of an answer."""

from __future__ import annotations

import zipfile
from io import BytesIO

from support.handouts import Q1, UNIT, column_of, filled, hand_out, opened, row_of
from support.returns import outcomes, reviewed
from support.workspaces import SCREEN, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.entries import filing_entry
from models.workspace.judged import Outcome
from models.workspace.periods import Period

NODE = NodeId("T03.s2")
REASON = "请补充年度计划数和开工项目清单】"
NOTICE = "【退回重报：请补充年度计划数和开工项目清单〕】\n"


def sending_back(document: Document, reason: str = REASON, unit: str = UNIT) -> Workspace:
    office = workspace(document)
    said = {"progress": "已开工", "review": "退回", "review_reason": reason}
    office.say(filing_entry(office.now, NODE, Q1, unit, said), "退回", SCREEN)
    return office


def measure(data: bytes) -> str:
    book = opened(data)
    return str(book["任务分解表"].cell(row_of(book, NODE), column_of(book, "具体内容（校订本）")).value)


def test_the_reason_stands_before_the_measure_and_hangs_on_what_is_to_be_mended(document: Document) -> None:
    (data,) = hand_out(sending_back(document))
    book = opened(data)

    cell = book["任务分解表"].cell(row_of(book, NODE), column_of(book, "进展情况"))

    assert measure(data).startswith(NOTICE)
    assert cell.value == "已开工"
    assert cell.comment is not None
    assert cell.comment.text.startswith(f"退回重报：{REASON}")
    with zipfile.ZipFile(BytesIO(data)) as parts:
        drawn = parts.read("xl/drawings/commentsDrawing1.vml").decode()
    assert "width:260px;height:54px" in drawn


def test_the_instructions_name_the_rows_that_were_sent_back(document: Document) -> None:
    (data,) = hand_out(sending_back(document))

    words = [str(cell.value) for cell in opened(data)["填报说明"]["A"]]

    assert words[1] == "退回重报"
    assert "序号2本期报过、退回重报" in words[2]


def test_the_reason_is_no_part_of_what_comes_home(document: Document) -> None:
    office = sending_back(document)
    (data,) = hand_out(office)

    answered = filled(data, {(NODE, "进展情况"): "已开工12个，计划30个"})

    assert not outcomes(reviewed(office, data))
    assert outcomes(reviewed(office, answered)) == [(NODE, "progress", Outcome.TAKE)]


def test_what_stands_behind_the_reason_is_still_compared(document: Document) -> None:
    office = sending_back(document)
    (data,) = hand_out(office)

    altered = filled(data, {(NODE, "具体内容（校订本）"): f"{NOTICE}另一句话。"})

    assert (NODE, "measure", Outcome.ALTERED) in outcomes(reviewed(office, altered))


def test_another_unit_and_another_period_are_not_told(document: Document) -> None:
    office = sending_back(document, unit="老龄工作处")
    (data,) = hand_out(office)
    (later,) = hand_out(sending_back(document), period=Period.parse("2017Q2"))

    assert not measure(data).startswith("【")
    assert not measure(later).startswith("【")


def test_a_workbook_written_after_one_with_a_comment_has_none_of_it(document: Document) -> None:
    _, after = hand_out(sending_back(document), UNIT, "老龄工作处")

    with zipfile.ZipFile(BytesIO(after)) as parts:
        assert not [name for name in parts.namelist() if "omment" in name]
        assert b"legacyDrawing" not in parts.read("xl/worksheets/sheet1.xml")
