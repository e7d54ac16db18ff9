"""A search keeps up with typing: 5,000 nodes with 50,000 filings, and 100,000 nodes."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from models.search import Entry, Facts, Filter, SearchIndex, TextKind, narrow
from models.source import full_width

pytestmark = pytest.mark.benchmark

SOURCE = Path(__file__).parents[2] / "resources/documents/zhejiang-2016-2017/source.txt"
TODAY = date(2017, 5, 17)
TYPICAL = ["低保标准", "dbbz", "dibao", "dibaobz", "shehui", "zhongguo", "G20", "社会 低保", "yanglao dbbz"]
WORST = {
    "one common letter": "d",
    "the commonest letter": "z",
    "a word that stands everywhere": "的",
    "a syllable that stands everywhere": "shi",
    "a rare syllable": "zuan",
    "a syllable that is also initials": "dang",
    "no hit": "龘龘",
    "no hit, spelt": "qqqq",
    "no hit, as it stands": "vvv",
    "polyphones all along": "szcs",
}


def texts(seed: int) -> Iterator[str]:
    """Endless entries of 60 to 120 characters, put together from the paper's own clauses."""
    chance = random.Random(seed)
    paper = re.sub(r"\s", "", full_width(SOURCE.read_text("utf-8")))
    clauses = [clause for clause in re.split("(?<=[。；，])", paper) if len(clause) > 5]
    while True:
        length = chance.randint(60, 120)
        yield "".join(chance.choices(clauses, k=length // 6))[:length]


def entries(nodes: int, filings: int) -> tuple[list[str], list[Entry]]:
    """Nodes with source, reading, a name, and so many filings each."""
    said = texts(nodes)
    owners = [f"T{number:06}" for number in range(nodes)]
    found = []
    for owner in owners:
        source = next(said)
        found += [Entry(owner, TextKind.SOURCE, source), Entry(owner, TextKind.READING, f"{source}。")]
        found += [Entry(owner, TextKind.NAME, "社会救助处"), Entry(owner, TextKind.NAME, "王芳", "person")]
        found += [Entry(owner, TextKind.FILING, next(said), f"2017Q{number}") for number in range(filings)]
    return owners, found


@pytest.fixture(scope="module")
def province() -> tuple[list[str], list[Entry]]:
    return entries(5_000, 10)


@pytest.fixture(scope="module")
def index(province: tuple[list[str], list[Entry]]) -> SearchIndex:
    made = SearchIndex(*province)
    made.prepare()
    return made


@pytest.fixture(scope="module")
def nation() -> SearchIndex:
    made = SearchIndex(*entries(100_000, 0))
    made.prepare()
    return made


@pytest.fixture
def holds(benchmark: Any) -> Callable[..., None]:
    """Runs something again and again; the median must stay below so many seconds."""

    def run(limit: float, function: Callable[..., object], *arguments: object) -> None:
        benchmark.pedantic(function, arguments, rounds=15, warmup_rounds=1)
        if benchmark.stats is not None:
            assert benchmark.stats.stats.median < limit

    return run


@pytest.mark.parametrize("query", TYPICAL)
def test_a_typical_search(holds: Callable[..., None], index: SearchIndex, query: str) -> None:
    holds(0.016, index.owners, query)


@pytest.mark.parametrize("query", WORST.values(), ids=WORST.keys())
def test_the_worst_searches(holds: Callable[..., None], index: SearchIndex, query: str) -> None:
    holds(0.016, index.owners, query)


@pytest.mark.parametrize("query", ["shehui dibao", "d b z", "sheng shi jz"])
def test_several_common_words_all_spelt(holds: Callable[..., None], index: SearchIndex, query: str) -> None:
    """Each takes its own look at every node: two frames."""
    holds(0.033, index.owners, query)


def test_a_combination(holds: Callable[..., None], index: SearchIndex, province: tuple[list[str], list[Entry]]) -> None:
    owners, _ = province
    facts = {
        owner: Facts(
            departments=frozenset({"社会救助处", "办公室"}),
            status=("推进中", "滞后")[number % 2],
            due=TODAY + timedelta(days=number % 90),
            has_problem=number % 3 == 0,
        )
        for number, owner in enumerate(owners)
    }
    wanted = Filter(
        text="dibao",
        departments=frozenset({"社会救助处"}),
        statuses=frozenset({"滞后"}),
        due_by=TODAY + timedelta(days=60),
        has_problem=True,
        no_filing=True,
    )

    holds(0.016, narrow, index, wanted, facts.__getitem__, TODAY)


def test_a_search_right_after_an_edit(holds: Callable[..., None], index: SearchIndex) -> None:
    notes = iter(texts(7))

    def edit_and_search() -> None:
        index.replace("T002500", TextKind.NOTE, "n1", next(notes))
        index.owners("dbbz")

    holds(0.016, edit_and_search)


def test_the_hits_in_the_nodes_on_one_screen(holds: Callable[..., None], index: SearchIndex) -> None:
    hits = index.search("dibao")
    shown = hits.owners[:50]

    holds(0.016, lambda: [hits.of(owner) for owner in shown])


def test_the_index_is_ready_within_a_second(benchmark: Any, province: tuple[list[str], list[Entry]]) -> None:
    made = benchmark.pedantic(lambda: SearchIndex(*province).prepare(), rounds=3)

    assert made
    if benchmark.stats is not None:
        assert benchmark.stats.stats.max < 1


@pytest.mark.parametrize("query", ["的", "dbbz", "dibao", "shehui", "社会 低保", "d"])
def test_a_keystroke_over_a_hundred_thousand_nodes(holds: Callable[..., None], nation: SearchIndex, query: str) -> None:
    """About 100 ms of the 300 in which it is painted; most for a spelt word found in every second node."""
    holds(0.15, nation.owners, query)
