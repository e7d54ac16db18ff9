"""What the ledger says of the one workbook that was sent, and the letters that follow from it."""

from __future__ import annotations

from datetime import date

from models.workspace import Workspace
from models.workspace.answered import ledger_with_answers
from models.workspace.chasing import reminders
from models.workspace.ledger import LedgerEntry, ledger

LATER = date(2017, 5, 2)  # the last day is over


def entry(office: Workspace, on: date = LATER) -> LedgerEntry:
    (found,) = ledger(office.now.register, on)
    return found


def letters(office: Workspace, on: date = LATER) -> list[str]:
    return [one.text for one in reminders(ledger(office.now.register, on), on)]


def answered(office: Workspace, on: date) -> LedgerEntry:
    """With the rows that came home blank."""
    (found,) = ledger_with_answers(office.now, on)
    return found


def letters_with_answers(office: Workspace, on: date) -> list[str]:
    """Those that ask for blank rows, too."""
    return [one.text for one in reminders(ledger_with_answers(office.now, on), on)]
