"""The first page of a formal document shows text, whatever stands above it (GB/T 9704-2012, 7.3.3)."""

from __future__ import annotations

import pytest
from support.faces import FONTS
from support.said import HEAD

from exporters.checking import check_pdf
from exporters.content import Kind, Wish, build_briefing
from exporters.pdf import grid
from exporters.pdf.page import Page, Words
from exporters.pdf.papers import set_pages
from exporters.pdf.properties import Properties
from exporters.pdf.styles import styles_with
from exporters.pdf.writer import write_pages
from exporters.progress import silent
from models.document import Document, build
from models.outline import NodeId
from models.source import SourceText
from models.workspace import Snapshot
from models.workspace.values import OFFICE

STYLES = styles_with(FONTS)
FOUR = "示例省民政厅、示例省财政厅、示例省人力资源和社会保障厅、示例省卫生和计划生育委员会文件"
NINE = f"{'、'.join(f'示例省第{number}示例局' for number in '一二三四五')}、{FOUR}"
TITLE = "示例省民政厅示例省财政厅示例省人力资源和社会保障厅关于印发2017年重点工作任务分解落实情况及下一步工作打算的通知"
MANY = (
    "各市、县（市、区）民政局、财政局、人力资源和社会保障局、卫生和计划生育局、残疾人联合会、老龄工作委员会办公室，" * 4
)


def laid_out(document: Document, task: str = "T15", **settings: str) -> tuple[list[Page], list[str]]:
    values = {**HEAD, **{(OFFICE, f"paper_{name}"): words for name, words in settings.items()}}
    told: list[str] = []
    wish = Wish(kind=Kind.FORMAL, tasks=(NodeId(task),))
    return set_pages(build_briefing(Snapshot.saying(document, values), wish), STYLES, silent, told.append), told


def shows_text(page: Page) -> bool:
    lines = [thing.line for thing in page.things if isinstance(thing, Words)]
    return any("总体情况" in line.text for line in lines)


def names(page: Page) -> list[float]:
    """The sizes of the names of those that issue the paper."""
    lines = [thing.line for thing in page.things if isinstance(thing, Words)]
    styles = [line.measured.style_at(0) for line in lines if line.text != "文件"]
    return [style.size for style in styles if style.colour == grid.RED]


@pytest.mark.parametrize(
    "settings",
    [
        {"title": TITLE, "recipients": MANY, "masthead": ""},
        {"title": TITLE, "recipients": MANY, "masthead": FOUR},
        {"recipients": MANY, "masthead": FOUR, "urgency": "特急"},
    ],
)
def test_text_stands_on_the_first_page_and_the_addressees_in_the_record_where_they_must(
    document: Document, settings: dict[str, str]
) -> None:
    pages, told = laid_out(document, **settings)

    assert shows_text(pages[0])
    assert any(thing.line.text == "主送：" for thing in pages[-1].things if isinstance(thing, Words))
    assert not any("首页放不下正文" in one for one in told)
    assert sum("已移到版记" in one for one in told) == 1


def test_the_names_of_bodies_that_issue_together_become_smaller_before_the_addressees_go(document: Document) -> None:
    pages, _ = laid_out(document, masthead=f"示例省第六示例局、{FOUR}", recipients="示例部")

    assert shows_text(pages[0])
    assert "示例部：" in [thing.line.text for thing in pages[0].things if isinstance(thing, Words)]
    assert all(grid.SIZE_2 <= size < 36 for size in names(pages[0]))


@pytest.mark.parametrize("remark", ["", "此件公开发布"])
@pytest.mark.parametrize("number", [2, 3, 4, 5])
def test_the_names_stay_clearly_larger_than_the_title(document: Document, number: int, remark: str) -> None:
    """Three bodies shrank to the title's 22 points, so that the signature and 附注 came onto the first page."""
    named = "、".join(["示例省民政厅", "示例省财政厅", "示例省示例厅", "示例省教育厅", "示例省公安厅"][:number])
    pages, _ = laid_out(
        document,
        masthead=f"{named}文件",
        issuer=named,
        remark=remark,
        title="关于印发2017年工作任务分解表的通知",
        recipients="各市、县（市、区）民政局",
    )
    data = write_pages(pages, STYLES, Properties(title="示例", subject="示例"), silent)

    assert all(size >= 28 for size in names(pages[0]))
    assert [found.rule for found in check_pdf(data) if not found.passed] == []


def test_one_addressee_stays_above_the_sentence_that_opens_the_text(document: Document) -> None:
    five = f"示例省第六示例局、{FOUR.removesuffix('文件')}"
    title = f"{five}关于2017年工作任务分解落实情况的报告"
    pages, told = laid_out(document, masthead=five, title=title, recipients="示例省人民政府", signer="甲、乙、丙、丁")
    data = write_pages(pages, STYLES, Properties(title="示例", subject="示例"), silent)

    first = [thing.line.text for thing in pages[0].things if isinstance(thing, Words)]
    assert first[-2:] == ["示例省人民政府：", "现将2017年工作任务分解落实情况报告如下："]
    assert not any("已移到版记" in one for one in told)
    assert [found.rule for found in check_pdf(data) if not found.passed] == []


def test_where_nothing_helps_it_is_said_how_much_stands_above(document: Document) -> None:
    pages, told = laid_out(document, masthead=f"示例省甲局、示例省乙局、示例省丙局、{NINE}", title=TITLE)

    assert not shows_text(pages[0])
    assert any("首页放不下正文：版头、标题、主送占了" in one for one in told)


@pytest.mark.parametrize("number", [3, 5])
def test_one_line_of_text_stays_on_the_first_page_where_two_would_go_with_the_signature(
    document: Document, number: int
) -> None:
    """The title was thrown to the second page, and half of the first stayed empty."""
    named = "、".join([*FOUR.removesuffix("文件").split("、"), "示例省第六示例局"][:number])
    pages, told = laid_out(
        document,
        masthead=named,
        issuer=named,
        seal="是",
        title="关于印发2017年工作任务分解表的通知",
        recipients="各市、县（市、区）民政局、财政局、人力社保局",
    )
    data = write_pages(pages, STYLES, Properties(title="示例", subject="示例"), silent)

    first = [thing.line.text for thing in pages[0].things if isinstance(thing, Words)]
    assert first[-1].startswith("现将《2017年工作任务分解表》印发给你们")
    assert "各市、县（市、区）民政局、财政局、人力社保局：" in first
    assert not any("首页" in one for one in told)
    assert [found.rule for found in check_pdf(data) if not found.passed] == []


def test_short_text_does_not_go_to_the_second_page_with_its_signature() -> None:
    source = (
        "2016年工作总结\n一、完成救助。\n2017年工作思路\n一、抓收入\n力争增长5%。\n二、抓支出\n压减一般性支出10%。\n"
    )
    pages, _ = laid_out(build(SourceText.from_bytes(source.encode(), "示例.txt"), {}), task="T01")

    assert shows_text(pages[0])
