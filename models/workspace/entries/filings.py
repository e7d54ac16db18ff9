"""What a unit reports on a task or a measure for a period, and its review."""

from __future__ import annotations

from collections.abc import Mapping

from models.document import Document
from models.outline import Level, NodeId
from models.sentence import joined, sentence
from models.workspace.entries.typed import (
    EntryError,
    Fields,
    clean_text,
    known_status,
    no_such_field,
    percentage,
    typed_number,
)
from models.workspace.filings import CURRENT, Review, entry_subject
from models.workspace.labels import field_name, node_name
from models.workspace.periods import Period
from models.workspace.quantities import is_share
from models.workspace.snapshot import Snapshot
from models.workspace.targets import targets, targets_named
from models.workspace.unit_names import unit_now
from models.workspace.values import SubjectId, Value

_FILED_FIELDS = "progress problems next evidence remark percent status current review review_reason"
_FILED_TEXTS = frozenset({"progress", "problems", "next", "evidence", "remark"})


def filing_entry(snapshot: Snapshot, node: NodeId, period: Period, unit: str, typed: Mapping[str, str]) -> Fields:
    """progress, problems, next, evidence, remark, percent, status, current, review with review_reason.

    `current` is the present value of the node's only target; of several `current@指标` names one.
    Raises EntryError with the field.
    """
    if snapshot.document.outline[node].level not in (Level.TASK, Level.MEASURE):
        raise EntryError(sentence("{node}不是任务或举措，不能填报。", node=node_name(snapshot.document, node)))
    unit = clean_text(unit)
    if not unit or "@" in unit or "\n" in unit:
        raise EntryError(
            sentence("要写明是哪个单位填报{node}，“{unit}”不行。", node=node_name(snapshot.document, node), unit=unit)
        )
    unit = unit_now(snapshot.register, unit)
    subject = entry_subject(snapshot.register, node, period, unit)
    named = snapshot.register.text(subject, "unit") or unit  # an entry keeps the name under which it was made
    found: Fields = {(subject, "node"): node, (subject, "period"): str(period), (subject, "unit"): named}
    for field, words in typed.items():
        if field.partition("@")[0] == "current":
            found.update(_current(snapshot, subject, node, field, words, found))
        else:
            found[(subject, field)] = _filed_value(snapshot, field, words)
    review = found.get((subject, "review"), snapshot.register.value(subject, "review"))
    if review == Review.RETURNED.value and not _reason(snapshot, subject, found):
        raise EntryError(sentence("退回要写明理由。"), "review_reason")
    return found


def _reason(snapshot: Snapshot, subject: SubjectId, found: Fields) -> Value:
    key = (subject, "review_reason")
    return found[key] if key in found else snapshot.register.value(*key)


def _filed_value(snapshot: Snapshot, field: str, words: str) -> Value:
    text = clean_text(words)
    if not text:
        return None
    match field:
        case "percent":
            return percentage(text)
        case "status":
            return known_status(snapshot, text)
        case "review":
            if text not in set(Review):
                raise EntryError(sentence("审核只能是{known}，不能是“{text}”。", known=joined("、", Review), text=text))
            return text
        case "review_reason" | "reviewer":
            return text
        case _ if field in _FILED_TEXTS:
            return text
        case _:
            raise EntryError(no_such_field(field, _FILED_FIELDS))


def _current(
    snapshot: Snapshot, subject: SubjectId, node: NodeId, field: str, words: str, said_before: Fields
) -> Fields:
    """Joins the targets that the entry has named before this one, and those that were named earlier."""
    meant = targets_named(snapshot, node, field.partition("@")[2])
    if len(meant) != 1:
        known = joined("、", (target.indicator for target in targets(snapshot, node)))
        raise EntryError(
            sentence(
                "{node}的当前值要写明是哪个目标：{known}。",
                node=node_name(snapshot.document, node),
                known=known or sentence("（没有目标）"),
            ),
            "current" if known else "",
        )
    said = said_before.get((subject, "targets"), snapshot.register.value(subject, "targets"))
    kept = said if isinstance(said, tuple) else ()
    place = str(meant[0].place)
    text, also = clean_text(words), units_of_baselines(snapshot.document, node, meant[0].place)
    value = typed_number(text, field_name("current"), meant[0].unit, also) if text else None
    return {(subject, "targets"): tuple(sorted({*kept, place}, key=int)), (subject, f"{CURRENT}{place}"): value}


def units_of_baselines(document: Document, node: NodeId, target: int) -> frozenset[str]:
    """What the paper counts in where it says what there was before: 22356家 of what is to be 2.3万个."""
    return frozenset(
        one.baseline.plain_unit
        for one in document.comparisons
        if one.measure == node and one.target.span.start == target and not is_share(one.baseline.plain_unit)
    )
