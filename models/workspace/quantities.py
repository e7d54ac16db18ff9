"""How a typed number is read: its thousands, its decimals, and the unit behind it."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from decimal import Decimal

from models.figures.figure import multiplier, split_unit
from models.late_pattern import late_pattern
from models.outline.markers import numeral

_NARROW = str.maketrans("０１２３４５６７８９．，％＋－−　", "0123456789.,%+-- ")
_TYPED = late_pattern(r"([+-]?(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)\s*+([^0-9.,+-]*+)")
_DIGITS = "一二三四五六七八九"
_PLACES = f"[{_DIGITS}]?百(?:零[{_DIGITS}]|[{_DIGITS}]十[{_DIGITS}]?)?|[{_DIGITS}]?十[{_DIGITS}]?"
_IN_WORDS = late_pattern(
    rf"百分之\s*+(?:(?P<number>[0-9.]+)|(?:(?P<places>{_PLACES})|(?P<whole>[〇零{_DIGITS}]+))"
    rf"(?:点(?P<part>[〇零{_DIGITS}]+))?)"
)
_ZERO = late_pattern("零")
_AS_DIGITS = str.maketrans(f"〇零{_DIGITS}", "00123456789")
_SHARES = ("%", "‰", "个百分点")


def _as_share(words: str) -> str:
    """百分之二十, 百分之二〇 and 百分之八点五 as 20%, 20% and 8.5%; anything else as it is."""
    match = _IN_WORDS.fullmatch(words)
    if match is None:
        return words
    if match["number"]:
        return f"{match['number']}%"
    whole = numeral(_ZERO.sub("", match["places"])) if match["places"] else match["whole"].translate(_AS_DIGITS)
    part = match["part"]
    return f"{whole}.{part.translate(_AS_DIGITS)}%" if part else f"{whole}%"


@dataclass(frozen=True, slots=True)
class Typed:
    """A number with the unit somebody wrote behind it; empty where there is none."""

    number: Decimal
    unit: str

    def in_unit(self, unit: str, also: Set[str] = frozenset()) -> Decimal | None:
        """So many of this unit: 23000个, 2.3万 and 2.3 are 2.3万个. None where it speaks of another unit than
        this or one that counts `also` as it."""
        word, base = split_unit(self.unit)
        if self.unit in ("", unit):
            return self.number
        if base != split_unit(unit)[1] and base not in also and (base or unit in _SHARES):
            return None
        return self.number * multiplier(word) / multiplier(unit)


def read_typed(text: str) -> Typed | None:
    """22,356, ４５％ and 百分之二十, but not 3,5: a comma stands before every three digits or nowhere. None for
    anything else."""
    match = _TYPED.fullmatch(_as_share(text.translate(_NARROW).strip()))
    return Typed(Decimal(match[1].replace(",", "")), match[2].strip()) if match else None


_AROUND = late_pattern("^[（(]+|[。.，,）)]+$")
_NOTHING = late_pattern(r"(?:暂|尚|目前)?(?:无|没有|未填|不涉及|无数据)|[/／＼\\\-—－–―_*×]+|n/?a", re.IGNORECASE)


def says_no_number(text: str) -> bool:
    """无, /, —: what people write where there is no number to be written."""
    return _NOTHING.fullmatch(_AROUND.sub("", "".join(text.split()))) is not None


def is_share(unit: str) -> bool:
    """Whether a unit counts hundredths, or thousandths, of something."""
    return unit in _SHARES
