"""Words of the paper, flush on both sides."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QFont, QTextCursor, QTextDocument, QTextLine
from PySide6.QtWidgets import QApplication

from ui.marked_text import WORD_JOINER
from ui.panels.justified import justify

WORDS = (
    "统筹城乡养老服务业协调发展，新增城乡社区居家养老服务照料中心1000个，"
    "累计建成2.3万个，按期实现城乡社区居家养老服务照料中心全覆盖。"
)


@pytest.fixture
def paper(qapp: QApplication) -> QTextDocument:
    found = QTextDocument()
    font = QFont()
    font.setPixelSize(16)
    found.setDefaultFont(font)
    found.setPlainText(WORDS)
    found.setTextWidth(283)
    return found


def lines(paper: QTextDocument) -> list[QTextLine]:
    layout = paper.firstBlock().layout()
    paper.size()
    return [layout.lineAt(number) for number in range(layout.lineCount())]


def x_of(line: QTextLine, place: int) -> float:
    x = line.cursorToX(place)
    return x[0] if isinstance(x, tuple) else float(str(x))


def breaks(paper: QTextDocument) -> list[int]:
    return [line.textStart() for line in lines(paper)]


def test_every_line_but_the_last_reaches_the_edge(paper: QTextDocument) -> None:
    justify(paper)

    *full, last = lines(paper)
    assert full
    assert all(line.width() - 1 <= line.naturalTextWidth() <= line.width() for line in full)
    assert last.naturalTextWidth() < last.width() - 1


def test_the_slack_goes_evenly_into_all_gaps_of_a_line(paper: QTextDocument) -> None:
    def steps() -> list[float]:
        line = lines(paper)[0]
        return [after - before for before, after in pairwise(x_of(line, place) for place in range(line.textLength()))]

    paper.setPlainText("统筹城乡养老服务业协调发展" * 6)
    paper.setTextWidth(287)
    (step,) = set(steps())

    justify(paper)

    assert max(steps()) - min(steps()) <= 1 / 32  # Qt counts in sixty-fourths
    assert min(steps()) > step


def test_lines_break_where_they_broke_before(paper: QTextDocument) -> None:
    before = breaks(paper)

    justify(paper)

    assert breaks(paper) == before


def test_of_the_lines_in_sight_the_last_is_set_as_it_comes(paper: QTextDocument) -> None:
    justify(paper)
    flush = lines(paper)[1].naturalTextWidth()

    justify(paper, 2)
    paper.size()

    assert lines(paper)[1].naturalTextWidth() < flush
    assert lines(paper)[0].naturalTextWidth() == pytest.approx(lines(paper)[0].width(), abs=1)


def test_the_digits_of_a_number_stay_together(paper: QTextDocument) -> None:
    def width_of_three() -> float:
        start = WORDS.index("1000")
        line = next(one for one in lines(paper) if one.textStart() <= start < one.textStart() + one.textLength())
        first, fourth = (x_of(line, place) for place in (start, start + 3))
        return fourth - first

    before = width_of_three()

    justify(paper)

    assert width_of_three() == pytest.approx(before, abs=0.1)


def test_what_is_held_together_is_not_pulled_apart(qapp: QApplication) -> None:
    held = f"累计建成2.3{WORD_JOINER}万{WORD_JOINER}个"
    paper = QTextDocument(held * 6)
    paper.setTextWidth(211)

    justify(paper)

    formats = paper.firstBlock().layout().formats()
    joiners = [place for place, character in enumerate(held * 6) if character == WORD_JOINER]
    assert formats
    assert not any(one.start <= place < one.start + one.length for one in formats for place in joiners)


def test_another_width_is_set_anew(paper: QTextDocument) -> None:
    justify(paper)

    paper.setTextWidth(411)
    justify(paper)

    *full, _ = lines(paper)
    assert all(line.width() - 1 <= line.naturalTextWidth() <= line.width() for line in full)


def test_the_words_themselves_are_not_touched(paper: QTextDocument) -> None:
    justify(paper)

    assert paper.toPlainText() == WORDS
    assert QTextCursor(paper).charFormat().fontLetterSpacing() == 0


def test_a_character_of_two_units_is_not_parted_and_what_follows_keeps_its_place(qapp: QApplication) -> None:
    paper = QTextDocument("由𠮷田、𬭎和𠀀三人负责落实社区居家养老服务照料中心建设任务，" * 4)
    paper.setTextWidth(211)

    justify(paper)

    text = paper.firstBlock().text().encode("utf-16-le")
    halves = [place for place in range(len(text) // 2) if 0xD8 <= text[place * 2 + 1] <= 0xDF]
    formats = paper.firstBlock().layout().formats()
    assert halves
    assert not any(one.start <= place < one.start + one.length for one in formats for place in halves)
    *full, _ = lines(paper)
    assert all(line.width() - 2 <= line.naturalTextWidth() <= line.width() for line in full)


def test_signs_of_two_units_leave_every_line_within_the_edge(paper: QTextDocument) -> None:
    paper.setPlainText("🙂" * 5 + WORDS)

    justify(paper)

    *full, _ = lines(paper)
    assert all(line.width() - 1 <= line.naturalTextWidth() <= line.width() for line in full)
