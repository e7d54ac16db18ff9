"""What helps where something of a file was not taken, if it is not the cell alone: kept beside the words for it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Remedy(StrEnum):
    """Another name for the file; the table as it was sent, as rows or columns are no longer where they were; or
    nothing that the unit could do: this office looks at it itself."""

    RENAME = "rename"
    ORIGINAL = "original"
    OFFICE = "office"


_OF_OLD = (
    ("请把文件名改为", Remedy.RENAME),
    ("程序不收这一栏", Remedy.OFFICE),
    ("排序错了位", Remedy.ORIGINAL),
    ("说不准填的是哪一条", Remedy.ORIGINAL),
)
_ASKED_OF_OLD = (*_OF_OLD, ("下发的原表上", Remedy.ORIGINAL))


def remedies_of_old(words: Iterable[str], *, asked: bool = False) -> tuple[str, ...]:
    """Of a return kept before they were kept beside the words, which then were known by what they say; `asked` of
    what is asked of the unit."""
    known = _ASKED_OF_OLD if asked else _OF_OLD
    return tuple(next((remedy for piece, remedy in known if piece in said), "") for said in words)
