"""Links that a person makes, and verdicts on links and repairs."""

from __future__ import annotations

from models.links import WITHOUT_REASON, Link, LinkOrigin, LinkVerdict, Strength
from models.outline import Level, NodeId
from models.sentence import sentence
from models.source import RepairVerdict
from models.workspace import verdicts
from models.workspace.entries.typed import EntryError, Fields, clean_text
from models.workspace.labels import link_name
from models.workspace.snapshot import Snapshot

_VERDICTS = {
    "确认": "confirmed",
    "已确认": "confirmed",
    "否决": "rejected",
    "已否决": "rejected",
    "建议": "suggested",
    "采用": "adopted",
    "不采用": "rejected",
    "疑误": "flagged",
}


def verdict_entry(snapshot: Snapshot, subject: str, word: str) -> Fields:
    """A verdict on a link (T03.s3>A1-2.2) or a repair (R017). Raises EntryError."""
    verdict = _VERDICTS.get(word.strip(), word.strip())
    if ">" in subject:
        link = next((link for link in snapshot.links() if link.id == subject), None)
        if link is None:
            raise EntryError(sentence("没有“{link}”这条关联。", link=subject))
        if verdict not in set(LinkVerdict):
            raise EntryError(sentence("关联只能确认、否决或退回建议，不能是“{word}”。", word=word))
        return verdicts.link_fields(link, LinkVerdict(verdict), snapshot.words)
    if verdict not in set(RepairVerdict):
        raise EntryError(sentence("校订只能采用、不采用或标疑误，不能是“{word}”。", word=word))
    try:
        return verdicts.repair_fields(snapshot.document, subject, RepairVerdict(verdict))
    except verdicts.VerdictError as error:
        is_known = any(repair.group == subject for repair in snapshot.document.repairs)
        raise EntryError(str(error), "" if is_known else "repair") from error


def link_entry(snapshot: Snapshot, end: NodeId, point: NodeId, why: str) -> Fields:
    """A link that a person makes, from a task or a measure to a point. Raises EntryError.

    One that was rejected is taken up again, with its own reason.
    """
    outline = snapshot.document.outline
    node = outline[end]
    if node.level not in (Level.TASK, Level.MEASURE) or outline[point].level is not Level.POINT:
        raise EntryError(sentence("关联要从任务或举措连到要点，例如 T03.s3>A1-2.2。"))
    task = node.parent_id if node.level is Level.MEASURE and node.parent_id else end
    link = Link(
        task=task,
        point=point,
        measure=end if node.level is Level.MEASURE else None,
        why=clean_text(why) or WITHOUT_REASON,
        strength=Strength.GROUNDWORK,
        origin=LinkOrigin.PERSON,
    )
    there = next((other for other in snapshot.links() if other.id == link.id), None)
    if there is not None and snapshot.link_verdict(there) is LinkVerdict.REJECTED:
        return verdicts.link_fields(there, LinkVerdict.CONFIRMED, snapshot.words)
    if there is not None:
        raise EntryError(sentence("已经有{link}这条关联。", link=link_name(snapshot.document, link.id)))
    return verdicts.new_link_fields(link, snapshot.words)
