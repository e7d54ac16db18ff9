"""Taking workbooks in, without a disk."""

from __future__ import annotations

from datetime import UTC, date, datetime

from support.handouts import UNIT
from support.workspaces import SCREEN

from exporters.returning import Review, review_files
from models.outline import Level, NodeId
from models.workspace import Edit, Workspace
from models.workspace.answered import ledger_with_answers
from models.workspace.deciding import Deciding, Decision
from models.workspace.entries import filing_entry
from models.workspace.judged import Judged, Outcome, overwriting, safe
from models.workspace.labels import node_name
from models.workspace.periods import Period
from models.workspace.taking_in import answering, label_of_return, origin_of

AT = datetime(2017, 4, 20, 9, tzinfo=UTC)


def reviewed(office: Workspace, *files: bytes) -> Review:
    """As if files 1.xlsx, 2.xlsx … had come home."""
    named = [(f"{number}.xlsx", data) for number, data in enumerate(files, start=1)]
    return review_files(office.now, office.history, named)


def asked(office: Workspace, *files: bytes) -> list[Judged]:
    """Whatever came home otherwise than it stands."""
    return [row for row in reviewed(office, *files).judged if row.outcome is not Outcome.UNCHANGED]


def only(office: Workspace, *files: bytes) -> Judged:
    """The one row that did."""
    (row,) = asked(office, *files)
    return row


def of(office: Workspace, data: bytes, outcome: Outcome) -> list[Judged]:
    return [row for row in asked(office, data) if row.outcome is outcome]


def outcomes(review: Review, *, unchanged: bool = False) -> list[tuple[str, str, Outcome]]:
    return [
        (row.node, row.field, row.outcome) for row in review.judged if unchanged or row.outcome is not Outcome.UNCHANGED
    ]


def taken(office: Workspace, *files: bytes, returned_wins: bool = False) -> Edit | None:
    """Take in what is safe, or also let what came home win."""
    review = reviewed(office, *files)
    chosen = safe(review.judged) + (overwriting(review.judged) if returned_wins else [])
    return take(office, review, chosen)


def take(office: Workspace, review: Review, chosen: list[Judged]) -> Edit | None:
    """As somebody decides who wants these rows and no others."""
    deciding, wanted = Deciding(review.judged), {id(row) for row in chosen}
    deciding.decide([n for n, row in enumerate(review.judged) if row.outcome is Outcome.TAKE], Decision.LEAVE)
    deciding.decide([n for n, row in enumerate(review.judged) if id(row) in wanted], Decision.TAKE)
    fields = deciding.fields(office.now, review.returns, "", AT)
    home = answering(review.returns, review.judged, deciding.choice())
    return office.say(fields, label_of_return(home), origin_of(home)) if fields else None


def progress(office: Workspace, unit: str = UNIT) -> str:
    """What a unit has reported on the third measure of the third task."""
    return next((one.progress for one in office.now.filings_of(NodeId("T03.s3")) if one.unit == unit), "")


def report_the_rest(office: Workspace, on: date) -> None:
    """Whatever came home blank is reported by telephone."""
    document = office.now.document
    names = {str(node_name(document, one.id)): one.id for one in document.outline.of_level(Level.TASK, Level.MEASURE)}
    for entry in ledger_with_answers(office.now, on):
        for name in entry.blank:
            period = Period.parse(entry.period)
            said = filing_entry(office.now, names[name], period, entry.department, {"progress": "电话报来"})
            office.say(said, "填报", SCREEN)
