"""Whatever a person may type goes out and comes home equal."""

from __future__ import annotations

import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from support.handouts import Q1, UNIT, as_excel_saves, filled, hand_out
from support.returns import outcomes, reviewed, take
from support.workspaces import SCREEN, workspace

from exporters.errors import ExportError
from exporters.workbook.cells import written_as
from exporters.workbook.notices import CUT
from models.document import Document
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.entries import LONGEST, EntryError, clean_text, filing_entry, node_entry
from models.workspace.judged import Outcome
from models.workspace.returned import Place, ReturnedCell

NODE = NodeId("T03.s3")
AWKWARD = [
    "=1+1", "+86", "-5", "@张三", "\t制表", "007", "2017-06-30", "6月底前", "1e5", "TRUE", "#N/A", "'单引号", "_x0041_",
    "x005F_", "零宽\u200b",
    "_x005F_x0041_", "甲\r\n乙\r丙\n丁", "😀𠮷㐂", "<b>&amp;</b>", "]]>", "\u2028行", "٣", "ａｂｃ",
    "字" * LONGEST, "😀" * (LONGEST // 2), "【清空】了", '"引号"', "a\u0301", "\ufeff头",
    "甲乙丙丁" * 300, "甲\n" * 90, "【退回重报：甲】乙", "\x85\x0b控",
]  # fmt: skip
TYPED = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(max_size=60),
    st.text(alphabet="=+-@'\"_x0F4 \t\r\n%,.1甲😀", max_size=20),
    st.integers().map(str),
    st.dates().map(str),
)
FIELDS = ("progress", "problems", "next", "evidence", "remark")
_SPOILT = "_x005F_"  # what itself looks like an escape of an escape LibreOffice saves otherwise than it read it
SLOW = settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])


def office_saying(document: Document, words: str) -> Workspace:
    office = workspace(document)
    for fields in (
        filing_entry(office.now, NODE, Q1, UNIT, dict.fromkeys(FIELDS, words)),
        node_entry(office.now, NODE, {"person": words, "phone": words, "leader": words, "deadline": words}),
    ):
        office.say(fields, "示例", SCREEN)
    return office


@SLOW
@given(words=TYPED)
@example(words="【清空】")
@example(words=f"{CUT}甲")
@example(words=f"{CUT}{'甲' * 900}")
def test_an_untouched_workbook_says_what_was_said(document: Document, words: str) -> None:
    office = office_saying(document, words)

    for data in (sent := hand_out(office)[0], as_excel_saves(sent)):
        assert outcomes(reviewed(office, data)) == []


@SLOW
@given(words=TYPED)
@example(words='"')
@example(words="同上")
def test_what_is_typed_into_a_workbook_is_what_is_kept(document: Document, words: str) -> None:
    sent_from, office = office_saying(document, words), workspace(document)
    (written,) = hand_out(sent_from)
    (sent,) = hand_out(office)

    said = {cell.place: cell.words for cell in only(sent_from, written)}
    typed = {
        ("T03.s3", heading): said.get(Place("table", "T03.s3", key), "")
        for heading, key in (("进展情况", "progress"), ("责任人", "person"))
    }
    review = reviewed(office, filled(sent, {place: written_as(value) or None for place, value in typed.items()}))
    confirmed = [one for one in review.judged if one.outcome in (Outcome.TAKE, Outcome.DOUBTFUL)]
    take(office, review, confirmed)

    assert office.now.assignment(NODE).person == clean_text(words)
    assert [one.progress for one in office.now.filings_of(NODE)] == [clean_text(words)] * bool(clean_text(words))


def only(office: Workspace, data: bytes) -> tuple[ReturnedCell, ...]:
    return reviewed(office, data).returns[0].file.cells


@SLOW
@given(percent=st.floats(0, 100), current=st.floats(-1e20, 1e20))
@example(percent=33.333333333333336, current=1234567890123.4568)
@example(percent=0.1 + 0.2, current=12345678901234568.0)
@example(percent=5e-324, current=1e-7)
def test_numbers_come_home_as_numbers(document: Document, percent: float, current: float) -> None:
    """With all their digits: a workbook keeps fifteen of them."""
    office = workspace(document)
    place = next(one.target.span.start for one in document.comparisons if one.measure == NODE)
    typed = {"percent": f"{Decimal(percent):f}", f"current@{place}": f"{Decimal(current):f}"}
    office.say(filing_entry(office.now, NODE, Q1, UNIT, typed), "示例", SCREEN)

    for data in (sent := hand_out(office)[0], as_excel_saves(sent)):
        assert outcomes(reviewed(office, data)) == []


@pytest.mark.parametrize(("number", "changed"), [("33.333333333333336", 33.34), ("1234567890123.4568", 1234567890123)])
def test_a_number_that_somebody_changed_is_noticed(document: Document, number: str, changed: float) -> None:
    office = workspace(document)
    place = next(one.target.span.start for one in document.comparisons if one.measure == NODE)
    office.say(filing_entry(office.now, NODE, Q1, UNIT, {f"current@{place}": number}), "示例", SCREEN)

    home = filled(hand_out(office)[0], {(f"{NODE}@{place}", "当前值"): changed}, "目标当前值")

    ((node, field, outcome),) = outcomes(reviewed(office, home))
    assert (node, field) == (NODE, f"current@{place}")
    assert outcome in (Outcome.TAKE, Outcome.DOUBTFUL)  # far from the target it is to be confirmed


ESCAPES = "_x0041_" * 4_500  # 31,500 characters, of which each seven are written as thirteen


def test_a_text_that_would_be_written_too_long_is_refused_before_it_is_kept(document: Document) -> None:
    office = workspace(document)

    with pytest.raises(EntryError, match="58500个字"):
        filing_entry(office.now, NODE, Q1, UNIT, {"progress": ESCAPES})


def test_what_no_cell_holds_is_not_sent_out_to_come_home_cut(document: Document) -> None:
    """Kept by whoever counted otherwise: an earlier version, or a colleague's."""
    office = workspace(document)
    kept = filing_entry(office.now, NODE, Q1, UNIT, {"progress": "短"})
    office.say({key: ESCAPES if value == "短" else value for key, value in kept.items()}, "示例", SCREEN)

    with pytest.raises(ExportError, match=r"T03\.s3.*太长"):
        hand_out(office)


@pytest.mark.parametrize("words", ["字" * 40_000, "😀" * 20_000, ESCAPES])
def test_what_only_informs_is_cut_and_says_so(words: str) -> None:
    written = written_as(words)

    assert written.endswith("后面的没有写出）")
    assert len(written.encode("utf-16-le")) // 2 <= 32_767


@pytest.mark.parametrize("words", ["字" * 32_767, "_x0041_" * 2_500, "", "_x", "😀" * 16_383])
def test_what_a_cell_holds_is_written_whole(words: str) -> None:
    assert written_as(words).replace("_x005F_", "_") == words


def test_a_text_longer_than_a_cell_holds_is_refused_and_not_cut(document: Document) -> None:
    office = workspace(document)
    home = filled(hand_out(office)[0], {("T03.s3", "进展情况"): "字" * (LONGEST + 1)})

    assert outcomes(reviewed(office, home)) == [("T03.s3", "progress", Outcome.REFUSED)]


@pytest.mark.system
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_a_workbook_opened_and_saved_by_libreoffice_changes_nothing(document: Document, tmp_path: Path) -> None:
    office = workspace(document)
    nodes = [child.id for child in document.outline.children(NodeId("T03"))]
    for number, words in enumerate(word for word in AWKWARD if not word.startswith(_SPOILT)):
        node, field = nodes[number % len(nodes)], FIELDS[number // len(nodes)]
        office.say(filing_entry(office.now, node, Q1, UNIT, {field: words, "percent": "33.3"}), "示例", SCREEN)
    (tmp_path / "回.xlsx").write_bytes(hand_out(office)[0])

    program = [str(shutil.which("soffice")), f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    convert = ["--convert-to", "xlsx", "--outdir", str(tmp_path / "saved"), str(tmp_path / "回.xlsx")]
    subprocess.run([*program, *convert], check=True, capture_output=True, timeout=120)

    assert outcomes(reviewed(office, (tmp_path / "saved" / "回.xlsx").read_bytes())) == []
