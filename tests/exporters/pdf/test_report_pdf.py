"""The report on paper."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO

import pypdfium2 as pdfium
import pytest

from exporters.content import Briefing, Paragraph, Remark, Wish, build_report
from exporters.pdf import render_pdf
from models.outline import Level, NodeId
from models.source import Span
from models.workspace import Snapshot
from resources.fonts import roles

FONTS = {name: role.shipped for name, role in roles().items()}


@cache
def rendered(snapshot: Snapshot) -> bytes:
    return render_pdf(build_report(snapshot, Wish()), FONTS)


def extracted(data: bytes) -> str:
    """All text of a PDF, line ends joined."""
    document = pdfium.PdfDocument(BytesIO(data))
    try:
        return re.sub(r"\s", "", "".join(page.get_textpage().get_text_bounded() for page in document))
    finally:
        document.close()


@pytest.fixture(scope="module")
def text(snapshot: Snapshot) -> str:
    return extracted(rendered(snapshot))


def test_the_text_of_every_task_can_be_copied_out_whole(snapshot: Snapshot, text: str) -> None:
    for task in snapshot.document.outline.of_level(Level.TASK):
        for sentence in snapshot.reading.body(task).split("。"):
            assert re.sub(r"\s", "", sentence) in _without_page_numbers(text), sentence


def test_the_advertisement_is_not_printed(text: str) -> None:
    assert "365" not in text


def test_all_fonts_are_embedded(snapshot: Snapshot) -> None:
    data = rendered(snapshot)

    assert b"/FontFile2" in data
    assert b"Helvetica" not in data
    assert b"/Type1" not in data


def test_the_same_briefing_gives_the_same_bytes(snapshot: Snapshot) -> None:
    again = render_pdf(build_report(snapshot, Wish()), FONTS)

    assert again == rendered(snapshot)


def test_words_from_people_are_never_markup() -> None:
    typed = '<b>粗</b> & <img src="file:///etc/passwd"/> &lt; ]]>'
    briefing = Briefing(title="示例", source_line="示例", blocks=(Remark(typed),))

    assert re.sub(r"\s", "", typed) in extracted(render_pdf(briefing, FONTS))


def test_a_character_no_font_has_is_named_and_no_box() -> None:
    briefing = Briefing(title="示例", source_line="示例", blocks=(Remark("笑脸\U0001f600。"),))

    assert "［U+1F600］" in extracted(render_pdf(briefing, FONTS))


def test_a_rare_character_of_a_name_falls_back_on_another_face() -> None:
    block = Paragraph("责任人：王喆、李堃、张㛃。", NodeId("T01"), Span(0, 1))
    briefing = Briefing(title="示例", source_line="示例", blocks=(block,))

    assert "王喆、李堃、张㛃" in extracted(render_pdf(briefing, FONTS))


def test_progress_is_told_and_ends_at_the_whole(snapshot: Snapshot) -> None:
    told: list[float] = []

    render_pdf(build_report(snapshot, Wish()), FONTS, lambda _what, share: told.append(share))

    assert told == sorted(told)
    assert told[-1] == 1.0


def _without_page_numbers(text: str) -> str:
    return re.sub("—[0-9]+—", "", text)
