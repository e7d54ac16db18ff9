"""Reasons of links as an earlier version of the program worded them, and taking the present wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.links import Link, LinkOrigin
from models.sentence import Sentence, sentence
from models.workspace.snapshot import Snapshot
from models.workspace.values import Key, Value, link_subject

WHERE_TO_RENEW = sentence("菜单“任务”里的“换用新版的关联理由”")
"""Where a window offers it; a command line says its own command instead."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """A link whose reason is the program's own of an earlier version, and how it words it now."""

    link: Link
    why: str


def renewals(snapshot: Snapshot) -> Sequence[Renewal]:
    """In the order of the links, those rejected left out. What a person wrote is none of the program's earlier
    words, so nobody's own is ever among them."""
    known = snapshot.document.rewordings
    if not known:
        return ()
    curated = [link for link in snapshot.standing_links() if link.origin is LinkOrigin.CURATED and link.id in known]
    return [Renewal(link, known[link.id].now) for link in curated if link.why in known[link.id].earlier]


def earlier_reasons(count: int) -> Sentence:
    return sentence(
        "有{count}处关联理由是旧版写的，没有人改过。可以一次换好：{where}。",
        count=count,
        where=WHERE_TO_RENEW,
    )


def renewal_fields(found: Sequence[Renewal]) -> dict[Key, Value]:
    """The reasons alone: what was confirmed stays so."""
    return {(link_subject(one.link.id), "why"): one.why for one in found}
