"""Every kind of paper, empty and filled in."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from support.faces import FONTS
from support.printed import opened, pages, rendered, solid, text_of
from support.said import HEAD, SOURCE, said

from exporters.content import Kind, LinkChoice, Wish, build_briefing
from exporters.pdf import grid
from exporters.pdf.measuring import TextStyle
from exporters.pdf.page import Page, Rule, Words
from exporters.pdf.papers import set_pages
from exporters.pdf.styles import styles_with
from exporters.progress import silent
from models.document import Document
from models.outline import Level, NodeId
from models.workspace import Snapshot, SubjectId
from models.workspace.filings import filing_subject
from models.workspace.periods import Period
from models.workspace.values import OFFICE, Key, Value

DAY = date(2017, 4, 10)


@pytest.fixture(scope="module")
def filled(document: Document) -> Snapshot:
    return Snapshot.saying(document, {**HEAD, **said()})


@cache
def paper(snapshot: Snapshot, kind: Kind) -> bytes:
    """With all that may be asked for."""
    return rendered(build_briefing(snapshot, everything(kind)))


def everything(kind: Kind) -> Wish:
    return Wish(kind=kind, day=DAY, links=LinkChoice.ALL, notes=True, doubts=True)


def laid_out(snapshot: Snapshot, kind: Kind, *tasks: str) -> list[Page]:
    wish = Wish(kind=kind, day=DAY, tasks=tuple(map(NodeId, tasks)) or None)
    return set_pages(build_briefing(snapshot, wish), styles_with(FONTS), silent)


def words_of(page: Page) -> dict[str, Words]:
    return {thing.line.text: thing for thing in page.things if isinstance(thing, Words)}


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.ONEPAGE])
def test_nothing_is_lost(filled: Snapshot, kind: Kind) -> None:
    text = text_of(paper(filled, kind))

    for node in filled.document.outline.of_level(Level.MEASURE):
        assert solid(filled.reading.whole_text(node)) in text
    for words in ("请补充", "<b>数据</b>&说明。", "已落实选址210处（示例）。", "用房难（示例）。"):
        assert words in text
    for words in ("上年数据已核（示例）。", f"“{SOURCE[9901:9905]}”。与台账不符（示例）"):
        assert words in text
    assert "内部意见" not in text


@pytest.mark.parametrize("kind", [Kind.BULLETIN, Kind.FORMAL])
def test_what_goes_out_under_the_office_s_head_bears_no_note_no_doubt_and_no_suggestion(
    filled: Snapshot, kind: Kind
) -> None:
    """Unless somebody asks for it; the reading is whole either way."""
    text = text_of(rendered(build_briefing(filled, Wish(kind=kind, day=DAY))))

    for words in ("批注", "请补充", "疑误", "建议）", "【建议】"):
        assert words not in text
    for node in filled.document.outline.of_level(Level.MEASURE):
        assert solid(filled.reading.whole_text(node)) in text


@pytest.mark.parametrize("kind", Kind)
def test_all_fonts_are_embedded_one_subset_each(filled: Snapshot, kind: Kind) -> None:
    data = paper(filled, kind)

    assert data.count(b"/FontFile2") == data.count(b"/Type0")
    assert b"Helvetica" not in data


@pytest.mark.parametrize("kind", Kind)
def test_the_same_wish_gives_the_same_bytes(filled: Snapshot, kind: Kind) -> None:
    again = rendered(build_briefing(filled, everything(kind)))

    assert again == paper(filled, kind)


@pytest.mark.parametrize("kind", Kind)
def test_an_office_that_has_set_nothing_gets_blanks_and_no_invented_names(snapshot: Snapshot, kind: Kind) -> None:
    text = text_of(rendered(build_briefing(snapshot, Wish(kind=kind, tasks=(NodeId("T03"),)))))

    assert "示例" not in text
    if kind in (Kind.BULLETIN, Kind.FORMAL):
        assert "＿＿＿＿年＿＿月＿＿日" in text


def test_the_one_page_sheet_is_one_page_and_names_who_is_to_decide(document: Document, filled: Snapshot) -> None:
    filing = filing_subject(NodeId("T03.s3"), Period.parse("2017Q1"), "社会福利处")
    asking = Snapshot.saying(document, {**HEAD, **said(), (filing, "status"): "需协调"})
    (text,) = pages(paper(asking, Kind.ONEPAGE))
    (silent_text,) = pages(paper(filled, Kind.ONEPAGE))

    assert "用房难（示例）。示例领导" in text
    assert "三、存在问题任务问题牵头单位（三）加快发展养老服务业用房难（示例）。" in silent_text
    assert "◆逾期10天（限3月31日）" in text
    assert "（示例省示例厅2017年4月10日）" in text


def test_the_mark_of_the_issuing_body_begins_35_millimetres_below_the_text_area(filled: Snapshot) -> None:
    first = laid_out(filled, Kind.FORMAL, "T03")[0]

    mark = words_of(first)["示例省示例厅文件"]
    size = mark.line.measured.style_at(0).size
    assert mark.y - 0.88 * size == pytest.approx(grid.TOP + 35 * grid.MILLIMETRE)


def test_the_red_rule_stands_four_millimetres_below_the_number(filled: Snapshot) -> None:
    first = laid_out(filled, Kind.FORMAL, "T03")[0]

    number = words_of(first)["示例〔2017〕12号"]
    (rule,) = [thing for thing in first.things if isinstance(thing, Rule) and thing.colour == grid.RED]
    below = number.y + 0.12 * grid.SIZE_3
    assert rule.y - below == pytest.approx(4 * grid.MILLIMETRE, abs=0.1)
    assert rule.width == grid.WIDTH


def test_the_first_page_of_a_formal_document_shows_text(filled: Snapshot) -> None:
    assert "一、总体情况" in pages(paper(filled, Kind.FORMAL))[0]


def test_the_date_begins_two_characters_right_of_the_signature(filled: Snapshot) -> None:
    page = next(page for page in laid_out(filled, Kind.FORMAL, "T03") if "2017年4月10日" in words_of(page))

    name, day = words_of(page)["示例省示例厅"], words_of(page)["2017年4月10日"]
    assert day.x - name.x == pytest.approx(2 * grid.PITCH)
    assert max(name.x + name.line.width, day.x + day.line.width) == pytest.approx(
        grid.LEFT + grid.ROOM - 2 * grid.PITCH
    )


@pytest.mark.parametrize("tasks", [("T01",), ("T03",), ("T05",), ("T08",), ("T01", "T15"), ("T04", "T07")])
def test_the_signature_never_stands_alone_on_a_page(filled: Snapshot, tasks: tuple[str, ...]) -> None:
    page = next(page for page in laid_out(filled, Kind.FORMAL, *tasks) if "2017年4月10日" in words_of(page))

    assert len(words_of(page)) > 3


def test_the_last_rule_of_the_record_lies_on_the_edge_of_the_text_area(filled: Snapshot) -> None:
    last = laid_out(filled, Kind.FORMAL, "T03")[-1]

    rules = sorted(thing.y for thing in last.things if isinstance(thing, Rule))
    assert rules[-1] == pytest.approx(grid.TOP + grid.HEIGHT, abs=0.6)
    assert [thing.thickness for thing in last.things if isinstance(thing, Rule)].count(0.25 * grid.MILLIMETRE) == 1


def test_the_record_stands_on_an_even_page_and_bears_no_number_behind_a_blank_one(filled: Snapshot) -> None:
    kinds_of_end = set()
    for tasks in (("T03",), ("T05",), ("T03", "T05"), ("T01",), ("T15",)):
        found = laid_out(filled, Kind.FORMAL, *tasks)
        blank = not found[-2].things
        kinds_of_end.add(blank)
        assert len(found) % 2 == 0
        assert found[-1].numbered is not blank
        assert found[-2].numbered is not blank
        assert all(page.numbered for page in found if page.sideways)
    assert kinds_of_end == {True, False}


def test_an_annex_is_read_sideways_and_repeats_its_head(filled: Snapshot) -> None:
    data = paper(filled, Kind.TABLE)

    with opened(data) as document:
        assert {page.get_rotation() for page in document} == {90}
        assert {tuple(round(side) for side in page.get_mediabox()) for page in document} == {(0, 0, 595, 842)}
    assert len(pages(data)) > 10
    assert all("序号重点任务具体内容及目标" in text for text in pages(data)[:-1])
    assert "附件2017年工作任务分解表" in pages(data)[0]


def test_the_contents_lead_to_every_task_and_so_do_the_bookmarks(filled: Snapshot) -> None:
    data = paper(filled, Kind.REPORT)

    with opened(data) as document:
        titles = [item.get_title() for item in document.get_toc()]
    assert titles[0] == "一、总体情况"
    assert sum(title.startswith("（") for title in titles) == 15
    assert data.count(b"/Subtype /Link") >= 15


def test_a_head_longer_than_a_line_does_not_run_over_an_edge(document: Document) -> None:
    long = dict.fromkeys(HEAD, "很长的名称" * 30)
    snapshot = Snapshot.saying(document, {**long, **said()})

    for kind in (Kind.FORMAL, Kind.BULLETIN, Kind.REPORT):
        for page in laid_out(snapshot, kind, "T01"):
            for thing in page.things:
                if isinstance(thing, Words) and not page.sideways:
                    assert thing.x >= grid.LEFT - 0.01
                    assert thing.x + thing.line.width <= grid.LEFT + grid.WIDTH + 0.01


def test_a_filing_of_another_period_is_not_printed(filled: Snapshot) -> None:
    wish = Wish(kind=Kind.REPORT, day=DAY, tasks=(NodeId("T03"),))

    printed = {
        name: text_of(rendered(build_briefing(filled, replace(wish, period=Period.parse(name)))))
        for name in ("2017Q1", "2017Q2")
    }
    assert "已落实选址210处" in printed["2017Q1"]
    assert "已落实选址210处" not in printed["2017Q2"]


def test_notes_and_doubts_are_left_out_where_nobody_wants_them(filled: Snapshot) -> None:
    wish = Wish(tasks=(NodeId("T03"),), notes=False, doubts=False)

    text = text_of(rendered(build_briefing(filled, wish)))

    assert "请补充" not in text
    assert "疑误" not in text


def test_no_paper_prints_the_identifiers_of_the_program(document: Document) -> None:
    """The first column of the table once said T03.s2 below each number."""
    said: dict[Key, Value] = {(SubjectId("T03"), "lead"): "社会福利处", (SubjectId("T03"), "deadline"): "年底前"}

    found = laid_out(Snapshot.saying(document, said), Kind.TABLE, "T02", "T03", "T12")

    printed = "".join(text for page in found for text in words_of(page))
    assert not re.search("T[0-9]{2}", printed)


def test_what_is_only_suggested_is_marked_in_one_piece(snapshot: Snapshot) -> None:
    """建 once ended a line of a narrow cell, and 议 began the next."""
    printed = [text for page in laid_out(snapshot, Kind.TABLE) for text in words_of(page)]

    assert any(text == "（建议）" for text in printed)
    assert not [text for text in printed if text.endswith("（建") or text.startswith("议）")]


def test_the_source_stands_below_the_table_and_not_in_it(filled: Snapshot) -> None:
    last = laid_out(filled, Kind.TABLE, "T03")[-1]

    (source,) = [words for text, words in words_of(last).items() if text.startswith("据《")]
    assert max(thing.y for thing in last.things if isinstance(thing, Rule)) < source.y


def test_the_file_names_its_title_office_number_and_date_and_never_todays(filled: Snapshot, snapshot: Snapshot) -> None:
    for said_of, day in ((filled, "D:20170410000000+08'00'"), (snapshot, "")):
        with opened(rendered(build_briefing(said_of, Wish(kind=Kind.FORMAL, tasks=(NodeId("T15"),))))) as document:
            found = document.get_metadata_dict()
        assert (found["CreationDate"], found["ModDate"]) == (day, day)
        assert "工作任务分解落实情况" in found["Title"]
    assert "示例〔2017〕12号" in pdf_metadata(filled)["Keywords"]
    assert pdf_metadata(filled)["Author"] == "示例省示例厅"


def pdf_metadata(snapshot: Snapshot) -> dict[str, str]:
    with opened(paper(snapshot, Kind.FORMAL)) as document:
        return dict(document.get_metadata_dict())


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.BULLETIN])
def test_a_shape_is_printed_in_one_face_size_and_colour(filled: Snapshot, kind: Kind) -> None:
    found: dict[str, set[TextStyle]] = {}
    for page in laid_out(filled, kind):
        for thing in page.things:
            if isinstance(thing, Words) and thing.line.measured.style_at(thing.line.start).size == grid.SIZE_3:
                line = thing.line
                for place in range(line.start, line.end):
                    if line.measured.characters[place] in "◆■":
                        found.setdefault(line.measured.characters[place], set()).add(line.measured.style_at(place))

    assert found
    assert all(len(styles) == 1 for styles in found.values()), found


def test_the_day_of_printing_stays_a_blank_where_nobody_has_set_it(filled: Snapshot) -> None:
    """It once took the date of issue, which says nothing of when it was printed."""
    assert text_of(paper(filled, Kind.FORMAL)).endswith("示例厅办公室＿＿＿＿年＿＿月＿＿日印发")


def test_names_of_bodies_on_the_one_page_sheet_stand_whole_on_its_lines(document: Document) -> None:
    """浙江省卫生 ended one line, 和计划生育委员会 began the next."""
    names = ("示例省民政厅", "示例省财政厅", "示例省卫生和计划生育委员会")
    values: dict[Key, Value] = {(OFFICE, "paper_issuer"): "、".join(names), (OFFICE, "paper_issued"): "2017年4月10日"}
    wish = Wish(kind=Kind.ONEPAGE, tasks=(NodeId("T15"),))

    (page,) = set_pages(build_briefing(Snapshot.saying(document, values), wish), styles_with(FONTS), silent)

    words = [thing for thing in page.things if isinstance(thing, Words)]
    assert all(sum(name in one.line.text for one in words) == 1 for name in names)
    title, first, second = words[:3]
    assert first.y - title.y >= second.y - first.y == pytest.approx(grid.LEADING)
