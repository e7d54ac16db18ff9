"""What the number format of a cell shows beside the number, or instead of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_YUAN = '"¥"#,##0.00'
_ALL_DIGITS = 15  # of a number: whoever sees them all sees that number
_VISIBLY = Decimal("0.01")  # of a number: by so much it may be rounded without looking like another
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: _YUAN, 6: _YUAN, 7: _YUAN, 8: _YUAN, 9: "0%", 10: "0.00%",
    12: "# ?/?", 13: "# ?/?", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 42: _YUAN, 44: _YUAN,
}  # fmt: skip
"""Those without a code in the file."""

_GENERAL = re.compile("general|g/通用格式", re.IGNORECASE)
_CONDITION = re.compile(r"\[[<>=]")
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*+)"|[\\!](?P<escaped>.)|\[\$(?P<currency>[^\]-]*+)[^\]]*+\]|\[[^\]]*+\]|_.|\*.|[eE][+-]'
    r"|(?P<digit>[0#?])|(?P<mark>[.,/;@])|\s|(?P<bare>.)",
    re.DOTALL,
)


@dataclass(slots=True)
class Shown:
    """The words before and behind a number, how many digits it has at least before the point and at most
    behind it. `is_other`: what is seen is another number than the one that is kept, or none."""

    before: str = ""
    after: str = ""
    least: int = 1
    decimals: int | None = None
    is_other: bool = False

    @property
    def is_plain(self) -> bool:
        return self == Shown()

    def misleads(self, value: Decimal) -> bool:
        """Whether somebody who looks at the cell sees another number."""
        if self.is_other or self.decimals is None or not value or value.adjusted() + self.decimals > _ALL_DIGITS:
            return self.is_other
        return abs(round(value, self.decimals) - value) > abs(value) * _VISIBLY


def shown_by(code: str) -> Shown:
    """How a format shows what is not negative."""
    found = Shown()
    if not code or code == "@":
        return found
    scan, general = _Scan(found), _GENERAL.sub("0", code)
    for match in _TOKEN.finditer(general):
        if match["mark"] == ";":
            break
        scan.take(match)
    scan.end()
    if general != code or "e" in code.lower():
        found.decimals = None
    found.is_other |= bool(_CONDITION.search(code))
    return found


@dataclass(slots=True)
class _Scan:
    """Goes through a format from left to right."""

    found: Shown
    digits: int = 0
    whole: int = 0
    behind: int = 0
    has_point: bool = False
    comma: bool = False  # without a digit behind it: it divides by a thousand

    def take(self, match: re.Match[str]) -> None:
        words = match["quoted"] or match["escaped"] or match["currency"] or match["bare"] or ""
        if words and self.digits:
            self.found.after += words
        elif words:
            self.found.before += words
        elif match["digit"]:
            self._digit(match["digit"])
        elif match["mark"]:
            self._mark(match["mark"])

    def end(self) -> None:
        self.found.is_other |= self.comma or not self.digits
        self.found.least = max(1, self.whole)
        self.found.decimals = self.behind

    def _digit(self, digit: str) -> None:
        self.found.is_other |= bool(self.found.after)
        self.digits += 1
        self.behind += self.has_point
        self.whole += digit == "0" and not self.has_point
        self.comma = False

    def _mark(self, mark: str) -> None:
        if mark == ",":
            self.comma = self.digits > 0
        elif mark == ".":
            self.found.is_other |= self.comma
            self.has_point = True
        else:
            self.found.is_other = True
