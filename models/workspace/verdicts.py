"""What people decide about proposals, and the links they make themselves."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from models.document import Document
from models.links import Link, LinkOrigin, LinkVerdict, Strength
from models.outline import NodeId
from models.sentence import sentence
from models.source import Repair, RepairVerdict
from models.source.repair import ONLY_FLAGGED
from models.workspace.register import Register
from models.workspace.values import Key, SubjectId, Value, link_subject, repair_subject


class VerdictError(ValueError):
    """A verdict that cannot be. Carries a sentence."""


@dataclass(frozen=True, slots=True)
class JudgedLink:
    """A link and what has been said of it.

    `look_again` (待复核): confirmed, but the words at one of its ends have changed since.
    """

    link: Link
    verdict: LinkVerdict
    look_again: bool


Words = Callable[[NodeId], str]


def repair_verdict(register: Register, repair: Repair) -> RepairVerdict:
    """What somebody has said, else what is proposed."""
    said = register.text(repair_subject(repair.group), "verdict")
    return RepairVerdict(said) if said in set(RepairVerdict) else repair.default_verdict


def repair_fields(document: Document, group: str, verdict: RepairVerdict) -> dict[Key, Value]:
    """The fields of a verdict on a repair. Raises VerdictError for one that does not exist, and
    where order or arithmetic would be adopted: these are the author's words."""
    repair = next((repair for repair in document.repairs if repair.group == group), None)
    if repair is None:
        raise VerdictError(sentence("没有编号为“{group}”的校订。", group=group))
    if verdict is RepairVerdict.ADOPTED and repair.kind in ONLY_FLAGGED:
        raise VerdictError(sentence("{group} 是次序或数字不合，只能标疑误，不能由程序改动原文的说法。", group=group))
    return {(repair_subject(group), "verdict"): verdict.value}


def links(document: Document, register: Register) -> Iterator[Link]:
    """Every proposed link, with the reason that was taken for it since; then those people have made, in the order in
    which they were made."""
    for link in document.links:
        renewed = register.text(link_subject(link.id), "why")
        yield replace(link, why=renewed) if renewed else link
    for subject in register.subjects("link"):
        made = _made(document, register, subject)
        if made is not None:
            yield made


def judged(register: Register, link: Link, words: Words) -> JudgedLink:
    """Look again where it was confirmed and the words at an end have changed since."""
    subject = link_subject(link.id)
    said = register.text(subject, "verdict")
    verdict = LinkVerdict(said) if said in set(LinkVerdict) else LinkVerdict.SUGGESTED
    seen = register.text(subject, "seen")
    look_again = verdict is LinkVerdict.CONFIRMED and bool(seen) and seen != both_ends(link, words)
    return JudgedLink(link, verdict, look_again)


def link_fields(link: Link, verdict: LinkVerdict, words: Words) -> dict[Key, Value]:
    """The fields of a verdict on a link, with a checksum of the words at its ends."""
    subject = link_subject(link.id)
    return {(subject, "verdict"): verdict.value, (subject, "seen"): both_ends(link, words)}


def new_link_fields(link: Link, words: Words) -> dict[Key, Value]:
    """The fields of a link that a person makes; it needs no confirming."""
    subject = link_subject(link.id)
    return {
        (subject, "task"): link.task,
        (subject, "point"): link.point,
        (subject, "measure"): link.measure,
        (subject, "why"): link.why,
        (subject, "strength"): link.strength.value,
        **link_fields(link, LinkVerdict.CONFIRMED, words),
    }


def both_ends(link: Link, words: Words) -> str:
    """A checksum of the words at the two ends of a link."""
    return hashlib.sha256(f"{words(link.measure or link.task)}\0{words(link.point)}".encode()).hexdigest()[:16]


def _made(document: Document, register: Register, subject: SubjectId) -> Link | None:
    task, point = NodeId(register.text(subject, "task")), NodeId(register.text(subject, "point"))
    if task not in document.outline or point not in document.outline:
        return None
    measure = register.text(subject, "measure")
    strength = register.text(subject, "strength")
    return Link(
        task=task,
        point=point,
        measure=NodeId(measure) if measure else None,
        why=register.text(subject, "why"),
        strength=Strength(strength) if strength in set(Strength) else Strength.GROUNDWORK,
        origin=LinkOrigin.PERSON,
    )
