"""The office's own lists and rules, with defaults until it sets them."""

from __future__ import annotations

from models.document import Document
from models.late_pattern import late_pattern
from models.outline import Role
from models.workspace.lamp import DEFAULT_LAMP_RULES, LampError, LampRules
from models.workspace.register import Register
from models.workspace.statuses import DEFAULT_STATUSES, StatusError, Statuses
from models.workspace.values import OFFICE

RENAMED = "renamed@"
_YEAR = late_pattern("20[0-9]{2}")


def plan_year(document: Document) -> int:
    """The year the plan is for, as its heading prints it; else the latest year of the title;
    else the year the paper was issued. 0 where the paper names none."""
    outline = document.outline
    text = document.source.text
    titles = [part.title.of(text) for part in outline.children(None) if outline.roles.get(part.id) is Role.PLAN]
    imprint = outline.imprint
    for words in (*titles, imprint.title.of(text) if imprint.title else "", imprint.issued or ""):
        if years := _YEAR.findall(words):
            return max(int(year) for year in years)
    return 0


def departments(document: Document, register: Register) -> tuple[str, ...]:
    """The maintained list, in the office's order."""
    said = register.value(OFFICE, "departments")
    return said if isinstance(said, tuple) else document.office.departments


def department_now(register: Register, name: str) -> str:
    """What a department that the paper's suggestions speak of is called by the office now."""
    return register.text(OFFICE, f"{RENAMED}{name}") or name


def issuer(register: Register) -> str:
    """How the office signs what it writes; empty where nobody has said."""
    return register.text(OFFICE, "paper_issuer")


def statuses(register: Register) -> Statuses:
    """The office's list of statuses. What cannot be read falls back on the default list."""
    said = register.value(OFFICE, "statuses")
    if not isinstance(said, tuple):
        return DEFAULT_STATUSES
    try:
        return Statuses.from_values(said)
    except StatusError:
        return DEFAULT_STATUSES


def lamp_rules(register: Register) -> LampRules:
    """The office's rules for the lamp. What cannot be read falls back on the default rules."""
    said = register.value(OFFICE, "lamp_rules")
    if not isinstance(said, tuple):
        return DEFAULT_LAMP_RULES
    try:
        return LampRules.from_values(said)
    except LampError:
        return DEFAULT_LAMP_RULES
