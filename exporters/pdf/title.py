"""A title broken by sense, in a trapezoid or a lozenge (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import comb

from exporters.pdf.breaking import break_lines
from exporters.pdf.measuring import Measured, Run, TextStyle, measure

_BETWEEN = re.compile("(?<=[一-鿿]) +(?=[一-鿿])")  # names of bodies side by side: a whole character apart
_MOST = 6  # lines that are tried; a longer title is broken like a paragraph
_MOST_WAYS = 20_000
_LINE = 0.5  # what one line more costs
_FEWEST = 4  # characters on the last of several lines
_TRIED = 2  # numbers of lines, where one of them tears no name
_WHOLE = 2  # cuts of what stands on one line
_GOOD, _FAIR, _BAD, _WORD = 0.0, 0.3, 1.0, 3.0  # how much a break hurts the sense
_NAMED, _LEAST = 1.4, 0.6  # inside 《》 a break hurts so much, and this share of what it hurts elsewhere
_BODY = 2.2  # inside one of several bodies that issue together
_LEVELS = (_GOOD, _FAIR, _BAD, _NAMED + _LEAST * _FAIR, _NAMED + _LEAST * _BAD, _BODY, _WORD)
_AFTER = frozenset("、，：；》）”")
_BEFORE = ("关于", "《", "（", "“")
_JOINS = ("和", "与", "及", "暨")  # also inside the names of bodies
_ORGAN = frozenset("厅局委部会院办室署府的")
_PLACE = frozenset("省市县区州")  # whose organ follows
_DOES = "加强|改进|完善|规范|推进|深化|巩固|提升|提高|健全|发展|促进|支持|扩大|优化|创新|落实|做好|加快|强化|改善"
_PAIR = re.compile(f"(?:{_DOES})[和与并](?:{_DOES})")  # 加强和改进, of what follows
_ABOUT = re.compile("关于")
_NAME = re.compile("《[^《》]*》")
_WORDS = re.compile(  # those that hold others before them
    "第[一二三四五六七八九十]+[批期次届轮]|重点工作任务|重点工作|工作任务|救灾物资|社会组织|社会救助|社会福利|社会事务|社会工作|社会治理|社会服务|社会保障|社会保险|养老服务|养老机构|慈善事业|基层政权|基层治理|"
    "老旧小区|社区治理|社区服务|儿童福利|残疾人|老龄工作|人力资源|行政区划|防灾减灾|优抚安置|等级结果|评估|登记|等级|结果|全省性|全国性|"
    "工作|任务|分解|落实|情况|报告|请示|通知|意见|方案|规划|计划|总结|思路|基础|进展|重点|推进|发展|改革|管理|服务|体系|建设|制度|"
    "机制|社会|养老|救助|儿童|福利|慈善|事业|组织|基层|民政|财政|卫生|健康|人力|资源|保障|教育|公安|司法|委员|办公|会议|联席|"
    "政府|人民|部门|生育|残疾|浙江|全省|全国|党组|年度|季度|上半年|下半年|"
    "社会工作室|居家|照料中心|社区|城乡|农村|村民|居民|街道|乡镇|老年|食堂|床位|机构|中心|机关|人次|人口|人均|收入|比例|比率|占比|"
    "改扩建|新建|改建|扩建|新增|增加|减少|累计|培育|移民|产业|基地|安置|避灾|救灾|物资|储备|资金|支付|补贴|补助|婚姻|生态|安葬|"
    "岗位|专业|人才|标准|试点|覆盖|平台|低保|特困|孤儿|彩票|公益|殡葬|地名|普查|界线|双拥|优抚|退役|士兵|志愿|投资|措施|到位|时限"
)


def title_lines(text: str, style: TextStyle, room: float) -> list[str]:
    """The lines of a title. A break at the seam of two words is worth more than even lines."""
    words = _BETWEEN.sub("　", "".join(text.split("\n")))
    measured = measure([Run(words, style)])
    if not len(measured):
        return []
    printed = measured.text(0, len(measured))
    seams = _seams(printed, measured.ends[:-1])
    found: list[tuple[float, tuple[int, ...]]] = []
    for count in range(1, _MOST + 1):
        if best := _best(measured, seams, count, room):
            found.append((best[0] + count * _LINE, best[1]))
        if len(found) >= _TRIED and min(found)[0] < _BODY:
            break
    if found:
        return [printed[start:end].strip() for start, end in pairwise(min(found)[1])]
    return [line.text for line in break_lines(measured, room, flush=False)]


def _seams(text: str, places: Sequence[int]) -> dict[int, float]:
    """How much a break at each of these places hurts."""
    inside = {place for word in _WORDS.finditer(text) for place in range(word.start() + 1, word.end())}
    pairs = list(_PAIR.finditer(text))
    inside.update(place for pair in pairs for place in range(pair.start() + 1, pair.end()))
    seams = {place: _seam(text, place) for place in places}
    seams.update((pair.end(), min(_FAIR, seams[pair.end()])) for pair in pairs if pair.end() in seams)
    named = {place for name in _NAME.finditer(text) for place in range(name.start() + 1, name.end())}
    seams.update((place, _NAMED + _LEAST * cost) for place, cost in seams.items() if place in named)
    seams.update((place, max(_BODY, seams[place])) for place in _inside_bodies(text) if place in seams)
    return seams | dict.fromkeys(inside.intersection(places), _WORD)


def _inside_bodies(text: str) -> Iterator[int]:
    """Of names side by side before 关于."""
    about = _ABOUT.search(text)
    names = text[: about.start()] if about else ""
    if "　" in names:
        yield from (place for one in re.finditer("[^　]+", names) for place in range(one.start() + 1, one.end()))


def _best(measured: Measured, seams: dict[int, float], count: int, room: float) -> tuple[float, tuple[int, ...]] | None:
    """The way that costs least with so many lines, of those at the best places there is a way with."""
    for worst in _LEVELS:
        places = [place for place, cost in seams.items() if cost <= worst]
        if comb(len(places), count - 1) > _MOST_WAYS:
            return None
        ways = [cuts for cuts in _ways(measured, places, count) if max(_widths(measured, cuts)) <= room]
        ways = [cuts for cuts in ways if not _is_stub(cuts)] if worst < _WORD else ways
        if ways:
            return min((_cost(measured, seams, cuts, room), cuts) for cuts in ways)
    return None


def _ways(measured: Measured, places: Sequence[int], count: int) -> Iterator[tuple[int, ...]]:
    for inner in combinations(places, count - 1):
        yield (0, *inner, len(measured))


def _widths(measured: Measured, cuts: Sequence[int]) -> list[float]:
    return [measured.natural(start, end) for start, end in pairwise(cuts)]


def _cost(measured: Measured, seams: dict[int, float], cuts: Sequence[int], room: float) -> float:
    widths = _widths(measured, cuts)
    uneven = sum(((max(widths) - width) / room) ** 2 for width in widths)
    hurt = sum(seams[cut] for cut in cuts[1:-1])
    return hurt + uneven + (0 if _shapely(widths) else 0.8) + (0.3 if _square(widths) else 0)


def _seam(text: str, cut: int) -> float:
    """How much a break here hurts the sense."""
    if text[cut - 1] in _AFTER or text[cut - 1] in " 　" or text.startswith(_BEFORE, cut):
        return _GOOD
    if text.startswith(_JOINS, cut) or text[cut - 1] in _ORGAN:
        return _FAIR
    return _WORD if text[cut - 1] in _PLACE else _BAD


def _is_stub(cuts: Sequence[int]) -> bool:
    """函 or 报告 alone on the last line."""
    return len(cuts) > _WHOLE and cuts[-1] - cuts[-2] < _FEWEST


def _shapely(widths: Sequence[float]) -> bool:
    """Growing, shrinking, or widest in the middle; not pinched."""
    steps = [after - before for before, after in pairwise(widths)]
    signs = [step > 0 for step in steps]
    return signs == sorted(signs) or signs == sorted(signs, reverse=True)


def _square(widths: Sequence[float]) -> bool:
    return len(widths) > 1 and max(widths) - min(widths) < 1
