"""Files that say nothing that is not known already, and those among them that bear another name: somebody sent the
wrong one by mistake."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.sentence import Sentence, sentence
from models.workspace.handouts import Handout, handout
from models.workspace.homecomings import homecomings
from models.workspace.judged import Judged, Outcome, Return, file_level
from models.workspace.periods import as_named
from models.workspace.register import Register
from models.workspace.returned import ReturnedFile
from models.workspace.values import SubjectId

_NEWS = (Outcome.TAKE, Outcome.DOUBTFUL, Outcome.CONFLICT, Outcome.REFUSED, Outcome.NEW)


def each_once(register: Register, returns: Sequence[Return]) -> tuple[Sequence[Return], Sequence[Judged]]:
    """Of those that are byte for byte alike the one whose name is its own, and a row for each of the others."""
    first: dict[tuple[str, str], Return] = {}
    for one in sorted(returns, key=lambda one: one.doubt != ""):
        first.setdefault((one.file.handout, one.file.sha256), one)
    kept = {id(one) for one in first.values()}
    again = [one for one in returns if id(one) not in kept]
    return [one for one in returns if id(one) in kept], [_copy(register, one) for one in again]


def known_under_another_name(
    register: Register, returns: Sequence[Return], judged: Sequence[Judged]
) -> Sequence[tuple[Judged, Return]]:
    """The files that were taken before under a name of their own, or of which all that is filled in was, and a row for
    each, put down to whom its name speaks of."""
    home = {(one.handout, one.sha256): one for one in homecomings(register)}
    found = []
    for one, is_new in _with_news(returns, judged):
        known = home.get((SubjectId(one.file.handout), one.file.sha256))
        is_known = known.named != one.named if known else not is_new
        if is_known and (row := _put_down(register, one)):
            found.append((row, one))
    return found


# inside


def _with_news(returns: Sequence[Return], judged: Sequence[Judged]) -> Iterator[tuple[Return, bool]]:
    """Those in which anything is filled in, and whether any of it is new."""
    of_file: dict[tuple[str, str], list[Judged]] = {}
    for row in judged:
        of_file.setdefault((row.file, row.handout), []).append(row)
    for one in returns:
        rows = of_file.get((one.file.name, one.file.handout), ())
        if any(row.answers for row in rows):
            yield one, any(row.outcome in _NEWS for row in rows)


def _copy(register: Register, one: Return) -> Judged:
    why = sentence("“{file}”与另一份文件完全相同，只看一份。", file=one.file.name)
    return _put_down(register, one) or file_level(one.file.name, why, Outcome.UNCHANGED)


def _put_down(register: Register, one: Return) -> Judged | None:
    meant, sent = (handout(register, SubjectId(subject)) for subject in (one.named, one.file.handout))
    if meant is None or sent is None:
        return None
    why, asks = _words(one.file, meant, sent)
    row = file_level(one.file.name, why)
    return replace(row, handout=meant.subject, sha256=one.file.sha256, asks=asks)


def _words(file: ReturnedFile, meant: Handout, sent: Handout) -> tuple[Sentence, Sentence]:
    """Why it is not taken, and what is told whoever its name speaks of."""
    if meant.to.unit == sent.to.unit:
        why = sentence(
            "“{file}”文件名写的是“{named}”，表却是{period}（第{issue}次下发）的，内容与收过的相同，没有收。",
            file=file.name,
            named=as_named(file.name, meant.to.period),
            period=sent.to.period.name,
            issue=sent.issue,
        )
        asks = sentence(
            "填的是{period}的任务分解表，内容与已经报过的相同。请在{named}的表上填写后报回。",
            period=sent.to.period.name,
            named=meant.to.period.name,
        )
        return why, asks
    why = sentence(
        "“{file}”文件名写的是“{named}”，表却是第{issue}次下发给“{unit}”的，内容与收过的相同，没有收。",
        file=file.name,
        named=meant.to.unit,
        unit=sent.to.unit,
        issue=sent.issue,
    )
    asks = sentence(
        "填的是下发给{unit}的表，内容与{unit}报过的相同。请在下发给{named}的表上填写后报回。",
        unit=sent.to.unit,
        named=meant.to.unit,
    )
    return why, asks
