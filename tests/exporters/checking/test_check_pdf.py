"""Our own papers against the standard, and papers with one thing wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from support.faces import FONTS
from support.printed import rendered
from support.said import HEAD

from exporters.checking import Finding, check_pdf
from exporters.content import Briefing, Kind, Wish, build_briefing
from exporters.errors import ExportError
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
from models.workspace.values import OFFICE

STYLES = styles_with(FONTS)
DAY = date(2017, 4, 10)


def checked(data: bytes, folder: Path) -> dict[str, list[Finding]]:
    """What the checker says, by rule."""
    file = folder / "材料.pdf"
    file.write_bytes(data)
    found: dict[str, list[Finding]] = {}
    for finding in check_pdf(file):
        found.setdefault(finding.rule, []).append(finding)
    return found


def failed(data: bytes, folder: Path) -> set[str]:
    return {rule for rule, findings in checked(data, folder).items() if not all(found.passed for found in findings)}


def briefing(snapshot: Snapshot, kind: Kind = Kind.REPORT) -> Briefing:
    return build_briefing(snapshot, Wish(kind=kind, day=DAY, tasks=(NodeId("T02"), NodeId("T03"))))


def spoiled(snapshot: Snapshot, spoil: Callable[[Page], Page]) -> bytes:
    """The report with something done to every page."""
    pages = [spoil(page) for page in set_pages(briefing(snapshot), STYLES, silent)]
    return write_pages(pages, STYLES, Properties(title="示例", subject="示例"), silent)


@pytest.mark.parametrize("kind", Kind)
def test_our_own_papers_pass_everything(snapshot: Snapshot, kind: Kind, tmp_path: Path) -> None:
    data = rendered(build_briefing(snapshot, Wish(kind=kind, day=DAY)))

    assert failed(data, tmp_path) == set()


def test_a_notice_of_two_lines_is_not_measured_by_its_record(document: Document, tmp_path: Path) -> None:
    """版记 has more text than such a notice, in 4号."""
    title = {(OFFICE, "paper_title"): "示例厅关于印发2017年工作任务分解表的通知"}
    copied = {(OFFICE, "paper_copy_to"): "、".join(["示例省示例委员会办公厅"] * 12)}
    to = {(OFFICE, "paper_recipients"): "各市、县（市、区）示例局，厅机关各处室，厅属各单位"}
    snapshot = Snapshot.saying(document, {**HEAD, **title, **copied, **to})

    assert failed(rendered(briefing(snapshot, Kind.FORMAL)), tmp_path) == set()


def short_notice(document: Document, bodies: str) -> Briefing:
    """One whose only full line is spread to the edge."""
    said = {
        "title": "关于印发2017年工作任务分解表的通知",
        "masthead": f"{bodies}文件",
        "issuer": bodies,
        "recipients": "各市、县（市、区）民政局",
    }
    said |= dict.fromkeys(("security", "copy_number"), "")
    values = {**HEAD, **{(OFFICE, f"paper_{field}"): words for field, words in said.items()}}
    return briefing(Snapshot.saying(document, values), Kind.FORMAL)


def test_one_line_that_is_spread_is_no_wrong_grid(document: Document, tmp_path: Path) -> None:
    found = checked(rendered(short_notice(document, "示例省民政厅")), tmp_path)

    assert {rule for rule, findings in found.items() if not all(one.passed for one in findings)} == set()
    assert [one.measured for one in found["每行字数"]] == ["字距15.79磅，合28.0字"]
    assert not any("-" in one.measured for one in found["字距均匀"])


def test_a_head_tells_nothing_of_the_upper_margin(document: Document, tmp_path: Path) -> None:
    """合格，要求：37±1毫米，量得：72.0毫米"""
    (told,) = checked(rendered(short_notice(document, "示例省民政厅")), tmp_path)["天头"]

    assert (told.measured, told.applies) == ("首页是版头，没有量，不适用", False)


def test_names_as_large_as_a_title_are_a_head_and_no_title(document: Document, tmp_path: Path) -> None:
    def shrunk(thing: Thing) -> Thing:
        if not isinstance(thing, Words) or thing.line.measured.style_at(0).colour != grid.RED:
            return thing
        style = replace(STYLES.masthead, size=grid.SIZE_2, pitch=grid.SIZE_2)
        return replace(thing, line=one_line(thing.line.text, style))

    notice = short_notice(document, "示例省民政厅、示例省财政厅")
    first, *others = set_pages(notice, STYLES, silent)
    pages = [replace(first, things=tuple(map(shrunk, first.things))), *others]
    found = checked(write_pages(pages, STYLES, Properties(title="示例", subject="示例"), silent), tmp_path)

    assert [one.measured for one in found["天头"]] == ["首页是版头，没有量，不适用"]
    assert [one.measured for one in found["标题字体"]] == ["1行都是小标宋"]


def without_addressees(page: Page) -> Page:
    kept = [one for one in page.things if not (isinstance(one, Words) and one.line.text.startswith("各市"))]
    return replace(page, things=tuple(kept))


def test_where_nothing_but_a_spread_line_is_left_the_characters_are_not_counted(
    document: Document, tmp_path: Path
) -> None:
    notice = short_notice(document, "示例省民政厅")
    pages = [without_addressees(page) for page in set_pages(notice, STYLES, silent)]
    found = checked(write_pages(pages, STYLES, Properties(title="示例", subject="示例"), silent), tmp_path)

    assert [one.measured for one in found["每行字数"]] == ["满行只有1行，看不出字数，不适用"]


def test_a_grid_that_is_wrong_in_every_line_is_told_though_few_are_full(document: Document, tmp_path: Path) -> None:
    wide = replace(STYLES, body=replace(STYLES.body, pitch=grid.ROOM / 26))
    pages = set_pages(short_notice(document, "示例省民政厅"), wide, silent)
    data = write_pages(pages, wide, Properties(title="示例", subject="示例"), silent)

    assert "每行字数" in failed(data, tmp_path)


def test_bytes_in_memory_are_measured_like_a_file(snapshot: Snapshot, tmp_path: Path) -> None:
    data = rendered(briefing(snapshot))
    (tmp_path / "材料.pdf").write_bytes(data)

    assert check_pdf(data) == check_pdf(tmp_path / "材料.pdf")


def test_every_rule_of_the_page_is_measured(snapshot: Snapshot, tmp_path: Path) -> None:
    found = checked(rendered(briefing(snapshot)), tmp_path)

    assert {"幅面", "天头", "订口", "版心宽", "版心高", "每面行数", "每行字数", "页码", "行首行末", "字体嵌入"} <= set(
        found
    )
    assert {"标题字体", "一级标题字体", "二级标题字体", "三级标题字体", "标题不落面末"} <= set(found)
    assert found["天头"][0].measured == "37.0毫米"
    assert "22行" in found["每面行数"][0].measured
    assert "28.0字" in found["每行字数"][0].measured


@pytest.mark.parametrize(("x", "y", "rule"), [(5, 0, "订口"), (-5, 0, "订口"), (0, 5, "天头"), (0, -5, "天头")])
def test_a_margin_off_by_five_millimetres(snapshot: Snapshot, x: float, y: float, rule: str, tmp_path: Path) -> None:
    def shift(page: Page) -> Page:
        things = [moved(thing, x * grid.MILLIMETRE, y * grid.MILLIMETRE) for thing in page.things]
        return replace(page, things=tuple(things))

    assert rule in failed(spoiled(snapshot, shift), tmp_path)


def with_line(text: str, line: int = 20) -> Callable[[Page], Page]:
    """Another line in the text's size at a line of the grid."""

    def add(page: Page) -> Page:
        y = grid.TOP + line * grid.LEADING + 0.88 * grid.SIZE_3
        return replace(page, things=(*page.things, Words(grid.LEFT, y, one_line(text, STYLES.body))))

    return add


@pytest.mark.parametrize("mark", "，。、；：？！”’）》〉〕%")
def test_a_mark_at_a_line_s_beginning(snapshot: Snapshot, mark: str, tmp_path: Path) -> None:
    found = checked(spoiled(snapshot, with_line(f"{mark}推进养老服务")), tmp_path)["行首行末"]

    assert any(f"行首是“{mark}”" in finding.measured for finding in found)


def test_a_number_that_has_lost_its_unit_to_the_next_line(snapshot: Snapshot, tmp_path: Path) -> None:
    def both(page: Page) -> Page:
        return with_line("个照料中心投入使用", 10)(
            with_line("全省新增城乡社区居家养老服务1000", 9)(replace(page, things=()))
        )

    found = checked(spoiled(snapshot, both), tmp_path)["行首行末"]

    assert any("数字与单位拆开" in finding.measured for finding in found)


def test_more_lines_on_a_page_than_twenty_two(snapshot: Snapshot, tmp_path: Path) -> None:
    def close(page: Page) -> Page:
        return replace(page, things=tuple(replace(t, y=grid.TOP + (t.y - grid.TOP) * 0.85) for t in page.things))

    assert "每面行数" in failed(spoiled(snapshot, close), tmp_path)


def test_a_page_number_on_the_wrong_side(snapshot: Snapshot, tmp_path: Path) -> None:
    pages = set_pages(briefing(snapshot), STYLES, silent)

    data = write_pages([Page(()), *pages], STYLES, Properties(title="示例", subject="示例"), silent)
    assert "页码" not in failed(data, tmp_path)

    def by_hand(page: Page) -> Page:
        y = grid.TOP + grid.HEIGHT + grid.PAGE_NUMBER + 0.38 * 14
        number = Words(grid.LEFT + 200, y, one_line("— 1 —", STYLES.page_number))
        return replace(page, things=(*page.things, number), numbered=False)

    assert "页码" in failed(spoiled(snapshot, by_hand), tmp_path)


def test_a_heading_in_the_wrong_face(snapshot: Snapshot, tmp_path: Path) -> None:
    styles = replace(STYLES, level_1=STYLES.level_2)
    pages = set_pages(briefing(snapshot), styles, silent)

    data = write_pages(pages, styles, Properties(title="示例", subject="示例"), silent)

    assert failed(data, tmp_path) == {"一级标题字体"}


def plain_page(file: Path, left: float, size: float) -> None:
    """A page as another program would set it."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("plain", str(FONTS["fangsong"][0])))
    canvas = Canvas(str(file), pagesize=(grid.PAPER_WIDTH, grid.PAPER_HEIGHT), invariant=1)
    for line in range(20):
        text = canvas.beginText()
        text.setFont("plain", 1)
        text.setTextTransform(size, 0, 0, size, left, grid.PAPER_HEIGHT - grid.TOP - 0.88 * size - line * grid.LEADING)
        text.textOut("推进城乡社区居家养老服务照料中心建设提高服务质量促进健")
        canvas.drawText(text)
    canvas.save()


@pytest.mark.parametrize(
    ("left", "size", "rule"), [(28, 12, "正文字号"), (33, 16, "订口"), (23, 16, "订口"), (33, 12, "订口")]
)
def test_a_page_by_another_program(left: float, size: float, rule: str, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    plain_page(file, left * grid.MILLIMETRE, size)

    assert rule in {found.rule for found in check_pdf(file) if not found.passed}


def test_a_font_that_is_not_embedded(tmp_path: Path) -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    file = tmp_path / "a.pdf"
    canvas = Canvas(str(file), invariant=1)
    canvas.setFont("STSong-Light", 16)
    canvas.drawString(80, 700, "推进养老服务")
    canvas.save()

    (finding,) = [found for found in check_pdf(file) if found.rule == "字体嵌入"]
    assert not finding.passed
    assert "STSong" in finding.measured


def test_another_paper_size(tmp_path: Path) -> None:
    from reportlab.lib.pagesizes import letter
    from reportlab.pdfgen.canvas import Canvas

    file = tmp_path / "a.pdf"
    canvas = Canvas(str(file), pagesize=letter, invariant=1)
    canvas.drawString(80, 700, "x")
    canvas.save()

    found = {finding.rule: finding for finding in check_pdf(file)}
    assert not found["幅面"].passed
    assert found["幅面"].page == 1


@pytest.mark.parametrize("data", [b"", b"no pdf", b"%PDF-1.4\n%%EOF"])
def test_a_file_that_is_no_pdf_is_refused_by_name(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "坏.pdf"
    file.write_bytes(data)

    with pytest.raises(ExportError, match="坏"):
        check_pdf(file)


def formal(document: Document, **settings: str) -> Briefing:
    values = {**HEAD, **{(OFFICE, f"paper_{name}"): words for name, words in settings.items()}}
    return build_briefing(Snapshot.saying(document, values), Wish(kind=Kind.FORMAL, day=DAY, tasks=(NodeId("T15"),)))


HEAD_RULES = {"发文机关标志", "发文字号", "红色分隔线", "落款", "版记", "抄送"}


def test_head_signature_and_record_of_our_formal_document_are_measured(document: Document, tmp_path: Path) -> None:
    many = "、".join(f"示例市第{number}示例局" for number in range(1, 20))

    for settings in ({}, {"signer": "王示例、李示例"}, {"seal": "是"}, {"copy_to": many}):
        found = checked(rendered(formal(document, **settings)), tmp_path)
        assert set(found) >= HEAD_RULES
        for rule in HEAD_RULES:
            assert all(one.passed and one.applies for one in found[rule]), (settings, found[rule])


@pytest.mark.parametrize(
    ("moves", "rule"),
    [
        (lambda thing: isinstance(thing, Rule) and thing.colour == grid.RED, "红色分隔线"),
        (lambda thing: isinstance(thing, Rule) and thing.colour == "black" and thing.width == grid.WIDTH, "版记"),
        (lambda thing: isinstance(thing, Words) and thing.line.text == "示例省示例厅文件", "发文机关标志"),
    ],
)
def test_a_head_or_record_out_of_place(
    document: Document, moves: Callable[[Thing], bool], rule: str, tmp_path: Path
) -> None:
    pages = [
        replace(page, things=tuple(moved(thing, 0, 10) if moves(thing) else thing for thing in page.things))
        for page in set_pages(formal(document), STYLES, silent)
    ]

    data = write_pages(pages, STYLES, Properties(title="示例", subject="示例"), silent)

    assert rule in failed(data, tmp_path)


def test_lines_of_a_paragraph_left_alone_at_the_end_of_a_page(snapshot: Snapshot, tmp_path: Path) -> None:
    pages = set_pages(briefing(snapshot), STYLES, silent)
    first = one_line("一" * 26, STYLES.body)
    rest = one_line("一" * 28, STYLES.body)
    foot = Words(grid.LEFT + 2 * grid.PITCH, grid.TOP + 21 * grid.LEADING + 14, first)
    top = Words(grid.LEFT, grid.TOP + 14, rest)
    alone = [replace(pages[0], things=(foot,)), replace(pages[1], things=(top,))]

    data = write_pages(alone, STYLES, Properties(title="示例", subject="示例"), silent)

    assert "孤行" in failed(data, tmp_path)
