"""What a number counts, named from the words around it."""

from __future__ import annotations

from models.figures.clauses import start_behind
from models.late_pattern import late_pattern
from models.source import Span

_BOUNDARY = late_pattern("[，。；：、！？\n]")
_LEADING = late_pattern(
    "^(?:[一二三四五六七八九十]+是|目前|截至[^，]{0,12}|其中|并|已|共|全省|全区|全市|累计|分别|达到?|约为?|近|为|有|力争|实现|"
    "以上|左右|余|多|的)+"
)
_TRAILING = late_pattern(
    "(?:达到?|约为?|近|为|有|共|已|分别|超过|超|突破|力争|预计|累计|的|在|占|由|从|提高到|增加到)+$"
)
_VERB_ONLY = late_pattern(
    "^(?:新增|建成|完成|新建|培育|培训|安排|下拨|开展|改造|打造|实施|选送|提供|发放|引育|覆盖|支出|支持|推荐|整改|撤销)?$"
)
_FIGURE = late_pattern(r"[0-9][0-9.,]*[余多]?[万亿]*[余多]?[个家人名户张%元件项处次条台场所]*")
_CONNECTING = late_pattern(
    "(?:和|、|及|与|～|—|至|提高到|提升到|增加到|下降到|降到|提高至|提升至|压缩到|缩小至|左右|以上|，)*"
)
_LONGEST = 24


def indicator_of(text: str, span: Span, figure_before: int, inherited: str) -> str:
    """The noun before the number, or where there is none the noun behind it.

    `figure_before` is where the figure before ends; where only connecting words lie between
    (由500元提高到530元, 8.9%和10%) the two count the same, and its name is `inherited`.
    """
    start = start_behind("，。；：、！？\n", text, span.start)
    before = text[max(start, figure_before) : span.start]
    if figure_before > start and _CONNECTING.fullmatch(before):
        return inherited
    before = _TRAILING.sub("", _LEADING.sub("", before)).strip()
    if not _VERB_ONLY.match(before):
        return before[-_LONGEST:]
    boundary = _BOUNDARY.search(text, span.end)
    after = text[span.end : boundary.start() if boundary else len(text)]
    after = _LEADING.sub("", after)
    if figure := _FIGURE.search(after):
        after = after[: figure.start()]
    return (before + after.strip())[:_LONGEST] or inherited
