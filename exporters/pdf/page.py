"""A page as a list of things at places; y counts down from the top of what they belong to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from exporters.pdf.breaking import Line
from exporters.pdf.measuring import TextStyle


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text whose baseline stands at y."""

    x: float
    y: float
    line: Line


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule, or an upright one where it has a height."""

    x: float
    y: float
    width: float
    thickness: float
    colour: str = "black"
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle, with an outline where asked."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None
    outline: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """An area that leads to a target."""

    x: float
    y: float
    width: float
    height: float
    target: str


@dataclass(frozen=True, slots=True)
class Target:
    """A place that links lead to; with a title it stands among the bookmarks."""

    x: float
    y: float
    key: str
    title: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class PageOf:
    """The number of the page on which a target stands, ending at x."""

    x: float
    y: float
    target: str
    style: TextStyle


Thing: TypeAlias = Words | Rule | Box | Link | Target | PageOf


def moved(thing: Thing, x: float, y: float) -> Thing:
    return replace(thing, x=thing.x + x, y=thing.y + y)


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a sheet, from the corner of its paper. A sideways page is read with its left edge on top.
    Its number is its place in the file unless `number` gives another."""

    things: tuple[Thing, ...]
    numbered: bool = True
    sideways: bool = False
    number: int = 0
