"""What stands before the words of a cell for whoever prints it, and is no part of them when they come home."""

from __future__ import annotations

import re
from collections.abc import Collection

from exporters.workbook.words import fits

CUT = "【字多，印不全，全文点开此格看】"
_LONGEST = 300  # characters of a reason that stand in a row
_SENT_BACK = re.compile(rf"【退回重报：[^】]{{0,{_LONGEST + 1}}}】\s*+")
_NAMED = frozenset({"task", "measure"})  # the locked columns that say what a row is about


def cut(words: str) -> str:
    """With the mark, where a cell still holds both."""
    return f"{CUT}{words}" if fits(f"{CUT}{words}") else words


def guarded(words: str) -> str:
    """Words that begin like the mark get one more, which goes when they come home."""
    return cut(words) if words.startswith(CUT) else words


def sent_back(words: str, reason: str) -> str:
    """What was wrong with the last answer, on a line of its own before what the row is about."""
    return f"【退回重报：{_in_brackets(reason)}】\n{words}" if reason else words


def named_by(keys: Collection[str]) -> str:
    """The column that says what a row is about, of those that a sheet has."""
    return "measure" if "measure" in keys else "task"


def without_notice(key: str, words: str) -> str:
    """What somebody said in the cell of a column."""
    if not words.startswith("【"):
        return words
    plain = words.removeprefix(CUT)
    return _SENT_BACK.sub("", plain, count=1) if key in _NAMED and _SENT_BACK.match(plain) else plain


def _in_brackets(reason: str) -> str:
    line = " ".join(reason.replace("】", "〕").split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
