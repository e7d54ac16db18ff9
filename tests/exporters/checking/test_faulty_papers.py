"""A formal document that is right in everything, and the same with one thing wrong that a typist would circle."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from support.faces import FONTS
from support.said import HEAD, said
from support.spoiled_pages import BODY, FULL, STYLES, failed, findings, on_a_page, said_of, texts

from exporters.checking import check_pdf
from exporters.content import Kind, Wish, build_briefing
from exporters.content.blocks import Contents, ContentsEntry, Heading
from exporters.papers import render_paper
from exporters.pdf import grid
from exporters.pdf.breaking import Line
from exporters.pdf.flow import Frame, paginate
from exporters.pdf.layout import Layout
from exporters.pdf.measuring import TextStyle
from exporters.pdf.page import Page, Rule, Thing, Words, moved
from exporters.pdf.papers import set_pages
from exporters.pdf.setting import one_line
from exporters.progress import silent
from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.values import OFFICE

Change = Callable[[Words], Thing | None]


@pytest.fixture(scope="module")
def pages(document: Document) -> list[Page]:
    wish = Wish(kind=Kind.FORMAL, day=date(2017, 4, 10), tasks=(NodeId("T15"),))
    return set_pages(build_briefing(Snapshot.saying(document, HEAD), wish), STYLES, silent)


def changed(pages: list[Page], change: Change) -> list[Page]:
    """Every line of the upright pages as the change gives it."""
    return [page if page.sideways else replace(page, things=tuple(_things(page, change))) for page in pages]


def _things(page: Page, change: Change) -> list[Thing]:
    found = [change(thing) if isinstance(thing, Words) else thing for thing in page.things]
    return [thing for thing in found if thing is not None]


def written(words: str, instead: str, style: TextStyle | None = None) -> Change:
    """Other words in the place of the line that has these."""

    def change(thing: Words) -> Words:
        if words not in thing.line.text:
            return thing
        return replace(thing, line=one_line(instead, style or thing.line.measured.style_at(thing.line.start)))

    return change


def shifted(words: str, characters: float, *, whole: bool = False, title: bool = False) -> Change:
    def change(thing: Words) -> Words:
        found = thing.line.text == words if whole else words in thing.line.text
        is_title = thing.line.measured.style_at(thing.line.start) == STYLES.title
        found &= is_title if title else not (whole and is_title)
        return replace(thing, x=thing.x + characters * grid.PITCH) if found else thing

    return change


def smaller_title(size: float) -> Change:
    def change(thing: Words) -> Words:
        if thing.line.measured.style_at(thing.line.start) != STYLES.title:
            return thing
        line = one_line(thing.line.text, replace(STYLES.title, size=size, pitch=size))
        return replace(thing, x=thing.x + (thing.line.width - line.width) / 2, line=line)

    return change


def both(first: Change, second: Callable[[Words], Thing | None]) -> Change:
    def change(thing: Words) -> Thing | None:
        found = first(thing)
        return second(found) if isinstance(found, Words) else found

    return change


def test_the_paper_itself_has_no_fault(pages: list[Page]) -> None:
    assert failed(pages) == {}


def styled(style: TextStyle, number: int) -> Change:
    """One full line of text in another style."""

    def change(thing: Words) -> Words:
        line = thing.line
        if line.measured.style_at(line.start) != BODY or line.width < grid.ROOM - 3 * grid.PITCH:
            return thing
        seen.append(line.text)
        return replace(thing, line=_as_wide(line.text, style)) if len(seen) == number else thing

    seen: list[str] = []
    return change


def _as_wide(text: str, style: TextStyle) -> Line:
    line = one_line(text, style)
    return replace(line, spread=(grid.ROOM - line.width) / max(1, len(line.measured) - 1), solid=True, width=grid.ROOM)


NUMBER, DATE, TO = "示例〔2017〕12号", "2017年4月10日", "示例部："


@pytest.mark.parametrize(
    ("change", "rule", "clause"),
    [
        (written(NUMBER, "示例[2017]12号"), "发文字号", "7.2.5"),
        (written(NUMBER, "示例〔2017〕第12号"), "发文字号", "7.2.5"),
        (written(DATE, "二〇一七年四月十日"), "落款", "7.3.5"),
        (written(DATE, "2017年13月32日"), "落款", "7.3.5"),
        (written(DATE, "2017年2月29日"), "落款", "7.3.5"),
        (written("印发", "2017年4月31日印发"), "版记日期", "7.4.3"),
        (shifted("示例省示例厅", -15, whole=True), "落款", "7.3.5"),
        (both(shifted("示例省示例厅", -6.3, whole=True), shifted(DATE, -6.3, whole=True)), "落款", "7.3.5"),
        (shifted(DATE, 3.8, whole=True), "落款", "7.3.5"),
        *(
            (both(shifted("示例省示例厅", by, whole=True), shifted(DATE, by, whole=True)), "落款", "7.3.5")
            for by in (-3, -2, -1, 1)
        ),
        *((shifted("示例省示例厅", by, whole=True), "落款", "7.3.5") for by in (-3, -1, 1, 3)),
        *((shifted(DATE, by, whole=True), "落款", "7.3.5") for by in (-3, -2, -1, 1)),
        (smaller_title(16), "标题字号", "7.3.1"),
        (smaller_title(14), "标题字号", "7.3.1"),
        (smaller_title(18), "标题字号", "7.3.1"),
        (shifted("2017年工作任务", -2.5, title=True), "标题分行", "7.3.1"),
        (shifted(NUMBER, -1), "发文字号", "7.2.5"),
        (shifted("附件：", -2), "附件说明", "7.3.4"),
        (written("工作任务分解表", "2017年工作任务分解表。"), "附件说明", "7.3.4"),
        (written("工作任务分解表", "1、2017年工作任务分解表"), "附件说明", "7.3.4"),
        (written(TO, "示例部"), "主送", "7.3.2"),
        (shifted(TO, 2), "主送", "7.3.2"),
        (styled(replace(BODY, colour="#ff0000"), 3), "文字颜色", "5.2.4"),
        (styled(replace(BODY, colour="#666666"), 3), "文字颜色", "5.2.4"),
        (styled(replace(BODY, colour="#0000ff"), 3), "文字颜色", "5.2.4"),
        (written(NUMBER, NUMBER, replace(BODY, colour="#1a1ab0")), "文字颜色", "5.2.4"),
        (styled(replace(BODY, size=12.0), 3), "逐行字号", "5.2.2"),
        (styled(STYLES.level_1, 3), "逐行字体", "5.2.2"),
    ],
)
def test_one_thing_that_is_set_otherwise(pages: list[Page], change: Change, rule: str, clause: str) -> None:
    found = failed(changed(pages, change))

    assert set(found) == {rule}
    assert found[rule].clause == clause


@pytest.mark.parametrize("characters", [-3, -2, -1, 1])  # a date by 2 alone stands as if unsealed
@pytest.mark.parametrize("moves", [("示例省示例厅",), (DATE,), ("示例省示例厅", DATE)])
def test_a_sealed_signature_beside_its_place(document: Document, characters: float, moves: tuple[str, ...]) -> None:
    wish = Wish(kind=Kind.FORMAL, day=date(2017, 4, 10), tasks=(NodeId("T15"),))
    sealed = Snapshot.saying(document, {**HEAD, (OFFICE, "paper_seal"): "是"})
    pages = set_pages(build_briefing(sealed, wish), STYLES, silent)

    assert failed(pages) == {}
    for words in moves:
        pages = changed(pages, shifted(words, characters, whole=True))
    assert set(failed(pages)) == {"落款"}


def test_a_small_title_of_a_report_is_named_for_its_size(document: Document) -> None:
    wish = Wish(kind=Kind.REPORT, day=date(2017, 4, 10), tasks=(NodeId("T15"),))
    pages = set_pages(build_briefing(Snapshot.saying(document, HEAD), wish), STYLES, silent)

    assert set(failed(changed(pages, smaller_title(16)))) == {"标题字号"}


def test_a_document_without_its_record_lacks_something(pages: list[Page]) -> None:
    assert set(failed(pages[:-1])) == {"版记"}
    assert "应有印发机关和印发日期" in failed(pages[:-1])["版记"].measured


def test_addressees_are_looked_at_also_below_a_name_without_the_word_document(pages: list[Page]) -> None:
    named = changed(pages, written("示例省示例厅文件", "示例省示例厅"))

    assert "主送" not in failed(named)
    assert "主送" in failed(changed(named, shifted(TO, 2)))


def test_the_contents_with_lamps_and_lines_that_go_on_have_no_fault() -> None:
    long = "（{}）大力推进社会养老服务体系建设着力促进老龄事业和老龄产业高质量发展"
    entries = [ContentsEntry(long.format(number), NodeId(f"T0{at}"), "◆") for at, number in enumerate("一二三四", 1)]
    headings = [Heading("一、抓养老", node=NodeId(f"T0{at}"), level=1) for at in range(1, 5)]
    items = [item for part in Layout(STYLES).set([Contents(tuple(entries)), *headings]) for item in part]

    assert not {"首行缩进", "订口"} & set(failed(list(paginate(items, Frame()))))


def test_a_value_close_to_its_bound_is_said_with_the_digits_that_tell(pages: list[Page]) -> None:
    higher = [replace(page, things=tuple(moved(one, 0, -2.85) for one in page.things)) for page in pages[1:2]]

    assert "35.99毫米" in [found.measured for found in findings(higher) if found.rule == "天头"]


def test_neither_title_nor_addressees_are_text_of_the_first_page(pages: list[Page]) -> None:
    top = next(thing.y for thing in pages[0].things if isinstance(thing, Words) and thing.line.text == TO)
    bare = replace(pages[0], things=tuple(one for one in pages[0].things if one.y <= top))

    assert "首页显示正文" in failed([bare, *pages[1:]])


def test_a_sentence_that_begins_the_text_is_no_addressee(pages: list[Page]) -> None:
    opening = "　　现将2017年工作任务落实情况报告如下："
    page = on_a_page(opening, FULL, FULL)
    first = replace(pages[0], things=(*(one for one in pages[0].things if not _is_below(one, pages[0])), *page.things))

    assert "主送" not in failed([first, *pages[1:]])


def _is_below(thing: Thing, page: Page) -> bool:
    """Addressees and text."""
    return thing.y >= next(one.y for one in page.things if isinstance(one, Words) and one.line.text == TO)


def test_a_title_on_the_second_page_leaves_no_text_on_the_first(pages: list[Page]) -> None:
    rule = next(one.y for one in pages[0].things if isinstance(one, Rule) and one.colour == grid.RED)
    bare = replace(pages[0], things=tuple(one for one in pages[0].things if one.y <= rule))

    assert "首页显示正文" in failed([bare, *pages])


@pytest.mark.parametrize("characters", [-2, 2])
def test_a_paragraph_that_is_not_set_in_by_two_characters(pages: list[Page], characters: int) -> None:
    heading = next(
        number
        for number, thing in enumerate(pages[0].things)
        if isinstance(thing, Words) and thing.line.text.startswith("一、")
    )
    things = list(pages[0].things)
    below = next(at for at in range(heading + 1, len(things)) if isinstance(things[at], Words))
    things[below] = moved(things[below], characters * grid.PITCH, 0)

    assert "首行缩进" in failed([replace(pages[0], things=tuple(things)), *pages[1:]])


def test_text_in_another_size_than_the_standard_s_whatever_stands_in_that(pages: list[Page]) -> None:
    small = replace(BODY, size=15.0)

    def change(thing: Words) -> Words:
        line = thing.line
        is_text = line.measured.style_at(line.start).size == BODY.size and len(line.text) > 12
        return replace(thing, line=_as_wide(line.text, small)) if is_text else thing

    assert "正文字号" in failed(changed(pages, change))


def test_lines_of_the_annex_note_are_no_text_above_the_signature(pages: list[Page]) -> None:
    signed = next(number for number, page in enumerate(pages) if DATE in texts(page))
    note = min(thing.y for thing in pages[signed].things if isinstance(thing, Words) and "附件：" in thing.line.text)
    bare = replace(pages[signed], things=tuple(one for one in pages[signed].things if one.y >= note))

    found = failed([*pages[:signed], bare, *pages[signed + 1 :]])

    assert "0行正文" in found["落款"].measured


def test_a_page_that_is_only_a_picture(tmp_path: Path) -> None:
    from PIL import Image
    from reportlab.pdfgen.canvas import Canvas

    Image.new("L", (40, 60), 200).save(tmp_path / "a.png")
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(grid.PAPER_WIDTH, grid.PAPER_HEIGHT), invariant=1)
    canvas.drawImage(str(tmp_path / "a.png"), 0, 0, grid.PAPER_WIDTH, grid.PAPER_HEIGHT)
    canvas.save()

    found = {finding.rule: finding for finding in check_pdf(tmp_path / "a.pdf")}

    assert not found["文字可检索"].passed
    assert not found["正文字号"].applies


def test_a_number_named_in_the_text_is_not_that_of_the_paper(document: Document) -> None:
    wish = Wish(kind=Kind.BULLETIN, day=date(2017, 4, 10), tasks=(NodeId("T15"),))
    first, *others = set_pages(build_briefing(Snapshot.saying(document, HEAD), wish), STYLES, silent)
    number = written("2017年工作任务", "　　根据示例政发2016年第28号文件，")

    assert "发文字号" not in failed(changed([first, *others], number))


def test_contents_are_no_text_and_a_sheet_without_paragraphs_is_not_measured_by_them(document: Document) -> None:
    snapshot = Snapshot.saying(document, {**HEAD, **said()})

    report, sheet = (
        {one.rule: one for one in check_pdf(render_paper(snapshot, Wish(kind=kind), FONTS).data)}
        for kind in (Kind.REPORT, Kind.ONEPAGE)
    )

    assert not report["首页显示正文"].applies
    assert report["逐行字体"].applies
    assert not any(sheet[rule].applies for rule in ("逐行字号", "逐行字体"))
    assert sheet["文字颜色"].applies


def test_what_is_not_black_is_counted_for_each_page_and_what_was_not_looked_at_is_said(pages: list[Page]) -> None:
    def grey(thing: Words) -> Words:
        style = thing.line.measured.style_at(thing.line.start)
        is_text = style == BODY and thing.line.width > grid.ROOM / 2
        return replace(thing, line=_as_wide(thing.line.text, replace(BODY, colour="#666666"))) if is_text else thing

    found = failed(changed(pages, grey))["文字颜色"].measured

    assert "行不是黑色，如灰色（红102绿102蓝102）" in found
    assert "行没有看" in said_of("文字颜色", pages).measured


@pytest.mark.parametrize("whole", [True, False])
def test_a_page_whose_text_stands_further_right_than_that_of_the_others(whole: bool, document: Document) -> None:
    wish = Wish(kind=Kind.BULLETIN, day=date(2017, 4, 10))
    found = set_pages(build_briefing(Snapshot.saying(document, HEAD), wish), STYLES, silent)
    first = min(one.y for one in found[2].things if isinstance(one, Words))
    things = [moved(one, 12 * grid.MILLIMETRE, 0) if whole or one.y > first else one for one in found[2].things]
    off = replace(found[2], things=tuple(things))

    faults = failed([*found[:2], off, *found[3:]])

    assert "版心宽" in faults
    assert "订口" in faults or not whole
    assert all(faults[rule].page in (3, None) for rule in faults)
    assert not whole or faults["订口"].measured == "40.0毫米"


def test_pages_that_all_stand_further_right_are_one_finding(pages: list[Page]) -> None:
    def further_right(page: Page) -> Page:
        return replace(page, things=tuple(moved(one, 12 * grid.MILLIMETRE, 0) for one in page.things))

    off = [page if page.sideways else further_right(page) for page in pages]

    (found,) = [found for found in findings(off) if found.rule == "订口"]

    assert (found.passed, found.page) == (False, None)
    assert re.match(r"\d+面是40.0毫米", found.measured)


def test_on_how_many_pages_the_left_edge_was_measured_is_said(pages: list[Page]) -> None:
    assert re.fullmatch(r"\d+面是28.0毫米；横排的、正文不足两行的\d+面没有量", said_of("订口", pages).measured)


def test_a_title_that_leaves_its_genre_alone(pages: list[Page]) -> None:
    title = next(thing.line.text for thing in pages[0].things if isinstance(thing, Words) and "关于" in thing.line.text)

    assert failed(changed(pages, written(title, "函")))["标题分行"].measured == "末行只有“函”"
    assert "没有看" in said_of("标题分行", pages).measured


def test_those_who_get_copies_end_with_one_full_stop(pages: list[Page]) -> None:
    def doubled(thing: Words) -> Words:
        style = thing.line.measured.style_at(thing.line.start)
        in_record = style == STYLES.record and thing.line.text.endswith("。")
        return replace(thing, line=one_line(f"{thing.line.text[:-1]}，。", style)) if in_record else thing

    assert "末尾是“，。”" in failed(changed(pages, doubled))["抄送"].measured


def test_a_label_with_nobody_behind_it_names_nobody(pages: list[Page]) -> None:
    """抄送： left blank ended the check."""

    def blank_copies(thing: Words) -> Thing | None:
        style = thing.line.measured.style_at(thing.line.start)
        return None if style == STYLES.record and "示例" in thing.line.text else thing

    blank = changed(pages, blank_copies)

    assert not said_of("抄送", blank).applies
