"""Words that say nothing where they stand: 同上, 略, 见附件, a row of #, and what was meant to clear."""

from __future__ import annotations

from models.late_pattern import late_pattern
from models.sentence import Sentence, sentence

_AROUND = " \n\t\u3000【】[]［］〔〕（）()「」。.，,；;、：:！!"
_CLEARS = late_pattern("清除|删除|清掉|删掉|删去")
_ABOVE = late_pattern(
    '(?:内容|情况|进展|具体)?(?:同|如|见|详见|参见)(?:上|前|左)(?:[文面述]|一?[行条项格栏款]|所述|内容|情况)?|[〃″＂"々]+'
)
_LEFT_OUT = late_pattern("[省从详此]?略")
_STROKES = late_pattern(r"[-－—–―‐_/／＼\…·*]+")
_ELSEWHERE = late_pattern(
    "(?:内容|情况|具体|请|详情?|另){0,3}(?:见|参见)?(?:附件|附表|附页|附后|后附|另附|另页|另表)[0-9一二三四五]*"
)
_HASHES = late_pattern("[#＃]{3,}")
_LONGEST = 20


def doubt_of_words(field: str, words: str) -> Sentence | str:
    """Why somebody has to look at what was written, empty where nobody has to. Evidence may well be attached."""
    plain = words.strip(_AROUND)
    if len(plain) > _LONGEST and not _HASHES.fullmatch(plain):
        return ""
    if _HASHES.fullmatch(plain):
        return sentence("填的全是#号，像是格子太窄显示不下，原来的字没有了")
    if _CLEARS.fullmatch(plain):
        return sentence("“{words}”是不是要把这一格清空", words=plain)
    if _LEFT_OUT.fullmatch(plain):
        return sentence("“{words}”没有说是什么", words=plain)
    if field != "problems" and _STROKES.fullmatch(plain):  # there it says that there is none
        return sentence("“{words}”像是没有内容；没有就空着", words=plain)
    if _ABOVE.fullmatch(plain):
        return sentence("“{words}”离开上面那一行就读不出是什么", words=plain)
    if field != "evidence" and _ELSEWHERE.fullmatch(plain):
        return sentence("“{words}”里的附件没有随表收", words=plain)
    return ""
