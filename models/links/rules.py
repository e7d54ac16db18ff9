"""Links for a document nobody has curated: words that two places share and few others have."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from models.links.link import Link, LinkOrigin, Strength
from models.links.shared_words import SharedWords
from models.outline import Level, NodeId, Outline
from models.sentence import sentence

_GRAM = 4
_WORDS = "[\u4e00-\u9fff0-9A-Za-z]+"
_TITLE = "《([^《》]{4,})》"
# Phrases every official paper is full of: sharing them says nothing.
_STOCK = (
    "习近平总书记|学习贯彻|重要讲话|党中央|会同有关部门|省政府办公厅|省委办公厅|国务院|实施意见|指导意见|关于加快推进|关于进一步|"
    "进一步加强|进一步提高|认真贯彻落实|贯彻落实|引导社会力量参与|社会力量参与|的通知|工作机制|服务体系|经济社会发展|高质量发展"
)
_STEADY = 40  # so that in a short paper, too, a shared phrase counts
_RAGGED = "^[0-9A-Za-z与的和及为]+|[0-9A-Za-z]+$"  # a phrase never cuts a number
_LEAST = 11.0
_DIRECT = 18.0
_MOST = 3
PENDING = sentence("（按共有词语提出，待核）")


def propose_links(outline: Outline, texts: Mapping[NodeId, str], *, whole_words: bool = True) -> tuple[Link, ...]:
    """For each measure the points it shares rare phrases with, best first, three at most.

    `texts` gives the reading of each node. Without `whole_words` the shared words are quoted as they were at first,
    as far as both go on alike: workspaces made then have sent them out in locked cells. Shared document titles count
    double. A pure function: the same texts give the same links.
    """
    points = [node.id for node in outline.of_level(Level.POINT)]
    measures = outline.of_level(Level.MEASURE)
    grams = {point: _grams(texts[point], re.compile(_WORDS)) for point in points}
    shareable = _runs_of(chain.from_iterable(grams.values()))
    grams |= {measure.id: _grams(texts[measure.id], shareable) for measure in measures}
    holders = _holders(points, grams)
    weight = _rarity(holders, list(grams.values()))
    whole = SharedWords(texts.values()) if whole_words else None
    links: list[Link] = []
    for measure in measures:
        for point, score in _best(grams[measure.id], holders, weight):
            shared = _longest_shared(texts[measure.id], texts[point])
            if len(shared) > _GRAM and measure.parent_id is not None:
                words = _quoted(whole, texts[measure.id], texts[point]) or shared
                links.append(_link(measure.parent_id, measure.id, point, words, score))
    return tuple(links)


def _holders(points: Iterable[NodeId], grams: Mapping[NodeId, frozenset[str]]) -> dict[str, list[NodeId]]:
    """The points in which each piece of words stands."""
    found: dict[str, list[NodeId]] = defaultdict(list)
    for point in points:
        for gram in grams[point]:
            found[gram].append(point)
    return found


def _best(
    grams: frozenset[str], holders: Mapping[str, Sequence[NodeId]], weight: Mapping[str, float]
) -> Iterator[tuple[NodeId, float]]:
    """The points that share enough, with how much."""
    scores: dict[NodeId, float] = defaultdict(float)
    for gram in sorted(grams & weight.keys()):
        for point in holders[gram]:
            scores[point] += weight[gram]
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    return ((point, score) for point, score in ranked[:_MOST] if score >= _LEAST)


def _link(task: NodeId, measure: NodeId, point: NodeId, words: str, score: float) -> Link:
    return Link(
        task=task,
        point=point,
        measure=measure,
        why=sentence("两处都写到“{words}”{pending}。", words=words, pending=PENDING),
        strength=Strength.DIRECT if score >= _DIRECT else Strength.GROUNDWORK,
        origin=LinkOrigin.RULE,
    )


def _quoted(whole: SharedWords | None, one: str, other: str) -> str:
    return whole.longest(re.sub(_STOCK, " ", one), other, _GRAM) if whole else ""


def _grams(text: str, words: re.Pattern[str]) -> frozenset[str]:
    found: set[str] = set()
    for run in words.findall(re.sub(_STOCK, " ", text)) if words.search(text) else ():
        found.update([run[start : start + _GRAM] for start in range(len(run) - _GRAM + 1)])
    for title in re.findall(_TITLE, text):
        found.add(f"《{title}》")
    return frozenset(found)


def _runs_of(grams: Iterable[str]) -> re.Pattern[str]:
    """The stretches of a text that may hold one of these; whatever else it holds is not worth cutting up."""
    characters = "".join(sorted(set(chain.from_iterable(grams))))
    return re.compile(f"[{re.escape(characters)}]{{{_GRAM},}}" if characters else "(?!)")


def _rarity(wanted: Iterable[str], sets: Sequence[frozenset[str]]) -> dict[str, float]:
    counts = Counter(chain.from_iterable(sets))
    return {
        gram: math.log((len(sets) + _STEADY) / counts[gram]) * (2 if gram.startswith("《") else 1) for gram in wanted
    }


def _longest_shared(one: str, other: str) -> str:
    best = ""
    for run in re.findall(_WORDS, re.sub(_STOCK, " ", one)):
        for start in range(len(run)):
            end = start + len(best) + 1
            while end <= len(run) and run[start:end] in other:
                best = run[start:end]
                end += 1
    return re.sub(_RAGGED, "", best)
