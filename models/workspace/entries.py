"""From what somebody typed to the fields of an edit. Screen, command line and workbooks share it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from datetime import datetime
from math import isfinite

from models.document import Document
from models.links import Link, LinkOrigin, LinkVerdict, Strength
from models.outline import Level, NodeId
from models.sentence import Sentence, followed, joined, sentence
from models.source import RepairVerdict, Span
from models.workspace import verdicts
from models.workspace.department_names import likely_department, names_in
from models.workspace.filings import CURRENT, Review, filing_subject
from models.workspace.labels import field_name, link_name, node_name
from models.workspace.lamp import Colour, LampError, LampOverride
from models.workspace.notes import passage_fields
from models.workspace.passages import passage
from models.workspace.periods import Period
from models.workspace.quantities import is_share, read_typed
from models.workspace.snapshot import Snapshot
from models.workspace.statuses import StatusError
from models.workspace.targets import targets, targets_named
from models.workspace.values import Key, SubjectId, Value, kind_of, new_subject, node_subject

Fields = dict[Key, Value]

LONGEST = 32_000  # characters; below the 32,767 that a cell of a workbook holds
_TEXTS = frozenset({"leader", "person", "phone", "deadline"})
_NODE_FIELDS = "lead supporting leader person phone deadline status percent lamp lamp_reason"
_FILED_FIELDS = "progress problems next evidence remark percent status current review review_reason"
_FILED_TEXTS = frozenset({"progress", "problems", "next", "evidence", "remark"})
_REMARKED = {
    "note": ("text", "printed", "deleted"),
    "doubt": ("text", "printed", "deleted"),
    "milestone": ("text", "done", "deadline", "deleted"),
    "evidence": ("deleted",),
}
_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")
_NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")  # controls, halves of a pair, nothings
_COLOURS = {colour.word: colour for colour in Colour} | {colour.value: colour for colour in Colour}
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


class EntryError(ValueError):
    """What was typed cannot be kept as it is. Carries a sentence.

    `wanted` is the field that would help, or the kind of thing that is wanted: a door knows how it is written there.
    """

    def __init__(self, words: str, wanted: str = "") -> None:
        super().__init__(words)
        self.wanted = wanted


class UnknownDepartmentError(EntryError):
    """A department that is not in the office's list: screen and command line each know a way to add it."""


def clean_text(words: str) -> str:
    """The normal form of what was typed. Raises EntryError for a text too long to travel in a workbook."""
    text = normal_text(words)
    length = _length_in_a_cell(text)
    if length > LONGEST:
        raise EntryError(
            sentence("文字有{length}个字，超过{most}个字的上限。请分成几条。", length=length, most=LONGEST)
        )
    return text


def normal_text(words: str) -> str:
    """One form: line ends are \\n, nothing that some file could not hold, no blanks at the ends."""
    return _NO_TEXT.sub("", _LINE_END.sub("\n", words)).strip()


def _length_in_a_cell(text: str) -> int:
    """An emoji counts as two. What could be read as an escape (_x0041_) is written with six more."""
    if 2 * len(text) <= LONGEST and "_x" not in text:
        return len(text)
    return len(text.encode("utf-16-le")) // 2 + 6 * text.count("_x")


def known_node(document: Document, node: str) -> NodeId:
    """The node of this identifier. Raises EntryError."""
    if node not in document.outline:
        tasks = document.outline.of_level(Level.TASK)
        raise EntryError(
            sentence(
                "没有编号为“{node}”的条目。任务的编号是 {first} 至 {last}，举措如 T03.s2。",
                node=node,
                first=tasks[0].id,
                last=tasks[-1].id,
            )
        )
    return NodeId(node)


def node_entry(snapshot: Snapshot, node: NodeId, typed: Mapping[str, str]) -> Fields:
    """lead, supporting, leader, person, phone, deadline, status, percent, lamp with lamp_reason.

    Nothing typed clears the field. Raises EntryError with the field.
    """
    level = snapshot.document.outline[node].level
    if level not in (Level.TASK, Level.MEASURE):
        raise EntryError(sentence("{node}不是任务或举措，不能分工。", node=node_name(snapshot.document, node)))
    subject = node_subject(node)
    found: Fields = {}
    for field, words in typed.items():
        found[(subject, field)] = _node_value(snapshot, field, words)
    return _with_lamp(snapshot, subject, found)


def _node_value(snapshot: Snapshot, field: str, words: str) -> Value:
    text = clean_text(words)
    if not text:
        return None
    match field:
        case "lead":
            return _department(snapshot, text)
        case "supporting":
            return tuple(_department(snapshot, name) for name in names_in(text))
        case "status":
            return _status(snapshot, text)
        case "percent":
            return _percent(text)
        case "lamp":
            return known_colour(text).value
        case "lamp_reason":
            return text
        case _ if field in _TEXTS:
            return text
        case _:
            raise EntryError(_no_such_field(field, _NODE_FIELDS))


def _no_such_field(field: str, known: str) -> Sentence:
    return sentence("没有“{field}”这个栏目。可以填：{known}。", field=field, known=known)


def _with_lamp(snapshot: Snapshot, subject: SubjectId, found: Fields) -> Fields:
    """An override of the lamp needs a reason; without a lamp there is none."""
    if not {(subject, "lamp"), (subject, "lamp_reason")} & found.keys():
        return found
    colour = found.get((subject, "lamp"), snapshot.register.value(subject, "lamp"))
    if colour is None:
        if found.get((subject, "lamp_reason")) is not None:
            raise EntryError(sentence("没有人工改灯，不用写理由。要改灯，同时写明哪种灯和理由。"), "lamp")
        return {**found, (subject, "lamp_reason"): None}
    reason = found.get((subject, "lamp_reason"), snapshot.register.value(subject, "lamp_reason"))
    try:
        LampOverride(Colour(str(colour)), str(reason or ""))
    except LampError as error:
        raise EntryError(str(error)) from error
    return found


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
    subject = filing_subject(node, period, unit)
    found: Fields = {(subject, "node"): node, (subject, "period"): str(period), (subject, "unit"): unit}
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
            return _percent(text)
        case "status":
            return _status(snapshot, text)
        case "review":
            if text not in set(Review):
                raise EntryError(sentence("审核只能是{known}，不能是“{text}”。", known=joined("、", Review), text=text))
            return text
        case "review_reason" | "reviewer":
            return text
        case _ if field in _FILED_TEXTS:
            return text
        case _:
            raise EntryError(_no_such_field(field, _FILED_FIELDS))


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
    return {
        (subject, "targets"): tuple(sorted({*kept, place}, key=int)),
        (subject, f"{CURRENT}{place}"): _number(text, field_name("current"), meant[0].unit, also) if text else None,
    }


def units_of_baselines(document: Document, node: NodeId, target: int) -> frozenset[str]:
    """What the paper counts in where it says what there was before: 22356家 of what is to be 2.3万个."""
    return frozenset(
        one.baseline.plain_unit
        for one in document.comparisons
        if one.measure == node and one.target.span.start == target and not is_share(one.baseline.plain_unit)
    )


def note_entry(
    snapshot: Snapshot,
    node: NodeId,
    text: str,
    *,
    author: str,
    at: datetime,
    printed: bool = True,
    span: Span | None = None,
) -> tuple[SubjectId, Fields]:
    """A new note on a node, or on a range of the source inside it. Raises EntryError."""
    return _remark("note", snapshot, node, text, author=author, at=at, printed=printed, span=span)


def doubt_entry(
    snapshot: Snapshot,
    node: NodeId,
    text: str,
    *,
    author: str,
    at: datetime,
    printed: bool = True,
    span: Span | None,
) -> tuple[SubjectId, Fields]:
    """A passage held for doubtful in the original, with the reason. Raises EntryError."""
    if span is None:
        raise EntryError(sentence("标疑误要写明是哪几个字。"))
    return _remark("doubt", snapshot, node, text, author=author, at=at, printed=printed, span=span)


def _remark(
    kind: str,
    snapshot: Snapshot,
    node: NodeId,
    text: str,
    *,
    author: str,
    at: datetime,
    printed: bool,
    span: Span | None,
) -> tuple[SubjectId, Fields]:
    words = clean_text(text)
    if not words:
        raise EntryError(sentence("批注没有内容。"))
    if span is not None and not snapshot.document.outline[node].span.contains(span):
        raise EntryError(
            sentence(
                "第{first}—{last}字不在{node}里。",
                first=span.start + 1,
                last=span.end,
                node=node_name(snapshot.document, node),
            )
        )
    subject = new_subject(kind)
    marked = passage(snapshot.document.source.text, span) if span else None
    return subject, {
        (subject, "node"): node,
        (subject, "text"): words,
        (subject, "printed"): printed,
        (subject, "author"): author,
        (subject, "at"): at.isoformat(timespec="seconds"),
        **passage_fields(subject, marked),
    }


def milestone_entry(snapshot: Snapshot, node: NodeId, text: str, deadline: str = "") -> tuple[SubjectId, Fields]:
    """A step on the way of a node. Raises EntryError."""
    words = clean_text(text)
    if not words:
        raise EntryError(sentence("节点没有内容。"))
    known_node(snapshot.document, node)
    subject = new_subject("milestone")
    return subject, {
        (subject, "node"): node,
        (subject, "text"): words,
        (subject, "deadline"): clean_text(deadline) or None,
        (subject, "done"): False,
    }


def evidence_entry(node: NodeId, name: str, address: str, sha256: str) -> tuple[SubjectId, Fields]:
    """A file copied beside the workspace, or a link (without checksum)."""
    subject = new_subject("evidence")
    return subject, {
        (subject, "node"): node,
        (subject, "name"): name,
        (subject, "address"): address,
        (subject, "sha256"): sha256 or None,
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
        why=clean_text(why) or "人工添加。",
        strength=Strength.GROUNDWORK,
        origin=LinkOrigin.PERSON,
    )
    there = next((other for other in snapshot.links() if other.id == link.id), None)
    if there is not None and snapshot.link_verdict(there) is LinkVerdict.REJECTED:
        return verdicts.link_fields(there, LinkVerdict.CONFIRMED, snapshot.words)
    if there is not None:
        raise EntryError(sentence("已经有{link}这条关联。", link=link_name(snapshot.document, link.id)))
    return verdicts.new_link_fields(link, snapshot.words)


def deleted(subject: SubjectId, *, restored: bool = False) -> Fields:
    """Into the bin, or back to its place."""
    return {(subject, "deleted"): None if restored else True}


def _unknown(name: str, likely: str, known: str) -> Sentence:
    if likely:
        return sentence(
            "“{name}”不在单位名单里，是不是“{likely}”？名单：{known}。请先在单位名单里加上它，再填。",
            name=name,
            likely=likely,
            known=known,
        )
    return sentence("“{name}”不在单位名单里。名单：{known}。请先在单位名单里加上它，再填。", name=name, known=known)


def _department(snapshot: Snapshot, name: str) -> str:
    if name not in snapshot.departments:
        known = joined("、", snapshot.departments) or sentence("（名单是空的）")
        raise UnknownDepartmentError(_unknown(name, likely_department(snapshot.departments, name), known))
    return name


def _status(snapshot: Snapshot, word: str) -> str:
    try:
        return snapshot.statuses.read(word).name
    except StatusError as error:
        raise EntryError(str(error)) from error


def _percent(text: str) -> float:
    value = _number(text, field_name("percent"), "%")
    if not 0 <= value <= 100:
        raise EntryError(sentence("完成率要在0到100之间，不能是“{text}”。", text=text))
    return value


def known_colour(text: str) -> Colour:
    """The colour of a lamp by its word. Raises EntryError."""
    if text not in _COLOURS:
        known = joined("、", (colour.word for colour in Colour))
        raise EntryError(sentence("警示灯只能是{known}，不能是“{text}”。", known=known, text=text))
    return _COLOURS[text]


def _number(text: str, what: str, unit: str = "", also: Set[str] = frozenset()) -> float:
    """In this unit, whether it was written behind the number or not."""
    typed = read_typed(text)
    if typed is None:
        why = sentence("{what}要填数字，不能是“{text}”。", what=what, text=text)
        raise EntryError(followed(why, _about_commas(text)))
    value = typed.in_unit(unit, also)
    if value is None and unit:
        raise EntryError(
            sentence("{what}要填数字，这里的单位是“{unit}”，不能是“{text}”。", what=what, unit=unit, text=text)
        )
    if value is None:
        raise EntryError(sentence("{what}要填数字，这里不写单位，不能是“{text}”。", what=what, text=text))
    if not isfinite(number := float(value)):
        raise EntryError(sentence("{what}太大了，不能是{length}位的数。", what=what, length=len(text)))
    return number


def _about_commas(text: str) -> str:
    if not re.search("[0-9][,，][0-9]", text):
        return ""
    return sentence("逗号只能用来分千位（22,356），小数点要写成“.”。")


def whole_number(text: str, what: str) -> int:
    """A number without decimals. Raises EntryError."""
    value = _number(text, what)
    if value != int(value):
        raise EntryError(sentence("{what}要填整数，不能是“{text}”。", what=what, text=text))
    return int(value)


def label_for(snapshot: Snapshot, node: NodeId, fields: Mapping[str, str]) -> str:
    """设置任务（三）的牵头单位、完成时限."""
    names = "、".join(dict.fromkeys(field_name(field) for field in fields))
    return f"设置{node_name(snapshot.document, node)}的{names}"


def remark_entry(subject: str, typed: Mapping[str, str], snapshot: Snapshot) -> Fields:
    """Change a note, a doubt, a milestone or a piece of evidence that is there: text, printed, done,
    deadline, deleted (是 or 否), as far as it has them. Raises EntryError."""
    known = SubjectId(subject)
    own = _REMARKED.get(kind_of(known), ())
    if not snapshot.register.text(known, "node"):
        raise EntryError(sentence("没有“{subject}”这一条。", subject=subject), kind_of(known))
    found: Fields = {}
    for field, words in typed.items():
        if field not in own:
            raise EntryError(
                sentence("这一条没有“{field}”这个栏目。可以改：{known}。", field=field, known=" ".join(own))
            )
        if field in ("printed", "done", "deleted"):
            found[(known, field)] = _yes_or_no(field, words)
        elif field == "text" and not clean_text(words):
            raise EntryError(sentence("内容不能是空的。不要这一条，可以把它删除。"), "deleted")
        else:
            found[(known, field)] = clean_text(words) or None
    return found


def _yes_or_no(field: str, words: str) -> bool | None:
    answers = {"是": True, "否": False, "yes": True, "no": False}
    if words.strip() not in answers:
        raise EntryError(sentence("“{field}”只能填 是 或 否，不能是“{words}”。", field=field_name(field), words=words))
    answer = answers[words.strip()]
    return None if field == "deleted" and not answer else answer
