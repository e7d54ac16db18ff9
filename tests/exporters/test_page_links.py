"""Where the contents and the bookmarks of a saved paper lead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import pytest
from support.printed import opened, pages, rendered, solid
from support.said import HEAD, said

from exporters.content import Briefing, Contents, ContentsEntry, Heading, Kind, Wish, build_briefing
from exporters.errors import ExportError
from exporters.page_links import PageLink, page_links
from exporters.pdf import grid
from models.outline import NodeId
from models.workspace import Snapshot
from ui.opening import embedded_document

WITH_BOOKMARKS = [Kind.REPORT, Kind.BULLETIN, Kind.FORMAL]


@cache
def snapshot() -> Snapshot:
    return Snapshot.saying(embedded_document(), {**HEAD, **said()})


@cache
def paper(kind: Kind) -> bytes:
    return rendered(build_briefing(snapshot(), Wish(kind=kind)))


def links(kind: Kind) -> list[tuple[int, PageLink]]:
    """The links of the contents, with the page on which they stand."""
    data = paper(kind)
    found = [(number, link) for number in range(4) for link in page_links(data, number)]
    return [(number, link) for number, link in found if link.width > grid.WIDTH / 2]


def words_at(data: bytes, number: int, y: float, height: float) -> str:
    """What is printed on a strip of a page."""
    with opened(data) as document:
        page = document[number]
        top = page.get_height() - y
        return solid(page.get_textpage().get_text_bounded(0, top - height, page.get_width(), top))


def test_every_entry_leads_to_its_heading_on_the_page_that_is_printed_beside_it() -> None:
    kind = Kind.REPORT
    (contents,) = [block for block in build_briefing(snapshot(), Wish(kind=kind)).blocks if isinstance(block, Contents)]

    found = links(kind)

    assert len(found) == len(contents.entries) == 15
    for entry, (number, link) in zip(contents.entries, found, strict=True):
        line = words_at(paper(kind), number, link.y, link.height)
        printed = re.search(r"[0-9]+$", line)
        assert solid(entry.text) in line
        assert printed is not None
        assert int(printed[0]) == link.to_page + 1
        assert solid(entry.text) in words_at(paper(kind), link.to_page, link.to_y, grid.LEADING)


def bookmarks(kind: Kind) -> list[tuple[str, int, Sequence[float], tuple[float, float]]]:
    """Title, page, where on it, and the page's size as the reader holds it."""
    with opened(paper(kind)) as document:
        found = [(mark.get_title(), mark.get_dest()) for mark in document.get_toc()]
        return [
            (title, place.get_index(), place.get_view()[1], document.get_page_size(place.get_index()))
            for title, place in found
        ]


@pytest.mark.parametrize("kind", WITH_BOOKMARKS)
def test_every_bookmark_stands_at_its_heading_and_keeps_zoom_and_margin(kind: Kind) -> None:
    upright = [mark for mark in bookmarks(kind) if mark[3][0] < mark[3][1]]

    assert len(upright) >= 17
    for title, number, (left, top, zoom), (_, height) in upright:
        assert (left, zoom) == (0, 0)
        assert solid(title) in words_at(paper(kind), number, height - top, grid.LEADING)


@pytest.mark.parametrize("kind", [Kind.FORMAL, Kind.TABLE])
def test_the_annex_and_each_of_its_tasks_have_a_bookmark(kind: Kind) -> None:
    sideways = [(title, number) for title, number, _, (width, height) in bookmarks(kind) if width > height]

    texts = pages(paper(kind))
    assert [title for title, _ in sideways[:2]] == [
        "附件：2017年工作任务分解表",
        "（一）继续深入学习贯彻党的十八届六中全会精神",
    ]
    assert len(sideways) == 16
    assert all(solid(title) in texts[number] for title, number in sideways[1:])


def test_the_note_below_the_text_leads_to_the_annex() -> None:
    data = paper(Kind.FORMAL)
    number = next(number for number, text in enumerate(pages(data)) if "附件：2017年工作任务分解表" in text)

    (link,) = page_links(data, number)

    assert "附件：2017年工作任务分解表" in words_at(data, number, link.y, link.height)
    assert link.to_page == next(at for title, at, _, _ in bookmarks(Kind.FORMAL) if title.startswith("附件"))
    assert link.to_y == pytest.approx(grid.LEFT, abs=0.1)


def test_a_long_entry_is_a_link_on_each_of_its_lines() -> None:
    node = NodeId("T01")
    long = "（一）" + "推进城乡社区居家养老服务照料中心建设提高服务质量" * 2
    briefing = Briefing(
        title="示例", source_line="示例", blocks=(Contents((ContentsEntry(long, node),)), Heading(long, 2, node))
    )

    found = page_links(rendered(briefing), 0)

    assert len(found) == 3
    assert len({(link.to_page, link.to_y) for link in found}) == 1


def test_a_page_without_contents_leads_nowhere() -> None:
    assert page_links(paper(Kind.REPORT), len(pages(paper(Kind.REPORT))) - 1) == ()


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(ExportError, match="不是 PDF"):
        page_links(b"no pdf", 0)
