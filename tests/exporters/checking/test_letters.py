"""Letters that are not set as GB/T 9704-2012, 10.1 wants them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from support.faces import FONTS
from support.said import HEAD

from exporters.checking import check_pdf
from exporters.content import Kind, Wish, build_briefing
from exporters.pdf import grid
from exporters.pdf.page import Page, Rule, Thing, Words
from exporters.pdf.papers import set_pages
from exporters.pdf.properties import Properties
from exporters.pdf.setting import one_line
from exporters.pdf.styles import styles_with
from exporters.pdf.writer import write_pages
from exporters.progress import silent
from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.values import OFFICE

STYLES = styles_with(FONTS)
Change = Callable[[Thing], Thing | None]


@pytest.fixture(scope="module")
def pages(document: Document) -> list[Page]:
    title = {(OFFICE, "paper_title"): "关于商请支持示例工作的函", (OFFICE, "paper_masthead"): "示例省示例厅"}
    snapshot = Snapshot.saying(document, {**HEAD, **title})
    return set_pages(build_briefing(snapshot, Wish(kind=Kind.FORMAL, tasks=(NodeId("T02"),))), STYLES, silent)


def failed(pages: list[Page]) -> set[str]:
    data = write_pages(pages, STYLES, Properties(title="示例", subject="示例"), silent)
    return {one.rule for one in check_pdf(data) if not one.passed}


def of_red(change: Callable[[Rule], Rule | None]) -> Change:
    return lambda thing: change(thing) if isinstance(thing, Rule) and thing.colour == grid.RED else thing


def of_words(start: str, x: float = 0, y: float = 0) -> Change:
    def moved(thing: Thing) -> Thing:
        is_it = isinstance(thing, Words) and thing.line.text.startswith(start)
        return replace(thing, x=thing.x + x, y=thing.y + y) if is_it else thing

    return moved


def turned(rule: Rule) -> Rule:
    return replace(rule, thickness=2.75 - rule.thickness)


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (of_red(turned), "红色双线"),
        (of_red(lambda rule: replace(rule, thickness=1.0)), "红色双线"),
        (of_red(lambda rule: replace(rule, x=rule.x + 12)), "红色双线"),
        (of_red(lambda rule: replace(rule, width=rule.width + 12)), "红色双线"),
        (of_red(lambda rule: rule if rule.y < 400 else None), "红色双线"),
        (of_red(lambda rule: rule if rule.y < 400 else replace(rule, y=rule.y - 12)), "红色双线"),
        (of_words("示例省示例厅", y=20), "发文机关标志"),
        (of_words("示例〔", x=-40), "发文字号"),
        (of_words("示例〔", y=6), "发文字号"),
    ],
)
def test_one_thing_of_its_first_page_that_is_set_otherwise(pages: list[Page], change: Change, rule: str) -> None:
    things = tuple(thing for one in pages[0].things if (thing := change(one)) is not None)

    assert rule in failed([replace(pages[0], things=things), *pages[1:]])
    assert failed(pages) == set()


def test_a_number_on_its_first_page(pages: list[Page]) -> None:
    assert failed([replace(pages[0], numbered=True), *pages[1:]]) == {"页码"}
    assert "页码" in failed([pages[0], replace(pages[1], numbered=False), *pages[2:]])


def test_a_record_that_says_who_printed_it(pages: list[Page]) -> None:
    printed = Words(grid.LEFT, grid.TOP + 580, one_line("示例厅办公室　2017年4月11日印发", STYLES.record))
    *others, last = pages

    assert "版记" in failed([*others, replace(last, things=(*last.things, printed))])


def test_a_record_between_rules(pages: list[Page]) -> None:
    *others, last = pages

    assert "版记" in failed([*others, replace(last, things=(*last.things, Rule(grid.LEFT, 600, grid.WIDTH, 1.0)))])
