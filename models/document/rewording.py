"""How the program words the reason of a link now, and how it worded it before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.document import curated
from models.outline import Outline

EARLIER = "earlier/links.toml"


@dataclass(frozen=True, slots=True)
class Rewording:
    """`earlier` are the program's own words of earlier versions, as workspaces made then keep them."""

    now: str
    earlier: frozenset[str]


def rewordings(outline: Outline, shipped: Mapping[str, str]) -> dict[str, Rewording]:
    """By link, those that once read otherwise; `shipped` are the files of the program that runs.
    Raises DocumentError."""
    if EARLIER not in shipped:
        return {}
    earlier = curated.table(shipped[EARLIER], EARLIER)
    links = curated.links(outline, curated.table(shipped.get("links.toml", ""), "links.toml"))
    return {link.id: Rewording(link.why, frozenset(earlier[link.id])) for link in links if link.id in earlier}
