"""What is searched for is found at its place in what people have said."""

from __future__ import annotations

from datetime import UTC, datetime

from support.workspaces import SCREEN, file

from models.outline import NodeId
from models.source import Span
from models.workspace import SubjectId, Workspace
from models.workspace.entries import note_entry
from models.workspace.filings import filing_subject
from models.workspace.finding import Finding
from models.workspace.periods import Period
from models.workspace.said_hits import SaidHit, said_hits, unprinted

S3 = NodeId("T03.s3")
Q1 = Period.parse("2017Q1")
FILED = filing_subject(S3, Q1, "社会福利处")


def test_a_hit_in_a_filing_is_a_place_in_one_of_its_fields(space: Workspace) -> None:
    file(space, S3, Q1, progress="放流", next="再放锦鲤，锦鲤")

    found = said_hits(Finding(space.now).hits("锦鲤"), space.now.register, S3)

    assert found == (SaidHit(FILED, "next", Span(2, 4)), SaidHit(FILED, "next", Span(5, 7)))


def test_a_hit_in_the_first_field_is_none_of_the_second(space: Workspace) -> None:
    file(space, S3, Q1, progress="锦鲤放流", problems="无鱼苗")

    found = said_hits(Finding(space.now).hits("锦鲤 鱼苗"), space.now.register, S3)

    assert found == (SaidHit(FILED, "progress", Span(0, 2)), SaidHit(FILED, "problems", Span(1, 3)))


def test_notes_and_entries_of_several_periods_are_told_apart(space: Workspace) -> None:
    subject, fields = note_entry(space.now, S3, "鱼池锦鲤", author="办公室", at=datetime(2017, 4, 10, tzinfo=UTC))
    space.say(fields, "批注", SCREEN)
    file(space, S3, Q1, progress="锦鲤")
    file(space, S3, Period.parse("2017Q2"), progress="再放锦鲤")

    found = said_hits(Finding(space.now).hits("锦鲤"), space.now.register, S3)

    assert [(hit.subject, hit.field, hit.span.start) for hit in found] == [
        (subject, "text", 2),
        (FILED, "progress", 0),
        (filing_subject(S3, Period.parse("2017Q2"), "社会福利处"), "progress", 2),
    ]


def test_words_that_stand_in_the_paper_or_among_the_names_are_told_from_those_only_said(space: Workspace) -> None:
    file(space, S3, Q1, progress="锦鲤")
    space.say({(SubjectId(S3), "person"): "示例人"}, "设置", SCREEN)

    assert unprinted(Finding(space.now), "照料中心 锦鲤 示例人", S3) == "锦鲤"
