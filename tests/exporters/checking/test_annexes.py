"""附件 on the page where it begins, as 附件说明 names it (GB/T 9704-2012, 7.3.7)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.spoiled_pages import STYLES, at, failed, made, said_of

from exporters.pdf.page import Page, Words
from models.document import Document

TEXT = "推进城乡社区居家养老服务照料中心建设提高服务质量促进健"


@pytest.fixture(scope="module")
def pages(document: Document) -> list[Page]:
    return made(document)


def test_an_annex_without_its_word(pages: list[Page]) -> None:
    number, annex = next((number, page) for number, page in enumerate(pages) if page.sideways)
    bare = [one for one in annex.things if not (isinstance(one, Words) and one.line.text == "附件")]

    found = failed([*pages[:number], replace(annex, things=tuple(bare)), *pages[number + 1 :]])

    assert len(bare) < len(annex.things)
    assert set(found) == {"附件"}
    assert found["附件"].page == number + 1
    assert found["附件"].measured.startswith("没有标“附件”：")


def test_annexes_in_a_file_of_their_own_are_not_looked_for(pages: list[Page]) -> None:
    alone = [page for page in pages if not page.sideways]

    assert "附件" not in failed(alone)
    assert not said_of("附件", alone).applies


def naming(*names: str) -> Page:
    text = [one for line in (2, 3) for one in at(line, (TEXT, STYLES.body))]
    first, *others = names
    note = at(5, (f"附件：{first}", STYLES.body), indent=2)
    further = [one for line, name in enumerate(others, 6) for one in at(line, (name, STYLES.body), indent=5)]
    return Page((*text, *note, *further))


def annexed(label: str) -> Page:
    return Page((*at(0, (label, STYLES.level_1)), *at(4, (TEXT, STYLES.body)), *at(5, (TEXT, STYLES.body))))


def test_of_several_annexes_each_bears_its_number() -> None:
    first = naming("1.示例名单", "2.示例分解表")

    assert "附件" not in failed([first, annexed("附件1"), annexed("附件2")])
    assert failed([first, annexed("附件1"), annexed("附件3")])["附件"].measured == "没有标附件2"
    assert failed([first, annexed("附件"), annexed("附件")])["附件"].measured == "没有标附件1、附件2"
