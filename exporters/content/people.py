"""Who answers for measures, where the paper names others for them than for their task."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporters.content.progress import assigned_words
from exporters.content.wish import Wish
from models.outline import Node, NodeId
from models.workspace import Snapshot
from models.workspace.labels import FIELDS


def other_people(snapshot: Snapshot, wish: Wish, task: NodeId) -> Iterator[str]:
    """举措1—8：责任领导郑副厅长，责任人章立群（87059999）。 Those with the same people are named together."""
    together: dict[str, list[int]] = {}
    for number, measure in enumerate(snapshot.document.outline.children(task), start=1):
        if words := "，".join(_differing(snapshot, wish, task, measure)):
            together.setdefault(words, []).append(number)
    for words, numbers in together.items():
        yield f"举措{'、'.join(_runs(numbers))}：{words}。"


def _differing(snapshot: Snapshot, wish: Wish, task: NodeId, measure: Node) -> Iterator[str]:
    """The number of the task's person is not that of another who answers for a measure."""
    own, of_task = (
        {field: assigned_words(snapshot, wish, node, field) for field in ("leader", "person", "phone")}
        for node in (measure.id, task)
    )
    if own["leader"] and own["leader"] != of_task["leader"]:
        yield f"{FIELDS['leader']}{own['leader']}"
    phone = "" if "phone" in snapshot.assignment(measure.id).inherited else own["phone"]
    is_another = own["person"] != of_task["person"]
    if own["person"] and (is_another or (phone and phone != of_task["phone"])):
        yield f"{FIELDS['person']}{own['person']}{f'（{phone}）' if phone else ''}"
    elif phone and phone != of_task["phone"]:
        yield f"{FIELDS['phone']}{phone}"


def _runs(numbers: Sequence[int]) -> Iterator[str]:
    """1—3, 5."""
    first = last = numbers[0]
    for number in (*numbers[1:], None):
        if number is not None and number == last + 1:
            last = number
            continue
        yield str(first) if first == last else f"{first}—{last}"
        if number is not None:
            first = last = number
