"""Formal documents whose head, title or record is not as GB/T 9704-2012, 7.2 to 7.4 wants it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.spoiled_pages import (
    STYLES,
    Change,
    at,
    changed,
    failed,
    left_out,
    made,
    of_red,
    said_of,
    shifted,
    written,
)

from exporters.content import Kind
from exporters.pdf import grid
from exporters.pdf.page import Page, Thing, Words
from models.document import Document

NAME, NUMBER, TO, TITLE = "示例省示例厅文件", "示例〔2017〕", "示例部：", "关于2017年"


@pytest.fixture(scope="module")
def pages(document: Document) -> list[Page]:
    return made(document, printed_on="2017-04-11")


@pytest.fixture(scope="module")
def letter(document: Document) -> list[Page]:
    return made(document, title="关于商请支持示例工作的函", masthead="示例省示例厅")


@pytest.fixture(scope="module")
def notice(document: Document) -> list[Page]:
    return made(document, title="关于做好2017年示例工作的通知")


@pytest.mark.parametrize("number", ["8号", "38", "示例〔17〕8号", "示例2017年8号"])
def test_a_number_unlike_its_form_stands_in_a_head(notice: list[Page], number: str) -> None:
    middle = (grid.ROOM - len(number) * grid.PITCH) / 2

    def instead(thing: Thing) -> Thing:
        if not isinstance(thing, Words) or not thing.line.text.startswith(NUMBER):
            return thing
        found = written(NUMBER, number)(thing)
        assert isinstance(found, Words)
        return replace(found, x=grid.LEFT + (grid.ROOM - found.line.width) / 2)

    assert middle > 0
    assert set(failed(changed(notice, instead))) == {"发文字号"}


def test_a_head_without_its_number(pages: list[Page], letter: list[Page]) -> None:
    for whole in (pages, letter):
        found = failed(changed(whole, left_out(NUMBER)))

        assert set(found) == {"发文字号"}
        assert found["发文字号"].measured == "没有发文字号"


def test_a_head_without_number_and_rule_is_known_by_its_name(pages: list[Page]) -> None:
    bare = changed(pages, left_out(NUMBER), of_red(lambda rule: None))

    assert set(failed(bare)) == {"发文字号", "红色分隔线"}


def test_a_bulletin_has_no_such_head(document: Document) -> None:
    bulletin = made(document, Kind.BULLETIN)

    assert failed(bulletin) == {}
    assert not said_of("版头", bulletin).applies


@pytest.mark.parametrize("kind", ["示例省示例厅令", "示例省示例厅纪要"])
def test_what_has_a_form_of_its_own_is_not_measured_by_that_of_others(pages: list[Page], kind: str) -> None:
    named = changed(pages, written(NAME, kind), written(NUMBER, "第3号"))

    assert not said_of("版头", named).applies


@pytest.mark.parametrize("characters", [-4, 4])
def test_a_name_beside_the_middle(pages: list[Page], letter: list[Page], characters: float) -> None:
    for whole, name in ((pages, NAME), (letter, NAME[:6])):
        found = failed(changed(whole, shifted(name, x=characters, size=_size(whole, name))))

        assert set(found) == {"发文机关标志"}
        assert "没有居中，偏" in found["发文机关标志"].measured


def _size(pages: list[Page], name: str) -> float:
    words = [one for one in pages[0].things if isinstance(one, Words) and one.line.text == name]
    return max(one.line.measured.style_at(one.line.start).size for one in words)


def in_black(thing: Thing) -> Thing:
    if not isinstance(thing, Words) or thing.line.text != NAME:
        return thing
    style = thing.line.measured.style_at(thing.line.start)
    return written(NAME, NAME, replace(style, colour="#000000"))(thing) or thing


def test_a_name_in_black_is_no_title(pages: list[Page]) -> None:
    """It was called one of 47 points."""
    found = failed(changed(pages, in_black))

    assert set(found) == {"发文机关标志"}
    assert found["发文机关标志"].measured.endswith("不是红色")


def test_a_title_one_line_below_the_red_rule(pages: list[Page]) -> None:
    def higher(thing: Thing) -> Thing:
        is_below = isinstance(thing, Words) and thing.y > rule
        return replace(thing, y=thing.y - grid.LEADING) if is_below and isinstance(thing, Words) else thing

    rule = max(one.y for one in pages[0].things if getattr(one, "colour", "") == grid.RED)
    close = [replace(pages[0], things=tuple(higher(one) for one in pages[0].things)), *pages[1:]]

    assert failed(close)["标题位置"].measured == "上空1.0行"
    assert set(failed(close)) == {"标题位置"}


def test_those_addressed_right_below_the_title(pages: list[Page]) -> None:
    found = failed(changed(pages, shifted(TITLE, y=1, size=STYLES.title.size)))

    assert set(found) == {"主送"}
    assert "与标题之间没有空一行" in found["主送"].measured


@pytest.mark.parametrize(("first", "second"), [("关于做好2017", "年示例工作的通知"), ("关于做好20", "17年工作的通知")])
def test_a_year_torn_over_two_lines_of_a_title(document: Document, first: str, second: str) -> None:
    two = made(document, title="示例省示例厅示例省示例厅关于做好2017年示例示例示例工作的通知")
    lines = [one for one in two[0].things if isinstance(one, Words) and _is_title(one)]
    words = iter((first, second))
    assert len(lines) == 2

    def torn(thing: Thing) -> Thing:
        if thing not in lines or not isinstance(thing, Words):
            return thing
        found = written("", next(words))(thing)
        assert isinstance(found, Words)
        return replace(found, x=grid.LEFT + (grid.ROOM - found.line.width) / 2)

    found = failed(changed(two, torn))

    assert failed(two) == {}
    assert set(found) == {"行首行末"}


def _is_title(words: Words) -> bool:
    return words.line.measured.style_at(words.line.start) == STYLES.title


@pytest.mark.parametrize(
    ("change", "rule", "measured"),
    [
        (shifted("抄送：", x=-0.9), "抄送", "左空0.0字"),
        (shifted("2017年4月11日印发", x=-3), "版记日期", "印发日期右空"),
        (shifted("示例厅办公室", x=-0.9), "版记日期", "印发机关左空"),
    ],
)
def test_a_record_without_the_blank_beside_it(pages: list[Page], change: Change, rule: str, measured: str) -> None:
    found = failed(changed(pages, _with_its_words(pages, change, rule)))

    assert set(found) == {rule}
    assert found[rule].measured.startswith(measured)


def _with_its_words(pages: list[Page], change: Change, rule: str) -> Change:
    """Label and words of 抄送 are set apart and stand on one line."""
    if rule != "抄送":
        return change
    label = next(
        one for page in pages for one in page.things if isinstance(one, Words) and one.line.text.startswith("抄送：")
    )

    def shift(thing: Thing) -> Thing:
        is_beside = isinstance(thing, Words) and thing.y == label.y and _size_of(thing) == _size_of(label)
        return replace(thing, x=thing.x - 0.9 * grid.PITCH) if is_beside and isinstance(thing, Words) else thing

    return shift


def _size_of(words: Words) -> float:
    return words.line.measured.style_at(words.line.start).size


@pytest.mark.parametrize(("recipients", "copies"), [(100, 30), (60, 80)])
def test_a_record_that_begins_on_the_page_before(document: Document, recipients: int, copies: int) -> None:
    """Only the rules of the last page were measured, and what stood there was taken for text."""
    many = "、".join(f"示例市第{number}示例局" for number in range(1, copies))
    to = "、".join(f"示例县第{number}示例局" for number in range(1, recipients))
    two = made(document, title="关于做好2017年示例工作的通知", recipients=to, copy_to=many)

    assert failed(two) == {}
    assert said_of("版记", two).measured.endswith("粗细0.35、0.25、0.35毫米")


def test_a_sheet_of_tables_below_headings_has_no_text_to_show() -> None:
    title, heading = (
        at(0, ("2017年示例一页纸", STYLES.title), indent=8),
        at(2, ("一、示例事项", STYLES.level_1), indent=2),
    )
    cells = [one for line in range(3, 9) for one in at(line, ("示例省示例厅", STYLES.small), indent=1)]
    sheet = Page((*title, *heading, *cells))

    assert not said_of("首页显示正文", [sheet]).applies
    assert "首页显示正文" in failed([Page((*title, *heading))])
