"""Where pages begin and end, in all our papers, filled in and empty."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product, takewhile

import pytest
from support.faces import FONTS
from support.said import DAY, HEAD, said

from exporters.content import Kind, LinkChoice, Wish, build_briefing
from exporters.content.blocks import Column, FinePrint, Heading, Paragraph, Said, Table
from exporters.content.letterhead import Letterhead
from exporters.pdf import grid
from exporters.pdf.ends import bulletin_record, signed
from exporters.pdf.flow import Frame, Item, paginate
from exporters.pdf.layout import Layout
from exporters.pdf.page import Page, Rule, Words
from exporters.pdf.papers import set_pages
from exporters.pdf.styles import styles_with
from exporters.progress import silent
from models.outline import NodeId
from models.source import Span
from models.workspace import Snapshot
from ui.opening import embedded_document

STYLES = styles_with(FONTS)
LONG = [Kind.REPORT, Kind.BULLETIN, Kind.FORMAL]
MOST_BLANK = 5.5  # lines at the foot of a page: a heading with the first row of a table


@cache
def papers(kind: Kind) -> list[list[Page]]:
    document = embedded_document()
    snapshots = (Snapshot(document), Snapshot.saying(document, {**HEAD, **said()}))
    wishes = [Wish(kind=kind, links=links, day=DAY) for links in LinkChoice]
    return [set_pages(build_briefing(snapshot, wish), STYLES, silent) for snapshot, wish in product(snapshots, wishes)]


def upright(pages: list[Page]) -> list[Page]:
    """Those of the text."""
    return list(takewhile(lambda page: not page.sideways, pages))


def words(page: Page) -> list[Words]:
    return [thing for thing in page.things if isinstance(thing, Words)]


def bottom(page: Page) -> float:
    return max(
        thing.y + (thing.height if isinstance(thing, Rule) else 0.12 * grid.SIZE_3)
        for thing in page.things
        if isinstance(thing, Words | Rule)
    )


@pytest.mark.parametrize("kind", LONG)
def test_every_page_begins_on_its_first_line(kind: Kind) -> None:
    for pages in papers(kind):
        for page in upright(pages)[1:]:
            highest = min(thing.y for thing in page.things if isinstance(thing, Words | Rule))
            assert highest <= grid.TOP + 0.88 * grid.SIZE_3 + 0.01


def split(pages: list[Page]) -> Iterator[tuple[int, int, str]]:
    """Of each paragraph that goes on over the end of a page, how many lines stand on either, and its words."""
    for before, after in pairwise(upright(pages)):
        of_before, of_after = (
            [one.line for one in words(page) if one.line.measured.style_at(0).size > 9] for page in (before, after)
        )
        if of_before and of_after and of_before[-1].measured is of_after[0].measured:
            measured = of_after[0].measured
            counts = [sum(line.measured is measured for line in lines) for lines in (of_before, of_after)]
            yield counts[0], counts[1], measured.characters[:20]


@pytest.mark.parametrize("kind", LONG)
def test_no_page_ends_with_the_first_line_of_a_paragraph_or_begins_with_its_last(kind: Kind) -> None:
    for pages in papers(kind):
        assert [found for found in split(pages) if min(found[:2]) < 2] == []


@pytest.mark.parametrize("kind", LONG)
def test_no_page_is_left_half_empty(kind: Kind) -> None:
    foot = grid.TOP + grid.LINES * grid.LEADING
    for pages in papers(kind):
        for number, page in enumerate(upright(pages)[: -2 if is_record(pages[-1]) else -1], start=1):
            assert (foot - bottom(page)) / grid.LEADING < MOST_BLANK, f"{kind} {number}"


def is_record(page: Page) -> bool:
    """The foot of a bulletin stands here and has taken the last lines of text along from the page before."""
    return any(one.line.text.startswith("报：") for one in words(page))


@pytest.mark.parametrize("kind", LONG)
def test_a_table_that_goes_on_has_its_head_again(kind: Kind) -> None:
    for pages in papers(kind):
        for page in upright(pages):
            first = min(words(page), key=lambda one: (round(one.y), one.x))
            if first.line.measured.style_at(0).size < 11:
                assert first.line.text in ("指标", "任务") or not is_in_table(page)


def is_in_table(page: Page) -> bool:
    """It begins with a table."""
    return any(isinstance(thing, Rule) and thing.height and abs(thing.y - grid.TOP) < 1 for thing in page.things)


def paragraph(lines: int) -> Paragraph:
    return Paragraph("社" * (grid.CHARACTERS * lines - 6), NodeId("T01"), Span(0, 1))


def on_pages(*blocks: Heading | Paragraph | Said, room: int) -> list[int]:
    """How many lines of these stand on each page where so many are left on the first."""
    above = [Item(grid.LEADING)] * (grid.LINES - room)
    items = [item for block in Layout(STYLES).set(blocks) for item in block]
    return [len(words(page)) for page in paginate([*above, *items], Frame())]


@pytest.mark.parametrize(
    ("lines", "room", "pages"), [(3, 2, [4]), (3, 3, [4]), (2, 2, [3]), (4, 2, [5]), (4, 3, [3, 2]), (1, 2, [2])]
)
def test_a_heading_stands_at_the_foot_of_a_page_with_two_lines_of_its_text_or_goes_on_with_it(
    lines: int, room: int, pages: list[int]
) -> None:
    found = on_pages(Heading("一、总体情况", 1), paragraph(lines), room=room)

    assert [count for count in found if count] == pages


def test_a_heading_of_several_lines_does_not_stay_behind() -> None:
    heading = Heading(f"（一）{'充分发挥社会救助托底保障功能' * 3}", 2)

    assert on_pages(heading, paragraph(4), room=3)[0] == 0
    assert on_pages(heading, paragraph(4), room=4) == [4, 2]


@pytest.mark.parametrize(
    "name", ["第3条（社会救助处，2017年一季度）", f"第3条（{'社会救助处、' * 4}社会救助处，2017年一季度）"]
)
def test_a_label_does_not_leave_what_it_announces(name: str) -> None:
    blocks = (Said("", name), Said("已印发。", "进展情况"))
    label = sum(on_pages(blocks[0], room=9))

    assert on_pages(Heading("四、下一步打算", 1), *blocks, room=1 + label)[0] == 0


def test_what_is_said_of_a_table_does_not_leave_it() -> None:
    table = Table((Column("编号", 1), Column("原文", 2)), (("T01", "第1字"), ("T02", "第2字")))
    blocks = (FinePrint("下表列出各条在原文中的位置。", "出处"), table)
    items = [item for block in Layout(STYLES).set(blocks) for item in block]

    for room in (20.0, 40.0, 50.0):
        first = next(paginate([Item(grid.LEADING * grid.LINES - room), *items], Frame()))
        assert words(first) == []


@pytest.mark.parametrize(("lines", "count"), [(17, 1), (18, 1), (19, 2)])
def test_a_record_that_has_room_below_the_last_line_takes_no_lines_to_a_page_of_its_own(lines: int, count: int) -> None:
    """Two lines with 版记 once stood on the last page, six empty ones at the foot of the page before."""
    text = [item for block in Layout(STYLES).set([paragraph(lines)]) for item in block]
    found = list(paginate(signed(text, bulletin_record(Letterhead(), STYLES)), Frame()))

    assert len(found) == count
