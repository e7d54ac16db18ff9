"""Workbooks of ours that came home as they went out: they are no answer, and their unit has sent something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from models.sentence import sentence
from models.workspace.handouts import Handout, handouts, standing_in
from models.workspace.homecomings import homecomings
from models.workspace.judged import Judged, Outcome, Return, file_level
from models.workspace.refusals import NOTHING_FILLED
from models.workspace.register import Register
from models.workspace.returned import ReturnedFile


def blank_returns(
    register: Register, returns: Sequence[Return], judged: Sequence[Judged], answered: Sequence[ReturnedFile]
) -> Iterator[Judged]:
    """A row for each, of units from which nothing else has come. `answered` are the files of these that say anything.

    Where several are byte for byte what was sent, and no more than that have answered, somebody has chosen the
    folder of what goes out: of those nothing came home.
    """
    blank = list(_blank(register, returns, judged, answered))
    originals = {one.sha256 for one, sent in blank if one.sha256 == sent.sha256}
    are_sent = len(originals) > max(1, len(answered))
    free = {one.file.handout for one in returns if one.owes_nothing}
    for one, _ in blank:
        if not (are_sent and one.sha256 in originals):
            row, owes_nothing = file_level(one.name, _words(one, one.handout in free)), one.handout in free
            kept = replace(row, handout=one.handout, sha256=one.sha256, asks=NOTHING_FILLED)
            yield replace(kept, owes_nothing=owes_nothing)


def _words(file: ReturnedFile, owes_nothing: bool) -> str:
    if owes_nothing:
        return sentence("“{file}”没有填：只配合，没有要填的，记作已回。", file=file.name)
    return sentence("“{file}”没有填，没有收。", file=file.name)


def _blank(
    register: Register, returns: Sequence[Return], judged: Sequence[Judged], answered: Sequence[ReturnedFile]
) -> Iterator[tuple[ReturnedFile, Handout]]:
    owed = _owed(register)
    home = {one.handout for one in answered}
    says = {(row.file, row.handout) for row in judged if row.outcome is not Outcome.UNCHANGED}
    for one in returns:
        sent = owed.get(one.file.handout)
        if sent and one.left is None and sent.subject not in home and (one.file.name, one.file.handout) not in says:
            yield one.file, sent


def _owed(register: Register) -> Mapping[str, Handout]:
    sent = handouts(register)
    instead, home = standing_in(sent), {one.handout for one in homecomings(register)}
    return {one.subject: one for one in sent if one.subject not in instead and one.subject not in home}
