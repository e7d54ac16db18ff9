"""How papers call a place, everywhere alike: 任务（三）统筹城乡养老服务业协调发展."""

from __future__ import annotations

import re

from exporters.content.numbering import sections_of
from models.outline import Level, Node, NodeId
from models.workspace import Snapshot
from models.workspace.labels import node_name

_LONGEST, _LONG_TITLE = 40, 24  # characters of a measure's words, of a title
_LONG_ENOUGH = 20  # to be cut before a member of a list
_INSIDE = {"“": 1, "《": 1, "（": 1, "〈": 1, "‘": 1, "”": -1, "》": -1, "）": -1, "〉": -1, "’": -1}
_SALUTATION = re.compile("^(?:各位[^，。！：]{1,8}|同志们)[！：，]")
_STOPS = "。；，"
_GOES_ON, _AND_OTHERS = "……", "等"
_OF_NUMBER, _NUMBER_CUT = "0123456789.%％", re.compile("[0-9.]+$")


def place_name(snapshot: Snapshot, node_id: NodeId) -> str:
    """任务（三）, 任务（三）统筹城乡养老服务业协调发展, 要点（一）2一是."""
    outline = snapshot.document.outline
    if node_id not in outline:
        return node_name(snapshot.document, node_id)
    node = outline[node_id]
    if node.level is Level.TASK:
        return f"任务{task_number(snapshot, node_id) or _quoted(snapshot, node)}"
    if node.level is Level.MEASURE:
        return _joined(place_name(snapshot, node.parent_id or node_id), place_in_task(snapshot, node_id))
    name: str = node_name(snapshot.document, node_id)
    return _quoted(snapshot, node) if node_id in name else name


def place_in_task(snapshot: Snapshot, node_id: NodeId) -> str:
    """A measure by its first clause, where the task itself has just been named; empty for the task."""
    outline = snapshot.document.outline
    if node_id not in outline or outline[node_id].level is not Level.MEASURE:
        return ""
    node = outline[node_id]
    others = [one for one in outline.children(node.parent_id) if one.id != node_id]
    return _own_words(snapshot.reading.title(node), [snapshot.reading.title(one) for one in others])


def task_number(snapshot: Snapshot, task: NodeId) -> str:
    """（五）; where the paper numbers its tasks anew in every section, 二（五）. Empty where it has no number."""
    marker = snapshot.reading.marker
    nodes = (*sections_of(snapshot, task), snapshot.document.outline[task])
    return "".join(marker(node).rstrip(_BEHIND_NUMBERS) for node in nodes)


def task_name(snapshot: Snapshot, task: NodeId) -> str:
    """（五）大力促进慈善事业发展, as the paper prints it; below sections with their numbers before it."""
    node = snapshot.document.outline[task]
    marker, title = snapshot.reading.marker(node), snapshot.reading.title(node)
    number = task_number(snapshot, task)
    return f"{number.removesuffix(marker.rstrip(_BEHIND_NUMBERS))}{marker}{title}"


def brief_title(snapshot: Snapshot, node: Node) -> str:
    """A title that is a whole sentence by its first clause."""
    title = snapshot.reading.title(node)
    return title if len(title) <= _LONG_TITLE else _own_words(title, [])


_BEHIND_NUMBERS = "、.．，, "


def _joined(task: str, measure: str) -> str:
    """任务（三）统筹……; 任务三，统筹……."""
    return f"{task}{'' if task.endswith(('）', '”')) else '，'}{measure}"


def _quoted(snapshot: Snapshot, node: Node) -> str:
    return f"“{_own_words(snapshot.reading.title(node), [])}”"


def _own_words(title: str, others: list[str]) -> str:
    """As few clauses as no other begins with, no mark left open."""
    words = _SALUTATION.sub("", " ".join(title.split())).rstrip(_STOPS)
    rivals = [_SALUTATION.sub("", " ".join(one.split())) for one in others]
    cuts = [*_ends_of_clauses(words), len(words)]
    end = next((cut for cut in cuts if not any(one.startswith(words[:cut]) for one in rivals)), cuts[0])
    return words[:end] if end <= _LONGEST else _cut(words, _closed(words, _LONGEST - len(_GOES_ON)))


def _cut(words: str, end: int) -> str:
    """Before a member of a list, where one stands late enough, with 等 for the others; never inside a number."""
    depth_free = [
        place for place in range(_LONG_ENOUGH, end + 1) if words[place] == "、" and _closed(words, place) == place
    ]
    if depth_free:
        return f"{words[: depth_free[-1]].removesuffix(_AND_OTHERS)}{_AND_OTHERS}"
    whole = _NUMBER_CUT.sub("", words[:end]) if words[end] in _OF_NUMBER else words[:end]
    return f"{whole.rstrip('、，（') or words[:end]}{_GOES_ON}"


def _ends_of_clauses(words: str) -> list[int]:
    """Where commas stand that are in no quotation, title or bracket."""
    depth, found = 0, []
    for place, character in enumerate(words):
        depth = max(0, depth + _INSIDE.get(character, 0))
        if depth == 0 and character in _STOPS and place:
            found.append(place)
    return found


def _closed(words: str, end: int) -> int:
    """The last place before `end` at which no mark is open; `end` itself where there is none."""
    depth, last = 0, 0
    for place, character in enumerate(words[:end], start=1):
        depth = max(0, depth + _INSIDE.get(character, 0))
        if depth == 0:
            last = place
    return last or end
