"""A 函 in the format of letters (GB/T 9704-2012, 10.1)."""

from __future__ import annotations

import pytest
from support.faces import FONTS
from support.said import HEAD

from exporters.checking import check_pdf
from exporters.content import Kind, Wish, build_briefing
from exporters.pdf import grid
from exporters.pdf.page import Page, Rule, Words
from exporters.pdf.papers import set_pages
from exporters.pdf.properties import Properties
from exporters.pdf.styles import styles_with
from exporters.pdf.writer import write_pages
from exporters.progress import silent
from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.values import OFFICE

STYLES = styles_with(FONTS)
MM = grid.MILLIMETRE
TITLE = "示例省示例厅关于商请支持示例工作的函"
PLAIN = {
    "paper_masthead": "示例省示例厅",
    "paper_title": TITLE,
    "paper_security": "",
    "paper_copy_number": "",
    "paper_copy_to": "",
}


def letter(document: Document, **settings: str) -> list[Page]:
    values = {**HEAD, **{(OFFICE, field): value for field, value in {**PLAIN, **settings}.items()}}
    snapshot = Snapshot.saying(document, values)
    return set_pages(build_briefing(snapshot, Wish(kind=Kind.FORMAL, tasks=(NodeId("T02"),))), STYLES, silent)


def words(page: Page) -> list[Words]:
    return [thing for thing in page.things if isinstance(thing, Words)]


def red(page: Page) -> list[Rule]:
    return [thing for thing in page.things if isinstance(thing, Rule) and thing.colour == grid.RED]


def starting(page: Page, text: str) -> Words:
    return next(one for one in words(page) if one.line.text.startswith(text))


@pytest.mark.parametrize("title", [TITLE, "示例省示例厅关于同意设立示例站的复函"])
def test_double_rules_run_below_the_name_and_near_the_foot_of_the_first_page_alone(
    document: Document, title: str
) -> None:
    first, second, *_ = letter(document, paper_title=title)
    rules = red(first)

    assert [rule.thickness for rule in rules] == [2.0, 0.75, 0.75, 2.0]
    assert all(rule.width == pytest.approx(170 * MM) for rule in rules)
    assert all(rule.x == pytest.approx((grid.PAPER_WIDTH - 170 * MM) / 2) for rule in rules)
    assert rules[-1].y + 1 == pytest.approx(grid.PAPER_HEIGHT - 20 * MM)
    assert red(second) == []
    assert (first.numbered, second.numbered) == (False, True)


def test_the_name_stands_30_millimetres_from_the_edge_and_the_number_on_the_right_below_the_rule(
    document: Document,
) -> None:
    first = letter(document)[0]
    name, number, title = words(first)[0], starting(first, "示例〔"), starting(first, TITLE[:7])
    size = name.line.measured.style_at(0).size
    top = name.y - STYLES.masthead.face.ascent * size

    assert top == pytest.approx(30 * MM)
    assert red(first)[0].y - 1 == pytest.approx(top + size + 4 * MM)
    assert number.x + number.line.width == pytest.approx(grid.LEFT + grid.ROOM)
    assert number.y - STYLES.body.face.ascent * 16 - (red(first)[1].y + 0.375) == pytest.approx(14)
    assert 1.5 * grid.LEADING < title.y - 22 - number.y < 2.6 * grid.LEADING


def test_copy_number_security_and_urgency_stand_left_in_the_line_of_the_number(document: Document) -> None:
    first = letter(document, paper_copy_number="000012", paper_security="秘密★1年", paper_urgency="平急")[0]
    copy, security, urgency = (starting(first, text) for text in ("000012", "秘密", "平急"))

    assert copy.x == security.x == urgency.x == pytest.approx(grid.LEFT)
    assert copy.y == pytest.approx(starting(first, "示例〔").y)
    assert copy.y < security.y < urgency.y


def test_of_several_bodies_the_first_alone_heads_the_letter(document: Document) -> None:
    first = letter(document, paper_masthead="示例省示例厅、示例省财政厅")[0]

    coloured = [one.line.text for one in words(first) if one.line.measured.style_at(0).colour == grid.RED]
    assert coloured == ["示例省示例厅"]


def test_its_record_names_who_gets_copies_and_nothing_else_and_is_not_there_without(document: Document) -> None:
    *_, last = letter(document, paper_copy_to="示例市示例局")

    assert [one.line.text for one in words(last)] == ["抄送：", "示例市示例局。"]
    assert not any(isinstance(thing, Rule) for thing in last.things)
    assert letter(document)[-1].sideways


def test_other_papers_are_set_as_before(document: Document) -> None:
    first = letter(document, paper_title="示例省示例厅关于做好示例工作的通知")[0]

    assert first.numbered
    assert [rule.width for rule in red(first)] == [grid.WIDTH]


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"paper_copy_to": "示例市示例局，示例县示例局", "paper_seal": "是"},
        {"paper_security": "秘密★1年", "paper_copy_number": "000012", "paper_urgency": "平急"},
        {"paper_masthead": "示例省人民政府办公厅推进社会养老服务体系建设工作联席会议办公室"},
        {"paper_title": "关于转发《2017年工作任务分解表》的函"},
        {"paper_recipients": "、".join(["示例省人力资源和社会保障厅"] * 32)},
    ],
)
def test_a_letter_passes_every_rule(document: Document, settings: dict[str, str]) -> None:
    data = write_pages(letter(document, **settings), STYLES, Properties(title="示例", subject="示例"), silent)

    findings = check_pdf(data)
    assert [one for one in findings if not one.passed] == []
    assert {"红色双线", "发文机关标志", "发文字号"} <= {one.rule for one in findings if one.clause == "10.1"}
