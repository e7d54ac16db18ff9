"""How wide the columns of tables are."""

from __future__ import annotations

import re

import pytest
from support.faces import FONTS
from support.said import DAY, HEAD, said

from exporters.content import Kind, Wish, build_briefing
from exporters.pdf.columns import column_widths
from exporters.pdf.page import Words
from exporters.pdf.papers import set_pages
from exporters.pdf.styles import styles_with
from exporters.pdf.tables import cell, row_item
from exporters.progress import silent
from models.document import Document
from models.workspace import Snapshot, SubjectId

STYLES = styles_with(FONTS)
SMALL = STYLES.small


def test_columns_with_room_enough_are_as_wide_as_wished() -> None:
    assert column_widths(("甲", "乙"), [], (0.25, 0.75), SMALL, 400) == [100, 300]


def test_a_name_or_a_figure_that_would_be_broken_takes_room_from_the_others() -> None:
    narrow, wide = column_widths(("", ""), [("社会组织管理局", "推进" * 40)], (0.1, 0.9), SMALL, 400)

    assert narrow >= 7 * SMALL.size + 7
    assert narrow + wide == pytest.approx(400)


def test_a_figure_in_brackets_that_is_no_wider_than_a_name_is_not_broken_either() -> None:
    cells = ("3077个（90个单位中68个合计）\n（占307.7%）", "推进" * 40)

    narrow, _ = column_widths(("", ""), [cells], (0.1, 0.9), SMALL, 400)

    assert narrow >= SMALL.face.width("（占307.7%）", SMALL.pitch) + 7


def test_an_endless_word_takes_no_more_than_a_word_does_from_one_who_has_more_to_say() -> None:
    endless, other = column_widths(("", ""), [("x" * 300, "推进" * 400)], (0.2, 0.8), SMALL, 400)

    assert endless <= 10 * SMALL.size + 8
    assert other > 250


def test_where_there_is_not_room_enough_for_all_each_gets_its_part() -> None:
    widths = column_widths(("", "", ""), [("1578万余人以上", "1578万余人以上", "甲")], (0.2, 0.2, 0.6), SMALL, 130)

    assert sum(widths) == pytest.approx(130)
    assert min(widths) > 0


def test_what_makes_a_row_tall_takes_room_from_what_does_not() -> None:
    rows = [("推进" * 10, "甲", "推进" * 200)] * 3

    first, short, long = column_widths(("", "", ""), rows, (0.4, 0.2, 0.4), SMALL, 400)

    assert long > 180
    assert first >= 0.75 * 160
    assert short >= 0.75 * 80
    assert first + short + long == pytest.approx(400)


def test_a_column_to_be_filled_in_by_hand_keeps_the_room_it_was_given() -> None:
    rows = [("推进" * 200, "")] * 3

    assert column_widths(("内容", "备注"), rows, (0.7, 0.3), SMALL, 400)[1] == pytest.approx(120)


def test_what_stands_in_each_row_and_is_joined_makes_none_taller() -> None:
    rows = [("充分发挥社会救助托底保障功能" * 4, "推进" * 60)] * 20

    task, content = column_widths(("", ""), rows, (0.5, 0.5), SMALL, 400, joined=0)

    assert content > task


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.TABLE, Kind.FORMAL])
def test_no_figure_leaves_its_unit_and_no_short_name_is_broken_in_our_tables(document: Document, kind: Kind) -> None:
    values = {**HEAD, **said(), (SubjectId("T07"), "lead"): "社会组织管理局", (SubjectId("T02"), "lead"): "社会救助处"}
    pages = set_pages(build_briefing(Snapshot.saying(document, values), Wish(kind=kind, day=DAY)), STYLES, silent)

    printed = [thing.line.text for page in pages for thing in page.things if isinstance(thing, Words)]
    for whole in ("＋5个百分点", "－15个百分点", "达到10%以上", "社会组织管理局", "社会救助处"):
        parts = {whole[:cut] for cut in range(1, len(whole))}
        assert not parts.intersection(printed), whole


@pytest.mark.parametrize(
    "name", ["新增城乡社区居家养老服务照料中心数", "移民参训人次占移民劳动适龄人口比例", "新建、改扩建避灾安置点数"]
)
@pytest.mark.parametrize("room", [70.0, 76.0, 84.0, 90.0, 100.0])
def test_no_word_of_a_name_is_broken_where_its_cell_has_room(name: str, room: float) -> None:
    row = row_item([cell(name, SMALL, is_name=True), cell("", SMALL)], [room, 50.0])

    printed = "｜".join(thing.line.text for thing in row.things if isinstance(thing, Words))
    assert not re.search("社｜区|人｜[次口]|扩｜建|改｜扩|中｜心|安｜置|比｜例|养｜老", printed)


@pytest.mark.parametrize("room", [84.0, 90.0, 100.0])
def test_a_name_in_a_narrow_cell_is_broken_by_sense(room: float) -> None:
    row = row_item([cell("新增投资100万元以上产业基地数", SMALL, is_name=True), cell("", SMALL)], [room, 50.0])

    printed = [thing.line.text for thing in row.things if isinstance(thing, Words)]
    assert printed[-1] == "产业基地数"
    assert any("100万元以上" in line for line in printed)


@pytest.mark.parametrize(
    ("names", "lines"),
    [
        ("规划财务处、办公室", ["规划财务处、", "办公室"]),
        ("老龄工作处、规划财务处", ["老龄工作处、", "规划财务处"]),
        ("办公室、人事处、社会救助处", ["办公室、人事处、", "社会救助处"]),
        ("未按时报回、办结的原因", ["未按时报回、", "办结的原因"]),
        ("办公室、人事处", ["办公室、人事处"]),
    ],
)
def test_of_names_one_behind_the_other_none_is_torn(names: str, lines: list[str]) -> None:
    """办 once stood at the end of a line and 公室 on the next, all through the table of tasks."""
    row = row_item([cell(names, SMALL), cell("", SMALL)], [95.0, 50.0])

    assert [thing.line.text for thing in row.things if isinstance(thing, Words)] == lines


@pytest.mark.parametrize("names", ["浙江省社会福利和慈善事业促进处、办公室", "办、规划财务处、社会福利和慈善事业处"])
def test_names_that_would_need_another_line_are_torn(names: str) -> None:
    row = row_item([cell(names, SMALL), cell("", SMALL)], [95.0, 50.0])

    assert len([thing for thing in row.things if isinstance(thing, Words)]) == 3
