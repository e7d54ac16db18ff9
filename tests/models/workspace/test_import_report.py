"""What the import of a paper says of it."""

from __future__ import annotations

from support.workspaces import SCREEN, workspace

from models.document import Document
from models.figures import FigureKind
from models.links import LinkVerdict
from models.outline import Level
from models.source import Certainty, RepairKind
from models.workspace import Snapshot
from models.workspace.entries import verdict_entry
from models.workspace.import_report import import_report


def test_every_character_is_in_a_node_or_among_the_unassigned_pieces(document: Document) -> None:
    found = import_report(Snapshot(document)).tally

    assert found.is_whole
    assert found.assigned + found.left == len(document.source.text) == found.characters
    assert found.unassigned[0].start == 0


def test_the_embedded_paper_is_counted(document: Document) -> None:
    found = import_report(Snapshot(document))

    assert (found.nodes[Level.TASK], found.nodes[Level.MEASURE]) == (15, 105)
    assert (found.nodes[Level.ACHIEVEMENT], found.nodes[Level.POINT]) == (12, 44)
    assert sum(found.figures.values()) == found.figures[FigureKind.OUTCOME] + found.figures[FigureKind.TARGET] == 157
    assert found.doubts == ()


def test_a_quotation_that_lost_both_marks_is_one_repair(document: Document) -> None:
    found = import_report(Snapshot(document))

    assert sum(found.repairs.values()) == len({repair.group for repair in document.repairs})
    assert found.repairs_of(RepairKind.LOST_STOP) == found.repairs[RepairKind.LOST_STOP, Certainty.CERTAIN]


def test_a_link_is_doubtful_until_somebody_judges_it(document: Document) -> None:
    space = workspace(document)
    first = document.links[0]
    assert len(import_report(space.now).doubtful_links) == len(document.links)

    space.say(verdict_entry(space.now, first.id, "确认"), "确认", SCREEN)

    found = import_report(space.now)
    assert first not in found.doubtful_links
    assert found.links[LinkVerdict.CONFIRMED] == 1
