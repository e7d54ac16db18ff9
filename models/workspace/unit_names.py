"""What units are called now: one that was renamed is the same unit, and the log keeps the names it bore."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from models.workspace.register import Register
from models.workspace.values import OFFICE

RENAMED = "renamed@"
_NONE: Mapping[str, str] = {}


def units_now(register: Register) -> Mapping[str, str]:
    """The present name of every unit by each that it bore before; without those whose names have not changed."""
    said = register.said_of(OFFICE)
    later = {field.removeprefix(RENAMED): str(name) for field, name in said.items() if name and _is_renaming(field)}
    if not later:
        return _NONE
    listed = said.get("departments")
    known = frozenset(listed if isinstance(listed, tuple) else ())
    apart = {old for old, new in later.items() if old in known and new in known}  # its name went to another unit
    return {old: _last(later, old, apart) for old in later if old not in apart}


def unit_now(register: Register, name: str) -> str:
    """What a unit is called by the office now."""
    return units_now(register).get(name, name)


def former_names(register: Register, unit: str) -> tuple[str, ...]:
    """Those it bore before, in the order of the alphabet."""
    return tuple(sorted(old for old, new in units_now(register).items() if new == unit != old))


def _is_renaming(field: str) -> bool:
    return field.startswith(RENAMED)


def _last(later: Mapping[str, str], name: str, apart: Collection[str]) -> str:
    """Renamed in a circle, in two copies of a file, it is for all of them the one that sorts first."""
    passed = [name]
    while (name := later.get(passed[-1], "")) and passed[-1] not in apart:
        if name in passed:
            return min(passed[passed.index(name) :])
        passed.append(name)
    return passed[-1]
