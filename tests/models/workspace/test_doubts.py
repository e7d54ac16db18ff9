"""What can be read and is probably meant otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.workspaces import workspace

from models.document import Document
from models.figures import FigureKind, Relation
from models.outline import NodeId
from models.workspace.doubts import contradiction, doubt_of
from models.workspace.entry_cells import EntryCell
from models.workspace.filings import CURRENT
from models.workspace.periods import Period
from models.workspace.statuses import StatusRole

Q1 = Period.parse("2017Q1")


def cell(node: str, field: str) -> EntryCell:
    return EntryCell(node=NodeId(node), field=field, words="", period=Q1, unit="某处")


def test_no_target_of_the_paper_is_doubted_when_it_is_reached(document: Document) -> None:
    now = workspace(document).now
    targets = [figure for figure in now.reading.figures if figure.kind is FigureKind.TARGET]

    doubts = {
        figure.quote: doubt_of(now, cell(figure.node, f"{CURRENT}{figure.span.start}"), f"{figure.value}{figure.unit}")
        for figure in targets
    }

    assert set(doubts.values()) == {""}


def test_nor_is_last_years_result_where_it_speaks_of_the_same(document: Document) -> None:
    now = workspace(document).now
    for one in document.comparisons:
        if one.relation is Relation.SAME:
            entry = cell(one.measure, f"{CURRENT}{one.target.span.start}")
            assert doubt_of(now, entry, f"{one.baseline.amount:f}") == "", one.indicator


@given(times=st.integers(10, 10**6))
def test_many_times_a_target_is_doubted(document: Document, times: int) -> None:
    now = workspace(document).now
    one = next(one for one in document.comparisons if one.target.quote == "1000个")

    assert doubt_of(now, cell(one.measure, f"{CURRENT}{one.target.span.start}"), str(1000 * times))


def test_a_place_that_is_no_target_says_nothing(document: Document) -> None:
    assert doubt_of(workspace(document).now, cell("T03.s3", f"{CURRENT}1"), "5") == ""


@pytest.mark.parametrize("field", ["progress", "problems", "phone", "status"])
def test_words_are_never_doubted(document: Document, field: str) -> None:
    assert doubt_of(workspace(document).now, cell("T03.s3", field), "0.5") == ""


def test_what_clears_is_never_doubted(document: Document) -> None:
    assert doubt_of(workspace(document).now, replace(cell("T03.s3", "percent"), words="1"), "") == ""


def test_without_one_of_the_two_there_is_no_contradiction() -> None:
    assert contradiction(None, "", 30) == contradiction(StatusRole.DONE, "已完成", None) == ""
