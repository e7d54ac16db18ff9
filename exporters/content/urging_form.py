"""督办单: the form, whatever is urged, a workbook or a single task."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exporters.content.blocks import Table
from models.workspace import Snapshot

TITLE, NOT_FILED = "督办单", "未填报"
BY_HAND = "＿＿＿＿年＿＿月＿＿日"
WHEN_DONE, BY_WHOM = "预计办结的时间", "经办人、联系电话"

FormRow = Sequence[tuple[str, str]]
"""A label and its words, or two of them beside each other."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Blanks beside each other to be filled in by hand, so many lines high where there is room."""

    labels: tuple[str, ...]
    lines: int

    @property
    def fewest(self) -> int:
        """Lines in which it can still be answered."""
        return min(2, self.lines // 2)


OPINION = Answer(("审核意见",), 4)


@dataclass(frozen=True, slots=True)
class UrgingSheet:
    """To a unit, or to whom is filled in by hand. `said` are the words above the form; of `form` what is not known is a
    blank. `name` tells the sheet from others of its file, `again` from others where it goes on on a second page. Below
    the form stand the rows that came home `blank` and the tasks that are `overdue`, where there are any."""

    unit: str
    name: str
    again: str
    said: str
    form: Sequence[FormRow]
    answers: Sequence[Answer]
    blank: Table | None = None
    overdue: Table | None = None


def origin(snapshot: Snapshot) -> FormRow:
    """The paper that the work is from."""
    title = snapshot.reading.document_title
    return (("任务来源", f"《{title}》" if title else ""),)
