"""What a paper lacks is said before it leaves."""

from __future__ import annotations

from datetime import date

import pytest
from support.said import HEAD, said

from exporters.content import Kind, Wish, build_briefing
from exporters.content.lacking import lacking
from models.document import Document
from models.outline import Level
from models.workspace import Key, Snapshot, Value
from models.workspace.periods import Period

DAY = date(2017, 4, 10)
NONE_FILED = "还没有任何填报：题目写的是进展，正文没有进展可写。"


def told(snapshot: Snapshot, wish: Wish) -> list[str]:
    return [str(one) for one in lacking(snapshot, wish, build_briefing(snapshot, wish))]


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.BULLETIN, Kind.ONEPAGE, Kind.FORMAL])
def test_a_title_that_speaks_of_progress_above_a_text_without_any_is_named(
    document: Document, snapshot: Snapshot, kind: Kind
) -> None:
    filled = Snapshot.saying(document, {**HEAD, **said()})

    assert told(snapshot, Wish(kind=kind, day=DAY))[0] == NONE_FILED
    assert NONE_FILED not in told(filled, Wish(kind=kind, day=DAY))
    later = told(filled, Wish(kind=kind, day=DAY, period=Period.parse("2017Q2")))
    assert later[0] == "2017年二季度没有任何填报：题目写的是进展，正文没有进展可写。"


def test_columns_of_the_table_that_nobody_has_filled_in_are_named_once(document: Document, snapshot: Snapshot) -> None:
    one: dict[Key, Value] = {(document.outline.of_level(Level.MEASURE)[0].id, "lead"): "示例处"}  # type: ignore[dict-item]

    assert told(snapshot, Wish(kind=Kind.FORMAL))[1:] == [
        "任务分解表的牵头单位、配合单位、完成时限整栏空着，下发前请先填分工。"
    ]
    assert told(Snapshot.saying(document, one), Wish(kind=Kind.FORMAL))[1:] == [
        "任务分解表的配合单位、完成时限整栏空着，下发前请先填分工。",
        "任务分解表有104行没有牵头单位。",
    ]
