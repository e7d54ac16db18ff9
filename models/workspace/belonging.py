"""Whether a file that came home is one we sent, and still speaks of the unit and the period it was sent for."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

from models.late_pattern import late_pattern
from models.sentence import Sentence, sentence
from models.workspace.edit import Edit
from models.workspace.handouts import Handout, handouts, time_in_words
from models.workspace.periods import Period, as_named, period_in_words, period_or_none
from models.workspace.returned import HeadWords, ReturnedFile
from models.workspace.snapshot import Snapshot

_THE_UNIT, _THE_PERIOD = sentence("填报单位"), sentence("期次")
_UNIT = "单位"  # what a head asks for, as it is printed
NOT_THIS_ONE = sentence("不是这一次下发的表，请在这一次下发的原表上填写。")
_ASIDE = late_pattern(r"[（(][^（()）]*[)）]")
_ISSUE = late_pattern(r"第\s*([0-9]+)\s*次下发")


def why_not_ours(now: Snapshot, file: ReturnedFile, sent: Handout | None, log: Callable[[], Iterable[Edit]]) -> str:
    """Why the log cannot say what was sent; empty where it can."""
    if file.document != now.document.source.sha256:
        return sentence("是按另一份文件（另一年度或另一个版本）下发的，不属于这份工作文件，没有收。")
    if sent is not None:
        return ""
    if _was_undone(file, log()):
        if instead := _asks_the_same(now, file):
            return sentence(
                "是第{issue}次下发给{unit}的（{period}），那次下发后来撤销了，这份作废，没有收。"
                "同一期后来又下发过，请改填“{file}”（第{later}次下发）再报。",
                issue=file.issue,
                unit=file.department,
                period=period_in_words(file.period),
                file=instead.file,
                later=instead.issue,
            )
        return sentence(
            "是第{issue}次下发给{unit}的，那次下发后来撤销了，没有收。"
            "能重做的，请先重做那次下发（Ctrl+Y，命令行 redo）再收。",
            issue=file.issue,
            unit=file.department,
        )
    if file.workspace not in {one.workspace for one in handouts(now.register)}:
        return sentence(
            "是从另一份工作文件下发的（{period}，发给{unit}），没有收。请用下发时的那份工作文件回收。",
            period=period_in_words(file.period),
            unit=file.department,
        )
    return sentence("是第{issue}次下发给{unit}的，台账里没有这次下发，没有收。", issue=file.issue, unit=file.department)


def asks_of_not_ours(now: Snapshot, file: ReturnedFile, log: Callable[[], Iterable[Edit]]) -> Sentence:
    """What its unit is told of a file of which the log cannot say what was sent."""
    instead = _asks_the_same(now, file) if _was_undone(file, log()) else None
    if instead is None:
        return NOT_THIS_ONE
    return sentence(
        "这份表已经作废（那次下发撤销了），请改填后来下发的“{file}”再报。",
        file=instead.file,
    )


def another_head(file: ReturnedFile, sent: Handout) -> HeadWords | None:
    """The words of the head by which a file is not for what it was sent for; None where it is. What the form itself
    said when it was sent belongs to it, whatever that is."""
    filled = (said for said in file.head if said.words and said.words not in sent.own.head)
    return next((said for said in filled if not _fits(said, sent)), None)


def another_name(named: str, sent: Handout) -> str:
    """Why somebody has to look at all of a file that bears the name of another unit; empty where `named` is."""
    if not named:
        return ""
    return sentence(
        "文件名写的是“{named}”，表却是第{issue}次下发给“{unit}”的，是不是报错了表",
        named=named,
        issue=sent.issue,
        unit=sent.to.unit,
    )


def how_to_go_on(named: str, sent: Handout) -> str:
    """What to do about such a file, once for all of it."""
    return sentence("确是{unit}报的，改好文件名再收。", unit=sent.to.unit) if named else ""


def asks_of_name(named: str, sent: Handout) -> str:
    """What its unit is told: by the cells of such a file nothing is wrong."""
    if not named:
        return ""
    return sentence(
        "文件名写的是“{named}”，表却是下发给“{unit}”的。如是{unit}所报，请把文件名改为“{file}”再报；"
        "如是{named}所报，请{named}在下发给自己的表上填写后报回，{unit}仍请填好自己的表报回。",
        named=named,
        unit=sent.to.unit,
        file=sent.file,
    )


def another_period_named(name: str, period: Period, sent: Handout) -> Sentence:
    """Why somebody has to look at all of a file whose name speaks of another period."""
    return sentence(
        "文件名写的是“{named}”，表却是{period}（第{issue}次下发）的，是不是报错了表",
        named=as_named(name, period),
        period=sent.to.period.name,
        issue=sent.issue,
    )


def how_to_go_on_with_period(name: str, period: Period, sent: Handout) -> Sentence:
    """What to do about such a file, once for all of it."""
    return sentence(
        "文件名写的是“{named}”，表却是{period}（第{issue}次下发）的：确是报{period}的，改好文件名再收；"
        "是报{meant}的，请单位在那一期的表上重填。",
        named=as_named(name, period),
        meant=period.name,
        period=sent.to.period.name,
        issue=sent.issue,
    )


def asks_of_period(name: str, period: Period, sent: Handout) -> Sentence:
    """What its unit is told."""
    return sentence(
        "文件名写的是“{named}”，填的却是{period}{again}的表。如是报{period}的，请把文件名改为“{file}”再报；"
        "如是报{meant}的，请在{meant}的表上填写后报回。",
        named=as_named(name, period),
        meant=period.name,
        period=sent.to.period.name,
        again=time_in_words(sent.time),
        file=sent.file,
    )


def perhaps_of_later(later: Period, sent: Handout) -> Sentence:
    """Why somebody has to look at all of a file that says of no period, and came once the table of a later one was
    out."""
    return sentence(
        "这是{period}的表，文件名没有写期次，{later}的表又已经下发，是不是报{later}的",
        period=sent.to.period.name,
        later=later.name,
    )


def how_to_go_on_with_later(later: Period, sent: Handout) -> Sentence:
    """What to do about such a file, once for all of it."""
    return sentence(
        "确是报{period}的，文件名里写上{period}再收；是报{later}的，请单位在那一期的表上重填。",
        period=sent.to.period.name,
        later=later.name,
    )


def asks_of_later(later: Period, sent: Handout) -> Sentence:
    """What its unit is told."""
    return sentence(
        "填的是{period}{again}的表，而{later}的表已经下发。如是报{period}的，请把文件名改为“{file}”再报；"
        "如是报{later}的，请在{later}的表上填写后报回。",
        period=sent.to.period.name,
        again=time_in_words(sent.time),
        later=later.name,
        file=sent.file,
    )


def asks_of_older(said: HeadWords, sent: Handout) -> Sentence:
    """What its unit is told of a table whose head was changed to the period that another table asks about."""
    return sentence(
        "表头的期次写成了“{words}”，填的却是{period}{again}的表，请在这一次下发的表上重填。",
        words=said.words,
        period=sent.to.period.name,
        again=time_in_words(sent.time),
    )


def period_of_head(said: HeadWords, sent: Handout) -> Period | None:
    """The one that a changed head names, if it is one."""
    words = _plain(_ASIDE.sub("", said.words))
    wordings = (words, f"{sent.to.period.year}年{words}")
    return next(filter(None, map(period_or_none, wordings)), None)


def names_another_unit(said: HeadWords) -> bool:
    return said.asks == _UNIT


def why_another(said: HeadWords, sent: Handout) -> Sentence:
    return _another_unit(said, sent) if names_another_unit(said) else _another_period(said, sent)


def asks_of_another(said: HeadWords) -> Sentence:
    """What its unit is told, which is printed: no address of a cell. Whose it is nobody here knows."""
    return sentence(
        "表头“{asks}”一格写的是“{words}”，与下发时不一样，请核对改好。",
        asks=_THE_UNIT if names_another_unit(said) else _THE_PERIOD,
        words=said.words,
    )


def _another_unit(said: HeadWords, sent: Handout) -> Sentence:
    return _another(said, _THE_UNIT, sent.to.unit, sentence("哪个单位"))


def _another_period(said: HeadWords, sent: Handout) -> Sentence:
    period = sentence("{period}{again}", period=sent.to.period.name, again=time_in_words(sent.time))
    return _another(said, _THE_PERIOD, period, sentence("哪一期"))


def _another(said: HeadWords, asks: Sentence, sent: str, which: Sentence) -> Sentence:
    return sentence(
        "表头（{place}）的{asks}现在是“{words}”，下发时是“{sent}”，整份先没有收。"
        "请问清报的是{which}；确是原来的，把表头改回来再收。",
        place=f"{said.title}!{said.address}",
        asks=asks,
        words=said.words,
        sent=sent,
        which=which,
    )


def _was_undone(file: ReturnedFile, log: Iterable[Edit]) -> bool:
    """The log has known this handout, and knows it no more."""
    return any(change.subject == file.handout for edit in log for change in edit.changes)


def _asks_the_same(now: Snapshot, file: ReturnedFile) -> Handout | None:
    """The last one that asks the unit of a file for the period of the file."""
    asking = [one for one in handouts(now.register) if one.to.unit == file.department]
    return next((one for one in reversed(asking) if str(one.to.period) == file.period), None)


def _fits(said: HeadWords, sent: Handout) -> bool:
    return _names_unit(said, sent) if said.asks == _UNIT else _names_period(said, sent)


def _names_unit(said: HeadWords, sent: Handout) -> bool:
    return _plain(sent.to.unit) in _plain(said.words)


def _names_period(said: HeadWords, sent: Handout) -> bool:
    """In any way of writing it; an issue named beside it is held against ours too."""
    issue = _ISSUE.search(said.words)
    if issue and int(issue[1]) not in (sent.time, sent.issue):  # that of the office stood there at first
        return False
    if period := period_of_head(said, sent):
        return period == sent.to.period
    return _plain(sent.to.period.name) in _plain(_ASIDE.sub("", said.words))


def _plain(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split())
