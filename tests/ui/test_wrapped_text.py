"""Words broken to fit a cell of the table."""

from __future__ import annotations

import pytest

from ui.delegates.wrapped_text import WrappedText
from ui.theme import Theme


def broken(theme: Theme, text: str, width: int = 130, most: int = 40) -> tuple[str, ...]:
    return WrappedText().lines(text, theme.font(13), width, most)


@pytest.mark.parametrize("odd", ["🙂", "👨‍👩‍👧", "𠮷", "🇨🇳"])
def test_signs_beyond_the_first_plane_shift_no_line(odd: str, theme: Theme) -> None:
    text = f"{odd}养老{odd}服务设施已建成两千三百个{odd}正在装修三百一十个{odd}其余选址"

    lines = broken(theme, text)

    assert len(lines) > 2
    assert "".join(lines) == text


def test_each_line_begins_where_qt_breaks_it(theme: Theme) -> None:
    plain = broken(theme, "一二三四五六七八九十" * 4)
    odd = broken(theme, "🙂" + "一二三四五六七八九十" * 4)

    assert {len(line) for line in plain[:-1]} == {10}
    assert all(9 <= len(line) <= 10 for line in odd[:-1])


def test_a_text_that_goes_on_ends_with_dots_though_it_holds_an_emoji(theme: Theme) -> None:
    assert broken(theme, "🙂" * 40, most=2)[-1].endswith("…")
    assert not broken(theme, "🙂🙂", most=1)[-1].endswith("…")
