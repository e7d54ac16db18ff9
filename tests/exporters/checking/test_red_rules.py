"""Red rules of any thickness, drawn as a line or as a flat box: the standard names none (GB/T 9704-2012, 7.2.7)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.spoiled_pages import changed, failed, made, of_red

from exporters.checking.printed import read_pages
from exporters.pdf import grid
from exporters.pdf.page import Box, Page, Rule
from models.document import Document


@pytest.fixture(scope="module")
def pages(document: Document) -> list[Page]:
    return made(document)


@pytest.fixture(scope="module")
def letter(document: Document) -> list[Page]:
    return made(document, title="关于商请支持示例工作的函", masthead="示例省示例厅")


def boxed(rule: Rule) -> Box:
    return Box(rule.x, rule.y - rule.thickness / 2, rule.width, rule.thickness, grid.RED)


@pytest.mark.parametrize("thickness", [0.5, 2.1, 3.0, 4.5])
def test_a_red_rule_of_another_thickness_is_one(pages: list[Page], thickness: float) -> None:
    thick = of_red(lambda rule: replace(rule, thickness=thickness))

    assert failed(changed(pages, thick)) == {}


@pytest.mark.parametrize("thickness", [1.0, 3.0, 4.5])
def test_a_red_rule_that_is_a_flat_box_is_one_and_is_measured(pages: list[Page], thickness: float) -> None:
    assert failed(changed(pages, of_red(lambda rule: boxed(replace(rule, thickness=thickness))))) == {}
    assert set(failed(changed(pages, of_red(lambda rule: boxed(replace(rule, width=380)))))) == {"红色分隔线"}


def test_a_paper_without_its_red_rule(pages: list[Page]) -> None:
    assert set(failed(changed(pages, of_red(lambda rule: None)))) == {"红色分隔线"}


@pytest.mark.parametrize("times", [1.2, 1.6])
def test_double_rules_of_a_letter_that_are_thicker(letter: list[Page], times: float) -> None:
    assert failed(letter) == {}
    assert failed(changed(letter, of_red(lambda rule: replace(rule, thickness=rule.thickness * times)))) == {}


def test_a_rule_drawn_in_another_scale_is_as_thick_as_it_is_seen(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(grid.PAPER_WIDTH, grid.PAPER_HEIGHT), invariant=1)
    canvas.scale(0.5, 0.5)
    canvas.setLineWidth(4)
    canvas.line(200, 800, 1000, 800)
    canvas.save()

    (rule,) = read_pages(tmp_path / "a.pdf")[0].rules

    assert (rule.x, rule.y, rule.width) == pytest.approx((100, grid.PAPER_HEIGHT - 400, 400), abs=0.2)
    assert rule.thickness == pytest.approx(2)
