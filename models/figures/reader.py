"""Every quantity in official prose."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from models.figures.clauses import start_behind
from models.figures.figure import Figure, FigureKind
from models.figures.indicators import indicator_of
from models.late_pattern import late_pattern
from models.outline import Node, Outline, Role
from models.outline.markers import numeral
from models.source import Reading, SourceText, Span

UNITS = (
    "个百分点|个工作日|人（次）|人次|户次|台次|件次|场次|批次|班次|课时|标箱|美元|欧元|平方公里|平方米|立方米|公里|千米|公顷|"
    "公斤|千克|毫克|微克|毫米|厘米|千瓦时|千伏安|千伏|千瓦|兆瓦|小时|分钟|个月|工作日|个|人|名|户|家|张|所|座|处|条|件|项|种|支|次|"
    "场|台|套|间|栋|幢|辆|艘|架|部|册|本|份|篇|首|期|天|倍|元|位|对|宗|起|例|株|棵|头|只|盏|口|片|块|米|度|席|"
    "枚|款|轮|门|趟|列|站|吨|亩|斤|岁|番|分(?!之)|%|％|‰|℃"
)
_PER = "人|户|年|月|日|天|小时|亩|床|吨|平方公里|立方米|平方米|千瓦时|千瓦"
_NUMBER = late_pattern(
    rf"(?<![0-9A-Za-z.〔×])(?P<value>[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?)(?P<to>[—～~－-][0-9]+(?:\.[0-9]+)?)?"
    rf"(?P<more>[余多几]?)(?P<times>万亿|亿|万|千(?!米|瓦|克|伏)|百(?!分))?(?P<odd>[余多])?"
    rf"(?P<unit>[ ]?(?:{UNITS})(?:/(?:{_PER}))?)?"
)
# Counted deliverables may be written out: 制定两个地方标准.
_WRITTEN = late_pattern(
    "(?P<value>[两二三四五六七八九十]{1,2})(?P<unit>个|项|部|份)"
    "(?=[^，。；、“”0-9]{0,8}(?:标准|方案|办法|规划|条例|制度|平台|基地|目录|中心|系统))"
)
_MAKES = "制定|出台|编制|建成|建立|完成|打造|新增|新建|形成|开发|推出|修订|起草|印发"
# What follows a number that counts nothing: dates, documents, grades, series.
_NO_QUANTITY = late_pattern(
    "周年|年|月(?!均)|日|号|届|级|星|批(?!次)|世纪|时(?!间)|条(?:入选|精神|办法|新政|实施细则|禁令|规定|意见|政策|措施|举措|红线)|部[委门]|[A-Za-z]"
)
# 144小时过境免签, 24小时自助服务: the hours name a service, they promise nothing.
_SERVICE = ("过境", "免签", "自助", "值守", "值班", "不间断", "无休", "生活圈", "交通圈", "热线")
_HALF_WIDTH = tuple(zip("０１２３４５６７８９．％", "0123456789.%", strict=True))
_TIGHT = late_pattern("(约为|约|近|超过|超|突破|不少于|不低于|至少|最多|高于|低于|将近|接近|累计达)$")
_LOOSE = late_pattern("力争|预计|(?<![发下表传到送])达到?(?!标)")
_AFTER = late_pattern("及?以上|及?以下|左右|以内|上下|之内|内(?![部外容在])|多(?=[，。；、])")
_CLAUSE = late_pattern("[，。；：！？\n]")
_NAMES = late_pattern("《[^《》]*(?:〈[^〉]*〉[^《》]*)*》|“[^”]{1,24}”")
_TIME_UNITS = frozenset({"小时", "分钟", "天", "个月", "工作日", "个工作日"})


class _Found(NamedTuple):
    """One quantity in the reading."""

    span: Span
    value: Decimal
    unit: str
    odd: str


def figures(source: SourceText, reading: Reading, outline: Outline) -> tuple[Figure, ...]:
    """Every quantity that stands in a node, in document order.

    Dates, document numbers, names, anniversaries, classes, ages and thresholds
    inside a definition are none. A pure function of its arguments.
    """
    names = [Span(m.start(), m.end()) for m in _NAMES.finditer(reading.text)]
    found: list[Figure] = []
    before: _Found | None = None
    for quantity in _quantities(_half_width(reading.text)):
        if _is_name(quantity.span, names) or _is_threshold(reading.text, quantity):
            continue
        place = reading.to_source(quantity.span)
        node = outline.deepest_at(place)
        if node is not None:
            inherited = found[-1].indicator if found and before else ""
            indicator = indicator_of(reading.text, quantity.span, before.span.end if before else 0, inherited)
            found.append(_figure(source, reading, outline, node, quantity, place, indicator))
            before = quantity
    return tuple(found)


def _half_width(text: str) -> str:
    """With half-width digits. Twelve searches are a twentieth of the time of one `translate`."""
    for full, half in _HALF_WIDTH:
        text = text.replace(full, half)
    return text


def _quantities(text: str) -> Iterator[_Found]:
    digits = (_in_digits(text, match) for match in _NUMBER.finditer(text))
    written = (_written(text, match) for match in _WRITTEN.finditer(text))
    yield from sorted((q for q in (*digits, *written) if q), key=lambda q: q.span)


def _in_digits(text: str, match: re.Match[str]) -> _Found | None:
    unit = (match["times"] or "") + (match["unit"] or "")
    if not unit or text[match.start() - 1 : match.start()] == "第" or text.startswith(_SERVICE, match.end()):
        return None
    end = match.end()
    bare = not match["times"] and not match["odd"] and not match["more"]
    if bare and _NO_QUANTITY.match(text, match.end("value")):
        return None
    if match["unit"] and text.startswith("（次）", end):
        unit, end = unit + "（次）", end + 3
    is_age_group = unit == "岁" and (match["to"] or _AFTER.match(text, end))
    if is_age_group or text.startswith("级", end):  # 0—6岁, 30万吨级航道
        return None
    value = Decimal(match["value"].replace(",", ""))
    odd = match["more"] or match["odd"] or ""
    if match["to"]:
        odd = f"至{match['to'][1:]}{odd}"
    return _Found(Span(match.start(), end), value, unit.replace(" ", ""), odd)


def _written(text: str, match: re.Match[str]) -> _Found | None:
    clause = text[_clause_start(text, match.start()) : match.start()]
    if not re.search(_MAKES, clause) or clause[-1:] in "第〇零一二三四五六七八九十百":
        return None
    return _Found(Span(match.start(), match.end()), Decimal(numeral(match["value"])), match["unit"], "")


def _is_name(span: Span, names: list[Span]) -> bool:
    """“4600”, “28条实施细则”, 《…2017—2020年》: a number inside a name. `names` in order, apart."""
    at = bisect_right(names, span.start, key=lambda name: name.start) - 1
    return at >= 0 and names[at].contains(span)


def _is_threshold(text: str, quantity: _Found) -> bool:
    """100万元以上产业基地80个: the first number says which bases are counted."""
    after = _AFTER.match(text, quantity.span.end)
    if not after or not after[0].endswith(("以上", "以下")) or quantity.unit.endswith(("%", "％")):
        return False
    if after[0].startswith("及"):
        return True
    clause = _CLAUSE.search(text, after.end())
    rest = text[after.end() : clause.start() if clause else len(text)]
    noun_follows = bool(re.match(r"[^的、，。；（）\s和及或]", rest))
    return noun_follows and any(match["unit"] or match["times"] for match in _NUMBER.finditer(rest))


def _figure(
    source: SourceText,
    reading: Reading,
    outline: Outline,
    node: Node,
    found: _Found,
    place: Span,
    indicator: str,
) -> Figure:
    part = outline.part_of(node.id)
    return Figure(
        node=node.id,
        span=place,
        quote=place.of(source.text),
        indicator=indicator,
        value=found.value,
        unit=found.unit.replace("％", "%"),
        qualifier=_qualifier(reading.text, found),
        year=_year(source, reading, part, found.span),
        kind=FigureKind.OUTCOME if outline.roles.get(part.id) is Role.REVIEW else FigureKind.TARGET,
    )


def _qualifier(text: str, found: _Found) -> str:
    start = _clause_start(text, found.span.start)
    before = text[start : found.span.start]
    words = [m[0] for m in _LOOSE.finditer(_behind_last_figure(before))]
    sentence = text[start_behind("。；\n", text, start) : start]
    if "预计" in sentence and "预计" not in words:
        words.insert(0, "预计")
    if tight := _TIGHT.search(before):
        words.append(tight[0].removesuffix("为"))
    if found.odd:
        words.append(found.odd)
    after = _AFTER.match(text, found.span.end)
    if after and (after[0] not in ("内", "之内", "以内") or found.unit in _TIME_UNITS):
        words.append(after[0])
    return "、".join(words)


def _behind_last_figure(clause: str) -> str:
    """What 达 and 力争 before an earlier number say is said of that number.

    Numbers joined by 和 or 、 share what stands before the first.
    """
    last = None
    for match in _NUMBER.finditer(clause):
        if match["unit"] or match["times"]:
            last = match
    return clause[last.end() :] if last else clause


def _year(source: SourceText, reading: Reading, part: Node, span: Span) -> int | None:
    printed = re.findall("20[0-9]{2}", part.title.of(source.text))
    if not printed:
        return None
    clause = reading.text[_clause_start(reading.text, span.start) : span.start]
    year = max(int(year) for year in printed)
    return year - 1 if re.search("(?<![比较])去年", clause) else year


def _clause_start(text: str, position: int) -> int:
    return start_behind("，。；：！？\n", text, position)
