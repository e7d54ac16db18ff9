"""Departments written in short."""

from __future__ import annotations

import pytest

from models.workspace.department_names import likely_department, put_right

KNOWN = ("办公室", "规划财务处", "社会福利处", "社会救助处", "社会组织管理局")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("规财处", "规划财务处"),
        ("福利处", "社会福利处"),
        ("社管局", "社会组织管理局"),
        ("社处", ""),
        ("处", ""),
        ("救灾处", ""),
    ],
)
def test_the_only_one_it_can_be_short_for_is_meant(typed: str, meant: str) -> None:
    assert likely_department(KNOWN, typed) == meant


def test_of_several_names_each_is_put_right_or_none() -> None:
    assert put_right(KNOWN, "规财处，办公室") == "规划财务处、办公室"
    assert put_right(KNOWN, "规财处、救灾处") == ""
