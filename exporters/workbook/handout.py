"""A handout: a unit's own tasks, to be filled in and sent back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook

from exporters.content import Wish, wording
from exporters.errors import ExportError
from exporters.workbook.hidden import add_lists, stamp_lists
from exporters.workbook.instructions import Told, add_instructions, instructions, write_instructions
from exporters.workbook.layout import Sheet, table_columns
from exporters.workbook.letter import Letter
from exporters.workbook.own_form import own_form
from exporters.workbook.rows import HandoutRows, Row, RowsByUnit
from exporters.workbook.saving import describe
from exporters.workbook.saving_in_turn import SavedInTurn
from exporters.workbook.sheet_to_fill import SheetToFill
from exporters.workbook.styles import SongWorkbook, dress
from exporters.workbook.template import Template
from exporters.workbook.words import fits
from models.sentence import sentence
from models.workspace import Snapshot
from models.workspace.judged import shortened
from models.workspace.settings import lamp_rules


def handout_workbook(snapshot: Snapshot, wish: Wish, letter: Letter, template: Template | None = None) -> bytes:
    """The unit's own tasks, in the office's own form where there is one. Raises ExportError for an unknown task."""
    return Handouts(snapshot, wish, template).workbook(letter)


class Handouts:
    """Handouts for one unit after the other: what is the same for all is made once.

    The snapshot must stand still meanwhile, and only one thread may ask.
    """

    def __init__(self, snapshot: Snapshot, wish: Wish, template: Template | None = None) -> None:
        self._snapshot, self._template = snapshot, template
        self._rows = RowsByUnit(snapshot, wish)
        self._books: dict[bool, _Book] = {}

    def workbook(self, letter: Letter) -> bytes:
        """As `handout_workbook` says. Raises ExportError too where words would be cut, and come home as an answer."""
        rows = self._rows.of(letter.to, letter.day)
        _refuse_what_no_cell_holds(rows)
        template = self._template.of_period(letter.to.period) if self._template else None
        book = self._in_their_form(template, letter, rows) if template else self._in_our_form(rows)
        return book.filled(letter, rows)

    def _in_our_form(self, rows: HandoutRows) -> _Book:
        has_targets = bool(rows.targets)
        if has_targets not in self._books:
            sheets = (Sheet.TABLE, Sheet.TARGETS) if has_targets else (Sheet.TABLE,)
            keys = [column.key for column in table_columns("", "")]
            told = Told(Sheet.TABLE.caption, keys, is_own=False, has_targets=has_targets)
            self._books[has_targets] = _Book(SongWorkbook(), self._snapshot, sheets, told)
        return self._books[has_targets]

    def _in_their_form(self, template: Template, letter: Letter, rows: HandoutRows) -> _Book:
        workbook = own_form(self._snapshot, letter, template, rows.table)
        told = Told(template.title, template.keys, is_own=True, has_targets=bool(rows.targets))
        return _Book(workbook, self._snapshot, (Sheet.TARGETS,) if rows.targets else (), told)


def _refuse_what_no_cell_holds(rows: HandoutRows) -> None:
    for sheet in Sheet:
        for row in rows.of(sheet):
            for words in row.words.values():
                if not fits(words):
                    raise ExportError(
                        sentence(
                            "{row}的“{words}”太长，一格放不下，没有写出。请先把它分成几条。",
                            row=row.id,
                            words=shortened(words),
                        )
                    )


class _Book:
    """A workbook with all that is the same for all units, the sheets that come back among it."""

    def __init__(self, workbook: Workbook, snapshot: Snapshot, kinds: Sequence[Sheet], told: Told) -> None:
        self._workbook, self._snapshot, self._told = workbook, snapshot, told
        looks = dress(workbook)
        self._to_fill = {kind: SheetToFill(workbook, looks, snapshot, kind) for kind in kinds}
        self._instructions = add_instructions(workbook)
        self._lists = add_lists(workbook, snapshot)
        self._in_turn = SavedInTurn(workbook)

    def filled(self, letter: Letter, rows: HandoutRows) -> bytes:
        for kind, sheet in self._to_fill.items():
            sheet.fill(letter, rows.of(kind))
        told = self._instruct(letter.due, rows.table)
        stamp_lists(self._lists, self._snapshot, letter)
        describe(self._workbook, self._snapshot, letter.day)
        return self._in_turn.saved({self._instructions.title: told})

    def _instruct(self, due: date | None, rows: Sequence[Row]) -> Sequence[tuple[str, str]]:
        statuses, rules = self._snapshot.statuses, lamp_rules(self._snapshot.register)
        source = wording.source_named(self._snapshot)
        said = tuple(instructions(statuses, rules, due, source, rows, self._told))
        write_instructions(self._instructions, said)
        return said
