"""Pages as another program sets them, right in everything or wrong in one thing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from support.faces import FONTS

from exporters.checking import Finding, check_pdf
from exporters.pdf import grid

TEXT = "各级民政部门要认真贯彻落实决策部署和工作要求，坚持以人民为中心的发展思想，切实兜住兜牢民生底线。"


@dataclass(frozen=True, kw_only=True)
class Make:
    """How the pages are set; characters stand in the middle of their lines, as word processors do it."""

    body: str = "fangsong"
    heading: str = "heiti"
    second: str = "kaiti"
    title: str = "xiaobiaosong"
    title_size: float = 22
    pitch: float = grid.PITCH
    indent: int = 2
    dashes: str = "— {} —"
    mark: str = "，"
    wide: float = 1.0


def made(make: Make, folder: Path) -> list[Finding]:
    for role in ("fangsong", "heiti", "kaiti", "xiaobiaosong", "songti"):
        pdfmetrics.registerFont(TTFont(role, str(FONTS[role][0])))
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    file = folder / "a.pdf"
    canvas = Canvas(str(file), pagesize=(grid.PAPER_WIDTH, grid.PAPER_HEIGHT), invariant=1)
    used = 0
    for page in (1, 2):
        line = 0
        if page == 1:
            centred(canvas, make, "关于做好民政重点工作的通知")
            words(canvas, make.heading, 2, "一、总体要求", 2, make)
            words(canvas, make.second, 3, "（一）提高思想认识", 2, make)
            line = 4
        while line < grid.LINES:
            begins = page == 1 and line == 4
            count = grid.CHARACTERS - (make.indent if begins else 0)
            text = "".join(TEXT[(used + number) % len(TEXT)] for number in range(count)).replace("，", make.mark)
            used += count
            at = make.indent if begins else 0
            words(canvas, make.body, line, safe(text), at, make, wide=make.wide if line == 10 else 1.0)
            line += 1
        number(canvas, make, page)
        canvas.showPage()
    canvas.save()
    return check_pdf(file)


def safe(text: str) -> str:
    """Without marks where none may stand."""
    return ("各" if text[0] in "，。,;" else text[0]) + text[1:]


def centred(canvas: Canvas, make: Make, text: str) -> None:
    canvas.setFont(make.title, make.title_size)
    canvas.drawCentredString(grid.LEFT + grid.WIDTH / 2, grid.PAPER_HEIGHT - grid.TOP - 22, text)


def words(canvas: Canvas, font: str, line: int, text: str, at: int, make: Make, wide: float = 1.0) -> None:
    y = grid.PAPER_HEIGHT - grid.TOP - line * grid.LEADING - grid.LEADING / 2 - 16 * 0.35
    canvas.setFont(font, 16)
    for place, character in enumerate(text):
        canvas.drawString(grid.LEFT + (at + place * wide) * make.pitch, y, character)


def number(canvas: Canvas, make: Make, page: int) -> None:
    text = make.dashes.format(page)
    canvas.setFont("songti", 14)
    y = grid.PAPER_HEIGHT - grid.TOP - grid.HEIGHT - grid.PAGE_NUMBER - 8
    if page % 2:
        canvas.drawRightString(grid.LEFT + grid.WIDTH - 14, y, text)
    else:
        canvas.drawString(grid.LEFT + 14, y, text)


def failed(findings: list[Finding]) -> dict[str, str]:
    return {found.rule: found.measured for found in findings if not found.passed}


def test_a_page_that_is_right_has_no_fault_though_its_characters_stand_in_the_middle_of_their_lines(
    tmp_path: Path,
) -> None:
    findings = made(Make(), tmp_path)

    assert failed(findings) == {}
    assert next(found.measured for found in findings if found.rule == "天头").startswith(("36.", "37."))


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"body": "kaiti"}, "正文字体"),
        ({"body": "songti"}, "正文字体"),
        ({"indent": 0}, "首行缩进"),
        ({"title_size": 18}, "标题字号"),
        ({"title_size": 16}, "标题字号"),
        ({"mark": ","}, "标点全角"),
        ({"dashes": "-{}-"}, "页码"),
        ({"dashes": "{}"}, "页码"),
        ({"title": "heiti"}, "标题字体"),
        ({"heading": "fangsong"}, "一级标题字体"),
        ({"second": "heiti"}, "二级标题字体"),
        ({"wide": 1.35}, "字距均匀"),
    ],
)
def test_what_is_wrong_in_one_thing_is_named_for_it(change: dict[str, object], rule: str, tmp_path: Path) -> None:
    found = failed(made(replace(Make(), **change), tmp_path))  # type: ignore[arg-type]  # by their names

    assert rule in found
    assert set(found) <= {rule, "行首行末", "版心宽", "版心高"}


def test_of_a_font_that_is_not_embedded_nothing_else_is_said(tmp_path: Path) -> None:
    found = failed(made(Make(body="STSong-Light"), tmp_path))

    assert set(found) == {"字体嵌入"}


def test_what_does_not_apply_is_not_called_kept(tmp_path: Path) -> None:
    findings = {found.rule: found for found in made(Make(), tmp_path)}

    for rule in ("版头", "落款", "版记"):
        assert not findings[rule].applies
        assert findings[rule].measured.endswith("不适用")
    assert all(found.applies for rule, found in findings.items() if rule in {"幅面", "天头", "正文字体", "页码"})
