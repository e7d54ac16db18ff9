"""A formal document with a line of its text left empty, or words of its table beyond their cell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from support.faces import FONTS
from support.said import HEAD

from exporters.checking import Finding, check_pdf
from exporters.content import Kind, Wish, build_briefing
from exporters.pdf import grid
from exporters.pdf.page import Page, Rule, Thing, Words, moved
from exporters.pdf.papers import set_pages
from exporters.pdf.properties import Properties
from exporters.pdf.setting import one_line
from exporters.pdf.styles import styles_with
from exporters.pdf.writer import write_pages
from exporters.progress import silent
from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot

STYLES = styles_with(FONTS)
DATE = "2017年4月10日"


def made(document: Document, kind: Kind, task: str) -> list[Page]:
    wish = Wish(kind=kind, day=date(2017, 4, 10), tasks=(NodeId(task),))
    return set_pages(build_briefing(Snapshot.saying(document, HEAD), wish), STYLES, silent)


@pytest.fixture(scope="module")
def pages(document: Document) -> list[Page]:
    return made(document, Kind.FORMAL, "T15")


@pytest.fixture(scope="module")
def report(document: Document) -> list[Page]:
    return made(document, Kind.REPORT, "T12")


def failed(pages: list[Page]) -> dict[str, Finding]:
    data = write_pages(pages, STYLES, Properties(title="示例", subject="示例"), silent)
    return {found.rule: found for found in check_pdf(data) if not found.passed}


def words_of(page: Page) -> list[Words]:
    return [thing for thing in page.things if isinstance(thing, Words)]


def with_things(pages: list[Page], page: Page, things: list[Thing]) -> list[Page]:
    return [replace(one, things=tuple(things)) if one is page else one for one in pages]


def lowered(pages: list[Page], page: Page, top: float) -> list[Page]:
    """With a line left empty above what stands there."""
    return with_things(pages, page, [moved(one, 0, grid.LEADING) if one.y > top else one for one in page.things])


def test_a_line_left_empty_between_two_paragraphs(pages: list[Page]) -> None:
    signed = next(page for page in pages if any(words.line.text == DATE for words in words_of(page)))
    before, after = next(
        (above, below)
        for above, below in zip(words_of(signed), words_of(signed)[1:], strict=False)
        if below.x > grid.LEFT + grid.PITCH and below.y - above.y < grid.LEADING * 1.1
    )

    found = failed(lowered(pages, signed, before.y + 1))

    assert set(found) == {"正文空行"}
    assert found["正文空行"].measured == f"空了1行：{before.line.text[-8:]}／{after.line.text[:8]}"


def test_a_line_left_empty_below_a_heading(pages: list[Page]) -> None:
    heading = next(words for words in words_of(pages[0]) if words.line.text.startswith("一、"))
    left = with_things(pages, pages[0], [thing for thing in pages[0].things if thing is not heading])

    assert set(failed(left)) == {"正文空行"}


def test_a_line_left_empty_inside_a_paragraph(report: list[Page]) -> None:
    page, inside = next(
        (page, line)
        for page in report
        for above, line, below in zip(words_of(page), words_of(page)[1:], words_of(page)[2:], strict=False)
        if above.x == line.x == below.x == grid.LEFT
    )

    assert set(failed(with_things(report, page, [one for one in page.things if one is not inside]))) == {"正文空行"}


def test_a_line_left_empty_below_those_addressed(pages: list[Page]) -> None:
    to = next(words for words in words_of(pages[0]) if words.line.text == "示例部：")
    last = max(words.y for words in words_of(pages[0]))
    kept = with_things(pages, pages[0], [one for one in pages[0].things if one.y < last or isinstance(one, Rule)])

    assert "正文空行" in failed(lowered(kept, kept[0], to.y + 1))


def lowest_of_a_cell(page: Page, size: float) -> tuple[Words, float]:
    """The last line of a row's fullest cell, and its lower rule."""
    rules = sorted(thing.y for thing in page.things if isinstance(thing, Rule) and thing.width > 0)
    cells = [words for words in words_of(page) if words.line.measured.style_at(words.line.start).size == size]
    return min(
        ((words, min(y for y in rules if y > words.y)) for words in cells if words.y < rules[-1]),
        key=lambda found: found[1] - found[0].y,
    )


@pytest.mark.parametrize("kind", [Kind.FORMAL, Kind.REPORT])
def test_words_that_run_over_the_lower_rule_of_their_cell(pages: list[Page], report: list[Page], kind: Kind) -> None:
    whole = pages if kind is Kind.FORMAL else report
    page = next(one for one in whole if any(isinstance(thing, Rule) and thing.height for thing in one.things))
    words, rule = lowest_of_a_cell(page, STYLES.small.size)
    over = [moved(one, 0, rule - words.y + 3) if one is words else one for one in page.things]

    found = failed(with_things(whole, page, over))

    assert failed(whole) == {}
    assert set(found) == {"表格文字"}
    assert found["表格文字"].measured.startswith("压了格线：")
    assert found["表格文字"].page == whole.index(page) + 1


def test_words_that_run_over_the_rule_between_two_cells(report: list[Page]) -> None:
    page = next(one for one in report if any(isinstance(thing, Rule) and thing.height for thing in one.things))
    words = next(one for one in words_of(page) if one.line.text == "指标")
    wider = replace(words, line=one_line("指标指标指标指标指标", STYLES.small_bold))

    found = failed(with_things(report, page, [wider if one is words else one for one in page.things]))

    assert set(found) == {"表格文字"}


def test_two_lines_of_a_cell_printed_over_one_another(pages: list[Page]) -> None:
    page = next(one for one in pages if one.sideways)
    number, words = next(
        (number, one)
        for number, one in enumerate(page.things)
        if isinstance(one, Words) and len(one.line.text) > 10 and 200 < one.y < 400
    )
    over = list(page.things)
    over[number] = moved(words, 0, 7)

    found = failed(with_things(pages, page, over))

    assert set(found) == {"表格文字"}
    assert found["表格文字"].measured.startswith("两行字相压：")


def test_a_line_below_words_is_no_rule_of_a_cell() -> None:
    words = Words(grid.LEFT, grid.TOP + 14, one_line("养老服务（示例），", STYLES.body))
    line = Rule(grid.LEFT, grid.TOP + 14.5, 120, 0.5)

    assert "表格文字" not in failed([Page((words, line))])
