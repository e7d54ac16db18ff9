"""The words of a node with what is to be marked in them."""

from __future__ import annotations

import pytest
from support.papers import source as saved
from support.workspaces import SCREEN, workspace

from models.document import Document, build
from models.outline import Level, NodeId
from models.source import RepairVerdict, Span
from models.workspace import Snapshot
from models.workspace.edit import now
from models.workspace.entries import note_entry, verdict_entry
from ui.marked_text import WORD_JOINER, MarkKind, Paragraph, marked_paragraphs, plain_paragraph

T03 = NodeId("T03")


def plain(paragraph: Paragraph) -> str:
    return paragraph.text.replace(WORD_JOINER, "")


@pytest.mark.parametrize("level", list(Level))
def test_every_node_shows_its_reading_word_for_word(snapshot: Snapshot, level: Level) -> None:
    for node in snapshot.document.outline.of_level(level):
        assert plain(plain_paragraph(snapshot, node)).split() == snapshot.reading.whole_text(node).split()


def test_every_character_leads_back_to_its_place_in_the_reading(snapshot: Snapshot) -> None:
    text = snapshot.reading.reading.text
    for node in snapshot.document.outline.of_level(Level.TASK, Level.ACHIEVEMENT):
        for paragraph in marked_paragraphs(snapshot, node):
            for character, origin in zip(paragraph.text, paragraph.origins, strict=True):
                assert character in (WORD_JOINER, "\n") or text[origin] == character


def test_a_paragraph_knows_which_range_of_the_reading_it_shows(snapshot: Snapshot) -> None:
    paragraph = marked_paragraphs(snapshot, snapshot.document.outline[T03])[2]

    assert paragraph.span.of(snapshot.reading.reading.text) == plain(paragraph)


def test_a_range_of_the_reading_is_found_in_the_paragraph_where_it_stands(snapshot: Snapshot) -> None:
    paragraph = marked_paragraphs(snapshot, snapshot.document.outline[T03])[2]
    first, end = paragraph.span.start, paragraph.span.end

    assert paragraph.positions(Span(first, first + 2)) == (0, 2)
    assert paragraph.positions(Span(first - 5, first + 2)) == (0, 2)
    assert paragraph.positions(Span(end - 2, end + 5)) == (len(paragraph.text) - 2, len(paragraph.text))
    for nowhere in (Span(first - 2, first), Span(end, end + 2), Span(first + 3, first + 3)):
        assert paragraph.positions(nowhere) is None


def test_a_task_shows_one_paragraph_for_each_measure(snapshot: Snapshot) -> None:
    shown = marked_paragraphs(snapshot, snapshot.document.outline[T03])

    assert [paragraph.node for paragraph in shown] == [f"T03.s{number}" for number in range(1, 11)]


def test_an_achievement_shows_its_heading_before_its_points(snapshot: Snapshot) -> None:
    shown = marked_paragraphs(snapshot, snapshot.document.outline[NodeId("A1-2")])

    assert shown[0].is_heading
    assert [paragraph.node for paragraph in shown[1:]] == [
        node.id for node in snapshot.document.outline.children(NodeId("A1-2"))
    ]


def test_a_figure_is_marked_and_cannot_be_broken_at_a_line_end(snapshot: Snapshot) -> None:
    paragraph = marked_paragraphs(snapshot, snapshot.document.outline[T03])[2]

    figures = [paragraph.text[mark.start : mark.end] for mark in paragraph.marks if mark.kind is MarkKind.FIGURE]

    assert WORD_JOINER.join("1000个") in figures
    assert WORD_JOINER.join("2.3万个") in figures


def test_every_repair_in_the_plan_is_marked_in_its_task(snapshot: Snapshot) -> None:
    outline = snapshot.document.outline
    for task in snapshot.tasks:
        marks = {mark.key for paragraph in marked_paragraphs(snapshot, task) for mark in paragraph.marks}
        body = [child.span for child in outline.children(task.id)]
        for repair in snapshot.document.repairs:
            inside = any(span.start <= repair.span.start and repair.span.end < span.end for span in body)
            if inside and snapshot.repair_verdict(repair) is not RepairVerdict.REJECTED:
                assert repair.group in marks


def test_a_rejected_repair_is_marked_no_more(document: Document) -> None:
    about = workspace(document)
    task = document.outline[NodeId("T01")]
    marks = {m.key for p in marked_paragraphs(about.now, task) for m in p.marks if m.kind is MarkKind.REPAIR}
    group = min(marks)

    about.say(verdict_entry(about.now, group, "不采用"), "不采用", SCREEN)

    shown = {m.key for p in marked_paragraphs(about.now, task) for m in p.marks}
    assert group not in shown


def test_a_note_on_words_is_marked_on_just_these_words(document: Document) -> None:
    about = workspace(document)
    measure = document.outline[NodeId("T03.s3")]
    at = document.source.text.index("全面提升养老服务质量", measure.span.start)
    span = Span(at, at + 10)
    _, fields = note_entry(about.now, measure.id, "示例：请补充数据", author="王芳", at=now(), span=span)

    about.say(fields, "批注", SCREEN)

    paragraph = marked_paragraphs(about.now, document.outline[T03])[2]
    (mark,) = [mark for mark in paragraph.marks if mark.kind is MarkKind.NOTE]
    assert paragraph.text[mark.start : mark.end] == "全面提升养老服务质量"


def test_a_paper_without_anything_curated_shows_all_the_same() -> None:
    text = "一、2016年工作总结\n1、救助。一是扩面。二是提标。\n二、2017年工作思路\n（一）养老。新增10个。\n"
    found = Snapshot(build(saved(text), {}))

    shown = marked_paragraphs(found, found.tasks[0])

    assert [plain(paragraph) for paragraph in shown] == ["新增10个。"]
