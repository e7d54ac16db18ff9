"""How wide characters are as a line: what they take, what marks can give, how far gaps have to open."""

from __future__ import annotations

from exporters.pdf.measuring import Measured

EPSILON = 1e-6
_RAGGED = 2


def trimmed(measured: Measured, start: int, end: int) -> int:
    """The end without blanks typed there."""
    while end - 1 > start and measured.characters[end - 1] in " 　":
        end -= 1
    return end


def natural(measured: Measured, start: int, end: int) -> float:
    """The width without blanks typed at the end."""
    return measured.natural(start, trimmed(measured, start, end))


def shrink(measured: Measured, start: int, end: int) -> float:
    """How much narrower the line can be made: the blank of a mark at its end, and what marks inside can give."""
    return measured.trims[end - 1] + measured.give(start, end)


def fits(measured: Measured, start: int, end: int, room: float) -> bool:
    """As it is, or squeezed."""
    over = natural(measured, start, end) - room - EPSILON
    return over <= 0 or over <= shrink(measured, start, end)


def opening(measured: Measured, start: int, end: int, room: float) -> float:
    """How far each gap opens where the line is flush, in parts of its widest character. Where there are none, it
    stays ragged: half a character counts as a quarter."""
    end = trimmed(measured, start, end)
    slack = room - measured.natural(start, end)
    if slack <= EPSILON:
        return 0.0
    gaps = measured.open_gaps(start, end)
    return slack / (gaps or _RAGGED) / max(measured.widths[start:end])
