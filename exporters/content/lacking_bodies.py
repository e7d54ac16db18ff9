"""Who issues a paper, who signs it and whom it is sent to, where these do not go together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from exporters.content.blocks import Briefing
from exporters.content.bodies import bodies, is_same_body
from exporters.content.genre import genre_of
from exporters.content.letterhead import Letterhead
from models.sentence import Sentence, joined, sentence

_UPWARD, _DOWNWARD = ("报告", "请示"), ("通知", "通报")
_BEFORE_MATTER = re.compile("(?P<bodies>[^《》]*?)(?:关于|转发|印发|批转)")
_COUNTED = re.compile("(?P<first>.+)等(?P<number>[一二三四五六七八九十]|[0-9]+)个?(?:部门|单位|机关|厅局)")
_IS_BODY = re.compile("(?:[部厅局委办府室院会组署处校]|中心|大学|公司|站)$")
_DOCUMENT, _COLONS, _MANY_BELOW = "文件", "：:", "各"
_NUMERALS = "一二三四五六七八九十"
_PLACE = re.compile("(?:中共)?(?P<place>[一-龥]*?(?:省|自治区|市|县|区))")
_GOVERNS = re.compile("(?:中共)?(?P<place>[一-龥]*?(?:省|自治区|市|县|区))(?:委|党委|政府|人民政府)")
_HIGHEST = ("国务院", "党中央", "中共中央", "民政部")
_PARTY_AND_STATE = re.compile("(?<=[省市县区]委)(?=[省市县区])")  # 省委省政府 are two


def lacking_of_bodies(briefing: Briefing) -> Iterator[Sentence]:
    """Only what is sure: a name that may be short for another is no other name."""
    head, genre = briefing.letterhead, genre_of(briefing.title)
    yield from _marked(head)
    yield from _titled(head, briefing.title)
    yield from _signed(head, genre)
    yield from _addressed(head, genre)


def _marked(head: Letterhead) -> Iterator[Sentence]:
    """Of several that issue together the first may head the paper alone."""
    marked, signed = _of_masthead(head), bodies(head.office)
    if not marked or not signed:
        return
    if len(marked) > 1 and len(marked) != len(signed):
        yield sentence("发文机关标志有{marked}家，署名有{signed}家，请核对。", marked=len(marked), signed=len(signed))
    elif head.office == head.issuer and _of_none(marked, signed):
        yield sentence(
            "发文机关标志是“{marked}”，署名是“{signed}”，不是同一个机关，请核对。",
            marked=head.masthead,
            signed=head.issuer,
        )


def _of_masthead(head: Letterhead) -> Sequence[str]:
    """None where an office has typed the name of its bulletin there."""
    return [] if head.masthead == head.bulletin else bodies(head.masthead.removesuffix(_DOCUMENT))


def _titled(head: Letterhead, title: str) -> Iterator[Sentence]:
    signed = bodies(head.office)
    found = _BEFORE_MATTER.match(title)
    named = bodies(found["bodies"]) if found else []
    if not named or not signed or head.office != head.issuer:
        return
    counted = _COUNTED.fullmatch(named[-1])
    if counted:
        named[-1] = counted["first"]
    if not all(_IS_BODY.search(name) for name in named):
        return
    number = _number(counted["number"]) if counted else len(named)
    if _of_none(named, signed):
        yield sentence(
            "标题里的机关是“{titled}”，署名是“{signed}”，不是同一个机关，请核对。",
            titled=joined("、", named),
            signed=head.issuer,
        )
    elif number != len(signed):
        yield sentence("标题里的机关有{titled}家，署名有{signed}家，请核对。", titled=number, signed=len(signed))


def _number(words: str) -> int:
    return int(words) if words.isdecimal() else _NUMERALS.index(words) + 1


def _of_none(named: Sequence[str], signed: Sequence[str]) -> bool:
    """Whether one of those named is none of those that sign."""
    return any(not any(is_same_body(one, other) for other in signed) for one in named)


def _signed(head: Letterhead, genre: str) -> Iterator[Sentence]:
    """Of those that report together each has its 签发人 (GB/T 9704-2012, 7.2.6)."""
    signed = bodies(head.office)
    if genre in _UPWARD and 0 < len(head.signers) < len(signed):
        yield sentence(
            "{bodies}家联合上行文，签发人只写了{signers}名，请核对。", bodies=len(signed), signers=len(head.signers)
        )


def _addressed(head: Letterhead, genre: str) -> Iterator[Sentence]:
    """A request goes to one body above, a notice to none."""
    to = [name for part in bodies(head.recipients.rstrip(_COLONS)) for name in _PARTY_AND_STATE.split(part)]
    if genre in _UPWARD and len(to) > 1 and not to[0].startswith(_MANY_BELOW):
        yield sentence(
            "“{genre}”主送一个上级机关，还要送其他机关的用抄送。现在主送“{to}”，请核对。",
            genre=genre,
            to=joined("、", to),
        )
    if genre in _DOWNWARD and (above := [name for name in to if _is_above(name, bodies(head.office))]):
        yield sentence(
            "“{genre}”不主送上级机关。现在主送“{to}”，请核对文种和主送机关。", genre=genre, to=joined("、", above)
        )


def _is_above(name: str, signed: Sequence[str]) -> bool:
    """省人民政府 and 民政部 are above 示例省民政厅; 示例市人民政府 need not be."""
    own = _PLACE.match(signed[0]) if signed else None
    if own is None or _GOVERNS.fullmatch(signed[0]):
        return False
    governs = _GOVERNS.fullmatch(name)
    return name in _HIGHEST or (governs is not None and own["place"].endswith(governs["place"]))
