"""The words of deadlines made plain, and the patterns that several ways of writing one share.

All patterns meet plain text: half-width, upper case, no quotes, no blanks but between digits.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_TAKEN = "\0"  # stands where an earlier pattern has found something, so that no later one does
_MARKS = str.maketrans(
    dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("【〔[{", "(")
    | dict.fromkeys("】〕]}", ")")
    | dict.fromkeys("“”\"'‘’《》〈〉「」『』")
)
_ITEM_NUMBERS = "[①-⒛㈠-㈩]"
_TIME_OF_DAY = r"(?<![T\s])[T\s]*+[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?:\.[0-9]+)?Z?"
_BLANKS = r"(?<=[0-9])(\s)\s*(?=[0-9])|\s+"

_ONE_TO_NINE = "[一二三四五六七八九]"
NUMBER = f"(?:[0-9]{{1,2}}|{_ONE_TO_NINE}?十{_ONE_TO_NINE}?|{_ONE_TO_NINE})"
WRITTEN_YEAR = "(?:19|20)[0-9]{2}|[一二][九〇零○][一二三四五六七八九〇零○]{2}"
YEAR = (
    f"(?:(?P<year>{WRITTEN_YEAR})(?:年度?)? ?"
    "|(?P<short>[0-9]{2})年度?(?=[底末0-9一二三四五六七八九十第上下元]|年底|年末|全年)"
    "|(?P<said>[去上今本当明次来翌下]年度?|(?<![以之今往])后年))"
)
NO_YEAR_BEFORE = "(?<![0-9一二三四五六七八九十〇零○两几多半数近学财全去上今本当明次来翌下后])"

TAIL = r"(?:之前|以前|前(?![后期往沿置]))|(?P<beginning>起(?![草步动用诉])|开始|以后|之后|以来|后(?![期续]))"
ONGOING = "长期|常态|持续|经常|日常|不间断|始终|长效|常年|滚动|坚持|一年四季"
RECURRING = (
    "每(?:个|一|逢)*(?:[0-9一二两三四六]个)?(?:月|季度?|半年|周|星期|旬|工作日|日|天)"
    f"|[逐按](?:月|季度?|周|旬)|各季度|一(?:月|季度?|周|旬)一(?!{NUMBER}?[日号])|定期"
)
MOVING = (  # feasts that fall on another day each year
    f"{YEAR}?年?(?:(?:春|元宵|清明|端午|中秋|重阳)节|元宵|清明|端午|七夕|中元|中秋|重阳|腊八|除夕|小年|大年三十"
    f"|(?:农历|阴历|旧历)(?:[正腊冬元]|{NUMBER})?月?份?[初廿]?{NUMBER}?[日底]?"
    f"|[正腊]月[初廿]?{NUMBER}?[日底]?|{NO_YEAR_BEFORE}年(?=前(?!后)))"
    "(?:之?前|以前|期间|之?后)?"
)


def plain(words: str) -> str:
    text = unicodedata.normalize("NFKC", re.sub(_ITEM_NUMBERS, ";", words)).upper().translate(_MARKS)
    text = "".join(c for c in text if c.isprintable() or c.isspace())
    return re.sub(_BLANKS, lambda blank: " " if blank[1] else "", re.sub(_TIME_OF_DAY, "", text))


def taken_out(pattern: str, text: str) -> tuple[str, list[str]]:
    matches = list(re.finditer(pattern, text))
    return without(text, matches), [match[0] for match in matches]


def without(text: str, matches: Sequence[re.Match[str]]) -> str:
    """The text with its matches blotted out, everything else in its place."""
    for match in matches:
        text = text[: match.start()] + _TAKEN * len(match[0]) + text[match.end() :]
    return text
