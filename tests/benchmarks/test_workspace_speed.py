"""How fast a large workspace answers: 5,000 nodes with 50,000 filings."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from support.large import large_document, many_filings

from models.search import Filter
from models.workspace import Snapshot
from models.workspace.finding import Finding

pytestmark = pytest.mark.benchmark
ON = date(2017, 7, 12)


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    document = large_document(5_000)
    assert len(document.outline) >= 5_000
    return Snapshot.saying(document, many_filings(document, 50_000))


@pytest.fixture(scope="module")
def finding(snapshot: Snapshot) -> Finding:
    found = Finding(snapshot)
    found.prepare()
    found.nodes(Filter(has_problem=True), ON)
    return found


def test_the_index_is_ready(benchmark: Any, snapshot: Snapshot) -> None:
    """Aim: within a second of opening."""

    def ready() -> Finding:
        found = Finding(snapshot)
        found.prepare()
        return found

    assert benchmark.pedantic(ready, rounds=3).nodes(Filter(text="养老"), ON)


def test_the_facts_of_all_nodes_are_worked_out(benchmark: Any, snapshot: Snapshot) -> None:
    """The first combined filter after opening."""

    def first() -> list[str]:
        return list(Finding(snapshot).nodes(Filter(lamps=frozenset({"滞后"})), ON))

    assert benchmark.pedantic(first, rounds=2)


@pytest.mark.parametrize("text", ["dbbz", "养老服务", "zlfw", "d", "没有这样的话", "照料中心 新增"])
def test_a_search(benchmark: Any, finding: Finding, text: str) -> None:
    """Aim: 16 ms."""
    benchmark(lambda: finding.nodes(Filter(text=text), ON))


def test_a_combined_search(benchmark: Any, finding: Finding) -> None:
    """Aim: 16 ms."""
    wanted = Filter(text="养老", lamps=frozenset({"滞后", "欠序时"}), has_problem=True)

    benchmark(lambda: finding.nodes(wanted, ON))
