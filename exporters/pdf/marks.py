"""The marks of Chinese text: where they may stand, and which half of them is blank (GB/T 15834-2011, 5.1)."""

from __future__ import annotations

CLOSING = frozenset("，。、；：？！”’）》〉〕】」』｝］")
OPENING = frozenset("“‘（《〈〔【「『｛［")
NO_START = CLOSING | frozenset("…—～·％%‰℃°′″,.;:!?)]}/-_~&=@")
NO_END = OPENING | frozenset("([{￥¥＄$£€№")
DOUBLE = frozenset({"——", "……"})
RANGES = frozenset("—～–")  # between two numbers: 2017—2020年

# What stands behind a number and goes with it.
UNITS = (
    "个百分点|百分点|平方公里|平方千米|平方米|立方米|公里|千米|厘米|毫米|公顷|公斤|千克|人次|户次|小时|分钟|月份|"
    "年度|年级|季度|世纪|[%％‰℃°个家人名张元户次件项套处所吨亩米岁年月日号天周期条辆支场批级届位对村县市类种倍成层座本册份篇字章节站间栋床秒克]"
)


def may_start(text: str) -> bool:
    """Whether a line may begin with this text: —— and a signed number may."""
    return text[0] not in NO_START or text[:2] in DOUBLE or (text[0] in "-~" and text[1:2].isdigit())


def may_end(text: str) -> bool:
    """Whether a line may end with this text."""
    return text[-1] not in NO_END


def shared_blank(before: str, after: str) -> bool:
    """Two adjacent marks of which at least one turns its blank half to the other."""
    if before in CLOSING:
        return after in CLOSING or after in OPENING
    return before in OPENING and after in OPENING
