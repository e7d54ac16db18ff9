"""What 督办单 of single tasks lack, for whoever is about to send them: it is said to them and not printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.sentence import Sentence, joined, sentence
from models.workspace import Snapshot
from models.workspace.labels import node_name
from models.workspace.urged_tasks import UrgedTask

_MOST_NAMED = 5


def lacking_urged(snapshot: Snapshot, urged: Sequence[UrgedTask]) -> Iterator[Sentence]:
    """Whom each goes to is in doubt or not known; or the work is done."""
    without = [one for one in urged if not one.lead]
    suggested = [one for one in without if "lead" in snapshot.assignment(one.node).suggested]
    apart = [one for one in without if snapshot.is_pending(one.node, "lead")]
    nobody = [one for one in without if one not in (*suggested, *apart)]
    if suggested:
        names = _names(snapshot, suggested)
        yield sentence("{names}的牵头单位只是建议，还没有确认，没有印，承办单位空着手工填。", names=names)
    if apart:
        names = _names(snapshot, apart)
        yield sentence("{names}的牵头单位待定（两份文件改得不一样），抬头空着手工填。", names=names)
    if nobody:
        yield sentence("{names}没有牵头单位，承办单位空着手工填。", names=_names(snapshot, nobody))
    if done := [one for one in urged if one.is_done]:
        yield sentence("{names}已经办结。", names=_names(snapshot, done))


def _names(snapshot: Snapshot, urged: Sequence[UrgedTask]) -> Sentence:
    """任务（二）举措3、任务（五）; of many the first and how many they are."""
    names = joined("、", (node_name(snapshot.document, one.node) for one in urged[:_MOST_NAMED]))
    return sentence("{names}等{count}项", names=names, count=len(urged)) if len(urged) > _MOST_NAMED else names
