"""How a typed number is read: its thousands, its decimals, and the unit behind it."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from decimal import Decimal

from models.figures.figure import multiplier, split_unit

_NARROW = str.maketrans("０１２３４５６７８９．，％＋－−　", "0123456789.,%+-- ")
_TYPED = re.compile(r"([+-]?(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)\s*+([^0-9.,+-]*+)")
_SHARES = ("%", "‰", "个百分点")


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
    """22,356 and ４５％, but not 3,5: a comma stands before every three digits or nowhere. None for anything else."""
    match = _TYPED.fullmatch(text.translate(_NARROW).strip())
    return Typed(Decimal(match[1].replace(",", "")), match[2].strip()) if match else None


def is_share(unit: str) -> bool:
    """Whether a unit counts hundredths, or thousandths, of something."""
    return unit in _SHARES
