"""Who signs and when, and 附注 below, of formal documents (GB/T 9704-2012, 7.3.5 and 7.3.6)."""

from __future__ import annotations

import pytest
from support.spoiled_pages import STYLES, Change, changed, failed, left_out, made, said_of, shifted, written

from exporters.content import Kind
from exporters.pdf.page import Page
from models.document import Document

NAME, DATE = "示例省示例厅", "2017年4月10日"
SIZE = STYLES.body.size


@pytest.fixture(scope="module")
def pages(document: Document) -> list[Page]:
    return made(document, remark="联系人：示例")


@pytest.fixture(scope="module")
def letter(document: Document) -> list[Page]:
    return made(document, title="关于商请支持示例工作的函", masthead="示例省示例厅")


def name(x: float = 0, y: float = 0) -> Change:
    return shifted(NAME, x, y, size=SIZE)


def date(x: float = 0, y: float = 0) -> Change:
    return shifted(DATE, x, y, size=SIZE)


def test_the_paper_itself_has_no_fault(pages: list[Page], letter: list[Page]) -> None:
    assert failed(pages) == failed(letter) == {}


@pytest.mark.parametrize(
    ("changes", "measured"),
    [
        ((left_out(DATE, SIZE),), "没有成文日期"),
        ((left_out(NAME, SIZE),), "没有署名"),
        ((name(y=1), date(y=-1)), "日期在署名上面"),
        ((date(x=-2),), "日期首字比署名首字右移0.0字"),
        ((name(y=-1), date(y=-1)), "署名上面没有空一行"),
        ((name(y=-1),), "署名与日期之间有空行"),
    ],
)
def test_one_thing_of_a_signature_that_is_otherwise(
    pages: list[Page], letter: list[Page], changes: tuple[Change, ...], measured: str
) -> None:
    for whole in (pages, letter):
        found = failed(changed(whole, *changes))

        assert set(found) == {"落款"}
        assert found["落款"].measured.startswith(measured)


def test_a_paper_without_a_red_head_needs_no_date(document: Document) -> None:
    report = made(document, Kind.REPORT)

    assert not said_of("落款", report).applies


def test_a_date_left_blank_for_its_day_is_not_measured(pages: list[Page]) -> None:
    assert not said_of("落款", changed(pages, written(DATE, "2017年＿月＿日"))).applies


def test_a_remark_at_the_edge(pages: list[Page], letter: list[Page]) -> None:
    found = failed(changed(pages, shifted("（联系人", x=-2)))

    assert set(found) == {"附注"}
    assert found["附注"].measured.startswith("左空0.0字")
    assert not said_of("附注", letter).applies


def test_a_sealed_remark_stands_in_its_place(document: Document) -> None:
    sealed = made(document, seal="是", remark="联系人：示例")

    assert failed(sealed) == {}
    assert said_of("附注", sealed).applies


def test_several_that_sign_have_no_fault(document: Document) -> None:
    bodies = "示例省示例厅、示例省示例委员会、示例省示例局"
    for seal in ("是", "否"):
        assert failed(made(document, issuer=bodies, seal=seal)) == {}


def test_a_wide_name_is_no_text(document: Document) -> None:
    wide = made(document, issuer="示例省示例示例示例示例示例示例示例示例示例领导小组办公室")

    assert failed(wide) == {}
