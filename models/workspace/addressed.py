"""What a letter calls the unit it is for."""

from __future__ import annotations

from collections.abc import Collection

_PLACES = ("县", "市", "区")


def addressed(unit: str, house: Collection[str]) -> str:
    """贵处 of a department of this office, 贵县 of a county, else 贵单位."""
    if unit in house:
        return "贵处"
    return f"贵{unit[-1]}" if unit.endswith(_PLACES) else "贵单位"
